import EventKitLite
import Sheets

/// What `check` and `lint` find.
enum FindingSheet {
  /// Prints findings as a compiler does.
  static func print(
    _ findings: [Diagnostic], in language: Language, colour: ColorChoice
  ) throws {
    for finding in findings {
      try Console.print(
        ScreenText(lines: finding.rendered(in: language), finding.severity.look), colour: colour)
    }
  }

  /// The sheet of findings, for programs.
  static func sheet(of findings: [Diagnostic], in language: Language) -> Sheet {
    Sheet(
      in: language, of: findings,
      fields: [
        Sheet.Field("severity", for: .data) { .text($0.severity.rawValue) },
        Sheet.Field("code", for: .data) { .text($0.code.name) },
        Sheet.Field("message", for: .data) { .text($0.message[language]) },
        Sheet.Field("hint", for: .data) { .text($0.hint?[language]) },
        Sheet.Field("reference", for: .data) {
          .text(LintRule.named($0.code.name)?.reference[language])
        },
        Sheet.Field("file", for: .data) { .text($0.location?.file) },
        Sheet.Field("line", for: .data) { .number($0.location?.line) },
        Sheet.Field("column", for: .data) { .number($0.location?.column) },
      ])
  }
}

extension Diagnostic.Severity {
  /// How a finding of this severity is shown.
  fileprivate var look: ScreenText.Look? {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: nil
    }
  }
}
