public import CivilTime

/// A day of the lunar calendar that comes round every year, such as Giỗ Tổ on 10/3.
///
/// "Month 3" means the regular month; a day in a leap month has to say so, and exists only in the
/// years that have that leap month. Day 30 exists only where its month has 30 days: it is then
/// absent, never moved to the day before.
///
/// ```swift
/// let day = try LunarDay(month: 12, day: 1)
/// try day.dates(inGregorianYear: 2024)      // 2024-01-11 and 2024-12-31
/// try day.dates(inGregorianYear: 2025)      // none
/// ```
public struct LunarDay: Sendable, Hashable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day, 1 to 30.
  public let day: Int
  /// Whether it is in the leap month of that number.
  public let isLeap: Bool

  /// The Gregorian years for which it can be found: those that lie wholly inside the table.
  public static let gregorianYears =
    LunarYear.supported.lowerBound + 1...LunarYear.supported.upperBound

  /// Creates a day of every year.
  ///
  /// - Throws: a ``LunarDateError`` when no year has such a day.
  public init(month: Int, day: Int, isLeap: Bool = false) throws(LunarDateError) {
    guard (1...12).contains(month) else { throw .noMonth(month) }
    guard (1...30).contains(day) else { throw .noDay(day) }
    self.init(checkedMonth: month, day: day, isLeap: isLeap)
  }

  init(checkedMonth month: Int, day: Int, isLeap: Bool) {
    self.month = month
    self.day = day
    self.isLeap = isLeap
  }

  /// The day in a lunar year.
  ///
  /// - Throws: a ``LunarDateError`` when that year does not have it, saying what it has.
  public func inLunarYear(_ year: Int) throws(LunarDateError) -> LunarDate {
    try LunarDate(year: year, month: month, day: day, isLeap: isLeap)
  }

  /// The days of a Gregorian year on which it falls: mostly one, at times none or two.
  ///
  /// A lunar year runs into the next Gregorian one, so both lunar years that touch it are asked.
  ///
  /// - Throws: a ``LunarDateError`` outside of ``gregorianYears``.
  public func dates(inGregorianYear year: Int) throws(LunarDateError) -> [CalendarDate] {
    try check(gregorianYear: year)
    return [year - 1, year].compactMap { try? inLunarYear($0).date }.filter { $0.year == year }
  }

  /// The lunar years of a range that do not have the day: none for a day up to 29 in a regular
  /// month.
  public func missingYears(in years: ClosedRange<Int> = LunarYear.supported) -> [Int] {
    years.clamped(to: LunarYear.supported).filter { (try? inLunarYear($0)) == nil }
  }

  /// Whether every lunar year has the day.
  public var existsEveryYear: Bool { day <= 29 && !isLeap }

  func check(gregorianYear year: Int) throws(LunarDateError) {
    guard Self.gregorianYears.contains(year) else { throw .gregorianYearOutOfRange(year) }
  }
}

extension LunarDay: Comparable {
  /// Orders as a lunar year does, a leap month after the regular one of its number.
  public static func < (a: LunarDay, b: LunarDay) -> Bool {
    (a.month, a.isLeap ? 1 : 0, a.day) < (b.month, b.isLeap ? 1 : 0, b.day)
  }
}

extension LunarDay: CustomStringConvertible {
  /// The short form, `10/3 âm lịch`, or `5/2 nhuận âm lịch` in a leap month.
  public var description: String { "\(day)/\(month)\(isLeap ? " nhuận" : "") âm lịch" }

  /// The day as it is spoken: `mùng 10 tháng Ba`, `rằm tháng Bảy`, `23 tháng Chạp`.
  public var name: LocalizedText {
    let month = LunarWords.month(month, isLeap: isLeap)
    let day = LunarWords.day(day)
    return LocalizedText(
      vi: "\(day[.vietnamese]) \(month[.vietnamese])",
      en: "\(day[.english]) of \(month[.english])")
  }
}
