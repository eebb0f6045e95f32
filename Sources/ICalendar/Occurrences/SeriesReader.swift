internal import CivilTime

/// Turns the entries of one `UID` into occurrences that stand alone and stretches to be expanded.
struct SeriesReader {
  let axis: ViewAxis
  let window: Range<Int>
  let calendars: [any RecurrenceCalendar]
  let budget: Int
  var zones: ZoneClocks
  private(set) var problems: ExpansionProblems
  private(set) var alone: [PositionedOccurrence] = []
  private(set) var stretches: [SeriesStretch] = []
  /// Tasks and entries of the journal that name no day.
  private(set) var undated: [EventCalendar.Entry] = []

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

  mutating func read(_ family: EntryFamily) {
    let name = family.name
    guard let main = family.main, let start = main.anchor else {
      if let main = family.main {
        tellAccount(of: main)
        leaveOut(main)
      }
      // Somebody was invited to single instances and knows nothing of the series.
      for entry in latest(family.overrides) { addInstance(entry, instance: entry.recurrenceID) }
      return
    }
    let clock = zones.clock(of: start)
    tellAccount(of: main)
    // Whatever repeats does so from its start (RFC 5545, section 3.8.2.4).
    let repeats = main.start != nil
    let rules = repeats ? readRules(.recurrenceRule, of: main, on: clock) : []
    let excluded = repeats ? readRules(.exceptionRule, of: main, on: clock) : []
    if !excluded.isEmpty { report(.exceptionRule, .warning, name, .exceptionRuleFollowed) }
    let dates = SeriesDates(main, start: start, clock: clock, zones: &zones)
    if dates.isUnreadable { report(.unreadableDate, .error, name, .dateUnreadable) }
    let first = clock.moment(of: start, on: clock)
    if rules.isEmpty, dates.extra.isEmpty, family.overrides.isEmpty, excluded.isEmpty {
      if dates.hasExceptions {
        report(.idleException, .warning, name, .exceptionsWithoutSeries)
      }
      guard !dates.excepts(first) else {
        // It is on no day; what of it cannot be read is told all the same.
        _ = length(of: main)
        return
      }
      return addAlone(main, instance: nil)
    }
    let overrides = overrides(of: family, start: start, clock: clock)
    for override in overrides {
      if dates.excepts(override.instance) {
        report(.exceptedInstance, .warning, name, .exceptedInstanceShown)
      }
      let wall = clock.wall(ofMoment: override.instance.moment)
      addInstance(
        override.entry, instance: clock.time(atWall: wall), isRange: override.isRange)
    }
    let parts = Parts(
      dates: (dates.extra + [first]).sorted { $0.moment < $1.moment },
      exceptions: dates.excepted.union(overrides.map(\.instance.moment)), rules: rules,
      excluded: excluded, start: LocalDateTime(seconds: first.wall) ?? start.wallClock)
    addStretches(of: parts, main, clock, overrides.filter(\.isRange), dates)
  }

  // MARK: What stands nowhere

  /// Tells why an entry is on no day, or counts it among those that need not be.
  private mutating func leaveOut(_ entry: EventCalendar.Entry) {
    if case .task(let task) = entry, let due = task.component.first(.due) {
      return report(.unreadableEnd, .error, entry.familyName, .dueUnreadable(Self.shown(due.value)))
    }
    if entry.kind != .event, entry.component.first(.start) == nil { undated.append(entry) }
  }

  /// Tells what the entry says otherwise than the standard has it.
  private mutating func tellAccount(of entry: EventCalendar.Entry) {
    for remark in EntryAccount(of: entry).remarks {
      report(remark.code, remark.severity, entry.familyName, remark.message)
    }
  }

  /// What a series is made of.
  private struct Parts {
    let dates: [SeriesMoment]
    let exceptions: Set<Int>
    let rules: [RecurrenceRule]
    let excluded: [RecurrenceRule]
    let start: LocalDateTime
  }

  // MARK: Rules

  /// How many rules of an event are followed, and how many of its rules of exceptions. The standard wants
  /// one at most.
  static let mostRules = 10

