import EventKitLite
import TestSupport
import Testing

@Suite("Alarms: how long before an event they go off")
struct AlarmLeadTests {
  @Test(
    "Days before a whole day are counted to nine in the morning, hours from its midnight",
    arguments: [
      ("30d", "-P29DT15H"), ("7d", "-P6DT15H"), ("2w", "-P13DT15H"), ("1d", "-PT15H"),
      ("0d", "PT9H"), ("12h", "-PT12H"), ("24h", "-PT24H"), ("36h", "-PT36H"), ("30m", "-PT30M"),
      ("90m", "-PT1H30M"), ("366d", "-P365DT15H"), ("0h", "PT9H"),
    ])
  func morning(text: String, trigger: String) throws { try wholeDay(text: text, trigger: trigger) }

  @Test(
    "A time of day that somebody gives is the one that counts",
    arguments: [
      ("7d@09:00", "-P6DT15H"), ("1d@09:00", "-PT15H"), ("1d@0:00", "-P1D"), ("0d@0:00", "PT0S"),
      ("0d@09:00", "PT9H"), ("0d@07:30", "PT7H30M"), ("7d@07:30", "-P6DT16H30M"),
      ("366d@0:00", "-P366D"),
    ])
  func wholeDay(text: String, trigger: String) throws {
    let lead = try #require(AlarmLead(text))
    #expect(lead.offset(from: .day(try Samples.day("2027-04-21"))).description == trigger)
    #expect(AlarmLead(lead.description) == lead)
  }

  @Test(
    "Before opening hours, a time of day is counted on their clock",
    arguments: [
      ("0d", "PT0S"), ("1d", "-P1D"), ("1d@07:30", "-P1DT30M"), ("1d@09:00", "-PT23H"),
      ("0d@7:00", "-PT1H"),
    ])
  func hours(text: String, trigger: String) throws {
    let eight = LocalDateTime(try Samples.day("2027-04-21"), try #require(TimeOfDay(8, 0)))
    let lead = try #require(AlarmLead(text))
    #expect(
      lead.offset(from: .zoned(eight, zone: "Asia/Ho_Chi_Minh")).description == trigger)
  }

  @Test(
    "Whatever else is no lead",
    arguments: [
      "", "d", "7", "-7d", "+7d", "7 d", "7D", "7d@", "7d@25:00", "7d@9", "12h@09:00", "367d",
      "9000h", "53w", "99999999999999999999d", "1.5d", "7d@09:00@10:00", "٧d", "7d\u{301}", "P7D",
    ])
  func refused(text: String) {
    #expect(AlarmLead(text) == nil)
  }

  // MARK: What rings

  private static let lead = "1d"

  /// The offsets of the alarms of what a programme has in a calendar, event by event.
  private func alarms(
    _ when: String, at moment: String, _ form: Schedule.CalendarForm = .dated,
    leads: [String] = [AlarmLeadTests.lead], announcements: String? = nil,
    in years: ClosedRange<Int> = 2026...2027
  ) throws -> [[String?]] {
    let schedule = try ProgrammeFolder(when: when, announcements: announcements).programme()
      .schedule(for: years)
    let leads = try leads.map { try #require(AlarmLead($0)) }
    let stamp = try Samples.instant(moment)
    let calendar = schedule.calendar(stamp: stamp, in: .english, form: form, alarms: leads)
    if form == .dated {
      let handouts = schedule.handouts(stamp: stamp, in: .english, alarms: leads)
      #expect(handouts.flatMap(\.calendar.events) == calendar.events)
    }
    return calendar.events.map { $0.alarms.map { $0.offset?.description } }
  }

  @Test("Every alarm shows the event's title, in order, and calendars without alarms have none")
  func display() throws {
    let schedule = try ProgrammeFolder(when: "21/4").programme().schedule(for: 2027)
    let leads = try ["30d", "7d"].map { try #require(AlarmLead($0)) }
    let stamp = try Samples.instant("2026-11-23T04:00:00Z")
    let event = try #require(
      schedule.calendar(stamp: stamp, in: .english, alarms: leads).events.first)
    #expect(event.alarms.map(\.text) == ["Task viec", "Task viec"])
    #expect(event.alarms.map { $0.offset?.description } == ["-P29DT15H", "-P6DT15H"])
    #expect(event.alarms.allSatisfy { $0.component.first(.action)?.value == "DISPLAY" })
    #expect(schedule.calendar(stamp: stamp).events.first?.alarms == [])
  }

  @Test(
    "What is over does not ring: a day is over at its midnight where the programme takes place",
    arguments: [
      ("21/4", "2026-04-20T16:59:59Z", 2), ("21/4", "2026-04-21T05:00:00Z", 2),
      ("21/4", "2026-04-21T16:59:59Z", 2), ("21/4", "2026-04-21T17:00:00Z", 1),
      ("20/4..22/4", "2026-04-22T16:59:59Z", 2), ("20/4..22/4", "2026-04-22T17:00:00Z", 1),
      ("21/4", "2027-04-21T17:00:00Z", 0), ("21/4", "9999-12-31T00:00:00Z", 0),
      ("21/4", "1970-01-01T00:00:00Z", 2),
    ])
  func over(when: String, moment: String, ringing: Int) throws {
    let found = try alarms(when, at: moment)
    #expect(
      found == Array(repeating: [], count: 2 - ringing)
        + Array(repeating: ["-PT15H"], count: ringing))
  }

