import EventKitLite
import Foundation
import Testing

@Suite("eventctl: import")
struct ImportTests {
  /// A copy of the programmes, so that drafts can lie beside them.
  private static func copies() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      at: CommandLineTool.repository.appending(path: "calendars"), to: scratch.url("calendars"))
    return scratch
  }

  private static let table = """
    TT,Nội dung,Thời gian,Đơn vị chủ trì
    1,Ngày Sách,21/4,Thư viện tỉnh
    2,Họp,khi trời mát,Ai đó
    """

  @Test("One new file beside events.yaml, and nothing else")
  func oneFile() throws {
    let scratch = try Self.copies()
    let folder = scratch.url("calendars/dak-nong")
    try Self.table.write(to: scratch.url("plan.csv"), atomically: true, encoding: .utf8)
    let before = try Set(FileManager.default.contentsOfDirectory(atPath: folder.path))
    let arguments = [
      "import", "plan.csv", "--programme", "calendars/dak-nong", "--year", "2027", "--lang", "en",
    ]
    let first = try CommandLineTool.run(arguments, in: scratch.url(""))
    // The draft is written, and something in it was not understood.
    #expect(first.status == 1)
    #expect(first.text.contains("khi trời mát"))
    let after = try Set(FileManager.default.contentsOfDirectory(atPath: folder.path))
    #expect(after.subtracting(before) == ["plan.draft.yaml"])
    let draft = try String(contentsOf: folder.appending(path: "plan.draft.yaml"), encoding: .utf8)
    #expect(draft.contains("when: 21/4\n  years: 2027"))
    #expect(draft.contains("when: undated"))
    // It is not replaced without being asked to, and files of the programme never are.
    let second = try CommandLineTool.run(arguments, in: scratch.url(""))
    #expect(second.status == 64)
    #expect(try CommandLineTool.run(arguments + ["--force"], in: scratch.url("")).status == 1)
    let own = try CommandLineTool.run(
      arguments + ["--force", "-o", "calendars/dak-nong/events.yaml"], in: scratch.url(""))
    #expect(own.status == 64)
    #expect(try CommandLineTool.run(arguments + ["-o", "-"], in: scratch.url("")).status == 64)
  }

  /// Puts a draft in the place of a programme's events. What names the events that were there, such as
  /// announcements and silences, goes with them.
  private static func put(_ draft: URL, inPlaceOfEventsOf folder: URL) throws {
    let text = try String(contentsOf: draft, encoding: .utf8)
    try text.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    for file in ["announcements.yaml", "results.yaml"] {
      try? FileManager.default.removeItem(at: folder.appending(path: file))
    }
    let frame = folder.appending(path: "programme.yaml")
    let programme = try String(contentsOf: frame, encoding: .utf8)
    try (programme.components(separatedBy: "\nsilence:").first ?? programme).write(
      to: frame, atomically: true, encoding: .utf8)
  }

  @Test("A draft reads as it is in the place of events.yaml")
  func inPlace() throws {
    let scratch = try Self.copies()
    let folder = "calendars/samples/museum-abroad"
    #expect(
      try CommandLineTool.run(
        ["print", "plan", "2027", "--programme", folder, "-o", "plan.docx"], in: scratch.url("")
      ).status == 0)
    let outcome = try CommandLineTool.run(
      ["import", "plan.docx", "--programme", folder, "-o", "draft.yaml"], in: scratch.url(""))
    #expect(outcome.status < 2, "\(outcome.standardError)")
    try Self.put(scratch.url("draft.yaml"), inPlaceOfEventsOf: scratch.url(folder))
    let check = try CommandLineTool.run(["check", "--programme", folder], in: scratch.url(""))
    #expect(check.status < 2, "\(check.standardError)")
  }

  @Test(
    "Status and report: 0 where all is understood, 65 for no plan and for no year, 66 for no file")
  func statuses() throws {
    let scratch = try Self.copies()
    func run(_ name: String, _ text: String, _ more: String...) throws -> CommandLineTool.Outcome {
      try text.write(to: scratch.url(name), atomically: true, encoding: .utf8)
      return try CommandLineTool.run(
        ["import", name, "--programme", "calendars/dak-nong", "-o", "\(name).yaml", "--lang", "en"]
          + more, in: scratch.url(""))
    }
    #expect(try run("a.csv", "Nội dung,Thời gian\nHọp,21/4/2027\n").status == 0)
    let noYear = try run("b.csv", "Nội dung,Thời gian\nHọp,21/4\n")
    #expect(noYear.status == 65)
    #expect(noYear.standardError.contains("[import/no-year]"))
    #expect(try run("c.csv", "a,b\n1,2\n").standardError.contains("[import/no-plan-table]"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url("c.csv.yaml").path))
    let missing = try CommandLineTool.run(
      ["import", "nowhere.csv", "--programme", "calendars/dak-nong"], in: scratch.url(""))
    #expect(missing.status == 66)
    let report = try run(
      "d.csv", "Nội dung,Thời gian,Chủ trì\nHọp,31/11/2027,Ai đó\n", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(report.standardOutput)) as? [[String: Any]])
    #expect(
      rows.map { $0["code"] as? String } == ["import/unknown-unit", "import/no-such-day"])
    #expect(rows.map { $0["row"] as? Int } == [2, 2])
    #expect(rows.first?["file"] as? String == "d.csv")
  }

  @Test(
    "A draft that is larger than a file of a programme may be is refused, and is no bug of ours")
  func tooLarge() throws {
    let scratch = try Self.copies()
    let remark = String(repeating: "ghi chú dài ", count: 10_000)
    let rows = (1...40).map { "Họp \($0),21/4/2027,\(remark)" }
    try (["Nội dung,Thời gian,Ghi chú"] + rows).joined(separator: "\n")
      .write(to: scratch.url("plan.csv"), atomically: true, encoding: .utf8)
    let outcome = try CommandLineTool.run(
      ["import", "plan.csv", "--programme", "calendars/dak-nong", "-o", "draft.yaml"],
      in: scratch.url(""))
    #expect(outcome.status == 65)
    #expect(outcome.standardError.contains("[file/too-large]"))
    #expect(outcome.standardError.contains("draft.yaml"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url("draft.yaml").path))
  }

  /// What a schedule says of a year, as far as a plan's table does.
  private struct Line: Hashable, Comparable {
    let title: String
    let days: String
    let isOpen: Bool
    let leads: String
    let place: String

    static func < (a: Self, b: Self) -> Bool { (a.title, a.days) < (b.title, b.days) }
  }

  /// The days before the programmes' years, so that nothing has been held.
  private static let today = ["--today", "2026-11-27"]

  private static func lines(
    of programme: String, _ language: String, in folder: URL
  ) throws -> [Line] {
    let outcome = try CommandLineTool.run(
      ["agenda", "2027", "--programme", programme, "--format", "json", "--lang", language] + today,
      in: folder)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.standardOutput)) as? [[String: Any]],
      "\(outcome.standardError)")
    return rows.map { row in
      Line(
        title: row["title"] as? String ?? "",
        days: ["first", "last", "dates", "hours"].map { "\(row[$0] ?? "")" }.joined(separator: " "),
        isOpen: ["expected", "waiting"].contains(row["status"] as? String),
        leads: "\(row["lead"] ?? "")", place: "\(row["place"] ?? "")")
    }.sorted()
  }

  /// The form and the language of a plan on paper.
  struct PrintedPlan: Sendable, CustomTestStringConvertible {
    let form: String
    let language: String

    var testDescription: String { "\(form) \(language)" }

    static let all = ["docx", "xlsx"].flatMap { form in
      ["vi", "en"].map { PrintedPlan(form: form, language: $0) }
    }
  }

  /// Prints a plan, imports that, and expects the same schedule.
  private func expectSame(
    _ folder: String, _ plan: PrintedPlan, in scratch: ScratchFolder
  ) throws {
    let before = try Self.lines(of: folder, plan.language, in: scratch.url(""))
    #expect(!before.isEmpty)
    let file = "plan.\(plan.form)"
    let print = try CommandLineTool.run(
      ["print", "plan", "2027", "--programme", folder, "--lang", plan.language, "-o", file]
        + Self.today, in: scratch.url(""))
    #expect(print.status == 0, "\(print.standardError)")
    let outcome = try CommandLineTool.run(
      ["import", file, "--programme", folder, "-o", "draft.yaml"], in: scratch.url(""))
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.standardError)")
    // Columns of a workbook that say again what the words say are no remark.
    let draft = try String(contentsOf: scratch.url("draft.yaml"), encoding: .utf8)
    for heading in ["Từ giờ:", "Đến giờ:", "From hour:", "To hour:", "Từ ngày:", "Đến ngày:"] {
      #expect(!draft.contains(heading))
    }
    #expect(!outcome.text.contains("import/several-times"), "\(outcome.text)")
    try Self.put(scratch.url("draft.yaml"), inPlaceOfEventsOf: scratch.url(folder))
    let after = try Self.lines(of: folder, plan.language, in: scratch.url(""))
    #expect(
      before == after,
      """
      \(Set(before).subtracting(after).sorted().prefix(8))
      \(Set(after).subtracting(before).sorted().prefix(8))
      """)
  }

  @Test(
    "What print plan writes is read back to the same schedule",
    arguments: [
      "dak-nong", "samples/museum-abroad", "samples/school-year", "samples/office-meetings",
    ], PrintedPlan.all)
  func roundTrip(name: String, plan: PrintedPlan) throws {
    try expectSame("calendars/\(name)", plan, in: Self.copies())
  }

  @Test(
    "A series from which many days are left out keeps them on paper", arguments: PrintedPlan.all)
  func manyExceptions(plan: PrintedPlan) throws {
    let scratch = try Self.copies()
    let folder = "calendars/samples/office-meetings"
    let events = scratch.url(folder).appending(path: "events.yaml")
    let text = try String(contentsOf: events, encoding: .utf8)
    let series = """

      - id: hoc-tieng-anh
        title: { vi: Học tiếng Anh, en: English course }
        when:
          weekly: tuesday
          except: [5/1, 2/2, 9/2, 6/4, 13/4, 1/6, 8/6, 7/9, 14/9, 5/10]
        category: hop
        lead: van-phong
      - id: doc-bao
        title: { vi: Đọc báo, en: Newspapers }
        when:
          weekly: friday
          every: 3
          starting: 2027-02-19
          except: [2/4, 14/5, 4/6, 25/6, 16/7, 27/8, 17/9]
        category: hop
        lead: van-phong

      """
    try (text + series).write(to: events, atomically: true, encoding: .utf8)
    try expectSame(folder, plan, in: scratch)
  }
}
