public import CivilTime
internal import ICalendar

/// What was published when, change by change and in words.
///
/// ```swift
/// for change in PublicationHistory(of: ledger).changes {
///   print(change.entry.moment, change.entry.label(in: .english), change.words(in: .english))
/// }
/// ```
public struct PublicationHistory: Sendable, Hashable {
  /// One line of the ledger beside what it took the place of.
  public struct Change: Sendable, Hashable {
    /// How things stand from now on.
    public let entry: Ledger.Entry
    /// How they stood before; `nil` for what is new.
    public let before: Ledger.Entry?
    /// For a part of a series that takes the place of another from a day on: that other part.
    let earlier: Ledger.Entry?

    /// What happened.
    public var kind: Kind {
      if entry.feeds.isEmpty { return .withdrawn }
      guard let before, !before.feeds.isEmpty else { return .published }
      return before.content == entry.content ? .rehoused : .changed
    }
  }

  /// What can happen to an event or a feed.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was not to be seen before.
    case published
    /// It reads otherwise.
    case changed
    /// It reads as before and stands in other feeds.
    case rehoused = "feeds"
    /// It is not to be seen any more.
    case withdrawn
  }

  /// The changes, oldest first.
  public let changes: [Change]

  /// Reads the history from a ledger.
  public init(of ledger: Ledger) {
    var latest: [Ledger.Subject: Ledger.Entry] = [:]
    var parts: [String: Ledger.Entry] = [:]
    changes = ledger.entries.map { entry in
      let before = latest.updateValue(entry, forKey: entry.subject)
      guard case .event = entry.subject else {
        return Change(entry: entry, before: before, earlier: nil)
      }
      let (series, segment) = entry.seriesAndSegment
      let other = parts.updateValue(entry, forKey: series)
      let isLater = segment != nil && other?.uid != entry.uid
      return Change(entry: entry, before: before, earlier: isLater ? other : nil)
    }
  }
}

extension PublicationHistory {
  /// How many changes of one kind and one moment people still want to read one by one.
  private static let mostAtOnce = 10

  /// Changes as people read them: what was published or taken out in great number at once is one
  /// run, everything else stands by itself.
  package static func runs(of changes: [Change]) -> [[Change]] {
    var runs: [[Change]] = []
    var rest = changes[...]
    while let change = rest.first {
      let alike = rest.prefix {
        $0.isAlikeInNumber && $0.entry.moment == change.entry.moment && $0.kind == change.kind
      }
      let run = alike.count > mostAtOnce ? alike : rest.prefix(1)
      runs.append(Array(run))
      rest = rest.dropFirst(run.count)
    }
    return runs
  }
}

extension PublicationHistory.Change {
  /// Whether it says no more than others of its kind.
  fileprivate var isAlikeInNumber: Bool {
    kind == .withdrawn || kind == .published && changeOfSeries == nil
  }

  /// What happened, one phrase for each thing.
  public func words(in language: Language) -> [String] {
    guard let before, kind == .changed || kind == .rehoused else {
      return wordsOfComingOrGoing(in: language)
    }
    return Ledger.Entry.differences(from: before, to: entry, in: language)
      + [
        before.language == nil || entry.language == before.language
          ? nil : entry.language.map(LocalizedText.mainLanguage),
        Self.feeds(of: entry, notOf: before).map { .added(to: $0.map(\.rawValue)) },
        Self.feeds(of: before, notOf: entry).map { .removed(from: $0.map(\.rawValue)) },
      ].compactMap { (words: LocalizedText?) in words?[language] }
  }

  /// The same for readers, who know of calendars and nothing of their files: what cannot be seen in a
  /// calendar is left out, and calendars are called by their names.
  ///
  /// - Parameter name: what a calendar is called; `nil` of one that readers do not know.
  package func wordsForReaders(
    in language: Language, name: (Feed.ID) -> String?
  ) -> [String] {
    guard let before, kind == .changed || kind == .rehoused else {
      return wordsOfComingOrGoing(in: language)
    }
    // A unit that has got another id is the same to readers.
    let names = [before, entry].map { entry in entry.feeds.compactMap(name) }
    let (gone, new) = (names[0].without(names[1]), names[1].without(names[0]))
    return Ledger.Entry.differences(from: before, to: entry, in: language, isForReaders: true)
      + [
        new.isEmpty ? nil : LocalizedText.addedToCalendars(new),
        gone.isEmpty ? nil : LocalizedText.removedFromCalendars(gone),
      ].compactMap { $0?[language] }
  }

