package import CivilTime
package import EventKitLite
package import OfficeDocuments

/// Makes a draft of `events.yaml` out of a plan that somebody wrote as a table.
///
/// ```swift
/// let plan = PlanImporter(into: programme, from: "ke-hoach-2027.docx", year: nil)
/// let draft = try plan.draft(of: tables)
/// draft.text(in: programme)      // a file of events
/// draft.findings                 // what was not understood, and where
/// ```
///
/// Nothing is guessed: what is not understood is `undated`, with the plan's words in `note`, and told;
/// what is a reading stands under `inferred`.
package struct PlanImporter: Sendable {
  /// The programme that the draft is for.
  package let programme: Programme
  /// What messages call the file.
  package let file: String
  /// The number of the programme's year that the plan is for; `nil` for that of its titles.
  package let year: Int?
  /// The category of all events; `nil` for those of the groups of rows.
  package let category: Programme.Category.ID?

  /// Creates an import.
  package init(
    into programme: Programme, from file: String, year: Int? = nil,
    category: Programme.Category.ID? = nil
  ) {
    self.programme = programme
    self.file = file
    self.year = year
    self.category = category
  }

  /// Reads the tables of a document, all of them.
  ///
  /// - Throws: `InvalidDocument` where no table is a plan, or nothing says the year of a day.
  package func draft(of tables: [OfficeTable]) throws(InvalidDocument) -> PlanDraft {
    var reader = PlanReader(self)
    for table in tables { try reader.read(table) }
    guard reader.hasPlan else {
      throw InvalidDocument([
        Diagnostic(.error, .noPlanTable, .noPlanTable(file), hint: .nameColumns)
      ])
    }
    return reader.draft
  }
}

/// A draft of `events.yaml`, and what there is to say of it.
package struct PlanDraft: Sendable, Hashable {
  /// What messages call the file it was made from.
  package let file: String
  /// The language of the plan's words.
  package internal(set) var language: Language
  /// The entries, in the order of the plan.
  package internal(set) var events: [DraftEvent] = []
  /// What was not understood or is doubtful, in the order of the plan.
  package internal(set) var findings: [ImportFinding] = []
  /// The tables, each with what became of its rows.
  package internal(set) var tables: [Table] = []

  /// What became of a table's rows: each was read or is reported as a row.
  package struct Table: Sendable, Hashable {
    /// The sheet's name, or the table's number.
    package let name: String
    /// How many rows it has.
    package let rows: Int
    /// How many of them were read: entries, headings, groups and empty ones.
    package let read: Int
    /// How many were not.
    package let reported: Int
    /// How many entries were made of them.
    package let entries: Int
  }

  /// Whether all was understood.
  package var isUnderstood: Bool { !findings.contains { $0.severity > .note } }

  /// The draft as a file of events of a programme.
  package func text(in programme: Programme) -> String {
    let comments = LocalizedText.draftComment(of: file).map { $0[programme.language] }
    return DraftText(events, comment: comments, in: language, of: programme.languages).text
  }
}
