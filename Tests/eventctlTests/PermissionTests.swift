import Foundation
import Testing

@Suite("eventctl publish: whose the files are, and who may read them")
struct PermissionTests {
  /// The mask of permissions that a process begins with.
  private static func masked(_ mask: String, _ wrapper: [String] = []) -> [String] {
    wrapper + ["/bin/sh", "-c", "umask \(mask); exec \"$0\" \"$@\""]
  }

  private func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func owner(_ path: String) throws -> [Int] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return [
      try #require(attributes[.ownerAccountID] as? Int),
      try #require(attributes[.groupOwnerAccountID] as? Int),
    ]
  }

  /// What of a publication somebody else could not read or reach.
  private func hidden(in scratch: ScratchFolder) throws -> [String] {
    let out = scratch.url("out").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: out)
    try #require(names.count > 10)
    return try ([out] + names.map { "\(out)/\($0)" }).filter { path in
      let isFolder = URL(filePath: path).hasDirectoryPath || path == out
      let needed = isFolder ? 0o755 : 0o644
      return try permissions(path) & needed != needed
    }
  }

  @Test(
    "Everybody may read what is published, whatever the mask of permissions",
    arguments: ["000", "022", "027", "077", "177", "777"], [true, false])
  func mask(mask: String, isPlainUser: Bool) throws {
    if isPlainUser, !PlainUser.isPossible { return }
    let scratch = try ScratchFolder.starter()
    if isPlainUser { try PlainUser.own(scratch) }
    let wrapper = Self.masked(mask, isPlainUser ? PlainUser.wrapper : [])
    let arguments = Republication.arguments(scratch)
    let first = try CommandLineTool.run(arguments, through: wrapper)
    try #require(first.status == 0, "\(first.standardError)")
    #expect(try hidden(in: scratch) == [])
    // The ledger is not published: the mask counts for others, and not for whoever must read it.
    let ledger = try permissions(scratch.url("p/published.jsonl").path)
    #expect(ledger | 0o644 == 0o644 && ledger & 0o600 == 0o600)
    let again = try CommandLineTool.run(arguments, through: wrapper)
    #expect(again.text.contains("(0 new or changed, 0 removed)"), "\(again.standardError)")
  }

  @Test("So are the folders above the publication that were made for it")
  func above() throws {
    let scratch = try ScratchFolder.starter()
    let arguments = Republication.arguments(scratch).map { $0.replacing("/out", with: "/a/b/out") }
    try #require(
      try CommandLineTool.run(arguments, through: Self.masked("077")).status == 0)
    for name in ["a", "a/b", "a/b/out"] {
      #expect(try permissions(scratch.url(name).path) == 0o755, "\(name)")
    }
  }

  @Test("What was made under a narrow mask becomes readable, even where nothing has changed")
  func narrow() throws {
    let publication = try Republication()
    let scratch = publication.scratch
    try #require(try publication.completion() == [])
    let out = scratch.url("out").path
    for name in try FileManager.default.subpathsOfDirectory(atPath: out) + ["."] {
      let path = "\(out)/\(name)"
      let isFolder = try FileManager.default.attributesOfItem(atPath: path)[.type]
      try FileManager.default.setAttributes(
        [.posixPermissions: isFolder as? FileAttributeType == .typeDirectory ? 0o700 : 0o600],
        ofItemAtPath: path)
    }
    try #require(try !hidden(in: scratch).isEmpty)
    let outcome = try CommandLineTool.run(publication.arguments)
    #expect(outcome.text.contains("(0 new or changed, 0 removed)"))
    #expect(try hidden(in: scratch) == [])
  }

  @Test("Wider permissions that somebody has given stay, for files that change and that do not")
  func wider() throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    let modes = ["out": 0o2775, "out/feeds": 0o775, "out/feeds/all.ics": 0o664]
    for (name, mode) in modes {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: scratch.url(name).path)
    }
    for _ in 0..<2 {
      #expect(try publication.completion() == [])
      for (name, mode) in modes {
        #expect(try permissions(scratch.url(name).path) == mode, "\(name)")
      }
    }
  }

  @Test("A file that is replaced keeps its owner", .enabled("of the superuser", { geteuid() == 0 }))
  func owners() throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    let changed = scratch.url("out/feeds/all.ics").path
    try #require(publication.old.feeds["feeds/all.ics"] != publication.new.feeds["feeds/all.ics"])
    try FileManager.default.setAttributes(
      [.ownerAccountID: 1234, .groupOwnerAccountID: 5678, .posixPermissions: 0o640],
      ofItemAtPath: changed)
    #expect(try publication.completion() == [])
    #expect(try owner(changed) == [1234, 5678])
    #expect(try permissions(changed) == 0o644)
    // A file that is new belongs to whoever made it.
    #expect(try owner(scratch.url("out/feeds/school-c.ics").path) == [0, Int(getegid())])
  }

  @Test(
    "So do the announcements, with their permissions",
    .enabled("of the superuser", { geteuid() == 0 }), arguments: [0o600, 0o640, 0o664])
  func announcements(mode: Int) throws {
    let scratch = try ScratchFolder.starter()
    let file = scratch.url("p/announcements.yaml").path
    try FileManager.default.setAttributes(
      [.ownerAccountID: 1234, .groupOwnerAccountID: 5678, .posixPermissions: mode],
      ofItemAtPath: file)
    let outcome = try CommandLineTool.run(
      [
        "announce", "learning-week", "2026", "--from", "5/10", "--to", "11/10", "--document", "7",
        "--today", "2026-02-01", "--programme", scratch.url("p").path,
      ], through: Self.masked("077"))
    try #require(outcome.status == 0, "\(outcome.standardError)")
    #expect(try owner(file) == [1234, 5678])
    #expect(try permissions(file) == mode)
  }

  @Test(
    "Whoever may not give a file back to its owner replaces it all the same, readable by all",
    .enabled("a user whom permissions stop is needed", { geteuid() == 0 && PlainUser.isPossible }))
  func foreignOwner() throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    try PlainUser.own(scratch)
    let changed = scratch.url("out/feeds/all.ics").path
    try FileManager.default.setAttributes(
      [.ownerAccountID: 1234, .groupOwnerAccountID: 5678, .posixPermissions: 0o664],
      ofItemAtPath: changed)
    let outcome = try CommandLineTool.run(publication.arguments, through: PlainUser.wrapper)
    #expect(outcome.status == 0 && outcome.standardError.isEmpty, "\(outcome.standardError)")
    #expect(try Data(contentsOf: URL(filePath: changed)) == publication.new.feeds["feeds/all.ics"])
    #expect(try permissions(changed) == 0o664)
    #expect(try owner(changed) != [1234, 5678])
  }
}
