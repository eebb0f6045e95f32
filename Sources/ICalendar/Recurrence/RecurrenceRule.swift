public import CivilTime

/// How an event repeats: "every second Tuesday of May and October, ten times".
///
/// ```swift
/// var rule = RecurrenceRule(.monthly, end: .count(3))
/// rule.weekdays = [.nth(-1, .friday)]
/// rule.description                       // FREQ=MONTHLY;COUNT=3;BYDAY=-1FR
/// let start = LocalDateTime(CalendarDate(2026, 1, 1)!, TimeOfDay(8, 0)!)
/// Array(rule.occurrences(from: start))   // 2026-01-30T08:00, 2026-02-27T08:00, 2026-03-27T08:00
/// ```
///
/// The corresponding iCalendar value type is `RECUR` (RFC 5545, section 3.3.10), with `RSCALE` and
/// `SKIP` of RFC 7529. The rule is a plain value: what it means together with a start is worked out
/// by ``occurrences(from:in:calendar:localTime:budget:)`` and, with exceptions and further dates, by
/// ``RecurrenceSet``.
///
/// Each list limits the instances or multiplies them, depending on the frequency; an empty list
/// does neither. What a rule leaves open is taken from the start: `FREQ=YEARLY;BYMONTH=4` from
/// 2026-04-21T08:00 on means each 21 April at eight.
///
/// A rule can be put together that the standard does not allow (`FREQ=DAILY;BYWEEKNO=3`).
/// ``diagnostics`` names what is wrong, ``init(parsing:)`` refuses such text, and expansion stays
/// harmless: numbers that no calendar has match nothing.
public struct RecurrenceRule: Sendable, Hashable {
  /// The unit of the repetition: `FREQ`.
  public var frequency: Frequency
  /// Every how many units: `INTERVAL`. Numbers below 1 count as 1.
  public var interval: Int
  /// When the repetition stops: `COUNT`, `UNTIL`, or neither.
  public var end: End
  /// The day on which weeks begin: `WKST`. It matters to weekly rules with an interval and to
  /// ``weeksOfYear``.
  public var weekStart: Weekday
  /// The seconds of a minute, 0…60: `BYSECOND`. A leap second, 60, is taken as 59.
  public var seconds: [Int] = []
  /// The minutes of an hour, 0…59: `BYMINUTE`.
  public var minutes: [Int] = []
  /// The hours of a day, 0…23: `BYHOUR`.
  public var hours: [Int] = []
  /// The days of the week, each all of them or the nth of a month or year: `BYDAY`.
  public var weekdays: [DayOfWeek] = []
  /// The days of a month, 1…31, or -1…-31 from its end: `BYMONTHDAY`.
  public var daysOfMonth: [Int] = []
  /// The days of a year, 1…366, or -1…-366 from its end: `BYYEARDAY`.
  public var daysOfYear: [Int] = []
  /// The weeks of a year, 1…53, or -1…-53 from its end, numbered as in ISO 8601 (the first has at
  /// least four days in the year): `BYWEEKNO`.
  public var weeksOfYear: [Int] = []
  /// The months: `BYMONTH`.
  public var months: [Month] = []
  /// Which instances of each period are kept, counted from its start or, below zero, from its end:
  /// `BYSETPOS`.
  public var setPositions: [Int] = []
  /// The calendar that months and days are counted in, in capitals, such as `GREGORIAN` or
  /// `CHINESE`; `nil` when the rule does not say and so means the Gregorian one: `RSCALE` (RFC 7529,
  /// section 4.1).
  public var rscale: String?
  /// What becomes of a day that a month does not have: `SKIP` (RFC 7529, section 4.1).
  public var skip: Skip

  /// Creates a rule that repeats at each unit of time; set its lists to say more.
  public init(
    _ frequency: Frequency, interval: Int = 1, end: End = .never, weekStart: Weekday = .monday
  ) {
    self.frequency = frequency
    self.interval = interval
    self.end = end
    self.weekStart = weekStart
    self.skip = .omit
  }

  /// Whether the rule counts in the Gregorian calendar, said or unsaid.
  public var isGregorian: Bool { rscale == nil || rscale == "GREGORIAN" }
}
