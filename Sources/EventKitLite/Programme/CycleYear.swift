public import CivilTime
internal import VietnameseCalendar

/// A year of a programme: from the day with which its years begin to the day before it a year later.
///
/// Most programmes count the years of the calendar. A school's begin with ``Programme/yearBegins``:
///
/// ```swift
/// let year = programme.year(2026)          // year-begins: 1/9
/// year.span                                // 2026-09-01..2027-08-31
/// year.label                               // "2026–2027"
/// programme.year(of: tết).number           // 2026 for 6 February 2027
/// ```
///
/// Whoever needs the days of a year, its name or the years of the calendar in it asks this value.
public struct CycleYear: Sendable, Hashable {
  /// The number by which files, UIDs and programs know it: that of the calendar's year in which it
  /// begins.
  public let number: Int
  /// The day with which it begins.
  public let beginning: MonthDay
  /// Its days.
  public let span: DateSpan

  /// Creates a year.
  ///
  /// - Parameters:
  ///   - number: the number; only of 1…9999 there are days, and others have those of the nearest.
  ///   - beginning: the day with which years begin.
  public init(_ number: Int, beginning: MonthDay = .newYear) {
    self.number = number
    self.beginning = beginning
    let years = CalendarDate.years
    let near = min(max(number, years.lowerBound), years.upperBound)
    let first = Self.first(of: near, beginning)
    let next = near < years.upperBound ? Self.first(of: near + 1, beginning) : nil
    span = DateSpan(first, through: next?.adding(days: -1) ?? .latest) ?? DateSpan(first)
  }

  /// Creates the year in which a day lies.
  public init(of day: CalendarDate, beginning: MonthDay = .newYear) {
    let isBefore = day < Self.first(of: day.year, beginning)
    self.init(isBefore ? day.year - 1 : day.year, beginning: beginning)
  }

  /// Files begin no year on 29 February; made in code it would begin on the last day of that month.
  private static func first(of year: Int, _ beginning: MonthDay) -> CalendarDate {
    beginning.date(in: year) ?? CalendarDate(year, beginning.month, beginning.day - 1) ?? .earliest
  }

  /// The years of the calendar in which it has days: one, or two that follow one another.
  public var civilYears: ClosedRange<Int> { span.first.year...span.last.year }

  /// What people call it: `2026`, or `2026–2027` where it is no year of the calendar.
  public var label: String {
    beginning == .newYear ? String(number) : "\(number)–\(number + 1)"
  }

  /// Whether a day lies in it.
  public func contains(_ day: CalendarDate) -> Bool { span.contains(day) }
}

extension CycleYear: Comparable, CustomStringConvertible {
  /// The earlier one is smaller.
  public static func < (a: CycleYear, b: CycleYear) -> Bool { a.number < b.number }

  /// The same as ``label``.
  public var description: String { label }
}

extension CycleYear {
  /// The year so many years later.
  package func later(by years: Int) -> CycleYear { CycleYear(number + years, beginning: beginning) }

  /// The day of this name in it; `nil` for 29 February where it has none.
  package func date(of day: MonthDay) -> CalendarDate? {
    civilYears.lazy.compactMap { day.date(in: $0) }.first(where: contains)
  }

  /// The last day of this name that is not after another, of those that the calendar's years in it
  /// have; the one in it where there is none, or no other day.
  ///
  /// What has to be done before a day of September may have to be done in August, which lies in the
  /// school year before.
  package func date(of name: MonthDay, notAfter last: CalendarDate?) -> CalendarDate? {
    guard let last else { return date(of: name) }
    return civilYears.compactMap { name.date(in: $0) }.last { $0 <= last } ?? date(of: name)
  }

  /// The day of this name that lies nearest to another, of those that the calendar's years in it
  /// have; the one in it where there is no other day.
  package func date(of name: MonthDay, near other: CalendarDate?) -> CalendarDate? {
    guard let other else { return date(of: name) }
    return civilYears.compactMap { name.date(in: $0) }
      .min { abs($0.days(until: other)) < abs($1.days(until: other)) }
  }

  /// The days of a rule that belong to it, first those that are named first.
  func spans(of days: YearlyDays) -> [DateSpan] { spans { days.namedSpans(in: $0) } }

  /// The days of an observance that belong to it.
  func spans(of observance: PublicHolidays.Observance) -> [DateSpan] {
    spans { observance.namedSpans(in: $0) }
  }

  private func spans(
    _ spans: (_ civilYear: Int) -> [(name: CalendarDate, span: DateSpan)]
  ) -> [DateSpan] {
    civilYears.flatMap(spans).filter { contains($0.name) }.map(\.span)
  }

  /// The calendar's year that is meant where something is said of a day of it: that of the day, as
  /// far as it is one of the year's own; without a day that in which it begins.
  func civilYear(of day: CalendarDate?) -> Int {
    guard let day else { return number }
    return min(max(day.year, civilYears.lowerBound), civilYears.upperBound)
  }

  /// Whether something on a day was put into the year of this number while years began earlier: it
  /// lies in that year of the calendar and before this one. No day does where years begin with the
  /// calendar's.
  func wasBegunEarlier(for day: CalendarDate) -> Bool { day.year == number && day < span.first }
}

extension Programme {
  /// The year with this number.
  public func year(_ number: Int) -> CycleYear { CycleYear(number, beginning: yearBegins) }

  /// The year in which a day lies.
  public func year(of day: CalendarDate) -> CycleYear { CycleYear(of: day, beginning: yearBegins) }

  /// The days of all the programme's years.
  package var horizonDays: DateSpan { days(of: horizon) }

  /// The years with these numbers.
  func years(_ numbers: [Int]) -> [CycleYear] { numbers.map { year($0) } }

  /// The numbers of the years in which some days lie.
  package func numbersOfYears(of span: DateSpan) -> ClosedRange<Int> {
    year(of: span.first).number...year(of: span.last).number
  }
}
