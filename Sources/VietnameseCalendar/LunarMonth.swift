public import CivilTime

/// A month of a lunar year: 29 or 30 days from one new moon to the next.
public struct LunarMonth: Sendable, Hashable {
  /// The lunar year it belongs to.
  public let year: Int
  /// The number, 1 to 12.
  public let number: Int
  /// Whether it is the leap month (tháng nhuận), which follows the regular one of its number.
  public let isLeap: Bool
  /// The first day (mùng 1): the day of the new moon.
  public let firstDay: CalendarDate
  /// How many days it has: 29 (tháng thiếu) or 30 (tháng đủ).
  public let length: Int

  /// Creates a month of a lunar year.
  ///
  /// - Throws: a ``LunarDateError`` when the year is outside of ``LunarYear/supported`` or has no
  ///   such month.
  public init(year: Int, number: Int, isLeap: Bool = false) throws(LunarDateError) {
    self = try LunarYear(year).month(number, isLeap: isLeap)
  }

  init(of year: LunarYear, at place: Int) {
    self.year = year.year
    (number, isLeap) = year.layout.month(at: place)
    firstDay = CalendarDate(
      within: LunarTable.newYear(year.year) + year.layout.days(before: place))
    length = year.layout.length(at: place)
  }

  /// The days from the first to the last.
  public var days: DateSpan { DateSpan(firstDay, days: length) }

  /// The month's name in the cycle of sixty; a leap month has that of the regular one.
  public var sexagenaryName: SexagenaryName {
    SexagenaryName(month: number, ofLunarYear: year)
  }

  /// The new moon (sóc) that the month begins with, to the second.
  ///
  /// It is computed when asked for, and falls on ``firstDay`` by the clocks of Viet Nam.
  public var newMoon: Timestamp {
    let midday = DynamicalTime(civilSecondsSince1970: Double(firstDay.dayNumber) * 86_400 + 18_000)
    // Half a month on, the last mean new moon is certainly this month's.
    let lunation = SkyEvents.lunation(at: DynamicalTime(days: midday.days + 14))
    return SkyEvents.newMoon(lunation: lunation).timestamp
  }

  /// The name, `tháng Giêng`, `tháng Hai nhuận`.
  public var name: LocalizedText { .lunarMonth(number, isLeap: isLeap) }
}

extension LunarMonth: Comparable {
  /// Earlier months are smaller.
  public static func < (a: LunarMonth, b: LunarMonth) -> Bool { a.firstDay < b.firstDay }
}

extension CalendarDate {
  /// The day of this number, or the last there is: for numbers that come out of the lunar table or
  /// the astronomy, which stay within the years of a date.
  init(within dayNumber: Int) {
    self = CalendarDate(dayNumber: dayNumber) ?? .latest
  }
}
