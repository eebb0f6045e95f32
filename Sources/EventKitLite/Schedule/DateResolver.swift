internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// Works out the days of the programme's events, year by year.
struct DateResolver {
  /// The days of an event in a year, before units are looked up. An event on a group of observances
  /// has one for each of them.
  struct Outcome {
    var status: ScheduledEvent.Status
    var timing: ScheduledEvent.Timing?
    var awaited: ScheduledEvent.Awaited?
    var occasion: PublicHolidays.Observance?
    var workingDay: CalendarDate?
    var reasons: [ScheduledEvent.Reason]
  }

  let programme: Programme
  private let events: [ProgrammeEvent.ID: ProgrammeEvent]
  private let announcements: [String: [Announcement]]

  init(_ programme: Programme) {
    self.programme = programme
    events = Dictionary(
      programme.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    announcements = Dictionary(grouping: programme.announcements) { "\($0.event).\($0.year)" }
  }

  /// What was announced about one year of an event, oldest first.
  func announcements(of event: ProgrammeEvent.ID, in year: Int) -> [Announcement] {
    announcements["\(event).\(year)"] ?? []
  }

  /// The event's days in a cycle year; empty when it is not held in that year.
  func outcomes(of event: ProgrammeEvent, in year: Int) -> [Outcome] {
    outcomes(of: event, in: year, steps: 0)
  }

  /// - Parameter steps: how many events have been followed on the way from one that counts from
  ///   others.
  private func outcomes(of event: ProgrammeEvent, in year: Int, steps: Int) -> [Outcome] {
    guard programme.horizon.contains(year), event.years?.contains(year) ?? true else { return [] }
    let planned = days(event.when, in: year, workingDays: workingDays(of: event), steps: steps)
    let announcements = announcements(of: event.id, in: year)
    var outcomes = planned
    for announcement in announcements {
      // What a correction replaces is reported and does not count.
      if announcement.kind == .corrected { outcomes = planned }
      if announcement.kind == .cancelled {
        for index in outcomes.indices {
          outcomes[index].status = .cancelled
          outcomes[index].awaited = nil
        }
      } else if let dates = announcement.dates {
        outcomes = [
          Outcome(
            status: .announced, timing: .days(dates),
            reasons: planned.first?.reasons.filter { !$0.isDoubt } ?? [])
        ]
      }
    }
    for index in outcomes.indices {
      outcomes[index].reasons += announcements.map { .announcement($0) }
    }
    return outcomes
  }

  /// The working days of whoever leads the event.
  private func workingDays(of event: ProgrammeEvent) -> WorkingDays {
    programme.workingDays(of: event.units(.lead).first)
  }

  // MARK: Rules

  private func days(
    _ rule: DateRule, in year: Int, workingDays: WorkingDays, steps: Int
  ) -> [Outcome] {
    switch rule {
    case .yearly(let days):
      return days.spans(in: year).map { span in
        var outcome = fixed(.days(span), rule)
        if days.from.isLunar || days.through.isLunar { outcome.reasons += lunar(span) }
        return outcome
      }
    case .once(let span):
      return span.first.year == year ? [fixed(.days(span), rule)] : []
    case .deadline(let before, let direction):
      return before.dates(in: year).map { date in
        let last = date.adding(days: -1)
        var outcome = fixed(.days(DateSpan(last)), rule)
        if before.isLunar { outcome.reasons += lunar(DateSpan(date)) }
        if let direction { settle(&outcome, last, direction, workingDays) }
        return outcome
      }
    case .announced(let unit, let expected, let askFrom):
      let likely = expected.map { days($0, in: year, workingDays: workingDays, steps: steps) } ?? []
      return waiting(rule, likely, in: year, by: unit, askFrom: askFrom)
    case .season(_, let expected):
      let likely = expected.map { days($0, in: year, workingDays: workingDays, steps: steps) } ?? []
      return waiting(rule, likely, in: year, by: nil, askFrom: nil)
    case .weekly(let weekdays, let hours, let exceptHolidays):
      var weekly = RecurrenceRule(.weekly)
      weekly.weekdays = weekdays.map { .every($0) }
      return recurring(
        weekly, hours, rule, in: year, closedOn: exceptHolidays ? workingDays : nil)
    case .recurrence(let recurrence):
      return recurring(recurrence, nil, rule, in: year, closedOn: nil)
    case .relative(let days, let working, let base):
      return relative(
        rule, days: DateRule.limited(days), to: base, in: year,
        workingDays: working ? workingDays : nil, steps: steps + 1)
    case .shifted(let base, let shift):
      return days(base, in: year, workingDays: workingDays, steps: steps).compactMap {
        shifted($0, by: shift, workingDays)
      }
    case .onGroup(let group):
      return programme.holidays.observances(inGroup: group).flatMap { observance in
        observance.spans(in: year).map { days in
          var outcome = fixed(.days(days), rule)
          outcome.occasion = observance
          outcome.reasons.append(.occasion(observance))
          return outcome
        }
      }
    case .undated:
      return [
        Outcome(
          status: .waiting, awaited: .init(by: nil, askFrom: nil),
          reasons: [.rule(rule), .noDate(from: nil)])
      ]
    }
  }

  private func fixed(_ timing: ScheduledEvent.Timing, _ rule: DateRule) -> Outcome {
    Outcome(status: .fixed, timing: timing, reasons: [.rule(rule)])
  }

  private func waiting(
    _ rule: DateRule, _ likely: [Outcome], in year: Int, by unit: Programme.Unit.ID?,
    askFrom: MonthDay?
  ) -> [Outcome] {
    let awaited = ScheduledEvent.Awaited(by: unit, askFrom: askFrom?.date(in: year))
    guard likely.isEmpty else {
      return likely.map { outcome in
        var outcome = outcome
        outcome.status = .expected
        outcome.awaited = awaited
        outcome.reasons = [.rule(rule), .expectation(until: unit)] + outcome.reasons.dropFirst()
        return outcome
      }
    }
    return [
      Outcome(status: .waiting, awaited: awaited, reasons: [.rule(rule), .noDate(from: unit)])
    ]
  }

  private func recurring(
    _ recurrence: RecurrenceRule, _ hours: DateRule.Hours?, _ rule: DateRule, in year: Int,
    closedOn workingDays: WorkingDays?
  ) -> [Outcome] {
    guard let span = DateSpan(year: year) else { return [] }
    // The rule begins again on 1 January; as published it starts on its first day and ends with the
    // year, or after as many days as it has, where the file counts them.
    let dates = Array(recurrence.days(from: span.first, in: span))
    var published = recurrence
    switch recurrence.end {
    case .count: published.end = .count(dates.count)
    case .never: published.end = .until(.day(span.last))
    case .until(let until): published.end = .until(.day(min(until.date, span.last)))
    }
    let daysOfYear = workingDays?.days(in: span) ?? []
    let closed = Set(daysOfYear.filter(\.kind.isHoliday).map(\.date))
    guard
      let days = ScheduledEvent.RecurringDays(
        rule: published, hours: hours, dates: dates, except: closed)
    else { return [] }
    var outcome = fixed(.recurring(days), rule)
    let skipped = dates.filter(closed.contains)
    if !skipped.isEmpty { outcome.reasons.append(.closed(on: skipped)) }
    if let workingDays, !workingDays.isDecided(year) { outcome.reasons.append(.provisional(year)) }
    return [outcome]
  }

  private func relative(
    _ rule: DateRule, days: Int, to base: ProgrammeEvent.ID, in year: Int,
    workingDays: WorkingDays?, steps: Int
  ) -> [Outcome] {
    // Files have no circles and no longer chains; a programme made in code may have them.
    guard let event = events[base], steps <= ConsistencyCheck.longestChain else { return [] }
    return outcomes(of: event, in: year, steps: steps).prefix(1).compactMap { outcome in
      guard let span = outcome.timing?.span else {
        return Outcome(
          status: outcome.status, awaited: outcome.awaited,
          reasons: [.rule(rule), .noDate(from: outcome.awaited?.by)])
      }
      let origin = days < 0 ? span.first : span.last
      var reasons: [ScheduledEvent.Reason] = [
        .rule(rule), .counted(days: days, working: workingDays != nil, from: base, on: origin),
      ]
      guard
        let day = workingDays.map({ $0.adding(days, to: origin) }) ?? origin.adding(days: days)
      else { return nil }
      if let workingDays, !workingDays.isDecided(day.year) {
        reasons.append(.provisional(day.year))
      }
      if outcome.status == .expected { reasons.append(.expectation(until: outcome.awaited?.by)) }
      return Outcome(
        status: outcome.status, timing: .days(DateSpan(day)),
        awaited: outcome.awaited, reasons: reasons)
    }
  }
}

extension DateResolver {
  /// The lunar dates of a span's ends.
  private func lunar(_ span: DateSpan) -> [ScheduledEvent.Reason] {
    guard let first = try? LunarDate(span.first), let last = try? LunarDate(span.last) else {
      return []
    }
    return [.lunar(first: first, last: last)]
  }

