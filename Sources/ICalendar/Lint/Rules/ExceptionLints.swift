internal import CivilTime

/// Exceptions and replaced instances, held against the series that they are of (RFC 5545, sections
/// 3.8.4.4 and 3.8.5.1).
enum ExceptionLints {
  static let all: [LintCheck] = [
    LintCheck(
      "dangling-exception", .warning, .rfc, .standard("RFC 5545, sections 3.8.4.4 and 3.8.5.1"),
      .exceptionWithoutInstance,
      .component([.calendar]) { calendar, _, report in
        var search = InstanceSearch(calendar)
        for series in SeriesFamily.families(of: calendar) where series.repeats {
          for date in search.missed(by: series) { report.report(date) }
        }
      }),
    LintCheck(
      "exception-without-series", .warning, .rfc,
      .standard("RFC 5545, sections 3.8.4.4 and 3.8.5.1"), .exceptionWithoutSeries,
      .component([.calendar]) { calendar, _, report in
        for series in SeriesFamily.families(of: calendar) where !series.repeats {
          for date in series.exceptions + series.replaced { report.report(date) }
        }
      }),
    LintCheck(
      "replaced-exception", .warning, .rfc, .standard("RFC 5545, section 3.8.5.1"),
      .exceptionReplaced,
      .component([.calendar]) { calendar, _, report in
        var search = InstanceSearch(calendar)
        for series in SeriesFamily.families(of: calendar) {
          for date in search.replacedExceptions(of: series) { report.report(date) }
        }
      }),
    LintCheck(
      "series-in-instance", .warning, .rfc, .standard("RFC 5545, section 3.8.4.4"),
      .instanceHasRule,
      .component([.event, .task, .journal]) { entry, _, report in
        guard entry.has(.recurrenceID) else { return }
        for property in entry.properties where ofSeries.contains(property.name) {
          report.report(named: property)
        }
      }),
  ]

  private static let ofSeries: Set<PropertyName> = [
    .recurrenceRule, .recurrenceDates, .exceptionDates, .exceptionRule,
  ]
}
