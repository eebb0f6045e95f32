import ArgumentParser
import EventKitLite

/// `eventctl rollover`: the new year beside the old one.
struct RolloverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollover",
    abstract: "Says what a year looks like beside the year before, ready for a letter.",
    discussion: """
      Weekdays and weeks that change, lunar days worked out anew, days off that are hit, what must \
      be announced by whom and since when, units that end and their successors, documents that \
      nobody has verified, and targets that are due. Days of a year whose decisions on holidays are \
      not known are marked provisional.

      Examples:
        eventctl rollover 2027
        eventctl rollover 2027 --lang en
        eventctl rollover 2027 --format markdown > 2027.md
        eventctl rollover 2027 --format csv > 2027.csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, markdown }

  @Argument(help: "The new year; next year by default.", transform: Arguments.year)
  var year: Int?

  @Option(name: .long, help: "How to write it.")
  var format = Format.text

  @OptionGroup var programme: ProgrammeOptions

  @Option(name: .long, help: "When to use colours; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let today = programme.today(of: plan)
    let year = year ?? today.year + 1
    guard plan.horizon.contains(year) else {
      throw Console.misuse(
        "the programme runs from \(plan.horizon.lowerBound) to \(plan.horizon.upperBound) (choose another year, or extend its horizon)"
      )
    }
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
