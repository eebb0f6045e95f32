import EventKitLite
import Foundation
import Testing

@Suite("A programme's files: which are read, and what of them is shown")
struct ConfinedPathsTests {
  /// The programme is in the folder `calendars/thu`; beside `calendars` there is a secret.
  private let scratch: ProgrammeFolder
  private let secret = "observances: s3cret\n"

  private var calendars: String { scratch.path + "/calendars" }
  private var directory: String { calendars + "/thu" }

  init() throws {
    scratch = try ProgrammeFolder()
    try FileManager.default.createDirectory(
      atPath: calendars + "/thu/sub", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: calendars + "/viet-nam", withIntermediateDirectories: true)
    for name in ["programme.yaml", "units.yaml", "events.yaml"] {
      try FileManager.default.moveItem(
        atPath: "\(scratch.path)/\(name)", toPath: "\(directory)/\(name)")
    }
    try scratch.write("secret.yaml", secret)
    try FileManager.default.createDirectory(
      atPath: calendars + "-2", withIntermediateDirectories: true)
    try scratch.write("calendars-2/secret.yaml", secret)
    for place in ["calendars/viet-nam", "calendars/thu", "calendars/thu/sub"] {
      try scratch.write("\(place)/le.yaml", "id: le\nobservances: []\n")
    }
  }

  private func problems(in directory: String? = nil) -> [Diagnostic] {
    do throws(InvalidDocument) {
      _ = try Programme(directory: directory ?? self.directory)
      return []
    } catch {
      #expect(error.diagnostics.allSatisfy { !"\($0)".contains("s3cret") })
      #expect(error.diagnostics.allSatisfy { $0.isInBothLanguages })
      return error.diagnostics
    }
  }

  private func name(holidays: String) throws {
    try scratch.write(
      "calendars/thu/programme.yaml", ProgrammeFolder.programme + "holidays: \(holidays)\n")
  }

  private func link(_ path: String, to target: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test(
    "Holidays stand in the programme's folder, or in the folder around it",
    arguments: [
      "le.yaml", "./le.yaml", "sub/le.yaml", "../viet-nam/le.yaml", "../thu/le.yaml",
      "../../calendars/viet-nam/le.yaml", "ABSOLUTE/viet-nam/le.yaml",
    ])
  func inside(path: String) throws {
    try name(holidays: path.replacing("ABSOLUTE", with: calendars))
    #expect(problems() == [])
  }

  @Test(
    "Whatever lies elsewhere is refused at its place, there or not, and is not opened",
    arguments: [
      "../../secret.yaml", "../../nowhere.yaml", "/etc/nowhere.yaml", "ABSOLUTE/../secret.yaml",
      "../../../../../../../../etc/secret.yaml", "sub/../../../secret.yaml", "ABSOLUTE.yaml",
      "../../calendars-2/secret.yaml",
    ])
  func outside(path: String) throws {
    try name(holidays: path.replacing("ABSOLUTE", with: calendars))
    let problem = try #require(problems().first)
    #expect(problems().count == 1)
    #expect(problem.code == .outsideRoot)
    let line = ProgrammeFolder.programme.split(separator: "\n").count + 1
    #expect(problem.location?.file == directory + "/programme.yaml")
    #expect(problem.location?.line == line && problem.location?.column == 11)
    // A pipe would be waited for.
    try FileManager.default.removeItem(atPath: scratch.path + "/secret.yaml")
    let isMade = unsafe mkfifo(scratch.path + "/secret.yaml", 0o644)
    try #require(isMade == 0)
    #expect(problems() == [problem])
  }

  @Test(
    "A name that is none of a YAML file is refused, wherever it leads",
    arguments: ["/etc/passwd", "../../../../etc/shadow", "../id_rsa", "le", "yaml"])
  func names(path: String) throws {
    try name(holidays: path)
    #expect(problems().map(\.code) == [.badValue])
    #expect(problems().first?.location?.column == 11)
  }

  @Test("A link that leads out is refused, and one that stays inside is followed")
  func links() throws {
    try name(holidays: "link.yaml")
    try link(directory + "/link.yaml", to: "../viet-nam/le.yaml")
    #expect(problems() == [])
    for target in ["../../secret.yaml", scratch.path + "/secret.yaml"] {
      try link(directory + "/link.yaml", to: target)
      #expect(problems().map(\.code) == [.outsideRoot])
    }
    try name(holidays: "folder/secret.yaml")
    try link(directory + "/folder", to: "../..")
    #expect(problems().map(\.code) == [.outsideRoot])
  }

  @Test(
    "So is a link in the place of any other file",
    arguments: [
      "programme.yaml", "units.yaml", "events.yaml", "announcements.yaml", "results.yaml",
    ])
  func linkedFiles(name: String) throws {
    let file = "\(directory)/\(name)"
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? "[]"
    try scratch.write("calendars/viet-nam/\(name)", text)
    try link(file, to: "../viet-nam/\(name)")
    #expect(problems() == [])
    try scratch.write(name, text)
    try link(file, to: "../../\(name)")
    #expect(problems().map(\.code) == [.outsideRoot])
    let file2 = #expect(throws: InvalidDocument.self) {
      try AnnouncementsFile(directory: directory)
    }
    #expect(file2?.diagnostics.map(\.code) == [.outsideRoot])
  }

