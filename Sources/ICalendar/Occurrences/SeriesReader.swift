internal import CivilTime

/// Turns the events of one `UID` into occurrences that stand alone and stretches to be expanded.
struct SeriesReader {
  let axis: ViewAxis
  let window: Range<Int>
  let calendars: [any RecurrenceCalendar]
  let budget: Int
  var zones: ZoneClocks
  private(set) var problems: ExpansionProblems
  private(set) var alone: [PositionedOccurrence] = []
  private(set) var stretches: [SeriesStretch] = []

  init(
    axis: ViewAxis, window: Range<Int>, calendars: [any RecurrenceCalendar], budget: Int,
    zones: ZoneClocks, problems: ExpansionProblems
  ) {
    self.axis = axis
    self.window = window
    self.calendars = calendars
    self.budget = budget
    self.zones = zones
    self.problems = problems
  }

  mutating func read(_ family: EventFamily) {
    guard let main = family.main else {
      // Somebody was invited to single instances and knows nothing of the series.
      for event in family.overrides {
        addAlone(event, uid: family.uid, instance: event.recurrenceID)
      }
      return
    }
    guard let start = main.start else {
      report(
        .missingStart, .error, family.uid, .noReadableStart)
      for event in family.overrides {
        addAlone(event, uid: family.uid, instance: event.recurrenceID)
      }
      return
    }
    let clock = zones.clock(of: start)
    let rules = rules(of: main, uid: family.uid, on: clock)
    let dates = SeriesDates(main, start: start, clock: clock, zones: &zones)
    if dates.isUnreadable {
      report(
        .unreadableDate, .warning, family.uid, .dateUnreadable)
    }
    let startWall = clock.wall(of: start, on: clock)
    if rules.isEmpty, dates.extra.isEmpty, family.overrides.isEmpty {
      guard !dates.excepts(startWall) else { return }
      return addAlone(main, uid: family.uid, instance: nil)
    }
    let overrides = overrides(of: family, start: start, clock: clock)
    // An exception also takes out what has been put in the instance's place.
    for override in overrides where !dates.excepts(override.instance) {
      addAlone(override.event, uid: family.uid, instance: clock.time(atWall: override.instance))
    }
    var set = RecurrenceSet(start: LocalDateTime(seconds: startWall) ?? start.wallClock)
    set.rules = rules
    set.extraDates = Set(dates.extra.compactMap { LocalDateTime(seconds: $0) })
    set.exceptions = Set(
      (dates.excepted.union(overrides.map(\.instance))).compactMap { LocalDateTime(seconds: $0) })
    addStretches(of: set, main, clock, overrides.filter(\.isRange), dates, uid: family.uid)
  }

  // MARK: Rules

  private mutating func rules(
    of event: Event, uid: String, on clock: WallClock
  ) -> [RecurrenceRule] {
    event.component.all(.recurrenceRule).compactMap { property in
      guard var rule = RecurrenceRule.read(property.value).rule else {
        let shown = String(property.value.unicodeScalars.prefix(80))
        report(
          .unreadableRule, .error, uid, .ruleUnreadable(shown))
        return nil
      }
      if clock == .day { (rule.hours, rule.minutes, rule.seconds) = ([], [], []) }
      return rule
    }
  }

  // MARK: Overrides

  private struct Override {
    let event: Event
    /// The wall time of the instance that it replaces, on the series' clock.
    let instance: Int
    let isRange: Bool
  }

  private mutating func overrides(
    of family: EventFamily, start: EventTime, clock: WallClock
  ) -> [Override] {
    var found: [Int: Override] = [:]
    for event in family.overrides {
      guard let property = event.component.first(.recurrenceID), let time = property.time else {
        report(
          .unreadableDate, .warning, family.uid, .recurrenceIDUnreadable)
        continue
      }
      let instance = SeriesDates.wall(of: time, start: start, clock: clock, zones: &zones)
      let range = ParameterName("RANGE").flatMap { property[$0] }?.value.uppercased()
      let override = Override(
        event: event, instance: instance, isRange: range == "THISANDFUTURE")
      if let old = found[instance] {
        report(
          .duplicateUID, .warning, family.uid, .instanceReplacedTwice)
        if event.isOlder(than: old.event) { continue }
      }
      found[instance] = override
    }
    return found.values.sorted { $0.instance < $1.instance }
  }

