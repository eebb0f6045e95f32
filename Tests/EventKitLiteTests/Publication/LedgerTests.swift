import EventKitLite
import Testing

@Suite("Ledger: what has been published")
struct LedgerTests {
  private func text(_ words: String) -> LocalizedText {
    LocalizedText(vi: "Việc \(words)\nhai dòng", en: "Task \"\(words)\"")
  }

  private func filled() throws -> Ledger {
    var ledger = Ledger()
    let moments = try ["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"]
      .map(Samples.instant)
    for (moment, words) in zip(moments, ["a", "b", "c"]) {
      _ = ledger.revision(of: "x@y", content: text(words), at: moment)
      _ = ledger.revision(of: "z@y", content: text("z"), at: moment)
    }
    return ledger
  }

  @Test("Unchanged content keeps its revision, changed content gets the next")
  func revisions() throws {
    let ledger = try filled()
    #expect(ledger.entries.map(\.revision.sequence) == [0, 0, 1, 2])
    #expect(ledger.latest("x@y")?.revision.sequence == 2)
    #expect(ledger.latest("z@y")?.revision.stamp == (try Samples.instant("2026-01-01T00:00:00Z")))
    #expect(ledger.latest("x@y")?.revision.created == (try Samples.instant("2026-01-01T00:00:00Z")))
  }

  @Test("A content that comes back is a new revision, not the old one")
  func comingBack() throws {
    var ledger = try filled()
    let revision = ledger.revision(
      of: "x@y", content: text("a"), at: try Samples.instant("2026-04-01T00:00:00Z"))
    #expect(revision.sequence == 3)
  }

  @Test("What is written is read back, entry for entry and byte for byte")
  func roundTrip() throws {
    let ledger = try filled()
    let read = try Ledger(ledger.pendingBytes, file: "published.jsonl")
    #expect(read.entries == ledger.entries)
    #expect(read.pending == 0)
    #expect(read.pendingBytes.isEmpty)
    #expect(ledger.pendingBytes.split(separator: UInt8(ascii: "\n")).count == 4)
  }

  @Test("Empty lines and an empty file are no damage", arguments: ["", "\n", "\n\n"])
  func empty(text: String) throws {
    #expect(try Ledger(Array(text.utf8)).entries.isEmpty)
  }

  @Test(
    "A damaged line is refused by its number, whatever was done to it",
    arguments: [
      ("\"sequence\":1", "\"sequence\":-"), ("Việc b", "Việc c"),
      ("\"digest\":\"", "\"digest\":\"0"), ("2026-02-01T", "2026-02-31T"),
      ("\"uid\"", "\"udi\""), ("{", ""), ("}", ""), (":1,", ":\"1\","),
    ])
  func damage(old: String, new: String) throws {
    let sound = String(decoding: try filled().pendingBytes, as: UTF8.self)
    var lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[2] = lines[2].replacing(old, with: new, maxReplacements: 1)
    let damaged = Array(lines.joined(separator: "\n").utf8)
    let error = #expect(throws: InvalidDocument.self) {
      try Ledger(damaged, file: "published.jsonl")
    }
    #expect(error?.diagnostics.map(\.code) == [.damagedLedger])
    #expect(error?.diagnostics.first?.location?.line == 3)
    #expect(error?.diagnostics.first?.location?.file == "published.jsonl")
  }

  @Test("Any lost byte inside the ledger is noticed")
  func everyByte() throws {
    let sound = try filled().pendingBytes
    let unnoticed = stride(from: 0, to: sound.count, by: 7).filter { index in
      var bytes = sound
      return bytes.remove(at: index) != 0x0A && (try? Ledger(bytes)) != nil
    }
    do {
      #expect(unnoticed == [])
    }
  }

  @Test("A last line that a crash has torn is left out, and the rest is read")
  func tornLine() throws {
    let sound = try filled().pendingBytes
    let torn = Array(sound.dropLast(20))
    do {
      let ledger = try? Ledger(torn)
      #expect(ledger?.entries.count == 3)
    }
  }
}
