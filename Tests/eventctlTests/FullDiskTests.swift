import Foundation
import Testing

@Suite("eventctl publish: disks that are full or may not be written to")
struct FullDiskTests {
  @Test(
    "On a full disk the old feeds stay whole, and with space again the new ones come",
    .enabled("a small file system must be mounted", { SmallDisk.isPossible }))
  func fullDisk() throws {
    let publication = try Republication()
    let disk = try SmallDisk(at: publication.scratch.url("out").path, kilobytes: 4096)
    try publication.reset(keepingFolder: true)
    // Room for what is there and four pages more, which the changed feeds need many times over.
    let pages = publication.old.feeds.values.reduce(0) { $0 + ($1.count + 4095) / 4096 }
    try disk.resize(kilobytes: 4 * (pages + 4))
    let outcome = try CommandLineTool.run(publication.arguments)
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("the disk is full"))
    #expect(try publication.temporaryFiles() == [])
    #expect(try Republication.state(of: publication.scratch).feeds == publication.old.feeds)
    try disk.resize(kilobytes: 4096)
    #expect(try publication.completion() == [])
  }

  @Test(
    "A ledger that the disk has no space for keeps its length, and no feed changes",
    .enabled("a small file system must be mounted", { SmallDisk.isPossible }))
  func fullDiskForLedger() throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    let disk = try SmallDisk(at: scratch.url("small").path, kilobytes: 64)
    let ledger = scratch.url("small/published.jsonl")
    try publication.old.ledger.write(to: ledger)
    try disk.fill()
    // What the ledger's last page still takes is less than what is to be added.
    try #require(publication.new.ledger.count - publication.old.ledger.count > 4096)
    let outcome = try CommandLineTool.run(publication.arguments + ["--ledger", ledger.path])
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("published.jsonl': the disk is full"))
    #expect(try Data(contentsOf: ledger) == publication.old.ledger)
    #expect(try Republication.state(of: scratch).feeds == publication.old.feeds)
  }

  /// The limit is told by a signal, too, which a shell can have ignored.
  private static let limited = ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\""]

  @Test("A ledger that would grow beyond the limit for files keeps its length")
  func limitedLedger() throws {
    let publication = try Republication()
    try publication.reset()
    let outcome = try CommandLineTool.run(publication.arguments, through: Self.limited)
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("published.jsonl': the file is larger than the limit"))
    #expect(try Republication.state(of: publication.scratch) == publication.old)
    #expect(try publication.completion() == [])
  }

  @Test("A feed beyond the limit for files leaves no temporary file")
  func limitedFeed() throws {
    let publication = try Republication()
    try publication.reset()
    try FileManager.default.removeItem(at: publication.scratch.url("out"))
    try publication.new.ledger.write(to: publication.scratch.url("p/published.jsonl"))
    let outcome = try CommandLineTool.run(publication.arguments, through: Self.limited)
    #expect(outcome.status == 73)
    #expect(outcome.standardError.contains("all.ics': the file is larger than the limit"))
    #expect(try publication.scratch.contents(of: "out").isEmpty)
  }

  // MARK: Permissions

  @Test(
    "A folder that may not be written to is told by its name, and nothing changes",
    .enabled("a user whom permissions stop is needed", { PlainUser.isPossible }),
    arguments: ["out", "out/feeds", "p"])
  func readOnly(folder: String) throws {
    let publication = try Republication()
    try publication.reset()
    let scratch = publication.scratch
    try PlainUser.own(scratch)
    // The ledger in the folder `p` can be added to all the same.
    let isWritten = folder == "p"
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: scratch.url(folder).path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: scratch.url(folder).path)
    }
    let outcome = try CommandLineTool.run(publication.arguments, through: PlainUser.wrapper)
    #expect(outcome.status == (isWritten ? 0 : 73), "\(outcome.standardError)")
    if isWritten { return }
    #expect(outcome.standardError.contains("there is no permission to write"))
    #expect(try publication.temporaryFiles() == [])
    #expect(try Republication.state(of: scratch).feeds == publication.old.feeds)
  }

  @Test(
    "A ledger without permission stops the publication before any feed",
    .enabled("a user whom permissions stop is needed", { PlainUser.isPossible }),
    arguments: [(0o000, 66), (0o444, 73)])
  func ledgerPermissions(mode: Int, status: Int32) throws {
    let publication = try Republication()
    try publication.reset()
    try PlainUser.own(publication.scratch)
    let ledger = publication.scratch.url("p/published.jsonl").path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: ledger)
    let outcome = try CommandLineTool.run(publication.arguments, through: PlainUser.wrapper)
    #expect(outcome.status == status)
    #expect(outcome.standardError.contains("published.jsonl"))
    #expect(try publication.scratch.contents(of: "out") == publication.old.feeds)
  }

  @Test(
    "A programme that may only be read can be published when the ledger knows everything",
    .enabled("a user whom permissions stop is needed", { PlainUser.isPossible }))
  func readOnlyProgramme() throws {
    let publication = try Republication()
    try publication.reset()
    try #require(try publication.completion() == [])
    let scratch = publication.scratch
    try PlainUser.own(scratch)
    for (name, mode) in [("p/published.jsonl", 0o444), ("p", 0o555)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: scratch.url(name).path)
    }
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: scratch.url("p").path)
    }
    try FileManager.default.removeItem(at: scratch.url("out/feeds/all.ics"))
    let outcome = try CommandLineTool.run(publication.arguments, through: PlainUser.wrapper)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(try scratch.contents(of: "out") == publication.new.feeds)
  }
}

/// A file system in memory that is soon full; gone with the value.
private final class SmallDisk {
  private let path: String

  init(at path: String, kilobytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
  }

  deinit { try? Self.run("umount", path) }

  func resize(kilobytes: Int) throws {
    try Self.run("mount", "-o", "remount,size=\(kilobytes)k", path)
  }

  /// Leaves no page free.
  func fill() throws {
    let page = Data(count: 4096)
    for number in 0... {
      guard (try? page.write(to: URL(filePath: "\(path)/filler-\(number)"))) != nil else { return }
    }
  }

  static var isPossible: Bool {
    guard geteuid() == 0, let scratch = try? ScratchFolder() else { return false }
    return (try? SmallDisk(at: scratch.path, kilobytes: 64)) != nil
  }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

/// Somebody whom permissions stop: whoever runs the tests, or `nobody` where that is the superuser.
enum PlainUser {
  private static let nobody: UInt32 = 65534

  static var wrapper: [String] {
    guard geteuid() == 0 else { return [] }
    return ["/usr/bin/setpriv", "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups"]
  }

  static var isPossible: Bool {
    geteuid() != 0
      || (try? CommandLineTool.run(["--version"], through: wrapper))?.status == 0
  }

  /// Gives them everything in a folder.
  static func own(_ scratch: ScratchFolder) throws {
    guard geteuid() == 0 else { return }
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    for path in [scratch.path] + names.map({ "\(scratch.path)/\($0)" }) {
      try FileManager.default.setAttributes(
        [.ownerAccountID: nobody, .groupOwnerAccountID: nobody], ofItemAtPath: path)
    }
  }
}
