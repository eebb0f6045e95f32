import Foundation
import Testing

@testable import EventKitLite

@Suite("JSON that is written part by part")
struct JSONTextTests {
  private struct Value: Codable {
    var name: String
    var none: String?
    var numbers: [String: Int]
    var texts: [String]
    var within: [[String: [String]]]
  }

  private func write(_ value: Value, isIndented: Bool) -> [UInt8] {
    var json = JSONText(isIndented: isIndented)
    json.object { json in
      json.member("name", value.name)
      json.member("none", value.none)
      json.name("numbers")
      json.object { json in
        for (name, number) in value.numbers.sorted(by: { $0.key < $1.key }) {
          json.name(name)
          json.add(number)
        }
      }
      json.name("texts")
      json.add(value.texts)
      json.name("within")
      json.array { json in
        for element in value.within {
          json.object { json in
            for (name, texts) in element {
              json.name(name)
              json.add(texts)
            }
          }
        }
      }
    }
    return json.bytes
  }

  /// Texts that end in whatever stands between parts, and all characters that may need an escape.
  private static let texts =
    (0...0xFF).compactMap { Unicode.Scalar(UInt32($0)).map { "a\($0)b" } }
    + ["", "{", "[", ":", ",", "\\", "\"", "/", "\u{8}", "\u{C}\u{8}", "é\u{8}", "\u{2028}ệ🎉"]

  @Test("It is what Foundation's encoder writes with sorted keys", arguments: [false, true])
  func asFoundationDoes(isIndented: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    let value = Value(
      name: "Ngày \"Sách\"", numbers: ["b/c": -1, "a": 0, "a.b": 42, "": Int.max],
      texts: Self.texts, within: [["x": ["y"]], ["z:": ["[", "{"]]])
    #expect(write(value, isIndented: isIndented) == [UInt8](try encoder.encode(value)))
  }

  @Test("Without anything between parts, what is empty stays so")
  func nothing() {
    var json = JSONText()
    json.array { json in
      json.object { _ in }
      json.array { _ in }
      json.add("")
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"[{},[],""]"#)
  }
}