  /// What is new, or gone.
  private func wordsOfComingOrGoing(in language: Language) -> [String] {
    guard kind == .published else { return [LocalizedText.takenOut[language]] }
    if let changeOfSeries { return [changeOfSeries[language]] }
    let changed = earlier.map { Self.changes(from: $0, to: entry, in: language) } ?? []
    return [(earlier == nil ? LocalizedText.published : .goesOn)[language]] + changed
  }

  /// What has become of a single day that had no entry of its own while it was like the others of
  /// its series; and of what was off already when it was published.
  private var changeOfSeries: LocalizedText? {
    guard kind == .published, let facts = entry.facts else { return nil }
    switch facts.standing {
    case .cancelled, .withdrawn: return CalendarDifference.Change.cancelled.text
    case .moved:
      return entry.slot.flatMap { slot in
        let days = slot.days(until: facts.days.first)
        return days == 0
          ? nil
          : CalendarDifference.Change.moved(
            days: days, from: .day(slot), to: .day(facts.days.first)
          )
          .text
      }
    default: return nil
    }
  }

  /// What is other in a part of a series than in the one before: title, hours, place.
  private static func changes(
    from old: Ledger.Entry, to new: Ledger.Entry, in language: Language
  ) -> [String] {
    guard let before = old.event(in: language), let after = new.event(in: language),
      let (title, newTitle) = old.facts.flatMap({ old in
        new.facts.map { (old.title[language], $0.title[language]) }
      })
    else { return [] }
    let (named, renamed) = (
      TitleHours(of: title, in: language), TitleHours(of: newTitle, in: language)
    )
    let hours = (
      named.hours ?? LocalizedText.hours(of: before)?[language],
      renamed.hours ?? LocalizedText.hours(of: after)?[language]
    )
    var changes: [String] = []
    if let from = hours.0, let to = hours.1, from != to {
      changes.append(LocalizedText.hoursChanged(from: from, to: to)[language])
    }
    if named.title != renamed.title {
      changes.append(
        CalendarDifference.Change.renamed(from: named.title, to: renamed.title).text[language])
    }
    if before.location != after.location {
      changes.append(
        CalendarDifference.Change.field(.location, from: before.location, to: after.location)
          .text[language])
    }
    return changes
  }

  /// The feeds of one entry that are none of another's; `nil` where there are none.
  private static func feeds(of entry: Ledger.Entry, notOf other: Ledger.Entry) -> [Feed.ID]? {
    let known = Set(other.feeds)
    let feeds = entry.feeds.filter { !known.contains($0) }
    return feeds.isEmpty ? nil : feeds
  }
}

extension Ledger.Entry {
  /// What it holds; `nil` when that cannot be read.
  private func component(in language: Language) -> Component? {
    switch subject {
    case .event, .farewell: try? Component(.event, contentText: content[language])
    case .feed: try? Component(.calendar, contentText: content[language])
    }
  }

  /// The title of an event, or the name of a feed.
  public func title(in language: Language) -> String {
    let component = component(in: language)
    switch subject {
    case .event(let uid), .farewell(let uid): return component?[text: .summary] ?? uid
    case .feed(let id): return component?[text: .name] ?? id.rawValue
    }
  }

  /// What people call it: the title of an event with its first day, which tells the years apart, and
  /// for a second session of the day when it begins; or the name of a feed.
  public func label(in language: Language) -> String {
    let title = title(in: language)
    guard let day = firstDay(in: language) else { return title }
    let start = isLaterSession ? component(in: language)?[time: .start]?.wallClock.time : nil
    let clock = start.map { ", \($0)" } ?? ""
    return "\(title) (\(day.text(in: language))\(clock))"
  }

  /// The first day of an event; `nil` for a feed.
  public func firstDay(in language: Language) -> CalendarDate? {
    component(in: language)?[time: .start]?.date
  }

  /// What reads otherwise, in words.
  ///
  /// - Parameter isForReaders: whether only what readers see is told, and that in their words.
  fileprivate static func differences(
    from old: Ledger.Entry, to new: Ledger.Entry, in language: Language,
    isForReaders: Bool = false
  ) -> [String] {
    guard let before = old.component(in: language), let after = new.component(in: language) else {
      return []
    }
    let calendar = { (component: Component) in
      EventCalendar(component)
        ?? EventCalendar(productID: "", events: Event(component).map { [$0] } ?? [])
    }
    let difference = CalendarDifference(
      from: calendar(before), to: calendar(after), by: .properties)
    let changes = difference.properties + difference.entries.flatMap(\.changes)
    guard changes.isEmpty else {
      let leftOut = (Event(before)?.exceptions ?? [], Event(after)?.exceptions ?? [])
      return words(
        for: changes, leftOut, from: old.facts, to: new.facts, in: language,
        isForReaders: isForReaders)
    }
    // Another language reads otherwise.
    return Language.supported.filter { old.content.exactly($0) != new.content.exactly($0) }
      .map { LocalizedText.textChanged(in: $0)[language] }
  }

