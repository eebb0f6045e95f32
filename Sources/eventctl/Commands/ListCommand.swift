import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl list`: ids and names.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    CommandHelp(
      abstract: .listAbstract, discussion: .listDiscussion,
      examples: [
        "eventctl list events",
        "eventctl list units --format csv",
        "eventctl list categories --lang en",
        "eventctl list documents --format json",
      ]))

  enum Listed: String, ExpressibleByArgument, CaseIterable {
    case events, units, categories, documents
  }

  @Argument(help: ArgumentHelp(.helpListed, valueName: .valueListed))
  var what: Listed

  @OptionGroup var output: SheetOptions
  @OptionGroup var programme: ProgrammeOptions

  func run() throws {
    let plan = try programme.load()
    let sheets = ListSheet(plan, in: programme.language(of: plan))
    let sheet =
      switch what {
      case .events: sheets.events(for: output.readers)
      case .units: sheets.units(for: output.readers)
      case .categories: sheets.categories(for: output.readers)
      case .documents: sheets.documents(for: output.readers)
      }
    try output.write(sheet, or: .nothingListed)
  }
}
