import EventKitLite
import Sheets

/// The events of a calendar file as they stand there, repetitions as rules.
enum EventSheet {
  /// The sheet of some events: for documents and programs, not for a terminal.
  static func sheet(of events: [Event], in language: Language) -> Sheet {
    Sheet(
      in: language, of: events,
      fields: [
        field("start", .date) { .text($0.start?.text) },
        field("end", .date) { .text($0.end?.text ?? $0.days.map(\.dayAfter.description)) },
        field("zone", .code) { .text($0.start?.zone) },
        Sheet.Field("isAllDay", for: .data) { .flag($0.start?.isAllDay ?? false) },
        field("title") { .text($0.title ?? "") },
        field("location", .place) { .text($0.location) },
        field("status", .status) { .text($0.status?.rawValue) },
        field("categories") { .list($0.categories) },
        field("repeats", .rule) { .text($0.recurrenceRuleText) },
        field("notes") { .text($0.notes) },
        field("url", .code) { .text($0.url) },
        Sheet.Field("recurrence-id", "recurrence-id", .date, for: .document) {
          .text($0.recurrenceID?.text)
        },
        Sheet.Field("recurrenceID", for: .data) { .text($0.recurrenceID?.text) },
        field("uid", .code) { .text($0.uid) },
      ])
  }

  /// A column of the calendar file's own: programs and spreadsheets know it by one name.
  private static func field(
    _ key: String, _ role: Sheet.Role = .text, cell: @escaping (Event) -> Sheet.Cell
  ) -> Sheet.Field<Event> {
    Sheet.Field(key, key, role, for: [.document, .data], cell: cell)
  }
}
