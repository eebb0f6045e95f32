import ArgumentParser
import EventKitLite
import Sheets

/// The ledger of what was published, and what it says of the past.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("ledger"), help: ArgumentHelp(.helpLedger, valueName: .valueFile),
    transform: Arguments.path)
  var file: String?

  /// The ledger's file.
  func path(of programme: ProgrammeOptions) throws -> String {
    try file ?? "\(programme.directory())/published.jsonl"
  }

  /// What was published before.
  func ledger(of programme: ProgrammeOptions, in language: Language) throws -> Ledger {
    let ledger = try Ledger(contentsOf: path(of: programme))
    if let warning = ledger.tornLine { Console.note(warning, in: language) }
    return ledger
  }

  /// What is over and was published, and so stays as it was.
  ///
  /// A ledger that cannot be read is told, and is no reason not to show what the files say.
  func past(_ programme: ProgrammeOptions, of plan: Programme) throws -> PublishedPast? {
    do {
      let ledger = try Ledger(contentsOf: path(of: programme))
      guard ledger.identity.map({ $0 == plan.ledgerIdentity }) ?? true else { return nil }
      return PublishedPast(ledger, before: try programme.today(of: plan))
    } catch let invalid as InvalidDocument {
      let language = programme.language(of: plan)
      for diagnostic in invalid.diagnostics { Console.note(diagnostic, in: language) }
      Console.note(ScreenText(LocalizedText.pastByFilesAlone[language]))
      return nil
    }
  }
}
