import ArgumentParser
import EventKitLite

/// `eventctl agenda`: what there is, day by day.
struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .agendaAbstract, discussion: .agendaDiscussion,
      examples: [
        "eventctl agenda 2027",
        "eventctl agenda 2027 --unit thu-vien-tinh --lang en",
        "eventctl agenda 2027 --lunar",
        "eventctl agenda --from 1/10/2026 --to 31/12/2026 --status expected",
        "eventctl agenda 2027 --format csv > 2027.csv",
        "eventctl agenda 2027 --waiting --lang en",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, markdown }

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var options: SelectionOptions

  @Option(name: .long, help: ArgumentHelp(.helpStatus, valueName: .valueStatus))
  var status: ScheduledEvent.Status?

  @Flag(name: .long, help: ArgumentHelp(.helpWaiting))
  var waiting = false

  @Flag(name: .long, help: ArgumentHelp(.helpLunarDates))
  var lunar = false

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.table

  @Option(name: .long, help: ArgumentHelp(.helpColor, valueName: .valueWhen))
  var color = ColorChoice.auto

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = try programme.today(of: plan)
    var schedule = try options.selection(today: today).schedule(of: plan, today: today)
    if let status { schedule = schedule.limited(toStatus: status) }
    if waiting {
      let events = schedule.unannounced
      let table = WaitingTable(plan, on: today, in: language)
      show(
        { events.map { WaitingRow($0, of: plan, on: today, in: language) } },
        full: { table.full(events) }, parts: events.isEmpty ? [] : [table.compact(events)], language
      )
    } else {
      let table = AgendaTable(plan, in: language, lunar: lunar)
      let events = schedule.events + schedule.waiting
      show(
        { events.map { AgendaRow($0, in: language) } }, full: { table.full(events) },
        parts: [
          schedule.events.isEmpty ? nil : table.compact(schedule.events),
          schedule.waiting.isEmpty ? nil : table.waiting(schedule.waiting),
        ].compactMap(\.self), language)
    }
  }

  /// Writes the events in the form that was asked for.
  private func show(
    _ rows: () -> some Encodable, full: () -> Table, parts: [Table], _ language: Language
  ) {
    switch format {
    case .json: print(JSON.text(rows()))
    case .csv: print(full().csv, terminator: "")
    case .markdown: print(full().markdown)
    case .table:
      let style = Style(color)
      let texts = parts.map { $0.text(width: Console.width) { style($0, $1) } }
      let nothing = language == .vietnamese ? "Không có sự kiện nào." : "There are no events."
      print(texts.isEmpty ? nothing : texts.joined(separator: "\n\n"))
    }
  }
}
