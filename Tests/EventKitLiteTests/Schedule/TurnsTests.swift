import CivilTime
import EventKitLite
import Testing

/// Parts by turns: who has a part on which of an event's days, and what its calendar holds.
@Suite("Turns")
struct TurnsTests {
  private static let frame = """
    id: thu
    title: { vi: Thử, en: Trial }
    horizon: 2025..2027
    domain: thu.example.vn

    """
  private static let units = """
    - { id: cu, name: { vi: Thư viện cũ, en: Old library }, until: 2025-06-30, succeeded-by: moi }
    - { id: moi, name: { vi: Thư viện mới, en: New library } }
    - { id: pho, name: { vi: Thư viện phố, en: Town library } }
    - { id: truong, name: { vi: Trường, en: School } }
    - { id: cac-truong, group: [truong], name: { vi: Các trường, en: Schools } }

    """

  /// An event on each Thursday, unless another time is said.
  private static func programme(
    _ participants: String, when: String = "{ weekly: thursday }", announcements: String = "[]"
  ) throws -> Programme {
    let events = """
      - id: mo-cua
        title: { vi: Mở cửa, en: Opening }
        when: \(when)
        participants: \(participants)

      """
    return try Programme(files: [
      "programme.yaml": Array(frame.utf8), "units.yaml": Array(units.utf8),
      "events.yaml": Array(events.utf8), "announcements.yaml": Array(announcements.utf8),
    ])
  }

  private static let rota = """
    [{ unit: moi, role: lead, on: first thursday },
     { unit: pho, role: lead,
       on: [second thursday, third thursday, fourth thursday, fifth thursday] },
     { unit: truong, role: join }]
    """

  private func days(of unit: Programme.Unit.ID?, in schedule: Schedule) -> [CalendarDate] {
    let own = unit.map { schedule.limited(toUnit: $0) } ?? schedule
    return own.events.flatMap { $0.timing?.dates ?? [] }.sorted()
  }

  @Test("A unit's calendar holds the days of its turns, and those of others every day")
  func ownDays() throws {
    let schedule = try Self.programme(Self.rota).schedule(for: 2027)
    let all = try #require(schedule.events.first { $0.ownUnit == nil }).timing?.dates ?? []
    #expect(all.count == 52)
    let first = all.filter { $0.day <= 7 }
    #expect(days(of: "moi", in: schedule) == first)
    #expect(days(of: "pho", in: schedule) == all.filter { $0.day > 7 })
    #expect(days(of: "truong", in: schedule) == all)
    // The rule of the turn says it without exceptions.
    let own = try #require(schedule.limited(toUnit: "moi").events.first)
    guard case .recurring(let turns)? = own.timing else {
      Issue.record("no series")
      return
    }
    #expect(turns.rule.description.contains("BYDAY=1TH") && turns.exceptions.isEmpty)
  }

  @Test("Everybody's calendar has one entry, and whoever takes turns one of its own")
  func feeds() throws {
    let programme = try Self.programme(Self.rota)
    let published = try Publication(
      of: programme, ledger: Ledger(), now: try #require(Timestamp("2026-12-01T02:00:00Z")))
    func names(_ feed: String) throws -> [String] {
      let file = try #require(published.files.first { $0.path == "feeds/\(feed).ics" })
      return FeedParts(file.bytes).events.keys.filter { $0.contains(".2027") }.sorted()
    }
    #expect(try names("all") == ["mo-cua.2027@thu.example.vn"])
    #expect(try names("truong") == ["mo-cua.2027@thu.example.vn"])
    #expect(try names("moi") == ["mo-cua.2027.moi@thu.example.vn"])
    #expect(try names("pho") == ["mo-cua.2027.pho@thu.example.vn"])
  }

  @Test("Turns that begin within a year leave what has been in calendars, and cut what is to come")
  func beginning() throws {
    let before = try Publication(
      of: try Self.programme("[{ unit: moi, role: lead }, { unit: pho, role: join }]"),
      ledger: Ledger(), now: try #require(Timestamp("2027-01-01T02:00:00Z")))
    let after = try Publication(
      of: try Self.programme(Self.rota), ledger: before.ledger,
      now: try #require(Timestamp("2027-03-01T02:00:00Z")))
    let year = try #require(DateSpan(year: 2027))
    let all = try after.days("all").filter { year.contains($0.key) }
    #expect(all.count == 52 && all.values.allSatisfy { $0 == ["Mở cửa"] })
    let march = try #require(CalendarDate(2027, 3, 1))
    #expect(
      Set(try after.days("moi").keys.filter(year.contains))
        == Set(all.keys.filter { $0 < march || $0.day <= 7 }))
    #expect(try after.days("moi").values.allSatisfy { $0 == ["Mở cửa"] })
    #expect(
      Set(try after.days("pho").keys.filter(year.contains))
        == Set(all.keys.filter { $0 < march || $0.day > 7 }))
  }

  @Test("The text of all says whose turn is when, and a unit's own who is there on its days")
  func words() throws {
    let programme = try Self.programme(Self.rota)
    let calendar = programme.schedule(for: 2027).calendar(
      stamp: try #require(Timestamp("2026-12-01T02:00:00Z")), in: .english)
    func notes(_ name: String) throws -> String {
      try #require(calendar.events.first { $0.uid == "\(name)@thu.example.vn" }?.notes)
    }
    let all = try notes("mo-cua.2027")
    #expect(
      all.contains(
        """
        Lead: New library (on the first Thursday of every month); Town library (on the second \
        Thursday, the third Thursday, the fourth Thursday and the fifth Thursday of every month) · \
        With: School
        """))
    #expect(try notes("mo-cua.2027.moi").contains("Lead: New library · With: School"))
  }

  @Test("A turn goes on with whoever follows, and the old calendar with the heir's days")
  func succession() throws {
    let rota = "[{ unit: cu, role: lead, on: first thursday }, { unit: pho, role: join }]"
    let schedule = try Self.programme(rota).schedule(for: 2025)
    let first = try #require(schedule.events.first { $0.ownUnit == nil })
      .timing?.dates.filter { $0.day <= 7 }
    #expect(days(of: "cu", in: schedule) == first)
    let later = try #require(first).filter { $0.month > 6 }
    #expect(days(of: "moi", in: schedule) == later)
    // Long after the end it is the same.
    let next = try Self.programme(rota).schedule(for: 2027)
    #expect(days(of: "cu", in: next) == days(of: "moi", in: next))
    #expect(days(of: "cu", in: next).count == 12)
  }

  @Test("Members of a group have the turns of the group")
  func groups() throws {
    let schedule = try Self.programme(
      "[{ unit: pho, role: lead }, { unit: cac-truong, role: join, on: month 5 }]"
    ).schedule(for: 2027)
    for unit: Programme.Unit.ID in ["truong", "cac-truong"] {
      #expect(
        days(of: unit, in: schedule).map(\.description) == [
          "2027-05-06", "2027-05-13", "2027-05-20", "2027-05-27",
        ])
    }
  }

