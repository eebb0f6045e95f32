import EventKitLite
import Sheets

/// The entries of calendar files as they stand there, repetitions as rules.
enum EntrySheet {
  /// An entry and the zones of its calendar.
  private struct Row {
    let entry: EventCalendar.Entry
    let zones: TimeZones

    /// When a task is due.
    var due: EventTime? { entry.kind == .task ? entry.end(in: zones) : nil }

    /// When it ends: what its duration leads to, or the day after a whole day, where it does not say.
    var end: EventTime? {
      if let end = entry.end(in: zones) { return entry.start == nil ? nil : end }
      return entry.event?.days.map { .day($0.dayAfter) }
    }
  }

  /// The sheet of the entries of some calendars: for documents and programs, not for a terminal.
  static func sheet(of calendars: [EventCalendar], in language: Language) -> Sheet {
    let rows = calendars.flatMap { calendar in
      let zones = TimeZones(of: calendar)
      return calendar.entries.map { Row(entry: $0, zones: zones) }
    }
    return Sheet(
      in: language, of: rows,
      fields: [
        field("start", .date) { .text($0.entry.start?.text) },
        field("end", .date) { .text($0.end?.text) },
        field("zone", .code) { .text($0.entry.anchor?.zone) },
        Sheet.Field("isAllDay", for: .data) { .flag($0.entry.anchor?.isAllDay ?? false) },
        field("title") { .text($0.entry.title ?? "") },
        field("location", .place) { .text($0.entry.location) },
        field("status", .status) { .text($0.entry.writtenStatus) },
        field("categories") { .list($0.entry.categories) },
        field("repeats", .rule) { .text($0.entry.lines(.recurrenceRule)) },
        field("notes") { .text($0.entry.writtenNotes) },
        field("url", .code) { .text($0.entry.url) },
        Sheet.Field("recurrence-id", "recurrence-id", .date, for: .document) {
          .text($0.entry.recurrenceID?.text)
        },
        Sheet.Field("recurrenceID", for: .data) { .text($0.entry.recurrenceID?.text) },
        field("uid", .code) { .text($0.entry.uid) },
      ] + TaskFields.fields(in: language, of: \.entry) { $0.due?.text }
        + [
          field("extraDates", .date) { .text($0.entry.lines(.recurrenceDates)) },
          field("exceptions", .date) { .text($0.entry.lines(.exceptionDates, .exceptionRule)) },
        ])
  }

  /// A column of the calendar file's own: programs and spreadsheets know it by one name.
  private static func field(
    _ key: String, _ role: Sheet.Role = .text, cell: @escaping (Row) -> Sheet.Cell
  ) -> Sheet.Field<Row> {
    Sheet.Field(key, key, role, for: [.document, .data], cell: cell)
  }
}

extension EventCalendar.Entry {
  /// The values of properties as they are written, a line each.
  fileprivate func lines(_ names: PropertyName...) -> String? {
    let lines = names.flatMap { component.all($0) }.map(\.value)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
