import ArgumentParser
import EventKitLite

/// Writes a result into a file, whole or not at all.
enum OutputFile {
  /// Writes to the file that was asked for, or to standard output for none and for `-`.
  static func put(_ bytes: [UInt8], to path: String?) throws {
    if let path, path != "-" {
      try write(bytes, to: path)
    } else {
      try Console.write(bytes)
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try PublicationWriter.replace(path, with: bytes)
    } catch let failure {
      throw cannotWrite(failure)
    }
  }

  /// Says why a file cannot be written and gives the exit status for it.
  static func cannotWrite(_ failure: WriteFailure) -> ExitCode {
    Console.note("error: cannot write \(failure) (nothing was lost; mend this and run it again)")
    return .cannotWrite
  }
}
