import Foundation
import Testing

/// The built `eventctl`, run as people run it: as a process of its own.
enum CommandLineTool {
  struct Outcome {
    let status: Int32
    let standardOutput: [UInt8]
    let standardError: String

    var text: String { String(decoding: standardOutput, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The repository, whose only programme `eventctl` finds by itself.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs it and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: what follows the command's name.
  ///   - directory: where it is run; the repository by default.
  ///   - environment: variables to set beside those that are there.
  ///   - input: what stands on standard input.
  ///   - wrapper: a program, with its first arguments, that starts the command with its arguments.
  static func run(
    _ arguments: [String], in directory: URL = repository, environment: [String: String] = [:],
    input: [UInt8] = [], through wrapper: [String] = []
  ) throws -> Outcome {
    try start(
      arguments, in: directory, environment: environment, input: input, through: wrapper
    ).outcome()
  }

  /// Starts it and does not wait.
  static func start(
    _ arguments: [String], in directory: URL = repository, environment: [String: String] = [:],
    input: [UInt8] = [], through wrapper: [String] = []
  ) throws -> Running {
    let process = Process()
    let command = wrapper + [try binary().path] + arguments
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = directory
    var variables = ProcessInfo.processInfo.environment
    for name in [
      "COLUMNS", "NO_COLOR", "TERM", "EVENTCTL_LANG", "LC_ALL", "LC_MESSAGES", "LANG",
    ] { variables[name] = nil }
    process.environment = variables.merging(environment) { _, new in new }
    // Files and not pipes: a full pipe would stop the tool, and nobody would read.
    let scratch = try ScratchFolder()
    let (output, error) = (scratch.url("out"), scratch.url("err"))
    for file in [output, error] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try Data(input).write(to: scratch.url("in"))
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("in"))
    try process.run()
    return Running(process: process, scratch: scratch)
  }

  /// A command that may still be running.
  struct Running {
    fileprivate let process: Process
    fileprivate let scratch: ScratchFolder

    /// Ends it at once, wherever it is.
    func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits for its end.
    func outcome() throws -> Outcome {
      process.waitUntilExit()
      return Outcome(
        status: process.terminationReason == .exit ? process.terminationStatus : -1,
        standardOutput: try [UInt8](Data(contentsOf: scratch.url("out"))),
        standardError: String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self))
    }
  }

  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// It is built into the folder that holds the tests.
  static func binary() throws -> URL {
    let places =
      CommandLine.arguments.prefix(1).map { URL(filePath: $0) } + Bundle.allBundles.map(\.bundleURL)
    for place in places {
      var folder = place.resolvingSymlinksInPath()
      while folder.pathComponents.count > 1 {
        folder = folder.deletingLastPathComponent()
        let candidate = folder.appending(path: "eventctl")
        if FileManager.default.isExecutableFile(atPath: candidate.path),
          (try? candidate.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        {
          return candidate
        }
      }
    }
    throw Missing()
  }

  private struct Missing: Error, CustomStringConvertible {
    var description: String { "eventctl is not beside the tests; build it first" }
  }
}

/// A folder for one test, gone after it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "eventctl-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(filePath: "\(path)/\(name)") }

  func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: url(name)) }

  /// Every file under a folder with its bytes.
  func contents(of folder: String) throws -> [String: Data] {
    let root = url(folder).path
    guard FileManager.default.fileExists(atPath: root) else { return [:] }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[name] = try Data(contentsOf: url("\(folder)/\(name)"))
    }
    return files
  }

  /// A programme made by `eventctl init`, in the folder `p`.
  static func starter(_ options: String...) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let made = try CommandLineTool.run(
      ["init", scratch.path + "/p", "--year", "2026", "--lang", "en"] + options)
    try #require(made.status == 0, "\(made.standardError)")
    return scratch
  }
}
