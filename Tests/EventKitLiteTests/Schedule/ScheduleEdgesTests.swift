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
    "A unit has its duties through its last day, and its successor from the next",
    arguments: [
      ("2025-02-27", ["cu"]), ("2025-02-28", ["cu"]), ("2025-02-27..2025-02-28", ["cu"]),
      ("2025-02-28..2025-03-01", ["cu", "so-gddt"]), ("2025-03-01", ["so-gddt"]),
    ])
  func lastDay(days: String, holders: [String]) throws {
    let old = "- { id: cu, name: { en: Old }, until: 2025-02-28, succeeded-by: [so-gddt] }\n"
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: days, lead: "cu")
        + ProgrammeFolder.event("khac", when: days), units: ProgrammeFolder.units + old
    ).programme()
    let span = try #require(DateSpan(days))
    #expect(
      programme.units.holders(of: "cu", during: span).map(\.unit.rawValue) == holders)
    #expect(
      programme.schedule(for: 2025).events.first?.units(.lead).map(\.rawValue) == holders)
    // The old unit's calendar goes on with what its successor does of it, and with nothing else.
    let calendar = programme.schedule(for: 2025, unit: "cu").events
    #expect(calendar.map(\.event.id) == ["viec"])
  }

  @Test(
    "Years of an event may begin before the programme's, and must not all lie outside",
    arguments: [
      ("2020..2023", []), ("2020..2022", ["programme/outside-horizon"]), ("2030..2040", []),
      ("2031..2040", ["programme/outside-horizon"]), ("2000..2100", []),
    ])
  func yearsOfEvents(years: String, codes: [String]) throws {
    let entry = ProgrammeFolder.event("viec", when: "21/4") + "  years: \(years)\n"
    let folder = try ProgrammeFolder(events: entry)
    #expect(folder.diagnostics().map(\.code.name) == codes)
  }

  @Test("A group that both files of holidays have is one, by the programme's own name")
  func sharedGroups() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "{ on: ngay-le }"),
      programme: ProgrammeFolder.programme + "holidays: le.yaml\n")
    try folder.write(
      "le.yaml",
      """
      id: le
      groups:
        - { id: ngay-le, name: { en: Else } }
        - { id: khac, name: { en: Other } }

      """)
    let groups = try folder.programme().holidays.groups
    #expect(groups.map(\.id) == ["ngay-le", "khac"])
    #expect(groups.first?.name[.english] == "Major days")
  }

  @Test(
    "What nobody has to announce is no news once its year is over, and the rest stays news",
    arguments: [
      ("{ season: summer, expected: 1/6 }", "2025-06-01", 0),
      ("{ season: summer, expected: 1/6 }", "2025-06-02", 1),
      ("{ season: summer, expected: 1/6 }", "2025-12-31", 1),
      ("{ season: summer, expected: 1/6 }", "2026-01-01", 0),
      ("{ announced-by: bo-gddt, expected: 1/6 }", "2026-01-01", 3),
    ])
  func nobodyAnnounces(when: String, today: String, count: Int) throws {
    let check = ProgrammeCheck(
      try ProgrammeFolder(when: when).programme(), today: try #require(CalendarDate(today)))
    #expect(check.findings.count { $0.code == .expectedPassed } == count)
  }

  @Test(
    "Days counted from a span over New Year come every year, and are one series",
    arguments: [(-5, "2023-12-23", 12, 23), (0, "2024-01-03", 1, 3), (1, "2024-01-04", 1, 4)])
  func countedOverNewYear(days: Int, first: String, month: Int, day: Int) throws {
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("goc", when: "28/12..3/1")
        + ProgrammeFolder.event("viec", when: "{ days: \(days), from: goc }")
    ).programme()
    let stamp = try #require(Timestamp("2026-01-01T00:00:00Z"))
    let events = programme.schedule(for: 2023...2031).limited(toEvent: "viec")
      .calendar(stamp: stamp, form: .recurring).events
    #expect(events.map { $0.start?.date.description } == [first])
    #expect(events.first?.recurrenceRule?.months.map(\.number) == [month])
    #expect(events.first?.recurrenceRule?.daysOfMonth == [day])
  }

  /// A whole day takes nobody's time anyway.
  @Test(
    "Opening hours take people's time unless they are only expected, or cancelled",
    arguments: [
      (hours, "", false), ("21/4", "", true), ("{ season: summer, expected: \(hours) }", "", true),
      (hours, "- { event: viec, year: 2026, kind: cancelled }\n", true),
    ])
  func time(when: String, announcements: String, isFree: Bool) throws {
    let programme = try ProgrammeFolder(when: when, announcements: announcements).programme()
    let stamp = try #require(Timestamp("2026-01-01T00:00:00Z"))
    let event = try #require(programme.schedule(for: 2026).calendar(stamp: stamp).events.first)
    #expect(event.transparency == .transparent)
    #expect((event.busyStatus == .free) == isFree)
  }

  private static let hours = "{ weekly: friday, hours: \"18:30-21:00\" }"
}
