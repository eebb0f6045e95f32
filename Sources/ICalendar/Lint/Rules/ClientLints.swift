internal import CivilTime

/// What clients refuse or never show, and what libical says.
enum ClientLints {
  static let all: [LintCheck] = [
    LintCheck(
      "large-file", .warning, .clients, "Google's limit is about 1 MB",
      en: "the file has more than 900,000 bytes", vi: "tệp dài hơn 900.000 byte",
      .document { document, report in
        if document.bytes.count > mostBytes { report.report(at: .top, "\(document.bytes.count)") }
      }),
    LintCheck(
      "many-events", .warning, .clients, "Google, Outlook on the web",
      en: "the calendar has more than 1,000 events", vi: "lịch có hơn 1.000 sự kiện",
      .component([.calendar]) { calendar, _, report in
        let count = calendar.components.count { $0.name == .event }
        if count > mostEvents { report.report(calendar, "\(count)") }
      }),
    LintCheck(
      "no-events", .warning, .clients,
      "vdirsyncer refuses the feed, Thunderbird wipes the calendar",
      en: "the calendar has no event", vi: "lịch không có sự kiện nào",
      .component([.calendar]) { calendar, _, report in
        if calendar.components(.event).isEmpty { report.report(calendar) }
      }),
    LintCheck(
      "task", .warning, .clients, "Google, Outlook, Apple do not show tasks of a feed",
      en: "a task is invisible to most subscribers; make it an event of whole days",
      vi: "đa số người theo dõi không thấy VTODO; hãy dùng sự kiện cả ngày",
      .component([.task]) { task, _, report in report.report(task) }),
    LintCheck(
      "libical-leftover", .error, .clients, "CLIENTS.md, events: X-LIC-* never",
      en: "the property is a note of libical to itself",
      vi: "thuộc tính này là ghi chú nội bộ của libical",
      .property([]) { property, _, report in
        if property.name.spelling.utf8.count > 6,
          property.name.spelling.prefix(6).uppercased() == "X-LIC-"
        {
          report.report(named: property)
        }
      }),
    LintCheck(
      "long-address", .warning, .clients, "Google fails without a word at 256 characters",
      en: "the feed's address has more than 200 characters",
      vi: "địa chỉ của lịch dài hơn 200 ký tự",
      .property([.source]) { property, _, report in
        if property.value.unicodeScalars.count > 200 { report.report(named: property) }
      }),
    LintCheck(
      "libical", .warning, .clients,
      "libical 3, which Evolution and other desktop calendars are built on",
      en: "libical does not like the file", vi: "libical không chấp nhận tệp",
      .secondReading { document, problems, report in
        // An honest file of 30 MB has fewer; libical would spend minutes on a hostile one.
        guard document.componentCount <= 30_000, document.nonsenseCount <= 1000 else {
          return report.report(at: .top, "not asked, the file has too many components or errors")
        }
        let bytes = document.bytes.starts(with: bom) ? Array(document.bytes[3...]) : document.bytes
        for problem in problems(bytes) {
          report.report(at: .top, problem.message[.english].shown, hint: nil)
        }
      }),
  ]

  private static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let mostBytes = 900_000
  private static let mostEvents = 1000
}
