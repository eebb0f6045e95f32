import ArgumentParser
import EventKitLite
import Foundation
import SafeFiles

/// Writes a result into a file, whole or not at all.
enum OutputFile {
  /// Writes to the file that was asked for, or to standard output for none and for `-`.
  ///
  /// - Parameter kept: a file that the command reads, such as a ledger of any name.
  static func put(
    _ bytes: [UInt8], to path: String?, keeping kept: String? = nil, in language: Language
  ) throws {
    guard let path, path != "-" else { return try Console.write(bytes) }
    try write(bytes, to: path, keeping: kept, in: language)
  }

  /// Writes to a file.
  static func write(
    _ bytes: [UInt8], to path: String, keeping kept: String? = nil, in language: Language
  ) throws {
    guard !isWrittenByPeople(path), kept.map({ !SystemFile.areSame(path, $0) }) ?? true else {
      throw Console.misuse(.isProgrammeFile(path), hint: .chooseAnotherFile)
    }
    try create(path, with: bytes, in: language)
  }

  /// Writes a file that becomes a part of a programme.
  static func create(_ path: String, with bytes: [UInt8], in language: Language) throws {
    do throws(WriteFailure) {
      try PublicationWriter.replace(path, with: bytes)
    } catch {
      throw Console.fail(error, in: language)
    }
  }

  /// Refuses a file that a programme has its own use for, and without `mayReplace` any that is there:
  /// people may have gone on with it.
  static func requireNew(_ path: String, mayReplace: Bool) throws {
    guard !isOfProgramme(path) else {
      throw Console.misuse(.isProgrammeFile(path), hint: .chooseAnotherFile)
    }
    guard mayReplace || !FileManager.default.fileExists(atPath: path) else {
      throw Console.misuse(.draftIsThere(path), hint: .forceOrChooseAnother)
    }
  }

  /// Refuses a folder that holds a programme: what is handed out does not lie among its sources.
  static func requireNoProgramme(in folder: String) throws {
    let programme = URL(filePath: folder).appending(path: "programme.yaml")
    guard !FileManager.default.fileExists(atPath: programme.path) else {
      throw Console.misuse(.isProgrammeFolder(folder), hint: .chooseAnotherFolder)
    }
  }

  /// Whether a file is a programme's, or may be: YAML and ledgers that are there are never a result
  /// of ours, and where a `programme.yaml` stands some names are taken, used or not.
  private static func isWrittenByPeople(_ path: String) -> Bool {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let isThere = { (file: URL) in FileManager.default.fileExists(atPath: file.path) }
    if ["yaml", "yml", "jsonl"].contains(file.pathExtension.lowercased()), isThere(file) {
      return true
    }
    return isOfProgramme(path)
  }

  /// Whether a file has one of the names that are taken where a `programme.yaml` stands.
  private static func isOfProgramme(_ path: String) -> Bool {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let programme = file.deletingLastPathComponent().appending(path: "programme.yaml")
    return names.contains(file.lastPathComponent.lowercased())
      && FileManager.default.fileExists(atPath: programme.path)
  }

  private static let names: Set = [
    "programme.yaml", "units.yaml", "events.yaml", "announcements.yaml", "results.yaml",
    "published.jsonl",
  ]
}
