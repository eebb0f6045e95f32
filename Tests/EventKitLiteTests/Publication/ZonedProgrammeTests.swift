import EventKitLite
import ICalendar
import TestSupport
import Testing

@Suite("A programme in any zone: hours through changes of clocks")
struct ZonedProgrammeTests {
  /// A programme of 2027–2029 in a zone.
  private func folder(_ zone: String, _ whens: String...) throws -> ProgrammeFolder {
    try ProgrammeFolder(
      events: whens.enumerated().map { number, when in
        ProgrammeFolder.event("viec-\(number)", when: when)
      }.joined(),
      programme: ProgrammeFolder.programme.replacing("2023..2030", with: "2027..2029")
        + "time-zone: \(zone)\n")
  }

  private func calendar(
    _ folder: ProgrammeFolder, _ form: Schedule.CalendarForm = .recurring
  ) throws -> EventCalendar {
    try RecurringFormTests.calendar(folder.programme().schedule(), form)
  }

  private func zone(_ name: String) throws -> Programme.TimeZone {
    try #require(Programme.TimeZone(named: name))
  }

  // MARK: Meetings

  @Test(
    "A weekly meeting at nine is at nine all year, and so at other instants after a change",
    arguments: [
      (
        "Europe/Dublin",
        [
          "2027-03-25T09:00:00Z", "2027-04-01T08:00:00Z", "2027-10-28T08:00:00Z",
          "2027-11-04T09:00:00Z",
        ], "20291227T090000Z"
      ),
      (
        "America/New_York",
        [
          "2027-03-11T14:00:00Z", "2027-03-18T13:00:00Z", "2027-11-04T13:00:00Z",
          "2027-11-11T14:00:00Z",
        ], "20291227T140000Z"
      ),
      (
        "Australia/Lord_Howe",
        [
          "2027-03-31T22:00:00Z", "2027-04-07T22:30:00Z", "2027-09-29T22:30:00Z",
          "2027-10-06T22:00:00Z",
        ], "20291226T220000Z"
      ),
      (
        "Asia/Ho_Chi_Minh",
        [
          "2027-03-25T02:00:00Z", "2027-04-01T02:00:00Z", "2027-10-28T02:00:00Z",
          "2027-11-04T02:00:00Z",
        ], "20291227T020000Z"
      ),
    ])
  func weekly(zone: String, instants: [String], until: String) throws {
    let folder = try folder(zone, "{ weekly: [thursday], hours: \"09:00-10:00\" }")
    let calendar = try calendar(folder)
    #expect(
      calendar.events.map(\.recurrenceRuleText) == ["FREQ=WEEKLY;UNTIL=\(until);BYDAY=TH"])
    // By the definition that the calendar brings along, and by nothing else.
    let span = try #require(DateSpan(Samples.day("2027-01-01"), through: Samples.day("2029-12-31")))
    let found = Array(calendar.expansion(in: span, zones: TimeZones(includesSystem: false)))
    #expect(found.count == 156)
    #expect(found.allSatisfy { $0.start.wallClock.time == TimeOfDay(9, 0) })
    let starts = Set(found.compactMap(\.startInstant?.description))
    #expect(starts.isSuperset(of: instants))
    #expect(try !calendar.verified().isEmpty)
    #expect(try self.calendar(folder, .dated).verified().count > 1000)
  }

  @Test(
    "Feeds are read back with the definition that they carry",
    arguments: [
      "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "America/Santiago",
      "Africa/Cairo", "Africa/Casablanca", "Asia/Saigon", "Asia/Kathmandu", "Etc/UTC",
    ])
  func feeds(zone: String) throws {
    let folder = try folder(
      zone, "{ weekly: [thursday], hours: \"09:00-10:00\" }",
      "{ monthly: last sunday, hours: \"23:30-02:30\" }", "21/4")
    let now = try Samples.instant("2027-01-05T00:00:00Z")
    let publication = try Publication(of: folder.programme(), ledger: Ledger(), now: now)
    #expect(publication.files.contains { $0.path == "feeds/all.ics" })
    // Half a year later, after a change, there is nothing new.
    let later = try Publication.Plan(
      for: folder.programme(), after: publication.ledger,
      at: Samples.instant("2027-08-01T00:00:00Z"))
    #expect(later.isEmpty)
  }

  @Test("What was held keeps its hour when the files say another, up to an instant in summer time")
  func keptPast() throws {
    let folder = try folder(
      "America/New_York", "{ weekly: [thursday], hours: \"20:00-21:00\" }")
    let first = try Publication(
      of: folder.programme(), ledger: Ledger(), now: Samples.instant("2027-01-05T00:00:00Z"))
    try folder.write(
      "events.yaml",
      ProgrammeFolder.event("viec-0", when: "{ weekly: [thursday], hours: \"19:00-20:00\" }"))
    // 23:00 on Thursday in New York, when this evening's meeting is over.
    let second = try Publication(
      of: folder.programme(), ledger: first.ledger, now: Samples.instant("2027-07-02T03:00:00Z"))
    let feed = try #require(second.files.first { $0.path == "feeds/all.en.ics" })
    let lines = Samples.unfolded(feed.bytes)
    #expect(lines.contains("DTSTART;TZID=America/New_York:20270107T200000"))
    // Thursday, 24 June, or 1 July, at eight in summer time.
    #expect(
      lines.contains { $0.hasPrefix("RRULE:FREQ=WEEKLY;UNTIL=20270702T000000Z") }
        || lines.contains { $0.hasPrefix("RRULE:FREQ=WEEKLY;UNTIL=20270625T000000Z") })
    #expect(
      lines.contains {
        $0.hasPrefix("DTSTART;TZID=America/New_York:202707") && $0.hasSuffix("T190000")
      })
  }

  @Test(
    "A night on which clocks change is an hour longer or shorter",
    arguments: [
      ("27/3/2027", 7), ("28/3/2027", 8), ("30/10/2027", 9),
    ])
  func nights(day: String, hours: Int) throws {
    let calendar = try calendar(folder("Europe/Dublin", "{ day: \(day), hours: \"22:00-06:00\" }"))
    let event = try #require(calendar.events.first)
    let zones = TimeZones(of: calendar, otherwise: TimeZones(includesSystem: false))
    let start = try #require(event.start?.instant(in: zones))
    let end = try #require(event.end?.instant(in: zones))
    #expect(end.secondsSince1970 - start.secondsSince1970 == hours * 3600)
    #expect(try !calendar.verified().isEmpty)
  }

  // MARK: Hours that there are not

  @Test(
    "An hour that clocks skip is a finding, and the feed can be read all the same",
    arguments: [
      ("Europe/Dublin", "28/3/2027", "01:30", "02:30"),
      ("America/New_York", "14/3/2027", "02:00", "03:00"),
      ("Australia/Lord_Howe", "3/10/2027", "02:10", "02:40"),
    ])
  func skipped(zone: String, day: String, hour: String, shown: String) throws {
    let folder = try folder(
      zone, "{ day: \(day), hours: \"\(hour)-05:00\" }",
      "{ day: 2/4/2027, hours: \"\(hour)-05:00\" }")
    let check = ProgrammeCheck(try folder.programme(), today: try Samples.day("2027-01-01"))
    let found = check.findings.filter { $0.code == .skippedHour }
    #expect(found.map { $0.message[.english].contains("Task viec-0") } == [true])
    #expect(
      found.first?.message[.english].hasSuffix("skip \(hour); calendars show \(shown)") == true)
    #expect(found.allSatisfy { $0.severity == .warning && $0.isInBothLanguages })
    #expect(try !calendar(folder).verified().isEmpty)
  }

  @Test("Each skipped hour of a series counts, and those that are over are no news")
  func skippedSeries() throws {
    let folder = try folder("Europe/Dublin", "{ weekly: [sunday], hours: \"01:00-03:00\" }")
    func found(_ today: String) throws -> [String] {
      ProgrammeCheck(try folder.programme(), today: try Samples.day(today)).findings
        .filter { $0.code == .skippedHour }.map { $0.message[.english] }
    }
    #expect(try found("2027-03-28").map { $0.hasSuffix("show 02:00, and 2 more") } == [true])
    #expect(try found("2029-01-01").map { $0.hasSuffix("show 02:00") } == [true])
    #expect(try found("2029-03-26") == [])
    #expect(try found("2030-01-01") == [])
  }

  // MARK: Today

  @Test(
    "The day of a moment is the one in the programme's zone",
    arguments: [
      ("Europe/Dublin", "2027-06-30T23:30:00Z", "2027-07-01"),
      ("Europe/Dublin", "2027-01-30T23:30:00Z", "2027-01-30"),
      ("America/New_York", "2027-07-01T03:59:59Z", "2027-06-30"),
      ("America/New_York", "2027-07-01T04:00:00Z", "2027-07-01"),
      ("America/New_York", "2027-12-01T04:00:00Z", "2027-11-30"),
      ("Australia/Lord_Howe", "2027-07-01T13:30:00Z", "2027-07-02"),
      ("Australia/Lord_Howe", "2027-12-01T13:00:00Z", "2027-12-02"),
      ("Asia/Ho_Chi_Minh", "2027-12-01T17:00:00Z", "2027-12-02"),
    ])
  func day(zone: String, moment: String, day: String) throws {
    let programme = try folder(zone, "21/4").programme()
    #expect(try programme.day(of: Samples.instant(moment)) == Samples.day(day))
  }

  @Test(
    "A day ends a second before the next begins, also where clocks change at midnight",
    arguments: [
      ("Europe/Dublin", "2027-06-30", "2027-06-30T22:59:59Z"),
      ("Asia/Ho_Chi_Minh", "2027-06-30", "2027-06-30T16:59:59Z"),
      // Clocks go forward from 0:00 to 1:00 on 14 March 2027, and back from 1:00 to 0:00.
      ("America/Havana", "2027-03-13", "2027-03-14T04:59:59Z"),
      ("America/Havana", "2027-11-06", "2027-11-07T03:59:59Z"),
      // Clocks go back from 24:00 to 23:00, so that the hour before midnight comes twice.
      ("America/Santiago", "2027-04-03", "2027-04-04T03:59:59Z"),
    ])
  func end(zone: String, day: String, end: String) throws {
    #expect(try self.zone(zone).end(of: Samples.day(day)).description == end)
  }

  // MARK: Definitions

  private func definition(_ zone: String) throws -> [String] {
    let text = try calendar(folder(zone, "21/4")).text
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let first = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
    let last = try #require(lines.firstIndex(of: "END:VTIMEZONE"))
    return Array(lines[first...last])
  }

  @Test("Dublin's definition has summer time as the exception, and begins with the changes before")
  func dublin() throws {
    #expect(
      try definition("Europe/Dublin") == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Dublin",
        "BEGIN:DAYLIGHT", "DTSTART:20250330T010000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:IST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:20251026T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "END:STANDARD",
        "END:VTIMEZONE",
      ])
  }

  @Test(
    "Zones without summer time have one block, by the name that was written",
    arguments: [
      ("Asia/Ho_Chi_Minh", "+0700", "+07"), ("Asia/Saigon", "+0700", "+07"),
      ("Asia/Singapore", "+0800", "+08"), ("Asia/Kathmandu", "+0545", "+0545"),
      ("Asia/Tokyo", "+0900", "JST"), ("America/Phoenix", "-0700", "MST"),
    ])
  func fixed(zone: String, offset: String, abbreviation: String) throws {
    #expect(
      try definition(zone) == [
        "BEGIN:VTIMEZONE", "TZID:\(zone)", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:\(offset)", "TZOFFSETTO:\(offset)", "TZNAME:\(abbreviation)",
        "END:STANDARD", "END:VTIMEZONE",
      ])
    #expect(try folder(zone, "21/4").programme().timeZone.name == zone)
  }

  @Test("What libical describes wrongly is listed change by change")
  func listed() throws {
    let lines = try definition("Africa/Cairo")
    #expect(lines.contains("TZOFFSETTO:+0300") && lines.contains("TZOFFSETTO:+0200"))
    let calendar = try calendar(folder("Africa/Cairo", "21/4"))
    let described = try #require(calendar.timeZones.first.flatMap { TimeZoneRules($0) })
    let system = try zone("Africa/Cairo").rules
    for day in try Samples.day("2026-01-01").dayNumber...Samples.day("2029-12-31").dayNumber {
      for second in stride(from: 0, to: 86_400, by: 1800) {
        let moment = try #require(Timestamp(secondsSince1970: day * 86_400 + second))
        #expect(
          described.secondsAheadOfUTC(at: moment) == system.secondsAheadOfUTC(at: moment),
          "\(moment)")
      }
    }
  }

  // MARK: Names

  @Test(
    "A name that is none is refused with the nearest",
    arguments: [
      ("Europe/Dubiln", "did you mean 'Europe/Dublin'?"),
      ("europe/dublin", "did you mean 'Europe/Dublin'?"),
      ("Dublin", "did you mean 'Europe/Dublin'?"),
      ("Ireland/Dublin", "did you mean 'Europe/Dublin'?"),
      ("New York", "did you mean 'America/New_York'?"),
      ("GMT Standard Time", "did you mean 'Europe/London'?"),
      ("SE Asia Standard Time", "did you mean 'Asia/Bangkok'?"),
      ("Asia/Hanoi", "did you mean 'Asia/Ho_Chi_Minh'?"),
      ("Hà Nội", "did you mean 'Asia/Ho_Chi_Minh'?"),
      ("Asia/Hồ Chí Minh", "did you mean 'Asia/Ho_Chi_Minh'?"),
      // The database's own names of this kind have the other sign.
      ("GMT+7", "did you mean one of 'Asia/Ho_Chi_Minh', 'Etc/GMT-7'?"),
      ("utc +07:00", "did you mean one of 'Asia/Ho_Chi_Minh', 'Etc/GMT-7'?"),
      ("+0800", "did you mean one of 'Asia/Singapore', 'Etc/GMT-8'?"),
      ("UTC-3", "did you mean 'Etc/GMT+3'?"), ("GMT-00:00", "did you mean 'Etc/UTC'?"),
      ("etc/gmt+7", "did you mean 'Etc/GMT+7'?"),
      (
        "UTC+5:30",
        "write a name of the IANA time zone database, such as Asia/Ho_Chi_Minh or Europe/Dublin"
      ),
      // There are no thirteen hours behind UTC.
      (
        "UTC-13",
        "write a name of the IANA time zone database, such as Asia/Ho_Chi_Minh or Europe/Dublin"
      ),
    ])
  func unknown(name: String, hint: String) throws {
    let found = try folder("\"\(name)\"", "21/4").diagnostics()
    #expect(found.map(\.code.name) == ["programme/bad-value"])
    #expect(found.first?.message[.english] == "there is no time zone '\(name)'")
    #expect(found.first?.hint?[.english] == hint)
  }

  @Test(
    "The machine's zone, offsets, paths and the zones with leap seconds are no zones of a programme",
    arguments: [
      "localtime", "posixrules", "posix/Europe/Dublin", "right/Europe/Dublin", "Factory",
      "../../etc/passwd", "/usr/share/zoneinfo/Europe/Dublin", "UTC+7", "+07:00", "", "Europe",
      "Europe/Dublin/", "tzdata.zi", "zone.tab", "TZ", "Europe/Dublin\u{0}",
    ])
  func refused(name: String) { #expect(Programme.TimeZone(named: name) == nil) }
}
