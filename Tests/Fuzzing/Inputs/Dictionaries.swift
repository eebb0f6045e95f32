/// Words that readers look for, and values at the edges of what they take.
enum Dictionaries {
  static func words(of kind: Input.Kind) -> [String] {
    everywhere
      + {
        switch kind {
        case .calendar: calendar
        case .jcal: calendar + json
        case .programme: yaml
        case .ledger: json + ledger
        }
      }()
  }

  static func values(of kind: Input.Kind) -> [String] {
    switch kind {
    case .calendar, .jcal: times + numbers + texts
    case .programme: days + numbers + texts
    case .ledger: ledgerValues + numbers + texts
    }
  }

  private static let everywhere = [
    "\u{0}", "\t", "\n", "\r", "\r\n", "\r\n ", "\n\t", "\u{7F}", "\u{85}", "\u{9B}2J", "\u{2028}",
    "\u{202E}", "\u{200B}", "\u{FEFF}", "e\u{301}\u{323}", "ế", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\\", "\"", "'", "^", "^n",
    ":", ";",
    ",", "=", "/", "-", "+", "%", "#", "::", "\\n", "\\,", "\\;", "\u{1B}[31m", "a", " ",
  ]

  static let numbers = [
    "0", "-1", "1", "2", "00", "007", "31", "32", "60", "366", "1000", "9999", "10000", "65536",
    "2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "99999999999999999999", "1e9", "0.5", "+5", "٣", "",
  ]

  static let texts = [
    "", "x", "Họp giao ban", "a;b,c", "a\\;b\\,c\\n", "=1+1", "::error::x", "<b>",
    "\u{2066}a\u{2069}",
    "data:text/plain,x", "mailto:a@example.org", "https://example.org/a%20b?c=d;e", "null", "true",
  ]

  // MARK: Calendars

  private static let calendar = [
    ";VALUE=DATE", ";VALUE=DATE-TIME", ";VALUE=PERIOD", ";VALUE=TEXT",
    ";VALUE=BINARY;ENCODING=BASE64",
    ";VALUE=X-NONE", ";VALUE=", ";TZID=Asia/Ho_Chi_Minh", ";TZID=America/New_York", ";TZID=Nowhere",
    ";TZID=GMT+0700", ";TZID=\"W. Europe Standard Time\"", ";RANGE=THISANDFUTURE",
    ";RANGE=THISANDPRIOR", ";RELATED=END", ";CN=\"a:b;c\"", ";CN=^n^'^^", ";X-A=1,2,\"3\"",
    ";LANGUAGE=vi",
    ";MEMBER=\"mailto:a@b\",\"mailto:c@d\"", ";A=1;A=2", ";;", ";=", "Z", "T", "P", "PT",
    "BEGIN:VEVENT",
    "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VALARM", "END:VALARM", "BEGIN:", "END",
  ]

