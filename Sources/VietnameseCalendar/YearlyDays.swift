public import CivilTime

/// A day, or a run of days, that comes every year: "21 April", "28 December to 3 January".
///
/// Both ends of a run are clipped to their month: `1/2..29/2` ends on 28 February in a common year,
/// and `23/12 âm lịch..30/12 âm lịch` on day 29 in a lunar year whose last month has no day 30. So a
/// run never reaches the day of the same name in the next year. A day by itself is never moved: where
/// a year does not have it, it does not take place.
public struct YearlyDays: Sendable, Hashable {
  /// The first day.
  public let from: DayRule
  /// The last day; one that comes earlier in the year than ``from`` lies in the next year.
  public let through: DayRule

  /// Creates the days from one rule to another, both included; a single day without a second rule.
  public init(_ from: DayRule, through: DayRule? = nil) {
    self.from = from
    self.through = through ?? from
  }

  /// Whether it is one day.
  public var isSingleDay: Bool { from == through }

  /// The runs that begin in a Gregorian year.
  public func spans(in year: Int) -> [DateSpan] { namedSpans(in: year).map(\.span) }

  /// The same, each with the day that tells to which year it belongs: its first one, or the day that
  /// this is counted from.
  package func namedSpans(in year: Int) -> [(name: CalendarDate, span: DateSpan)] {
    if isSingleDay { return from.namedDates(in: year).map { ($0.name, DateSpan($0.date)) } }
    let ends = through.clippedDates(in: year) + through.clippedDates(in: year + 1)
    return from.clippedNamedDates(in: year).compactMap { name, first in
      // The nearest such day, in this year or in the next.
      ends.first { $0 >= first }.flatMap { DateSpan(first, through: $0) }.map { (name, $0) }
    }
  }

  /// How many days a run has at most by the names of its ends, whatever the year: 29 for
  /// `1/2..29/2`; `nil` where the ends are counted in different ways, so that their names do not say.
  public var longestRun: Int? {
    guard !isSingleDay else { return 1 }
    switch (from.place, through.place) {
    case (.gregorian(let first)?, .gregorian(let last)?):
      // 2024 is a leap year, and the next February after it is in 2025; one more day is for 2023.
      let days = first.days(until: last)
      return days >= 0 ? days + 1 : days + 367
    case (.lunar(let first)?, .lunar(let last)?):
      // Months of 30 days, and a leap month between them; a year has at most 385 days.
      let days = last - first
      return min(days >= 0 ? days + 1 + 30 : days + 1 + 390, 385)
    default: return nil
    }
  }
}

extension DayRule {
  fileprivate enum Place { case gregorian(CalendarDate), lunar(Int) }

  /// Where it lies in a year by its name; `nil` where that differs from year to year.
  fileprivate var place: Place? {
    switch self {
    case .fixed(let day): day.date(in: 2024).map { .gregorian($0) }
    case .lastDay: dates(in: 2024).first.map { .gregorian($0) }
    case .lunar(let day): .lunar((day.month - 1) * 30 + day.day)
    case .lastLunarDay(let month): .lunar(month * 30)
    case .weekday, .easter, .near: nil
    }
  }
}

extension DayRule {
  /// Whether it is a day of the lunar calendar, or is counted from one.
  fileprivate var isNamedByMoon: Bool {
    switch self {
    case .lunar, .lastLunarDay: true
    case .near(_, _, let day): day.isNamedByMoon
    default: false
    }
  }
}
