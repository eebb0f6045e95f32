internal import CivilTime
internal import ICalendar

// The rules that libical must not be asked about: those that would keep it busy, and those of which
// it is known to find other dates than RFC 5545 says. What was measured stands in
// Documentation/Libical.md.

extension LibicalScreen {
  /// The most instances of one rule, and of all rules of a document, that libical is asked for:
  /// less than half a second of its time.
  static let mostInstances = (rule: 10_000, document: 50_000)
  /// The most days between two instances of a rule: a leap day on a certain weekday comes again
  /// after forty years.
  static let longestGap = 40 * 366

  /// What keeps a rule from being shown to libical, or `nil`.
  ///
  /// - Parameters:
  ///   - start: the start of the event.
  ///   - last: the last day that is asked for.
  static func objection(
    to rule: RecurrenceRule, from start: EventTime, through last: CalendarDate
  ) -> ReadBackOccurrences.Reason? {
    faults.first { $0.applies(rule, start) }?.reason
      ?? effort(of: rule, from: start.wallClock, through: last)
  }

  private typealias Fault = (
    reason: ReadBackOccurrences.Reason, applies: @Sendable (RecurrenceRule, EventTime) -> Bool
  )

  private static let faults: [Fault] = [
    (.subDaily, { rule, _ in rule.frequency < .daily }),
    (.otherCalendar, { rule, _ in rule.rscale != nil || rule.skip != .omit }),
    (.weekNumbers, { rule, _ in !rule.weeksOfYear.isEmpty }),
    (
      .positions,
      { rule, _ in
        guard !rule.setPositions.isEmpty else { return false }
        return rule.frequency < .monthly || hasBothSigns(rule.daysOfMonth)
          || hasBothSigns(rule.daysOfYear)
          || [rule.hours, rule.minutes, rule.seconds].contains { $0.count > 1 }
      }
    ),
    (
      .daysFromMonthEnd,
      { rule, _ in rule.frequency == .daily && rule.daysOfMonth.contains { $0 < 0 } }
    ),
    (
      .daysOfEveryMonth,
      { rule, _ in rule.frequency == .yearly && !rule.daysOfMonth.isEmpty && rule.months.isEmpty }
    ),
    (
      .yearDaysInMonths,
      { rule, _ in !rule.daysOfYear.isEmpty && !(rule.months.isEmpty && rule.daysOfMonth.isEmpty) }
    ),
    (
      .weeksOfInterval,
      { rule, start in
        rule.frequency == .weekly && rule.interval > 1 && !rule.weekdays.isEmpty
          && (rule.weekStart != .monday || !rule.weekdays.contains(.every(start.date.weekday)))
      }
    ),
    (
      .timesOfDays,
      { rule, start in
        start.isAllDay && !(rule.hours.isEmpty && rule.minutes.isEmpty && rule.seconds.isEmpty)
      }
    ),
    (
      .unorderedTimes,
      { rule, _ in [rule.hours, rule.minutes, rule.seconds].contains { $0 != $0.sorted() } }
    ),
    (
      .formOfUntil,
      { rule, start in
        guard case .until(let until) = rule.end else { return false }
        return switch (until, start) {
        case (.day, .day), (.floating, .floating), (.utc, .utc), (.utc, .zoned): false
        default: true
        }
      }
    ),
  ]

  private static func hasBothSigns(_ numbers: [Int]) -> Bool {
    numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 }
  }

  /// Whether libical would search for long, by an expansion of ours that cannot: it looks for the
  /// next instance without regard to `UNTIL`, and past the last day that is asked for.
  private static func effort(
    of rule: RecurrenceRule, from start: LocalDateTime, through last: CalendarDate
  ) -> ReadBackOccurrences.Reason? {
    var endless = rule
    endless.end = .never
    var count = 0
    var day = start.date
    for moment in endless.occurrences(from: start, budget: 10_000) {
      guard day.days(until: moment.date) <= longestGap else { return .rare }
      day = moment.date
      if day > last { return nil }
      count += 1
      guard count <= mostInstances.rule else { return .tooMany }
    }
    return .rare
  }
}
