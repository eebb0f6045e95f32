internal import CivilTime

/// What a calendar that people subscribe to says about itself.
enum FeedLints {
  static let all: [LintCheck] = [
    LintCheck(
      "method-of-feed", .warning, .clients, .reasonMethodOfFeed, .feedNeedsPublish,
      .component([.calendar]) { calendar, _, report in
        let method = calendar.first(.method)
        if method?.value.uppercased() != "PUBLISH" { report.report(calendar, method?.value.shown) }
      }),
    LintCheck(
      "no-calendar-name", .warning, .clients, .reasonNoCalendarName,
      .calendarWithoutName,
      .component([.calendar]) { calendar, _, report in
        if !calendar.has(.name), !calendar.has(.legacyName) { report.report(calendar) }
      }),
    LintCheck(
      "no-refresh-interval", .warning, .clients, .reasonNoRefreshInterval,
      .calendarWithoutRefreshInterval,
      .component([.calendar]) { calendar, _, report in
        if !calendar.has(.refreshInterval), !calendar.has(.legacyRefreshInterval) {
          report.report(calendar)
        }
      }),
    LintCheck(
      "half-a-pair", .warning, .clients,
      .reasonHalfAPair,
      .halfOfPairMissing,
      .component([.calendar]) { calendar, _, report in
        for (new, old) in pairs {
          let (first, second) = (calendar.first(new), calendar.first(old))
          guard (first == nil) != (second == nil), let present = first ?? second else { continue }
          let missing = first == nil ? new : old
          report.report(at: present.line, length: 1, missing.spelling)
        }
      }),
    LintCheck(
      "pair-differs", .warning, .clients,
      .reasonPairDiffers, .pairDiffers,
      .component([.calendar]) { calendar, _, report in
        for (new, old) in pairs where new != .color {
          guard let first = calendar.first(new), let second = calendar.first(old),
            first.text != second.text
          else { continue }
          report.report(second, detail: "\(new), \(old)")
        }
      }),
    LintCheck(
      "no-calendar-zone", .warning, .clients, .reasonNoCalendarZone,
      .calendarWithoutZoneName,
      .component([.calendar]) { calendar, _, report in
        if !calendar.has(.legacyTimeZone) { report.report(calendar) }
      }),
    LintCheck(
      "no-source", .warning, .clients, .reasonNoSource,
      .calendarWithoutSource,
      .component([.calendar]) { calendar, _, report in
        if !calendar.has(.source) { report.report(calendar) }
      }),
  ]

  /// What has a name in RFC 7986 and an older one beside it.
  private static let pairs: [(PropertyName, PropertyName)] = [
    (.name, .legacyName), (.description, .legacyDescription),
    (.refreshInterval, .legacyRefreshInterval), (.color, .appleColor),
  ]
}
