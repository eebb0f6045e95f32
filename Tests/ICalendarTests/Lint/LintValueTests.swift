import CivilTime
import ICalendar
import Testing

@Suite("Lint of values")
struct LintValueTests {
  private func codes(_ line: String, start: String = "DTSTART:20260101T000000Z") -> [String] {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:a", "BEGIN:VEVENT", "UID:a",
      "DTSTAMP:20260101T000000Z", start, line, "END:VEVENT", "END:VCALENDAR", "",
    ]
    return Linter(profile: .rfc).lint(Array(lines.joined(separator: "\r\n").utf8)).findings
      .map { $0.code.name.replacing("lint/", with: "") }
  }

  @Test(
    "Each line has these findings and no other",
    arguments: [
      // Blanks, each told once.
      ("DTEND:20260102T000000Z ", ["blank-in-value"]),
      ("DTEND: 20260102T000000Z", ["blank-in-value"]),
      ("RDATE:20260102T000000Z, 20260103T000000Z", ["blank-in-value"]),
      ("RRULE:FREQ=DAILY; COUNT=3\t", ["blank-in-value"]), ("DURATION:PT1H ", ["blank-in-value"]),
      ("DURATION:PT 1H", ["bad-duration"]), ("SUMMARY:a ", []), ("LOCATION: a", []),
      // What is understood though it is written otherwise is no error.
      ("RRULE:FREQ=DAILY;COUNT=2;", ["rule-form"]), ("RRULE:;FREQ=DAILY;COUNT=2", ["rule-form"]),
      ("RRULE:FREQ=DAILY;;COUNT=2", ["rule-form"]),
      ("EXRULE:FREQ=DAILY;", ["withdrawn-property", "rule-form"]),
      ("RRULE:FREQ=WEEKLY;BYDAY=TH,TH,FR,FR;COUNT=3", ["rule-form", "rule-form"]),
      // A period is none of these.
      ("DTEND;VALUE=PERIOD:20260101T000000Z/PT1H", ["wrong-value-type", "bad-date"]),
      ("EXDATE;VALUE=PERIOD:20260101T000000Z/PT1H", ["wrong-value-type", "bad-date"]),
      ("RDATE;VALUE=PERIOD:20260102T000000Z/PT1H", []),
      // Durations.
      ("DURATION:PT1H30S", ["duration-form"]), ("DURATION:PT1H0M30S", []), ("DURATION:P1W", []),
      ("DURATION:P1DT2H", []), ("DURATION:PT1D", ["bad-duration"]),
      // Lists of dates where one is expected.
      ("DTEND:20260102T000000Z,20260103T000000Z", ["bad-date"]),
      ("RDATE:20260102T000000Z,20260103T000000Z", []),
      // Statuses of requests.
      ("REQUEST-STATUS:2.0;Success", []), ("REQUEST-STATUS:3.1.5;a;b", []),
      ("REQUEST-STATUS:2;a", ["bad-request-status"]),
      ("REQUEST-STATUS:2.0", ["bad-request-status"]),
      ("REQUEST-STATUS:2.0.1.1;a", ["bad-request-status"]),
      ("REQUEST-STATUS:2.x;a", ["bad-request-status"]),
      ("REQUEST-STATUS:2.;a", ["bad-request-status"]),
      ("REQUEST-STATUS:", ["bad-request-status"]),
      // Base64.
      ("ATTACH;VALUE=BINARY;ENCODING=BASE64:", []),
      ("ATTACH;VALUE=BINARY;ENCODING=base64:QQ==", []),
      ("ATTACH;VALUE=BINARY;ENCODING=BASE64:QUE=", []),
      ("ATTACH;VALUE=BINARY;ENCODING=BASE64:QUE", ["bad-base64"]),
      ("ATTACH;VALUE=BINARY;ENCODING=BASE64:Q===", ["bad-base64"]),
      ("ATTACH;VALUE=BINARY;ENCODING=BASE64:QQ==QQ==", ["bad-base64"]),
      ("ATTACH;VALUE=BINARY;ENCODING=BASE64:QQ =", ["bad-base64"]),
      // Addresses.
      ("URL:https://a.vn/a\\,b", ["escaped-address"]),
      ("URL:https://a.vn/a\\;b", ["escaped-address"]),
      ("URL:https://a.vn/a\\\\,b", []), ("URL:file:a\\b", []), ("COMMENT:a\\,b", []),
      ("X-A;VALUE=URI:geo:1\\,2", ["escaped-address"]), ("X-A;VALUE=TEXT:a\\,2", []),
      // Parameters.
      ("ATTENDEE;RSVP=1:mailto:a@b.vn", ["bad-parameter-value"]),
      ("ATTENDEE;RSVP=False:mailto:a@b.vn", []),
      ("ATTENDEE;PARTSTAT=X-A:mailto:a@b.vn", []),
      ("ATTENDEE;PARTSTAT=a b:mailto:a@b.vn", ["bad-parameter-value"]),
      ("ATTENDEE;SENT-BY=a:mailto:a@b.vn", ["bad-parameter-value"]),
      ("ATTENDEE;MEMBER=\"mailto:a@b.vn\",\"b\":mailto:a@b.vn", ["bad-parameter-value"]),
      ("ATTACH;FMTTYPE=pdf:https://a.vn/", ["bad-parameter-value"]),
      ("ATTACH;FMTTYPE=application/pdf;SIZE=3:https://a.vn/", []),
      ("ATTENDEE;CN=\"a\"b:mailto:a@b.vn", ["stray-quote"]),
      ("ATTENDEE;CN=a^'b^':mailto:a@b.vn", []), ("ATTENDEE;CN=\"a\",b:mailto:a@b.vn", []),
      // Names.
      ("X_A:1", ["bad-name"]), ("X-A;B_C=1:1", ["bad-name"]), ("NGÀY:1", ["bad-name"]),
      ("1A:1", ["unknown-property"]), ("x-a:1", []),
      // What is not seen.
      ("SUMMARY:a\u{200B}b", ["invisible-character"]),
      ("SUMMARY:\u{2066}a", ["invisible-character"]),
      ("SUMMARY:a\u{AD}b", ["invisible-character"]),
      ("SUMMARY:a\u{200E}b", ["invisible-character"]),
      ("SUMMARY:\u{5E9}\u{200E}b", []), ("SUMMARY:❤\u{FE0F}", []),
      ("SUMMARY:\u{E0041}", ["invisible-character"]),
      ("ATTENDEE;CN=a\u{202E}b:mailto:a@b.vn", ["invisible-character"]),
      ("SUMMARY:Đắk Nông – họp giao ban 👩\u{200D}🏫", []),
    ] as [(String, [String])])
  func findings(line: String, expected: [String]) {
    #expect(codes(line) == expected)
  }

  @Test(
    "Hours count for times, and are told where the start is a day",
    arguments: [
      ("FREQ=DAILY;BYHOUR=9", ["time-part-of-day"], "FREQ=DAILY"),
      (
        "FREQ=DAILY;byhour=9;COUNT=3;BYSECOND=0", ["time-part-of-day", "time-part-of-day"],
        "FREQ=DAILY;COUNT=3"
      ),
      // Without its hours the position would be one of nothing.
      (
        "FREQ=DAILY;BYHOUR=9,10;BYSETPOS=1", ["time-part-of-day"],
        "FREQ=DAILY;BYHOUR=9,10;BYSETPOS=1"
      ),
      ("FREQ=DAILY", [], "FREQ=DAILY"),
    ])
  func hours(rule: String, expected: [String], repaired: String) {
    #expect(codes("RRULE:\(rule)", start: "DTSTART;VALUE=DATE:20260101") == expected)
    #expect(!codes("RRULE:\(rule)").contains("time-part-of-day"))
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\n"
      + "RRULE:\(rule)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    let bytes = Linter(profile: .rfc).repaired(Array(text.utf8)).bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("RRULE:\(repaired)\r\n"))
  }
}
