import ArgumentParser
import EventKitLite
import SafeFiles

/// Writes a result into a file, whole or not at all.
enum OutputFile {
  /// Writes to the file that was asked for, or to standard output for none and for `-`.
  static func put(_ bytes: [UInt8], to path: String?, in language: Language) throws {
    guard let path, path != "-" else { return try Console.write(bytes) }
    try write(bytes, to: path, in: language)
  }

  static func write(_ bytes: [UInt8], to path: String, in language: Language) throws {
    do {
      try PublicationWriter.replace(path, with: bytes)
    } catch let failure {
      throw cannotWrite(failure, in: language)
    }
  }

  /// Says why a file cannot be written and gives the exit status for it.
  static func cannotWrite(_ failure: WriteFailure, in language: Language) -> ExitCode {
    Console.note(failure.diagnostic.rendered(in: language))
    return .cannotWrite
  }
}
