import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Ledger: what has been published")
struct LedgerTests {
  private func text(_ words: String) -> LocalizedText {
    LocalizedText(vi: "Việc \(words)\nhai dòng", en: "Task \"\(words)\"")
  }

  private static let start = "2026-01-01T00:00:00Z"

  private func filled() throws -> Ledger {
    var ledger = Ledger()
    let moments = try [Self.start, "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"]
      .map(Samples.instant)
    for (moment, words) in zip(moments, ["a", "b", "c"]) {
      ledger.record(.event("x@y"), content: text(words), in: ["all", "so-a"], at: moment)
      ledger.record(.event("z@y"), content: text("z"), in: ["all"], at: moment)
    }
    return ledger
  }

  @Test("Unchanged content keeps its revision, changed content gets the next")
  func revisions() throws {
    let ledger = try filled()
    #expect(ledger.entries.map(\.revision.sequence) == [0, 0, 1, 2])
    #expect(ledger.latest(.event("x@y"))?.revision.sequence == 2)
    #expect(ledger.latest(.event("z@y"))?.revision.stamp == (try Samples.instant(Self.start)))
    #expect(ledger.latest(.event("x@y"))?.revision.created == (try Samples.instant(Self.start)))
  }

  @Test("A clock that was set back makes neither a stamp nor a moment go back")
  func clockSetBack() throws {
    var ledger = try filled()
    let latest = try Samples.instant("2026-03-01T00:00:00Z")
    let earlier = try Samples.instant("2026-02-10T00:00:00Z")
    let changed = ledger.record(.event("x@y"), content: text("d"), in: ["all"], at: earlier)
    #expect(changed.revision.stamp == latest && changed.moment == latest)
    // What has not been published before is stamped as the clock says, after what is there.
    let new = ledger.record(.event("n@y"), content: text("n"), in: ["all"], at: earlier)
    #expect(new.revision.stamp == earlier && new.moment == latest)
    #expect(try Ledger(ledger.pendingBytes).entries == ledger.entries)
  }

  @Test("A content that comes back is a new revision, not the old one")
  func comingBack() throws {
    var ledger = try filled()
    let entry = ledger.record(
      .event("x@y"), content: text("a"), in: ["all", "so-a"],
      at: try Samples.instant("2026-04-01T00:00:00Z"))
    #expect(entry.revision.sequence == 3)
  }

  @Test("Moving an event between feeds is noted and is no revision of the event")
  func movingBetweenFeeds() throws {
    var ledger = try filled()
    let before = try #require(ledger.latest(.event("x@y")))
    let entry = ledger.record(
      .event("x@y"), content: before.content, in: ["all", "so-b"],
      at: try Samples.instant("2026-04-01T00:00:00Z"))
    #expect(entry.revision == before.revision)
    #expect(ledger.entries.count == 5)
    let edition = Publication.Edition(of: ledger)
    #expect(edition.events(of: "so-a").isEmpty)
    #expect(edition.events(of: "so-b").map(\.uid) == ["x@y"])
    // Both feeds have changed, although the event has not.
    #expect(edition.lastModified("so-a") == entry.moment)
    #expect(edition.lastModified("so-b") == entry.moment)
  }

