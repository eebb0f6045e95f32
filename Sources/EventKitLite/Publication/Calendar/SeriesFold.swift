internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// Puts the years of an event together to one series: the compact form of a calendar.
///
/// What it says is worked out from the days that the events have, never from the plan again. A
/// series is made of a rule, of exceptions for the days that the rule has too much, and of an
/// instance of its own for each year that is moved or says something else; so it has the days of its
/// years and no others. Years that do not fit stay events of their own, and so does everything where
/// a series would not be shorter.
struct SeriesFold {
  /// An event of a year, as a calendar has it in the dated form.
  struct Member {
    let scheduled: ScheduledEvent
    /// The event, with its alarms even where it is over: years must not differ by that.
    let event: Event

    /// The event as it is at a moment: what is over does not ring.
    func event(at moment: LocalDateTime) -> Event {
      let last = scheduled.isSeries ? scheduled.timing.map { event.once(on: $0.span.last) } : event
      return last?.isOver(at: moment) == true ? event.silent : event
    }
  }

  let programme: Programme
  /// The moment of writing, by the programme's clock.
  let moment: LocalDateTime

  /// The same days as those of the members, in the order of the members.
  func events(of members: [Member]) -> [Event] {
    let names = Dictionary(grouping: members.indices) { members[$0].scheduled.seriesName }
    var replacements: [Int: [Event]] = [:]
    for (name, places) in names {
      guard let series = series("\(name)@\(programme.domain)", of: places.map { members[$0] })
      else { continue }
      for index in series.members { replacements[places[index]] = [] }
      replacements[places[series.members[0]]] = series.events
    }
    return members.indices.flatMap { replacements[$0] ?? [members[$0].event(at: moment)] }
  }

  // MARK: One series

  /// One time at which a series takes place.
  private struct Instance {
    /// Where the rule has it: `RECURRENCE-ID`.
    let slot: CalendarDate
    /// Where it is.
    let day: CalendarDate
    /// Which member it comes from.
    let member: Int
  }

  /// The series of some members, and which of them are in it, at least one; `nil` where there is
  /// none, or none that is shorter.
  private func series(
    _ uid: String, of members: [Member]
  ) -> (members: [Int], events: [Event])? {
    guard members.count > 1, let pattern = programme.pattern(of: members[0].scheduled) else {
      return nil
    }
    let instances = instances(of: members, by: pattern)
    let contents = members.map { $0.event.content }
    let regular = instances.filter { $0.slot == $0.day }.map { contents[$0.member] }
    guard let main = regular.mostCommon, let first = instances.first, let last = instances.last,
      let source = instances.first(where: { contents[$0.member] == main })?.member,
      let span = DateSpan(first.slot, through: last.slot)
    else { return nil }
    let slots = Set(instances.map(\.slot))
    let days = Array(pattern.rule.days(from: first.slot, in: span))
    let exceptions = days.filter { !slots.contains($0) }
    let overrides = instances.filter { $0.slot != $0.day || contents[$0.member] != main }
    let included = Set(instances.map(\.member)).sorted()
    guard slots.isSubset(of: days), exceptions.count <= instances.count,
      1 + overrides.count < included.count
    else { return nil }

    let revision = Self.revision(of: included.map { members[$0].event })
    var series = members[source].event.once(on: first.slot)
    let start = series.start ?? .day(first.slot)
    var rule = pattern.rule
    rule.end = start.end(on: last.slot, isHeld: true, days.count, in: programme.timeZone)
    series.uid = uid
    series.recurrenceRule = rule
    series.exceptions = exceptions.map { start.moved(days: start.date.days(until: $0)) }
    // A series rings as long as its rule has a day to come: programs look for the next one.
    let lastRegular = instances.last { $0.slot == $0.day && contents[$0.member] == main }
    if let day = lastRegular?.day, series.once(on: day).isOver(at: moment) {
      series.alarms = []
    }
    let replaced = overrides.map { instance in
      var event = members[instance.member].event.once(on: instance.day)
      event.uid = uid
      event.recurrenceID = start.moved(days: start.date.days(until: instance.slot))
      return event.isOver(at: moment) ? event.silent : event
    }
    return (included, ([series] + replaced).map { $0.stamped(revision) })
  }

