import EventKitLite
import Sheets

/// What is due and not reported, who is missing, and by how many days they are late.
struct OpenSheet {
  private let language: Language
  private let showsIDs: Bool
  private let units: UnitLabels

  init(_ programme: Programme, in language: Language, ids: Bool = false) {
    self.language = language
    showsIDs = ids
    units = UnitLabels(programme, in: language)
  }

  /// The sheet of what is open.
  func sheet(of open: [OpenResult], for readers: Sheet.Readers) -> Sheet {
    Sheet(in: language, of: open, fields: screen + document + data, for: readers)
  }

  private typealias Field = Sheet.Field<OpenResult>

  private func heading(_ text: LocalizedText) -> String { text[language] }

  private var screen: [Field] {
    [
      Field("dueDay", heading(.dueHeading), .date, for: .screen) {
        .text($0.due?.compactText(in: language) ?? $0.event.cycle.label)
      },
      Field("late", heading(.daysOverdueHeading), .number, for: .screen, isOptional: true) {
        .number($0.daysLate)
      },
      Field("event", heading(.eventAndMissing), for: .screen) { open in
        .text(
          ([open.event.shortTitle(in: language), units.some(open.units)]
            + (showsIDs ? [open.event.event.id.rawValue] : [])).joined(separator: " · "))
      },
    ]
  }

  private var document: [Field] {
    [
      Field("year", heading(.year), .number, for: [.document, .data]) {
        .number($0.event.year, as: $0.event.cycle.label)
      },
      Field("due", heading(.dueHeading), .date, for: [.document, .data]) { .day($0.due) },
      Field("daysOverdue", heading(.daysOverdueHeading), .number, for: [.document, .data]) {
        .number($0.daysLate)
      },
      Field("title", heading(.event), for: [.document, .data]) {
        .text($0.event.title(in: language))
      },
      Field("first", heading(.firstDay), .date, for: [.document, .data]) { .day($0.days?.first) },
      Field("last", heading(.lastDay), .date, for: [.document, .data]) { .day($0.days?.last) },
      Field("missing", heading(.stillMissingHeading), .units, for: [.document, .data]) {
        .list($0.units.map(\.rawValue), as: units.all($0.units))
      },
      Field("clause", heading(.clause), .code, for: [.document, .data]) {
        .list($0.event.event.clauses)
      },
      Field("identity", "ID", .code, for: .document) { .text($0.event.identity) },
    ]
  }

  private var data: [Field] {
    [Field("id", for: .data) { .text($0.event.event.id.rawValue) }]
  }
}
