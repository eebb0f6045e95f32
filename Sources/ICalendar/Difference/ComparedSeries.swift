internal import CivilTime

/// What takes place of one event, a series or not, for comparing it with another revision.
struct ComparedSeries: Sendable {
  /// A time as the calendar's clock shows it, and its moment; the same number where no moment is known.
  struct Place: Sendable, Hashable {
    let moment: Int
    let wall: Int
  }

  /// One time at which it takes place.
  struct Instance: Sendable {
    /// Which instance it is: where it would begin had nobody moved it.
    let key: Place
    let start: Place
    let end: Place
    let times: CalendarDifference.Change.Times
    /// Whether an event of its own takes its place.
    let isOverride: Bool
    /// Whether it alone is marked as cancelled.
    let isOff: Bool
  }

  /// What takes place, in order.
  private(set) var instances: [Instance] = []
  /// The instances that rule and further dates give, without exceptions.
  private(set) var grid: [Place] = []
  /// The last moment up to which both are known.
  private(set) var end: Int
  /// Whether there were more instances than are compared.
  private(set) var isCut = false
  /// Whether everything that will ever take place is there.
  private(set) var isComplete = false
  /// How much of the budget was spent.
  private(set) var cost = 0
  /// The start of the series.
  let start: EventTime

  /// The most instances of a series that are compared, and the most of all series together.
  static let mostInstances = 4000
  static let mostOfAll = 1_000_000
  /// How many steps may find nothing.
  private static let budget = 200_000

  /// Works out what takes place; `nil` where there is no start.
  init?(
    _ family: ComparedFamily, in span: DateSpan, zones: TimeZones,
    calendars: [any RecurrenceCalendar], needsGrid: Bool
  ) {
    guard let main = family.main.flatMap({ Event($0.asEvent) }), let start = main.start else {
      return nil
    }
    self.start = start
    end = (span.last.dayNumber - 2) * 86_400
    let overrides = family.overrides.compactMap { Event($0.component.asEvent) }
    let expand = { (events: [Event]) in
      EventCalendar(productID: "", events: events).expansion(
        in: span, zones: zones, calendars: calendars, budget: Self.budget * 2)
    }
    let isCancelled = main.status == .cancelled
    var iterator = expand([main] + overrides).makeIterator()
    while let found = iterator.next() {
      guard instances.count < Self.mostInstances else {
        isCut = true
        break
      }
      let isOverride = found.event.component.first(.recurrenceID) != nil
      let begin = Place(found.start, found.startInstant)
      let key = found.recurrenceID.map { id in
        id == found.start ? begin : Place(id, id.instant(in: zones))
      }
      instances.append(
        Instance(
          key: key ?? begin, start: begin, end: Place(found.end, found.endInstant),
          times: .init(start: found.start, end: found.end), isOverride: isOverride,
          isOff: isOverride && !isCancelled && found.event.status == .cancelled))
    }
    cost = instances.count + (iterator.problems.containsError ? Self.budget : 0)
    grid = instances.map(\.key)
    if needsGrid {
      var bare = main
      bare.component.remove(.exceptionDates)
      var iterator = expand([bare]).makeIterator()
      grid = []
      while grid.count < Self.mostInstances, let found = iterator.next() {
        grid.append(Place(found.start, found.startInstant))
      }
      if grid.count == Self.mostInstances { isCut = true }
      cost += grid.count + (iterator.problems.containsError ? Self.budget : 0)
    }
    if isCut, let last = [instances.last?.key, grid.last].compactMap({ $0?.moment }).min() {
      end = min(end, last)
    }
    let rules = main.component.all(.recurrenceRule).map { RecurrenceRule.read($0.value).rule }
    isComplete =
      !isCut
      && rules.allSatisfy { rule in
        // Others may read a rule that cannot be read here.
        guard let end = rule?.end else { return false }
        return end.until != nil || end.count.map { grid.count >= $0 } ?? false
      }
  }
}