  @Test("What a day's alarm has missed rings still, as long as the day is not over")
  func today() throws {
    #expect(
      try alarms("21/4", at: "2026-04-21T10:00:00Z", leads: ["0d", "30d"])[0] == [
        "PT9H", "-P29DT15H",
      ])
  }

  @Test("Cancelled events do not ring")
  func cancelled() throws {
    let cancelled = "- { event: viec, year: 2026, kind: cancelled }\n"
    #expect(
      try alarms("21/4", at: "2026-01-01T00:00:00Z", announcements: cancelled) == [[], ["-PT15H"]])
  }

  @Test(
    "What comes every week or more often does not ring, in neither form",
    arguments: [
      "{ weekly: [saturday] }", "{ weekly: [sunday], hours: \"08:00-11:30\" }",
      "{ rrule: FREQ=DAILY }", "{ rrule: FREQ=DAILY;INTERVAL=7, starting: 2026-01-01 }",
      "{ rrule: \"FREQ=WEEKLY;BYMONTH=6,7\" }", "{ rrule: FREQ=MONTHLY;BYDAY=SA }",
      "{ rrule: FREQ=YEARLY;BYMONTH=5;BYDAY=MO }", "{ rrule: \"FREQ=WEEKLY;BYDAY=MO,FR\" }",
    ], Schedule.CalendarForm.allCases)
  func weekly(when: String, form: Schedule.CalendarForm) throws {
    let found = try alarms(when, at: "2026-01-01T00:00:00Z", form)
    #expect(!found.isEmpty && found.allSatisfy(\.isEmpty))
  }

  @Test(
    "What comes less often rings until the last of its days is over",
    arguments: [
      "{ rrule: FREQ=MONTHLY;BYDAY=1SA }", "{ rrule: FREQ=MONTHLY;BYMONTHDAY=15 }",
      "{ rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=SA, starting: 2026-01-03 }",
      "{ rrule: FREQ=DAILY;INTERVAL=8, starting: 2026-01-01 }",
      "{ rrule: FREQ=YEARLY;BYWEEKNO=50;BYDAY=MO }", "{ rrule: FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2 }",
      "{ rrule: FREQ=DAILY;BYMONTHDAY=1 }", "{ rrule: \"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=12,13\" }",
      "{ rrule: FREQ=YEARLY;BYMONTH=12;BYDAY=1MO }",
    ])
  func monthly(when: String) throws {
    let rings = try alarms(when, at: "2026-11-01T00:00:00Z", in: 2026...2026)
    #expect(rings == [["-PT15H"]])
    #expect(try alarms(when, at: "2026-12-31T17:00:00Z", in: 2026...2026) == [[]])
  }

  // MARK: Series

  @Test("A yearly series rings although its first years are over, and not once its last one is")
  func series() throws {
    func found(_ moment: String) throws -> [[String?]] {
      try alarms("21/4", at: moment, .recurring, in: 2023...2030)
    }
    #expect(try found("2020-01-01T00:00:00Z") == [["-PT15H"]])
    #expect(try found("2026-11-23T04:00:00Z") == [["-PT15H"]])
    #expect(try found("2030-04-21T16:59:59Z") == [["-PT15H"]])
    #expect(try found("2030-04-21T17:00:00Z") == [[]])
  }

  @Test("An instance of a series that is over does not ring, and one to come does")
  func overrides() throws {
    let themes = [2024, 2030].map {
      "- { event: viec, year: \($0), theme: { en: Theme of \($0) } }\n"
    }.joined()
    func found(_ moment: String) throws -> [[String?]] {
      try alarms("21/4", at: moment, .recurring, announcements: themes, in: 2023...2030)
    }
    #expect(try found("2026-11-23T04:00:00Z") == [["-PT15H"], [], ["-PT15H"]])
    // The rule's last day to come is that of 2029: the instance of 2030 rings by itself.
    #expect(try found("2029-04-21T17:00:00Z") == [[], [], ["-PT15H"]])
  }
}
