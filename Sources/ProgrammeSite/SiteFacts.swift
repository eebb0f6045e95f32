internal import CivilTime
internal import EventKitLite

/// What pages in every language are made of.
struct SiteFacts: Sendable {
  let publication: Publication
  /// The schedule of the whole horizon, with what was taken out and is shown as cancelled.
  let schedule: Schedule
  /// The day of the ledger's last line: pages do not know what day it is when they are read.
  let today: CalendarDate
  /// The years that have pages.
  let years: [Int]
  /// Those of them that units look at: this one and the next, or the last that there is.
  let seasons: [Int]
  /// The events with a date, and those without, of each event, by year.
  let occurrences: [ProgrammeEvent.ID: [ScheduledEvent]]
  /// What became of each event since it was published first, oldest first.
  let history: [ProgrammeEvent.ID: [PublicationHistory.Change]]
  /// What became of all events, oldest first.
  let changes: [PublicationHistory.Change]
  /// The events that are published and that the programme does not have any more.
  let formerEvents: [ProgrammeEvent.ID]
  /// The paths of the publication's other files.
  let paths: Set<String>
  /// The groups that each unit belongs to, nearest first.
  let groups: [Programme.Unit.ID: [Programme.Unit.ID]]
  /// The units whose successor each unit is.
  let predecessors: [Programme.Unit.ID: [Programme.Unit.ID]]
  /// The units that are part of each office, in the order of the file.
  let parts: [Programme.Unit.ID: [Programme.Unit.ID]]
  /// The events of this year and the next of which each unit should know, without a part in them.
  let informed: [Programme.Unit.ID: [ProgrammeEvent.ID]]
  /// The units that have followed each unit, those that have followed these among them.
  let heirs: [Programme.Unit.ID: Set<Programme.Unit.ID>]
  /// The calendars that are no unit's, with their names.
  let commonFeeds: [(id: Feed.ID, name: LocalizedText)]
  /// The days of each year that has pages.
  let daysOfYears: [Int: YearDays]
  /// The places, in the schedule, of each year's events, by the months in which they have days there;
  /// what is held so often that it would fill all months, by the first of them alone.
  let placesOfYears: [Int: [CalendarDate: [Int]]]
  /// What each unit does in the events of this year and the next, by their places.
  let roles: [Int: [Programme.Unit.ID: Programme.Duty.Role]]
  /// The units whose calendars are published and that the programme does not have any more, with what
  /// was published of these calendars.
  let formerUnits: [Programme.Unit.ID: Ledger.Entry]
  /// Which of the schedule's events concern which unit.
  let dated: UnitIndex
  /// What somebody still has to announce, what is to be asked for first at the head.
  let unannounced: [ScheduledEvent]
  /// Which of these concern which unit.
  let waiting: UnitIndex

  /// What is due and not reported, by the day on which it was due; nothing of a programme that keeps no
  /// results.
  let openResults: [OpenResult]

  /// The variants of each event, those of variants among them, in the order of the file.
  let variants: [ProgrammeEvent.ID: [ProgrammeEvent]]

  /// Events by the ids under which they have pages, variants with the whole, and units; those that they
  /// had before among them.
  private let events: [ProgrammeEvent.ID: ProgrammeEvent]
  private let units: [Programme.Unit.ID: Programme.Unit]

  var programme: Programme { schedule.programme }

  init(of publication: Publication) {
    self.publication = publication
    let schedule = publication.schedule.withTakenOut(in: publication.ledger)
    self.schedule = schedule
    let programme = schedule.programme
    today = publication.ledger.lastMoment.map(programme.day) ?? programme.horizonDays.first
    paths = Set(publication.files.map(\.path))
    groups = Self.groups(of: programme)
    predecessors = programme.units.all.reduce(into: [:]) { all, unit in
      for successor in unit.successors { all[successor.unit, default: []].append(unit.id) }
    }
    parts = programme.units.all.reduce(into: [:]) { all, unit in
      if let office = unit.partOf { all[office, default: []].append(unit.id) }
    }
    heirs = programme.units.all.reduce(into: [:]) { all, unit in
      let heirs = programme.units.descendants(of: unit.id)
      if !heirs.isEmpty { all[unit.id] = Set(heirs) }
    }
    let paths = self.paths
    commonFeeds = Self.commonFeeds(of: programme).filter { feed in
      paths.contains(Feed.path(of: feed.id, in: programme.language, of: programme.language))
    }
    let span = schedule.span
    let years = Array(
      programme.year(of: span.first).number...programme.year(of: span.last).number)
    self.years = years
    let everybodys = schedule.withoutRests()
    daysOfYears = Dictionary(
      uniqueKeysWithValues: years.map { ($0, YearDays(programme.year($0), everybodys)) })
    placesOfYears = schedule.events.indices.reduce(into: [:]) { all, place in
      let event = schedule.events[place]
      guard let timing = event.timing, !event.isRestOfSeries else { return }
      for number in programme.numbersOfYears(of: timing.span) {
        let year = programme.year(number)
        let months = Set(timing.dates.lazy.filter(year.contains).map(\.wholeMonth.first)).sorted()
        for month in timing.isFrequent ? Array(months.prefix(1)) : months {
          all[number, default: [:]][month, default: []].append(place)
        }
      }
    }
    let now = programme.year(of: today).number
    let coming = Array(years.filter { $0 >= now }.prefix(2))
    seasons = coming.isEmpty ? years.suffix(1) : coming
    informed = Self.informed(in: schedule, during: seasons.map(programme.year))
    roles = Self.roles(in: schedule, during: seasons.map { programme.year($0).span })
    occurrences = Dictionary(
      grouping: (schedule.events.filter { !$0.isRestOfSeries } + schedule.waiting), by: \.event.id
    ).mapValues { $0.sorted { ($0.year, $0.firstDay) < ($1.year, $1.firstDay) } }
    let lost = Set(publication.plan.lostFeeds.filter { $0.category == nil })
    formerUnits = publication.ledger.entries.reduce(into: [:]) { units, entry in
      if case .feed(let id) = entry.subject, lost.contains(id) {
        units[Programme.Unit.ID(id.rawValue)] = entry
      }
    }
    dated = UnitIndex(programme, schedule.events)
    let unannounced = schedule.unannounced
    self.unannounced = unannounced
    waiting = UnitIndex(programme, unannounced)
    openResults = Self.openResults(of: programme, on: today)
    let wholes = programme.events.map { ($0, programme.whole(of: $0)) }
    let events: [ProgrammeEvent.ID: ProgrammeEvent] = wholes.reduce(into: [:]) { all, event in
      for id in event.0.aliases + [event.0.id] where all[id] == nil { all[id] = event.1 }
    }
    self.events = events
    variants = wholes.reduce(into: [:]) { all, event in
      if event.0.id != event.1.id { all[event.1.id, default: []].append(event.0) }
    }
    units = programme.units.all.reduce(into: [:]) {
      for id in $1.aliases + [$1.id] where $0[id] == nil { $0[id] = $1 }
    }
    var history: [ProgrammeEvent.ID: [PublicationHistory.Change]] = [:]
    var former: Set<ProgrammeEvent.ID> = []
    let all = PublicationHistory(of: publication.ledger).changes.filter { $0.entry.isOfEvent }
    for change in all {
      let id = change.entry.eventID
      history[events[id]?.id ?? id, default: []].append(change)
      if events[id] == nil { former.insert(id) }
    }
    self.history = history
    formerEvents = former.sorted()
    changes = all
  }

