import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl ledger verify`: whether a ledger is as it was written, and knows what is published.
struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    CommandHelp(
      abstract: .ledgerVerifyAbstract, discussion: .ledgerVerifyDiscussion,
      examples: [
        "eventctl ledger verify",
        "eventctl ledger verify --programme calendars/dak-nong -o public",
      ]))

  @OptionGroup var place: LedgerPlace

  /// More findings are counted only.
  private static let mostShown = 20

  func run() throws {
    let plan = try place.programme.load()
    let language = place.programme.language(of: plan)
    let report: LedgerFile.Report
    do {
      report = try place.file().report(for: plan.ledgerIdentity)
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    }
    try Console.print(
      ScreenWriter(width: Console.width).text(of: Self.sheet(report, plan, in: language)))
    for finding in report.findings.prefix(Self.mostShown) { Console.note(finding, in: language) }
    let rest = report.findings.count - Self.mostShown
    if rest > 0 { Console.note(ScreenText(LocalizedText.moreFindings(rest)[language])) }
    guard report.findings.contains(where: { $0.severity == .error }) else { return }
    for deed in report.remedy {
      Console.note(ScreenText(LocalizedText.wouldRepair(deed)[language]))
    }
    throw ExitCode.badData
  }

  private static func sheet(
    _ report: LedgerFile.Report, _ plan: Programme, in language: Language
  ) -> Sheet {
    let ledger = report.ledger
    let zone = plan.timeZone.rules
    let moments = [ledger.entries.map(\.moment).min(), ledger.lastMoment].map { moment in
      moment.map { LocalizedText.moment(zone.localTime(at: $0)) } ?? .nothing
    }
    let facts: [(LocalizedText, LocalizedText)] = [
      (
        .ledgerOfHeading,
        ledger.identity.map { .ledgerOf($0.programme.rawValue, $0.domain) } ?? .nothing
      ),
      (.formHeading, .ledgerForm(isFirst: ledger.isFirstForm)),
      (.linesHeading, .number(ledger.isFirstForm ? ledger.entries.count : ledger.lineCount)),
      (.firstMomentHeading, moments[0]), (.lastMomentHeading, moments[1]),
      (.headHeading, ledger.head.map { .verbatim($0.description) } ?? .nothing),
      (
        .publishedHeading,
        report.places.isEmpty ? .nothing : .verbatim(report.places.joined(separator: ", "))
      ),
    ]
    return Sheet(
      in: language, of: facts,
      fields: [
        Sheet.Field("fact") { .text($0.0[language]) },
        Sheet.Field("value") { .text($0.1[language]) },
      ])
  }
}
