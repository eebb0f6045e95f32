import CivilTime
import Foundation
import Sheets
import Testing

@testable import OfficeDocuments
@testable import Papers

@Suite("Documents on paper")
struct PaperTests {
  private struct Task {
    let day: CalendarDate?
    let title: String
  }

  private static func sheet(_ tasks: [Task]) -> Sheet {
    Sheet(
      "Việc", in: .vietnamese, of: [("Tháng 4/2027", tasks)],
      fields: [
        Sheet.Field("day", "Ngày", .text, for: [.document, .workbook]) {
          .text($0.day.map { "\($0.day)/\($0.month)" })
        },
        Sheet.Field("title", "Nội dung", .text, for: [.document, .workbook]) { .text($0.title) },
        Sheet.Field("first", "Từ ngày", .date, for: .workbook) { .day($0.day) },
      ], for: [.document, .workbook])
  }

  private static func paper(_ tasks: [Task], _ blocks: [Paper.Block] = []) -> Paper {
    Paper(
      "Kế hoạch", in: .vietnamese, office: "Thư viện",
      parts: [
        Paper.Part(.landscape, blocks + [.table(Paper.Table(sheet(tasks), merging: ["day"]))])
      ])
  }

  private static func tasks() throws -> [Task] {
    let day = try #require(CalendarDate("2027-04-21"))
    return [
      Task(day: day, title: "=1+1"), Task(day: day, title: "<b>Đọc sách</b>"),
      Task(day: nil, title: "Chờ thông báo"),
    ]
  }

  /// Decree 30/2020/NĐ-CP, Appendix I, II.4.b.
  @Test(
    "Days below ten and the months one and two have a zero before them, and no others",
    arguments: [
      ("2027-02-05", "ngày 05 tháng 02 năm 2027"), ("2027-06-29", "ngày 29 tháng 6 năm 2027"),
      ("2027-09-05", "ngày 05 tháng 9 năm 2027"), ("2027-01-10", "ngày 10 tháng 01 năm 2027"),
      ("2027-12-31", "ngày 31 tháng 12 năm 2027"),
    ])
  func officialDays(day: String, words: String) throws {
    let day = try #require(CalendarDate(day))
    #expect(LocalizedText.officialDay(day)[.vietnamese] == words)
  }

  /// Seven blanks at which no line breaks and which no page takes for one.
  private static let room = String(repeating: "\u{A0}", count: 7)

  /// Appendix I, II.3.a.
  @Test(
    "A number below ten has a zero before it, and one that is not known has room",
    arguments: [
      ("5/KH-UBND", "Số: 05/KH-UBND"), ("12/UBND-VX", "Số: 12/UBND-VX"),
      ("/KH-UBND", "Số: \(Self.room)/KH-UBND"), ("", "Số: \(Self.room)"),
    ])
  func numbers(number: String, words: String) {
    #expect(LocalizedText.number(Paper.Number(number))[.vietnamese] == words)
  }

