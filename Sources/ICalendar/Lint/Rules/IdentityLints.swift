internal import CivilTime

/// By what an entry is known, and which revision it is.
enum IdentityLints {
  static let all: [LintCheck] = [
    LintCheck(
      "missing-uid", .error, .rfc, .standard("RFC 5545, section 3.8.4.7"), .missingUID,
      .component(LintNames.entries) { entry, _, report in
        if (entry.first(.uid)?.value ?? "").isEmpty { report.report(entry) }
      }),
    LintCheck(
      "missing-stamp", .error, .rfc, .standard("RFC 5545, section 3.8.7.2"), .missingStamp,
      .component(LintNames.entries) { entry, _, report in
        if !entry.has(.stamp) { report.report(entry) }
      }),
    LintCheck(
      "duplicate-uid", .error, .rfc, .standard("RFC 5545, section 3.8.4.7"), .entriesWithSameUID,
      .component([.calendar]) { calendar, _, report in
        var seen = Set<[String]>()
        for entry in calendar.components where LintNames.entries.contains(entry.name) {
          guard let uid = entry.first(.uid), !uid.value.isEmpty else { continue }
          let instance = entry.first(.recurrenceID)?.value ?? ""
          if !seen.insert([uid.value, instance]).inserted {
            report.report(uid, detail: uid.text.shown)
          }
        }
      }),
    LintCheck(
      "not-utc", .error, .rfc,
      .standard("RFC 5545, sections 3.8.2.1 and 3.8.7; RFC 9074, section 6.1"),
      .timeNotInUTC,
      .property(LintNames.instants) { property, _, report in
        // What is no time at all is another rule's concern.
        guard let time = property.property.time, !time.isUTC else { return }
        report.report(property, detail: "\(property.name):\(property.value.shown)")
      }),
    LintCheck(
      "bad-sequence", .error, .rfc, .standard("RFC 5545, section 3.8.7.4"), .sequenceNotANumber,
      .property([.sequence]) { property, _, report in
        if !property.value.isNumber(in: 0...2_147_483_647) {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "missing-sequence", .warning, .clients, .reasonMissingSequence,
      .eventWithoutSequence,
      .component([.event]) { event, _, report in
        if !event.has(.sequence) { report.report(event) }
      }),
    LintCheck(
      "missing-last-modified", .warning, .clients, .reasonMissingLastModified,
      .eventWithoutLastModified,
      .component([.event]) { event, _, report in
        if !event.has(.lastModified) { report.report(event) }
      }),
    LintCheck(
      "missing-created", .warning, .clients, .reasonMissingCreated,
      .eventWithoutCreated,
      .component([.event]) { event, _, report in
        if !event.has(.created) { report.report(event) }
      }),
  ]
}

extension EventTime {
  /// Whether it is an instant in UTC.
  var isUTC: Bool {
    if case .utc = self { true } else { false }
  }

  /// Whether both are of the same form: two days, two instants, two times in zones, …
  func hasForm(of other: EventTime) -> Bool {
    (isAllDay, isUTC, isFloating) == (other.isAllDay, other.isUTC, other.isFloating)
  }
}

extension String {
  /// Whether the text is a whole number in a range, as iCalendar writes it.
  func isNumber(in range: ClosedRange<Int>) -> Bool {
    guard utf8.count <= 12, let number = Int(self) else { return false }
    return range.contains(number)
  }
}
