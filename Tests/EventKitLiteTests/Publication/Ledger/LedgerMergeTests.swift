import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Ledgers of two people, merged")
struct LedgerMergeTests {
  private static let identity = Ledger.Identity(programme: "thu", domain: "thu.example.vn")

  private let facts = Ledger.Facts(
    .fixed, on: DateSpan(.earliest), title: LocalizedText(vi: "Việc", en: "Task"))

  /// A ledger's file with more lines: each a name and words, published on a day of January.
  private func file(
    _ before: [UInt8] = [], _ lines: [(uid: String, words: String)], day: Int
  ) throws -> [UInt8] {
    var ledger = try Ledger(before)
    _ = ledger.begin(as: Self.identity)
    for (uid, words) in lines {
      ledger.record(
        .event(uid), content: LocalizedText(vi: words, en: words), facts: facts, in: ["all"],
        at: try Samples.instant("2026-01-\(day < 10 ? "0" : "")\(day)T00:00:00Z"))
    }
    return ledger.file(after: before)
  }

  private func base() throws -> [UInt8] { try file([], [("a", "1"), ("b", "1")], day: 1) }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  @Test("Both branches' lines are kept to the byte, and one line follows both")
  func united() throws {
    let base = try base()
    let ours = try file(base, [("a", "2"), ("c", "1")], day: 2)
    let theirs = try file(base, [("b", "2")], day: 3)
    let merged = try Ledger.merging(ours, with: theirs)
    #expect(Set(lines(merged)).isSuperset(of: lines(ours) + lines(theirs)))
    #expect(lines(merged).count == 3 + 2 + 1 + 1)
    let ledger = try Ledger(merged)
    for side in [ours, theirs] {
      let head = try #require(try Ledger(side).head)
      #expect(ledger.knows(head: "\(head)"))
    }
    #expect(ledger.latest(.event("a"))?.content.exactly(.english) == "2")
    #expect(ledger.latest(.event("b"))?.content.exactly(.english) == "2")
    #expect(ledger.lastMoment == (try Samples.instant("2026-01-03T00:00:00Z")))
  }

