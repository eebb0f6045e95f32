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

  @OptionGroup var output: SheetOptions

  @Option(name: .long, help: "The language of the output.")
  var lang = Language.vietnamese

  func run() throws {
    let span = try days.span(today: Clock.now.local(secondsAheadOfUTC: 25_200).date)
    let (calendar, unread) = try CalendarFile(file, in: lang).readableCalendar(in: lang)
    let found = calendar.expansion(
      in: span, seenFrom: zone, calendars: [VietnameseRecurrenceCalendar()]
    )
    .found(atMost: limit)
    let problems = unread.filter { $0.severity == .error } + found.problems
    try output.write(OccurrenceSheet.sheet(of: found.occurrences, in: lang), or: .noEvents)
    for problem in problems { Console.note(problem, in: lang) }
    if problems.containsError { throw ExitCode.badData }
  }
}