  private mutating func readRules(
    _ name: PropertyName, of entry: EventCalendar.Entry, on clock: WallClock
  ) -> [RecurrenceRule] {
    let family = entry.familyName
    let written = entry.component.all(name)
    if written.count > Self.mostRules {
      report(.tooManyRules, .error, family, .rulesFollowed(Self.mostRules, of: written.count))
    }
    return written.prefix(Self.mostRules).compactMap { property in
      let value = property.value
      let reading = RecurrenceRule.read(WrittenBlanks.removed(from: value))
      guard var rule = reading.rule else {
        report(.unreadableRule, .error, family, .ruleUnreadable(Self.shown(value)))
        return nil
      }
      var told: Set<LocalizedText> = []
      for problem in reading.diagnostics where told.insert(problem.message).inserted {
        report(
          .ruleNotAllowed, .warning, family,
          problem.severity == .error
            ? .ruleNotAllowed(Self.shown(value), problem.message)
            : .ruleWrittenOtherwise(Self.shown(value), problem.message))
      }
      if let start = entry.start, let until = rule.end.until, !until.hasForm(of: start) {
        report(.otherForm, .warning, family, .otherForm("UNTIL"))
      }
      if clock.isDay {
        if !(rule.hours.isEmpty && rule.minutes.isEmpty && rule.seconds.isEmpty) {
          report(
            .ruleNotAllowed, .warning, family,
            .ruleNotAllowed(Self.shown(value), .timesOnWholeDays))
        }
        (rule.hours, rule.minutes, rule.seconds) = ([], [], [])
      }
      return rule
    }
  }

  /// What a message quotes: enough to recognise, whatever somebody wrote.
  private static func shown(_ value: String) -> String { String(value.unicodeScalars.prefix(80)) }

  // MARK: Overrides

  /// How many steps of a stretch may find nothing, however many there are.
  static let leastPerStretch = 1000

  private struct Override {
    let entry: EventCalendar.Entry
    /// The instance that it replaces, on the series' timeline.
    let instance: SeriesMoment
    let isRange: Bool
  }

  private mutating func overrides(
    of family: EntryFamily, start: EventTime, clock: WallClock
  ) -> [Override] {
    var found: [Int: Override] = [:]
    for entry in family.overrides {
      guard let property = entry.component.first(.recurrenceID), let time = property.time else {
        report(.unreadableDate, .error, family.name, .recurrenceIDUnreadable)
        continue
      }
      if time.isAllDay != start.isAllDay || time.isFloating != start.isFloating {
        report(.otherForm, .warning, family.name, .otherForm(PropertyName.recurrenceID.spelling))
      }
      let instance = SeriesDates.moment(of: time, start: start, clock: clock, zones: &zones)
      let range = property[LintNames.range]?.value.uppercased()
      let override = Override(
        entry: entry, instance: instance, isRange: range == "THISANDFUTURE")
      if let old = found[instance.moment] {
        tellTwice(old.entry, entry)
        if entry.isOlder(than: old.entry) { continue }
      }
      found[instance.moment] = override
    }
    return found.values.sorted { $0.instance.moment < $1.instance.moment }
  }

  /// Of those that replace one instance the latest revision, in their order.
  private mutating func latest(_ overrides: [EventCalendar.Entry]) -> [EventCalendar.Entry] {
    var kept: [EventCalendar.Entry] = []
    var indexes: [EventTime: Int] = [:]
    for entry in overrides {
      guard let time = entry.recurrenceID, let index = indexes[time] else {
        if let time = entry.recurrenceID {
          indexes[time] = kept.count
        } else {
          report(.unreadableDate, .error, entry.familyName, .recurrenceIDUnreadable)
        }
        kept.append(entry)
        continue
      }
      tellTwice(kept[index], entry)
      if !entry.isOlder(than: kept[index]) { kept[index] = entry }
    }
    return kept
  }

  private mutating func tellTwice(_ entry: EventCalendar.Entry, _ other: EventCalendar.Entry) {
    report(
      .duplicateUID, entry.saysTheSame(as: other) ? .warning : .error, entry.familyName,
      .instanceReplacedTwice)
  }

