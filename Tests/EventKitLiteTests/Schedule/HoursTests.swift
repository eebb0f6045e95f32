import EventKitLite
import TestSupport
import Testing

@Suite("Schedule: hours and places")
struct HoursTests {
  /// The entries of a year: name, days, hours.
  private static func entries(_ when: String, in year: Int = 2026, more: String = "") throws
    -> [String]
  {
    let programme = try Programme(files: WhenSample.files(when, more: more))
    return programme.schedule(for: year).events.filter { $0.event.id == "viec" }.map { event in
      [
        event.identity, event.timing?.span.description ?? "-",
        event.hours(in: .english) ?? "all day",
      ].joined(separator: " ")
    }
  }

  @Test(
    "Each session of a day is an entry of its own",
    arguments: [
      ("{ day: 21/4, hours: \"08:00-11:30\" }", ["viec.2026 2026-04-21 08:00–11:30"]),
      (
        "{ day: 21/4, hours: [\"07:30-11:30\", \"13:30-17:00\", \"19:00-20:00\"] }",
        [
          "viec.2026 2026-04-21 07:30–11:30", "viec.2026.t1330 2026-04-21 13:30–17:00",
          "viec.2026.t1900 2026-04-21 19:00–20:00",
        ]
      ),
      (
        "{ day: 8/6..10/6, hours: [\"08:00-11:30\", \"13:30-16:30\"] }",
        [
          "viec.2026 2026-06-08..2026-06-10 08:00–11:30",
          "viec.2026.t1330 2026-06-08..2026-06-10 13:30–16:30",
        ]
      ),
      (
        "{ weekly: wednesday, at: [\"04:30\", \"17:45\"] }",
        [
          "viec.2026 2026-01-07..2026-12-30 from 04:30",
          "viec.2026.t1745 2026-01-07..2026-12-30 from 17:45",
        ]
      ),
      (
        "[{ day: 30/6, hours: [\"08:00-09:00\", \"10:00-11:00\"] }, { day: 20/12, hours: chiều }]",
        [
          "viec.2026.30-06 2026-06-30 08:00–09:00", "viec.2026.30-06.t1000 2026-06-30 10:00–11:00",
          "viec.2026.20-12 2026-12-20 in the afternoon",
        ]
      ),
      (
        "{ on: ngay-le, at: [\"07:00\", \"09:00\"] }",
        [
          "viec.2026.lao-dong 2026-05-01 from 07:00",
          "viec.2026.lao-dong.t0900 2026-05-01 from 09:00",
          "viec.2026.quoc-khanh 2026-09-02 from 07:00",
          "viec.2026.quoc-khanh.t0900 2026-09-02 from 09:00",
        ]
      ),
      ("{ day: 31/12, hours: \"22:00-00:30\" }", ["viec.2026 2026-12-31 22:00–00:30"]),
      ("{ by: 14/12, at: \"17:00\" }", ["viec.2026 2026-12-14 by 17:00"]),
      ("{ day: 8/6..10/6, hours: sáng }", ["viec.2026 2026-06-08..2026-06-10 in the morning"]),
      ("21/4", ["viec.2026 2026-04-21 all day"]),
    ])
  func sessions(when: String, expected: [String]) throws {
    #expect(try Self.entries(when) == expected)
  }

