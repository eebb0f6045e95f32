import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Occurrences have instants")
struct InstantTests {
  private typealias S = OccurrenceSamples

  private static let berlin = ";TZID=Europe/Berlin:"

  /// The occurrences in 2026 or in other days, `start..end` as moments.
  private func moments(
    _ events: [String], in days: String = "2026-01-01..2026-12-31", seenFrom zone: String? = nil
  ) throws -> [String] {
    try S.calendar(events).occurrences(in: S.span(days), seenFrom: zone).map { occurrence in
      "\(occurrence.startInstant?.description ?? "-")..\(occurrence.endInstant?.description ?? "-")"
    }
  }

  @Test("Somebody who wants reminders has a moment for each occurrence, in whatever form it is")
  func reminders() throws {
    let calendar = try S.calendar([
      "SUMMARY:day\nDTSTART;VALUE=DATE:20260602", "SUMMARY:floating\nDTSTART:20260602T080000",
      "SUMMARY:utc\nDTSTART:20260602T080000Z", "SUMMARY:ny\nDTSTART;TZID=New York:20260602T080000",
    ])
    var reminders: [String: Date] = [:]
    for occurrence in try calendar.occurrences(
      in: S.span("2026-06-02"), seenFrom: "Asia/Ho_Chi_Minh")
    {
      guard let start = occurrence.startInstant else { continue }
      reminders[occurrence.entry.title ?? ""] = Date(start).addingTimeInterval(-900)
    }
    let expected = try [
      "day": "2026-06-01T16:45:00Z", "floating": "2026-06-02T00:45:00Z",
      "utc": "2026-06-02T07:45:00Z", "ny": "2026-06-02T11:45:00Z",
    ].mapValues { Date(try #require(Timestamp($0))) }
    #expect(reminders == expected)
  }

  @Test("Days and floating times have a moment only where it is known who reads them")
  func unread() throws {
    let events = ["DTSTART;VALUE=DATE:20260602", "DTSTART:20260602T080000\nDURATION:PT1H"]
    #expect(try moments(events) == ["-..-", "-..-"])
    #expect(
      try moments(events, seenFrom: "Europe/Berlin") == [
        "2026-06-01T22:00:00Z..2026-06-02T22:00:00Z", "2026-06-02T06:00:00Z..2026-06-02T07:00:00Z",
      ])
    // A zone that nobody knows is read like a floating time.
    let unknown = ["DTSTART;TZID=Nowhere:20260602T080000"]
    #expect(try moments(unknown) == ["-..-"])
    #expect(
      try moments(unknown, seenFrom: "Europe/Berlin")
        == ["2026-06-02T06:00:00Z..2026-06-02T06:00:00Z"])
  }

  // MARK: Gaps

