#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An instant in UTC, to the second: when something was published, created or changed.
///
/// The library never looks at a clock; whoever calls it passes the moment in.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let secondsSince1970: Int

  /// Creates an instant from its POSIX time, or `nil` outside the years 1…9999 of UTC.
  public init?(secondsSince1970: Int) {
    guard Self.seconds.contains(secondsSince1970) else { return nil }
    self.secondsSince1970 = secondsSince1970
  }

  /// Creates the instant at which clocks in UTC show this day and time.
  public init(utc: LocalDateTime) {
    secondsSince1970 = utc.date.dayNumber * 86_400 + utc.time.secondsAfterMidnight
  }

  /// Creates the last second of a day on clocks that are `offset` seconds ahead of UTC.
  ///
  /// At the very ends of the calendar it is the first or last instant there is.
  public init(endOf day: CalendarDate, secondsAheadOfUTC offset: Int) {
    let instant = (day.dayNumber + 1) * 86_400 - 1 - Self.sane(offset)
    secondsSince1970 = min(max(instant, Self.seconds.lowerBound), Self.seconds.upperBound)
  }

  /// What clocks show that are this many seconds ahead of UTC; Viet Nam is 25 200 ahead.
  ///
  /// At the very ends of the calendar the answer stops at the first and last day there is.
  public func local(secondsAheadOfUTC offset: Int = 0) -> LocalDateTime {
    let shifted = secondsSince1970 + Self.sane(offset)
    let day = (shifted >= 0 ? shifted : shifted - 86_399) / 86_400
    let date = CalendarDate(dayNumber: day) ?? (day < 0 ? .earliest : .latest)
    let rest = TimeOfDay(secondsAfterMidnight: shifted - day * 86_400)
    return LocalDateTime(date, rest ?? .midnight)
  }

  /// The instants there are, from the first second of the year 1 to the last of 9999.
  private static let seconds = -62_135_596_800...253_402_300_799

  /// An offset with which sums do not overflow; it still leads from one end to beyond the other.
  private static func sane(_ offset: Int) -> Int {
    min(max(offset, -400_000_000_000), 400_000_000_000)
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

  /// Reads what ``description`` writes, and no other form of RFC 3339: no offset but `Z`, no
  /// fractions of a second.
  public init?(_ description: String) {
    guard description.utf8.count == 20, description.hasSuffix("Z"),
      let utc = LocalDateTime(String(description.dropLast()))
    else { return nil }
    self.init(utc: utc)
  }

  /// `20261123T040000Z`: an iCalendar `DATE-TIME` in UTC (RFC 5545, section 3.3.5, form 2).
  public var basicDescription: String { local().basicDescription + "Z" }
}

extension Timestamp: Codable {
  /// Reads the form of RFC 3339 in UTC, `2026-11-23T04:00:00Z`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(
      expected: "an instant in UTC such as 2026-11-23T04:00:00Z", from: Self.init(_:))
  }

  /// Writes the form of RFC 3339 in UTC, `2026-11-23T04:00:00Z`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}

// MARK: Foundation

extension Timestamp {
  /// Creates an instant from Foundation's, without its fraction of a second; `nil` outside the years
  /// 1…9999 of UTC.
  public init?(_ date: Date) {
    let seconds = date.timeIntervalSince1970.rounded(.down)
    guard let whole = Int(exactly: seconds) else { return nil }
    self.init(secondsSince1970: whole)
  }
}

extension Date {
  /// Creates Foundation's instant from one of this library's: what reminders and timers take.
  public init(_ instant: Timestamp) {
    self.init(timeIntervalSince1970: Double(instant.secondsSince1970))
  }
}
