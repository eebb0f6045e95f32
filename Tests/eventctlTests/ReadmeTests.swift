import Foundation
import Testing

@Suite("READMEs")
struct ReadmeTests {
  @Test("Every command prints what the README shows", arguments: Example.all)
  func example(_ example: Example) throws {
    let printed = try example.run()
    #expect(
      example.matches(printed),
      "\(example.readme) shows another output than: \(printed.joined(separator: "\n"))")
  }

  @Test("Both READMEs show examples", arguments: Example.readmes)
  func hasExamples(readme: String) {
    #expect(Example.all.count { $0.readme == readme } >= 3)
  }

  @Test("An ellipsis stands for any lines, and nothing else does")
  func ellipsis() {
    let example = Example(readme: "", command: "", shown: ["a", "…", "c", "d", "…"])
    #expect(example.matches(["a", "b", "c", "d"]))
    #expect(example.matches(["a", "c", "c", "d", "e"]))
    #expect(!example.matches(["a", "b", "c"]))
    #expect(!example.matches(["x", "a", "c", "d"]))
    #expect(!Example(readme: "", command: "", shown: ["a"]).matches(["a", "b"]))
  }
}

/// A line `$ eventctl …` of a README, and the output under it.
struct Example: Sendable, CustomTestStringConvertible {
  let readme: String
  let command: String
  let shown: [String]

  var testDescription: String { "\(readme): \(command)" }

  static let readmes = ["README.md", "README.vi.md"]

  /// The repository's root.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let all: [Example] = readmes.flatMap { readme -> [Example] in
    let text = (try? String(contentsOf: root.appending(path: readme), encoding: .utf8)) ?? ""
    var examples: [Example] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let code = block.components(separatedBy: "```")[0]
      for session in "\n\(code)".components(separatedBy: "\n$ ").dropFirst() {
        let lines = session.components(separatedBy: "\n")
        guard lines[0].hasPrefix("eventctl ") else { continue }
        examples.append(
          Example(
            readme: readme, command: lines[0],
            shown: Array(lines.dropFirst()).withoutEmptyEnd))
      }
    }
    return examples
  }

  /// The lines that the command prints, standard error after standard output.
  func run() throws -> [String] {
    let process = Process()
    let executable: URL = try #require(Self.executable, "eventctl is built beside the tests")
    process.executableURL = executable
    process.arguments = command.split(separator: " ").dropFirst().map(String.init)
    process.currentDirectoryURL = Self.root
    process.environment = ["COLUMNS": "80", "NO_COLOR": "1", "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What goes to standard error is a few lines, and so never fills its pipe.
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let noted = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return String(decoding: printed + noted, as: UTF8.self)
      .components(separatedBy: "\n").withoutEmptyEnd
  }

  /// The command, which is built into the folder that holds the tests.
  private static var executable: URL? {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument).standardizedFileURL
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appending(path: "eventctl")
        let file = try? candidate.resourceValues(forKeys: [.isRegularFileKey])
        if file?.isRegularFile == true { return candidate }
      }
    }
    return nil
  }

  /// Whether lines are those shown, where `…` stands for any number of lines.
  func matches(_ printed: [String]) -> Bool {
    let pieces = shown.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return shown == printed
    }
    guard printed.starts(with: first) else { return false }
    var rest = printed.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.indices.first(where: { rest[$0...].starts(with: piece) }) else {
        return false
      }
      rest = rest[(place + piece.count)...]
    }
    return rest.suffix(last.count).elementsEqual(last)
  }
}

extension [String] {
  /// The lines without empty ones at the end.
  fileprivate var withoutEmptyEnd: [String] {
    Array(reversed().drop { $0.isEmpty }.reversed())
  }
}
