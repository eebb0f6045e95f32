import EventKitLite
import TestSupport
import Testing

@Suite("A programme of school years")
struct SchoolYearTests {
  private func folder(
    _ events: String, announcements: String? = nil, horizon: String = "2025..2028"
  ) throws -> ProgrammeFolder {
    try ProgrammeFolder(
      events: events, programme: CycleYearTests.programme("1/9", horizon: horizon),
      announcements: announcements)
  }

  private func folder(
    when: String, announcements: String? = nil, horizon: String = "2025..2028"
  ) throws -> ProgrammeFolder {
    try folder(
      ProgrammeFolder.event("viec", when: when), announcements: announcements, horizon: horizon)
  }

  private func findings(_ programme: Programme, on today: String) throws -> [String] {
    ProgrammeCheck(programme, today: try Samples.day(today)).findings.map {
      "\($0.code.name): \($0.message[.english])"
    }
  }

  // MARK: Schedules

  @Test("The schedule of a year has the days from its first to its last")
  func schedule() throws {
    let programme = try folder(when: "[31/8, 1/9, 1/1]").programme()
    let schedule = programme.schedule(for: 2026)
    #expect(schedule.span.description == "2026-09-01..2027-08-31")
    #expect(
      schedule.events.compactMap { $0.timing?.span.description } == [
        "2026-09-01", "2027-01-01", "2027-08-31",
      ])
    #expect(schedule.events.allSatisfy { $0.year == 2026 && $0.cycle.label == "2026–2027" })
    #expect(
      schedule.events.map(\.identity) == [
        "viec.2026.01-09", "viec.2026.01-01", "viec.2026.31-08",
      ])
    // Some days of a year have what waits in that year, and in no other.
    let waiting = try folder(when: "undated").programme()
    let spring = try DateSpan(Samples.day("2027-02-01"), through: Samples.day("2027-03-01"))
    #expect(Schedule(of: waiting, in: try #require(spring)).waiting.map(\.year) == [2026])
    let both = try DateSpan(Samples.day("2027-08-31"), through: Samples.day("2027-09-01"))
    #expect(Schedule(of: waiting, in: try #require(both)).waiting.map(\.year) == [2026, 2027])
  }

  @Test("The years of a programme and of an event are school years")
  func horizon() throws {
    #expect(
      try folder(when: "31/5", horizon: "2026..2027").programme().days() == [
        "2027-05-31", "2028-05-31",
      ])
    let some = ProgrammeFolder.event("viec", when: "31/5\n  years: 2026..2027")
    #expect(try folder(some).programme().days() == ["2027-05-31", "2028-05-31"])
  }

  @Test(
    "A day with its year must lie in the programme's years, which end in summer",
    arguments: [
      ("2026-08-31", ["programme/outside-horizon"]), ("2026-09-01", []), ("2028-08-31", []),
      ("2028-09-01", ["programme/outside-horizon"]),
    ])
  func outside(when: String, codes: [String]) throws {
    let folder = try folder(when: when, horizon: "2026..2027")
    #expect(folder.diagnostics().map(\.code.name) == codes)
    if !codes.isEmpty {
      let year = when.hasPrefix("2026") ? "2025–2026" : "2028–2029"
      let words = "the year \(year) is outside the programme's horizon (2026–2027 to 2027–2028)"
      #expect(folder.printed().contains(words))
    }
  }

  @Test("An anniversary counts the calendar's years")
  func anniversary() throws {
    let event = { (when: String) in
      "- { id: viec, title: { vi: 'Lần {n}', en: 'No. {n}' }, since: 1930, when: \(when), lead: so-gddt }\n"
    }
    let titles = try ["3/2", "20/11", "undated", "quarter 1", "{ weekly: [monday] }"].map { when in
      try folder(event(when)).programme().scheduled(in: 2026).title(in: .english)
    }
    #expect(titles == ["No. 97", "No. 96", "No. 96", "No. 97", "No. 96"])
  }

  @Test("A unit's duties of a year are those of its last day")
  func units() throws {
    let units = """
      - { id: so-gddt, name: { vi: Sở, en: Old }, until: 2027-06-30, succeeded-by: bo-gddt }
      - { id: bo-gddt, name: { vi: Bộ, en: New } }

      """
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "undated"), units: units,
      programme: CycleYearTests.programme("1/9", horizon: "2025..2028"))
    let programme = try folder.programme()
    let leads = try [2025, 2026].map { try programme.scheduled(in: $0).units(.lead) }
    #expect(leads == [["so-gddt"], ["bo-gddt"]])
    #expect(Rollover(of: programme, to: 2026).endingUnits.map(\.id) == ["so-gddt"])
    #expect(Rollover(of: programme, to: 2027).endingUnits.map(\.id) == ["so-gddt"])
    #expect(Rollover(of: programme, to: 2028).endingUnits.isEmpty)
  }

  // MARK: Announcements

  @Test("An announcement is of the school year, and its days must lie in it")
  func announced() throws {
    let folder = try folder(
      when: "31/5", announcements: "- { event: viec, year: 2026, dates: 2027-06-02 }\n")
    #expect(
      try folder.programme().days() == ["2026-05-31", "2027-06-02", "2028-05-31", "2029-05-31"])
    #expect(
      try findings(folder.programme(), on: "2026-11-26").allSatisfy {
        !$0.hasPrefix("check/announcement")
      })
  }

  @Test(
    "Days in another year are reported, and those that are far away refused",
    arguments: [
      ("2026-08-31", "2026–2027 says 31 August 2026"), ("2026-09-01", nil), ("2027-08-31", nil),
      ("2027-09-01", "2026–2027 says 1 September 2027"), ("2028-08-31", "says 31 August 2028"),
      ("2025-09-01", "says 1 September 2025"),
    ] as [(String, String?)])
  func announcedElsewhere(day: String, words: String?) throws {
    let folder = try folder(
      when: "5/9", announcements: "- { event: viec, year: 2026, dates: \(day) }\n")
    let found = try findings(folder.programme(), on: "2026-10-01").filter {
      $0.hasPrefix("check/announcement-elsewhere")
    }
    #expect(found.count == (words == nil ? 0 : 1))
    if let words { #expect(found.first?.contains(words) == true, "\(found)") }
  }

  @Test("A day two years away is a slip", arguments: ["2028-09-01", "2025-08-31"])
  func tooFar(day: String) throws {
    let folder = try folder(
      when: "5/9", announcements: "- { event: viec, year: 2026, dates: \(day) }\n")
    #expect(folder.problems() == ["announcements.yaml:1:37 programme/bad-value"])
    #expect(folder.printed().contains("does not belong to the year 2026–2027"))
  }

  @Test("A single day of a series is announced by its name in the school year")
  func announcedDay() throws {
    let folder = try folder(
      when: "{ weekly: [monday] }",
      announcements:
        "- { event: viec, year: 2026, kind: moved, day: 2027-01-11, dates: 2027-01-12 }\n")
    let programme = try folder.programme()
    let moved = programme.schedule(for: 2026).events.first { $0.slot != nil }
    #expect(moved?.identity == "viec.2026.20270111")
    #expect(moved?.timing?.span.description == "2027-01-12")
    #expect(programme.schedule(for: 2026).events.count == 2)
  }

  @Test("What is announced for a school year is judged by its days")
  func review() throws {
    let programme = try folder(when: "31/5").programme()
    let review = { (day: String) throws in
      AnnouncementReview(
        of: Announcement(
          of: "viec", in: 2026, dates: DateSpan(try Samples.day(day)), document: "1/TB"),
        in: programme, today: try Samples.day("2026-11-26")
      ).findings.map { "\($0.code.name): \($0.message[.english])" }
    }
    #expect(try review("2027-06-01").isEmpty)
    #expect(
      try review("2026-08-31") == ["announce/outside-year: 31 August 2026 is not in 2026–2027"])
  }

  // MARK: Findings

  @Test("Findings name school years")
  func findings() throws {
    let expected = try folder(when: "{ announced-by: bo-gddt, expected: 20/11 }").programme()
    #expect(
      try findings(expected, on: "2026-11-26").contains {
        $0.contains("2026–2027: the expected date, 20 November 2026, has passed")
      })
    let asked = try folder(
      when: "{ announced-by: bo-gddt, expected: 27/6, ask-from: 1/4 }", horizon: "2026..2026"
    ).programme()
    #expect(
      try findings(asked, on: "2027-04-01").contains {
        $0.contains("2026–2027: its date should be asked for since Thursday, 1 April 2027")
      })
    #expect(try findings(asked, on: "2027-03-31").allSatisfy { !$0.contains("asked for") })
    let leap = try folder(when: "29/2", horizon: "2023..2027").programme()
    #expect(
      try findings(leap, on: "2027-01-01").contains {
        $0.contains("there is no such day in 2024–2025 to 2026–2027")
      })
    let nothing = try folder(when: "{ day: 31/5, years: [2026, 2027] }").programme()
    let rule = nothing.event("viec")?.when.text(in: .english, of: nothing)
    #expect(rule?.hasSuffix("in 2026–2027 and 2027–2028") == true, "\(rule ?? "")")
  }

  @Test("Last year's undated work is no news in the autumn, and this year's is in spring")
  func waitingIsOver() throws {
    let programme = try folder(
      when: "{ announced-by: bo-gddt, ask-from: 1/3 }", horizon: "2025..2026"
    ).programme()
    let years = { (today: String) throws in
      try findings(programme, on: today).filter { $0.hasPrefix("check/ask-now") }.count
    }
    #expect(try years("2026-08-31") == 1)
    #expect(try years("2026-09-01") == 0)
    #expect(try years("2027-03-01") == 1)
  }

  // MARK: From one year to the next

  @Test("A school year is compared with the one before")
  func rollover() throws {
    let folder = try folder(
      ["1/1 âm lịch", "20/11", "31/5"].enumerated()
        .map { ProgrammeFolder.event("e\($0)", when: $1) }.joined())
    let rollover = Rollover(of: try folder.programme(), to: 2027)
    #expect(rollover.cycle.label == "2027–2028" && rollover.year == 2027)
    #expect(
      rollover.items.map {
        "\($0.before?.timing?.span.description ?? "") \($0.after?.timing?.span.description ?? "")"
      }
        == ["2026-11-20 2027-11-20", "2027-02-06 2028-01-26", "2027-05-31 2028-05-31"])
    let last = Rollover(of: try folder.programme(), to: 2029)
    #expect(last.items.allSatisfy { $0.after == nil })
    let words = last.items.first?.changes.first?.text(in: .english, of: last.programme)
    #expect(words == "not held in 2029–2030")
  }
}
