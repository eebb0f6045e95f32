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
      lines: "DTSTART:20260105T090000Z\nDURATION:P90M", days: ["05T090000Z"],
      problems: ["error occurrences/unreadable-end"], end: "05T090000Z"),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDURATION:PT1D", days: ["05"],
      problems: ["error occurrences/unreadable-end"], end: "06"),
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
    Case(
      lines:
        "RECURRENCE-ID:19700101T070000Z\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=3",
      days: ["05", "12", "19"], problems: ["warning occurrences/instance-repeats"]),
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
