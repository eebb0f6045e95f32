import CivilTime
import EventKitLite
import OfficeDocuments

@testable import PlanImport

/// Programmes and tables to import.
enum SamplePlans {
  /// A small province with a school.
  static let programme = Programme(
    id: "plan", title: LocalizedText(vi: "Kế hoạch", en: "Plan"), issuer: "ubnd-tinh",
    horizon: 2014...2031, domain: "plan.example.vn",
    categories: [
      Programme.Category(id: "thu-vien", name: LocalizedText(vi: "Thư viện", en: "Libraries")),
      Programme.Category(id: "bao-tang", name: LocalizedText(vi: "Bảo tàng", en: "Museums")),
      Programme.Category(
        id: "bao-cao", name: LocalizedText(vi: "Báo cáo, kiểm tra", en: "Reports")),
    ],
    basis: [
      Programme.LegalBasis(
        id: "qd-1520", number: "1520/QĐ-TTg", title: LocalizedText(vi: "Quyết định"))
    ],
    units: [
      unit("ubnd-tinh", "Ủy ban nhân dân tỉnh Đắk Nông", short: "UBND tỉnh"),
      unit("so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch", short: "Sở VHTTDL"),
      unit("so-gddt", "Sở Giáo dục và Đào tạo", short: "Sở GDĐT"),
      unit("so-tttt", "Sở Thông tin và Truyền thông"),
      unit("thu-vien-tinh", "Thư viện tỉnh Đắk Nông", short: "Thư viện tỉnh"),
      unit("bao-tang-tinh", "Bảo tàng tỉnh"),
      unit("tinh-uy", "Tỉnh ủy"),
      unit("vp-ubnd-tinh", "Văn phòng Ủy ban nhân dân tỉnh", aka: ["Văn phòng HĐND và UBND tỉnh"]),
      unit("cac-truong", "Các trường học", isGroup: true),
      unit("xa-phuong", "Các xã, phường", isGroup: true),
      unit("ban-giam-hieu", "Ban giám hiệu"),
      unit("gvcn", "Giáo viên chủ nhiệm"),
      unit("cong-doan", "Công đoàn"),
      unit("to-1", "Tổ chuyên môn"),
      unit("to-2", "Tổ văn phòng", aka: ["Tổ hành chính", "Tổ chung"]),
      unit("to-3", "Tổ bảo vệ", aka: ["Tổ chung"]),
    ],
    events: [
      ProgrammeEvent(
        id: "ngay-sach", title: LocalizedText(vi: "Ngày sách"), aliases: ["hoi-sach-day"],
        when: .undated)
    ])

  private static func unit(
    _ id: Programme.Unit.ID, _ name: String, short: String? = nil, aka: [String] = [],
    isGroup: Bool = false
  ) -> Programme.Unit {
    Programme.Unit(
      id: id, name: LocalizedText(vi: name), short: short.map { LocalizedText(vi: $0) },
      members: isGroup ? [] : nil, alsoKnownAs: LocalizedList(vi: aka))
  }

  /// A table of texts: `^` repeats the cell above, `<` the cell to the left.
  static func table(
    _ rows: [[String]], name: String = "1", headings: [String] = []
  ) -> OfficeTable {
    var cells: [[OfficeTable.Cell]] = []
    for row in rows {
      var line: [OfficeTable.Cell] = []
      for (place, text) in row.enumerated() {
        switch text {
        case "^":
          line.append(
            OfficeTable.Cell(text: cells.last?[place].text ?? "", isRepeated: true))
        case "<": line.append(OfficeTable.Cell(text: line.last?.text ?? "", isRepeated: true))
        default: line.append(OfficeTable.Cell(text: text, value: text.isEmpty ? .nothing : .text))
        }
      }
      cells.append(line)
    }
    return OfficeTable(
      name: name, headings: headings,
      rows: cells.enumerated().map { OfficeTable.Row(number: $0.offset + 1, cells: $0.element) })
  }

  /// Imports tables into the programme.
  static func draft(
    _ tables: OfficeTable..., year: Int? = nil, category: Programme.Category.ID? = nil
  ) throws -> PlanDraft {
    try PlanImporter(into: programme, from: "plan.docx", year: year, category: category)
      .draft(of: tables)
  }
}

extension SamplePlans {
  /// The programme with a draft in the place of its events, read by the reader of files.
  static func programme(with draft: PlanDraft) throws -> Programme {
    var frame = "id: plan\ntitle: { vi: Kế hoạch, en: Plan }\nhorizon: 2014..2031\n"
    frame += "domain: plan.example.vn\nissuer: ubnd-tinh\ncategories:\n"
    for category in programme.categories {
      frame += "  - { id: \(category.id), name: { vi: \"\(category.name[.vietnamese])\" } }\n"
    }
    frame += "basis:\n  - { id: qd-1520, number: 1520/QĐ-TTg, title: { vi: Quyết định } }\n"
    var units = ""
    for unit in programme.units.all {
      units += "- { id: \(unit.id), name: { vi: \"\(unit.name[.vietnamese])\" }"
      units += unit.isGroup ? ", group: [] }\n" : " }\n"
    }
    return try Programme(files: [
      "programme.yaml": Array(frame.utf8), "units.yaml": Array(units.utf8),
      "events.yaml": Array(draft.text(in: programme).utf8),
    ])
  }
}

// Tests say times as files do.

extension TimeReading {
  var when: String { rule.form }
}

extension DraftEvent {
  var when: String { rule.form }
}
