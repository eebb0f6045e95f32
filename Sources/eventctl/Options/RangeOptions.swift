import ArgumentParser
import EventKitLite

/// A year, or days from one to another: what all commands with dates share.
struct RangeOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("A year; this year by default.", valueName: "yyyy"),
    transform: Arguments.year)
  var year: Int?

  @Option(
    name: .long, help: ArgumentHelp("The first day.", valueName: "yyyy-mm-dd"),
    transform: Arguments.date)
  var from: CalendarDate?

  @Option(
    name: .long, help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd"),
    transform: Arguments.date)
  var to: CalendarDate?

  func validate() throws {
    if year != nil, from != nil || to != nil {
      throw ValidationError("Use either --year or --from and --to.")
    }
    if let from, let to, to < from {
      throw ValidationError("--to \(to) is before --from \(from).")
    }
  }
}