  @Test("Of a run somebody has some days, and a single day in turn is the entry that all have")
  func runsAndSingleDays() throws {
    let run = try Self.programme(
      "[{ unit: pho, role: lead, on: 1/10..3/10 }, { unit: moi, role: lead, on: 4/10..7/10 }]",
      when: "1/10..7/10"
    ).schedule(for: 2027)
    #expect(days(of: "moi", in: run).map(\.day) == [4, 5, 6, 7])
    #expect(run.limited(toUnit: "moi").events.map(\.identity) == ["mo-cua.2027.moi"])
    let list = try Self.programme(
      "[{ unit: pho, role: lead, on: 31/3 }, { unit: moi, role: lead, on: 30/6 }]",
      when: "[31/3, 30/6]"
    ).schedule(for: 2027)
    #expect(list.events.allSatisfy { $0.ownUnit == nil })
    #expect(days(of: "moi", in: list).map(\.month) == [6])
    #expect(list.limited(toUnit: "pho").events.map { $0.units(.lead) } == [["pho"]])
  }

  @Test("A day that is moved stays the turn of whoever had it")
  func moved() throws {
    let schedule = try Self.programme(
      Self.rota,
      announcements: """
        - { event: mo-cua, year: 2027, kind: moved, day: 2027-03-04, dates: 2027-03-05 }

        """
    ).schedule(for: 2027)
    let moved = try #require(CalendarDate(2027, 3, 5))
    #expect(days(of: "moi", in: schedule).contains(moved))
    #expect(!days(of: "pho", in: schedule).contains(moved))
  }

  @Test(
    "Days on which nobody leads, or two do, and turns that never come are reported",
    arguments: [
      ("[{ unit: moi, role: lead, on: first thursday }]", ["check/no-lead"]),
      (
        "[{ unit: moi, role: lead }, { unit: pho, role: lead, on: month 5 }]",
        ["check/two-leads"]
      ),
      (
        "[{ unit: moi, role: lead }, { unit: pho, role: join, on: friday }]", ["check/idle-turn"]
      ),
      (Self.rota, []),
    ])
  func findings(participants: String, codes: [String]) throws {
    let check = ProgrammeCheck(
      of: try Self.programme(participants).schedule(),
      today: try #require(CalendarDate(2025, 1, 1)))
    let meant: Set = ["check/no-lead", "check/two-leads", "check/idle-turn"]
    #expect(check.findings.map(\.code.name).filter(meant.contains) == codes)
  }

  @Test(
    "Turns that cannot be meant are refused at their place",
    arguments: [
      ("undated", "first thursday", "programme/bad-value"),
      ("month 4", "21/4", "programme/bad-value"),
      ("{ weekly: thursday }", "undated", "programme/bad-when"),
      ("{ weekly: thursday }", "{ by: 4/3 }", "programme/bad-when"),
      ("{ weekly: thursday }", "{ day: 4/3, hours: sáng }", "programme/bad-when"),
    ])
  func refusals(when: String, turn: String, code: String) {
    let found = #expect(throws: InvalidDocument.self) {
      try Self.programme("{ unit: pho, role: lead, on: \(turn) }", when: when)
    }
    #expect(found?.diagnostics.map(\.code.name) == [code])
  }

  @Test("Within a year a name has the days from which and until which it has its part")
  func terms() throws {
    let calendar = try Self.programme("{ unit: cu, role: lead }").schedule().calendar(
      stamp: try #require(Timestamp("2025-01-01T02:00:00Z")), in: .vietnamese)
    func notes(_ year: Int) throws -> String {
      try #require(calendar.events.first { $0.uid == "mo-cua.\(year)@thu.example.vn" }?.notes)
    }
    #expect(
      try notes(2025).contains(
        "Chủ trì: Thư viện cũ (đến 30/6/2025); Thư viện mới (từ 1/7/2025)"))
    #expect(try notes(2026).hasPrefix("Chủ trì: Thư viện mới"))
  }
}
