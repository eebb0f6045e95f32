import EventKitLite
import Sheets

/// What an announcement changes in the schedule, in words: the event itself and what counts from it.
struct AnnouncementChanges {
  private let programme: Programme
  private let language: Language
  private let event: ProgrammeEvent.ID
  private let year: Int
  private let rows: [Row]

  private struct Row {
    let old: ScheduledEvent?
    let new: ScheduledEvent
    let isChanged: Bool
  }

  init(
    of event: ProgrammeEvent.ID, in year: Int, from before: Programme, to after: Programme,
    past: PublishedPast?, language: Language
  ) {
    programme = after
    self.language = language
    self.event = event
    self.year = year
    // What counts from an event can lie in a neighbouring year.
    let years = (year - 1)...(year + 1)
    let old = Dictionary(
      Self.all(before, years, past).map { ($0.identity, $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = Self.all(after, years, past).compactMap { new in
      let was = old[new.identity]
      let isChanged =
        was?.timing != new.timing || was?.status != new.status || was?.hours != new.hours
        || was?.place != new.place
      let isMeant = new.event.id == event && new.year == year
      return isMeant || isChanged ? Row(old: was, new: new, isChanged: isChanged) : nil
    }
    // Days of a series that nothing was said of need not be told.
    let changed = rows.filter(\.isChanged)
    self.rows = changed.isEmpty ? rows : changed
  }

  private static func all(
    _ programme: Programme, _ years: ClosedRange<Int>, _ past: PublishedPast?
  ) -> [ScheduledEvent] {
    let schedule = programme.schedule(for: years, after: past)
    return schedule.events + schedule.waiting
  }

  /// A paragraph for each event: its title, what it was, what it is, its UID.
  var text: ScreenText {
    rows.map { row in
      let (old, new) = (row.old, row.new)
      let was = old.map(state)
      let now = state(new)
      var lines = [ScreenText("\(new.title(in: language)) \(new.cycle)", width: Console.width)]
      if let was, was != now { lines.append(line(.before, was)) }
      lines.append(line(.now, now))
      if let theme = new.theme { lines.append(line(.themeLabel, theme[language])) }
      lines += new.surroundings(in: language).map { ScreenText("  " + $0, width: Console.width) }
      let uid = "\(new.identity)@\(programme.domain)"
      lines.append(line(.uid, old == nil ? uid : LocalizedText.unchanged(uid)[language]))
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Whose calendars show the event, and whose do not although they have others of its kind; `nil`
  /// where it has no day, or days that are over: these change in nobody's calendar.
  func reach(of announcement: Announcement?, today: CalendarDate) -> ScreenText? {
    guard lateness(of: announcement, today: today) == nil,
      let reach = Reach(of: event, in: year, unit: announcement?.unit, of: programme)
    else { return nil }
    let labels = UnitLabels(programme, in: language)
    let (reached, missed) = (reach.reached, reach.missed)
    var lines: [LocalizedText] = [
      reached.isEmpty
        ? .showsInNoFeed
        : .showsInFeeds(of: reached.count, labels.some(reached, most: Self.mostUnits))
    ]
    if !missed.isEmpty {
      lines.append(.showsNotInFeeds(of: missed.count, labels.some(missed, most: Self.mostUnits)))
    }
    return lines.map { ScreenText($0[language], width: Console.width) }.joined(separator: "\n")
  }

  private static let mostUnits = 6

  /// The command that hands the change out, where it does: days that are over stay as they were
  /// published, unless they are corrected.
  func howToPublish(
    _ announcement: Announcement?, _ directory: String?, today: CalendarDate
  ) -> ScreenText {
    if let late = lateness(of: announcement, today: today) { return late }
    let command = "eventctl publish" + (directory.map { " --programme \($0.quotedForShell)" } ?? "")
    return ScreenText(LocalizedText.howToPublish(command)[language])
  }

  /// What is said of a decision about days that are over; `nil` of others.
  func lateness(of announcement: Announcement?, today: CalendarDate) -> ScreenText? {
    guard let announcement, announcement.kind != .corrected else { return nil }
    // Of one day of a series the others do not matter.
    let rows = rows.filter { row in
      announcement.day.map { $0 == row.new.slot || $0 == row.old?.slot } ?? true
    }
    let spans =
      ([announcement.day.map { DateSpan($0) }, announcement.dates]
      + rows.flatMap { [$0.old?.timing?.span, $0.new.timing?.span] }).compactMap(\.self)
    guard !spans.isEmpty, spans.allSatisfy({ $0.last < today }) else { return nil }
    return [LocalizedText.daysAreOver, .correctPast].map {
      ScreenText($0[language].capitalisedFirst, width: Console.width)
    }.joined(separator: "\n")
  }

  private func line(_ name: LocalizedText, _ text: String) -> ScreenText {
    ScreenText(text, behind: "  " + name[language].padded(to: 8), width: Console.width)
  }

  private func state(_ event: ScheduledEvent) -> String {
    let status = event.status.name(in: language)
    guard let days = event.longDays(in: language) else { return status }
    return [days, event.hours(in: language), event.place?[language], status].compactMap(\.self)
      .joined(separator: " · ")
  }
}
