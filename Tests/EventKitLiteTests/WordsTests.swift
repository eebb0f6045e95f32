import Foundation
import TestSupport
import Testing

@Suite("Words stand in one place of each module")
struct WordsTests {
  private struct Source {
    let module: String
    let place: String
    /// The code without its comments.
    let code: String
    let isOfWords: Bool
  }

  private static func sources() throws -> [Source] {
    let folder = URL(fileURLWithPath: ShippedData.root).appendingPathComponent("Sources")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let path = file.pathComponents.drop { $0 != "Sources" }.dropFirst()
      return Source(
        module: path.first ?? "", place: path.joined(separator: "/"),
        code: lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n"),
        isOfWords: path.contains("Messages"))
    }
  }

  @Test("Logic has no words of its own, and makes no difference between languages")
  func logic() throws {
    let logic = try Self.sources().filter { !$0.isOfWords }
    for source in logic {
      let words = source.code.matches(
        of:
          /[(,\s](vi|en): ?["\\]|LocalizedText\(\s*(vi|en):|([!=]=|\bcase) \.(vietnamese|english)\b/
      ).map { String($0.0) }
      #expect(words == [], "\(source.place)")
    }
    // Otherwise the test would pass when it looks in the wrong place.
    #expect(Set(logic.map(\.module)).count == 12)
  }

  @Test("Messages have Vietnamese and then English")
  func messages() throws {
    let messages = try Self.sources().filter(\.isOfWords)
    for source in messages {
      // Programme files that help shows have both languages in braces.
      let languages = source.code.matches(of: /(\{ )?\b(vi|en):/).filter { $0.1 == nil }
        .map { String($0.2) }
      let pairs = Array(repeating: ["vi", "en"], count: languages.count / 2).flatMap(\.self)
      #expect(languages == pairs, "\(source.place)")
    }
    #expect(Set(messages.map(\.module)).count == 11)
    for (module, files) in Dictionary(grouping: messages, by: \.module) {
      #expect(files.count <= 20, "\(module)")
    }
  }
}
