internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

/// Days of a phrase, found in the calendar.
struct TimeDays {
  let context: TimeContext
  private(set) var doubts: [TimeDoubt] = []

  init(in context: TimeContext) { self.context = context }

  /// One stretch, with its days where they are known.
  struct Found {
    /// Without the year: `21/4`, `4/1 âm lịch..10/1 âm lịch`, `month 4`.
    let rule: DateRule
    /// The days, where it is days; a month's for a month.
    let span: DateSpan?
    let isMonth: Bool
    let isLunar: Bool
    /// Whether the rule and the year give the same days.
    var isYearly = true
  }

  /// Finds a stretch; `nil` where it is none, or after its doubt was noted.
  mutating func found(_ stretch: TimeStretch) -> Found? {
    var stretch = stretch
    for point in stretch.points {
      if let short = point.shortYear, let year = point.year {
        doubts.append(.shortYear(short, meant: year))
      }
      if point.isMonthFirst { doubts.append(.monthFirst(point.text)) }
    }
    guard let last = stretch.last else { return single(&stretch.first) }
    return span(stretch.first, last)
  }

  // MARK: One day or month

  private mutating func single(_ point: inout TimePoint) -> Found? {
    if point.isMonth { return point.isLunar ? lunarMonths(point, point) : months(point, point) }
    guard fillMonth(&point), let day = point.day, let month = point.month else { return nil }
    guard point.isLunar else {
      guard let rule = MonthDay(day: day, month: month) else { return noDay(point) }
      let days = DateRule.yearly(YearlyDays(.fixed(rule)))
      guard let date = solar(point) else { return undatedDay(point, days) }
      return Found(rule: days, span: DateSpan(date), isMonth: false, isLunar: false)
    }
    guard let rule = try? LunarDay(month: month, day: day) else { return noDay(point) }
    let days = DateRule.yearly(YearlyDays(.lunar(rule)))
    guard let date = lunar(point) else { return undatedDay(point, days) }
    return Found(
      rule: days, span: DateSpan(date), isMonth: false, isLunar: true,
      isYearly: isYearly(rule, date))
  }

  /// Whether a lunar day falls once into the year of the calendar, so that its name and that year find
  /// it.
  private func isYearly(_ day: LunarDay, _ date: CalendarDate) -> Bool {
    let year = CycleYear(of: date, beginning: context.yearBegins)
    let dates = year.civilYears.flatMap { (try? day.dates(inGregorianYear: $0)) ?? [] }
    return dates.filter(year.contains) == [date]
  }

  /// The month of the row's group, for a day that says none.
  private func fillMonth(_ point: inout TimePoint) -> Bool {
    guard point.month == nil else { return true }
    guard let month = context.month else { return false }
    point.month = month.month
    point.year = point.year ?? month.year
    return true
  }

  /// A day that no calendar has.
  private mutating func noDay(_ point: TimePoint) -> Found? {
    doubts.append(.noSuchDay(point.text))
    return nil
  }

  /// A day whose year nobody says, or does not have it.
  private mutating func undatedDay(_ point: TimePoint, _ days: DateRule) -> Found? {
    guard point.year == nil, point.yearName == nil, context.period == nil, context.week == nil
    else { return noDay(point) }
    doubts.append(.noYear)
    return Found(rule: days, span: nil, isMonth: false, isLunar: point.isLunar)
  }

  private func solar(_ point: TimePoint) -> CalendarDate? {
    guard let day = point.day, let month = point.month else { return nil }
    if let year = point.year ?? yearOfGroup(month) { return CalendarDate(year, month, day) }
    return context.date(day: day, month: month)
  }

  /// The year of the row's group, for a day of its month.
  private func yearOfGroup(_ month: Int) -> Int? {
    context.month?.month == month ? context.month?.year : nil
  }

  private func lunar(_ point: TimePoint) -> CalendarDate? {
    guard let day = point.day, let month = point.month,
      let rule = try? LunarDay(month: month, day: day)
    else { return nil }
    if let name = point.yearName, let near = point.year ?? context.period?.first.year {
      return try? rule.inLunarYear(name.lunarYear(nearest: near)).date
    }
    guard let year = point.year else { return context.date(rule) }
    return lunar(rule, year)
  }

  /// The day in the year of that number: as newspapers count the days before Tết, in the calendar's.
  private func lunar(_ rule: LunarDay, _ year: Int) -> CalendarDate? {
    let dates = (try? rule.dates(inGregorianYear: year)) ?? []
    return dates.first ?? (try? rule.inLunarYear(year).date)
  }

  // MARK: Spans

