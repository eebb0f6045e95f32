import Foundation
import TestSupport
import Testing

@Suite("Words stand in one place")
struct WordsTests {
  private func sources() throws -> [(place: String, text: String)] {
    let folder = URL(fileURLWithPath: ShippedData.root)
      .appendingPathComponent("Sources/ICalendar")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
      (
        file.pathComponents.suffix(2).joined(separator: "/"),
        try String(contentsOf: file, encoding: .utf8)
      )
    }
  }

  /// The code without its comments.
  private func code(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
  }

  @Test("Logic has no words of its own, and asks for no language by its name")
  func logic() throws {
    let logic = try sources().filter { !$0.place.hasPrefix("Messages/") }
    #expect(logic.count > 100)
    for (place, text) in logic {
      let words = code(text).matches(of: /\b(vi|en):|\.(vietnamese|english)\b/).map { $0.0 }
      #expect(words == [], "\(place)")
    }
  }

  @Test("Messages have Vietnamese and then English")
  func messages() throws {
    let messages = try sources().filter { $0.place.hasPrefix("Messages/") }
    #expect((1...20).contains(messages.count))
    for (place, text) in messages {
      let languages = code(text).matches(of: /\b(vi|en):/).map { String($0.1) }
      let pairs = Array(repeating: ["vi", "en"], count: languages.count / 2).flatMap(\.self)
      #expect(!languages.isEmpty && languages == pairs, "\(place)")
    }
  }
}
