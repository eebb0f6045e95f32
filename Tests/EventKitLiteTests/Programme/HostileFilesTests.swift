import EventKitLite
import Foundation
import SafeFiles
import Testing

@Suite("Programme files: broken, hostile or missing")
struct HostileFilesTests {
  private func folder(
    replacing name: String, with bytes: [UInt8]
  ) throws -> ProgrammeFolder {
    let folder = try ProgrammeFolder(when: "21/4", announcements: "[]\n")
    try folder.write(name, bytes)
    return folder
  }

  private static let required = ["programme.yaml", "units.yaml", "events.yaml"]

  @Test("A folder that is not there, or is a file, is said to be so")
  func noFolder() throws {
    let folder = try ProgrammeFolder()
    for path in ["/nowhere/at/all", folder.path + "/units.yaml", ""] {
      #expect(throws: InvalidDocument.self) { try Programme(directory: path) }
    }
  }

  @Test("A missing file is named", arguments: required)
  func missing(name: String) throws {
    let folder = try ProgrammeFolder(when: "21/4")
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    let found = folder.diagnostics()
    #expect(found.first?.code == .fileNotFound)
    #expect(found.first?.message[.english].contains(name) == true)
  }

  @Test(
    "A folder in the place of a file is named",
    arguments: required + ["announcements.yaml", "results.yaml"])
  func directory(name: String) throws {
    let folder = try ProgrammeFolder(when: "21/4")
    try? FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    #expect(folder.diagnostics().first?.code == .fileUnreadable)
  }

  @Test("A link to nowhere, or in a circle, is a missing file")
  func brokenLinks() throws {
    let folder = try ProgrammeFolder(when: "21/4")
    let path = "\(folder.path)/events.yaml"
    for target in ["nowhere.yaml", "events.yaml"] {
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      #expect(folder.diagnostics().containsError)
    }
  }

  @Test(
    "An empty file is said to be empty", arguments: required,
    ["", "\n\n", "# nothing\n", "\u{FEFF}"])
  func empty(name: String, text: String) throws {
    let problems = try folder(replacing: name, with: Array(text.utf8)).problems()
    #expect(problems.contains("\(name):1:1 programme/empty-file"))
  }

  @Test("A file of ten megabytes is refused before it is read", arguments: required)
  func tenMegabytes(name: String) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000)
    let found = try folder(replacing: name, with: bytes).diagnostics()
    #expect(found.contains { $0.code == .fileTooLarge })
  }

  @Test(
    "A file of the wrong kind is one mistake, whatever kind it is", arguments: required,
    ["word", "7", "[[[]]]", "[{}]", "{ a: { b: [c] } }", "- - - x", "? [a]\n: b", "null", "\"\""])
  func wrongKind(name: String, text: String) throws {
    let found = try folder(replacing: name, with: Array((text + "\n").utf8)).diagnostics()
    #expect(found.containsError)
    #expect(found.contains { $0.location?.file?.hasSuffix(name) == true })
  }

  @Test(
    "Text that is no YAML is refused with a place", arguments: required,
    [
      "\t- id: a\n", "- id: \"a\n", "- 'a\n", "- {a: b\n", "- [a, b\n", "- a: b: c\n", "@a\n",
      "`a`\n",
      "%YAML 9.9\n---\na\n", "- |x\n a\n", "- a\n b: c\n", "- ? a\n  b\n", "}\n", "- &\n", "- *\n",
      "- !<\n", "--- |\n\u{0}", "<html><body>503</body></html>", "{\"a\": }", "- \"\\q\"\n",
      "a: 1\n- b\n",
    ])
  func notYAML(name: String, text: String) throws {
    let found = try folder(replacing: name, with: Array(text.utf8)).diagnostics()
    let here = found.filter { $0.location?.file?.hasSuffix(name) == true }
    #expect(here.containsError)
    #expect(here.allSatisfy { ($0.location?.line ?? 0) >= 1 && ($0.location?.column ?? 0) >= 1 })
  }

  @Test(
    "Bytes that are no UTF-8 text are refused", arguments: required,
    [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00], [0xC3, 0x28], [0x80],
      [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08, 0x00],
    ] as [[UInt8]])
  func notText(name: String, bytes: [UInt8]) throws {
    let found = try folder(replacing: name, with: bytes).diagnostics()
    #expect(found.contains { $0.code.name == "yaml/encoding" })
  }

  @Test("A file nested a hundred thousand deep is refused", arguments: ["[", "{a: ", "- ", "? "])
  func deep(opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    let found = try folder(replacing: "events.yaml", with: Array(text.utf8)).diagnostics()
    #expect(found.containsError)
  }

  @Test("A programme saved by Windows' editor is the same programme")
  func savedOnWindows() throws {
    let plain = try ProgrammeFolder(when: "21/4", announcements: "[]\n")
    let windows = try ProgrammeFolder(when: "21/4", announcements: "[]\n")
    for name in Self.required + ["announcements.yaml"] {
      let text = try String(contentsOfFile: "\(plain.path)/\(name)", encoding: .utf8)
      let lines = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
      try windows.write(name, Array(lines.utf8))
    }
    #expect(try windows.programme().days() == plain.programme().days())
    #expect(try windows.programme().title == plain.programme().title)
  }

  @Test("A wrong kind of value is refused under every key of an event", arguments: eventKeys)
  func wrongValues(key: String) throws {
    let base = ["id": "viec", "title": "{ vi: A, en: A }", "when": "21/4"]
    for value in ["{ a: b }", "[[x]]", "\"\"", "", "[{}]", "{ ? [x] : y }"] {
      let keys = base.merging([key: value]) { _, new in new }.sorted { $0.key < $1.key }
      let entry = "- " + keys.map { "\($0.key): \($0.value)" }.joined(separator: "\n  ") + "\n"
      let found = try ProgrammeFolder(events: entry).diagnostics()
      #expect(found.containsError, "\(key): \(value)")
      #expect(found.allSatisfy { $0.location != nil })
    }
  }

  private static let eventKeys = [
    "id", "title", "aka", "when", "years", "clause", "basis", "category", "lead", "with", "report",
    "to", "audience", "activities", "place", "inferred", "note",
  ]

  @Test("Groups within groups are followed however they are nested, without going round")
  func nestedGroups() throws {
    let units =
      ProgrammeFolder.units + """
        - { id: tat-ca, group: [cac-so, bo-gddt, so-gddt], name: { vi: A, en: A } }
        - { id: nua, group: [tat-ca, cac-so], name: { vi: A, en: A } }

        """
    let programme = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4", lead: "nua"), units: units
    ).programme()
    #expect(
      try programme.scheduled(in: 2025).units(.lead) == ["so-gddt", "so-vhttdl", "bo-gddt"])
  }
}
