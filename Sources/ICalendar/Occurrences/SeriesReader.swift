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
    let first = clock.moment(of: start, on: clock)
    if rules.isEmpty, dates.extra.isEmpty, family.overrides.isEmpty {
      guard !dates.excepts(first) else { return }
      return addAlone(main, uid: family.uid, instance: nil)
    }
    let overrides = overrides(of: family, start: start, clock: clock)
    // An exception also takes out what has been put in the instance's place.
    for override in overrides where !dates.excepts(override.instance) {
      let wall = clock.wall(ofMoment: override.instance.moment)
      addAlone(override.event, uid: family.uid, instance: clock.time(atWall: wall))
    }
    let parts = Parts(
      dates: (dates.extra + [first]).sorted { $0.moment < $1.moment },
      exceptions: dates.excepted.union(overrides.map(\.instance.moment)), rules: rules,
      start: LocalDateTime(seconds: first.wall) ?? start.wallClock)
    addStretches(of: parts, main, clock, overrides.filter(\.isRange), dates, uid: family.uid)
  }

  /// What a series is made of.
  private struct Parts {
    let dates: [SeriesMoment]
    let exceptions: Set<Int>
    let rules: [RecurrenceRule]
    let start: LocalDateTime
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
      if clock.isDay { (rule.hours, rule.minutes, rule.seconds) = ([], [], []) }
      return rule
    }
  }

  // MARK: Overrides

  private struct Override {
    let event: Event
    /// The instance that it replaces, on the series' timeline.
    let instance: SeriesMoment
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
      let instance = SeriesDates.moment(of: time, start: start, clock: clock, zones: &zones)
      let range = ParameterName("RANGE").flatMap { property[$0] }?.value.uppercased()
      let override = Override(
        event: event, instance: instance, isRange: range == "THISANDFUTURE")
      if let old = found[instance.moment] {
        report(
          .duplicateUID, .warning, family.uid, .instanceReplacedTwice)
        if event.isOlder(than: old.event) { continue }
      }
      found[instance.moment] = override
    }
    return found.values.sorted { $0.instance.moment < $1.instance.moment }
  }

  private mutating func addStretches(
    of parts: Parts, _ main: Event, _ clock: WallClock, _ ranges: [Override],
    _ dates: SeriesDates, uid: String
  ) {
    var from: SeriesMoment?
    var (event, stretchClock, shift) = (main, clock, 0)
    let calendar = calendars.first { calendar in
      parts.rules.contains { $0.rscale == calendar.rscale }
    }
    let exceptions = parts.exceptions.sorted()
    let isDense = parts.dates.count > 1 || parts.rules.contains(where: \.isDense)
    // Thousands of stretches together may spend what one could, and none goes through all dates.
    let share = max(1000, budget / (ranges.count + 1))
    for index in 0...ranges.count {
      let next = index < ranges.count ? ranges[index].instance : nil
      let length = length(of: event, uid: uid)
      let longest = max(length.longest, dates.lengths.values.map(\.longest).max() ?? 0)
      // Two days cover every difference between two clocks.
      let lower = max(
        from.map { clock.walls(near: $0).lowerBound } ?? .min,
        window.lowerBound - shift - longest - 172_800)
      let upper = min(
        next.map { clock.walls(near: $0).upperBound } ?? .max, window.upperBound - shift + 172_800)
      if lower < upper, let first = LocalDateTime(clamping: lower),
        let last = LocalDateTime(clamping: upper), first < last
      {
        let bounds = (from?.moment ?? .min)..<max(from?.moment ?? .min, next?.moment ?? .max)
        // The same two days lie between a wall time and its moment.
        let near = max(bounds.lowerBound, lower - 172_800)..<min(bounds.upperBound, upper + 172_800)
        let isMoved = shift != 0 || stretchClock.form != clock.form
        let moments = SeriesMoments(
          dates: Array(parts.dates.slice(near) { $0.moment }),
          exceptions: Set(exceptions.slice(near) { $0 }),
          rules: parts.rules.map {
            RuleMoments(
              $0, from: parts.start, on: clock, in: first..<last, calendar: calendar, budget: share)
          }, bounds: bounds)
        stretches.append(
          SeriesStretch(
            event: event, moments: moments, seriesClock: clock, clock: stretchClock, shift: shift,
            length: length, lengths: dates.lengths, exceptedDays: dates.exceptedDays,
            disorder: isDense && (isMoved || !clock.hasInstants) ? 10_800 : 0, budget: share))
      }
      guard let next else { break }
      from = next
      if let start = ranges[index].event.start {
        (event, stretchClock) = (ranges[index].event, zones.clock(of: start))
        shift = start.wallClock.seconds - next.wall
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
    var placement = OccurrencePlacement(event, on: clock, axis: axis)
    if let found = placement.occurrence(
      at: clock.moment(of: start, on: clock), lasting: length, instance: instance),
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
    return clock.isDay ? EventLength(days: 1, seconds: 0) : .none
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

extension Array {
  /// Those of an ordered array whose keys lie in a range.
  fileprivate func slice(_ range: Range<Int>, by key: (Element) -> Int) -> ArraySlice<Element> {
    let first = partitionIndex { key($0) >= range.lowerBound }
    return self[first..<Swift.max(first, partitionIndex { key($0) >= range.upperBound })]
  }
}

extension RecurrenceRule {
  /// Whether there may be several instances within hours.
  fileprivate var isDense: Bool {
    frequency < .daily || max(hours.count, minutes.count, seconds.count) > 1
  }
}
