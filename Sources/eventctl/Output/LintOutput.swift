import EventKitLite

/// Gathers findings and writes them as text, JSON or SARIF.
struct LintOutput {
  let format: Lint.Format
  let language: Language
  let style: Style
  private var findings: [Diagnostic] = []

  init(format: Lint.Format, language: Language, style: Style) {
    self.format = format
    self.language = language
    self.style = style
  }

  mutating func add(_ more: [Diagnostic]) { findings += more }

  /// Writes what was found: data to standard output, the count to standard error.
  func write() {
    switch format {
    case .text:
      for finding in findings {
        print(style(finding.rendered(in: language), finding.severity.look))
      }
      Console.note(summary)
    case .json: print(JSON.text(findings.map { FindingRow($0, language) }))
    case .sarif: print(JSON.text(LintSARIF(findings, in: language)))
    }
  }

  /// All of it as text.
  var text: String {
    (findings.map { $0.rendered(in: language) } + [summary]).joined(separator: "\n")
  }

  private var summary: String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    return language == .vietnamese
      ? "\(errors) lỗi, \(warnings) cảnh báo"
      : "\(errors.counting("error")), \(warnings.counting("warning"))"
  }
}

/// The table of rules, as `--rules` shows it.
struct LintRuleList {
  private let rules: [LintRule]
  private let language: Language

  init(profile: LintProfile, language: Language) {
    rules = LintRule.all.filter { $0.profile <= profile }
    self.language = language
  }

  func written(as format: Lint.Format) -> String {
    switch format {
    case .text: table.text(width: Console.width) { text, _ in text }
    case .json: JSON.text(rules.map { Row($0, language) })
    case .sarif: JSON.text(LintSARIF([], in: language))
    }
  }

  private var table: Table {
    let vi = language == .vietnamese
    return Table(
      header: vi
        ? ["Quy tắc", "Mức", "Nghĩa và căn cứ"] : ["Rule", "Severity", "Meaning, and why"],
      rows: rules.map { rule in
        [rule.name, rule.severity.rawValue, "\(rule.summary[language]) – \(rule.reference)"]
      })
  }

  private struct Row: Encodable {
    let name: String
    let severity: String
    let profile: String
    let reference: String
    let summary: String
    let isRepairable: Bool

    init(_ rule: LintRule, _ language: Language) {
      name = rule.name
      severity = rule.severity.rawValue
      profile = rule.profile.rawValue
      reference = rule.reference
      summary = rule.summary[language]
      isRepairable = rule.isRepairable
    }
  }
}
