import ArgumentParser
import EventKitLite

/// Writes a result into a file, whole or not at all.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String, in language: Language) throws {
    do {
      try PublicationWriter.replace(path, with: bytes)
    } catch let failure {
      throw cannotWrite(failure, in: language)
    }
  }

  /// Writes to standard output where no file is named, or `-`.
  static func write(
    _ bytes: [UInt8], toFileOrStandardOutput path: String?, in language: Language
  ) throws {
    guard let path, path != "-" else { return try Console.write(bytes) }
    try write(bytes, to: path, in: language)
  }

  /// Says why a file cannot be written and gives the exit status for it.
  static func cannotWrite(_ failure: WriteFailure, in language: Language) -> ExitCode {
    Console.note(failure.diagnostic.rendered(in: language))
    return .cannotWrite
  }
}
