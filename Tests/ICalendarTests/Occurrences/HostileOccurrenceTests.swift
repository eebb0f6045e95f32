import CivilTime
import ICalendar
import Testing

@Suite("Hostile calendars cost little", .timeLimit(.minutes(10)))
struct HostileOccurrenceTests {
  private typealias S = OccurrenceSamples

  @Test("What cannot be understood leaves out itself and nothing else")
  func broken() throws {
    let fine = "DTSTART;VALUE=DATE:20260421"
    let events = [
      fine, "SUMMARY:no start", "DTSTART:rubbish", "DTSTART;VALUE=DATE:20260421\nRRULE:FREQ=NEVER",
      "DTSTART;VALUE=DATE:20260421\nRDATE;VALUE=DATE:rubbish,20260422\nEXDATE;VALUE=DATE:",
      "UID:\nDTSTART;VALUE=DATE:20260421", "UID:\nDTSTART;VALUE=DATE:20260421",
    ]
    let calendar = try S.calendar(events)
    let found = calendar.expansion(in: try S.span("2026-04-21..2026-04-22")).found()
    #expect(found.occurrences.count == 6)
    #expect(
      found.problems.map(\.code.name) == [
        "occurrences/missing-start", "occurrences/missing-start", "occurrences/unreadable-rule",
        "occurrences/unreadable-date",
      ])
    #expect(found.problems.withoutBothLanguages == [])
    #expect(throws: InvalidDocument.self) { try calendar.occurrences(in: S.span("2026-04-21")) }
    let message = try #require(found.problems.first?.rendered(in: .vietnamese))
    #expect(message.contains("sự kiện '1': không có thời điểm bắt đầu"))
  }

  @Test(
    "The same fault in a thousand events is reported a hundred times and counted, others are not lost"
  )
  func manyProblems() throws {
    let zones = (0..<150).map { "DTSTART;TZID=Nowhere\($0):20260421T080000" }
    let rules = Array(
      repeating: "DTSTART;VALUE=DATE:20260421\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      count: 120)
    let events = Array(repeating: "SUMMARY:no start", count: 1000) + zones + rules + ["DTSTART:x"]
    let found = try S.calendar(events)
      .expansion(in: S.span("2026-04-21"), budget: 1000).found()
    #expect(found.occurrences.count >= zones.count)
    let counts = Dictionary(grouping: found.problems, by: \.code.name).mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 <= 101 })
    #expect(counts["occurrences/missing-start"] == 101)
    #expect(counts["occurrences/unknown-zone"] == 101)
    let last = try #require(found.problems.last { $0.code == .missingStart })
    #expect(last.severity == .error)
    #expect(last.message[.english] == "901 more of this kind")
    #expect(found.problems.withoutBothLanguages == [])
    #expect(
      found.problems.contains {
        $0.code == .unknownZone && $0.message[.english] == "50 more of this kind"
      })
  }

  @Test(
    "Rules without end or without instances end",
    arguments: [
      "FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=999999999", "FREQ=DAILY;COUNT=2147483647",
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
      "FREQ=YEARLY;INTERVAL=999999999", "FREQ=SECONDLY;INTERVAL=999999999",
    ])
  func rules(rule: String) throws {
    let lines = "DTSTART;TZID=New York:19000101T000000\nRRULE:\(rule)"
    for window in ["2026-04-21", "9999-12-31", "0001-01-01", "0001-01-01..9999-12-31"] {
      let expansion = try S.calendar([lines]).expansion(in: S.span(window), budget: 100_000)
      #expect(expansion.found(atMost: 1000).occurrences.count <= 1000)
    }
  }

  @Test("Many such events share one budget")
  func many() throws {
    let lines = "DTSTART:00010101T000000\nRRULE:FREQ=SECONDLY;COUNT=999999999"
    let calendar = try S.calendar(Array(repeating: lines, count: 300))
    let found = calendar.expansion(in: try S.span("2026-04-21"), budget: 1_000_000)
      .found()
    #expect(found.occurrences.isEmpty)
    // All three hundred are counted, a hundred of them are reported.
    #expect(found.problems.count == 101)
    #expect(found.problems.last?.message[.english] == "200 more of this kind")
    #expect(found.problems.withoutBothLanguages == [])
    #expect(found.problems.allSatisfy { $0.code == .budgetExceeded })
  }

  @Test("An exception for each day of an endless rule of seconds is given up")
  func exceptedDays() throws {
    let days = (1...28).map { "202604\($0 < 10 ? "0" : "")\($0)" }.joined(separator: ",")
    let lines =
      "DTSTART:20260401T000000\nRRULE:FREQ=SECONDLY;UNTIL=20260428T000000\nEXDATE;VALUE=DATE:\(days)"
    let calendar = try S.calendar([lines])
    let expansion = calendar.expansion(in: try S.span("2026-04-01..2026-04-28"), budget: 20_000)
    // That a day excepts all times of it is a form that the standard does not have.
    #expect(expansion.found().problems.map(\.code) == [.otherForm, .budgetExceeded])
    #expect(expansion.found().problems.withoutBothLanguages == [])
  }

  @Test("More occurrences than allowed are a problem, and the first ones are given")
  func limit() throws {
    let calendar = try S.calendar(["DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY"])
    let year = try S.span("2026-01-01..2026-12-31")
    let found = calendar.expansion(in: year).found(atMost: 10)
    #expect(found.occurrences.count == 10)
    #expect(found.problems.map(\.code) == [.tooManyOccurrences])
    #expect(found.problems.withoutBothLanguages == [])
    #expect(calendar.expansion(in: year).found(atMost: 365).problems.isEmpty)
  }

  @Test("Lengths, offsets and zones beyond all measure")
  func measures() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Z
      BEGIN:STANDARD
      DTSTART:00010101T000000
      RRULE:FREQ=SECONDLY
      TZOFFSETFROM:+2359
      TZOFFSETTO:-2359
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:00010101T000000
      RRULE:FREQ=MINUTELY;BYDAY=5MO;BYMONTHDAY=1
      TZOFFSETFROM:-2359
      TZOFFSETTO:+2359
      END:DAYLIGHT
      END:VTIMEZONE
      """
    for lines in [
      "DTSTART;TZID=Z:99991231T235959\nDURATION:P999999999D\nRRULE:FREQ=DAILY",
      "DTSTART;TZID=Z:00010101T000000\nDURATION:-P999999999D\nRRULE:FREQ=DAILY",
      "DTSTART;TZID=Z:00010101T000000\nDURATION:P999999999W\nRRULE:FREQ=SECONDLY",
      "DTSTART;VALUE=DATE:99991231\nRRULE:FREQ=YEARLY\nRECURRENCE-ID;RANGE=THISANDFUTURE:00010101",
    ] {
      for window in ["0001-01-01", "2026-01-01..2026-12-31", "9999-12-31"] {
        _ = try S.calendar([lines], zones: zone).expansion(in: S.span(window), seenFrom: "Z")
          .found(atMost: 1000)
      }
    }
  }
}