  /// Whole lines, without their ends.
  static let lines = [
    "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO", "END:VTODO", "BEGIN:VJOURNAL", "END:VJOURNAL",
    "BEGIN:VFREEBUSY", "END:VFREEBUSY", "BEGIN:VALARM", "END:VALARM", "BEGIN:VTIMEZONE",
    "END:VTIMEZONE",
    "BEGIN:STANDARD", "END:STANDARD", "BEGIN:DAYLIGHT", "END:DAYLIGHT", "BEGIN:VCALENDAR",
    "END:VCALENDAR", "BEGIN:PARTICIPANT", "END:PARTICIPANT", "BEGIN:VLOCATION", "END:VLOCATION",
    "BEGIN:X-A", "END:X-A", "VERSION:2.0", "PRODID:-//a//b", "METHOD:REQUEST", "CALSCALE:GREGORIAN",
    "UID:1", "UID:a@example.org", "UID:", "DTSTAMP:20260101T000000Z", "SEQUENCE:2", "SEQUENCE:-1",
    "RECURRENCE-ID:20260105T090000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T090000",
    "RECURRENCE-ID;VALUE=DATE:20260105", "RDATE:20260106T090000,20260107T090000",
    "RDATE;VALUE=PERIOD:20260106T090000/PT1H,20260107T090000Z/20260107T100000Z",
    "EXDATE;VALUE=DATE:20260105", "EXDATE:20260105T090000Z",
    "EXDATE;TZID=America/New_York:20260105T090000",
    "DTSTART:20260105T090000", "DTSTART;VALUE=DATE:20260105",
    "DTSTART;TZID=America/New_York:20260308T023000",
    "DTEND:20260105T100000", "DTEND;VALUE=DATE:20260106", "DURATION:PT1H", "DURATION:-P1D",
    "DURATION:P1W2D",
    "DUE:20260105T100000Z", "COMPLETED:20260105T100000Z", "PERCENT-COMPLETE:50", "STATUS:CANCELLED",
    "STATUS:NEEDS-ACTION", "TRANSP:OPAQUE", "TRIGGER:-PT15M",
    "TRIGGER;VALUE=DATE-TIME:20260105T080000Z",
    "ACTION:DISPLAY", "REPEAT:4", "ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD", "GEO:10.5;106.7",
    "FREEBUSY;FBTYPE=BUSY:20260105T090000Z/PT1H", "REQUEST-STATUS:2.0;Success",
    "CATEGORIES:a,b\\,c",
    "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:a@example.org", "ORGANIZER:mailto:b@example.org",
    "TZID:America/New_York", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZOFFSETTO:+2460",
    "TZNAME:EST",
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "X-WR-CALNAME:a", "X-A;X-B=c:d", "SUMMARY;LANGUAGE=vi:Họp",
    "nonsense",
    "CONFERENCE;VALUE=URI:tel:+1", "IMAGE;VALUE=URI:https://example.org/a.png", "COLOR:teal",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "CLASS:PRIVATE", "PRIORITY:5",
    "URL:https://example.org/",
    "STRUCTURED-DATA;VALUE=TEXT:a", "PROXIMITY:ARRIVE", "ACKNOWLEDGED:20260105T080000Z",
    "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU", "RRULE:FREQ=DAILY", "X-LIC-ERROR:a",
  ]

  private static let times = [
    "20260105", "20260105T090000", "20260105T090000Z", "20260308T023000", "20261101T013000",
    "20260229", "20240229", "00010101", "00000101", "99991231T235959Z", "99991231",
    "20260105T240000",
    "20260105T235960", "20260105T0900", "2026-01-05", "20260105T090000+0700", "20260105/PT1H",
    "20260105T090000Z/20260105T080000Z", "P1D", "PT0S", "-PT15M", "P1W", "P1W2DT3H", "PT36H", "P",
    "PT",
    "P99999999999D", "PT9223372036854775807S", "+0700", "-0000", "+235959", "soon",
    " 20260105T090000 ",
  ]

  static let frequencies = [
    "YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY", "daily", "NEVER", "",
  ]

  struct RulePart {
    let name: String
    var range = 0...0
    var values: [String] = []
    var isList = true
  }

  static let ruleParts = [
    RulePart(name: "INTERVAL", range: 1...9, isList: false),
    RulePart(
      name: "INTERVAL", values: ["0", "1", "366", "1000", "86400", "999999999"], isList: false),
    RulePart(name: "COUNT", range: 0...9, isList: false),
    RulePart(name: "COUNT", values: ["1000", "2147483647", "9999999999"], isList: false),
    RulePart(
      name: "UNTIL", values: ["20260301", "20260301T090000", "20260301T090000Z", "19000101", "x"],
      isList: false),
    RulePart(name: "BYMONTH", range: 0...13), RulePart(name: "BYMONTHDAY", range: -32...32),
    RulePart(name: "BYYEARDAY", range: -367...367), RulePart(name: "BYWEEKNO", range: -54...54),
    RulePart(name: "BYHOUR", range: 0...24), RulePart(name: "BYMINUTE", range: 0...60),
    RulePart(name: "BYSECOND", range: 0...61), RulePart(name: "BYSETPOS", range: -367...367),
    RulePart(
      name: "BYDAY", values: ["MO", "TU", "WE", "SU", "1MO", "-1SU", "5FR", "53MO", "-53TU", "XX"]),
    RulePart(name: "WKST", values: ["MO", "SU", "WE", "X"], isList: false),
    RulePart(
      name: "RSCALE", values: ["GREGORIAN", "CHINESE", "VIETNAMESE", "HEBREW"], isList: false),
    RulePart(name: "SKIP", values: ["OMIT", "FORWARD", "BACKWARD"], isList: false),
    RulePart(name: "X-PART", range: 0...9), RulePart(name: "", values: ["", "="], isList: false),
  ]

