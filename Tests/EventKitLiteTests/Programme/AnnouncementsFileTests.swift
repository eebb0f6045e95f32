import EventKitLite
import Foundation
import TestSupport
import Testing

@Suite("announcements.yaml is only ever added to")
struct AnnouncementsFileTests {
  private static let week = DateSpan("2026-10-05..2026-10-11")

  private func announcement(
    _ kind: Announcement.Kind = .announced, document: String? = "12/CV", theme: String? = nil
  ) -> Announcement {
    Announcement(
      of: "viec", in: 2026, kind, dates: kind == .cancelled ? nil : Self.week, document: document,
      theme: theme.map { LocalizedText(vi: $0) }, verification: .source)
  }

  /// The file's text after an announcement was added to it, and nothing where there was no file.
  private func text(
    after announcement: Announcement, _ before: String?
  ) throws -> (text: String, programme: Programme) {
    let folder = try ProgrammeFolder(when: "21/4", announcements: before)
    try AnnouncementsFile.update(in: folder.path) { _ in announcement }
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/announcements.yaml"))
    return (String(decoding: bytes, as: UTF8.self), try folder.programme())
  }

  private static let entry = """
    - event: viec
      year: 2026
      dates: 2026-10-05..2026-10-11
      document: 12/CV
      verified: source

    """

  @Test(
    "What was there stays, and the entry follows after one blank line, in the file's own style",
    arguments: [
      (nil, entry), ("", entry), ("# none yet\n", "# none yet\n\n\(entry)"),
      ("# none yet", "# none yet\n\n\(entry)"), ("# none yet\n\n", "# none yet\n\n\(entry)"),
      ("\n\n", "\n\n\(entry)"), ("\u{FEFF}", "\u{FEFF}\(entry)"),
      ("# a\r\n# b", "# a\r\n# b\r\n\r\n" + entry.replacing("\n", with: "\r\n")),
      (
        "---\n- { event: viec, year: 2025 }\n# a\n",
        "---\n- { event: viec, year: 2025 }\n# a\n\n\(entry)"
      ),
      (
        "- { event: viec, year: 2025, note: { en: x } } # x\n  # end",
        "- { event: viec, year: 2025, note: { en: x } } # x\n  # end\n\n\(entry)"
      ),
      (
        "- event: viec\n  year: 2025\n  note:\n    en: |+\n      x\n",
        "- event: viec\n  year: 2025\n  note:\n    en: |+\n      x\n\n\(entry)"
      ),
      (
        "  - { event: viec, year: 2025 }\n",
        "  - { event: viec, year: 2025 }\n\n"
          + entry.split(separator: "\n").map { "  \($0)\n" }.joined()
      ),
    ] as [(String?, String)])
  func style(before: String?, after: String) throws {
    let (text, programme) = try text(after: announcement(), before)
    #expect(Array(text.unicodeScalars) == Array(after.unicodeScalars))
    #expect(programme.announcements.last?.dates == Self.week)
  }

