import Foundation

/// A command in a process of its own, whose time and peak memory are noted.
struct Child {
  let name: String
  let command: [String]

  init(_ name: String, _ command: [String]) {
    self.name = name
    self.command = command
  }

  /// Appends a line `name seconds kilobytes output`; the output is the command's first line.
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
    try folder.append("\(name) \(seconds) \(Self.peakKilobytes) \(first)", to: "children.txt")
  }

  /// The most memory that the command has had at one moment.
  private static var peakKilobytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(RUSAGE_CHILDREN.rawValue, &usage)
      return usage.ru_maxrss
    #else
      getrusage(RUSAGE_CHILDREN, &usage)
      return usage.ru_maxrss / 1024
    #endif
  }
}
