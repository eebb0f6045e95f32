internal import CivilTime
public import ICalendar
internal import LibicalProof
internal import Synchronization

extension Programme {
  /// The zone that a programme's hours are meant in: any of the IANA database.
  ///
  /// ```swift
  /// let dublin = Programme.TimeZone(named: "Europe/Dublin")
  /// dublin?.rules.localTime(at: moment)
  /// ```
  ///
  /// A zone keeps the name that it was given: `Asia/Saigon` does not become `Asia/Ho_Chi_Minh`. Its
  /// rules are the system's; Viet Nam and its neighbours are known without them.
  public struct TimeZone: Sendable, Hashable {
    /// The zone's name in the IANA database, such as `Asia/Ho_Chi_Minh`.
    public let name: String
    /// How its clocks stand against UTC.
    public let rules: TimeZoneRules

    /// Viet Nam: seven hours ahead of UTC (Quyết định 134/2002/QĐ-TTg).
    public static let vietNam = Programme.TimeZone(name: "Asia/Ho_Chi_Minh", hours: 7)

    /// The zones that need no data of the system: all of them have kept one distance from UTC since
    /// 1983.
    static let fixed = [
      vietNam,
      Programme.TimeZone(name: "Asia/Bangkok", hours: 7),
      Programme.TimeZone(name: "Asia/Phnom_Penh", hours: 7),
      Programme.TimeZone(name: "Asia/Vientiane", hours: 7),
      Programme.TimeZone(name: "Asia/Singapore", hours: 8),
    ]

    private init(name: String, hours: Int) {
      self.name = name
      rules = TimeZoneRules(secondsAheadOfUTC: hours * 3600)
    }

    /// The zone of this name in the IANA database, if the system knows it.
    ///
    /// The machine's own zone (`localtime`) and names of Windows are none.
    public init?(named name: String) {
      if let zone = Self.fixed.first(where: { $0.name == name }) {
        self = zone
        return
      }
      guard let rules = ZoneFile.rules(named: name) else { return nil }
      self.name = name
      self.rules = rules
    }

    /// Puts the name into a hasher: a zone's rules are long, and follow from it.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The last second of a day.
    package func end(of day: CalendarDate) -> Timestamp {
      let next = rules.instant(of: LocalDateTime(day.adding(days: 1), .midnight))
      return Timestamp(secondsSince1970: next.secondsSince1970 - 1) ?? next
    }
  }
}

// MARK: In calendars

extension Programme {
  /// The definition of the zone for a calendar of the programme.
  ///
  /// It goes from the year before the programme's first on, so that what was published before, and
  /// the night before New Year, are within.
  ///
  /// - Parameter years: the years of what the calendar holds, beside those of the programme.
  func zoneDefinition(covering years: some Sequence<Int> = EmptyCollection()) -> TimeZoneDefinition
  {
    var (first, last) = (horizonDays.first.year, horizonDays.last.year)
    for year in years { (first, last) = (min(first, year), max(last, year)) }
    return timeZone.definition(in: max(1, first - 1)...min(max(first, last), 9998))
  }
}

extension Programme.TimeZone {
  private struct Wanted: Hashable {
    let zone: Programme.TimeZone
    let years: ClosedRange<Int>
  }

  /// What has been made: a publication has a calendar for each unit, and all have one definition.
  private static let made = Mutex<[Wanted: TimeZoneDefinition]>([:])

  /// The zone's definition for a calendar of some years.
  func definition(in years: ClosedRange<Int>) -> TimeZoneDefinition {
    if Self.fixed.contains(self) {
      let offset = rules.offset(at: 0)
      return .fixed(
        name, secondsAheadOfUTC: offset, abbreviation: TimeZoneDefinition.abbreviation(of: offset))
    }
    let wanted = Wanted(zone: self, years: years)
    if let known = Self.made.withLock({ $0[wanted] }) { return known }
    let definition = TimeZoneDefinition.describing(name, rules, in: years)
    Self.made.withLock { made in
      if made.count >= 100 { made = [:] }
      made[wanted] = definition
    }
    return definition
  }
}

// MARK: Names that are none

extension Programme.TimeZone {
  /// The names that somebody may have meant who wrote one that is none; at most three.
  static func names(near name: String) -> [String] {
    if let common = WindowsZoneNames.commonName(of: name) { return [common] }
    let names = Set(ZoneFile.names).union(fixed.map(\.name)).sorted()
    let wanted = Self.plain(name)
    let city = wanted.split(separator: "/").last.map(String.init) ?? wanted
    if ["hanoi", "ha_noi", "vietnam", "viet_nam", "sai_gon"].contains(city) {
      return [vietNam.name]
    }
    let same = names.filter { Self.plain($0) == wanted }
    if !same.isEmpty { return Array(same.prefix(3)) }
    if let ahead = Self.secondsAhead(in: name) { return Self.names(ahead: ahead) }
    // The sign of the zones that are named by their distance is not the one that people mean.
    let places = names.filter { !$0.hasPrefix("Etc/GMT") }
    // The city is right and the region is not, or is left out.
    let cities = Dictionary(grouping: places) { name in
      Self.plain(name).split(separator: "/").last.map(String.init) ?? ""
    }
    if let found = cities[city] { return Array(found.prefix(3)) }
    if let near = Suggestion.nearest(to: name, among: places) { return [near] }
    return Suggestion.nearest(to: city, among: cities.keys).flatMap { cities[$0] }.map {
      Array($0.prefix(3))
    } ?? []
  }

  /// The seconds ahead of UTC that a text says in the way of people, such as `GMT+7`.
  private static func secondsAhead(in name: String) -> Int? {
    let text = String(name.prefix(64)).uppercased().replacing(" ", with: "")
    return TimeZones(includesSystem: false).rules(named: text)?.offset(at: 0)
  }

  /// The zones that are always so far ahead of UTC. Those of the database that are named by their
  /// distance have the sign of POSIX: `Etc/GMT-7` is seven hours *ahead* of UTC.
  private static func names(ahead seconds: Int) -> [String] {
    let hours = seconds / 3600
    let sign = hours > 0 ? "-" : "+"
    let byDistance = hours == 0 ? "Etc/UTC" : "Etc/GMT\(sign)\(abs(hours))"
    let found = fixed.first { $0.rules.offset(at: 0) == seconds }?.name
    return [found, seconds % 3600 == 0 ? byDistance : nil].compactMap { $0 }
      .filter { Programme.TimeZone(named: $0) != nil }
  }

  /// A name in small letters without marks, with underscores for blanks.
  private static func plain(_ name: String) -> String {
    String(name.prefix(64)).folded.replacing(" ", with: "_").replacing("-", with: "_")
  }
}
