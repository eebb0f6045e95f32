import ArgumentParser
import EventKitLite

/// What is reported: by whom, when, and by which document.
struct ResultOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(.helpReportingUnit, valueName: .valueID))
  var unit: Programme.Unit.ID

  @Option(
    name: .long, help: ArgumentHelp(.helpReportedOn, valueName: .valueDay),
    transform: Arguments.day)
  var on: DayArgument?

  @Option(
    name: .long, help: ArgumentHelp(.helpReportedDay, valueName: .valueDay),
    transform: Arguments.day)
  var day: DayArgument?

  @Option(name: .long, help: ArgumentHelp(.helpDocument, valueName: .valueNumber))
  var document: String?

  @Option(name: .long, help: ArgumentHelp(.helpRemark, valueName: .valueText))
  var note: String?

  func validate() throws {
    for (name, text) in [("document", document), ("note", note)]
    where text?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError(.emptyOption("--\(name)"))
    }
  }

  /// The result of one year of an event.
  ///
  /// - Parameter today: the day on which it was reported where nobody says another.
  func result(
    of event: ProgrammeEvent.ID, in number: Int, for plan: Programme, today: CalendarDate
  ) throws -> Programme.Result {
    let cycle = plan.year(number)
    return Programme.Result(
      of: event, in: number, by: try plan.meant(unit), day: try day?.date(in: cycle),
      on: try on?.date(since: cycle, until: today) ?? today, document: document,
      note: note.map { LocalizedText([plan.languages.first: $0]) })
  }
}
