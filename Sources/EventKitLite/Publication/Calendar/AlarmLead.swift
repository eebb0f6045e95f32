public import CivilTime
public import ICalendar

/// How long before an event its alarm goes off: "7 days", "12 hours", or "at half past seven, 7 days
/// before".
///
/// ```swift
/// AlarmLead("7d")?.offset(from: .day(day)).description         // "-P6DT15H"
/// AlarmLead("7d@07:30")?.offset(from: .day(day)).description   // "-P6DT16H30M"
/// ```
///
/// A whole day begins at midnight, when people are asleep. So days before it are counted to nine in
/// the morning, unless the lead has another time of day; hours and minutes are counted from
/// midnight. The corresponding iCalendar property is a relative `TRIGGER` (RFC 5545, section 3.8.6.3).
public struct AlarmLead: Sendable, Hashable {
  /// How far ahead an alarm may go off: 366 days.
  public static let longest = CalendarDuration(days: 366)
  /// When an alarm of a whole day goes off, where the lead does not say: 09:00.
  public static let morning = TimeOfDay(9, 0) ?? .midnight

  /// How long before the event's start, or before its day where there is a time of day.
  public let duration: CalendarDuration
  /// The time of day at which it goes off, on the event's clock.
  public let time: TimeOfDay?

  /// The distance from an event's start to the alarm: negative before it.
  public func offset(from start: EventTime) -> CalendarDuration {
    let isInDays = duration.seconds == 0
    guard let time = time ?? (start.isAllDay && isInDays ? Self.morning : nil) else {
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

extension ScheduledEvent {
  /// Whether alarms may announce it: not what is cancelled, and not what comes so often that people
  /// have it in their heads.
  var rings: Bool {
    guard status != .cancelled, status != .postponed else { return false }
    guard case .recurring(let days)? = timing else { return true }
    // The days of a meeting that has hours repeat within one week.
    return !days.rule.comesWeekly || oneRun.map { $0.count <= 7 } ?? false
  }
}

extension RecurrenceRule {
  /// Whether it comes every week, or more often.
  fileprivate var comesWeekly: Bool {
    switch frequency {
    case .secondly, .minutely, .hourly: true
    case .daily: interval <= 7 && daysOfMonth.isEmpty
    case .weekly: interval <= 1
    case .monthly, .yearly:
      // Each Saturday of a month, unlike the first one, and unlike that of the twentieth week.
      setPositions.isEmpty && daysOfMonth.isEmpty && daysOfYear.isEmpty && weeksOfYear.isEmpty
        && weekdays.contains { if case .every = $0 { true } else { false } }
    }
  }
}

extension Event {
  /// Whether its last moment lies behind another, both by the clock that it is written in.
  ///
  /// An event that repeats is over with the first of its days.
  func isOver(at moment: LocalDateTime) -> Bool {
    guard let end = end ?? start else { return false }
    return end.wallClock <= moment
  }

  /// The event without alarms.
  var silent: Event {
    var event = self
    event.alarms = []
    return event
  }

  /// The event with an alarm for each lead, which shows its title.
  func ringing(_ leads: [AlarmLead]) -> Event {
    guard let start else { return self }
    var event = self
    event.alarms = leads.map { Alarm(offset: $0.offset(from: start), text: title ?? "") }
    return event
  }
}
