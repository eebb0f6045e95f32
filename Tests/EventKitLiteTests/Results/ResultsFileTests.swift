import EventKitLite
import Foundation
import Testing

@Suite("results.yaml: who has reported what")
struct ResultsFileTests {
  /// A programme with a yearly report of both departments, and its results.
  static func folder(
    _ results: String?, when: String = "{ before: 15/12 }", keys: String = "report: [cac-so]",
    units: String = ProgrammeFolder.units, announcements: String? = nil
  ) throws -> ProgrammeFolder {
    let folder = try ProgrammeFolder(
      events: """
        - id: viec
          title: { vi: Báo cáo, en: Report }
          when: \(when)
          \(keys.replacing("\n", with: "\n  "))

        """, units: units, announcements: announcements)
    if let results { try folder.write("results.yaml", results) }
    return folder
  }

  @Test("The file may be missing, hold nothing or only comments")
  func optional() throws {
    for text in [nil, "", "# chưa có\n", "[]\n"] as [String?] {
      #expect(try Self.folder(text).programme().results == [])
    }
  }

  @Test("A row has an event, a cycle, a unit and a day, and may have more")
  func row() throws {
    let text = """
      - event: viec
        cycle: 2026
        unit: so-gddt
        on: 12/12/2026
      - { event: viec, cycle: 2026, unit: cac-so, day: 2026-12-14, on: 2027-01-05, document: 45/BC, note: Muộn }

      """
    let results = try Self.folder(text).programme().results
    #expect(
      results.map(\.withoutPlace) == [
        Programme.Result(of: "viec", in: 2026, by: "so-gddt", on: try day("2026-12-12")),
        Programme.Result(
          of: "viec", in: 2026, by: "cac-so", day: try day("2026-12-14"), on: try day("2027-01-05"),
          document: "45/BC", note: LocalizedText(vi: "Muộn")),
      ])
    #expect(results.map { $0.location?.line } == [1, 5])
  }

  @Test(
    "Each mistake is told at its place",
    arguments: [
      (
        "- { event: vieec, cycle: 2026, unit: so-gddt, on: 2026-12-12 }",
        "1:12 programme/unknown-event"
      ),
      (
        "- { event: viec, cycle: 2026, unit: so-gdt, on: 2026-12-12 }",
        "1:37 programme/unknown-unit"
      ),
      (
        "- { event: viec, cycle: 2031, unit: so-gddt, on: 2026-12-12 }",
        "1:3 programme/outside-horizon"
      ),
      ("- { event: viec, cycle: nay, unit: so-gddt, on: 2026-12-12 }", "1:25 programme/bad-value"),
      (
        "- { event: viec, cycle: 2026, unit: so-gddt, on: 31/11/2026 }",
        "1:50 programme/no-such-day"
      ),
      ("- { event: viec, cycle: 2026, unit: so-gddt }", "1:3 programme/missing-key"),
      (
        "- { event: viec, year: 2026, unit: so-gddt, on: 2026-12-12 }",
        "1:3 programme/missing-key\n1:18 programme/unknown-key"
      ),
      ("viec: 2026", "1:1 programme/wrong-type"),
      ("- [", "3:1 yaml/syntax"),
    ])
  func mistakes(text: String, expected: String) throws {
    let folder = try Self.folder(text + "\n")
    #expect(
      folder.problems() == expected.split(separator: "\n").map { "results.yaml:\($0)" })
  }

  @Test("A slip in a unit's id is told with the id that was meant")
  func hint() throws {
    let folder = try Self.folder("- { event: viec, cycle: 2026, unit: so-gdt, on: 2026-12-12 }\n")
    #expect(folder.printed().contains("so-gddt"))
  }

  @Test("Made in code, a result of nobody and nothing is told as well")
  func inCode() throws {
    var programme = try Self.folder(nil).programme()
    programme.results = [
      Programme.Result(of: "x", in: 2031, by: "y", on: try day("2026-12-12"))
    ]
    #expect(
      programme.problems().map(\.code) == [.unknownEvent, .unknownUnit, .outsideHorizon])
  }

  @Test(
    "What was there stays, and the row follows after one blank line",
    arguments: [
      (nil, ""), ("# có\n", "# có\n\n"),
      (
        "# có\r\n- { event: viec, cycle: 2025, unit: so-gddt, on: 2025-12-01 } # x\r\n",
        "# có\r\n- { event: viec, cycle: 2025, unit: so-gddt, on: 2025-12-01 } # x\r\n\r\n"
      ),
    ] as [(String?, String)])
  func added(before: String?, kept: String) throws {
    let folder = try Self.folder(before)
    let result = Programme.Result(
      of: "viec", in: 2026, by: "so-gddt", day: try day("2026-12-14"), on: try day("2026-12-12"),
      document: "45", note: LocalizedText(vi: "a: b", en: "c"))
    try ResultsFile.update(in: folder.path) { _ in result }
    let end = kept.contains("\r") ? "\r\n" : "\n"
    let row = """
      - event: viec
        cycle: 2026
        unit: so-gddt
        day: 2026-12-14
        on: 2026-12-12
        document: "45"
        note:
          vi: "a: b"
          en: c

      """
    let text = try String(contentsOfFile: folder.path + "/results.yaml", encoding: .utf8)
    #expect(
      Array(text.unicodeScalars)
        == Array((kept + row.replacing("\n", with: end)).unicodeScalars))
    #expect(try folder.programme().results.last?.withoutPlace == result)
  }

  @Test(
    "Nothing is added to a file with mistakes, nor a row that would be one",
    arguments: [("- [\n", "viec"), ("[]\n", "viec"), ("# có\n", "vieec")])
  func refused(before: String, event: String) throws {
    let folder = try Self.folder(before)
    #expect(throws: InvalidDocument.self) {
      try ResultsFile.update(in: folder.path) { _ in
        Programme.Result(
          of: Programme.Identifier(event), in: 2026, by: "so-gddt", on: try day("2026-12-12"))
      }
    }
    let text = try String(contentsOfFile: folder.path + "/results.yaml", encoding: .utf8)
    #expect(text == before)
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
