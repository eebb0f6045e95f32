public import CivilTime

/// Days of every week, or of every nth week.
public struct WeeklyDays: Sendable, Hashable {
  /// Which days of the week.
  public enum Days: Sendable, Hashable {
    /// Some weekdays, holidays among them.
    case weekdays([Weekday])
    /// Every working day: worked Saturdays too, and no day that was swapped off.
    case workingDays
  }

  /// Which days.
  public let days: Days
  /// 1 for every week, 2 for every second.
  public let interval: Int
  /// The day from which weeks are counted; it keeps the rhythm over New Year.
  public let starting: CalendarDate?

  /// Creates days of every week.
  public init(_ days: Days) {
    self.days = days
    interval = 1
    starting = nil
  }

  /// Creates days of every week; the shape of most programmes.
  public init(_ weekdays: Weekday...) { self.init(.weekdays(weekdays)) }

  /// Creates days of every nth week, counted from the week of a day; `nil` for less than one week or
  /// more than 520.
  public init?(_ days: [Weekday], every interval: Int, starting: CalendarDate) {
    guard (1...520).contains(interval) else { return nil }
    self.days = .weekdays(days)
    self.interval = interval
    self.starting = starting
  }

  /// Whether it names a day, and each once.
  var isValid: Bool {
    guard case .weekdays(let days) = days else { return true }
    return !days.isEmpty && Set(days).count == days.count
  }
}

/// A day of every month.
public enum MonthlyDay: Sendable, Hashable {
  /// A day by its number, 1…31; months without it have none. -1 is the last day.
  case day(Int)
  /// The nth weekday, 1…5; -1 is the last.
  case weekday(Int, Weekday)
  /// The nth working day, 1…; -1 is the last.
  case workingDay(Int)
  /// A day of every lunar month, leap months too, 1…30; -1 is the last, be it day 29 or day 30.
  case lunar(Int)
}

/// Weeks from Monday to Sunday, or one day of them.
public struct Weeks: Sendable, Hashable {
  /// Which weeks.
  public enum Count: Sendable, Hashable {
    /// The week that a day lies in.
    case holding(DayRule)
    /// Weeks of the year by ISO 8601: week 1 has the year's first Thursday.
    case ofYear(ClosedRange<Int>)
    /// Weeks counted from the one that an event begins in, which is week 1.
    case of(ProgrammeEvent.ID, ClosedRange<Int>)
  }

  /// Which weeks.
  public let count: Count
  /// The one day of the week that is meant, if not all of it.
  public let weekday: Weekday?

  /// Creates weeks, or one day of each.
  public init(_ count: Count, weekday: Weekday? = nil) {
    self.count = count
    self.weekday = weekday
  }

  /// The event whose weeks they are.
  var event: ProgrammeEvent.ID? {
    if case .of(let event, _) = count { event } else { nil }
  }
}

/// A part of the year that names no day: "quý II", "đầu tháng 9", "all year".
public enum VagueTime: Sendable, Hashable {
  /// A quarter, 1…4.
  case quarter(Int)
  /// A half, 1 or 2.
  case half(Int)
  /// The whole year.
  case allYear
  /// The beginning, the middle or the end of a month, 1…12.
  case partOfMonth(Part, Int)
  /// The beginning, the middle or the end of the year.
  case partOfYear(Part)

  /// A third of something.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Đầu.
    case early
    /// Giữa.
    case mid
    /// Cuối.
    case late
  }
}

extension VagueTime {
  /// The calendar's year in which it lies in a cycle year: quarters, halves and months are the
  /// calendar's, and belong to the year that has the middle of them; `nil` for a part of the cycle
  /// year itself.
  func civilYear(in cycle: CycleYear) -> Int? {
    let middle =
      switch self {
      case .quarter(let number): MonthDay(day: 15, month: number * 3 - 1)
      case .half(let number): MonthDay(day: 1, month: number * 6 - 2)
      case .partOfMonth(.early, let month): MonthDay(day: 5, month: month)
      case .partOfMonth(.mid, let month): MonthDay(day: 15, month: month)
      case .partOfMonth(.late, let month): MonthDay(day: 25, month: month)
      case .allYear, .partOfYear: MonthDay?.none
      }
    return middle.flatMap(cycle.date)?.year
  }

  /// Where it is sorted among other times of a cycle year: the first month of it, and what part.
  func order(in cycle: CycleYear) -> Int {
    switch self {
    case .allYear: 0
    case .half(let number): months(before: number * 6 - 5, of: cycle) * 10 + 1
    case .quarter(let number): months(before: number * 3 - 2, of: cycle) * 10 + 2
    case .partOfYear(let part): [.early: 3, .mid: 53, .late: 113][part] ?? 3
    case .partOfMonth(let part, let month):
      months(before: month, of: cycle) * 10 + ([.early: 4, .mid: 6, .late: 8][part] ?? 4)
    }
  }

  /// How many months of a cycle year lie before the month in which it begins.
  private func months(before month: Int, of cycle: CycleYear) -> Int {
    let first = cycle.span.first
    return max(0, ((civilYear(in: cycle) ?? first.year) - first.year) * 12 + month - first.month)
  }
}
