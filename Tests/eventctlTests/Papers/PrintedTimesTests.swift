import EventKitLite
import Foundation
import OfficeDocuments
import Testing

@Suite("eventctl print: times, limits and what is not known")
struct PrintedTimesTests {
  private static let programme = """
    id: truong
    title: { vi: Chương trình, en: Programme }
    horizon: 2026..2028
    issuer: so
    domain: a.example.vn
    categories:
      - { id: hop, name: { vi: Cuộc họp, en: Meetings } }
    basis:
      - id: luat
        number: 46/2019/QH14
        signed: 2019-11-21
        issuer: Quốc hội
        title: { vi: Luật Thư viện (khoản 1 Điều 30), en: Library Law (article 30.1) }
      - id: quy-che
        number: 12/QC-UBND
        signed: 2026-01-05
        title: { vi: Làm việc, en: Working }

    """
  private static let units = """
    - { id: so, name: { vi: Sở Văn hóa, en: Department } }
    - { id: bao-tang, name: { vi: Bảo tàng, en: Museum } }
    - { id: xa-a, name: { vi: Xã A, en: Commune A } }
    - { id: xa-b, name: { vi: Xã B, en: Commune B } }
    - { id: xa, name: { vi: Các xã, en: Communes }, group: [xa-a, xa-b] }

    """
  private static let events = """
    - id: hop
      title: { vi: Họp, en: Meeting }
      when: { day: 21/4, hours: "13:30-16:00" }
      category: [hop]
      lead: so
      basis: [luat, quy-che]
    - id: hoi
      title: { vi: Hội, en: Fair }
      when: { announced-by: so, expected: 22/4, hours: "08:00-11:00" }
      lead: so
    - { id: gio-to, title: { vi: Giỗ Tổ, en: Kings }, when: 10/3 âm lịch, lead: so }
    - id: nop
      title: { vi: Nộp kế hoạch, en: Plans }
      when: { by: 23/4, at: "17:00" }
      lead: so
      report: xa
      to: so
    - { id: hang-thang, title: { vi: Báo, en: Tell }, when: { by: { monthly: 5 }, at: "16:30" }, lead: so }
    - { id: thi, title: { vi: Thi, en: Contest }, when: 25/4, lead: so }
    - { id: tap-huan, title: { vi: Tập huấn, en: Training }, when: undated, lead: so }

    """
  private static let announcements = """
    - { event: hop, year: 2027, kind: cancelled }
    - { event: thi, year: 2027, kind: postponed }

    """

