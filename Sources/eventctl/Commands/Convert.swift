import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl convert`: one form of a calendar file into another.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    CommandHelp(
      abstract: .convertAbstract, discussion: .convertDiscussion,
      examples: [
        "eventctl convert team.ics --to jcal",
        "eventctl convert team.json --to ics -o team.ics",
        "curl -s https://example.vn/feed.ics | eventctl convert - --to csv > feed.csv",
      ]))

  enum Form: String, ExpressibleByArgument, CaseIterable { case ics, jcal, csv, json }

  @Argument(
    help: ArgumentHelp(.helpCalendarFile, valueName: .valueFile), transform: Arguments.path)
  var file: String

  @Option(name: .customLong("to"), help: ArgumentHelp(.helpConvertTo, valueName: .valueForm))
  var form: Form

  @Option(
    name: .shortAndLong, help: ArgumentHelp(.helpOutputFile, valueName: .valueFile),
    transform: Arguments.path)
  var output: String?

  @OptionGroup var csv: CSVOptions

  @OptionGroup var speech: LanguageOptions

  private var lang: Language { speech.language }

  func run() throws {
    let input = try CalendarFile(file)
    let reading = try input.readableComponents()
    let components = reading.components
    guard !components.isEmpty else {
      Console.error(.nothing(in: input.name), hint: .giveCalendarFile)
      throw ExitCode.badData
    }
    let calendars = CalendarFile.calendars(of: components)
    try OutputFile.put(bytes(of: components, calendars), to: output, in: lang)
    var problems = reading.problems.filter { $0.severity == .error }
    // A table has what events mean, the other forms what they say.
    if form == .csv || form == .json { problems += calendars.flatMap(\.problems) }
    for problem in problems { Console.note(problem, in: lang) }
    if problems.containsError { throw ExitCode.badData }
  }

  private func bytes(of components: [Component], _ calendars: [EventCalendar]) -> [UInt8] {
    let sheet = EntrySheet.sheet(of: calendars, in: lang)
    return switch form {
    case .ics: components.flatMap { ICalendarWriter.bytes(of: $0) }
    case .jcal: JSONWriter.escaped(JCal.bytes(of: components))
    case .csv: Array(csv.writer.text(of: sheet).utf8)
    case .json: Array(JSONWriter().text(of: sheet).utf8)
    }
  }
}
