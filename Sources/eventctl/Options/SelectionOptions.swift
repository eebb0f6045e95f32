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

  @Option(name: .long, help: ArgumentHelp(.helpUnit, valueName: .valueID))
  var unit: Programme.Unit.ID?

  @Option(name: .long, help: ArgumentHelp(.helpCategory, valueName: .valueID))
  var category: Programme.Category.ID?

  @Option(name: .long, help: ArgumentHelp(.helpOneEvent, valueName: .valueID))
  var event: ProgrammeEvent.ID?

  /// Whether it is less than a whole year.
  var isLimited: Bool {
    unit != nil || category != nil || event != nil || range.from != nil || range.to != nil
  }

  /// The part of a programme's schedule that the options name.
  func selection(of programme: Programme, today: CalendarDate) throws -> Selection {
    _ = try range.whole.year(of: programme)
    let days = try range.days(today: today, yearBegins: programme.yearBegins)
    return Selection(
      year: range.year, from: days.from, to: days.to, unit: unit, category: category, event: event)
  }
}
