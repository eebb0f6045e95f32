import EventKitLite
import Testing

@Suite("when: every form gives its days")
struct WhenFormsTests {
  @Test(
    "A day or a span comes every year, and one that ends earlier than it begins ends next year",
    arguments: [
      ("21/4", 2024, "2024-04-21"), ("21/4", 2030, "2030-04-21"), (" 21 / 4 ", 2024, "2024-04-21"),
      ("1/10..7/10", 2026, "2026-10-01..2026-10-07"),
      ("1/10 .. 7/10", 2026, "2026-10-01..2026-10-07"),
      ("28/12..3/1", 2025, "2025-12-28..2026-01-03"),
      ("28/12..3/1", 2030, "2030-12-28..2031-01-03"),
      ("31/12..1/1", 2023, "2023-12-31..2024-01-01"), ("5/5..5/5", 2025, "2025-05-05"),
      ("26/2..29/2", 2024, "2024-02-26..2024-02-29"), ("28/2..1/3", 2024, "2024-02-28..2024-03-01"),
    ])
  func yearly(when: String, year: Int, expected: String) throws {
    let programme = try ProgrammeFolder(when: "\"\(when)\"").programme()
    #expect(programme.days(in: year) == [expected])
    #expect(try programme.scheduled(in: year).status == .fixed)
  }

  @Test("29 February is held in leap years only")
  func leapDay() throws {
    let programme = try ProgrammeFolder(when: "29/2").programme()
    #expect(programme.days() == ["2024-02-29", "2028-02-29"])
  }

  @Test(
    "The nth weekday of a month is the one on the wall calendar",
    arguments: [
      ("first monday of april", 2024, "2024-04-01"), ("first monday of april", 2025, "2025-04-07"),
      ("second tuesday of may", 2026, "2026-05-12"), ("third sunday of june", 2027, "2027-06-20"),
      ("fourth thursday of november", 2028, "2028-11-23"),
      ("last friday of 11", 2024, "2024-11-29"), ("last saturday of february", 2024, "2024-02-24"),
      ("fifth sunday of march", 2026, "2026-03-29"), ("First Monday of April", 2029, "2029-04-02"),
      ("first monday of 9..last friday of 9", 2025, "2025-09-01..2025-09-26"),
      ("last monday of december..first friday of january", 2025, "2025-12-29..2026-01-02"),
    ])
  func nthWeekday(when: String, year: Int, expected: String) throws {
    #expect(try ProgrammeFolder(when: when).programme().days(in: year) == [expected])
  }

