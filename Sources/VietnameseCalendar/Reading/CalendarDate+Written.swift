package import CivilTime

extension CalendarDate {
  /// Reads a day of either calendar as people write it.
  ///
  /// A day with a year in digits is Gregorian and one without is lunar, unless the text says
  /// otherwise: `âm lịch`, `dương lịch`, or a word that only one of the calendars has.
  ///
  /// ```
  /// 6/2/2027   2027-02-06   6.2.2027   ngày 6 tháng 2 năm 2027   Tết dương lịch 2027
  /// 10/3       10/3/2027 âm lịch       rằm tháng Giêng 2027      giao thừa
  /// ```
  ///
  /// - Parameters:
  ///   - text: what somebody wrote.
  ///   - year: the year to look in where none was written, see ``LunarExpression/date(near:)``.
  /// - Throws: a ``LunarDateError`` that says what is wrong with the text, or which days there are.
  package init(written text: String, near year: Int) throws(LunarDateError) {
    var parser = LunarParser(text)
    guard let parts = try parser.parts() else {
      throw .notADay(text, parser.correction ?? .writeDay)
    }
    let number: Int? = if case .number(let number)? = parts.year { number } else { nil }
    if let number, (1..<100).contains(number) { throw .notFourDigits(text, number) }
    let usual = number == nil ? LunarParser.Reckoning.lunar : .gregorian
    switch parts.reckoning ?? usual {
    case .lunar: self = try parts.expression(in: text).date(near: year).date
    case .gregorian:
      let year = number ?? year
      guard let date = CalendarDate(year, parts.month, parts.day) else {
        throw .noGregorianDay(parts.day, parts.month, year)
      }
      self = date
    }
  }
}