  private static func openResults(of programme: Programme, on today: CalendarDate) -> [OpenResult] {
    guard !programme.results.isEmpty else { return [] }
    let first = programme.year(programme.firstYearOfResults(asOf: today)).span.first
    guard let days = DateSpan(first, through: today) else { return [] }
    return OpenResult.all(of: programme, in: days, on: today)
  }

  /// What each unit does in events of some years: by itself, through a group, or before others; the
  /// strongest part counts.
  private static func roles(
    in schedule: Schedule, during years: [DateSpan]
  ) -> [Int: [Programme.Unit.ID: Programme.Duty.Role]] {
    typealias Roles = [Programme.Unit.ID: Programme.Duty.Role]
    // The years of an event mostly have the same units.
    var known: [ProgrammeEvent.ID: (of: [ScheduledEvent.Participant], roles: Roles)] = [:]
    return schedule.events.indices.reduce(into: [:]) { all, place in
      let event = schedule.events[place]
      guard let timing = event.timing, years.contains(where: timing.overlaps) else { return }
      if let last = known[event.event.id], last.of == event.participants {
        all[place] = last.roles
        return
      }
      let roles = event.roles
      known[event.event.id] = (event.participants, roles)
      all[place] = roles
    }
  }

  /// Who should know of which events of some years and has nothing to do in them, itself or through a
  /// group.
  private static func informed(
    in schedule: Schedule, during years: [CycleYear]
  ) -> [Programme.Unit.ID: [ProgrammeEvent.ID]] {
    var seen: Set<ProgrammeEvent.ID> = []
    return (schedule.events + schedule.waiting).reduce(into: [:]) { all, event in
      guard years.contains(event.cycle), seen.insert(event.event.id).inserted else { return }
      var active: Set<Programme.Unit.ID> = []
      var told: [Programme.Unit.ID] = []
      for participant in event.participants {
        let holder = participant.holder
        if participant.role == .informed {
          told += [holder.unit] + holder.groups
        } else {
          active.formUnion([holder.unit] + holder.groups)
        }
      }
      for unit in told where !active.contains(unit) {
        active.insert(unit)
        all[unit, default: []].append(event.event.id)
      }
    }
  }

  /// The groups of each unit: those that name it, and those that name these.
  private static func groups(
    of programme: Programme
  ) -> [Programme.Unit.ID: [Programme.Unit.ID]] {
    var direct: [Programme.Unit.ID: [Programme.Unit.ID]] = [:]
    for group in programme.units.all {
      for member in group.members ?? [] { direct[member.unit, default: []].append(group.id) }
    }
    return direct.mapValues { first in
      var found: [Programme.Unit.ID] = []
      var next = first[...]
      while let group = next.popFirst() {
        guard !found.contains(group) else { continue }
        found.append(group)
        next += direct[group] ?? []
      }
      return found
    }
  }

  private static func commonFeeds(
    of programme: Programme
  ) -> [(id: Feed.ID, name: LocalizedText)] {
    [(.everything, .everything)]
      + programme.categories.map { (Feed.ID(category: $0.id), $0.name) }
      + [(.daysOff, .daysOff)]
  }

  /// The event whose page stands under an id, or under one that it had before: of a variant the whole.
  func event(_ id: ProgrammeEvent.ID) -> ProgrammeEvent? { events[id] }

  /// The unit under an id, or under one that it had before.
  func unit(_ id: Programme.Unit.ID) -> Programme.Unit? { units[id] }

  /// Where a page stands that can be read at an earlier id, too.
  func ownAddress(of address: PageAddress) -> PageAddress {
    switch address {
    case .unit(let id): .unit(unit(id)?.id ?? id)
    case .event(let id): .event(event(id)?.id ?? id)
    case .index, .year, .poster: address
    }
  }
}

extension ScheduledEvent {
  /// The first day, or the end of its year where it has none.
  fileprivate var firstDay: CalendarDate { timing?.span.first ?? cycle.span.last }
}
