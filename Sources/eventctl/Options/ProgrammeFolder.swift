import ArgumentParser
import EventKitLite
import Foundation

/// The folder of a programme that nobody named.
enum ProgrammeFolder {
  /// The programme that can only be meant: that of this folder, or the only one under it.
  static var only: String? { candidates.count == 1 ? candidates.first : nil }

  /// Whether there is none here.
  static var isNowhere: Bool { candidates.isEmpty }

  /// The only programme, or the end of the command.
  static func found() throws -> String {
    let candidates = candidates
    if candidates.count == 1, let only = candidates.first { return only }
    if candidates.isEmpty {
      Console.error(.noProgrammeHere, hint: .nameOrBeginProgramme)
      throw ExitCode.noInput
    }
    throw Console.misuse(.severalProgrammesHere, hint: .chooseProgramme(candidates))
  }

  /// This folder, or all under it and under `calendars` that hold a programme.
  private static var candidates: [String] {
    let files = FileManager.default
    if files.fileExists(atPath: "programme.yaml") { return ["."] }
    return [".", "calendars"].flatMap { parent in
      ((try? files.contentsOfDirectory(atPath: parent)) ?? []).sorted()
        .map { parent == "." ? $0 : "\(parent)/\($0)" }
        .filter { files.fileExists(atPath: "\($0)/programme.yaml") }
    }
  }
}
