import EventKitLite

/// A finding as JSON: what `check` and `lint` list.
struct FindingRow: Encodable {
  let severity: String
  let code: String
  let message: String
  let hint: String?
  /// Where the linter's rule comes from.
  let reference: String?
  let file: String?
  let line: Int?
  let column: Int?

  init(_ finding: Diagnostic, _ language: Language) {
    severity = finding.severity.rawValue
    code = finding.code.name
    message = finding.message[language]
    hint = finding.hint?[language]
    reference = LintRule.named(finding.code.name)?.reference
    file = finding.location?.file
    line = finding.location?.line
    column = finding.location?.column
  }
}

extension Diagnostic.Severity {
  /// How a finding of this severity is shown.
  var look: Style.Look? {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: nil
    }
  }
}

extension Int {
  /// The number and an English noun: `1 error`, `2 errors`.
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
