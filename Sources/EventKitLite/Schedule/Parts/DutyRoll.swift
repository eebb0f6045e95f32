internal import CivilTime

/// Who has a part in events: worked out once for equal duties and all days between which nothing
/// changes about units, since the units of a large programme stay the same for years.
struct DutyRoll {
  private struct Key: Hashable {
    let duties: [Programme.Duty]
    let period: Programme.Units.Period
  }

  private let programme: Programme
  private var known: [Key: ScheduledEvent.Parts] = [:]

  init(_ programme: Programme) { self.programme = programme }

  /// Who has a part in an event during some days.
  mutating func parts(of event: ProgrammeEvent, during days: DateSpan) -> ScheduledEvent.Parts {
    parts(of: event.duties, during: days)
  }

  /// The same of some duties.
  mutating func parts(of duties: [Programme.Duty], during days: DateSpan) -> ScheduledEvent.Parts {
    let key = Key(
      duties: duties.filter { $0.lasts(into: days) }, period: programme.units.period(of: days))
    if let known = known[key] { return known }
    let parts = programme.parts(of: key.duties, during: days)
    known[key] = parts
    return parts
  }
}
