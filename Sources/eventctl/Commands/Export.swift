import ArgumentParser
import EventKitLite

/// `eventctl export`: one calendar file.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one calendar as an iCalendar file.",
    discussion: """
      Without --year, --from and --to it holds the whole horizon. The file is read back by an \
      independent reader before it is handed out.

      Examples:
        eventctl export --year 2027 > 2027.ics
        eventctl export --unit thu-vien-tinh -o thu-vien-tinh.ics
        eventctl export --category museum --lang en -o museums.ics
      """)

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var options: SelectionOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; standard output by default."))
  var output: String?

  @OptionGroup var moment: MomentOptions

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = programme.today(of: plan)
    let schedule = try options.selection.schedule(of: plan, today: today, whole: true)
    do {
      let ledger = try moment.ledger(of: programme, in: language)
      let calendar = schedule.calendar(stamp: moment.now, in: language, ledger: ledger)
      try OutputFile.write(try calendar.verified(), toFileOrStandardOutput: output, in: language)
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: programme.lang ?? .english)
    }
  }
}
