import Foundation
import TestSupport
import Testing

@Suite("Words in one place")
struct MessageFilesTests {
  /// The module's files by their paths in it, and what they hold.
  private static func files() throws -> [String: String] {
    let module = URL(fileURLWithPath: ShippedData.root).appending(path: "Sources/EventKitLite")
    let found = try #require(
      FileManager.default.enumerator(at: module, includingPropertiesForKeys: nil))
    var files: [String: String] = [:]
    for case let file as URL in found where file.pathExtension == "swift" {
      let path = file.pathComponents.suffix(2).joined(separator: "/")
      files[path] = try String(contentsOf: file, encoding: .utf8)
    }
    return files
  }

  @Test("Logic holds no sentences and does not ask for the language")
  func logic() throws {
    let logic = try Self.files().filter { !$0.key.hasPrefix("Messages/") }
    for (path, text) in logic {
      for line in text.split(separator: "\n") where !line.contains("///") {
        #expect(!line.contains(/LocalizedText\(\s*(vi|en):/), "\(path): \(line)")
        #expect(!line.contains(/(^|[(,\s])vi: "/), "\(path): \(line)")
        #expect(!line.contains(/[!=]= \.(vietnamese|english)/), "\(path): \(line)")
      }
    }
    // Otherwise the test would pass when it looks in the wrong place.
    #expect(logic.count > 40)
  }

  @Test("Messages have their English beside their Vietnamese")
  func both() throws {
    let messages = try Self.files().filter { $0.key.hasPrefix("Messages/") }
    for (path, text) in messages where !path.hasSuffix("TextComposition.swift") {
      let texts = text.matches(of: /LocalizedText\(\s*vi:/).count
      #expect(texts > 0, "\(path)")
      #expect(text.matches(of: /[(\s]vi:/).count == texts, "\(path)")
      #expect(text.matches(of: /[(\s]en:/).count == texts, "\(path)")
    }
    #expect(messages.count > 8)
  }
}
