public import CivilTime

/// When something in a calendar begins or ends: the three forms of an iCalendar date and time, and
/// the plain day.
///
/// The corresponding iCalendar value types are `DATE` and `DATE-TIME` (RFC 5545, sections 3.3.4 and
/// 3.3.5).
public enum EventTime: Sendable, Hashable {
  /// A whole day: `VALUE=DATE`.
  case day(CalendarDate)
  /// A wall-clock time wherever the reader happens to be ("floating").
  case floating(LocalDateTime)
  /// An instant: `…Z`.
  case utc(Timestamp)
  /// A wall-clock time in a named zone: `TZID=…`.
  case zoned(LocalDateTime, zone: String)

  /// The day on which it falls, by the clock it is written in.
  public var date: CalendarDate {
    switch self {
    case .day(let date): date
    case .floating(let local), .zoned(let local, _): local.date
    case .utc(let instant): instant.local().date
    }
  }

  /// What the clock that it is written in shows; midnight for a day.
  package var wallClock: LocalDateTime {
    switch self {
    case .day(let date): LocalDateTime(date, .midnight)
    case .floating(let local), .zoned(let local, _): local
    case .utc(let instant): instant.local()
    }
  }

  /// Whether it is a time without a zone: the reader's, wherever that is.
  public var isFloating: Bool {
    if case .floating = self { true } else { false }
  }

  /// Whether it is a whole day rather than a time.
  public var isAllDay: Bool {
    if case .day = self { true } else { false }
  }
}

// MARK: Moments and other zones

extension EventTime {
  /// The moment that it means; of a day, its first.
  ///
  /// ```swift
  /// let zones = TimeZones(of: calendar)
  /// event.start?.instant(in: zones)                                  // 2026-01-06T01:00:00Z
  /// EventTime.day(day).instant(in: zones, seenFrom: "Asia/Ho_Chi_Minh")
  /// ```
  ///
  /// A time that clocks never show, because they are put forward, is counted by the offset before, and
  /// one that they show twice is the first (RFC 5545, section 3.3.5). ``Occurrence/startInstant`` also
  /// knows when the second is meant.
  ///
  /// - Parameters:
  ///   - zones: where its zone is looked up.
  ///   - reader: the zone of whoever reads days and floating times.
  /// - Returns: `nil` for a day or floating time that nobody is said to read, and in a zone that is not
  ///   known.
  public func instant(in zones: TimeZones, seenFrom reader: String? = nil) -> Timestamp? {
    let name: String?
    switch self {
    case .utc(let instant): return instant
    case .zoned(_, let zone): name = zone
    case .day, .floating: name = reader
    }
    return name.flatMap { zones.rules(named: $0) }?.instant(of: wallClock)
  }

  /// The same moment as the clocks of another zone show it.
  ///
  /// Days and floating times are the same everywhere and stay as they are.
  ///
  /// - Returns: `nil` when one of the zones is not known.
  public func converted(to zone: String, in zones: TimeZones) -> EventTime? {
    switch self {
    case .day, .floating: return self
    case .utc, .zoned:
      guard let instant = instant(in: zones), let rules = zones.rules(named: zone) else {
        return nil
      }
      return .zoned(rules.localTime(at: instant), zone: zone)
    }
  }
}

extension EventTime: Codable {
  /// Reads a time as RFC 5545 writes it, sections 3.3.4 and 3.3.5: `20270421`, `20270421T080000`,
  /// `20270421T010000Z` or `TZID=Asia/Ho_Chi_Minh:20270421T080000`.
  ///
  /// - Throws: `DecodingError` for text that is none.
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(expected: "a date or time of iCalendar") { EventTime(text: $0) }
  }

  /// Writes a time as RFC 5545 writes it, sections 3.3.4 and 3.3.5: `20270421`, `20270421T080000`,
  /// `20270421T010000Z` or `TZID=Asia/Ho_Chi_Minh:20270421T080000`.
  public func encode(to encoder: any Encoder) throws { try encoder.store(text) }

  private var text: String {
    switch self {
    case .day(let date): WireTime.text(date)
    case .floating(let local): WireTime.text(local)
    case .utc(let instant): WireTime.text(instant)
    case .zoned(let local, let zone): Self.zonePrefix + "\(zone):" + WireTime.text(local)
    }
  }

  private init?(text: String) {
    // A zone's name may have colons, a time has none.
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let zone = parts.dropLast().joined(separator: ":")
    guard let last = parts.last else { return nil }
    guard parts.count > 1 else {
      guard let time = WireTime.time(text, zone: nil) else { return nil }
      self = time
      return
    }
    guard zone.hasPrefix(Self.zonePrefix),
      case .floating(let local)? = WireTime.time(String(last), zone: nil)
    else { return nil }
    self = .zoned(local, zone: String(zone.dropFirst(Self.zonePrefix.count)))
  }

  private static let zonePrefix = "TZID="
}
