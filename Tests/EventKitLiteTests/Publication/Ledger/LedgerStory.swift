import Foundation
import TestSupport
import Testing

@testable import EventKitLite

/// A programme that was published three times into `public`, with its ledger, and a branch on which
/// somebody else has published the third time.
struct LedgerStory {
  let folder: ProgrammeFolder
  /// The ledger's file.
  let sound: [UInt8]
  /// Its lines, each with its end.
  let lines: [[UInt8]]
  /// The other branch's file.
  let branch: [UInt8]
  /// The file after two publications.
  let older: [UInt8]
  /// The manifest after two publications.
  let olderManifest: [UInt8]

  var path: String { folder.path + "/published.jsonl" }
  var output: String { folder.path + "/public" }
  var file: LedgerFile { LedgerFile(path, publishedIn: output) }
  var identity: Ledger.Identity { Ledger.Identity(programme: "thu", domain: "thu.example.vn") }

  static let programme = ProgrammeFolder.programme.replacing("2023..2030", with: "2026..2027")

  init() throws {
    folder = try ProgrammeFolder(
      events: Self.events("21/4"), units: ProgrammeFolder.units, programme: Self.programme)
    try Self.publish(folder, at: "2026-01-01T00:00:00Z")
    try folder.write("events.yaml", Self.events("22/4"))
    try Self.publish(folder, at: "2026-02-01T00:00:00Z")
    older = try Self.bytes(folder, "published.jsonl")
    olderManifest = try Self.bytes(folder, "public/manifest.json")
    try folder.write("events.yaml", Self.events("24/4"))
    try Self.publish(folder, at: "2026-03-02T00:00:00Z", into: "elsewhere")
    branch = try Self.bytes(folder, "published.jsonl")
    try folder.write("published.jsonl", older)
    try folder.write("events.yaml", Self.events("23/4"))
    try Self.publish(folder, at: "2026-03-01T00:00:00Z")
    sound = try Self.bytes(folder, "published.jsonl")
    try FileManager.default.copyItem(
      atPath: folder.path + "/public", toPath: folder.path + "/kept")
    lines = sound.split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
  }

  private static func events(_ when: String) -> String {
    ProgrammeFolder.event("viec", when: when)
      + ProgrammeFolder.event("hai", when: "2/5", lead: "so-vhttdl")
  }

  static func bytes(_ folder: ProgrammeFolder, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")))
  }

  /// Publishes the programme as its files are now.
  @discardableResult
  static func publish(
    _ folder: ProgrammeFolder, at moment: String, into output: String = "public"
  ) throws -> Publication {
    let writer = PublicationWriter(
      directory: "\(folder.path)/\(output)", ledgerPath: folder.path + "/published.jsonl")
    let programme = try folder.programme()
    let standing = try writer.standing(for: programme.ledgerIdentity)
    let publication = try Publication(
      of: programme, ledger: standing.ledger, now: Samples.instant(moment),
      proven: standing.proven)
    _ = try writer.write(publication)
    return publication
  }

  /// The file as it is now; `nil` when it cannot be read.
  var now: [UInt8]? { try? Self.bytes(folder, "published.jsonl") }
}