  /// Changes in words: how things stand comes first, and the mark that says it before the title is
  /// no new name; hours are told by themselves, and so are the end of a series that is cut and the
  /// days that a series leaves out.
  private static func words(
    for changes: [CalendarDifference.Change], _ leftOut: (old: [EventTime], new: [EventTime]),
    from old: Ledger.Facts?, to new: Ledger.Facts?, in language: Language, isForReaders: Bool
  ) -> [String] {
    guard let old, let new else { return words(forFrame: changes, in: language) }
    let news = Ledger.Standing.news(from: old.standing, to: new.standing)
    let titles = (
      TitleHours(of: old.title[language], in: language),
      TitleHours(of: new.title[language], in: language)
    )
    let hours = old.days == new.days ? changes.hours(titles, in: language) : nil
    let isCut = changes.isCut && old.days.first == new.days.first
    let rest = changes.compactMap { change -> LocalizedText? in
      switch change {
      case .rescheduled where hours != nil: nil
      case .renamed(let from, let to):
        titles.0.title == titles.1.title
          ? news == nil ? TitleMark.news(from: from, to: to) : nil
          : CalendarDifference.Change.renamed(from: titles.0.title, to: titles.1.title).text
      // The mark says it.
      case .field(.status, _, _) where news != nil: nil
      // The notes give the reason of what the mark says.
      case .field(.description, _, _) where news != nil: nil
      case .field(.description, let from?, let to?)
      where TitleHours.unsaid(in: from, language) == TitleHours.unsaid(in: to, language): nil
      case .field(.description, let from?, let to?)
      where isForReaders && changes.withoutAddress(from) == changes.withoutAddress(to): nil
      // Where days repeat, their end and their exceptions have hours too.
      // An end that is written otherwise is the same end.
      case .field(.recurrenceRule, _, _) where isCut:
        new.days.last == old.days.last ? nil : .endsEarlier(new.days.last, not: old.days.last)
      case .field(.recurrenceRule, _, _) where hours != nil && changes.haveOneRule: nil
      case .field(.exceptionDates, _, _) where isCut: nil
      case .field(.exceptionDates, let from?, let to?)
      where hours != nil && from.count { $0 == "T" } == to.count { $0 == "T" }: nil
      case .field(.exceptionDates, _, _): .leftOut(from: leftOut.old, to: leftOut.new)
      // What programs of one maker are told beside the rest follows from it.
      case .field(let name, _, _)
      where (hours != nil || news != nil) && name.spelling.hasPrefix("X-MICROSOFT-"): nil
      default: isForReaders ? change.textForReaders : change.text
      }
    }
    return ([news, hours].compactMap(\.self) + rest).map { $0[language] }
  }
}

extension Ledger.Entry {
  /// Changes of what stands around the events of a feed.
  private static func words(
    forFrame changes: [CalendarDifference.Change], in language: Language
  ) -> [String] {
    let (zones, others) = (changes.filter(\.isOfZone), changes.filter { !$0.isOfZone })
    return others.map { $0.text[language] }
      + (zones.isEmpty ? [] : [LocalizedText.zoneDefinitionChanged[language]])
  }
}

extension CalendarDifference.Change {
  /// The change in the words of people who read a calendar; `nil` where they cannot see it.
  fileprivate var textForReaders: LocalizedText? {
    switch self {
    case .added, .removed, .cancelled, .reinstated, .moved, .rescheduled, .due, .instance,
      .instances, .clocks, .renamed, .field(.location, _, _), .field(.categories, _, _):
      text
    case .field(.recurrenceRule, _, let rule): .repeatsOtherwise(rule)
    case .field(.recurrenceDates, _, _): .repeatsOtherwise(nil)
    case .field(.description, _, _): .descriptionChanged
    case .field: nil
    case .inner(let name, _, _): name == .alarm ? .remindersChanged : nil
    }
  }

  /// Whether a time zone is defined otherwise: which moments its clocks are changed at.
  fileprivate var isOfZone: Bool {
    switch self {
    case .inner(.standard, _, _), .inner(.daylight, _, _), .inner(.timeZone, _, _): true
    default: false
    }
  }
}

