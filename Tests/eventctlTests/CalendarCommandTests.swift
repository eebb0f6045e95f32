import EventKitLite
import Foundation
import TestSupport
import Testing

@Suite("eventctl: calendar files of others")
struct CalendarCommandTests {
  private static let samples = CommandLineTool.repository.appending(path: "Documentation/Samples")

  private static func sample(_ name: String) -> String { samples.appending(path: name).path }

  /// An event that is sound, and with `flaw` a line that is not.
  private static func calendar(flaw: String = "") -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//Y//EN\r\nBEGIN:VEVENT\r\nUID:1@example.vn\r\n"
      + "DTSTAMP:20261123T040000Z\r\nDTSTART;VALUE=DATE:20270421\r\nDTEND;VALUE=DATE:20270422\r\n"
      + "RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Ngày Sách\\, đọc \"sách\"\r\n\(flaw)END:VEVENT\r\n"
      + "END:VCALENDAR\r\n"
  }

  private static let commands = [
    ["lint"], ["expand", "--year", "2027"], ["convert", "--to", "jcal"],
    ["diff", sample("before.ics")],
  ]

  // MARK: What every command does

  @Test("A file that is not there is 66, with nothing on standard output", arguments: commands)
  func missing(command: [String]) throws {
    let outcome = try CommandLineTool.run(command + ["/nowhere/x.ics", "--lang", "en"])
    #expect(outcome.status == 66)
    #expect(outcome.text.isEmpty || outcome.text == "[]\n")
    #expect(outcome.standardError.contains("there is no file '/nowhere/x.ics'"))
    let vietnamese = try CommandLineTool.run(command + ["/nowhere/x.ics", "--lang", "vi"])
    #expect(vietnamese.standardError.contains("không có tệp '/nowhere/x.ics'"))
  }

  @Test("A file without end is 65, and not waited for", arguments: commands)
  func endless(command: [String]) throws {
    let outcome = try CommandLineTool.run(command + ["/dev/zero", "--lang", "vi"])
    #expect(outcome.status == 65)
    #expect(outcome.standardError.contains("lỗi: '/dev/zero' dài hơn"))
  }

  @Test("A folder is no file, and 66", arguments: commands)
  func folder(command: [String]) throws {
    let outcome = try CommandLineTool.run(command + ["/"])
    #expect(outcome.status == 66)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains("'/'"))
  }

  @Test(
    "What is no calendar is 65, said in a line or two", arguments: commands,
    ["", "\n", "<html><body>404</body></html>\n", "\u{0}\u{1}\u{2}", "[", "{}", "long"])
  func noCalendar(command: [String], text: String) throws {
    let input =
      switch text {
      case "long": Array(repeating: UInt8(ascii: "x"), count: 5_000_000)
      case "\u{0}\u{1}\u{2}": (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      default: Array(text.utf8)
      }
    let outcome = try CommandLineTool.run(command + ["-", "--lang", "en"], input: input)
    #expect(outcome.status == 65)
    if command != ["lint"] { #expect(outcome.standardOutput.isEmpty) }
    let said = outcome.standardError + outcome.text
    #expect(said.contains("error"))
    #expect(said.utf8.count < 60_000)
  }

  @Test("Standard input is read for '-', and has a name in what is said", arguments: commands)
  func standardInput(command: [String]) throws {
    let sound = try CommandLineTool.run(command + ["-"], input: Array(Self.calendar().utf8))
    #expect([0, 1].contains(sound.status))
    let flawed = Self.calendar(flaw: "NONSENSE\r\n")
    let outcome = try CommandLineTool.run(
      command + ["-", "--lang", "en"], input: Array(flawed.utf8))
    #expect(outcome.status == (command == ["lint"] ? 1 : 65))
    let said = outcome.standardError + outcome.text
    #expect(said.contains("standard input:11:9: error: the line is not a property"))
    let vi = try CommandLineTool.run(
      command + ["-", "--lang", "vi"], input: Array(flawed.utf8))
    #expect((vi.standardError + vi.text).contains("đầu vào chuẩn:11:9: lỗi: "))
  }

  @Test("Messages are in the language that is asked for", arguments: commands)
  func languages(command: [String]) throws {
    for (language, words) in [("vi", "dòng không phải là thuộc tính"), ("en", "is not a property")]
    {
      let outcome = try CommandLineTool.run(
        command + ["-", "--lang", language],
        input: Array(Self.calendar(flaw: "NONSENSE\r\n").utf8))
      #expect((outcome.standardError + outcome.text).contains(words))
    }
  }

  @Test(
    "Wrong usage is 64",
    arguments: [
      (["lint"], "name a file"), (["lint", "-", "-"], "can be read once"),
      (["lint", "--fix", "--format", "json", "-"], "repaired calendar"),
      (["expand"], "'<file>' is missing"),
      (["expand", "-", "--limit", "0"], "not a number above 0"),
      (["expand", "-", "--from", "2027-01-01"], "both --from and --to"),
      (["convert", "-"], "--to"), (["convert", "-", "--to", "xml"], "xml"),
      (["diff", "-"], "'<new>' is missing"), (["diff", "-", "-"], "only one of the files"),
      (["convert", "-", "--to", "ics", "-o", ""], "-o: the path is empty"),
      (["export", "-o", ""], "the path is empty"), (["lint", ""], "the path is empty"),
      (["export", "--split", "-o", ""], "the path is empty"), (["init", ""], "the path is empty"),
      (["agenda", "--programme", ""], "the path is empty"),
      (["history", "--ledger", ""], "the path is empty"),
      (
        ["expand", "Documentation/Samples/before.ics", "--zone", "Nonsense"],
        "there is no time zone 'Nonsense' (write its name like Asia/Ho_Chi_Minh"
      ),
    ])
  func usage(arguments: [String], words: String) throws {
    let outcome = try CommandLineTool.run(arguments, environment: ["EVENTCTL_LANG": "en"])
    #expect(outcome.status == 64)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains(words))
  }

  // MARK: lint

  @Test("Findings are data, their count is not, and the status is 1; a clean file is 0")
  func lint() throws {
    let outcome = try CommandLineTool.run(
      "lint", "--profile", "rfc", Self.sample("flawed.ics"), "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("flawed.ics:8:18: error:"))
    #expect(outcome.text.contains("[lint/empty-day]"))
    #expect(outcome.standardError == "2 errors, 0 warnings\n")
    let clean = try CommandLineTool.run(
      ["lint", "--profile", "rfc", "-"], input: Array(Self.calendar().utf8))
    #expect(clean.status == 0)
    #expect(clean.standardOutput.isEmpty)
  }

  @Test("JSON and SARIF have the same findings at the same places")
  func lintFormats() throws {
    struct Row: Decodable, Equatable {
      let code: String
      let line, column: Int
    }
    struct Log: Decodable {
      struct Run: Decodable { let results: [Result] }
      struct Result: Decodable {
        struct Location: Decodable { let physicalLocation: Place }
        struct Place: Decodable { let region: Region }
        struct Region: Decodable { let startLine, startColumn: Int }
        let ruleId: String
        let locations: [Location]
      }
      let version: String
      let runs: [Run]
    }
    let flawed = Self.sample("flawed.ics")
    let json = try CommandLineTool.run("lint", "--format", "json", flawed, "--lang", "vi")
    let rows = try JSONDecoder().decode([Row].self, from: Data(json.standardOutput))
    let sarif = try CommandLineTool.run("lint", "--format", "sarif", flawed)
    let log = try JSONDecoder().decode(Log.self, from: Data(sarif.standardOutput))
    #expect(log.version == "2.1.0")
    let results = try #require(log.runs.first).results.compactMap { result in
      result.locations.first.map {
        let region = $0.physicalLocation.region
        return Row(code: result.ruleId, line: region.startLine, column: region.startColumn)
      }
    }
    #expect(rows.count >= 2)
    #expect(results == rows)
    #expect([json.status, sarif.status] == [1, 1])
  }

  @Test("Nothing is counted where nothing could be looked at")
  func lintNothing() throws {
    let scratch = try ScratchFolder()
    try scratch.write("fine.ics", Self.calendar())
    let missing = try CommandLineTool.run(
      ["lint", "/nowhere", "--profile", "rfc", "--lang", "en"], in: scratch.url(""))
    #expect(missing.status == 66)
    #expect(!missing.standardError.contains("0 errors"))
    let fine = try CommandLineTool.run(
      ["lint", "fine.ics", "--profile", "rfc", "--lang", "en"], in: scratch.url(""))
    #expect(fine.status == 0 && fine.standardError == "0 errors, 0 warnings\n")
    let both = try CommandLineTool.run(
      ["lint", "fine.ics", "/nowhere", "--profile", "rfc", "--lang", "en"], in: scratch.url(""))
    #expect(both.status == 66 && !both.standardError.contains("0 errors"))
    try scratch.write("flawed.ics", Self.calendar(flaw: "NONSENSE\r\n"))
    let found = try CommandLineTool.run(
      ["lint", "flawed.ics", "/nowhere", "--profile", "rfc", "--lang", "en"], in: scratch.url(""))
    #expect(found.status == 66 && found.standardError.contains("1 error, "))
  }

  @Test("A zone that the calendar describes itself can be asked for")
  func ownZone() throws {
    let own = """
      BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTIMEZONE\r\nTZID:Nonsense\r
      BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r
      END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r
      DTSTART:20270421T200000Z\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r

      """
    for (zone, status) in [("Nonsense", 0), ("Asia/Ho_Chi_Minh", 0), ("Nonsens", 64)] {
      let outcome = try CommandLineTool.run(
        ["expand", "-", "2027", "--zone", zone], input: Array(own.utf8))
      #expect(outcome.status == status, "\(outcome.standardError)")
      #expect(outcome.standardOutput.isEmpty == (status != 0))
    }
  }

  @Test("Several files are looked at, and the worst of them decides the status")
  func lintSeveral() throws {
    let outcome = try CommandLineTool.run(
      "lint", "/nowhere.ics", Self.sample("flawed.ics"), Self.sample("before.ics"))
    #expect(outcome.status == 66)
    #expect(outcome.text.contains("flawed.ics:8"))
  }

  @Test("With --fix what is safe is mended, on standard output or in the file, and said")
  func fix() throws {
    let broken = Self.calendar().replacing("\r\n", with: "\n")
    let outcome = try CommandLineTool.run(
      ["lint", "--fix", "--profile", "rfc", "-"], input: Array(broken.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput == Array(Self.calendar().utf8))
    #expect(!outcome.standardError.isEmpty)

    let scratch = try ScratchFolder()
    try scratch.write("a.ics", broken)
    let file = scratch.path + "/a.ics"
    let mended = try CommandLineTool.run("lint", "--fix", "--profile", "rfc", file)
    #expect(mended.status == 0)
    #expect(mended.standardOutput.isEmpty)
    #expect(try String(contentsOf: scratch.url("a.ics"), encoding: .utf8) == Self.calendar())
    let before = try scratch.contents(of: ".")
    let again = try CommandLineTool.run("lint", "--fix", "--profile", "rfc", file)
    #expect(again.status == 0)
    #expect(try scratch.contents(of: ".") == before)
  }

  // MARK: expand

  @Test("Every instance has a row, in every format")
  func expand() throws {
    struct Row: Decodable { let uid, start, end, title: String }
    let run = { (format: String) in
      try CommandLineTool.run(
        ["expand", "-", "--year", "2027", "--format", format], input: Array(Self.calendar().utf8))
    }
    let json = try run("json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(json.standardOutput))
    #expect(rows.map(\.start) == ["2027-04-21", "2027-04-22", "2027-04-23"])
    #expect(rows.map(\.title) == Array(repeating: "Ngày Sách, đọc \"sách\"", count: 3))
    let csv = try run("csv")
    #expect(csv.standardOutput.starts(with: [0xEF, 0xBB, 0xBF]))
    let cells = CSVReader.rows(csv.text.unicodeScalars.dropFirst())
    #expect(cells.dropFirst().map { $0[3] } == rows.map(\.title))
    let table = try run("table")
    #expect(table.lines.count { $0.contains("Ngày Sách") } == 3)
    #expect(table.lines.allSatisfy { $0.count <= 80 })
    #expect([json, csv, table].allSatisfy { $0.status == 0 && $0.standardError.isEmpty })
  }

  @Test("A broken event costs no other one: they are listed, and the status is 65")
  func expandBroken() throws {
    let text = Self.calendar().replacing(
      "BEGIN:VEVENT", with: "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:x\r\nBEGIN:VEVENT")
    let outcome = try CommandLineTool.run(
      ["expand", "-", "--year", "2027", "--lang", "en"], input: Array(text.utf8))
    #expect(outcome.status == 65)
    #expect(outcome.lines.count { $0.contains("Ngày Sách") } == 3)
    #expect(outcome.standardError.contains("is not ended [icalendar/missing-end]"))
    #expect(outcome.standardError.contains("occurrences/missing-start"))
  }

  @Test("Events that stand in no calendar are expanded and compared as if they stood in one")
  func bareEvents() throws {
    let text = Self.calendar().split(separator: "\r\n")
      .filter { !$0.hasSuffix("VCALENDAR") && !$0.hasPrefix("VERSION") && !$0.hasPrefix("PRODID") }
      .map { $0 + "\r\n" }.joined()
    let outcome = try CommandLineTool.run(
      ["expand", "-", "--year", "2027", "--limit", "2"], input: Array(text.utf8))
    #expect(outcome.lines.count { $0.contains("Ngày Sách") } == 2)
    let scratch = try ScratchFolder()
    try scratch.write("a.ics", text)
    let same = try CommandLineTool.run(
      ["diff", scratch.path + "/a.ics", "-"], input: Array(text.utf8))
    #expect(same.status == 0)
  }

  // MARK: convert

  @Test(
    "What cannot be read of a line is told, and the rest is converted",
    arguments: ["ics", "jcal", "csv"])
  func convertRest(form: String) throws {
    let input = Self.calendar(flaw: "X-PLACE;X-TITLE=Street 1\\; 1000 Town;X-R=70:geo:1,2\r\n")
    let outcome = try CommandLineTool.run(
      ["convert", "-", "--to", form, "--lang", "en"], input: Array(input.utf8))
    #expect(outcome.status == 65)
    #expect(outcome.text.contains("Ngày Sách"))
    #expect(outcome.standardError.contains("icalendar/bad-parameter"))
    guard form == "ics" else { return }
    #expect(outcome.standardOutput == Array(input.utf8))
  }

  @Test("Tables of what an event means tell what of it means nothing", arguments: ["csv", "json"])
  func convertMeaning(form: String) throws {
    let input = Self.calendar().replacing("DTEND;VALUE=DATE:20270422", with: "DURATION:PT1D")
    let outcome = try CommandLineTool.run(["convert", "-", "--to", form], input: Array(input.utf8))
    #expect(outcome.status == 65)
    #expect(outcome.standardError.contains("occurrences/unreadable-end"))
    #expect(
      try CommandLineTool.run(["convert", "-", "--to", "ics"], input: Array(input.utf8)).status == 0
    )
  }

  @Test("A calendar goes to jCal and comes back with the same lines")
  func convert() throws {
    let original = Array(Self.calendar().utf8)
    let jCal = try CommandLineTool.run(["convert", "-", "--to", "jcal"], input: original)
    #expect(jCal.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(jCal.standardOutput)) is [Any])
    let back = try CommandLineTool.run(
      ["convert", "-", "--to", "ics"], input: jCal.standardOutput)
    #expect(back.standardOutput == original)

    let csv = try CommandLineTool.run(["convert", "-", "--to", "csv"], input: original)
    let rows = CSVReader.rows(csv.text.unicodeScalars.dropFirst()).filter { $0.count > 1 }
    #expect(rows.count == 2)
    #expect(rows.last?.contains("Ngày Sách, đọc \"sách\"") == true)
    let json = try CommandLineTool.run(["convert", "-", "--to", "json"], input: original)
    let list = try JSONSerialization.jsonObject(with: Data(json.standardOutput)) as? [Any]
    #expect(list?.count == 1)
  }

  @Test("A file is written whole, and a place that cannot be written to is 73")
  func convertToFile() throws {
    let scratch = try ScratchFolder()
    let input = Array(Self.calendar().utf8)
    let file = scratch.path + "/out/a.ics"
    let outcome = try CommandLineTool.run(
      ["convert", "-", "--to", "ics", "-o", file], input: input)
    #expect(outcome.status == 0)
    #expect(outcome.standardOutput.isEmpty)
    #expect(try [UInt8](Data(contentsOf: scratch.url("out/a.ics"))) == input)
    let refused = try CommandLineTool.run(
      ["convert", "-", "--to", "ics", "-o", file + "/b.ics"], input: input)
    #expect(refused.status == 73)
    #expect(refused.standardError.contains("[file/unwritable]"))
  }

  // MARK: diff

  @Test("What differs is said in words, and the status is 1; the same is silence and 0")
  func diff() throws {
    let (before, after) = (Self.sample("before.ics"), Self.sample("after.ics"))
    for (language, words) in [("en", "moved by 2 days"), ("vi", "2 ngày")] {
      let outcome = try CommandLineTool.run("diff", before, after, "--lang", language)
      #expect(outcome.status == 1)
      #expect(outcome.text.contains(words))
      #expect(outcome.standardError.isEmpty)
    }
    let json = try CommandLineTool.run("diff", before, after, "--format", "json")
    let list = try JSONSerialization.jsonObject(with: Data(json.standardOutput)) as? [Any]
    #expect(list?.isEmpty == false)
    let markdown = try CommandLineTool.run("diff", before, after, "--format", "markdown")
    #expect(markdown.text.contains("- ") || markdown.text.contains("|"))
    for format in ["text", "markdown"] {
      let same = try CommandLineTool.run("diff", before, before, "--format", format)
      #expect(same.status == 0)
      #expect(same.standardOutput.isEmpty)
    }
  }
}
