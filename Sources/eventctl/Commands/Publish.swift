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
      ]))

  @OptionGroup var programme: ProgrammeOptions

  @Option(name: .shortAndLong, help: ArgumentHelp(.helpPublishFolder, valueName: .valueFolder))
  var output = "public"

  @Flag(name: .long, help: ArgumentHelp(.helpDryRunPublication))
  var dryRun = false

  @Flag(name: .long, help: ArgumentHelp(.helpAnew))
  var anew = false

  @OptionGroup var moment: MomentOptions

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let plan = try programme.load()
    let language = programme.language(of: plan)
    try OutputFile.requireNoProgramme(in: output)
    let writer = PublicationWriter(
      directory: output, ledgerPath: try moment.ledgerPath(of: programme))
    do {
      if dryRun {
        let standing = try writer.standing(
          for: plan.ledgerIdentity, isBeginningAnew: anew)
        return try Self.preview(
          Publication(
            of: plan, ledger: standing.ledger, now: moment.now, proven: standing.proven),
          in: language)
      }
      let (publication, report) = try writer.exclusively {
        let standing = try writer.standing(
          for: plan.ledgerIdentity, isBeginningAnew: anew)
        let publication = try Publication(
          of: plan, ledger: standing.ledger, now: moment.now, proven: standing.proven)
        for warning in publication.warnings { Console.note(warning, in: language) }
        return (publication, try writer.write(publication))
      }
      let findings = ProgrammeCheck(
        of: publication.schedule, today: try programme.today(of: plan)
      ).findings
      let warnings = findings.count { $0.severity == .warning } + publication.warnings.count
      let waiting = Set(publication.schedule.limited(toStatus: .waiting).waiting.map(\.event.id))
        .count
      let seconds = start.duration(to: clock.now)
      try Console.print(
        ScreenWriter(width: Console.width).text(
          of: Self.summary(
            publication, report, waiting: waiting, warnings: warnings, seconds, output, language)))
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    } catch let failure as WriteFailure {
      throw Console.fail(failure, in: language)
    }
  }

  /// Says in words what a publication would change.
  private static func preview(_ publication: Publication, in language: Language) throws {
    let new = PublicationHistory(of: publication.ledger).changes.suffix(publication.ledger.pending)
    for change in new {
      let words = change.words(in: language).joined(separator: "; ")
      try Console.print("\(change.entry.label(in: language)): \(words)")
    }
    if new.isEmpty {
      try Console.print(ScreenText(LocalizedText.nothingWouldChange[language]))
    }
  }

  private static func summary(
    _ publication: Publication, _ report: PublicationWriter.Report, waiting: Int, warnings: Int,
    _ duration: Duration, _ output: String, _ language: Language
  ) -> Sheet {
    let milliseconds =
      duration.components.seconds * 1000
      + duration.components.attoseconds / 1_000_000_000_000_000
    let fraction = milliseconds % 1000 / 10
    let seconds = "\(milliseconds / 1000).\(fraction < 10 ? "0" : "")\(fraction)"
    let facts: [(LocalizedText, LocalizedText)] = [
      (.eventsHeading, .number(publication.eventCount)),
      (.feedsHeading, .number(publication.feedCount)),
      (.filesHeading, .files(report.files, written: report.written, removed: report.removed)),
      (.sizeHeading, .bytes(report.bytes, in: output)), (.waitingHeading, .waitingItems(waiting)),
      (.warningsHeading, .warningsToSee(warnings)), (.timeHeading, .seconds(seconds)),
    ]
    return Sheet(
      in: language, of: facts,
      fields: [
        Sheet.Field("fact") { .text($0.0[language]) },
        Sheet.Field("value") { .text($0.1[language]) },
      ])
  }
}
