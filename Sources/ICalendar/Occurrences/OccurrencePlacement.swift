internal import CivilTime

/// An occurrence, where it stands among others, and the part of the window's axis that it takes.
struct PositionedOccurrence: Sendable, Hashable {
  /// What it is put in order by.
  let position: Int
  /// What is compared with the window.
  let begin: Int
  let end: Int
  let occurrence: Occurrence
  /// How much there is to show of it.
  let bytes: Int

  /// Whether it lies in a window at least in part; what has no length lies where it begins.
  func touches(_ window: Range<Int>) -> Bool {
    begin < window.upperBound && (end > window.lowerBound || begin == window.lowerBound)
  }
}

/// Makes an entry's occurrences: when they begin and end, as moments and as clocks show them.
///
/// The moments come nearly in order, so that it is looked up once for all those between two changes
/// how clocks stand.
struct OccurrencePlacement: Sendable {
  private let entry: EventCalendar.Entry
  /// How much there is to show of the entry.
  private let bytes: Int
  private let clock: WallClock
  private let axis: ViewAxis
  private var starts: SteadyClock
  private var ends: SteadyClock
  private var otherEnds: SteadyClock?
  private var days: SteadyClock

  init(_ entry: EventCalendar.Entry, on clock: WallClock, axis: ViewAxis) {
    self.entry = entry
    bytes = entry.shownBytes
    self.clock = clock
    self.axis = axis
    starts = SteadyClock(clock.rules)
    ends = starts
    days = SteadyClock(axis.viewer ?? axis.home)
  }

  /// The moment at which the clock shows a wall time.
  mutating func moment(ofWall wall: Int) -> Int { starts.moment(ofWall: wall) }

  /// What the clock shows at a moment.
  mutating func wall(ofMoment moment: Int) -> Int { starts.wall(ofMoment: moment) }

  /// What the clock shows, as a time.
  func time(atWall wall: Int) -> EventTime? { clock.time(atWall: wall) }

  /// The occurrence at a moment; `nil` outside the years that dates have.
  ///
  /// - Parameters:
  ///   - moment: the place on the clock's timeline, and the wall time that led there.
  ///   - length: how long it lasts.
  ///   - instance: which instance of a series it is; `isItself` says that it is where it was.
  mutating func occurrence(
    at moment: SeriesMoment, lasting length: EntryLength, instance: EventTime?,
    isItself: Bool = false
  ) -> PositionedOccurrence? {
    // What clocks do not show is not shown.
    let wall = starts.wall(ofMoment: moment.moment)
    var endMoment = moment.moment + length.seconds
    if clock.isDay {
      endMoment = moment.moment + length.days * 86_400
    } else if length.days != 0 {
      endMoment = ends.moment(ofWall: moment.wall + length.days * 86_400) + length.seconds
    }
    endMoment = max(endMoment, moment.moment)
    let endWall = ends.wall(ofMoment: endMoment)
    guard let start = clock.time(atWall: wall),
      let end = end(atMoment: endMoment, wall: endWall, clock: length.endClock)
    else { return nil }
    let (position, endPosition) = (
      self.position(ofMoment: moment.moment), self.position(ofMoment: endMoment)
    )
    let isKnown = clock.hasInstants || axis.viewer != nil
    return PositionedOccurrence(
      position: position, begin: axis.viewer == nil ? wall : position,
      end: axis.viewer == nil ? max(wall, endWall) : max(position, endPosition),
      occurrence: Occurrence(
        entry: entry, start: start, end: end,
        recurrenceID: isItself ? name(of: start, at: moment.moment, wall: wall) : instance,
        startInstant: isKnown ? Timestamp(secondsSince1970: position) : nil,
        endInstant: isKnown ? Timestamp(secondsSince1970: max(position, endPosition)) : nil),
      bytes: bytes)
  }

  /// What an instance is called that begins where its series has it: what its clock shows, or the
  /// moment itself where the clock shows that a second time.
  mutating func name(of start: EventTime, at moment: Int, wall: Int) -> EventTime {
    guard case .zone = clock.form, starts.moment(ofWall: wall) != moment else { return start }
    return Timestamp(secondsSince1970: moment).map { .utc($0) } ?? start
  }

  /// An end, in the form in which it is written.
  private mutating func end(
    atMoment moment: Int, wall: Int, clock endClock: WallClock?
  ) -> EventTime? {
    guard let endClock, endClock.form != clock.form, endClock.hasInstants, clock.hasInstants else {
      return clock.time(atWall: wall)
    }
    var steady = otherEnds ?? SteadyClock(endClock.rules)
    let shown = steady.wall(ofMoment: moment)
    otherEnds = steady
    return endClock.time(atWall: shown)
  }

  /// The moment, or the one that a day or floating time is put in order by.
  private mutating func position(ofMoment moment: Int) -> Int {
    clock.hasInstants ? moment : days.moment(ofWall: moment)
  }
}

extension EventCalendar.Entry {
  /// How many bytes there are to show wherever it takes place; among many properties it takes long to find
  /// them.
  fileprivate var shownBytes: Int {
    component.properties.reduce(component.properties.count) { sum, property in
      Self.shown.contains(property.name) ? sum + property.fewestValueBytes : sum
    }
  }

  private static let shown: Set<PropertyName> = [.uid, .summary, .location, .status]
}