  @Test(
    "A file whose form lets nothing be added is left alone",
    arguments: [
      ("[]\n", "announce/list-in-brackets"),
      ("# x\n[{ event: viec, year: 2025 }]\n", "announce/list-in-brackets"),
      ("- { event: viec, year: 2025 }\n...\n", "yaml/syntax"),
      ("- { event: viec, year: 2025 }\n- [\n", "yaml/syntax"),
      ("event: viec\n", "programme/wrong-type"),
      ("- { event: vieec, year: 2025 }\n", "programme/unknown-event"),
    ])
  func leftAlone(before: String, code: String) throws {
    let folder = try ProgrammeFolder(when: "21/4", announcements: before)
    let refusal = #expect(throws: InvalidDocument.self) {
      try AnnouncementsFile.update(in: folder.path) { _ in announcement() }
    }
    #expect(refusal?.diagnostics.map(\.code.name).contains(code) == true, "\(refusal as Any)")
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/announcements.yaml"))
    #expect(String(decoding: bytes, as: UTF8.self) == before)
  }

  @Test(
    "An entry that the programme has no place for is refused, and no file is made",
    arguments: [
      (Announcement(of: "vieec", in: 2026), "programme/unknown-event"),
      (Announcement(of: "viec", in: 2031), "programme/outside-horizon"),
      (Announcement(of: "viec", in: 2026, .moved), "programme/missing-key"),
      (Announcement(of: "a\nb: c", in: 2026), "programme/unknown-event"),
      (Announcement(of: "viec", in: 2026, document: "a\u{7}"), "yaml/encoding"),
      (Announcement(of: "viec", in: 2026, document: "a\rb"), "yaml/encoding"),
      (Announcement(of: "viec", in: 2026, source: "\u{2028}x\u{2028}y"), "yaml/encoding"),
    ])
  func refused(announcement: Announcement, code: String) throws {
    let folder = try ProgrammeFolder(when: "21/4")
    let refusal = #expect(throws: InvalidDocument.self) {
      try AnnouncementsFile.update(in: folder.path) { _ in announcement }
    }
    #expect(refusal?.diagnostics.map(\.code.name) == [code])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/announcements.yaml"))
  }

  @Test("A programme with mistakes in another file takes no announcement")
  func brokenProgramme() throws {
    let folder = try ProgrammeFolder(when: "31/11", announcements: "# none\n")
    #expect(throws: InvalidDocument.self) {
      try AnnouncementsFile.update(in: folder.path) { _ in announcement() }
    }
  }

  @Test("A file that somebody saves meanwhile is not overwritten")
  func savedMeanwhile() throws {
    let folder = try ProgrammeFolder(when: "21/4", announcements: "# old\n")
    let refusal = #expect(throws: InvalidDocument.self) {
      try AnnouncementsFile.update(in: folder.path) { _ in
        try folder.write("announcements.yaml", "# new\n")
        return announcement()
      }
    }
    #expect(refusal?.diagnostics.map(\.code) == [.fileChanged])
    let text = try String(contentsOfFile: folder.path + "/announcements.yaml", encoding: .utf8)
    #expect(text == "# new\n")
  }

  @Test("What decides about the entry may refuse it with an error of its own")
  func decides() throws {
    struct Refusal: Error {}
    let folder = try ProgrammeFolder(when: "21/4", announcements: "# old\n")
    #expect(throws: Refusal.self) {
      try AnnouncementsFile.update(in: folder.path) { programme in
        #expect(programme.announcements.isEmpty)
        throw Refusal()
      }
    }
  }

  // MARK: Texts

  @Test(
    "A text is plain where YAML has no other reading of it, and quoted otherwise",
    arguments: [
      ("5607/BGDĐT-GDNNGDTX", "5607/BGDĐT-GDNNGDTX"), ("Học để làm", "Học để làm"),
      ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("- a", "\"- a\""), ("true", "\"true\""),
      ("No", "\"No\""), ("12", "\"12\""), ("1e5", "\"1e5\""), ("0x1F", "\"0x1F\""),
      ("2026-10-05", "\"2026-10-05\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("'a'", "\"'a'\""),
      ("a\nb\tc", "\"a\\nb\\tc\""), ("{a}", "\"{a}\""), ("a, b", "\"a, b\""), ("~", "\"~\""),
    ])
  func quoting(text: String, written: String) throws {
    let (file, programme) = try self.text(after: announcement(document: text), nil)
    #expect(file.contains("\n  document: \(written)\n"))
    #expect(programme.announcements.last?.document == text)
  }

  @Test("Whatever stands in the file and in the entry, both are read back as they were")
  func random() throws {
    let plain =
      RandomText.letters
      + [
        ": ", " #", "- ", "? ", "| ", "> ", "---", "...", "%", "@", "`", "&a", "*a", "!t", "{", "}",
      ]
      + ["[", "]", "'", "''", "null", "<<", "\u{FEFF}", "\u{A0}", "\n- event: viec\n", "\n\n"]
    let pieces = [
      "# note", "", "  ", "#", "- { event: viec, year: 2024, note: { en: \"a # b\" } }",
      "- event: viec\n  year: 2025\n  note:\n    en: |\n      x\n\n      y",
      "- event: viec\n  year: 2025\n  note:\n    vi: >-\n      x\n      y\n    en: 'it''s'",
    ]
    var written = 0
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = RandomText(seed: seed)
      var lines: [String] = []
      for _ in 0..<random.number(in: 0...6) { lines.append(random.pick(pieces) ?? "") }
      let end = random.number(in: 0...1) == 0 ? "\n" : "\r\n"
      var before = lines.joined(separator: "\n").replacing("\n", with: end)
      if random.number(in: 0...2) > 0, !before.isEmpty { before += end }
      let letters = seed.isMultiple(of: 4) ? plain + RandomText.hostile : plain
      let texts = (0..<4).map { _ in random.text(of: letters, upTo: 12) }
      let announcement = Announcement(
        of: "viec", in: 2026, dates: Self.week, document: texts[0], signed: Self.week?.first,
        theme: LocalizedText(vi: texts[1], en: texts[2]), verification: .inferred, source: texts[3])
      let folder = try ProgrammeFolder(when: "21/4", announcements: before)
      let old = try folder.programme().announcements
      do {
        let after = try AnnouncementsFile.update(in: folder.path) { _ in announcement }.after
        written += 1
        #expect(after.bytes.starts(with: before.utf8), "seed \(seed)")
        let read = try folder.programme().announcements
        #expect(Array(read.dropLast()) == old, "seed \(seed)")
        let new = try #require(read.last)
        #expect(new.document == announcement.document, "seed \(seed)")
        #expect(new.theme == announcement.theme, "seed \(seed)")
        #expect(new.source == announcement.source, "seed \(seed)")
        #expect(new.signed == announcement.signed)
      } catch let refusal as InvalidDocument {
        // Only what no office file may hold.
        #expect(refusal.diagnostics.map(\.code.name) == ["yaml/encoding"], "seed \(seed)")
        #expect(try folder.programme().announcements == old)
      }
    }
    #expect(written > 200)
  }

  @Test("A text is composed and without blanks at its ends, and blank ones are none")
  func asRead() {
    let draft = Announcement(
      of: "viec", in: 2026, document: " a\u{301} \n", theme: LocalizedText(vi: " ", en: ""),
      source: "\t")
    #expect(draft.document.map { Array($0.unicodeScalars) } == ["\u{E1}"])
    #expect(draft.theme == nil)
    #expect(draft.source == nil)
  }
}
