internal import CivilTime

/// Time zones by their names: those that somebody brought along, and those of the system.
///
/// ```swift
/// let zones = TimeZones(of: calendar)                 // its own definitions first
/// event.start?.instant(in: zones)                     // 2026-01-06T01:00:00Z
/// event.start?.converted(to: "Asia/Ho_Chi_Minh", in: zones)
/// ```
///
/// A value: what is in it was put into it. Zones of the system are read from its zone files (RFC
/// 9636), which say the same whatever zone the machine itself is in.
///
/// Beside a zone's own name, these are understood: the names that Windows gives, a name at the end of
/// a path such as `/freeassociation.sourceforge.net/Europe/Berlin`, and, where nothing else is known,
/// a name that says its offset: `GMT+0700`, `UTC+7`, `(UTC+07:00) Bangkok, Hanoi, Jakarta`.
public struct TimeZones: Sendable, Hashable {
  /// The zones that were brought along, by their names. They come before the system's.
  public var own: [String: TimeZoneRules]
  /// Whether the system's zones are known as well.
  public var includesSystem: Bool

  /// Creates zones from those that somebody knows.
  ///
  /// - Parameters:
  ///   - own: the rules of zones by their names.
  ///   - includesSystem: whether the system's zones are known as well.
  public init(_ own: [String: TimeZoneRules] = [:], includesSystem: Bool = true) {
    self.own = own
    self.includesSystem = includesSystem
  }

  /// Creates the zones of a calendar: those that it describes itself (`VTIMEZONE`), then others.
  ///
  /// A calendar's own definition comes first: its times were written by it, and `TZID` names it (RFC
  /// 5545, section 3.2.19).
  public init(of calendar: EventCalendar, otherwise others: TimeZones = .system) {
    self = others
    var account = ChangeAccount()
    let described = calendar.timeZones.compactMap { zone in
      TimeZoneRules(zone, through: nil, paying: &account).map { (zone.id, $0) }
    }
    own.merge(Dictionary(described, uniquingKeysWith: { first, _ in first })) { _, new in new }
  }

  /// The zones that the system knows.
  public static let system = TimeZones()

  /// The rules of a zone; `nil` when nobody knows it.
  public func rules(named name: String) -> TimeZoneRules? {
    knownRules(named: name) ?? ZoneOffsetName.seconds(in: name).map { .init(secondsAheadOfUTC: $0) }
  }

  /// The rules of a zone that is known by its name and not only by the offset in it.
  func knownRules(named name: String) -> TimeZoneRules? {
    if let rules = own[name] { return rules }
    let names = Self.candidates(for: name)
    for name in names {
      if let rules = own[name] ?? (includesSystem ? ZoneFile.rules(named: name) : nil) {
        return rules
      }
    }
    return names.lazy.compactMap { ZoneOffsetName.secondsOfEtc($0) }.first
      .map { .init(secondsAheadOfUTC: $0) }
  }

  /// The name by which people know a zone: the end of a path such as
  /// `/freeassociation.sourceforge.net/Europe/Berlin`, where the system knows that.
  package static func plainName(of name: String) -> String {
    guard name.hasPrefix("/") else { return name }
    return candidates(for: name).dropFirst().first { ZoneFile.rules(named: $0) != nil } ?? name
  }

  /// What the zone may be called: its name, the common name of a Windows zone, and the name at the
  /// end of a path such as `/freeassociation.sourceforge.net/Europe/Berlin`.
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
}

/// What is wrong with a calendar's definition of a zone.
struct ZoneFlaw: Sendable {
  enum Kind: Sendable { case repeated, form }

  let name: String
  let kind: Kind
  /// An error where something of it is left out, a warning where it is followed all the same.
  let severity: Diagnostic.Severity
}

