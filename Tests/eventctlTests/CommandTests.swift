import Foundation
import TestSupport
import Testing

@Suite("eventctl: what each command says")
struct CommandTests {
  private static let today = ["--today", "2026-11-23"]

  @Test(
    "Every command works on the shipped programme, in both languages",
    arguments: [
      ["agenda", "--year", "2027"], ["year", "2027"], ["export", "--year", "2027"],
      ["why", "bao-cao-nam-ubnd-tinh", "2024"], ["why", "cac-ngay-le-lon", "2024"],
      ["why", "moc-2025", "2026"], ["agenda", "--waiting", "--year", "2026"],
    ], ["vi", "en"])
  func works(arguments: [String], language: String) throws {
    let outcome = try CommandLineTool.run(arguments + ["--lang", language])
    #expect(outcome.status == 0)
    #expect(!outcome.standardOutput.isEmpty)
    #expect(outcome.standardError == "")
  }

  @Test("The Week of 2025 is in the agenda, with its document in why")
  func week() throws {
    let agenda = try CommandLineTool.run(
      "agenda", "--from", "2025-10-01", "--to", "2025-10-07", "--lang", "en", "--unit", "so-gddt",
      "--status", "announced")
    #expect(agenda.text.contains("1–7 October 2025"))
    #expect(agenda.text.contains("Lifelong Learning Week"))
    let why = try CommandLineTool.run("why", "tuan-le-huong-ung-hoc-tap-suot-doi", "2025")
    #expect(why.text.contains("5607/BGDĐT-GDNNGDTX"))
  }

  @Test("Lists for programs are JSON, with a row for each event")
  func json() throws {
    struct Row: Decodable {
      let id: String
      let first: String?
      let status: String
      let lead: [String]
    }
    let outcome = try CommandLineTool.run("agenda", "--year", "2024", "--format", "json")
    let rows = try JSONDecoder().decode([Row].self, from: Data(outcome.standardOutput))
    let bookDay = try #require(rows.first { $0.id == "ngay-sach-va-van-hoa-doc-viet-nam" })
    #expect(bookDay.first == "2024-04-21")
    #expect(bookDay.lead.contains("so-tttt"))
    #expect(rows.allSatisfy { ($0.first == nil) == ($0.status == "waiting") })
  }

  @Test("Findings for programs are JSON, and there are as many as in the text")
  func checkJSON() throws {
    struct Row: Decodable {
      let severity, code, message: String
      let file: String?
      let line: Int?
    }
    let outcome = try CommandLineTool.run(["check", "--format", "json"] + Self.today)
    let rows = try JSONDecoder().decode([Row].self, from: Data(outcome.standardOutput))
    #expect(outcome.status == 1)
    #expect(rows.contains { $0.code == "check/two-leads" })
    let text = try CommandLineTool.run(["check"] + Self.today)
    #expect(text.lines.count { $0.hasSuffix("]") } == rows.count)
  }

  @Test("Spreadsheets get a byte order mark, CR LF, and as many cells in every row")
  func csv() throws {
    let outcome = try CommandLineTool.run("agenda", "--year", "2026", "--format", "csv")
    #expect(outcome.standardOutput.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = CSVReader.rows(outcome.text.unicodeScalars.dropFirst())
    // What was there first stays where it was; what came later stands behind it.
    #expect(
      rows.first == [
        "Từ ngày", "Đến ngày", "Trạng thái", "Việc", "Chủ trì", "Phối hợp", "Báo cáo", "Chủ đề",
        "Mục", "ID", "Giờ", "Địa điểm", "Ghi chú", "Lặp lại", "Các ngày", "Khoảng thời gian",
      ])
    #expect(rows.count > 40)
    #expect(Set(rows.map(\.count)) == [16])
    #expect(!outcome.text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test("A table in Markdown has one width")
  func markdown() throws {
    let outcome = try CommandLineTool.run("agenda", "--year", "2026", "--format", "markdown")
    let rows = outcome.lines.filter { !$0.isEmpty }
    #expect(rows.count > 40)
    #expect(rows.allSatisfy { $0.hasPrefix("| ") && $0.hasSuffix(" |") })
    #expect(Set(rows.map { $0.replacing("\\|", with: "").count { $0 == "|" } }).count == 1)
  }

  // MARK: Days off

  @Test("A year without colours shows the days off of a unit with a week of its own")
  func ownWeek() throws {
    let scratch = try ScratchFolder.starter()
    try scratch.write(
      "p/units.yaml",
      """
      - { id: office, name: { vi: Văn phòng, en: Office } }
      - { id: library, name: { vi: Thư viện, en: Library }, weekend: [monday, sunday] }
      - { id: schools, name: { vi: Các trường, en: The schools } }

      """)
    let arguments = ["year", "2027", "--lang", "en", "--programme", scratch.url("p").path]
    let own = try CommandLineTool.run(arguments + ["--unit", "library"]).text
    // Monday 11, Saturday 9 and Sunday 10 January.
    #expect(own.contains(" 4* 5  6  7  8  9+10 ") && own.contains("11*12 13 14 15 16+17 "))
    #expect(own.contains("◎ day off, + weekend that is worked"))
    let office = try CommandLineTool.run(arguments).text
    #expect(office.contains("11 12 13 14 15 16 17 "))
  }

  @Test("Where three months have no room, two stand beside each other")
  func narrowYear() throws {
    for (columns, most) in [("60", 60), ("70", 70), ("71", 71)] {
      let year = try CommandLineTool.run(["year", "2027"], environment: ["COLUMNS": columns])
      #expect(year.lines.prefix(40).allSatisfy { $0.count <= most })
      #expect(
        year.text.contains(
          columns == "71"
            ? "Tháng 1                  Tháng 2                  Tháng 3"
            : "Tháng 1                  Tháng 2\n"))
    }
  }

  // MARK: Terminals

  @Test(
    "Nothing is coloured that goes to a file, and everything when asked for",
    arguments: [["agenda", "--year", "2026"], ["year", "2026"], ["check"]])
  func colours(arguments: [String]) throws {
    let plain = try CommandLineTool.run(arguments + Self.today)
    #expect(!plain.standardOutput.contains(0x1B))
    #expect(!plain.standardError.unicodeScalars.contains("\u{1B}"))
    let always = try CommandLineTool.run(arguments + Self.today + ["--color", "always"])
    #expect(always.standardOutput.contains(0x1B))
    let refused = try CommandLineTool.run(
      arguments + Self.today + ["--color", "always"], environment: ["NO_COLOR": "1"])
    #expect(refused.standardOutput == always.standardOutput)
    #expect(always.status == plain.status)
  }

  @Test(
    "The picture of a year fits a terminal, with lunar days, too",
    arguments: ["2023", "2024", "2026", "2027", "2028", "2030"], [[], ["--lunar"]])
  func yearWidth(year: String, lunar: [String]) throws {
    for language in ["vi", "en"] {
      let outcome = try CommandLineTool.run(["year", year, "--lang", language] + lunar)
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
      #expect(outcome.lines.contains { $0.contains("●") })
      #expect(outcome.lines.allSatisfy { $0.last != " " })
    }
  }

  @Test("A table keeps to the width that the shell names", arguments: [60, 80, 120])
  func tableWidth(columns: Int) throws {
    let outcome = try CommandLineTool.run(
      ["agenda", "--year", "2026"], environment: ["COLUMNS": "\(columns)"])
    #expect(outcome.lines.allSatisfy { $0.count <= columns })
  }
}
