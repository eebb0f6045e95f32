import EventKitLite
import Sheets

/// What kind of entry a row is about, and how far a task has come: columns behind those that tables had
/// while there were only events.
enum TaskFields {
  /// The columns of rows about entries.
  ///
  /// - Parameters:
  ///   - entry: what a row is about.
  ///   - due: when the task of a row is due, as text.
  static func fields<Row>(
    in language: Language, of entry: @escaping (Row) -> EventCalendar.Entry,
    due: @escaping (Row) -> String?
  ) -> [Sheet.Field<Row>] {
    func field(
      _ key: String, _ title: LocalizedText, _ role: Sheet.Role, cell: @escaping (Row) -> Sheet.Cell
    ) -> Sheet.Field<Row> {
      Sheet.Field(
        key, title[language], role, for: [.document, .data], isKnownByKey: true, cell: cell)
    }
    return [
      field("kind", .entryKindHeading, .code) { .text(entry($0).kind.rawValue) },
      field("due", .dueHeading, .date) { .text(due($0)) },
      field("completed", .completedHeading, .date) { .text(entry($0).writtenCompletion) },
      field("percentComplete", .percentHeading, .number) {
        number(entry($0).component[raw: .percentComplete])
      },
      field("priority", .priorityHeading, .number) { number(entry($0).component[raw: .priority]) },
    ]
  }

  /// A number as it is written, and whatever stands in its place.
  private static func number(_ text: String?) -> Sheet.Cell {
    text.flatMap { Int($0) }.map { .number($0) } ?? .text(text)
  }
}

extension EventCalendar.Entry {
  /// When it was done; in the form in which it is written where that is none of the standard's.
  fileprivate var writtenCompletion: String? {
    component[time: .completed]?.text ?? component[raw: .completed]
  }

  /// The status as it is written, in the capitals that the standard has.
  var writtenStatus: String? { component[raw: .status]?.uppercased() }

  /// The notes; a journal entry may have several.
  var writtenNotes: String? {
    guard let journal else { return notes }
    return journal.texts.isEmpty ? nil : journal.texts.joined(separator: "\n\n")
  }
}

extension Todo {
  /// Whether it is done.
  var isCompleted: Bool { status == .completed || component.first(.completed) != nil }
}
