import ArgumentParser
import EventKitLite

/// A year, or some days, whether or not a programme covers them.
struct DayOptions: ParsableArguments {
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
    if (from == nil) != (to == nil) {
      throw ValidationError("Give both --from and --to.")
    }
    if let from, let to, to < from {
      throw ValidationError("--to \(to) is before --from \(from).")
    }
    if let from, let to, to.year - from.year > 200 {
      throw ValidationError("At most 200 years at once.")
    }
  }

  /// The days that were asked for.
  func span(today: CalendarDate) throws -> DateSpan {
    if let from, let to, let span = DateSpan(from, through: to) { return span }
    return DateSpan(year: year ?? today.year) ?? DateSpan(today)
  }
}
