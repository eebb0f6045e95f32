import Foundation
import Testing

@Suite("eventctl done, and agenda --open")
struct DoneTests {
  private static let file = "p/results.yaml"

  private func run(
    _ scratch: ScratchFolder, _ arguments: [String], today: String = "2026-12-20",
    language: String = "en"
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      arguments + ["--programme", scratch.path + "/p", "--today", today, "--lang", language])
  }

  private func file(_ scratch: ScratchFolder) throws -> String {
    try String(contentsOf: scratch.url(Self.file), encoding: .utf8)
  }

  @Test("A row is added, and it is said who is still missing")
  func added() throws {
    for (language, words) in [
      (
        "vi",
        """
          Trường A báo cáo ngày 12/12/2026; văn bản 45/BC
          Còn thiếu: Văn phòng, Trường B, Thư viện

        """
      ),
      (
        "en",
        """
        Yearly report 2026
          School A reported on 12 December 2026; document 45/BC
          Still missing: Office, School B, Library

        """
      ),
    ] {
      let scratch = try ScratchFolder.starter()
      try scratch.write(Self.file, "# của ta\n")
      let outcome = try run(
        scratch,
        [
          "done", "yearly-report", "2026", "--unit", "school-a", "--on", "12/12", "--document",
          "45/BC",
        ],
        language: language)
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.text.hasSuffix(words), "\(outcome.text)")
      #expect(
        try file(scratch) == """
          # của ta

          - event: yearly-report
            cycle: 2026
            unit: school-a
            on: 2026-12-12
            document: 45/BC

          """)
    }
  }

  @Test("--dry-run writes the row to standard output, and no file")
  func dryRun() throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try run(
      scratch,
      ["done", "yearly-report", "2026", "--unit", "schools", "--note", "a: b", "--dry-run"])
    #expect(
      outcome.text == """
        - event: yearly-report
          cycle: 2026
          unit: schools
          on: 2026-12-20
          note:
            en: "a: b"

        """)
    #expect(outcome.standardError.contains("Still missing: Office, Library"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url(Self.file).path))
  }

  @Test(
    "A day without a year is the last one since the year began",
    arguments: [
      ("5/1", "2027-01-10", "2027-01-05"), ("15/12", "2027-01-10", "2026-12-15"),
      ("1/3", "2026-11-27", "2026-03-01"),
    ])
  func day(on: String, today: String, written: String) throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try run(
      scratch, ["done", "yearly-report", "2026", "--unit", "library", "--on", on], today: today)
    #expect(outcome.status == 0)
    #expect(try file(scratch).contains("\n  on: \(written)\n"))
  }

  @Test(
    "What cannot be is refused, and nothing is written",
    arguments: [
      (["yearly-report", "2026", "--unit", "library", "--on", "21/12"], "done/in-future", 64),
      (["yearly-report", "2026", "--unit", "library", "--on", "31/12/2024"], "done/too-early", 64),
      (["learning-week", "2026", "--unit", "training"], "training", 64),
      (["book-day", "2026", "--unit", "office"], "done/no-part", 64),
      (["yearly-report", "2026", "--unit", "library", "--day", "1/12"], "done/no-such-day", 64),
      (["yearly-report", "2040", "--unit", "library"], "2040", 64),
      (["yearly-report", "2026"], "--unit", 64),
      (["yearly-report", "2026", "--unit", "library", "--note", " "], "--note", 64),
    ] as [([String], String, Int32)])
  func refused(arguments: [String], words: String, status: Int32) throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try run(scratch, ["done"] + arguments)
    #expect(outcome.status == status, "\(outcome.standardError)")
    #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    #expect(!FileManager.default.fileExists(atPath: scratch.url(Self.file).path))
  }

  @Test("A second row is a correction, and the same again is none")
  func correction() throws {
    let scratch = try ScratchFolder.starter()
    let done = ["done", "yearly-report", "2026", "--unit", "library", "--on", "2026-12-12"]
    #expect(try run(scratch, done).status == 0)
    let same = try run(scratch, done)
    #expect(same.status == 64 && same.standardError.contains("done/nothing-changes"))
    let other = try run(scratch, done + ["--document", "7"])
    #expect(other.text.contains("In place of what was entered before: Library reported on"))
    let check = try run(scratch, ["check"])
    #expect(check.text.contains("results.yaml:6:3: note:"))
    #expect(check.text.contains("check/result-corrected"))
  }

  @Test("What a unit reported itself stays when its group reports for all, and that is said")
  func groupAfterMember() throws {
    let scratch = try ScratchFolder.starter()
    let done = ["done", "yearly-report", "2026", "--unit"]
    #expect(try run(scratch, done + ["school-a", "--on", "1/12"]).status == 0)
    let group = try run(scratch, done + ["schools", "--on", "16/12"])
    #expect(group.text.contains("What was reported for these alone stays: School A\n"))
    #expect(!group.text.contains("Nothing is due"))
    let why = try run(scratch, ["why", "yearly-report", "2026"])
    #expect(why.text.contains("School A reported on 1 December 2026"), "\(why.text)")
  }

  @Test("A unit from which nothing is due may be entered all the same")
  func unasked() throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try run(scratch, ["done", "book-day", "2026", "--unit", "library"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Nothing is due from this unit"))
  }

  @Test("agenda --open lists what is due, who is missing, and how late they are")
  func open() throws {
    let scratch = try ScratchFolder.starter()
    let before = try run(scratch, ["agenda", "--open"])
    #expect(before.status == 0)
    #expect(
      before.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").hasSuffix(
        "14 Dec 2026 6 Yearly report · Office, School A, School B, Library"), "\(before.text)")
    for unit in ["schools", "office"] {
      #expect(
        try run(scratch, ["done", "yearly-report", "2026", "--unit", unit]).status == 0)
    }
    struct Row: Decodable {
      let id: String
      let due: String?
      let daysOverdue: Int?
      let missing: [String]
    }
    let json = try run(scratch, ["agenda", "2026", "--open", "--format", "json"])
    let rows = try JSONDecoder().decode([Row].self, from: Data(json.standardOutput))
    #expect(rows.map(\.id) == ["yearly-report"])
    #expect(rows[0].missing == ["library"])
    #expect(rows[0].due == "2026-12-14" && rows[0].daysOverdue == 6)
    let csv = try run(scratch, ["agenda", "--open", "--format", "csv"])
    #expect(csv.text.contains("\r\n2026,2026-12-14,6,Yearly report,2026-12-14,2026-12-14,Library,"))
    let mine = try run(scratch, ["agenda", "--open", "--unit", "office"])
    #expect(mine.text == "Nothing is due that was not reported.\n")
    // What is not over yet is listed where it lies in the days asked for.
    let ahead = try run(scratch, ["agenda", "2027", "--open"])
    #expect(ahead.text.contains("14 Dec 2027"))
  }

  @Test("What was not reported last year is still open, in every language and on 80 columns")
  func lastYear() throws {
    let scratch = try ScratchFolder.starter()
    for language in ["vi", "en"] {
      let open = try run(scratch, ["agenda", "--open"], today: "2027-01-05", language: language)
      #expect(open.text.contains(language == "vi" ? "14/12/2026" : "14 Dec 2026"))
      #expect(open.lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test("--open does not go with what it would not heed", arguments: ["--waiting", "--each"])
  func alone(option: String) throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try run(scratch, ["agenda", "--open", option])
    #expect(outcome.status == 64 && outcome.standardError.contains(option))
  }

  @Test("why tells what was reported")
  func why() throws {
    let scratch = try ScratchFolder.starter()
    #expect(
      try run(
        scratch, ["done", "yearly-report", "2026", "--unit", "schools", "--document", "9/BC"]
      )
      .status == 0)
    let why = try run(scratch, ["why", "yearly-report", "2026"])
    let told = why.text.components(
      separatedBy: "schools reported on 20 December 2026; document 9/BC")
    #expect(told.count == 2, "\(why.text)")
  }

  @Test("A results.yaml with mistakes is refused as it stands")
  func broken() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write(
      Self.file, "- { event: yearly-report, cycle: 2026, unit: nobody, on: 1/12/2026 }\n")
    for arguments in [
      ["agenda", "--open"], ["done", "yearly-report", "2026", "--unit", "library"],
    ] {
      let outcome = try run(scratch, arguments)
      #expect(outcome.status == 65)
      #expect(
        outcome.standardError.contains("results.yaml:1:46: error:"), "\(outcome.standardError)")
    }
  }
}
