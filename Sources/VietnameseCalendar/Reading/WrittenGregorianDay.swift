/// A day and a month of the Gregorian calendar as people write them, with or without a year, whether
/// or not there is such a day.
///
/// ```
/// 6/2   6/2/2027   6-2-2027   6.2.2027   2027-2-6   2027/02/06   ngày 6 tháng 2 năm 2027
/// ```
package struct WrittenGregorianDay: Sendable, Hashable {
  package let day: Int
  package let month: Int
  package let year: Int?

  /// Reads a day; `nil` when the text is none, or is one of the lunar calendar.
  package init?(_ text: String) {
    var parser = LunarParser(text)
    // A sentence may end with a full stop, a day by itself does not end with a sign.
    guard text.last.map({ $0.isLetter || $0.isNumber }) == true,
      let parts = try? parser.parts(), parts.reckoning != .lunar
    else { return nil }
    (day, month) = (parts.day, parts.month)
    year = if case .number(let number)? = parts.year { number } else { nil }
  }
}
