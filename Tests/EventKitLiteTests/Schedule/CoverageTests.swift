import CivilTime
import EventKitLite
import Testing

/// Which clause gives what to whom, and what is missing.
@Suite("Coverage")
struct CoverageTests {
  private static let events = """
    - id: viec
      title: { vi: Việc, en: Task }
      when: 21/4
      clause: [I.2]
      participants:
        - { unit: so-gddt, role: lead, clause: [V.2.c, III.3-3] }
        - { unit: cac-so, role: join, clause: V.2.c, verified: inferred, note: Vì }

    """

  private static func programme(
    events: String = events, units: String = ProgrammeFolder.units, rest: String
  ) throws -> Programme {
    try ProgrammeFolder(
      events: events, units: units, programme: ProgrammeFolder.programme + rest
    ).programme()
  }

  private static func codes(_ programme: Programme) -> [String] {
    Coverage(of: programme).findings.map(\.code.name)
  }

  private static let clauses = "clauses: [I.2, III.3-3, V.2.c]\n"
  private static let others = "no-duty: [{ unit: bo-gddt, reason: Ngoài }]\n"

  @Test("The matrix has a row for each clause, event, unit and role, groups followed by members")
  func rows() throws {
    let coverage = Coverage(of: try Self.programme(rest: Self.clauses + Self.others))
    let rows = coverage.rows.map { row in
      [
        row.clause, row.unit?.rawValue ?? "–", row.memberOf?.rawValue ?? "–",
        row.role?.rawValue ?? "–", row.verification?.rawValue ?? "–",
      ].joined(separator: " ")
    }
    #expect(
      rows == [
        "I.2 – – – –", "III.3-3 so-gddt – lead –", "V.2.c so-gddt – lead –",
        "V.2.c cac-so – join inferred", "V.2.c so-gddt cac-so join inferred",
        "V.2.c so-vhttdl cac-so join inferred",
      ])
    #expect(coverage.isComplete && coverage.coveredClauses.count == 3)
  }

  @Test(
    "A clause is covered where it, or a part of it, is cited, and not by what has it as a part",
    arguments: [
      ("V.2.c", []), ("V.2", []), ("V", []), ("III.3-3", []), ("III.3", []),
      ("V.2.c-1", ["check/uncovered-clause"]), ("V.20", ["check/uncovered-clause"]),
      ("V.2.d", ["check/uncovered-clause"]),
    ])
  func covered(clause: String, codes: [String]) throws {
    let rest = "clauses: [I.2, III.3-3, V.2.c, \(clause) ]\n"
    let known = Self.clauses.contains(clause + ",") || Self.clauses.contains(clause + "]")
    #expect(
      Self.codes(try Self.programme(rest: (known ? Self.clauses : rest) + Self.others)) == codes)
  }

  @Test("What rightly has nothing is exempt with its reason, and an exemption in vain is told")
  func exemptions() throws {
    let clauses = "clauses: [I.2, III.3-3, V.2.c, V.4.b]\n"
    let exempt =
      "no-duty: [{ unit: bo-gddt, reason: Ngoài }, { clause: V.4.b, reason: Quy tắc }]\n"
    let programme = try Self.programme(rest: clauses + exempt)
    #expect(Self.codes(programme).isEmpty)
    #expect(Coverage(of: programme).exemptClauses == ["V.4.b"])
    let vain =
      "no-duty: [{ unit: [bo-gddt, so-gddt], reason: Ngoài }, { clause: V.2.c, reason: Sai }]\n"
    #expect(
      Self.codes(try Self.programme(rest: Self.clauses + vain))
        == ["check/unused-exemption", "check/unused-exemption"])
  }

  @Test(
    "An exemption of nothing, and a clause twice, are refused",
    arguments: [
      ("no-duty: [{ reason: R }]", "programme/missing-key"),
      ("no-duty: [{ clause: [], reason: R }]", "programme/missing-key"),
      ("no-duty: [{ unit: nobody, reason: R }]", "programme/unknown-unit"),
      ("clauses: [A.1, { id: A.1 }]", "programme/bad-value"),
      ("clauses: [{ name: Cuối }]", "programme/missing-key"),
    ])
  func refusals(rest: String, code: String) throws {
    let folder = try ProgrammeFolder(programme: ProgrammeFolder.programme + rest + "\n")
    #expect(folder.diagnostics().map(\.code.name) == [code])
  }

  @Test("A unit without any part is told, through whatever it has one")
  func units() throws {
    #expect(Self.codes(try Self.programme(rest: Self.clauses)) == ["check/unit-without-events"])
    let target = "targets: [{ id: t, unit: bo-gddt, clause: I.2, measure: Số }]\n"
    #expect(Self.codes(try Self.programme(rest: Self.clauses + target)).isEmpty)
    let heir = "- { id: cu, name: { vi: Cũ, en: Old }, until: 2024-12-31, succeeded-by: bo-gddt }\n"
    let events =
      Self.events + """
        - { id: khac, title: { vi: K, en: K }, when: 1/3,
            participants: { unit: cu, role: lead, clause: I.2 } }

        """
    #expect(
      Self.codes(
        try Self.programme(
          events: events, units: ProgrammeFolder.units + heir, rest: Self.clauses)
      ).isEmpty)
  }

  @Test("An event whose lead has ended without a successor is told with its year")
  func ended() throws {
    let old = "- { id: cu, name: { vi: Sở Cũ, en: Old }, until: 2026-06-30 }\n"
    let events =
      Self.events + """
        - { id: khac, title: { vi: Khác, en: Other }, when: 1/9,
            participants: { unit: cu, role: lead, clause: I.2 } }

        """
    let programme = try Self.programme(
      events: events, units: ProgrammeFolder.units + old, rest: Self.clauses + Self.others)
    let found = Coverage(of: programme).findings
    #expect(found.map(\.code.name) == ["check/ended-lead"])
    #expect(found.first?.message[.english].contains("from 2026 on") == true)
  }

  @Test("Parts without a clause, and clauses that there are not, are told where a plan has clauses")
  func parts() throws {
    let events = ProgrammeFolder.event("viec", when: "21/4") + "  clause: [I.2, V.2.cc]\n"
    let others =
      "no-duty: [{ unit: [bo-gddt, so-vhttdl, cac-so], reason: Ngoài }]\n"
    #expect(
      Self.codes(
        try Self.programme(events: events, rest: "clauses: [I.2, V.2.c]\n" + others)
      ).sorted()
        == [
          "check/duty-without-clause", "check/uncovered-clause", "check/unknown-clause",
        ])
    #expect(Self.codes(try Self.programme(events: events, rest: others)).isEmpty)
  }

  @Test("The shipped plan is covered: each clause, and each unit")
  func shipped() throws {
    let coverage = Coverage(of: try ShippedFiles.programme())
    #expect(coverage.findings.map { "\($0)" } == [])
    let programme = try ShippedFiles.programme()
    #expect(
      coverage.coveredClauses.count + coverage.exemptClauses.count == programme.clauses.count)
  }
}
