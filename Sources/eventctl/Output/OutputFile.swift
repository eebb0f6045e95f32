import ArgumentParser
import EventKitLite
import Foundation
import SafeFiles

/// Writes a result into a file, whole or not at all.
enum OutputFile {
  /// Writes to the file that was asked for, or to standard output for none and for `-`.
  static func put(_ bytes: [UInt8], to path: String?, in language: Language) throws {
    guard let path, path != "-" else { return try Console.write(bytes) }
    try write(bytes, to: path, in: language)
  }

  /// Writes to a file.
  static func write(_ bytes: [UInt8], to path: String, in language: Language) throws {
    guard !isProgrammeFile(path) else {
      throw Console.misuse(.isProgrammeFile(path), hint: .chooseAnotherFile)
    }
    do throws(WriteFailure) {
      try PublicationWriter.replace(path, with: bytes)
    } catch {
      throw Console.fail(error, in: language)
    }
  }

  /// Whether a file that is there belongs to a programme: a YAML file or a ledger beside a
  /// `programme.yaml`. A result never takes the place of what people wrote.
  private static func isProgrammeFile(_ path: String) -> Bool {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let programme = file.deletingLastPathComponent().appending(path: "programme.yaml")
    return ["yaml", "yml", "jsonl"].contains(file.pathExtension.lowercased())
      && [file, programme].allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
  }
}
