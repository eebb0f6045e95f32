internal import CivilTime

/// The clock that a time is written on, and what its hands mean.
///
/// Wall times are seconds since the clock showed 1970-01-01T00:00. Its *timeline* counts the seconds
/// since 1970-01-01T00:00Z where it is known how the clock stands, and is the wall time where it is
/// not: for days, and for floating times while nobody says who reads them.
struct WallClock: Sendable, Hashable {
  /// The forms in which times are written.
  enum Form: Sendable, Hashable {
    /// Days without a time.
    case day
    /// Wherever the reader happens to be.
    case floating
    /// UTC.
    case utc
    /// A zone by its name; one that nobody knows is read as floating.
    case zone(String)
  }

  let form: Form
  /// How the clock stands against UTC; the reader's own for floating times and unknown zones.
  let rules: TimeZoneRules?

  init(_ form: Form, _ rules: TimeZoneRules? = nil) {
    self.form = form
    self.rules = rules
  }

  var isDay: Bool { form == .day }

  /// Whether it is known which moment a wall time means.
  var hasInstants: Bool { rules != nil || form == .utc }

  /// The place on the timeline of what the clock shows: the first time where it is shown twice, and
  /// by the offset before where it is never shown.
  func moment(ofWall wall: Int) -> Int { rules.map { wall - $0.offset(atWall: wall) } ?? wall }

  /// What the clock shows there.
  func wall(ofMoment moment: Int) -> Int { rules.map { moment + $0.offset(at: moment) } ?? moment }

  /// The wall times that may lie on the timeline where an instance lies: those of the whole hour that
  /// comes twice or is skipped, or its own alone.
  func walls(near instance: SeriesMoment) -> Range<Int> {
    let (low, high) = (
      min(instance.wall, wall(ofMoment: instance.moment)),
      max(instance.wall, wall(ofMoment: instance.moment))
    )
    guard let (period, isKnot) = rules?.wallPeriod(at: high), isKnot else { return low..<high }
    return min(low, period.from)..<max(high, period.to)
  }

  /// A time that is written on some clock, on this one.
  ///
  /// Moments are compared where both clocks have them. A time without a zone among times with one is
  /// meant on their clock, and of what is added to days only the day counts.
  func moment(of time: EventTime, on clock: WallClock) -> SeriesMoment {
    let wall = time.wallClock.seconds
    if isDay {
      let midnight = wall - floorModulo(wall, 86_400)
      return SeriesMoment(moment: midnight, wall: midnight)
    }
    if hasInstants, clock.hasInstants, clock.form != form, clock.form != .floating {
      let moment = clock.moment(ofWall: wall)
      return SeriesMoment(moment: moment, wall: self.wall(ofMoment: moment))
    }
    return SeriesMoment(moment: moment(ofWall: wall), wall: wall)
  }

  /// What the clock shows, as a time that says which clock it is; `nil` outside the years 1…9999.
  func time(atWall wall: Int) -> EventTime? {
    guard let local = LocalDateTime(seconds: wall) else { return nil }
    return switch form {
    case .day: .day(local.date)
    case .floating: .floating(local)
    case .utc: .utc(Timestamp(utc: local))
    case .zone(let name): .zoned(local, zone: name)
    }
  }
}

/// An instance of a series before it is moved: its place on the timeline, and the wall time that led
/// there, which is another where clocks were put forward over it.
struct SeriesMoment: Sendable, Hashable {
  let moment: Int
  let wall: Int
}

/// A clock whose stand is looked up once for all times between two changes.
struct SteadyClock: Sendable {
  let rules: TimeZoneRules?
  private var moments = ZonePeriod.none
  private var walls = ZonePeriod.none
  /// How often it was looked up how the clock stands.
  private(set) var lookups = 0

  init(_ rules: TimeZoneRules?) { self.rules = rules }

  /// What the clock shows at a place on its timeline.
  mutating func wall(ofMoment moment: Int) -> Int {
    guard let rules else { return moment }
    if !moments.contains(moment) {
      moments = rules.period(at: moment)
      lookups += 1
    }
    return moment + moments.offset
  }

  /// The place on its timeline of what the clock shows.
  mutating func moment(ofWall wall: Int) -> Int {
    guard let rules else { return wall }
    if walls.contains(wall) { return wall - walls.offset }
    lookups += 1
    let (period, isKnot) = rules.wallPeriod(at: wall)
    if isKnot { return wall - rules.offset(atWall: wall) }
    walls = period
    return wall - period.offset
  }
}

/// How occurrences are put in order and compared with a window.
struct ViewAxis: Sendable, Hashable {
  /// The reader's zone: moments are compared with its days. Without one each event is compared on
  /// its own clock.
  let viewer: TimeZoneRules?
  /// The zone in which days and floating times are put in order among moments.
  let home: TimeZoneRules?

  /// The positions of a span's days.
  func positions(of span: DateSpan) -> Range<Int> {
    let first = span.first.dayNumber * 86_400
    let end = (span.last.dayNumber + 1) * 86_400
    guard let viewer else { return first..<end }
    let start = first - viewer.offset(atWall: first)
    return start..<max(start, end - viewer.offset(atWall: end))
  }
}
