public import ArgumentParser
public import EventKitLite
import LibicalProof
import Sheets

extension LintProfile: ExpressibleByArgument {}

/// `eventctl lint`: calendar files held against the standards and the clients.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .lintAbstract, discussion: .lintDiscussion,
      examples: [
        "eventctl lint public/feeds/all.ics",
        "eventctl lint --profile rfc --format sarif *.ics > lint.sarif",
        "eventctl lint --fix calendar.ics",
        "curl -s https://example.org/feed.ics | eventctl lint -",
        "eventctl lint --rules",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  @Argument(
    help: ArgumentHelp(.helpLintFiles, valueName: .valueFile), transform: Arguments.path)
  var files: [String] = []

  @Option(name: .long, help: ArgumentHelp(.helpLintProfile, valueName: .valueProfile))
  var profile = LintProfile.clients

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.text

  @Flag(name: .long, help: ArgumentHelp(.helpFix))
  var fix = false

  @Flag(name: .long, help: ArgumentHelp(.helpRules))
  var rules = false

  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  @Option(name: .long, help: ArgumentHelp(.helpColor, valueName: .valueWhen))
  var color = ColorChoice.auto

  func validate() throws {
    if files.isEmpty, !rules { throw ValidationError(.nameAFile) }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(.inputIsReadOnce)
    }
    if fix, files.contains("-"), format != .text {
      throw ValidationError(.repairGoesToOutput)
    }
  }

  func run() throws {
    if rules { return try listRules() }
    var output = LintOutput(format: format, language: lang, color: color)
    var status = ExitCode.success
    for file in files {
      let input: CalendarFile
      do {
        input = try CalendarFile(file)
      } catch let invalid as InvalidDocument {
        let code = Console.fail(invalid, in: lang)
        if status != .noInput { status = code }
        output.isIncomplete = true
        continue
      }
      let report = try look(at: input, from: file)
      output.add(report.findings)
      if !report.isReadable, status != .noInput { status = .badData }
      if !report.findings.isEmpty, status == .success { status = .foundSomething }
    }
    if fix, files.contains("-") {
      output.note()
    } else {
      try output.write()
    }
    if status != .success { throw status }
  }

  private func listRules() throws {
    let sheet = LintRuleSheet.sheet(of: profile, in: lang)
    switch format {
    case .text: try SheetOptions.Format.table.write(sheet, or: .noRules, colour: color)
    case .json: try SheetOptions.Format.json.write(sheet, or: .noRules)
    case .sarif: try Console.write(JSONWriter().text(of: LintSARIF([], in: lang)))
    }
  }

  /// Repairs a file if that is asked for, and gives what is left to say about it.
  private func look(at input: CalendarFile, from file: String) throws -> LintReport {
    // Programs know standard input by having no name.
    let linter = Linter(
      profile: profile, file: file == "-" && format != .text ? nil : input.name,
      secondReader: .libical)
    guard fix else { return linter.lint(input.bytes) }
    let repair = linter.repaired(input.bytes)
    guard repair.bytes.count <= CalendarFile.largest else {
      // What nobody reads any more is not written.
      if file == "-" { try Console.write(input.bytes) }
      let tooLong = Diagnostic(
        .error, .fileTooLarge, .repairTooLong(input.name, limit: CalendarFile.largest),
        hint: .splitFile)
      return LintReport(findings: [tooLong], isReadable: false)
    }
    if file == "-" {
      try Console.write(repair.bytes)
    } else if !repair.changes.isEmpty {
      try OutputFile.write(repair.bytes, to: file, in: lang)
    }
    // Nothing is said to be repaired that could not be written.
    for change in repair.changes { Console.note(change, in: lang) }
    return repair.remaining
  }
}
