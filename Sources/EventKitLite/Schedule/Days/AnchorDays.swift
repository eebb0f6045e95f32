internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// The days that a rule's form names in one cycle.
struct AnchorDays {
  let resolver: DateResolver
  /// The working days of whoever leads the event.
  let workingDays: WorkingDays
  /// The year that the rule is asked for.
  let cycle: CycleYear
  /// The days of it in which the rule holds.
  var window: DateSpan
  /// How many events have been followed on the way here.
  let steps: Int

  var year: Int { cycle.number }

  /// What a rule gives, with what its qualifiers make of it.
  func plans(of rule: DateRule) -> [Plan] {
    switch rule {
    case .yearly(let days): yearly(days, rule)
    case .once(let span): cycle.contains(span.first) ? [once(Slot(span), rule)] : []
    case .workingDay(let ordinal, let month):
      nthWorkingDays(ordinal, ofMonth: month).map { once($0, rule) }
    case .weeks(let weeks): self.weeks(weeks, rule)
    case .between(let first, let last): between(first, last, rule)
    case .deadline(let base, let includesDay, let direction):
      plans(of: base).map { deadline($0, includesDay: includesDay, direction, rule) }
    case .announced(let unit, let expected, let askFrom):
      waiting(rule, expected.map { plans(of: $0) } ?? [], by: unit, askFrom: askFrom)
    case .season(_, let expected):
      waiting(rule, expected.map { plans(of: $0) } ?? [], by: nil, askFrom: nil)
    case .weekly(let days): weekly(days, rule)
    case .monthly(let days): monthly(days, rule)
    case .recurrence(let recurrence, let starting):
      recurring(recurrence, from: starting ?? cycle.span.first, rule)
    case .relative(let days, let working, let base):
      relative(rule, days: DateRule.limited(days), working: working, to: base)
    case .onGroup(let group, let substitutes): observances(of: group, substitutes, rule)
    case .month(let month): self.month(month, rule)
    case .vague, .undated: waiting(rule, [], by: nil, askFrom: nil)
    case .list(let rules):
      rules.enumerated().flatMap { item, rule in
        plans(of: rule).map { plan in
          var plan = plan
          plan.item = item
          return plan
        }
      }
    case .qualified(let base, let qualifiers): QualifiedDays(self, qualifiers).plans(of: base, rule)
    }
  }

  private func once(_ slot: Slot, _ rule: DateRule) -> Plan {
    Plan(times: .once(slot), reasons: [.rule(rule)])
  }

  // MARK: Days of the calendar

  private func yearly(_ days: YearlyDays, _ rule: DateRule) -> [Plan] {
    cycle.spans(of: days).map { span in
      var plan = once(Slot(span), rule)
      if days.from.isLunar || days.through.isLunar { plan.reasons += Self.lunar(span) }
      return plan
    }
  }

  /// The lunar dates of a span's ends.
  private static func lunar(_ span: DateSpan) -> [ScheduledEvent.Reason] {
    guard let first = try? LunarDate(span.first), let last = try? LunarDate(span.last) else {
      return []
    }
    return [.lunar(first: first, last: last)]
  }

  /// The nth working day of a month of the cycle.
  private func nthWorkingDays(_ ordinal: Int, ofMonth month: Int) -> [Slot] {
    months(month).compactMap { nthWorkingDay(ordinal, in: $0) }.filter { cycle.contains($0.0) }
      .map { day, reasons in
        var slot = Slot(day)
        slot.reasons = reasons
        return slot
      }
  }

  /// The days of a month in each of the calendar's years of the cycle.
  private func months(_ month: Int) -> [DateSpan] {
    cycle.civilYears.compactMap { DateSpan(year: $0, month: month) }
  }

  private func nthWorkingDay(
    _ ordinal: Int, in days: DateSpan
  ) -> (CalendarDate, [ScheduledEvent.Reason])? {
    let all = workingDays.days(in: days).filter(\.kind.isWorking)
    let place = ordinal > 0 ? ordinal - 1 : all.count + ordinal
    guard all.indices.contains(place) else { return nil }
    let day = all[place].date
    // A day between the month's edge and this one counts or does not.
    let counted =
      ordinal > 0 ? DateSpan(days.first, through: day) : DateSpan(day, through: days.last)
    return (day, counted.flatMap(workingDays.provisional).map { [$0] } ?? [])
  }

  private func month(_ month: Int, _ rule: DateRule) -> [Plan] {
    months(month).filter { cycle.contains($0.first) }.map { days in
      let day = workingDays.first(onOrAfter: days.first) ?? days.first
      var plan = once(Slot(DateSpan(min(day, days.last)), anchor: days.first), rule)
      plan.status = .expected
      plan.awaited = .init(by: nil, askFrom: nil)
      plan.isMonth = true
      return plan
    }
  }

