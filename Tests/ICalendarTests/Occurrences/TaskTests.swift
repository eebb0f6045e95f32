import CivilTime
import Foundation
import ICalendar
import Testing

/// Tasks and entries of the journal stand in a calendar beside its events (RFC 5545, sections 3.6.2 and
/// 3.6.3).
@Suite("Tasks and journal entries among what takes place")
struct TaskTests {
  /// An entry, when it stands in January 2026 (`start/end`, days and times of `202601`), when each time
  /// is due, and the codes of its problems.
  struct Case: Sendable, CustomTestStringConvertible {
    var kind = "VTODO"
    let lines: String
    var times: [String] = []
    var due: [String] = []
    var problems: [String] = []

    var testDescription: String { "\(kind): \(lines)" }
  }

  static let cases = [
    // A task with a start lasts until it is due.
    Case(
      lines: "DTSTART:20260105T090000Z\nDUE:20260105T100000Z", times: ["05T090000Z/05T100000Z"],
      due: ["05T100000Z"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDURATION:P1DT1H", times: ["05T090000Z/06T100000Z"],
      due: ["06T100000Z"]),
    Case(lines: "DTSTART:20260105T090000Z", times: ["05T090000Z/05T090000Z"]),
    // "On midnight May 1st, 2007 this to-do would be considered overdue" (section 3.6.2).
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDUE;VALUE=DATE:20260107", times: ["05/07"], due: ["07"]),
    Case(
      lines: "DTSTART;VALUE=DATE:20260105\nDUE;VALUE=DATE:20260105", times: ["05/06"], due: ["06"],
      problems: ["warning occurrences/ends-as-it-begins"]),
    // One without stands where it is due.
    Case(
      lines: "DUE:20260105T100000Z", times: ["05T100000Z/05T100000Z"], due: ["05T100000Z"]),
    Case(lines: "DUE;VALUE=DATE:20260105", times: ["05/06"], due: ["05"]),
    // And one without either on no day.
    Case(lines: "STATUS:NEEDS-ACTION", problems: ["note occurrences/undated"]),
    Case(
      lines: "DURATION:PT1H",
      problems: ["error occurrences/without-start", "note occurrences/undated"]),
    // Whatever repeats does so from DTSTART (section 3.8.2.4).
    Case(
      lines: "DTSTART:20260105T090000Z\nDUE:20260105T100000Z\nRRULE:FREQ=DAILY;COUNT=2",
      times: ["05T090000Z/05T100000Z", "06T090000Z/06T100000Z"],
      due: ["05T100000Z", "06T100000Z"]),
    Case(
      lines: """
        DTSTART;VALUE=DATE:20260105
        RRULE:FREQ=DAILY;COUNT=3
        EXDATE;VALUE=DATE:20260106
        RDATE;VALUE=DATE:20260120
        """, times: ["05/06", "07/08", "20/21"]),
    Case(
      lines: "DUE:20260105T100000Z\nRRULE:FREQ=DAILY;COUNT=2", times: ["05T100000Z/05T100000Z"],
      due: ["05T100000Z"], problems: ["error occurrences/without-start"]),
    Case(
      lines: "RRULE:FREQ=DAILY;COUNT=2",
      problems: ["error occurrences/without-start", "note occurrences/undated"]),
    // What cannot be read is told.
    Case(
      lines: "DTSTART:20260105T090000Z\nDUE:soon", times: ["05T090000Z/05T090000Z"],
      problems: ["error occurrences/unreadable-end"]),
    Case(lines: "DUE:soon", problems: ["error occurrences/unreadable-end"]),
    Case(
      lines: "DTSTART:soon\nDUE:20260105T100000Z", times: ["05T100000Z/05T100000Z"],
      due: ["05T100000Z"], problems: ["error occurrences/missing-start"]),
    Case(lines: "DTSTART:soon", problems: ["error occurrences/missing-start"]),
    Case(
      lines: "DTSTART:20260105T090000Z\nDUE:20260104T090000Z", times: ["05T090000Z/05T090000Z"],
      due: ["05T090000Z"], problems: ["error occurrences/end-before-start"]),
    Case(
      lines: "DUE:20260105T100000Z ", times: ["05T100000Z/05T100000Z"], due: ["05T100000Z"],
      problems: ["warning occurrences/blanks-around"]),
    // An entry of the journal has a day, or a time that takes none (section 3.6.3).
    Case(kind: "VJOURNAL", lines: "DTSTART;VALUE=DATE:20260105", times: ["05/06"]),
    Case(kind: "VJOURNAL", lines: "DTSTART:20260105T090000Z", times: ["05T090000Z/05T090000Z"]),
    Case(
      kind: "VJOURNAL", lines: "DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=2",
      times: ["05/06", "12/13"]),
    Case(kind: "VJOURNAL", lines: "SUMMARY:x", problems: ["note occurrences/undated"]),
    // A calendar's other components are counted.
    Case(
      kind: "VFREEBUSY", lines: "DTSTART:20260105T090000Z",
      problems: ["note occurrences/not-listed"]),
    Case(
      kind: "VAVAILABILITY", lines: "DTSTAMP:20260105T090000Z",
      problems: ["note occurrences/not-listed"]),
  ]

  private static func calendar(_ components: [(kind: String, lines: String)]) throws
    -> EventCalendar
  {
    let blocks = components.map { kind, lines in
      "BEGIN:\(kind)\n\(lines.contains("UID:") ? "" : "UID:a\n")\(lines)\nEND:\(kind)"
    }
    return try EventCalendar(
      reading: Array("BEGIN:VCALENDAR\n\(blocks.joined(separator: "\n"))\nEND:VCALENDAR\n".utf8))
  }

  private static func january() throws -> DateSpan {
    try OccurrenceSamples.span("2026-01-01..2026-01-31")
  }

  private static func text(_ time: EventTime) -> String {
    String(OccurrenceSamples.text(time).dropFirst("202601".count))
  }

  @Test("They stand where the standard has them, and what is left out is told", arguments: cases)
  func places(sample: Case) throws {
    let found = try Self.calendar([(sample.kind, sample.lines)]).expansion(in: Self.january())
      .found()
    #expect(
      found.occurrences.map { "\(Self.text($0.start))/\(Self.text($0.end))" } == sample.times)
    #expect(found.occurrences.compactMap(\.due).map(Self.text) == sample.due)
    #expect(found.problems.map { "\($0.severity) \($0.code)" } == sample.problems)
  }

