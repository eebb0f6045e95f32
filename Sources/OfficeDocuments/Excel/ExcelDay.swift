internal import CivilTime

/// The numbers by which Excel knows days: 1 is 1 January 1900, and 60 is 29 February 1900, which there
/// never was (ECMA-376, part 1, 18.17.4.1).
enum ExcelDay {
  /// The number of a day, from 1 March 1900 on.
  static func number(of day: CalendarDate) -> Int? {
    let number = day.dayNumber - zero
    return number > leapDay ? number : nil
  }

  /// The day of a number; in the other way of counting that Excel has, 0 is 1 January 1904.
  static func day(_ number: Int, countsFrom1904: Bool) -> CalendarDate? {
    guard (0..<3_000_000).contains(number) else { return nil }
    let shifted = countsFrom1904 ? number + 1462 : number
    if shifted == leapDay || shifted == 0 { return nil }
    return CalendarDate(dayNumber: zero + shifted + (shifted < leapDay ? 1 : 0))
  }

  private static let leapDay = 60
  /// 30 December 1899, in days from 1970.
  private static let zero = -25_569
}
