public import CivilTime

extension RecurrenceRule {
  /// The unit in which a rule repeats: `FREQ` (RFC 5545, section 3.3.10).
  ///
  /// The raw value is the iCalendar word.
  public enum Frequency: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Every second.
    case secondly = "SECONDLY"
    /// Every minute.
    case minutely = "MINUTELY"
    /// Every hour.
    case hourly = "HOURLY"
    /// Every day.
    case daily = "DAILY"
    /// Every week.
    case weekly = "WEEKLY"
    /// Every month.
    case monthly = "MONTHLY"
    /// Every year.
    case yearly = "YEARLY"

    /// Orders from the shortest unit to the longest.
    public static func < (a: Frequency, b: Frequency) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .secondly: 0
      case .minutely: 1
      case .hourly: 2
      case .daily: 3
      case .weekly: 4
      case .monthly: 5
      case .yearly: 6
      }
    }
  }

  /// When a rule stops.
  public enum End: Sendable, Hashable {
    /// It goes on as long as there are dates.
    case never
    /// After this many instances: `COUNT`.
    case count(Int)
    /// With the last instance not after this moment: `UNTIL`.
    case until(Until)
  }

  /// The last moment of a rule, itself included: the value of `UNTIL`.
  public enum Until: Sendable, Hashable {
    /// The end of a day, whatever the time of the instances: `UNTIL=20261231`.
    ///
    /// The standard wants a date and time here when the start is one; a bare day is common all the
    /// same and is read as "that day still counts".
    case day(CalendarDate)
    /// A moment on the same clock as the start: `UNTIL=20261231T080000`.
    case floating(LocalDateTime)
    /// An instant, as the standard wants it for starts with a time zone: `UNTIL=20261231T010000Z`.
    case utc(Timestamp)

    /// The day on which it falls, by the clock that it is written in.
    package var date: CalendarDate {
      switch self {
      case .day(let date): date
      case .floating(let local): local.date
      case .utc(let instant): instant.local().date
      }
    }
  }

  /// A day of the week in a rule: every Monday, or the second or last Monday of the month or year.
  ///
  /// It corresponds to one entry of `BYDAY` (RFC 5545, section 3.3.10).
  public enum DayOfWeek: Sendable, Hashable {
    /// Every such day of the period: `MO`.
    case every(Weekday)
    /// The nth such day, or the nth from the end below zero: `2MO`, `-1FR`.
    case nth(Int, Weekday)

    /// The day of the week.
    public var weekday: Weekday {
      switch self {
      case .every(let weekday), .nth(_, let weekday): weekday
      }
    }

    /// Which of these days of the month or year; `nil` for every one.
    public var ordinal: Int? {
      if case .nth(let ordinal, _) = self { ordinal } else { nil }
    }
  }

  /// A month in a rule: one entry of `BYMONTH`.
  ///
  /// Written as a number it is an ordinary month: `rule.months = [4, 9]`.
  public struct Month: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// The month's number, 1…12; calendars with longer years have a 13.
    public let number: Int
    /// Whether it is the leap month after the month of that number, which some lunar years have:
    /// `5L` (RFC 7529, section 4.1).
    public let isLeap: Bool

    /// Creates a month.
    public init(_ number: Int, isLeap: Bool = false) {
      self.number = number
      self.isLeap = isLeap
    }

    /// Creates an ordinary month.
    public init(integerLiteral value: Int) { self.init(value) }
  }

  /// What becomes of a day or leap month that does not exist, such as 31 April.
  ///
  /// From 31 January on, `RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=…` gives
  ///
  /// | `SKIP` | instances in 2026 |
  /// |---|---|
  /// | `OMIT` | 31 January, 31 March, 31 May, … |
  /// | `BACKWARD` | 31 January, 28 February, 31 March, 30 April, … |
  /// | `FORWARD` | 31 January, 1 March, 31 March, 1 May, … |
  ///
  /// The corresponding iCalendar rule part is `SKIP` (RFC 7529, section 4.1); the raw value is its
  /// word. It acts on monthly and yearly rules, where days are counted out; elsewhere the lists
  /// only choose among days that exist.
  public enum Skip: String, Sendable, Hashable, CaseIterable {
    /// There is no instance.
    case omit = "OMIT"
    /// The instance is on the last day before.
    case backward = "BACKWARD"
    /// The instance is on the first day after.
    case forward = "FORWARD"
  }
}