  private mutating func addStretches(
    of parts: Parts, _ main: EventCalendar.Entry, _ clock: WallClock, _ ranges: [Override],
    _ dates: SeriesDates
  ) {
    var from: SeriesMoment?
    var (entry, stretchClock, shift) = (main, clock, 0)
    let calendar = calendars.first { calendar in
      parts.rules.contains { $0.rscale == calendar.rscale }
    }
    let exceptions = parts.exceptions.sorted()
    let isDense = parts.dates.count > 1 || parts.rules.contains(where: \.isDense)
    // Thousands of stretches together may spend what one could, and none goes through all dates.
    let share = max(Self.leastPerStretch, budget / (ranges.count + 1))
    let ruleShare = share / max(1, parts.rules.count + parts.excluded.count)
    let longestDate = dates.lengths.values.map(\.longest).max() ?? 0
    for index in 0...ranges.count {
      let next = index < ranges.count ? ranges[index].instance : nil
      let length = length(of: entry)
      let longest = max(length.longest, longestDate)
      let isMoved = shift != 0 || stretchClock.form != clock.form
      let reach = isMoved ? nil : reach(on: clock, longest: longest)
      // Two days cover every difference between two clocks.
      let wanted =
        reach?.walls
        ?? (window.lowerBound - shift - longest - 172_800)..<(window.upperBound - shift + 172_800)
      let lower = max(from.map { clock.walls(near: $0).lowerBound } ?? .min, wanted.lowerBound)
      let upper = min(next.map { clock.walls(near: $0).upperBound } ?? .max, wanted.upperBound)
      if lower < upper, let first = LocalDateTime(clamping: lower),
        let last = LocalDateTime(clamping: upper), first < last
      {
        let bounds = (from?.moment ?? .min)..<max(from?.moment ?? .min, next?.moment ?? .max)
        // The same two days lie between a wall time and its moment.
        let near = max(bounds.lowerBound, lower - 172_800)..<min(bounds.upperBound, upper + 172_800)
        func moments(of rules: [RecurrenceRule]) -> [RuleMoments] {
          rules.map {
            RuleMoments(
              $0, from: parts.start, on: clock, in: first..<last, calendar: calendar,
              budget: ruleShare)
          }
        }
        let moments = SeriesMoments(
          dates: Array(parts.dates.slice(near) { $0.moment }),
          exceptions: Set(exceptions.slice(near) { $0 }), rules: moments(of: parts.rules),
          excluded: moments(of: parts.excluded), bounds: bounds,
          checked: reach?.moments
            ?? (lower + 172_800)..<max(lower + 172_800, upper - 172_800), budget: share)
        stretches.append(
          SeriesStretch(
            entry: entry, moments: moments, seriesClock: clock, clock: stretchClock, shift: shift,
            length: length, lengths: dates.lengths, exceptedDays: dates.exceptedDays,
            disorder: isDense && (isMoved || !clock.hasInstants) ? 10_800 : 0))
      }
      guard let next else { break }
      from = next
      if let start = ranges[index].entry.anchor {
        (entry, stretchClock) = (ranges[index].entry, zones.clock(of: start))
        shift = start.wallClock.seconds - next.wall
      }
    }
  }

  /// Where instances may lie that touch the window: on the series' wall, and on its timeline.
  ///
  /// As near as can be, because a rule may have an instance each second.
  private func reach(on clock: WallClock, longest: Int) -> (walls: Range<Int>, moments: Range<Int>)
  {
    func moment(at position: Int) -> Int {
      guard let viewer = axis.viewer else { return clock.moment(ofWall: position) }
      return clock.hasInstants ? position : position + viewer.offset(at: position)
    }
    func walls(near moment: Int) -> Range<Int> {
      clock.walls(near: SeriesMoment(moment: moment, wall: clock.wall(ofMoment: moment)))
    }
    let first = moment(at: window.lowerBound) - longest
    let last = max(first, moment(at: window.upperBound))
    let lower = walls(near: first).lowerBound
    return (lower..<max(lower, walls(near: last).upperBound), first..<last)
  }

  // MARK: Single occurrences

