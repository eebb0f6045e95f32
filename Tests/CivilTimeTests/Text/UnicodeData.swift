import Foundation
import Testing

/// The Unicode Character Database, where a Linux system has it installed.
enum UnicodeData {
  /// Why tests that read it are disabled where it is not there.
  static let absence: Comment = """
    Unicode's data are not installed. On Linux, Scripts/need unicode-data installs them; macOS has \
    no package of them.
    """

  /// The folder of the database: Debian's package unicode-data has it, or Fedora's unicode-ucd.
  private static let folder = ["/usr/share/unicode", "/usr/share/unicode/ucd"].first {
    FileManager.default.fileExists(atPath: $0 + "/DerivedNormalizationProps.txt")
  }

  /// Whether the database is there.
  static var isThere: Bool { folder != nil }

  /// The lines of a file. Comments in them begin with `#`.
  static func lines(of name: String) throws -> [Substring] {
    let path = try #require(folder) + "/" + name
    let packed = path + ".bz2"
    let bytes =
      if FileManager.default.fileExists(atPath: packed) {
        try unpacked(packed)
      } else {
        try Data(contentsOf: URL(fileURLWithPath: path))
      }
    return String(decoding: bytes, as: UTF8.self).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// What a file holds that Debian has packed with bzip2.
  private static func unpacked(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bzip2", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return bytes
  }
}
