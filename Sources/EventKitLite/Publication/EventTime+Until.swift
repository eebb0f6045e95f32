internal import CivilTime
internal import ICalendar

extension EventTime {
  /// The end of a series that starts at this time and whose last instance is on a day: a date for
  /// whole days, an instant for hours in a zone (RFC 5545, section 3.3.10).
  func until(_ last: CalendarDate, in zone: Programme.TimeZone) -> RecurrenceRule.Until {
    guard case .zoned(let local, _) = self else { return .day(last) }
    let end = Timestamp(utc: LocalDateTime(last, local.time))
    return .utc(Timestamp(secondsSince1970: end.secondsSince1970 - zone.secondsAheadOfUTC) ?? end)
  }
}
