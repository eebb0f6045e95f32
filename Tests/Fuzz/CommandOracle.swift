import Foundation
import Fuzzing

/// The built `eventctl`, given an input in all the ways in which it takes one: it ends, by itself, with
/// a status that is documented.
struct CommandOracle {
  let command: String
  let folder: String

  /// What READMEs and `eventctl help` name, without 70, which is a fault of ours.
  private static let statuses: Set<Int32> = [0, 1, 64, 65, 66, 73]
  /// How long one may run; they take less than a second.
  private static let patience: TimeInterval = 60

  func findings(for input: Input) throws -> [Finding] {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try commands(for: input).compactMap { arguments in
      try objection(to: arguments).map {
        Finding(
          input: input.name, oracle: "eventctl \(arguments.joined(separator: " "))", words: $0)
      }
    }
  }

  private func commands(for input: Input) throws -> [[String]] {
    switch input.kind {
    case .calendar, .jcal:
      let file = try write(input.bytes, "input.ics")
      let other = try write(input.bytes.reversed().drop { $0 != 0x0A }.reversed(), "other.ics")
      return [
        ["expand", file, "--from", "2026-01-01", "--to", "2027-12-31", "--limit", "500"],
        [
          "expand", file, "2026", "--zone", "Asia/Ho_Chi_Minh", "--format", "json", "--limit",
          "500",
        ],
        ["convert", file, "--to", "jcal"], ["convert", file, "--to", "csv"],
        ["convert", file, "--to", "ics", "-o", "\(folder)/converted.ics"],
        ["diff", file, "\(folder)/converted.ics"], ["diff", other, file, "--format", "json"],
        ["lint", file], ["lint", "--profile", "rfc", "--format", "sarif", file],
        ["lint", "--fix", file],
      ]
    case .programme:
      for file in ProgrammeFiles(input.bytes).all where !file.name.contains("/") {
        _ = try write(file.bytes, file.name)
      }
      return [
        ["check", "--programme", folder, "--today", "2026-06-01"],
        ["agenda", "--programme", folder, "--year", "2026"],
        [
          "publish", "--programme", folder, "--output", "\(folder)/public", "--now",
          "2026-06-01T00:00:00Z", "--dry-run",
        ],
      ]
    case .ledger:
      let file = try write(input.bytes, "published.jsonl")
      return [["ledger", "verify", "--ledger", file], ["history", "--ledger", file]]
    }
  }

  private func write(_ bytes: some Sequence<UInt8>, _ name: String) throws -> String {
    try Data(Array(bytes)).write(to: URL(filePath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  private func objection(to arguments: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = arguments
    let (output, error) = ("\(folder)/stdout", "\(folder)/stderr")
    for file in [output, error] { try Data().write(to: URL(filePath: file)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    let began = Date()
    try process.run()
    process.waitUntilExit()
    let took = Date().timeIntervalSince(began)
    let said = String(decoding: try Data(contentsOf: URL(filePath: error)), as: UTF8.self)
    guard process.terminationReason == .exit else { return "ended by a signal: \(said)" }
    guard Self.statuses.contains(process.terminationStatus) else {
      return "status \(process.terminationStatus): \(said)"
    }
    if said.contains("Fatal error") || said.contains("Stack dump") { return said }
    return took > Self.patience ? "it took \(took) s" : nil
  }
}
