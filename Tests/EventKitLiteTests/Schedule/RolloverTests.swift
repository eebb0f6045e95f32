import EventKitLite
import Foundation
import Testing

@Suite("A year beside the one before")
struct RolloverTests {
  private func rollover(
    _ events: String, to year: Int = 2027, units: String = ProgrammeFolder.units,
    programme: String = ProgrammeFolder.programme, announcements: String? = nil
  ) throws -> Rollover {
    let folder = try ProgrammeFolder(
      events: events, units: units, programme: programme, announcements: announcements)
    return Rollover(of: try folder.programme(), to: year)
  }

  private func words(_ when: String, to year: Int = 2027, announcements: String? = nil) throws
    -> [String]
  {
    let rollover = try rollover(
      ProgrammeFolder.event("viec", when: when), to: year, announcements: announcements)
    let item = try #require(rollover.items.first)
    #expect(rollover.items.count == 1)
    return item.changes.map { $0.text(in: .english, of: rollover.programme) }
  }

  @Test(
    "Days are compared with the year before, and what they hit is reported",
    arguments: [
      // 21 April 2026 is a Tuesday in week 17, 2027 a Wednesday in week 16.
      ("21/4", 2027, ["from Tuesday to Wednesday", "from week 17 to week 16"]),
      // 23 April 2028 is a Sunday; 2028 is a leap year.
      (
        "23/4", 2028,
        ["from Friday to Sunday", "weekly day off (Sunday)"]
      ),
      (
        "first monday of april", 2027,
        ["from week 15 to week 14", "1 day earlier than the year before"]
      ),
      (
        "10/3 âm lịch", 2027,
        [
          "from Sunday to Friday", "from week 17 to week 15",
          "10 days earlier than the year before",
          "lunar: 10th day of the 3rd lunar month, year Đinh Mùi",
        ]
      ),
      // 14 December 2024 is a Saturday, in the week after that of 2023.
      (
        "{ before: 15/12, working-day: previous }", 2024,
        [
          "from Thursday to Saturday",
          "the legal last day, Saturday, 14 December 2024, is off: weekly day off (Saturday); the last working day is Friday, 13 December 2024",
        ]
      ),
      // The weekend in a week is none to report.
      ("1/10..7/10", 2027, ["from Thursday to Friday", "from week 40 to week 39"]),
      ("{ weekly: [monday] }", 2027, []), ("2027-05-04", 2027, ["without a date the year before"]),
      ("2026-05-04", 2027, ["not held in 2027"]), ("21/4", 2023, []),
    ] as [(String, Int, [String])])
  func changes(when: String, year: Int, expected: [String]) throws {
    #expect(try words(when, to: year) == expected)
  }

  @Test(
    "A weekend and a holiday are settled whatever is decided, and a day beside one is not",
    arguments: [
      ("4/9/2027", .settled), ("2/9/2027", .settled), ("1/9/2027", .expected),
    ] as [(String, WorkingDays.State)])
  func provisional(day: String, state: WorkingDays.State) throws {
    let programme =
      ProgrammeFolder.programme
      + "  - { id: le, title: { en: X }, when: 2/9, day-off: true, expected-closure: { before: 1 } }\n"
    let rollover = try rollover(
      ProgrammeFolder.event("viec", when: day), programme: programme)
    let found = rollover.items.flatMap(\.changes).compactMap { change -> WorkingDays.State? in
      if case .daysOff(_, _, let state) = change { state } else { nil }
    }
    #expect(found == [state])
  }

