internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// Works out the days of the programme's events, cycle by cycle: anchor, slot, days, decided days.
///
/// 1. The form names *anchor* days (``AnchorDays``); the anchor tells which cycle a day belongs to.
/// 2. What its qualifiers leave of them and add to them are the *slots* (``Slot``); a slot keeps its
///    name wherever its days move.
/// 3. Each slot has *days*: other ones for a Sunday, rounded to weeks, clipped, minus one of
///    `before`, moved off a day off.
/// 4. Announcements *decide* days; what they say takes the place of what was planned.
///
/// <doc:HowDaysAreDecided> tells it with examples.
struct DateResolver {
  /// Some of the days of an event in a cycle: what becomes one entry of a calendar.
  struct Outcome: Hashable {
    var status: ScheduledEvent.Status
    var timing: ScheduledEvent.Timing?
    var awaited: ScheduledEvent.Awaited?
    var occasion: PublicHolidays.Observance?
    var workingDay: CalendarDate?
    var reasons: [ScheduledEvent.Reason]
    /// Which item of a list it comes from, from 0.
    var item: Int?
    /// The slot of a single day beside a series, or among others of its rule.
    var slot: CalendarDate?
    /// The day under which somebody has decided about it: it is found by that day wherever it moves.
    var decidedDay: CalendarDate?
    /// The days that it had before the last move.
    var movedFrom: DateSpan?
    /// Whether only a month is known, and not the day.
    var isMonth = false
    /// Whether it is a day by which something has to be done.
    var isDeadline = false
    /// What is said of it beside its days: of its hours one session, once ``DateResolver`` has told
    /// them apart.
    var details = Details()
    /// The name of a second or later session of a day: its beginning, `t1330`.
    var session: String?
    /// The unit that has it apart from the others.
    var unit: Programme.Unit.ID?
    /// The units that have it at another time.
    var apart: [Programme.Unit.ID] = []
  }

  let programme: Programme
  private let events: [ProgrammeEvent.ID: ProgrammeEvent]
  private let announcements: [String: [Announcement]]
  private let workingDays: UnitWorkingDays