/// Finds the clocks of a calendar's times, each zone once.
struct ZoneClocks {
  private let definitions: [String: TimeZoneDefinition]
  /// The names that several definitions have, and whether those differ.
  private var repeated: [String: Bool] = [:]
  private let zones: TimeZones
  private let end: CalendarDate
  private var known: [String: TimeZoneRules?] = [:]
  private var readers: [String: TimeZoneRules?] = [:]
  private var account = ChangeAccount()
  /// The rules of the reader's own zone, in which floating times are read.
  let viewer: TimeZoneRules?

  /// The names for which there was no clock, in the order in which they were asked for.
  private(set) var unknown: [String] = []
  /// The names of which nothing but the offset in them is known, with it.
  private(set) var byOffset: [(name: String, seconds: Int)] = []
  /// What is wrong with the definitions of the names that were asked for.
  private(set) var flaws: [ZoneFlaw] = []

  /// Creates the search through a calendar's own zones and then others.
  ///
  /// - Parameters:
  ///   - viewer: the reader's zone. What it is called by is the reader's word, so that a calendar's
  ///     definition counts only where nobody else knows the name.
  ///   - end: the day up to which changes of clocks are wanted.
  init(
    _ definitions: [TimeZoneDefinition], zones: TimeZones, viewer: String?,
    through end: CalendarDate
  ) {
    var named: [String: TimeZoneDefinition] = [:]
    for definition in definitions {
      guard let first = named[definition.id] else {
        named[definition.id] = definition
        continue
      }
      repeated[definition.id, default: false] =
        repeated[definition.id] ?? false || first != definition
    }
    self.definitions = named
    self.zones = zones
    self.end = end
    let definitions = self.definitions
    var account = ChangeAccount()
    self.viewer = viewer.flatMap {
      Self.readersRules(named: $0, zones, definitions, end, paying: &account)
    }
    self.account = account
    if let viewer { readers[viewer] = .some(self.viewer) }
  }

  /// The rules of a zone that the calendar's times need not be written in.
  mutating func readersRules(named name: String) -> TimeZoneRules? {
    if let found = readers[name] { return found }
    let found = Self.readersRules(named: name, zones, definitions, end, paying: &account)
    readers[name] = .some(found)
    return found
  }

  private static func readersRules(
    named name: String, _ zones: TimeZones, _ definitions: [String: TimeZoneDefinition],
    _ end: CalendarDate, paying account: inout ChangeAccount
  ) -> TimeZoneRules? {
    if let known = zones.knownRules(named: name) { return known }
    let own = definitions[name].flatMap { TimeZoneRules($0, through: end, paying: &account) }
    return own ?? zones.rules(named: name)
  }

  /// The rules of a zone; the calendar's own definition comes first.
  mutating func rules(named name: String) -> TimeZoneRules? {
    if let found = known[name] { return found }
    let own = definitions[name].flatMap { TimeZoneRules($0, through: end, paying: &account) }
    var found = own ?? zones.knownRules(named: name)
    if found == nil, let seconds = ZoneOffsetName.seconds(in: name) {
      found = TimeZoneRules(secondsAheadOfUTC: seconds)
      byOffset.append((name, seconds))
    }
    if found == nil { unknown.append(name) }
    if let definition = definitions[name] { tellFlaws(of: definition, name) }
    known[name] = .some(found)
    return found
  }

  private mutating func tellFlaws(of definition: TimeZoneDefinition, _ name: String) {
    if let isOther = repeated[name] {
      flaws.append(
        ZoneFlaw(name: name, kind: .repeated, severity: isOther ? .error : .warning))
    }
    if let severity = definition.flaw {
      flaws.append(ZoneFlaw(name: name, kind: .form, severity: severity))
    }
  }

  /// All that was found.
  var found: [String: TimeZoneRules] { known.compactMapValues { $0 } }

  /// The clock on which a time is written.
  mutating func clock(of time: EventTime) -> WallClock {
    switch time {
    case .day: WallClock(.day)
    case .floating: WallClock(.floating, viewer)
    case .utc: WallClock(.utc)
    case .zoned(_, let name): WallClock(.zone(name), rules(named: name) ?? viewer)
    }
  }
}
