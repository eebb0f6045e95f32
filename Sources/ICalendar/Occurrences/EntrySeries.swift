internal import CivilTime

/// A stretch of a series, all of whose instances are moved and described in the same way.
///
/// A series without `RANGE=THISANDFUTURE` is one stretch; with it, a new one begins at each instance
/// that changes those after it as well (RFC 5545, section 3.2.13).
struct SeriesStretch: Sendable, Hashable {
  /// What the instances are.
  let entry: EventCalendar.Entry
  /// The instances before they are moved, on the series' timeline, without those that are excepted or
  /// replaced.
  let moments: SeriesMoments
  /// The clock of the series.
  let seriesClock: WallClock
  /// The clock of the stretch, and by how much it moves instances on the wall.
  let clock: WallClock
  let shift: Int
  let length: EntryLength
  /// Lengths of single instances, by their moment: `RDATE;VALUE=PERIOD`.
  let lengths: [Int: EntryLength]
  /// Days on which there is no instance, whatever its time.
  let exceptedDays: Set<Int>
  /// Seconds within which instances may come in another order once they are seen from elsewhere.
  let disorder: Int
}

/// Finds a stretch's occurrences one after the other.
struct StretchIterator: IteratorProtocol, Sendable {
  private let stretch: SeriesStretch
  private let window: Range<Int>
  private var moments: SeriesMoments.Iterator
  private var placement: OccurrencePlacement
  /// The clock of the series, where instances are asked what they were before they were moved.
  private var instances: OccurrencePlacement
  private let isMoved: Bool
  private var isFinished = false
  private var lastDay: Int?
  private var furthest = Int.min
  /// Found already, but perhaps not the next; in order from ``head`` on.
  private var waiting: [PositionedOccurrence] = []
  private var head = 0

  init(_ stretch: SeriesStretch, on axis: ViewAxis, in window: Range<Int>) {
    self.stretch = stretch
    self.window = window
    moments = stretch.moments.makeIterator()
    placement = OccurrencePlacement(stretch.entry, on: stretch.clock, axis: axis)
    instances = OccurrencePlacement(stretch.entry, on: stretch.seriesClock, axis: axis)
    isMoved = stretch.shift != 0 || stretch.clock.form != stretch.seriesClock.form
  }

  /// Why the search ended before the series did, if it did, and what met nothing.
  var diagnostics: [Diagnostic] {
    if let diagnostic = moments.diagnostic { return [diagnostic] }
    if moments.isGivenUp {
      return [
        .occurrences(.budgetExceeded, .error, of: stretch.entry.familyName, .searchGivenUp)
      ]
    }
    let idle = moments.idleExceptions
    guard let first = idle.first else { return [] }
    let clock = stretch.seriesClock
    guard let time = clock.time(atWall: clock.wall(ofMoment: first)) else { return [] }
    return [
      .occurrences(
        .idleException, .warning, of: stretch.entry.familyName,
        .exceptionsMeetNothing(idle.count, first: time))
    ]
  }

  /// How many steps have found nothing.
  var steps: Int { moments.steps }

  mutating func next() -> PositionedOccurrence? {
    while !isFinished, head == waiting.count || furthest - waiting[head].position < stretch.disorder
    {
      guard let moment = moments.next() else {
        isFinished = true
        break
      }
      let found = occurrence(at: moment)
      if let found { furthest = max(furthest, found.position) }
      if let found, found.touches(window) {
        keep(found)
        moments.earn()
      }
    }
    guard head < waiting.count else { return nil }
    let found = waiting[head]
    head += 1
    if head == waiting.count || head > 4096 {
      waiting.removeFirst(head)
      head = 0
    }
    return found
  }

  /// Puts an occurrence among those that wait, from the end on: it nearly always belongs there.
  private mutating func keep(_ found: PositionedOccurrence) {
    var index = waiting.count
    while index > head, waiting[index - 1].position > found.position { index -= 1 }
    waiting.insert(found, at: index)
  }

  private mutating func occurrence(at instance: SeriesMoment) -> PositionedOccurrence? {
    guard instance.moment >= stretch.moments.bounds.lowerBound else { return nil }
    let day = floorDivide(instance.wall, 86_400)
    if stretch.exceptedDays.contains(day) { return nil }
    // A day comes once, however often an hourly rule names it.
    if stretch.seriesClock.isDay {
      if lastDay == day { return nil }
      lastDay = day
    }
    var moment = instance
    if isMoved {
      var wall = instance.wall + stretch.shift
      if stretch.clock.isDay { wall -= floorModulo(wall, 86_400) }
      moment = SeriesMoment(moment: placement.moment(ofWall: wall), wall: wall)
    } else if stretch.clock.isDay {
      let midnight = day * 86_400
      moment = SeriesMoment(moment: midnight, wall: midnight)
    }
    let length = stretch.lengths[instance.moment] ?? stretch.length
    guard isMoved else {
      return placement.occurrence(at: moment, lasting: length, instance: nil, isItself: true)
    }
    return placement.occurrence(at: moment, lasting: length, instance: name(of: instance))
  }

  /// Which instance it was before it was moved.
  private mutating func name(of instance: SeriesMoment) -> EventTime? {
    let wall = instances.wall(ofMoment: instance.moment)
    return instances.time(atWall: wall).map {
      instances.name(of: $0, at: instance.moment, wall: wall)
    }
  }
}
