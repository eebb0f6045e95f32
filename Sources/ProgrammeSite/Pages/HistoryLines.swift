internal import CivilTime
internal import EventKitLite

/// What became of events, a line for each day and each thing, the newest first.
struct HistoryLines {
  private let context: SiteContext

  init(_ context: SiteContext) { self.context = context }

  /// The lines of one event: what happened on a day, and for which years.
  ///
  /// - Parameter changes: the changes, oldest first.
  func ofEvent(_ changes: [PublicationHistory.Change]) -> [Fields] {
    var order: [Key] = []
    var years: [Key: Set<CycleYear>] = [:]
    for change in changes.reversed() {
      let key = Key(day: day(of: change), words: words(of: change))
      // What nobody can see has not happened to readers.
      if key.words.isEmpty { continue }
      if years[key] == nil { order.append(key) }
      let year = change.entry.cycle.map(context.programme.year)
      years[key, default: []].formUnion([year].compactMap(\.self))
    }
    return order.map { key in
      line(
        on: key.day, key.words,
        about: LocalizedText.list(Array(years[key] ?? []))[context.language], isOfOne: true)
    }
  }

  /// The lines of all events: what happened to an event on a day once for all its years; what was
  /// published or taken out in great number is counted.
  ///
  /// - Parameter changes: the changes, oldest first.
  func ofAll(_ changes: [PublicationHistory.Change]) -> [Fields] {
    var order: [Key] = []
    var alike: [Key: [PublicationHistory.Change]] = [:]
    for run in PublicationHistory.runs(of: changes).reversed() {
      guard let change = run.first else { continue }
      let event = run.count == 1 ? change.entry.eventID : nil
      let key = Key(day: day(of: change), words: words(of: change), event: event)
      if key.words.isEmpty { continue }
      if alike[key] == nil { order.append(key) }
      alike[key, default: []] += run
    }
    return order.map { key in
      let changes = alike[key] ?? []
      let what =
        key.event == nil ? context.say(.countOfEntries(changes.count)) : label(of: changes)
      return line(on: key.day, key.words, about: what, isOfOne: false)
    }
  }

  /// What the event of some changes is called, with its day or its years.
  private func label(of changes: [PublicationHistory.Change]) -> String {
    guard let change = changes.first else { return "" }
    let entry = change.entry
    // Of several years none has the title for all.
    let event = changes.count > 1 ? context.facts.event(entry.eventID) : nil
    let title =
      (event?.since == nil ? event.map { context.say($0.title) } : nil)
      ?? entry.facts.map { context.say($0.title) } ?? entry.title(in: context.language)
    let years = changes.compactMap { $0.entry.cycle.map(context.programme.year) }
    let time =
      changes.count == 1
      ? entry.firstDay(in: context.language)?.compactText(in: context.language)
      : LocalizedText.list(Array(Set(years)))[context.language]
    return time.map { "\(title) (\($0))" } ?? title
  }

  private struct Key: Hashable {
    let day: CalendarDate
    let words: String
    var event: ProgrammeEvent.ID?
  }

  private func line(
    on day: CalendarDate, _ words: String, about what: String, isOfOne: Bool
  ) -> Fields {
    [
      "isOfOne": isOfOne,
      "day": day.compactText(in: context.language), "date": day.description, "words": words,
      "what": what,
    ]
  }

  private func day(of change: PublicationHistory.Change) -> CalendarDate {
    context.programme.day(of: change.entry.moment)
  }

  private func words(of change: PublicationHistory.Change) -> String {
    change.wordsForReaders(in: context.language) { name(of: $0) }.joined(separator: "; ")
  }

  /// What people call a calendar; `nil` of one that the publication does not have any more.
  private func name(of feed: Feed.ID) -> String? {
    if let common = context.facts.commonFeeds.first(where: { $0.id == feed }) {
      return context.say(common.name)
    }
    let id = Programme.Unit.ID(feed.rawValue)
    return context.facts.unit(id).map { context.say($0.name) }
      ?? context.facts.formerUnits[id]?.title(in: context.language)
  }
}
