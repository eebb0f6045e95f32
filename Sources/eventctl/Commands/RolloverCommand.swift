import ArgumentParser
import EventKitLite

/// `eventctl rollover`: the new year beside the old one.
struct RolloverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollover",
    CommandHelp(
      abstract: .rolloverAbstract, discussion: .rolloverDiscussion,
      examples: [
        "eventctl rollover 2027",
        "eventctl rollover 2027 --lang en",
        "eventctl rollover 2027 --format markdown > 2027.md",
        "eventctl rollover 2027 --format csv > 2027.csv",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, markdown }

  @Argument(help: ArgumentHelp(.helpNewYear, valueName: .valueYear), transform: Arguments.year)
  var year: Int?

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.text

  @OptionGroup var programme: ProgrammeOptions

  @Option(name: .long, help: ArgumentHelp(.helpColor, valueName: .valueWhen))
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let today = try programme.today(of: plan)
    let year = year ?? today.year + 1
    try plan.require(year)
    let letter = RolloverLetter(
      Rollover(of: plan, to: year), asOf: today, in: programme.language(of: plan))
    switch format {
    case .text:
      let style = Style(color)
      print(letter.text(width: Console.width) { style($0, $1) })
    case .markdown: print(letter.markdown)
    case .csv: print(letter.csv, terminator: "")
    }
  }
}
