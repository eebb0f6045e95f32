import ArgumentParser
import EventKitLite

/// A year, alone in its place or as an option: `agenda 2027`, `agenda --year 2027`; of programmes
/// whose years are school years also `agenda 2026-2027`.
struct YearOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(.helpYear, valueName: .valueYear), transform: Arguments.cycle)
  var given: YearArgument?

  @Option(
    name: .customLong("year"), help: ArgumentHelp(.helpYearOption, valueName: .valueYear),
    transform: Arguments.cycle)
  var named: YearArgument?

  /// The number of the year, however it was given.
  var year: Int? { (given ?? named)?.number }

  /// How it was written, where that was as a school year.
  var label: String? { given?.label ?? named?.label }

  func validate() throws {
    if let given, let named, given.number != named.number {
      throw ValidationError(.twoYears(given.number, named.number))
    }
  }

  /// The number of the year of a programme; ends the command where it was written as a school year
  /// and the programme has none.
  func year(of programme: Programme) throws -> Int? {
    if let label, let year, programme.yearBegins == .newYear {
      throw Console.misuse(.yearsAreOfCalendar(label), hint: .writeOneYear(year))
    }
    return year
  }
}
