import CivilTime
import EventKitLite
import Foundation
import Testing

@Suite("The language that a programme names")
struct ProgrammeLanguageTests {
  @Test(
    "It is found in files with mistakes, too",
    arguments: [
      ("language: vi\n", "vi"), ("language: en\n", "en"), ("id: x\nlanguage:  'en' # why\n", "en"),
      ("\u{FEFF}language: en", "en"), ("\"language\" : \"en\"\r\nid: x\r\n", "en"),
      ("title: [\nlanguage: en\n}", "en"), ("\tlanguage: en\n", "vi"),
      ("a:\n  language: en\n", "vi"),
      ("# language: en\n", "vi"), ("languages: en\n", "vi"), ("", "vi"), ("language: fr\n", nil),
      ("id: x\nlanguage:\n  en\n", "en"), ("? language\n: en\n", "en"),
      ("{ id: x, language: en }\n", "en"), ("note: |\n\n  a\nlanguage: [en]\n", nil),
      ("language:\n", nil), ("language: english\n", nil),
    ] as [(String, String?)])
  func found(text: String, tag: String?) throws {
    let folder = NSTemporaryDirectory() + "language-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text.utf8).write(to: URL(filePath: folder + "/programme.yaml"))
    #expect(Programme.languageNamed(inDirectory: folder)?.tag == tag)
  }

  @Test("Where there is no file there is none")
  func missing() {
    #expect(Programme.languageNamed(inDirectory: "/nowhere/at/all") == nil)
    #expect(Programme.languageNamed(inDirectory: "") == nil)
  }
}
