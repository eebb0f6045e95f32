import ArgumentParser
import EventKitLite

/// Findings in the form that code hosts show beside the lines: SARIF 2.1.0 (OASIS, 2020).
struct LintSARIF: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  init(_ findings: [Diagnostic], in language: Language) {
    let rules = LintRule.all
    let places = Dictionary(
      rules.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let driver = Driver(
      version: Eventctl.configuration.version, rules: rules.map { Rule($0, language) })
    let results = findings.map { Result($0, rule: places[$0.code.name], language) }
    runs = [Run(tool: Tool(driver: driver), results: results)]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "eventctl lint"
    let version: String
    let rules: [Rule]
  }

  struct Text: Encodable { let text: String }

  struct Rule: Encodable {
    struct Configuration: Encodable { let level: String }
    struct Properties: Encodable { let tags: [String] }

    let id: String
    let shortDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
    let properties: Properties

    init(_ rule: LintRule, _ language: Language) {
      id = rule.name
      shortDescription = Text(text: rule.summary[language])
      help = Text(text: rule.reference[language])
      defaultConfiguration = Configuration(level: rule.severity.rawValue)
      properties = Properties(tags: [rule.profile.rawValue])
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Text
    let locations: [Location]

    init(_ finding: Diagnostic, rule: Int?, _ language: Language) {
      ruleId = finding.code.name
      ruleIndex = rule
      level = finding.severity.rawValue
      let hint = finding.hint.map { " (\($0[language]))" } ?? ""
      message = Text(text: finding.message[language] + hint)
      locations = finding.location.map { [Location($0)] } ?? []
    }
  }

  struct Location: Encodable {
    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }
    struct Artifact: Encodable { let uri: String }
    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int
      let endColumn: Int
    }

    let physicalLocation: Physical

    init(_ location: SourceLocation) {
      physicalLocation = Physical(
        artifactLocation: Artifact(uri: Self.uri(of: location.file ?? "stdin")),
        region: Region(
          startLine: location.line, startColumn: location.column,
          endColumn: location.column + location.length))
    }

    /// The path as a relative reference, with what has a meaning in addresses escaped.
    private static func uri(of path: String) -> String {
      var uri = ""
      for byte in path.utf8 {
        let isPlain =
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
        uri += isPlain ? String(Unicode.Scalar(byte)) : percent(byte)
      }
      return uri
    }

    private static func percent(_ byte: UInt8) -> String {
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }
}
