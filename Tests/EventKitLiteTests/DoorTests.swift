import Foundation
import TestSupport
import Testing

@Suite("Doors to C")
struct DoorTests {
  /// The files outside of LibicalProof/ that may call C: libyaml's events, the system's files,
  /// libqrencode's codes, and what zlib packs.
  private static let doors = [
    "YAML/YAMLReader.swift": "import CYaml", "SafeFiles/SystemFile.swift": "import Glibc",
    "ProgrammeSite/QRCode.swift": "import CQREncode", "Archive/Deflate.swift": "import CZlib",
  ]

  @Test("Words of unsafe memory occur in LibicalProof and behind the four other doors only")
  func forbiddenWords() throws {
    let sources = URL(fileURLWithPath: ShippedData.root).appendingPathComponent("Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var looked = 0
    var insideProof = 0
    var doors = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let place = file.pathComponents.suffix(2).joined(separator: "/")
      #expect(!text.contains("unchecked Sendable"), "\(place)")
      if file.pathComponents.contains("LibicalProof") {
        insideProof += text.contains("import CLibical") ? 1 : 0
        continue
      }
      #expect(!text.contains("import CLibical"), "\(place)")
      #expect(!text.contains("OpaquePointer"), "\(place)")
      if let reason = Self.doors[place] {
        #expect(text.contains(reason), "\(place) needs no door any more")
        doors += 1
      } else {
        #expect(!text.contains("unsafe") && !text.contains("Unsafe"), "\(place)")
        looked += 1
      }
    }
    // Otherwise the test would pass when it looks in the wrong place.
    #expect(looked > 10 && insideProof > 0 && doors == Self.doors.count)
  }
}
