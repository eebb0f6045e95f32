import CivilTime
import ICalendar
import Testing

/// Calendars and their occurrences as short texts.
enum OccurrenceSamples {
  /// America/New_York as the standard prints it for 2007 and after (RFC 5545, section 3.6.5).
  static let newYork = """
    BEGIN:VTIMEZONE
    TZID:New York
    BEGIN:STANDARD
    DTSTART:20071104T020000
    RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    TZNAME:EST
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20070311T020000
    RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    TZNAME:EDT
    END:DAYLIGHT
    END:VTIMEZONE
    """

  /// A calendar of events, each given by its lines.
  static func calendar(_ events: [String], zones: String = newYork) throws -> EventCalendar {
    let blocks = events.enumerated().map { number, lines in
      "BEGIN:VEVENT\n\(lines.contains("UID:") ? "" : "UID:\(number)\n")\(lines)\nEND:VEVENT"
    }
    let text = (["BEGIN:VCALENDAR", zones] + blocks + ["END:VCALENDAR", ""])
      .filter { !$0.isEmpty }.joined(separator: "\n")
    return try EventCalendar(reading: Array(text.utf8))
  }

  static func span(_ text: String) throws -> DateSpan { try #require(DateSpan(text)) }

  /// The occurrences, `start/end` each, times as on the wire.
  static func times(
    _ events: [String], in window: String, zones: String = newYork, seenFrom zone: String? = nil
  ) throws -> [String] {
    try calendar(events, zones: zones).occurrences(in: span(window), seenFrom: zone)
      .map { "\(text($0.start))/\(text($0.end))" }
  }

  /// The starts alone.
  static func starts(
    _ events: [String], in window: String, zones: String = newYork, seenFrom zone: String? = nil
  ) throws -> [String] {
    try calendar(events, zones: zones).occurrences(in: span(window), seenFrom: zone)
      .map { text($0.start) }
  }

  static func text(_ time: EventTime) -> String { Property(.start, time).value }

  /// What `found` says is wrong.
  static func problems(_ events: [String], in window: String, zones: String = newYork) throws
    -> [String]
  {
    try calendar(events, zones: zones).expansion(in: span(window)).found(atMost: 1000).problems
      .map(\.code.name)
  }
}
