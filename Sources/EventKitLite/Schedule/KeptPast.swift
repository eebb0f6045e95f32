internal import CivilTime
internal import ICalendar

/// Puts what was published in the place of what the files say of the past: one cycle year of an
/// event at a time.
struct KeptPast {
  let past: PublishedPast
  let programme: Programme
  let feeds: FeedIndex
  /// What goes into the schedule.
  private(set) var events: [ScheduledEvent] = []
  /// What the files say otherwise.
  private(set) var kept: [Schedule.Kept] = []

  /// The cycles that have been looked at.
  private var taken: Set<PublishedPast.Cycle> = []
  /// What the files say of events of which something has been published.
  private var filesSay: [ProgrammeEvent.ID: [ScheduledEvent]] = [:]

  private var today: CalendarDate { past.today }
  private var yesterday: CalendarDate { past.today.adding(days: -1) }

  init(_ past: PublishedPast, of programme: Programme, _ feeds: FeedIndex) {
    self.past = past
    self.programme = programme
    self.feeds = feeds
  }

  /// Whether anything is published of a cycle year of an event.
  func hasPublished(_ event: ProgrammeEvent, in year: Int) -> Bool {
    !past.published(.init(event: past.name(of: event, in: year), year: year)).isEmpty
  }

  /// The items of a list that stand published of a cycle year of an event.
  func items(of event: ProgrammeEvent, in year: Int) -> [ItemKeys.Published] {
    let entries = past.published(.init(event: past.name(of: event, in: year), year: year))
    var items: [ItemKeys.Published] = []
    // Of an item with several entries the first tells where it lies.
    for entry in entries {
      guard let facts = entry.facts, facts.standing.isHeld,
        !items.contains(where: { $0.key == entry.itemKey && $0.form == facts.item })
      else { continue }
      items.append(.init(key: entry.itemKey, form: facts.item, days: facts.days))
    }
    return items
  }

  /// The single days and the series that stand published of a cycle year of an event.
  func slots(of event: ProgrammeEvent, in year: Int) -> PublishedSlots {
    PublishedSlots(past.published(.init(event: past.name(of: event, in: year), year: year)))
  }

  /// Takes one cycle year of an event.
  ///
  /// - Parameters:
  ///   - planned: what the files say of it.
  ///   - before: the days that the files give for the year before.
  mutating func add(
    _ planned: [ScheduledEvent], of event: ProgrammeEvent, in year: Int,
    before: () -> [DateSpan]
  ) {
    let cycle = PublishedPast.Cycle(event: past.name(of: event, in: year), year: year)
    taken.insert(cycle)
    var rest = past.published(cycle)
    let named = planned.map { scheduled in
      var named = scheduled
      if cycle.event != event.id { named.name = cycle.event }
      return named
    }
    let sessions = Self.keepingSessions(named, rest)
    if past.knows(event) { filesSay[event.id, default: []] += sessions }
    for scheduled in sessions {
      let identity = scheduled.identity
      let segments = rest.filter { $0.seriesAndSegment.series == identity }
      guard scheduled.timing != nil else {
        // It is known when it was, where it has been.
        let isOver = segments.contains { entry in
          entry.firstDay < today && !scheduled.cycle.wasBegunEarlier(for: entry.firstDay)
        }
        if segments.isEmpty || !isOver { events.append(scheduled) }
        continue
      }
      rest.removeAll { $0.seriesAndSegment.series == identity }
      if segments.isEmpty {
        addNew(scheduled, beside: cycle)
      } else if past.isRewritten(event.id, in: programme) || isCorrected(scheduled, segments) {
        rewrite(scheduled, over: segments)
      } else if scheduled.isSeries || segments.contains(where: \.isSeries),
        !isSettled(scheduled, segments)
      {
        go(on: segments, with: scheduled)
      } else {
        settle(scheduled, segments, before: before)
      }
    }
    keep(rest, of: event)
  }