  @Test("A fifth weekday is held only in months that have five")
  func fifthWeekday() throws {
    let programme = try ProgrammeFolder(when: "fifth sunday of march").programme()
    #expect(
      programme.days() == ["2024-03-31", "2025-03-30", "2026-03-29", "2030-03-31"])
  }

  @Test(
    "A day with its year is held once",
    arguments: [
      ("31/12/2025", "2025-12-31"), ("2025-12-31", "2025-12-31"), ("29/2/2028", "2028-02-29"),
      ("2024-12-30..2025-01-02", "2024-12-30..2025-01-02"),
      ("30/12/2024..2/1/2025", "2024-12-30..2025-01-02"),
    ])
  func once(when: String, expected: String) throws {
    #expect(try ProgrammeFolder(when: when).programme().days() == [expected])
  }

  @Test(
    "A deadline is the last day strictly before",
    arguments: [
      ("15/12", 2023, "2023-12-14"), ("15/12", 2030, "2030-12-14"), ("1/1", 2025, "2024-12-31"),
      ("1/3", 2024, "2024-02-29"), ("1/3", 2025, "2025-02-28"),
      ("first monday of april", 2025, "2025-04-06"),
    ])
  func deadline(day: String, year: Int, expected: String) throws {
    let programme = try ProgrammeFolder(when: "{ before: \(day) }").programme()
    #expect(programme.days(in: year) == [expected])
  }

  @Test("A deadline on New Year's Eve is in the year whose day it is, and keeps its cycle year")
  func deadlineInTheYearBefore() throws {
    let programme = try ProgrammeFolder(when: "{ before: 1/1 }").programme()
    let event = try #require(programme.schedule(for: 2025).events.first)
    #expect(event.timing?.span.description == "2025-12-31")
    #expect(event.year == 2026)
    #expect(event.identity == "viec.2026")
  }

  @Test("What somebody announces is expected where the file says so, and otherwise waits")
  func announcedBy() throws {
    let expected = try ProgrammeFolder(
      when: "{ announced-by: bo-gddt, expected: 1/10..7/10, ask-from: 15/9 }"
    ).programme().scheduled(in: 2026)
    #expect(expected.status == .expected)
    #expect(expected.timing?.span.description == "2026-10-01..2026-10-07")
    #expect(expected.awaited?.by == "bo-gddt")
    #expect(expected.awaited?.askFrom?.description == "2026-09-15")
    let waiting = try ProgrammeFolder(when: "{ announced-by: bo-gddt }").programme()
      .scheduled(in: 2026)
    #expect(waiting.status == .waiting)
    #expect(waiting.timing == nil)
    #expect(waiting.awaited?.by == "bo-gddt")
    #expect(waiting.awaited?.askFrom == nil)
  }

  @Test(
    "A season is expected on the days that the file gives, and otherwise waits",
    arguments: ["spring", "summer", "autumn", "winter"])
  func season(name: String) throws {
    let waiting = try ProgrammeFolder(when: "{ season: \(name) }").programme()
    #expect(try waiting.scheduled(in: 2024).status == .waiting)
    let expected = try ProgrammeFolder(when: "{ season: \(name), expected: 1/6..31/8 }").programme()
    #expect(try expected.scheduled(in: 2024).status == .expected)
    #expect(expected.days(in: 2024) == ["2024-06-01..2024-08-31"])
  }

  @Test("What the plan does not date waits in every year of the horizon")
  func undated() throws {
    let schedule = try ProgrammeFolder(when: "undated").programme().schedule()
    #expect(schedule.events.isEmpty)
    #expect(schedule.waiting.map(\.year) == Array(2023...2030))
    #expect(schedule.waiting.allSatisfy { $0.status == .waiting && $0.timing == nil })
  }

  @Test("An event on a group is held on each of its observances, each under a name of its own")
  func onGroup() throws {
    let programme = try ProgrammeFolder(when: "{ on: ngay-le }").programme()
    let events = programme.schedule(for: 2025).events
    #expect(events.map(\.identity) == ["viec.2025.lao-dong", "viec.2025.quoc-khanh"])
    #expect(events.map { $0.timing?.span.description } == ["2025-05-01", "2025-09-02"])
    #expect(events.map { $0.title(in: .english) }.first == "Labour Day: Task viec")
  }

  @Test("An event on a group is held on the days off in place of its observances where it says so")
  func substitutes() throws {
    func events(_ when: String, weekend: String = "[saturday, sunday]") throws -> [ScheduledEvent] {
      let folder = try ProgrammeFolder(
        events: ProgrammeFolder.event("viec", when: when),
        programme: ProgrammeFolder.programme + "holidays: h.yaml\nweekend: \(weekend)\n")
      try folder.write(
        "h.yaml",
        """
        id: h
        substitute: next
        groups: [{ id: nghi, name: Nghỉ }]
        observances:
          - { id: nam-moi, title: { vi: Năm mới, en: New Year }, when: 1/1, day-off: true, groups: [nghi] }
          - { id: noel, title: Noel, when: 25/12..26/12, day-off: true, groups: [nghi] }
        """)
      return try folder.programme().schedule(for: 2027).events
    }
    // 1 January 2027 is a Friday, 25 and 26 December are a Saturday and a Sunday.
    let all = try events("{ on: nghi, substitutes: true }")
    #expect(all.map(\.identity) == ["viec.2027.nam-moi", "viec.2027.noel", "viec.2027.bu-noel"])
    #expect(
      all.map { $0.timing?.span.description }
        == ["2027-01-01", "2027-12-25..2027-12-26", "2027-12-27..2027-12-28"])
    #expect(all.last?.title(in: .vietnamese) == "Nghỉ bù: Noel: Việc viec")
    #expect(try events("{ on: nghi }").count == 2)
    #expect(try events("{ on: nghi, substitutes: false }").count == 2)
    let friday = try events("{ on: nghi, substitutes: true }", weekend: "[friday]")
    #expect(
      friday.map(\.identity) == ["viec.2027.nam-moi", "viec.2027.bu-nam-moi", "viec.2027.noel"])
  }

  @Test("An event's own years bound it")
  func years() throws {
    let entry = ProgrammeFolder.event("viec", when: "21/4") + "  years: 2025..2026\n"
    let programme = try ProgrammeFolder(events: entry).programme()
    #expect(programme.days() == ["2025-04-21", "2026-04-21"])
  }

  // MARK: What repeats within the year

  @Test(
    "A weekly event falls on all its weekdays of the year and on no other day",
    arguments: [(2023, 53 + 52), (2024, 52 + 52), (2028, 53 + 53)])
  func weekly(year: Int, count: Int) throws {
    let programme = try ProgrammeFolder(when: "{ weekly: [sunday, saturday] }").programme()
    let dates = try #require(try programme.scheduled(in: year).timing).dates
    #expect(dates.count == count)
    #expect(dates.allSatisfy { $0.year == year && [.saturday, .sunday].contains($0.weekday) })
    #expect(Set(dates).count == count)
  }

  @Test("Hours are kept, and one weekday needs no list")
  func hours() throws {
    let programme = try ProgrammeFolder(when: "{ weekly: friday, hours: \"18:30-21:00\" }")
      .programme()
    guard case .recurring(let days) = try programme.scheduled(in: 2026).timing else {
      Issue.record("A weekly event repeats")
      return
    }
    #expect(try programme.scheduled(in: 2026).hours(in: .english) == "18:30–21:00")
    #expect(days.dates.first?.description == "2026-01-02")
    #expect(days.rule.description == "FREQ=WEEKLY;UNTIL=20261231;BYDAY=FR")
  }

  @Test("A recurrence rule begins anew each year")
  func recurrenceRule() throws {
    let programme = try ProgrammeFolder(when: "{ rrule: \"FREQ=MONTHLY;BYDAY=1MO\" }").programme()
    let dates = try #require(try programme.scheduled(in: 2025).timing).dates
    #expect(
      dates.map(\.description) == [
        "2025-01-06", "2025-02-03", "2025-03-03", "2025-04-07", "2025-05-05", "2025-06-02",
        "2025-07-07", "2025-08-04", "2025-09-01", "2025-10-06", "2025-11-03", "2025-12-01",
      ])
  }

  @Test("A rule that counts its days has as many each year")
  func countedRule() throws {
    let programme = try ProgrammeFolder(when: "{ rrule: \"FREQ=WEEKLY;BYDAY=MO;COUNT=3\" }")
      .programme()
    #expect(
      try #require(try programme.scheduled(in: 2024).timing).dates.map(\.description)
        == ["2024-01-01", "2024-01-08", "2024-01-15"])
    #expect(
      try #require(try programme.scheduled(in: 2025).timing).dates.map(\.description)
        == ["2025-01-06", "2025-01-13", "2025-01-20"])
  }

  @Test("A rule that ends on a day is published with that end")
  func ruleWithAnEnd() throws {
    let programme = try ProgrammeFolder(
      when: "{ rrule: \"FREQ=WEEKLY;BYDAY=MO;UNTIL=20250131\" }"
    ).programme()
    guard case .recurring(let days) = try programme.scheduled(in: 2025).timing else {
      Issue.record("A rule repeats")
      return
    }
    #expect(days.dates.count == 4)
    do {
      #expect(days.rule.description.contains("UNTIL=20250131"))
    }
  }

  // MARK: Relative days

  @Test(
    "Days before count from the first day of the other event, days after from its last",
    arguments: [
      (-30, "2025-05-02"), (-1, "2025-05-31"), (0, "2025-06-03"), (1, "2025-06-04"),
      (+28, "2025-07-01"), (-152, "2024-12-31"),
    ])
  func relative(days: Int, expected: String) throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "{ days: \(days), from: goc }")
        + ProgrammeFolder.event("goc", when: "1/6..3/6")
    ).programme()
    #expect(programme.days(in: 2025) == [expected])
  }

  @Test("A chain of relative events adds up, in whatever order the file has them")
  func chain() throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("ba", when: "{ days: 5, from: hai }")
        + ProgrammeFolder.event("mot", when: "{ days: -10, from: goc }")
        + ProgrammeFolder.event("goc", when: "21/4")
        + ProgrammeFolder.event("hai", when: "{ days: -10, from: mot }")
    ).programme()
    #expect(programme.days(of: "mot", in: 2025) == ["2025-04-11"])
    #expect(programme.days(of: "hai", in: 2025) == ["2025-04-01"])
    #expect(programme.days(of: "ba", in: 2025) == ["2025-04-06"])
  }

  @Test("What counts from an expected day is expected, and from an unknown day waits")
  func relativeStatus() throws {
    let base = { (when: String) in
      try ProgrammeFolder(
        events: ProgrammeFolder.event("goc", when: when)
          + ProgrammeFolder.event("viec", when: "{ days: -20, from: goc }")
      ).programme().scheduled(in: 2026)
    }
    let expected = try base("{ announced-by: bo-gddt, expected: 1/10 }")
    #expect(expected.status == .expected)
    #expect(expected.timing?.span.description == "2026-09-11")
    let waiting = try base("{ announced-by: bo-gddt }")
    #expect(waiting.status == .waiting)
    #expect(waiting.awaited?.by == "bo-gddt")
    #expect(try base("undated").status == .waiting)
  }

  @Test("A relative day follows the other event when that is announced")
  func relativeFollows() throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("goc", when: "{ announced-by: bo-gddt, expected: 1/10..7/10 }")
        + ProgrammeFolder.event("viec", when: "{ days: 3, from: goc }"),
      announcements: "- { event: goc, year: 2023, dates: 2023-10-02..2023-10-08 }\n"
    ).programme()
    #expect(programme.days(in: 2023) == ["2023-10-11"])
    #expect(programme.days(in: 2024) == ["2024-10-10"])
  }

  @Test("An event years away from what it counts from is in the agenda of its own year")
  func farRelative() throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("goc", when: "1/6")
        + ProgrammeFolder.event("viec", when: "{ days: -800, from: goc }")
    ).programme()
    #expect(programme.days(in: 2027) == ["2025-03-23"])
    do {
      #expect(programme.schedule(for: 2025).events.contains { $0.event.id == "viec" })
    }
  }
}
