import EventKitLite
import Foundation
import Testing

@testable import SafeFiles

@Suite("eventctl publish: several publishers")
struct LockTests {
  private func publish(_ scratch: ScratchFolder, _ programme: String, at moment: String) -> [String]
  {
    [
      "publish", "--programme", "\(scratch.path)/\(programme)", "-o", scratch.path + "/out",
      "--now", moment, "--lang", "en",
    ]
  }

  @Test("Two publishers of one programme end well, and the ledger has each revision once")
  func twoPublishers() throws {
    for _ in 0..<10 {
      let scratch = try ScratchFolder.starter()
      let running = try ["2026-01-01T00:00:00Z", "2026-02-02T00:00:00Z"].map {
        try CommandLineTool.start(publish(scratch, "p", at: $0))
      }
      for run in running { #expect(try run.outcome().status == 0) }
      let ledger = try Data(contentsOf: scratch.url("p/published.jsonl"))
      let lines = ledger.split(separator: UInt8(ascii: "\n"))
      #expect(Set(lines).count == lines.count)
      // Whoever came first gave every event its moment.
      let feed = try String(contentsOf: scratch.url("out/feeds/all.ics"), encoding: .utf8)
      let stamps = Set(feed.components(separatedBy: "\r\n").filter { $0.hasPrefix("DTSTAMP") })
      #expect(stamps.count == 1)
      let files = try scratch.contents(of: "out")
      let again = try CommandLineTool.run(publish(scratch, "p", at: "2026-03-03T00:00:00Z"))
      #expect(again.text.contains("(0 new or changed, 0 removed)"))
      #expect(try scratch.contents(of: "out") == files)
    }
  }

  @Test("Of two programmes into one folder the first has it, and the second is told")
  func twoProgrammes() throws {
    let moment = "2026-01-01T00:00:00Z"
    let scratch = try ScratchFolder.starter()
    try FileManager.default.copyItem(at: scratch.url("p"), to: scratch.url("q"))
    let units = try String(contentsOf: scratch.url("q/units.yaml"), encoding: .utf8)
    try scratch.write("q/units.yaml", units.replacingOccurrences(of: "school-b", with: "school-c"))
    var alone: [[String: Data]] = []
    for name in ["p", "q"] {
      try #require(try CommandLineTool.run(publish(scratch, name, at: moment)).status == 0)
      alone.append(try scratch.contents(of: "out"))
      try FileManager.default.removeItem(at: scratch.url("out"))
      try FileManager.default.removeItem(at: scratch.url("\(name)/published.jsonl"))
    }
    for _ in 0..<10 {
      let running = try ["p", "q"].map {
        try CommandLineTool.start(publish(scratch, $0, at: moment))
      }
      let outcomes = try running.map { try $0.outcome() }
      let first = try #require(outcomes.firstIndex { $0.status == 0 })
      #expect(outcomes[1 - first].status == 65)
      #expect(outcomes[1 - first].standardError.contains("[ledger/behind]"))
      #expect(try scratch.contents(of: "out") == alone[first])
      try FileManager.default.removeItem(at: scratch.url("out"))
      try FileManager.default.removeItem(at: scratch.url("\(["p", "q"][first])/published.jsonl"))
    }
  }

  @Test("A ledger and a folder that are mere names stand where the command is run")
  func mereNames() throws {
    let scratch = try ScratchFolder.starter()
    for written in [true, false] {
      let outcome = try CommandLineTool.run(
        ["publish", "--programme", "p", "-o", "out", "--ledger", "l.jsonl", "--lang", "en"],
        in: URL(filePath: scratch.path))
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.text.contains("(0 new or changed") != written)
    }
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/l.jsonl"))
  }

  @Test("Who waits for too long is told so, with status 73, and changes nothing")
  func locked() throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try FolderLock.holding([scratch.path + "/p"]) {
      try CommandLineTool.run(publish(scratch, "p", at: "2026-01-01T00:00:00Z"))
    }
    #expect(outcome.status == 73)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains("another run of eventctl is using"))
    #expect(outcome.standardError.contains("[publish/locked]"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/p/published.jsonl"))
  }
}