  private func folder(_ events: String = Self.events) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/p", withIntermediateDirectories: true)
    try scratch.write("p/programme.yaml", Self.programme)
    try scratch.write("p/units.yaml", Self.units)
    try scratch.write("p/events.yaml", events)
    if events == Self.events { try scratch.write("p/announcements.yaml", Self.announcements) }
    return scratch
  }

  private func run(
    _ arguments: [String], as file: String, in scratch: ScratchFolder, language: String = "vi"
  ) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      ["print"] + arguments + ["-o", scratch.url(file).path, "--programme", scratch.path + "/p"]
        + ["--lang", language, "--today", "2026-11-26"])
  }

  private func bytes(
    _ arguments: [String], as file: String, language: String = "vi"
  ) throws -> [UInt8] {
    let scratch = try folder()
    let outcome = try run(arguments, as: file, in: scratch, language: language)
    #expect(outcome.status == 0 && outcome.standardError.isEmpty, "\(outcome.standardError)")
    return Array(try Data(contentsOf: scratch.url(file)))
  }

  private func page(_ arguments: [String], language: String = "vi") throws -> String {
    String(decoding: try bytes(arguments, as: "a.html", language: language), as: UTF8.self)
  }

  /// The cells of the tables with a heading, under their headings.
  private func rows(
    _ arguments: [String], as file: String, under heading: String, language: String = "vi"
  ) throws -> [[String: String]] {
    try OfficeTable.all(in: bytes(arguments, as: file, language: language), file: file)
      .filter { $0.rows.first?.cells.contains { $0.text == heading } ?? false }
      .flatMap { table in
        let heads = table.rows[0].cells.map(\.text)
        return table.rows.dropFirst().map { row in
          Dictionary(zip(heads, row.cells.map(\.text))) { first, _ in first }
        }
      }
  }

  private func time(_ event: String, in rows: [[String: String]]) -> String? {
    rows.first { $0["Nội dung"] == event }?["Thời gian"]
  }

  // MARK: What does not take place

  @Test("What is cancelled or postponed says so in the plan, the week and the poster")
  func notHeld() throws {
    for arguments in [["plan", "2027"], ["week", "--from", "19/4/2027"]] {
      let rows = try rows(arguments, as: "a.docx", under: "Nội dung")
      #expect(time("Họp", in: rows) == "Không tổ chức")
      #expect(time("Thi", in: rows) == "Tạm hoãn")
    }
    let poster = try page(["year", "2027"])
    #expect(poster.contains("<li>21/4: Họp (không tổ chức)</li>"))
    #expect(poster.contains("<li>25/4: Thi (tạm hoãn)</li>"))
  }

  @Test("What does not take place is not counted among what does")
  func counted() throws {
    // Five events with days, of which one is cancelled and one postponed, and one without.
    #expect(
      try page(["plan", "2027"]).contains(
        "gồm 4 việc đã có thời gian và 1 việc chờ thông báo hoặc chưa ấn định ngày, nêu tại Phụ lục kèm theo. 2 việc không tổ chức hoặc tạm hoãn"
      ))
    #expect(try !page(["plan", "2028"]).contains("tạm hoãn"))
    #expect(
      try page(["letter", "2027"]).contains("Năm 2027 có 4 việc đã có thời gian, trong đó 1 việc"))
  }

  @Test("A letter says of each what became of it")
  func letter() throws {
    let rows = try rows(["letter", "2027"], as: "a.docx", under: "Lưu ý")
    let remarks = { (event: String) in
      rows.first { $0["Nội dung công việc"] == event }?["Lưu ý"]
    }
    #expect(remarks("Họp") == "Đã hủy" && remarks("Thi") == "Tạm hoãn")
  }

  // MARK: Times

  @Test("A day of a week is marked as expected, and has its lunar day")
  func marks() throws {
    let week = try rows(["week", "--from", "19/4/2027"], as: "a.docx", under: "Nội dung")
    #expect(time("Hội", in: week) == "08h00 – 11h00 (dự kiến)")
    let kings = try rows(["week", "--from", "12/4/2027"], as: "a.docx", under: "Nội dung")
    #expect(time("Giỗ Tổ", in: kings) == "Cả ngày\n(tức 10/3 âm lịch)")
  }

  @Test("An hour by which something has to be done is none at which it begins")
  func hourOfDeadline() throws {
    let week = try rows(["week", "--from", "19/4/2027"], as: "a.xlsx", under: "Nội dung")
    let row = try #require(week.first { $0["Nội dung"] == "Nộp kế hoạch" })
    #expect(row["Thời gian"] == "Trước 17h00" && row["Buổi"] == "")
    #expect(row["Từ giờ"] == "" && row["Đến giờ"] == "17:00")
    let plan = try rows(["plan", "2027"], as: "a.docx", under: "Nội dung")
    #expect(time("Nộp kế hoạch", in: plan) == "Trước 17h00 ngày 23/04/2027")
    #expect(time("Báo", in: plan) == "Chậm nhất ngày 5 hằng tháng (16h30)")
    let english = try rows(["plan", "2027"], as: "a.docx", under: "What", language: "en")
    #expect(english.first { $0["What"] == "Plans" }?["When"] == "By 17:00 on 23 April 2027")
  }

  @Test("A week's workbook has both days and both hours as such")
  func typed() throws {
    let row = try #require(
      try rows(["week", "--from", "19/4/2027"], as: "a.xlsx", under: "Nội dung")
        .first { $0["Nội dung"] == "Hội" })
    #expect(row["Từ giờ"] == "08:00" && row["Đến giờ"] == "11:00")
    #expect(row["Từ ngày"] == row["Đến ngày"] && row["Đến ngày"]?.isEmpty == false)
  }

  // MARK: Limits

  @Test("Each document says to what it is limited")
  func limits() throws {
    let unit = ["--unit", "so"]
    for arguments in [
      ["plan", "2027"], ["report", "2027"], ["year", "2027"],
    ] {
      #expect(try page(arguments + unit).contains("(Sở Văn hóa)</p>"), "\(arguments)")
    }
    #expect(
      try page(["week", "--from", "19/4/2027", "--category", "hop"]).contains(
        "(Từ ngày 19/04/2027 đến ngày 25/04/2027; Cuộc họp)"))
    let part = ["--from", "1/4/2027", "--to", "30/4/2027", "--category", "hop"]
    #expect(
      try page(["unit"] + unit + part).contains(
        "(Từ ngày 01/04/2027 đến ngày 30/04/2027; Cuộc họp)"))
    #expect(try !page(["unit", "2027"] + unit).contains("class=\"remark\""))
  }

  @Test("Days of more than a year are in the title, and what has no date is told once")
  func years() throws {
    let days = ["--from", "1/6/2026", "--to", "30/6/2027"]
    let plan = try page(["plan"] + days)
    #expect(plan.contains("Thực hiện “Chương trình” từ ngày 01/06/2026 đến ngày 30/06/2027</h1>"))
    #expect(plan.contains("LỊCH HOẠT ĐỘNG</h1>") && !plan.contains("NĂM 2026"))
    #expect(plan.components(separatedBy: ">Tập huấn<").count == 2)
    #expect(
      try page(["report"] + days).contains(
        "Kết quả thực hiện “Chương trình” từ ngày 01/06/2026 đến ngày 30/06/2027"))
  }

  @Test("A poster of several years, and a letter about less than one, are refused with what to do")
  func refused() throws {
    let scratch = try folder()
    let poster = try run(
      ["year", "--from", "1/6/2026", "--to", "30/6/2027"], as: "a.html", in: scratch)
    #expect(poster.status == 64)
    #expect(poster.standardError.contains("--from 1/1/2026 --to 31/12/2026"))
    for option in [
      ["--unit", "so"], ["--category", "hop"], ["--event", "hop"], ["--from", "1/4"],
      ["--to", "1/4"],
    ] {
      let letter = try run(["letter"] + option, as: "a.html", in: scratch)
      #expect(letter.status == 64 && letter.standardError.contains("--unit"), "\(option)")
    }
  }

  @Test("What each member of a group has to report stands once in the paper of the group")
  func group() throws {
    let rows = try rows(["unit", "2027", "--unit", "xa"], as: "a.docx", under: "Vai trò")
    // Once among what has a day, once among what must be reported.
    #expect(rows.count { $0["Nội dung"] == "Nộp kế hoạch" } == 2)
  }

  // MARK: What is not known, and nothing

  /// Decree 30/2020/NĐ-CP, Appendix I, II.6.a.
  @Test("A law goes by its name and day; of others dots stand for what is not known")
  func citations() throws {
    let plan = try page(["plan", "2027"])
    #expect(
      plan.contains("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019 (khoản 1 Điều 30);"))
    #expect(
      plan.contains(
        "Căn cứ Quy chế số 12/QC-UBND ngày 05 tháng 01 năm 2026 của ……………: Làm việc."))
  }

  @Test("A letter to nobody leaves room for somebody")
  func nobody() throws {
    let scratch = try folder("- { id: a, title: { vi: A, en: A }, when: 5/9, lead: so }\n")
    #expect(try run(["letter", "2027"], as: "a.html", in: scratch).status == 0)
    let page = try String(contentsOf: scratch.url("a.html"), encoding: .utf8)
    #expect(page.contains("Kính gửi: ……………</p>"))
  }

  @Test("A position of two lines has two lines")
  func position() throws {
    let page = try page(["plan", "2027", "--position", "KT. chủ tịch\nPhó chủ tịch"])
    #expect(page.contains("<p><b>KT. CHỦ TỊCH</b></p><p><b>PHÓ CHỦ TỊCH</b></p>"))
  }

  @Test("Where there is nothing, that is said")
  func nothing() throws {
    for arguments in [
      ["unit", "2027", "--unit", "bao-tang"], ["report", "2027", "--unit", "bao-tang"],
      ["week", "--from", "12/7/2027"],
    ] {
      #expect(try page(arguments).contains("<p>Không có.</p>"), "\(arguments)")
      let tables = try OfficeTable.all(in: bytes(arguments, as: "a.xlsx"), file: "a.xlsx")
      #expect(tables.contains { $0.rows.last?.cells.first?.text == "Không có." })
    }
  }

  @Test("A letter's workbook has each column once, and days as such")
  func letterWorkbook() throws {
    let table = try #require(
      try OfficeTable.all(in: bytes(["letter", "2027"], as: "a.xlsx"), file: "a.xlsx").first {
        $0.rows[0].cells.contains { $0.text == "Cần có trước ngày" }
      })
    let heads = table.rows[0].cells.map(\.text)
    #expect(Set(heads).count == heads.count)
    let place = try #require(heads.firstIndex(of: "Cần có trước ngày"))
    let day = try #require(CalendarDate("2027-04-22"))
    #expect(table.rows[1].cells[place].value == .day(day, minutes: nil))
  }

  @Test("A poster that has no room on its sheet says on how many it is, and what to do")
  func fullPoster() throws {
    let events = (1...400).map {
      "- { id: e\($0), title: { vi: Việc \($0), en: Event \($0) }, when: \(1 + $0 % 28)/4, lead: so }\n"
    }.joined()
    let scratch = try folder(events)
    let full = try run(["year", "2027"], as: "a.html", in: scratch)
    #expect(full.status == 0 && full.standardError.contains("khoảng"))
    #expect(full.standardError.contains("--category"))
    #expect(try run(["year", "2027"], as: "a.xlsx", in: scratch).standardError.isEmpty)
    #expect(
      try run(["year", "2028", "--event", "e1"], as: "a.docx", in: scratch).standardError.isEmpty)
  }
}
