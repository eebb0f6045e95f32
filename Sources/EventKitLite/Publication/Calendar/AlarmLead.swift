public import CivilTime
public import ICalendar

/// How long before an event its alarm goes off: "7 days", "12 hours", or "at nine, 7 days before".
///
/// ```swift
/// let lead = AlarmLead("7d@09:00")
/// lead?.offset(from: .day(day)).description   // "-P6DT15H"
/// ```
///
/// A whole day begins at midnight, and so `7d` rings at midnight; with a time of day it rings when
/// people are awake. The corresponding iCalendar property is a relative `TRIGGER` (RFC 5545, section
/// 3.8.6.3).
public struct AlarmLead: Sendable, Hashable {
  /// How far ahead an alarm may go off: 366 days.
  public static let longest = CalendarDuration(days: 366)

  /// How long before the event's start, or before its day where there is a time of day.
  public let duration: CalendarDuration
  /// The time of day at which it goes off, on the event's clock.
  public let time: TimeOfDay?

  /// The distance from an event's start to the alarm: negative before it.
  public func offset(from start: EventTime) -> CalendarDuration {
    guard let time else {
      return CalendarDuration(days: -duration.days, seconds: -duration.seconds)
    }
    return CalendarDuration(
      days: -duration.days,
      seconds: time.secondsAfterMidnight - start.wallClock.time.secondsAfterMidnight)
  }
}

extension AlarmLead: LosslessStringConvertible {
  private static let units: [Character: Int] = ["w": 604_800, "d": 86_400, "h": 3600, "m": 60]

  /// Reads `30d`, `2w`, `12h`, `30m`, `0d`, and `7d@09:00`; at most ``longest``.
  public init?(_ description: String) {
    let parts = description.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let unit = parts[0].last, let seconds = Self.units[unit],
      parts[0].utf8.count <= 7, let number = Int(digits: parts[0].dropLast()),
      number * seconds <= Self.longest.totalSeconds
    else { return nil }
    let isDays = seconds >= 86_400
    duration =
      isDays
      ? CalendarDuration(days: number * seconds / 86_400)
      : CalendarDuration(seconds: number * seconds)
    guard parts.count == 2 else {
      time = nil
      return
    }
    guard isDays, let time = TimeOfDay(String(parts[1])) else { return nil }
    self.time = time
  }

  /// What ``init(_:)`` reads, in the largest unit: `7d@09:00`, `90m`.
  public var description: String {
    let length =
      duration.seconds == 0
      ? "\(duration.days)d"
      : duration.seconds % 3600 == 0
        ? "\(duration.seconds / 3600)h" : "\(duration.seconds / 60)m"
    return time.map { "\(length)@\($0)" } ?? length
  }
}

extension Event {
  /// The event with an alarm for each lead, which shows its title.
  func ringing(_ leads: [AlarmLead]) -> Event {
    guard let start else { return self }
    var event = self
    event.alarms = leads.map { Alarm(offset: $0.offset(from: start), text: title ?? "") }
    return event
  }
}
