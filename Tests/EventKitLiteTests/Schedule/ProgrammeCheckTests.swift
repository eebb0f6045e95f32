import EventKitLite
import TestSupport
import Testing

@Suite("check: what a planner must know")
struct ProgrammeCheckTests {
  private func codes(
    _ folder: ProgrammeFolder, today: String = "2026-06-01"
  ) throws -> [String] {
    let check = ProgrammeCheck(try folder.programme(), today: try Samples.day(today))
    #expect(check.findings.allSatisfy { $0.isInBothLanguages })
    // Which days collide with days off, or with each other, is another suite's matter.
    let collisions = ["check/on-day-off", "check/same-day", "check/moved-week"]
    return check.findings.map(\.code.name).filter { !collisions.contains($0) }
  }

  /// One event that nothing is wrong with, in a programme whose units all have a part in it.
  private func sound(_ keys: String = "when: 21/4, lead: so-gddt") -> String {
    "- { id: viec, title: { vi: A, en: A }, with: [cac-so], to: bo-gddt, \(keys) }\n"
  }

  @Test("Nothing is found where nothing is wrong")
  func sound() throws { #expect(try codes(ProgrammeFolder(events: sound())) == []) }

  @Test(
    "An event's own faults are found",
    arguments: [
      ("when: 21/4", "check/no-lead"),
      ("when: 21/4, lead: [so-gddt, bo-gddt]", "check/two-leads"),
      ("when: 29/2, lead: so-gddt", "check/missing-day"),
      ("when: fifth monday of april, lead: so-gddt", "check/missing-day"),
    ])
  func events(keys: String, code: String) throws {
    #expect(try codes(ProgrammeFolder(events: sound(keys))) == [code])
  }

  @Test(
    "Hours until late on the next day are doubted, and a night is none",
    arguments: [
      ("\"14:00-13:00\"", "21/4", ["check/long-hours"]),
      ("\"14:00-08:01\"", "21/4", ["check/long-hours"]),
      ("\"14:00-08:00\"", "21/4", []), ("\"22:00-06:00\"", "21/4", []),
      ("\"00:00-23:30\"", "21/4", []),
      ("[\"08:00-09:00\", \"14:00-13:00\"]", "{ weekly: monday }", ["check/long-hours"]),
      // What goes on for days may well last for a day each.
      ("\"14:00-13:00\"", "21/4..23/4", []),
    ])
  func longHours(hours: String, when: String, expected: [String]) throws {
    let planned = try ProgrammeFolder(
      events: sound("when: \(when), hours: \(hours), lead: so-gddt"))
    #expect(try codes(planned) == expected)
    let announced = try ProgrammeFolder(
      events: sound("when: \(when), lead: so-gddt"),
      announcements: "- { event: viec, year: 2026, hours: \(hours) }\n")
    #expect(try codes(announced) == expected)
  }

  @Test(
    "Days around an event that are more than a month away from it are doubted",
    arguments: [
      ("2026-04-17..2026-05-01", []), ("2026-05-23", []), ("2026-05-24", ["check/far-window"]),
      ("2026-03-20", []), ("2026-03-19", ["check/far-window"]),
      ("2027-04-17..2027-05-01", ["check/far-window"]),
    ] as [(String, [String])])
  func farWindow(window: String, expected: [String]) throws {
    let folder = try ProgrammeFolder(
      events: sound(), announcements: "- { event: viec, year: 2026, window: \(window) }\n")
    #expect(try codes(folder) == expected)
  }

  @Test("A group that is invited has the event in its calendar, also when all its members lead it")
  func invitedGroup() throws {
    let folder = try ProgrammeFolder(events: sound("when: 21/4, lead: [so-gddt, so-vhttdl]"))
    let found = try codes(folder)
    let own = try folder.programme().schedule(for: 2026, unit: "cac-so").events
    do {
      #expect(found == ["check/two-leads"])
      #expect(own.count == 1)
    }
  }

  @Test("Names that lack a language are found, of units, events and categories")
  func translations() throws {
    let folder = try ProgrammeFolder(
      events: sound().replacing("{ vi: A, en: A }", with: "{ vi: A }"),
      units: ProgrammeFolder.units.replacing(", en: Culture", with: ""),
      programme: ProgrammeFolder.programme.replacing(", en: Museums", with: ""))
    #expect(try codes(folder) == Array(repeating: "check/untranslated", count: 3))
  }

  @Test("A unit that has nothing to do is found")
  func idleUnit() throws {
    let units = ProgrammeFolder.units + "- { id: so-tc, name: { vi: A, en: A } }\n"
    #expect(
      try codes(ProgrammeFolder(events: sound(), units: units)) == ["check/unit-without-events"])
  }

