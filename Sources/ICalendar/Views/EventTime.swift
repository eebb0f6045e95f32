public import CivilTime

/// When something in a calendar begins or ends: the three forms of an iCalendar date and time, and
/// the plain day.
///
/// The corresponding iCalendar value types are `DATE` and `DATE-TIME` (RFC 5545, sections 3.3.4 and
/// 3.3.5).
public enum EventTime: Sendable, Hashable {
  /// A whole day: `VALUE=DATE`.
  case day(CalendarDate)
  /// A wall-clock time wherever the reader happens to be ("floating").
  case floating(LocalDateTime)
  /// An instant: `…Z`.
  case utc(Timestamp)
  /// A wall-clock time in a named zone: `TZID=…`.
  case zoned(LocalDateTime, zone: String)

  /// The day on which it falls, by the clock it is written in.
  public var date: CalendarDate {
    switch self {
    case .day(let date): date
    case .floating(let local), .zoned(let local, _): local.date
    case .utc(let instant): instant.local().date
    }
  }

  /// What the clock that it is written in shows; midnight for a day.
  package var wallClock: LocalDateTime {
    switch self {
    case .day(let date): LocalDateTime(date, .midnight)
    case .floating(let local), .zoned(let local, _): local
    case .utc(let instant): instant.local()
    }
  }

  /// Whether it is a whole day rather than a time.
  public var isAllDay: Bool {
    if case .day = self { true } else { false }
  }
}
