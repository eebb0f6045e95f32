internal import CivilTime

/// Exceptions, further dates and replaced instances of a series.
enum SeriesLints {
  static let all: [LintCheck] = [
    LintCheck(
      "exception-type", .error, .rfc, .reasonExceptionType,
      .exceptionOfOtherForm,
      .property([.exceptionDates]) { property, scope, report in
        guard let start = scope.parent?.time(.start) else { return }
        for date in property.dates where !date.time.hasForm(of: start) {
          report.report(date, detail: date.text.shown)
        }
      }),
    LintCheck(
      "exception-zone", .warning, .clients, .reasonExceptionZone,
      .exceptionInOtherZone,
      .property([.exceptionDates, .recurrenceID]) { property, scope, report in
        guard let start = scope.parent?.first(.start)?[.timeZoneID]?.value,
          let zone = property[.timeZoneID]?.value, zone != start
        else { return }
        report.report(property, detail: "\(zone.shown), \(start.shown)")
      }),
    LintCheck(
      "exceptions-in-one-line", .warning, .clients, .reasonExceptionsInOneLine,
      .exceptionsInOneLine,
      .property([.exceptionDates]) { property, _, report in
        if property.value.utf8.contains(UInt8(ascii: ",")) {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "recurrence-dates", .warning, .clients,
      .reasonRecurrenceDates, .datesAddedToSeries,
      .property([.recurrenceDates]) { property, scope, report in
        guard let parent = scope.parent, LintNames.entries.contains(parent.name) else { return }
        report.report(named: property)
      }),
    LintCheck(
      "recurrence-id-type", .error, .rfc, .standard("RFC 5545, section 3.8.4.4"),
      .recurrenceIDOfOtherForm,
      .component([.calendar]) { calendar, _, report in
        let entries = calendar.components.filter { LintNames.entries.contains($0.name) }
        let overrides = entries.filter { $0.has(.recurrenceID) }
        guard !overrides.isEmpty else { return }
        let starts = Dictionary(
          entries.filter { !$0.has(.recurrenceID) }.compactMap { entry in
            entry.time(.start).map { (entry.first(.uid)?.value ?? "", $0) }
          }, uniquingKeysWith: { first, _ in first })
        for override in overrides {
          guard let id = override.first(.recurrenceID), let time = id.property.time,
            let start = starts[override.first(.uid)?.value ?? ""], !isSameForm(time, start)
          else { continue }
          report.report(id, detail: id.value.shown)
        }
      }),
    LintCheck(
      "bad-range", .error, .rfc, .standard("RFC 5545, section 3.2.13"), .rangeUnknown,
      .property([.recurrenceID]) { property, _, report in
        guard let range = property[LintNames.range]?.value,
          range.uppercased() != "THISANDFUTURE"
        else { return }
        report.report(parameter: LintNames.range, of: property, range.shown)
      }),
    LintCheck(
      "series-without-start", .error, .rfc, .standard("RFC 5545, section 3.8.2.4"),
      .seriesWithoutStart,
      .component([.task, .journal]) { entry, _, report in
        guard !entry.has(.start) else { return }
        for property in repeating.compactMap(entry.first) { report.report(named: property) }
      }),
  ]

  /// What makes a series of an entry.
  private static let repeating: [PropertyName] = [
    .recurrenceRule, .exceptionRule, .recurrenceDates,
  ]

  /// A time in UTC names an instance of a series in a zone as well.
  private static func isSameForm(_ id: EventTime, _ start: EventTime) -> Bool {
    id.isAllDay == start.isAllDay && id.isFloating == start.isFloating
  }
}
