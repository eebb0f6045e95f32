import EventKitLite
import TestSupport
import Testing

@Suite("Announcements of single days and single units")
struct DecidedDaysTests {
  private static let meeting = "{ weekly: [monday], hours: \"14:00-16:00\" }"

  /// The entries of 2026, in few words, in the order of their names.
  private func entries(
    _ announcements: String, when: String = meeting
  ) throws -> [String] {
    let event = ProgrammeFolder.event("viec", when: when) + "  with: so-vhttdl\n"
    let lines = announcements.split(separator: "\n").map {
      "- { event: viec, year: 2026, \($0) }\n"
    }
    let programme = try ProgrammeFolder(events: event, announcements: lines.joined()).programme()
    let schedule = programme.schedule(for: 2026)
    return (schedule.events + schedule.waiting).sorted { $0.identity < $1.identity }.map { event in
      let days =
        switch event.timing {
        case .days(let span)?: "\(span)"
        case .recurring(let days)?:
          "\(days.dates.count) days" + days.exceptions.map { " -\($0)" }.joined()
        case nil: "no day"
        }
      return [
        event.identity, days, event.status.rawValue, event.hours(in: .english) ?? "",
        event.place?[.vietnamese] ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  @Test(
    "One day of a series is moved, put off or called off beside the others",
    arguments: [
      (
        "kind: moved, day: 2026-03-09, dates: 2026-03-11",
        "viec.2026.20260309 | 2026-03-11 | announced | 14:00–16:00"
      ),
      (
        "kind: cancelled, day: 2026-03-09",
        "viec.2026.20260309 | 2026-03-09 | cancelled | 14:00–16:00"
      ),
      (
        "kind: postponed, day: 2026-03-09",
        "viec.2026.20260309 | 2026-03-09 | postponed | 14:00–16:00"
      ),
      (
        "day: 2026-03-09, hours: \"15:00-17:00\", place: { vi: Phòng 2 }",
        "viec.2026.20260309 | 2026-03-09 | fixed | 15:00–17:00 | Phòng 2"
      ),
    ])
  func oneDay(announcement: String, entry: String) throws {
    #expect(
      try entries(announcement)
        == ["viec.2026 | 51 days -2026-03-09 | fixed | 14:00–16:00", entry])
  }

  @Test("A day that has been moved is still named by the rule's day, and the last word counts")
  func movedAgain() throws {
    #expect(
      try entries(
        """
        kind: moved, day: 2026-03-09, dates: 2026-03-11
        kind: moved, day: 2026-03-09, dates: 2026-03-12..2026-03-13
        day: 2026-03-09, hours: "08:00-10:00"
        """
      ).last == "viec.2026.20260309 | 2 days | announced | 08:00–10:00")
    #expect(
      try entries(
        """
        kind: cancelled, day: 2026-03-09
        kind: moved, day: 2026-03-09, dates: 2026-03-11
        """
      ).last == "viec.2026.20260309 | 2026-03-11 | announced | 14:00–16:00")
  }

