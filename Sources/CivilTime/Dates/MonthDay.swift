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

  private init(first month: Int) { (self.month, day) = (month, 1) }

  /// 1 January, with which the years of the calendar begin.
  public static let newYear = MonthDay(first: 1)

  /// The day in a year, or `nil` for 29 February in a common year.
  public func date(in year: Int) -> CalendarDate? { CalendarDate(year, month, day) }

  /// Whether only leap years have it.
  public var isLeapDay: Bool { month == 2 && day == 29 }

  /// Earlier in the year is smaller.
  public static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

extension MonthDay: CustomStringConvertible, LosslessStringConvertible {
  /// Day before month, as in Viet Nam: `21/4`.
  public var description: String { "\(day)/\(month)" }

  /// Reads day before month, in one or two digits each: `21/4`, `02/09`.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 2 }),
      let day = Int(digits: parts[0]), let month = Int(digits: parts[1])
    else { return nil }
    self.init(day: day, month: month)
  }
}

extension MonthDay: Codable {
  /// Reads day before month, `21/4`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a day of every year such as 21/4", from: Self.init(_:))
  }

  /// Writes day before month, `21/4`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
