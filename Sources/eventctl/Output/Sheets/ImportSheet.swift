import EventKitLite
import PlanImport
import Sheets

/// What of an imported plan was not understood, and where it stands.
enum ImportSheet {
  /// The sheet of a draft's findings.
  static func sheet(of draft: PlanDraft, in language: Language) -> Sheet {
    func heading(_ text: LocalizedText) -> String { text[language] }
    return Sheet(
      in: language, of: draft.findings,
      fields: [
        Sheet.Field("file", for: .data) { _ in .text(draft.file) },
        Sheet.Field("table", heading(.importTable), .code) { .text($0.table) },
        Sheet.Field("row", heading(.importRow), .number) { .number($0.row) },
        Sheet.Field("severity", heading(.importSeverity), .status, for: [.screen, .document]) {
          .text($0.severity.name(in: language))
        },
        Sheet.Field("severity", for: .data) { .text($0.severity.rawValue) },
        Sheet.Field("code", for: .data) { .text($0.code.name) },
        Sheet.Field("message", heading(.importFinding), for: [.screen, .document]) { finding in
          .text(
            finding.message[language] + (finding.hint.map { " (\($0[language]))" } ?? ""))
        },
        Sheet.Field("message", for: .data) { .text($0.message[language]) },
        Sheet.Field("hint", for: .data) { .text($0.hint?[language]) },
        Sheet.Field("words", heading(.importWords), for: [.document, .data]) { .text($0.words) },
      ])
  }
}
