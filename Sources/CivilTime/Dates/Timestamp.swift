/// An instant in UTC, to the second: when something was published, created or changed.
///
/// The library never asks a clock; whoever calls it passes the moment in.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let secondsSince1970: Int

  /// Creates an instant from its POSIX time, or `nil` outside the years 1…9999.
  public init?(secondsSince1970: Int) {
    let seconds = secondsSince1970
    guard seconds >= -62_135_596_800, seconds <= 253_402_300_799 else { return nil }
    self.secondsSince1970 = seconds
  }

  /// Creates the instant at which clocks in UTC show this day and time.
  public init(utc: LocalDateTime) {
    secondsSince1970 = utc.date.dayNumber * 86_400 + utc.time.secondsAfterMidnight
  }

  /// Creates the last second of a day on clocks that are so many seconds ahead of UTC.
  public init(endOf day: CalendarDate, secondsAheadOfUTC offset: Int) {
    secondsSince1970 = (day.dayNumber + 1) * 86_400 - 1 - offset
  }

  /// What clocks show that are this many seconds ahead of UTC; Viet Nam is 25 200 ahead.
  ///
  /// At the very ends of the calendar the answer stops at the first and last day there is.
  public func local(secondsAheadOfUTC offset: Int = 0) -> LocalDateTime {
    let shifted = secondsSince1970 + offset
    let day = (shifted >= 0 ? shifted : shifted - 86_399) / 86_400
    let date = CalendarDate(dayNumber: day) ?? (day < 0 ? .earliest : .latest)
    let rest = TimeOfDay(secondsAfterMidnight: shifted - day * 86_400)
    return LocalDateTime(date, rest ?? .midnight)
  }

  /// Earlier instants are smaller.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }
}

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
  /// `2026-11-23T04:00:00Z` (RFC 3339).
  public var description: String {
    let utc = local()
    let time = utc.time
    return "\(utc.date)T\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))"
      + ":\(time.second.padded(to: 2))Z"
  }

  /// Reads what ``description`` writes.
  public init?(_ description: String) {
    guard description.utf8.count == 20, description.hasSuffix("Z"),
      description.utf8.dropFirst(10).first == UInt8(ascii: "T"),
      let date = CalendarDate(String(description.prefix(10))),
      let time = TimeOfDay(String(description.dropFirst(11).dropLast()))
    else { return nil }
    self.init(utc: LocalDateTime(date, time))
  }

  /// `20261123T040000Z`: an iCalendar `DATE-TIME` in UTC (RFC 5545, section 3.3.5, form 2).
  public var basicDescription: String { local().basicDescription + "Z" }
}
