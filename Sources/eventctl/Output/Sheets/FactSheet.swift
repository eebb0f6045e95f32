import EventKitLite
import Sheets

/// What there is to know of one thing, a fact a row: people at a terminal see no headings over it.
enum FactSheet {
  /// The sheet of some facts.
  static func sheet(
    of facts: [(name: LocalizedText, value: Sheet.Cell)], in language: Language
  ) -> Sheet {
    Sheet(
      in: language, of: facts,
      fields: [
        Sheet.Field("name", for: .screen) { .text($0.name[language]) },
        Sheet.Field("content", for: .screen) { $0.value },
        Sheet.Field("fact", LocalizedText.factName[language], for: .document) {
          .text($0.name[language])
        },
        Sheet.Field("value", LocalizedText.factValue[language], for: .document) { $0.value },
      ])
  }
}
