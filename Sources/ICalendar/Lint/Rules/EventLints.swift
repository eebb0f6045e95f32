internal import CivilTime

/// How an event stands in people's calendars (CLIENTS.md, events).
enum EventLints {
  static let all: [LintCheck] = [
    LintCheck(
      "missing-summary", .warning, .clients, "every client shows an untitled event",
      en: "the event has no title (SUMMARY)", vi: "sự kiện không có tiêu đề (SUMMARY)",
      .component([.event]) { event, _, report in
        if (event.first(.summary)?.text ?? "").allSatisfy(\.isWhitespace) { report.report(event) }
      }),
    LintCheck(
      "hidden-cancellation", .warning, .clients, "Google hides STATUS:CANCELLED altogether",
      en: "subscribers will not see that the event is cancelled",
      vi: "người theo dõi sẽ không thấy sự kiện bị hủy",
      .property([.status]) { property, scope, report in
        guard scope.parent?.name == .event, property.value.uppercased() == "CANCELLED" else {
          return
        }
        report.report(property)
      }),
    LintCheck(
      "blocking-day", .warning, .clients, "Google, Apple, Outlook mark people as busy all day",
      en: "an event of whole days blocks people's time (no TRANSP:TRANSPARENT)",
      vi: "sự kiện cả ngày chiếm lịch của mọi người (thiếu TRANSP:TRANSPARENT)",
      .component([.event]) { event, _, report in
        if event.isAllDay, event.first(.transparency)?.value.uppercased() != "TRANSPARENT" {
          report.report(event)
        }
      }),
    LintCheck(
      "outlook-all-day", .warning, .clients, "Outlook shows it from midnight to midnight",
      en: "an event of whole days has no X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      vi: "sự kiện cả ngày thiếu X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      .component([.event]) { event, _, report in
        if event.isAllDay, event.first(.microsoftAllDay)?.value.uppercased() != "TRUE" {
          report.report(event)
        }
      }),
    LintCheck(
      "outlook-busy", .warning, .clients, "Outlook marks people as busy all day",
      en: "an event of whole days has no X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      vi: "sự kiện cả ngày thiếu X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      .component([.event]) { event, _, report in
        if event.isAllDay, event.first(.microsoftBusyStatus)?.value.uppercased() != "FREE" {
          report.report(event)
        }
      }),
    LintCheck(
      "outlook-not-all-day", .warning, .clients, "Outlook shows it as a whole day",
      en: "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE stands in an event at a time of day",
      vi: "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE đi cùng sự kiện có giờ",
      .component([.event]) { event, _, report in
        guard event.time(.start)?.isAllDay == false, let mark = event.first(.microsoftAllDay),
          mark.value.uppercased() == "TRUE"
        else { return }
        report.report(named: mark)
      }),
    LintCheck(
      "people", .warning, .clients, "clients ask subscribers to answer, and show mail addresses",
      en: "a feed names no ORGANIZER and no ATTENDEE",
      vi: "lịch công khai không nêu ORGANIZER hay ATTENDEE",
      .property([.organizer, LintNames.attendee]) { property, scope, report in
        if scope.parent?.name == .event { report.report(named: property) }
      }),
    LintCheck(
      "attachment-inside", .warning, .clients, "Google's limit of 1 MB; Outlook, Apple drop it",
      en: "an attachment is part of the file", vi: "tệp đính kèm nằm ngay trong lịch",
      .property([LintNames.attachment]) { property, _, report in
        if property.valueType == "BINARY" { report.report(named: property) }
      }),
  ]
}

extension LintComponent {
  /// Whether the event lasts whole days.
  fileprivate var isAllDay: Bool { time(.start)?.isAllDay == true }
}
