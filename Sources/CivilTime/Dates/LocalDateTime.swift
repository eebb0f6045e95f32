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

extension LocalDateTime: CustomStringConvertible, LosslessStringConvertible {
  /// `2026-04-21T08:00`, or `2026-04-21T08:00:30` when there are seconds.
  public var description: String { "\(date)T\(time)" }

  /// Reads what ``description`` writes, and `2026-04-21T08:00:00`.
  public init?(_ description: String) {
    let length = description.utf8.count
    guard length == 16 || length == 19, let mark = description.firstIndex(of: "T"),
      let date = CalendarDate(String(description[..<mark])),
      let time = TimeOfDay(String(description[mark...].dropFirst()))
    else { return nil }
    self.init(date, time)
  }

  /// `20260421T080000`: an iCalendar `DATE-TIME` in form 1 (RFC 5545, section 3.3.5).
  public var basicDescription: String { "\(date.basicDescription)T\(time.basicDescription)" }
}

extension LocalDateTime: Codable {
  /// Reads ISO 8601's extended form, `2026-04-21T08:00`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(
      expected: "a day and a time such as 2026-04-21T08:00", from: Self.init(_:))
  }

  /// Writes ISO 8601's extended form, `2026-04-21T08:00`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
