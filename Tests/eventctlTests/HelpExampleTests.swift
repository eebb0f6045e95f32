import Foundation
import Testing

@Suite("Examples in the help of commands")
struct HelpExampleTests {
  /// What the examples begin with: a programme that says where it is served.
  private static func beginning() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      at: CommandLineTool.repository.appending(path: "calendars"), to: scratch.url("calendars"))
    let file = scratch.url("calendars/dak-nong/programme.yaml")
    let programme = try String(contentsOf: file, encoding: .utf8)
    try (programme + "\nurl: https://calendar.example.org/\n")
      .write(to: file, atomically: true, encoding: .utf8)
    return scratch
  }

  /// Makes files of the names that examples use out of what was published.
  private static func addFiles(to scratch: ScratchFolder) throws {
    for name in ["feed", "team", "holidays", "calendar", "yesterday", "today"] {
      let source = name == "today" ? "all" : "category/museum"
      try FileManager.default.copyItem(
        at: scratch.url("public/feeds/\(source).ics"), to: scratch.url("\(name).ics"))
    }
    for name in ["ours", "theirs"] {
      try FileManager.default.copyItem(
        at: scratch.url("calendars/dak-nong/published.jsonl"), to: scratch.url("\(name).jsonl"))
    }
    let jcal = try CommandLineTool.run(
      ["convert", "team.ics", "--to", "jcal"], in: scratch.url(""))
    try Data(jcal.standardOutput).write(to: scratch.url("team.json"))
    for file in ["ke-hoach-2027.docx", "ke-hoach-2027.xlsx"] {
      _ = try CommandLineTool.run(["print", "plan", "2027", "-o", file], in: scratch.url(""))
    }
    try Data("Nội dung,Thời gian\nNgày hội đọc sách,21/4\n".utf8).write(
      to: scratch.url("plan.csv"))
  }

  private static func commands() throws -> [String] {
    let help = try CommandLineTool.run(["help", "--lang", "en"]).text
    let list = help.components(separatedBy: "\nCommands:\n").last ?? ""
    return list.components(separatedBy: "\n\n")[0].split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return line.hasPrefix("  ") && !line.hasPrefix("   ") ? words.first.map(String.init) : nil
    }
  }

  /// The examples of a command, each in a line of its own.
  private static func examples(of command: String, in language: String = "en") throws -> [String] {
    let help = try CommandLineTool.run(["help", command, "--lang", language]).text
    let title = language == "vi" ? "\nVí dụ:\n" : "\nExamples:\n"
    guard let list = help.components(separatedBy: title).dropFirst().first else { return [] }
    return list.components(separatedBy: "\n\n")[0].split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("Examples are the same in both languages, and begin with a command")
  func sameInBothLanguages() throws {
    for command in try Self.commands() where command != "help" {
      let examples = try Self.examples(of: command)
      #expect(try Self.examples(of: command, in: "vi") == examples)
      #expect(!examples.isEmpty)
      #expect(examples.allSatisfy { $0.hasPrefix("eventctl ") || $0.hasPrefix("curl ") })
    }
  }

  @Test("Every example works as it stands, one after the other")
  func examples() throws {
    let scratch = try Self.beginning()
    try FileManager.default.createDirectory(
      at: scratch.url("templates"), withIntermediateDirectories: false)
    let elsewhere = try ScratchFolder()
    let tools = try CommandLineTool.binary().deletingLastPathComponent().path
    var count = 0
    // Others read what those of `publish` have published.
    let others = try Self.commands().filter { !["help", "publish"].contains($0) }
    for command in ["publish"] + others {
      let examples = try Self.examples(of: command)
      for example in examples {
        count += 1
        // Nothing is fetched here: what would come from an address is in a file.
        let line = example.replacing(/^curl -s \S+/, with: "cat feed.ics")
        // New programmes beside the others would have to be chosen between.
        let folder = command == "init" ? elsewhere.path : scratch.path
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-o", "pipefail", "-c", "(\(line)) > printed 2> told"]
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ["PATH": "\(tools):/usr/bin:/bin", "COLUMNS": "80"]
        try process.run()
        process.waitUntilExit()
        // These two end with 1 when they find something.
        let mayFind = command == "check" || command == "diff"
        let status = process.terminationStatus
        let told = try String(contentsOf: URL(filePath: "\(folder)/told"), encoding: .utf8)
        #expect(status == 0 || mayFind && status == 1, "\(example)\n\(told)")
        // What is written into a file is not printed, nor is that there is nothing to find.
        let isSilent = command == "lint" || line.contains(" -o ") || line.contains(" > ")
        let printed = try Data(contentsOf: URL(filePath: "\(folder)/printed"))
        #expect(isSilent || !printed.isEmpty, "\(example)")
      }
      if command == "publish" { try Self.addFiles(to: scratch) }
    }
    #expect(count > 50)
  }
}
