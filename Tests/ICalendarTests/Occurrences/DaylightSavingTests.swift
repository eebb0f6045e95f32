import ICalendar
import TestSupport
import Testing

@Suite("Occurrences across changes of clocks")
struct DaylightSavingTests {
  private typealias S = OccurrenceSamples

  /// Starts as moments in UTC, worked out by seeing them from UTC: windows of one day tell.
  private func moments(_ lines: String, zone: String, in window: String) throws -> [String] {
    // A twin in UTC that must lie in the same order is a poor test; the end in UTC is a good one.
    try S.times([lines + "\nDTEND:\(zone)"], in: window)
  }

  @Test("A wall-clock time stays when clocks change, and the real time moves")
  func wallClock() throws {
    // One hour long, and the end is written in UTC.
    #expect(
      try moments(
        "DTSTART;TZID=New York:20260306T090000\nRRULE:FREQ=DAILY;COUNT=4", zone: "20260306T150000Z",
        in: "2026-03-01..2026-03-31")
        == [
          "20260306T090000/20260306T150000Z", "20260307T090000/20260307T150000Z",
          "20260308T090000/20260308T140000Z", "20260309T090000/20260309T140000Z",
        ])
    #expect(
      try moments(
        "DTSTART;TZID=New York:20261030T090000\nRRULE:FREQ=DAILY;COUNT=4", zone: "20261030T140000Z",
        in: "2026-10-01..2026-11-30")
        == [
          "20261030T090000/20261030T140000Z", "20261031T090000/20261031T140000Z",
          "20261101T090000/20261101T150000Z", "20261102T090000/20261102T150000Z",
        ])
  }

  @Test("What clocks never show and what they show twice is counted by the old offset")
  func gapsAndFolds() throws {
    #expect(
      try moments(
        "DTSTART;TZID=New York:20260307T023000\nRRULE:FREQ=DAILY;COUNT=3", zone: "20260307T073000Z",
        in: "2026-03-01..2026-03-31")
        == [
          "20260307T023000/20260307T073000Z", "20260308T033000/20260308T073000Z",
          "20260309T023000/20260309T063000Z",
        ])
    #expect(
      try moments(
        "DTSTART;TZID=New York:20261031T013000\nRRULE:FREQ=DAILY;COUNT=3", zone: "20261031T053000Z",
        in: "2026-10-01..2026-11-30")
        == [
          "20261031T013000/20261031T053000Z", "20261101T013000/20261101T053000Z",
          "20261102T013000/20261102T063000Z",
        ])
  }

  @Test("An end is the same exact time for each instance, a duration the same nominal one")
  func lengths() throws {
    let zone = ";TZID=New York:"
    #expect(
      try S.times(
        ["DTSTART\(zone)20260306T220000\nDTEND\(zone)20260307T060000\nRRULE:FREQ=DAILY;COUNT=3"],
        in: "2026-03-01..2026-03-31")
        == [
          "20260306T220000/20260307T060000", "20260307T220000/20260308T070000",
          "20260308T220000/20260309T060000",
        ])
    #expect(
      try S.times(
        ["DTSTART\(zone)20260306T220000\nDURATION:P1D\nRRULE:FREQ=DAILY;COUNT=2"],
        in: "2026-03-01..2026-03-31")
        == ["20260306T220000/20260307T220000", "20260307T220000/20260308T220000"])
    #expect(
      try S.times(
        ["DTSTART\(zone)20261031T220000\nDURATION:PT24H"], in: "2026-10-01..2026-11-30")
        == ["20261031T220000/20261101T210000"])
  }

  @Test(
    "An end in UTC is compared with the local time",
    arguments: [
      // 9:00 in New York is 14:00Z in winter and 13:00Z in summer.
      ("20260309T130000Z", 4), ("20260309T125959Z", 3), ("20260307T140000Z", 2),
      ("20260307T135959Z", 1), ("20260309", 4), ("20260308T090000", 3),
    ])
  func until(end: String, count: Int) throws {
    #expect(
      try S.starts(
        ["DTSTART;TZID=New York:20260306T090000\nRRULE:FREQ=DAILY;UNTIL=\(end)"],
        in: "2026-03-01..2026-03-31"
      ).count == count)
  }

  @Test("Exceptions and further dates in UTC are found on the local clock")
  func exceptionsInUTC() throws {
    #expect(
      try S.starts(
        [
          "DTSTART;TZID=New York:20260306T090000\nRRULE:FREQ=DAILY;COUNT=4\n"
            + "EXDATE:20260307T140000Z,20260308T130000Z"
        ], in: "2026-03-01..2026-03-31") == ["20260306T090000", "20260309T090000"])
  }

  @Test("The system's zone is the same as the calendar's own, in all years to come")
  func systemZone() throws {
    for year in [2008, 2026, 2037, 2038, 2090] {
      for lines in [
        "TZID=X:\(year)0301T090000\nRRULE:FREQ=DAILY;COUNT=20\nDTEND:\(year)0301T150000Z",
        "TZID=X:\(year)1025T013000\nRRULE:FREQ=DAILY;COUNT=20\nDTEND:\(year)1025T060000Z",
      ] {
        let own = try S.times(
          ["DTSTART;" + lines.replacing("X", with: "New York")], in: "\(year)-01-01..\(year)-12-31")
        let system = try S.times(
          ["DTSTART;" + lines.replacing("X", with: "America/New_York")],
          in: "\(year)-01-01..\(year)-12-31")
        #expect(own.count == 20 && own == system)
      }
    }
  }

  @Test(
    "Zones are found by the names that programs give them",
    arguments: [
      ("Europe/Berlin", "20260421T060000Z"), ("W. Europe Standard Time", "20260421T060000Z"),
      ("/freeassociation.sourceforge.net/Europe/Berlin", "20260421T060000Z"),
      ("/mozilla.org/20050126_1/America/Argentina/Ushuaia", "20260421T110000Z"),
      ("SE Asia Standard Time", "20260421T010000Z"), ("UTC", "20260421T080000Z"),
      ("Asia/Ho_Chi_Minh", "20260421T010000Z"),
    ])
  func names(zone: String, start: String) throws {
    let calendar = try S.calendar(["DTSTART;TZID=\"\(zone)\":20260421T080000\nDTEND:\(start)"])
    let expansion = calendar.expansion(in: try S.span("2026-04-21"))
    // It ends when it begins, so the end says when that is.
    #expect(expansion.problems.map(\.code) == [.endsAsItBegins])
    let found = expansion.found().occurrences
    #expect(found.map { S.text($0.end) } == [start])
  }

  @Test(
    "A zone that nobody knows is read as floating, and no file is opened for it",
    arguments: ["Nowhere/City", "../../../etc/passwd", "/etc/passwd", "zone.tab", "posixrules/.."])
  func unknown(zone: String) throws {
    let lines = "DTSTART;TZID=\"\(zone)\":20260421T080000\nRRULE:FREQ=DAILY;COUNT=2"
    #expect(try S.starts([lines], in: "2026-04-21..2026-04-30").count == 2)
    #expect(try S.problems([lines], in: "2026-04-21") == ["occurrences/unknown-zone"])
  }

  @Test("A zone's further dates and times before its first change")
  func furtherDates() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Z
      BEGIN:STANDARD
      DTSTART:20200101T000000
      RDATE:20220101T000000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:20210101T000000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0330
      END:DAYLIGHT
      END:VTIMEZONE
      """
    for (year, hour) in [(2019, "070000"), (2020, "060000"), (2021, "043000"), (2022, "060000")] {
      let end = "\(year)0601T\(hour)Z"
      #expect(
        try S.times(
          ["DTSTART;TZID=Z:\(year)0601T080000\nDTEND:\(end)"], in: "\(year)-06-01", zones: zone)
          == ["\(year)0601T080000/\(end)"])
    }
  }

  @Test("Hourly instances come in order for a viewer elsewhere")
  func order() throws {
    let calendar = try S.calendar([
      "DTSTART;TZID=New York:20260308T000000\nRRULE:FREQ=MINUTELY;INTERVAL=20;COUNT=20"
    ])
    let found = try calendar.occurrences(in: S.span("2026-03-08"), seenFrom: "UTC")
    #expect(found.count == 20)
    // 2:20 does not exist: it is the moment of 3:20, which is one instance and counts once.
    #expect(
      found.map { S.text($0.start) }.dropFirst(5).prefix(4)
        == ["20260308T014000", "20260308T030000", "20260308T032000", "20260308T034000"])
    #expect(found.last.map { S.text($0.start) } == "20260308T072000")
  }

  @Test("Instances that are moved to one moment stay two, in the order in which they were")
  func movedToOneMoment() throws {
    let series = "UID:a\nDTSTART:20260308T050000Z\nRRULE:FREQ=HOURLY;COUNT=4"
    let moved =
      "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260308T050000Z\nDTSTART;TZID=New York:20260308T010000"
    // Two hours after 05:00Z the clocks that were left four hours behind are put forward.
    let found = try S.calendar([series, moved]).occurrences(in: S.span("2026-03-08"))
    #expect(
      found.map { "\(S.text($0.start)) \($0.recurrenceID.map(S.text) ?? "-")" } == [
        "20260308T010000 20260308T050000Z", "20260308T030000 20260308T060000Z",
        "20260308T030000 20260308T070000Z", "20260308T040000 20260308T080000Z",
      ])
  }
}