  /// Gives later sessions of a day the names under which they stand published: one that begins an
  /// hour later is still the second of its day.
  private static func keepingSessions(
    _ planned: [ScheduledEvent], _ published: [Ledger.Entry]
  ) -> [ScheduledEvent] {
    guard planned.contains(where: { $0.session != nil }) else { return planned }
    let known = Set(published.map { $0.seriesAndSegment.series })
    let free = known.subtracting(planned.map(\.identity)).sorted()
    var kept = planned
    let moved = planned.indices.filter {
      planned[$0].session != nil && !known.contains(planned[$0].identity)
    }
    for (first, places) in Dictionary(grouping: moved, by: { planned[$0].firstSession }) {
      var keys = free.compactMap { $0.sessionOf(first) }
      // As many as before are the same ones in their order; of others each takes the nearest.
      let isSameNumber = keys.count == places.count
      for place in places.sorted(by: { planned[$0].secondOfDay < planned[$1].secondOfDay }) {
        guard let session = planned[place].session,
          let key = isSameNumber
            ? keys.first : keys.min(by: { $0.minutes(to: session) < $1.minutes(to: session) })
        else { continue }
        keys.removeAll { $0 == key }
        kept[place].session = key
      }
    }
    return kept
  }

  /// Takes what stands published of cycles that the files do not have.
  mutating func addRest(in years: ClosedRange<Int>) {
    for cycle in past.cycles where years.contains(cycle.year) && !taken.contains(cycle) {
      keep(past.published(cycle), of: programme.event(cycle.event))
    }
    for index in events.indices { events[index] = told(besideFiles(events[index])) }
  }

  /// What is put back and not over says so, instead of that it is over.
  private func told(_ kept: ScheduledEvent) -> ScheduledEvent {
    guard let back = past.puttingBack, let last = kept.timing?.span.last, last >= back.today,
      case .kept(_, let files, let hours, _)? = kept.reasons.first
    else { return kept }
    var told = kept
    told.reasons[0] = .putBack(asOf: back.day, files: files, hours: hours)
    return told
  }

  /// What is kept under a name that the files do not have, with what they say of its days now: under
  /// other hours, or counted for another year.
  private func besideFiles(_ kept: ScheduledEvent) -> ScheduledEvent {
    guard case .kept(let since, let said, _, _)? = kept.reasons.first, let entry = kept.published,
      let timing = kept.timing, said.map({ !$0.overlaps(timing.span) }) ?? true
    else { return kept }
    let own = Set(timing.dates)
    let candidates = (filesSay[kept.event.id] ?? []).compactMap { files in
      files.limited(toDaysIn: timing.span).map { part in
        (part: part, shared: part.timing?.dates.count(where: own.contains) ?? 0)
      }
    }
    // Of sessions that have as many days the one at the same hours, or else under the same name.
    guard
      let files = candidates.max(by: { a, b in
        let rank = { (candidate: (part: ScheduledEvent, shared: Int)) in
          (
            candidate.shared, entry.isTimed(as: candidate.part, in: programme) ? 1 : 0,
            candidate.part.identity == entry.seriesAndSegment.series ? 1 : 0
          )
        }
        return rank(a) < rank(b)
      })?.part, let days = files.timing?.span,
      // Where they say other days for the same year, only the same days of another count.
      said == nil || files.timing?.dates == timing.dates
    else { return kept }
    let hours =
      entry.isTimed(as: files, in: programme) ? nil : files.localizedHours ?? .wholeDay
    var told = kept
    told.reasons[0] = .kept(
      since: since, files: days, hours: hours,
      year: files.cycle == kept.cycle ? nil : files.cycle)
    return told
  }

  /// What feeds of single units keep of series that have gone on without them.
  var farewells: [ScheduledEvent] {
    past.farewells.compactMap { entry in
      ScheduledEvent(
        entry, beside: nil, of: programme.event(entry.eventID), in: programme, feeds)
    }
  }

  // MARK: What the files do not have any more

  private mutating func keep(_ entries: [Ledger.Entry], of event: ProgrammeEvent?) {
    for entry in entries where !past.isRewritten(entry.eventID, in: programme) {
      guard let days = entry.facts?.days, days.first < today, entry.isSeries || days.last < today
      else { continue }
      keep(entry, until: yesterday, beside: nil, of: event)
    }
  }

