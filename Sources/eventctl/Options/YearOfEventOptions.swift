import ArgumentParser
import EventKitLite

/// The year of an event, which has to be given: `why moc-2025 2027`, `why moc-2025 --year 2027`.
struct YearOfEventOptions: ParsableArguments {
  @OptionGroup var whole: YearOptions

  /// The number of the year of a programme.
  func year(of programme: Programme) throws -> Int {
    try whole.year(of: programme) ?? CalendarDate.years.lowerBound
  }

  func validate() throws {
    if whole.year == nil { throw ValidationError(.yearOfEventIsMissing) }
  }
}
