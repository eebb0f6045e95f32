/// A day of every year: 21 April, whatever the year.
public struct MonthDay: Sendable, Hashable, Comparable {
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31; 29 February is a day of leap years only.
  public let day: Int

  /// Creates the day, or `nil` when no year has it (31 November).
  public init?(day: Int, month: Int) {
    // 2000 is a leap year, so that 29 February is accepted.
    guard CalendarDate(2000, month, day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The day in a year, or `nil` for 29 February in a common year.
  public func date(in year: Int) -> CalendarDate? { CalendarDate(year, month, day) }

  /// Whether only leap years have it.
  public var isLeapDay: Bool { month == 2 && day == 29 }

  /// Earlier in the year is smaller.
  public static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

extension MonthDay: CustomStringConvertible {
  /// Day before month, as in Viet Nam: `21/4`.
  public var description: String { "\(day)/\(month)" }
}
