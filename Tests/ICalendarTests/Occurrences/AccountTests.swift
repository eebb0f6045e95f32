import CivilTime
import ICalendar
import Testing

/// What is not honoured is an error and what is honoured although the standard does not have it a
/// warning; nothing goes without a word.
@Suite("What of an event is honoured")
struct AccountTests {
  private typealias S = OccurrenceSamples

  /// An event, what takes place of it in January 2026, and the codes of its problems.
  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let days: [String]
    let problems: [String]
    /// When the only one ends, where that is the question.
    var end: String?

    var testDescription: String { lines }
  }

  static let cases = [
    Case(
      lines: "DTSTART:20260105T090000Z\nRECURRENCE-ID:20260105T+5Z", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-date"]),
    Case(
      lines: "DTSTART:20260105T090000Z,20260106T090000Z", days: [],
      problems: ["error occurrences/missing-start"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDTEND:,20260105T100000Z", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-end"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDURATION:P90M", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-end"], end: "05T090000Z"),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDURATION:PT1D", days: ["05"],
      problems: ["error occurrences/unreadable-end"], end: "06"),
    // Longer than there are days, and longer than there are days left.
    Case(
      lines: "DTSTART:20260105T090000Z\nDURATION:P99999999D", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-end"], end: "05T090000Z"),
    Case(
      lines: "DTSTART:20260105T090000Z\nDURATION:P3000000D", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-end"], end: "05T090000Z"),
    Case(
      lines: "DTSTART;VALUE=DATE:99991231", days: [],
      problems: ["error occurrences/unreadable-end"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDTEND:2026-01-05T10:00:00Z", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-end"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDURATION:-PT1H", days: ["05T090000Z"],
      problems: ["error occurrences/end-before-start"], end: "05T090000Z"),
    Case(
      lines: "DTSTART:20260105T080000\nDTEND:20260105T070000", days: ["05T080000"],
      problems: ["error occurrences/end-before-start"], end: "05T080000"),
    Case(
      lines: "DTSTART:20260105T090000Z\nDURATION:P1W2DT3H", days: ["05T090000Z"],
      problems: ["warning occurrences/weeks-and-days"], end: "14T120000Z"),
    Case(
      lines: "DTSTART:20260105T090000Z \nDTEND:20260105T100000Z", days: ["05T090000Z"],
      problems: ["warning occurrences/blanks-around"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=7\nEXRULE:FREQ=WEEKLY;BYDAY=SA,SU",
      days: ["05T090000Z", "06T090000Z", "07T090000Z", "08T090000Z", "09T090000Z"],
      problems: ["warning occurrences/exception-rule"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=SOMETIMES",
      days: ["05T090000Z", "06T090000Z"], problems: ["error occurrences/unreadable-rule"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20260112T090000Z",
      days: ["05T090000Z", "12T090000Z"], problems: ["warning occurrences/rule-not-allowed"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2;UNTIL=20261231T090000Z",
      days: ["05T090000Z", "12T090000Z"], problems: ["warning occurrences/rule-not-allowed"]),
    // Week 3 of 2026 begins on 12 January.
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;BYWEEKNO=3",
      days: ["05T090000Z", "12T090000Z"], problems: ["warning occurrences/rule-not-allowed"]),
    Case(
      lines: "DTSTART:20260114T090000Z\nRRULE:FREQ=DAILY;BYWEEKNO=3;BYDAY=WE,TH",
      days: ["14T090000Z", "15T090000Z"], problems: ["warning occurrences/rule-not-allowed"]),
    // All that is said of a rule is told, each thing once.
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO,MO,TU,MO;COUNT=2;BYWEEKNO=2;",
      days: ["05T090000Z", "06T090000Z"],
      problems: Array(repeating: "warning occurrences/rule-not-allowed", count: 3)),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;;COUNT=2",
      days: ["05T090000Z", "06T090000Z"], problems: ["warning occurrences/rule-not-allowed"]),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=DAILY;COUNT=2;BYHOUR=9", days: ["05", "06"],
      problems: ["warning occurrences/rule-not-allowed"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20260106T090000Z",
      days: ["05T090000Z", "12T090000Z"], problems: ["warning occurrences/idle-exception"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nEXDATE:20260106T090000Z", days: ["05T090000Z"],
      problems: ["warning occurrences/idle-exception"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:tomorrow",
      days: ["05T090000Z", "12T090000Z"], problems: ["error occurrences/unreadable-date"]),
    // Said twice: the first counts, which is no loss where both say the same.
    Case(
      lines: "DTSTART:20260105T090000Z\nDTSTART:20260106T090000Z", days: ["05T090000Z"],
      problems: ["error occurrences/said-twice"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nDTEND;VALUE=DATE:20260106",
      days: ["05T090000Z"], problems: ["error occurrences/said-twice"], end: "05T100000Z"),
    Case(
      lines: "DTSTART:20260105T090000Z\nSUMMARY:a\nSUMMARY:a", days: ["05T090000Z"],
      problems: ["warning occurrences/said-twice"]),
    Case(
      lines: "DTSTART;VALUE=DATE;VALUE=DATE-TIME:20260105", days: ["05"],
      problems: ["error occurrences/said-twice"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nDURATION:PT2H",
      days: ["05T090000Z"], problems: ["error occurrences/said-twice"], end: "05T100000Z"),
    Case(
      lines: "DTSTART:20260105T090000Z\nDUE:20260105T100000Z", days: ["05T090000Z"],
      problems: ["error occurrences/misplaced-property"], end: "05T090000Z"),
    // Forms that mean something although the standard does not have them.
    Case(
      lines: "DTSTART:20260105", days: ["05"], problems: ["warning occurrences/other-form"]),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105T090000Z", days: ["05T090000Z"],
      problems: ["warning occurrences/other-form"]),
    Case(
      lines: "DTSTART;TZID=New York:20260105T090000Z", days: ["05T090000Z"],
      problems: ["warning occurrences/other-form"]),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDTEND:20260106T120000", days: ["05"],
      problems: ["warning occurrences/other-form"], end: "07"),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDURATION:PT25H", days: ["05"],
      problems: ["warning occurrences/other-form"], end: "07"),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;UNTIL=20260106",
      days: ["05T090000Z", "06T090000Z"], problems: ["warning occurrences/other-form"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20260106",
      days: ["05T090000Z"], problems: ["warning occurrences/other-form"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRDATE;VALUE=PERIOD:20260106T090000Z",
      days: ["05T090000Z", "06T090000Z"], problems: ["warning occurrences/other-form"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRDATE;VALUE=PERIOD:20260106T090000Z/-PT1H",
      days: ["05T090000Z", "06T090000Z"], problems: ["error occurrences/unreadable-date"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDTEND:20260105T090000Z", days: ["05T090000Z"],
      problems: ["warning occurrences/ends-as-it-begins"], end: "05T090000Z"),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:20260105", days: ["05"],
      problems: ["warning occurrences/ends-as-it-begins"], end: "06"),
    Case(
      lines: "RECURRENCE-ID;RANGE=THISANDPRIOR:20260104T090000Z\nDTSTART:20260105T090000Z",
      days: ["05T090000Z"], problems: ["error occurrences/unknown-range"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY ; COUNT=2",
      days: ["05T090000Z", "06T090000Z"], problems: ["warning occurrences/blanks-around"]),
    Case(
      lines:
        "RECURRENCE-ID:19700101T070000Z\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=3",
      days: ["05", "12", "19"], problems: ["warning occurrences/instance-repeats"]),
    // What stands in an instance's place has no instances to take out.
    Case(
      lines: "DTSTART:20260105T090000Z\nRECURRENCE-ID:20260105T090000Z\nEXDATE:20260105T090000Z",
      days: ["05T090000Z"], problems: ["warning occurrences/idle-exception"]),
    Case(
      lines: "RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T090000Z\nDTSTART:20260105T090000Z\n"
        + "EXDATE:20260135T090000Z",
      days: ["05T090000Z"], problems: ["error occurrences/unreadable-date"]),
    // What takes itself out has an end all the same.
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDTEND;VALUE=DATE:2260106\nEXDATE;VALUE=DATE:20260105",
      days: [],
      problems: ["warning occurrences/idle-exception", "error occurrences/unreadable-end"]),
    // Ten rules are followed, the eleventh and the twelfth not.
    Case(
      lines: (["DTSTART;VALUE=DATE:20260105"]
        + (5...16).map { "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=\($0)" })
        .joined(separator: "\n"),
      days: (5...14).map { $0 < 10 ? "0\($0)" : "\($0)" },
      problems: ["error occurrences/too-many-rules"]),
  ]

  @Test("What can be understood takes place, and the rest is told", arguments: cases)
  func honoured(sample: Case) throws {
    let found = try S.calendar([sample.lines]).expansion(in: S.span("2026-01-01..2026-01-31"))
      .found()
    #expect(found.occurrences.map { S.text($0.start) } == sample.days.map { "202601" + $0 })
    if let end = sample.end {
      #expect(found.occurrences.map { S.text($0.end) } == ["202601" + end])
    }
    #expect(found.problems.map { "\($0.severity) \($0.code)" } == sample.problems)
  }

  @Test("Of COUNT and UNTIL whichever comes first ends the days of a rule, too", arguments: [2, 9])
  func firstEnd(count: Int) throws {
    let start = try #require(CalendarDate(2026, 1, 5))
    let rule = try #require(
      RecurrenceRule.read("FREQ=DAILY;COUNT=\(count);UNTIL=20260107T090000Z").rule)
    #expect(rule.days(from: start).map(\.day) == Array([5, 6, 7].prefix(count)))
    #expect(throws: InvalidDocument.self) { try RecurrenceRule(parsing: rule.description) }
  }

  @Test("What replaces an instance is shown even under an exception, with a remark")
  func exceptedInstance() throws {
    let series = """
      UID:a
      DTSTART:20260105T090000Z
      RRULE:FREQ=WEEKLY;COUNT=3
      EXDATE:20260112T090000Z
      """
    let moved = "UID:a\nRECURRENCE-ID:20260112T090000Z\nDTSTART:20260113T140000Z"
    let found = try S.calendar([series, moved]).expansion(in: S.span("2026-01-01..2026-01-31"))
      .found()
    #expect(
      found.occurrences.map { S.text($0.start) }
        == ["20260105T090000Z", "20260113T140000Z", "20260119T090000Z"])
    #expect(found.problems.map(\.code) == [.exceptedInstance])
  }

  @Test(
    "Of two entries of one name the latest revision counts, a loss only where they differ",
    arguments: [
      (["SEQUENCE:1\nSUMMARY:a", "SUMMARY:a"], ["a"], ["warning occurrences/duplicate-uid"]),
      (["SEQUENCE:1\nSUMMARY:a", "SUMMARY:b"], ["a"], ["error occurrences/duplicate-uid"]),
      (
        ["RECURRENCE-ID:20260105T090000Z\nSUMMARY:a", "RECURRENCE-ID:20260105T090000Z\nSUMMARY:b"],
        ["b"], ["error occurrences/duplicate-uid"]
      ),
    ])
  func revisions(lines: [String], titles: [String], problems: [String]) throws {
    let entries = lines.map { "UID:a\nDTSTART:20260105T090000Z\n\($0)" }
    let found = try S.calendar(entries).expansion(in: S.span("2026-01-01..2026-01-31")).found()
    #expect(found.occurrences.map(\.entry.title) == titles)
    #expect(found.problems.map { "\($0.severity) \($0.code)" } == problems)
  }

  @Test(
    "A zone's definition that cannot be read, or is there twice, is told where a time names it",
    arguments: [
      ("", "error"), ("TZOFFSETFROM:+0100\nTZOFFSETTO:+0100", "error"),
      ("DTSTART:19700101T000000\nTZOFFSETFROM:+01\nTZOFFSETTO:+0100", "error"),
      (
        "DTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nRRULE:FREQ=NEVER", "error"
      ),
      ("DTSTART:19700101T000000Z\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100", "warning"),
      ("DTSTART:19700101T000000\nTZOFFSETFROM:-0000\nTZOFFSETTO:+0100", "warning"),
      (
        "DTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;",
        "warning"
      ),
      ("DTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100", nil),
    ] as [(String, String?)])
  func zoneDefinitions(lines: String, severity: String?) throws {
    let block = lines.isEmpty ? "" : "BEGIN:STANDARD\n\(lines)\nEND:STANDARD\n"
    let zone = "BEGIN:VTIMEZONE\nTZID:Europe/Paris\n\(block)END:VTIMEZONE"
    let event = "DTSTART;TZID=Europe/Paris:20260105T090000"
    let problems = try S.calendar([event], zones: zone).problems
    #expect(
      problems.map { "\($0.severity) \($0.code)" }
        == (severity.map { ["\($0) occurrences/zone-definition"] } ?? []))
    // Nobody goes by it.
    #expect(try S.calendar(["DTSTART:20260105T090000Z"], zones: zone).problems.isEmpty)
    guard severity == nil else { return }
    let same = try S.calendar([event], zones: zone + "\n" + zone).problems
    #expect(same.map(\.severity) == [.warning])
    let other = zone + "\n" + zone.replacing("TO:+0100", with: "TO:+0200")
    #expect(try S.calendar([event], zones: other).problems.map(\.severity) == [.error])
  }

  @Test("Dates of another calendar, and entries inside of other components, are left out and told")
  func otherScale() throws {
    let text = """
      BEGIN:VCALENDAR
      CALSCALE:JULIAN
      BEGIN:X-BOX
      BEGIN:VEVENT
      UID:a
      DTSTART:20260105T090000Z
      END:VEVENT
      END:X-BOX
      END:VCALENDAR

      """
    let problems = try EventCalendar(reading: Array(text.utf8)).problems
    #expect(
      problems.map { "\($0.severity) \($0.code)" } == [
        "error occurrences/calendar-scale", "error occurrences/misplaced-entry",
        "note occurrences/not-listed",
      ])
  }

  @Test("Exceptions are looked for where the days are, and not beyond")
  func idleInWindow() throws {
    let series = """
      DTSTART:20260105T090000Z
      RRULE:FREQ=WEEKLY;COUNT=3
      EXDATE:20260112T090000Z,20260301T090000Z
      """
    #expect(try S.problems([series], in: "2026-01-01..2026-01-31") == [])
    #expect(
      try S.calendar([series]).expansion(in: S.span("2026-01-01..2026-12-31")).found().problems
        .map(\.code) == [.idleException])
  }

  @Test("The account of a calendar is that which its expansion begins with")
  func account() throws {
    let calendar = try S.calendar(Self.cases.map(\.lines))
    #expect(
      calendar.problems
        == calendar.expansion(in: try S.span("2026-01-01..2026-01-31")).problems)
    #expect(calendar.problems.filter { $0.severity == .error }.count >= 6)
  }
}
