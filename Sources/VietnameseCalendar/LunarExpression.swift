/// A lunar day as somebody wrote it: day and month, and the year where one was named.
///
/// Read are the usual ways, with or without diacritics, composed or decomposed, in either case:
///
/// ```
/// 10/3 âm lịch        10-3 ÂL         15/1 âm           10/3/2027 âm lịch
/// mùng 10 tháng 3     mồng 10 tháng Ba                  ngày 10 tháng 3 âm lịch
/// rằm tháng Giêng     rằm tháng 7     hăm ba tháng Chạp 23 tháng Chạp
/// mùng 3 Tết          30 Tết          mùng 5 tháng 2 nhuận
/// … năm 2027          … năm Đinh Mùi  … năm Đinh Mùi (2027)
/// ```
///
/// Digits alone (`10/3`, `ngày 10 tháng 3`) could as well be a Gregorian day. They are refused
/// unless the caller knows that the day is lunar.
public struct LunarExpression: Sendable, Hashable {
  /// A year as it was written.
  public enum Year: Sendable, Hashable {
    /// A number, `năm 2027`.
    case number(Int)
    /// A name that comes back every sixty years, `năm Đinh Mùi`.
    case name(SexagenaryName)
  }

  /// The day and month.
  public let day: LunarDay
  /// The year, if one was written.
  public let year: Year?

  /// Creates an expression from its parts.
  public init(day: LunarDay, year: Year? = nil) {
    self.day = day
    self.year = year
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
    self = try parser.expression(assumingLunar: assumingLunar)
  }

  /// The date in the year that was written, in a year of the name that was written nearest to
  /// another, or, where no year was written, in that other year.
  ///
  /// - Parameter year: the lunar year to take where none was written.
  /// - Throws: a ``LunarDateError`` when that year does not have the day.
  public func date(near year: Int) throws(LunarDateError) -> LunarDate {
    switch self.year {
    case nil: try day.inLunarYear(year)
    case .number(let number)?: try day.inLunarYear(number)
    case .name(let name)?: try day.inLunarYear(name.lunarYear(nearest: year))
    }
  }
}

extension LunarDay {
  /// Reads a day that comes round every year, in the ways that ``LunarExpression`` knows.
  ///
  /// - Throws: a ``LunarDateError`` when the text is not such a day, or names a year.
  public init(parsing text: String, assumingLunar: Bool = false) throws(LunarDateError) {
    let expression = try LunarExpression(parsing: text, assumingLunar: assumingLunar)
    guard expression.year == nil else {
      throw .notUnderstood(
        text, vi: "một ngày lặp lại hằng năm không có năm", en: "a day of every year has no year")
    }
    self = expression.day
  }
}

extension LunarDateError {
  static func notUnderstood(_ text: String, vi: String, en: String) -> Self {
    let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
    return make(
      .notALunarDay, vi: "'\(shown)' không phải là một ngày âm lịch",
      en: "'\(shown)' is not a lunar day", hint: (vi, en))
  }
}
