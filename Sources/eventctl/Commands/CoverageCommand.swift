import ArgumentParser
import EventKitLite
import Sheets

extension CoverageSheet.Order: ExpressibleByArgument {}

/// `eventctl coverage`: which clause of the plan gives what to whom, and what is missing.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    CommandHelp(
      abstract: .coverageAbstract, discussion: .coverageDiscussion,
      examples: [
        "eventctl coverage",
        "eventctl coverage --by unit --unit thu-vien-tinh",
        "eventctl coverage --event tuan-le-huong-ung-hoc-tap-suot-doi --format markdown",
        "eventctl coverage --format csv",
      ]))

  @Option(name: .long, help: ArgumentHelp(.helpCoverageBy, valueName: .valueWhat))
  var by = CoverageSheet.Order.clause

  @Option(name: .long, help: ArgumentHelp(.helpCoverageUnit, valueName: .valueID))
  var unit: Programme.Unit.ID?

  @Option(name: .long, help: ArgumentHelp(.helpCoverageEvent, valueName: .valueID))
  var event: ProgrammeEvent.ID?

  @OptionGroup var output: SheetOptions
  @OptionGroup var programme: ProgrammeOptions

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let unit = try unit.map { try plan.meant($0) }
    let event = try event.map { try plan.meant($0) }
    let coverage = Coverage(of: plan)
    let rows = coverage.rows.filter { row in
      unit.map { $0 == row.unit } ?? true && event.map { $0 == row.event } ?? true
    }
    let sheet = CoverageSheet(plan, by: by, in: language).sheet(of: rows, for: output.readers)
    try output.write(sheet, or: .noClauseCited)
    for finding in coverage.findings { Console.note(finding, in: language) }
    if !plan.clauses.isEmpty {
      Console.note(ScreenText(summary(coverage, of: plan)[language]))
    }
    if !coverage.isComplete { throw ExitCode.foundSomething }
  }

  private func summary(_ coverage: Coverage, of programme: Programme) -> LocalizedText {
    .coverageSummary(
      clauses: coverage.coveredClauses.count, of: programme.clauses.count,
      exempt: coverage.exemptClauses.count, missing: coverage.findings.count)
  }
}
