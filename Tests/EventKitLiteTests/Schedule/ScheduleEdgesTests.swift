import EventKitLite
import Testing

@Suite("Schedules at the edges of years, names and decisions")
struct ScheduleEdgesTests {
  @Test("Once dates are announced, nothing says any more that they are expected or missing")
  func nothingIsExpected() throws {
    for when in ["{ announced-by: bo-gddt, expected: 1/10 }", "{ announced-by: bo-gddt }"] {
      let programme = try ProgrammeFolder(
        when: when, announcements: "- { event: viec, year: 2025, dates: 2025-10-02 }\n"
      ).programme()
      let doubts = { (event: ScheduledEvent) in
        event.reasons.count {
          switch $0 {
          case .expectation, .noDate: true
          default: false
          }
        }
      }
      #expect(try doubts(programme.scheduled(in: 2025)) == 0)
      #expect(try doubts(programme.scheduled(in: 2026)) == 1)
    }
  }

  @Test(
    "A rule is published with its own end or with the year's, whichever comes first",
    arguments: [(2025, "20251231"), (2026, "20260630")])
  func endOfRule(year: Int, until: String) throws {
    let programme = try ProgrammeFolder(
      when: "{ rrule: \"FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630\" }"
    ).programme()
    guard case .recurring(let days) = try programme.scheduled(in: year).timing else {
      Issue.record("A rule repeats")
      return
    }
    #expect(days.rule.description == "FREQ=WEEKLY;UNTIL=\(until);BYDAY=MO")
  }

  @Test("A series begins on its first day that is held, and excepts only later ones")
  func firstException() throws {
    // 1 January 2026 and 24 December 2026 are Thursdays.
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "{ weekly: thursday, except: holidays }"),
      programme: ProgrammeFolder.programme
        + "  - { id: mot, title: { en: A }, when: 1/1, day-off: true }\n"
        + "  - { id: hai, title: { en: B }, when: 24/12, day-off: true }\n"
    ).programme()
    guard case .recurring(let days) = try programme.scheduled(in: 2026).timing else {
      Issue.record("A weekly event repeats")
      return
    }
    #expect(days.span.description == "2026-01-08..2026-12-31")
    #expect(days.exceptions.map(\.description) == ["2026-12-24"])
    #expect(days.dates.count == 51)
  }

  @Test("A lunar day that a year has twice is two events, each with a name of its own")
  func twiceAYear() throws {
    let programme = try ProgrammeFolder(when: "13/11 âm lịch").programme()
    let events = programme.schedule(for: 2026).events
    #expect(events.map(\.identity) == ["viec.2026", "viec.2026.2"])
    #expect(events.compactMap { $0.timing?.span.description } == ["2026-01-01", "2026-12-21"])
  }

  @Test(
    "An event takes people's time unless it is only expected, or cancelled",
    arguments: [
      ("21/4", "", false), ("{ announced-by: bo-gddt, expected: 21/4 }", "", true),
      ("21/4", "- { event: viec, year: 2026, kind: cancelled }\n", true),
    ])
  func time(when: String, announcements: String, isFree: Bool) throws {
    let programme = try ProgrammeFolder(when: when, announcements: announcements).programme()
    let stamp = try #require(Timestamp("2026-01-01T00:00:00Z"))
    let event = try #require(programme.schedule(for: 2026).calendar(stamp: stamp).events.first)
    #expect((event.transparency == .transparent) == isFree)
    #expect((event.busyStatus == .free) == isFree)
  }
}
