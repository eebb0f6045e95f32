internal import CivilTime

/// How long each instance of a series lasts.
///
/// An end means the same exact time for each instance, a duration the same nominal one: "one day" is
/// 23 hours long when clocks are put forward (RFC 5545, section 3.8.5.3).
struct EntryLength: Sendable, Hashable {
  /// Whole days on the wall clock, and then seconds of real time.
  let days: Int
  let seconds: Int
  /// The clock that ends are written on; that of the start when `nil`.
  var endClock: WallClock?

  static let none = EntryLength(days: 0, seconds: 0)

  /// That of an entry which does not say it (RFC 5545, section 3.6.1).
  static func unsaid(on clock: WallClock) -> EntryLength {
    clock.isDay ? EntryLength(days: 1, seconds: 0) : .none
  }

  /// Whether it ends within the days that there are; of whole days the day after the last is one, too.
  func fits(from start: EventTime) -> Bool {
    let end = start.wallClock.seconds + days * 86_400 + seconds
    return end < LocalDateTime(.latest, .midnight).seconds + 86_400
  }

  /// The most time that lies between start and end: two days may be missing from days on a wall clock,
  /// and none from seconds.
  var longest: Int { seconds + (days == 0 ? 0 : (days + 2) * 86_400) }
}

extension EntryLength {
  /// The length between a start and an end; `nil` when the end is before the start.
  init?(from start: EventTime, to end: EventTime, on clock: WallClock, endClock: WallClock) {
    guard !clock.isDay else {
      // An end with a time takes the day it is in; a whole day lasts one day at least.
      let shown = end.wallClock
      let partial = !end.isAllDay && shown.time != .midnight ? 1 : 0
      guard shown.date >= start.date else { return nil }
      let days = start.date.days(until: shown.date) + partial
      self.init(days: max(1, days), seconds: 0)
      return
    }
    let from = clock.moment(of: start, on: clock).moment
    let to = clock.moment(of: end, on: endClock).moment
    guard to >= from else { return nil }
    let isOther = endClock.form != clock.form && clock.hasInstants && endClock.hasInstants
    self.init(days: 0, seconds: to - from, endClock: isOther ? endClock : nil)
  }

  /// The length that a duration means; negative ones have none.
  init(_ duration: CalendarDuration, on clock: WallClock) {
    self.init(duration, ofDays: clock.isDay)
  }

  /// The same for whole days or for times.
  init(_ duration: CalendarDuration, ofDays isDay: Bool) {
    if duration.isNegative {
      self = .none
    } else if isDay {
      self.init(days: max(1, duration.days + (duration.seconds + 86_399) / 86_400), seconds: 0)
    } else {
      self.init(days: duration.days, seconds: duration.seconds)
    }
  }
}
