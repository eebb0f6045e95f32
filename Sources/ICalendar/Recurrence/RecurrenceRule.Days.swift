public import CivilTime

extension RecurrenceRule {
  /// The days on which an all-day event with this rule takes place.
  ///
  /// `BYHOUR`, `BYMINUTE` and `BYSECOND` are ignored, as the standard wants it for starts without
  /// a time (RFC 5545, section 3.3.10), and the date of an `UNTIL` is its last day.
  ///
  /// ```swift
  /// let rule = try RecurrenceRule(parsing: "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18")
  /// rule.days(from: CalendarDate(1977, 5, 18)!, in: DateSpan(year: 2026))   // 2026-05-18
  /// ```
  ///
  /// - Parameters:
  ///   - start: the first day, `DTSTART;VALUE=DATE`.
  ///   - span: the days that are wanted, both ends included; `nil` for all.
  ///   - calendar: the calendar that ``rscale`` names, unless it is the Gregorian one.
  ///   - budget: how many steps may find nothing; see ``Occurrences/defaultBudget``.
  public func days(
    from start: CalendarDate, in span: DateSpan? = nil, calendar: (any RecurrenceCalendar)? = nil,
    budget: Int = Occurrences.defaultBudget
  ) -> Days {
    var rule = self
    (rule.hours, rule.minutes, rule.seconds) = ([], [], [])
    let last = end.until?.date
    rule.end = End(count: end.count, until: last.map { .day($0) })
    var end = CalendarDate.latest.dayNumber * 86_400 + 86_400
    if let span { end = min(end, span.last.dayNumber * 86_400 + 86_400) }
    if let last { end = min(end, last.dayNumber * 86_400 + 86_400) }
    return Days(
      moments: Occurrences(
        rule: rule, start: LocalDateTime(start, .midnight),
        from: span.map { $0.first.dayNumber * 86_400 } ?? .min, end: end, calendar: calendar,
        budget: budget))
  }

  /// The days of a rule; see ``RecurrenceRule/days(from:in:calendar:budget:)``.
  public struct Days: Sequence, Sendable, Hashable {
    let moments: Occurrences

    /// Starts the search.
    public func makeIterator() -> Iterator { Iterator(moments: moments.makeIterator()) }

    /// Finds the days one after the other.
    public struct Iterator: IteratorProtocol, Sendable {
      var moments: Occurrences.Iterator
      private var last: CalendarDate?

      init(moments: Occurrences.Iterator) { self.moments = moments }

      /// Why the search ended before the rule did, if it did.
      public var diagnostic: Diagnostic? { moments.diagnostic }

      /// The next day.
      public mutating func next() -> CalendarDate? {
        while let moment = moments.next() {
          // An hourly rule has many moments in one day.
          if moment.date == last { continue }
          last = moment.date
          return moment.date
        }
        return nil
      }
    }
  }
}
