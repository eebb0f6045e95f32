import ArgumentParser
import EventKitLite

/// `eventctl expand`: what takes place when, repetitions worked out.
struct Expand: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what takes place in a calendar file, repetitions worked out.",
    discussion: """
      The file is iCalendar or jCal; '-' is standard input. What cannot be understood is left out \
      and told on standard error; the status is 65 then.

      Examples:
        eventctl expand holidays.ics --year 2027
        eventctl expand team.ics --from 2026-10-01 --to 2026-10-31 --zone Asia/Ho_Chi_Minh
        curl -s https://example.vn/feed.ics | eventctl expand - --year 2027 --format csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  @Argument(help: ArgumentHelp("The calendar file, or '-'.", valueName: "file"))
  var file: String

  @OptionGroup var days: DayOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The zone whose days are meant; by default each event counts on its own clock.",
      valueName: "name"))
  var zone: String?

  @Option(
    name: .long, help: ArgumentHelp("List at most so many.", valueName: "number"),
    transform: { text in
      guard let number = Int(text), number > 0 else {
        throw ValidationError("'\(text)' is not a number above 0.")
      }
      return number
    })
  var limit = EventCalendar.mostOccurrences

  @Option(name: .long, help: "How to write it.")
  var format = Format.table

  @Option(name: .long, help: "The language of the output.")
  var lang = Language.vietnamese

  func run() throws {
    let span = try days.span(today: Clock.now.local(secondsAheadOfUTC: 25_200).date)
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
