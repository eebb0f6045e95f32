import EventKitLite
import Foundation
import SafeFiles
import TestSupport
import Testing

@Suite("PublicationWriter: what is not its own")
struct ForeignFilesTests {
  private let folder: ProgrammeFolder
  private let output: String
  private let writer: PublicationWriter

  init() throws {
    folder = try ProgrammeFolder(when: "21/4")
    output = folder.path + "/public"
    writer = PublicationWriter(directory: output, ledgerPath: folder.path + "/published.jsonl")
  }

  private func url(_ name: String) -> URL { URL(filePath: "\(output)/\(name)") }

  private func put(_ text: String, at name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(name))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  @discardableResult
  private func publish() throws -> PublicationWriter.Report {
    try writer.exclusively {
      try writer.write(
        Publication(
          of: folder.programme(), ledger: Ledger(contentsOf: writer.ledgerPath),
          now: Samples.instant("2026-01-01T00:00:00Z")))
    }
  }

  /// The only error of a publication that is refused, after which nothing has changed.
  private func refusal() throws -> Diagnostic? {
    let before = try contents()
    let failure = #expect(throws: WriteFailure.self) { try publish() }
    #expect(try contents() == before)
    return failure?.diagnostic
  }

  /// Every file, link and folder beside the programme, with the bytes of files.
  private func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let path = "\(folder.path)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let isFile = attributes[.type] as? FileAttributeType == .typeRegular
      found[name] = isFile ? try Data(contentsOf: URL(filePath: path)) : Data()
    }
    return found
  }

  // MARK: Files

  @Test(
    "The first publication does not replace a file that it did not write",
    arguments: [
      "feeds/all.ics", "feeds/so-gddt.en.ics", "events/viec.2026.ics", "programme.json",
      "calendar.json", "manifest.json", "nginx-etags.conf",
    ])
  func foreign(name: String) throws {
    try put("mine", at: name)
    let refusal = try #require(try refusal())
    #expect(refusal.code == Diagnostic.Code("publish/foreign-files"))
    #expect(refusal.message[.english].hasSuffix(": \(name)"), "\(refusal)")
    #expect(refusal.hint?[.english].contains("choose another folder") == true)
    // Moved away, it is no reason any more.
    try FileManager.default.moveItem(at: url(name), to: url("mine.txt"))
    try publish()
    #expect(try text("mine.txt") == "mine")
  }

  @Test("Some of many foreign files are named, and the others counted", arguments: [3, 4, 5])
  func many(count: Int) throws {
    let names = [
      "feeds/all.ics", "feeds/so-gddt.ics", "feeds/so-gddt.en.ics", "feeds/bo-gddt.ics",
      "programme.json",
    ].prefix(count)
    for name in names { try put("mine", at: name) }
    let message = try #require(try refusal()).message[.english]
    #expect(names.count { message.contains($0) } == 3)
    #expect(message.contains("more") == (count > 3))
    if count > 3 { #expect(message.hasSuffix(" and \(count - 3) more")) }
  }

  @Test("Files under other names are no reason, and stay as they are")
  func others() throws {
    let names = ["index.html", ".htaccess", "feeds/README", "feeds/team.ics", "events.ics"]
    for name in names { try put("mine", at: name) }
    try publish()
    for name in names { #expect(try text(name) == "mine", "\(name)") }
  }

  @Test("Nor does a later one replace a file under a name that is new to it")
  func later() throws {
    try publish()
    try put("mine", at: "feeds/moi.ics")
    try folder.write(
      "units.yaml", ProgrammeFolder.units + "- { id: moi, name: { vi: Mới, en: New } }\n")
    #expect(try refusal()?.message[.english].hasSuffix(": feeds/moi.ics") == true)
  }

  @Test(
    "A file with the bytes that it is to have is as good as ours, so a lost manifest comes back")
  func sameBytes() throws {
    try publish()
    let manifest = try text("manifest.json")
    try FileManager.default.removeItem(at: url("manifest.json"))
    #expect(try publish().written == 0)
    #expect(try text("manifest.json") == manifest)
  }

  @Test("Without the manifest a changed feed is somebody else's, and removed it comes back")
  func lostManifest() throws {
    try publish()
    try FileManager.default.removeItem(at: url("manifest.json"))
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    #expect(try refusal()?.message[.english].contains(": feeds/all.ics, ") == true)
    try FileManager.default.removeItem(at: url("feeds"))
    for name in try FileManager.default.contentsOfDirectory(atPath: output) {
      try FileManager.default.removeItem(at: url(name))
    }
    try publish()
    #expect(try text("feeds/all.ics").contains("SEQUENCE:1"))
  }

  @Test("What an interrupted first publication has put there is ours")
  func interrupted() throws {
    try publish()
    try FileManager.default.moveItem(at: url("manifest.json"), to: url(".manifest.json.pending"))
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    try publish()
    #expect(try text("feeds/all.ics").contains("SEQUENCE:1"))
  }

  @Test(
    "A manifest that is damaged or of another kind is refused, and not taken for none",
    arguments: ["", "{", "[]", "null", #"{"a": 1}"#, #"{"name": "App", "icons": []}"#])
  func foreignManifest(text: String) throws {
    try publish()
    try put(text, at: "manifest.json")
    let refusal = try #require(try refusal())
    #expect(refusal.code == Diagnostic.Code("publish/foreign-files"))
    #expect(refusal.message[.english].hasSuffix(": manifest.json"))
    // Before the publication is made, too.
    let document = #expect(throws: InvalidDocument.self) {
      try writer.standing(for: Ledger.Identity(programme: "thu", domain: "thu.example.vn"))
    }
    #expect(document?.diagnostics == [refusal])
  }

  @Test("A folder or a pipe in the manifest's place is refused", arguments: ["folder", "pipe"])
  func noManifest(kind: String) throws {
    try publish()
    try FileManager.default.removeItem(at: url("manifest.json"))
    let isMade =
      kind == "pipe"
      ? unsafe mkfifo(url("manifest.json").path, 0o644)
      : unsafe mkdir(url("manifest.json").path, 0o755)
    try #require(isMade == 0)
    #expect(try refusal()?.code == Diagnostic.Code("publish/foreign-files"))
  }

  // MARK: Links

  @Test(
    "A folder inside that is a link is refused, whatever it leads to",
    arguments: ["feeds", "feeds/category", "events"], ["folder", "nothing", "itself"])
  func linkedFolder(name: String, target: String) throws {
    try publish()
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.moveItem(atPath: url(name).path, toPath: elsewhere)
    if target != "folder" { try FileManager.default.removeItem(atPath: elsewhere) }
    try FileManager.default.createSymbolicLink(
      atPath: url(name).path, withDestinationPath: target == "itself" ? url(name).path : elsewhere)
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    let refusal = try #require(try refusal())
    #expect(refusal.code == Diagnostic.Code("publish/linked-folder"))
    #expect(refusal.message[.english].contains("'\(url(name).path)'"))
  }

  @Test("So is one that only an earlier publication used: nothing is removed behind it")
  func linkedOldFolder() throws {
    try publish()
    let old = #"{ "old/x.ics": { "type": "x", "etag": "x", "size": 1 } }"#
    try put(old, at: ".manifest.json.pending")
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(
      atPath: elsewhere, withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: URL(filePath: elsewhere + "/x.ics"))
    try FileManager.default.createSymbolicLink(
      atPath: url("old").path, withDestinationPath: elsewhere)
    #expect(try refusal()?.code == Diagnostic.Code("publish/linked-folder"))
  }

  @Test("The publication's own folder may be a link, as deployments have it")
  func linkedOutput() throws {
    let release = folder.path + "/release-1"
    try FileManager.default.createDirectory(atPath: release, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: release)
    try publish()
    #expect(FileManager.default.fileExists(atPath: release + "/feeds/all.ics"))
    #expect(try publish().written == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output) == release)
  }

  @Test(
    "What is no file in a feed's place is never written through",
    arguments: ["link", "dangling link", "device", "folder", "pipe"], [true, false])
  func inTheWay(kind: String, isFirst: Bool) throws {
    let place = url("feeds/all.ics")
    if isFirst {
      try put("", at: "feeds/all.ics")
    } else {
      try publish()
      try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    }
    try FileManager.default.removeItem(at: place)
    let target = folder.path + "/target"
    if kind == "link" { try Data("mine".utf8).write(to: URL(filePath: target)) }
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    case "pipe":
      let isMade = unsafe mkfifo(place.path, 0o644)
      try #require(isMade == 0)
    default:
      try FileManager.default.createSymbolicLink(
        atPath: place.path, withDestinationPath: kind == "device" ? "/dev/null" : target)
    }
    let refusal = try #require(try refusal())
    #expect(refusal.code.name == (isFirst ? "publish/foreign-files" : "file/unwritable"))
    #expect(refusal.message[.english].contains("feeds/all.ics"))
  }
}
