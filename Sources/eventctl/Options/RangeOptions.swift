import ArgumentParser
import EventKitLite

/// A year, or days from one to another: what all commands with dates share.
struct RangeOptions: ParsableArguments {
  @OptionGroup var whole: YearOptions

  @Option(
    name: .long, help: ArgumentHelp(.helpFrom, valueName: .valueDay), transform: Arguments.day)
  var from: DayArgument?

  @Option(
    name: .long, help: ArgumentHelp(.helpTo, valueName: .valueDay), transform: Arguments.day)
  var to: DayArgument?

  /// The year, when it is not only that of the days.
  var year: Int? { from == nil && to == nil ? whole.year : nil }

  func validate() throws {
    let namesYear = [from, to].contains { $0?.namesYear == true }
    if whole.year != nil, namesYear { throw ValidationError(.yearBesideDays) }
  }

  /// The first and the last day, as far as they were given; a day without a year is of the year
  /// that was given, or else of this one, and a year that was given bounds them.
  ///
  /// - Parameter yearBegins: the day with which years begin.
  func days(
    today: CalendarDate, yearBegins: MonthDay = .newYear
  ) throws -> (from: CalendarDate?, to: CalendarDate?) {
    let asked = whole.year.map { CycleYear($0, beginning: yearBegins) }
    let year = asked ?? CycleYear(of: today, beginning: yearBegins)
    var days = (from: try from?.date(in: year), to: try to?.date(in: year))
    if let asked, days.from != nil || days.to != nil {
      days.from = days.from ?? asked.span.first
      days.to = days.to ?? asked.span.last
    }
    if let from = days.from, let to = days.to, to < from {
      throw Console.misuse(.endsBeforeBeginning(from, to), hint: .lastDayNotBefore(to, from))
    }
    return days
  }
}
