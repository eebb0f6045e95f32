public import CivilTime

/// One time at which an event takes place: an event alone, or an instance of a series.
///
/// ```swift
/// for occurrence in try calendar.occurrences(in: DateSpan(year: 2027)!) {
///   print(occurrence.start.date, occurrence.event.title ?? "")
/// }
/// ```
///
/// The corresponding notion is the "recurrence instance" (RFC 5545, section 3.8.5).
public struct Occurrence: Sendable, Hashable, Codable {
  /// What takes place: the event, the series it is an instance of, or the event that replaces this
  /// instance. Its own `DTSTART` need not be ``start``.
  public let event: Event
  /// When it begins, in the form and zone in which the event's start is written.
  public let start: EventTime
  /// When it ends, itself excluded: the day after the last one for whole days. The same as
  /// ``start`` for a time without a length.
  public let end: EventTime
  /// Which instance of its series it is: when that would begin had nobody moved it; `nil` for an
  /// event that does not repeat.
  ///
  /// The corresponding iCalendar property is `RECURRENCE-ID` (RFC 5545, section 3.8.4.4).
  public let recurrenceID: EventTime?

  /// Creates an occurrence.
  public init(event: Event, start: EventTime, end: EventTime, recurrenceID: EventTime? = nil) {
    self.event = event
    self.start = start
    self.end = end
    self.recurrenceID = recurrenceID
  }

  /// The days that it touches, by the clocks it is written in. A time that ends at midnight does
  /// not touch the day that begins then.
  public var days: DateSpan {
    let last: CalendarDate
    switch end {
    case .day(let dayAfter): last = dayAfter.adding(days: -1)
    default: last = end.isMidnight ? end.date.adding(days: -1) : end.date
    }
    return DateSpan(start.date, through: last) ?? DateSpan(start.date)
  }
}

extension EventTime {
  fileprivate var isMidnight: Bool { wallClock.time == .midnight }
}
