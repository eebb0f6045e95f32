public import ArgumentParser
public import EventKitLite
import Foundation
import Sheets

extension Language: ExpressibleByArgument {
  /// Takes the tag of a language that messages are written in.
  public init?(argument: String) {
    guard let language = Language(argument), Self.supported.contains(language) else { return nil }
    self = language
  }

  /// The tags that can be given.
  public static var allValueStrings: [String] { supported.map(\.tag) }
}

/// Which programme, in which language, as of when: what every command shares.
struct ProgrammeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The programme's folder.",
      discussion: "Default: this folder, or the only programme under it or under calendars/.",
      valueName: "dir"))
  var programme: String?

  @Option(name: .long, help: "The language of the output; the programme's own by default.")
  var lang: Language?

  @Option(
    name: .long, help: ArgumentHelp("Take this day as today.", valueName: "yyyy-mm-dd"),
    transform: Arguments.date)
  var today: CalendarDate?

  /// Reads the programme, or says what is wrong with it and ends the command.
  func load() throws -> Programme {
    do {
      return try Programme(directory: try directory())
    } catch let invalid as InvalidDocument {
      throw Console.fail(invalid, in: lang ?? .english)
    }
  }

  /// The programme's folder.
  func directory() throws -> String { try programme ?? Self.onlyProgramme() }

  /// The language of the output.
  func language(of programme: Programme) -> Language { lang ?? programme.language }

  /// Today where the programme is at home.
  func today(of programme: Programme) -> CalendarDate {
    today ?? Clock.now.local(secondsAheadOfUTC: programme.timeZone.secondsAheadOfUTC).date
  }

  private static func onlyProgramme() throws -> String {
    let files = FileManager.default
    if files.fileExists(atPath: "programme.yaml") { return "." }
    let candidates = [".", "calendars"].flatMap { parent in
      ((try? files.contentsOfDirectory(atPath: parent)) ?? []).sorted()
        .map { parent == "." ? $0 : "\(parent)/\($0)" }
        .filter { files.fileExists(atPath: "\($0)/programme.yaml") }
    }
    if candidates.count == 1, let only = candidates.first { return only }
    Console.note(
      ScreenText(
        candidates.isEmpty
          ? "error: there is no programme here (name its folder with --programme, or begin one with 'eventctl init')"
          : "error: there are several programmes here (choose one with --programme: \(candidates.joined(separator: ", ")))"
      )
    )
    throw candidates.isEmpty ? ExitCode.noInput : ExitCode.validationFailure
  }
}

/// The machine's clock, read here and nowhere else.
enum Clock {
  static var now: Timestamp {
    Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970))
      ?? Timestamp(utc: LocalDateTime(.earliest, .midnight))
  }
}

/// Reads arguments, with errors that say what was expected.
enum Arguments {
  static func date(_ text: String) throws -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    throw ValidationError("'\(text)' is not a day; write it as 2026-04-21.")
  }

  static func year(_ text: String) throws -> Int {
    if let year = Int(text), CalendarDate.years.contains(year) { return year }
    throw ValidationError("'\(text)' is not a year; write it as 2027.")
  }

  static func moment(_ text: String) throws -> Timestamp {
    if let moment = Timestamp(text) { return moment }
    throw ValidationError("'\(text)' is not a moment; write it as 2026-11-23T04:00:00Z.")
  }
}
