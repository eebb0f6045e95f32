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
    "Địa điểm: Hội trường; mang máy", "x", "S: Họp\nC:", "Sáng:\n- Một", "01, 02/2027",
    "04/21/2027", "6–9 pm", "Tuần 2 tháng 4", "Ngày 5/4: Họp", "0/0", "99999999999999999999", "năm",
    "ngày", "mùng", "- - -",
    "5–", "Từ ngày đến ngày", ";;;",
  ]

  private static let heads = [
    ["TT", "Nội dung", "Thời gian", "Chủ trì"],
    ["Nhóm", "Nội dung", "Tháng", "Tuần", "Thời gian", "Lĩnh vực"],
    ["Ngày", "Thời gian, địa điểm", "Nội dung", "Phối hợp", "Trạng thái", "Địa điểm"],
    ["Nội dung", "Bắt đầu", "Kết thúc", "Giờ", "Buổi", "Căn cứ", "Thời gian"],
    ["Nội dung", "Tháng 1", "Tháng 2", "Quý II", "Ghi chú"],
    ["Tên giải", "Thời gian đăng ký", "Thời gian tổ chức", "Ngày âm lịch", "Buổi"],
    ["STT", "Thứ, ngày", "Buổi", "Nội dung", "Thời gian", "Kết quả", "Ghi chú"],
  ]

  /// A table of such cells. Half of them end with a word that stands nowhere else.
  private static func table(_ random: inout SplitMix, _ words: [String]) -> OfficeTable {
    let head = heads.randomElement(using: &random) ?? []
    var rows = [[OfficeTable.Cell]]()
    if Bool.random(using: &random) { rows.append(head.map { OfficeTable.Cell(text: $0) }) }
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      var cells: [OfficeTable.Cell] = []
      for place in 0..<Int.random(in: 0...head.count + 1, using: &random) {
        let above = rows.last.flatMap { $0.indices.contains(place) ? $0[place].text : nil }
        switch Int.random(in: 0..<12, using: &random) {
        case 0 where above != nil:
          cells.append(OfficeTable.Cell(text: above ?? "", isRepeated: true))
        case 1 where !cells.isEmpty:
          cells.append(OfficeTable.Cell(text: cells.last?.text ?? "", isRepeated: true))
        default:
          var text = words.randomElement(using: &random) ?? ""
          if !text.isEmpty, Bool.random(using: &random) {
            text += " \(mark)\(Int.random(in: 10_000_000...99_999_999, using: &random))"
          }
          cells.append(OfficeTable.Cell(text: text, value: text.isEmpty ? .nothing : .text))
        }
      }
      rows.append(cells)
    }
    return OfficeTable(
      name: "t", headings: ["Kế hoạch năm 2027"],
      rows: rows.enumerated().map { OfficeTable.Row(number: $0.offset + 1, cells: $0.element) })
  }

  /// With what the words begin that stand nowhere else.
  private static let mark = "zq"

  /// The words of a table's cells that stand nowhere else, but for those of titles and headings, and of
  /// groups that name a category.
  private static func marks(in table: OfficeTable) -> [String] {
    let meanings = PlanTable(table)?.rows ?? []
    return zip(table.rows, meanings).flatMap { row, meaning -> [String] in
      switch meaning.row {
      case .title, .heading: return []
      case .group(let title), .block(let title):
        if SamplePlans.programme.category(named: title) != nil { return [] }
      case .empty, .slot, .continued, .entry: break
      }
      let hasGroups = table.rows.first?.texts.first == heads[1][0]
      return row.cells.enumerated().compactMap { place, cell in
        if cell.isRepeated { return nil }
        if hasGroups, place == 0, SamplePlans.programme.category(named: cell.text) != nil {
          return nil
        }
        return cell.text.split(separator: " ").last.map(String.init).flatMap {
          $0.hasPrefix(mark) ? $0 : nil
        }
      }
    }
  }

  @Test("Every word of a row stands in an entry or is told, and the draft reads as it is")
  func rows() throws {
    var random = SplitMix(seed: 18)
    let words = Self.words + HostileText.all.map(\.text)
    var count = 0
    for _ in 0..<120 {
      let tables = (0..<3).map { _ in Self.table(&random, words) }
      let importer = PlanImporter(into: SamplePlans.programme, from: "plan.docx")
      do throws(InvalidDocument) {
        let draft = try importer.draft(of: tables)
        #expect(draft.tables.map(\.rows) == tables.map(\.rows.count))
        #expect(draft.tables.allSatisfy { $0.read + $0.reported == $0.rows })
        #expect(draft.tables.reduce(0) { $0 + $1.entries } == draft.events.count)
        #expect(Set(draft.events.map(\.id)).count == draft.events.count)
        let text = draft.text(in: SamplePlans.programme)
        let told = text + draft.findings.compactMap(\.words).joined(separator: " ")
        for table in tables {
          for mark in Self.marks(in: table) {
            count += 1
            #expect(
              told.contains(mark),
              "\(table.rows.filter { $0.texts.contains { $0.contains(mark) } })")
          }
        }
        do {
          let programme = try SamplePlans.programme(with: draft)
          #expect(programme.events.count == draft.events.count)
        } catch {
          Issue.record("\(error)\n\(text)")
        }
      } catch {
        #expect(error.diagnostics.map(\.code) == ["import/no-plan-table"])
      }
    }
    #expect(count > 1000)
  }

  @Test("A time without a content is an entry and told; an empty day of a week is none")
  func timeAlone() throws {
    let plan = SamplePlans.table(
      [["Nội dung", "Thời gian"], ["Họp", "3/5"], ["", "5/5"]], headings: ["Kế hoạch năm 2027"])
    let draft = try SamplePlans.draft(plan)
    #expect(draft.events.map(\.title) == ["Họp", "5/5"])
    #expect(draft.events.map(\.when) == ["3/5", "5/5"])
    #expect(draft.findings.map(\.code) == ["import/row-without-content"])
    let week = SamplePlans.table(
      [["Ngày", "Nội dung"], ["Thứ Hai 3/5", "Họp"], ["Thứ Tư 5/5", ""], ["nghỉ bù", ""]],
      headings: ["Kế hoạch năm 2027"])
    let days = try SamplePlans.draft(week)
    #expect(days.events.map(\.title) == ["Họp", "nghỉ bù"])
    #expect(
      days.findings.map(\.code) == ["import/row-without-content", "import/time-not-understood"])
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