  @Test(
    "An ended unit must say who follows, and how sure that is",
    arguments: [
      // Nobody leads its event then, either.
      ("", ["check/unverified-succession", "check/ended-lead"]),
      (", succeeded-by: so-vhttdl, verified: inferred", ["check/unverified-succession"]),
      (", succeeded-by: so-vhttdl, verified: source", []),
    ])
  func succession(keys: String, expected: [String]) throws {
    let units = ProgrammeFolder.units.replacing(
      "en: Education } }", with: "en: Education }, until: 2025-02-28\(keys) }")
    #expect(
      try codes(ProgrammeFolder(events: sound(), units: units)).sorted() == expected.sorted())
  }

  @Test(
    "A successor takes over on the day after, and exists on it",
    arguments: [
      // The successor's own days, and what is found when its predecessor ends on 28 February 2025.
      ("from: 2025-03-01", []), ("from: 2020-01-01", []), ("from: 2025-02-28", []),
      ("from: 2025-03-02", ["check/succession-gap"]),
      ("from: 2025-07-01", ["check/succession-gap"]),
      ("until: 2025-02-28, succeeded-by: bo-gddt", ["check/ended-successor"]),
      ("until: 2024-12-31, succeeded-by: bo-gddt", ["check/ended-successor"]),
      ("until: 2025-03-01, succeeded-by: bo-gddt", []),
    ] as [(String, [String])])
  func handover(heir: String, expected: [String]) throws {
    let units =
      ProgrammeFolder.units.replacing(
        "en: Education } }", with: "en: Education }, until: 2025-02-28, succeeded-by: so-moi }")
      + "- { id: so-moi, name: { vi: A, en: New }, \(heir) }\n"
    #expect(try codes(ProgrammeFolder(events: sound(), units: units)) == expected)
  }

  @Test("Of several successors the one that does not work out is named")
  func oneOfTwo() throws {
    let units =
      ProgrammeFolder.units.replacing(
        "en: Education } }",
        with: "en: Education }, until: 2025-02-28, succeeded-by: [so-vhttdl, so-moi] }")
      + "- { id: so-moi, name: { vi: A, en: New }, from: 2025-03-11 }\n"
    let programme = try ProgrammeFolder(events: sound(), units: units).programme()
    let check = ProgrammeCheck(programme, today: try Samples.day("2026-06-01"))
    let found = try #require(check.findings.first { $0.code == .successionGap })
    #expect(
      found.message.exactly(.english)
        == "Education: it ends on Friday, 28 February 2025, and its successor New begins on Tuesday, 11 March 2025; 10 days lie between"
    )
    #expect(found.location?.line == 1)
  }

  @Test("The reform of 2025 works out in the shipped data: no gap, and nothing that nobody leads")
  func reform() throws {
    let programme = try ShippedFiles.programme()
    let check = ProgrammeCheck(programme, today: try Samples.day("2026-11-24"))
    let ended = programme.units.all.filter { $0.until != nil }
    #expect(ended.count > 15)
    // Of the districts' own bodies no successor was found; what is said of each is accepted in the
    // files, with the reason.
    let silenced = Set(
      programme.silences.filter { $0.code == .unverifiedSuccession }.compactMap(\.subject))
    #expect(ended.filter(\.successors.isEmpty).allSatisfy { silenced.contains($0.id.rawValue) })
    let broken: Set<Diagnostic.Code> = [.successionGap, .endedSuccessor, .endedLead]
    #expect(!check.findings.contains { broken.contains($0.code) })
  }

  @Test("A document is doubted where an event cites it", arguments: [true, false])
  func basis(isCited: Bool) throws {
    let programme = ProgrammeFolder.programme.replacing(
      "en: Plan } }", with: "en: Plan }, verified: unverified }")
    let keys = "when: 21/4, lead: so-gddt" + (isCited ? ", basis: ke-hoach" : "")
    let folder = try ProgrammeFolder(events: sound(keys), programme: programme)
    #expect(try codes(folder) == (isCited ? ["check/unverified-basis"] : []))
  }

  // MARK: Dates

  private static let week =
    "when: { announced-by: bo-gddt, expected: 1/10..7/10, ask-from: 15/9 }, lead: so-gddt"

  @Test(
    "An expected date asks for its announcement, and then says that it has passed",
    arguments: [
      ("2023-09-14", []), ("2023-09-15", ["check/ask-now"]), ("2023-10-07", ["check/ask-now"]),
      ("2023-10-08", ["check/expected-passed"]),
      ("2024-10-01", ["check/ask-now", "check/expected-passed"]),
    ] as [(String, [String])])
  func expectations(today: String, expected: [String]) throws {
    #expect(try codes(ProgrammeFolder(events: sound(Self.week)), today: today) == expected)
  }

  @Test("An announcement, or a cancellation, settles it", arguments: ["moved", "cancelled"])
  func settled(kind: String) throws {
    let dates = kind == "moved" ? ", dates: 2023-10-02..2023-10-08" : ""
    let folder = try ProgrammeFolder(
      events: sound(Self.week),
      announcements: "- { event: viec, year: 2023, kind: \(kind)\(dates) }\n")
    #expect(try codes(folder, today: "2023-12-31") == [])
  }

  @Test("An announcement whose days lie in another year is found")
  func otherYear() throws {
    let folder = try ProgrammeFolder(
      events: sound(), announcements: "- { event: viec, year: 2025, dates: 2026-01-05 }\n")
    #expect(try codes(folder) == ["check/announcement-elsewhere"])
  }

  @Test(
    "Days in another year that a later announcement has put right are none",
    arguments: [
      "kind: moved, dates: 2025-04-22", "kind: corrected, dates: 2025-04-22",
      "kind: corrected, note: { en: a slip }",
    ])
  func putRight(keys: String) throws {
    let wrong = "- { event: viec, year: 2025, dates: 2026-01-05 }\n"
    let folder = try ProgrammeFolder(
      events: sound(), announcements: wrong + "- { event: viec, year: 2025, \(keys) }\n")
    #expect(try codes(folder) == [])
  }

  // MARK: Silence

  @Test("A finding is silenced for one subject or for all, and the silence is counted")
  func silence() throws {
    let event = sound("when: 21/4")
    for subject in ["", "event: viec, "] {
      let folder = try ProgrammeFolder(
        events: event,
        programme: ProgrammeFolder.programme
          + "silence:\n  - { code: check/no-lead, \(subject)reason: { en: settled } }\n")
      let check = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-06-01"))
      #expect(check.findings == [])
      #expect(check.silenced == 1)
    }
  }

  @Test("A silence for another subject, or for nothing any more, is said")
  func unusedSilence() throws {
    let silence = "silence:\n  - { code: check/two-leads, reason: { en: settled } }\n"
    let folder = try ProgrammeFolder(
      events: sound("when: 21/4"), programme: ProgrammeFolder.programme + silence)
    #expect(try Set(codes(folder)) == ["check/no-lead", "check/unused-silence"])
  }

  @Test(
    "A silence needs a finding that exists, and a reason",
    arguments: [
      ("code: check/no-laed, reason: { en: x }", "programme/bad-value"),
      ("code: check/no-lead", "programme/missing-key"),
      ("reason: { en: x }", "programme/missing-key"),
      ("code: check/no-lead, event: vieec, reason: { en: x }", "programme/unknown-event"),
    ])
  func badSilence(keys: String, code: String) throws {
    let folder = try ProgrammeFolder(
      events: sound(), programme: ProgrammeFolder.programme + "silence:\n  - { \(keys) }\n")
    #expect(folder.diagnostics().map(\.code.name) == [code])
  }
}
