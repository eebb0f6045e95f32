import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Replaced instances")
struct OverrideTests {
  private typealias S = OccurrenceSamples

  private static let series = """
    UID:a
    SUMMARY:old
    DTSTART;TZID=New York:20260406T090000
    DTEND;TZID=New York:20260406T100000
    RRULE:FREQ=WEEKLY;COUNT=5
    """

  private func found(_ events: [String], in window: String = "2026-04-01..2026-05-31") throws
    -> [String]
  {
    try S.calendar(events).occurrences(in: S.span(window)).map {
      "\($0.entry.title ?? "") \(S.text($0.start))/\(S.text($0.end).suffix(6))"
        + " \($0.recurrenceID.map(S.text) ?? "-")"
    }
  }

  @Test("An instance is replaced in its place, and may move")
  func replaced() throws {
    let moved = """
      UID:a
      SUMMARY:new
      RECURRENCE-ID;TZID=New York:20260413T090000
      DTSTART;TZID=New York:20260414T110000
      DTEND;TZID=New York:20260414T113000
      """
    #expect(
      try found([Self.series, moved], in: "2026-04-13..2026-04-20")
        == [
          "new 20260414T110000/113000 20260413T090000",
          "old 20260420T090000/100000 20260420T090000",
        ])
    // Moved out of the window, and into it.
    #expect(try found([moved, Self.series], in: "2026-04-13") == [])
    #expect(try found([Self.series, moved], in: "2026-04-14").count == 1)
  }

  @Test(
    "The instance is found however it is written",
    arguments: [
      "RECURRENCE-ID:20260413T130000Z", "RECURRENCE-ID;VALUE=DATE:20260413",
      "RECURRENCE-ID:20260413T090000", "recurrence-id;tzid=Europe/London:20260413T140000",
    ])
  func forms(line: String) throws {
    let new = "UID:a\nSUMMARY:new\n\(line)\nDTSTART;TZID=New York:20260413T150000"
    #expect(
      try found([Self.series, new], in: "2026-04-13")
        == ["new 20260413T150000/150000 20260413T090000"])
  }

  @Test("Many instances that change all after them keep every exception and further date")
  func manyRanges() throws {
    let first = try Samples.day("2026-01-01")
    var events = ["UID:a\nDTSTART:20260101T090000\nRRULE:FREQ=DAILY;COUNT=900"]
    // The third day from each change is an exception, and the same evening a further date.
    for number in 0..<180 {
      let day = first.adding(days: number * 5 + 1).basicDescription
      let later = first.adding(days: number * 5 + 4).basicDescription
      events[0] += "\nEXDATE:\(later)T090000\nRDATE:\(later)T200000"
      events.append(
        "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:\(day)T090000\nDTSTART:\(day)T100000")
    }
    let expected = (0..<900).map { number in
      let day = first.adding(days: number).basicDescription
      return number == 0 ? "\(day)T090000" : number % 5 == 4 ? "\(day)T210000" : "\(day)T100000"
    }
    #expect(try S.starts(events, in: "2026-01-01..2028-12-31") == expected)
  }

  @Test("This and all future instances move, and last, as the one that says so")
  func thisAndFuture() throws {
    let later = """
      UID:a
      SUMMARY:later
      RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=New York:20260420T090000
      DTSTART;TZID=New York:20260421T100000
      DTEND;TZID=New York:20260421T103000
      """
    #expect(
      try found([Self.series, later])
        == [
          "old 20260406T090000/100000 20260406T090000",
          "old 20260413T090000/100000 20260413T090000",
          "later 20260421T100000/103000 20260420T090000",
          "later 20260428T100000/103000 20260427T090000",
          "later 20260505T100000/103000 20260504T090000",
        ])
    // A single one after it has its own way, and another range takes over.
    let single = """
      UID:a
      SUMMARY:single
      RECURRENCE-ID;TZID=New York:20260427T090000
      DTSTART;TZID=New York:20260427T120000
      """
    let last = """
      UID:a
      SUMMARY:last
      RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=New York:20260504T090000
      DTSTART;TZID=New York:20260504T080000
      """
    #expect(
      try found([last, Self.series, single, later]).suffix(3)
        == [
          "later 20260421T100000/103000 20260420T090000",
          "single 20260427T120000/120000 20260427T090000",
          "last 20260504T080000/080000 20260504T090000",
        ])
    // Moved into the window from instances that lie outside of it.
    #expect(try found([Self.series, later], in: "2026-04-28").count == 1)
    #expect(try found([Self.series, later], in: "2026-04-27").isEmpty)
  }

  @Test("A cancelled instance is given and says so, under an exception too")
  func cancelled() throws {
    let cancelled = """
      UID:a
      STATUS:CANCELLED
      RECURRENCE-ID;TZID=New York:20260413T090000
      DTSTART;TZID=New York:20260413T090000
      """
    let found = try S.calendar([Self.series, cancelled]).occurrences(in: S.span("2026-04-13"))
    #expect(found.map(\.entry.event?.status) == [.cancelled])
    let excepted = Self.series + "\nEXDATE;TZID=New York:20260413T090000"
    #expect(
      try S.calendar([excepted, cancelled]).occurrences(in: S.span("2026-04-13"))
        .map(\.entry.event?.status) == [.cancelled])
    #expect(try S.starts([excepted], in: "2026-04-13").isEmpty)
  }

  @Test("Instances without their series stand alone")
  func orphans() throws {
    let alone = "UID:a\nRECURRENCE-ID:20260413T130000Z\nDTSTART:20260413T150000Z"
    #expect(
      try found([alone]) == [" 20260413T150000Z/50000Z 20260413T130000Z"])
    // And one that the series does not have is given all the same.
    let extra =
      "UID:a\nSUMMARY:x\nRECURRENCE-ID;TZID=New York:20260415T090000\n"
      + "DTSTART;TZID=New York:20260415T090000"
    #expect(try found([Self.series, extra], in: "2026-04-15").count == 1)
  }

  @Test("Of several revisions the latest counts")
  func revisions() throws {
    let newer = "UID:a\nSEQUENCE:2\nSUMMARY:newer\nDTSTART;VALUE=DATE:20260501"
    #expect(try latest([newer, Self.series], in: "2026-05-01") == ["newer 20260501"])
    let override = "UID:a\nRECURRENCE-ID;TZID=New York:20260413T090000\n"
    let first = override + "DTSTAMP:20260102T000000Z\nSUMMARY:2\nDTSTART:20260413T100000Z"
    let second = override + "DTSTAMP:20260101T000000Z\nSUMMARY:1\nDTSTART:20260413T110000Z"
    #expect(
      try latest([Self.series, first, second], in: "2026-04-13") == ["2 20260413T100000Z"])
  }

  /// Titles and starts where an earlier revision says something else, which is left out and told.
  private func latest(_ events: [String], in window: String) throws -> [String] {
    let found = try S.calendar(events).expansion(in: S.span(window)).found()
    #expect(
      found.problems.map { "\($0.severity) \($0.code)" } == ["error occurrences/duplicate-uid"])
    return found.occurrences.map { "\($0.entry.title ?? "") \(S.text($0.start))" }
  }
}