  @Test("A programme's folder may be a link itself, and what stands around the link is in reach")
  func linkedProgramme() throws {
    let elsewhere = scratch.path + "/elsewhere/thu"
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/elsewhere", withIntermediateDirectories: true)
    try name(holidays: "../viet-nam/le.yaml")
    try FileManager.default.moveItem(atPath: directory, toPath: elsewhere)
    try link(directory, to: elsewhere)
    #expect(problems() == [])
    try FileManager.default.removeItem(atPath: calendars + "/viet-nam/le.yaml")
    #expect(problems().map(\.code.name) == ["file/not-found"])
  }

  @Test(
    "A file of another kind is one mistake, and nothing of it is shown",
    arguments: [
      "root:*:20228:0:99999:7:::\nuser:s3cret:20228:0\n", "-----BEGIN KEY-----\nMIIs3cret\n",
      "s3cret", "s3cret\u{0}\u{1}", "token: s3cret\nuser: x\n", "- s3cret\n- x\n", "[[s3cret",
      "s3cret: s3cret\ns3cret: x\n", "- { s3cret: 1 }\n", "&s3cret x", "a\n---\ns3cret\n",
      "{ \"s3cret\": { \"id\": 1 } }", "\u{FEFF}\u{FEFF}s3cret",
    ])
  func otherKind(text: String) throws {
    for name in [
      "programme.yaml", "units.yaml", "events.yaml", "announcements.yaml", "results.yaml",
      "le.yaml",
    ] {
      try self.name(holidays: "le.yaml")
      let file = "calendars/thu/\(name)"
      let old = try? String(contentsOfFile: "\(scratch.path)/\(file)", encoding: .utf8)
      try scratch.write(file, text)
      let found = problems()
      #expect(found.count == 1, "\(name): \(found)")
      #expect(found.first?.severity == .error && found.first?.sourceLine == nil)
      #expect(found.first?.location?.file == "\(directory)/\(name)")
      try scratch.write(file, old ?? "[]")
    }
  }

  @Test(
    "A file of the right kind is shown where it has a mistake, however little can be read of it",
    arguments: [
      "- { id: x, nmae: { vi: shown } }\n", "- id: x\n  name: shown: x\n",
      "- {id: x, name: 'shown' x }\n", "-   'id' : x: shown\n", "- { name: { vi: shown\u{7} } }\n",
    ])
  func ownKind(text: String) throws {
    try scratch.write("calendars/thu/units.yaml", text)
    let found = problems().filter { $0.location?.file?.hasSuffix("units.yaml") == true }
    #expect(found.contains { $0.sourceLine?.isEmpty == false }, "\(found)")
  }
}
