import CivilTime
import ICalendar
import Testing

@Suite("Occurrences")
struct OccurrenceTests {
  private typealias S = OccurrenceSamples

  @Test(
    "Starts of every form, ends, and lengths",
    arguments: [
      // A whole day, several days, a length, and an end that is no later than the start.
      ("DTSTART;VALUE=DATE:20260421", ["20260421/20260422"]),
      ("DTSTART:20260421", ["20260421/20260422"]),
      ("DTSTART;VALUE=DATE:20260420\nDTEND;VALUE=DATE:20260423", ["20260420/20260423"]),
      ("DTSTART;VALUE=DATE:20260420\nDURATION:P1W", ["20260420/20260427"]),
      ("DTSTART;VALUE=DATE:20260420\nDURATION:PT36H", ["20260420/20260422"]),
      ("DTSTART;VALUE=DATE:20260420\nDTEND:20260421T120000", ["20260420/20260422"]),
      ("DTSTART;VALUE=DATE:20260421\nDTEND;VALUE=DATE:20260421", ["20260421/20260422"]),
      // Times.
      ("DTSTART:20260421T080000", ["20260421T080000/20260421T080000"]),
      ("DTSTART:20260421T080000Z\nDURATION:PT90M", ["20260421T080000Z/20260421T093000Z"]),
      (
        "DTSTART;TZID=New York:20260421T080000\nDTEND;TZID=New York:20260421T093000",
        ["20260421T080000/20260421T093000"]
      ),
      // A flight: it ends on another clock than it begins.
      (
        "DTSTART;TZID=New York:20260421T200000\nDTEND:20260422T080000Z\nRRULE:FREQ=DAILY;COUNT=2",
        ["20260421T200000/20260422T080000Z", "20260422T200000/20260423T080000Z"]
      ),
    ])
  func forms(lines: String, expected: [String]) throws {
    #expect(try S.times([lines], in: "2026-04-20..2026-04-23") == expected)
  }

  @Test("An event is in a window when it touches it")
  func windows() throws {
    let night = ["DTSTART:20260420T220000\nDTEND:20260421T060000"]
    #expect(try S.starts(night, in: "2026-04-19").isEmpty)
    #expect(try S.starts(night, in: "2026-04-20").count == 1)
    #expect(try S.starts(night, in: "2026-04-21").count == 1)
    #expect(try S.starts(night, in: "2026-04-22").isEmpty)
    let untilMidnight = ["DTSTART:20260420T220000\nDTEND:20260421T000000"]
    #expect(try S.starts(untilMidnight, in: "2026-04-21").isEmpty)
    let atMidnight = ["DTSTART:20260421T000000"]
    #expect(try S.starts(atMidnight, in: "2026-04-21").count == 1)
    #expect(try S.starts(atMidnight, in: "2026-04-20").isEmpty)
    let longSeries = ["DTSTART;VALUE=DATE:20200101\nDURATION:P400D\nRRULE:FREQ=YEARLY"]
    #expect(try S.starts(longSeries, in: "2022-01-20") == ["20210101", "20220101"])
  }

  @Test("Rules, further dates, periods and exceptions make one set")
  func sets() throws {
    #expect(
      try S.starts(
        ["DTSTART:19970902T090000\nRRULE:FREQ=DAILY;COUNT=10\nEXDATE:19970904T090000"],
        in: "1997-09-03..1997-09-06")
        == ["19970903T090000", "19970905T090000", "19970906T090000"])
    #expect(
      try S.starts(
        [
          """
          DTSTART;TZID=New York:20260401T090000
          RDATE;TZID=New York:20260403T100000
          RDATE:20260404T130000Z,20260404T150000Z
          RDATE;VALUE=DATE:20260405
          EXDATE;TZID=New York:20260401T090000
          EXDATE:20260404T150000Z
          """
        ], in: "2026-04-01..2026-04-30")
        == ["20260403T100000", "20260404T090000", "20260405T090000"])
    #expect(
      try S.times(
        [
          """
          DTSTART;TZID=New York:20260401T090000
          DTEND;TZID=New York:20260401T093000
          RDATE;VALUE=PERIOD;TZID=New York:20260402T090000/20260402T120000,20260403T090000/PT2H
          RRULE:FREQ=WEEKLY;COUNT=2
          """
        ], in: "2026-04-01..2026-04-30")
        == [
          "20260401T090000/20260401T093000", "20260402T090000/20260402T120000",
          "20260403T090000/20260403T110000", "20260408T090000/20260408T093000",
        ])
    // An exception that is a day takes out every time of that day.
    #expect(
      try S.starts(
        ["DTSTART:20260401T090000\nRRULE:FREQ=HOURLY;INTERVAL=6\nEXDATE;VALUE=DATE:20260402"],
        in: "2026-04-01..2026-04-03")
        == [
          "20260401T090000", "20260401T150000", "20260401T210000", "20260403T030000",
          "20260403T090000", "20260403T150000", "20260403T210000",
        ])
  }

  @Test("The start is the first instance even where the rule does not name it")
  func startOutsideRule() throws {
    #expect(
      try S.starts(
        ["DTSTART;VALUE=DATE:20260401\nRRULE:FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2"],
        in: "2026-01-01..2026-12-31") == ["20260401", "20260415", "20260515"])
  }

  @Test("A day comes once, whatever times its rule has")
  func timesOnDays() throws {
    #expect(
      try S.starts(
        ["DTSTART;VALUE=DATE:20260401\nRRULE:FREQ=DAILY;BYHOUR=8,9;COUNT=2"],
        in: "2026-01-01..2026-12-31") == ["20260401", "20260402"])
    #expect(
      try S.starts(
        ["DTSTART;VALUE=DATE:20260401\nRRULE:FREQ=HOURLY;UNTIL=20260403"],
        in: "2026-01-01..2026-12-31") == ["20260401", "20260402", "20260403"])
  }

  @Test("Occurrences say which instance they are, single events do not")
  func instances() throws {
    let calendar = try S.calendar([
      "DTSTART;VALUE=DATE:20260421", "DTSTART;VALUE=DATE:20260422\nRRULE:FREQ=DAILY;COUNT=2",
    ])
    let found = try calendar.occurrences(in: S.span("2026-04-21..2026-04-30"))
    #expect(found.map { $0.recurrenceID.map(S.text) } == [nil, "20260422", "20260423"])
    #expect(found.map(\.days.count) == [1, 1, 1])
  }

  @Test("Events come in the order of their starts, the window's days are those of the viewer")
  func viewer() throws {
    let events = [
      "DTSTART:20260421T200000Z\nSUMMARY:utc", "DTSTART;VALUE=DATE:20260422\nSUMMARY:day",
      "DTSTART;TZID=New York:20260421T120000\nSUMMARY:ny", "DTSTART:20260422T010000\nSUMMARY:float",
    ]
    let calendar = try S.calendar(events)
    func titles(_ zone: String?) throws -> [String] {
      try calendar.occurrences(in: S.span("2026-04-22"), seenFrom: zone).compactMap(\.entry.title)
    }
    #expect(try titles(nil) == ["day", "float"])
    // Midnight in Viet Nam is 17:00 in UTC; noon in New York is 23:00 in Viet Nam.
    #expect(try titles("Asia/Ho_Chi_Minh") == ["day", "float", "utc"])
    #expect(try titles("New York") == ["day", "float"])
    #expect(
      try calendar.occurrences(in: S.span("2026-04-21..2026-04-22"), seenFrom: "Asia/Ho_Chi_Minh")
        .compactMap(\.entry.title) == ["ny", "day", "float", "utc"])
  }
}
