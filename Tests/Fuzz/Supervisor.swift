import Foundation
import Fuzzing

/// Starts the workers, keeps the inputs that end them, and goes on behind these.
struct Supervisor {
  private let options: Options

  init(_ options: Options) { self.options = options }

  /// An input that takes longer than this does not end.
  private static let patience: TimeInterval = 120

  /// Runs until all inputs were tried; gives whether all is well.
  func run() throws -> Bool {
    try FileManager.default.createDirectory(
      atPath: options.folder, withIntermediateDirectories: true)
    let number = options.inputs.map(String.init) ?? "endless"
    Report.say("Seed \(options.seed), \(number) inputs, \(options.workers) at once.")
    let began = Date()
    var workers = try (0..<options.workers).map { try start($0, at: $0) }
    var isWell = true
    while !workers.isEmpty {
      Thread.sleep(forTimeInterval: 0.2)
      for worker in workers where isStuck(worker) { worker.process.terminate() }
      for worker in workers where !worker.process.isRunning {
        workers.removeAll { $0.number == worker.number }
        let status = worker.process.terminationStatus
        if worker.process.terminationReason == .exit, status <= 1 {
          if status != 0 { isWell = false }
        } else {
          isWell = false
          if let next = try keep(worker) { workers.append(try start(worker.number, at: next)) }
        }
      }
    }
    let took = Int(Date().timeIntervalSince(began))
    Report.say(
      isWell
        ? "All holds (\(took) s)."
        : "Failing inputs are in \(options.folder) (\(took) s). To try one again: "
          + "make fuzz ONLY=KIND:SEED:NUMBER")
    return isWell
  }

  private struct Worker {
    let number: Int
    let process: Process
  }

  private func start(_ number: Int, at first: Int) throws -> Worker {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = options.arguments(ofWorker: number, from: first)
    try process.run()
    return Worker(number: number, process: process)
  }

  private func current(_ worker: Worker) -> String { "\(options.folder)/worker-\(worker.number)" }

  private func isStuck(_ worker: Worker) -> Bool {
    guard worker.process.isRunning,
      let attributes = try? FileManager.default.attributesOfItem(atPath: current(worker)),
      let changed = attributes[.modificationDate] as? Date
    else { return false }
    return Date().timeIntervalSince(changed) > Self.patience
  }

  /// Keeps the input that a worker was at when it ended, and says which is the next one.
  private func keep(_ worker: Worker) throws -> Int? {
    guard let written = try? [UInt8](Data(contentsOf: URL(filePath: current(worker)))),
      let name = Options.Name(String(decoding: written.prefix { $0 != 0x0A }, as: UTF8.self))
    else { return nil }
    try Data(written.drop { $0 != 0x0A }.dropFirst())
      .write(to: URL(filePath: "\(options.folder)/\(name.file)"))
    Report.say("\(name.text): ended the process, or did not end itself")
    return name.number + options.workers
  }
}

/// What is found, as it is found.
enum Report {
  static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
