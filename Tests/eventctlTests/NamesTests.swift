import Foundation
import Testing

@Suite("eventctl: ids at hand, and names instead of ids")
struct NamesTests {
  /// The starter programme with two more events and units, two of each with one name.
  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder.starter()
    try scratch.write(
      "p/events.yaml",
      """
      - id: hop-giao-ban
        title: { vi: Họp giao ban, en: Weekly meeting }
        aka: { vi: [Giao ban đầu tuần] }
        when: { weekly: [monday] }
        lead: office
        category: library
      - id: le-ky-niem
        aliases: [ky-niem-cu]
        title: { vi: "Kỷ niệm {n} năm thành lập", en: "{n} years" }
        since: 2000
        when: 5/5
        lead: library
      - { id: tong-ket-1, title: { vi: Tổng kết, en: Closing }, when: 1/6, lead: library }
      - { id: tong-ket-2, title: { vi: TỔNG KẾT, en: Final }, when: 1/12, lead: library }

      """)
    return scratch
  }

  private func run(
    _ scratch: ScratchFolder, _ arguments: String..., language: String = "en"
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      arguments + ["--programme", scratch.path + "/p", "--today", "2027-01-05"],
      environment: ["EVENTCTL_LANG": language])
  }

  // MARK: Names

  @Test(
    "A title does as well as an id, with or without diacritics and in capital or small letters",
    arguments: [
      "hop-giao-ban", "Họp giao ban", "hop giao ban", "HỌP  GIAO BAN", "Weekly Meeting",
      "giao ban dau tuan",
    ])
  func title(name: String) throws {
    let scratch = try scratch()
    let why = try run(scratch, "why", name, "2027")
    #expect(why.status == 0)
    #expect(why.text == (try run(scratch, "why", "hop-giao-ban", "2027").text))
    let export = try run(scratch, "export", "2027", "--event", name, "--format", "json")
    #expect(export.status == 0 && export.text.contains("\"hop-giao-ban\""))
    #expect(!export.text.contains("tong-ket"))
  }

  @Test(
    "A former id is still heard, and a title with a number of years with any number",
    arguments: ["le-ky-niem", "ky-niem-cu", "Kỷ niệm 27 năm thành lập", "27 years", "{n} years"])
  func former(name: String) throws {
    let scratch = try scratch()
    let outcome = try run(scratch, "why", name, "2027")
    #expect(outcome.status == 0)
    #expect(outcome.text == (try run(scratch, "why", "le-ky-niem", "2027").text))
  }

  @Test("Of several with one title all are told, and none is taken")
  func several() throws {
    let scratch = try scratch()
    let english = try run(scratch, "why", "tong ket", "2027")
    #expect(english.status == 64 && english.standardOutput.isEmpty)
    #expect(
      english.standardError
        == "error: several events are named 'tong ket' (give one of the ids "
        + "'tong-ket-1' (Closing), 'tong-ket-2' (Final))\n")
    let vietnamese = try run(scratch, "why", "tong ket", "2027", language: "vi")
    #expect(
      vietnamese.standardError.contains(
        "có nhiều sự kiện tên 'tong ket' (ghi một trong các mã 'tong-ket-1' (Tổng kết), "
          + "'tong-ket-2' (TỔNG KẾT))"))
    // Only one of them has this name in English.
    #expect(try run(scratch, "why", "final", "2027").status == 0)
  }

  @Test(
    "What nothing is named proposes an id with its title, or says where all are listed",
    arguments: [
      ("hop-giao-bam", "did you mean 'hop-giao-ban' (Weekly meeting)?"),
      ("weekly meetings", "did you mean 'hop-giao-ban' (Weekly meeting)?"),
      ("giao ban", "did you mean 'hop-giao-ban' (Weekly meeting)?"),
      ("giao-ban", "did you mean 'hop-giao-ban' (Weekly meeting)?"),
      ("Tong", "did you mean 'tong-ket-1' (Closing), 'tong-ket-2' (Final)?"),
      ("zzzzzz", "'eventctl list events' lists them"), ("", "'eventctl list events' lists them"),
      (" ", "'eventctl list events' lists them"),
      ("27x years", "did you mean 'le-ky-niem' ({n} years)?"),
    ])
  func unknown(name: String, hint: String) throws {
    let scratch = try scratch()
    for command in [["why", name, "2027"], ["agenda", "2027", "--event", name]] {
      let outcome = try CommandLineTool.run(
        command + ["--programme", scratch.path + "/p"], environment: ["EVENTCTL_LANG": "en"])
      #expect(outcome.status == 64 && outcome.standardOutput.isEmpty)
      #expect(
        outcome.standardError == "error: no event is named '\(name)' (\(hint))\n")
    }
  }

  @Test("Units and categories have names too, in each command that asks for one")
  func unitsAndCategories() throws {
    let scratch = try scratch()
    let units = try run(scratch, "list", "units", "--format", "json").text
    #expect(units.contains("\"library\""))
    for command in [["agenda", "2027"], ["export", "2027", "--format", "csv"], ["year", "2027"]] {
      let base = command + ["--programme", scratch.path + "/p", "--today", "2027-01-05"]
      let byID = try CommandLineTool.run(base + ["--unit", "library"])
      let byName = try CommandLineTool.run(base + ["--unit", "THU VIEN"])
      #expect(byID.status == 0 && byName.status == 0)
      #expect(byID.standardOutput == byName.standardOutput, "\(command)")
      let category = try CommandLineTool.run(base + ["--category", "library"])
      let named = try CommandLineTool.run(base + ["--category", "thu vien"])
      #expect(category.status == 0 && named.status == 0)
      #expect(category.standardOutput == named.standardOutput, "\(command)")
    }
    #expect(try run(scratch, "workdays", "on", "5/1/2027", "--unit", "thu vien").status == 0)
    let unknown = try run(scratch, "agenda", "2027", "--unit", "libary")
    #expect(unknown.standardError.contains("did you mean 'library' ("))
    let none = try run(scratch, "agenda", "2027", "--category", "qqqqqq")
    #expect(none.standardError.contains("'eventctl list categories' lists them"))
  }

  @Test("The history and a rewritten past know events by their titles as well")
  func history() throws {
    let scratch = try scratch()
    let published = try run(
      scratch, "publish", "-o", scratch.path + "/out", "--now", "2026-01-05T00:00:00Z")
    #expect(published.status == 0)
    let byTitle = try run(scratch, "history", "weekly meeting")
    #expect(byTitle.status == 0 && byTitle.text.contains("Weekly meeting"))
    #expect(byTitle.text == (try run(scratch, "history", "hop-giao-ban").text))
    let feed = try run(scratch, "history", "--feed", "bao cao")
    #expect(feed.status == 0 && !feed.text.isEmpty)
    #expect(feed.text == (try run(scratch, "history", "--feed", "category.reporting").text))
    let several = try run(scratch, "history", "--feed", "thu vien")
    #expect(several.status == 64)
    #expect(
      several.standardError.contains(
        "give one of the ids 'library' (Library), 'category.library' (Library)"))
    #expect(
      try run(
        scratch, "publish", "--dry-run", "-o", scratch.path + "/out", "--rewrite-past",
        "weekly meeting", "--now", "2026-01-06T00:00:00Z"
      ).status == 0)
    #expect(
      try run(
        scratch, "publish", "--dry-run", "-o", scratch.path + "/out", "--rewrite-past",
        "closing meeting", "--now", "2026-01-06T00:00:00Z"
      ).status == 64)
  }

  @Test("A decision is entered for an event by its title, under its id")
  func announce() throws {
    let scratch = try scratch()
    let outcome = try run(
      scratch, "announce", "le ky niem 27", "2027", "--from", "6/5", "--move", "--document", "1",
      "--dry-run")
    #expect(outcome.status == 64)
    let named = try run(
      scratch, "announce", "ky niem 27 nam thanh lap", "2027", "--from", "6/5", "--move",
      "--document", "1", "--dry-run")
    #expect(named.status == 0)
    #expect(named.text.contains("event: le-ky-niem"))
  }

  // MARK: Lists

  @Test("Events are listed with ids, titles and rules in words")
  func events() throws {
    let scratch = try scratch()
    let table = try run(scratch, "list", "events").lines
    #expect(table.first?.split(separator: " ").first == "ID")
    #expect(table.contains { $0.contains("hop-giao-ban") && $0.contains("Weekly meeting") })
    let csv = try run(scratch, "list", "events", "--format", "csv", "--plain", language: "vi").text
    let rows = csv.split(whereSeparator: \.isNewline).map(String.init)
    #expect(rows.first?.hasSuffix("ID,Việc,Thời gian,Loại,Chủ trì") == true)
    #expect(rows.contains { $0.hasPrefix("hop-giao-ban,Họp giao ban,") && $0.contains("thứ Hai") })
    let json = try JSONSerialization.jsonObject(
      with: Data(run(scratch, "list", "events", "--format", "json").standardOutput))
    let list = try #require(json as? [[String: Any]])
    #expect(
      list.map { $0["id"] as? String } == [
        "hop-giao-ban", "le-ky-niem", "tong-ket-1", "tong-ket-2",
      ])
    #expect(list.first?["categories"] as? [String] == ["library"])
    #expect(list.first?["lead"] as? [String] == ["office"])
  }

  @Test(
    "Units, categories and documents are listed in every form",
    arguments: [
      ("units", "so-vhttdl"), ("categories", "museum"), ("documents", "qd-1520"),
      ("events", "moc-2025"),
    ])
  func lists(what: String, id: String) throws {
    for format in ["table", "csv", "markdown", "html", "json"] {
      let outcome = try CommandLineTool.run(["list", what, "--format", format])
      #expect(outcome.status == 0 && outcome.standardError.isEmpty)
      #expect(outcome.text.replacing("\\", with: "").contains(id), "\(format)")
    }
  }

  @Test("What there is none of is said, and a list that there is not proposes the others")
  func nothing() throws {
    let scratch = try scratch()
    let file = scratch.path + "/p/programme.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try scratch.write("p/programme.yaml", text.components(separatedBy: "basis:")[0])
    #expect(try run(scratch, "list", "documents").text == "The programme has none.\n")
    let json = try run(scratch, "list", "documents", "--format", "json").text
    #expect(json.filter { !$0.isWhitespace } == "[]")
    let outcome = try run(scratch, "list", "event")
    #expect(outcome.status == 64 && outcome.standardError.contains("events"))
  }

  @Test("The agenda has the ids where they are asked for, also of what waits for a date")
  func ids() throws {
    let scratch = try scratch()
    let with = try run(scratch, "agenda", "2027", "--ids")
    #expect(with.status == 0)
    #expect(with.lines.contains { $0.contains("tong-ket-2") && $0.contains("Final") })
    let without = try run(scratch, "agenda", "2027")
    #expect(!without.text.contains("tong-ket-2"))
    let waiting = try CommandLineTool.run(["agenda", "2027", "--waiting", "--ids"])
    #expect(waiting.status == 0 && waiting.text.contains("hoi-bao-xuan"))
    // The other forms have them anyway.
    for format in ["csv", "json"] {
      #expect(
        try run(scratch, "agenda", "2027", "--ids", "--format", format).text
          == run(scratch, "agenda", "2027", "--format", format).text)
    }
  }
}
