import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Recurrence: the text of rules")
struct RecurrenceRuleTextTests {
  @Test(
    "A malformed rule is refused with its place, in both languages",
    arguments: [
      ("", "recurrence/malformed-part", 1), ("COUNT=3", "recurrence/missing-frequency", 1),
      ("FREQ=FORTNIGHTLY", "recurrence/unknown-value", 6),
      ("FREQ=DAILY;BYMONTH=13", "recurrence/number-out-of-range", 20),
      ("FREQ=DAILY;BYMONTH=2,0", "recurrence/number-out-of-range", 22),
      ("FREQ=DAILY;INTERVAL=0", "recurrence/number-out-of-range", 21),
      ("FREQ=DAILY;INTERVAL=-2", "recurrence/number-out-of-range", 21),
      ("FREQ=DAILY;COUNT=0", "recurrence/number-out-of-range", 18),
      ("FREQ=DAILY;COUNT=99999999999999999999", "recurrence/number-out-of-range", 18),
      ("FREQ=DAILY;COUNT=3;UNTIL=20261231", "recurrence/count-and-until", 26),
      ("FREQ=DAILY;COUNT=3;COUNT=4", "recurrence/duplicate-part", 20),
      ("FREQ=DAILY;BYDAY", "recurrence/malformed-part", 12),
      ("FREQ=DAILY;BYDAY=", "recurrence/malformed-part", 12),
      ("FREQ=DAILY;BYDAY=MO,", "recurrence/unknown-value", 21),
      ("FREQ=DAILY;BYDAY=XX", "recurrence/unknown-value", 18),
      ("FREQ=DAILY;BYDAYS=MO", "recurrence/unknown-part", 12),
      ("FREQ=DAILY;X-NOTE=1", "recurrence/unknown-part", 12),
      ("FREQ=MONTHLY;BYDAY=0MO", "recurrence/number-out-of-range", 20),
      ("FREQ=MONTHLY;BYDAY=54MO", "recurrence/number-out-of-range", 20),
      ("FREQ=MONTHLY;BYMONTHDAY=32", "recurrence/number-out-of-range", 25),
      ("FREQ=MONTHLY;BYMONTHDAY=--1", "recurrence/number-out-of-range", 25),
      ("FREQ=YEARLY;BYYEARDAY=-367", "recurrence/number-out-of-range", 23),
      ("FREQ=DAILY;BYHOUR=24", "recurrence/number-out-of-range", 19),
      ("FREQ=DAILY;BYHOUR=+4", "recurrence/number-out-of-range", 19),
      ("FREQ=DAILY;BYMINUTE=60", "recurrence/number-out-of-range", 21),
      ("FREQ=DAILY;BYSECOND=61", "recurrence/number-out-of-range", 21),
      ("FREQ=DAILY;BYHOUR= 8", "recurrence/malformed-part", 19),
      ("FREQ=DAILY;BYHOUR=８", "recurrence/number-out-of-range", 19),
      ("FREQ=DAILY;BYDAY=MÔ", "recurrence/unknown-value", 18),
      ("FREQ=DAILY;UNTIL=20260230", "recurrence/unknown-value", 18),
      ("FREQ=DAILY;UNTIL=20260221T2400Z", "recurrence/unknown-value", 18),
      ("FREQ=DAILY;UNTIL=ngày mai", "recurrence/unknown-value", 18),
      ("FREQ=DAILY;WKST=M", "recurrence/unknown-value", 17),
      ("FREQ=DAILY;BYWEEKNO=3", "recurrence/part-not-allowed", 21),
      ("FREQ=WEEKLY;BYMONTHDAY=3", "recurrence/part-not-allowed", 24),
      ("FREQ=MONTHLY;BYYEARDAY=3", "recurrence/part-not-allowed", 24),
      ("FREQ=WEEKLY;BYDAY=2MO", "recurrence/part-not-allowed", 19),
      ("FREQ=YEARLY;BYWEEKNO=3;BYDAY=2MO", "recurrence/part-not-allowed", 30),
      ("FREQ=DAILY;BYSETPOS=1", "recurrence/part-not-allowed", 21),
      ("FREQ=MONTHLY;SKIP=FORWARD", "recurrence/part-not-allowed", 19),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=SOON", "recurrence/unknown-value", 36),
      ("RSCALE=A B;FREQ=MONTHLY", "recurrence/unknown-value", 8),
    ])
  func refuses(text: String, code: String, column: Int) throws {
    let error = #expect(throws: InvalidDocument.self) { try RecurrenceRule(parsing: text) }
    let first = try #require(error?.diagnostics.first)
    #expect(first.code.name == code)
    #expect(first.location?.column == column)
    #expect(first.severity == .error)
    #expect(error?.diagnostics.withoutBothLanguages == [])
  }