  @Test("What is said of the year and of a day adds up, field by field")
  func fields() throws {
    #expect(
      try entries(
        """
        place: { vi: Hội trường }
        day: 2026-03-09, hours: "08:00-10:00"
        """)
        == [
          "viec.2026 | 51 days -2026-03-09 | fixed | 14:00–16:00 | Hội trường",
          "viec.2026.20260309 | 2026-03-09 | fixed | 08:00–10:00 | Hội trường",
        ])
    #expect(
      try entries(
        """
        dates: 2026-05-18..2026-05-20
        hours: "08:00-11:30"
        place: { vi: Bảo tàng }
        """, when: "18/5") == ["viec.2026 | 3 days | announced | 08:00–11:30 | Bảo tàng"])
  }

  @Test("What is said of a day or a unit stays when something is said of all afterwards")
  func narrower() throws {
    #expect(
      try entries(
        """
        day: 2026-03-09, hours: "08:00-10:00"
        hours: "15:00-17:00", place: { vi: Hội trường }
        """
      ).last == "viec.2026.20260309 | 2026-03-09 | fixed | 08:00–10:00 | Hội trường")
    #expect(
      try entries(
        """
        kind: moved, unit: so-vhttdl, dates: 2026-04-22, place: { vi: Phòng 2 }
        place: { vi: Hội trường }
        """, when: "21/4")
        == [
          "viec.2026 | 2026-04-21 | fixed | Hội trường",
          "viec.2026.so-vhttdl | 2026-04-22 | announced | Phòng 2",
        ])
    // Days and cancellations count in the order in which they were decided.
    #expect(
      try entries("day: 2026-04-21, place: { vi: Phòng 2 }\nkind: cancelled", when: "21/4")
        == ["viec.2026 | 2026-04-21 | cancelled | Phòng 2"])
  }

  @Test("A correction for a day takes the place of what was said of that day alone")
  func correction() throws {
    #expect(
      try entries(
        """
        kind: cancelled, day: 2026-03-09
        kind: cancelled, day: 2026-03-16
        kind: corrected, day: 2026-03-09, dates: 2026-03-10
        """)
        == [
          "viec.2026 | 50 days -2026-03-09 -2026-03-16 | fixed | 14:00–16:00",
          "viec.2026.20260309 | 2026-03-10 | announced | 14:00–16:00",
          "viec.2026.20260316 | 2026-03-16 | cancelled | 14:00–16:00",
        ])
  }

  @Test("A day of a run with hours can be called off; a run without hours is one")
  func run() throws {
    #expect(
      try entries(
        "kind: cancelled, day: 2026-10-02", when: "{ day: 1/10..3/10, hours: \"08:00-11:30\" }")
        == [
          "viec.2026 | 2 days -2026-10-02 | fixed | 08:00–11:30",
          "viec.2026.20261002 | 2026-10-02 | cancelled | 08:00–11:30",
        ])
    #expect(
      try entries("kind: cancelled, day: 2026-10-02", when: "1/10..3/10")
        == ["viec.2026 | 2026-10-01..2026-10-03 | fixed"])
    // The days of an announcement are days of the run like those of the rule.
    #expect(
      try entries(
        """
        dates: 2026-10-05..2026-10-07
        kind: cancelled, day: 2026-10-06
        kind: moved, day: 2026-10-07, dates: 2026-10-08
        """, when: "{ day: 1/10..3/10, hours: \"08:00-11:30\" }")
        == [
          "viec.2026 | 1 days -2026-10-06 -2026-10-07 | announced | 08:00–11:30",
          "viec.2026.20261006 | 2026-10-06 | cancelled | 08:00–11:30",
          "viec.2026.20261007 | 2026-10-08 | announced | 08:00–11:30",
        ])
  }

  @Test("A unit's own date is an entry beside that of the others")
  func ownDate() throws {
    #expect(
      try entries("kind: moved, unit: so-vhttdl, dates: 2026-04-22", when: "21/4")
        == [
          "viec.2026 | 2026-04-21 | fixed", "viec.2026.so-vhttdl | 2026-04-22 | announced",
        ])
  }

  @Test("A single day, and an item of a list, keep their names wherever they are moved to")
  func singleDays() throws {
    #expect(
      try entries(
        """
        kind: moved, day: 2026-10-31, dates: 2026-10-30
        day: 2026-10-31, hours: "18:00-22:00"
        """, when: "[18/5, 31/10]")
        == [
          "viec.2026.18-05 | 2026-05-18 | fixed",
          "viec.2026.31-10 | 2026-10-30 | announced | 18:00–22:00",
        ])
    #expect(
      try entries("kind: moved, day: 2026-05-18, dates: 2026-05-19", when: "18/5")
        == ["viec.2026 | 2026-05-19 | announced"])
  }

  @Test("What is postponed is put off, until somebody names new days")
  func postponed() throws {
    #expect(
      try entries("kind: postponed", when: "21/4") == ["viec.2026 | 2026-04-21 | postponed"])
    #expect(
      try entries("kind: postponed\nkind: moved, dates: 2026-05-05", when: "21/4")
        == ["viec.2026 | 2026-05-05 | announced"])
  }

  @Test("A day that the rule does not name, and a unit without a part, are told")
  func review() throws {
    let event = ProgrammeFolder.event("viec", when: Self.meeting)
    let programme = try ProgrammeFolder(events: event).programme()
    func codes(_ announcement: Announcement) throws -> [String] {
      AnnouncementReview(of: announcement, in: programme, today: try Samples.day("2026-01-02"))
        .findings.filter { $0.severity == .error }.map { "\($0.code)" }
    }
    let tuesday = try Samples.day("2026-03-10")
    let monday = try Samples.day("2026-03-09")
    #expect(
      try codes(Announcement(of: "viec", in: 2026, .cancelled, day: tuesday))
        == ["announce/no-such-day"])
    #expect(try codes(Announcement(of: "viec", in: 2026, .cancelled, day: monday)) == [])
    #expect(
      try codes(Announcement(of: "viec", in: 2026, .cancelled, unit: "nobody"))
        == ["announce/no-part"])
    #expect(
      try codes(Announcement(of: "viec", in: 2026, .moved, dates: DateSpan(tuesday)))
        == ["announce/many-days"])
    #expect(
      try codes(Announcement(of: "viec", in: 2026, .moved, day: monday, dates: DateSpan(tuesday)))
        == [])
  }

  @Test(
    "An entry about a day that the rule does not name, or a unit without a part, is found",
    arguments: [
      ("day: 2026-03-10", true), ("day: 2026-03-09", false), ("unit: bo-gddt", true),
      ("unit: so-gddt", false), ("unit: cac-so", true),
    ])
  func inVain(scope: String, isFound: Bool) throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: Self.meeting),
      announcements: "- { event: viec, year: 2026, kind: cancelled, \(scope) }\n"
    ).programme()
    let findings = ProgrammeCheck(programme, today: try Samples.day("2026-01-02")).findings
    #expect(findings.contains { $0.code == .announcementInVain } == isFound)
  }

  @Test(
    "A deadline is announced with one hour, and with no others, also in a list",
    arguments: [
      ("{ by: 14/12 }", "at: \"17:00\"", false), ("{ by: 14/12 }", "hours: \"08:00-17:00\"", true),
      ("{ by: 14/12 }", "hours: [\"08:00-09:00\", \"10:00-11:00\"]", true),
      ("{ by: 14/12 }", "hours: sáng", false),
      ("[{ by: 14/12 }, { by: 20/6 }]", "day: 2026-06-20, hours: \"08:00-17:00\"", true),
      ("{ by: [14/12, 20/6] }", "hours: \"08:00-17:00\"", true),
      ("[{ by: 14/12 }, 20/6]", "hours: \"08:00-17:00\"", true),
      ("[{ by: 14/12 }, 20/6]", "day: 2026-06-20, hours: \"08:00-17:00\"", false),
      ("20/6", "hours: \"08:00-17:00\"", false),
    ])
  func hoursOfDeadline(when: String, hours: String, isRefused: Bool) throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when),
      announcements: "- { event: viec, year: 2026, \(hours) }\n")
    #expect(folder.problems() == (isRefused ? ["announcements.yaml:1:3 programme/bad-value"] : []))
    guard !hours.contains("day:") else { return }
    let event = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when) + "  \(hours)\n")
    #expect(event.problems().isEmpty != isRefused, "\(event.problems())")
  }

  @Test("What is found of announcements stands in the order of their file")
  func order() throws {
    let days = (1...28).map { "2026-02-\($0 < 10 ? "0" : "")\($0)" }
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4")
        + ProgrammeFolder.event("khac", when: "18/5"),
      announcements: days.enumerated().map {
        "- { event: \($0 % 2 == 0 ? "viec" : "khac"), year: 2026, kind: cancelled, day: \($1) }\n"
      }.joined()
    ).programme()
    let lines = ProgrammeCheck(programme, today: try Samples.day("2026-01-02")).findings
      .filter { $0.code == .announcementInVain }.compactMap { $0.location?.line }
    #expect(lines == Array(1...28))
  }

  @Test("An announcement with all that it can say is written and read back")
  func roundTrip() throws {
    let announcement = Announcement(
      of: "viec", in: 2026, .moved, day: try Samples.day("2026-03-09"), unit: "so-vhttdl",
      dates: DateSpan("2026-03-11"),
      hours: DateRule.Hours(["08:00-09:30", "14:00-15:00"]),
      place: LocalizedText(vi: "Phòng: 2", en: "Room 2"),
      window: DateSpan("2026-03-01..2026-03-31"),
      opening: Announcement.Opening("2026-03-11 08:00"), document: "1/TB")
    let folder = try ProgrammeFolder(events: ProgrammeFolder.event("viec", when: Self.meeting))
    let update = try AnnouncementsFile.update(in: folder.path) { _ in announcement }
    let read = try #require(update.after.programme.announcements.last)
    #expect(read.hours == announcement.hours && read.place == announcement.place)
    #expect(read.window == announcement.window && read.opening == announcement.opening)
    #expect(read.day == announcement.day && read.unit == announcement.unit)
    #expect(try restored(Announcement.self, from: stored(read)) == read)
  }

  // MARK: What subscribers see

  @Test("In a unit's feed its own date stands alone, in everybody's beside the general one")
  func feeds() throws {
    let events = ProgrammeFolder.event("viec", when: "21/4") + "  with: so-vhttdl\n"
    var story = Story()
    try story.publish(ProgrammeFolder(events: events), on: "2026-01-05")
    let folder = try ProgrammeFolder(
      events: events,
      announcements:
        "- { event: viec, year: 2026, kind: moved, unit: so-vhttdl, dates: 2026-04-22 }\n"
    )
    let after = try story.publish(folder, on: "2026-01-06")
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == "20260421")
    #expect(try after.value("DTSTART", of: "viec.2026.so-vhttdl", in: "all") == "20260422")
    #expect(try after.value("DTSTART", of: "viec.2026.so-vhttdl", in: "so-vhttdl") == "20260422")
    #expect(try after.value("DTSTART", of: "viec.2026", in: "so-vhttdl") == nil)
    #expect(try after.value("SUMMARY", of: "viec.2026.so-vhttdl", in: "all")?.contains("–") == true)
  }

  @Test("What was called off long before the first publication stays told, and is published never")
  func longAgo() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: Self.meeting),
      announcements: "- { event: viec, year: 2026, kind: cancelled, day: 2026-03-09 }\n")
    var story = Story()
    let first = try story.publish(folder, on: "2026-05-02")
    #expect(try story.plan(folder, on: "2026-05-02").isEmpty)
    let second = try story.publish(folder, on: "2026-05-03")
    let json = { (publication: Publication) in
      publication.files.first { $0.path == "programme.json" }?.bytes
    }
    #expect(json(first) == json(second))
    #expect(second.plan.kept.isEmpty)
    #expect(second.schedule.events.contains { $0.identity == "viec.2026.20260309" })
    #expect(try second.lines("all")["viec.2026.20260309@thu.example.vn"] == nil)
  }

  @Test("What is called off or put off in the middle of its year leaves what has been as it was")
  func midYear() throws {
    let event = ProgrammeFolder.event("viec", when: Self.meeting)
    for (kind, mark) in [("cancelled", "[Hủy]"), ("postponed", "[Hoãn]")] {
      var story = Story()
      try story.publish(ProgrammeFolder(events: event), on: "2026-01-02")
      let after = try story.publish(
        ProgrammeFolder(
          events: event, announcements: "- { event: viec, year: 2026, kind: \(kind) }\n"),
        on: "2026-08-03")
      #expect(try after.value("SUMMARY", of: "viec.2026", in: "all") == "Việc viec")
      let later = try after.lines("all").filter { $0.key.hasPrefix("viec.2026.") }.values
      #expect(
        later.contains { lines in lines.contains { $0.hasPrefix("SUMMARY:\(mark)") } }, "\(kind)")
      let days = try after.days("all")
      #expect(days[try Samples.day("2026-07-27")]?.contains("Việc viec") == true)
      #expect(days[try Samples.day("2026-08-10")]?.contains("Việc viec") != true)
    }
  }

  @Test("A unit's own series has no past that it had with everybody, however often it is published")
  func ownSeries() throws {
    let events = ProgrammeFolder.event("viec", when: Self.meeting) + "  with: so-vhttdl\n"
    let plain = try ProgrammeFolder(events: events)
    let own = try ProgrammeFolder(
      events: events,
      announcements: """
        - { event: viec, year: 2026, unit: so-vhttdl, day: 2026-12-07, hours: "16:00-17:00" }

        """)
    var story = Story()
    try story.publish(plain, on: "2026-01-02")
    try story.publish(own, on: "2026-11-26")
    #expect(try story.plan(own, on: "2026-11-27").isEmpty)
    let days = try #require(story.publications.last).days("so-vhttdl")
    #expect(days.allSatisfy { $0.value.filter { !$0.hasPrefix("[") }.count == 1 }, "\(days)")
  }

  @Test("What has happened to a series is told by its days, and not by what stands in files")
  func words() throws {
    let event = ProgrammeFolder.event("viec", when: Self.meeting)
    let moved = "- { event: viec, year: 2026, kind: moved, day: 2026-09-07, dates: 2026-09-08 }\n"
    let off = ["05", "12", "19", "26"].map {
      "- { event: viec, year: 2026, kind: cancelled, day: 2026-10-\($0) }\n"
    }
    var story = Story()
    try story.publish(ProgrammeFolder(events: event), on: "2026-01-02")
    func words(_ announcements: String, _ language: Language) throws -> [String]? {
      try story.plan(
        ProgrammeFolder(events: event, announcements: announcements), on: "2026-03-02"
      ).changes.first { $0.entry.subject == .event("viec.2026@thu.example.vn") }?.words(
        in: language)
    }
    #expect(try words(moved, .english) == ["no longer on 7 September 2026"])
    #expect(try words(moved, .vietnamese) == ["không còn ngày 7/9/2026"])
    #expect(
      try words(moved + off.joined(), .vietnamese)
        == ["không còn ngày 7/9/2026, 5/10/2026, 12/10/2026, 19/10/2026, … (+1)"])
    try story.publish(ProgrammeFolder(events: event, announcements: moved), on: "2026-03-02")
    #expect(try words("", .english) == ["again on 7 September 2026"])
  }

  @Test("A unit's schedule has the past of its calendar, whatever was cut off since")
  func pastOfUnit() throws {
    let events = ProgrammeFolder.event("viec", when: Self.meeting) + "  with: so-vhttdl\n"
    let entries = [
      "- { event: viec, year: 2026, unit: so-vhttdl, kind: moved, day: 2026-03-16, dates: 2026-03-17 }\n",
      "- { event: viec, year: 2026, hours: \"09:00-10:00\" }\n",
    ]
    var story = Story()
    for (count, day) in [(0, "2026-01-02"), (1, "2026-03-02"), (2, "2026-06-10")] {
      try story.publish(
        ProgrammeFolder(events: events, announcements: entries.prefix(count).joined()), on: day)
    }
    let programme = try ProgrammeFolder(events: events, announcements: entries.joined()).programme()
    let past = PublishedPast(try story.ledger(), before: try Samples.day("2026-06-11"))
    let published = try #require(story.publications.last)
    for unit in ["so-vhttdl", "so-gddt"] {
      let schedule = programme.schedule(for: 2026, unit: Programme.Unit.ID(unit), after: past)
      let days = schedule.events.filter { $0.status != .cancelled }
        .flatMap { $0.timing?.dates ?? [] }
      let shown = try published.days(unit).keys.filter { $0.year == 2026 }
      #expect(days.sorted() == shown.sorted(), "\(unit)")
    }
    let all = programme.schedule(for: 2026, after: past).events.flatMap { $0.timing?.dates ?? [] }
    #expect(all.count { $0.month == 1 } == 4)
  }

  @Test("Where a unit has a series of its own, the old one is off at the hours that have changed")
  func leftOver() throws {
    let events = ProgrammeFolder.event("viec", when: Self.meeting) + "  with: so-vhttdl\n"
    var story = Story()
    try story.publish(ProgrammeFolder(events: events), on: "2025-12-02")
    let own = try story.publish(
      ProgrammeFolder(
        events: events,
        announcements: """
          - { event: viec, year: 2027, unit: so-vhttdl, day: 2027-01-18, hours: "16:00-17:00" }

          """), on: "2026-12-02")
    let off = try own.lines("so-vhttdl").values.filter { lines in
      lines.contains { $0.hasPrefix("SUMMARY:[Hủy]") }
    }
    #expect(off.count == 1)
    #expect(
      off.first?.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20270118T140000") == true, "\(off)")
  }

  @Test("A last day that is moved ends nothing")
  func lastDay() throws {
    let events = ProgrammeFolder.event("viec", when: Self.meeting)
    var story = Story()
    try story.publish(ProgrammeFolder(events: events), on: "2026-01-02")
    let moved = try story.publish(
      ProgrammeFolder(
        events: events,
        announcements:
          "- { event: viec, year: 2026, kind: moved, day: 2026-12-28, dates: 2026-12-29 }\n"),
      on: "2026-03-03")
    let names = try moved.lines("all").keys.filter { $0.hasPrefix("viec.2026") }.sorted()
    #expect(
      names == ["viec.2026.20261228@thu.example.vn", "viec.2026@thu.example.vn"])
  }

  @Test("A day that is called off leaves the series and stands beside it, marked")
  func feedOfOneDay() throws {
    let events = ProgrammeFolder.event("viec", when: Self.meeting)
    var story = Story()
    let before = try story.publish(ProgrammeFolder(events: events), on: "2026-01-05")
    let folder = try ProgrammeFolder(
      events: events,
      announcements: "- { event: viec, year: 2026, kind: cancelled, day: 2026-03-09 }\n")
    let after = try story.publish(folder, on: "2026-01-06")
    #expect(try before.value("EXDATE", of: "viec.2026", in: "all") == nil)
    #expect(try after.value("EXDATE", of: "viec.2026", in: "all") == "20260309T140000")
    #expect(try after.value("SEQUENCE", of: "viec.2026", in: "all") == "1")
    let name = "viec.2026.20260309"
    #expect(try after.value("SUMMARY", of: name, in: "all")?.hasPrefix("[Hủy] ") == true)
    #expect(try after.value("DTSTART", of: name, in: "all") == "20260309T140000")
    let postponed = try ProgrammeFolder(
      events: events,
      announcements: "- { event: viec, year: 2026, kind: postponed, day: 2026-03-16 }\n")
    let last = try story.publish(postponed, on: "2026-01-07")
    let other = "viec.2026.20260316"
    #expect(try last.value("SUMMARY", of: other, in: "all")?.hasPrefix("[Hoãn] ") == true)
    #expect(try last.value("STATUS", of: other, in: "all") == "TENTATIVE")
    // The first day is held again, in its series.
    #expect(try last.value("EXDATE", of: "viec.2026", in: "all") == "20260316T140000")
    #expect(try last.value("SUMMARY", of: name, in: "all") == nil)
  }
}
