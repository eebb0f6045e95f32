// A sample for each rule, family by family.

extension LintSample {
  static let all =
    bytes + calendars + identity + dates + series + exceptions + texts + values + zones + alarms
    + clients

  private static let alarm = """
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Nhắc
    TRIGGER:-PT15M
    END:VALARM
    END:VEVENT
    """
  private static let task = """
    BEGIN:VTODO
    UID:t@example.vn
    DTSTAMP:20261123T040000Z
    DTSTART:20270101T010000Z
    DUE:20270102T010000Z
    STATUS:NEEDS-ACTION
    PERCENT-COMPLETE:50
    END:VTODO
    END:VCALENDAR
    """
  private static let override = """
    BEGIN:VEVENT
    UID:b@example.vn
    RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh;RANGE=THISANDFUTURE:20270109T080000
    DTSTAMP:20261123T040000Z
    DTSTART;TZID=Asia/Ho_Chi_Minh:20270109T090000
    DTEND;TZID=Asia/Ho_Chi_Minh:20270109T170000
    END:VEVENT
    END:VCALENDAR
    """

  private static let busy = """
    BEGIN:VFREEBUSY
    UID:f@example.vn
    DTSTAMP:20261123T040000Z
    FREEBUSY:20270106T090000Z/PT1H,20270107T020000Z/PT1H
    END:VFREEBUSY
    END:VCALENDAR
    """
  /// A zone whose clocks are put forward and back, told for one year, and an event five years later.
  private static let shortZone = """
    END:VTIMEZONE
    BEGIN:VTIMEZONE
    TZID:▸Europe/Berlin
    BEGIN:DAYLIGHT
    DTSTART:20210328T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20211031T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:z@example.vn
    DTSTAMP:20261123T040000Z
    SUMMARY:Họp
    DTSTART;TZID=Europe/Berlin:20260701T090000
    DTEND;TZID=Europe/Berlin:20260701T100000
    END:VEVENT

    """

  private static func alarm(_ old: String, _ new: String) -> String {
    alarm.replacing(old, with: new)
  }
  private static func task(_ old: String, _ new: String) -> String {
    task.replacing(old, with: new)
  }
  private static func override(_ old: String, _ new: String) -> String {
    override.replacing(old, with: new)
  }
  private static func journal(_ line: String) -> String {
    """
    BEGIN:VJOURNAL
    UID:j@example.vn
    DTSTAMP:20261123T040000Z
    DTSTART;VALUE=DATE:20270101
    \(line)
    END:VJOURNAL
    END:VCALENDAR
    """
  }
  private static func property(_ line: String) -> String { "STATUS:CONFIRMED\n\(line)" }

  private static let bytes = [
    LintSample("byte-order-mark", "BEGIN:VCALENDAR", "\u{FEFF}BEGIN:VCALENDAR"),
    LintSample("line-end", "VERSION:2.0\n", "VERSION:2.0¶\n"),
    LintSample("final-line-end", "END:VCALENDAR\n", "END:VCALENDAR"),
    LintSample("empty-line", "VERSION:2.0\n", "VERSION:2.0\n\n"),
    LintSample("control-character", "Ngày Sách", "Ngày\u{7}Sách", good: "Ngày\tSách"),
    LintSample("trailing-blank", "Việt Nam\n", "Việt Nam \n", good: "Việt \n Nam\n"),
    LintSample("not-composed", "Ngày Sách", "Nga\u{300}y Sách", good: "Ngày Sách"),
    LintSample("unicode-line-break", "Ngày Sách", "Ngày\u{2028}Sách", good: "Ngày – Sách"),
    LintSample(
      "long-line", "Ngày Sách", String(repeating: "x", count: 68),
      good: String(repeating: "x", count: 50)),
    LintSample("split-letter", "SUMMARY:Ngày", "SUMMARY:🇻\n 🇳", good: "SUMMARY:🇻🇳\n 🇻🇳"),
    LintSample("short-fold", "SUMMARY:Ngày", "SUMMARY:\n \n Ngày", good: "SUMMARY:\n Ngày"),
  ]

