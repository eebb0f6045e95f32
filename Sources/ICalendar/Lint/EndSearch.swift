internal import CivilTime

/// How the ends of entries lie to their starts, by the zones of the calendar that they stand in.
///
/// Zones are read where a start and an end are on two clocks only.
struct EndSearch {
  enum Order { case earlier, same, later }

  /// How many zones of a document are read.
  private var zonesLeft = InstanceSearch.mostZones
  private var definitions: [LintComponent] = []
  private var rules: [String: TimeZoneRules?] = [:]

  /// Looks at all that a component holds, itself included.
  mutating func visit(
    _ component: LintComponent, _ found: (_ entry: LintComponent, LintProperty, Order) -> Void
  ) {
    if component.name == .calendar {
      (definitions, rules) = (component.components(.timeZone), [:])
    }
    if [.event, .task].contains(component.name), let end = Self.end(of: component),
      let order = order(component.time(.start), end.property.time)
    {
      found(component, end, order)
    }
    for inner in component.components { visit(inner, found) }
  }

  /// What says when an event ends or a task is due.
  static func end(of entry: LintComponent) -> LintProperty? {
    entry.first(entry.name == .task ? .due : .end)
  }

  private mutating func order(_ start: EventTime?, _ end: EventTime?) -> Order? {
    guard let start, let end else { return nil }
    switch (start, end) {
    case (.day(let a), .day(let b)): return Self.order(a, b)
    case (.utc(let a), .utc(let b)): return Self.order(a, b)
    case (.floating(let a), .floating(let b)): return Self.order(a, b)
    case (.zoned(let a, let zone), .zoned(let b, let other)) where zone == other:
      return Self.order(a, b)
    default: break
    }
    guard let clock = clock(of: start), let endClock = self.clock(of: end) else { return nil }
    guard let length = EntryLength(from: start, to: end, on: clock, endClock: endClock) else {
      return .earlier
    }
    return length.days == 0 && length.seconds == 0 ? .same : .later
  }

  private static func order<Moment: Comparable>(_ start: Moment, _ end: Moment) -> Order {
    end > start ? .later : end == start ? .same : .earlier
  }

  /// The clock that a time is written on; `nil` when too many zones have been read.
  private mutating func clock(of time: EventTime) -> WallClock? {
    switch time {
    case .day: return WallClock(.day)
    case .floating: return WallClock(.floating)
    case .utc: return WallClock(.utc)
    case .zoned(_, let name):
      if let known = rules[name] { return WallClock(.zone(name), known) }
      guard zonesLeft > 0 else { return nil }
      zonesLeft -= 1
      let definition = definitions.first { $0.first(.timeZoneID)?.text == name }
      let own = definition.flatMap { TimeZoneDefinition($0.component) }
        .flatMap { TimeZoneRules($0) }
      let found = own ?? TimeZones.system.rules(named: name)
      rules[name] = .some(found)
      return WallClock(.zone(name), found)
    }
  }
}