  @Test("An instance of a task is replaced by a task, and by nothing of another kind")
  func overrides() throws {
    let series = "DTSTART:20260105T090000Z\nDUE:20260105T100000Z\nRRULE:FREQ=DAILY;COUNT=3"
    let later = """
      RECURRENCE-ID:20260106T090000Z
      DTSTART:20260106T110000Z
      DUE:20260106T120000Z
      STATUS:COMPLETED
      """
    let calendar = try Self.calendar([
      ("VTODO", series), ("VEVENT", "DTSTART:20260106T090000Z"), ("VTODO", later),
      ("VJOURNAL", "DTSTART:20260107T090000Z"),
    ])
    let found = calendar.expansion(in: try Self.january()).found()
    #expect(
      found.occurrences.map { "\($0.entry.kind) \(Self.text($0.start))" } == [
        "task 05T090000Z", "event 06T090000Z", "task 06T110000Z", "journal 07T090000Z",
        "task 07T090000Z",
      ])
    // A name is one entry's, whatever its kind; but nothing is left out by it.
    #expect(found.problems.allSatisfy { $0.severity == .warning && $0.code == .duplicateUID })
    #expect(found.occurrences.compactMap(\.entry.task).map(\.status) == [nil, .completed, nil])
  }

  @Test("Who asks for one kind gets no other, and is not told of it")
  func kinds() throws {
    let calendar = try Self.calendar([
      ("VTODO", "UID:b\nSUMMARY:x"), ("VEVENT", "DTSTART:20260106T090000Z"),
      ("VJOURNAL", "UID:c\nDTSTART:soon"),
    ])
    let events = calendar.expansion(in: try Self.january(), of: [.event])
    #expect(events.found().occurrences.map(\.entry.kind) == [.event])
    #expect(events.problems.isEmpty && events.undated.isEmpty)
    let all = calendar.expansion(in: try Self.january())
    #expect(all.undated.map(\.title) == ["x"])
    #expect(all.problems.map(\.code) == [.missingStart, .undated])
    // On no day, but in the calendar.
    #expect(calendar.problems.map(\.code) == [.missingStart])
  }

  @Test("A task stands in the days of its zone, and is stored with its component")
  func zones() throws {
    let calendar = try Self.calendar([("VTODO", "DUE:20260105T200000Z\nSUMMARY:x")])
    let day = try OccurrenceSamples.span("2026-01-06..2026-01-06")
    let found = try calendar.occurrences(in: day, seenFrom: "Asia/Ho_Chi_Minh")
    #expect(found.map(\.entry.title) == ["x"])
    #expect(try calendar.occurrences(in: day).isEmpty)
    let stored = try JSONEncoder().encode(found)
    #expect(try JSONDecoder().decode([Occurrence].self, from: stored) == found)
  }
}
