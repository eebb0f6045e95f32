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

  init() {}

  /// The same selection for a command that has its own ways to ask.
  init(year: Int, unit: String?, category: String?) {
    self.year = year
    self.unit = unit
    self.category = category
    // Options that nobody has set cannot be read.
    from = nil
    to = nil
  }

  func validate() throws {
    if year != nil, from != nil || to != nil {
      throw ValidationError("Use either --year or --from and --to.")
    }
    if let from, let to, to < from {
      throw ValidationError("--to \(to) is before --from \(from).")
    }
  }

  /// The schedule that was asked for.
  ///
  /// - Parameter whole: whether no year at all means the whole horizon rather than this year.
  func schedule(
    of programme: Programme, today: CalendarDate, whole: Bool = false
  ) throws -> Schedule {
    let span = try span(of: programme, today: today, whole: whole)
    var schedule = Schedule(of: programme, in: span)
    if let unit {
      guard programme.units[unit] != nil else {
        throw unknown("unit", unit, among: programme.units.all.map(\.id))
      }
      schedule = schedule.limited(toUnit: unit)
    }
    if let category {
      guard programme.category(category) != nil else {
        throw unknown("category", category, among: programme.categories.map(\.id))
      }
      schedule = schedule.limited(toCategory: category)
    }
    return schedule
  }

  private func span(
    of programme: Programme, today: CalendarDate, whole: Bool
  ) throws -> DateSpan {
    let (first, last) = (programme.horizon.lowerBound, programme.horizon.upperBound)
    let start = CalendarDate(first, 1, 1) ?? .earliest
    let end = CalendarDate(last, 12, 31) ?? .latest
    let asked: DateSpan?
    if from != nil || to != nil {
      asked = DateSpan(from ?? min(start, to ?? start), through: to ?? max(end, from ?? end))
    } else if whole, year == nil {
      asked = DateSpan(start, through: end)
    } else {
      asked = DateSpan(year: year ?? today.year)
    }
    guard let asked, asked.first.year <= last, asked.last.year >= first else {
      throw Console.misuse(
        "the programme runs from \(first) to \(last) (choose another --year, or extend its horizon)")
    }
    return asked
  }

  private func unknown(
    _ kind: String, _ id: String, among ids: [String]
  ) -> ExitCode {
    let hint = Suggestion.nearest(to: id, among: ids).map { " (did you mean '\($0)'?)" } ?? ""
    return Console.misuse("no \(kind) is named '\(id)'\(hint)")
  }
}
