import ArgumentParser
import EventKitLite
import SafeFiles
import Sheets

/// `eventctl ledger adopt`: lets a ledger go on from what is published.
struct LedgerAdopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    CommandHelp(
      abstract: .ledgerAdoptAbstract, discussion: .ledgerAdoptDiscussion,
      examples: ["eventctl ledger adopt -o public --dry-run"]))

  @Flag(name: .long, help: ArgumentHelp(.helpDryRunLedger))
  var dryRun = false

  @Option(name: .shortAndLong, help: ArgumentHelp(.helpPublishedFolder, valueName: .valueFolder))
  var output = "public"

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var moment: MomentOptions

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    do {
      let file = LedgerFile(try ledger.path(of: programme), publishedIn: output)
      let change = try file.adopt(for: plan, at: moment.now, isDryRun: dryRun)
      try Console.tell(change, or: .ledgerKnowsEverything, in: language)
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    } catch let failure as WriteFailure {
      throw Console.fail(failure, in: language)
    }
  }
}