  private static let calendars = [
    LintSample("not-a-calendar", "END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n"),
    LintSample(
      "several-calendars", "END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    LintSample("wrong-version", "VERSION:2.0", "VERSION:1.0"),
    LintSample(
      "empty-calendar", "END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    LintSample(
      "calendar-scale", "CALSCALE:GREGORIAN", "CALSCALE:CHINESE", good: "CALSCALE:gregorian"),
    LintSample("unknown-method", "METHOD:PUBLISH", "METHOD:PUBLSH", good: "METHOD:REQUEST"),
    LintSample("refresh-interval", ":PT12H", ":-PT12H"),
    LintSample("color-name", "COLOR:teal", "COLOR:tael", good: "COLOR:Teal"),
    LintSample("missing-start", "DTSTART;VALUE=DATE:20270421\n", ""),
    LintSample("method-of-feed", "METHOD:PUBLISH", "METHOD:REQUEST"),
    LintSample("no-calendar-name", "NAME:Thư viện tỉnh\nX-WR-CALNAME:Thư viện tỉnh\n", ""),
    LintSample(
      "no-refresh-interval", "REFRESH-INTERVAL;VALUE=DURATION:PT12H\nX-PUBLISHED-TTL:PT12H\n", ""),
    LintSample("half-a-pair", "X-WR-CALNAME:Thư viện tỉnh\n", ""),
    LintSample("pair-differs", "X-PUBLISHED-TTL:PT12H", "X-PUBLISHED-TTL:PT1H"),
    LintSample("no-calendar-zone", "X-WR-TIMEZONE:Asia/Ho_Chi_Minh\n", ""),
    LintSample("no-source", "SOURCE;VALUE=URI:https://example.vn/feeds/a.ics\n", ""),
    LintSample("missing-property", "PRODID:-//Example//Feed//VI\n", ""),
    LintSample("duplicate-property", "STATUS:CONFIRMED", "STATUS:CONFIRMED\nSTATUS:TENTATIVE"),
    LintSample(
      "duplicate-vendor-property", "COLOR:teal\n", "COLOR:teal\nX-WR-CALNAME:Khác\n"),
    LintSample("misplaced-property", "STATUS:CONFIRMED", property("DUE;VALUE=DATE:20270422")),
    LintSample(
      "misplaced-property", "END:VCALENDAR", journal("▸DURATION:P1D"), good: journal("CLASS:PUBLIC")
    ),
    LintSample("misplaced-component", "COLOR:teal\n", "COLOR:teal\nBEGIN:VALARM\nEND:VALARM\n"),
    LintSample(
      "misplaced-component", "COLOR:teal\n",
      "COLOR:teal\nBEGIN:X-BOX\n▸BEGIN:VEVENT\nEND:VEVENT\nEND:X-BOX\n",
      good: "COLOR:teal\nBEGIN:X-BOX\nBEGIN:X-A\nEND:X-A\nEND:X-BOX\n"),
    LintSample("missing-parameter", "REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL"),
    LintSample(
      "duplicate-parameter", "SUMMARY:Ngày", "SUMMARY;LANGUAGE=vi;LANGUAGE=en:Ngày",
      good: "SUMMARY;LANGUAGE=vi:Ngày"),
    LintSample("unknown-property", "STATUS:CONFIRMED", property("STATSU:CONFIRMED")),
    LintSample(
      "unknown-component", "COLOR:teal\n", "COLOR:teal\nBEGIN:VWEIRD\nEND:VWEIRD\n",
      good: "COLOR:teal\nBEGIN:X-WEIRD\nEND:X-WEIRD\n"),
    LintSample(
      "unknown-parameter", "SUMMARY:Ngày", "SUMMARY;LANGAUGE=vi:Ngày", good: "SUMMARY;X-A=1:Ngày"),
    LintSample("unknown-value-type", "DTSTART;VALUE=DATE:", "DTSTART;VALUE=DAY:"),
    LintSample("wrong-value-type", "SUMMARY:Ngày", "SUMMARY;VALUE=▸URI:Ngày"),
    LintSample("bad-name", "STATUS:CONFIRMED", property("X▸_A:1"), good: property("1-A:1")),
    LintSample("withdrawn-property", "STATUS:CONFIRMED", property("EXRULE:FREQ=DAILY")),
  ]

  private static let identity = [
    LintSample("missing-uid", "UID:a@example.vn\n", ""),
    LintSample("missing-stamp", "DTSTAMP:20261123T040000Z\n", ""),
    LintSample("duplicate-uid", "UID:b@", "UID:a@"),
    LintSample("not-utc", "CREATED:20261123T040000Z", "CREATED:20261123T040000"),
    LintSample("bad-sequence", "SEQUENCE:0", "SEQUENCE:-1", good: "SEQUENCE:7"),
    LintSample("missing-sequence", "SEQUENCE:0\n", ""),
    LintSample("missing-last-modified", "LAST-MODIFIED:20261123T040000Z\n", ""),
    LintSample("missing-created", "CREATED:20261123T040000Z\n", ""),
  ]

  private static let dates = [
    LintSample("bad-date", "20270421", "▸20270231", good: "20270228"),
    LintSample(
      "bad-date", "DTEND;VALUE=DATE:20270422", "DTEND;VALUE=PERIOD:▸20270421T000000Z/P1D"),
    LintSample("blank-in-value", "DATE:20270421", "DATE:20270421▸ "),
    LintSample(
      "duration-form", "DTEND;VALUE=DATE:20270422", "DURATION:▸PT1H30S", good: "DURATION:PT1H0M30S"),
    LintSample(
      "busy-not-utc", "END:VCALENDAR",
      busy.replacing("20270107T020000Z", with: "▸20270107T090000"), good: busy),
    LintSample("date-type", "DTSTART;VALUE=DATE", "DTSTART"),
    LintSample(
      "beyond-calendar", "DTEND;VALUE=DATE:20270422", "DURATION:P3000000D", good: "DURATION:P1D"),
    LintSample("bad-duration", "DTEND;VALUE=DATE:20270422", "DURATION:1D", good: "DURATION:P1D"),
    LintSample(
      "negative-duration", "DTEND;VALUE=DATE:20270422", "DURATION:-P1D", good: "DURATION:P1D"),
    LintSample(
      "bad-period", "STATUS:CONFIRMED",
      property("RDATE;VALUE=PERIOD:20270421T000000Z"),
      good: property("RDATE;VALUE=PERIOD:20270421T000000Z/PT1H")),
    LintSample(
      "floating-time", "DTSTART;TZID=Asia/Ho_Chi_Minh:20270102T080000", "DTSTART:20270102T080000",
      good: "DTSTART:20270102T010000Z"),
    LintSample("end-before-start", "DATE:20270422", "DATE:20270420"),
    LintSample(
      "end-before-start", "DTEND;TZID=Asia/Ho_Chi_Minh:20270102T170000", "DTEND:▸20270102T005959Z",
      good: "DTEND:20270102T010001Z"),
    LintSample(
      "end-before-start", "DTEND;TZID=Asia/Ho_Chi_Minh:20270102T170000",
      "DTEND;TZID=Asia/Tokyo:▸20270102T100000", good: "DTEND;TZID=Asia/Tokyo:20270102T100001"),
    LintSample("empty-day", "DATE:20270422", "DATE:20270421"),
    LintSample("end-type", "DTEND;VALUE=DATE:20270422", "DTEND:20270422T000000Z"),
    LintSample("end-and-duration", "STATUS:CONFIRMED", property("DURATION:P1D")),
    LintSample(
      "duration-without-start", "END:VCALENDAR",
      task("DTSTART:20270101T010000Z\nDUE:20270102T010000Z", "DURATION:P1D"), good: task),
    LintSample(
      "duration-of-days", "DTEND;VALUE=DATE:20270422", "DURATION:PT24H", good: "DURATION:P1W"),
    LintSample("missing-end", "DTEND;VALUE=DATE:20270422\n", ""),
  ]

  private static let series = [
    LintSample("bad-rule", "BYDAY=SA", "BYDAY=SAT"),
    LintSample("forbidden-part", "FREQ=WEEKLY", "FREQ=WEEKLY;BYWEEKNO=▸20"),
    LintSample("rule-form", "BYDAY=SA", "BYDAY=SA,▸SA"),
    LintSample("rule-form", "BYDAY=SA", "BYDAY=SA;", good: "BYDAY=SA,SU"),
    LintSample(
      "time-part-of-day", "TRANSP:", "RRULE:FREQ=YEARLY;▸BYHOUR=9\nTRANSP:",
      good: "RRULE:FREQ=YEARLY\nTRANSP:"),
    LintSample("until-type", "UNTIL=20271231T100000Z", "UNTIL=20271231"),
    LintSample("until-before-start", "UNTIL=20271231T", "UNTIL=20261231T"),
    LintSample("start-not-in-series", "BYDAY=SA", "BYDAY=SU"),
    LintSample("several-rules", "RRULE:", "RRULE:FREQ=YEARLY\nRRULE:"),
    LintSample("frequent-rule", "FREQ=WEEKLY", "FREQ=HOURLY"),
    LintSample(
      "rule-of-other-calendar", "FREQ=WEEKLY;", "RSCALE=CHINESE;FREQ=WEEKLY;"),
    LintSample(
      "exception-type", "EXDATE;TZID=Asia/Ho_Chi_Minh:20270206T080000",
      "EXDATE;VALUE=DATE:20270206"),
    LintSample(
      "exception-zone", "EXDATE;TZID=Asia/Ho_Chi_Minh", "EXDATE;TZID=Asia/Bangkok"),
    LintSample(
      "exceptions-in-one-line", ":20270206T080000", ":20270206T080000,20270213T080000"),
    LintSample("recurrence-dates", "EXDATE;", "RDATE;"),
    LintSample(
      "recurrence-id-type", "END:VCALENDAR",
      override(
        ";TZID=Asia/Ho_Chi_Minh;RANGE=THISANDFUTURE:20270109T080000", ";VALUE=DATE:20270109"),
      good: override),
    LintSample(
      "bad-range", "END:VCALENDAR", override("THISANDFUTURE", "THISANDPRIOR"), good: override),
    LintSample(
      "series-without-start", "END:VCALENDAR",
      task("DTSTART:20270101T010000Z", "RRULE:FREQ=DAILY"),
      good: task("STATUS", "RRULE:FREQ=DAILY\nSTATUS")),
    LintSample(
      "series-without-start", "END:VCALENDAR",
      task("DTSTART:20270101T010000Z", "▸RDATE:20270103T010000Z"),
      good: task("STATUS", "RDATE:20270103T010000Z\nSTATUS")),
    LintSample(
      "series-without-start", "END:VCALENDAR",
      task("DTSTART:20270101T010000Z", "▸EXRULE:FREQ=DAILY")),
  ]

  private static let exceptions = [
    LintSample(
      "dangling-exception", ":20270206T080000", ":▸20270207T080000", good: ":20270213T080000"),
    LintSample(
      "exception-without-series", "TRANSP:", "EXDATE;VALUE=DATE:▸20270421\nTRANSP:"),
    LintSample(
      "replaced-exception", "END:VCALENDAR", override(":20270109", ":▸20270206"), good: override),
    LintSample(
      "series-in-instance", "END:VCALENDAR", override("DTEND", "▸RRULE:FREQ=DAILY\nDTEND"),
      good: override),
  ]

  private static let texts = [
    LintSample("unescaped", "Ngày Sách", "Ngày, Sách", good: "Ngày\\, Sách"),
    LintSample("bad-escape", "Ngày Sách", "Ngày\\Sách", good: "Ngày\\\\Sách\\N"),
    LintSample(
      "bad-language", "SUMMARY:", "SUMMARY;LANGUAGE=tieng_Viet:", good: "SUMMARY;LANGUAGE=vi-VN:"),
    LintSample("marked-up-notes", "Trưng bày", "Trưng<br>bày", good: "a < b"),
    LintSample(
      "long-notes", "Trưng bày", String(repeating: "dài", count: 3000),
      good: String(repeating: "dài", count: 2000)),
    LintSample(
      "invisible-character", "Ngày Sách", "Ngày ▸\u{202E}Sách",
      good: "Ngày 👩\u{200D}🏫 🏴\u{E0067}\u{E0062}\u{E007F} ש\u{200F}"),
    LintSample("address-not-in-notes", "\\nhttps://example.vn/a", ""),
  ]

  private static let values = [
    LintSample("bad-status", "STATUS:CONFIRMED", "STATUS:COMPLETED", good: "STATUS:tentative"),
    LintSample("bad-transparency", "TRANSP:TRANSPARENT", "TRANSP:FREE", good: "TRANSP:OPAQUE"),
    LintSample(
      "bad-number", "STATUS:CONFIRMED", property("PRIORITY:10"), good: property("PRIORITY:9")),
    LintSample(
      "bad-position", "STATUS:CONFIRMED", property("GEO:12.0,107.7"),
      good: property("GEO:12.0;107.7")),
    LintSample("bad-address", "URL:https://example.vn/\n", "URL:example.vn\n"),
    LintSample(
      "binary-encoding", "STATUS:CONFIRMED", property("ATTACH;VALUE=BINARY:AAAA"),
      good: property("ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA")),
    LintSample(
      "bad-base64", "STATUS:CONFIRMED",
      property("ATTACH;VALUE=BINARY;ENCODING=BASE64:AA▸@A"),
      good: property("ATTACH;VALUE=BINARY;ENCODING=BASE64:+/A=")),
    LintSample(
      "escaped-address", "STATUS:CONFIRMED", property("ATTACH:https://example.vn/a▸\\,b"),
      good: property("ATTACH:https://example.vn/a,b")),
    LintSample(
      "bad-request-status", "STATUS:CONFIRMED", property("REQUEST-STATUS:▸ok"),
      good: property("REQUEST-STATUS:3.1.2;Không có lịch;DTSTART:1")),
    LintSample(
      "bad-parameter-value", "STATUS:CONFIRMED", property("ATTENDEE;CN=A;RSVP=▸YES:mailto:a@b.vn"),
      good: property("ATTENDEE;CN=A;RSVP=true;ROLE=X-A:mailto:a@b.vn")),
    LintSample(
      "stray-quote", "STATUS:CONFIRMED", property("ATTENDEE;CN=A▸\"B\":mailto:a@b.vn"),
      good: property(
        "ATTENDEE;CN=\"A, B\";MEMBER=\"mailto:a@b.vn\",\"mailto:b@b.vn\":mailto:a@b.vn")
    ),
  ]

  private static let zones = [
    LintSample("offset-as-zone", "TZID=Asia/Ho_Chi_Minh:", "TZID=▸GMT+0700:"),
    LintSample(
      "ended-zone", "END:VTIMEZONE\n", shortZone,
      good: shortZone.replacing("▸", with: "")
        .replacing("Berlin:2026", with: "Berlin:2021")),
    LintSample("undefined-zone", "DTSTART;TZID=Asia/Ho_Chi_Minh", "DTSTART;TZID=Asia/Saigon"),
    LintSample("zone-on-utc", "20270102T080000", "20270102T080000Z"),
    LintSample("zone-on-day", "DTSTART;VALUE=DATE", "DTSTART;VALUE=DATE;TZID=Asia/Ho_Chi_Minh"),
    LintSample(
      "duplicate-zone", "BEGIN:VTIMEZONE",
      "BEGIN:VTIMEZONE\nTZID:Asia/Ho_Chi_Minh\nEND:VTIMEZONE\nBEGIN:VTIMEZONE"),
    LintSample(
      "empty-zone", "BEGIN:VTIMEZONE", "BEGIN:VTIMEZONE\nTZID:A/B\nEND:VTIMEZONE\nBEGIN:VTIMEZONE"),
    LintSample("bad-offset", "TZOFFSETTO:+0700", "TZOFFSETTO:-0000", good: "TZOFFSETTO:+0000"),
    LintSample("zone-start", "19700101T000000", "19700101T000000Z"),
    LintSample(
      "zone-dates", "TZNAME:", "RDATE;VALUE=DATE:▸19800101\nTZNAME:",
      good: "RDATE:19800101T000000\nTZNAME:"),
    LintSample("zone-dates", "TZNAME:", "RDATE:19800101T000000,▸19810101T000000Z\nTZNAME:"),
    LintSample(
      "zone-dates", "TZNAME:", "RDATE;VALUE=PERIOD:▸19800101T000000/PT1H\nTZNAME:"),
    LintSample("offset-with-seconds", "TZOFFSETFROM:+0700", "TZOFFSETFROM:+070640"),
    LintSample("zone-of-library", "TZID:Asia", "TZID:/freeassociation.sourceforge.net/Asia"),
    LintSample(
      "no-zone",
      """
      BEGIN:VTIMEZONE
      TZID:Asia/Ho_Chi_Minh
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0700
      TZOFFSETTO:+0700
      TZNAME:+07
      END:STANDARD
      END:VTIMEZONE

      """, ""),
  ]

  private static let alarms = [
    LintSample("alarm", "END:VEVENT", alarm),
    LintSample("incomplete-alarm", "END:VEVENT", alarm("DESCRIPTION:Nhắc\n", ""), good: alarm),
    LintSample(
      "half-a-repetition", "END:VEVENT", alarm("TRIGGER", "REPEAT:2\nTRIGGER"),
      good: alarm("TRIGGER", "REPEAT:2\nDURATION:PT5M\nTRIGGER")),
    LintSample("bad-trigger", "END:VEVENT", alarm("-PT15M", "15M"), good: alarm),
    LintSample(
      "trigger-without-end", "DTEND;VALUE=DATE:20270422\n",
      alarm("TRIGGER", "TRIGGER;RELATED=END").replacing("END:VEVENT", with: ""),
      good: "DURATION:P1D\n"
        + alarm("TRIGGER", "TRIGGER;RELATED=END").replacing("END:VEVENT", with: "")),
    LintSample(
      "bad-related", "END:VEVENT", alarm("TRIGGER", "TRIGGER;RELATED=MIDDLE"),
      good: alarm("TRIGGER", "TRIGGER;RELATED=START")),
    LintSample(
      "absolute-alarm", "END:VEVENT", alarm(":-PT15M", ";VALUE=DATE-TIME:20270421T010000Z"),
      good: alarm),
    LintSample("alarm-action", "END:VEVENT", alarm("DISPLAY", "AUDIO"), good: alarm),
  ]

  private static let clients = [
    LintSample("missing-summary", "SUMMARY:Ngày Sách Việt Nam", "SUMMARY:"),
    LintSample("hidden-cancellation", "STATUS:CONFIRMED", "STATUS:CANCELLED"),
    LintSample("blocking-day", "TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
    LintSample("outlook-all-day", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n", ""),
    LintSample("outlook-busy", "X-MICROSOFT-CDO-BUSYSTATUS:FREE\n", ""),
    LintSample(
      "outlook-not-all-day", "EXDATE;", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\nEXDATE;",
      good: "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE\nEXDATE;"),
    LintSample("people", "STATUS:CONFIRMED", property("ATTENDEE:mailto:a@example.vn")),
    LintSample(
      "attachment-inside", "STATUS:CONFIRMED",
      property("ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA"),
      good: property("ATTACH:https://example.vn/a.pdf")),
    LintSample(
      "large-file", "STATUS:CONFIRMED",
      property("X-A:" + String(repeating: "x", count: 900_000))),
    LintSample(
      "many-events", "END:VCALENDAR\n",
      String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 1000) + "END:VCALENDAR\n"),
    LintSample("no-events", "END:VCALENDAR\n", "END:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"),
    LintSample("task", "END:VCALENDAR", task),
    LintSample("libical-leftover", "STATUS:CONFIRMED", property("X-LIC-ERROR:a")),
    LintSample(
      "long-address", "feeds/a.ics", "feeds/" + String(repeating: "a", count: 200) + ".ics"),
    LintSample("libical", "BYDAY=SA", "BYDAY=XX"),
  ]
}
