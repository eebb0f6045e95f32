public import CivilTime

/// A day of the Vietnamese lunar calendar (âm lịch): a year, a month that may be a leap month, and
/// a day.
///
/// ```swift
/// let day = try LunarDate(year: 2026, month: 3, day: 10)   // Giỗ Tổ Hùng Vương
/// day.date                                                  // 2026-04-26
/// LunarDate(day.date) == day
/// day.name[.vietnamese]                                     // "mùng 10 tháng Ba năm Bính Ngọ"
/// ```
///
/// The calendar is Viet Nam's own, computed for UTC+7 (Decision 121-CP of 8 August 1967), and not
/// China's: Tết 2030 is on 2 February, a day before the Chinese New Year.
public struct LunarDate: Sendable, Hashable {
  /// The lunar year, named after the Gregorian year in which it begins.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, 1 to 30.
  public var day: Int { Int(storedDay) }
  /// Whether the month is a leap month.
  public let isLeap: Bool
  /// The same day in the Gregorian calendar.
  public let date: CalendarDate

  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The days that have a lunar date: from Tết 1900 to the last day of the lunar year 2199.
  public static let supported: DateSpan = {
    let first = LunarTable.newYear(LunarTable.years.lowerBound)
    let end = LunarTable.newYear(LunarTable.years.upperBound + 1)
    return DateSpan(CalendarDate(within: first), days: end - first)
  }()

  /// Creates a day of the lunar calendar.
  ///
  /// - Throws: a ``LunarDateError`` when there is no such day; it says which days there are.
  public init(
    year: Int, month: Int, day: Int, isLeap: Bool = false
  ) throws(LunarDateError) {
    let lunarYear = try LunarYear(year)
    guard (1...12).contains(month) else { throw .noMonth(month) }
    guard let place = lunarYear.layout.place(of: month, isLeap: isLeap) else {
      throw .noLeapMonth(month, in: lunarYear)
    }
    guard day >= 1, day <= lunarYear.layout.length(at: place) else {
      throw .noDay(day, in: LunarMonth(of: lunarYear, at: place))
    }
    let number = LunarTable.newYear(year) + lunarYear.layout.days(before: place) + day - 1
    self.init(
      checkedYear: year, month: month, day: day, isLeap: isLeap,
      date: CalendarDate(within: number))
  }

  /// Finds the lunar date of a Gregorian day.
  ///
  /// - Throws: a ``LunarDateError`` outside of ``supported``.
  public init(_ date: CalendarDate) throws(LunarDateError) {
    let number = date.dayNumber
    var year = min(date.year, LunarTable.years.upperBound)
    guard year >= LunarTable.years.lowerBound else { throw .outOfRange(date) }
    if number < LunarTable.newYear(year) {
      year -= 1
      guard year >= LunarTable.years.lowerBound else { throw .outOfRange(date) }
    }
    let layout = LunarTable.year(year)
    let dayOfYear = number - LunarTable.newYear(year)
    guard dayOfYear < layout.dayCount else { throw .outOfRange(date) }
    // No month is longer than 30 days, so this place is right or one too early.
    var place = dayOfYear / 30
    if dayOfYear >= layout.days(before: place + 1) { place += 1 }
    let month = layout.month(at: place)
    self.init(
      checkedYear: year, month: month.number, day: dayOfYear - layout.days(before: place) + 1,
      isLeap: month.isLeap, date: date)
  }

  private init(checkedYear year: Int, month: Int, day: Int, isLeap: Bool, date: CalendarDate) {
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
    self.isLeap = isLeap
    self.date = date
  }

  /// The year it lies in.
  public var lunarYear: LunarYear { LunarYear(inTable: year) }

  /// The day and month without the year.
  public var yearlyDay: LunarDay { LunarDay(checkedMonth: month, day: day, isLeap: isLeap) }

  /// The day's name in the cycle of sixty.
  public var sexagenaryName: SexagenaryName { SexagenaryName(day: date) }

  /// How far it can be relied on.
  public var certainty: LunarCertainty { LunarCertainty(lunarYear: year) }
}

extension LunarDate: Comparable {
  /// Earlier days are smaller.
  public static func < (a: LunarDate, b: LunarDate) -> Bool { a.date < b.date }
}

extension LunarDate: CustomStringConvertible, LosslessStringConvertible {
  /// `10/3/2027 âm lịch`, or `5/2/2023 nhuận âm lịch` in a leap month.
  public var description: String {
    "\(day)/\(month)/\(year)\(isLeap ? " nhuận" : "") âm lịch"
  }

  /// Reads what ``description`` writes, and nothing else; ``LunarExpression`` reads the other ways
  /// to write a day.
  public init?(_ description: String) {
    guard let expression = try? LunarExpression(parsing: description),
      case .number(let year) = expression.year, let date = try? expression.date(near: year),
      date.description == description
    else { return nil }
    self = date
  }

  /// The day as it is spoken: `mùng 1 tháng Giêng năm Đinh Mùi`.
  public var name: LocalizedText { .lunarDate(self) }
}

extension LunarDate: Codable {
  /// Reads the lunar date, `10/3/2027 âm lịch`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(
      expected: "a lunar date such as 10/3/2027 âm lịch", from: Self.init(_:))
  }

  /// Writes the lunar date, `10/3/2027 âm lịch`, or `5/2/2023 nhuận âm lịch` in a leap month.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
