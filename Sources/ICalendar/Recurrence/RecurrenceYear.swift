/// The days of a year that a rule names, as bits that a month's part can be cut from.
struct DaysOfYear: Sendable {
  /// Longer than the years of any calendar that rules count in.
  private static let longestYear = 400
  private var fromStart = [UInt64](repeating: 0, count: 8)
  /// As in a year of ``longestYear`` days; shorter years are cut from further on.
  private var fromEnd = [UInt64](repeating: 0, count: 8)

  init(_ days: [Int]) {
    for day in days where day != 0 && (-Self.longestYear...Self.longestYear).contains(day) {
      let bit = day > 0 ? day - 1 : Self.longestYear + day
      if day > 0 {
        fromStart[bit / 64] |= 1 << UInt64(bit % 64)
      } else {
        fromEnd[bit / 64] |= 1 << UInt64(bit % 64)
      }
    }
  }

  /// The next 32 days from a day of the year on, 0 being the first.
  func mask(from offset: Int, yearLength: Int) -> UInt32 {
    Self.cut(fromStart, at: offset)
      | Self.cut(fromEnd, at: offset + Self.longestYear - yearLength)
  }

  /// Whether a named day lies beyond the end of a year of that length, or before its beginning.
  func overflows(yearLength: Int) -> (end: Bool, start: Bool) {
    let beyond = (yearLength..<Self.longestYear).contains { Self.cut(fromStart, at: $0) & 1 == 1 }
    let before = (0..<max(0, Self.longestYear - yearLength)).contains {
      Self.cut(fromEnd, at: $0) & 1 == 1
    }
    return (beyond, before)
  }

  private static func cut(_ words: [UInt64], at bit: Int) -> UInt32 {
    guard bit >= 0, bit < 448 else { return 0 }
    let (word, shift) = (bit / 64, UInt64(bit % 64))
    let low = words[word] >> shift
    return UInt32(truncatingIfNeeded: shift == 0 ? low : low | words[word + 1] << (64 - shift))
  }
}

/// Where a year begins, and its weeks with those of its neighbours.
struct RecurrenceYear: Sendable {
  let year: Int
  let firstDay: Int
  let length: Int
  /// The first days of the first weeks of the year before, this year and the two after it; for
  /// rules that count weeks.
  private let firstWeeks: (before: Int, this: Int, after: Int, afterNext: Int)

  init?(_ year: Int, in calendar: some RecurrenceCalendar, weekStart: Int) {
    guard let firstDay = calendar.firstDay(ofYear: year) else { return nil }
    // At the ends of the calendar the neighbours are as good as ordinary years.
    let before = calendar.firstDay(ofYear: year - 1) ?? firstDay - 365
    let after = calendar.firstDay(ofYear: year + 1) ?? firstDay + 365
    let afterNext = calendar.firstDay(ofYear: year + 2) ?? after + 365
    self.year = year
    self.firstDay = firstDay
    length = after - firstDay
    // The first week is the one with the year's fourth day.
    func firstWeek(_ day: Int) -> Int { startOfWeek(containing: day + 3, weekStart: weekStart) }
    firstWeeks = (firstWeek(before), firstWeek(firstDay), firstWeek(after), firstWeek(afterNext))
  }

  /// The week of a day that weeks begin on: its number in the year that it belongs to, and how many
  /// weeks that year has.
  func week(startingOn day: Int) -> (number: Int, count: Int) {
    let (first, next) =
      if day < firstWeeks.this {
        (firstWeeks.before, firstWeeks.this)
      } else if day < firstWeeks.after {
        (firstWeeks.this, firstWeeks.after)
      } else {
        (firstWeeks.after, firstWeeks.afterNext)
      }
    return ((day - first) / 7 + 1, (next - first) / 7)
  }
}

/// The first day of the week that a day lies in.
func startOfWeek(containing day: Int, weekStart: Int) -> Int {
  day - floorModulo(day + 3 - weekStart, 7)
}
