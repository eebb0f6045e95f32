package import CivilTime

/// What one unit has to report of one event in a year, and what it has reported.
///
/// Due is what a unit must report, and a deadline for whoever leads it; nothing is due of what is
/// cancelled or put off. A unit with another part in an event has a row when it has reported
/// something all the same.
package struct ResultRow: Sendable, Hashable {
  /// How far it has come.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// There is a result.
    case reported
    /// It is under way, or its last day is today.
    case open
    /// There is no day by which it is late, its year has begun, and there is no result.
    case notReported = "not-reported"
    /// Its last day is over and there is no result.
    case overdue
    /// It has not begun.
    case notYetDue = "not-yet-due"
  }

  /// The event; of one that repeats the day that this is about.
  package let event: ScheduledEvent
  /// The days on which it is planned, of a month all its days; `nil` where there are none yet.
  package let days: DateSpan?
  /// The last day on which the result is in time: the plan's own, or the working day after it where
  /// that one counts. A working day before it is advice, and makes nobody late.
  package let due: CalendarDate?
  /// The unit that has it on these days.
  package let unit: Programme.Unit.ID
  /// Whether there must be a result, and not only is one.
  package let isDue: Bool
  /// Who has taken it over since, where the unit has ended by today.
  package let heirs: [Programme.Unit.ID]
  /// What was reported.
  package let result: Programme.Result?
  /// How far it has come.
  package let state: State
  /// How many days late the result came, or is by today; `nil` of what is in time, and of what nobody
  /// has to report.
  package let daysLate: Int?
  /// The groups through which the unit has it, and the units from which it has come to it.
  fileprivate let others: [Programme.Unit.ID]

  /// Whom to ask for the result: the unit, or those that have followed it.
  package var askees: [Programme.Unit.ID] { heirs.isEmpty ? [unit] : heirs }

  /// Whether it is a unit's matter: its own, or that of a group it is, of those it has followed, or
  /// of those that have followed it.
  package func concerns(_ unit: Programme.Unit.ID) -> Bool {
    self.unit == unit || heirs.contains(unit) || others.contains(unit)
  }
}

extension ResultRow {
  /// Which rows are wanted.
  package struct Limits: Sendable, Hashable {
    package var unit: Programme.Unit.ID?
    package var category: Programme.Category.ID?
    package var event: ProgrammeEvent.ID?

    package init(
      unit: Programme.Unit.ID? = nil, category: Programme.Category.ID? = nil,
      event: ProgrammeEvent.ID? = nil
    ) {
      self.unit = unit
      self.category = category
      self.event = event
    }
  }

  /// What had to be reported of events with days in a span, by the day on which it was due, and what
  /// was: a row for each event, each of its days and each unit. What has no day comes last.
  ///
  /// The files alone decide what was due, not what was published of it. Of a unit the rows are those
  /// that are its matter.
  ///
  /// - Parameter today: the day by which something is late.
  package static func rows(
    of programme: Programme, in span: DateSpan, limits: Limits = Limits(), on today: CalendarDate
  ) -> [ResultRow] {
    var all = Schedule(of: programme, in: span)
    if let category = limits.category { all = all.limited(toCategory: category) }
    if let event = limits.event { all = all.limited(toEvent: event) }
    var dues = Dues(programme, today: today)
    let rows = (all.events + all.waiting).flatMap { dues.rows(of: $0, in: span) }
    let own = limits.unit.map { unit in rows.filter { $0.concerns(unit) } } ?? rows
    return own.enumerated().sorted { a, b in
      (a.element.due ?? .latest, a.offset) < (b.element.due ?? .latest, b.offset)
    }.map(\.element)
  }
}

/// Works out what is due of events, and finds what was reported of it.
struct Dues {
  private let programme: Programme
  private let today: CalendarDate
  private let results: [EventYear: [Programme.Result]]
  private var known: [Key: [Programme.Units.Holder]] = [:]

  /// A cycle year of an event.
  struct EventYear: Hashable {
    let event: ProgrammeEvent.ID
    let cycle: Int
  }

  private struct Key: Hashable {
    let unit: Programme.Unit.ID
    let clause: [String]
    let period: Programme.Units.Period
  }

  /// A unit that has a part in an event, and the clauses on which it rests.
  private struct Holding {
    let holder: Programme.Units.Holder
    let clauses: [String]
    let isDue: Bool
  }

  init(_ programme: Programme, today: CalendarDate) {
    self.programme = programme
    self.today = today
    results = Dictionary(grouping: programme.results) {
      EventYear(event: $0.event, cycle: $0.cycle)
    }
  }

  /// The rows of an event: of what repeats and has to be reported, for each day in a span.
  mutating func rows(of event: ScheduledEvent, in span: DateSpan) -> [ResultRow] {
    guard !event.status.isOff else { return [] }
    let found = results[EventYear(event: event.event.id, cycle: event.year)] ?? []
    return Self.parts(of: event, in: span).flatMap { part in
      holdings(of: part).compactMap { holding in
        row(of: part, holding, result(of: part, holding, among: found))
      }
    }
  }

