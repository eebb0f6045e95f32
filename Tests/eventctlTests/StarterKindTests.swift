import Foundation
import TestSupport
import Testing

@testable import eventctl

@Suite("eventctl: a start for every kind of programme")
struct StarterKindTests {
  static let all = ["office", "school", "museum", "library-network"].flatMap { kind in
    ["vi", "en"].map { (kind, $0) }
  }

  private static func written(
    _ kind: String, _ language: String
  ) throws -> (folder: ScratchFolder, told: String) {
    let scratch = try ScratchFolder()
    let outcome = try CommandLineTool.run([
      "init", scratch.path + "/nơi em", "--kind", kind, "--lang", language, "--year", "2026",
    ])
    try #require(outcome.status == 0, "\(outcome.standardError)")
    return (scratch, outcome.standardError)
  }

  @Test(
    "Its files are read without a warning, and each names a schema that stands there",
    arguments: all)
  func files(kind: String, language: String) throws {
    let (scratch, _) = try Self.written(kind, language)
    let folder = scratch.path + "/nơi em"
    let check = try CommandLineTool.run(
      ["check", "--programme", folder, "--today", "2026-01-05", "--lang", "en"])
    #expect(check.standardError.hasPrefix("0 warnings, "), "\(check.text)\(check.standardError)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }
    #expect(Set(names).isSuperset(of: ["programme.yaml", "units.yaml", "events.yaml"]))
    for name in names {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let schema = try #require(text.firstMatch(of: /\$schema=(schema\/[a-z]+\.schema\.json)/)?.1)
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(schema)"), "\(schema)")
      #expect(text.firstMatch(of: /<[a-z]+>/) == nil, "\(name)")
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test("It has days in each of its years", arguments: all)
  func days(kind: String, language: String) throws {
    let (scratch, _) = try Self.written(kind, language)
    for year in ["2026", "2028"] {
      let agenda = try CommandLineTool.run([
        "agenda", year, "--programme", scratch.path + "/nơi em", "--format", "csv",
      ])
      #expect(agenda.status == 0)
      #expect(agenda.text.split(whereSeparator: \.isNewline).count > 8)
    }
  }

  @Test("It is published once somebody has put in a domain, and not before", arguments: all)
  func domain(kind: String, language: String) throws {
    let (scratch, _) = try Self.written(kind, language)
    let folder = scratch.path + "/nơi em"
    let publish = [
      "publish", "--programme", folder, "-o", scratch.path + "/public", "--lang", "en", "--now",
      "2026-01-05T02:00:00Z",
    ]
    let refused = try CommandLineTool.run(publish)
    #expect(refused.status == 65)
    #expect(refused.standardError.contains("[publish/placeholder-domain]"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/public"))
    let programme = try String(contentsOfFile: folder + "/programme.yaml", encoding: .utf8)
    #expect(programme.contains("\ndomain: noi-em.invalid\n"))
    try scratch.write(
      "nơi em/programme.yaml", programme.replacing("noi-em.invalid", with: "noi-em.example"))
    #expect(try CommandLineTool.run(publish).status == 0)
    let again = try CommandLineTool.run(publish + ["--dry-run"])
    #expect(again.text.contains("Nothing would change"), "\(again.text)\(again.standardError)")
  }

  @Test("It tells the next three steps, which can be pasted")
  func steps() throws {
    let (scratch, told) = try Self.written("school", "en")
    let steps = told.matches(of: /eventctl (?:check|agenda 2026|publish) --programme .*/)
      .map { String($0.0) }
    #expect(steps.count == 3)
    for step in steps.prefix(2) {
      #expect(step.hasSuffix("--programme '\(scratch.path)/nơi em'"), "\(step)")
    }
  }

  @Test("What is there already is not touched")
  func there() throws {
    let (scratch, _) = try Self.written("office", "vi")
    try scratch.write("nơi em/schema/units.schema.json", "mine")
    let before = try scratch.contents(of: "nơi em")
    let again = try CommandLineTool.run([
      "init", scratch.path + "/nơi em", "--kind", "museum", "--lang", "vi", "--year", "2026",
    ])
    #expect(again.status == 73)
    #expect(try scratch.contents(of: "nơi em") == before)
  }

  @Test(
    "A school begins with the school year at hand, others with the calendar's",
    arguments: [
      ("2027-08-31", 2026, 2027), ("2027-09-01", 2027, 2027), ("2027-12-31", 2027, 2027),
      ("2028-01-01", 2027, 2028),
    ])
  func atHand(day: String, school: Int, office: Int) throws {
    #expect(StarterKind.school.year(at: try Samples.day(day)) == school)
    #expect(StarterKind.office.year(at: try Samples.day(day)) == office)
  }
}
