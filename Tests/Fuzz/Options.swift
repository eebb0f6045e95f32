import Foundation
import Fuzzing

/// What is tried, as the command line says.
struct Options {
  /// How many inputs of all kinds; `nil` for no end.
  var inputs: Int?
  var seed: UInt64
  /// A single input, by its name.
  var only: Name?
  /// The kinds that are tried.
  var kinds = Input.Kind.allCases
  /// The command that a sample of the inputs is given to.
  var command: String?
  /// Where failing inputs are kept.
  var folder = ".build/fuzz"
  /// Which of the workers this is, and where it begins.
  var worker: Int?
  var first = 0

  /// How many workers there are.
  let workers = min(8, ProcessInfo.processInfo.activeProcessorCount)

  struct Name {
    let kind: Input.Kind
    let seed: UInt64
    let number: Int

    /// As it was written.
    var text: String { "\(kind.rawValue):\(seed):\(number)" }
    /// What its file is called.
    var file: String { "\(kind.rawValue)-\(seed)-\(number).\(kind.rawValue)" }

    /// Reads a name such as `ics:7:1234`.
    init?(_ text: String) {
      let parts = text.split(separator: ":")
      guard parts.count == 3, let kind = Input.Kind(rawValue: String(parts[0])),
        let seed = UInt64(parts[1]), let number = Int(parts[2])
      else { return nil }
      (self.kind, self.seed, self.number) = (kind, seed, number)
    }
  }

  private struct Misuse: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: [String]) throws {
    seed = UInt64(Date().timeIntervalSince1970)
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Misuse(description: "\(argument): NAME=VALUE is expected")
      }
      switch (parts[0], parts[1]) {
      case ("inputs", let value): inputs = Int(value)
      case ("seed", let value): seed = UInt64(value) ?? seed
      case ("only", let value):
        guard let name = Name(value) else { throw Misuse(description: "\(value) names no input") }
        only = name
      case ("kinds", let value):
        kinds = value.split(separator: ",").compactMap { .init(rawValue: String($0)) }
      case ("command", let value): command = value
      case ("folder", let value): folder = value
      case ("worker", let value): worker = Int(value)
      case ("first", let value): first = Int(value) ?? 0
      default: throw Misuse(description: "\(argument): there is no such option")
      }
    }
  }

  /// The arguments of a worker.
  func arguments(ofWorker number: Int, from first: Int) -> [String] {
    var arguments = ["seed=\(seed)", "folder=\(folder)", "worker=\(number)", "first=\(first)"]
    arguments.append("kinds=\(kinds.map(\.rawValue).joined(separator: ","))")
    if let inputs { arguments.append("inputs=\(inputs)") }
    if let command { arguments.append("command=\(command)") }
    return arguments
  }
}
