import EventKitLite
import Foundation
import SafeFiles
import TestSupport
import Testing

@Suite("PublicationWriter: a folder that is whole at every moment")
struct PublicationWriterTests {
  private let folder: ProgrammeFolder
  private let output: String
  private let writer: PublicationWriter

  init() throws {
    folder = try ProgrammeFolder(when: "21/4")
    output = folder.path + "/public"
    writer = PublicationWriter(directory: output, ledgerPath: folder.path + "/published.jsonl")
  }

  private func publication(at moment: String = "2026-01-01T00:00:00Z") throws -> Publication {
    try Publication(
      of: folder.programme(), ledger: writer.ledger(), now: Samples.instant(moment))
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: output).filter { $0.contains(".") }.sorted()
  }

  private func modified(_ name: String) throws -> Date? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(output)/\(name)")
    return attributes[.modificationDate] as? Date
  }

  @Test("Every file is written with its bytes, and the manifest lists them")
  func writes() throws {
    let publication = try publication()
    let report = try writer.write(publication)
    #expect(report.written == publication.files.count)
    #expect(report.files == publication.files.count)
    #expect(report.bytes == publication.files.map(\.bytes.count).reduce(0, +))
    // Beside them stand what nginx is told, and the mark that this is what it was told of.
    let told = try files().filter { $0.hasPrefix("nginx-etags.") }
    #expect(told.count == 2 && told.contains { $0.hasSuffix(".conf") })
    #expect(told.contains { $0.hasSuffix(".mark") })
    #expect(
      try files().filter { !told.contains($0) }
        == (publication.files.map(\.path) + ["manifest.json"]).sorted())
    for file in publication.files {
      #expect(try [UInt8](Data(contentsOf: URL(filePath: "\(output)/\(file.path)"))) == file.bytes)
    }
    #expect(try writer.ledger().entries == publication.ledger.entries)
  }

  @Test("Unchanged files keep their time, changed ones do not")
  func keepsTimes() throws {
    _ = try writer.write(publication())
    let old = try #require(Timestamp("2020-01-01T00:00:00Z"))
    let date = Date(timeIntervalSince1970: TimeInterval(old.secondsSince1970))
    for name in try files() {
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: "\(output)/\(name)")
    }
    #expect(try writer.write(publication(at: "2026-02-02T00:00:00Z")).written == 0)
    for name in try files() { #expect(try modified(name) == date, "\(name)") }
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    // The event is in everybody's feed and in its leader's and has a file of its own for each of the
    // five years to come, all in two languages; and it is in the schedule and the calendar as JSON.
    #expect(try writer.write(publication()).written == 2 * (1 + 1 + 5) + 2)
    #expect(try modified("feeds/so-gddt.ics") != date)
    #expect(try modified("feeds/so-vhttdl.ics") == date)
  }

  @Test("Feeds that no longer belong are removed; what others put there stays")
  func removes() throws {
    let units = ProgrammeFolder.units
    try folder.write("units.yaml", units + "- { id: cu, name: { vi: Cũ, en: Old } }\n")
    _ = try writer.write(publication())
    try Data("mine".utf8).write(to: URL(filePath: "\(output)/feeds/mine.ics"))
    try folder.write("units.yaml", units)
    try folder.write(
      "programme.yaml", ProgrammeFolder.programme + "withdrawn-feeds: [cu]\n")
    #expect(try writer.write(publication()).removed == 2)
    let left = try files()
    #expect(!left.contains("feeds/cu.ics") && !left.contains("feeds/cu.en.ics"))
    #expect(left.contains("feeds/mine.ics"))
  }

  @Test(
    "A manifest that somebody has spoilt removes nothing outside of the folder",
    arguments: ["../published.jsonl", "/etc/hostname", "feeds/../../published.jsonl", "..", ""])
  func hostileManifest(path: String) throws {
    _ = try writer.write(publication())
    let manifest = #"{ "\#(path)": { "type": "x", "etag": "x", "size": 1 } }"#
    try Data(manifest.utf8).write(to: URL(filePath: "\(output)/manifest.json"))
    _ = try? writer.write(publication())
    #expect(FileManager.default.fileExists(atPath: folder.path + "/published.jsonl"))
    #expect(try files().contains("feeds/all.ics"))
  }

  private func ledgerLines() -> Data {
    (try? Data(contentsOf: URL(filePath: folder.path + "/published.jsonl"))) ?? Data()
  }

  @Test(
    "A file where a folder must be is a failure that names it, before the ledger has any lines",
    arguments: ["", "/feeds", "/feeds/category", "/viec"])
  func blocked(by name: String) throws {
    // It stops everybody, even the superuser, whom no permission stops.
    let path = output + name
    if !name.isEmpty {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
    }
    try Data().write(to: URL(filePath: path))
    let page = Publication.File(path: "viec/viec.html", parts: [], mediaType: "text/html")
    let feed = Publication.File(path: "feeds/category/x.ics", parts: [], mediaType: "text/html")
    let publication = try publication().adding([page, feed])
    let failure = #expect(throws: WriteFailure.self) { try writer.write(publication) }
    #expect(failure?.path == path)
    #expect(failure?.description.contains("not a folder") == true)
    #expect(ledgerLines().isEmpty)
  }

  @Test(
    "A folder without permission to write is a failure before the ledger has any lines, and none while nothing changes",
    .enabled(if: geteuid() != 0))
  func readOnly() throws {
    _ = try writer.write(publication())
    let before = ledgerLines()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: output + "/feeds")
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: output + "/feeds")
    }
    #expect(throws: Never.self) { try writer.write(self.publication()) }
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    let publication = try publication()
    #expect(throws: WriteFailure.self) { try writer.write(publication) }
    #expect(ledgerLines() == before)
  }

  @Test("A failed write leaves the old files whole and no others behind")
  func leavesNothingBehind() throws {
    _ = try writer.write(publication())
    let before = try files()
    let blocked = output + "/feeds/so-gddt.ics"
    let all = try Data(contentsOf: URL(filePath: output + "/feeds/bo-gddt.ics"))
    try FileManager.default.removeItem(atPath: blocked)
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    let publication = try publication()
    #expect(throws: WriteFailure.self) { try writer.write(publication) }
    #expect(try files() == before)
    #expect(try Data(contentsOf: URL(filePath: output + "/feeds/bo-gddt.ics")) == all)
  }

  @Test("Interrupted after the ledger, the next publication gives the revisions of the first")
  func interrupted() throws {
    let first = try publication()
    try Data(first.ledger.pendingBytes).write(to: URL(filePath: folder.path + "/published.jsonl"))
    let second = try publication(at: "2026-09-09T00:00:00Z")
    #expect(second.files == first.files)
    #expect(second.ledger.pending == 0)
  }
}
