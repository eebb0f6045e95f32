import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Time zones by their names")
struct TimeZonesTests {
  private typealias S = OccurrenceSamples

  private func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }
  private func local(_ text: String) throws -> LocalDateTime { try #require(LocalDateTime(text)) }

  @Test("Rules tell what clocks show, and which moments a wall time is")
  func rules() throws {
    let rules = try #require(TimeZones.system.rules(named: "America/New_York"))
    for (instant, shown) in [
      ("2026-03-08T06:59:59Z", "2026-03-08T01:59:59"), ("2026-03-08T07:00:00Z", "2026-03-08T03:00"),
      ("2026-11-01T05:59:59Z", "2026-11-01T01:59:59"), ("2026-11-01T06:00:00Z", "2026-11-01T01:00"),
    ] { #expect(rules.localTime(at: try moment(instant)).description == shown) }
    for (wall, instants, meant) in [
      ("2026-03-08T01:59:59", ["06:59:59Z"], "06:59:59Z"), ("2026-03-08T02:00", [], "07:00:00Z"),
      ("2026-03-08T02:59:59", [], "07:59:59Z"), ("2026-03-08T03:00", ["07:00:00Z"], "07:00:00Z"),
      ("2026-11-01T00:59:59", ["04:59:59Z"], "04:59:59Z"),
      ("2026-11-01T01:00", ["05:00:00Z", "06:00:00Z"], "05:00:00Z"),
      ("2026-11-01T01:59:59", ["05:59:59Z", "06:59:59Z"], "05:59:59Z"),
      ("2026-11-01T02:00", ["07:00:00Z"], "07:00:00Z"),
    ] {
      #expect(
        rules.instants(of: try local(wall)).map { $0.description.suffix(9) }
          == instants.map { Substring($0) })
      #expect(rules.instant(of: try local(wall)).description.hasSuffix(meant), "\(wall)")
    }
  }

  @Test(
    "Rules go on for ever, and come again after four hundred years",
    arguments: ["Europe/Berlin", "America/Santiago", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh"])
  func forEver(name: String) throws {
    let rules = try #require(TimeZones.system.rules(named: name))
    // From the years in which files' last changes are left behind and the cycle is closed on, against
    // the years that the file or its rule describes. Those are the same days of the same week.
    for year in [2423, 2424, 2425, 2436, 2437, 2438, 2439, 2500, 5000, 9990] {
      let first = try #require(CalendarDate(year, 1, 1))
      let like = try #require(CalendarDate(2023 + (year - 2023) % 400, 1, 1))
      for hour in 0..<366 * 8 {
        let (a, b) = (
          first.dayNumber * 86_400 + hour * 10_800, like.dayNumber * 86_400 + hour * 10_800
        )
        let (x, y) = (Timestamp(secondsSince1970: a), Timestamp(secondsSince1970: b))
        guard let x, let y else { continue }
        #expect(rules.secondsAheadOfUTC(at: x) == rules.secondsAheadOfUTC(at: y))
      }
    }
  }

  @Test("A calendar's definition without end holds as long as the system's")
  func definition() throws {
    let calendar = try S.calendar([])
    let own = try #require(calendar.timeZones.first.flatMap { TimeZoneRules($0) })
    let system = try #require(TimeZones.system.rules(named: "America/New_York"))
    for year in [2008, 2026, 2200, 2406, 2407, 2408, 2900, 9998] {
      let first = try #require(CalendarDate(year, 1, 1)).dayNumber * 86_400
      for hour in stride(from: 0, to: 366 * 24, by: 1) {
        guard let instant = Timestamp(secondsSince1970: first + hour * 3600) else { continue }
        #expect(own.secondsAheadOfUTC(at: instant) == system.secondsAheadOfUTC(at: instant))
      }
    }
  }

  @Test(
    "A name that says its offset is understood where nothing else is known",
    arguments: [
      ("GMT+0700", 25_200), ("GMT+07:00", 25_200), ("UTC+7", 25_200), ("UTC-3:30", -12_600),
      ("+07", 25_200), ("+0545", 20_700), ("-05:00", -18_000), ("GMT-0330", -12_600),
      ("(UTC+07:00) Bangkok, Hanoi, Jakarta", 25_200),
      ("(UTC) Dublin, Edinburgh, Lisbon, London", 0),
      ("(GMT-05.00) Eastern Time", -18_000), ("UTC+14", 50_400),
      // The database's own names have the sign of POSIX.
      ("Etc/GMT+7", -25_200), ("Etc/GMT-14", 50_400), ("Etc/UTC", 0), ("UTC", 0), ("GMT", 0),
      ("Z", 0), ("UTC-02", -7200), ("SE Asia Standard Time", 25_200),
      ("/freeassociation.sourceforge.net/Asia/Ho_Chi_Minh", 25_200),
    ])
  func offsets(name: String, seconds: Int) throws {
    let instant = try moment("2026-01-05T02:00:00Z")
    #expect(TimeZones.system.rules(named: name)?.secondsAheadOfUTC(at: instant) == seconds)
  }

  @Test(
    "Any other name is none",
    arguments: [
      "", "GMT+", "GMT+7a", "GMT+0760", "UTC+15", "UTC+007", "(UTC+07:00", "UTC+07:00)",
      "(+07:00) X",
      "GMT0700", "7", "UTC +7", "Etc/GMT+15", "Etc/GMT+", "utc+", "GMT+07:00:00", "Mars/Olympus",
      // The machine's own zone, and what else stands among the files.
      "localtime", "posixrules", "posix/Europe/Berlin", "right/Europe/Berlin", "Factory",
      "tzdata.zi", "zone.tab", "leapseconds", "europe/Berlin", "Europe/berlin", "/Europe/localtime",
    ])
  func noNames(name: String) { #expect(TimeZones.system.rules(named: name) == nil, "\(name)") }

  @Test("However many names are none, those that are some stay known, and the others none")
  func manyNames() throws {
    let berlin = try #require(TimeZones.system.rules(named: "Europe/Berlin"))
    for number in 0..<2500 { #expect(TimeZones.system.rules(named: "Europe/X\(number)") == nil) }
    for _ in 0..<2 {
      for number in [0, 999, 1000, 1001, 2499] {
        #expect(TimeZones.system.rules(named: "Europe/X\(number)") == nil)
      }
      #expect(TimeZones.system.rules(named: "Europe/Berlin") == berlin)
      #expect(TimeZones.system.rules(named: "Europe/Paris") != nil)
    }
  }

  @Test("Zones are values: without the system's only those that were brought along are known")
  func values() throws {
    let fixed = TimeZoneRules(secondsAheadOfUTC: 3600)
    let few = TimeZones(["Europe/Berlin": fixed], includesSystem: false)
    #expect(few.rules(named: "Europe/Berlin") == fixed)
    #expect(few.rules(named: "W. Europe Standard Time") == fixed)
    #expect(few.rules(named: "Europe/Paris") == nil)
    #expect(few.rules(named: "Etc/GMT-1") == fixed)
    let calendar = try S.calendar(["DTSTART;TZID=Europe/Berlin:20260602T080000"])
    let found = try calendar.occurrences(in: S.span("2026-06-02"), zones: few)
    #expect(found.map { $0.startInstant?.description } == ["2026-06-02T07:00:00Z"])
    // A calendar's own definition comes first for its times.
    let zones = TimeZones(of: try S.calendar([]), otherwise: TimeZones(["New York": fixed]))
    #expect(zones.rules(named: "New York") != fixed)
    #expect(
      TimeZoneRules(secondsAheadOfUTC: 1_000_000).localTime(at: try moment("2026-01-01T00:00:00Z"))
        == (try local("2026-01-01T23:59:59")))
  }

  @Test("What the reader calls a zone is not the calendar's to say")
  func reader() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Europe/Berlin
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+1200
      TZOFFSETTO:+1200
      END:STANDARD
      END:VTIMEZONE
      """
    let calendar = try S.calendar(
      [
        "SUMMARY:own\nDTSTART;TZID=Europe/Berlin:20260602T080000",
        "SUMMARY:utc\nDTSTART:20260602T213000Z",
      ],
      zones: zone)
    let found = try calendar.occurrences(in: S.span("2026-06-01"), seenFrom: "Europe/Berlin")
    #expect(found.map { $0.startInstant?.description } == ["2026-06-01T20:00:00Z"])
  }

  @Test("Bytes that are no zone file are none, whatever is cut off or changed in them")
  func hostileFiles() throws {
    let data = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/America/New_York"))
    let bytes = [UInt8](data)
    #expect(TimeZoneRules(timeZoneFile: bytes) == TimeZones.system.rules(named: "America/New_York"))
    #expect(TimeZoneRules(timeZoneFile: []) == nil)
    // Behind the changes stands nothing but the rule for later years, in less than 30 bytes.
    for length in stride(from: 0, to: bytes.count - 30, by: 97) {
      #expect(TimeZoneRules(timeZoneFile: Array(bytes.prefix(length))) == nil, "\(length)")
    }
    var random = SplitMix(seed: 20_261_126)
    let local = try local("2026-06-02T08:00")
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<4 {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      // It is refused, or answers.
      guard let rules = TimeZoneRules(timeZoneFile: changed) else { continue }
      #expect(rules.instants(of: local).count <= 2)
      _ = rules.instant(of: LocalDateTime(.earliest, .midnight))
      _ = rules.instant(of: LocalDateTime(.latest, .midnight))
    }
  }

  @Test("A zone by its offset and floating times beside X-WR-TIMEZONE are reported, once each")
  func reported() throws {
    let problems = { (events: [String], header: String, zone: String?) in
      try S.calendar(events, zones: header).expansion(in: S.span("2026-01-05"), seenFrom: zone)
        .found().problems
    }
    let offset = "DTSTART;TZID=GMT+0700:20260105T090000"
    let found = try problems([offset, offset], "", "UTC")
    #expect(found.map(\.code) == [.offsetAsZone] && found.map(\.severity) == [.warning])
    #expect(found.first?.message[.english].contains("+07:00") == true)
    let header = "X-WR-TIMEZONE:Asia/Ho_Chi_Minh"
    let floating = "DTSTART:20260105T090000"
    for (zone, count) in [(nil, 1), ("UTC", 1), ("Asia/Ho_Chi_Minh", 0)] {
      let found = try problems([floating, floating], header, zone)
      #expect(found.map(\.code) == Array(repeating: .floatingTimes, count: count))
      #expect(found.withoutBothLanguages == [])
    }
    #expect(try problems([floating], "", nil) == [])
    #expect(try problems([floating], "X-WR-TIMEZONE:Nowhere", nil) == [])
    #expect(try problems(["DTSTART:20260105T090000Z"], header, nil) == [])
  }
}
