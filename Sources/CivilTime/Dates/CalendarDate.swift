/// A day of the Gregorian calendar: a year, a month and a day, with no time and no zone.
///
/// Public days are civil days. Keeping them as instants in some zone is how a holiday ends up on
/// the evening before, so nothing in this library does.
///
/// ```swift
/// let day = CalendarDate(2026, 4, 21)          // nil for 30 February
/// day?.weekday                                 // .tuesday
/// day?.adding(days: 2)                         // 2026-04-23
/// ```
///
/// Years run from 1 to 9999, what an iCalendar `DATE` can hold (RFC 5545, section 3.3.4); days
/// before 1582 are counted as if the calendar had always been Gregorian.
public struct CalendarDate: Sendable, Hashable {
  /// The year, 1…9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1…12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, 1…31.
  public var day: Int { Int(storedDay) }

  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The years a date can have.
  public static let years = 1...9999

  /// Creates the day, or `nil` when the calendar has none such (30 February, month 13, year 0).
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// The first day there is, 0001-01-01.
  public static let earliest = CalendarDate(checkedYear: 1, month: 1, day: 1)
  /// The last day there is, 9999-12-31.
  public static let latest = CalendarDate(checkedYear: 9999, month: 12, day: 31)

  // MARK: Counting days

  /// Days since 1970-01-01, which is 0.
  public var dayNumber: Int {
    // March-based years put the leap day last, so that no table of month lengths is needed
    // (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Creates the day that lies this many days after 1970-01-01; `nil` outside the years 1…9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= -719_162, dayNumber <= 2_932_896 else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The day `days` later, or earlier for negative numbers; it stops at the first and last day
  /// there is.
  public func adding(days: Int) -> CalendarDate {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    if overflow { return days < 0 ? .earliest : .latest }
    return CalendarDate(dayNumber: number) ?? (number < 0 ? .earliest : .latest)
  }

  /// How many days lie between this day and a later one; negative when `other` is earlier.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The day of the week.
  public var weekday: Weekday { Weekday.thursday.advanced(by: dayNumber) }

  // MARK: Months and years

  /// Whether a year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28…31. The month must be 1…12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day's number in its year, 1…366.
  public var dayOfYear: Int {
    dayNumber - CalendarDate(checkedYear: year, month: 1, day: 1).dayNumber + 1
  }
}

extension CalendarDate: Comparable {
  /// Earlier days are smaller.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.storedYear, a.storedMonth, a.storedDay) < (b.storedYear, b.storedMonth, b.storedDay)
  }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// The day in ISO 8601's extended form, `2026-04-21`.
  public var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// Reads a day in ISO 8601's extended form, `2026-04-21`, and nothing else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(digits: parts[0]), let month = Int(digits: parts[1]),
      let day = Int(digits: parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  /// The day in ISO 8601's basic form, `20260421`: an iCalendar `DATE` (RFC 5545, section 3.3.4).
  public var basicDescription: String {
    year.padded(to: 4) + month.padded(to: 2) + day.padded(to: 2)
  }
}

extension CalendarDate: Codable {
  /// Reads the ISO form, `2026-04-21`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a day such as 2026-04-21", from: Self.init(_:))
  }

  /// Writes the ISO form, `2026-04-21`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
