internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// How an event comes again year after year, where a recurrence rule can say it.
///
/// It is only a proposal: ``SeriesFold`` works out what the rule gives and compares it with the days
/// that the event has.
struct YearlyPattern: Hashable {
  /// The rule, without an end.
  let rule: RecurrenceRule
  /// Where the rule's one day of a year lies; `nil` for a rule that has many days within a year.
  let place: Place?

  /// A day of the calendar's years, by the one that tells to which cycle year it belongs.
  struct Place: Hashable {
    /// The day that tells it.
    let anchor: DayRule
    /// How many of the calendar's years after that the day is.
    let years: Int

    /// The calendar's year of a cycle year's day; `nil` where that has none.
    func year(in cycle: CycleYear) -> Int? {
      cycle.spans(of: YearlyDays(anchor)).first.map { $0.first.year + years }
    }
  }
}

extension Programme {
  /// The pattern of an event; `nil` for what no recurrence rule says: lunar days, working days, and
  /// what is announced without a date to expect.
  func pattern(of event: ScheduledEvent) -> YearlyPattern? {
    if let occasion = event.occasion { return YearlyPattern(occasion.days.from) }
    guard event.item == nil, event.slot == nil else { return nil }
    return pattern(of: event.event.when)
  }

  private func pattern(of rule: DateRule) -> YearlyPattern? {
    switch rule {
    case .yearly(let days): return YearlyPattern(days.from)
    case .deadline(.yearly(let days), false, _):
      guard case .fixed(let day) = days.from, days.isSingleDay else { return nil }
      return YearlyPattern(day, plus: -1, of: days.from)
    case .announced(_, let expected?, _), .season(_, let expected?): return pattern(of: expected)
    case .qualified(let rule, let qualifiers):
      return qualifiers.years == nil && qualifiers.also.isEmpty ? pattern(of: rule) : nil
    case .weekly(let days):
      guard case .weekdays(let weekdays) = days.days, days.interval == 1 else { return nil }
      var rule = RecurrenceRule(.weekly)
      rule.weekdays = weekdays.map { .every($0) }
      return YearlyPattern(rule: rule, place: nil)
    case .monthly(let days):
      return AnchorDays.recurrence(of: days).map { YearlyPattern(rule: $0, place: nil) }
    case .recurrence(let rule, nil) where rule.end == .never && rule.isGregorian:
      return YearlyPattern(rule: rule, place: nil)
    case .relative(let days, false, let base):
      return event(base)?.when.yearlyDays.flatMap { YearlyPattern($0, plus: days) }
    case .once, .workingDay, .weeks, .between, .deadline, .announced, .season,
      .recurrence, .relative, .onGroup, .month, .vague, .undated, .list:
      return nil
    }
  }
}

extension DateRule {
  /// The days of every year, as they are fixed or expected.
  fileprivate var yearlyDays: YearlyDays? {
    switch self {
    case .yearly(let days): days
    case .announced(_, let expected?, _), .season(_, let expected?): expected.yearlyDays
    default: nil
    }
  }
}

extension YearlyPattern {
  /// A day of every year; `nil` for a lunar one.
  fileprivate init?(_ day: DayRule) {
    switch day {
    case .fixed(let fixed): self.init(fixed, plus: 0, of: day)
    case .weekday(let nth):
      var rule = RecurrenceRule(.yearly)
      rule.months = [RecurrenceRule.Month(nth.month)]
      rule.weekdays = [.nth(nth.ordinal, nth.weekday)]
      self.init(rule: rule, place: Place(anchor: day, years: 0))
    case .lastDay(let month):
      var rule = RecurrenceRule(.yearly)
      rule.months = [RecurrenceRule.Month(month)]
      rule.daysOfMonth = [-1]
      self.init(rule: rule, place: Place(anchor: day, years: 0))
    case .lunar, .lastLunarDay, .easter, .near: return nil
    }
  }

  /// So many days after the last of some days, or before their first when negative.
  fileprivate init?(_ days: YearlyDays, plus count: Int) {
    guard case .fixed(let day) = count < 0 ? days.from : days.through else { return nil }
    // A last day that is earlier in the year than the first lies in the next year.
    let isNextYear = count >= 0 && (days.spans(in: 2023).first?.last.year ?? 2023) > 2023
    self.init(day, plus: count, of: days.from, years: isNextYear ? 1 : 0)
  }

  /// So many days after a day of the Gregorian calendar. Where 29 February lies between, leap years
  /// differ from the rule.
  fileprivate init?(_ day: MonthDay, plus count: Int, of anchor: DayRule, years: Int = 0) {
    // A common year, and a leap year for the day that only these have.
    guard let origin = day.date(in: 2023) ?? day.date(in: 2024) else { return nil }
    let date = origin.adding(days: count)
    var rule = RecurrenceRule(.yearly)
    rule.months = [RecurrenceRule.Month(date.month)]
    // The day before the first of a month is the last of another, however long that is.
    rule.daysOfMonth = [count == -1 && day.day == 1 ? -1 : date.day]
    self.init(
      rule: rule, place: Place(anchor: anchor, years: years + date.year - origin.year))
  }
}
