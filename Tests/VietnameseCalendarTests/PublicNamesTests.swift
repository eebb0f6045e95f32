import Foundation
import TestSupport
import Testing
import VietnameseCalendar

@Suite("Public names")
struct PublicNamesTests {
  @Test(
    "Every public type can be named with Foundation and the lunar calendar imported, nothing else",
    arguments: [
      ("CivilTime", PublicNames.civilTime), ("VietnameseCalendar", PublicNames.vietnameseCalendar),
    ] as [(String, [Any.Type])])
  func names(module: String, types: [Any.Type]) throws {
    let folder = URL(fileURLWithPath: ShippedData.root).appending(path: "Sources/\(module)")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var declared: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        // Types inside of others are indented.
        let words = line.split(omittingEmptySubsequences: false) { $0 == " " || $0 == ":" }
          .filter { $0 != "indirect" }
        if words.count > 2, words[0] == "public", ["struct", "enum"].contains(words[1]) {
          declared.insert(String(words[2]))
        }
      }
    }
    #expect(declared == Set(types.map { "\($0)" }))
  }

  @Test("Both modules' types are used side by side")
  func sideBySide() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 25_200))
    let date = Date(timeIntervalSince1970: 1_771_261_200)
    #expect(
      PublicNames.row(of: date, in: zone, .english)
        == "17/2/2026: 1st day of the 1st lunar month, year Bính Ngọ")
    #expect(PublicNames.nested.count == 15)
  }
}
