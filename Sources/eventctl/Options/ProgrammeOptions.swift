import ArgumentParser
import EventKitLite
import Foundation
import Sheets

/// Which programme, in which language, as of when: what every command shares.
struct ProgrammeOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp(.helpProgramme, valueName: .valueFolder),
    transform: Arguments.path)
  var programme: String?

  @OptionGroup var speech: LanguageOptions

  @Option(
    name: .customLong("today"), help: ArgumentHelp(.helpToday, valueName: .valueDay),
    transform: Arguments.day)
  var fixedToday: DayArgument?

  /// The language to speak before the programme has been read.
  var language: Language { speech.language }

  /// Reads the programme.
  func load() throws -> Programme { try Programme(directory: try directory()) }

  /// The programme's folder.
  func directory() throws -> String { try programme ?? ProgrammeFolder.found() }

  /// The language of the output.
  func language(of programme: Programme) -> Language { speech.language(of: programme) }

  /// Today where the programme is at home.
  func today(of programme: Programme) throws -> CalendarDate {
    try Clock.today(or: fixedToday, in: programme.timeZone)
  }
}

/// The machine's clock, read here and nowhere else.
enum Clock {
  static var now: Timestamp {
    Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970))
      ?? Timestamp(utc: LocalDateTime(.earliest, .midnight))
  }

  /// Today in a zone, or the day that is to be taken for it; by default in Viet Nam.
  static func today(
    or fixed: DayArgument? = nil, in zone: Programme.TimeZone = .vietNam
  ) throws -> CalendarDate {
    let today = zone.rules.localTime(at: now).date
    return try fixed?.date(in: today.year) ?? today
  }
}

extension Programme {
  /// Ends the command for a year that the programme does not cover.
  func require(_ year: Int) throws {
    guard horizon.contains(year) else {
      throw Console.misuse(.year(self.year(year), outOf: .horizon(of: self)), hint: .changeYear)
    }
  }
}
