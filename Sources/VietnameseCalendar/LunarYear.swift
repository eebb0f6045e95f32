public import CivilTime

/// A year of the Vietnamese lunar calendar, named after the Gregorian year in which it begins.
///
/// ```swift
/// let year = try LunarYear(2025)
/// year.newYear                    // 2025-01-29
/// year.leapMonth                  // 6
/// year.name.description           // "Ất Tỵ"
/// ```
public struct LunarYear: Sendable, Hashable {
  /// The number: that of the Gregorian year in which Tết falls.
  public let year: Int

  let layout: LunarTable.Year

  /// The years there are.
  public static let supported = LunarTable.years

  /// Creates a year.
  ///
  /// - Throws: a ``LunarDateError`` outside of ``supported``.
  public init(_ year: Int) throws(LunarDateError) {
    guard Self.supported.contains(year) else { throw .yearOutOfRange(year) }
    self.init(inTable: year)
  }

  /// Finds the year that a Gregorian day lies in.
  ///
  /// - Throws: a ``LunarDateError`` outside of ``LunarDate/supported``.
  public init(containing date: CalendarDate) throws(LunarDateError) {
    self = try LunarDate(date).lunarYear
  }

  init(inTable year: Int) {
    self.year = year
    layout = LunarTable.year(year)
  }

  /// The first day of the first month: Tết Nguyên đán.
  public var newYear: CalendarDate { CalendarDate(within: LunarTable.newYear(year)) }

  /// The last day, the eve of the next Tết.
  public var lastDay: CalendarDate { CalendarDate(within: LunarTable.newYear(year + 1) - 1) }

  /// How many days it has: 353 to 355, or 383 to 385 with a leap month.
  public var dayCount: Int { layout.dayCount }

  /// The number of the month that has a leap month after it, if there is one.
  public var leapMonth: Int? { layout.leapMonth == 0 ? nil : layout.leapMonth }

  /// The year's name in the cycle of sixty, `Đinh Mùi` for 2027.
  public var name: SexagenaryName { SexagenaryName(lunarYear: year) }

  /// How far its dates can be relied on.
  public var certainty: LunarCertainty { LunarCertainty(lunarYear: year) }

  /// The twelve or thirteen months, in order.
  public var months: [LunarMonth] {
    (0..<layout.monthCount).map { LunarMonth(of: self, at: $0) }
  }

  /// One month.
  ///
  /// - Throws: a ``LunarDateError`` when the year has no such month, naming those that it has.
  public func month(
    _ number: Int, isLeap: Bool = false
  ) throws(LunarDateError) -> LunarMonth {
    guard (1...12).contains(number) else { throw .noMonth(number) }
    guard let place = layout.place(of: number, isLeap: isLeap) else {
      throw .noLeapMonth(number, in: self)
    }
    return LunarMonth(of: self, at: place)
  }
}

extension LunarYear: Comparable {
  /// Earlier years are smaller.
  public static func < (a: LunarYear, b: LunarYear) -> Bool { a.year < b.year }
}

extension LunarYear: CustomStringConvertible {
  /// `năm Đinh Mùi (2027)`.
  public var description: String { "năm \(name) (\(year))" }
}
