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
  /// A day that the month does not have: a lunar one, or a Gregorian one where either was expected.
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
    Self(.lunarYearOutOfRange, .lunarYearNotComputed(year), .chooseYear(in: LunarYear.supported))
  }

  static func outOfRange(_ date: CalendarDate) -> Self {
    Self(.lunarYearOutOfRange, .noLunarDate(of: date), .chooseDay(in: LunarDate.supported))
  }

  static func gregorianYearOutOfRange(_ year: Int) -> Self {
    Self(
      .lunarYearOutOfRange, .gregorianYearNotComputed(year),
      .chooseYear(in: LunarDay.gregorianYears))
  }

  static func termOutOfRange(_ year: Int) -> Self {
    Self(.lunarYearOutOfRange, .solarTermsNotComputed(year), .chooseYear(in: SolarTerm.supported))
  }

  static func noMonth(_ month: Int) -> Self {
    Self(.noSuchLunarMonth, .noLunarMonth(month), .lunarMonthsAre)
  }

  static func noLeapMonth(_ month: Int, in year: LunarYear) -> Self {
    Self(
      .noSuchLeapMonth, .noLeapMonth(month, inYear: year.year),
      year.leapMonth.map { .leapMonthIs($0, inYear: year.year) } ?? .noLeapMonth(inYear: year.year))
  }

  static func noDay(_ day: Int, in month: LunarMonth) -> Self {
    let eve =
      (month.number, day) == (12, 30) ? try? LunarDate(LunarYear(month.year).lastDay) : nil
    return Self(
      .noSuchLunarDay,
      eve == nil ? .noLunarDay(day, in: month) : .lastLunarMonthHas(month),
      eve.map { .newYearsEveIs($0) } ?? .lunarDaysAre(month.length))
  }

  static func noDay(_ day: Int) -> Self {
    Self(.noSuchLunarDay, .noMonthHasDay(day), .lunarMonthsHave30DaysAtMost)
  }

  static let eveIsNoFixedDay = Self(
    .lunarDayNotEveryYear, .eveIsNoFixedDay, .lastDayIsBeforeTet)

  static func notUnderstood(_ text: String, _ hint: LocalizedText) -> Self {
    Self(.notALunarDay, .notALunarDay(shown(text)), hint)
  }

  static func notADay(_ text: String, _ hint: LocalizedText) -> Self {
    Self(.notALunarDay, .notADay(shown(text)), hint)
  }

  /// A Gregorian day that its month does not have.
  static func noGregorianDay(_ day: Int, _ month: Int, _ year: Int) -> Self {
    let hint: LocalizedText
    if CalendarDate(year, day, month) != nil {
      hint = .dayBeforeMonth(month, day, year)
    } else if let first = CalendarDate(year, month, 1) {
      let days = CalendarDate.length(ofMonth: month, year: first.year)
      hint =
        (1...30).contains(day)
        ? .gregorianMonthHas(days, month, year, orLunar: day)
        : .gregorianMonthHas(days, month, year)
    } else if (1...12).contains(month) {
      hint = .chooseDay(in: LunarDate.supported)
    } else {
      hint = .gregorianMonthsAre
    }
    return Self(.noSuchLunarDay, .noGregorianDay(day, month, year), hint)
  }

  /// A month with its year that no year has.
  package static func noGregorianMonth(_ month: Int, _ year: Int) -> Self {
    Self(.noSuchLunarMonth, .noGregorianMonth(month, year), .gregorianMonthsAre)
  }

  /// A year without its century, or with a digit too many: nobody has to guess which is meant.
  package static func notFourDigits(_ text: String, _ year: Int) -> Self {
    Self(
      .lunarYearOutOfRange, .yearsHaveFourDigits(shown(text)),
      .writeYear(year < 100 ? 2000 + year : year > 999 && year < 10_000 ? year : 2027))
  }

  private init(_ code: Diagnostic.Code, _ message: LocalizedText, _ hint: LocalizedText) {
    self.init(Diagnostic(.error, code, message, hint: hint))
  }

  /// As much of a text as a message can show.
  private static func shown(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