  // MARK: JSON

  private static let json = [
    "[", "]", "{", "}", "[]", "{}", "null", "true", "1e400", "-0", "\"\\u0000\"", "\"\\ud800\"",
    "\"\\u2028\"",
    "\"text\"", "\"date-time\"", "\"unknown\"", "\"period\"", "\"recur\"", "\"dtstart\"",
    "\"vevent\"",
    "{\"freq\":\"DAILY\"}", "[\"x\",{},\"text\",\"y\"]", "[1,2,3]", "\\/", "\\x",
  ]

  private static let ledger = [
    "\"seal\":", "\"after\":", "\"sequence\":", "\"at\":\"2026-01-01T00:00:00Z\"",
    "\"feeds\":\"all\"",
    "\"version\":3", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> other\n",
  ]

  private static let ledgerValues = [
    "all", "all none", "category.library", "2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    "2026-02-30",
    "VERSION:2.0\\nBEGIN:VEVENT\\nEND:VEVENT", "2026-04-21", "event", "merge",
  ]

  // MARK: Programmes

  private static let yaml = [
    ": ", "- ", "{", "}", "[", "]", "|", ">", "|+", "&a ", "*a", "!x ", "---\n", "...\n", " #",
    "? ", "@", "`",
    "  ", "~", "\u{A0}", "..", "<<: ", "|\n", "2025-02-30",
  ]

  /// Whole lines of the files of a programme.
  static let fields = [
    "- { id: x, title: X, when: 21/4 }", "  when: undated", "  hours: 8:00-9:00", "  from: 2026",
    "  years: 2026..2027", "  at-lasts: 30m", "  lead: board", "  with: [director]", "  every: 2",
    "  note: x", "  skip: weekends", "  silence: [check/undated]", "  ends: 2026-12-31",
    "  title: { en: A, vi: B }",
    "  category: meetings", "  group: [board]", "  renamed: [y]", "weekend: [sunday]",
    "withdrawn: [all]",
    "  when: { rrule: FREQ=WEEKLY;BYDAY=MO }", "  when: { lunar: 10/3 }", "- event: x",
    "  year: 2026",
  ]

  private static let days = [
    "21/4", "31/11", "29/2", "1/1..31/12", "31/12..1/1", "undated", "2026-04-21", "2026-02-30",
    "first monday of may",
    "last working day of month", "{ before: 1/1 }", "{ weekly: [monday] }", "{ rrule: FREQ=DAILY }",
    "{ rrule: \"FREQ=MONTHLY;BYDAY=-1FR;COUNT=3\" }", "{ days: 1, from: x }",
    "{ days: -5, of: working, before: x }",
    "{ lunar: 10/3 }", "{ easter: -2 }", "{ season: spring }", "{ announced-by: board }",
    "every monday",
    "{ monthly: 15 }", "{ on: ngay-le-lon }", "[21/4, 22/4]", "[]", "{}", "{ a: b }", "[[x]]",
    "1900..2199",
    "2026..2199", "8:00-9:00", "23:30-1:00", "25:00", "monday 8:00", "rằm tháng giêng",
    "thứ hai đầu tiên của tháng 5",
    "Asia/Ho_Chi_Minh", "America/New_York", "en", "[en, vi]", "[vi, en, fr]", "teal", "board",
    "all-teams",
  ]
}
