internal import CivilTime

/// What a `VCALENDAR` is made of (RFC 5545, sections 3.4, 3.6 and 3.7).
enum CalendarLints {
  static let all: [LintCheck] = [
    LintCheck(
      "not-a-calendar", .error, .rfc, .standard("RFC 5545, section 3.4"), .outermostNotCalendar,
      .document { subject, report in
        for root in subject.roots where root.name != .calendar { report.report(root) }
      }),
    LintCheck(
      "several-calendars", .warning, .clients, .reasonSeveralCalendars,
      .severalCalendars,
      .document { subject, report in
        for root in subject.roots.filter({ $0.name == .calendar }).dropFirst() {
          report.report(root)
        }
      }),
    LintCheck(
      "wrong-version", .error, .rfc, .standard("RFC 5545, section 3.7.4"), .wrongVersion,
      .property([.version]) { property, _, report in
        // The property may also give a range that ends in 2.0.
        let last = property.value.split(separator: ";").last ?? ""
        if last != "2.0" { report.report(property, detail: property.value.shown) }
      }),
    LintCheck(
      "empty-calendar", .error, .rfc, .standard("RFC 5545, section 3.6"),
      .calendarWithoutComponents,
      .component([.calendar]) { calendar, _, report in
        if calendar.components.isEmpty { report.report(calendar) }
      }),
    LintCheck(
      "calendar-scale", .error, .rfc, .standard("RFC 5545, section 3.7.1"),
      .calendarScaleNotGregorian,
      .property([.calendarScale]) { property, _, report in
        if property.value.uppercased() != "GREGORIAN" {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "unknown-method", .error, .rfc, .standard("RFC 5546, section 1.4"), .unknownMethod,
      .property([.method]) { property, _, report in
        guard !methods.contains(property.value.uppercased()) else { return }
        report.report(
          property, detail: property.value.shown,
          hint: .meant(Suggestion.nearest(to: property.value.uppercased(), among: methods)))
      }),
    LintCheck(
      "refresh-interval", .error, .rfc, .standard("RFC 7986, section 5.7"),
      .refreshIntervalNotAboveZero,
      .property([.refreshInterval]) { property, _, report in
        let duration = CalendarDuration(property.value)
        if (duration?.totalSeconds ?? 0) <= 0 {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "color-name", .error, .rfc, .standard("RFC 7986, section 5.9"), .notAColorName,
      .property([.color]) { property, _, report in
        guard CalendarColor(property.text) == nil else { return }
        report.report(
          property, detail: property.value.shown,
          hint: .meant(Suggestion.nearest(to: property.text, among: CalendarColor.names)))
      }),
    LintCheck(
      "missing-start", .error, .rfc, .standard("RFC 5545, section 3.6.1; RFC 5546, section 3.2"),
      .eventWithoutStart,
      .component([.event]) { event, scope, report in
        let method = scope.calendar?.method ?? "PUBLISH"
        if !event.has(.start), !methodsWithoutStart.contains(method) { report.report(event) }
      }),
  ]

  private static let methods = [
    "PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER",
  ]

  /// Those whose events need not say when they begin; what nobody knows is read as published.
  private static let methodsWithoutStart: Set = ["REPLY", "CANCEL", "REFRESH", "DECLINECOUNTER"]
}
