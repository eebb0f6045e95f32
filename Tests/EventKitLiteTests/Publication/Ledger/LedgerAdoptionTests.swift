import Foundation
import TestSupport
import Testing

@testable import EventKitLite

@Suite("Ledgers that take over what is published")
struct LedgerAdoptionTests {
  private let story: LedgerStory

  init() throws { story = try LedgerStory() }

  private func adopt() throws -> LedgerFile.Change {
    try story.file.adopt(
      for: story.folder.programme(), at: Samples.instant("2026-04-01T00:00:00Z"), isDryRun: false)
  }

  private func feeds() throws -> [String: [UInt8]] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: story.output)
    return try files.filter { $0.hasSuffix(".ics") }.reduce(into: [:]) { feeds, name in
      feeds[name] = try LedgerStory.bytes(story.folder, "public/\(name)")
    }
  }

  @Test(
    "A ledger that is lost or older goes on from the folder, and no feed changes",
    arguments: [true, false])
  func lost(isLost: Bool) throws {
    let before = try feeds()
    let known = try Ledger(story.sound)
    if isLost {
      try FileManager.default.removeItem(atPath: story.path)
    } else {
      try story.folder.write("published.jsonl", story.older)
    }
    #expect(throws: InvalidDocument.self) {
      try LedgerStory.publish(story.folder, at: "2026-04-02T00:00:00Z")
    }
    #expect(try !adopt().deeds.isEmpty)
    let ledger = try Ledger(story.now ?? [])
    for entry in known.standing() where entry.subject.uid != nil {
      let adopted = try #require(ledger.latest(entry.subject))
      #expect(adopted.revision == entry.revision && adopted.content == entry.content)
      #expect(adopted.feeds == entry.feeds && adopted.facts?.days == entry.facts?.days)
    }
    try LedgerStory.publish(story.folder, at: "2026-04-02T00:00:00Z")
    #expect(try feeds() == before)
    #expect(try adopt().deeds.isEmpty)
    // A change goes on from the numbers that subscribers have.
    try story.folder.write("events.yaml", ProgrammeFolder.event("viec", when: "28/4"))
    try LedgerStory.publish(story.folder, at: "2026-04-03T00:00:00Z")
    let next = try Ledger(story.now ?? []).latest(.event("viec.2026@thu.example.vn"))
    #expect(next?.revision.sequence == 3)
  }

  @Test("Where a ledger and a folder have gone different ways, the next number is above both")
  func divided() throws {
    try story.folder.write("published.jsonl", story.branch)
    _ = try adopt()
    try LedgerStory.publish(story.folder, at: "2026-04-02T00:00:00Z")
    let ledger = try Ledger(story.now ?? [])
    #expect(ledger.latest(.event("viec.2026@thu.example.vn"))?.revision.sequence == 3)
    #expect(Set(story.now ?? []).isEmpty == false && story.now?.starts(with: story.branch) == true)
  }

  @Test("A publication of version 0.1 is taken over without a ledger")
  func firstForm() throws {
    let files = FileManager.default
    try files.removeItem(atPath: story.output)
    try files.copyItem(atPath: FirstFormTests.folder, toPath: story.output)
    for name in ["programme", "units", "events"] {
      try story.folder.write("\(name).yaml", FirstFormTests.bytes("\(name).yaml"))
    }
    try files.removeItem(atPath: story.path)
    _ = try adopt()
    let edition = Publication.Edition(of: try Ledger(story.now ?? []))
    for (id, language) in [("all", Language.vietnamese), ("so-gddt", .english)] {
      let path = Feed.path(of: Feed.ID(id), in: language, of: .vietnamese)
      #expect(edition.bytes(of: Feed.ID(id), in: language) == (try FirstFormTests.bytes(path)))
    }
  }

  @Test(
    "A folder whose files are not those of its manifest is refused, and so is an empty one",
    arguments: ["altered", "missing", "empty"])
  func altered(what: String) throws {
    let feed = story.output + "/feeds/so-gddt.ics"
    switch what {
    case "altered":
      let text = try String(contentsOfFile: feed, encoding: .utf8)
      try text.replacing("20260423", with: "20260424").write(
        toFile: feed, atomically: false, encoding: .utf8)
    case "missing": try FileManager.default.removeItem(atPath: feed)
    default: try FileManager.default.removeItem(atPath: story.output)
    }
    try story.folder.write("published.jsonl", story.older)
    #expect(throws: InvalidDocument.self) { try adopt() }
    #expect(story.now == story.older)
  }

  @Test(
    "A folder that was left half published is taken over where its feeds are those of its manifest",
    arguments: ["before", "one", "feeds", "manifest"])
  func interrupted(when: String) throws {
    let files = FileManager.default
    let old = try feeds()
    try story.folder.write("events.yaml", ProgrammeFolder.event("viec", when: "28/4"))
    try LedgerStory.publish(story.folder, at: "2026-03-20T00:00:00Z")
    let (new, manifest) = (try feeds(), try LedgerStory.bytes(story.folder, "public/manifest.json"))
    let changed = new.keys.filter {
      $0.hasPrefix("feeds/") && old[$0] != nil && old[$0] != new[$0]
    }.sorted()
    try #require(changed.count > 2)
    // What was there before, and what the interrupted run has put there since.
    try files.removeItem(atPath: story.output)
    try files.copyItem(atPath: story.folder.path + "/kept", toPath: story.output)
    let put = when == "before" ? [] : when == "one" ? Array(changed.prefix(1)) : changed
    for name in put { try story.folder.write("public/\(name)", new[name] ?? []) }
    if when == "manifest" { try story.folder.write("public/manifest.json", manifest) }
    try story.folder.write("public/.manifest.json.pending", manifest)
    try story.folder.write("public/feeds/.eventctl-abc123.tmp", Array("BEGIN:VCAL".utf8))
    try files.removeItem(atPath: story.path)
    guard when == "before" || when == "manifest" else {
      let error = #expect(throws: InvalidDocument.self) { try adopt() }
      #expect(error?.diagnostics.map(\.code) == [.alteredPublication])
      #expect(story.now == nil)
      return
    }
    #expect(try !adopt().deeds.isEmpty)
    let stood = when == "before" ? "20260423" : "20260428"
    let entry = try Ledger(story.now ?? []).latest(.event("viec.2026@thu.example.vn"))
    #expect(entry?.content[.english].contains("DTSTART;VALUE=DATE:\(stood)") == true)
    // The next run completes what was interrupted.
    try LedgerStory.publish(story.folder, at: "2026-04-02T00:00:00Z")
    #expect(!files.fileExists(atPath: story.output + "/.manifest.json.pending"))
    #expect(!files.fileExists(atPath: story.output + "/feeds/.eventctl-abc123.tmp"))
    #expect(try adopt().deeds.isEmpty)
  }

  @Test("A programme that has got another id goes on; one with another domain does not")
  func renamed() throws {
    let before = try feeds()
    let renamed = LedgerStory.programme.replacing("id: thu\n", with: "id: moi\n")
    try story.folder.write("programme.yaml", renamed)
    #expect(throws: InvalidDocument.self) {
      try LedgerStory.publish(story.folder, at: "2026-04-02T00:00:00Z")
    }
    #expect(try adopt().deeds.count == 2)
    let ledger = try Ledger(story.now ?? [])
    #expect(ledger.identity == Ledger.Identity(programme: "moi", domain: "thu.example.vn"))
    try LedgerStory.publish(story.folder, at: "2026-04-02T00:00:00Z")
    #expect(try Set(feeds().keys) == Set(before.keys))
    try story.folder.write(
      "programme.yaml", renamed.replacing("thu.example.vn", with: "moi.example.vn"))
    #expect(throws: InvalidDocument.self) { try adopt() }
  }
}