  @Test("Whoever merges gets the same file")
  func order() throws {
    let base = try base()
    let ours = try file(base, [("a", "2"), ("c", "1")], day: 2)
    let theirs = try file(base, [("a", "3")], day: 3)
    #expect(
      try Ledger.merging(ours, with: theirs) == Ledger.merging(theirs, with: ours))
  }

  @Test("A branch that has all lines of the other is the result, and so is either of two equals")
  func ancestors() throws {
    let base = try base()
    let later = try file(base, [("a", "2")], day: 2)
    for (ours, theirs) in [(base, later), (later, base), (later, later), ([], later), (later, [])] {
      #expect(try Ledger.merging(ours, with: theirs) == later)
    }
    #expect(try Ledger.merging([], with: []).isEmpty)
  }

  @Test("What both have published gets a number above both, and what one has keeps its own")
  func numbers() throws {
    let base = try base()
    let ours = try file(file(base, [("a", "2")], day: 2), [("a", "3"), ("c", "1")], day: 3)
    let theirs = try file(base, [("a", "x"), ("b", "2")], day: 4)
    var ledger = try Ledger(try Ledger.merging(ours, with: theirs))
    let now = try Samples.instant("2026-01-05T00:00:00Z")
    for (uid, words, sequence) in [("a", "x", 3), ("b", "2", 1), ("c", "1", 0)] {
      let entry = ledger.record(
        .event(uid), content: LocalizedText(vi: words, en: words), facts: facts, in: ["all"],
        at: now)
      #expect(entry.revision.sequence == sequence, "\(uid)")
    }
    // Only what was divided has got a line, and only once.
    #expect(ledger.pending == 1)
    let whole = try Ledger.merging(ours, with: theirs) + ledger.pendingBytes
    var again = try Ledger(whole)
    again.record(
      .event("a"), content: LocalizedText(vi: "x", en: "x"), facts: facts, in: ["all"], at: now)
    #expect(again.pending == 0)
  }

  @Test("Merged ledgers are merged again, with each other and with a third")
  func again() throws {
    let base = try base()
    let sides = try (2...4).map { try file(base, [("a", "\($0)"), ("s\($0)", "1")], day: $0) }
    let first = try Ledger.merging(sides[0], with: sides[1])
    let second = try Ledger.merging(sides[1], with: sides[2])
    let all = try Ledger.merging(first, with: second)
    #expect(try Ledger.merging(second, with: first) == all)
    #expect(try Ledger.merging(all, with: sides[0]) == all)
    let ledger = try Ledger(all)
    #expect(ledger.lineCount == 3 + 6 + 3)
    #expect(["s2", "s3", "s4"].allSatisfy { ledger.latest(.event($0)) != nil })
    // A branch goes on after a merge, and meets one that has not seen it.
    let next = try file(first, [("a", "n")], day: 6)
    let late = try file(sides[2], [("a", "l")], day: 7)
    let end = try Ledger(Ledger.merging(next, with: late))
    #expect(end.highestSequence(of: .event("a")) == 2)
    #expect(try Ledger(next).latest(.event("a"))?.revision.sequence == 2)
  }

  @Test("Ledgers of two programmes, or of two domains, are not merged")
  func foreign() throws {
    let ours = try base()
    for identity in [
      Ledger.Identity(programme: "other", domain: "thu.example.vn"),
      Ledger.Identity(programme: "thu", domain: "other.example.vn"),
    ] {
      var other = Ledger(of: identity)
      other.add(.clock, at: try Samples.instant("2026-01-01T00:00:00Z"))
      let error = #expect(throws: InvalidDocument.self) {
        try Ledger.merging(ours, with: other.pendingBytes, names: ("ours", "theirs"))
      }
      #expect(error?.diagnostics.map(\.code) == [.foreignLedger])
    }
  }

  @Test("A damaged side is refused by its name, and a last line that was cut short is left out")
  func damaged() throws {
    let base = try base()
    let ours = try file(base, [("a", "2")], day: 2)
    let theirs = try file(base, [("b", "2")], day: 3)
    let error = #expect(throws: InvalidDocument.self) {
      try Ledger.merging(ours, with: Array(theirs.dropFirst(9)), names: ("ours", "theirs"))
    }
    #expect(error?.diagnostics.first?.location?.file == "theirs")
    #expect(
      try Ledger.merging(ours, with: theirs + Array(#"{"after":"0"#.utf8))
        == Ledger.merging(ours, with: theirs))
    #expect(
      try Ledger.merging(Array(ours.dropLast()), with: theirs)
        == Ledger.merging(ours, with: theirs))
  }

  @Test("Ledgers of the first form are merged, whichever side has gone on to the second")
  func firstForm() throws {
    let whole = try FirstFormTests.bytes("published.jsonl")
    let parts = whole.split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
    let base = Array(parts.prefix(12).joined())
    // One after the other, no programme has to be named.
    #expect(try Ledger.merging(base, with: whole) == whole)
    #expect(try Ledger.merging(whole, with: base) == whole)
    let ours = try file(Ledger(base).carriedOver(to: Self.identity), [("a", "1")], day: 31)
    let merged = try Ledger.merging(ours, with: whole)
    #expect(try Ledger.merging(whole, with: ours) == merged)
    let ledger = try Ledger(merged)
    #expect(ledger.latest(.event("a")) != nil)
    #expect(ledger.entries.count == parts.count + 1)
    #expect(ledger.standing().count == (try Ledger(whole)).standing().count + 1)
  }

  @Test("Two branches in the first form need a programme")
  func firstForms() throws {
    let whole = try FirstFormTests.bytes("published.jsonl")
    let other = try FirstFormTests.branch()
    let error = #expect(throws: InvalidDocument.self) { try Ledger.merging(whole, with: other) }
    #expect(error?.diagnostics.map(\.code) == [.foreignLedger])
    let merged = try Ledger.merging(whole, with: other, of: Self.identity)
    #expect(try Ledger(merged).head != nil)
    #expect(try Ledger.merging(other, with: whole, of: Self.identity) == merged)
  }
}
