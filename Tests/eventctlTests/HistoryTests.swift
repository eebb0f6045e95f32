import Foundation
import Testing

@Suite("eventctl history: what was published when")
struct HistoryTests {
  /// A programme that was published, renamed an event, and lost another.
  private let scratch: ScratchFolder
  private let first: [String: Data]

  init() throws {
    scratch = try ScratchFolder.starter()
    let publish = { [scratch] (moment: String) in
      let outcome = try CommandLineTool.run(
        "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--now", moment)
      try #require(outcome.status == 0, "\(outcome.standardError)")
    }
    try publish("2026-01-01T00:00:00Z")
    first = try scratch.contents(of: "out/feeds")
    var events = try String(contentsOf: scratch.url("p/events.yaml"), encoding: .utf8)
    events = events.replacingOccurrences(of: "en: Learning week", with: "en: Weeks")
    try scratch.write("p/events.yaml", events)
    try publish("2026-02-02T00:00:00Z")
    events = events.replacingOccurrences(of: "id: yearly-report", with: "id: final-report")
    try scratch.write("p/events.yaml", events)
    try publish("2026-03-03T00:00:00Z")
  }

  private func history(_ arguments: String...) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      ["history", "--programme", scratch.path + "/p", "--lang", "en"] + arguments)
  }

  @Test("Each year of an event has its own line, with what changed in words")
  func event() throws {
    let all = try history("learning-week")
    #expect(all.status == 0)
    #expect(all.text.contains("2 Feb 2026 07:00  "))
    let one = try history("learning-week", "--year", "2027")
    #expect(one.lines.filter { !$0.isEmpty }.count < all.lines.filter { !$0.isEmpty }.count)
    #expect(one.text.contains("published"))
    #expect(one.text.contains("renamed from"))
  }

  @Test("What has been taken out of the files is still known")
  func removed() throws {
    let outcome = try history("yearly-report", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("[Cancelled]"))
  }

  @Test("A feed of a day comes back to the byte, in each language, to a file or to the output")
  func feedOfADay() throws {
    for (language, name) in [("en", "school-a.ics"), ("vi", "school-a.vi.ics")] {
      let arguments = [
        "history", "--programme", scratch.path + "/p", "--at", "2026-01-31", "--feed", "school-a",
        "--lang", language,
      ]
      let outcome = try CommandLineTool.run(arguments)
      #expect(Data(outcome.standardOutput) == first[name])
      _ = try CommandLineTool.run(arguments + ["-o", scratch.path + "/then.ics"])
      #expect(try Data(contentsOf: scratch.url("then.ics")) == first[name])
    }
  }

  @Test("The day's end is that of the programme's zone")
  func endOfDay() throws {
    // Midnight in UTC is seven in the morning in Viet Nam.
    let before = try history("--at", "2025-12-31")
    #expect(before.text == "Nothing was published.\n")
    let on = try history("--at", "2026-01-01", "--format", "csv")
    #expect(on.text.contains("learning-week.2026@"))
  }

  @Test("A last line that was cut short is told, and the rest is shown")
  func tornLedger() throws {
    let whole = try Data(contentsOf: scratch.url("p/published.jsonl"))
    try whole.dropLast(20).write(to: scratch.url("torn.jsonl"))
    let outcome = try history("learning-week", "--ledger", scratch.path + "/torn.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.standardError.contains("[ledger/torn]"))
    #expect(outcome.text.contains("published"))
  }

  @Test("Much at once is counted at a terminal, and listed for programs")
  func counted() throws {
    let table = try history()
    #expect(table.text.contains(" 9 events, 8 calendars: published\n"))
    let csv = try history("--format", "csv")
    #expect(csv.text.split(whereSeparator: \.isNewline).count { $0.contains(",published,") } > 9)
  }

  @Test(
    "What was never published is a usage error with a suggestion",
    arguments: [
      (["learning-weak"], "learning-week"), (["--feed", "school-z"], "school-"),
    ])
  func unknown(arguments: [String], suggestion: String) throws {
    let outcome = try CommandLineTool.run(
      ["history", "--programme", scratch.path + "/p"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains("did you mean '\(suggestion)"))
  }

  @Test(
    "Options that do not go together are told",
    arguments: [
      ["--year", "2026"], ["learning-week", "--feed", "school-a"], ["-o", "x.ics"],
      ["--feed", "school-a", "--at", "2025-01-01"],
    ])
  func misuse(arguments: [String]) throws {
    let outcome = try CommandLineTool.run(
      ["history", "--programme", scratch.path + "/p"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.standardOutput.isEmpty)
  }
}