/// A title, and the hours in brackets that it shows because calendar programs have no other place
/// for them: `Họp (buổi sáng)`, `Báo cáo (trước 17:00)`.
private struct TitleHours: Equatable {
  /// The title without its hours.
  let title: String
  /// The hours; `nil` of a title that shows none.
  let hours: String?

  init(of title: String, in language: Language) {
    var rest = title[...]
    while let open = rest.firstRange(of: " (") {
      guard let close = rest[open.upperBound...].firstIndex(of: ")") else { break }
      let words = String(title[open.upperBound..<close])
      if Self.isHours(words, in: language) {
        self.title = String(title[..<open.lowerBound] + title[title.index(after: close)...])
        hours = words
        return
      }
      rest = title[close...]
    }
    (self.title, hours) = (title, nil)
  }

  private static func isHours(_ words: String, in language: Language) -> Bool {
    DateRule.PartOfDay.allCases.contains { LocalizedText.hours(.part($0))[language] == words }
      || TimeOfDay(String(words.suffix(5))).map { LocalizedText.untilHour($0)[language] == words }
        ?? false
  }

  /// A description without the lines that say the same of hours and place as other properties do.
  static func unsaid(in description: String, _ language: Language) -> String {
    let labels = [LocalizedText.hoursLabel, .place].map { "\($0[language]): " }
    return description.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !labels.contains { line.hasPrefix($0) } }.joined(separator: "\n")
  }
}

extension [String] {
  /// Those that are not among others, each once.
  fileprivate func without(_ others: [String]) -> [String] {
    var seen = Set(others)
    return filter { seen.insert($0).inserted }
  }
}

extension [CalendarDifference.Change] {
  /// A description without its lines about an address that has changed: it is that change.
  fileprivate func withoutAddress(_ description: String) -> [Substring] {
    let addresses = flatMap { change -> [String] in
      if case .field(.url, let from, let to) = change { [from, to].compactMap(\.self) } else { [] }
    }
    return description.split(separator: "\n").filter { line in
      !addresses.contains { line.contains($0) }
    }
  }

  /// Other hours on the same days: `giờ 14:00–16:00 → 15:00–17:00`.
  fileprivate func hours(
    _ titles: (TitleHours, TitleHours), in language: Language
  ) -> LocalizedText? {
    var times: (from: LocalizedText, to: LocalizedText)?
    for case .rescheduled(let from, let to) in self {
      guard from.start?.date == to.start?.date, let old = from.hours, let new = to.hours else {
        return nil
      }
      times = (old, new)
    }
    guard times != nil || titles.0.hours != titles.1.hours else { return nil }
    let old = titles.0.hours ?? times?.from[language] ?? LocalizedText.wholeDay[language]
    let new = titles.1.hours ?? times?.to[language] ?? LocalizedText.wholeDay[language]
    return old == new ? nil : .hoursChanged(from: old, to: new)
  }

  private var rules: (RecurrenceRule, RecurrenceRule)? {
    for case .field(.recurrenceRule, let from, let to) in self {
      // Days that follow one another have a rule only where they have hours.
      guard let old = try? RecurrenceRule(parsing: from ?? "FREQ=DAILY"),
        let new = try? RecurrenceRule(parsing: to ?? "FREQ=DAILY")
      else { return nil }
      return (old, new)
    }
    return nil
  }

  /// Whether the days repeat as before, wherever they end.
  fileprivate var haveOneRule: Bool {
    guard var (old, new) = rules else { return false }
    (old.end, new.end) = (.never, .never)
    return old == new
  }

  /// Whether nothing but the end of a series has changed, to an earlier day.
  fileprivate var isCut: Bool {
    guard haveOneRule, case .until(let from)? = rules?.0.end, case .until(let to)? = rules?.1.end
    else { return false }
    return to.date < from.date
      && !contains { if case .rescheduled = $0 { true } else { false } }
  }
}

extension CalendarDifference.Change.Times {
  /// Its hours in words; `nil` where they are not those of a clock.
  fileprivate var hours: LocalizedText? { .hours(from: start, to: end) }
}

extension LocalizedText {
  /// The hours of an event; `nil` where they are not those of a clock.
  fileprivate static func hours(of event: Event) -> LocalizedText? {
    hours(from: event.start, to: event.end)
  }

  fileprivate static func hours(from start: EventTime?, to end: EventTime?) -> LocalizedText? {
    switch (start, end) {
    case (.day, _): wholeDay
    case (.zoned(let from, _), .zoned(let to, _)):
      DateRule.Session(from: from.time, to: to.time).map { hours(.sessions([$0])) }
    default: nil
    }
  }
}
