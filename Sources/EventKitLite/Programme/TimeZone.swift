internal import CivilTime

extension Programme {
  /// The zone that a programme's hours are meant in.
  ///
  /// Only zones that have kept one distance from UTC since 1975 are offered: their whole definition
  /// is one line, and no calendar program gets it wrong.
  public struct TimeZone: Sendable, Hashable {
    /// The zone's name in the IANA database, such as `Asia/Ho_Chi_Minh`.
    public let name: String
    /// Seconds that its clocks are ahead of UTC.
    public let secondsAheadOfUTC: Int

    /// What tables call it: `+07`.
    var abbreviation: String { "+\((secondsAheadOfUTC / 3600).padded(to: 2))" }

    /// Viet Nam: seven hours ahead of UTC (Quyết định 134/2002/QĐ-TTg).
    public static let vietNam = Programme.TimeZone(name: "Asia/Ho_Chi_Minh", hours: 7)

    /// The zones that can be named.
    static let known = [
      vietNam,
      Programme.TimeZone(name: "Asia/Bangkok", hours: 7),
      Programme.TimeZone(name: "Asia/Phnom_Penh", hours: 7),
      Programme.TimeZone(name: "Asia/Vientiane", hours: 7),
      Programme.TimeZone(name: "Asia/Singapore", hours: 8),
    ]

    private init(name: String, hours: Int) {
      self.name = name
      secondsAheadOfUTC = hours * 3600
    }

    /// The zone with this name, if it is one of those offered.
    public init?(named name: String) {
      guard let zone = Self.known.first(where: { $0.name == name }) else { return nil }
      self = zone
    }
  }
}
