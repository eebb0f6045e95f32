import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl year`: twelve months with the marked days.
struct Year: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .yearAbstract, discussion: .yearDiscussion,
      examples: [
        "eventctl year 2027",
        "eventctl year 2027 --lunar",
        "eventctl year 2027 --unit bao-tang-tinh --lang en",
      ]))

  @OptionGroup var whole: YearOptions

  @Option(name: .long, help: ArgumentHelp(.helpUnit, valueName: .valueID))
  var unit: Programme.Unit.ID?

  @Option(name: .long, help: ArgumentHelp(.helpCategory, valueName: .valueID))
  var category: Programme.Category.ID?

  @Flag(name: .long, help: ArgumentHelp(.helpLunarDates))
  var lunar = false

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(name: .long, help: ArgumentHelp(.helpColor, valueName: .valueWhen))
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = try programme.today(of: plan)
    let year = try whole.year(of: plan).map(plan.year) ?? plan.year(of: today)
    let selection = Selection(year: year.number, unit: unit, category: category)
    let schedule = try selection.schedule(
      of: plan, today: today, after: ledger.past(programme, of: plan))
    let picture = YearPicture(
      year, schedule, of: schedule.unit, in: language, today: today, lunar: lunar)
    let sheet = AgendaSheet(plan, in: language, lunar: lunar).sheet(
      of: schedule, for: .screen)
    try Console.print(
      [picture.text, picture.legend, ScreenWriter(width: Console.width).text(of: sheet)]
        .joined(separator: "\n\n"), colour: color)
  }
}
