internal import CivilTime

/// Finds the clock of a zone by the name that a document gives it, each once.
struct ZoneClocks {
  private let definitions: [String: TimeZoneDefinition]
  private let end: CalendarDate
  private var known: [String: ZoneClock?] = [:]

  /// The names for which there was no clock, in the order in which they were asked for.
  private(set) var unknown: [String] = []

  /// Creates the search through a calendar's own zones and then the system's.
  ///
  /// - Parameter end: the day up to which changes of clocks are wanted.
  init(_ zones: [TimeZoneDefinition], through end: CalendarDate) {
    definitions = Dictionary(zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.end = end
  }

  /// The clock of a zone; the calendar's own definition comes first.
  mutating func clock(named name: String) -> ZoneClock? {
    if let found = known[name] { return found }
    let found =
      definitions[name].flatMap { ZoneClock($0, through: end) }
      ?? Self.candidates(for: name).lazy.compactMap { [end] in
        ZoneFile.clock(named: $0, through: end)
      }.first ?? (Self.isUTC(name) ? ZoneClock(firstOffset: 0, onsets: []) : nil)
    if found == nil { unknown.append(name) }
    known[name] = .some(found)
    return found
  }

  /// The clock on which a time is written.
  mutating func clock(of time: EventTime) -> WallClock {
    switch time {
    case .day: .day
    case .floating: .floating
    case .utc: .utc
    case .zoned(_, let zone): .zone(zone, clock(named: zone))
    }
  }

  /// What the system may call the zone: its name, the common name of a Windows zone, and the name at
  /// the end of a path such as `/freeassociation.sourceforge.net/Europe/Berlin`.
  private static func candidates(for name: String) -> [String] {
    guard name.utf8.count <= 256 else { return [] }
    var names = [name]
    if let common = WindowsZoneNames.commonName(of: name) { names.append(common) }
    if name.hasPrefix("/") {
      let parts = name.split(separator: "/")
      for count in [2, 3, 1] where parts.count > count {
        names.append(parts.suffix(count).joined(separator: "/"))
      }
    }
    return names
  }

  private static func isUTC(_ name: String) -> Bool {
    ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name)
  }
}