  /// Adds an entry that stands in an instance's place; where it has a rule or dates of its own, all that
  /// they name.
  private mutating func addInstance(
    _ entry: EventCalendar.Entry, instance: EventTime?, isRange: Bool = false
  ) {
    let repeats =
      entry.component.first(.recurrenceRule) != nil
      || entry.component.first(.recurrenceDates) != nil
    guard repeats, !isRange else {
      if repeats { report(.instanceRepeats, .error, entry.familyName, .rangeRepeats) }
      tellAccount(of: entry)
      tellExceptions(of: entry, isAlone: !repeats)
      return addAlone(entry, instance: instance)
    }
    report(.instanceRepeats, .warning, entry.familyName, .instanceRepeats)
    read(EntryFamily(name: entry.familyName, main: entry))
  }

  /// Tells of the exceptions of an entry whose rules and dates are not followed, or that has none.
  private mutating func tellExceptions(of entry: EventCalendar.Entry, isAlone: Bool) {
    guard let start = entry.anchor else { return }
    let dates = SeriesDates(entry, start: start, clock: zones.clock(of: start), zones: &zones)
    if dates.isUnreadable { report(.unreadableDate, .error, entry.familyName, .dateUnreadable) }
    if isAlone, dates.hasExceptions {
      report(.idleException, .warning, entry.familyName, .exceptionsWithoutSeries)
    }
  }

  private mutating func addAlone(_ entry: EventCalendar.Entry, instance: EventTime?) {
    guard let start = entry.anchor else { return leaveOut(entry) }
    let clock = zones.clock(of: start)
    let length = length(of: entry)
    var placement = OccurrencePlacement(entry, on: clock, axis: axis)
    if let found = placement.occurrence(
      at: clock.moment(of: start, on: clock), lasting: length, instance: instance),
      found.touches(window)
    {
      alone.append(found)
    }
  }

  /// How long an entry lasts: until its end or due, for its duration, or else a day for whole days and no
  /// time at all for times (RFC 5545, section 3.6.1). A journal entry has neither, and what stands at its
  /// due does not last.
  private mutating func length(of entry: EventCalendar.Entry) -> EntryLength {
    let length = writtenLength(of: entry)
    guard let anchor = entry.anchor, !length.fits(from: anchor) else { return length }
    report(.unreadableEnd, .error, entry.familyName, .endsAfterLastDay)
    return .unsaid(on: zones.clock(of: anchor))
  }

  private mutating func writtenLength(of entry: EventCalendar.Entry) -> EntryLength {
    guard let anchor = entry.anchor else { return .none }
    let clock = zones.clock(of: anchor)
    guard let endName = entry.endName, let start = entry.start else { return .unsaid(on: clock) }
    let (component, name) = (entry.component, entry.familyName)
    let beforeStart: LocalizedText = entry.kind == .task ? .dueBeforeItBegins : .endsBeforeItBegins
    if let property = component.first(endName) {
      guard let end = property.time else {
        let value = Self.shown(property.value)
        report(
          .unreadableEnd, .error, name,
          entry.kind == .task ? .dueUnreadable(value) : .endUnreadable(value))
        return .unsaid(on: clock)
      }
      let endClock = zones.clock(of: end)
      if let length = EntryLength(from: start, to: end, on: clock, endClock: endClock) {
        if clock.isDay ? end == start : length.seconds == 0 {
          report(.endsAsItBegins, .warning, name, .endsAsItBegins)
        }
        return length
      }
      report(.endBeforeStart, .error, name, beforeStart)
    } else if let written = component[raw: .duration] {
      let text = written.withoutBlanksAround
      if let duration = CalendarDuration(text, mixingWeeks: true) {
        if duration.isNegative { report(.endBeforeStart, .error, name, beforeStart) }
        if CalendarDuration(text) == nil {
          report(.weeksAndDays, .warning, name, .weeksAndDays(text))
        }
        return EntryLength(duration, on: clock)
      }
      report(.unreadableEnd, .error, name, .durationUnreadable(Self.shown(text)))
    }
    return .unsaid(on: clock)
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ name: EntryFamily.Name,
    _ message: @autoclosure () -> LocalizedText
  ) {
    problems.append(code, .occurrences(code, severity, of: name, message()))
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