  private func between(_ first: DateRule, _ last: DateRule, _ rule: DateRule) -> [Plan] {
    let starts = plans(of: first).compactMap(\.slots.first)
    let ends = (plans(of: last) + next.plans(of: last)).compactMap(\.slots.last?.days.last)
    return starts.compactMap { start in
      ends.first { $0 >= start.days.first }
        .flatMap { DateSpan(start.days.first, through: $0) }
        .map { once(Slot($0, anchor: start.anchor), rule) }
    }
  }

  /// The same in the next cycle, whatever the bounds.
  private var next: AnchorDays { neighbour(1) ?? self }

  func neighbour(_ years: Int) -> AnchorDays? {
    let other = cycle.later(by: years)
    guard CalendarDate.years.contains(other.number) else { return nil }
    return AnchorDays(
      resolver: resolver, workingDays: workingDays, cycle: other, window: other.span, steps: steps)
  }

  // MARK: Weeks

  private func weeks(_ weeks: Weeks, _ rule: DateRule) -> [Plan] {
    let runs: [(anchor: CalendarDate, days: DateSpan)]
    switch weeks.count {
    case .holding(let day):
      runs = cycle.spans(of: YearlyDays(day)).map { ($0.first, $0.first.week) }
    case .ofYear(let numbers):
      // Week 1 may begin in the old year; its Thursday is of this one.
      runs = cycle.civilYears.compactMap { DateSpan(weeks: numbers, of: $0) }
        .map { ($0.first.adding(days: 3), $0) }.filter { cycle.contains($0.0) }
    case .of(let event, let numbers):
      let bases = resolver.outcomes(of: event, in: year, steps: steps + 1) ?? []
      runs = bases.prefix(1).compactMap { $0.timing?.span.first }.compactMap { first in
        first.week.weeks(numbers).map { (first, $0) }
      }
    }
    return runs.compactMap { anchor, days in
      guard let weekday = weeks.weekday else { return once(Slot(days, anchor: anchor), rule) }
      let slots = days.days.filter { $0.weekday == weekday }.map { Slot($0) }
      guard slots.count == 1 else {
        return Plan(times: .series(Series(slots)), reasons: [.rule(rule)])
      }
      return once(Slot(slots[0].days, anchor: anchor), rule)
    }
  }

  // MARK: What repeats

  private func weekly(_ weekly: WeeklyDays, _ rule: DateRule) -> [Plan] {
    switch weekly.days {
    case .weekdays(let weekdays):
      var recurrence = RecurrenceRule(.weekly)
      recurrence.interval = weekly.interval
      recurrence.weekdays = weekdays.map { .every($0) }
      return recurring(recurrence, from: weekly.starting ?? cycle.span.first, rule)
    case .workingDays:
      var recurrence = RecurrenceRule(.weekly)
      recurrence.weekdays = Weekday.allCases.filter { !workingDays.weekend.contains($0) }
        .map { .every($0) }
      var plans = recurring(recurrence, from: cycle.span.first, rule)
      if case .series(var series)? = plans.first?.times {
        series.slots = workingDays.days(in: window).filter(\.kind.isWorking).map { Slot($0.date) }
        plans[0].times = .series(series)
        if let reason = workingDays.provisional(in: window) { plans[0].reasons.append(reason) }
      }
      return plans
    }
  }

  private func recurring(
    _ recurrence: RecurrenceRule, from start: CalendarDate, _ rule: DateRule
  ) -> [Plan] {
    let dates = Array(recurrence.days(from: start, in: window))
    guard !dates.isEmpty else { return [] }
    // As it is published it starts on its first day and ends with the year, or after as many days as
    // it has, where the file counts them.
    var published = recurrence
    published.end =
      recurrence.end.count == nil
      ? .until(.day(min(recurrence.end.until?.date ?? window.last, window.last)))
      : .count(dates.count)
    return [
      Plan(
        times: .series(Series(published, on: dates)), reasons: [.rule(rule)])
    ]
  }

  private func monthly(_ days: [MonthlyDay], _ rule: DateRule) -> [Plan] {
    if let recurrence = Self.recurrence(of: days) {
      return recurring(recurrence, from: cycle.span.first, rule)
    }
    let anchors = Set(days.flatMap { self.days($0) }).filter(window.contains)
    guard !anchors.isEmpty else { return [] }
    return [Plan(times: .series(Series(anchors.sorted().map { Slot($0) })), reasons: [.rule(rule)])]
  }

