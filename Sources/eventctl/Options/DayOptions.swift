import ArgumentParser
import EventKitLite

/// A year, or some days, whether or not a programme covers them.
struct DayOptions: ParsableArguments {
  @OptionGroup var range: RangeOptions

  func validate() throws {
    if (range.from == nil) != (range.to == nil) {
      throw ValidationError("Give both --from and --to.")
    }
    if let from = range.from, let to = range.to, to.year - from.year > 200 {
      throw ValidationError("At most 200 years at once.")
    }
  }

  /// The days that were asked for.
  func span(today: CalendarDate) throws -> DateSpan {
    if let from = range.from, let to = range.to, let span = DateSpan(from, through: to) {
      return span
    }
    return DateSpan(year: range.year ?? today.year) ?? DateSpan(today)
  }
}