  // MARK: What the files have and was never published

  /// The past of an event that is new is published once; of one that is known it is left out.
  private mutating func addNew(_ scheduled: ScheduledEvent, beside cycle: PublishedPast.Cycle) {
    if past.puttingBack != nil { return }
    // What was called off and stands in no calendar, not even as held, was not said otherwise.
    if scheduled.status == .cancelled, let days = scheduled.timing?.dates,
      !past.published(cycle).contains(where: { !$0.heldDays.isDisjoint(with: days) })
    {
      return events.append(scheduled)
    }
    guard past.knows(scheduled.event), !past.isRewritten(scheduled.event.id, in: programme),
      scheduled.corrections == 0, let timing = scheduled.timing, timing.span.first < today
    else { return events.append(scheduled) }
    if scheduled.isSeries,
      let later = scheduled.limited(to: Set(timing.dates.filter { $0 >= today }))
    {
      events.append(later)
    } else if timing.span.last >= today {
      events.append(scheduled)
    } else {
      kept.append(Schedule.Kept(published: nil, files: scheduled))
    }
  }

  // MARK: Corrections

  private func isCorrected(_ scheduled: ScheduledEvent, _ entries: [Ledger.Entry]) -> Bool {
    past.puttingBack == nil
      && scheduled.corrections > entries.reduce(0) { max($0, $1.facts?.corrections ?? 0) }
  }

  /// The files count: each segment keeps its name and gets what they say of its days.
  private mutating func rewrite(_ scheduled: ScheduledEvent, over segments: [Ledger.Entry]) {
    guard scheduled.isSeries, let dates = scheduled.timing?.dates else {
      return events.append(scheduled)
    }
    for (place, segment) in segments.enumerated() {
      let first = place == 0 ? .earliest : segment.firstDay
      let next = place + 1 < segments.count ? segments[place + 1].firstDay : .latest
      guard var part = scheduled.limited(to: Set(dates.filter { $0 >= first && $0 < next })) else {
        continue
      }
      part.segment = segment.seriesAndSegment.segment
      events.append(part)
    }
  }

  // MARK: Single runs

  private mutating func settle(
    _ scheduled: ScheduledEvent, _ entries: [Ledger.Entry], before: () -> [DateSpan]
  ) {
    guard let span = scheduled.timing?.span, let current = entries.last,
      let facts = current.facts
    else { return }
    for entry in entries.dropLast() { keep(entry, beside: nil, of: scheduled.event) }
    var scheduled = scheduled
    scheduled.segment = current.seriesAndSegment.segment
    // Days that somebody has decided take the place of days that were only expected, and a new date
    // that of a cancellation.
    let isDecided = scheduled.status == .announced
    let isOpen =
      (facts.standing == .expected || facts.standing == .postponed) && isDecided
      || facts.standing == .cancelled && span.first >= today
    switch true {
    case facts.days.first >= today, isOpen && span.last >= today:
      events.append(scheduled)
    case facts.days.last < today:
      keep(current, beside: scheduled, of: scheduled.event)
      // What has been and is announced for other days is held twice, and so is what was counted for
      // the year before.
      if span.first >= today, facts.standing.isHeld,
        isDecided || isOfYearBefore(facts.days, scheduled.cycle, before)
      {
        scheduled.segment = Self.key(span.first)
        events.append(scheduled)
      }
    case scheduled.status == .cancelled:
      scheduled.timing = .days(facts.days)
      events.append(scheduled)
    case span.first > facts.days.last && isOfYearBefore(facts.days, scheduled.cycle, before):
      keep(current, beside: nil, of: scheduled.event)
      scheduled.segment = Self.key(span.first)
      events.append(scheduled)
    case span.first > facts.days.last:
      // It goes on another time, after a break.
      keep(current, until: yesterday, beside: nil, of: scheduled.event)
      scheduled.segment = Self.key(span.first)
      events.append(scheduled)
    default:
      // A run that is under way keeps its start; its end may move.
      let end = max(span.last, yesterday)
      if let run = DateSpan(facts.days.first, through: end) { scheduled.timing = .days(run) }
      events.append(scheduled)
    }
  }

