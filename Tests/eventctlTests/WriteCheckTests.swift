import Foundation
import Testing

@Suite("Every write is checked to its end")
struct WriteCheckTests {
  /// Every command that writes to standard output, with a run that does.
  private static let commands: [String] = [
    "agenda --year 2027", "agenda --year 2027 --format csv", "agenda --year 2027 --format json",
    "announce trien-lam-sach 2027 --from 1/6 --document 7 --dry-run", "check",
    "check --format json",
    "convert FEED --to ics", "convert FEED --to csv", "diff FEED OTHER", "expand FEED --year 2027",
    "export --year 2027", "history", "init NEW", "lint OTHER", "lint --rules", "lunar 2027",
    "publish -o OUT", "publish -o OUT --dry-run", "rollover 2027", "rollover 2027 --format csv",
    "why ngay-quoc-te-bao-tang 2027", "workdays list --year 2026", "workdays on 2026-08-22",
    "workdays count --year 2026", "workdays add 2026-12-14 -5", "year 2027", "help", "--version",
    "agenda --help", "--generate-completion-script bash",
  ]

  @Test(
    "A full disk under standard output is status 73, with a message",
    .enabled("/dev/full is needed", { FileManager.default.fileExists(atPath: "/dev/full") }),
    arguments: commands)
  func full(command: String) throws {
    let outcome = try run(command, through: "exec \"$0\" \"$@\" > /dev/full")
    #expect(outcome.status == 73, "\(outcome.standardError)")
    // The commands speak the programme's language, or English.
    #expect(
      outcome.standardError.contains("không ghi được ra đầu ra chuẩn: đĩa đã đầy")
        || outcome.standardError.contains("cannot write to standard output: the disk is full"))
    #expect(!outcome.standardError.contains("<stdout>"))
  }

  @Test("A limit for files under standard output is status 73, too, and no signal")
  func limit() throws {
    let outcome = try run("export --year 2027", through: "ulimit -f 1; exec \"$0\" \"$@\"")
    #expect(outcome.status == 73)
  }

  @Test("A closed pipe ends the output without a word", arguments: commands)
  func closedPipe(command: String) throws {
    // The reader ends before the command begins.
    let outcome = try run(
      command, through: "set -o pipefail; (sleep 0.2; exec \"$0\" \"$@\") | true")
    #expect([0, 1].contains(outcome.status), "\(outcome.standardError)")
    #expect(!outcome.standardError.contains("đầu ra chuẩn"))
    #expect(!outcome.standardError.contains("standard output"))
  }

  @Test("A full disk under standard error is status 73, and what there is to read is written")
  func fullErrors() throws {
    let outcome = try run(
      "check --today 2026-11-24", through: "exec \"$0\" \"$@\" 2> /dev/full")
    #expect(outcome.status == 73)
    #expect(outcome.text.contains("[check/"))
  }

  private func run(_ command: String, through script: String) throws -> CommandLineTool.Outcome {
    let scratch = try ScratchFolder()
    try scratch.write(
      "feed.ics",
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:x
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20260101T000000Z
      DTSTART:20270105T090000Z
      END:VEVENT
      END:VCALENDAR

      """)
    try scratch.write("other.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n")
    let files = ["FEED": "feed.ics", "OTHER": "other.ics", "NEW": "new", "OUT": "out"]
    let words = command.split(separator: " ").map { word in
      files[String(word)].map { scratch.url($0).path } ?? String(word)
    }
    return try CommandLineTool.run(words, through: ["/bin/bash", "-c", script])
  }
}

@Suite("Files that a result may not take the place of")
struct OutputFileTests {
  @Test(
    "A result never overwrites what people wrote",
    arguments: ["events.yaml", "programme.yaml", "published.jsonl", "link.ics"])
  func ownFiles(name: String) throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("p/published.jsonl", "")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("p/link.ics").path, withDestinationPath: "events.yaml")
    let before = try scratch.contents(of: "p")
    let programme = ["--programme", scratch.url("p").path, "-o", scratch.url("p/\(name)").path]
    let outcome = try CommandLineTool.run(["export", "--year", "2026"] + programme)
    #expect(outcome.status == 64, "\(outcome.standardError)")
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("Nor a ledger or holidays of any name, nor a file that a programme may have later")
  func keptFiles() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("ledger.txt", "")
    try scratch.write("holidays.yml", "- {}\n")
    try FileManager.default.removeItem(at: scratch.url("p/announcements.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("alias").path, withDestinationPath: "ledger.txt")
    for path in [
      "ledger.txt", "alias", "holidays.yml", "p/announcements.yaml", "p/published.jsonl",
    ] {
      let outcome = try CommandLineTool.run([
        "export", "--year", "2026", "--programme", scratch.url("p").path, "--ledger",
        scratch.url("ledger.txt").path, "-o", scratch.url(path).path,
      ])
      #expect(outcome.status == 64, "\(path): \(outcome.standardError)")
    }
    #expect(try Data(contentsOf: scratch.url("ledger.txt")).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("p/announcements.yaml").path))
  }

  @Test(
    "Nothing is handed out into the folder of a programme",
    arguments: [["publish"], ["export", "--year", "2026", "--split"]])
  func programmeFolder(command: [String]) throws {
    let scratch = try ScratchFolder.starter()
    let before = try scratch.contents(of: "p")
    let folder = scratch.url("p").path
    let outcome = try CommandLineTool.run(command + ["--programme", folder, "-o", folder])
    #expect(outcome.status == 64, "\(outcome.standardError)")
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("A command to copy works in a shell, whatever the folder's name")
  func quoted() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url("a b; 'c").path
    let outcome = try CommandLineTool.run("init", folder, "2026", "--lang", "en")
    let word = folder.replacing("'", with: "'\\''")
    #expect(outcome.standardError.contains("--programme '\(word)'"), "\(outcome.standardError)")
  }

  @Test("Beside them, and over other files, it is written")
  func otherFiles() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("p/2026.ics", "old")
    for path in ["p/2026.ics", "p/new.yaml", "events.yaml"] {
      let outcome = try CommandLineTool.run([
        "export", "--year", "2026", "--programme", scratch.url("p").path, "-o",
        scratch.url(path).path,
      ])
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(
        try String(contentsOf: scratch.url(path), encoding: .utf8).hasPrefix("BEGIN:VCALENDAR"))
    }
  }
}
