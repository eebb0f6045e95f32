import Foundation
import Testing

@Suite("eventctl: just within and just beyond its limits")
struct EdgeTests {
  private func folder(_ events: String, units: String = "", announcements: String? = nil) throws
    -> ScratchFolder
  {
    let folder = try ScratchFolder.starter()
    try folder.write("p/events.yaml", events)
    if !units.isEmpty { try folder.write("p/units.yaml", units) }
    if let announcements { try folder.write("p/announcements.yaml", announcements) }
    return folder
  }

  private func run(_ folder: ScratchFolder, _ arguments: String...) throws -> String {
    let outcome = try CommandLineTool.run(
      arguments + ["--programme", folder.path + "/p", "--lang", "en"])
    try #require(outcome.status == 0, "\(outcome.standardError)")
    return outcome.text
  }

  private func units(_ count: Int) -> String {
    (1...count).map { "- { id: u\($0), name: { en: Unit \($0) } }\n" }.joined()
  }

  // MARK: Options

  @Test("Ten alarms are set, and eleven refused", arguments: [(10, 0), (11, 64)])
  func alarms(count: Int, status: Int32) throws {
    let list = (1...count).map { "\($0)d" }.joined(separator: ",")
    let outcome = try CommandLineTool.run(
      "export", "--event", "moc-2030", "--alarms", list)
    #expect(outcome.status == status)
  }

  @Test(
    "Two hundred years are the most that is listed at once, from whichever day",
    arguments: [
      ("2000-01-01", "2199-12-31", 0), ("2000-01-01", "2200-01-01", 64),
      ("2000-02-29", "2200-02-28", 0), ("2000-02-29", "2200-03-01", 64),
      ("2000-05-03", "2200-05-02", 0), ("2000-05-03", "2200-05-03", 64),
    ])
  func years(first: String, last: String, status: Int32) throws {
    let outcome = try CommandLineTool.run(
      "expand", CommandLineTool.repository.path + "/Documentation/Samples/before.ics",
      "--from", first, "--to", last)
    #expect(outcome.status == status, "\(outcome.standardError)")
  }

  @Test(
    "A terminal narrower than 60 columns or wider than 200 gets a table of these",
    arguments: [
      ("-5", "60"), ("10", "60"), ("59", "60"), ("201", "200"), ("9999", "200"), ("x", "80"),
    ]
  )
  func columns(said: String, taken: String) throws {
    func agenda(_ columns: String) throws -> String {
      try CommandLineTool.run(
        ["agenda", "--year", "2026"], environment: ["COLUMNS": columns]
      ).text
    }
    #expect(try agenda(said) == agenda(taken))
  }

  @Test("What follows two hyphens is a file, even if it looks like the option of a language")
  func afterHyphens() throws {
    let folder = try ScratchFolder()
    for (arguments, words) in [
      (["lint", "--", "--lang=vi"], "there is no file '--lang=vi'"),
      (["lint", "--lang=vi", "--", "--lang=en"], "không có tệp '--lang=en'"),
    ] {
      let outcome = try CommandLineTool.run(
        arguments, in: URL(filePath: folder.path), environment: ["LANG": "en_US.UTF-8"])
      #expect(outcome.status == 66 && outcome.standardError.contains(words))
    }
  }

  // MARK: Files

  @Test("A missing file outweighs one that is no calendar, in either order")
  func worstFile() throws {
    let folder = try ScratchFolder()
    try folder.write("large", "")
    // No bytes on the disk, and one more than is read.
    try FileHandle(forWritingTo: folder.url("large")).truncate(atOffset: 64_000_001)
    let large = folder.path + "/large"
    for files in [[large, "/nowhere"], ["/nowhere", large]] {
      #expect(try CommandLineTool.run(["lint"] + files).status == 66)
    }
    #expect(try CommandLineTool.run("lint", large).status == 65)
  }