  init(_ programme: Programme) {
    self.programme = programme
    events = Dictionary(
      programme.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    announcements = Dictionary(grouping: programme.announcements) { "\($0.event).\($0.year)" }
    workingDays = UnitWorkingDays(programme)
  }

  /// What was announced about one year of an event, oldest first.
  func announcements(of event: ProgrammeEvent.ID, in year: Int) -> [Announcement] {
    announcements["\(event).\(year)"] ?? []
  }

  /// The event's days in a cycle year; empty when it is not held in that year.
  ///
  /// - Parameter rule: a rule that says the same as the event's own in other slots.
  func outcomes(of event: ProgrammeEvent, in year: Int, by rule: DateRule? = nil) -> [Outcome] {
    outcomes(of: event, in: year, steps: 0, by: rule, turns(of: event, in: year))
  }

  /// The turns that are taken in a cycle year of an event, if any are.
  func turns(of event: ProgrammeEvent, in year: Int) -> Turns? {
    Turns(of: event, anchorDays(of: event, in: year))
  }

  /// The days of an event in a cycle year, by its id.
  ///
  /// - Parameter steps: how many events have been followed on the way from one that counts from
  ///   others. Files have no circles and no longer chains; a programme made in code may have them.
  func outcomes(of id: ProgrammeEvent.ID, in year: Int, steps: Int) -> [Outcome]? {
    guard let event = events[id], steps <= ConsistencyCheck.longestChain else { return nil }
    return outcomes(of: event, in: year, steps: steps)
  }

  private func outcomes(
    of event: ProgrammeEvent, in year: Int, steps: Int, by rule: DateRule? = nil,
    _ turns: Turns? = nil
  ) -> [Outcome] {
    guard programme.horizon.contains(year), event.years?.contains(year) ?? true else { return [] }
    let planned = planned(of: event, in: year, steps: steps, by: rule)
    return decided(planned, announcements(of: event.id, in: year), turns).flatMap(\.sessions)
  }

  /// The days of an event in a cycle year before anything is announced.
  func planned(
    of event: ProgrammeEvent, in year: Int, steps: Int = 0, by rule: DateRule? = nil
  ) -> [Outcome] {
    let days = anchorDays(of: event, in: year, steps: steps)
    let outcomes = (days?.plans(of: rule ?? event.when) ?? []).flatMap { $0.outcomes() }
      .withoutRepetition()
    return event.inferred.contains("when") ? outcomes.map(\.asReading) : outcomes
  }

  /// The days of an event that an announcement can name: those that the rule gives, or that somebody
  /// has announced for the whole year.
  func slots(
    of event: ProgrammeEvent, in year: Int, for unit: Programme.Unit.ID?
  ) -> [CalendarDate] {
    let ofYear = announcements(of: event.id, in: year).filter {
      $0.day == nil && ($0.unit == nil || $0.unit == unit)
    }
    return DecidedDays(planned(of: event, in: year), ofYear).outcomes.flatMap(\.slots)
  }

  /// What announcements make of the days: for everybody, and beside that for each unit that has days
  /// of its own, by an announcement or because it takes turns.
  private func decided(
    _ planned: [Outcome], _ announcements: [Announcement], _ turns: Turns?
  ) -> [Outcome] {
    var general = DecidedDays(planned, announcements.filter { $0.unit == nil }).outcomes
    let takers = turns?.units(on: Set(general.flatMap(\.turnDays))) ?? []
    let taken = Dictionary(
      takers.map { ($0.unit, $0.slots) }, uniquingKeysWith: { first, _ in first })
    var units: [Programme.Unit.ID] = []
    for unit in announcements.compactMap(\.unit) + takers.map(\.unit) where !units.contains(unit) {
      units.append(unit)
    }
    // What is the same for everybody stays one entry.
    let everybodys = Set(general.map(\.forEverybody))
    var own: [Outcome] = []
    for unit in units {
      var outcomes = DecidedDays(
        planned, announcements.filter { $0.unit == nil || $0.unit == unit }
      ).outcomes
      if let turns, let own = taken[unit] {
        outcomes = outcomes.flatMap { $0.limited(to: own, of: turns) }
      }
      let unitsOwn = Set(outcomes)
      for index in general.indices where !unitsOwn.contains(general[index].forEverybody) {
        general[index].apart.append(unit)
      }
      own += outcomes.filter { !everybodys.contains($0) }.map { outcome in
        var own = outcome
        own.unit = unit
        return own
      }
    }
    return general + own
  }

  /// What the rule says before anything is announced.
  func plans(of event: ProgrammeEvent, in year: Int, steps: Int = 0) -> [Plan] {
    anchorDays(of: event, in: year, steps: steps)?.plans(of: event.when) ?? []
  }

  /// The days that rules of an event name in a cycle year.
  func anchorDays(of event: ProgrammeEvent, in year: Int, steps: Int = 0) -> AnchorDays? {
    guard CalendarDate.years.contains(year) else { return nil }
    let cycle = programme.year(year)
    return AnchorDays(
      resolver: self, workingDays: workingDays.of(event.units(.lead).first),
      cycle: cycle, window: cycle.span, steps: steps)
  }
}

extension DateResolver.Outcome {
  /// The same of a rule that is a reading of the plan: what it fixes is only expected, because nobody
  /// has set it.
  fileprivate var asReading: Self {
    guard status == .fixed else { return self }
    var outcome = self
    outcome.status = .expected
    outcome.reasons.insert(.reading, at: min(1, outcome.reasons.count))
    return outcome
  }

  /// The same without regard to who has it.
  fileprivate var forEverybody: Self {
    var outcome = self
    (outcome.unit, outcome.apart) = (nil, [])
    return outcome
  }

  /// One outcome for each session of its days; hours on days that follow one another repeat daily.
  fileprivate var sessions: [Self] {
    guard !isDeadline, let sessions = details.hours?.sessions, !sessions.isEmpty else {
      return [self]
    }
    return sessions.enumerated().map { number, session in
      var part = self
      part.details.hours = .sessions([session])
      if number > 0 { part.session = session.key }
      if case .days(let span)? = timing, span.count > 1,
        let days = ScheduledEvent.RecurringDays(daily: span)
      {
        part.timing = .recurring(days)
      }
      return part
    }
  }
}

extension DateRule.Session {
  /// What tells it from an earlier one of the same day, for good: `t1330`.
  fileprivate var key: String {
    "t\(from.hour.padded(to: 2))\(from.minute.padded(to: 2))"
  }
}

extension [DateResolver.Outcome] {
  /// Without the times of a list that an earlier item of it has already.
  fileprivate func withoutRepetition() -> [DateResolver.Outcome] {
    var taken: [ScheduledEvent.Timing: Set<DateRule.Hours?>] = [:]
    return filter { outcome in
      guard outcome.item != nil, let timing = outcome.timing else { return true }
      return taken[timing, default: []].insert(outcome.details.hours).inserted
    }
  }
}
