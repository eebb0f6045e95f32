import ArgumentParser
import EventKitLite

/// The year of an event, which has to be given: `why moc-2025 2027`, `why moc-2025 --year 2027`.
struct YearOfEventOptions: ParsableArguments {
  @OptionGroup var whole: YearOptions

  /// The year, however it was given.
  var year: Int { whole.year ?? CalendarDate.years.lowerBound }

  func validate() throws {
    if whole.year == nil { throw ValidationError(.yearOfEventIsMissing) }
  }
}