  private mutating func addStretches(
    of set: RecurrenceSet, _ main: Event, _ clock: WallClock, _ ranges: [Override],
    _ dates: SeriesDates, uid: String
  ) {
    var from = Int.min
    var (event, stretchClock, shift) = (main, clock, 0)
    let calendar = calendars.first { calendar in set.rules.contains { $0.rscale == calendar.rscale }
    }
    let extraDates = set.extraDates.sorted()
    let exceptions = set.exceptions.sorted()
    // Thousands of stretches together may spend what one could, and none goes through all dates.
    let share = max(1000, budget / (ranges.count + 1))
    for index in 0...ranges.count {
      let next = index < ranges.count ? ranges[index] : nil
      let length = length(of: event, uid: uid)
      let longest = max(length.longest, dates.lengths.values.map(\.longest).max() ?? 0)
      // Two days cover every difference between two clocks.
      let lower = max(from, window.lowerBound - shift - longest - 172_800)
      let upper = min(next?.instance ?? .max, window.upperBound - shift + 172_800)
      if lower < upper, let first = LocalDateTime(clamping: lower),
        let last = LocalDateTime(clamping: upper), first < last
      {
        var part = set
        part.extraDates = Set(extraDates.slice(first..<last))
        part.exceptions = Set(exceptions.slice(first..<last))
        let moments = part.occurrences(
          in: first..<last, calendar: calendar,
          localTime: { instant in
            clock.wall(ofInstant: instant.secondsSince1970).flatMap { LocalDateTime(seconds: $0) }
              ?? instant.local()
          }, budget: share)
        let isFast = set.rules.contains { $0.frequency < .daily } || !set.extraDates.isEmpty
        stretches.append(
          SeriesStretch(
            event: event, moments: moments, seriesClock: clock, clock: stretchClock, shift: shift,
            length: length, lengths: dates.lengths, exceptedDays: dates.exceptedDays,
            disorder: axis.zone != nil && isFast ? 10_800 : 0, budget: share))
      }
      guard let next else { break }
      from = next.instance
      if let start = next.event.start {
        (event, stretchClock) = (next.event, zones.clock(of: start))
        shift = start.wallClock.seconds - next.instance
      }
    }
  }

  // MARK: Single occurrences

  private mutating func addAlone(_ event: Event, uid: String, instance: EventTime?) {
    guard let start = event.start else {
      return report(
        .missingStart, .error, uid, .noReadableStart)
    }
    let clock = zones.clock(of: start)
    let length = length(of: event, uid: uid)
    let wall = clock.wall(of: start, on: clock)
    if let found = PositionedOccurrence(
      event, atWall: wall, on: clock, lasting: length, instance: instance, axis: axis),
      found.touches(window)
    {
      alone.append(found)
    }
  }

  /// How long an event lasts: until its end, for its duration, or else a day for whole days and no
  /// time at all for times (RFC 5545, section 3.6.1).
  private mutating func length(of event: Event, uid: String) -> EventLength {
    guard let start = event.start else { return .none }
    let clock = zones.clock(of: start)
    if let end = event.end {
      let endClock = zones.clock(of: end)
      if let length = EventLength(from: start, to: end, on: clock, endClock: endClock) {
        return length
      }
      report(
        .endBeforeStart, .warning, uid, .endsBeforeItBegins)
    } else if let duration = event.component[raw: .duration].flatMap({ CalendarDuration($0) }) {
      return EventLength(duration, on: clock)
    }
    return clock == .day ? EventLength(days: 1, seconds: 0) : .none
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ uid: String,
    _ message: @autoclosure () -> LocalizedText
  ) {
    problems.append(code, .occurrences(code, severity, uid: uid, message()))
  }
}

extension LocalDateTime {
  /// What clocks show so many seconds after 1970-01-01T00:00, or the first or last moment there is.
  fileprivate init?(clamping seconds: Int) {
    let lowest = CalendarDate.earliest.dayNumber * 86_400
    let highest = CalendarDate.latest.dayNumber * 86_400 + 86_399
    self.init(seconds: min(max(seconds, lowest), highest))
  }
}

extension [LocalDateTime] {
  /// Those of an ordered array that lie in a range.
  fileprivate func slice(_ range: Range<LocalDateTime>) -> ArraySlice<LocalDateTime> {
    self[partitionIndex { $0 >= range.lowerBound }..<partitionIndex { $0 >= range.upperBound }]
  }
}
