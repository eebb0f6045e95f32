public import ArgumentParser
public import EventKitLite

extension EventCalendar.Entry.Kind: ExpressibleByArgument {}

/// `eventctl expand`: what takes place when, repetitions worked out.
struct Expand: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .expandAbstract, discussion: .expandDiscussion,
      examples: [
        "eventctl expand holidays.ics 2027",
        "eventctl expand team.ics 2026 --zone Asia/Ho_Chi_Minh",
        "eventctl expand team.ics 2026 --kind task",
        "curl -s https://example.vn/feed.ics | eventctl expand - 2027 --format csv",
      ]))

  @Argument(
    help: ArgumentHelp(.helpCalendarFile, valueName: .valueFile), transform: Arguments.path)
  var file: String

  @OptionGroup var days: DayOptions

  @Option(
    name: .long,
    help: ArgumentHelp(.helpZone, valueName: .valueZone))
  var zone: String?

  @Option(name: .long, help: ArgumentHelp(.helpEntryKind, valueName: .valueKind))
  var kind: [EventCalendar.Entry.Kind] = []

  @Option(
    name: .long, help: ArgumentHelp(.helpLimit, valueName: .valueNumber),
    transform: { text in
      guard let number = Int(text), number > 0 else {
        throw ValidationError(.notAPositiveNumber(text))
      }
      return number
    })
  var limit = Expand.usualLimit

  /// How many occurrences are listed by default.
  static let usualLimit = 50_000

  /// How many bytes of text there may be to show, on average, of each occurrence that is wanted.
  static let bytesPerOccurrence = 400

  private var mostBytes: Int {
    let (bytes, overflow) = limit.multipliedReportingOverflow(by: Self.bytesPerOccurrence)
    return overflow ? .max : max(1_000_000, bytes)
  }

  @OptionGroup var output: SheetOptions

  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  func run() throws {
    let span = try days.span(today: Clock.today())
    let (calendar, unread) = try CalendarFile(file).readableCalendar()
    let expansion = calendar.expansion(
      in: span, of: Set(kind.isEmpty ? EventCalendar.Entry.Kind.allCases : kind), seenFrom: zone,
      calendars: [VietnameseRecurrenceCalendar()])
    guard expansion.isZoneKnown else {
      throw Console.misuse(.unknownZone(zone ?? ""), hint: .writeZone)
    }
    let found = expansion.found(atMost: limit, showing: mostBytes)
    let problems = unread.filter { $0.severity == .error } + found.problems
    try output.write(
      OccurrenceSheet(in: lang, seenFrom: zone, zones: expansion.zones)
        .sheet(of: found.occurrences, for: output.readers), or: .nothingOnTheseDays)
    for problem in problems {
      let isLimit = problem.code == .tooManyOccurrences
      Console.note(
        isLimit
          ? Diagnostic(problem.severity, problem.code, problem.message, hint: .raiseLimit)
          : problem, in: lang)
    }
    if problems.containsError { throw ExitCode.badData }
  }
}
