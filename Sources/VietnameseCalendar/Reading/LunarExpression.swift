internal import CivilTime

/// A lunar day as somebody wrote it: day and month, and the year where one was named.
///
/// Read are the usual ways, with or without diacritics, composed or decomposed, in either case:
///
/// ```
/// 10/3 âm lịch        10-3 ÂL         15/1 âm           10/3/2027 âm lịch
/// mùng 10 tháng 3     mồng 10 tháng Ba                  ngày 10 tháng 3 âm lịch
/// rằm tháng Giêng     rằm tháng 7     hăm ba tháng Chạp 23 tháng Chạp
/// mùng 3 Tết          30 Tết          giao thừa         mùng 5 tháng 2 nhuận
/// trung thu           giỗ Tổ          Tết Đoan ngọ      ông Công ông Táo
/// … năm 2027          … 2027          … năm Đinh Mùi    … năm Đinh Mùi (2027)
/// ```
///
/// Digits alone (`10/3`, `ngày 10 tháng 3`) could as well be a Gregorian day. They are refused
/// unless the caller knows that the day is lunar.
///
/// A lunar year runs into the next Gregorian one, so that `2027` can mean two years where its last
/// weeks are concerned. In digits, and after the number of a month, it is the lunar year that begins
/// in 2027; after *tháng Chạp*, *Tết*, *giao thừa* and the names of festivals it is the Gregorian
/// year in which the day falls, as newspapers write:
///
/// ```
/// 23/12/2027 âm lịch  2028-01-19      23 tháng Chạp năm 2027      2027-01-30
/// mùng 3 Tết 2027     2027-02-08      giao thừa 2027              2027-02-05
/// ```
public struct LunarExpression: Sendable, Hashable {
  /// A year as it was written.
  public enum Year: Sendable, Hashable {
    /// The number of a lunar year, `23/12/2027 âm lịch`.
    case number(Int)
    /// The name of a lunar year, which comes back every sixty years, `năm Đinh Mùi`.
    case name(SexagenaryName)
    /// The Gregorian year in which the day falls, `giao thừa 2027`.
    case gregorian(Int)
  }

  /// The day and month; for giao thừa day 30, whether the year has it or not.
  public let day: LunarDay
  /// The year, if one was written.
  public let year: Year?
  /// Whether it is giao thừa, the last day of a lunar year: day 29 or 30 of its last month.
  public let isNewYearsEve: Bool

  /// Creates an expression from its parts.
  public init(day: LunarDay, year: Year? = nil) {
    self.init(day: day, year: year, isNewYearsEve: false)
  }

  init(day: LunarDay, year: Year?, isNewYearsEve: Bool) {
    self.day = day
    self.year = year
    self.isNewYearsEve = isNewYearsEve
  }

  /// Reads a lunar day.
  ///
  /// - Parameters:
  ///   - text: what somebody wrote.
  ///   - assumingLunar: whether day and month in digits mean the lunar calendar even where the
  ///     text does not say so.
  /// - Throws: a ``LunarDateError`` that says what is wrong with the text, or which days there are.
  public init(parsing text: String, assumingLunar: Bool = false) throws(LunarDateError) {
    var parser = LunarParser(text)
    guard let parts = try parser.parts() else {
      throw .notUnderstood(text, parser.correction ?? .writeLunarDay)
    }
    switch parts.reckoning {
    case .gregorian: throw .notUnderstood(text, .isGregorian)
    case nil where !assumingLunar:
      throw .notUnderstood(text, .ifLunarWrite(parts.day, parts.month))
    default: self = try parts.expression(in: text)
    }
  }

  /// The date in the year that was written, or in a lunar year of the name that was written nearest
  /// to another year; where no year was written, the first in that other year of the Gregorian
  /// calendar, or, if it does not fall in it, the one of the lunar year that begins in it.
  ///
  /// ```swift
  /// let eve = try LunarExpression(parsing: "giao thừa")
  /// try eve.date(near: 2027).date                       // 2027-02-05
  /// ```
  ///
  /// - Parameter year: the year to look in where none was written.
  /// - Throws: a ``LunarDateError`` when that year does not have the day.
  public func date(near year: Int) throws(LunarDateError) -> LunarDate {
    switch self.year {
    case nil: try date(inGregorianYear: year, orLunarYear: true)
    case .number(let number)?: try inLunarYear(number)
    case .name(let name)?: try inLunarYear(name.lunarYear(nearest: year))
    case .gregorian(let number)?: try date(inGregorianYear: number, orLunarYear: false)
    }
  }

  private func date(
    inGregorianYear year: Int, orLunarYear: Bool
  ) throws(LunarDateError) -> LunarDate {
    guard LunarYear.supported.contains(year) else { throw .yearOutOfRange(year) }
    for lunarYear in [year - 1, year] {
      if let found = try? inLunarYear(lunarYear), found.date.year == year { return found }
    }
    if orLunarYear, let found = try? inLunarYear(year) { return found }
    guard let absence = try day.absences(inGregorianYear: year).first else {
      return try inLunarYear(year)
    }
    throw LunarDateError(
      Diagnostic(.error, absence.code, absence.message, hint: absence.hint))
  }

  private func inLunarYear(_ year: Int) throws(LunarDateError) -> LunarDate {
    isNewYearsEve ? try LunarDate(LunarYear(year).lastDay) : try day.inLunarYear(year)
  }
}

extension LunarDay {
  /// Reads a day that comes round every year, in the ways that ``LunarExpression`` knows.
  ///
  /// - Throws: a ``LunarDateError`` when the text is not such a day, or names a year, or is giao
  ///   thừa, which is day 29 in some years and day 30 in others.
  public init(parsing text: String, assumingLunar: Bool = false) throws(LunarDateError) {
    let expression = try LunarExpression(parsing: text, assumingLunar: assumingLunar)
    guard expression.year == nil else { throw .notUnderstood(text, .yearlyDayHasNoYear) }
    guard !expression.isNewYearsEve else { throw .eveIsNoFixedDay }
    self = expression.day
  }
}