  private mutating func span(_ first: TimePoint, _ last: TimePoint) -> Found? {
    var (first, last) = (first, last)
    if first.isMonth, last.isMonth {
      guard first.isLunar == last.isLunar else { return nil }
      return first.isLunar ? lunarMonths(first, last) : months(first, last)
    }
    guard first.isMonth || fillMonth(&first), last.isMonth || fillMonth(&last) else { return nil }
    // One of them says its calendar, and the other may be of either.
    if first.isLunar != last.isLunar, !first.isSolar, !last.isSolar { return nil }
    guard let from = end(first, isFirst: true), var through = end(last, isFirst: false) else {
      let isOpen = context.period == nil && first.year == nil && last.year == nil
      guard isOpen, let days = days(first, last) else { return noDay(first) }
      doubts.append(.noYear)
      return Found(rule: days, span: nil, isMonth: false, isLunar: first.isLunar)
    }
    var start = from
    if through < start {
      // Only where a year is not said on both sides can it be another one.
      if first.year == nil || first.year == last.year, first.shortYear == nil,
        let earlier = end(first, isFirst: true, years: -1), last.year != nil, earlier <= through,
        first.month.map({ $0 > (last.month ?? 0) }) ?? false
      {
        start = earlier
      } else if last.year == nil, let later = end(last, isFirst: false, years: 1), later >= start {
        through = later
      } else {
        doubts.append(.lastBeforeFirst("\(first.text)–\(last.text)"))
        return nil
      }
      guard let span = DateSpan(start, through: through) else { return nil }
      doubts.append(.crossesNewYear(span))
    }
    guard let span = DateSpan(start, through: through), let days = days(first, last) else {
      return nil
    }
    let isYearly = span.count < 365 && (!first.isLunar || isYearly(of: first, on: span.first))
    return Found(
      rule: days, span: span, isMonth: false, isLunar: first.isLunar && last.isLunar,
      isYearly: isYearly)
  }

  private func isYearly(of point: TimePoint, on date: CalendarDate) -> Bool {
    guard let day = point.day, let month = point.month,
      let rule = try? LunarDay(month: month, day: day)
    else { return false }
    return isYearly(rule, date)
  }

  /// An end of a span, some years earlier or later.
  private func end(_ point: TimePoint, isFirst: Bool, years: Int = 0) -> CalendarDate? {
    guard let month = point.month else { return nil }
    guard point.isMonth else {
      let date = point.isLunar ? lunar(point) : solar(point)
      guard years != 0, let date else { return date }
      guard point.isLunar, let day = point.day, let rule = try? LunarDay(month: month, day: day)
      else { return CalendarDate(date.year + years, date.month, date.day) }
      return lunar(rule, date.year + years)
    }
    guard let year = point.year ?? context.year(ofMonth: month) else { return nil }
    let whole = DateSpan(year: year + years, month: month)
    return isFirst ? whole?.first : whole?.last
  }

  /// The days from one point to another, in any year.
  private func days(_ first: TimePoint, _ last: TimePoint) -> DateRule? {
    if let from = first.dayRule, let through = last.dayRule {
      return .yearly(YearlyDays(from, through: through))
    }
    guard let from = first.dateRule, let through = last.dateRule else { return nil }
    return .between(from, through)
  }

  // MARK: Months

  private mutating func months(_ first: TimePoint, _ last: TimePoint) -> Found? {
    guard let month = first.month, let through = last.month else { return nil }
    let rule: DateRule =
      month == through ? .month(month) : .between(.month(month), .month(through))
    guard let year = first.year ?? last.year ?? context.year(ofMonth: month),
      let from = DateSpan(year: year, month: month)
    else {
      doubts.append(.noYear)
      return Found(rule: rule, span: nil, isMonth: true, isLunar: false)
    }
    let start =
      first.year == nil && last.year != nil && through < month
      ? DateSpan(year: year - 1, month: month) : from
    let endYear = last.year ?? ((start?.first.year ?? year) + (through < month ? 1 : 0))
    guard let start, let end = DateSpan(year: endYear, month: through),
      let span = DateSpan(start.first, through: end.last)
    else {
      doubts.append(.lastBeforeFirst("\(first.text)–\(last.text)"))
      return nil
    }
    return Found(
      rule: rule, span: span, isMonth: true, isLunar: false, isYearly: span.count < 365)
  }

  /// `từ tháng 1 đến tháng 3 âm lịch`.
  private mutating func lunarMonths(_ first: TimePoint, _ last: TimePoint) -> Found? {
    guard let month = first.month, let through = last.month,
      let day = try? LunarDay(month: month, day: 1)
    else { return nil }
    let rule = DateRule.yearly(YearlyDays(.lunar(day), through: .lastLunarDay(ofMonth: through)))
    var point = first
    point.day = 1
    point.year = first.year ?? last.year
    guard let start = lunar(point) else {
      doubts.append(.noYear)
      return Found(rule: rule, span: nil, isMonth: false, isLunar: true)
    }
    return Found(rule: rule, span: DateSpan(start), isMonth: false, isLunar: true)
  }
}

extension TimePoint {
  /// The day of any year; `nil` for a month.
  fileprivate var dayRule: DayRule? {
    guard let day, let month else { return nil }
    return isLunar
      ? (try? LunarDay(month: month, day: day)).map { .lunar($0) }
      : MonthDay(day: day, month: month).map { .fixed($0) }
  }

  /// The day or month of any year.
  fileprivate var dateRule: DateRule? {
    isMonth ? month.map { .month($0) } : dayRule.map { .yearly(YearlyDays($0)) }
  }

  /// The day in digits, for people.
  var text: String {
    [day, month, year].compactMap { $0.map(String.init) }.joined(separator: "/")
  }
}