  /// The recurrence rule that says the same, if one does: numbers of days, or nth weekdays.
  static func recurrence(of days: [MonthlyDay]) -> RecurrenceRule? {
    var rule = RecurrenceRule(.monthly)
    for day in days {
      switch day {
      case .day(let number): rule.daysOfMonth.append(number)
      case .weekday(let ordinal, let weekday): rule.weekdays.append(.nth(ordinal, weekday))
      case .workingDay, .lunar: return nil
      }
    }
    return rule.daysOfMonth.isEmpty || rule.weekdays.isEmpty ? rule : nil
  }

  private func days(_ day: MonthlyDay) -> [CalendarDate] {
    if case .lunar(let number) = day {
      return (cycle.civilYears.lowerBound - 1...cycle.civilYears.upperBound)
        .compactMap { try? LunarYear($0) }.flatMap(\.months)
        .compactMap { month in
          let length = month.days.count
          let place = number > 0 ? number : length + 1 + number
          return place <= length ? month.days.first.adding(days: place - 1) : nil
        }
    }
    return (1...12).flatMap(months).compactMap { days in
      let (year, month) = (days.first.year, days.first.month)
      switch day {
      case .day(let number):
        return CalendarDate(year, month, number > 0 ? number : days.count + 1 + number)
      case .weekday(let ordinal, let weekday):
        return NthWeekday(ordinal, weekday, of: month)?.date(in: year)
      case .workingDay(let ordinal): return nthWorkingDay(ordinal, in: days)?.0
      case .lunar: return nil
      }
    }
  }

  // MARK: By other things

  private func observances(of group: String, _ substitutes: Bool, _ rule: DateRule) -> [Plan] {
    resolver.programme.holidays.observances(inGroup: group).flatMap { observance in
      let spans = cycle.spans(of: observance)
      return spans.map { (observance, $0) }
        + (substitutes ? workingDays.substitutes(for: observance, on: spans) : []).map {
          (observance.substitute, $0)
        }
    }.map { (occasion: PublicHolidays.Observance, days: DateSpan) in
      var plan = once(Slot(days), rule)
      plan.occasion = occasion
      plan.reasons.append(.occasion(occasion))
      return plan
    }
  }

  private func waiting(
    _ rule: DateRule, _ likely: [Plan], by unit: Programme.Unit.ID?, askFrom: MonthDay?
  ) -> [Plan] {
    let first = likely.first?.slots.first?.days.first
    let awaited = ScheduledEvent.Awaited(
      by: unit, askFrom: askFrom.flatMap { cycle.date(of: $0, notAfter: first) })
    guard likely.isEmpty else {
      return likely.map { plan in
        var plan = plan
        plan.status = .expected
        plan.awaited = awaited
        plan.reasons = [.rule(rule), .expectation(until: unit)] + plan.reasons.dropFirst()
        return plan
      }
    }
    return [
      Plan(
        status: .waiting, times: .none, awaited: awaited,
        reasons: [.rule(rule), .noDate(from: unit)])
    ]
  }

  private func relative(
    _ rule: DateRule, days: Int, working: Bool, to base: ProgrammeEvent.ID
  ) -> [Plan] {
    // What is counted is the day: neither its second session nor a unit's own day counts once more.
    let general = (resolver.outcomes(of: base, in: year, steps: steps + 1) ?? []).filter {
      $0.session == nil && $0.unit == nil
    }
    // Of an event of several times there is one for each of them.
    let isOne = general.count == 1 && general[0].isRun
    return general.compactMap { outcome in
      // From a month that has no day yet nothing can be counted.
      guard let timing = outcome.isMonth ? nil : outcome.timing else {
        return Plan(
          status: outcome.isMonth ? .waiting : outcome.status, times: .none,
          awaited: outcome.awaited,
          reasons: [.rule(rule), .noDate(from: outcome.awaited?.by)])
      }
      let spans: [DateSpan] =
        timing.run.map { [$0] } ?? timing.dates.map { DateSpan($0) }
      let slots = spans.compactMap {
        slot($0, named: outcome.slot, days: days, working: working, from: base)
      }
      guard let first = slots.first else { return nil }
      var plan = once(first, rule)
      // An observance tells its times apart already.
      if !isOne, outcome.occasion == nil { plan.times = .series(Series(slots)) }
      plan.status = outcome.status
      plan.awaited = outcome.awaited
      plan.occasion = outcome.occasion
      if outcome.status == .expected {
        plan.say(.expectation(until: outcome.awaited?.by))
      }
      return plan
    }
  }

