import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Ledgers of the first form, which version 0.1 has written")
struct FirstFormTests {
  /// A publication of version 0.1: three publications, with a change, a move and an event that went.
  static let folder = ShippedData.root + "/Tests/EventKitLiteTests/Fixtures/first-form"

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  /// The ledger of somebody who has gone on from the second of the three publications.
  static func branch() throws -> [UInt8] { try bytes("branch.jsonl") }

  static let identity = Ledger.Identity(programme: "thu", domain: "thu.example.vn")

  private func carriedOver(_ ledger: Ledger) throws -> Ledger {
    try Ledger(ledger.carriedOver(to: Self.identity))
  }

  @Test("Names, numbers and moments stay, and what was published comes back to the byte")
  func carriedOver() throws {
    let old = try Ledger(Self.bytes("published.jsonl"))
    #expect(old.isFirstForm && old.head == nil && !old.isTorn)
    let new = try carriedOver(old)
    #expect(!new.isFirstForm && new.head != nil && new.identity == Self.identity)
    #expect(new.entries == old.entries && new.lineCount == old.entries.count + 1)
    #expect(new.lastMoment == old.lastMoment)
    for ledger in [old, new] {
      let edition = Publication.Edition(of: ledger)
      for (path, language) in [("all", "vi"), ("so-gddt", "vi"), ("so-vhttdl", "en")] {
        let language = try #require(Language(language))
        let name = Feed.path(of: Feed.ID(path), in: language, of: .vietnamese)
        #expect(edition.bytes(of: Feed.ID(path), in: language) == (try Self.bytes(name)), "\(name)")
      }
    }
    #expect(old.entries.map(\.revision.sequence).max() == 2)
  }

  @Test("A ledger as old as a manifest of that time knows it, and an older one does not")
  func manifest() throws {
    let manifest = Publication.Manifest(contentsOf: "\(Self.folder)/manifest.json")
    #expect(manifest.source == nil && !manifest.entries.isEmpty)
    let sound = try Self.bytes("published.jsonl")
    #expect(try Ledger(sound).knows(manifest))
    #expect(try carriedOver(Ledger(sound)).knows(manifest))
    let lines = sound.split(separator: UInt8(ascii: "\n"))
    let older = Array(lines.prefix(12).joined(separator: [UInt8(ascii: "\n")]))
    #expect(try !Ledger(older).knows(manifest))
  }

  @Test("What the words say of an event is told from them")
  func facts() throws {
    let ledger = try Ledger(Self.bytes("published.jsonl"))
    let standings = ledger.standing().filter { $0.subject.uid != nil }.map { entry in
      "\(entry.uid.prefix { $0 != "@" }) \(entry.facts?.standing.rawValue ?? "–")"
    }
    #expect(Set(standings).isSuperset(of: ["viec.2026 held", "hai.2026 expected"]))
    #expect(standings.contains { $0.hasPrefix("ba.2026 ") && $0.hasSuffix("withdrawn") })
    #expect(ledger.entries.allSatisfy { ($0.facts == nil) == ($0.subject.uid == nil) })
    let first = try #require(ledger.history(of: .event("viec.2026@thu.example.vn")).first)
    #expect(first.facts?.title.exactly(.english) == "Task viec")
    #expect(first.facts?.days.description == "2026-04-21")
  }

  @Test(
    "Days that are over keep who has decided them, whatever is announced too late",
    arguments: [
      ("", "fixed"), ("cancelled", "fixed"), ("moved", "fixed"), ("announced", "announced"),
      ("announced cancelled", "announced"), ("announced moved", "announced"),
    ])
  func lateDecisions(kinds: String, status: String) throws {
    let ledger = try Ledger(Self.bytes("published.jsonl"))
    let entry = try #require(
      ledger.standing().first { $0.uid == "viec.2026@thu.example.vn" && !$0.feeds.isEmpty })
    let facts = try #require(entry.facts)
    #expect(facts.standing == .held)
    let days = facts.days
    let dates = [
      "announced": ", dates: \(days.first)..\(days.last)",
      "moved": ", dates: \(days.last.adding(days: 7))",
    ]
    let announcements = kinds.split(separator: " ").map {
      "- { event: viec, year: 2026, kind: \($0)\(dates[String($0)] ?? "") }\n"
    }.joined()
    let folder = try ProgrammeFolder(
      when: "\(days.first.day)/\(days.first.month)",
      announcements: announcements.isEmpty ? "[]" : announcements)
    let past = PublishedPast(ledger, before: days.last.adding(days: 30))
    let schedule = try folder.programme().schedule(for: 2026, after: past)
    let event = try #require(schedule.events.first { $0.event.id == "viec" })
    #expect(event.timing?.dates == Array(days.days))
    #expect(event.status.rawValue == status)
  }

  @Test("The last line stands without its end, and a part of one is left out")
  func lastLine() throws {
    let sound = try Self.bytes("published.jsonl")
    let whole = try Ledger(sound).entries
    #expect(try Ledger(Array(sound.dropLast())).entries == whole)
    for cut in [2, 100] {
      let torn = try Ledger(Array(sound.dropLast(cut)))
      #expect(torn.isTorn && torn.entries == whole.dropLast())
    }
    #expect(throws: InvalidDocument.self) { try Ledger(sound + Array("{}".utf8)) }
  }

  @Test("A line that was changed, lost or put elsewhere is damage, where it stands")
  func damage() throws {
    let lines = try Self.bytes("published.jsonl").split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    func line(of lines: [String]) -> Int? {
      do throws(InvalidDocument) {
        _ = try Ledger(Array((lines.joined(separator: "\n") + "\n").utf8))
        return nil
      } catch {
        return error.diagnostics.first?.location?.line
      }
    }
    #expect(line(of: lines) == nil)
    var edited = lines
    edited[4] = edited[4].replacing("2026-0", with: "2027-0")
    #expect(line(of: edited) == 5)
    var removed = lines
    removed.remove(at: 4)
    #expect(line(of: removed) == 5)
    var doubled = lines
    doubled.insert(lines[4], at: 7)
    #expect(line(of: doubled) == 8)
    var swapped = lines
    swapped.swapAt(4, 5)
    #expect(line(of: swapped) == 5)
    #expect(line(of: Array(lines.dropFirst())) == 1)
  }

  @Test("An event without a day was never published, so its line is damage")
  func eventWithoutDay() {
    let line = #"""
      {"at":"2026-01-01T00:00:00Z","created":"2026-01-01T00:00:00Z","digest":"","en":"UID:a@b",\#
      "feeds":"all","sequence":0,"stamp":"2026-01-01T00:00:00Z","uid":"a@b","vi":"UID:a@b"}

      """#
    let error = #expect(throws: InvalidDocument.self) { try Ledger(Array(line.utf8)) }
    #expect(error?.diagnostics.map(\.code) == [.damagedLedger])
  }
}
