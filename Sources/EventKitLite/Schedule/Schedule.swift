public import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// A programme's events in some years or days, with their dates, units and reasons.
///
/// ```swift
/// let schedule = programme.schedule(for: 2027, unit: "thu-vien-tinh")
/// for event in schedule.events { print(event.timing?.span ?? "–", event.title(in: .english)) }
/// for event in schedule.waiting { print("no date yet:", event.title(in: .english)) }
/// ```
public struct Schedule: Sendable, Hashable {
  /// The programme.
  public let programme: Programme
  /// The days that were asked for.
  public let span: DateSpan
  /// The unit whose schedule it is; `nil` for everybody's.
  public private(set) var unit: Programme.Unit.ID?
  /// The category it is limited to, if any.
  public private(set) var category: Programme.Category.ID?
  /// The event it is limited to, if any.
  public private(set) var event: ProgrammeEvent.ID?
  /// The events with a date in the span, by first day, whole days before hours, then in the order of
  /// the file.
  public private(set) var events: [ScheduledEvent]
  /// The events of the span's years that have no date, by year, then in the order of the file.
  public private(set) var waiting: [ScheduledEvent]

  /// What stays as it was published although the files say otherwise, by event and year.
  public let kept: [Kept]

  /// What feeds of single units keep of series that have gone on without them: it is told of these
  /// units only.
  private let farewells: [ScheduledEvent]

  /// Works out the schedule of some days.
  ///
  /// An event belongs to it when any of its days does; one without a date when its year does.
  ///
  /// - Parameters:
  ///   - programme: the programme.
  ///   - span: the days.
  ///   - past: what has been published and is over; without it the files alone decide.
  public init(of programme: Programme, in span: DateSpan, after past: PublishedPast? = nil) {
    let resolver = DateResolver(programme)
    var past = past.map { KeptPast($0, of: programme, FeedIndex(programme)) }
    var roll = DutyRoll(programme)
    var events: [ScheduledEvent] = []
    // A span may begin in the year before, a deadline before 1 January ends up there, and an event
    // that counts from others can be as far away as they are together.
    let reach = 1 + programme.events.reduce(0) { $0 + ($1.when.distance + 364) / 365 }
    let asked = programme.numbersOfYears(of: span)
    let years = (asked.lowerBound - reach)...(asked.upperBound + reach)
    for year in programme.horizon.clamped(to: years) {
      for event in programme.events {
        // What lies outside the days is asked for only where it must be told from what was published.
        let isKnown = past?.hasPublished(event, in: year) ?? false
        let items = past?.items(of: event, in: year) ?? []
        let hasSlots = !items.isEmpty && event.when.fallsOnManyDays
        let slots = hasSlots ? past?.slots(of: event, in: year) : nil
        let planned = Self.events(of: event, in: year, by: resolver, &roll, after: items, slots) {
          isKnown || $0.overlaps(span)
        }
        if past == nil {
          events += planned
        } else {
          past?.add(planned, of: event, in: year) {
            resolver.planned(of: event, in: year - 1).compactMap(\.timing?.span)
          }
        }
      }
    }
    past?.addRest(in: years)
    events += past?.events ?? []
    if let published = past?.past {
      for index in events.indices {
        events[index].isNewlyMoved = published.isNewlyMoved(events[index], in: programme)
      }
    }
    self.programme = programme
    self.span = span
    kept = past?.kept ?? []
    farewells = past?.farewells.filter { $0.timing?.overlaps(span) ?? false } ?? []
    // By year, then by the part of it that the plan names, then in the order of the file.
    waiting = events.filter {
      $0.timing == nil && asked.contains($0.year)
    }.enumerated().sorted { a, b in
      (a.element.year, a.element.order, a.offset) < (b.element.year, b.element.order, b.offset)
    }.map(\.element)
    self.events = Self.sorted(events.filter { $0.timing?.overlaps(span) ?? false })
  }

  /// By first day, whole days before hours, then as they stand.
  private static func sorted(_ events: [ScheduledEvent]) -> [ScheduledEvent] {
    // Places are moved, because events are large.
    events.enumerated().compactMap { order, event in
      event.timing.map { (first: $0.span.first, second: event.secondOfDay, order: order) }
    }.sorted { ($0.first, $0.second, $0.order) < ($1.first, $1.second, $1.order) }
      .map { events[$0.order] }
  }