  private func slot(
    _ span: DateSpan, named anchor: CalendarDate?, days: Int, working: Bool,
    from base: ProgrammeEvent.ID
  ) -> Slot? {
    let origin = days < 0 ? span.first : span.last
    guard let day = working ? workingDays.adding(days, to: origin) : origin.adding(days: days)
    else { return nil }
    var slot = Slot(DateSpan(day), anchor: anchor ?? origin)
    slot.reasons = [.counted(days: days, working: working, from: base, on: origin)]
    // The day itself, and all that were counted on the way.
    let counted = DateSpan(min(origin, day), through: max(origin, day))
    if working, let reason = counted.flatMap(workingDays.provisional) {
      slot.reasons.append(reason)
    }
    return slot
  }

  // MARK: Deadlines

  private func deadline(
    _ plan: Plan, includesDay: Bool, _ direction: DateRule.Direction?, _ rule: DateRule
  ) -> Plan {
    var plan = plan
    plan.isDeadline = true
    plan.reasons = [.rule(rule)] + plan.reasons.dropFirst()
    switch plan.times {
    case .none: break
    case .once(let slot):
      plan.times = .once(deadline(slot, includesDay: includesDay, direction))
    case .series(var series):
      series.slots = series.slots.map { deadline($0, includesDay: includesDay, direction) }
      if !includesDay { series.countBack() }
      plan.times = .series(series)
    }
    return plan
  }

  private func deadline(
    _ slot: Slot, includesDay: Bool, _ direction: DateRule.Direction?
  ) -> Slot {
    let last = includesDay ? slot.days.last : slot.days.first.adding(days: -1)
    var slot = slot
    slot.days = DateSpan(last)
    guard let direction else { return slot }
    let kind = workingDays.kind(of: last)
    let day =
      direction == .previous
      ? workingDays.last(onOrBefore: last) : workingDays.first(onOrAfter: last)
    let passed = day.flatMap { DateSpan(min($0, last), through: max($0, last)) }
    if let reason = workingDays.provisional(in: passed ?? DateSpan(last)) {
      slot.reasons.append(reason)
    }
    guard !kind.isWorking, let day else { return slot }
    slot.workingDay = day
    slot.reasons.append(.workingDay(day, insteadOf: last, kind.causes))
    return slot
  }
}

extension DateResolver.Outcome {
  /// Whether it is one run of days.
  fileprivate var isRun: Bool { timing.map { $0.run != nil } ?? true }
}

extension Series {
  /// Takes the days before for the days of the rule, where a recurrence rule says these too.
  fileprivate mutating func countBack() {
    guard var rule = recurrence else { return }
    switch rule.frequency {
    case .weekly where rule.interval == 1 && rule.weekdays.allSatisfy({ $0.ordinal == nil }):
      rule.weekdays = rule.weekdays.map { .every($0.weekday.before) }
    case .monthly where rule.weekdays.isEmpty && rule.daysOfMonth.allSatisfy({ $0 > 1 }):
      rule.daysOfMonth = rule.daysOfMonth.map { $0 - 1 }
    default:
      recurrence = nil
      given = []
      return
    }
    guard case .until(.day(let last)) = rule.end else {
      (recurrence, given) = (nil, [])
      return
    }
    rule.end = .until(.day(last.adding(days: -1)))
    recurrence = rule
    given = given.map { $0.adding(days: -1) }
    // The day before is the anchor of the series as it is published.
    slots = slots.map { slot in
      guard slot.days.count == 1, slot.days.first == slot.anchor.adding(days: -1) else {
        return slot
      }
      var back = Slot(slot.days.first)
      (back.workingDay, back.reasons) = (slot.workingDay, slot.reasons)
      return back
    }
  }
}

extension Weekday {
  fileprivate var before: Weekday {
    Weekday(rawValue: (rawValue + 5) % 7 + 1) ?? self
  }
}

extension CalendarDate {
  /// The week from Monday to Sunday that it lies in.
  fileprivate var week: DateSpan {
    let monday = adding(days: -((weekday.rawValue - Weekday.monday.rawValue + 7) % 7))
    return DateSpan(monday, days: 7)
  }
}

extension DateSpan {
  /// Weeks of a year by ISO 8601; `nil` where it does not have all of them.
  fileprivate init?(weeks numbers: ClosedRange<Int>, of year: Int) {
    guard let first = CalendarDate(year, 1, 4)?.week,
      let next = CalendarDate(year + 1, 1, 4)?.week,
      let run = first.weeks(numbers), run.last < next.first
    else { return nil }
    self = run
  }

  /// So many weeks on from this one, which is week 1.
  fileprivate func weeks(_ numbers: ClosedRange<Int>) -> DateSpan? {
    DateSpan(
      first.adding(days: 7 * (numbers.lowerBound - 1)),
      through: last.adding(days: 7 * (numbers.upperBound - 1)))
  }
}
