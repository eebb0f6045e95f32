internal import CivilTime

/// The clock that a time is written on, and what its hands mean.
///
/// Wall times are seconds since the clock showed 1970-01-01T00:00.
enum WallClock: Sendable, Hashable {
  /// Days without a time.
  case day
  /// Wherever the reader happens to be.
  case floating
  /// UTC.
  case utc
  /// A zone by its name; one that nobody knows is read as floating.
  case zone(String, ZoneClock?)

  /// What another time is on this clock.
  ///
  /// - Parameter clock: the clock that the time is written on.
  func wall(of time: EventTime, on clock: WallClock) -> Int {
    let wall = time.wallClock.seconds
    switch (self, clock) {
    case (.day, _): return wall - floorModulo(wall, 86_400)
    case (_, .day), (.floating, _), (_, .floating): return wall
    default:
      guard self != clock, let instant = clock.instant(ofWall: wall) else { return wall }
      return self.wall(ofInstant: instant) ?? wall
    }
  }

  /// The moment, in seconds since 1970-01-01T00:00Z, at which the clock shows a wall time; `nil`
  /// when that depends on the reader.
  func instant(ofWall wall: Int) -> Int? {
    switch self {
    case .utc: wall
    case .zone(_, let clock?): wall - clock.offset(atWall: wall)
    case .day, .floating, .zone(_, nil): nil
    }
  }

  /// What the clock shows at a moment; `nil` when that depends on the reader.
  func wall(ofInstant instant: Int) -> Int? {
    switch self {
    case .utc: instant
    case .zone(_, let clock?): instant + clock.offset(at: instant)
    case .day, .floating, .zone(_, nil): nil
    }
  }

  /// What the clock shows, as a time that says which clock it is; `nil` outside the years 1…9999.
  func time(atWall wall: Int) -> EventTime? {
    guard let local = LocalDateTime(seconds: wall) else { return nil }
    return switch self {
    case .day: .day(local.date)
    case .floating: .floating(local)
    case .utc: .utc(Timestamp(utc: local))
    case .zone(let name, _): .zoned(local, zone: name)
    }
  }

  /// The wall time so many seconds of real time later.
  func wall(_ wall: Int, addingExactly seconds: Int) -> Int {
    guard let instant = instant(ofWall: wall) else { return wall + seconds }
    return self.wall(ofInstant: instant + seconds) ?? wall + seconds
  }
}

/// How occurrences are put in order and compared with a window: on each event's own clock, or as
/// moments seen from one zone.
struct ViewAxis: Sendable, Hashable {
  /// The viewer's zone.
  let zone: ZoneClock?

  /// The place of a wall time.
  func position(ofWall wall: Int, on clock: WallClock) -> Int {
    guard let zone else { return wall }
    return clock.instant(ofWall: wall) ?? wall - zone.offset(atWall: wall)
  }

  /// The positions of a span's days.
  func positions(of span: DateSpan) -> Range<Int> {
    let first = span.first.dayNumber * 86_400
    let end = (span.last.dayNumber + 1) * 86_400
    guard let zone else { return first..<end }
    let start = first - zone.offset(atWall: first)
    return start..<max(start, end - zone.offset(atWall: end))
  }
}
