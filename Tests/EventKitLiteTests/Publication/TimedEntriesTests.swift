import EventKitLite
import Foundation
import TestSupport
import Testing

@Suite("Publication: entries with hours")
struct TimedEntriesTests {
  private static func folder(
    _ when: String, more: String = "", programme: String = ""
  ) throws -> ProgrammeFolder {
    try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when) + more,
      programme: ProgrammeFolder.programme + programme)
  }

  /// What an entry of a year says in a feed, by property.
  private static func lines(
    _ publication: Publication, _ name: String, _ properties: [String]
  ) throws -> [String] {
    let all = try publication.lines("all")["\(name)@thu.example.vn"] ?? []
    return all.filter { line in
      properties.contains { line.hasPrefix($0 + ":") || line.hasPrefix($0 + ";") }
    }
  }

  private static let times = ["DTSTART", "DTEND", "RRULE", "EXDATE"]

  @Test(
    "Hours stand in feeds in the programme's zone, with an end at an instant where days repeat",
    arguments: [
      (
        "{ day: 21/4, hours: \"08:00-11:30\" }", "viec.2026",
        [
          "DTSTART;TZID=Asia/Ho_Chi_Minh:20260421T080000",
          "DTEND;TZID=Asia/Ho_Chi_Minh:20260421T113000",
        ]
      ),
      (
        "{ day: 21/4, at: \"23:30\" }", "viec.2026",
        [
          "DTSTART;TZID=Asia/Ho_Chi_Minh:20260421T233000",
          "DTEND;TZID=Asia/Ho_Chi_Minh:20260422T003000",
        ]
      ),
      (
        "{ day: 31/12, hours: \"22:00-00:30\" }", "viec.2026",
        [
          "DTSTART;TZID=Asia/Ho_Chi_Minh:20261231T220000",
          "DTEND;TZID=Asia/Ho_Chi_Minh:20270101T003000",
        ]
      ),
      (
        "{ day: 8/6..10/6, hours: [\"08:00-11:30\", \"13:30-16:30\"] }", "viec.2026.t1330",
        [
          "DTSTART;TZID=Asia/Ho_Chi_Minh:20260608T133000",
          "DTEND;TZID=Asia/Ho_Chi_Minh:20260608T163000",
          "RRULE:FREQ=DAILY;UNTIL=20260610T063000Z",
        ]
      ),
      (
        "{ day: 8/6..10/6, hours: \"22:00-02:00\" }", "viec.2026",
        [
          "DTSTART;TZID=Asia/Ho_Chi_Minh:20260608T220000",
          "DTEND;TZID=Asia/Ho_Chi_Minh:20260609T020000",
          "RRULE:FREQ=DAILY;UNTIL=20260610T150000Z",
        ]
      ),
      (
        "{ monthly: 15, at: [\"04:30\", \"17:45\"], except: 15/6 }", "viec.2026.t1745",
        [
          "DTSTART;TZID=Asia/Ho_Chi_Minh:20260115T174500",
          "DTEND;TZID=Asia/Ho_Chi_Minh:20260115T184500",
          "RRULE:FREQ=MONTHLY;UNTIL=20261231T104500Z;BYMONTHDAY=15",
          "EXDATE;TZID=Asia/Ho_Chi_Minh:20260615T174500",
        ]
      ),
      // No hour is made up for a part of the day, and deadlines are all day.
      (
        "{ day: 21/4, hours: sáng }", "viec.2026",
        ["DTSTART;VALUE=DATE:20260421", "DTEND;VALUE=DATE:20260422"]
      ),
      (
        "{ by: 14/12, at: \"17:00\" }", "viec.2026",
        ["DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261215"]
      ),
    ])
  func times(when: String, name: String, expected: [String]) throws {
    var story = Story()
    let published = try story.publish(Self.folder(when), on: "2026-01-05")
    #expect(Set(try Self.lines(published, name, Self.times)) == Set(expected))
    // Nothing changes when nothing does.
    #expect(try story.plan(Self.folder(when), on: "2026-07-01").isEmpty)
  }

  @Test("How long a beginning lasts is the programme's matter, and its change is one of hours")
  func length() throws {
    var story = Story()
    let when = "{ day: 21/4, at: \"08:00\" }"
    let published = try story.publish(
      Self.folder(when, programme: "at-lasts: 90\n"), on: "2026-01-05")
    #expect(try published.value("DTEND", of: "viec.2026", in: "all") == "20260421T093000")
    let later = try story.publish(Self.folder(when), on: "2026-06-01")
    #expect(try later.value("DTEND", of: "viec.2026", in: "all") == "20260421T093000")
    #expect(try later.value("DTEND", of: "viec.2027", in: "all") == "20270421T090000")
  }

  @Test(
    "What programs do not show of hours stands in the title and in the text",
    arguments: [
      (
        "{ day: 21/4, hours: sáng }", "Việc viec (buổi sáng)", "Task viec (in the morning)",
        "Giờ: buổi sáng"
      ),
      (
        "{ by: 14/12, at: \"17:00\" }", "Hạn việc viec (trước 17:00)", "Due: Task viec (by 17:00)",
        "Giờ: trước 17:00"
      ),
      ("{ day: 21/4, at: \"07:30\" }", "Việc viec", "Task viec", "Giờ: từ 07:30"),
      ("{ day: 21/4, hours: \"07:30-09:00\" }", "Việc viec", "Task viec", nil),
    ] as [(String, String, String, String?)])
  func words(when: String, vietnamese: String, english: String, line: String?) throws {
    var story = Story()
    let published = try story.publish(Self.folder(when), on: "2026-01-05")
    #expect(try published.value("SUMMARY", of: "viec.2026", in: "all") == vietnamese)
    let other = try published.lines("all", "en.ics")["viec.2026@thu.example.vn"] ?? []
    #expect(other.contains("SUMMARY:\(english)"))
    let text = try #require(try published.value("DESCRIPTION", of: "viec.2026", in: "all"))
    let hours = text.components(separatedBy: "\\n").filter { $0.hasPrefix("Giờ: ") }
    #expect(hours == (line.map { [$0] } ?? []))
  }

  @Test("Hours take nobody's time by themselves, and a place of some days stands at these")
  func transparency() throws {
    var story = Story()
    let when = "[{ day: 21/4, at: \"08:00\" }, { day: 22/4, place: { vi: Hội trường } }]"
    let published = try story.publish(Self.folder(when), on: "2026-01-05")
    #expect(try published.value("TRANSP", of: "viec.2026.21-04", in: "all") == "TRANSPARENT")
    #expect(try published.value("LOCATION", of: "viec.2026.21-04", in: "all") == nil)
    #expect(try published.value("LOCATION", of: "viec.2026.22-04", in: "all") == "Hội trường")
  }

  // MARK: Names

  @Test(
    "Sessions keep their names in their order, and of another number each the nearest",
    arguments: [
      (
        2, "[\"08:00-10:00\", \"14:00-16:00\"]",
        ["viec.2027": "080000", "viec.2027.t1330": "140000"]
      ),
      (
        2, "[\"07:00-10:00\", \"13:30-16:00\"]",
        ["viec.2027": "070000", "viec.2027.t1330": "133000"]
      ),
      (
        2, "[\"08:00-10:00\", \"14:00-16:00\", \"19:00-20:00\"]",
        ["viec.2027": "080000", "viec.2027.t1330": "140000", "viec.2027.t1900": "190000"]
      ),
      (
        3, "[\"08:00-10:00\", \"18:30-20:00\"]",
        ["viec.2027": "080000", "viec.2027.t1900": "183000"]
      ),
      (
        3, "[\"08:00-10:00\", \"18:00-18:30\", \"20:00-21:00\"]",
        ["viec.2027": "080000", "viec.2027.t1330": "180000", "viec.2027.t1900": "200000"]
      ),
      (2, "\"08:00-10:00\"", ["viec.2027": "080000"]),
    ])
  func names(before count: Int, hours: String, expected: [String: String]) throws {
    var story = Story()
    let sessions = ["\"08:00-10:00\"", "\"13:30-16:00\"", "\"19:00-20:00\""]
    try story.publish(
      Self.folder("{ day: 21/4, hours: [\(sessions.prefix(count).joined(separator: ", "))] }"),
      on: "2026-01-05")
    let after = try story.publish(
      Self.folder("{ day: 21/4, hours: \(hours) }"), on: "2026-02-02")
    var found: [String: String] = [:]
    for (uid, lines) in try after.lines("all") where uid.hasPrefix("viec.2027") {
      let title = lines.first { $0.hasPrefix("SUMMARY:") }
      guard title?.contains("[Hủy]") == false else { continue }
      let start = lines.first { $0.hasPrefix("DTSTART") } ?? ""
      found[String(uid.prefix { $0 != "@" })] = String(start.suffix(6))
    }
    #expect(found == expected)
    #expect(try story.plan(Self.folder("{ day: 21/4, hours: \(hours) }"), on: "2026-02-03").isEmpty)
  }

  @Test("An hour that changes today leaves the days before as they were")
  func segments() throws {
    var story = Story()
    func weekly(_ hours: String) throws -> ProgrammeFolder {
      try Self.folder("{ weekly: monday, hours: [\"07:30-09:00\", \"\(hours)\"] }")
    }
    try story.publish(weekly("13:30-15:00"), on: "2026-01-05")
    // 2 March 2026 is a Monday.
    let after = try story.publish(weekly("14:00-15:30"), on: "2026-03-02")
    #expect(
      try Self.lines(after, "viec.2026.t1330", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T133000",
        "RRULE:FREQ=WEEKLY;UNTIL=20260223T063000Z;BYDAY=MO",
      ])
    #expect(
      try Self.lines(after, "viec.2026.t1330.s20260302", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260302T140000",
        "RRULE:FREQ=WEEKLY;UNTIL=20261228T070000Z;BYDAY=MO",
      ])
    #expect(try after.value("SEQUENCE", of: "viec.2026", in: "all") == "0")
    #expect(try after.value("DTSTART", of: "viec.2025.t1330", in: "all") == "20250106T133000")
    #expect(try after.value("DTSTART", of: "viec.2027.t1330", in: "all") == "20270104T140000")
    #expect(after.plan.kept.allSatisfy { $0.aspects == [.days] })
    // The plan says what is other.
    let words = after.plan.changes.filter { $0.entry.label(in: .english).contains("2026") }
      .map { "\($0.entry.label(in: .english)): \($0.words(in: .english).joined(separator: "; "))" }
    #expect(
      words == [
        "Task viec (5 January 2026, 13:30): until 23 February 2026 (was 28 December 2026)",
        "Task viec (2 March 2026, 14:00): goes on after the part before; "
          + "hours 13:30–15:00 → 14:00–15:30",
      ])
    #expect(try story.plan(weekly("14:00-15:30"), on: "2026-03-03").isEmpty)
  }

  @Test("A place that changes today leaves the days before where they were")
  func placeSegments() throws {
    var story = Story()
    func weekly(_ place: String) throws -> ProgrammeFolder {
      try Self.folder("{ weekly: monday, at: \"08:00\", place: { vi: \(place) } }")
    }
    try story.publish(weekly("Phòng 1"), on: "2026-01-05")
    let after = try story.publish(weekly("Phòng 2"), on: "2026-03-02")
    #expect(try after.value("LOCATION", of: "viec.2026", in: "all") == "Phòng 1")
    #expect(try after.value("LOCATION", of: "viec.2026.s20260302", in: "all") == "Phòng 2")
    // Whoever asks is told where they were, too.
    let past = PublishedPast(try story.ledger(), before: try Samples.day("2026-03-02"))
    let places = try weekly("Phòng 2").programme().schedule(for: 2026, after: past).events
      .sorted { $0.identity < $1.identity }.map { $0.place?[.vietnamese] }
    #expect(places == ["Phòng 1", "Phòng 2"])
  }

  @Test("Whole days get hours and lose them again under one name")
  func back() throws {
    for when in ["8/6..10/6", "10/6"] {
      var story = Story()
      let before = try story.publish(Self.folder(when), on: "2026-01-05")
      let timed = try story.publish(
        Self.folder("{ day: \(when), hours: \"08:00-10:00\" }"), on: "2026-02-02")
      let start = when == "10/6" ? "20260610" : "20260608"
      #expect(try timed.value("DTSTART", of: "viec.2026", in: "all") == start + "T080000")
      #expect(try timed.value("SEQUENCE", of: "viec.2026", in: "all") == "1")
      #expect(try timed.lines("all").keys.count == before.lines("all").keys.count)
      let again = try story.publish(Self.folder(when), on: "2026-03-02")
      #expect(try again.value("DTSTART", of: "viec.2026", in: "all") == start)
      #expect(try again.value("SEQUENCE", of: "viec.2026", in: "all") == "2")
      #expect(try again.value("RRULE", of: "viec.2026", in: "all") == nil)
      #expect(try again.lines("all").keys.count == before.lines("all").keys.count)
      #expect(again.plan.changes.allSatisfy { $0.act == .changed })
    }
  }

  // MARK: Runs that repeat because they have hours

  private static let run = "{ day: 8/6..10/6, hours: \"08:00-10:00\" }"

  @Test("A run under way gets other hours from today on, and another end")
  func underWay() throws {
    var story = Story()
    try story.publish(Self.folder(Self.run), on: "2026-01-05")
    let hours = try story.publish(
      Self.folder("{ day: 8/6..10/6, hours: \"09:00-10:00\" }"), on: "2026-06-09")
    #expect(
      try Self.lines(hours, "viec.2026", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260608T080000", "RRULE:FREQ=DAILY;UNTIL=20260608T010000Z",
      ])
    #expect(
      try Self.lines(hours, "viec.2026.s20260609", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260609T090000", "RRULE:FREQ=DAILY;UNTIL=20260610T020000Z",
      ])
    var other = Story()
    try other.publish(Self.folder(Self.run), on: "2026-01-05")
    let longer = try other.publish(
      Self.folder("{ day: 8/6..12/6, hours: \"08:00-10:00\" }"), on: "2026-06-09")
    #expect(
      try Self.lines(longer, "viec.2026", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260608T080000", "RRULE:FREQ=DAILY;UNTIL=20260612T010000Z",
      ])
  }

  @Test("A run that is over stays, whatever the files say; one to come moves under its name")
  func over() throws {
    var story = Story()
    try story.publish(Self.folder(Self.run), on: "2026-01-05")
    let moved = try story.publish(
      Self.folder("{ day: 15/6..16/6, hours: \"08:00-10:00\" }"), on: "2026-06-11")
    #expect(
      try Self.lines(moved, "viec.2026", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260608T080000", "RRULE:FREQ=DAILY;UNTIL=20260610T010000Z",
      ])
    #expect(
      try Self.lines(moved, "viec.2027", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20270615T080000", "RRULE:FREQ=DAILY;UNTIL=20270616T010000Z",
      ])
    #expect(try !moved.lines("all").keys.contains { $0.hasPrefix("viec.2026.s") })
  }

  @Test("A run that goes is marked on all its days, those of later years for some weeks only")
  func gone() throws {
    var story = Story()
    let other = ProgrammeFolder.event("khac", when: "30/12")
    try story.publish(Self.folder(Self.run, more: other), on: "2026-01-05")
    let after = try story.publish(
      ProgrammeFolder(events: other), on: "2026-02-02", accepting: .init(withdrawn: 1))
    #expect(try after.value("SUMMARY", of: "viec.2026", in: "all") == "[Hủy] Việc viec")
    #expect(
      try Self.lines(after, "viec.2026", ["DTSTART", "RRULE"]) == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260608T080000", "RRULE:FREQ=DAILY;UNTIL=20260610T010000Z",
      ])
    #expect(try after.value("RRULE", of: "viec.2027", in: "all") == nil)
    #expect(try after.value("DTSTART", of: "viec.2027", in: "all") == "20270608T080000")
    let later = try story.publish(ProgrammeFolder(events: other), on: "2026-04-01")
    #expect(try later.value("SUMMARY", of: "viec.2026", in: "all") == "[Hủy] Việc viec")
    #expect(try later.value("SUMMARY", of: "viec.2027", in: "all") == nil)
    // What comes back has its name again.
    let back = try story.publish(Self.folder(Self.run, more: other), on: "2026-05-04")
    #expect(try back.value("SUMMARY", of: "viec.2026", in: "all") == "Việc viec")
    #expect(try back.value("DTSTART", of: "viec.2026", in: "all") == "20260608T080000")
  }

  @Test("A cancelled run keeps its days, its hours and its name")
  func cancelled() throws {
    var story = Story()
    try story.publish(Self.folder(Self.run), on: "2026-01-05")
    let folder = try ProgrammeFolder(
      when: Self.run, announcements: "- { event: viec, year: 2026, kind: cancelled }\n")
    let after = try story.publish(folder, on: "2026-02-02")
    #expect(try after.value("SUMMARY", of: "viec.2026", in: "all") == "[Hủy] Việc viec")
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == "20260608T080000")
  }

  // MARK: Words

  @Test(
    "Other hours on the same days are told as hours, and in no other way",
    arguments: [
      ("hours: \"14:00-16:00\"", "hours: \"15:00-17:00\"", "giờ 14:00–16:00 → 15:00–17:00"),
      ("at: \"14:00\"", "at: \"15:00\"", "giờ 14:00–15:00 → 15:00–16:00"),
      ("hours: sáng", "hours: \"07:00-09:00\"", "giờ buổi sáng → 07:00–09:00"),
      ("hours: sáng", "hours: chiều", "giờ buổi sáng → buổi chiều"),
      ("shift: keep", "hours: \"07:00-09:00\"", "giờ cả ngày → 07:00–09:00"),
      ("hours: \"07:00-09:00\"", "shift: keep", "giờ 07:00–09:00 → cả ngày"),
    ])
  func history(before: String, after: String, words: String) throws {
    for days in ["21/4", "8/6..10/6", "last day of 12"] {
      var story = Story()
      try story.publish(Self.folder("{ day: \(days), \(before) }"), on: "2026-01-05")
      try story.publish(Self.folder("{ day: \(days), \(after) }"), on: "2026-02-02")
      let changes = PublicationHistory(of: try story.ledger()).changes.filter { $0.before != nil }
      // A start alone has a line of its own in the text.
      #expect(Set(changes.map { $0.words(in: .vietnamese) }) == [[words]])
    }
  }

  @Test("The hour of a deadline is told as hours, too")
  func deadlineHistory() throws {
    var story = Story()
    try story.publish(Self.folder("{ by: 14/12, at: \"17:00\" }"), on: "2026-01-05")
    let plan = try story.plan(Self.folder("{ by: 14/12, at: \"16:00\" }"), on: "2026-02-02")
    #expect(Set(plan.changes.map { $0.words(in: .english) }) == [["hours by 17:00 → by 16:00"]])
    #expect(plan.changes.allSatisfy { $0.act == .changed })
  }

  @Test("A title with other brackets is renamed as before")
  func brackets() throws {
    var story = Story()
    func folder(_ title: String) throws -> ProgrammeFolder {
      try ProgrammeFolder(
        events: "- { id: viec, title: { vi: \"\(title)\" }, when: { day: 21/4, hours: sáng } }\n")
    }
    try story.publish(folder("Họp (mở rộng)"), on: "2026-01-05")
    let plan = try story.plan(folder("Họp (hẹp)"), on: "2026-02-02")
    #expect(
      Set(plan.changes.map { $0.words(in: .vietnamese) }) == [
        ["đổi tên, từ “Họp (mở rộng)” thành “Họp (hẹp)”"]
      ])
  }

  // MARK: Exports

  @Test("The recurring form keeps hours, and each session is a series of its own")
  func recurring() throws {
    let programme = try Self.folder(
      "{ day: 21/4, hours: [\"08:00-10:00\", \"22:00-00:30\"] }"
    ).programme()
    let events = try RecurringFormTests.calendar(programme.schedule()).events
    #expect(events.map(\.uid) == ["viec@thu.example.vn", "viec.t2200@thu.example.vn"])
    #expect(
      events.map(\.recurrenceRuleText) == [
        "FREQ=YEARLY;UNTIL=20300421T010000Z;BYMONTHDAY=21;BYMONTH=4",
        "FREQ=YEARLY;UNTIL=20300421T150000Z;BYMONTHDAY=21;BYMONTH=4",
      ])
    let evening = try #require(events.last)
    #expect(
      evening.start
        == .zoned(
          LocalDateTime(try Samples.day("2023-04-21"), try #require(TimeOfDay(22, 0))),
          zone: "Asia/Ho_Chi_Minh"))
    #expect(
      evening.end
        == .zoned(
          LocalDateTime(try Samples.day("2023-04-22"), try #require(TimeOfDay(0, 30))),
          zone: "Asia/Ho_Chi_Minh"))
  }

  @Test("Exceptions of a series with hours have them, and both forms have the same instants")
  func exceptions() throws {
    let programme = try Self.folder(
      "{ weekly: [monday], hours: [\"08:00-10:00\", \"14:00-15:00\"], except: month 8 }"
    ).programme()
    let recurring = try RecurringFormTests.calendar(programme.schedule())
    #expect(recurring.events.map(\.uid) == ["viec@thu.example.vn", "viec.t1400@thu.example.vn"])
    let exception = try #require(recurring.events.last?.exceptions.first)
    #expect(exception.wallClock.time == TimeOfDay(14, 0))
    let span = try #require(
      DateSpan(Samples.day("2023-01-01"), through: Samples.day("2030-12-31")))
    let dated = try RecurringFormTests.calendar(programme.schedule(), .dated)
    func instants(_ calendar: EventCalendar) throws -> [String] {
      try calendar.occurrences(in: span).map { "\($0.days.first) \($0.entry.title ?? "")" }.sorted()
    }
    #expect(try instants(recurring) == instants(dated))
    #expect(try !recurring.verified().isEmpty)
    #expect(try !dated.verified().isEmpty)
  }

  @Test("A deadline with an hour stays all day in every form")
  func deadlines() throws {
    let programme = try Self.folder("{ by: 14/12, at: \"17:00\" }").programme()
    for form in Schedule.CalendarForm.allCases {
      let events = try RecurringFormTests.calendar(programme.schedule(), form).events
      #expect(
        events.allSatisfy { $0.start?.isAllDay == true && $0.title == "Due: Task viec (by 17:00)" })
    }
  }

  @Test(
    "Alarms are counted from the hour, and ring for what lasts a week at most",
    arguments: [
      ("{ day: 21/4, hours: \"08:00-10:00\" }", "1d", ["-P1D"]),
      ("{ day: 21/4, hours: \"08:00-10:00\" }", "30m", ["-PT30M"]),
      ("{ day: 21/4, at: \"08:00\" }", "1d@07:30", ["-P1DT30M"]),
      ("{ day: 21/4, hours: sáng }", "1d", ["-PT15H"]),
      ("{ by: 21/4, at: \"17:00\" }", "1d", ["-PT15H"]),
      ("{ day: 21/4..27/4, hours: \"08:00-10:00\" }", "1d", ["-P1D"]),
      ("{ day: 21/4..28/4, hours: \"08:00-10:00\" }", "1d", []),
      ("{ weekly: monday, hours: \"08:00-10:00\" }", "1d", []),
      ("{ rrule: FREQ=DAILY;COUNT=3, at: \"08:00\" }", "1d", []),
    ])
  func alarms(when: String, lead: String, triggers: [String]) throws {
    let schedule = try Self.folder(when).programme().schedule(for: 2026)
    let calendar = schedule.calendar(
      stamp: try Samples.instant("2026-01-05T00:00:00Z"), in: .english,
      alarms: [try #require(AlarmLead(lead))])
    let event = try #require(calendar.events.first)
    #expect(event.alarms.compactMap { $0.offset?.description } == triggers)
  }

  @Test("All sessions of a day are in one handout")
  func handouts() throws {
    let schedule = try Self.folder("{ day: 21/4, hours: [\"08:00-10:00\", \"14:00-15:00\"] }")
      .programme().schedule(for: 2026)
    let handouts = schedule.handouts(stamp: try Samples.instant("2026-01-05T00:00:00Z"))
    #expect(handouts.map(\.name) == ["viec.2026"])
    #expect(
      handouts.first?.calendar.events.map(\.uid) == [
        "viec.2026@thu.example.vn", "viec.2026.t1400@thu.example.vn",
      ])
  }

  @Test(
    "JSON has the hours of each entry",
    arguments: [
      ("{ day: 21/4, hours: \"08:00-10:00\" }", #""hours":{"from":"08:00","to":"10:00"}"#),
      ("{ day: 21/4, at: 7h30 }", #""hours":{"from":"07:30"}"#),
      ("{ day: 21/4, hours: sáng }", #""hours":{"part":"morning"}"#),
      ("{ by: 21/4, at: \"17:00\" }", #""hours":{"by":"17:00"}"#),
    ])
  func json(when: String, member: String) throws {
    let text = String(
      decoding: try Self.folder(when).programme().schedule(for: 2026).json(), as: UTF8.self)
    #expect(text.filter { !$0.isWhitespace }.contains(member))
  }
}
