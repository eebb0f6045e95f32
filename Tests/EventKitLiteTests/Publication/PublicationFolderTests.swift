import EventKitLite
import Foundation
import SafeFiles
import TestSupport
import Testing

@Suite("PublicationWriter: what it finds in the folder")
struct PublicationFolderTests {
  private let folder: ProgrammeFolder
  private let output: String
  private let writer: PublicationWriter

  init() throws {
    folder = try ProgrammeFolder(when: "21/4")
    output = folder.path + "/public"
    writer = PublicationWriter(directory: output, ledgerPath: folder.path + "/published.jsonl")
  }

  @discardableResult
  private func publish() throws -> PublicationWriter.Report {
    try writer.exclusively {
      try writer.write(
        Publication(
          of: folder.programme(), ledger: writer.ledger(),
          now: Samples.instant("2026-01-01T00:00:00Z")))
    }
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(output)/\(name)")
  }

  private func url(_ name: String) -> URL { URL(filePath: "\(output)/\(name)") }

  @Test(
    "A file that somebody has altered by hand gets its bytes back, even with the size and time kept"
  )
  func altered() throws {
    try publish()
    let file = url("feeds/all.ics")
    let bytes = try Data(contentsOf: file)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    for index in [0, bytes.count / 2, bytes.count - 1] {
      var altered = bytes
      altered[index] ^= 1
      try altered.write(to: file)
      try FileManager.default.setAttributes(
        [.modificationDate: attributes[.modificationDate] ?? Date()], ofItemAtPath: file.path)
      #expect(try publish().written == 1)
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test("Temporary files of runs that have died are cleared away, other people's are not")
  func leftovers() throws {
    try publish()
    let ours = ["feeds/.eventctl-1a2b.tmp", "feeds/category/.eventctl-x.tmp", ".eventctl-9.tmp"]
    let others = ["feeds/.eventctl-1a2b", "feeds/x.tmp", ".htaccess", "other/.eventctl-1.tmp"]
    try FileManager.default.createDirectory(
      at: url("other"), withIntermediateDirectories: true)
    for name in ours + others { try Data("half".utf8).write(to: url(name)) }
    #expect(try publish().written == 0)
    for name in ours { #expect(!exists(name), "\(name)") }
    for name in others { #expect(exists(name), "\(name)") }
  }

  @Test("What an interrupted publication has added is removed when the next does not want it")
  func orphan() throws {
    let units = ProgrammeFolder.units
    try folder.write("units.yaml", units + "- { id: moi, name: { vi: Mới, en: New } }\n")
    try publish()
    // Interrupted between feeds and manifest, which names less than there is.
    let manifest = try Data(contentsOf: url("manifest.json"))
    try manifest.write(to: url(".manifest.json.pending"))
    try Data("{}\n".utf8).write(to: url("manifest.json"))
    try folder.write("units.yaml", units)
    try folder.write("programme.yaml", ProgrammeFolder.programme + "withdrawn-feeds: [moi]\n")
    #expect(try publish().removed == 2)
    #expect(!exists("feeds/moi.ics") && !exists("feeds/moi.en.ics"))
    #expect(!exists(".manifest.json.pending"))
  }

  @Test(
    "A folder, a link or a pipe in a feed's place is a failure that says so",
    arguments: ["folder", "link", "dangling link", "pipe"])
  func inTheWay(kind: String) throws {
    try publish()
    let before = try Data(contentsOf: url("feeds/so-vhttdl.ics"))
    let path = url("feeds/so-gddt.ics")
    try FileManager.default.removeItem(at: path)
    let target = folder.path + "/target"
    if kind == "link" { try Data("mine".utf8).write(to: URL(filePath: target)) }
    let words: String
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
      words = "it is a folder"
    case "pipe":
      let isMade = unsafe mkfifo(path.path, 0o644) == 0
      try #require(isMade)
      words = "it is not an ordinary file"
    default:
      try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: target)
      words = "it is a symbolic link"
    }
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    let failure = #expect(throws: WriteFailure.self) { try publish() }
    #expect(failure?.path == path.path)
    #expect(failure?.description.contains(words) == true)
    #expect(failure?.diagnostic.code == .unwritable)
    #expect(try Data(contentsOf: url("feeds/so-vhttdl.ics")) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: output + "/feeds")
        .filter { $0.hasPrefix(".") } == [])
    if kind == "link" { #expect(try Data(contentsOf: URL(filePath: target)) == Data("mine".utf8)) }
  }

  @Test("Everybody may read what is published, and a ledger keeps the permissions it has")
  func permissions() throws {
    try publish()
    for name in ["feeds/all.ics", "manifest.json"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(output)/\(name)")
      #expect(attributes[.posixPermissions] as? Int == 0o644, "\(name)")
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: writer.ledgerPath)
    try folder.write("events.yaml", ProgrammeFolder.event("viec", when: "22/4"))
    try publish()
    let attributes = try FileManager.default.attributesOfItem(atPath: writer.ledgerPath)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("The manifest gives each file's type, size, tag, and the moment of its latest revision")
  func manifest() throws {
    try publish()
    try folder.write(
      "events.yaml",
      ProgrammeFolder.event("viec", when: "21/4")
        + ProgrammeFolder.event("moi", when: "2/5", lead: "so-vhttdl"))
    _ = try writer.write(
      Publication(
        of: folder.programme(), ledger: writer.ledger(),
        now: Samples.instant("2026-05-05T05:05:05Z")))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url("manifest.json")))
    let whole = try #require(json as? [String: [String: Any]])
    let files = try #require(whole["files"] as? [String: [String: Any]])
    let ledger = try #require(whole["ledger"])
    let standing = try writer.ledger()
    #expect(ledger["head"] as? String == standing.head.map { "\($0)" })
    #expect(ledger["lines"] as? Int == standing.lineCount)
    #expect(ledger["programme"] as? String == "thu")
    #expect(ledger["domain"] as? String == "thu.example.vn")
    let old = try #require(files["feeds/so-gddt.ics"])
    #expect(old["last-modified"] as? String == "2026-01-01T00:00:00Z")
    #expect(files["feeds/all.ics"]?["last-modified"] as? String == "2026-05-05T05:05:05Z")
    #expect(old["type"] as? String == "text/calendar; charset=utf-8")
    #expect(old["size"] as? Int == (try Data(contentsOf: url("feeds/so-gddt.ics")).count))
    #expect(Set(files.values.compactMap { $0["etag"] as? String }).count == files.count)
  }

  @Test("More files than are forced one by one are written as well")
  func many() throws {
    let units = (0..<60).map { "- { id: u-\($0), name: { vi: U, en: U } }\n" }.joined()
    try folder.write("units.yaml", ProgrammeFolder.units + units)
    let report = try publish()
    #expect(report.written > 120)
    #expect(try publish().written == 0)
  }

  // MARK: The lock

  @Test("While somebody publishes, nobody else does: into the folder, or from the ledger")
  func excludes() throws {
    try publish()
    let sameFolder = PublicationWriter(
      directory: output + "/../public", ledgerPath: folder.path + "/public/feeds/other.jsonl")
    let sameLedger = PublicationWriter(
      directory: folder.path + "/elsewhere", ledgerPath: writer.ledgerPath)
    let neither = PublicationWriter(
      directory: folder.path + "/third", ledgerPath: folder.path + "/third/published.jsonl")
    try writer.exclusively {
      for other in [sameFolder, sameLedger] {
        let failure = #expect(throws: WriteFailure.self) {
          try other.exclusively(patience: 0) {}
        }
        #expect(failure?.diagnostic.code == .locked)
        #expect(
          failure?.diagnostic.message.exactly(.vietnamese) != nil
            && failure?.diagnostic.hint?.exactly(.vietnamese) != nil)
      }
      // The ledger stands in the folder itself: both locks are one.
      try neither.exclusively(patience: 0) {}
    }
    try sameFolder.exclusively(patience: 0) {}
  }

  @Test("A lock that was waited for is had, and work that fails gives it back")
  func waits() async throws {
    let path = folder.path + "/made/for/it"
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try? FolderLock.holding([path]) {
            let mark = path + "/mark"
            #expect(!FileManager.default.fileExists(atPath: mark))
            try Data().write(to: URL(filePath: mark))
            Thread.sleep(forTimeInterval: 0.01)
            try FileManager.default.removeItem(atPath: mark)
            throw CancellationError()
          }
        }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/made"))
    try FolderLock.holding([path, folder.path, path], patience: 0) {}
  }
}
