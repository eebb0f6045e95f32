/// A day and a time on the wall clock of some place, without saying which place.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  /// The day.
  public let date: CalendarDate
  /// The time on that day.
  public let time: TimeOfDay

  /// Creates a moment on the wall clock.
  public init(_ date: CalendarDate, _ time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Earlier moments are smaller.
  public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
    (a.date, a.time) < (b.date, b.time)
  }
}

extension LocalDateTime: CustomStringConvertible {
  /// `2026-04-21T08:00`.
  public var description: String { "\(date)T\(time)" }

  /// `20260421T080000`: an iCalendar `DATE-TIME` in form 1 (RFC 5545, section 3.3.5).
  public var basicDescription: String { "\(date.basicDescription)T\(time.basicDescription)" }
}
