public import ArgumentParser
public import EventKitLite

extension ScheduledEvent.Status: ExpressibleByArgument {}

/// Which part of a schedule: what `agenda` and `export` share.
struct SelectionOptions: ParsableArguments {
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

  @Option(name: .long, help: ArgumentHelp("Only what concerns a unit or group.", valueName: "id"))
  var unit: String?

  @Option(name: .long, help: ArgumentHelp("Only one category.", valueName: "id"))
  var category: String?

  @Option(name: .long, help: ArgumentHelp("Only one event.", valueName: "id"))
  var event: String?

  func validate() throws {
    if year != nil, from != nil || to != nil {
      throw ValidationError("Use either --year or --from and --to.")
    }
    if let from, let to, to < from {
      throw ValidationError("--to \(to) is before --from \(from).")
    }
  }

  /// The part of a schedule that the options name.
  var selection: Selection {
    Selection(
      year: year, from: from, to: to, unit: unit, category: category, event: event)
  }
}
