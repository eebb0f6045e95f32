internal import CivilTime

/// Which events concern which unit: looked up once for all units, so that a thousand feeds do not
/// each go through every event.
package struct UnitIndex: Sendable {
  private let programme: Programme
  private let events: [ScheduledEvent]
  private let involved: [Programme.Unit.ID: [Int]]
  private let ended: EndedUnits

  package init(_ programme: Programme, _ events: [ScheduledEvent]) {
    self.programme = programme
    self.events = events
    var involved: [Programme.Unit.ID: [Int]] = [:]
    let feeds = FeedIndex(programme, events.contains { $0.published != nil } ? nil : [])
    for (index, event) in events.enumerated() {
      let units = event.published.map { feeds.units(of: $0.feeds) } ?? Set(event.involvedUnits)
      for unit in units { involved[unit, default: []].append(index) }
    }
    self.involved = involved
    ended = feeds.ended
  }

  /// The places, in the list, of the events that concern a unit or group, in order.
  ///
  /// They are those in which it has a part, directly, through a group or as a successor; and once
  /// it has ended, also what its successors have to do of what was its own.
  package func places(of unit: Programme.Unit.ID) -> [Int] {
    let own = involved[unit] ?? []
    guard let until = programme.units[unit]?.until else { return own }
    var all = Set(own)
    for heir in programme.units.descendants(of: unit) {
      for index in involved[heir] ?? []
      where events[index].published == nil && events[index].isHeld(after: until)
        && ended.had(unit, in: events[index].event.id)
      {
        all.insert(index)
      }
    }
    return all.sorted()
  }

  /// The events that concern a unit or group.
  package func events(of unit: Programme.Unit.ID) -> [ScheduledEvent] {
    places(of: unit).map { events[$0] }
  }
}

extension ScheduledEvent {
  /// The units and groups whose calendars have it, those before and above them included.
  var involvedUnits: [Programme.Unit.ID] {
    if let ownUnit { return [ownUnit] }
    // A deadline of others is no day of one's own.
    let units =
      isDeadline && !parts.informed.isEmpty
      ? parts.calendars.filter { !parts.informed.contains($0) } : parts.calendars
    return unitsApart.isEmpty ? units : units.filter { !unitsApart.contains($0) }
  }

  /// Whether any of it lies after a day; without a date, whether its year does.
  func isHeld(after day: CalendarDate) -> Bool {
    if let timing { return timing.span.last > day }
    return cycle.span.last > day
  }
}