  @Test("Word's table has the group over all columns, and equal days as one cell")
  func word() throws {
    let tables = try OfficeTable.all(in: WordPaper(Self.paper(Self.tasks())).bytes, file: "a.docx")
    let table = try #require(tables.first)
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["Ngày", "Nội dung"], ["Tháng 4/2027", "Tháng 4/2027"], ["21/4", "=1+1"],
        ["21/4", "<b>Đọc sách</b>"], ["", "Chờ thông báo"],
      ])
    #expect(table.rows[1].cells.map(\.isRepeated) == [false, true])
    #expect(table.rows[3].cells.map(\.isRepeated) == [true, false])
  }

  @Test("Excel's sheet has the group as a column, days as days, and no formula")
  func excel() throws {
    let tasks = try Self.tasks()
    let tables = try OfficeTable.all(in: ExcelPaper(Self.paper(tasks)).bytes, file: "a.xlsx")
    let rows = try #require(tables.first?.rows)
    #expect(rows[0].cells.map(\.text) == ["Nhóm", "Ngày", "Nội dung", "Từ ngày"])
    #expect(rows[1].cells[0].text == "Tháng 4/2027" && rows[1].cells[2].text == "=1+1")
    let day = try #require(tasks[0].day)
    #expect(rows[1].cells[3].value == .day(day, minutes: nil))
    #expect(rows.count == 4)
  }

  @Test("A page escapes what it shows, merges equal days, and asks nobody for anything")
  func page() throws {
    let head = Paper.Head(office: "Thư viện <tỉnh>", number: Paper.Number("/KH-TV"), signed: nil)
    let text = HTMLPaper(Self.paper(try Self.tasks(), [.head(head)])).text
    #expect(text.contains("THƯ VIỆN &lt;TỈNH&gt;"))
    #expect(text.contains("&lt;b&gt;Đọc sách&lt;/b&gt;"))
    #expect(text.contains("rowspan=\"2\""))
    #expect(text.contains("……………, ngày …… tháng …… năm ………"))
    #expect(!text.contains("http") && !text.contains("<script"))
  }

  /// Word's own text of a document: what stands in its main part.
  private static func text(of paper: Paper) throws -> String {
    var archive = try ZIPArchive(WordPaper(paper).bytes, limits: OfficeLimits())
    return String(decoding: try archive.file("word/document.xml"), as: UTF8.self)
  }

  @Test("Where a table has no rows, that is said in every form")
  func nothing() throws {
    let paper = Self.paper([])
    #expect(try Self.text(of: paper).contains(">Không có.<"))
    #expect(HTMLPaper(paper).text.contains("<h2>Việc</h2>\n<p>Không có.</p>"))
    for paper in [paper, Paper("Kế hoạch", in: .vietnamese, parts: [])] {
      let tables = try OfficeTable.all(in: ExcelPaper(paper).bytes, file: "a.xlsx")
      #expect(tables.map { $0.rows.last?.cells.first?.text } == ["Không có."])
    }
  }

  @Test("The lines of a long addressee stand behind its dash, one under the other")
  func addressees() throws {
    let text = try Self.text(of: Self.paper([], [.addressees("Kính gửi:", ["A", "B"])]))
    #expect(text.components(separatedBy: "w:hanging=").count == 3)
  }

  @Test("A title that says what it is about has a line under it on the page, too")
  func rule() {
    let page = HTMLPaper(Self.paper([], [.title(["KẾ HOẠCH", "Năm 2027"]), .title(["LỊCH"])])).text
    #expect(page.contains("<h1 class=\"ruled\">KẾ HOẠCH<br>Năm 2027</h1>"))
    #expect(page.contains("<h1>LỊCH</h1>"))
  }

  @Test("A column is as wide as its longest word, and all are as wide as the page")
  func widths() throws {
    let roles: [Sheet.Role] = [.ordinal, .status, .text, .units, .units, .text, .text]
    let fields = roles.enumerated().map { place, role in
      Sheet.Field<Int>("\(place)", "x", role, for: .document) { _ in
        .text(place == 1 ? "Afternoon" : "a b c")
      }
    }
    let sheet = Sheet(in: .english, of: [1], fields: fields, for: .document)
    let paper = Paper(
      "x", in: .english, parts: [Paper.Part(.landscape, [.table(Paper.Table(sheet))])])
    let widths = try Self.text(of: paper).components(separatedBy: "<w:gridCol w:w=\"").dropFirst()
      .compactMap { Double($0.prefix { $0.isNumber }) }
    // In twentieths of a point: nine letters of 12 points, and the margins of a cell.
    #expect(widths.count == roles.count && widths[1] >= 20 * (9 * 6 + 11))
    #expect(abs(widths.reduce(0, +) - 20 * WordDocument.Page.landscape.textWidth.points) < 10)
  }

  @Test("A poster's letters shrink as far as they are read, and then it takes more sheets")
  func poster() {
    let sheets = [0, 10, 60, 400].map { lines in
      Paper(
        "x", in: .english,
        parts: [
          Paper.Part(
            .poster,
            [
              .months(
                (1...12).map { Paper.Month("\($0)", Array(repeating: "21/4: Day", count: lines)) },
                Paper.Table(Self.sheet([])))
            ])
        ]
      ).posterSheets
    }
    #expect(sheets[..<2] == [1, 1] && sheets[2] > 1 && sheets[3] > sheets[2])
    #expect(Self.paper([]).posterSheets == 0)
  }

  @Test("The same document gives the same bytes")
  func deterministic() throws {
    let paper = Self.paper(try Self.tasks())
    #expect(WordPaper(paper).bytes == WordPaper(paper).bytes)
    #expect(ExcelPaper(paper).bytes == ExcelPaper(paper).bytes)
  }
}
