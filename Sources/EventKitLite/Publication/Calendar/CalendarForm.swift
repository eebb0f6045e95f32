extension Schedule {
  /// How a schedule becomes the events of a calendar. Both forms have the same events on the same
  /// days.
  public enum CalendarForm: String, Sendable, Hashable, Codable, CaseIterable {
    /// One event for each year, as in feeds: a change touches one year, whatever the calendar program.
    case dated
    /// One series for what comes every year, with the years that differ as instances of their own
    /// (`RECURRENCE-ID`) and the years without it as exceptions (`EXDATE`): shorter, and for those who
    /// want to see one entry and not eight.
    case recurring
  }
}
