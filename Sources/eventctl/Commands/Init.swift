import ArgumentParser
import EventKitLite
import Sheets
import Foundation

/// `eventctl init`: a small programme to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a small commented programme to start from.",
    discussion: """
      Files that are there already are never touched.

      Examples:
        eventctl init calendars/truong-em
        eventctl init . --lang en
      """)

  @Argument(help: "The folder to write into; it is made when it is not there.")
  var directory: String

  @Option(name: .long, help: "The language of the comments and of the programme.")
  var lang = Language.vietnamese

  @Option(
    name: .long, help: ArgumentHelp("The programme's first year.", valueName: "yyyy"),
    transform: Arguments.year)
  var year: Int?

  func run() throws {
    let first = year ?? Clock.now.local(secondsAheadOfUTC: 0).date.year
    let id = Slug.make(from: URL(filePath: directory).lastPathComponent)
    let starter = StarterProgramme(
      id: id.isEmpty ? "programme" : id, years: first...(first + 2), language: lang)
    for file in starter.files {
      let path = "\(directory)/\(file.name)"
      guard !FileManager.default.fileExists(atPath: path) else {
        Console.note("error: '\(path)' is there already (choose another folder)")
        throw ExitCode.cannotWrite
      }
    }
    for file in starter.files {
      try OutputFile.write([UInt8](file.text.utf8), to: "\(directory)/\(file.name)", in: lang)
      try Console.print(ScreenText("\(directory)/\(file.name)"))
    }
    Console.note(
      ScreenText(
        lang == .vietnamese
          ? "Xem lịch: eventctl agenda --programme \(directory) --year \(first)"
          : "See its year: eventctl agenda --programme \(directory) --year \(first)"))
  }
}
