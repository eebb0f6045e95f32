import ArgumentParser
import EventKitLite

/// A year, or some days, whether or not a programme covers them.
struct DayOptions: ParsableArguments {
  /// More are not listed at once.
  static let mostYears = 200

  @OptionGroup var range: RangeOptions

  func validate() throws {
    if let label = range.whole.label { throw ValidationError(.noSchoolYears(label)) }
    if (range.from == nil) != (range.to == nil), range.whole.year == nil {
      throw ValidationError(.bothFromAndTo)
    }
  }

  /// The days that were asked for.
  func span(today: CalendarDate) throws -> DateSpan {
    let days = try range.days(today: today)
    if let from = days.from, let to = days.to, let span = DateSpan(from, through: to) {
      let last = (to.year - Self.mostYears, to.month, to.day)
      guard last < (from.year, from.month, from.day) else {
        throw Console.misuse(.tooManyYears(Self.mostYears), hint: .askForFewerDays)
      }
      return span
    }
    return DateSpan(year: range.year ?? today.year) ?? DateSpan(today)
  }
}
