public import CivilTime

/// Thrown when a lunar year, month or day does not exist, or when a text does not name one.
public struct LunarDateError: Error, Sendable, Hashable {
  /// What is wrong, in both languages, and what exists instead. It has no place yet.
  public let diagnostic: Diagnostic

  /// Creates the error.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// The diagnostic put in the place where the lunar day was written.
  public func diagnostic(
    at location: SourceLocation?, sourceLine: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      diagnostic.severity, diagnostic.code, diagnostic.message, at: location,
      sourceLine: sourceLine, hint: diagnostic.hint)
  }
}

extension LunarDateError: CustomStringConvertible {
  /// The diagnostic in English.
  public var description: String { diagnostic.description }
}

extension Diagnostic.Code {
  /// A lunar or Gregorian year that the lunar calendar is not computed for.
  public static let lunarYearOutOfRange = Self("lunar/year-out-of-range")
  /// A lunar month other than 1 to 12.
  public static let noSuchLunarMonth = Self("lunar/no-such-month")
  /// A leap month in a year that does not have it.
  public static let noSuchLeapMonth = Self("lunar/no-such-leap-month")
  /// A lunar day that the month does not have.
  public static let noSuchLunarDay = Self("lunar/no-such-day")
  /// A lunar day that exists, but not in the Gregorian year that was asked for.
  public static let lunarDayOutsideYear = Self("lunar/outside-gregorian-year")
  /// A lunar day of every year that some years do not have.
  public static let lunarDayNotEveryYear = Self("lunar/not-every-year")
  /// A text that does not name a lunar day.
  public static let notALunarDay = Self("lunar/not-a-lunar-day")
}

extension LunarDateError {
  static func yearOutOfRange(_ year: Int) -> Self {
    let years = LunarYear.supported
    return make(
      .lunarYearOutOfRange,
      vi: "năm \(year) nằm ngoài các năm âm lịch tính được",
      en: "the lunar year \(year) is outside the years that are computed",
      hint: (
        "chỉ có các năm \(years.lowerBound) đến \(years.upperBound)",
        "the years \(years.lowerBound) to \(years.upperBound) are"
      ))
  }

  static func outOfRange(_ date: CalendarDate) -> Self {
    let days = LunarDate.supported
    return make(
      .lunarYearOutOfRange,
      vi: "ngày \(date) nằm ngoài các ngày đổi được sang âm lịch",
      en: "\(date) is outside the days that have a lunar date here",
      hint: (
        "chỉ có các ngày từ \(days.first) đến \(days.last)",
        "the days from \(days.first) to \(days.last) have one"
      ))
  }

  static func gregorianYearOutOfRange(_ year: Int) -> Self {
    let years = LunarDay.gregorianYears
    return make(
      .lunarYearOutOfRange,
      vi: "năm dương lịch \(year) nằm ngoài các năm tính được",
      en: "the Gregorian year \(year) is outside the years that are computed",
      hint: (
        "chỉ có các năm \(years.lowerBound) đến \(years.upperBound)",
        "the years \(years.lowerBound) to \(years.upperBound) are"
      ))
  }

  static func noMonth(_ month: Int) -> Self {
    make(
      .noSuchLunarMonth, vi: "âm lịch không có tháng \(month)",
      en: "the lunar calendar has no month \(month)",
      hint: ("chỉ có tháng 1 đến tháng 12", "its months are 1 to 12"))
  }

  static func noLeapMonth(_ month: Int, in year: LunarYear) -> Self {
    let hint =
      year.leapMonth.map {
        ("tháng nhuận của năm \(year.year) là tháng \($0)", "its leap month is \($0)")
      } ?? ("năm \(year.year) không có tháng nhuận", "it has no leap month at all")
    return make(
      .noSuchLeapMonth, vi: "năm \(year.year) không có tháng \(month) nhuận",
      en: "the lunar year \(year.year) has no leap month \(month)", hint: hint)
  }

  static func noDay(_ day: Int, in month: LunarMonth) -> Self {
    let leap = month.isLeap ? (vi: " nhuận", en: "leap ") : (vi: "", en: "")
    return make(
      .noSuchLunarDay,
      vi: "tháng \(month.number)\(leap.vi) năm \(month.year) âm lịch có \(month.length) ngày, "
        + "không có ngày \(day)",
      en: "lunar \(leap.en)month \(month.number) of \(month.year) has \(month.length) days, "
        + "there is no day \(day)",
      hint: ("chỉ có ngày 1 đến ngày \(month.length)", "days 1 to \(month.length) exist"))
  }

  static func noDay(_ day: Int) -> Self {
    make(
      .noSuchLunarDay, vi: "không tháng âm lịch nào có ngày \(day)",
      en: "no lunar month has a day \(day)",
      hint: ("chỉ có ngày 1 đến ngày 30", "days 1 to 30 exist, 30 not in every month"))
  }

  static func make(
    _ code: Diagnostic.Code, vi: String, en: String, hint: (vi: String, en: String)?
  ) -> Self {
    Self(
      Diagnostic(
        .error, code, LocalizedText(vi: vi, en: en),
        hint: hint.map { LocalizedText(vi: $0.vi, en: $0.en) }))
  }
}
