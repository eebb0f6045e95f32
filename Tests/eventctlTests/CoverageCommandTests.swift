import Foundation
import TestSupport
import Testing

@Suite("eventctl coverage")
struct CoverageCommandTests {
  private func coverage(_ arguments: String...) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(["coverage"] + arguments)
  }

  @Test("The shipped plan is covered, which the status says")
  func status() throws {
    let outcome = try coverage()
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    #expect(outcome.standardError.contains("83") && outcome.standardError.contains("còn thiếu: 0"))
  }

  @Test("Comma-separated values have a row for each clause, event, unit and role, by ids")
  func values() throws {
    let text = try coverage("--format", "csv", "--plain", "--lang", "en").text
    let rows = CSVReader.rows(text.unicodeScalars)
    #expect(rows.first?.prefix(4) == ["Clause", "ID", "Event", "Unit"])
    let week = rows.filter { $0[1] == "tuan-le-huong-ung-hoc-tap-suot-doi" && $0[0] == "V.2.c" }
    #expect(week.contains { $0[3] == "so-gddt" && $0[6] == "lead" && $0[7] == "plan" })
    #expect(
      week.contains { $0[3] == "ubnd-cu-jut" && $0[5] == "ubnd-cap-huyen" && $0[6] == "join" })
  }

  @Test("By unit it says what one unit has, by which clauses")
  func byUnit() throws {
    let outcome = try coverage("--by", "unit", "--unit", "hoi-lhpn-tinh", "--lang", "en")
    #expect(outcome.text.contains("Women's Union"))
    #expect(outcome.text.contains("V.8"))
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    #expect(try coverage("--unit", "nobody").status == 64)
  }

  @Test("What is missing is told below, and ends with another status")
  func missing() throws {
    let folder = try ScratchFolder()
    let made = try CommandLineTool.run(["init", folder.path + "/thu", "--lang", "en"])
    #expect(made.status == 0)
    let file = folder.path + "/thu/programme.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "\nclauses: [A.1]\n").write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try CommandLineTool.run(["coverage", "--programme", folder.path + "/thu"])
    #expect(outcome.status == 1)
    #expect(outcome.standardError.contains("check/uncovered-clause"))
    let check = try CommandLineTool.run(["check", "--programme", folder.path + "/thu"])
    #expect(check.text.contains("check/uncovered-clause"))
  }
}
