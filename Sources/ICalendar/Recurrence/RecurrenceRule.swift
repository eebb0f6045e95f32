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
    /// With whichever of the two comes first. The standard does not let them stand together, and
    /// ``RecurrenceRule/init(parsing:)`` refuses it; ``RecurrenceRule/read(_:)`` does not.
    case countUntil(Int, Until)

    /// How many instances there are at most, where that is said.
    package var count: Int? {
      switch self {
      case .count(let count), .countUntil(let count, _): count
      case .never, .until: nil
      }
    }

    /// The last moment that there may be, where that is said.
    package var until: Until? {
      switch self {
      case .until(let until), .countUntil(_, let until): until
      case .never, .count: nil
      }
    }

    /// The end that has these parts.
    package init(count: Int?, until: Until?) {
      self =
        switch (count, until) {
        case (nil, nil): .never
        case (let count?, nil): .count(count)
        case (nil, let until?): .until(until)
        case (let count?, let until?): .countUntil(count, until)
        }
    }
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

    /// Whether it is written as the standard has it for a start: a day for days, a floating time for
    /// floating ones, and else an instant.
    func hasForm(of start: EventTime) -> Bool {
      switch (self, start) {
      case (.day, .day), (.floating, .floating), (.utc, .utc), (.utc, .zoned): true
      default: false
      }
    }

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

extension RecurrenceRule: CustomStringConvertible {
  /// The rule as iCalendar text, `FREQ=WEEKLY;BYDAY=MO,WE` (RFC 5545, section 3.3.10).
  ///
  /// Parts stand in one order whatever the order they were read in, `RSCALE` and `FREQ` first;
  /// defaults (`INTERVAL=1`, `WKST=MO`, `SKIP=OMIT`) are left out; the values of a list keep theirs.
  public var description: String {
    var text = rscale.map { "RSCALE=\($0);" } ?? ""
    text += "FREQ=\(frequency.rawValue)"
    if let count = end.count { text += ";COUNT=\(count)" }
    if let until = end.until { text += ";UNTIL=\(until)" }
    if interval > 1 { text += ";INTERVAL=\(interval)" }
    func add(_ name: Part, _ values: [some CustomStringConvertible]) {
      guard !values.isEmpty else { return }
      text += ";\(name.rawValue)=" + values.map(\.description).joined(separator: ",")
    }
    add(.seconds, seconds)
    add(.minutes, minutes)
    add(.hours, hours)
    add(.weekdays, weekdays)
    add(.daysOfMonth, daysOfMonth)
    add(.daysOfYear, daysOfYear)
    add(.weeksOfYear, weeksOfYear)
    add(.months, months)
    add(.setPositions, setPositions)
    if weekStart != .monday { text += ";WKST=\(weekStart.code)" }
    if skip != .omit { text += ";SKIP=\(skip.rawValue)" }
    return text
  }
}

extension RecurrenceRule.Until: CustomStringConvertible {
  /// The value of `UNTIL`: `20261231`, `20261231T080000` or `20261231T010000Z`.
  public var description: String {
    switch self {
    case .day(let day): day.basicDescription
    case .floating(let local): local.basicDescription
    case .utc(let instant): instant.basicDescription
    }
  }

  /// Reads what ``description`` writes; the letters `T` and `Z` may be small.
  init?(_ text: Substring) {
    let bytes = text.utf8
    guard bytes.count >= 8, bytes.allSatisfy({ $0 < 0x80 }),
      let date = Self.numbers(bytes.prefix(8), lengths: [4, 2, 2]),
      let day = CalendarDate(date[0], date[1], date[2])
    else { return nil }
    if bytes.count == 8 {
      self = .day(day)
      return
    }
    let rest = bytes.dropFirst(8)
    guard rest.count == 7 || rest.count == 8, (rest.first ?? 0) | 0x20 == UInt8(ascii: "t"),
      let clock = Self.numbers(rest.dropFirst().prefix(6), lengths: [2, 2, 2]),
      // A leap second, 60, is the last second that clocks without leap seconds show.
      let time = TimeOfDay(clock[0], clock[1], clock[2] == 60 ? 59 : clock[2])
    else { return nil }
    let local = LocalDateTime(day, time)
    if rest.count == 7 {
      self = .floating(local)
    } else {
      guard (rest.last ?? 0) | 0x20 == UInt8(ascii: "z") else { return nil }
      self = .utc(Timestamp(utc: local))
    }
  }

  private static func numbers(_ bytes: Substring.UTF8View, lengths: [Int]) -> [Int]? {
    var rest = bytes
    var numbers: [Int] = []
    for length in lengths {
      guard let number = Int(digits: Substring(rest.prefix(length))) else { return nil }
      numbers.append(number)
      rest = rest.dropFirst(length)
    }
    return numbers
  }
}

extension RecurrenceRule.DayOfWeek: CustomStringConvertible {
  /// The entry of `BYDAY`: `MO`, `2MO` or `-1FR`.
  public var description: String {
    switch self {
    case .every(let weekday): weekday.code
    case .nth(let ordinal, let weekday): "\(ordinal)\(weekday.code)"
    }
  }
}

extension RecurrenceRule.Month: CustomStringConvertible {
  /// The entry of `BYMONTH`: `5`, or `5L` for a leap month.
  public var description: String { isLeap ? "\(number)L" : "\(number)" }
}

extension RecurrenceRule: Codable {
  /// Reads a rule as iCalendar has it, `FREQ=WEEKLY;BYDAY=MO,WE`.
  ///
  /// - Throws: `DecodingError` for text that is none.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a recurrence rule") { Self.read($0).rule }
  }

  /// Writes a rule as iCalendar has it, `FREQ=WEEKLY;BYDAY=MO,WE`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(description) }
}
