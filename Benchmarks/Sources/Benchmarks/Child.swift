import Foundation

/// A command in a process of its own, whose times and peak memory are noted.
struct Child {
  let name: String
  let command: [String]

  init(_ name: String, _ command: [String]) {
    self.name = name
    self.command = command
  }

  /// Appends a line `name seconds user-seconds processor-seconds kilobytes output`; the output is the
  /// command's first line.
  func run(notingIn folder: Folder) throws {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    let output = Pipe()
    process.standardOutput = output
    let start = ContinuousClock.now
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard process.terminationStatus == 0 else {
      Benchmarks.fail("\(command.joined(separator: " ")) failed")
    }
    let words = String(decoding: data, as: UTF8.self)
    let first = words.split(separator: "\n").first.map(String.init) ?? ""
    let usage = Self.usage
    let user = Self.seconds(usage.ru_utime)
    let times = "\(seconds) \(user) \(user + Self.seconds(usage.ru_stime))"
    try folder.append(
      "\(name) \(times) \(Self.peakKilobytes(usage)) \(first)", to: "children.txt")
  }

  /// What the one child of this process has used.
  private static var usage: rusage {
    var usage = rusage()
    #if os(Linux)
      getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    #else
      getrusage(RUSAGE_CHILDREN, &usage)
    #endif
    return usage
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }

  /// The most memory that the command has had at one moment.
  private static func peakKilobytes(_ usage: rusage) -> Int {
    #if os(Linux)
      usage.ru_maxrss
    #else
      usage.ru_maxrss / 1024
    #endif
  }
}