  @Test("Days of a series that have other hours, or another place, are entries of their own")
  func also() throws {
    let when = """
      { monthly: 15, hours: ["08:00-09:00", "14:00-15:00"], also: { day: 24/12, hours: "10:00-14:00" } }
      """
    #expect(
      try Self.entries(when) == [
        "viec.2026 2026-01-15..2026-12-15 08:00–09:00",
        "viec.2026.t1400 2026-01-15..2026-12-15 14:00–15:00",
        "viec.2026.20261224 2026-12-24 10:00–14:00",
      ])
    // A day that is left out comes back at other hours.
    let instead =
      "{ monthly: 15, hours: sáng, except: 15/9, also: { day: 15/9, hours: \"10:00-14:00\" } }"
    #expect(
      try Self.entries(instead) == [
        "viec.2026 2026-01-15..2026-12-15 in the morning",
        "viec.2026.20260915 2026-09-15 10:00–14:00",
      ])
  }

  @Test(
    "The inner hours count before the outer ones",
    arguments: [
      (
        "[{ day: 21/4, hours: \"08:00-09:00\" }, 22/4]", "  at: \"14:00\"\n",
        ["viec.2026.21-04 2026-04-21 08:00–09:00", "viec.2026.22-04 2026-04-22 from 14:00"]
      ),
      (
        "{ day: { day: 21/4, hours: sáng }, hours: chiều }", "",
        ["viec.2026 2026-04-21 in the morning"]
      ),
      ("{ day: 21/4, hours: sáng }", "  hours: chiều\n", ["viec.2026 2026-04-21 in the morning"]),
    ])
  func inner(when: String, more: String, expected: [String]) throws {
    #expect(try Self.entries(when, more: more) == expected)
  }

  @Test("Lists may hold a day at two times, and what has the same hours stays one entry")
  func lists() throws {
    #expect(
      try Self.entries("[{ day: 21/4, at: \"08:00\" }, { day: 21/4, at: \"14:00\" }]").count == 2)
    #expect(
      try Self.entries(
        "[{ weekly: monday, hours: \"08:00-10:00\" }, { weekly: sunday, hours: \"09:00-12:00\" }]")
        == [
          "viec.2026.w-sun 2026-01-04..2026-12-27 09:00–12:00",
          "viec.2026.w-mon 2026-01-05..2026-12-28 08:00–10:00",
        ])
    #expect(
      try Self.entries(
        "{ day: [{ weekly: monday }, { weekly: sunday }, 21/4], hours: \"08:00-10:00\" }"
      ).count == 3)
    #expect(
      try Self.entries("{ weekly: [monday, sunday], hours: \"08:00-10:00\" }")
        == ["viec.2026 2026-01-04..2026-12-28 08:00–10:00"])
    // A day that two parts of a list name at the same time is one.
    #expect(
      try Self.entries(
        "[{ day: 21/4, at: \"08:00\" }, { day: 3rd tuesday of 4, at: \"08:00\" }]")
        == ["viec.2026.21-04 2026-04-21 from 08:00"])
  }

  @Test("Hours hold on a day that is moved, expected, or put in the place of a Sunday")
  func moved() throws {
    // 2 May 2026 is a Saturday, 3 May a Sunday.
    #expect(
      try Self.entries("{ day: 2/5, shift: after, at: \"08:00\" }") == [
        "viec.2026 2026-05-04 from 08:00"
      ])
    #expect(
      try Self.entries("{ day: 3/5, when-sunday: 5/5, at: \"08:00\" }") == [
        "viec.2026 2026-05-05 from 08:00"
      ])
    #expect(
      try Self.entries("{ announced-by: bo-gddt, expected: { day: 20/3, hours: chiều } }") == [
        "viec.2026 2026-03-20 in the afternoon"
      ])
  }

  @Test("What counts from an event of several sessions counts from its day once")
  func relative() throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event(
        "viec", when: "{ day: 21/4, hours: [\"08:00-09:00\", \"14:00-15:00\"] }")
        + ProgrammeFolder.event("sau", when: "{ days: 7, of: viec }")
        + ProgrammeFolder.event("dot", when: "{ day: 8/6..10/6, hours: \"08:00-09:00\" }")
        + ProgrammeFolder.event("truoc", when: "{ days: -7, of: dot }")
    ).programme()
    #expect(programme.days(of: "sau", in: 2026) == ["2026-04-28"])
    #expect(programme.days(of: "truoc", in: 2026) == ["2026-06-01"])
  }

  @Test("A day's whole days come before its hours, in the order of the clock")
  func order() throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("ba", when: "{ day: 21/4, at: \"14:00\" }")
        + ProgrammeFolder.event("hai", when: "{ day: 21/4, at: \"08:00\" }")
        + ProgrammeFolder.event("mot", when: "21/4")
        + ProgrammeFolder.event("han", when: "{ by: 21/4, at: \"07:00\" }")
    ).programme()
    #expect(programme.schedule(for: 2026).events.map(\.event.id) == ["mot", "han", "hai", "ba"])
  }

  @Test(
    "Hours are said in both languages",
    arguments: [
      ("{ day: 21/4, hours: [\"08:00-11:30\"] }", "08:00–11:30", "08:00–11:30"),
      ("{ day: 21/4, at: 7h30 }", "từ 07:30", "from 07:30"),
      ("{ day: 21/4, hours: morning }", "buổi sáng", "in the morning"),
      ("{ day: 21/4, hours: trưa }", "buổi trưa", "at midday"),
      ("{ day: 21/4, hours: chiều }", "buổi chiều", "in the afternoon"),
      ("{ day: 21/4, hours: tối }", "buổi tối", "in the evening"),
      ("{ by: 21/4, at: \"17:00\" }", "trước 17:00", "by 17:00"),
    ])
  func words(when: String, vietnamese: String, english: String) throws {
    let event = try ProgrammeFolder(when: when).programme().scheduled(in: 2026)
    #expect(event.hours(in: .vietnamese) == vietnamese)
    #expect(event.hours(in: .english) == english)
  }

  // MARK: check

  private static func codes(_ events: (id: String, when: String)...) throws -> [String] {
    let folder = try ProgrammeFolder(
      events: events.map { ProgrammeFolder.event($0.id, when: $0.when) }.joined())
    return ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-01-01"))
      .findings.map(\.code.name)
  }

  @Test(
    "Hours of one unit on a day disturb each other where they overlap",
    arguments: [
      ("hours: \"08:00-10:00\"", "hours: \"10:00-12:00\"", false),
      ("hours: \"08:00-10:00\"", "hours: \"09:55-12:00\"", true),
      ("hours: \"09:00-09:20\"", "hours: \"09:20-10:00\"", false),
      ("hours: \"08:00-17:00\"", "hours: \"10:00-11:00\"", true),
      ("hours: [\"08:00-09:00\", \"14:00-15:00\"]", "hours: \"10:00-11:00\"", false),
      ("hours: [\"08:00-09:00\", \"14:00-15:00\"]", "hours: \"14:30-16:00\"", true),
      ("hours: sáng", "hours: chiều", false), ("hours: sáng", "hours: sáng", true),
      ("hours: sáng", "hours: \"09:00-10:00\"", true), ("hours: sáng", "at: \"13:30\"", false),
      ("at: \"08:00\"", "at: \"08:30\"", true), ("at: \"08:00\"", "at: \"09:00\"", false),
      ("at: \"23:30\"", "hours: \"22:00-01:00\"", true),
      ("hours: \"08:00-10:00\"", "shift: keep", true),
    ])
  func sameDay(one: String, other: String, collides: Bool) throws {
    for (first, second) in [(one, other), (other, one)] {
      let found = try Self.codes(
        ("mot", "{ day: 6/10/2027, \(first) }"), ("hai", "{ day: 6/10/2027, \(second) }"))
      #expect(found.filter { $0 == "check/same-day" }.count == (collides ? 1 : 0))
    }
    // Days that follow one another are compared day by day.
    let found = try Self.codes(
      ("mot", "{ day: 4/10/2027..8/10/2027, \(one) }"), ("hai", "{ day: 6/10/2027, \(other) }"))
    #expect(found.filter { $0 == "check/same-day" }.count == (collides ? 1 : 0))
  }

  @Test("A day off is told once for all sessions of the day")
  func dayOff() throws {
    // 3 October 2027 is a Sunday.
    let found = try Self.codes(
      ("mot", "{ day: 3/10/2027, hours: [\"08:00-09:00\", \"14:00-15:00\"] }"))
    #expect(found.filter { $0 == "check/on-day-off" }.count == 1)
    #expect(!found.contains("check/same-day"))
  }

  @Test("A list that has one day at two times repeats nothing")
  func repeated() throws {
    let twice = try Self.codes(
      ("mot", "[{ day: 21/4, at: \"08:00\" }, { day: 21/4, at: \"14:00\" }]"))
    #expect(!twice.contains("check/repeated-day"))
    let same = try Self.codes(
      ("mot", "[{ day: 21/4, at: \"08:00\" }, { day: 21/4, at: \"08:00\", years: 2020..2030 }]"))
    #expect(same.contains("check/repeated-day"))
  }

  // MARK: rollover

  @Test(
    "Other hours and places than the year before are told",
    arguments: [
      (
        "hours: \"08:00-11:30\"", "hours: \"14:00-16:00\"",
        "giờ khác: 14:00–16:00 (năm trước 08:00–11:30)",
        "other hours: 14:00–16:00 (the year before 08:00–11:30)"
      ),
      (
        "shift: keep", "at: \"07:30\"", "giờ khác: từ 07:30 (năm trước cả ngày)",
        "other hours: from 07:30 (the year before all day)"
      ),
      (
        "hours: sáng", "shift: keep", "giờ khác: cả ngày (năm trước buổi sáng)",
        "other hours: all day (the year before in the morning)"
      ),
      (
        "place: { vi: A }", "place: { vi: B }", "địa điểm khác: B (năm trước A)",
        "another place: B (the year before A)"
      ),
      (
        "place: { vi: A }", "shift: keep", "không ghi địa điểm (năm trước A)",
        "no place is named (the year before A)"
      ),
      (
        "shift: keep", "place: { vi: B }", "địa điểm: B (năm trước không ghi)",
        "place: B (none was named the year before)"
      ),
      ("hours: sáng", "hours: morning", nil, nil),
    ] as [(String, String, String?, String?)])
  func rollover(before: String, after: String, vietnamese: String?, english: String?) throws {
    let when = "[{ day: 21/4, years: 2026, \(before) }, { day: 21/4, years: 2027, \(after) }]"
    let programme = try ProgrammeFolder(when: when).programme()
    let changes = Rollover(of: programme, to: 2027).items.flatMap(\.changes).filter {
      switch $0 {
      case .hours, .place: true
      default: false
      }
    }
    let words = changes.map { change in
      [Language.vietnamese, .english].map { change.text(in: $0, of: programme) }
    }
    #expect(words == (vietnamese.map { [[$0, english ?? ""]] } ?? []))
  }

  @Test("Later sessions are compared with their like, and say of the days nothing again")
  func rolloverSessions() throws {
    let folder = try ProgrammeFolder(
      when: "{ day: 21/4, hours: [\"08:00-09:00\", \"14:00-15:00\"] }")
    let items = Rollover(of: try folder.programme(), to: 2027).items
    #expect(items.map { $0.before?.identity } == ["viec.2026", "viec.2026.t1400"])
    #expect(items.map { $0.after?.identity } == ["viec.2027", "viec.2027.t1400"])
    #expect(items.map(\.changes.count) == [2, 0])
  }
}
