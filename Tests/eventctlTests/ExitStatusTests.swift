import Foundation
import Testing

@Suite("eventctl: how it ends")
struct ExitStatusTests {
  private func expect(
    _ status: Int32, _ arguments: [String], says words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try CommandLineTool.run(arguments, environment: ["EVENTCTL_LANG": "en"])
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(outcome.standardOutput.isEmpty, sourceLocation: sourceLocation)
    #expect(outcome.standardError.contains(words), sourceLocation: sourceLocation)
  }

  @Test(
    "Wrong usage is 64, with nothing on standard output",
    arguments: [
      (["agenda", "--year", "soon"], "is not a year"), (["agenda", "--form", "json"], "Usage"),
      (["agenda", "--format", "xml"], "xml"), (["agenda", "--from", "2026-02-30"], "no day 30/2"),
      (["agenda", "--year", "2026", "--from", "2026-01-01"], "either a year or --from"),
      (["agenda", "--from", "2026-02-01", "--to", "2026-01-01"], "is before"),
      (["agenda", "--year", "1999"], "1999 is outside the programme's years (2023–2030)"),
      (["agenda", "--from", "2031-01-01"], "2031 is outside"),
      (["agenda", "--unit", "so-gdt", "--year", "2026"], "did you mean 'so-gddt' ("),
      (
        ["agenda", "--category", "libary", "--year", "2026"], "did you mean 'library' (Libraries)?"
      ),
      (["export", "--unit", "nobody-at-all"], "no unit is named 'nobody-at-all'"),
      (["why", "ngay-quoc-te-bao-tan", "2026"], "did you mean 'ngay-quoc-te-bao-tang' ("),
      (["why", "moc-2025", "2035"], "2035 is outside"),
      (["why", "moc-2025"], "the year is missing"),
      (["year", "26x"], "is not a year"), (["publish", "--now", "today"], "is not a moment"),
      (["dance"], "Usage"), (["check", "--color", "maybe"], "maybe"),
      (["init"], "'<folder>' is missing"),
    ])
  func usage(arguments: [String], words: String) throws {
    try expect(64, arguments, says: words)
  }

  @Test("What is not there is 66", arguments: ["agenda", "check", "export", "publish", "year"])
  func noInput(command: String) throws {
    try expect(66, [command, "--programme", "/nowhere/at/all"], says: "/nowhere/at/all")
    let scratch = try ScratchFolder()
    let outcome = try CommandLineTool.run([command], in: URL(filePath: scratch.path))
    #expect(outcome.status == 66)
    #expect(outcome.standardError.contains("eventctl init"))
  }

