internal import CivilTime

/// The turns that those with a part in an event take in a cycle: `on: first thursday` of a weekly
/// opening.
///
/// A day is meant by its slot: the day that the event's rule names, wherever it moves.
struct Turns {
  private let programme: Programme
  private let event: ProgrammeEvent
  private let anchors: AnchorDays
  /// The days that each rule of a turn names.
  private let days: [DateRule: Set<CalendarDate>]

  /// The turns of an event; `nil` where nobody takes any.
  init?(of event: ProgrammeEvent, _ anchors: @autoclosure () -> AnchorDays?) {
    let rules = Set(event.duties.compactMap(\.turns))
    guard !rules.isEmpty, let anchors = anchors() else { return nil }
    programme = anchors.resolver.programme
    self.event = event
    self.anchors = anchors
    days = rules.reduce(into: [:]) { all, rule in
      let spans = QualifiedDays.spans(.rule(rule.asDays ?? rule), anchors)
      all[rule] = Set(spans.flatMap(\.days))
    }
  }

  /// Whether somebody has a part on a day of the event.
  func has(_ duty: Programme.Duty, on day: CalendarDate) -> Bool {
    duty.lasts(into: DateSpan(day)) && (duty.turns.map { days[$0]?.contains(day) ?? false } ?? true)
  }

  /// The duties that there are on some days of the event; those that are done on all of them say
  /// nothing of turns any more.
  func duties(on slots: [CalendarDate]) -> [Programme.Duty] {
    event.duties.compactMap { duty in
      guard let turns = duty.turns, !slots.isEmpty else { return duty }
      let own = slots.filter { duty.lasts(into: DateSpan($0)) }
      let taken = own.filter { days[turns]?.contains($0) ?? false }
      if taken.isEmpty { return nil }
      return taken.count == own.count ? duty.withoutTurns : duty
    }
  }

  /// On which of some days of the event each unit has a part, of those that do not have it on all.
  ///
  /// Who has ended before has none of them: its calendar goes on with the days of its heirs.
  func units(on slots: Set<CalendarDate>) -> [(unit: Programme.Unit.ID, slots: Set<CalendarDate>)] {
    guard let first = slots.min(), let last = slots.max(),
      let span = DateSpan(first, through: last)
    else { return [] }
    var roll = DutyRoll(programme)
    var found: [Programme.Unit.ID: Set<CalendarDate>] = [:]
    for slot in slots.sorted() {
      for unit in roll.parts(of: duties(on: [slot]), during: DateSpan(slot)).calendars
      where programme.units[unit]?.until.map({ $0 >= slot }) ?? true {
        found[unit, default: []].insert(slot)
      }
    }
    let takers = roll.parts(of: event.duties.filter { $0.turns != nil }, during: span).calendars
    return takers.compactMap { unit in
      let own = found[unit] ?? []
      return own == slots ? nil : (unit, own)
    }
  }

  /// Some days of a series, by the rule that needs the fewest exceptions: the series' own, or that of
  /// a turn.
  func series(
    of days: ScheduledEvent.RecurringDays, on wanted: Set<CalendarDate>
  ) -> ScheduledEvent.RecurringDays? {
    let turns = self.days.keys.sorted { $0.form < $1.form }
      .flatMap { anchors.plans(of: $0.asDays ?? $0) }.flatMap { $0.outcomes() }
      .compactMap { outcome -> ScheduledEvent.RecurringDays? in
        guard case .recurring(let others)? = outcome.timing else { return nil }
        let given = others.dates + others.exceptions
        guard wanted.isSubset(of: given) else { return nil }
        return ScheduledEvent.RecurringDays(
          rule: others.rule, dates: given.sorted(), except: Set(given).subtracting(wanted))
      }
    return ([days.limited(to: wanted)] + turns).compactMap(\.self)
      .min { $0.exceptions.count < $1.exceptions.count }
  }
}

extension DateResolver.Outcome {
  /// The days of the event by which turns are taken: each of a series and of a run, else the slot.
  var turnDays: [CalendarDate] {
    switch timing {
    case nil: []
    case .recurring(let days): days.dates
    case .days(let span): isOneTurn ? slots : Array(span.days)
    }
  }

  /// Whether nobody can take a part of it only.
  private var isOneTurn: Bool { isDeadline || isMonth || timing.map { $0.span.count == 1 } ?? true }

  /// What somebody has of it who takes turns.
  func limited(to taken: Set<CalendarDate>, of turns: Turns) -> [Self] {
    guard let timing else { return [self] }
    let wanted = taken.intersection(turnDays)
    if wanted.isEmpty { return [] }
    if wanted.count == turnDays.count { return [self] }
    if case .recurring(let days) = timing, let part = turns.series(of: days, on: wanted) {
      var own = self
      own.timing = .recurring(part)
      return [own]
    }
    let runs = wanted.spans
    return runs.map { run in
      var own = self
      own.timing = .days(run)
      if runs.count > 1 { own.slot = run.first }
      return own
    }
  }
}
