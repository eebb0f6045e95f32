/// Works out the days of the programme's events, year by year.
struct DateResolver {
  /// The days of an event in a year, before units are looked up. An event on a group of observances
  /// has one for each of them.
  struct Outcome {
    var status: ScheduledEvent.Status
    var timing: ScheduledEvent.Timing?
    var awaited: ScheduledEvent.Awaited?
    var occasion: PublicHolidays.Observance?
    var reasons: [Reason]
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
    guard programme.horizon.contains(year), event.years?.contains(year) ?? true else { return [] }
    var outcomes = days(event.when, in: year)
    for announcement in announcements(of: event.id, in: year) {
      if announcement.kind == .cancelled {
        for index in outcomes.indices {
          outcomes[index].status = .cancelled
          outcomes[index].awaited = nil
          outcomes[index].reasons.append(.announcement(announcement))
        }
      } else if let dates = announcement.dates {
        let before = outcomes.first?.reasons.filter { !$0.isDoubt } ?? []
        outcomes = [
          Outcome(
            status: .announced, timing: .days(dates),
            reasons: before + [.announcement(announcement)])
        ]
      } else {
        for index in outcomes.indices {
          outcomes[index].reasons.append(.announcement(announcement))
        }
      }
    }
    return outcomes
  }

  // MARK: Rules

  private func days(_ rule: DateRule, in year: Int) -> [Outcome] {
    switch rule {
    case .yearly(let days):
      return days.spans(in: year).map { fixed(.days($0), rule) }
    case .once(let span):
      return span.first.year == year ? [fixed(.days(span), rule)] : []
    case .deadline(let before):
      return before.dates(in: year).map { fixed(.days(DateSpan($0.adding(days: -1))), rule) }
    case .announced(let unit, let expected, let askFrom):
      return waiting(rule, expected: expected, in: year, by: unit, askFrom: askFrom)
    case .season(_, let expected):
      return waiting(rule, expected: expected, in: year, by: nil, askFrom: nil)
    case .weekly(let weekdays, let hours):
      var weekly = RecurrenceRule(.weekly)
      weekly.weekdays = weekdays.map { .every($0) }
      return recurring(weekly, hours, rule, in: year)
    case .recurrence(let recurrence):
      return recurring(recurrence, nil, rule, in: year)
    case .relative(let days, let base):
      return relative(rule, days: days, to: base, in: year)
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
    _ rule: DateRule, expected: DateRule?, in year: Int, by unit: Unit.ID?, askFrom: MonthDay?
  ) -> [Outcome] {
    let awaited = ScheduledEvent.Awaited(by: unit, askFrom: askFrom?.date(in: year))
    let likely = expected.map { days($0, in: year) } ?? []
    guard likely.isEmpty else {
      return likely.map { outcome in
        var outcome = outcome
        outcome.status = .expected
        outcome.awaited = awaited
        outcome.reasons = [.rule(rule), .expectation(until: unit)]
        return outcome
      }
    }
    return [
      Outcome(status: .waiting, awaited: awaited, reasons: [.rule(rule), .noDate(from: unit)])
    ]
  }

  private func recurring(
    _ recurrence: RecurrenceRule, _ hours: DateRule.Hours?, _ rule: DateRule, in year: Int
  ) -> [Outcome] {
    guard let span = DateSpan(year: year) else { return [] }
    // The rule begins anew on 1 January; as published it starts on its first day and ends with the
    // year, or after as many days as it has, where the file counts them.
    let dates = Array(recurrence.days(from: span.first, in: span))
    var published = recurrence
    if case .count = recurrence.end {
      published.end = .count(dates.count)
    } else {
      published.end = .until(.day(span.last))
    }
    guard let days = RecurringDays(rule: published, hours: hours, dates: dates) else { return [] }
    return [fixed(.recurring(days), rule)]
  }

  private func relative(
    _ rule: DateRule, days: Int, to base: ProgrammeEvent.ID, in year: Int
  ) -> [Outcome] {
    // Circles are refused when the files are read, so this ends.
    guard let event = events[base] else { return [] }
    return outcomes(of: event, in: year).prefix(1).map { outcome in
      guard let span = outcome.timing?.span else {
        return Outcome(
          status: outcome.status, awaited: outcome.awaited,
          reasons: [.rule(rule), .noDate(from: outcome.awaited?.by)])
      }
      let origin = days < 0 ? span.first : span.last
      var reasons: [Reason] = [.rule(rule), .counted(days: days, from: base, on: origin)]
      if outcome.status == .expected { reasons.append(.expectation(until: outcome.awaited?.by)) }
      return Outcome(
        status: outcome.status, timing: .days(DateSpan(origin.adding(days: days))),
        awaited: outcome.awaited, reasons: reasons)
    }
  }
}

extension Reason {
  /// Whether an announcement settles it.
  fileprivate var isDoubt: Bool {
    switch self {
    case .expectation, .noDate: true
    default: false
    }
  }
}
