import Foundation
import Testing

@Suite("eventctl announce")
struct AnnounceTests {
  private static let today = ["--today", "2026-06-01", "--lang", "en"]

  private func announce(
    _ scratch: ScratchFolder, _ arguments: String...
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      ["announce"] + arguments + ["--programme", scratch.path + "/p"] + Self.today)
  }

  private func file(_ scratch: ScratchFolder) throws -> String {
    try String(contentsOf: scratch.url("p/announcements.yaml"), encoding: .utf8)
  }

  @Test("Expected, announced, moved, cancelled and corrected is one event with one UID")
  func oneEvent() throws {
    let scratch = try ScratchFolder.starter()
    let before = try file(scratch)
    let steps: [(arguments: [String], status: String, start: String)] = [
      ([], "TENTATIVE", "20261001"),
      (["--from", "5/10", "--to", "11/10", "--document", "12/CV"], "CONFIRMED", "20261005"),
      (["--move", "--from", "2026-10-06", "--document", "13/CV"], "CONFIRMED", "20261006"),
      (["--cancel"], "CONFIRMED", "20261006"),
      (["--replace", "--from", "7/10", "--document", "14/CV"], "CONFIRMED", "20261007"),
    ]
    var uids: Set<Substring> = []
    for step in steps {
      if !step.arguments.isEmpty {
        let outcome = try CommandLineTool.run(
          ["announce", "learning-week", "2026"] + step.arguments
            + ["--programme", scratch.path + "/p"] + Self.today)
        #expect(outcome.status == 0, "\(outcome.standardError)")
        #expect(outcome.text.contains("  before  "))
        #expect(
          outcome.text.contains(
            """
            (unchanged)
            Will show in the feeds of 4 units: Office, School A, School B, Library
            To tell subscribers: eventctl publish
            """))
      }
      let feed = try CommandLineTool.run(
        "export", "--year", "2026", "--programme", scratch.path + "/p", "--lang", "vi")
      let event = try #require(
        feed.text.split(separator: "BEGIN:VEVENT").first { $0.contains("UID:learning-week") })
      #expect(event.contains("STATUS:\(step.status)"), "\(step)")
      #expect(event.contains("DTSTART;VALUE=DATE:\(step.start)"), "\(step)")
      #expect(event.contains("[Hủy]") == step.arguments.contains("--cancel"), "\(step)")
      uids.formUnion(event.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("UID:") })
    }
    #expect(uids.count == 1)
    #expect(try file(scratch).hasPrefix(before))
    let why = try CommandLineTool.run(
      ["why", "learning-week", "2026", "--programme", scratch.path + "/p"] + Self.today)
    for told in ["12/CV", "13/CV", "Cancelled", "14/CV"] { #expect(why.text.contains(told)) }
  }

  @Test("The change is told in words, in both languages, within 80 columns")
  func words() throws {
    for (language, words) in [
      (
        "vi",
        ["trước   1–7/10/2026 · dự kiến", "nay     5–11/10/2026 · đã thông báo", "giữ nguyên"]
      ),
      ("en", ["before  1–7 October 2026 · expected", "now     5–11 October 2026 · announced"]),
    ] {
      let scratch = try ScratchFolder.starter()
      let outcome = try CommandLineTool.run(
        [
          "announce", "learning-week", "2026", "--from", "5/10", "--to", "11/10", "--document",
          "12/CV", "--theme", "Học để phát triển bản thân", "--theme-translation", "Learning",
          "--programme", scratch.path + "/p", "--today", "2026-06-01", "--lang", language,
        ])
      #expect(outcome.status == 0)
      for text in words { #expect(outcome.text.contains(text)) }
      #expect(outcome.lines.dropLast(2).allSatisfy { $0.count <= 80 })
    }
  }

  @Test("Of days that are over nobody is sent to publish, which would leave them as they are")
  func daysThatAreOver() throws {
    for (today, language, words) in [
      ("2026-12-01", "vi", "Ngày này đã qua: lịch đã xuất bản giữ nguyên\n"),
      ("2026-10-08", "en", "These days are over: what was published stays as it is\n"),
      ("2026-10-07", "vi", "Gửi tới người theo dõi: eventctl publish"),
    ] {
      let scratch = try ScratchFolder.starter()
      let outcome = try CommandLineTool.run([
        "announce", "learning-week", "2026", "--cancel", "--document", "31/TB", "--force",
        "--programme", scratch.path + "/p", "--today", today, "--lang", language,
      ])
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.text.contains(words), "\(outcome.text)")
    }
  }

  @Test("It is said whose calendars show the event, six by name, and whose of its kind do not")
  func reach() throws {
    for (language, words) in [
      (
        "vi",
        """
        Sẽ hiện trong lịch của 7 đơn vị: Văn phòng, Trường 1, Trường 2, Trường 3, Trường
        4, Trường 5 và 1 đơn vị khác
        Không hiện trong lịch của 1 đơn vị có việc khác cùng loại: Thư viện

        """
      ),
      (
        "en",
        """
        Will show in the feeds of 7 units: Office, School 1, School 2, School 3, School
        4, School 5 and 1 more
        Will not show in the feed of 1 unit that has other events of the same category:
        Library

        """
      ),
    ] {
      let scratch = try ScratchFolder.starter()
      let schools = 1...6
      try scratch.write(
        "p/units.yaml",
        """
        - { id: office, name: { vi: Văn phòng, en: Office } }
        - { id: library, name: { vi: Thư viện, en: Library } }
        - { id: nobody, group: [], name: { vi: Không ai, en: Nobody } }
        - { id: schools, group: [\(schools.map { "school-\($0)" }.joined(separator: ", "))], name: { vi: Các trường, en: The schools } }

        """
          + schools.map {
            "- { id: school-\($0), name: { vi: Trường \($0), en: School \($0) } }\n"
          }.joined())
      try scratch.write(
        "p/events.yaml",
        """
        - id: fair
          title: { vi: Hội sách, en: Book fair }
          when: { announced-by: office, expected: 1/10..7/10 }
          category: library
          lead: office
          with: schools
        - { id: book-day, title: { vi: Ngày sách, en: Book day }, when: 21/4, category: library, lead: library }
        - { id: alone, title: { vi: Ngày hội, en: Festival }, when: 5/5, lead: nobody }
        - { id: undated, title: { vi: Tập huấn, en: Training }, when: undated, category: library, lead: library }

        """)
      let folder = ["--programme", scratch.path + "/p", "--lang", language]
      let fair = ["announce", "fair", "2026", "--from", "5/10", "--document", "12/CV"] + folder
      let early = ["--today", "2026-06-01"]
      #expect(try CommandLineTool.run(fair + early + ["--dry-run"]).standardError.hasSuffix(words))
      // Days that are over change in nobody's calendar.
      let late = try CommandLineTool.run(fair + ["--today", "2026-12-01", "--dry-run"])
      #expect(late.status == 0)
      #expect(!late.standardError.contains(" 1, "), "\(late.standardError)")
      #expect(try CommandLineTool.run(fair + early).text.contains(words))
      // What has no day stands in no calendar yet.
      let undated = try CommandLineTool.run(
        ["announce", "undated", "2026", "--theme", "A", "--dry-run"] + folder + early)
      #expect(undated.status == 0, "\(undated.standardError)")
      #expect(undated.standardError.split(separator: "\n").last?.contains("UID") == true)
    }
  }

  @Test("Days over New Year without a year are told the year to write")
  func overNewYear() throws {
    let scratch = try ScratchFolder.starter()
    let outcome = try announce(scratch, "learning-week", "2026", "--from", "30/12", "--to", "2/1")
    #expect(outcome.status == 64)
    #expect(outcome.standardError.contains("in another year, write it as 2/1/2027"))
  }

  @Test("Of a decision about days that are over it is said how subscribers get it")
  func lateDecision() throws {
    let scratch = try ScratchFolder.starter()
    let folder = ["--programme", scratch.path + "/p", "--lang", "en"]
    let published = try CommandLineTool.run(
      ["publish", "-o", scratch.path + "/out", "--now", "2026-09-01T04:00:00Z"] + folder)
    #expect(published.status == 0, "\(published.standardError)")
    let late = folder + ["--today", "2026-12-01"]
    let cancel = ["announce", "learning-week", "2026", "--cancel", "--document", "31/TB"] + late
    let remedy = "To change it for subscribers, too, use kind: corrected"
    let flat = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(flat(try CommandLineTool.run(cancel + ["--dry-run"]).standardError).contains(remedy))
    #expect(flat(try CommandLineTool.run(cancel).text).contains(remedy))
    let check = try CommandLineTool.run(["check"] + late)
    #expect(check.text.contains("[check/announcement-too-late]"))
    #expect(check.text.contains("announcements.yaml:"))
    let why = try CommandLineTool.run(["why", "learning-week", "2026"] + late)
    #expect(flat(why.text).contains("– " + remedy), "\(why.text)")
    // A correction is what subscribers get.
    let corrected = try CommandLineTool.run(
      [
        "announce", "learning-week", "2026", "--replace", "--from", "2/10", "--to", "8/10",
        "--document", "32/TB",
      ] + late)
    #expect(corrected.text.contains("To tell subscribers: eventctl publish"))
    #expect(try !CommandLineTool.run(["check"] + late).text.contains("announcement-too-late"))
    #expect(
      try !flat(CommandLineTool.run(["why", "learning-week", "2026"] + late).text).contains(remedy))
  }

  @Test("A dry run shows the entry and the change, and writes nothing")
  func dryRun() throws {
    let scratch = try ScratchFolder.starter()
    let before = try scratch.contents(of: "p")
    let outcome = try announce(
      scratch, "learning-week", "2026", "--from", "5/10", "--document", "a: b", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("- event: learning-week\n  year: 2026\n  dates: 2026-10-05\n"))
    #expect(outcome.text.contains("  document: \"a: b\"\n"))
    #expect(outcome.standardError.contains("now     Monday, 5 October 2026 · announced"))
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("Doubts end it with 64 and write nothing, unless it is forced")
  func doubts() throws {
    let scratch = try ScratchFolder.starter()
    let before = try scratch.contents(of: "p")
    let arguments =
      ["announce", "learning-week", "2026", "--from", "12/12"]
      + ["--programme", scratch.path + "/p"] + Self.today
    let refused = try CommandLineTool.run(arguments)
    #expect(refused.status == 64)
    #expect(refused.standardOutput.isEmpty)
    #expect(refused.standardError.contains("[announce/outside-window]"))
    #expect(refused.standardError.contains("[announce/no-document]"))
    #expect(refused.standardError.contains("add --force"))
    #expect(try scratch.contents(of: "p") == before)
    let forced = try CommandLineTool.run(arguments + ["--force"])
    #expect(forced.status == 0)
    #expect(try file(scratch).hasSuffix("  dates: 2026-12-12\n  verified: unverified\n"))
  }

  @Test(
    "Wrong usage is 64, and nothing is written",
    arguments: [
      (["learning-wek", "2026", "--cancel"], "did you mean 'learning-week' (Learning week)?"),
      (["learning-week", "2036", "--cancel"], "outside the programme's horizon"),
      (["learning-week", "2026", "--from", "31/6"], "there is no day 31/6"),
      (["learning-week", "2026", "--from", "5/10/26"], "as in 5/10/2026"),
      (["learning-week", "2026", "--from", "7/10", "--to", "1/10"], "is before"),
      (["learning-week", "2026"], "--from"), (["learning-week", "2026", "--to", "1/10"], "--from"),
      (["learning-week", "2026", "--move"], "--from"),
      (["learning-week", "2026", "--cancel", "--from", "1/10"], "no dates"),
      (["learning-week", "2026", "--cancel", "--move", "--from", "1/10"], "one of"),
      (["learning-week", "2026", "--theme", " "], "is empty"),
      (["learning-week", "2026", "--cancel", "--signed", "2/6"], "[announce/signed-later]"),
      (["training", "2026", "--move", "--from", "1/10", "--document", "a"], "has no date"),
      (["learning-week", "--cancel"], "the year is missing; write it after the event's id"),
    ])
  func usage(arguments: [String], words: String) throws {
    let scratch = try ScratchFolder.starter()
    let before = try scratch.contents(of: "p")
    let outcome = try CommandLineTool.run(
      ["announce"] + arguments + ["--programme", scratch.path + "/p"] + Self.today)
    #expect(outcome.status == 64)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains(words))
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("Files with mistakes are 65, and text that no file may hold")
  func badData() throws {
    let scratch = try ScratchFolder.starter()
    let bell = try announce(scratch, "learning-week", "2026", "--cancel", "--note", "a\u{7}b")
    #expect(bell.status == 65)
    try scratch.write("p/announcements.yaml", "- [\n")
    let before = try scratch.contents(of: "p")
    let broken = try announce(scratch, "learning-week", "2026", "--cancel")
    #expect(broken.status == 65)
    #expect(broken.standardError.contains("announcements.yaml"))
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("A file that cannot be written is 73, and is as it was")
  func cannotWrite() throws {
    let scratch = try ScratchFolder.starter()
    let before = try scratch.contents(of: "p")
    // With no bytes allowed in any file, nobody can write one, the super-user included. What the
    // command says goes through a pipe, which is none.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [
      "-c", "(trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\") 2>&1 | cat; exit ${PIPESTATUS[0]}",
      try CommandLineTool.binary().path, "announce", "learning-week", "2026", "--cancel",
      "--programme", scratch.path + "/p",
    ]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 73)
    #expect(said.hasPrefix("error: cannot write"))
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("Of two announcements at once, neither is lost")
  func atOnce() throws {
    for _ in 0..<10 {
      let scratch = try ScratchFolder.starter()
      let running = try ["2026", "2027", "2028"].map { year in
        try CommandLineTool.start(
          ["announce", "learning-week", year, "--from", "5/10", "--document", "12/CV"]
            + ["--programme", scratch.path + "/p"] + Self.today)
      }
      for run in running { #expect(try run.outcome().status == 0) }
      let years = try file(scratch).split(separator: "\n").filter { $0.hasPrefix("  year: ") }
      #expect(Set(years).count == 3)
    }
  }

  @Test("What counts from an event moves with it, and is told")
  func dependents() throws {
    let scratch = try ScratchFolder.starter()
    let events = try String(contentsOf: scratch.url("p/events.yaml"), encoding: .utf8)
    try scratch.write(
      "p/events.yaml",
      events + """
        - id: plan-of-the-week
          title: { vi: Kế hoạch tuần lễ, en: Plan of the week }
          when: { days: -30, from: learning-week }
          lead: office

        """)
    let outcome = try announce(
      scratch, "learning-week", "2026", "--from", "5/10", "--document", "12/CV")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.text.contains("Plan of the week 2026\n  before  Tuesday, 1 September 2026"))
    #expect(outcome.text.contains("  now     Saturday, 5 September 2026 · announced"))
  }

  @Test("What has no date can be cancelled, and does not wait any more")
  func cancelledWithoutDate() throws {
    let scratch = try ScratchFolder.starter()
    #expect(try announce(scratch, "training", "2026", "--cancel").status == 0)
    let agenda = ["agenda", "--year", "2026", "--programme", scratch.path + "/p"] + Self.today
    let lines = try CommandLineTool.run(agenda).lines.map { $0.split(separator: " ") }
    #expect(lines.contains(["2026", "cancelled", "Training", "·", "Library"]))
    #expect(try !CommandLineTool.run(agenda + ["--waiting"]).text.contains("Training"))
  }
}
