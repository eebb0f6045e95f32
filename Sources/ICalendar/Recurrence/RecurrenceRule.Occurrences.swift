public import CivilTime

extension RecurrenceRule {
  /// The moments at which the rule applies, in order, worked out as they are asked for.
  ///
  /// ```swift
  /// let rule = try RecurrenceRule(parsing: "FREQ=WEEKLY;BYDAY=TU,FR;COUNT=4")
  /// Array(rule.occurrences(from: start))   // start at 2026-04-21T08:00, a Tuesday:
  /// // 2026-04-21T08:00, 2026-04-24T08:00, 2026-04-28T08:00, 2026-05-01T08:00
  /// ```
  ///
  /// Only moments that the rule describes are given: a start that does not fit its rule is not among
  /// them and is not counted by `COUNT`. What an event with such a start does is undefined by the
  /// standard (RFC 5545, section 3.8.5.3); ``RecurrenceSet`` adds the start, as that section's "first
  /// instance" has it.
  ///
  /// All moments are on one wall clock. A rule knows no time zone: turn the results into instants
  /// afterwards, and say with `localTime` how the clock stands against UTC for a rule with an
  /// `UNTIL` in UTC.
  ///
  /// Where no `COUNT` has to be kept, the search begins at the window and not at the start. A rule
  /// without end gives instances up to the year 9999, unless a window ends them.
  ///
  /// - Parameters:
  ///   - start: the start, `DTSTART`; nothing is earlier.
  ///   - window: the moments that are wanted, the upper bound excluded; `nil` for all.
  ///   - calendar: the calendar that ``rscale`` names, unless it is the Gregorian one.
  ///   - localTime: what the clock of `start` shows at an instant; UTC's clock by default.
  ///   - budget: how many steps may find nothing; see ``Occurrences/defaultBudget``.
  public func occurrences(
    from start: LocalDateTime, in window: Range<LocalDateTime>? = nil,
    calendar: (any RecurrenceCalendar)? = nil,
    localTime: (Timestamp) -> LocalDateTime = { $0.local() },
    budget: Int = Occurrences.defaultBudget
  ) -> Occurrences {
    var end = CalendarDate.latest.dayNumber * 86_400 + 86_400
    if let window { end = min(end, window.upperBound.seconds) }
    if let until = self.end.until {
      let last =
        switch until {
        case .day(let day): day.dayNumber * 86_400 + 86_399
        case .floating(let local): local.seconds
        case .utc(let instant): localTime(instant).seconds
        }
      end = min(end, last + 1)
    }
    return Occurrences(
      rule: self, start: start, from: window?.lowerBound.seconds ?? .min, end: end,
      calendar: calendar, budget: budget)
  }

  /// The moments of a rule; see ``RecurrenceRule/occurrences(from:in:calendar:localTime:budget:)``.
  public struct Occurrences: Sequence, Sendable, Hashable {
    /// The rule.
    public let rule: RecurrenceRule
    /// The start.
    public let start: LocalDateTime
    let from: Int
    let end: Int
    let calendar: (any RecurrenceCalendar)?
    let budget: Int

    /// A million steps that find nothing, a few milliseconds' work. Each moment that is given makes up
    /// for a hundred of them, so that a rule may go on for as long as it has instances.
    ///
    /// Rules that never have an instance are mostly found out much earlier. What is left are rules
    /// such as one that counts through two thousand years of seconds before the window begins.
    public static let defaultBudget = 1_000_000

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

    /// Whether both give the same moments for the same reason; calendars are compared by their names.
    public static func == (a: Occurrences, b: Occurrences) -> Bool {
      a.rule == b.rule && a.start == b.start && a.from == b.from && a.end == b.end
        && a.budget == b.budget && a.calendar?.rscale == b.calendar?.rscale
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(start)
      hasher.combine(from)
      hasher.combine(end)
      hasher.combine(budget)
      hasher.combine(calendar?.rscale)
    }
  }
}

extension RecurrenceRule.Occurrences {
  /// Finds the moments one after the other.
  public struct Iterator: IteratorProtocol, Sendable {
    // One of the two, so that the common calendar costs no dynamic dispatch.
    private var gregorian: RecurrenceExpander<GregorianRecurrenceCalendar>?
    private var other: RecurrenceExpander<OtherRecurrenceCalendar>?
    private var isUnsupported = false
    private let rule: RecurrenceRule
    private var day = Int.min
    private var date = CalendarDate.earliest

    init(_ occurrences: RecurrenceRule.Occurrences) {
      rule = occurrences.rule
      let start = occurrences.start.seconds
      if rule.isGregorian {
        gregorian = RecurrenceExpander(
          rule, calendar: GregorianRecurrenceCalendar(), start: start, shownFrom: occurrences.from,
          end: occurrences.end, budget: occurrences.budget)
      } else if let calendar = occurrences.calendar, calendar.rscale == rule.rscale {
        other = RecurrenceExpander(
          rule, calendar: OtherRecurrenceCalendar(base: calendar), start: start,
          shownFrom: occurrences.from, end: occurrences.end, budget: occurrences.budget)
      } else {
        isUnsupported = true
      }
    }

    /// Why the search ended before the rule did, if it did.
    public var diagnostic: Diagnostic? {
      if isUnsupported {
        return Diagnostic(.error, .unsupportedCalendar, .calendarNotGiven(rule.rscale ?? ""))
      }
      guard gregorian?.isBudgetExceeded ?? other?.isBudgetExceeded ?? false else { return nil }
      return Diagnostic(.error, .budgetExceeded, .searchGivenUp(rule))
    }

    /// The next moment.
    public mutating func next() -> LocalDateTime? {
      guard let moment = nextSeconds() else { return nil }
      earn()
      let number = floorDivide(moment, 86_400)
      if number != day {
        guard let date = CalendarDate(dayNumber: number) else { return nil }
        (self.day, self.date) = (number, date)
      }
      let time = TimeOfDay(secondsAfterMidnight: moment - number * 86_400)
      return LocalDateTime(date, time ?? .midnight)
    }

    /// How many moments `COUNT` has been told of, those before the window too; 0 without it.
    var counted: Int { gregorian?.counted ?? other?.counted ?? 0 }

    /// How many steps have found nothing.
    var steps: Int { gregorian?.account.spent ?? other?.account.spent ?? 0 }

    /// Takes in what a moment earns that is of use to somebody: ``nextSeconds()`` does not.
    mutating func earn() { gregorian != nil ? gregorian?.earn() : other?.earn() }

    /// The next moment, as seconds on the wall clock since 1970-01-01.
    mutating func nextSeconds() -> Int? {
      gregorian != nil ? gregorian?.next() : other?.next()
    }
  }
}

extension LocalDateTime {
  /// Seconds on the wall clock since it showed 1970-01-01T00:00.
  package var seconds: Int { date.dayNumber * 86_400 + time.secondsAfterMidnight }
}
