public import CivilTime

/// What speaks against a result, before it is written down.
///
/// ```swift
/// let review = ResultReview(of: result, in: programme, today: today)
/// guard review.findings.isEmpty else { … }
/// ```
///
/// What is found are errors: nothing can be entered that has not happened yet or was long before, that
/// says nothing new, or that is about an event, a day or a unit's part that there is not.
public struct ResultReview: Sendable {
  /// What was found.
  public let findings: [Diagnostic]

  /// Looks at a result.
  ///
  /// - Parameters:
  ///   - result: what is to be entered.
  ///   - programme: the programme without it.
  ///   - today: the day after which nothing can have been reported.
  public init(of result: Programme.Result, in programme: Programme, today: CalendarDate) {
    guard programme.event(result.event) != nil else {
      findings = [
        .unknown(.event, result.event.rawValue, among: programme.events.map(\.id.rawValue))
      ]
      return
    }
    guard programme.units[result.unit] != nil else {
      findings = [
        .unknown(.unit, result.unit.rawValue, among: programme.units.all.map(\.id.rawValue))
      ]
      return
    }
    guard programme.horizon.contains(result.cycle) else {
      findings = [programme.outside(result.cycle, at: nil)]
      return
    }
    // Days of a cycle year can lie in the years beside it.
    let years = programme.schedule(for: (result.cycle - 1)...(result.cycle + 1))
    var faults = ResultFaults(years.limited(toEvent: result.event), today: today)
    let isSaid = programme.results.last { $0.scope == result.scope }?.withoutPlace == result
    findings =
      [
        ResultFaults.isInFuture(result, today) ? .reported(result, after: today) : nil,
        ResultFaults.isTooEarly(result, in: programme)
          ? Diagnostic(
            .error, .resultTooEarly, .reported(result.on, before: programme.year(result.cycle)))
          : nil,
        faults.problem(of: result) ?? faults.missingDay(of: result),
        isSaid ? Diagnostic(.error, .resultKnown, .resultKnown(result)) : nil,
      ].compactMap(\.self)
  }
}

/// What results say of events that are not so.
struct ResultFaults {
  private let programme: Programme
  private let today: CalendarDate
  private let events: [Dues.EventYear: [ScheduledEvent]]
  private var dues: Dues

  /// - Parameter schedule: the schedule by the files alone.
  init(_ schedule: Schedule, today: CalendarDate) {
    programme = schedule.programme
    self.today = today
    dues = Dues(schedule.programme, today: today)
    events = Dictionary(grouping: schedule.events + schedule.waiting) {
      Dues.EventYear(event: $0.event.id, cycle: $0.year)
    }
  }

  /// Whether it would have been reported after today.
  static func isInFuture(_ result: Programme.Result, _ today: CalendarDate) -> Bool {
    result.on > today
  }

  /// Whether it would have been reported before the programme's year ahead of the event's: work may
  /// begin early, and years before that are a slip.
  static func isTooEarly(_ result: Programme.Result, in programme: Programme) -> Bool {
    result.on < programme.year(result.cycle - 1).span.first
  }

  /// An event that is not held in the year, a unit without a part in it, or a day that it does not
  /// have.
  mutating func problem(of result: Programme.Result) -> Diagnostic? {
    let year = Dues.EventYear(event: result.event, cycle: result.cycle)
    let held = (events[year] ?? []).filter { !$0.status.isOff }
    guard !held.isEmpty else {
      return Diagnostic(
        .error, .resultOfNothing, .resultOfNothing(result, programme.year(result.cycle)),
        at: result.location)
    }
    let own = held.filter { dues.hasPart(result, in: $0) }
    guard !own.isEmpty else {
      let units = held.flatMap { dues.rows(of: $0, in: programme.horizonDays) }.filter(\.isDue)
      return Diagnostic(
        .error, .resultWithoutPart, .noPart(of: result.unit, in: result.event),
        at: result.location, hint: .unitsThatReport(units.map(\.unit)))
    }
    guard let day = result.day, !own.contains(where: { $0.isNamed(by: day) }) else { return nil }
    return Diagnostic(
      .error, .resultOfNoDay,
      .notADay(day, of: result.event, near: Self.nearest(to: day, of: days(of: own))),
      at: result.location, hint: .nameDayOfRule)
  }

  /// A result that names no day of several on which something is due.
  mutating func missingDay(of result: Programme.Result) -> Diagnostic? {
    guard result.day == nil else { return nil }
    let year = Dues.EventYear(event: result.event, cycle: result.cycle)
    let rows = (events[year] ?? []).flatMap { event in
      dues.hasPart(result, in: event)
        ? dues.rows(of: event, in: event.timing?.span ?? programme.horizonDays) : []
    }
    let days = Set(rows.filter(\.isDue).compactMap(\.days?.last))
    guard days.count > 1 else { return nil }
    return Diagnostic(
      .error, .resultOfManyDays, .resultOfManyDays(result.event, days.sorted()),
      hint: .nameDayOfResult)
  }

  private func days(of events: [ScheduledEvent]) -> [CalendarDate] {
    events.flatMap { $0.timing?.dates ?? [] }
  }

  private static func nearest(to day: CalendarDate, of days: [CalendarDate]) -> [CalendarDate] {
    days.sorted { abs($0.days(until: day)) < abs($1.days(until: day)) }.prefix(2).sorted()
  }
}

extension Diagnostic {
  fileprivate static func reported(
    _ result: Programme.Result, after today: CalendarDate
  ) -> Diagnostic {
    Diagnostic(.error, .resultInFuture, .reported(result.on, after: today))
  }
}

extension Diagnostic.Code {
  /// It would have been reported after today.
  public static let resultInFuture = Self("done/in-future")
  /// It would have been reported before the year ahead of that of the event.
  public static let resultTooEarly = Self("done/too-early")
  /// The event is not held in that year, or it is cancelled or put off.
  public static let resultOfNothing = Self("done/not-held")
  /// The unit has no part in the event in that year.
  public static let resultWithoutPart = Self("done/no-part")
  /// The event has no day of that name in its year.
  public static let resultOfNoDay = Self("done/no-such-day")
  /// Something is due on several days of the year, and none of them is named.
  public static let resultOfManyDays = Self("done/which-day")
  /// The same was entered already.
  public static let resultKnown = Self("done/nothing-changes")
}
