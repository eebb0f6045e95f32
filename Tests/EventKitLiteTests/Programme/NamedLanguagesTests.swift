import CivilTime
import EventKitLite
import Foundation
import Testing

@Suite("The languages that a programme names")
struct NamedLanguagesTests {
  @Test(
    "They are found in files with mistakes, too",
    arguments: [
      ("language: vi\n", "vi en"), ("language: en\n", "en vi"),
      ("id: x\nlanguage:  'en' # why\n", "en vi"), ("\u{FEFF}language: en", "en vi"),
      ("\"language\" : \"en\"\r\nid: x\r\n", "en vi"), ("\tlanguage: en\n", "vi en"),
      ("title: [\nlanguage: en\n}", "en vi"), ("a:\n  language: en\n", "vi en"),
      ("# language: en\n", "vi en"), ("", "vi en"), ("language: fr\n", nil),
      ("id: x\nlanguage:\n  en\n", "en vi"), ("? language\n: en\n", "en vi"),
      ("{ id: x, language: en }\n", "en vi"), ("note: |\n\n  a\nlanguage: [en]\n", "en vi"),
      ("language:\n", nil), ("language: english\n", nil), ("language: [vi, en]\n", nil),
      ("languages: en\n", "en"), ("languages: [en]\n", "en"), ("languages: [vi, en]\n", "vi en"),
      ("languages: [en, vi]\n", "en vi"), ("languages:\n- vi\n", "vi"), ("languages: []\n", nil),
      ("languages: [fr]\n", nil), ("languages: [en, fr]\n", nil), ("languages: { en: x }\n", nil),
      ("title: [\nlanguages: [ 'vi', \"en\" ] # both\n", "vi en"), ("languages:\n", nil),
      ("title: [\nlanguages: en\n", "en"), ("title: [\nlanguages: fr\n", nil),
      ("title: [\nlanguages: []\n", nil), ("title: [\nlanguages:\n- en\n", "en"),
      ("title: [\nlanguages:\n  - en\n  - vi\nid: x\n", "en vi"),
      ("id: x\nlanguages:\n  - en\n}\n", "en"), ("languages:\n  - fr\n}\n", nil),
    ] as [(String, String?)])
  func found(text: String, tags: String?) throws {
    let folder = NSTemporaryDirectory() + "language-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text.utf8).write(to: URL(filePath: folder + "/programme.yaml"))
    let found = Programme.languagesNamed(inDirectory: folder)
    #expect(found?.all.map(\.tag).joined(separator: " ") == tags)
  }

  @Test("Where there is no file there are none")
  func missing() {
    #expect(Programme.languagesNamed(inDirectory: "/nowhere/at/all") == nil)
    #expect(Programme.languagesNamed(inDirectory: "") == nil)
  }
}
