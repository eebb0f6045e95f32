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
    let key = Key(
      duties: event.duties(during: days), period: programme.units.period(of: days))
    if let known = known[key] { return known }
    let parts = programme.parts(of: event, during: days)
    known[key] = parts
    return parts
  }
}
