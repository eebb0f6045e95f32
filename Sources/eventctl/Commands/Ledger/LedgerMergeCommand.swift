import ArgumentParser
import EventKitLite
import SafeFiles
import Sheets

/// `eventctl ledger merge`: brings two branches together, as a merge driver of git does.
struct LedgerMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    CommandHelp(
      abstract: .ledgerMergeAbstract, discussion: .ledgerMergeDiscussion,
      examples: ["eventctl ledger merge ours.jsonl theirs.jsonl"]))

  @Argument(help: ArgumentHelp(.helpOurs, valueName: .valueOurs))
  var ours: String

  @Argument(help: ArgumentHelp(.helpTheirs, valueName: .valueTheirs))
  var theirs: String

  @Option(name: .long, help: ArgumentHelp(.helpProgrammeOfLedger, valueName: .valueFolder))
  var programme: String?

  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let language = speech.language
    do {
      let identity = try programme.map { try Programme(directory: $0).ledgerIdentity }
      let isChanged = try LedgerFile.merge(theirs, into: ours, of: identity)
      try Console.print(
        ScreenText(
          (isChanged
            ? LocalizedText.merged(theirs, into: ours) : .mergedAlready(theirs, into: ours))[
              language]))
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: language)
    } catch let failure as WriteFailure {
      throw Console.fail(failure, in: language)
    }
  }
}
