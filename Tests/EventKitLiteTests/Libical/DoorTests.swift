import Foundation
import Testing

@Suite("One door to C")
struct DoorTests {
  @Test("Words of unsafe memory and of libical occur in Libical only")
  func forbiddenWords() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let words = ["unsafe", "Unsafe", "OpaquePointer", "import CLibical", "unchecked Sendable"]
    var looked = 0
    var insideLibical = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let found = words.filter(text.contains)
      if file.pathComponents.contains("Libical") {
        insideLibical += found.contains("import CLibical") ? 1 : 0
        #expect(!found.contains("unchecked Sendable"))
      } else {
        #expect(found == [], "\(file.path)")
        looked += 1
      }
    }
    // Otherwise the test would pass when it looks in the wrong place.
    #expect(looked > 10 && insideLibical > 0)
  }
}
