import ArgumentParser
import EventKitLite

/// A year, alone in its place or as an option: `agenda 2027`, `agenda --year 2027`.
struct YearOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(.helpYear, valueName: .valueYear), transform: Arguments.year)
  var given: Int?

  @Option(
    name: .customLong("year"), help: ArgumentHelp(.helpYearOption, valueName: .valueYear),
    transform: Arguments.year)
  var named: Int?

  /// The year, however it was given.
  var year: Int? { given ?? named }

  func validate() throws {
    if let given, let named, given != named { throw ValidationError(.twoYears(given, named)) }
  }
}
