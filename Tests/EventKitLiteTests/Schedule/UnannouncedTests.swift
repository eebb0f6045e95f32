import EventKitLite
import TestSupport
import Testing

@Suite("What somebody still has to announce")
struct UnannouncedTests {
  private static let week = "{ announced-by: bo-gddt, expected: 1/10..7/10, ask-from: 15/9 }"

  private func unannounced(
    _ events: String, units: String = ProgrammeFolder.units, announcements: String? = nil,
    in years: ClosedRange<Int> = 2026...2026
  ) throws -> (events: [ScheduledEvent], programme: Programme) {
    let folder = try ProgrammeFolder(events: events, units: units, announcements: announcements)
    let programme = try folder.programme()
    return (programme.schedule(for: years).unannounced, programme)
  }

  @Test(
    "What has no date, and what is only expected, waits for an announcement",
    arguments: [
      ("undated", true), ("{ season: summer }", true), (week, true),
      ("{ season: spring, expected: 1/2..5/2 }", true), ("{ announced-by: bo-gddt }", true),
      ("21/4", false), ("{ before: 15/12 }", false), ("{ weekly: [saturday] }", false),
    ])
  func waits(when: String, isWaiting: Bool) throws {
    let found = try unannounced(ProgrammeFolder.event("viec", when: when)).events
    #expect(found.map(\.event.id) == (isWaiting ? ["viec"] : []))
  }

  @Test("An announcement or a cancellation settles it, a theme does not")
  func settled() throws {
    for (keys, count) in [
      ("dates: 2026-10-05", 0), ("kind: cancelled", 0), ("theme: { vi: A }", 1),
    ] {
      let found = try unannounced(
        ProgrammeFolder.event("viec", when: Self.week),
        announcements: "- { event: viec, year: 2026, \(keys) }\n")
      #expect(found.events.count == count)
    }
  }

  @Test("What counts from an expected event needs no announcement of its own")
  func relative() throws {
    let events =
      ProgrammeFolder.event("viec", when: Self.week)
      + ProgrammeFolder.event("ke-hoach-tuan", when: "{ days: -30, from: viec }")
    #expect(try unannounced(events).events.map(\.event.id) == ["viec"])
  }

  @Test("The earliest day to ask comes first, and what has none comes last, by year")
  func order() throws {
    let events =
      ProgrammeFolder.event("a", when: "undated") + ProgrammeFolder.event("b", when: Self.week)
      + ProgrammeFolder.event("c", when: "{ announced-by: bo-gddt, ask-from: 1/3 }")
    let found = try unannounced(events, in: 2026...2027).events
    #expect(
      found.map(\.identity) == ["c.2026", "b.2026", "c.2027", "b.2027", "a.2026", "a.2027"])
  }

  @Test(
    "Days overdue count from the day to ask, which is not overdue yet",
    arguments: [
      ("2026-09-14", nil), ("2026-09-15", 0), ("2026-09-16", 1), ("2026-11-24", 70),
    ] as [(String, Int?)])
  func overdue(today: String, days: Int?) throws {
    let found = try unannounced(ProgrammeFolder.event("viec", when: Self.week)).events
    let event = try #require(found.first)
    #expect(try event.daysOverdue(on: Samples.day(today)) == days)
    #expect(
      try event.hasPassedUnannounced(on: Samples.day(today)) == (today == "2026-11-24"))
  }

  @Test("The unit that the plan names must announce it, its successors once it has ended")
  func announcers() throws {
    let units = ProgrammeFolder.units.replacing(
      "en: Ministry of Education } }",
      with: "en: Ministry of Education }, until: 2026-02-28, succeeded-by: so-vhttdl }")
    let event = ProgrammeFolder.event("viec", when: Self.week)
    for (year, expected) in [(2025, "bo-gddt"), (2026, "so-vhttdl")] as [(Int, Programme.Unit.ID)] {
      let (events, programme) = try unannounced(event, units: units, in: year...year)
      #expect(events.first?.announcers(in: programme) == [expected])
    }
    let (events, programme) = try unannounced(ProgrammeFolder.event("viec", when: "undated"))
    #expect(events.first?.announcers(in: programme) == ["so-gddt"])
  }
}
