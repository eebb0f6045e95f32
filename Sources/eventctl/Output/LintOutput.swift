import EventKitLite
import Sheets

/// Gathers findings and writes them as text, JSON or SARIF.
struct LintOutput {
  let format: Lint.Format
  let language: Language
  let color: ColorChoice
  private var findings: [Diagnostic] = []
  /// Whether a file could not be looked at: then there is no "0 errors" to say.
  var isIncomplete = false

  init(format: Lint.Format, language: Language, color: ColorChoice) {
    self.format = format
    self.language = language
    self.color = color
  }

  mutating func add(_ more: [Diagnostic]) { findings += more }

  /// Writes what was found: data to standard output, the count to standard error.
  func write() throws {
    switch format {
    case .text:
      try FindingSheet.print(findings, in: language, colour: color)
      noteSummary()
    case .json:
      try Console.write(
        JSONWriter().text(of: FindingSheet.sheet(of: findings, in: language)))
    case .sarif:
      try Console.write(JSONWriter().text(of: LintSARIF(findings, in: language)))
    }
  }

  /// All of it as text, for standard error.
  func note() {
    for finding in findings { Console.note(finding, in: language) }
    noteSummary()
  }

  private func noteSummary() {
    guard !findings.isEmpty || !isIncomplete else { return }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    Console.note(
      ScreenText(LocalizedText.lintSummary(errors: errors, warnings: warnings)[language]))
  }
}
