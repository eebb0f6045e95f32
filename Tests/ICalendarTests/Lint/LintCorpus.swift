import Foundation
import TestSupport
import Testing

/// Every calendar that the tests have: of the repository's files and of the linter's samples.
enum LintCorpus {
  static func documents() throws -> [(name: String, bytes: [UInt8])] {
    var documents = LintSample.all.flatMap { sample in
      [("\(sample.rule), bad", sample.violating), ("\(sample.rule), good", sample.clean)]
    }
    for folder in ["Documentation", "Tests", "calendars", "Examples"] {
      let root = URL(fileURLWithPath: ShippedData.root).appendingPathComponent(folder)
      let files = try #require(
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "ics" {
        documents.append((file.lastPathComponent, Array(try Data(contentsOf: file))))
      }
    }
    return documents
  }

  /// A document with a small change: a byte, a word of the format, or a line of its own or of another
  /// document.
  static func mutated(
    _ bytes: [UInt8], with others: [[UInt8]], _ random: inout SplitMix
  ) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2:
      let words = [
        "\\", "\\,", ";", "\"", " ", "\r\n ", "\n", "\r", "\u{FEFF}", "\u{301}", "\u{2028}",
        "\u{37E}", "=", ";VALUE=DATE", ";TZID=A", ":", ",", "20270421", "\u{1}", "-",
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
      ]
      bytes.insert(contentsOf: words.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let source =
        Bool.random(using: &random) ? bytes : others.randomElement(using: &random) ?? bytes
      if let line = source.split(separator: 0x0A).randomElement(using: &random) {
        lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
      }
      bytes = Array(lines.joined(separator: [0x0A]))
    }
    return bytes
  }
}
