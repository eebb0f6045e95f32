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

  private let facts = Ledger.Facts(
    .fixed, on: DateSpan(.earliest), title: LocalizedText(vi: "Việc", en: "Task"))

  private func filled() throws -> Ledger {
    var ledger = Ledger()
    let moments = try [Self.start, "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"]
      .map(Samples.instant)
    for (moment, words) in zip(moments, ["a", "b", "c"]) {
      ledger.record(
        .event("x@y"), content: text(words), facts: facts, in: ["all", "so-a"], at: moment)
      ledger.record(.event("z@y"), content: text("z"), facts: facts, in: ["all"], at: moment)
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
    let changed = ledger.record(
      .event("x@y"), content: text("d"), facts: facts, in: ["all"], at: earlier)
    #expect(changed.revision.stamp == latest && changed.moment == latest)
    // What has not been published before is stamped as the clock says, after what is there.
    let new = ledger.record(
      .event("n@y"), content: text("n"), facts: facts, in: ["all"], at: earlier)
    #expect(new.revision.stamp == earlier && new.moment == latest)
    #expect(try Ledger(ledger.pendingBytes).entries == ledger.entries)
  }

  @Test("A content that comes back is a new revision, not the old one")
  func comingBack() throws {
    var ledger = try filled()
    let entry = ledger.record(
      .event("x@y"), content: text("a"), facts: facts, in: ["all", "so-a"],
      at: try Samples.instant("2026-04-01T00:00:00Z"))
    #expect(entry.revision.sequence == 3)
  }

  @Test("Moving an event between feeds is noted and is no revision of the event")
  func movingBetweenFeeds() throws {
    var ledger = try filled()
    let before = try #require(ledger.latest(.event("x@y")))
    let entry = ledger.record(
      .event("x@y"), content: before.content, facts: facts, in: ["all", "so-b"],
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
      ledger.record(.event("x@y"), content: text(words), facts: facts, in: feeds, at: now)
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
    ledger.record(.event("a"), content: text("a"), facts: facts, in: ["all"], at: now)
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
    #expect(ledger.pendingBytes.split(separator: UInt8(ascii: "\n")).count == 5)
    #expect(read.head == ledger.head && read.lineCount == 5)
  }

  @Test("Empty lines and an empty file are no damage", arguments: ["", "\n", "\n\n"])
  func empty(text: String) throws {
    #expect(try Ledger(Array(text.utf8)).entries.isEmpty)
  }

  @Test(
    "A damaged line is refused by its number, whatever was done to it",
    arguments: [
      ("\"sequence\":1", "\"sequence\":-"), ("Việc b", "Việc c"), ("\"seal\":\"", "\"seal\":\"0"),
      ("2026-02-01T", "2026-02-31T"), ("all so-a", "all"), ("\"event\"", "\"evnet\""), ("{", ""),
      ("}", ""), (":1,", ":\"1\","), ("fixed", "certain"), ("\"text\"", "\"test\""),
    ])
  func damage(old: String, new: String) throws {
    let sound = String(decoding: try filled().pendingBytes, as: UTF8.self)
    var lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines[3].contains(old))
    lines[3] = lines[3].replacing(old, with: new, maxReplacements: 1)
    let damaged = Array(lines.joined(separator: "\n").utf8)
    let error = #expect(throws: InvalidDocument.self) {
      try Ledger(damaged, file: "published.jsonl")
    }
    #expect(error?.diagnostics.map(\.code) == [.damagedLedger])
    #expect(error?.diagnostics.first?.location?.line == 4)
    #expect(error?.diagnostics.first?.location?.file == "published.jsonl")
  }

  @Test("Any lost byte inside the ledger is noticed, in the last line too")
  func everyByte() throws {
    let sound = try filled().pendingBytes
    let unnoticed = sound.indices.dropLast().filter { index in
      var bytes = sound
      return bytes.remove(at: index) != 0x0A && (try? Ledger(bytes)) != nil
    }
    #expect(unnoticed == [])
  }

  @Test(
    "A line that was lost, doubled or moved is noticed where the chain breaks",
    arguments: [
      ([1, 2, 3, 4], 1, "damaged"), ([0, 2, 3, 4], 2, "damaged"),
      ([0, 1, 1, 2, 3, 4], 3, "damaged"), ([0, 0, 1, 2, 3, 4], 2, "damaged"),
      ([0, 1, 3, 2, 4], 3, "damaged"), ([0, 1, 2, 4], 4, "damaged"),
    ])
  func brokenChain(order: [Int], line: Int, code: String) throws {
    let lines = try filled().pendingBytes.split(separator: UInt8(ascii: "\n"))
    let bytes = order.flatMap { lines[$0] + [UInt8(ascii: "\n")] }
    let error = #expect(throws: InvalidDocument.self) { try Ledger(bytes) }
    #expect(error?.diagnostics.first?.location?.line == line)
    #expect(error?.diagnostics.first?.code == Diagnostic.Code("ledger/\(code)"))
  }

  /// The ledger with one more line, sealed as if it had been written so.
  private func resealed(_ change: (inout String) -> Void) throws -> [UInt8] {
    var ledger = try filled()
    let before = ledger.pendingBytes
    ledger.record(
      .event("x@y"), content: text("d"), facts: facts, in: ["all"],
      at: try Samples.instant("2026-04-01T00:00:00Z"))
    var line = String(decoding: ledger.pendingBytes.dropFirst(before.count), as: UTF8.self)
    change(&line)
    let content = Array(line.utf8.prefix(line.utf8.count - #","seal":""}"#.utf8.count - 65))
    let end = #","seal":"\#(Seal(of: content[...]))"}"# + "\n"
    return before + content + Array(end.utf8)
  }

  @Test(
    "A line that is sealed and does not follow from those before it is damage",
    arguments: [
      ("\"sequence\":3", "\"sequence\":2", true), ("\"sequence\":3", "\"sequence\":0", true),
      ("\"sequence\":3", "\"sequence\":4", false), ("\"sequence\":3", "\"sequence\":-1", false),
      ("\"at\":\"2026-04-01", "\"at\":\"2026-03-01", true),
      ("\"at\":\"2026-04-01", "\"at\":\"2026-02-28", false),
      ("\"event\":\"x@y\"", "\"event\":\"n@y\"", false),
    ])
  func follows(old: String, new: String, isSound: Bool) throws {
    let bytes = try resealed { line in
      #expect(line.contains(old))
      line = line.replacing(old, with: new)
    }
    #expect(((try? Ledger(bytes)) != nil) == isSound)
  }

  @Test(
    "What a later version has written is told as newer, and not as damage",
    arguments: [
      ("\"standing\":\"fixed\"", "\"standing\":\"suspended\""),
      ("\"sequence\"", "\"colour\":\"red\",\"sequence\""),
    ])
  func newer(old: String, new: String) throws {
    let bytes = try resealed { $0 = $0.replacing(old, with: new) }
    let error = #expect(throws: InvalidDocument.self) { try Ledger(bytes) }
    #expect(error?.diagnostics.map(\.code) == [.newerLedger])
    #expect(error?.diagnostics.first?.location?.line == 6)
  }

  @Test("A ledger of a later version is newer, whatever its seals are made of")
  func newerVersion() throws {
    let sound = String(decoding: try filled().pendingBytes, as: UTF8.self)
    let bytes = Array(sound.replacing("\"version\":2", with: "\"version\":3").utf8)
    let error = #expect(throws: InvalidDocument.self) { try Ledger(bytes) }
    #expect(error?.diagnostics.map(\.code) == [.newerLedger])
  }

  @Test("A ledger that was read goes on with the chain")
  func goesOn() throws {
    var ledger = try Ledger(try filled().pendingBytes)
    ledger.record(
      .event("n@y"), content: text("n"), facts: facts, in: ["all"],
      at: try Samples.instant("2026-05-01T00:00:00Z"))
    let whole = try filled().pendingBytes + ledger.pendingBytes
    #expect(try Ledger(whole).entries == ledger.entries)
    #expect(try Ledger(whole).head == ledger.head)
  }

  @Test("A last line that a crash has torn is left out, and the rest is read")
  func tornLine() throws {
    let sound = try filled().pendingBytes
    for cut in [2, 20, 200] {
      for end in [[], [0, 0, 0]] as [[UInt8]] {
        let ledger = try Ledger(Array(sound.dropLast(cut)) + end)
        #expect(ledger.isTorn)
        #expect(ledger.entries.count == 3)
      }
    }
  }

  @Test("A last line whose seal is right stands, with its end or without")
  func withoutEnd() throws {
    let sound = try filled().pendingBytes
    let ledger = try Ledger(Array(sound.dropLast()))
    #expect(!ledger.isTorn && ledger.file.lacksLineEnd)
    #expect(ledger.head == (try filled().head))
  }

  @Test(
    "What no crash of ours leaves behind is damage, with a line end or without",
    arguments: ["xyz", "null", "{}", "- id: viec", "\u{1F}\u{8B}\u{8}", "{\"uid\":"])
  func foreignEnd(text: String) throws {
    for bytes in [Array(text.utf8), try filled().pendingBytes + Array(text.utf8)] {
      for end in [[], [0x0A]] as [[UInt8]] {
        let error = #expect(throws: InvalidDocument.self) { try Ledger(bytes + end) }
        #expect(error?.diagnostics.map(\.code) == [.damagedLedger])
      }
    }
  }

  // MARK: Moments

  @Test("The last moment is the latest of all lines, until one says that the clock was wrong")
  func lastMoment() throws {
    var ledger = Ledger()
    #expect(ledger.lastMoment == nil)
    let (early, late) = try (
      Samples.instant("2026-01-01T00:00:00Z"), Samples.instant("2100-01-01T00:00:00Z")
    )
    ledger.record(.event("x@y"), content: text("a"), facts: facts, in: ["all"], at: late)
    ledger.record(.event("z@y"), content: text("z"), facts: facts, in: ["all"], at: early)
    #expect(ledger.lastMoment == late)
    #expect(ledger.setBack(to: late) == nil)
    #expect(ledger.setBack(to: early) == 2)
    #expect(ledger.lastMoment == early)
    var read = try Ledger(ledger.pendingBytes)
    #expect(read.lastMoment == early && read.entries == ledger.entries)
    #expect(read.setBack(to: early) == nil)
  }

  @Test("When the clock is set right, numbers rise and stamps return, and words stay")
  func setBack() throws {
    var ledger = try filled()
    let (late, now) = try (
      Samples.instant("2100-01-01T00:00:00Z"), Samples.instant("2026-06-01T00:00:00Z")
    )
    ledger.record(.event("x@y"), content: text("late"), facts: facts, in: ["all"], at: late)
    ledger.record(.event("n@y"), content: text("n"), facts: facts, in: ["all"], at: late)
    ledger.record(.event("z@y"), content: text("z"), facts: facts, in: ["all", "b"], at: late)
    #expect(ledger.setBack(to: now) == 3)
    let marks = ["x@y", "n@y", "z@y"].map { ledger.latest(.event($0))?.revision }
    let start = try Samples.instant(Self.start)
    #expect(marks.map { $0?.sequence } == [4, 1, 0])
    #expect(marks.map { $0?.stamp } == [now, now, start])
    #expect(marks.map { $0?.created } == [start, now, start])
    #expect(ledger.latest(.event("x@y"))?.content == text("late"))
    let edition = Publication.Edition(of: ledger)
    #expect(edition.lastModified("all") == now && edition.lastModified("b") == now)
    // The next change goes on from here.
    let next = ledger.record(.event("n@y"), content: text("m"), facts: facts, in: ["all"], at: now)
    #expect(next.revision.sequence == 2 && next.revision.stamp == now)
    #expect(try Ledger(ledger.pendingBytes).entries == ledger.entries)
  }
}
