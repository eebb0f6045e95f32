internal import CivilTime

/// Who has a part in events: worked out once for equal duties and all days between which no unit
/// ends, since the units of a large programme stay the same for years.
struct DutyRoll {
  private struct Key: Hashable {
    let duties: [Programme.Duty]
    let period: Programme.Units.Period
  }

  private let programme: Programme
  private var known: [Key: [ScheduledEvent.Participant]] = [:]

  init(_ programme: Programme) { self.programme = programme }

  /// Who has a part in an event during some days.
  mutating func participants(
    of event: ProgrammeEvent, during days: DateSpan
  ) -> [ScheduledEvent.Participant] {
    let key = Key(duties: event.duties, period: programme.units.period(of: days))
    if let known = known[key] { return known }
    let participants = programme.participants(of: event, during: days)
    known[key] = participants
    return participants
  }
}

extension Programme {
  /// Who has a part in an event during some days, each unit once and in its strongest role.
  func participants(
    of event: ProgrammeEvent, during days: DateSpan
  ) -> [ScheduledEvent.Participant] {
    var seen: Set<Programme.Unit.ID> = []
    var all: [ScheduledEvent.Participant] = []
    for duty in event.duties.sorted(by: { $0.role < $1.role }) {
      for holder in units.holders(of: duty.unit, during: days)
      where seen.insert(holder.unit).inserted {
        all.append(.init(role: duty.role, holder: holder))
      }
    }
    return all
  }
}
