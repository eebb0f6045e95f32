internal import CivilTime
internal import EventKitLite
internal import VietnameseCalendar

extension TimeSense {
  /// Days and months, held against what is said beside them: the day of the week, the same day of the
  /// lunar calendar, how many there are, the month of the group.
  mutating func dated(
    _ groups: [[TimeStretch]], _ weekdays: [Weekday], _ counts: [Int], _ weeks: [ClosedRange<Int>]
  ) -> Time? {
    var days = TimeDays(in: context)
    var found: [TimeDays.Found] = []
    var previous: TimeStretch?
    for stretch in groups.flatMap(\.self) {
      if let earlier = previous, let other = found.last, earlier.isLunar != stretch.isLunar,
        groups.count > 1, (earlier.last == nil) == (stretch.last == nil)
      {
        found[found.count - 1] = same(stretch, as: other)
        previous = nil
        continue
      }
      guard let next = days.found(stretch) else {
        // A day that no calendar has, or an end before its start, is told; all else is no phrase.
        guard !days.doubts.isEmpty else { return nil }
        reading.doubts += days.doubts
        reading.keepsWords = true
        return Time(rule: .undated, year: context.planYear, isTimed: false)
      }
      found.append(next)
      previous = stretch
    }
    reading.doubts += days.doubts
    if groups.contains(where: { $0.contains { $0.points.contains(where: \.isMonthFirst) } }) {
      (reading.isInferred, reading.keepsWords) = (true, true)
    }
    check(weekdays, beside: groups.flatMap(\.self), found)
    check(counts, found)
    checkMonth(found)
    if !weeks.isEmpty, found.contains(where: \.isMonth) {
      reading.doubts.append(.weekOfMonth)
      (reading.isInferred, reading.keepsWords) = (true, true)
    }
    return time(of: found)
  }

  /// Days of any year where all lie in one, else days with their years.
  private func time(of found: [TimeDays.Found]) -> Time? {
    var seen: Set<DatedRule> = []
    let found = found.filter { seen.insert(DatedRule(rule: $0.rule, span: $0.span)).inserted }
    let years = Set(found.compactMap { $0.span.map { context.year(of: $0.first) } })
    guard
      found.contains(where: { $0.span == nil })
        || (years.count == 1 && found.allSatisfy(\.isYearly))
    else { return Time(rule: DateRule(found.compactMap(\.span).map { .once($0) }), year: nil) }
    return Time(
      rule: DateRule(found.map(\.rule)), year: years.count == 1 ? years.first : nil)
  }

  /// A rule and the days that it gives once.
  private struct DatedRule: Hashable {
    let rule: DateRule
    let span: DateSpan?
  }

  // MARK: What is said twice

  /// A day that is said in both calendars: the lunar one where they agree, the other where not.
  private mutating func same(_ stretch: TimeStretch, as other: TimeDays.Found) -> TimeDays.Found {
    // A day without its year is looked for in that of the other.
    var near = context
    near.period = other.span.flatMap { DateSpan(year: $0.first.year) } ?? context.period
    var found = TimeDays(in: near)
    guard let second = found.found(stretch), let said = other.span, let meant = second.span else {
      reading.doubts += found.doubts
      (reading.isInferred, reading.keepsWords) = (true, true)
      return other
    }
    let (solar, lunar) = other.isLunar ? (second, other) : (other, second)
    if said == meant { return lunar }
    let (day, lunarDay) = other.isLunar ? (meant, said) : (said, meant)
    reading.doubts.append(.otherLunarDay(day.first, is: lunarDay.first))
    (reading.isInferred, reading.keepsWords) = (true, true)
    return solar
  }

  private mutating func check(
    _ alone: [Weekday], beside stretches: [TimeStretch], _ found: [TimeDays.Found]
  ) {
    let points = stretches.flatMap(\.points)
    let dates = found.compactMap(\.span).flatMap { span in
      span.count == 1 ? [span.first] : [span.first, span.last]
    }
    let said = alone + points.compactMap(\.weekday)
    guard !said.isEmpty, !dates.isEmpty else { return }
    let wrong: (Weekday, CalendarDate)?
    if alone.isEmpty, points.count == dates.count {
      wrong =
        zip(points, dates).lazy.compactMap { point, date in
          point.weekday.flatMap { $0 == date.weekday ? nil : ($0, date) }
        }.first
    } else if said.count == dates.count {
      wrong = zip(said, dates).first { $0 != $1.weekday }
    } else {
      let all = Set(
        found.compactMap(\.span).flatMap { $0.days.prefix(7).map(\.weekday) })
      wrong = said.first { !all.contains($0) }.map { ($0, dates[0]) }
    }
    guard let (weekday, date) = wrong else { return }
    reading.doubts.append(.otherWeekday(weekday, date))
    (reading.isInferred, reading.keepsWords) = (true, true)
  }

  private mutating func check(_ counts: [Int], _ found: [TimeDays.Found]) {
    guard let said = counts.first, !found.contains(where: \.isMonth) else {
      if !counts.isEmpty { reading.keepsWords = true }
      return
    }
    let days = found.reduce(0) { $0 + ($1.span?.count ?? 1) }
    guard said != found.count, said != days else { return }
    reading.doubts.append(.otherCount(said: said, found: max(days, found.count)))
    (reading.isInferred, reading.keepsWords) = (true, true)
  }

  /// Whether the days lie in the month of their group or column: of a deadline the last day before it.
  private mutating func checkMonth(_ found: [TimeDays.Found]) {
    guard let month = context.month?.month, let span = found.first?.span,
      !found.contains(where: { found in
        found.span.map { span in
          span.count > 31 || span.first.month == month || span.last.month == month
            || isDeadline && span.first.adding(days: -1).month == month
        } ?? true
      })
    else { return }
    reading.doubts.append(.otherMonth(span.first.month, than: month))
    reading.keepsWords = true
  }
}

extension DateRule {
  /// A rule, or a list of several.
  init(_ rules: [DateRule]) { self = rules.count == 1 ? rules[0] : .list(rules) }
}