  /// Whether days that stand published for a year are those of the year before it by now, since years
  /// begin with a later day or the rule's days lie on the other side of it.
  private func isOfYearBefore(
    _ days: DateSpan, _ cycle: CycleYear, _ before: () -> [DateSpan]
  ) -> Bool {
    cycle.wasBegunEarlier(for: days.first) || before().contains(days)
  }

  /// Whether days that follow one another, and repeat only because they have hours, can be taken
  /// as one run: not while they go on.
  private func isSettled(_ scheduled: ScheduledEvent, _ segments: [Ledger.Entry]) -> Bool {
    guard let span = scheduled.oneRun, let facts = segments.last?.facts,
      segments.allSatisfy({ !$0.isSeries || $0.isRun })
    else { return false }
    return facts.days.first >= today || facts.days.last < today
      || scheduled.status != .cancelled && span.first > facts.days.last
  }

  // MARK: Series

  private mutating func go(on segments: [Ledger.Entry], with scheduled: ScheduledEvent) {
    guard let current = segments.last, let timing = scheduled.timing else { return }
    for segment in segments.dropLast() { keep(segment, beside: nil, of: scheduled.event) }
    let published = PublishedSeries(current)
    let held = published.days.filter { $0 < today }
    var scheduled = scheduled
    scheduled.segment = current.seriesAndSegment.segment
    let later = timing.dates.filter { $0 >= today }
    if later.isEmpty {
      keep(current, until: yesterday, beside: scheduled, of: scheduled.event)
    } else if held.isEmpty {
      scheduled.limited(to: Set(later)).map { events.append($0) }
    } else if published.goes(onAs: scheduled, in: programme), !joins(scheduled, current),
      let whole = scheduled.limited(to: Set(held + later))
    {
      events.append(whole)
    } else if let part = scheduled.limited(to: Set(later)) {
      keep(current, until: yesterday, beside: nil, of: scheduled.event)
      var part = part
      part.segment = Self.key(later[0])
      events.append(part)
    }
  }

  /// Whether there are feeds that did not have the series: its past must not come into them.
  private func joins(_ scheduled: ScheduledEvent, _ entry: Ledger.Entry) -> Bool {
    let before = feeds.addresses(of: entry.feeds)
    return !feeds.feeds(of: scheduled).allSatisfy(before.contains)
  }

  /// The key of a segment that begins on a day.
  private static func key(_ day: CalendarDate) -> String { "s\(day.basicDescription)" }

  // MARK: Keeping

  private mutating func keep(
    _ entry: Ledger.Entry, until last: CalendarDate? = nil, beside planned: ScheduledEvent?,
    of event: ProgrammeEvent?
  ) {
    guard
      let published = ScheduledEvent(
        entry, until: last, beside: planned, of: event, in: programme, feeds)
    else { return }
    if let planned, published.differs(from: planned) {
      kept.append(Schedule.Kept(published: published, files: planned))
    } else if planned == nil, event.map({ !$0.isHeld(in: published.year, of: programme) }) ?? true {
      kept.append(Schedule.Kept(published: published, files: nil))
    }
    events.append(published)
  }
}

extension ScheduledEvent {
  /// The same with those days of its series that lie in some others; `nil` where none of its days do.
  fileprivate func limited(toDaysIn span: DateSpan) -> ScheduledEvent? {
    guard let timing, timing.overlaps(span) else { return nil }
    var limited = self
    if case .recurring(let days) = timing {
      limited.timing = days.showing(span).map { .recurring($0) }
    }
    return limited
  }
}

extension ProgrammeEvent {
  fileprivate func isHeld(in year: Int, of programme: Programme) -> Bool {
    programme.horizon.contains(year) && years?.contains(year) ?? true
  }
}

extension Ledger.Entry {
  /// The days on which it stands published as held.
  fileprivate var heldDays: Set<CalendarDate> {
    guard let facts, facts.standing.isHeld else { return [] }
    return isSeries ? Set(PublishedSeries(self).days) : Set(facts.days.days)
  }
}
