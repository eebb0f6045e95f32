internal import CivilTime

/// The further dates and the exceptions of a series, on its timeline (RFC 5545, sections 3.8.5.1 and
/// 3.8.5.2).
struct SeriesDates {
  /// Further instances.
  private(set) var extra: [SeriesMoment] = []
  /// How long those last that say so themselves.
  private(set) var lengths: [Int: EntryLength] = [:]
  /// Instances that do not take place, by their moments.
  private(set) var excepted: Set<Int> = []
  /// Days without an instance: exceptions that name a day where the series has times.
  private(set) var exceptedDays: Set<Int> = []
  /// Whether there were dates that cannot be read.
  private(set) var isUnreadable = false

  init(_ entry: EventCalendar.Entry, start: EventTime, clock: WallClock, zones: inout ZoneClocks) {
    for property in entry.component.all(.recurrenceDates) {
      readDates(property, start: start, clock: clock, zones: &zones)
    }
    for property in entry.component.all(.exceptionDates) {
      let times = property.times
      if times.count != property.valueCount { isUnreadable = true }
      for time in times {
        if case .day(let date) = time, !clock.isDay {
          exceptedDays.insert(date.dayNumber)
        } else {
          excepted.insert(clock.moment(of: time, on: zones.clock(of: time)).moment)
        }
      }
    }
  }

  /// Whether there are any exceptions.
  var hasExceptions: Bool { !excepted.isEmpty || !exceptedDays.isEmpty }

  /// Whether an instance does not take place.
  func excepts(_ instance: SeriesMoment) -> Bool {
    excepted.contains(instance.moment) || exceptedDays.contains(floorDivide(instance.wall, 86_400))
  }

  private mutating func readDates(
    _ property: Property, start: EventTime, clock: WallClock, zones: inout ZoneClocks
  ) {
    for text in property.value.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let zone = property[.timeZoneID]?.value
      guard let first = parts.first, parts.count <= 2,
        let time = WireTime.time(String(first), zone: zone)
      else {
        isUnreadable = true
        continue
      }
      let date = Self.moment(of: time, start: start, clock: clock, zones: &zones)
      extra.append(date)
      guard parts.count == 2 else { continue }
      if let end = WireTime.time(String(parts[1]), zone: zone) {
        var length = EntryLength(
          from: time, to: end, on: zones.clock(of: time), endClock: zones.clock(of: end))
        length?.endClock = nil
        lengths[date.moment] = length
        if length == nil { isUnreadable = true }
      } else if let duration = CalendarDuration(String(parts[1]).withoutBlanksAround),
        !duration.isNegative
      {
        lengths[date.moment] = EntryLength(duration, on: clock)
      } else {
        isUnreadable = true
      }
    }
  }

  /// A date as an instance of the series; a day means the one that the start's time gives it.
  static func moment(
    of time: EventTime, start: EventTime, clock: WallClock, zones: inout ZoneClocks
  ) -> SeriesMoment {
    if case .day(let date) = time, !clock.isDay {
      let wall = date.dayNumber * 86_400 + start.wallClock.time.secondsAfterMidnight
      return SeriesMoment(moment: clock.moment(ofWall: wall), wall: wall)
    }
    return clock.moment(of: time, on: zones.clock(of: time))
  }
}

extension Property {
  /// How many values the property's list has.
  fileprivate var valueCount: Int { value.utf8.count { $0 == UInt8(ascii: ",") } + 1 }
}