  /// Adds the working day that counts for a deadline.
  private func settle(
    _ outcome: inout Outcome, _ last: CalendarDate, _ direction: DateRule.Direction,
    _ workingDays: WorkingDays
  ) {
    let kind = workingDays.kind(of: last)
    if kind.isProvisional { outcome.reasons.append(.provisional(last.year)) }
    guard !kind.isWorking else { return }
    let day =
      direction == .previous
      ? workingDays.last(onOrBefore: last) : workingDays.first(onOrAfter: last)
    guard let day else { return }
    outcome.workingDay = day
    outcome.reasons.append(.workingDay(day, insteadOf: last, kind.causes))
  }

  /// The outcome moved off a day off; `nil` when it is then not held.
  private func shifted(
    _ outcome: Outcome, by shift: DateRule.Shift, _ workingDays: WorkingDays
  ) -> Outcome? {
    guard case .days(let span) = outcome.timing else { return outcome }
    let kind = workingDays.kind(of: span.first)
    var outcome = outcome
    if kind.isProvisional { outcome.reasons.append(.provisional(span.first.year)) }
    guard !kind.isWorking else { return outcome }
    let day: CalendarDate?
    switch shift {
    case .keep: return outcome
    case .skip: return nil
    case .before, .previousWorkingDay: day = workingDays.last(onOrBefore: span.first)
    case .after, .nextWorkingDay: day = workingDays.first(onOrAfter: span.first)
    }
    guard let day else { return outcome }
    outcome.timing = .days(DateSpan(day, days: span.count))
    outcome.reasons.append(.moved(from: span.first, to: day, kind.causes))
    return outcome
  }
}

extension ScheduledEvent.Reason {
  /// Whether an announcement settles it.
  fileprivate var isDoubt: Bool {
    switch self {
    case .expectation, .noDate: true
    default: false
    }
  }
}
