import Foundation
import TestSupport
import Testing

@Suite("eventctl: tasks and journal entries in tables")
struct TaskOutputTests {
  private struct Row: Decodable {
    let kind, title: String
    let start, end, due, completed, status: String?
    let percentComplete, priority: Int?
  }

  private static let calendar = Array(
    """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:x
    BEGIN:VTODO
    UID:1
    DTSTART:20260105T090000Z
    DUE:20260105T100000Z
    RRULE:FREQ=DAILY;COUNT=2
    STATUS:IN-PROCESS
    PERCENT-COMPLETE:40
    PRIORITY:1
    SUMMARY:report
    END:VTODO
    BEGIN:VTODO
    UID:2
    DUE;VALUE=DATE:20260107
    STATUS:COMPLETED
    COMPLETED:20260106T000000Z
    SUMMARY:letter
    END:VTODO
    BEGIN:VTODO
    UID:3
    SUMMARY:some day
    END:VTODO
    BEGIN:VJOURNAL
    UID:4
    DTSTART;VALUE=DATE:20260108
    STATUS:FINAL
    DESCRIPTION:one
    DESCRIPTION:two
    SUMMARY:minutes
    END:VJOURNAL
    BEGIN:VFREEBUSY
    UID:5
    END:VFREEBUSY
    BEGIN:VEVENT
    UID:6
    DTSTART:20260109T090000Z
    DURATION:PT1H30M
    SUMMARY:meeting
    END:VEVENT
    END:VCALENDAR

    """.utf8)

  private func run(_ arguments: String...) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(arguments, input: Self.calendar)
  }

  private func rows(_ outcome: CommandLineTool.Outcome) throws -> [Row] {
    try JSONDecoder().decode([Row].self, from: Data(outcome.standardOutput))
  }

  @Test(
    "A table says what is no event in words, and what is done",
    arguments: [
      ("en", ["task", "task due", "journal entry"], "[Done] letter"),
      ("vi", ["việc cần làm", "việc đến hạn", "mục nhật ký"], "[Xong] letter"),
    ])
  func table(language: String, kinds: [String], done: String) throws {
    let outcome = try run("expand", "-", "2026", "--lang", language)
    #expect(outcome.status == 0)
    for kind in kinds { #expect(outcome.text.contains("  \(kind)  "), "\(outcome.text)") }
    #expect(outcome.text.contains(done) && outcome.text.contains("report · 40%"))
    #expect(outcome.lines.first { $0.contains("meeting") }?.contains("  meeting") == true)
    #expect(outcome.standardError.contains("VFREEBUSY"))
    #expect(outcome.standardError.contains("[occurrences/undated]"))
    // Events alone have no such column.
    let events = try run("expand", "-", "2026", "--lang", language, "--kind", "event")
    #expect(events.lines.first { $0.contains("meeting") }?.contains("10:30Z  meeting") == true)
    #expect(!events.standardError.contains("undated"))
  }

  @Test("JSON has the kind of each time, and of tasks how far they have come")
  func expandJSON() throws {
    let rows = try rows(run("expand", "-", "2026", "--format", "json"))
    #expect(rows.map(\.kind) == ["task", "task", "task", "journal", "event"])
    #expect(
      rows.map(\.due) == [
        "2026-01-05T10:00:00Z", "2026-01-06T10:00:00Z", "2026-01-07", nil, nil,
      ])
    #expect(rows.map(\.percentComplete) == [40, 40, nil, nil, nil])
    #expect(rows.map(\.priority) == [1, 1, nil, nil, nil])
    #expect(rows.map(\.status) == ["IN-PROCESS", "IN-PROCESS", "COMPLETED", "FINAL", nil])
    #expect(rows[2].completed == "2026-01-06T00:00:00Z")
  }

  @Test("What names no day is in the tables of convert, without dates; so is a length's end")
  func convert() throws {
    let outcome = try run("convert", "-", "--to", "json")
    #expect(outcome.status == 0 && !outcome.standardError.contains("undated"))
    let rows = try rows(outcome)
    #expect(rows.map(\.title) == ["report", "letter", "some day", "minutes", "meeting"])
    #expect(rows.map(\.start).map { $0 == nil } == [false, true, true, false, false])
    #expect(rows.map(\.due) == ["2026-01-05T10:00:00Z", "2026-01-07", nil, nil, nil])
    #expect(rows.last?.end == "2026-01-09T10:30:00Z")
    let csv = try run("convert", "-", "--to", "csv", "--plain")
    let cells = CSVReader.rows(csv.text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    #expect(
      cells[0].suffix(7) == [
        "kind", "due", "completed", "percentComplete", "priority", "extraDates", "exceptions",
      ])
    #expect(cells.contains { $0.contains("one\n\ntwo") })
  }

  @Test("Tasks that stand in no calendar are listed as if they stood in one")
  func bare() throws {
    let task = Array("BEGIN:VTODO\nUID:1\nDUE:20260105T100000Z\nSUMMARY:x\nEND:VTODO\n".utf8)
    for command in [
      ["expand", "-", "2026", "--format", "json"], ["convert", "-", "--to", "json"],
    ] {
      let outcome = try CommandLineTool.run(command, input: task)
      #expect(outcome.status == 0)
      #expect(try rows(outcome).map(\.title) == ["x"])
    }
  }
}
