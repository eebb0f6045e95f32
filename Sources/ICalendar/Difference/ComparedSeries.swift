internal import CivilTime

/// What takes place of one entry, a series or not, for comparing it with another revision.
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
    /// Whether an entry of its own takes its place.
    let isOverride: Bool
    /// Whether it alone is marked as cancelled.
    let isOff: Bool
    /// Whether neither it nor the series that it is of is cancelled.
    let takesPlace: Bool
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
  /// How many of them cost as much as an instance.
  private static let stepsPerInstance = 10

  /// Works out what takes place; `nil` where there is no start.
  init?(
    _ family: ComparedFamily, in span: DateSpan, zones: TimeZones,
    calendars: [any RecurrenceCalendar], needsGrid: Bool
  ) {
    guard let main = family.main.flatMap({ EventCalendar.Entry($0) }), let start = main.anchor
    else {
      return nil
    }
    self.start = start
    end = (span.last.dayNumber - 2) * 86_400
    let expand = { (entries: [Component]) in
      var calendar = EventCalendar(productID: "")
      calendar.component.components = entries
      return calendar.expansion(
        in: span, zones: zones, calendars: calendars, budget: Self.budget * 2)
    }
    var iterator = expand([main.component] + family.overrides.map(\.component)).makeIterator()
    while let found = iterator.next() {
      guard instances.count < Self.mostInstances else {
        isCut = true
        break
      }
      let isOverride = found.entry.component.first(.recurrenceID) != nil
      let begin = Place(found.start, found.startInstant)
      let key = found.recurrenceID.map { id in
        id == found.start ? begin : Place(id, id.instant(in: zones))
      }
      instances.append(
        Instance(
          key: key ?? begin, start: begin, end: Place(found.end, found.endInstant),
          times: .init(start: found.start, end: found.end), isOverride: isOverride,
          isOff: isOverride && !main.isCancelled && found.entry.isCancelled,
          takesPlace: !found.entry.isCancelled))
    }
    cost = instances.count + iterator.steps / Self.stepsPerInstance
    grid = instances.map(\.key)
    if needsGrid {
      var bare = main.component
      bare.remove(.exceptionDates)
      var iterator = expand([bare]).makeIterator()
      grid = []
      while grid.count < Self.mostInstances, let found = iterator.next() {
        grid.append(Place(found.start, found.startInstant))
      }
      if grid.count == Self.mostInstances { isCut = true }
      cost += grid.count + iterator.steps / Self.stepsPerInstance
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
