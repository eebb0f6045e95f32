public import CivilTime

/// A rule that names a day of each year: "21 April", "the first Monday of April", "giao thừa".
public indirect enum DayRule: Sendable, Hashable {
  /// The same day of the Gregorian calendar every year.
  case fixed(MonthDay)
  /// The nth weekday of a month.
  case weekday(NthWeekday)
  /// A day of the Vietnamese lunar calendar.
  case lunar(LunarDay)
  /// The last day of a month, 1…12: 28 or 29 February.
  case lastDay(ofMonth: Int)
  /// The last day of a regular lunar month, 1…12, be it day 29 or day 30; that of month 12 is
  /// giao thừa.
  case lastLunarDay(ofMonth: Int)
  /// So many days after Easter Sunday of the western churches, or before it when negative.
  case easter(plus: Int)
  /// A weekday by another day: "the Saturday nearest 15 May", "the Monday after 5 September".
  case near(Weekday, Side, DayRule)

  /// Where a weekday lies as seen from a day.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// At most three days before or after it; the day itself where it is such a weekday.
    case nearest
    /// The first one after it, never the day itself.
    case after
    /// The last one before it, never the day itself.
    case before
  }

  /// The days on which it falls in a Gregorian year: mostly one; none for 29 February in a common
  /// year or for a fifth Monday in a month that has four; none, one or two for a lunar day near the
  /// end of the Gregorian year, and none outside of ``LunarDay/gregorianYears``.
  ///
  /// A day that is counted from another belongs to the year of that other: the Monday after
  /// 31 December is of the year that ends.
  public func dates(in year: Int) -> [CalendarDate] {
    switch self {
    case .fixed(let day): day.date(in: year).map { [$0] } ?? []
    case .weekday(let nth): nth.date(in: year).map { [$0] } ?? []
    case .lunar(let day): (try? day.dates(inGregorianYear: year)) ?? []
    case .lastDay(let month):
      CalendarDate(year, month, CalendarDate.length(ofMonth: month, year: year)).map { [$0] } ?? []
    case .lastLunarDay(let month): Self.lastLunarDays(ofMonth: month, in: year)
    case .easter(let days): CalendarDate.easter(in: year).map { [$0.adding(days: days)] } ?? []
    case .near(let weekday, let side, let day):
      day.dates(in: year).map { weekday.date(side, of: $0) }
    }
  }

  /// The same, each with the day that tells to which year it belongs: the one that it is counted
  /// from, if it is counted from one.
  func namedDates(in year: Int) -> [(name: CalendarDate, date: CalendarDate)] {
    switch self {
    case .easter(let days):
      CalendarDate.easter(in: year).map { [($0, $0.adding(days: days))] } ?? []
    case .near(let weekday, let side, let day):
      day.namedDates(in: year).map { ($0.name, weekday.date(side, of: $0.date)) }
    case .fixed, .weekday, .lunar, .lastDay, .lastLunarDay: dates(in: year).map { ($0, $0) }
    }
  }

  /// Both: the last day of a month for one that it lacks, and the day that tells the year.
  func clippedNamedDates(in year: Int) -> [(name: CalendarDate, date: CalendarDate)] {
    switch self {
    case .easter, .near: namedDates(in: year)
    case .fixed, .weekday, .lunar, .lastDay, .lastLunarDay:
      clippedDates(in: year).map { ($0, $0) }
    }
  }

  /// The same, where a day that its month lacks is taken to be the month's last: 28 for
  /// 29 February, day 29 of a lunar month for day 30.
  func clippedDates(in year: Int) -> [CalendarDate] {
    switch self {
    case .fixed(let day) where day.isLeapDay: DayRule.lastDay(ofMonth: 2).dates(in: year)
    case .lunar(let day) where day.day == 30 && !day.isLeap:
      Self.lastLunarDays(ofMonth: day.month, in: year)
    default: dates(in: year)
    }
  }

  private static func lastLunarDays(ofMonth month: Int, in year: Int) -> [CalendarDate] {
    guard LunarDay.gregorianYears.contains(year) else { return [] }
    return [year - 1, year].compactMap { try? LunarYear($0).month(month).days.last }
      .filter { $0.year == year }
  }

  /// Whether the day is counted in the lunar calendar.
  public var isLunar: Bool {
    switch self {
    case .lunar, .lastLunarDay: true
    case .near(_, _, let day): day.isLunar
    case .fixed, .weekday, .lastDay, .easter: false
    }
  }
}

extension Weekday {
  /// The day of this name that lies on a side of another.
  fileprivate func date(_ side: DayRule.Side, of day: CalendarDate) -> CalendarDate {
    let ahead = (rawValue - day.weekday.rawValue + 7) % 7
    return switch side {
    case .nearest: day.adding(days: ahead > 3 ? ahead - 7 : ahead)
    case .after: day.adding(days: ahead == 0 ? 7 : ahead)
    case .before: day.adding(days: ahead - 7)
    }
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
