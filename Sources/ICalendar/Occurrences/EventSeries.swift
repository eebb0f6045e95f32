internal import CivilTime

/// A stretch of a series, all of whose instances are moved and described in the same way.
///
/// A series without `RANGE=THISANDFUTURE` is one stretch; with it, a new one begins at each instance
/// that changes those after it as well (RFC 5545, section 3.2.13).
struct SeriesStretch: Sendable, Hashable {
  /// What the instances are.
  let event: Event
  /// The instances before they are moved, on the series' clock, without those that are excepted or
  /// replaced.
  let moments: RecurrenceSet.Occurrences
  /// The clock of the series.
  let seriesClock: WallClock
  /// The clock of the stretch, and by how much it moves instances.
  let clock: WallClock
  let shift: Int
  let length: EventLength
  /// Lengths of single instances, by their wall time: `RDATE;VALUE=PERIOD`.
  let lengths: [Int: EventLength]
  /// Days on which there is no instance, whatever its time.
  let exceptedDays: Set<Int>
  /// Seconds within which instances may come in another order once they are seen from elsewhere.
  let disorder: Int
  /// How many moments in a row may come to nothing.
  let budget: Int
}

/// An occurrence and its position on the axis it is seen on.
struct PositionedOccurrence: Sendable, Hashable {
  let position: Int
  let end: Int
  let occurrence: Occurrence

  /// Whether it lies in a window at least in part; what has no length lies where it begins.
  func touches(_ window: Range<Int>) -> Bool {
    position < window.upperBound && (end > window.lowerBound || position == window.lowerBound)
      && (end >= position)
  }
}

/// Finds a stretch's occurrences one after the other.
struct StretchIterator: IteratorProtocol, Sendable {
  private let stretch: SeriesStretch
  private let axis: ViewAxis
  private let window: Range<Int>
  private var moments: RecurrenceSet.Occurrences.Iterator
  private var isFinished = false
  private var isGivenUp = false
  private var lastDay: Int?
  private var furthest = Int.min
  /// Found already, but perhaps not the next; in order from ``head`` on.
  private var waiting: [PositionedOccurrence] = []
  private var head = 0

  init(_ stretch: SeriesStretch, on axis: ViewAxis, in window: Range<Int>) {
    self.stretch = stretch
    self.axis = axis
    self.window = window
    moments = stretch.moments.makeIterator()
  }

  /// Why the search ended before the series did, if it did.
  var diagnostic: Diagnostic? {
    if let diagnostic = moments.diagnostic { return diagnostic }
    guard isGivenUp else { return nil }
    return .occurrences(
      .budgetExceeded, .error, uid: stretch.event.uid, .eventSearchGivenUp)
  }

  mutating func next() -> PositionedOccurrence? {
    var idle = 0
    while !isFinished, head == waiting.count || furthest - waiting[head].position < stretch.disorder
    {
      guard let moment = moments.next() else {
        isFinished = true
        break
      }
      let found = occurrence(at: moment.seconds)
      if let found { furthest = max(furthest, found.position) }
      if let found, found.touches(window) {
        keep(found)
        idle = 0
      } else {
        idle += 1
        if idle > stretch.budget { (isFinished, isGivenUp) = (true, true) }
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

  private mutating func occurrence(at moment: Int) -> PositionedOccurrence? {
    let day = floorDivide(moment, 86_400)
    if stretch.exceptedDays.contains(day) { return nil }
    // A day comes once, however often an hourly rule names it.
    if stretch.seriesClock == .day {
      if lastDay == day { return nil }
      lastDay = day
    }
    var wall = moment + stretch.shift
    if stretch.clock == .day { wall -= floorModulo(wall, 86_400) }
    return .init(
      stretch.event, atWall: wall, on: stretch.clock,
      lasting: stretch.lengths[moment] ?? stretch.length,
      instance: stretch.seriesClock.time(atWall: moment), axis: axis)
  }
}

extension PositionedOccurrence {
  /// An event at a wall time; `nil` outside the years that dates have.
  init?(
    _ event: Event, atWall wall: Int, on clock: WallClock, lasting length: EventLength,
    instance: EventTime?, axis: ViewAxis
  ) {
    let endWall = length.endWall(ofStart: wall, on: clock)
    guard let start = clock.time(atWall: wall), let end = length.end(atWall: endWall, on: clock)
    else { return nil }
    position = axis.position(ofWall: wall, on: clock)
    self.end = max(position, axis.position(ofWall: endWall, on: clock))
    occurrence = Occurrence(event: event, start: start, end: end, recurrenceID: instance)
  }
}
