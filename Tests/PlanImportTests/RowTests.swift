import CivilTime
import EventKitLite
import OfficeDocuments
import TestSupport
import Testing

@testable import PlanImport

@Suite("Rows of plans, whatever stands in them")
struct RowTests {
  /// Cells of plans and of none: times, units, numbers, signs.
  private static let words = [
    "", "", "1", "II", "(2)", "21/4", "Tháng 4", "Quý II/2027", "Thứ 2 14/7", "31/11", "(8h30) Họp",
    "- Một\n- Hai", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Thư viện tỉnh; Ai đó",
    "I. THƯ VIỆN",
    "trước ngày 15/12 hằng năm", "{day}", "a: b # c", "“”", "Hằng tuần", "từ 5/4", "trừ",
    "tuần 3 - 2",
    "0/0", "99999999999999999999", "năm", "ngày", "mùng", "- - -", "5–", "Từ ngày đến ngày", ";;;",
  ]

  private static func table(_ random: inout SplitMix, _ words: [String]) -> OfficeTable {
    let count = Int.random(in: 0...12, using: &random)
    let rows = (0..<count).map { number in
      OfficeTable.Row(
        number: number + 1,
        cells: (0..<Int.random(in: 0...6, using: &random)).map { _ in
          OfficeTable.Cell(
            text: words.randomElement(using: &random) ?? "",
            isRepeated: Int.random(in: 0..<6, using: &random) == 0)
        })
    }
    let head = OfficeTable.Row(
      number: 0,
      cells: ["TT", "Nội dung", "Thời gian", "Chủ trì"].map { OfficeTable.Cell(text: $0) })
    return OfficeTable(
      name: "t", headings: ["Kế hoạch năm 2027"],
      rows: Bool.random(using: &random) ? [head] + rows : rows)
  }

  @Test("Rows read and rows reported are the rows of the sheet, and the draft reads as it is")
  func rows() throws {
    var random = SplitMix(seed: 18)
    let words = Self.words + HostileText.all.map(\.text)
    for _ in 0..<60 {
      let tables = (0..<3).map { _ in Self.table(&random, words) }
      let importer = PlanImporter(into: SamplePlans.programme, from: "plan.docx")
      do throws(InvalidDocument) {
        let draft = try importer.draft(of: tables)
        #expect(draft.tables.map(\.rows) == tables.map(\.rows.count))
        #expect(draft.tables.allSatisfy { $0.read + $0.reported == $0.rows })
        #expect(draft.tables.reduce(0) { $0 + $1.entries } == draft.events.count)
        #expect(Set(draft.events.map(\.id)).count == draft.events.count)
        do {
          let programme = try SamplePlans.programme(with: draft)
          #expect(programme.events.count == draft.events.count)
        } catch {
          Issue.record("\(error)\n\(draft.text(in: SamplePlans.programme))")
        }
      } catch {
        #expect(error.diagnostics.map(\.code) == ["import/no-plan-table"])
      }
    }
  }

  @Test("Words for a time never break anything, and what they become is a form of files")
  func words() {
    var random = SplitMix(seed: 7)
    let parts =
      Self.words + HostileText.all.map(\.text) + [
        "đến", "–", "/", "và", ",", "tháng", "giêng", "âm lịch", "quý", "đầu", "năm 2027", "8h",
        "sáng",
        "hàng", "lần", "(", ")", "2027", "15", "thứ", "hai", "trước", "chậm nhất",
      ]
    let context = TimeContext(period: DateSpan(year: 2027))
    for _ in 0..<500 {
      let text = (0...Int.random(in: 1...7, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      let reading = TimeReading(text, in: context)
      #expect(DateRule(form: reading.when) != nil, "\(text)")
    }
  }

  @Test("Thousands of rows with one title have ids of their own")
  func many() throws {
    let rows = (0..<1500).map {
      ["\($0)", "Họp giao ban", "Tháng \($0 % 12 + 1)", "Thư viện tỉnh"]
    }
    let table = SamplePlans.table(
      [["TT", "Nội dung", "Thời gian", "Chủ trì"]] + rows, headings: ["Kế hoạch năm 2027"])
    let draft = try SamplePlans.draft(table)
    #expect(draft.events.count == 1500)
    #expect(draft.findings.isEmpty)
    #expect(draft.events.last?.id == "hop-giao-ban-1500")
  }

  @Test("An id is never longer than ids may be")
  func ids() {
    var ids = DraftIDs(besides: SamplePlans.programme)
    let title = String(repeating: "a", count: 90)
    let long =
      (0..<12).map { _ in ids.id(for: "\(title) b") } + (0..<3).map { _ in ids.id(for: "–") }
    #expect(Set(long).count == 15)
    #expect(long.allSatisfy { (1...64).contains($0.utf8.count) })
  }
}
