internal import CivilTime

/// A calendar whose months and years a rule can count in: what `RSCALE` names (RFC 7529).
///
/// Rules are expanded month by month. Whoever can number the months of a calendar one after the
/// other, and say where each begins, can have rules expanded in it: leap months, `SKIP`, weeks and
/// days of the year all follow from that.
///
/// Pass the calendar to ``RecurrenceRule/occurrences(from:in:calendar:localTime:budget:)``; the
/// Gregorian one is built in.
public protocol RecurrenceCalendar: Sendable {
  /// The name that rules call it by, in capitals, such as `VIETNAMESE`.
  var rscale: String { get }

  /// The month at an index in the endless row of months; `nil` beyond what the calendar knows.
  func month(at index: Int) -> RecurrenceMonth?

  /// The index in the row of the month that a day lies in; `nil` beyond what the calendar knows.
  ///
  /// - Parameter dayNumber: a day, as `CalendarDate.dayNumber`.
  func monthIndex(containing dayNumber: Int) -> Int?

  /// The indexes of a year's months; `nil` beyond what the calendar knows.
  func months(ofYear year: Int) -> Range<Int>?
}

/// One month of some calendar.
public struct RecurrenceMonth: Sendable, Hashable {
  /// The year of that calendar in which it lies.
  public let year: Int
  /// Its number in the year, 1…13.
  public let number: Int
  /// Whether it is the leap month after the month of the same number.
  public let isLeap: Bool
  /// Its first day, as `CalendarDate.dayNumber`.
  public let firstDay: Int
  /// How many days it has, 1…31.
  public let length: Int

  /// Creates a month; a length outside 1…31 is taken as the nearest of them.
  public init(year: Int, number: Int, isLeap: Bool = false, firstDay: Int, length: Int) {
    self.year = year
    self.number = number
    self.isLeap = isLeap
    self.firstDay = firstDay
    self.length = min(31, max(1, length))
  }

  /// The day after the last one, as a day number.
  var dayAfter: Int { firstDay + length }
}

extension RecurrenceCalendar {
  /// The first day of a year, as a day number.
  func firstDay(ofYear year: Int) -> Int? {
    months(ofYear: year).flatMap { month(at: $0.lowerBound)?.firstDay }
  }

  /// After how many days months, weekdays and steps of an interval have all come round, when they
  /// do: a rule that found nothing for so long is over.
  func cycle(of frequency: RecurrenceRule.Frequency, interval: Int) -> Int? {
    // Gregorian months and weekdays repeat after 400 years, which are 20 871 weeks to the day.
    guard self is GregorianRecurrenceCalendar else { return nil }
    let units =
      switch frequency {
      case .yearly: 400
      case .monthly: 4800
      case .weekly: 20_871
      case .daily: 146_097
      case .hourly: 146_097 * 24
      case .minutely: 146_097 * 1440
      case .secondly: 146_097 * 86_400
      }
    let rounds = interval / greatestCommonDivisor(interval, units)
    // Two years more, for periods that the first or the last round cut in two.
    return rounds < 100 ? rounds * 146_097 + 800 : nil
  }
}

/// The Gregorian calendar, in the years that dates can have.
struct GregorianRecurrenceCalendar: RecurrenceCalendar {
  var rscale: String { "GREGORIAN" }

  func month(at index: Int) -> RecurrenceMonth? {
    guard index >= 12 else { return nil }
    let year = index / 12
    guard year <= CalendarDate.years.upperBound else { return nil }
    let number = index - year * 12 + 1
    // The first of the month by the formula of `CalendarDate.dayNumber`, which has been proven;
    // a search goes through thousands of months and needs no checks on each.
    let marchYear = number <= 2 ? year - 1 : year
    let marchMonth = number <= 2 ? number + 9 : number - 3
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let firstDay = marchYear * 365 + leapDays + (153 * marchMonth + 2) / 5 - 719_468
    return RecurrenceMonth(
      year: year, number: number, firstDay: firstDay,
      length: CalendarDate.length(ofMonth: number, year: year))
  }

  func monthIndex(containing dayNumber: Int) -> Int? {
    CalendarDate(dayNumber: dayNumber).map { $0.year * 12 + $0.month - 1 }
  }

  func months(ofYear year: Int) -> Range<Int>? {
    CalendarDate.years.contains(year) ? year * 12..<year * 12 + 12 : nil
  }
}

/// A calendar from outside the library, or from a floor above this one.
struct OtherRecurrenceCalendar: RecurrenceCalendar {
  let base: any RecurrenceCalendar

  var rscale: String { base.rscale }
  func month(at index: Int) -> RecurrenceMonth? { base.month(at: index) }
  func monthIndex(containing dayNumber: Int) -> Int? { base.monthIndex(containing: dayNumber) }
  func months(ofYear year: Int) -> Range<Int>? { base.months(ofYear: year) }
}
