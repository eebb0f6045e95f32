import Foundation
import Fuzzing

/// Tries inputs in this process.
struct Trial {
  private let options: Options
  private let material: Material

  init(_ options: Options) throws {
    self.options = options
    material = try Material()
    try FileManager.default.createDirectory(
      atPath: options.folder, withIntermediateDirectories: true)
  }

  /// Of ten inputs, how many are of a kind: reading a calendar is a thousand times faster than publishing.
  private static let shares: [Input.Kind: Int] = [
    .calendar: 6, .jcal: 2, .programme: 1, .ledger: 1,
  ]

  /// Tries one input, in all ways.
  func run(_ name: Options.Name) throws -> [Finding] {
    let input = Input(name.kind, seed: name.seed, number: name.number, from: material)
    try Data(input.bytes).write(to: file(of: input))
    return input.findings() + (try commands(on: input))
  }

  /// Tries a worker's share of all inputs, and says what it finds; gives whether all is well.
  func run(share worker: Int) throws -> Bool {
    let kinds = options.kinds.flatMap { Array(repeating: $0, count: Self.shares[$0] ?? 1) }
    let current = URL(filePath: "\(options.folder)/worker-\(worker)")
    var (number, isWell) = (options.first, true)
    // Whoever stops the supervisor stops all of it.
    let supervisor = getppid()
    while options.inputs.map({ number < $0 }) ?? true, getppid() == supervisor {
      let kind = kinds[number / options.workers % kinds.count]
      let input = Input(kind, seed: options.seed, number: number, from: material)
      try Data((input.name + "\n").utf8 + input.bytes).write(to: current)
      var findings = input.findings()
      if number / options.workers % 50 == 0 { findings += try commands(on: input) }
      if !findings.isEmpty {
        try Data(input.bytes).write(to: file(of: input))
        for finding in findings { Report.say(finding.description) }
        isWell = false
      }
      number += options.workers
    }
    try? FileManager.default.removeItem(at: current)
    return isWell
  }

  private func file(of input: Input) -> URL {
    let name = Options.Name(input.name)?.file ?? input.kind.rawValue
    return URL(filePath: "\(options.folder)/\(name)")
  }

  private func commands(on input: Input) throws -> [Finding] {
    guard let command = options.command else { return [] }
    return try CommandOracle(
      command: command, folder: "\(options.folder)/commands-\(options.worker ?? 0)"
    )
    .findings(for: input)
  }
}
