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
        "Đã báo cáo", "Đang thực hiện", "Quá hạn, chưa báo cáo", "Chưa đến hạn",
      ]))
    #expect(table.rows.count > 1)
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

  @Test("A name without a known form, and a unit's document without the unit, are refused")
  func refusals() throws {
    for arguments in [["plan", "2027", "-o", "a.doc"], ["unit", "2027", "-o", "a.docx"]] {
      let outcome = try CommandLineTool.run(["print"] + arguments + ["--lang", "en"])
      #expect(outcome.status == 64 && !outcome.standardError.isEmpty)
    }
  }
}