  /// An event, or each of its days where it repeats and has to be reported: each has to be met by
  /// itself.
  static func parts(of event: ScheduledEvent, in span: DateSpan) -> [ScheduledEvent] {
    guard event.isDeadline || event.event.duties.contains(where: { $0.role == .report }),
      case .recurring(let days) = event.timing, days.dates.count > 1
    else { return [event] }
    return days.dates.filter(span.contains).compactMap { event.limited(to: [$0]) }
  }

  // MARK: Who

  /// Who must report it, each unit once, and behind them who has another part in it.
  private mutating func holdings(of event: ScheduledEvent) -> [Holding] {
    let day = Self.lastDay(of: event)
    var all: [Holding] = []
    for duty in event.event.duties where duty.lasts(into: DateSpan(day)) {
      let isDue = duty.role == .report || duty.role == .lead && event.isDeadline
      guard isDue || duty.role != .informed else { continue }
      for holder in holders(of: duty.unit, on: day, duty.clause) {
        guard event.isMatter(of: holder.unit),
          // Those who take turns do not come alone.
          duty.turns == nil || event.participants.contains(where: { $0.holder.unit == holder.unit })
        else { continue }
        all.append(Holding(holder: holder, clauses: duty.clause, isDue: isDue))
      }
    }
    var seen: Set<Programme.Unit.ID> = []
    return (all.filter(\.isDue) + all.filter { !$0.isDue }).filter {
      seen.insert($0.holder.unit).inserted
    }
  }

  private mutating func holders(
    of unit: Programme.Unit.ID, on day: CalendarDate, _ clauses: [String]
  ) -> [Programme.Units.Holder] {
    let key = Key(unit: unit, clause: clauses, period: programme.units.period(of: DateSpan(day)))
    if let known = known[key] { return known }
    let found = programme.units.holders(of: unit, during: DateSpan(day), clauses: clauses)
    known[key] = found
    return found
  }

  /// The day that tells who has it: its last, or without one that of its year.
  private static func lastDay(of event: ScheduledEvent) -> CalendarDate {
    event.possibleDays?.last ?? event.cycle.span.last
  }

  /// Whoever has it on a later day in the place of a unit that has ended before; nobody while the unit
  /// is there.
  private mutating func heirs(of holding: Holding, on day: CalendarDate) -> [Programme.Unit.ID] {
    let unit = holding.holder.unit
    guard let until = programme.units[unit]?.until, until < day else { return [] }
    return holders(of: unit, on: day, holding.clauses).map(\.unit)
  }

  // MARK: What was reported

  /// What counts for a unit: what it reported itself before what others did for it, of one unit what
  /// names the day before what stands for all, and of the same said twice the later.
  private mutating func result(
    of event: ScheduledEvent, _ holding: Holding, among found: [Programme.Result]
  ) -> Programme.Result? {
    var best: (result: Programme.Result, rank: Int)?
    for result in found where result.day.map(event.isNamed(by:)) ?? true {
      guard let speaker = speakers(for: holding, on: result.on).firstIndex(of: result.unit) else {
        continue
      }
      let rank = 2 * speaker + (result.day == nil ? 1 : 0)
      if rank <= best?.rank ?? rank { best = (result, rank) }
    }
    return best?.result
  }

  /// The units whose results count for one, those that know best first: itself, those that it has
  /// followed, those that have followed it by a day, and the groups it is in.
  private mutating func speakers(
    for holding: Holding, on day: CalendarDate
  ) -> [Programme.Unit.ID] {
    let holder = holding.holder
    return [holder.unit] + holder.predecessors + heirs(of: holding, on: day) + holder.groups
  }

  private mutating func row(
    of event: ScheduledEvent, _ holding: Holding, _ result: Programme.Result?
  ) -> ResultRow? {
    guard holding.isDue || result != nil else { return nil }
    let days = event.possibleDays
    let due = event.isWorkingDayLater ? event.workingDay : days?.last
    let late = due.map { $0.days(until: result?.on ?? today) } ?? 0
    let first = days?.first ?? event.cycle.span.first
    let state: ResultRow.State =
      switch true {
      case result != nil: .reported
      case late > 0: .overdue
      case first <= today: due == nil ? .notReported : .open
      default: .notYetDue
      }
    let holder = holding.holder
    return ResultRow(
      event: event, days: days, due: due, unit: holder.unit, isDue: holding.isDue,
      heirs: heirs(of: holding, on: today), result: result, state: state,
      daysLate: holding.isDue && late > 0 ? late : nil, others: holder.groups + holder.predecessors)
  }

  // MARK: Looking at a result

  /// Whether somebody had a part in an event in which a result could be found.
  mutating func hasPart(_ result: Programme.Result, in event: ScheduledEvent) -> Bool {
    holdings(of: event).contains { speakers(for: $0, on: result.on).contains(result.unit) }
  }
}

extension ScheduledEvent {
  /// Whether a day names it: one of its days, the one that its rule gives, or one from which it was
  /// moved.
  package func isNamed(by day: CalendarDate) -> Bool {
    if slot == day || workingDay == day || movedFrom?.contains(day) ?? false { return true }
    if case .recurring(let days) = timing { return days.dates.contains(day) }
    return possibleDays?.contains(day) ?? false
  }

  /// Whether it is held for a unit: not what others have at times of their own.
  fileprivate func isMatter(of unit: Programme.Unit.ID) -> Bool {
    ownUnit.map { $0 == unit } ?? !unitsApart.contains(unit)
  }
}
