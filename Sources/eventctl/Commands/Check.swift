import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl check`: what a planner must know.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the programme's files and says what needs a planner's eye.",
    discussion: """
      Mistakes in the files end it with status 65, findings with status 1. A finding that has been \
      looked at is silenced in programme.yaml, with a reason:

        silence:
          - { code: check/two-leads, event: ngay-sach, reason: { en: settled by letter 12 } }

      Examples:
        eventctl check
        eventctl check --programme calendars/dak-nong --lang en
        eventctl check --format json --today 2026-12-01
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var programme: ProgrammeOptions

  @Option(name: .long, help: "How to write it.")
  var format = Format.text

  @Option(name: .long, help: "When to use colours; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let check = ProgrammeCheck(plan, today: programme.today(of: plan))
    switch format {
    case .json:
      let sheet = FindingSheet.sheet(of: check.findings, in: language)
      try Console.write(JSONWriter().text(of: sheet) + "\n")
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
