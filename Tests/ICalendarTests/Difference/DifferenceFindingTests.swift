import ICalendar
import Testing

@Suite("What a change does to those who have the calendar already")
struct DifferenceFindingTests {
  private func findings(_ old: String, _ new: String) throws -> [String] {
    try DifferenceSample.difference(old, new).entries.flatMap { entry in
      entry.findings.map { "\($0.code): \($0.text[.english])" }
    }
  }

  private static let event = DifferenceSample.event("DTSTART;VALUE=DATE:20260601")

  @Test("The same event under a new UID is said to be that, and neither removed nor added")
  func newUID() throws {
    let other = Self.event.replacing("UID:a", with: "UID:b")
    let difference = try DifferenceSample.difference(Self.event, other)
    #expect(
      difference.text(in: .english)
        == "S: the same entry under a new UID (before: a): every subscriber may get it twice"
        + " [diff/new-uid]")
    #expect(
      difference.text(in: .vietnamese)
        == "S: vẫn là mục ấy nhưng mang UID mới (trước là a): ai đã có lịch này sẽ thấy nó hai lần"
        + " [diff/new-uid]")
    let record = try #require(difference.records(in: .english).first)
    #expect((record.change, record.code) == ("finding", "diff/new-uid"))
    #expect((record.uid, record.from, record.to) == ("b", "a", "b"))
    // What else has changed is told as well; another start or rule is another event.
    let more = other.replacing("SUMMARY:S", with: "SUMMARY:S\nLOCATION:Kho")
    let entry = try #require(try DifferenceSample.difference(Self.event, more).entries.first)
    #expect(entry.findings == [.newUID(from: "a")] && entry.changes.count == 1)
    #expect(try findings(Self.event, other.replacing("0601", with: "0602")) == [])
    let series = other.replacing("0601", with: "0601\nRRULE:FREQ=DAILY;COUNT=2")
    #expect(try findings(Self.event, series) == [])
    let task = other.replacing("VEVENT", with: "VTODO")
    #expect(try findings(Self.event, task) == [])
  }

  @Test("Each event under a new UID has one partner")
  func oneToOne() throws {
    let second = Self.event.replacing("UID:a", with: "UID:b")
    let third = Self.event.replacing("UID:a", with: "UID:c")
    let entries = try DifferenceSample.difference(Self.event + "\n" + second, third).entries
    #expect(entries.flatMap(\.findings) == [.newUID(from: "a")])
    #expect(entries.flatMap(\.changes) == [.removed])
  }

  @Test("Series under a new UID are found with their instances")
  func series() throws {
    let series = DifferenceSample.event("DTSTART:20260601T100000Z\nRRULE:FREQ=WEEKLY;COUNT=4")
    let instance = DifferenceSample.event(
      "RECURRENCE-ID:20260608T100000Z\nDTSTART:20260609T100000Z")
    let old = series + "\n" + instance
    let entries = try DifferenceSample.difference(old, old.replacing("UID:a", with: "UID:b"))
      .entries
    #expect(entries.map(\.findings) == [[.newUID(from: "a")]] && entries[0].changes.isEmpty)
  }

  @Test(
    "Other dates need a higher SEQUENCE",
    arguments: [
      (1, 0, "SEQUENCE fell from 1 to 0: programs keep the old version"),
      (1, 1, "SEQUENCE is still 1: programs may keep the old version"), (1, 2, nil),
    ] as [(Int, Int, String?)])
  func sequence(old: Int, new: Int, text: String?) throws {
    let event = { (day: String, sequence: Int) in
      DifferenceSample.event("DTSTART:201911\(day)T123000Z\nSEQUENCE:\(sequence)")
    }
    let found = try findings(event("23", old), event("29", new))
    #expect(
      found
        == (text.map { ["diff/sequence-not-raised: dates or status changed, but \($0)"] } ?? []))
    // Other words do not.
    #expect(
      try findings(event("23", old), event("23", new).replacing("SUMMARY:S", with: "SUMMARY:T"))
        == [])
  }

  @Test("What a zone or an instance of its own does to a series needs no SEQUENCE of the series")
  func noSequence() throws {
    let series = DifferenceSample.event("DTSTART:20260601T100000Z\nRRULE:FREQ=WEEKLY;COUNT=4")
    let instance = DifferenceSample.event(
      "RECURRENCE-ID:20260608T100000Z\nDTSTART:20260609T100000Z")
    #expect(try findings(series, series + "\n" + instance) == [])
    let excepted = series.replacing("COUNT=4", with: "COUNT=4\nEXDATE:20260608T100000Z")
    #expect(try findings(series, excepted).count == 1)
    // An instance that had been changed before has a SEQUENCE of its own.
    let again = instance.replacing("0609T10", with: "0610T10")
    #expect(
      try findings(series + "\n" + instance, series + "\n" + again).map { $0.prefix(24) }
        == ["diff/sequence-not-raised"])
    let raised = again.replacing("SUMMARY:S", with: "SUMMARY:S\nSEQUENCE:1")
    #expect(try findings(series + "\n" + instance, series + "\n" + raised) == [])
  }

  @Test("Exceptions that meet no instance once their series has moved were left behind")
  func leftBehind() throws {
    let event = { (hour: String, exceptions: String) in
      DifferenceSample.event(
        "DTSTART:20260601T\(hour)0000Z\nDURATION:PT1H\nSEQUENCE:\(hour)\nRRULE:FREQ=WEEKLY;COUNT=4"
          + exceptions)
    }
    let instance = DifferenceSample.event(
      "RECURRENCE-ID:20260608T100000Z\nDTSTART:20260609T100000Z\nDURATION:PT1H")
    let difference = try DifferenceSample.difference(
      event("10", "") + "\n" + instance, event("11", "") + "\n" + instance)
    #expect(
      difference.text(in: .english) == """
        S: 3 times, from Monday, 1 June 2026 to Monday, 22 June 2026: one hour later
        S: Monday, 8 June 2026, 11:00–12:00 UTC: added
        S: exceptions left behind, which meet no instance any more: RECURRENCE-ID Monday, 8 June \
        2026, 10:00 UTC [diff/exceptions-left-behind]
        """)
    let date = "\nEXDATE:20260608T100000Z"
    let days = try DifferenceSample.difference(event("10", date), event("11", date))
    #expect(days.entries.first?.findings.map(\.code) == ["diff/exceptions-left-behind"])
    // One that moves along, or never met anything, was not left behind.
    #expect(try findings(event("10", date), event("11", "\nEXDATE:20260608T110000Z")) == [])
    let wrong = "\nEXDATE:20260608T120000Z"
    #expect(try findings(event("10", wrong), event("11", wrong)) == [])
  }
}
