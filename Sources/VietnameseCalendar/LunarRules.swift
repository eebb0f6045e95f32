internal import CivilTime

/// The rules of the Vietnamese calendar, applied to the astronomy.
///
/// As Hồ Ngọc Đức states them (informatik.uni-leipzig.de/~duc/amlich/calrules_vn.html):
///
/// 1. A month begins on the day that contains the new moon (sóc).
/// 2. A year has twelve months, or thirteen when it has a leap month.
/// 3. The winter solstice (Đông chí) is always in month 11.
/// 4. Where thirteen months lie between one month 11 and the next, the first of them without a
///    major term (trung khí) is the leap month; it takes the number of the month before.
/// 5. Days are those of the meridian 105° east, UTC+7: Decision 121-CP of 8 August 1967, replaced
///    in this point by Decision 134/2002/QĐ-TTg of 14 October 2002.
///
/// Nothing asks this at run time: ``LunarTable`` holds its answers, and a test compares them.
enum LunarRules {
  /// A month as the rules give it.
  struct Month: Hashable {
    /// The first day, as `CalendarDate.dayNumber`.
    let firstDay: Int
    let number: Int
    let isLeap: Bool
  }

  /// A lunar year as the rules give it.
  struct Year: Hashable {
    let months: [Month]
    /// The first day of the next year.
    let end: Int
  }

  /// The lunar years of a range, in order.
  static func years(_ range: ClosedRange<Int>) -> [Year] {
    // Month 11 comes before the Gregorian new year, so a lunar year takes its months 1 to 10 from
    // one stretch between winter solstices, and its months 11 and 12 from the next.
    var months: [Month] = []
    var eleventh = eleventhMonth(ofYear: range.lowerBound - 1)
    for year in range.lowerBound...range.upperBound + 1 {
      let next = eleventhMonth(ofYear: year)
      months += self.months(of: eleventh..<next, year: year)
      eleventh = next
    }
    let newYears = months.indices.filter { months[$0].number == 1 && !months[$0].isLeap }
    return zip(newYears, newYears.dropFirst()).map { start, end in
      Year(months: Array(months[start..<end]), end: months[end].firstDay)
    }
  }

  /// The lunation that month 11 begins with: the last whose day is not after the solstice's.
  private static func eleventhMonth(ofYear year: Int) -> Int {
    let solstice = SkyEvents.sunReaches(degrees: 270, inYear: year)
    var lunation = SkyEvents.lunation(at: solstice) + 1
    while firstDay(ofLunation: lunation) > solstice.dayNumberInVietNam { lunation -= 1 }
    return lunation
  }

  /// The twelve or thirteen months from the one that holds the winter solstice before a year up to,
  /// not including, the one that holds the year's own.
  private static func months(of lunations: Range<Int>, year: Int) -> [Month] {
    let starts = (lunations.lowerBound...lunations.upperBound).map(firstDay(ofLunation:))
    let leap = lunations.count == 13 ? firstWithoutMajorTerm(starts, year: year) : nil
    var number = 10
    return starts.indices.dropLast().map { index in
      if index != leap { number = number % 12 + 1 }
      return Month(firstDay: starts[index], number: number, isLeap: index == leap)
    }
  }

  private static func firstWithoutMajorTerm(_ starts: [Int], year: Int) -> Int? {
    let terms = [300, 330, 0, 30, 60, 90, 120, 150, 180, 210, 240].map { degrees in
      SkyEvents.sunReaches(degrees: degrees, inYear: year).dayNumberInVietNam
    }
    return (1..<starts.count - 1).first { index in
      !terms.contains { (starts[index]..<starts[index + 1]).contains($0) }
    }
  }

  private static func firstDay(ofLunation lunation: Int) -> Int {
    SkyEvents.newMoon(lunation: lunation).dayNumberInVietNam
  }
}
