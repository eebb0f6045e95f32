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
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, markdown }

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var options: SelectionOptions

  @Option(name: .long, help: "Only events with this status.")
  var status: ScheduledEvent.Status?

  @Flag(name: .long, help: "Only what has no date yet, and who must give one.")
  var waiting = false

  @Flag(name: .long, help: "Show the lunar dates beside the solar ones.")
  var lunar = false

  @Option(name: .long, help: "How to write it.")
  var format = Format.table

  @Option(name: .long, help: "When to use colours; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    var schedule = try options.selection.schedule(of: plan, today: programme.today(of: plan))
    if let status { schedule = schedule.limited(toStatus: status) }
    let dated = waiting ? [] : schedule.events
    let table = AgendaTable(plan, in: language, lunar: lunar)
    switch format {
    case .json:
      print(JSON.text((dated + schedule.waiting).map { AgendaRow($0, in: language) }))
    case .csv: print(table.full(dated + schedule.waiting).csv, terminator: "")
    case .markdown: print(table.full(dated + schedule.waiting).markdown)
    case .table:
      let style = Style(color)
      let parts = [
        dated.isEmpty ? nil : table.compact(dated),
        schedule.waiting.isEmpty ? nil : table.waiting(schedule.waiting),
      ]
      let texts = parts.compactMap { $0?.text(width: Console.width) { style($0, $1) } }
      let nothing = language == .vietnamese ? "Không có sự kiện nào." : "There are no events."
      print(texts.isEmpty ? nothing : texts.joined(separator: "\n\n"))
    }
  }
}
