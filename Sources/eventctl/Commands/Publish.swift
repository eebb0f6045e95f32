import ArgumentParser
import EventKitLite
import SafeFiles
import Sheets

/// `eventctl publish`: every feed, into a folder.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .publishAbstract, discussion: .publishDiscussion,
      examples: [
        "eventctl publish",
        "eventctl publish --dry-run",
        "eventctl publish --programme calendars/dak-nong -o public",
        "eventctl publish --dry-run --plan plan.json",
        "eventctl publish --from-plan plan.json",
        "eventctl publish --as-of 24/11/2026",
        "eventctl publish --templates templates",
        "eventctl publish --no-pages",
      ]))

  @OptionGroup var programme: ProgrammeOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp(.helpPublishFolder, valueName: .valueFolder),
    transform: Arguments.path)
  var output = "public"

  @Flag(name: .long, help: ArgumentHelp(.helpDryRunPublication))
  var dryRun = false

  @OptionGroup var terms: PublicationTerms

  @Option(
    name: .long, help: ArgumentHelp(.helpAgainst, valueName: .valueFile), transform: Arguments.path)
  var against: String?

  @Flag(name: .long, help: ArgumentHelp(.helpAnew))
  var anew = false

  @OptionGroup var pages: PageOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var moment: MomentOptions

  func validate() throws { try terms.check(dryRun: dryRun, pages: pages) }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let record = try terms.record()
    let plan = terms.addressed(try programme.load(), in: record)
    let language = programme.language(of: plan)
    let report = PublicationReport(in: language)
    try OutputFile.requireNoProgramme(in: output)
    let pages = try pages.choice(in: record)
    let writer = PublicationWriter(directory: output, ledgerPath: try ledger.path(of: programme))
    if dryRun {
      let standing = try standing(writer, plan)
      let work = try terms.plan(for: plan, after: standing.ledger, at: moment, in: record)
      try report.show(work, pages)
      try terms.write(work, pages, of: plan, keeping: ledger.path(of: programme), in: language)
      // What would keep it from being published is told now, the folder's own files among it.
      let publication = try Publication(
        carryingOut: work, accepting: terms.acceptance(in: record), proven: standing.proven)
      try writer.examine(pages.added(to: publication), after: standing)
      return
    }
    let (publication, written) = try writer.exclusively {
      let standing = try standing(writer, plan)
      let work = try terms.plan(for: plan, after: standing.ledger, at: moment, in: record)
      try terms.requireClock(moment, for: work)
      let publication = pages.added(
        to: try Publication(
          carryingOut: work, accepting: terms.acceptance(in: record), proven: standing.proven))
      for warning in publication.warnings { Console.note(warning, in: language) }
      report.nameKept(work)
      return (publication, try writer.write(publication, after: standing))
    }
    let findings = ProgrammeCheck(
      of: publication.schedule, today: try programme.today(of: plan)
    ).findings
    let warnings = findings.count { $0.severity == .warning } + publication.warnings.count
    try report.summarise(
      publication, written, warnings: warnings, seconds: start.duration(to: clock.now), in: output)
  }

  private func standing(
    _ writer: PublicationWriter, _ plan: Programme
  ) throws -> PublicationWriter.Standing {
    try writer.standing(for: plan.ledgerIdentity, against: against, isBeginningAnew: anew)
  }
}
