import ArgumentParser
import EventKitLite

/// The moment of publication and the ledger that remembers earlier ones.
struct MomentOptions: ParsableArguments {
  @Option(
    name: .customLong("now"), help: ArgumentHelp(.helpNow, valueName: .valueMoment),
    transform: Arguments.moment)
  var fixedNow: Timestamp?

  @Option(
    name: .customLong("ledger"), help: ArgumentHelp(.helpLedger, valueName: .valueFile),
    transform: Arguments.path)
  var path: String?

  /// The moment of publication.
  var now: Timestamp { fixedNow ?? Clock.now }

  /// The ledger's file.
  func ledgerPath(of programme: ProgrammeOptions) throws -> String {
    try path ?? "\(programme.directory())/published.jsonl"
  }

  /// What was published before, or the end of the command.
  func ledger(of programme: ProgrammeOptions, in language: Language) throws -> Ledger {
    do {
      let ledger = try Ledger(contentsOf: ledgerPath(of: programme))
      if let warning = ledger.tornLine { Console.note(warning, in: language) }
      return ledger
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    }
  }
}
