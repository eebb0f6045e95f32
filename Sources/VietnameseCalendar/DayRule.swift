public import CivilTime

/// A rule that names a day of each year: "21 April", "the first Monday of April".
public enum DayRule: Sendable, Hashable {
  /// The same day of the Gregorian calendar every year.
  case fixed(MonthDay)
  /// The nth weekday of a month.
  case weekday(NthWeekday)
  /// A day of the Vietnamese lunar calendar.
  case lunar(LunarDay)

  /// The days on which it falls in a Gregorian year: mostly one; none for 29 February in a common
  /// year or for a fifth Monday in a month that has four; none, one or two for a lunar day near the
  /// end of the Gregorian year, and none outside of ``LunarDay/gregorianYears``.
  public func dates(in year: Int) -> [CalendarDate] {
    switch self {
    case .fixed(let day): day.date(in: year).map { [$0] } ?? []
    case .weekday(let nth): nth.date(in: year).map { [$0] } ?? []
    case .lunar(let day): (try? day.dates(inGregorianYear: year)) ?? []
    }
  }

  /// Whether the day is counted in the lunar calendar.
  public var isLunar: Bool {
    if case .lunar = self { true } else { false }
  }
}

/// "The first Monday of April", "the last Friday of November".
public struct NthWeekday: Sendable, Hashable {
  /// 1…5 counts from the month's start, -1…-5 from its end; -1 is the last.
  public let ordinal: Int
  /// The day of the week.
  public let weekday: Weekday
  /// The month, 1…12.
  public let month: Int

  /// Creates the rule, or `nil` for ordinals and months that do not exist.
  public init?(_ ordinal: Int, _ weekday: Weekday, of month: Int) {
    guard (1...5).contains(ordinal.magnitude), (1...12).contains(month) else { return nil }
    self.ordinal = ordinal
    self.weekday = weekday
    self.month = month
  }

  /// The day in a year, or `nil` where the month has no fifth such weekday.
  public func date(in year: Int) -> CalendarDate? {
    let length = CalendarDate.length(ofMonth: month, year: year)
    guard let first = CalendarDate(year, month, 1), let last = CalendarDate(year, month, length)
    else { return nil }
    let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
    let back = (last.weekday.rawValue - weekday.rawValue + 7) % 7
    let day = ordinal > 0 ? 1 + ahead + (ordinal - 1) * 7 : length - back + (ordinal + 1) * 7
    return CalendarDate(year, month, day)
  }
}

/// A day, or a run of days, that comes every year: "21 April", "28 December to 3 January".
public struct YearlyDays: Sendable, Hashable {
  /// The first day.
  public let from: DayRule
  /// The last day; one that is earlier in the year than ``from`` lies in the next year.
  public let through: DayRule

  /// Creates the days from one rule to another, both included; a single day without a second rule.
  public init(_ from: DayRule, through: DayRule? = nil) {
    self.from = from
    self.through = through ?? from
  }

  /// The runs that begin in a Gregorian year.
  public func spans(in year: Int) -> [DateSpan] {
    from.dates(in: year).compactMap { first in
      // The nearest such day, in this year or in the next.
      (through.dates(in: year) + through.dates(in: year + 1)).first { $0 >= first }
        .flatMap { DateSpan(first, through: $0) }
    }
  }
}