  @Test("Everything is reported at once, in words that help")
  func messages() throws {
    let text = "FREQ=DAILY;BYMONHT=2;BYMONTH=13;BYWEEKNO=3"
    let error = #expect(throws: InvalidDocument.self) { try RecurrenceRule(parsing: text) }
    #expect(
      error?.description == """
        <text>:1:12: error: no part of a rule is named 'BYMONHT' (did you mean BYMONTH?) \
        [recurrence/unknown-part]
          FREQ=DAILY;BYMONHT=2;BYMONTH=13;BYWEEKNO=3
                     ^~~~~~~
        <text>:1:30: error: BYMONTH takes 1 to 12, not '13' [recurrence/number-out-of-range]
          FREQ=DAILY;BYMONHT=2;BYMONTH=13;BYWEEKNO=3
                                       ^~
        """)
    let vietnamese = error?.diagnostics.map { $0.rendered(in: .vietnamese) } ?? []
    #expect(
      vietnamese.first?.hasPrefix(
        """
        <text>:1:12: lỗi: quy tắc lặp không có phần nào tên là 'BYMONHT' (có phải là BYMONTH?) \
        [recurrence/unknown-part]
        """) == true)
    #expect(
      vietnamese.last?.hasPrefix(
        "<text>:1:30: lỗi: BYMONTH nhận số từ 1 đến 12, không nhận '13'") == true)
  }

  @Test("What can be read without doubt is read, with a warning")
  func warnings() {
    for text in ["FREQ=DAILY;", "FREQ=DAILY;BYMONTH=2,2", "FREQ=DAILY;;COUNT=3"] {
      let reading = RecurrenceRule.read(text)
      #expect(reading.rule != nil)
      #expect(reading.diagnostics.map(\.severity) == [.warning])
      #expect(reading.diagnostics.withoutBothLanguages == [])
      #expect(throws: Never.self) { try RecurrenceRule(parsing: text) }
    }
    // Not allowed, but there is no doubt about what the parts say.
    for (text, meant) in [
      ("FREQ=MONTHLY;BYYEARDAY=1", "FREQ=MONTHLY;BYYEARDAY=1"),
      ("FREQ=WEEKLY; BYDAY=MO,\tTU ", "FREQ=WEEKLY;BYDAY=MO,TU"),
      ("FREQ=MONTHLY;BYMONTHDAY=1 ,2", "FREQ=MONTHLY;BYMONTHDAY=1,2"),
    ] {
      let reading = RecurrenceRule.read(text)
      #expect(reading.rule?.description == meant)
      #expect(reading.diagnostics.containsError)
    }
  }

  @Test(
    "Texts come back in one spelling",
    arguments: [
      ("freq=weekly;byday=mo,+2we", nil),
      ("byday=mo;freq=weekly;interval=1;wkst=mo", "FREQ=WEEKLY;BYDAY=MO"),
      ("COUNT=5;FREQ=MONTHLY;BYDAY=+2MO,-1fr", "FREQ=MONTHLY;COUNT=5;BYDAY=2MO,-1FR"),
      (
        "FREQ=YEARLY;BYMONTH=5l;RSCALE=chinese;SKIP=forward",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD"
      ),
      ("FREQ=DAILY;UNTIL=20261231t235960z", "FREQ=DAILY;UNTIL=20261231T235959Z"),
      ("FREQ=DAILY;INTERVAL=010;BYHOUR=08", "FREQ=DAILY;INTERVAL=10;BYHOUR=8"),
      ("RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=13", "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=13"),
    ] as [(String, String?)])
  func canonical(text: String, expected: String?) {
    let rule = try? RecurrenceRule(parsing: text)
    #expect(rule?.description == expected)
  }

  @Test("Every rule survives its text", arguments: 200..<204)
  func roundTrip(seed: Int) throws {
    var generator = RuleGenerator(seed: seed)
    for _ in 0..<500 {
      let rule = generator.rule(from: try generator.start())
      #expect(try RecurrenceRule(parsing: rule.description) == rule)
      #expect(rule.diagnostics.isEmpty)
    }
  }

  @Test("Long texts cost little and are refused", .timeLimit(.minutes(10)))
  func longTexts() {
    let texts = [
      "FREQ=DAILY;BYMONTH=" + String(repeating: "1,", count: 1_000_000),
      String(repeating: ";", count: 16_000), String(repeating: "A=;", count: 5000),
      "FREQ=DAILY;BYDAY=" + String(repeating: "QQ,", count: 5000),
    ]
    for text in texts {
      let error = #expect(throws: InvalidDocument.self) { try RecurrenceRule(parsing: text) }
      #expect((error?.diagnostics.count ?? 0) <= 100)
      #expect(error?.diagnostics.withoutBothLanguages == [])
    }
  }
}
