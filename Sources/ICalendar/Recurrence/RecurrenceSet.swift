public import CivilTime

/// All the moments of one repeating event: its start, its rules and further dates, less the
/// exceptions.
///
/// ```swift
/// var set = RecurrenceSet(start: start, rules: [try RecurrenceRule(parsing: "FREQ=DAILY;COUNT=4")])
/// set.exceptions = [LocalDateTime(CalendarDate(2026, 4, 22)!, TimeOfDay(8, 0)!)]
/// Array(set.occurrences())   // from 2026-04-21T08:00: 04-21, 04-23 and 04-24 at eight
/// ```
///
/// The corresponding iCalendar properties are `DTSTART`, `RRULE`, `RDATE` and `EXDATE` (RFC 5545,
/// sections 3.8.2.4 and 3.8.5). The start is an instance even where the rule does not describe it,
/// as section 3.8.5.3 has it, unless it is an exception; it is not counted by `COUNT` then. A moment
/// that comes from several sides is given once.
public struct RecurrenceSet: Sendable, Hashable {
  /// The start, and the first instance: `DTSTART`.
  public var start: LocalDateTime
  /// The rules: `RRULE`. The standard wants one at most and readers cope with more.
  public var rules: [RecurrenceRule]
  /// Further moments: `RDATE`. They may be earlier than the start.
  public var extraDates: Set<LocalDateTime>
  /// Moments that are left out, whatever they come from: `EXDATE`.
  public var exceptions: Set<LocalDateTime>

  /// Creates a set.
  public init(
    start: LocalDateTime, rules: [RecurrenceRule] = [], extraDates: Set<LocalDateTime> = [],
    exceptions: Set<LocalDateTime> = []
  ) {
    self.start = start
    self.rules = rules
    self.extraDates = extraDates
    self.exceptions = exceptions
  }

  /// The moments in order, each once, worked out as they are asked for.
  ///
  /// The parameters are those of ``RecurrenceRule/occurrences(from:in:calendar:localTime:budget:)``.
  public func occurrences(
    in window: Range<LocalDateTime>? = nil, calendar: (any RecurrenceCalendar)? = nil,
    localTime: (Timestamp) -> LocalDateTime = { $0.local() },
    budget: Int = RecurrenceRule.Occurrences.defaultBudget
  ) -> Occurrences {
    let dates = extraDates.union([start]).filter { window?.contains($0) ?? true }
    return Occurrences(
      dates: dates.map(\.seconds).sorted(), exceptions: Set(exceptions.map(\.seconds)),
      rules: rules.map {
        $0.occurrences(
          from: start, in: window, calendar: calendar, localTime: localTime, budget: budget)
      })
  }

  /// The moments of a set; see ``RecurrenceSet/occurrences(in:calendar:localTime:budget:)``.
  public struct Occurrences: Sequence, Sendable, Hashable {
    let dates: [Int]
    let exceptions: Set<Int>
    let rules: [RecurrenceRule.Occurrences]

    /// Starts the search.
    public func makeIterator() -> Iterator { Iterator(self) }

    /// The moments as an array.
    ///
    /// - Parameter limit: how many are wanted at most.
    /// - Throws: `InvalidDocument` with `recurrence/budget-exceeded` when the search was given up,
    ///   or `recurrence/unsupported-calendar` when it could not begin.
    public func found(atMost limit: Int = .max) throws(InvalidDocument) -> [LocalDateTime] {
      var iterator = makeIterator()
      var moments: [LocalDateTime] = []
      while moments.count < limit, let moment = iterator.next() { moments.append(moment) }
      if let diagnostic = iterator.diagnostic { throw InvalidDocument([diagnostic]) }
      return moments
    }
  }
}

extension RecurrenceSet.Occurrences {
  /// Merges the moments of all sides.
  public struct Iterator: IteratorProtocol, Sendable {
    private let exceptions: Set<Int>
    private let dates: [Int]
    private var nextDate = 0
    private var rules: [RecurrenceRule.Occurrences.Iterator]
    /// The next moment of each rule that has one.
    private var heads: [Int?]
    private var last: Int?

    init(_ occurrences: RecurrenceSet.Occurrences) {
      exceptions = occurrences.exceptions
      dates = occurrences.dates
      rules = occurrences.rules.map { $0.makeIterator() }
      heads = rules.indices.map { _ in nil }
      for index in rules.indices { heads[index] = rules[index].nextSeconds() }
    }

    /// Why the search ended before the rules did, if it did.
    public var diagnostic: Diagnostic? { rules.lazy.compactMap(\.diagnostic).first }

    /// The next moment.
    public mutating func next() -> LocalDateTime? {
      while let moment = nextOfAll() {
        if moment == last || exceptions.contains(moment) { continue }
        last = moment
        for index in rules.indices { rules[index].earn() }
        return LocalDateTime(seconds: moment)
      }
      return nil
    }

    private mutating func nextOfAll() -> Int? {
      var best = nextDate < dates.count ? dates[nextDate] : Int.max
      var source: Int?
      for index in heads.indices {
        if let head = heads[index], head < best { (best, source) = (head, index) }
      }
      if let source {
        heads[source] = rules[source].nextSeconds()
      } else if nextDate < dates.count {
        nextDate += 1
      } else {
        return nil
      }
      return best
    }
  }
}

extension LocalDateTime {
  /// What a clock shows this many seconds after it showed 1970-01-01T00:00; `nil` outside the years
  /// 1…9999.
  init?(seconds: Int) {
    let day = floorDivide(seconds, 86_400)
    guard let date = CalendarDate(dayNumber: day),
      let time = TimeOfDay(secondsAfterMidnight: seconds - day * 86_400)
    else { return nil }
    self.init(date, time)
  }
}