  /// The instances of the members that have a place in the pattern, by place.
  private func instances(of members: [Member], by pattern: YearlyPattern) -> [Instance] {
    let slots = slots(of: members, by: pattern)
    var taken: Set<CalendarDate> = []
    var instances: [Instance] = []
    for (index, member) in members.enumerated() {
      let found: [Instance]
      switch (member.scheduled.timing, pattern.place) {
      case (.days(let span), let place?):
        let year = place.year(in: member.scheduled.cycle)
        found = slots.filter { $0.year == year }.prefix(1)
          .map { Instance(slot: $0, day: span.first, member: index) }
      case (.recurring(let days), nil):
        found = days.dates.map { Instance(slot: $0, day: $0, member: index) }
      default: continue
      }
      guard found.allSatisfy({ slots.contains($0.slot) && !taken.contains($0.slot) }) else {
        continue
      }
      taken.formUnion(found.map(\.slot))
      instances += found
    }
    return instances.sorted { $0.slot < $1.slot }
  }

  /// All the days that the pattern's rule has in the years of the members.
  private func slots(of members: [Member], by pattern: YearlyPattern) -> Set<CalendarDate> {
    let spans = members.compactMap { $0.scheduled.timing?.span }
    let years = members.compactMap { pattern.place?.year(in: $0.scheduled.cycle) }
    // A rule with many days may count from its start, which is then the first of them.
    guard
      let first = pattern.place == nil
        ? spans.map(\.first).min() : years.min().flatMap({ CalendarDate($0, 1, 1) }),
      let last = pattern.place == nil
        ? spans.map(\.last).max() : years.max().flatMap({ CalendarDate($0, 12, 31) }),
      let span = DateSpan(first, through: last)
    else { return [] }
    return Set(pattern.rule.days(from: first, in: span))
  }

  /// One revision for the whole series: it rises when that of any of its years does.
  private static func revision(of events: [Event]) -> Ledger.Revision {
    let stamps = events.compactMap(\.stamp)
    let newest = stamps.max() ?? Timestamp(utc: LocalDateTime(.earliest, .midnight))
    return Ledger.Revision(
      sequence: events.reduce(0) { $0 + $1.sequence },
      created: events.compactMap(\.created).min() ?? newest, stamp: newest)
  }
}

extension ScheduledEvent {
  /// The name of the series that holds all the years of it: the local part of its UID.
  ///
  /// It has no year behind the event's id, so it is never that of a single year (``identity``). Each
  /// session of a day is a series of its own.
  fileprivate var seriesName: String {
    let name = occasion.map { "\(event.id).on.\($0.id)" } ?? event.id.rawValue
    return session.map { "\(name).\($0)" } ?? name
  }
}

extension Event {
  /// Everything but its name, its revision and its day.
  fileprivate var content: Event {
    var event = once(on: .earliest)
    for name in [PropertyName.uid, .stamp, .sequence, .created, .lastModified] {
      event.component.remove(name)
    }
    return event
  }

  /// The event as one that takes place once, on a day, with its length and its hours.
  func once(on day: CalendarDate) -> Event {
    var event = self
    let distance = start?.date.days(until: day) ?? 0
    event.start = start?.moved(days: distance)
    event.end = end?.moved(days: distance)
    event.recurrenceRule = nil
    event.exceptions = []
    return event
  }
}

extension EventTime {
  /// The time so many days later, by the clock that it is written in.
  fileprivate func moved(days: Int) -> EventTime {
    let moved = { (local: LocalDateTime) in
      LocalDateTime(local.date.adding(days: days), local.time)
    }
    return switch self {
    case .day(let date): .day(date.adding(days: days))
    case .floating(let local): .floating(moved(local))
    case .zoned(let local, let zone): .zoned(moved(local), zone: zone)
    case .utc(let instant): .utc(Timestamp(utc: moved(instant.local())))
    }
  }
}

extension [Event] {
  /// What occurs most often; of several, what comes first.
  fileprivate var mostCommon: Event? {
    let counts = Dictionary(map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return first { counts[$0] == most }
  }
}
