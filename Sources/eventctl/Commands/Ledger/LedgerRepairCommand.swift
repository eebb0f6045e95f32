import ArgumentParser
import EventKitLite
import SafeFiles
import Sheets

/// `eventctl ledger repair`: puts right what can be put right without making anything up.
struct LedgerRepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    CommandHelp(
      abstract: .ledgerRepairAbstract, discussion: .ledgerRepairDiscussion,
      examples: [
        "eventctl ledger repair --dry-run",
        "eventctl ledger repair --clock --dry-run",
      ]))

  @Flag(name: .long, help: ArgumentHelp(.helpClock))
  var clock = false

  @Flag(name: .long, help: ArgumentHelp(.helpDryRunLedger))
  var dryRun = false

  @OptionGroup var place: LedgerPlace

  func run() throws {
    let plan = try place.programme.load()
    let language = place.programme.language(of: plan)
    do {
      let identity = plan.ledgerIdentity
      let file = try place.file()
      let change =
        clock
        ? try file.setBack(for: identity, to: place.moment.now, isDryRun: dryRun)
        : try file.repair(for: identity, isDryRun: dryRun)
      try Console.tell(change, or: clock ? .nothingInTheFuture : .nothingToRepair, in: language)
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    } catch let failure as WriteFailure {
      throw Console.fail(failure, in: language)
    }
  }
}
