package import CivilTime
internal import EventKitLite
package import VietnameseCalendar

/// What stands around a cell for time and says what the cell leaves out.
package struct TimeContext: Sendable, Hashable {
  /// The days that the plan is for; `nil` where nothing says its year.
  package var period: DateSpan?
  /// The month of the row's group, or of its own column, with its year where that is said.
  package var month: PlanMonth?
  /// The week that the plan is for, so that a weekday is a day.
  package var week: DateSpan?
  /// Whether the table writes `04/21/2027` for 21 April.
  package var writesMonthsFirst = false
  /// The day with which the programme's years begin.
  package var yearBegins = MonthDay.newYear
  /// The years that the programme covers, by their numbers.
  package var horizon = 1900...2199

  /// The days of the week that are off.
  package var weekend = WorkingDays.officeWeekend
  /// The programme's holidays.
  package var holidays = PublicHolidays()

  /// Creates a context.
  package init(
    period: DateSpan? = nil, week: DateSpan? = nil, yearBegins: MonthDay = .newYear,
    horizon: ClosedRange<Int> = 1900...2199
  ) {
    self.period = period
    self.week = week
    self.yearBegins = yearBegins
    self.horizon = horizon
  }

  /// The number of the programme's year in which a day lies.
  func year(of day: CalendarDate) -> Int { CycleYear(of: day, beginning: yearBegins).number }

  /// The number of the plan's year, where it is known.
  var planYear: Int? {
    period.map { period in
      // A school's plan begins in August, before its year does.
      year(of: yearBegins == .newYear ? period.first : period.first.adding(days: period.count / 2))
    }
  }

  /// The years of the calendar in which a day without a year is looked for, first those of the plan.
  private var civilYears: [Int] {
    guard let period else { return [] }
    return Array(period.first.year...period.last.year)
  }

  /// A day of a month in the plan's days; where they have none, in the plan's first year.
  func date(day: Int, month: Int) -> CalendarDate? {
    if let week, let date = Self.date(day, month, in: week) { return date }
    guard let period else { return nil }
    return Self.date(day, month, in: period)
      ?? civilYears.lazy.compactMap { CalendarDate($0, month, day) }.first
  }

  /// The year in which a month of the plan lies.
  func year(ofMonth month: Int) -> Int? { date(day: 1, month: month)?.year }

  /// A lunar day in the plan's days, or in one of its years.
  func date(_ day: LunarDay) -> CalendarDate? {
    let dates = civilYears.flatMap { (try? day.dates(inGregorianYear: $0)) ?? [] }
    return dates.first { period?.contains($0) ?? false } ?? dates.first
  }

  private static func date(_ day: Int, _ month: Int, in span: DateSpan) -> CalendarDate? {
    (span.first.year...span.last.year).lazy.compactMap { CalendarDate($0, month, day) }
      .first { span.contains($0) }
  }
}
