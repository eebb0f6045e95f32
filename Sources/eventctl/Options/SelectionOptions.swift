public import ArgumentParser
public import EventKitLite

extension ScheduledEvent.Status: ExpressibleByArgument {}

extension Programme.Identifier: ExpressibleByArgument {
  /// Takes an argument as an id; whether anything has it is looked up later.
  public init?(argument: String) { self.init(argument) }
}

/// Which part of a schedule: what `agenda` and `export` share.
struct SelectionOptions: ParsableArguments {
  @OptionGroup var range: RangeOptions

  @Option(name: .long, help: ArgumentHelp("Only what concerns a unit or group.", valueName: "id"))
  var unit: Programme.Unit.ID?

  @Option(name: .long, help: ArgumentHelp("Only one category.", valueName: "id"))
  var category: Programme.Category.ID?

  @Option(name: .long, help: ArgumentHelp("Only one event.", valueName: "id"))
  var event: ProgrammeEvent.ID?

  /// The part of a schedule that the options name.
  var selection: Selection {
    Selection(
      year: range.year, from: range.from, to: range.to, unit: unit, category: category, event: event
    )
  }
}