  /// What the files say of one cycle year of an event.
  private static func events(
    of event: ProgrammeEvent, in year: Int, by resolver: DateResolver, _ roll: inout DutyRoll,
    after published: [ItemKeys.Published], _ slots: PublishedSlots?,
    where isAskedFor: (ScheduledEvent.Timing) -> Bool
  ) -> [ScheduledEvent] {
    var times: [[String]: Int] = [:]
    var outcomes = resolver.outcomes(of: event, in: year)
    let items = items(of: event, outcomes, after: published)
    let keys = items.map(\.key)
    if let rule = slots?.rule(saying: event.when, outcomes, keys) {
      let others = resolver.outcomes(of: event, in: year, by: rule)
      outcomes = others.map { $0.told(by: event.when, insteadOf: rule) }
    }
    let names = slots?.names(of: outcomes, keys) ?? []
    let turns = resolver.turns(of: event, in: year)
    return outcomes.enumerated().compactMap { index, outcome in
      var (outcome, items) = (outcome, items)
      if names.indices.contains(index), let name = names[index] {
        outcome.slot = name.slot
        let place = outcome.item ?? 0
        if items.indices.contains(place) {
          items[place].key = name.key
        } else if let key = name.key {
          items = Array(repeating: (key, event.when.form), count: place + 1)
        }
      }
      let name = [
        outcome.item.map { "\($0)" }, outcome.occasion?.id, outcome.slot?.description,
        outcome.session, outcome.unit?.rawValue,
      ]
      .map { $0 ?? "" }
      let ordinal = times[name, default: 0] + 1
      times[name] = ordinal
      if let timing = outcome.timing, !isAskedFor(timing) { return nil }
      // Whoever holds the duty at the year's end is the one to ask for a date.
      let days = outcome.timing?.span ?? DateSpan(resolver.programme.year(year).span.last)
      // Those who take turns do not come alone.
      let parts =
        turns.map { roll.parts(of: $0.duties(on: outcome.turnDays), during: days) }
        ?? roll.parts(of: event, during: days).limited(to: outcome.unit)
      return Self.event(event, year, ordinal, outcome, items, resolver, parts)
    }
  }

  /// The items of an event's list with the keys that they have for good; empty where it has none
  /// and was never published as one.
  private static func items(
    of event: ProgrammeEvent, _ outcomes: [DateResolver.Outcome],
    after published: [ItemKeys.Published]
  ) -> [(key: String?, form: String)] {
    let rules = event.when.items
    guard rules.count > 1 || published.contains(where: { $0.form != nil }) else { return [] }
    let items = zip(rules, DateRule.itemKeys(of: rules)).enumerated().map { place, item in
      ItemKeys.Item(
        form: item.0.formOfDays, otherForm: item.0.twin?.formOfDays, key: item.1,
        isOfList: rules.count > 1,
        days: outcomes.first { ($0.item ?? 0) == place }?.timing?.span)
    }
    return zip(ItemKeys.keys(of: items, after: published), items).map { ($0, $1.form) }
  }

  private static func event(
    _ event: ProgrammeEvent, _ year: Int, _ ordinal: Int, _ outcome: DateResolver.Outcome,
    _ items: [(key: String?, form: String)], _ resolver: DateResolver,
    _ parts: ScheduledEvent.Parts
  ) -> ScheduledEvent {
    var reasons = outcome.reasons
    let clauses = event.clauses
    if !clauses.isEmpty { reasons.append(.clause(clauses)) }
    reasons += event.basis.map { .basis($0) } + parts.successions
    reasons += parts.duties.compactMap { duty in
      duty.turns.map { .turn(duty.role, of: duty.unit, on: $0) }
    }
    if !event.inferred.isEmpty { reasons.append(.inferred(event.inferred)) }
    let place = outcome.item ?? 0
    let item = items.indices.contains(place) ? items[place] : nil
    return ScheduledEvent(
      event: event, cycle: resolver.programme.year(year), occasion: outcome.occasion,
      item: item?.key, itemForm: item?.form, slot: outcome.slot, isMonth: outcome.isMonth,
      isDeadline: outcome.isDeadline, session: outcome.session,
      details: Details(
        place: event.place
          ?? event.placeOf.flatMap { resolver.programme.place(of: $0, on: outcome.timing?.span) }
      ).adding(outcome.details),
      ordinal: ordinal,
      status: outcome.status,
      timing: outcome.timing?.counted(fromYearsBeginning: resolver.programme.yearBegins),
      workingDay: outcome.workingDay,
      awaited: outcome.awaited, ownUnit: outcome.unit,
      ownUnitLabel: outcome.unit.flatMap { resolver.programme.units[$0] }.map { unit in
        .inEachLanguage { unit.label(in: $0) }
      }, unitsApart: Set(outcome.apart),
      parts: parts, reasons: reasons, movedFrom: outcome.movedFrom)
  }

  // MARK: Narrowing

  /// The schedule with more events, of those that have days in its span.
  func adding(_ more: [ScheduledEvent]) -> Schedule {
    guard !more.isEmpty else { return self }
    var schedule = self
    schedule.events = Self.sorted(
      events + more.filter { $0.timing?.overlaps(span) ?? false })
    return schedule
  }

  /// The schedule without what single units have like everybody else, ``ScheduledEvent/isRestOfSeries``:
  /// what a list for everybody shows.
  package func withoutRests() -> Schedule {
    var limited = self
    limited.events = events.filter { !$0.isRestOfSeries }
    return limited
  }

