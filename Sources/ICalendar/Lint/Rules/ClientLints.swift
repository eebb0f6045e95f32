internal import CivilTime

/// What clients refuse or never show, and what libical says.
enum ClientLints {
  static let all: [LintCheck] = [
    LintCheck(
      "large-file", .warning, .clients, .reasonLargeFile, .fileTooLargeForClients,
      .document { subject, report in
        if subject.bytes.count > mostBytes { report.report(at: .top, "\(subject.bytes.count)") }
      }),
    LintCheck(
      "many-events", .warning, .clients, .reasonManyEvents, .manyEvents,
      .component([.calendar]) { calendar, _, report in
        let count = calendar.components.count { $0.name == .event }
        if count > mostEvents { report.report(calendar, "\(count)") }
      }),
    LintCheck(
      "no-events", .warning, .clients,
      .reasonNoEvents, .calendarWithoutEvents,
      .component([.calendar]) { calendar, _, report in
        if calendar.components(.event).isEmpty { report.report(calendar) }
      }),
    LintCheck(
      "task", .warning, .clients, .reasonTask, .taskInFeed,
      .component([.task]) { task, _, report in report.report(task) }),
    LintCheck(
      "libical-leftover", .error, .clients, .reasonLibicalLeftover, .leftoverOfLibical,
      .property([]) { property, _, report in
        if property.name.spelling.utf8.count > 6,
          property.name.spelling.prefix(6).uppercased() == "X-LIC-"
        {
          report.report(named: property)
        }
      }),
    LintCheck(
      "long-address", .warning, .clients, .reasonLongAddress,
      .addressTooLong,
      .property([.source]) { property, _, report in
        if property.value.unicodeScalars.count > 200 { report.report(named: property) }
      }),
    LintCheck(
      "libical", .warning, .clients,
      .reasonLibical, .refusedByLibical,
      .secondReading { subject, problems, report in
        // An honest file of 30 MB has fewer; libical would spend minutes on a hostile one.
        guard subject.componentCount <= 30_000, subject.unsoundCount <= 1000 else {
          return report.report(at: .top, reason: .libicalNotAsked)
        }
        let bytes = subject.bytes.starts(with: bom) ? Array(subject.bytes[3...]) : subject.bytes
        for problem in problems(bytes) {
          report.report(at: .top, reason: problem.message.map(\.shown))
        }
      }),
  ]

  private static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let mostBytes = 900_000
  private static let mostEvents = 1000
}
