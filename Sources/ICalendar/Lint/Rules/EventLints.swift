internal import CivilTime

/// How an event stands in people's calendars.
enum EventLints {
  static let all: [LintCheck] = [
    LintCheck(
      "missing-summary", .warning, .clients, .reasonMissingSummary,
      .eventWithoutTitle,
      .component([.event]) { event, _, report in
        if (event.first(.summary)?.text ?? "").allSatisfy(\.isWhitespace) { report.report(event) }
      }),
    LintCheck(
      "hidden-cancellation", .warning, .clients, .reasonHiddenCancellation,
      .cancellationHidden,
      .property([.status]) { property, scope, report in
        guard scope.parent?.name == .event, property.value.uppercased() == "CANCELLED" else {
          return
        }
        report.report(property)
      }),
    LintCheck(
      "blocking-day", .warning, .clients, .reasonBlockingDay,
      .dayMarksPeopleBusy,
      .component([.event]) { event, _, report in
        if event.isAllDay, event.first(.transparency)?.value.uppercased() != "TRANSPARENT" {
          report.report(event)
        }
      }),
    LintCheck(
      "outlook-all-day", .warning, .clients, .reasonOutlookAllDay,
      .dayWithoutOutlookMark,
      .component([.event]) { event, _, report in
        if event.isAllDay, event.first(.microsoftAllDay)?.value.uppercased() != "TRUE" {
          report.report(event)
        }
      }),
    LintCheck(
      "outlook-busy", .warning, .clients, .reasonOutlookBusy,
      .dayWithoutOutlookFree,
      .component([.event]) { event, _, report in
        if event.isAllDay, event.first(.microsoftBusyStatus)?.value.uppercased() != "FREE" {
          report.report(event)
        }
      }),
    LintCheck(
      "outlook-not-all-day", .warning, .clients, .reasonOutlookNotAllDay,
      .timedEventMarkedAsDay,
      .component([.event]) { event, _, report in
        guard event.time(.start)?.isAllDay == false, let mark = event.first(.microsoftAllDay),
          mark.value.uppercased() == "TRUE"
        else { return }
        report.report(named: mark)
      }),
    LintCheck(
      "people", .warning, .clients, .reasonPeople,
      .peopleInFeed,
      .property([.organizer, .attendee]) { property, scope, report in
        if scope.parent?.name == .event { report.report(named: property) }
      }),
    LintCheck(
      "attachment-inside", .warning, .clients, .reasonAttachmentInside,
      .attachmentInFile,
      .property([.attachment]) { property, _, report in
        if property.valueType == "BINARY" { report.report(named: property) }
      }),
  ]
}

extension LintComponent {
  /// Whether the event lasts whole days.
  fileprivate var isAllDay: Bool { time(.start)?.isAllDay == true }
}
