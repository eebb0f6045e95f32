import Foundation
import Testing

@Suite("eventctl: init, publish, export")
struct PublishTests {
  @Test(
    "What init writes is a programme that can be checked and published", arguments: ["vi", "en"])
  func initialise(language: String) throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/Lịch của em"
    let made = try CommandLineTool.run("init", path, "--lang", language, "--year", "2026")
    #expect(made.status == 0)
    #expect(made.lines.filter { $0.hasSuffix(".yaml") }.count == 4)
    #expect(made.standardError.contains("eventctl agenda"))
    let check = try CommandLineTool.run("check", "--programme", path, "--today", "2026-01-01")
    #expect([0, 1].contains(check.status))
    #expect(!check.text.contains("error:"))
    let published = try CommandLineTool.run(
      "publish", "--programme", path, "-o", scratch.path + "/out")
    #expect(published.status == 0)
    #expect(try scratch.contents(of: "out/feeds").keys.contains("all.ics"))
  }

  @Test("init never touches a file that is there")
  func initialiseTwice() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write("p/units.yaml", "mine")
    let before = try scratch.contents(of: "p")
    let again = try CommandLineTool.run("init", scratch.path + "/p")
    #expect(again.status == 73)
    #expect(again.standardOutput.isEmpty)
    #expect(try scratch.contents(of: "p") == before)
  }

  @Test("Publishing twice gives the same bytes and writes nothing the second time")
  func twice() throws {
    let scratch = try ScratchFolder.starter()
    let publish = { (folder: String, moment: String) in
      try CommandLineTool.run(
        "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/" + folder, "--now",
        moment, "--lang", "en")
    }
    let once = try publish("out", "2026-01-01T00:00:00Z")
    #expect(once.status == 0)
    #expect(once.standardError.isEmpty)
    let first = try scratch.contents(of: "out")
    let ledger = try Data(contentsOf: scratch.url("p/published.jsonl"))
    let again = try publish("out", "2026-03-03T00:00:00Z")
    #expect(again.text.contains("(0 new or changed, 0 removed)"))
    #expect(try scratch.contents(of: "out") == first)
    #expect(try Data(contentsOf: scratch.url("p/published.jsonl")) == ledger)
    _ = try publish("elsewhere", "2026-04-04T00:00:00Z")
    #expect(try scratch.contents(of: "elsewhere") == first)
  }

  @Test(
    "The shipped plan is published whole, to the same bytes each time", .timeLimit(.minutes(10)))
  func shipped() throws {
    let scratch = try ScratchFolder()
    for name in ["a", "b"] {
      let outcome = try CommandLineTool.run(
        "publish", "-o", scratch.path + "/" + name, "--ledger", scratch.path + "/\(name).jsonl",
        "--now", "2026-11-23T04:00:00Z")
      #expect(outcome.status == 0)
    }
    let files = try scratch.contents(of: "a")
    #expect(try scratch.contents(of: "b") == files)
    #expect(
      try Data(contentsOf: scratch.url("a.jsonl")) == Data(contentsOf: scratch.url("b.jsonl")))
    #expect(files.keys.contains("feeds/so-tttt.ics"))
    #expect(files.keys.contains("feeds/ubnd-cu-jut.en.ics"))
  }

  @Test("An export to standard output is the calendar's bytes and nothing else")
  func export() throws {
    let scratch = try ScratchFolder.starter()
    let arguments = ["export", "--programme", scratch.path + "/p", "--now", "2026-01-01T00:00:00Z"]
    let outcome = try CommandLineTool.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.standardError.isEmpty)
    #expect(outcome.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(outcome.text.hasSuffix("END:VCALENDAR\r\n"))
    let saved = try CommandLineTool.run(arguments + ["-o", scratch.path + "/x.ics"])
    #expect(saved.standardOutput.isEmpty)
    #expect(try [UInt8](Data(contentsOf: scratch.url("x.ics"))) == outcome.standardOutput)
    let dashed = try CommandLineTool.run(arguments + ["-o", "-"])
    #expect(dashed.standardOutput == outcome.standardOutput)
  }

  @Test("An export after a publication has the revisions that were published")
  func exportKnowsTheLedger() throws {
    let scratch = try ScratchFolder.starter()
    let programme = ["--programme", scratch.path + "/p"]
    _ = try CommandLineTool.run(
      ["publish", "-o", scratch.path + "/out", "--now", "2026-01-01T00:00:00Z"] + programme)
    let outcome = try CommandLineTool.run(["export", "--now", "2026-06-06T00:00:00Z"] + programme)
    #expect(outcome.text.contains("DTSTAMP:20260101T000000Z\r\n"))
    #expect(!outcome.text.contains("20260606T"))
  }

  @Test("A dry run says in words what subscribers would see, and writes nothing")
  func dryRun() throws {
    let scratch = try ScratchFolder.starter()
    let publish = [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--lang", "en",
      "--now", "2026-11-23T04:00:00Z",
    ]
    let first = try CommandLineTool.run(publish + ["--dry-run"])
    #expect(first.status == 0)
    #expect(first.text.contains("Learning week (1 October 2026): published\n"))
    #expect(try scratch.contents(of: "out").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/p/published.jsonl"))
    _ = try CommandLineTool.run(publish)
    #expect(
      try CommandLineTool.run(publish + ["--dry-run"]).text
        == "Nothing would change.\nPages: yes, from the built-in templates\n")
    let events = try String(contentsOf: scratch.url("p/events.yaml"), encoding: .utf8)
    try scratch.write(
      "p/events.yaml", events.replacingOccurrences(of: "en: Learning week", with: "en: Weeks"))
    let changed = try CommandLineTool.run(publish + ["--dry-run"])
    // A line for each year, one that counts, and one of the pages.
    #expect(changed.lines.filter { !$0.isEmpty }.count == 4)
    #expect(changed.text.contains("renamed from “Learning week” to “Weeks”"))
    #expect(
      changed.text.contains("\nnew 0, changed 1, moved 0, cancelled 0, withdrawn 0\n"))
  }

  @Test("A dry run names an item of a list by its days in words, and by both where it was moved")
  func itemsOfLists() throws {
    let scratch = try ScratchFolder.starter()
    let publish = [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--lang", "en",
      "--now", "2026-01-05T04:00:00Z",
    ]
    let write = { (when: String) in
      try scratch.write(
        "p/events.yaml", "- { id: e, title: { vi: Việc, en: Report }, when: \(when) }\n")
    }
    try write("[31/3, 30/6]")
    let first = try CommandLineTool.run(publish + ["--dry-run"]).text
    #expect(first.contains("Report (item 31 March, 31 March 2026): published\n"))
    _ = try CommandLineTool.run(publish)
    try write("[31/3, 25/6]")
    let moved = try CommandLineTool.run(publish + ["--dry-run"]).text
    #expect(moved.contains("Report (item 30 June → 25 June, 25 June 2026): "))
    #expect(!moved.contains("31 March"))
    try write("31/3")
    let left = try CommandLineTool.run(publish + ["--dry-run"]).text
    #expect(left.contains("(item 30 June, 30 June 2026): "))
  }

  @Test(
    "What is over and the files have otherwise is named with what differs, in a line for each event",
    arguments: [["--dry-run"], []])
  func kept(options: [String]) throws {
    let scratch = try ScratchFolder.starter()
    let publish = { (moment: String, options: [String]) in
      try CommandLineTool.run(
        [
          "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--lang",
          "en", "--now", moment,
        ] + options)
    }
    _ = try publish("2026-01-01T00:00:00Z", [])
    let events = try String(contentsOf: scratch.url("p/events.yaml"), encoding: .utf8)
    try scratch.write(
      "p/events.yaml",
      events.replacingOccurrences(of: "  when: 21/4\n", with: "  when: 21/4\n  text: { vi: Lời }\n")
        .replacingOccurrences(of: "expected: 1/10..7/10", with: "expected: 2/10..8/10")
        .replacingOccurrences(of: "with: [schools, library]", with: "with: [schools]"))
    let told = try publish("2026-11-23T00:00:00Z", options).standardError
    let notes = told.split(separator: "\n").filter { $0.contains("because it is over") }
    try #require(notes.count == 2)
    // What only the text of differs comes last.
    #expect(notes[0].contains("Learning week, 2026 (days, units, text) (where the past was"))
    #expect(notes[1].contains("Viet Nam Book and Reading Culture Day, 2026 (text) ("))
    #expect(notes[1].contains("--rewrite-past book-day"))
    let rewritten = try publish("2026-11-23T00:00:00Z", options + ["--rewrite-past", "all"])
    #expect(!rewritten.standardError.contains("because it is over"))
  }

  @Test("What has no date and is cancelled does not wait for one")
  func cancelledDoesNotWait() throws {
    let scratch = try ScratchFolder.starter()
    let publish = [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--lang", "en",
    ]
    #expect(try CommandLineTool.run(publish).text.contains("\nWaiting   1 without a date"))
    let cancelled = (2026...2028).map { "- { event: training, year: \($0), kind: cancelled }\n" }
    try scratch.write("p/announcements.yaml", cancelled.joined())
    #expect(try CommandLineTool.run(publish).text.contains("\nWaiting   0 without a date"))
  }

  @Test("The only programme under a folder is found, and of several none is guessed")
  func findsTheProgramme() throws {
    let scratch = try ScratchFolder.starter()
    let here = URL(filePath: scratch.path)
    #expect(try CommandLineTool.run(["agenda", "--year", "2026"], in: here).status == 0)
    #expect(
      try CommandLineTool.run(["agenda", "--year", "2026"], in: scratch.url("p")).status == 0)
    #expect(try CommandLineTool.run(["init", "q"], in: here).status == 0)
    let several = try CommandLineTool.run(["agenda", "--year", "2026"], in: here)
    #expect(several.status == 64)
    #expect(several.standardError.contains("p, q"))
  }

  @Test(
    "A dry run says which pages there will be, and a plan carries out the same",
    arguments: [
      ([], "Pages: yes, from the built-in templates"), (["--no-pages"], "Pages: none"),
      (["--templates", "T"], "Pages: yes, from the templates in 'T'"),
    ] as [([String], String)])
  func pagesOfPlan(options: [String], words: String) throws {
    let scratch = try ScratchFolder.starter()
    let templates = scratch.path + "/t"
    try FileManager.default.createDirectory(
      atPath: templates, withIntermediateDirectories: true)
    try scratch.write("t/foot.mustache", "<p>ours</p></main></body></html>")
    let own = { (text: String) in text.replacing("T", with: templates) }
    let options = options.map { $0 == "T" ? templates : $0 }
    let publish = { (folder: String, more: [String]) in
      try CommandLineTool.run(
        [
          "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/" + folder, "--now",
          "2026-01-01T00:00:00Z", "--lang", "en",
        ] + more)
    }
    let plan = scratch.path + "/plan.json"
    let dry = try publish("out", options + ["--dry-run", "--plan", plan])
    #expect(dry.status == 0)
    #expect(dry.lines.map { String($0) }.contains(words.hasSuffix("'T'") ? own(words) : words))
    #expect(try publish("planned", ["--from-plan", plan]).status == 0)
    try FileManager.default.removeItem(at: scratch.url("p/published.jsonl"))
    #expect(try publish("direct", options).status == 0)
    #expect(try scratch.contents(of: "planned") == scratch.contents(of: "direct"))
    try FileManager.default.removeItem(at: scratch.url("p/published.jsonl"))
    // Other templates than those that somebody has looked at are not taken.
    try scratch.write("t/foot.mustache", "<p>others</p></main></body></html>")
    let late = try publish("late", ["--from-plan", plan])
    #expect(late.status == (options.first == "--templates" ? 65 : 0))
    #expect(late.standardError.contains("have changed since the plan") == (late.status == 65))
    for option in [["--no-pages"], ["--templates", templates], ["--url", "https://x.example/"]] {
      #expect(try publish("x", ["--from-plan", plan] + option).status == 64)
    }
  }

  @Test("--url takes the place of the programme's address, in a plan too; one rule for both")
  func address() throws {
    let scratch = try ScratchFolder.starter()
    let publish = [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--now",
      "2026-01-01T00:00:00Z", "--lang", "en",
    ]
    let plan = scratch.path + "/plan.json"
    let address = ["--url", "HTTPS://Lich.Example.org/a"]
    #expect(
      try CommandLineTool.run(publish + address + ["--dry-run", "--plan", plan]).status == 0)
    #expect(try CommandLineTool.run(publish + ["--from-plan", plan]).status == 0)
    let first = try scratch.contents(of: "out")
    let page = String(decoding: try #require(first["index.html"]), as: UTF8.self)
    #expect(page.contains("webcal://lich.example.org/a/feeds/all.ics"))
    #expect(try CommandLineTool.run(publish + address).text.contains("(0 new or changed"))
    let refused = try CommandLineTool.run(publish + ["--url", "https://x.example/index.html"])
    #expect(refused.status == 64)
    #expect(refused.standardError.contains("is not the address of a folder on the web"))
    #expect(refused.standardError.contains("https://calendar.example.org/folder/"))
  }

  @Test("--no-pages takes the pages of an earlier publication away, and nothing else")
  func noPages() throws {
    let scratch = try ScratchFolder.starter()
    let publish = [
      "publish", "--programme", scratch.path + "/p", "-o", scratch.path + "/out", "--now",
      "2026-01-01T00:00:00Z", "--lang", "en",
    ]
    let isPage = { (name: String) in [".html", ".css", ".js"].contains { name.hasSuffix($0) } }
    let isIndex = { (name: String) in name == "manifest.json" || name.hasPrefix("nginx-etags.") }
    #expect(try CommandLineTool.run(publish).status == 0)
    let whole = try scratch.contents(of: "out")
    try #require(whole.keys.contains("index.html"))
    #expect(try CommandLineTool.run(publish + ["--no-pages"]).status == 0)
    let rest = try scratch.contents(of: "out")
    #expect(!rest.keys.contains(where: isPage))
    #expect(
      rest.filter { !isIndex($0.key) } == whole.filter { !isPage($0.key) && !isIndex($0.key) })
    #expect(try CommandLineTool.run(publish).status == 0)
    #expect(try scratch.contents(of: "out") == whole)
  }
}
