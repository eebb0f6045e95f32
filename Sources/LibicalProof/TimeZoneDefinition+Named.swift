internal import CivilTime
public import ICalendar

extension TimeZoneDefinition {
  /// The definition of a zone that the system knows, for a calendar of some years.
  ///
  /// ```swift
  /// let zone = TimeZoneDefinition.named("Europe/Berlin", in: 2026...2030)
  /// ```
  ///
  /// It comes from libical and is cleaned: the zone has its plain name, nothing is said about the
  /// time before, and nothing of libical's own is in it. A zone whose clocks are not changed any more
  /// is one block. Rules go on after the years.
  ///
  /// libical describes some zones wrongly, such as Cairo's after 2037. The definition is therefore
  /// compared with the system's own files, change by change.
  ///
  /// The corresponding iCalendar component is `VTIMEZONE` (RFC 5545, section 3.6.5).
  ///
  /// - Parameters:
  ///   - id: the zone's name in the time zone database: `Europe/Berlin`.
  ///   - years: the years in which the definition has to hold.
  /// - Returns: `nil` for a zone that the system does not know, or that libical describes wrongly in
  ///   these years.
  public static func named(_ id: String, in years: ClosedRange<Int>) -> TimeZoneDefinition? {
    guard let first = CalendarDate(years.lowerBound, 1, 1),
      let last = CalendarDate(years.upperBound, 12, 31),
      let zone = libical(id, from: first), let described = ZoneClock(zone, through: last),
      let system = ZoneFile.clock(named: id, through: last)
    else { return nil }
    let seconds = first.dayNumber * 86_400..<(last.dayNumber + 1) * 86_400
    return described.changes(in: seconds) == system.changes(in: seconds)
      && described.offset(at: seconds.lowerBound) == system.offset(at: seconds.lowerBound)
      ? zone : nil
  }
}

extension ZoneClock {
  /// The changes at some moments.
  fileprivate func changes(in moments: Range<Int>) -> [Change] {
    changes.filter { moments.contains($0.moment) }
  }
}
