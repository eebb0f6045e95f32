import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl check`: what a planner must know.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .checkAbstract, discussion: .checkDiscussion,
      examples: [
        "eventctl check",
        "eventctl check --programme calendars/dak-nong --lang en",
        "eventctl check --format json --today 1/12/2026",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.text

  @Option(name: .long, help: ArgumentHelp(.helpColor, valueName: .valueWhen))
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let check = ProgrammeCheck(
      plan, today: try programme.today(of: plan), after: try ledger.past(programme, of: plan))
    switch format {
    case .json:
      let sheet = FindingSheet.sheet(of: check.findings, in: language)
      try Console.write(JSONWriter().text(of: sheet))
    case .text:
      try FindingSheet.print(check.findings, in: language, colour: color)
      Console.note(ScreenText(summary(check)[language]))
    }
    if !check.findings.isEmpty { throw ExitCode.foundSomething }
  }

  private func summary(_ check: ProgrammeCheck) -> LocalizedText {
    .checkSummary(
      warnings: check.findings.count { $0.severity == .warning },
      notes: check.findings.count { $0.severity == .note }, silenced: check.silenced)
  }
}
