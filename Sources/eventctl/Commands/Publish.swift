import ArgumentParser
import EventKitLite
import SafeFiles

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
    let writer = PublicationWriter(
      directory: output, ledgerPath: try moment.ledgerPath(of: programme))
    do {
      if dryRun {
        let standing = try writer.standing(isBeginningAnew: anew)
        return Self.preview(
          try Publication(
            of: plan, ledger: standing.ledger, now: moment.now, proven: standing.proven),
          in: language)
      }
      let (publication, report) = try writer.exclusively {
        let standing = try writer.standing(isBeginningAnew: anew)
        let publication = try Publication(
          of: plan, ledger: standing.ledger, now: moment.now, proven: standing.proven)
        for warning in publication.warnings { Console.note(warning.rendered(in: language)) }
        return (publication, try writer.write(publication))
      }
      let findings = ProgrammeCheck(
        of: publication.schedule, today: try programme.today(of: plan)
      ).findings
      let warnings = findings.count { $0.severity == .warning } + publication.warnings.count
      let waiting = Set(publication.schedule.limited(toStatus: .waiting).waiting.map(\.event.id))
        .count
      let seconds = start.duration(to: clock.now)
      print(
        Self.summary(
          publication, report, waiting: waiting, warnings: warnings, seconds, output, language))
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    } catch let failure as WriteFailure {
      throw OutputFile.cannotWrite(failure, in: language)
    }
  }

  /// Says in words what a publication would change.
  private static func preview(_ publication: Publication, in language: Language) {
    let new = PublicationHistory(of: publication.ledger).changes.suffix(publication.ledger.pending)
    for change in new {
      let words = change.words(in: language).joined(separator: "; ")
      print("\(change.entry.label(in: language)): \(words)")
    }
    if new.isEmpty { print(LocalizedText.nothingWouldChange[language]) }
  }

  private static func summary(
    _ publication: Publication, _ report: PublicationWriter.Report, waiting: Int, warnings: Int,
    _ duration: Duration, _ output: String, _ language: Language
  ) -> String {
    let milliseconds =
      duration.components.seconds * 1000
      + duration.components.attoseconds / 1_000_000_000_000_000
    let fraction = milliseconds % 1000 / 10
    let seconds = "\(milliseconds / 1000).\(fraction < 10 ? "0" : "")\(fraction)"
    let rows =
      language == .vietnamese
      ? [
        ("Sự kiện", "\(publication.eventCount)"),
        ("Lịch", "\(publication.feedCount)"),
        ("Tệp", "\(report.files) (\(report.written) mới hoặc thay đổi, \(report.removed) đã bỏ)"),
        ("Dung lượng", "\(report.bytes) byte trong \(output)/"),
        ("Chờ ngày", "\(waiting) việc (eventctl agenda --waiting)"),
        ("Cảnh báo", "\(warnings) (eventctl check)"),
        ("Thời gian", "\(seconds) giây"),
      ]
      : [
        ("Events", "\(publication.eventCount)"),
        ("Feeds", "\(publication.feedCount)"),
        ("Files", "\(report.files) (\(report.written) new or changed, \(report.removed) removed)"),
        ("Size", "\(report.bytes) bytes in \(output)/"),
        ("Waiting", "\(waiting) without a date (eventctl agenda --waiting)"),
        ("Warnings", "\(warnings) (eventctl check)"),
        ("Time", "\(seconds) s"),
      ]
    return rows.map { $0.0.padded(to: 12) + $0.1 }.joined(separator: "\n")
  }
}