  @Test("What was taken out of every feed and comes back is published, not changed")
  func history() throws {
    var ledger = Ledger()
    let now = try Samples.instant(Self.start)
    for (words, feeds) in [
      ("a", ["all"]), ("b", ["all"]), ("b", ["so-a"]), ("b", []), ("b", ["all"]), ("b", []),
      ("c", ["all"]), ("d", []), ("e", []),
    ] as [(String, [Feed.ID])] {
      ledger.record(.event("x@y"), content: text(words), in: feeds, at: now)
    }
    #expect(
      PublicationHistory(of: ledger).changes.map(\.kind) == [
        .published, .changed, .rehoused, .withdrawn, .published, .withdrawn, .published, .withdrawn,
        .withdrawn,
      ])
  }

  @Test("An event and a feed of one name are two things")
  func subjects() throws {
    var ledger = Ledger()
    let now = try Samples.instant(Self.start)
    ledger.record(.event("a"), content: text("a"), in: ["all"], at: now)
    ledger.record(.feed("a"), content: text("b"), in: ["a"], at: now)
    let read = try Ledger(ledger.pendingBytes)
    #expect(read.latest(.event("a"))?.content == text("a"))
    #expect(read.latest(.feed("a"))?.content == text("b"))
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
      ("\"digest\":\"", "\"digest\":\"0"), ("2026-02-01T", "2026-02-31T"), ("all so-a", "all"),
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
    #expect(unnoticed == [])
  }

  @Test(
    "A line that was lost, doubled or moved is noticed where the chain breaks",
    arguments: [([1, 2, 3], 1), ([0, 2, 3], 2), ([0, 0, 1, 2, 3], 2), ([0, 2, 1, 3], 2)])
  func brokenChain(order: [Int], line: Int) throws {
    let lines = try filled().pendingBytes.split(separator: UInt8(ascii: "\n"))
    let bytes = order.flatMap { lines[$0] + [UInt8(ascii: "\n")] }
    let error = #expect(throws: InvalidDocument.self) { try Ledger(bytes) }
    #expect(error?.diagnostics.first?.location?.line == line)
  }

  /// The ledger with another last line, sealed as if it had been written so.
  private func resealed(_ change: (inout [String: String]) -> Void) throws -> [UInt8] {
    let lines = try filled().pendingBytes.split(separator: UInt8(ascii: "\n"))
    let values = try lines.suffix(2).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        .mapValues { "\($0)" }
    }
    var last = values[1]
    change(&last)
    var digest = ContentDigest()
    digest.add(try #require(values[0]["digest"]).utf8)
    digest.add([0])
    for key in ["uid", "feed", "sequence", "created", "stamp", "at", "feeds", "vi", "en"] {
      digest.add((last[key] ?? "").utf8)
      digest.add([0])
    }
    var line: [String: Any] = last
    let sequence: Int = try #require(last["sequence"].flatMap { Int($0) })
    line["sequence"] = sequence
    line["digest"] = digest.hexadecimal
    let sealed = try JSONSerialization.data(withJSONObject: line)
    return Array(lines.dropLast().joined(separator: [UInt8(ascii: "\n")]))
      + [UInt8(ascii: "\n")] + sealed + [UInt8(ascii: "\n")]
  }

  @Test(
    "A line that is sealed and does not follow from those before it is damage",
    arguments: [
      ("sequence", "2", true), ("sequence", "1", true), ("sequence", "0", false),
      ("sequence", "3", false), ("created", "2026-01-01T00:00:01Z", false),
      ("at", "2026-02-01T00:00:00Z", true), ("at", "2026-01-31T23:59:59Z", false),
      ("uid", "n@y", false),
    ])
  func follows(key: String, value: String, isSound: Bool) throws {
    let bytes = try resealed { $0[key] = value }
    #expect(((try? Ledger(bytes)) != nil) == isSound)
  }

  @Test("A ledger that was read goes on with the chain")
  func goesOn() throws {
    var ledger = try Ledger(try filled().pendingBytes)
    ledger.record(
      .event("n@y"), content: text("n"), in: ["all"],
      at: try Samples.instant("2026-05-01T00:00:00Z"))
    let whole = try filled().pendingBytes + ledger.pendingBytes
    #expect(try Ledger(whole).entries == ledger.entries)
  }

  @Test("A last line that a crash has torn is left out, and the rest is read")
  func tornLine() throws {
    let sound = try filled().pendingBytes
    for cut in [1, 20, 200] {
      let ledger = try Ledger(Array(sound.dropLast(cut)))
      #expect(ledger.isTorn)
      #expect(ledger.entries.count == 3)
    }
  }
}
