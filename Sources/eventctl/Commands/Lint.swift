public import ArgumentParser
public import EventKitLite
import LibicalProof
import Sheets

extension LintProfile: ExpressibleByArgument {}

/// `eventctl lint`: calendar files held against the standards and the clients.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds what is wrong with iCalendar files, anybody's, and mends what is safe.",
    discussion: """
      The profile 'rfc' is what the standards say; 'clients' adds what calendar programs need of a \
      feed that people subscribe to. A file named - is standard input.

      Exit status: 0 clean, 1 findings, 64 usage, 65 not iCalendar at all, 66 no such file.

      Examples:
        eventctl lint public/feeds/all.ics
        eventctl lint --profile rfc --format sarif *.ics > lint.sarif
        eventctl lint --fix calendar.ics
        curl -s https://example.org/feed.ics | eventctl lint -
        eventctl lint --rules
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  @Argument(help: ArgumentHelp("Files to look at; - is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(name: .long, help: "Which rules count.")
  var profile = LintProfile.clients

  @Option(name: .long, help: "How to write the findings.")
  var format = Format.text

  @Flag(name: .long, help: "Mend what can be mended without a guess, and say what was done.")
  var fix = false

  @Flag(name: .long, help: "List the rules.")
  var rules = false

  @Option(name: .long, help: "The language of the findings.")
  var lang = Language.english

  @Option(name: .long, help: "When to use colours; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  func validate() throws {
    if files.isEmpty, !rules { throw ValidationError("Name a file, or - for standard input.") }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read once.")
    }
    if fix, files.contains("-"), format != .text {
      throw ValidationError("With --fix, standard output is for the mended calendar.")
    }
  }

  func run() throws {
    if rules { return try listRules() }
    var output = LintOutput(format: format, language: lang, color: color)
    var status = ExitCode.success
    for file in files {
      let input: CalendarFile
      do {
        input = try CalendarFile(file, in: lang)
      } catch let code as ExitCode {
        if status != .noInput { status = code }
        continue
      }
      let report = try look(at: input.bytes, of: file)
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
    case .text: try Console.print(ScreenWriter(width: Console.width).text(of: sheet), colour: color)
    case .json: try Console.write(JSONWriter().text(of: sheet) + "\n")
    case .sarif: try Console.write(JSONWriter().text(of: LintSARIF([], in: lang)) + "\n")
    }
  }

  /// Mends a file if that is asked for, and gives what is left to say about it.
  private func look(at bytes: [UInt8], of file: String) throws -> LintReport {
    let linter = Linter(
      profile: profile, file: file == "-" ? nil : file, secondReader: .libical)
    guard fix else { return linter.lint(bytes) }
    let repair = linter.repaired(bytes)
    for change in repair.changes { Console.note(change, in: lang) }
    if file == "-" {
      try Console.write(repair.bytes)
    } else if !repair.changes.isEmpty {
      try OutputFile.write(repair.bytes, to: file, in: lang)
    }
    return linter.lint(repair.bytes)
  }
}