  @Test("A start that clocks skip takes the offset before, and its exact length is kept")
  func gap() throws {
    for (lines, end) in [
      ("DURATION:PT45M", "20260329T041500"),
      ("DTEND\(Self.berlin)20260328T031500", "20260329T041500"),
      ("DURATION:P1D", "20260330T023000"),
    ] {
      let found = try S.times(
        ["DTSTART\(Self.berlin)20260328T023000\n\(lines)\nRRULE:FREQ=DAILY;COUNT=3"],
        in: "2026-03-01..2026-04-30")
      #expect(found.count == 3 && found[1] == "20260329T033000/\(end)", "\(lines)")
    }
    // A single event, a further date, and a replaced instance.
    #expect(
      try S.starts(
        [
          "DTSTART\(Self.berlin)20260329T023000",
          "DTSTART\(Self.berlin)20260101T023000\nRDATE\(Self.berlin)20260329T024500",
          """
          UID:a
          DTSTART\(Self.berlin)20260301T080000
          RRULE:FREQ=WEEKLY;COUNT=2
          """,
          """
          UID:a
          RECURRENCE-ID\(Self.berlin)20260308T080000
          DTSTART\(Self.berlin)20260329T020000
          """,
        ], in: "2026-03-29") == ["20260329T030000", "20260329T033000", "20260329T034500"])
    // An end that clocks skip is later as well.
    #expect(
      try S.times(
        ["DTSTART\(Self.berlin)20260329T013000\nDTEND\(Self.berlin)20260329T023000"],
        in: "2026-03-29") == ["20260329T013000/20260329T033000"])
    // The reader's own clock skips a floating time.
    #expect(
      try S.starts(["DTSTART:20260329T023000"], in: "2026-03-29", seenFrom: "Europe/Berlin")
        == ["20260329T033000"])
  }

  @Test("What becomes one moment is one instance, and counts once where rules repeat within hours")
  func gapOfMany() throws {
    let hourly = "DTSTART\(Self.berlin)20260329T003000\nDURATION:PT30M\nRRULE:FREQ=HOURLY"
    #expect(
      try moments(["\(hourly);COUNT=4"]) == [
        "2026-03-28T23:30:00Z..2026-03-29T00:00:00Z", "2026-03-29T00:30:00Z..2026-03-29T01:00:00Z",
        "2026-03-29T01:30:00Z..2026-03-29T02:00:00Z", "2026-03-29T02:30:00Z..2026-03-29T03:00:00Z",
      ])
    // They are counted from the start, also where the window begins long after it.
    let late = try moments(["\(hourly);COUNT=5000"], in: "2026-10-20..2026-10-31")
    #expect(late.last?.hasPrefix("2026-10-23T06:30:00Z") == true)
    #expect(
      try S.starts(
        ["DTSTART\(Self.berlin)20260328T020000\nRRULE:FREQ=DAILY;BYHOUR=2,3;COUNT=5"],
        in: "2026-03-01..2026-04-30") == [
          "20260328T020000", "20260328T030000", "20260329T030000", "20260330T020000",
          "20260330T030000",
        ])
  }

  @Test("A whole day that clocks skip is the next one")
  func skippedDay() throws {
    // Samoa had no 30 December 2011.
    #expect(
      try S.starts(
        ["DTSTART;TZID=Pacific/Apia:20111228T100000\nRRULE:FREQ=DAILY;UNTIL=20120101T100000Z"],
        in: "2011-12-01..2012-01-31")
        == ["20111228T100000", "20111229T100000", "20111231T100000", "20120101T100000"])
  }

  // MARK: Overlaps

  @Test(
    "In the hour that comes twice a wall time is the first, and two moments are two occurrences")
  func overlap() throws {
    let daily = "DTSTART\(Self.berlin)20261024T023000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3"
    #expect(
      try moments([daily]) == [
        "2026-10-24T00:30:00Z..2026-10-24T01:30:00Z", "2026-10-25T00:30:00Z..2026-10-25T01:30:00Z",
        "2026-10-26T01:30:00Z..2026-10-26T02:30:00Z",
      ])
    // Clocks show the same when it ends.
    #expect(
      try S.times([daily], in: "2026-10-25") == ["20261025T023000/20261025T023000"])
    // A further date in UTC is the second; an exception in UTC takes out the one that it is.
    let both = daily + "\nRDATE:20261025T013000Z"
    #expect(
      try moments([both], in: "2026-10-25").map { $0.prefix(20) }
        == ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"])
    for (exception, left) in [
      ("20261025T003000Z", "2026-10-25T01:30:00Z"), ("20261025T013000Z", "2026-10-25T00:30:00Z"),
    ] {
      #expect(
        try moments([both + "\nEXDATE:\(exception)"], in: "2026-10-25").map {
          String($0.prefix(20))
        }
          == [left])
    }
    #expect(
      try moments([both + "\nEXDATE\(Self.berlin)20261025T023000"], in: "2026-10-25")
        .map { $0.prefix(20) } == ["2026-10-25T01:30:00Z"])
    let found = try S.calendar([both]).occurrences(in: S.span("2026-10-25"))
    #expect(
      found.map { $0.recurrenceID.map(S.text) } == ["20261025T023000", "20261025T013000Z"])
  }

  @Test("What repeats by the hour or less goes on through both hours")
  func overlapOfMany() throws {
    for (rule, count) in [
      ("HOURLY", 25), ("MINUTELY;INTERVAL=20", 75), ("MINUTELY;INTERVAL=60", 25),
      ("SECONDLY;INTERVAL=1800", 50), ("HOURLY;BYMINUTE=0,30", 50), ("HOURLY;INTERVAL=2", 12),
      ("HOURLY;INTERVAL=2;BYMINUTE=0,30", 24),
      // Steps that leave a rest keep to their times on the wall.
      ("MINUTELY;INTERVAL=45", 32), ("SECONDLY;INTERVAL=7200", 12),
    ] {
      let found = try moments(
        ["DTSTART\(Self.berlin)20261020T000000\nRRULE:FREQ=\(rule)"], in: "2026-10-25",
        seenFrom: "Europe/Berlin")
      #expect(found.count == count && Set(found).count == count, "\(rule)")
      #expect(found == found.sorted())
    }
    // From within the first of the two hours on, and counted from there.
    let begun = "DTSTART\(Self.berlin)20261025T023000\nRRULE:FREQ=MINUTELY;INTERVAL=20;COUNT="
    let expected = ["00:30", "00:50", "01:10", "01:30", "01:50", "02:10"].map {
      "2026-10-25T\($0):00Z"
    }
    #expect(try moments([begun + "6"]).map { String($0.prefix(20)) } == expected)
    #expect(
      try moments([begun + "1000"], in: "2026-11-05..2026-11-30").last?.prefix(20)
        == "2026-11-07T21:30:00Z")
  }

  @Test(
    "A step that does not fill the hour that comes twice has one instance in it, and none is lost",
    arguments: [
      ("MINUTELY;INTERVAL=1440;COUNT=4", ["25T00:30", "26T01:30", "27T01:30", "28T01:30"]),
      ("HOURLY;INTERVAL=48;COUNT=3", ["25T00:30", "27T01:30", "29T01:30"]),
      ("HOURLY;INTERVAL=2;COUNT=3", ["25T00:30", "25T03:30", "25T05:30"]),
      ("SECONDLY;INTERVAL=86400;COUNT=2", ["25T00:30", "26T01:30"]),
      ("MINUTELY;INTERVAL=45;COUNT=3", ["25T00:30", "25T02:15", "25T03:00"]),
      ("HOURLY;COUNT=3", ["25T00:30", "25T01:30", "25T02:30"]),
    ])
  func longSteps(rule: String, expected: [String]) throws {
    let found = try moments(["DTSTART\(Self.berlin)20261025T023000\nRRULE:FREQ=\(rule)"])
    #expect(found.map { String($0.prefix(20)) } == expected.map { "2026-10-\($0):00Z" })
  }

  @Test(
    "A start in the hour that comes twice is where a rule's steps begin, however long they are",
    arguments: [
      (1_500_000, "2026-11-11T10:10:00Z"), (1_000_000, "2026-11-05T15:16:40Z"),
      (999_999, "2026-11-05T15:16:39Z"), (1_000_001, "2026-11-05T15:16:41Z"),
    ])
  func longestSteps(step: Int, second: String) throws {
    let series = "DTSTART\(Self.berlin)20261025T023000\nRRULE:FREQ=SECONDLY;INTERVAL=\(step)"
    #expect(
      try moments([series]).prefix(2).map { String($0.prefix(20)) }
        == ["2026-10-25T00:30:00Z", second])
    #expect(try moments([series + ";COUNT=2"]).last?.prefix(20) == Substring(second))
  }

  @Test("Steps beyond all years, and the longest there can be, are the start alone")
  func endlessSteps() throws {
    for rule in [
      "HOURLY;INTERVAL=999999999", "SECONDLY;INTERVAL=\(Int.max)", "HOURLY;INTERVAL=\(Int.max)",
    ] {
      let series = "DTSTART\(Self.berlin)20261025T023000\nRRULE:FREQ=\(rule)"
      for lines in [series, series + ";COUNT=2"] {
        #expect(
          try moments([lines], in: "2026-10-01..2036-12-31").map { $0.prefix(20) }
            == ["2026-10-25T00:30:00Z"], "\(lines)")
      }
    }
  }

  @Test(
    "Steps that keep to the wall are counted through years of changes",
    arguments: [
      ("HOURLY;INTERVAL=2", 7200), ("HOURLY;INTERVAL=48", 172_800),
      ("MINUTELY;INTERVAL=1440", 86_400), ("MINUTELY;INTERVAL=90", 5400),
      ("MINUTELY;INTERVAL=1440;BYHOUR=\((0...23).map(String.init).joined(separator: ","))", 86_400),
    ])
  func countedOnTheWall(rule: String, step: Int) throws {
    let begin = try #require(Timestamp("2026-10-25T02:00:00Z")).secondsSince1970
    // Days far from any change, and the window begins before the last instance or with the series.
    for (day, before) in [("2026-12-01", "2026-11-28"), ("2028-03-01", "2028-02-27")] {
      let end = try #require(Timestamp("\(day)T00:00:00Z")).secondsSince1970
      let count = (end - begin) / step + 1
      let last = try #require(Timestamp(secondsSince1970: begin + (count - 1) * step)).local()
      let series = "DTSTART\(Self.berlin)20261025T020000\nRRULE:FREQ=\(rule);COUNT=\(count)"
      let whole = try S.starts([series], in: "2026-10-25..2029-01-01")
      #expect(whole.count == count && whole.last == last.basicDescription, "\(rule) \(day)")
      let late = try S.starts([series], in: "\(before)..2029-01-01")
      #expect(late == whole.suffix(late.count) && !late.isEmpty, "\(rule) \(day)")
    }
  }

  @Test(
    "Instances are counted as moments through years of changes",
    arguments: [
      ("HOURLY", 3600), ("HOURLY;BYMINUTE=0,30", 1800), ("MINUTELY;INTERVAL=20", 1200),
      ("MINUTELY;INTERVAL=6;BYHOUR=\((0...23).map(String.init).joined(separator: ","))", 360),
      ("SECONDLY", 1), ("SECONDLY;INTERVAL=30", 30),
    ])
  func countedFromAfar(rule: String, step: Int) throws {
    let begin = try #require(Timestamp("2025-12-31T23:00:00Z")).secondsSince1970
    for day in ["2026-07-01", "2026-12-01", "2028-03-01"] {
      let end = try #require(Timestamp("\(day)T01:00:00Z")).secondsSince1970
      let count = (end - begin) / step + 1
      let found = try moments(
        ["DTSTART\(Self.berlin)20260101T000000\nRRULE:FREQ=\(rule);COUNT=\(count)"], in: day,
        seenFrom: "UTC")
      #expect(found.count == (end % 86_400) / step + 1, "\(rule) \(day)")
      #expect(found.last?.prefix(20) == "\(day)T01:00:00Z", "\(rule) \(day)")
    }
  }

  @Test("What would take too long to count is given up and said, and nothing else is lost")
  func uncountable() throws {
    let seconds = (0...58).map(String.init).joined(separator: ",")
    let calendar = try S.calendar([
      """
      DTSTART\(Self.berlin)20200101T000000
      RRULE:FREQ=SECONDLY;BYSECOND=\(seconds);COUNT=999999999
      """, "DTSTART:20260602T080000Z",
    ])
    let day = try S.span("2026-06-02")
    let found = calendar.expansion(in: day, seenFrom: "UTC", budget: 0).found(atMost: 10)
    #expect(found.occurrences.map { $0.startInstant?.description } == ["2026-06-02T08:00:00Z"])
    #expect(found.problems.map(\.code) == [.budgetExceeded])
    #expect(found.problems.withoutBothLanguages == [])
    // A calendar has more to spend than a series has for its own, and that is enough.
    let whole = calendar.expansion(in: day, seenFrom: "UTC").found(atMost: 3)
    #expect(
      whole.occurrences.map { $0.startInstant?.description }
        == (0...2).map { "2026-06-02T00:00:0\($0)Z" })
    #expect(whole.problems.map(\.code) == [.tooManyOccurrences])
  }

  // MARK: Times in UTC

  @Test(
    "An end in UTC is compared as a moment",
    arguments: [
      // Clocks show 02:30 twice: at 00:30Z and at 01:30Z.
      ("DAILY", "20261024T023000", "20261025T003000Z", 2),
      ("DAILY", "20261024T023000", "20261025T002959Z", 1),
      ("MINUTELY;INTERVAL=15", "20261025T020000", "20261025T010000Z", 5),
      ("MINUTELY;INTERVAL=15", "20261025T020000", "20261025T004500Z", 4),
      // Clocks skip 02:30, which is 01:30Z.
      ("DAILY", "20260328T023000", "20260329T013000Z", 2),
      ("DAILY", "20260328T023000", "20260329T012959Z", 1),
    ])
  func until(rule: String, start: String, end: String, count: Int) throws {
    #expect(
      try moments(["DTSTART\(Self.berlin)\(start)\nRRULE:FREQ=\(rule);UNTIL=\(end)"]).count == count
    )
  }

  @Test("An instance at a time that clocks skip is found by its moment, however it is written")
  func gapByMoment() throws {
    let series = "UID:a\nDTSTART\(Self.berlin)20260328T023000\nRRULE:FREQ=DAILY;COUNT=3"
    for instance in [
      ":20260329T013000Z", "\(Self.berlin)20260329T023000", "\(Self.berlin)20260329T033000",
      ";TZID=New York:20260328T213000",
    ] {
      #expect(try moments([series + "\nEXDATE\(instance)"]).count == 2, "\(instance)")
      let override = "UID:a\nRECURRENCE-ID\(instance)\nDTSTART\(Self.berlin)20260329T120000"
      #expect(
        try S.starts([series, override], in: "2026-03-29") == ["20260329T120000"], "\(instance)")
    }
  }

  @Test("A floating series and a time in UTC are compared in the reader's zone, or by their digits")
  func floatingAndUTC() throws {
    let series = "DTSTART:20260602T080000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260603T010000Z"
    #expect(try moments([series], seenFrom: "Asia/Ho_Chi_Minh").count == 2)
    #expect(try moments([series], seenFrom: "Europe/Berlin").count == 3)
    #expect(try moments([series]).count == 3)
    #expect(try moments([series.replacing("T010000Z", with: "T080000Z")]).count == 2)
  }

  // MARK: Order and windows

  @Test("Occurrences are in the order of their moments, whoever reads them")
  func order() throws {
    let events = [
      "SUMMARY:c\nDTSTART;TZID=Asia/Ho_Chi_Minh:20260602T060000",
      "SUMMARY:b\nDTSTART;TZID=New York:20260601T180000",
      "SUMMARY:a\nDTSTART\(Self.berlin)20260601T230000",
    ]
    for zone in [nil, "Asia/Ho_Chi_Minh", "UTC"] {
      let found = try S.calendar(events).occurrences(
        in: S.span("2026-06-01..2026-06-02"), seenFrom: zone)
      #expect(found.compactMap(\.entry.title) == ["a", "b", "c"])
    }
    // A day comes before what takes place on it, also far from Greenwich.
    let mixed = [
      "SUMMARY:b\nDTSTART;TZID=Asia/Ho_Chi_Minh:20260602T060000",
      "SUMMARY:a\nDTSTART;VALUE=DATE:20260602", "SUMMARY:c\nDTSTART:20260602T070000",
    ]
    for zone in [nil, "Asia/Ho_Chi_Minh"] {
      let found = try S.calendar(mixed).occurrences(in: S.span("2026-06-02"), seenFrom: zone)
      #expect(found.compactMap(\.entry.title) == ["a", "b", "c"])
    }
  }

  @Test("The window's days are those of the reader, to the second")
  func windows() throws {
    let evening = ["DTSTART;TZID=New York:20260105T200000\nDURATION:PT1H"]
    for (day, zone, count) in [
      ("2026-01-06", "Asia/Ho_Chi_Minh", 1), ("2026-01-05", "Asia/Ho_Chi_Minh", 0),
      ("2026-01-05", "New York", 1), ("2026-01-06", "UTC", 1),
    ] { #expect(try moments(evening, in: day, seenFrom: zone).count == count, "\(day) \(zone)") }
    // The day on which clocks are put back has 25 hours.
    for (time, count) in [("225959", 1), ("230000", 0)] {
      #expect(
        try moments(
          ["DTSTART:20261025T\(time)Z"], in: "2026-10-25", seenFrom: "Europe/Berlin"
        ).count == count)
    }
  }

  // MARK: Conversion

  @Test("Occurrences and times are shown on the clocks of another zone, with the same moments")
  func conversion() throws {
    let calendar = try S.calendar([
      "DTSTART;TZID=New York:20261101T013000\nDURATION:PT1H\nRRULE:FREQ=HOURLY;COUNT=2",
      "DTSTART:20261101T120000", "DTSTART;VALUE=DATE:20261102",
    ])
    let zones = TimeZones(of: calendar)
    let found = try calendar.occurrences(in: S.span("2026-11-01..2026-11-02"))
    let shown = found.compactMap { $0.converted(to: "Asia/Ho_Chi_Minh", in: zones) }
    #expect(
      shown.map { "\(S.text($0.start))/\(S.text($0.end)) \($0.recurrenceID.map(S.text) ?? "-")" }
        == [
          "20261101T123000/20261101T133000 20261101T123000",
          "20261101T133000/20261101T143000 20261101T133000", "20261101T120000/20261101T120000 -",
          "20261102/20261103 -",
        ])
    #expect(shown.map(\.startInstant) == found.map(\.startInstant))
    #expect(found[0].converted(to: "Nowhere", in: zones) == nil)

    let time = EventTime.zoned(try #require(LocalDateTime("2026-03-08T02:30")), zone: "New York")
    #expect(time.instant(in: zones)?.description == "2026-03-08T07:30:00Z")
    #expect(
      time.converted(to: "Europe/Berlin", in: zones)
        == .zoned(try #require(LocalDateTime("2026-03-08T08:30")), zone: "Europe/Berlin"))
    #expect(time.instant(in: .system) == nil)
    #expect(time.converted(to: "Nowhere", in: zones) == nil)
    let day = EventTime.day(try Samples.day("2026-03-08"))
    #expect(day.instant(in: zones) == nil)
    #expect(
      day.instant(in: zones, seenFrom: "New York")?.description == "2026-03-08T05:00:00Z")
    #expect(day.converted(to: "UTC", in: zones) == day)
  }

  @Test("Foundation's dates and instants are each other's, without fractions of seconds")
  func dates() throws {
    for (seconds, whole) in [
      (0.0, 0), (1.999, 1), (-0.001, -1), (-1.0, -1), (4e9 + 0.5, 4_000_000_000),
    ] {
      #expect(Timestamp(Date(timeIntervalSince1970: seconds))?.secondsSince1970 == whole)
    }
    for text in ["0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"] {
      let instant = try #require(Timestamp(text))
      #expect(Timestamp(Date(instant)) == instant)
    }
    for seconds in [1e12, -1e12, .infinity, -.infinity, .nan, 1e300] {
      #expect(Timestamp(Date(timeIntervalSince1970: seconds)) == nil)
    }
  }

  @Test("A stored occurrence keeps its moments, and one that was stored without them is read")
  func stored() throws {
    let found = try S.calendar(["DTSTART;TZID=New York:20260602T080000"])
      .occurrences(in: S.span("2026-06-02"))
    let occurrence = try #require(found.first)
    let data = try JSONEncoder().encode(occurrence)
    #expect(try JSONDecoder().decode(Occurrence.self, from: data) == occurrence)
    var object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    object["startInstant"] = nil
    object["endInstant"] = nil
    let old = try JSONDecoder().decode(
      Occurrence.self, from: JSONSerialization.data(withJSONObject: object))
    #expect(old.startInstant == nil && old.start == occurrence.start)
    // A time in UTC says its moment itself.
    let noon = try #require(Timestamp("2026-06-02T12:00:00Z"))
    let plain = Occurrence(entry: occurrence.entry, start: .utc(noon), end: .utc(noon))
    #expect(plain.startInstant == noon && plain.endInstant == noon)
  }
}
