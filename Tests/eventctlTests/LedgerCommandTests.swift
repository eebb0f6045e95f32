import Foundation
import Testing

@Suite("eventctl ledger: as people and git run it")
struct LedgerCommandTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder.starter()
    try publish(at: "2026-01-01")
  }

  private var ledger: URL { scratch.url("p/published.jsonl") }

  private func publish(at day: String) throws {
    let outcome = try CommandLineTool.run(
      [
        "publish", "--programme", "p", "-o", "out", "--now", "\(day)T00:00:00Z", "--accept",
        "clock",
      ],
      in: scratch.url(""))
    try #require(outcome.status == 0, "\(outcome.standardError)")
  }

  private func run(_ command: String, _ arguments: String...) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      ["ledger", command, "--programme", "p", "-o", "out", "--lang", "en"] + arguments,
      in: scratch.url(""))
  }

  private func title(_ words: String) throws {
    let events = try String(contentsOf: scratch.url("p/events.yaml"), encoding: .utf8)
    try scratch.write(
      "p/events.yaml", events.replacing(/en: .*arning.* \}/, with: "en: \(words) learning }"))
  }

  @Test("verify tells what is there, and 65 and the remedy where it is damaged")
  func verify() throws {
    let sound = try run("verify")
    #expect(sound.status == 0 && sound.standardError.isEmpty)
    for word in ["Ledger of", "p (p.example.org)", "Lines", "out"] {
      #expect(sound.text.contains(word), "\(word)")
    }
    let bytes = try Data(contentsOf: ledger)
    try (bytes + bytes).write(to: ledger)
    let damaged = try run("verify")
    #expect(damaged.status == 65)
    #expect(damaged.standardError.contains("would do this: took out"))
    let dry = try run("repair", "--dry-run")
    #expect(dry.status == 0 && dry.text.hasPrefix("took out"))
    #expect(try Data(contentsOf: ledger) == bytes + bytes)
    #expect(try run("repair").status == 0)
    #expect(try Data(contentsOf: ledger) == bytes)
    #expect(try Data(contentsOf: scratch.url("p/published.jsonl.damaged")) == bytes + bytes)
  }

  @Test("A clock that was wrong is set right, and publishing goes on")
  func clock() throws {
    try title("Late")
    try publish(at: "2027-01-05")
    let arguments = ["--clock", "--now", "2026-06-01T00:00:00Z"]
    let outcome = try run("repair", arguments[0], arguments[1], arguments[2])
    #expect(outcome.status == 0 && outcome.text.hasPrefix("moments count from 2026-06-01"))
    try publish(at: "2026-06-02")
    let feed = try String(contentsOf: scratch.url("out/feeds/all.ics"), encoding: .utf8)
    #expect(!feed.contains("DTSTAMP:2027"))
    #expect(try run("verify").status == 0)
    #expect(try run("repair", "--clock").text.hasPrefix("No line lies in the future"))
  }

  @Test("adopt goes on from the folder where the ledger is lost")
  func adopt() throws {
    try FileManager.default.removeItem(at: ledger)
    #expect(try run("verify").status == 65)
    #expect(try run("adopt").status == 0)
    #expect(try run("verify").status == 0)
  }

  @Test(
    "A ledger that may not be read is told as such by every command, and stays as it is",
    .enabled("a user whom permissions stop is needed", { PlainUser.isPossible }),
    arguments: ["verify", "repair", "adopt", "merge"])
  func unreadable(command: String) throws {
    let before = try Data(contentsOf: ledger)
    try PlainUser.own(scratch)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: ledger.path)
    let arguments =
      command == "merge"
      ? ["p/published.jsonl", "p/published.jsonl"] : ["--programme", "p", "-o", "out"]
    let outcome = try CommandLineTool.run(
      ["ledger", command] + arguments + ["--lang", "en"], in: scratch.url(""),
      through: PlainUser.wrapper)
    #expect(outcome.status == 66, "\(outcome.standardError)")
    #expect(outcome.standardError.contains("published.jsonl"), "\(outcome.standardError)")
    #expect(outcome.standardError.contains("permission"), "\(outcome.standardError)")
    #expect(outcome.standardOutput.isEmpty)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: ledger.path)
    #expect(try Data(contentsOf: ledger) == before)
    #expect(try scratch.contents(of: "p").keys.allSatisfy { !$0.contains("damaged") })
  }

  // MARK: git

  private static let git = "/usr/bin/git"
  private static var hasGit: Bool { FileManager.default.isExecutableFile(atPath: git) }

  @discardableResult
  private func git(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: Self.git)
    process.arguments = ["-c", "user.name=a", "-c", "user.email=a@example.org"] + arguments
    process.currentDirectoryURL = scratch.url("")
    let tools = try CommandLineTool.binary().deletingLastPathComponent().path
    process.environment = ["PATH": "\(tools):/usr/bin:/bin", "HOME": scratch.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The highest number of each event and feed in a ledger.
  private func numbers() throws -> [String: Int] {
    try String(contentsOf: ledger, encoding: .utf8).split(separator: "\n").reduce(into: [:]) {
      numbers, line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let sequence = object?["sequence"] as? Int,
        let name = (object?["event"] ?? object?["feed"]) as? String
      else { return }
      numbers[name] = max(numbers[name] ?? 0, sequence)
    }
  }

  @Test(
    "Two people publish on two branches, git merges, and every number rises above both",
    .enabled(if: Self.hasGit, "git is not installed"),
    arguments: ["driver", "union", "marks"])
  func branches(way: String) throws {
    try git("init", "-b", "main")
    if way == "driver" {
      try git("config", "merge.eventctl-ledger.driver", "eventctl ledger merge %A %B")
    } else if way == "union" {
      try scratch.write("p/.gitattributes", "published.jsonl merge=union\n")
    }
    try scratch.write(".gitignore", "out\n")
    try git("add", ".")
    try git("commit", "-m", "1")
    try git("checkout", "-b", "other")
    try title("Other")
    try publish(at: "2026-02-01")
    try title("Another")
    try publish(at: "2026-02-02")
    let theirs = try numbers()
    try git("commit", "-am", "2")
    try git("checkout", "main")
    try FileManager.default.removeItem(at: scratch.url("out"))
    try title("Our")
    try publish(at: "2026-02-03")
    let ours = try numbers()
    try git("commit", "-am", "3")
    // Both have changed the title; ours stays.
    let status = try git("merge", "-X", "ours", "other")
    switch way {
    case "driver": #expect(status == 0)
    case "union":
      #expect(try run("verify").standardError.contains("[ledger/forked]"))
      #expect(try run("repair").status == 0)
    default:
      // Our side was preferred in the files; the marks are those that git makes without that.
      try mergedByHand().write(to: ledger)
      #expect(try run("verify").standardError.contains("[ledger/conflict-marks]"))
      #expect(try run("repair").status == 0)
    }
    #expect(try run("verify").status == 0)
    try publish(at: "2026-03-01")
    let after = try numbers()
    let changed = ours.keys.filter { ours[$0] ?? 0 > 0 && theirs[$0] ?? 0 > 0 }
    #expect(!changed.isEmpty)
    for (name, number) in after { #expect(number >= max(ours[name] ?? 0, theirs[name] ?? 0)) }
    for name in changed {
      #expect(after[name] ?? 0 > max(ours[name] ?? 0, theirs[name] ?? 0), "\(name)")
    }
  }

  /// The ledgers of both branches with git's marks between them.
  private func mergedByHand() throws -> Data {
    try FileManager.default.createDirectory(
      at: scratch.url("m"), withIntermediateDirectories: true)
    for (name, revision) in [("ours", "main^1"), ("base", "other~1"), ("theirs", "other")] {
      let copy = scratch.url("m/\(name)")
      let process = Process()
      process.executableURL = URL(filePath: Self.git)
      process.arguments = ["show", "\(revision):p/published.jsonl"]
      process.currentDirectoryURL = scratch.url("")
      try Data().write(to: copy)
      process.standardOutput = try FileHandle(forWritingTo: copy)
      try process.run()
      process.waitUntilExit()
    }
    try git("merge-file", "m/ours", "m/base", "m/theirs")
    return try Data(contentsOf: scratch.url("m/ours"))
  }
}
