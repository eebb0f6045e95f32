import ArgumentParser
import EventKitLite

/// `eventctl agenda`: what there is, day by day.
struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the events of a year or of some days.",
    discussion: """
      Examples:
        eventctl agenda --year 2027
        eventctl agenda --year 2027 --unit thu-vien-tinh --lang en
        eventctl agenda --year 2027 --lunar
        eventctl agenda --from 2026-10-01 --to 2026-12-31 --status expected
        eventctl agenda --year 2027 --format csv > 2027.csv
        eventctl agenda --waiting --year 2027 --lang en
      """)

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var options: SelectionOptions

  @Option(name: .long, help: "Only events with this status.")
  var status: ScheduledEvent.Status?

  @Flag(
    name: .long,
    help: "Only what must still be announced: what has no date or is only expected, and by whom.")
  var waiting = false

  @Flag(name: .long, help: "Show the lunar dates beside the solar ones.")
  var lunar = false

  @OptionGroup var output: SheetOptions

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = programme.today(of: plan)
    var schedule = try options.selection.schedule(of: plan, today: today)
    if let status { schedule = schedule.limited(toStatus: status) }
    let sheet =
      waiting
      ? WaitingSheet(plan, on: today, in: language).sheet(of: schedule.unannounced)
      : AgendaSheet(plan, in: language, lunar: lunar).sheet(of: schedule)
    try output.write(sheet, or: .noEvents)
  }
}
