import EventKitLite
import Foundation
import OfficeDocuments
import Testing

@Suite("eventctl print")
struct PrintTests {
  private func print(_ arguments: [String], as file: String) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    let path = scratch.url(file).path
    let outcome = try CommandLineTool.run(
      ["print"] + arguments + ["-o", path, "--lang", "vi", "--today", "2026-11-26"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.isEmpty)
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func tables(_ arguments: [String], as file: String) throws -> [OfficeTable] {
    try OfficeTable.all(in: print(arguments, as: file), file: file)
  }

  @Test("The plan has a row for each event of the year, dated or not, numbered on")
  func plan() throws {
    let agenda = try CommandLineTool.run([
      "agenda", "2027", "--format", "json", "--today", "2026-11-26",
    ])
    let count = try #require(
      try JSONSerialization.jsonObject(with: Data(agenda.standardOutput)) as? [Any]
    ).count
    for grouping in ["month", "clause", "unit"] {
      let table = try #require(
        try tables(["plan", "2027", "--by", grouping], as: "plan.docx").last)
      #expect(
        table.rows.first?.cells.map(\.text) == [
          "TT", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm/báo cáo",
          "Ghi chú",
        ])
      let numbers = table.rows.compactMap { Int($0.cells[0].text) }
      #expect(numbers == Array(1...count), "\(grouping)")
    }
  }

  @Test("Days read as offices write them: deadlines before their day, expected ones marked")
  func days() throws {
    let table = try #require(try tables(["plan", "2027"], as: "plan.docx").last)
    let times = table.rows.map { $0.cells[2].text }
    #expect(times.contains("21/04/2027"))
    #expect(times.contains("Trước ngày 15/12/2027"))
    #expect(times.contains("01/10/2027 – 07/10/2027 (dự kiến)"))
    #expect(times.contains("Chờ thông báo"))
  }

  @Test("A workbook has typed days beside the words")
  func workbook() throws {
    let table = try #require(try tables(["plan", "2027"], as: "plan.xlsx").first)
    let heads = table.rows[0].cells.map(\.text)
    let first = try #require(heads.firstIndex(of: "Từ ngày"))
    let when = try #require(heads.firstIndex(of: "Thời gian"))
    let row = try #require(table.rows.first { $0.cells[when].text == "21/04/2027" })
    let day = try #require(CalendarDate("2027-04-21"))
    #expect(row.cells[first].value == .day(day, minutes: nil))
  }

  @Test("A week is that from Monday to Sunday around its day")
  func week() throws {
    // The head of the document is a table, too, without lines.
    let table = try #require(
      try tables(["week", "--from", "21/4/2027"], as: "week.docx").first {
        $0.rows.first?.cells.first?.text == "Ngày"
      })
    let days = table.rows.dropFirst().map { $0.cells[0].text.split(separator: "\n").last ?? "" }
    #expect(days.contains("21/04/2027") && days.contains("25/04/2027"))
    #expect(!days.contains("26/04/2027"))
  }

  @Test("A document says its number, day, place and signer, and dots where they are not known")
  func terms() throws {
    let known = String(
      decoding: try print(
        [
          "plan", "2027", "--document", "5/KH-UBND", "--signed", "5/2/2027", "--place",
          "Gia Nghĩa", "--signer", "Nguyễn Văn A", "--position", "Chủ tịch",
        ], as: "plan.html"), as: UTF8.self)
    #expect(known.contains("Số: 05/KH-UBND") && known.contains("CHỦ TỊCH"))
    #expect(known.contains("Gia Nghĩa, ngày 05 tháng 02 năm 2027"))
    #expect(known.contains("Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2027"))
    let unknown = String(decoding: try print(["plan", "2027"], as: "plan.html"), as: UTF8.self)
    #expect(unknown.contains("……………, ngày …… tháng …… năm ………"))
  }

  @Test("A report has a row for each unit and each thing that is due, and its state in words")
  func report() throws {
    let table = try #require(try tables(["report", "2026"], as: "report.docx").last)
    #expect(
      table.rows.first?.cells.map(\.text) == [
        "TT", "Nội dung", "Thời gian theo kế hoạch", "Thời gian thực hiện", "Đơn vị báo cáo",
        "Kết quả", "Tình trạng", "Ghi chú",
      ])
    let states = Set(table.rows.dropFirst().map { $0.cells[6].text })
    #expect(
      states.isSubset(of: [
        "Đã báo cáo", "Trong hạn, chưa báo cáo", "Quá hạn, chưa báo cáo", "Chưa báo cáo",
        "Chưa đến hạn",
      ]))
    // What has no day is in no time that could be over, and is counted apart.
    let undated = table.rows.count { $0.cells[6].text == "Chưa báo cáo" }
    #expect(undated > 0)
    let letter = String(decoding: try print(["report", "2026"], as: "report.html"), as: UTF8.self)
    #expect(letter.contains("\(undated) chưa báo cáo mà Kế hoạch không ấn định thời hạn."))
    let reports = table.rows.filter { $0.cells[1].text == "Báo cáo năm về Ủy ban nhân dân tỉnh" }
    #expect(Set(reports.map { $0.cells[2].text }) == ["Trước ngày 15/12/2026"])
    // A department and a ward each answer for themselves.
    let units = Set(reports.map { $0.cells[4].text })
    #expect(units.isSuperset(of: ["Sở VHTTDL", "UBND phường Bắc Gia Nghĩa"]))
    #expect(units.count == reports.count)
  }

  @Test("What nobody had to report stands apart, and is not late")
  func besides() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      at: CommandLineTool.repository.appending(path: "calendars"), to: scratch.url("calendars"))
    let programme = ["--programme", scratch.url("calendars/dak-nong").path, "--lang", "vi"]
    let done = try CommandLineTool.run(
      ["done", "ngay-quoc-te-bao-tang", "2026", "--unit", "so-vhttdl", "--on", "20/11/2026"]
        + ["--today", "2026-11-26"] + programme)
    #expect(done.status == 0, "\(done.standardError)")
    let path = scratch.url("report.docx").path
    let outcome = try CommandLineTool.run(
      ["print", "report", "2026", "-o", path, "--today", "2026-11-26"] + programme)
    #expect(outcome.status == 0)
    let table = try #require(
      try OfficeTable.all(in: Array(Data(contentsOf: URL(filePath: path))), file: path).last)
    let place = try #require(
      table.rows.firstIndex { $0.cells[0].text == "Báo cáo thêm, không bắt buộc" })
    #expect(place == table.rows.count - 2)
    let row = table.rows[place + 1].cells.map(\.text)
    #expect(row.dropFirst(6).filter { !$0.isEmpty } == ["Đã báo cáo"])
  }

  @Test("A unit's paper says its part in each event, and who has followed it")
  func unit() throws {
    for (unit, title) in [
      ("thu-vien-tinh-lam-dong", "Thư viện tỉnh Lâm Đồng"),
      ("thu-vien-tinh", "Thư viện tỉnh Đắk Nông (nay là Thư viện tỉnh Lâm Đồng)"),
    ] {
      let page = String(
        decoding: try print(["unit", "2027", "--unit", unit], as: "unit.html"), as: UTF8.self)
      #expect(page.contains("<h1 class=\"ruled\">CÔNG VIỆC NĂM 2027<br>\(title)</h1>"), "\(unit)")
      let sections = try tables(["unit", "2027", "--unit", unit], as: "unit.xlsx")
      #expect(sections.count == 3)
      for section in sections {
        let role = try #require(section.rows[0].cells.firstIndex { $0.text == "Vai trò" })
        #expect(section.rows.dropFirst().allSatisfy { !$0.cells[role].text.isEmpty })
      }
      #expect(
        sections[1].rows.contains { $0.cells.contains { $0.text.hasPrefix("Tổng hợp dự toán") } })
    }
  }

  @Test("A letter goes to those who must announce something, as the plan names them")
  func letter() throws {
    let page = String(decoding: try print(["letter", "2027"], as: "letter.html"), as: UTF8.self)
    #expect(page.contains("<li>Bộ Giáo dục và Đào tạo;</li>"))
    // A group is one addressee, not its members.
    #expect(page.contains("<li>Ủy ban nhân dân các xã, phường;</li>"))
    #expect(!page.contains("<li>Ủy ban nhân dân phường Bắc Gia Nghĩa"))
    // Remarks of those who keep the files stay with them.
    #expect(!page.contains("suy luận"))
  }

  @Test("A poster has each month's days in order, runs in all their months, expected ones marked")
  func year() throws {
    let page = String(decoding: try print(["year", "2027"], as: "year.html"), as: UTF8.self)
    let months = page.components(separatedBy: "<h2>").dropFirst()
    #expect(months.map { $0.prefix { $0 != "<" } } == (1...12).map { "Tháng \($0)/2027" })
    let spring = "<li>30/1–12/2 (dự kiến): Hội báo Xuân</li>"
    #expect(months.map { $0.contains(spring) } == (1...12).map { $0 <= 2 })
    let april = try #require(months.first { $0.hasPrefix("Tháng 4") })
    let days = april.components(separatedBy: "<li>").dropFirst().compactMap { line in
      Int(line.prefix { $0.isNumber })
    }
    #expect(days == days.sorted() && days.suffix(3) == [21, 23, 30])
  }

  /// What is printed of the programme that begins a kind of plan.
  private func printStarter(
    _ kind: String, _ arguments: [String], as file: String
  ) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    let folder = scratch.url("starter").path
    #expect(
      try CommandLineTool.run(["init", folder, "2027", "--kind", kind, "--lang", "vi"]).status
        == 0)
    let path = scratch.url(file).path
    let outcome = try CommandLineTool.run(
      ["print"] + arguments + ["-o", path, "--programme", folder, "--lang", "vi"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test("The hours of a day follow one another")
  func hours() throws {
    let bytes = try printStarter("office", ["week", "--from", "11/1/2027"], as: "week.docx")
    let table = try #require(
      try OfficeTable.all(in: bytes, file: "week.docx").first {
        $0.rows.first?.cells.first?.text == "Ngày"
      })
    let monday = table.rows.filter { $0.cells[0].text.hasSuffix("11/01/2027") }
      .map { $0.cells[2].text }
    #expect(monday == ["07h30 – 11h30", "08h00 – 09h30", "13h30 – 17h00"])
  }

  @Test("A deadline of every month is told with its rule, once, and not with its last day")
  func monthly() throws {
    let page = String(
      decoding: try printStarter("library-network", ["plan", "2027"], as: "plan.html"),
      as: UTF8.self)
    #expect(page.components(separatedBy: "Chậm nhất ngày 5 hằng tháng").count == 2)
    #expect(!page.contains("Chậm nhất ngày 05/11/2027"))
  }

  @Test(
    "The decree's heading is of Viet Nam, and a programme without an office leaves room for one")
  func heading() throws {
    let scratch = try ScratchFolder()
    let path = scratch.url("plan.html").path
    let outcome = try CommandLineTool.run([
      "print", "plan", "2026", "-o", path, "--programme", "calendars/samples/museum-abroad",
    ])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let page = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    #expect(!page.contains("SOCIALIST REPUBLIC") && !page.contains("KH-"))
    // The committee that made the plan has ended, and another has followed it.
    let own = String(decoding: try print(["plan", "2027"], as: "plan.html"), as: UTF8.self)
    #expect(own.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(own.contains(">ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG</p>"))
  }

  @Test("A part of a plan says that it is one")
  func part() throws {
    let arguments = ["plan", "--from", "1/1/2027", "--to", "31/3/2027", "--category", "library"]
    let page = String(decoding: try print(arguments, as: "plan.html"), as: UTF8.self)
    #expect(page.contains("(Từ ngày 01/01/2027 đến ngày 31/03/2027; "))
    let whole = String(decoding: try print(["plan", "2027"], as: "plan.html"), as: UTF8.self)
    #expect(!whole.contains("(Từ ngày"))
  }

  @Test("All kinds are written in all forms")
  func kinds() throws {
    let kinds = [
      ["plan", "2027"], ["week", "--from", "19/4/2027"], ["year", "2027"], ["letter", "2027"],
      ["unit", "2027", "--unit", "thu-vien-tinh"], ["report", "2026"],
    ]
    for kind in kinds {
      #expect(try print(kind, as: "a.docx").starts(with: Array("PK".utf8)))
      #expect(try print(kind, as: "a.html").starts(with: Array("<!doctype html>".utf8)))
      #expect(try tables(kind, as: "a.xlsx").contains { $0.rows.count > 1 })
    }
  }

  @Test("A name without a known form, and options that say too little or nothing, are refused")
  func refusals() throws {
    for arguments in [
      ["plan", "2027", "-o", "a.doc"], ["unit", "2027", "-o", "a.docx"],
      ["week", "2027", "-o", "a.docx"], ["report", "2027", "--by", "unit", "-o", "a.docx"],
    ] {
      let outcome = try CommandLineTool.run(["print"] + arguments + ["--lang", "en"])
      #expect(outcome.status == 64 && !outcome.standardError.isEmpty)
    }
  }
}
