import ArgumentParser
import EventKitLite
import Sheets

/// `eventctl convert`: one form of a calendar file into another.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Converts between iCalendar, jCal, CSV and JSON.",
    discussion: """
      The file is iCalendar or jCal; '-' is standard input. ics and jcal keep everything; csv and \
      json list the events as they stand there, repetitions as rules ('eventctl expand' works them \
      out).

      Examples:
        eventctl convert team.ics --to jcal
        eventctl convert team.json --to ics -o team.ics
        curl -s https://example.vn/feed.ics | eventctl convert - --to csv > feed.csv
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case ics, jcal, csv, json }

  @Argument(help: ArgumentHelp("The calendar file, or '-'.", valueName: "file"))
  var file: String

  @Option(name: .customLong("to"), help: "What to make of it.")
  var form: Form

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; standard output by default."))
  var output: String?

  @Flag(
    name: .long,
    help: "Write CSV as it is: without guarding spreadsheets against cells that begin as formulas.")
  var plain = false

  @Option(name: .long, help: "The language of messages.")
  var lang = Language.vietnamese

  func run() throws {
    let components = try CalendarFile(file, in: lang).components(in: lang)
    guard !components.isEmpty else {
      Console.note(
        ScreenText(
          lang == .vietnamese ? "lỗi: '\(file)' trống" : "error: there is nothing in '\(file)'"))
      throw ExitCode.badData
    }
    try OutputFile.put(bytes(of: components), to: output, in: lang)
  }

  private func bytes(of components: [Component]) -> [UInt8] {
    let sheet = EventSheet.sheet(
      of: components.compactMap { EventCalendar($0) }.flatMap(\.events), in: lang)
    return switch form {
    case .ics: components.flatMap { ICalendarWriter.bytes(of: $0) }
    case .jcal: JSONWriter.escaped(JCal.bytes(of: components))
    case .csv: Array(CSVWriter(isPlain: plain).text(of: sheet).utf8)
    case .json: Array((JSONWriter().text(of: sheet) + "\n").utf8)
    }
  }
}