extension ComparedSeries.Place {
  init(_ time: EventTime, _ instant: Timestamp?) {
    wall = time.wallClock.seconds
    moment = instant?.secondsSince1970 ?? wall
  }
}

/// The revisions of what has one `UID` in a calendar: the series or the single entry, and those that
/// take an instance's place.
struct ComparedFamily: Sendable {
  /// An entry that takes the place of an instance.
  struct Override: Sendable {
    let time: EventTime
    let component: Component
  }

  /// What families of two calendars are the same by.
  struct Name: Hashable {
    let kind: ComponentName
    let uid: String
  }

  let kind: ComponentName
  let uid: String
  var name: Name { Name(kind: kind, uid: uid) }
  private(set) var main: Component?
  private(set) var overrides: [Override] = []
  /// Further entries of the same name.
  private var others: [Component] = []
  /// Whether it has one entry for each thing, so that it is known which is meant.
  private(set) var isOrdinary = true

  init(kind: ComponentName, uid: String) {
    self.kind = kind
    self.uid = uid
  }

  mutating func append(_ component: Component) {
    guard component.first(.recurrenceID) != nil else {
      if main == nil {
        main = component
      } else {
        others.append(component)
        isOrdinary = false
      }
      return
    }
    guard let time = component[time: .recurrenceID] else {
      others.append(component)
      isOrdinary = false
      return
    }
    overrides.append(Override(time: time, component: component))
  }

  /// Whether it takes place more than once, or is changed at single times.
  var isSeries: Bool {
    !overrides.isEmpty || main?.first(.recurrenceRule) != nil
      || main?.first(.recurrenceDates) != nil || main?.first(.exceptionDates) != nil
  }

  var components: [Component] {
    (main.map { [$0] } ?? []) + others + overrides.map(\.component)
  }

  /// The entries of a calendar that are no zones, by their names, in the order in which those are met.
  static func families(of calendar: EventCalendar) -> [ComparedFamily] {
    var families: [ComparedFamily] = []
    var indexByName: [Name: Int] = [:]
    for component in calendar.component.components where component.name != .timeZone {
      let name = Name(kind: component.name, uid: component[text: .uid] ?? "")
      let index = indexByName[name] ?? families.count
      if index == families.count {
        indexByName[name] = index
        families.append(ComparedFamily(kind: name.kind, uid: name.uid))
      }
      families[index].append(component)
    }
    return families
  }

  /// The names of the zones in which its times are written.
  var zoneNames: Set<String> {
    Set(components.flatMap(\.properties).compactMap { $0[.timeZoneID]?.value })
  }

  /// Whether its rules go on after all dates that it names.
  var goesOn: Bool {
    main?.all(.recurrenceRule).contains { property in
      RecurrenceRule.read(property.value).rule?.end.until == nil
    } ?? false
  }

  /// The days that it names.
  var days: [CalendarDate] {
    let names: [PropertyName] = [
      .start, .end, .due, .recurrenceID, .recurrenceDates, .exceptionDates,
    ]
    return components.flatMap { component -> [CalendarDate] in
      let ends = component.all(.recurrenceRule).compactMap {
        RecurrenceRule.read($0.value).rule?.end.until?.date
      }
      return names.flatMap { component.all($0) }.flatMap(\.comparedTimes).map(\.date) + ends
    }
  }
}

extension Property {
  /// The dates and times of its value; of periods their beginnings.
  fileprivate var comparedTimes: [EventTime] {
    let zone = self[.timeZoneID]?.value
    return value.split(separator: ",").compactMap {
      WireTime.time(String($0.prefix { $0 != "/" }), zone: zone)
    }
  }
}

extension Component {
  /// A task or journal entry as the event that takes place at the same times.
  fileprivate var asEvent: Component {
    guard name != .event else { return self }
    let hasStart = first(.start) != nil
    var event = Component(.event)
    event.properties = properties.compactMap { property in
      guard property.name == .due else { return property }
      return Property(hasStart ? .end : .start, property.parameters, value: property.value)
    }
    return event
  }
}
