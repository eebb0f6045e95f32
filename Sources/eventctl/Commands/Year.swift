import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl year`: twelve months with the marked days.
struct Year: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws the twelve months of a year with the programme's days marked.",
    discussion: """
      ● a certain day, ○ an expected one, × a cancelled one. Events that repeat every week are \
      listed and not marked.

      Examples:
        eventctl year 2027
        eventctl year 2027 --lunar
        eventctl year 2027 --unit bao-tang-tinh --lang en
      """)

  @Argument(help: "The year; this year by default.", transform: Arguments.year)
  var year: Int?

  @Option(name: .long, help: ArgumentHelp("Only what concerns a unit or group.", valueName: "id"))
  var unit: Programme.Unit.ID?

  @Option(name: .long, help: ArgumentHelp("Only one category.", valueName: "id"))
  var category: Programme.Category.ID?

  @Flag(name: .long, help: "Show the lunar days beside the solar ones.")
  var lunar = false

  @OptionGroup var programme: ProgrammeOptions

  @Option(name: .long, help: "When to use colours; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = programme.today(of: plan)
    let selection = Selection(year: year ?? today.year, unit: unit, category: category)
    let schedule = try selection.schedule(of: plan, today: today)
    let picture = YearPicture(schedule, of: unit, in: language, today: today, lunar: lunar)
    let sheet = AgendaSheet(plan, in: language, lunar: lunar).sheet(of: schedule)
    try Console.print(
      [picture.text, picture.legend, ScreenWriter(width: Console.width).text(of: sheet)]
        .joined(separator: "\n\n"), colour: color)
  }
}
