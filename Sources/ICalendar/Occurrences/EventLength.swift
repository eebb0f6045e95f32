internal import CivilTime

/// How long each instance of a series lasts.
///
/// An end means the same exact time for each instance, a duration the same nominal one: "one day" is
/// 23 hours long when clocks are put forward (RFC 5545, section 3.8.5.3).
struct EventLength: Sendable, Hashable {
  /// Whole days on the wall clock, and then seconds of real time.
  let days: Int
  let seconds: Int
  /// The clock that ends are written on; that of the start when `nil`.
  var endClock: WallClock?

  static let none = EventLength(days: 0, seconds: 0)

  /// The wall time of an end, on the clock of its start.
  func endWall(ofStart wall: Int, on clock: WallClock) -> Int {
    let moved = wall + days * 86_400
    if clock == .day { return moved }
    return seconds == 0 ? moved : clock.wall(moved, addingExactly: seconds)
  }

  /// An end, in the form in which it is written.
  func end(atWall wall: Int, on clock: WallClock) -> EventTime? {
    guard let endClock, endClock != clock, let instant = clock.instant(ofWall: wall),
      let shown = endClock.wall(ofInstant: instant)
    else { return clock.time(atWall: wall) }
    return endClock.time(atWall: shown)
  }

  /// The most time that lies between start and end, on any wall clock.
  var longest: Int { (days + 2) * 86_400 + seconds }
}

extension EventLength {
  /// The length between a start and an end; `nil` when the end is before the start.
  init?(from start: EventTime, to end: EventTime, on clock: WallClock, endClock: WallClock) {
    guard clock != .day else {
      // An end with a time takes the day it is in; a whole day lasts one day at least.
      let shown = end.wallClock
      let partial = !end.isAllDay && shown.time != .midnight ? 1 : 0
      guard shown.date >= start.date else { return nil }
      let days = start.date.days(until: shown.date) + partial
      self.init(days: max(1, days), seconds: 0)
      return
    }
    let startWall = start.wallClock.seconds
    if let from = clock.instant(ofWall: startWall),
      let to = endClock.instant(ofWall: end.wallClock.seconds)
    {
      guard to >= from else { return nil }
      self.init(days: 0, seconds: to - from, endClock: endClock == clock ? nil : endClock)
    } else {
      let endWall = clock.wall(of: end, on: endClock)
      guard endWall >= startWall else { return nil }
      self.init(days: 0, seconds: endWall - startWall)
    }
  }

  /// The length that a duration means; negative ones have none.
  init(_ duration: CalendarDuration, on clock: WallClock) {
    if duration.isNegative {
      self = .none
    } else if clock == .day {
      self.init(days: max(1, duration.days + (duration.seconds + 86_399) / 86_400), seconds: 0)
    } else {
      self.init(days: duration.days, seconds: duration.seconds)
    }
  }
}
