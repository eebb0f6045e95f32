import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl ledger`: looks after the file that remembers what was published.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    CommandHelp(
      abstract: .ledgerAbstract, discussion: .ledgerDiscussion,
      examples: [
        "eventctl ledger verify",
        "eventctl ledger repair --dry-run",
        "eventctl ledger adopt -o public --dry-run",
        "eventctl ledger merge ours.jsonl theirs.jsonl",
      ]),
    subcommands: [
      LedgerVerify.self, LedgerMergeCommand.self, LedgerRepairCommand.self, LedgerAdopt.self,
    ])
}

/// Which ledger, and where what is published by it can be looked at.
struct LedgerPlace: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp(.helpPublishedFolder, valueName: .valueFolder))
  var output = "public"

  @Option(name: .long, help: ArgumentHelp(.helpAgainst, valueName: .valueFile))
  var against: String?

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var moment: MomentOptions

  /// The ledger's file.
  func file() throws -> LedgerFile {
    LedgerFile(try ledger.path(of: programme), publishedIn: output, against: against)
  }
}

extension Console {
  /// Says what was done to a ledger's file, or would be.
  static func tell(_ change: LedgerFile.Change, or nothing: LocalizedText, in language: Language)
    throws
  {
    for deed in change.deeds { try print(ScreenText(deed[language])) }
    if change.deeds.isEmpty { try print(ScreenText(nothing[language])) }
    if let copy = change.copy { note(ScreenText(LocalizedText.oldLedgerKept(copy)[language])) }
  }
}
