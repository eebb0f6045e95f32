import ICalendar
import Testing

/// Calendars for comparing, of a few lines of what is in them.
enum DifferenceSample {
  /// The calendar with these lines in it.
  static func calendar(_ lines: String) throws -> EventCalendar {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n\(lines)\nEND:VCALENDAR\n"
    let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    return try #require(
      try ICalendarReader().components(in: bytes).first.flatMap(EventCalendar.init))
  }

  /// An event `a` named S with these lines in it.
  static func event(_ lines: String) -> String {
    "BEGIN:VEVENT\nUID:a\nSUMMARY:S\n\(lines)\nEND:VEVENT"
  }

  static func difference(_ old: String, _ new: String) throws -> CalendarDifference {
    CalendarDifference(from: try calendar(old), to: try calendar(new))
  }

  /// What is said of two revisions of the event, without findings.
  static func changes(_ old: String, _ new: String) throws -> [String] {
    try difference(event(old), event(new)).entries.flatMap { entry in
      entry.changes.map { $0.text[.english] }
    }
  }
}