  @Test("A file of a programme that cannot be read is 66, and mistakes in it are 65")
  func unreadable() throws {
    func status(_ change: (ScratchFolder) throws -> Void) throws -> Int32 {
      let folder = try ScratchFolder.starter()
      try change(folder)
      return try CommandLineTool.run("check", "--programme", folder.path + "/p").status
    }
    let files = FileManager.default
    #expect(try status { try files.removeItem(at: $0.url("p/events.yaml")) } == 66)
    #expect(
      try status {
        try files.removeItem(at: $0.url("p/events.yaml"))
        try files.createDirectory(at: $0.url("p/events.yaml"), withIntermediateDirectories: true)
      } == 66)
    #expect(try status { try $0.write("p/events.yaml", "- x\n") } == 65)
    #expect(
      try status {
        try files.removeItem(at: $0.url("p/units.yaml"))
        try $0.write("p/events.yaml", "- x\n")
      } == 65)
  }

  @Test("JSON is known by its first bracket, after blanks and a byte order mark")
  func marked() throws {
    let calendar = "[\"vcalendar\", [[\"version\", {}, \"text\", \"2.0\"]], []]"
    for before in ["", " \r\n\t", "\u{FEFF}", "\u{FEFF}\n"] {
      let outcome = try CommandLineTool.run(
        ["convert", "--to", "ics", "-"], input: Array((before + calendar).utf8))
      #expect(outcome.status == 0, "\(outcome.standardError)")
      #expect(outcome.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    }
  }

  // MARK: Tables

  @Test(
    "Four units are named, and of more the first four",
    arguments: [(3, ""), (4, ""), (5, "and 1 more"), (6, "and 2 more")])
  func units(count: Int, rest: String) throws {
    let ids = (1...count).map { "u\($0)" }.joined(separator: ", ")
    let folder = try folder(
      "- { id: viec, title: { en: A }, when: 21/4, lead: [\(ids)] }\n", units: units(count))
    let text = try run(folder, "agenda", "--year", "2026")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Unit 1, Unit 2, Unit 3"))
    #expect(text.contains("Unit 4") == (count >= 4) && !text.contains("Unit 5"))
    #expect(rest.isEmpty ? !text.contains("and ") : text.contains(rest))
  }

  @Test("A year's picture has no empty week, in whatever way its months end")
  func weeks() throws {
    // May 2026 and February 2027 end on a Sunday; the latter begins on a Monday, too.
    for year in 2023...2030 {
      let lines = try CommandLineTool.run("year", "\(year)").lines
      let empty = zip(lines, lines.dropFirst()).dropLast().filter { $0.isEmpty && $1.isEmpty }
      #expect(empty.isEmpty, "\(year)")
    }
  }

  @Test(
    "A day is marked by the most certain event on it",
    arguments: [(["a", "b"], "○"), (["a", "c"], "●"), (["b", "c"], "●"), (["b"], "×")])
  func marks(ids: [String], sign: String) throws {
    let when = [
      "a": "{ announced-by: u1, expected: 21/4 }", "b": "21/4", "c": "21/4",
    ]
    for ids in [ids, ids.reversed()] {
      let events = ids.map {
        "- { id: \($0), title: { en: A }, when: \(when[$0] ?? ""), lead: u1 }\n"
      }
      let folder = try folder(
        events.joined(), units: units(1),
        announcements: ids.contains("b")
          ? "- { event: b, year: 2026, kind: cancelled }\n" : "[]\n")
      #expect(try run(folder, "year", "2026").contains("21\(sign)"))
    }
  }

  @Test(
    "What is to be asked for today is not overdue, and from tomorrow on it is",
    arguments: [
      ("2026-09-15", nil), ("2026-09-16", "1 day overdue"), ("2026-09-17", "2 days overdue"),
    ])
  func overdue(today: String, words: String?) throws {
    let folder = try folder(
      "- { id: a, title: { en: A }, when: { announced-by: u1, ask-from: 15/9 }, lead: u1 }\n",
      units: units(1))
    let text = try run(folder, "agenda", "--waiting", "--year", "2026", "--today", today)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("overdue") == (words != nil))
    if let words { #expect(text.contains(words)) }
  }

  @Test(
    "An event over midnight is listed at its first day, a moment with its time alone, several days in full",
    arguments: [
      ("DTSTART:20270421T220000\r\nDTEND:20270422T020000", "22:00–02:00", "Wed 21 Apr 2027"),
      ("DTSTART:20270421T080000\r\nDTEND:20270421T080000", "08:00", "Wed 21 Apr 2027"),
      ("DTSTART:20270421T080000", "08:00", "Wed 21 Apr 2027"),
      ("DTSTART:20270421T080000Z\r\nDURATION:PT90M", "08:00–09:30Z", "Wed 21 Apr 2027"),
      ("DTSTART:20270421T100000\r\nDTEND:20270422T100000", "10:00–10:00", "21–22 April 2027"),
      ("DTSTART:20270421T100000\r\nDTEND:20270423T090000", "10:00–09:00", "21–23 April 2027"),
    ])
  func hours(times: String, expected: String, days: String) throws {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
      + "DTSTAMP:20261123T040000Z\r\n\(times)\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    let outcome = try CommandLineTool.run(
      ["expand", "-", "--year", "2027", "--lang", "en"], input: Array(text.utf8))
    let cells = outcome.lines.dropFirst().first?.split(separator: "  ")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(cells == [days, expected, "A"], "\(outcome.text)")
  }
}
