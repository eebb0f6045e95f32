import ArgumentParser
import EventKitLite

/// `eventctl expand`: what takes place when, repetitions worked out.
struct Expand: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .expandAbstract, discussion: .expandDiscussion,
      examples: [
        "eventctl expand holidays.ics 2027",
        "eventctl expand team.ics --from 1/10/2026 --to 31/10/2026 --zone Asia/Ho_Chi_Minh",
        "curl -s https://example.vn/feed.ics | eventctl expand - 2027 --format csv",
      ]))

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  @Argument(help: ArgumentHelp(.helpCalendarFile, valueName: .valueFile))
  var file: String

  @OptionGroup var days: DayOptions

  @Option(
    name: .long,
    help: ArgumentHelp(.helpZone, valueName: .valueZone))
  var zone: String?

  @Option(
    name: .long, help: ArgumentHelp(.helpLimit, valueName: .valueNumber),
    transform: { text in
      guard let number = Int(text), number > 0 else {
        throw ValidationError(.notAPositiveNumber(text))
      }
      return number
    })
  var limit = EventCalendar.mostOccurrences

  @Option(name: .long, help: ArgumentHelp(.helpFormat, valueName: .valueForm))
  var format = Format.table

  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  func run() throws {
    let span = try days.span(today: Clock.today())
    let (calendar, unread) = try CalendarFile(file, in: lang).readableCalendar(in: lang)
    let found = calendar.expansion(
      in: span, seenFrom: zone, calendars: [VietnameseRecurrenceCalendar()]
    )
    .found(atMost: limit)
    let occurrences = found.occurrences
    let problems = unread.filter { $0.severity == .error } + found.problems
    switch format {
    case .json: print(JSON.text(occurrences.map(OccurrenceRow.init)))
    case .csv: print(OccurrenceRow.full(occurrences.map(OccurrenceRow.init)).csv, terminator: "")
    case .table where occurrences.isEmpty:
      print(lang == .vietnamese ? "Không có sự kiện nào." : "There are no events.")
    case .table:
      let table = OccurrenceRow.compact(occurrences, in: lang)
      print(table.text(width: Console.width) { text, _ in text })
    }
    for problem in problems { Console.note(problem.rendered(in: lang)) }
    if problems.containsError { throw ExitCode.badData }
  }
}