  @Test(
    "Bad data are 65, said on standard error, and nothing is written",
    arguments: ["agenda", "check", "export", "publish", "year"])
  func badData(command: String) throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("p/events.yaml", "- { id: a, title: { en: A }, when: 31/11 }\n- [\n")
    let before = try scratch.contents(of: ".")
    let output = scratch.path + "/out"
    let writes = ["export": ["-o", output + "/x.ics"], "publish": ["-o", output]]
    let outcome = try CommandLineTool.run(
      [command, "--programme", scratch.path + "/p"] + (writes[command] ?? []))
    #expect(outcome.status == 65)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains("p/events.yaml:1:36: error: 31/11 is not a day"))
    #expect(outcome.standardError.contains("\n" + String(repeating: " ", count: 37) + "^~~~~\n"))
    #expect(outcome.standardError.contains("yaml/syntax"))
    #expect(try scratch.contents(of: ".") == before)
  }

  @Test(
    "A file of another kind in a programme is one error, with a status that the help names",
    arguments: [
      ("UTF-16", 65, "is saved as UTF-16"), ("CR", 65, "a carriage return alone"),
      ("NUL", 65, "cannot be read"), ("gzip", 65, "compressed file"),
      ("folder", 66, "is not a file"),
    ])
  func otherFiles(kind: String, status: Int32, words: String) throws {
    for name in ["programme.yaml", "units.yaml", "events.yaml", "announcements.yaml"] {
      let scratch = try ScratchFolder.starter()
      let file = scratch.url("p/\(name)")
      let text = try String(contentsOf: file, encoding: .utf8)
      switch kind {
      case "UTF-16":
        try Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
          .write(to: file)
      case "CR": try Data(text.replacing("\n", with: "\r").utf8).write(to: file)
      case "NUL": try Data("# \0\n\(text)".utf8).write(to: file)
      case "gzip": try Data([0x1F, 0x8B, 0x08, 0x00] + Array(text.utf8)).write(to: file)
      default:
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      }
      let outcome = try CommandLineTool.run(
        "check", "--lang", "en", "--programme", scratch.url("p").path)
      #expect(outcome.status == status, "\(name)")
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.components(separatedBy: "error: ").count == 2)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    }
  }

  @Test("A ledger that is damaged stops a publication before anything is written")
  func damagedLedger() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("p/published.jsonl", "{\"uid\": \"x\"}\n")
    for command in ["publish", "export"] {
      let outcome = try CommandLineTool.run(
        [command, "--programme", scratch.path + "/p", "-o", scratch.path + "/out"])
      #expect(outcome.status == 65)
      #expect(outcome.standardError.contains("published.jsonl:1:1: error:"))
      #expect(try scratch.contents(of: "out").isEmpty)
    }
  }

  @Test("A place that cannot be written to is 73")
  func cannotWrite() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("file", "")
    let blocked = scratch.path + "/file"
    for arguments in [
      ["publish", "-o", blocked], ["publish", "-o", blocked + "/below"],
      ["export", "-o", blocked + "/x.ics"], ["export", "-o", scratch.path + "/p"],
      ["publish", "-o", scratch.path + "/out", "--ledger", blocked + "/x"],
    ] {
      let outcome = try CommandLineTool.run(arguments + ["--programme", scratch.path + "/p"])
      #expect(outcome.status == 73, "\(arguments)")
      #expect(outcome.standardError.contains("cannot write"))
    }
    #expect(try CommandLineTool.run(["init", blocked]).status == 73)
  }

  @Test("A check that finds nothing is 0, and one that finds something 1")
  func check() throws {
    let scratch = try ScratchFolder.starter()
    let arguments = ["check", "--programme", scratch.path + "/p", "--today"]
    let quiet = try CommandLineTool.run(arguments + ["2026-01-01"])
    let late = try CommandLineTool.run(arguments + ["2027-01-01"])
    #expect(late.status == 1)
    #expect(late.text.contains("[check/expected-passed]"))
    #expect(late.standardError.contains("1 warning, "))
    #expect(quiet.status == (quiet.standardOutput.isEmpty ? 0 : 1))
    #expect(!quiet.text.contains("warning:"))
  }

  @Test("A finding that is silenced with a reason is not found")
  func silence() throws {
    let scratch = try ScratchFolder.starter()
    let text = try String(contentsOf: scratch.url("p/programme.yaml"), encoding: .utf8)
    let arguments = ["check", "--programme", scratch.path + "/p", "--today", "2028-12-31"]
    let codes = try Set(
      CommandLineTool.run(arguments).lines.compactMap { line -> String? in
        guard line.hasSuffix("]"), let start = line.lastIndex(of: "[") else { return nil }
        return String(line[line.index(after: start)...].dropLast())
      })
    try #require(!codes.isEmpty)
    let silences = codes.sorted().map { "  - { code: \($0), reason: { en: known } }\n" }.joined()
    try scratch.write("p/programme.yaml", text + "silence:\n" + silences)
    let outcome = try CommandLineTool.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.isEmpty)
  }

  @Test("Help and version are data: 0, on standard output")
  func help() throws {
    for arguments in [["--help"], ["--version"], ["help", "publish"], []] {
      let outcome = try CommandLineTool.run(arguments)
      #expect(outcome.status == 0)
      #expect(!outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.isEmpty)
    }
  }
}
