import TestSupport
import Testing

@Suite("eventctl: days that fall out, and years that a run lies in")
struct SkippedDayTests {
  private static func run(
    _ when: String, lead: String = "u1", announcement: String? = nil, _ arguments: String...
  ) throws -> (String, String) {
    let folder = try ScratchFolder.starter()
    try folder.write(
      "p/units.yaml",
      """
      - { id: u1, name: { vi: Sở, en: Office } }
      - id: u0
        name: { vi: Sở cũ, en: Old office }
        until: 2024-12-31
        succeeded-by: [u1]
      """)
    try folder.write(
      "p/events.yaml", "- { id: e, title: { vi: Việc, en: Event }, when: \(when), lead: \(lead) }\n"
    )
    if let announcement {
      try folder.write("p/announcements.yaml", "- { event: e, year: 2027, \(announcement) }\n")
    }
    let outcome = try CommandLineTool.run(
      arguments + ["--programme", folder.path + "/p", "--lang", "en"],
      environment: ["COLUMNS": "120"])
    try #require(outcome.status == 0, "\(outcome.standardError)")
    return (outcome.text, outcome.standardError)
  }

  @Test("why says which day is skipped, and because of what")
  func why() throws {
    #expect(
      try Self.run("{ day: 5/9, shift: skip }", "why", "e", "2027").0 == """
        It is not held in 2027.
        Not held, since the day is off (shift: skip):
          – Sunday, 5 September 2027: weekly day off (Sunday)

        """)
    let holiday = try Self.run("{ day: 1/9, shift: skip }", "why", "e", "2026").0
    #expect(!holiday.contains("Not held"))
    let list = try Self.run("[5/9, { day: 4/9, shift: skip }]", "why", "e", "2027").0
    #expect(list.contains("\n\nNot held, since"))
    #expect(list.contains("  – Saturday, 4 September 2027: weekly day off (Saturday)"))
    let many = try Self.run("{ weekly: sunday, shift: skip }", "why", "e", "2027").0
    #expect(many.contains("  – and 40 more days"))
    for when in ["{ day: 6/9, shift: skip }", "{ day: 5/9, shift: after }"] {
      let held = try Self.run(when, "why", "e", "2027").0
      #expect(!held.contains("Not held"))
    }
  }

  @Test("agenda says so below its table, and beside what programs read")
  func agenda() throws {
    let line = "  – Event, Sunday, 5 September 2027: weekly day off (Sunday)"
    let table = try Self.run("{ day: 5/9, shift: skip }", "agenda", "2027")
    #expect(table.0.contains(line))
    let csv = try Self.run("{ day: 5/9, shift: skip }", "agenda", "2027", "--format", "csv")
    #expect(!csv.0.contains(line) && csv.1.contains(line))
    let other = try Self.run(
      "{ day: 5/9, shift: skip }", "agenda", "--from", "6/9/2027", "--to", "1/10/2027")
    #expect(!other.0.contains("Not held"))
    let weekly = try Self.run("{ monthly: 5, shift: skip }", "agenda", "2027")
    #expect(!weekly.0.contains("Not held"))
  }

  @Test("why tells a run over New Year in both of its years, and for which it is counted")
  func newYear() throws {
    let first = try Self.run("28/12..3/1", "why", "e", "2027").0
    #expect(first.contains("28 December 2027 – 3 January 2028"))
    #expect(first.contains("Counted for 2027; its days lie in 2027 and 2028"))
    #expect(first.contains("Counted for 2026; its days lie in 2026 and 2027"))
    let deadline = try Self.run("{ before: 1/1 }", "why", "e", "2027").0
    #expect(deadline.contains("Counted for 2028; its days lie in 2027"))
    #expect(deadline.contains("Counted for 2027; its days lie in 2026"))
    let plain = try Self.run("21/4", "why", "e", "2027").0
    #expect(!plain.contains("Counted for"))
  }

  @Test(
    "Only what is said of the whole year makes the day that falls out forgotten",
    arguments: [
      ("dates: 2027-09-06", true), ("kind: cancelled", true),
      ("kind: moved, unit: u1, dates: 2027-09-06", false), ("place: { vi: Hội trường }", false),
    ])
  func announced(announcement: String, isForgotten: Bool) throws {
    let when = "{ day: 5/9, shift: skip }"
    let why = try Self.run(when, announcement: announcement, "why", "e", "2027").0
    #expect(why.contains("Not held, since") != isForgotten)
  }

  @Test("A predecessor of a unit is told like the unit itself")
  func predecessor() throws {
    let when = "{ day: 5/9, shift: skip }"
    for unit in ["u0", "u1"] {
      let agenda = try Self.run(when, lead: "u0", "agenda", "2027", "--unit", unit).0
      #expect(agenda.contains("Not held, since"), "\(unit)")
    }
  }
}