  /// The part of the schedule that concerns a unit or a group.
  ///
  /// A unit that has ended keeps its past and goes on with what its successors have to do, so that
  /// whoever follows it is not left behind.
  public func limited(toUnit unit: Programme.Unit.ID) -> Schedule {
    var limited = self
    limited.unit = unit
    let feed = Feed.ID(unit: unit)
    let left = farewells.filter { $0.published?.feeds.contains(feed) ?? false }
    limited.events = Self.sorted(UnitIndex(programme, events).events(of: unit) + left)
    limited.waiting = UnitIndex(programme, waiting).events(of: unit)
    return limited
  }

  /// The part of the schedule in one category.
  public func limited(toCategory category: Programme.Category.ID) -> Schedule {
    var limited = self
    limited.category = category
    limited.events = events.filter { $0.event.categories.contains(category) }
    limited.waiting = waiting.filter { $0.event.categories.contains(category) }
    return limited
  }

  /// The part of the schedule that is one event's.
  public func limited(toEvent event: ProgrammeEvent.ID) -> Schedule {
    var limited = self
    limited.event = event
    limited.events = events.filter { $0.event.id == event }
    limited.waiting = waiting.filter { $0.event.id == event }
    return limited
  }

  /// The part of the schedule with one status.
  public func limited(toStatus status: ScheduledEvent.Status) -> Schedule {
    var limited = self
    limited.events = events.filter { $0.status == status }
    limited.waiting = waiting.filter { $0.status == status }
    return limited
  }

  /// The schedule with only those days of its series that lie in its span.
  public func limitedToSpan() -> Schedule {
    var limited = self
    limited.events = events.compactMap { event in
      guard case .recurring(let days) = event.timing, !days.dates.allSatisfy(span.contains) else {
        return event
      }
      var shown = event
      shown.timing = days.showing(span).map { .recurring($0) }
      return shown.timing == nil ? nil : shown
    }
    return limited
  }

  /// The schedule with an entry for each day of each event in its span, by day, then in the order of
  /// the events.
  public func eachDay() -> Schedule {
    var each = self
    each.events = events.enumerated().flatMap { order, event in
      (event.timing?.dates ?? []).filter(span.contains).compactMap { day in
        event.limited(to: [day]).map { (day: day, order: order, event: $0) }
      }
    }.sorted { ($0.day, $0.order) < ($1.day, $1.order) }.map(\.event)
    return each
  }
}

extension Programme {
  /// The place that a unit stands for on some days: its name, or those of whoever has followed it.
  fileprivate func place(of id: Unit.ID, on days: DateSpan?) -> LocalizedText? {
    let names = units.names(of: id, during: days ?? horizonDays, clauses: [])
      .compactMap { units[$0.unit] }.map { $0.short ?? $0.name }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

extension ScheduledEvent {
  /// Where the part of the year that it is planned for lies among others; what names none is last.
  fileprivate var order: Int {
    if case .vague(let time) = event.when.unqualified { time.order(in: cycle) } else { .max }
  }
}

extension DateRule {
  /// How many days at most lie between an event and the one it counts from, beside the length of
  /// its own year.
  fileprivate var distance: Int {
    all.reduce(0) { longest, rule in
      switch rule {
      case .relative(let days, let working, _):
        max(longest, abs(Self.limited(days)) * (working ? 3 : 1))
      case .weeks(let weeks):
        if case .of(_, let numbers) = weeks.count {
          max(longest, 7 * numbers.upperBound)
        } else {
          longest
        }
      default: longest
      }
    }
  }
}

extension Programme {
  /// The schedule of a year, of everybody or of one unit.
  ///
  /// - Parameters:
  ///   - year: the year, 1…9999; years outside the programme's horizon have no events.
  ///   - unit: the unit or group whose schedule it is.
  ///   - past: what has been published and is over, and so stays as it was.
  public func schedule(
    for year: Int, unit: Programme.Unit.ID? = nil, after past: PublishedPast? = nil
  ) -> Schedule {
    schedule(for: year...year, unit: unit, after: past)
  }

  /// The schedule of some years, of everybody or of one unit; years outside of 1…9999 are left out.
  public func schedule(
    for years: ClosedRange<Int>, unit: Programme.Unit.ID? = nil, after past: PublishedPast? = nil
  ) -> Schedule {
    let schedule = Schedule(of: self, in: days(of: years), after: past)
    return unit.map { schedule.limited(toUnit: $0) } ?? schedule
  }

  /// The days of some years, of those within 1…9999.
  package func days(of years: ClosedRange<Int>) -> DateSpan {
    let years = years.clamped(to: CalendarDate.years)
    let (first, last) = (year(years.lowerBound).span, year(years.upperBound).span)
    return DateSpan(first.first, through: last.last) ?? first
  }

  /// The schedule of the whole horizon.
  ///
  /// - Parameter past: what has been published and is over, and so stays as it was, in years before
  ///   the horizon too.
  public func schedule(after past: PublishedPast? = nil) -> Schedule {
    let first = min(horizon.lowerBound, past?.firstYear ?? horizon.lowerBound)
    var days = days(of: first...horizon.upperBound)
    // What is over may have been counted for its year while years began earlier.
    if let published = past?.days, published.first < days.first {
      days = DateSpan(published.first, through: days.last) ?? days
    }
    return Schedule(of: self, in: days, after: past)
  }
}
