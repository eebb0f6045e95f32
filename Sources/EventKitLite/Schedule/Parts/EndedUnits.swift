internal import CivilTime

/// What the duties of units that have ended were: their calendars go on with what others have to do
/// of it.
struct EndedUnits: Sendable {
  private let events: [Programme.Unit.ID: Set<ProgrammeEvent.ID>]

  init(_ programme: Programme) {
    var events: [Programme.Unit.ID: Set<ProgrammeEvent.ID>] = [:]
    let ended = Dictionary(
      grouping: programme.units.all.filter { !$0.successors.isEmpty }, by: \.until)
    var roll = DutyRoll(programme)
    for (until, units) in ended {
      guard let until else { continue }
      let ids = Set(units.map(\.id))
      for event in programme.events {
        for unit in roll.parts(of: event, during: DateSpan(until)).calendars
        where ids.contains(unit) {
          events[unit, default: []].insert(event.id)
        }
      }
    }
    self.events = events
  }

  /// Whether a unit had a part in an event on its last day.
  func had(_ unit: Programme.Unit.ID, in event: ProgrammeEvent.ID) -> Bool {
    events[unit]?.contains(event) ?? false
  }
}
