import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl agenda`: what there is, day by day.
struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .agendaAbstract, discussion: .agendaDiscussion,
      examples: [
        "eventctl agenda 2027",
        "eventctl agenda 2027 --unit thu-vien-tinh --lang en",
        "eventctl agenda 2027 --lunar",
        "eventctl agenda 2027 --ids",
        "eventctl agenda --from 1/10/2026 --to 31/12/2026 --status expected",
        "eventctl agenda 2027 --format csv > 2027.csv",
        "eventctl agenda --from 1/10/2026 --to 31/12/2026 --each --format csv",
        "eventctl agenda 2027 --waiting --lang en",
        "eventctl agenda --open --unit thu-vien-tinh",
      ]))

  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var options: SelectionOptions

  @Option(name: .long, help: ArgumentHelp(.helpStatus, valueName: .valueStatus))
  var status: ScheduledEvent.Status?

  @Flag(name: .long, help: ArgumentHelp(.helpWaiting))
  var waiting = false

  @Flag(name: .long, help: ArgumentHelp(.helpOpen))
  var open = false

  @Flag(name: .long, help: ArgumentHelp(.helpEach))
  var each = false

  @Flag(name: .long, help: ArgumentHelp(.helpLunarDates))
  var lunar = false

  @Flag(name: .customLong("ids"), help: ArgumentHelp(.helpIDs))
  var showsIDs = false

  @OptionGroup var output: SheetOptions

  func validate() throws {
    guard open else { return }
    let others = [
      ("--waiting", waiting), ("--status", status != nil), ("--each", each), ("--lunar", lunar),
    ]
    for (option, isGiven) in others where isGiven {
      throw ValidationError(.notTogether("--open", option))
    }
  }

  func run() throws {
    let plan = try programme.load()
    let language = programme.language(of: plan)
    let today = try programme.today(of: plan)
    if open {
      let selection = try openSelection(of: plan, today: today)
      let open = OpenResult.all(
        of: plan, in: try selection.span(of: plan, today: today),
        limits: try selection.resultLimits(of: plan), on: today)
      let sheet = OpenSheet(plan, in: language, ids: showsIDs).sheet(
        of: open, for: output.readers)
      return try output.write(sheet, or: .nothingOpen)
    }
    var schedule = try options.selection(of: plan, today: today).schedule(
      of: plan, today: today, after: ledger.past(programme, of: plan))
    if let status { schedule = schedule.limited(toStatus: status) }
    let sheet =
      waiting
      ? WaitingSheet(plan, on: today, in: language, ids: showsIDs).sheet(
        of: schedule.unannounced, for: output.readers)
      : AgendaSheet(plan, in: language, lunar: lunar, ids: showsIDs, of: schedule).sheet(
        of: each ? schedule.eachDay() : schedule.limitedToSpan(), for: output.readers)
    try output.write(sheet, or: .noEvents)
    if !waiting, status == nil { try tell(schedule.skippedDays, language) }
  }

  /// The days that were asked for; where none were, those since the first year of results.
  private func openSelection(of plan: Programme, today: CalendarDate) throws -> Selection {
    var selection = try options.selection(of: plan, today: today)
    if selection.year == nil, selection.from == nil, selection.to == nil {
      selection.from = plan.year(plan.firstYearOfResults(asOf: today)).span.first
      selection.to = plan.year(of: today).span.last
    }
    return selection
  }

  /// Says what falls out: below a table, and beside what other programs read.
  private func tell(_ skipped: [ScheduledEvent.SkippedDay], _ language: Language) throws {
    guard !skipped.isEmpty else { return }
    let lines =
      [ScreenText(LocalizedText.skippedDays[language], width: Console.width)]
      + skipped.map {
        ScreenText($0.titledText(in: language), behind: "  – ", width: Console.width)
      }
    guard output.format == .table else { return lines.forEach(Console.note) }
    try Console.print(([ScreenText("")] + lines).joined(separator: "\n"))
  }
}