  @Test("The number of the week is ISO 8601's")
  func weeks() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    func week(_ day: CalendarDate) -> Int {
      calendar.component(
        .weekOfYear, from: Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400))
    }
    for day in ["1/1", "2/1", "3/1", "4/1", "28/12", "29/12", "30/12", "31/12", "1/7"] {
      for year in 2024...2030 {
        let item = try #require(
          rollover(ProgrammeFolder.event("viec", when: day), to: year).items.first)
        let spans = [item.before, item.after].compactMap { $0?.timing?.span.first }
        let expected = spans.map(week)
        let reported = item.changes.compactMap { change -> [Int]? in
          if case .week(let from, let to) = change { [from, to] } else { nil }
        }
        #expect(reported == (expected[0] == expected[1] ? [] : [expected]), "\(day) \(year)")
      }
    }
  }

  @Test("A holiday is reported of a week that it falls into, and whether it is decided")
  func holidays() throws {
    let programme = ProgrammeFolder.programme.replacing(
      "{ id: lao-dong, title: { vi: Lao động, en: Labour Day }, when: 1/5,",
      with: "{ id: lao-dong, title: { vi: Lao động, en: Labour Day }, when: 1/5, day-off: true, "
        + "substitute: next,")
    try #require(programme != ProgrammeFolder.programme)
    let rollover = try rollover(
      ProgrammeFolder.event("viec", when: "28/4..4/5"), programme: programme)
    let texts = rollover.items.flatMap(\.changes).map {
      $0.text(in: .english, of: rollover.programme)
    }
    // 1 May 2027 is a Saturday; Monday, 3 May, is given for it.
    #expect(texts.contains { $0.hasPrefix("2 days off, 1–3 May 2027: Labour Day") })
  }

  @Test("Announced days are compared as they were held, and a cancelled year says only that")
  func announced() throws {
    let week = "{ announced-by: bo-gddt, expected: 1/10..7/10, ask-from: 15/9 }"
    let held = "- { event: viec, year: 2026, dates: 2026-10-05..2026-10-11 }\n"
    #expect(
      try words(week, announcements: held)
        == [
          "from Monday to Friday", "from week 41 to week 39", "4 days earlier than the year before",
        ])
    let cancelled = "- { event: viec, year: 2027, kind: cancelled }\n"
    #expect(try words(week, announcements: cancelled) == ["cancelled"])
  }

  @Test("What has lost its date, is cancelled without one or is not held any more says which")
  func withoutDate() throws {
    let open = "{ announced-by: bo-gddt }"
    let held = "- { event: viec, year: 2026, dates: 2026-10-05..2026-10-11 }\n"
    #expect(try words(open, announcements: held) == ["without a date in 2027"])
    let cancelled = held + "- { event: viec, year: 2027, kind: cancelled }\n"
    #expect(try words(open, announcements: cancelled) == ["cancelled"])
    #expect(try words("2026-05-04") == ["not held in 2027"])
  }

  @Test(
    "Of many units as many are named as are asked for, and how many others there are",
    arguments: [
      (3, "thêm đơn vị: a, b, c", "joined by: a, b, c"),
      (4, "thêm đơn vị: a, b, c và 1 đơn vị khác", "joined by: a, b, c and 1 more"),
    ])
  func manyUnits(count: Int, vietnamese: String, english: String) throws {
    let programme = try ProgrammeFolder().programme()
    let units = ["a", "b", "c", "d"].prefix(count).map { Programme.Unit.ID($0) }
    let change = Rollover.Change.units(leaving: [], coming: units)
    #expect(change.text(in: .vietnamese, of: programme, mostUnits: 3) == vietnamese)
    #expect(change.text(in: .english, of: programme, mostUnits: 3) == english)
    let all = units.map(\.rawValue).joined(separator: ", ")
    #expect(change.text(in: .english, of: programme) == "joined by: \(all)")
  }

  @Test("Units that end in either year are listed, and events say who takes over")
  func units() throws {
    let units =
      ProgrammeFolder.units.replacing(
        "en: Education } }",
        with: "en: Education }, until: 2026-06-30, succeeded-by: so-moi }")
      + "- { id: so-moi, name: { vi: Sở mới, en: New }, from: 2026-07-01 }\n"
    let event = ProgrammeFolder.event("viec", when: "21/4")
    for (year, ends, texts) in [
      (2025, [], []), (2026, ["so-gddt"], []),
      (2027, ["so-gddt"], ["New in place of Education"]),
      (2028, [], []),
    ] as [(Int, [Programme.Unit.ID], [String])] {
      let rollover = try rollover(event, to: year, units: units)
      #expect(rollover.endingUnits.map(\.id) == ends)
      let reported = rollover.items.flatMap(\.changes).filter {
        if case .units = $0 { true } else { false }
      }
      #expect(reported.map { $0.text(in: .english, of: rollover.programme) } == texts)
    }
  }

  @Test("What must be announced, which documents are in doubt and which targets are due is listed")
  func lists() throws {
    let programme =
      ProgrammeFolder.programme.replacing(
        "en: Plan } }", with: "en: Plan }, verified: unverified }")
        + """
        targets:
          - { id: a, clause: II, unit: so-gddt, measure: { vi: A, en: A }, 2027: 60%, 2030: 80% }
          - { id: b, clause: II, unit: cac-so, measure: { vi: B, en: B }, 2030: 70% }

        """
    let events =
      ProgrammeFolder.event("a", when: "undated") + ProgrammeFolder.event("b", when: "21/4")
      + "  basis: ke-hoach\n"
      + ProgrammeFolder.event("c", when: "{ announced-by: bo-gddt, expected: 1/10, ask-from: 1/9 }")
    let next = try rollover(events, programme: programme)
    #expect(next.unannounced.map(\.identity) == ["c.2027", "a.2027"])
    #expect(next.doubtfulBases.map(\.id) == ["ke-hoach"])
    #expect(
      next.targets.map { "\($0.target.id) \($0.value) \($0.units.map(\.rawValue))" } == [
        "a 60% [\"so-gddt\"]"
      ])
    #expect(next.items.map { $0.title(in: .english) } == ["Task b", "Task c"])
    let last = try rollover(events, to: 2030, programme: programme)
    #expect(last.targets.map(\.units) == [["so-gddt"], ["cac-so"]])
  }

  @Test(
    "A single day of a series stands beside the day before that its slot stands for",
    arguments: [
      // The 1st of January, April, July and October 2028 is on a weekend, of the year before it is
      // not.
      (
        "{ monthly: 1, shift: next-working-day }", 2028, nil,
        [
          "2027-01-01 2028-01-03", "2027-01-01..2027-12-01 2028-02-01..2028-12-01",
          "2027-04-01 2028-04-03", "2027-07-01 2028-07-03", "2027-10-01 2028-10-02",
        ]
      ),
      // A Monday goes on with a Monday, an added day with the same date, and an extra day with none.
      (
        "{ weekly: [monday], also: [18/5, 2027-05-08] }", 2027,
        "- { event: viec, year: 2027, kind: moved, day: 2027-09-06, dates: 2027-09-07 }\n",
        [
          "2026-01-05..2026-12-28 2027-01-04..2027-12-27", "- 2027-05-08",
          "2026-05-18 2027-05-18", "2026-09-07 2027-09-07",
        ]
      ),
      // The first Friday of a month is on another date, and nearer to the second one there was.
      (
        "{ monthly: [first friday, second friday] }", 2027,
        "- { event: viec, year: 2027, day: 2027-05-07, kind: moved, dates: 2027-05-10 }\n",
        ["2026-01-02..2026-12-11 2027-01-01..2027-12-10", "2026-05-01 2027-05-10"]
      ),
      // What was moved the year before and is not any more is part of the series again.
      (
        "{ monthly: 1 }", 2028,
        "- { event: viec, year: 2027, day: 2027-05-01, kind: moved, dates: 2027-05-04 }\n",
        ["2027-01-01..2027-12-01 2028-01-01..2028-12-01"]
      ),
    ] as [(String, Int, String?, [String])])
  func singleDays(when: String, year: Int, announcements: String?, expected: [String]) throws {
    let rollover = try rollover(
      ProgrammeFolder.event("viec", when: when), to: year, announcements: announcements)
    let rows = rollover.items.map { item in
      [item.before, item.after].map { $0?.timing?.span.description ?? "-" }
        .joined(separator: " ")
    }
    #expect(rows == expected)
    let new = rollover.items.filter { $0.changes.contains(.added) }
    #expect(new.count == expected.count { $0.hasPrefix("- ") })
  }

  @Test("Each session of a day that is moved says why, and is compared with its like")
  func movedSessions() throws {
    let rollover = try rollover(
      ProgrammeFolder.event(
        "viec",
        when: "{ monthly: 1, shift: next-working-day, hours: [\"08:00-09:00\", \"14:00-15:00\"] }"),
      to: 2028)
    let april = rollover.items.filter { $0.after?.timing?.span.first.month == 4 }
    #expect(april.map { $0.before?.identity } == ["viec.2027", "viec.2027.t1400"])
    #expect(april.map { $0.before?.timing?.span.description } == ["2027-04-01", "2027-04-01"])
    #expect(
      april.map { $0.changes.contains { if case .because = $0 { true } else { false } } }
        == [true, true])
  }

  @Test("Nothing of the shipped plan is left out, in any year", arguments: ShippedFiles.years)
  func complete(year: Int) throws {
    let programme = try ShippedFiles.programme()
    let rollover = Rollover(of: programme, to: year)
    let schedule = programme.schedule(for: year)
    let dated = Set(rollover.items.compactMap { $0.after?.identity })
    let all = (schedule.events + schedule.waiting).filter { $0.year == year }
    for event in all where !dated.contains(event.identity) {
      #expect(rollover.unannounced.contains(event), "\(event.identity)")
    }
    #expect(all.filter { $0.timing != nil }.allSatisfy { dated.contains($0.identity) })
    for language in Language.supported {
      for change in rollover.items.flatMap(\.changes) {
        #expect(!change.text(in: language, of: programme).isEmpty)
      }
    }
  }
}
