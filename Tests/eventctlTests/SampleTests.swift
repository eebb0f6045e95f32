import Foundation
import TestSupport
import Testing

/// The programmes under `calendars/samples`: what somebody else's calendar looks like.
@Suite("eventctl: the samples")
struct SampleTests {
  static let names = ["museum-abroad", "office-meetings", "school-year"]

  private static func folder(_ name: String) -> String {
    CommandLineTool.repository.path + "/calendars/samples/\(name)"
  }

  private static func output(_ arguments: [String]) throws -> String {
    let outcome = try CommandLineTool.run(arguments)
    try #require(outcome.status == 0, "\(outcome.text)\(outcome.standardError)")
    return outcome.text
  }

  @Test("All of them are here")
  func all() throws {
    let root = CommandLineTool.repository.path + "/calendars/samples"
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).sorted() == Self.names)
  }

  @Test("They are read without a warning, and published twice they are the same", arguments: names)
  func published(name: String) throws {
    _ = try Self.output(["check", "--programme", Self.folder(name), "--today", "2026-11-26"])
    let scratch = try ScratchFolder()
    let publish = [
      "publish", "--programme", Self.folder(name), "-o", scratch.path + "/public", "--ledger",
      scratch.path + "/published.jsonl", "--lang", "en", "--now",
    ]
    _ = try Self.output(publish + ["2026-11-26T02:00:00Z"])
    let again = try Self.output(publish + ["2026-11-27T02:00:00Z", "--dry-run"])
    #expect(again.contains("Nothing would change"), "\(again)")
  }

  @Test(
    "What was decided about single days stands in the year",
    arguments: [
      ("office-meetings", "2026-03-17", "2026-03-17,Weekly briefing,08:00–09:30,announced"),
      ("office-meetings", "2026-07-06", "2026-07-06,Weekly briefing,08:00–09:30,cancelled"),
      ("museum-abroad", "2026-07-16", "2026-07-16,Late opening,17:00–20:30,cancelled"),
      ("museum-abroad", "2026-12-10", "2026-12-10,Winter exhibition opens,18:30–20:30,announced"),
    ])
  func decided(name: String, day: String, row: String) throws {
    let csv = try Self.output([
      "agenda", "--from", day, "--to", day, "--each", "--programme", Self.folder(name), "--lang",
      "en",
      "--format", "csv", "--plain",
    ])
    let lines = csv.split(whereSeparator: \.isNewline).map(String.init)
    let wanted = row.split(separator: ",").map(String.init)
    #expect(
      lines.contains { line in wanted.allSatisfy { line.contains($0) } }, "\(csv)")
  }

  @Test("A museum's hours keep their place on the clock, and an hour apart in Greenwich time")
  func summerTime() throws {
    let scratch = try ScratchFolder()
    _ = try Self.output([
      "export", "--programme", Self.folder("museum-abroad"), "--event", "noon-signal", "-o",
      scratch.path + "/noon.ics",
    ])
    let json = try Self.output([
      "expand", scratch.path + "/noon.ics", "--from", "2026-03-22", "--to", "2026-03-29",
      "--format",
      "json",
    ])
    let starts = json.matches(of: /"startUTC" ?: ?"([^"]+)"/).map { String($0.1) }
    #expect(starts == ["2026-03-22T12:00:00Z", "2026-03-29T11:00:00Z"])
  }

  @Test("A school's year goes from September to August")
  func schoolYear() throws {
    let year = try Self.output([
      "year", "2026", "--programme", Self.folder("school-year"), "--lang", "vi",
    ])
    #expect(year.contains("2026–2027") && year.contains("Tháng 9/2026"))
    #expect(year.contains("Tháng 8/2027") && !year.contains("Tháng 8/2026"))
  }

  @Test("English alone has no Vietnamese word")
  func languages() throws {
    let scratch = try ScratchFolder()
    _ = try Self.output([
      "publish", "--programme", Self.folder("museum-abroad"), "-o", scratch.path + "/public",
      "--ledger", scratch.path + "/published.jsonl", "--now", "2026-11-26T02:00:00Z",
    ])
    for (name, title) in [("all", "Night of the ghost ship"), ("ngay-nghi", "St Brigid")] {
      let path = scratch.path + "/public/feeds/\(name).ics"
      let feed = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!feed.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) })
      #expect(feed.contains(title))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/public/feeds/all.vi.ics"))
  }
}
