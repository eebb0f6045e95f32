import ArgumentParser
import EventKitLite
import ProgrammeSite
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

  func validate() throws { try terms.check(dryRun: dryRun) }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let report = PublicationReport(in: language)
    try OutputFile.requireNoProgramme(in: output)
    let templates = try pages.templates()
    let writer = PublicationWriter(directory: output, ledgerPath: try ledger.path(of: programme))
    if dryRun {
      let standing = try standing(writer, plan)
      let work = try terms.plan(for: plan, after: standing.ledger, at: moment)
      try report.show(work)
      try terms.write(work, of: plan, keeping: ledger.path(of: programme), in: language)
      // What would keep it from being published is told now, the folder's own files among it.
      let publication = try Publication(
        carryingOut: work, accepting: try terms.acceptance(), proven: standing.proven
      ).withPages(templates)
      try writer.examine(publication, after: standing)
      return
    }
    let (publication, written) = try writer.exclusively {
      let standing = try standing(writer, plan)
      let work = try terms.plan(for: plan, after: standing.ledger, at: moment)
      try terms.requireClock(moment, for: work)
      let publication = try Publication(
        carryingOut: work, accepting: try terms.acceptance(), proven: standing.proven
      ).withPages(templates)
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

extension Publication {
  /// The publication with its pages, where there are to be any.
  fileprivate func withPages(_ templates: Templates?) -> Publication {
    templates.map { adding(Site(of: self, templates: $0).files) } ?? self
  }
}
