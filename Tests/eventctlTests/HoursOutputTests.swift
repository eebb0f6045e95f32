import Foundation
import Testing

@Suite("eventctl: hours and places in every table")
struct HoursOutputTests {
  /// A programme with two sessions in a hall, a run with hours, a part of the day and a deadline.
  private static func folder() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write(
      "programme.yaml",
      """
      id: vp
      title: { vi: Văn phòng, en: Office }
      horizon: 2026..2027
      domain: vp.example.vn

      """)
    try scratch.write("units.yaml", "- { id: vp, name: { vi: Văn phòng, en: Office } }\n")
    try scratch.write(
      "events.yaml",
      """
      - id: hop
        title: { vi: Họp, en: Meeting }
        when: { day: 21/4, hours: ["08:00-11:30", "13:30-17:00"], place: { vi: Hội trường, en: Hall } }
        lead: vp
      - { id: lop, title: { vi: Tập huấn, en: Training }, when: { day: 8/6..10/6, at: "07:30" }, lead: vp }
      - { id: le, title: { vi: Lễ, en: Rally }, when: { day: 2/9, hours: sáng }, lead: vp }
      - { id: han, title: { vi: Báo cáo, en: Report }, when: { by: 14/12, at: "17:00" }, lead: vp }

      """)
    return scratch
  }

  private static func text(_ arguments: String...) throws -> String {
    let scratch = try folder()
    let outcome = try CommandLineTool.run(
      arguments + ["--programme", scratch.path, "--today", "2026-01-05"])
    #expect(outcome.status == 0 && outcome.standardError == "")
    #expect(outcome.lines.allSatisfy { $0.count <= 80 } || arguments.contains("csv"))
    return outcome.text
  }

  @Test("A table has a column of hours, and names the place beside the event")
  func agenda() throws {
    let english = try Self.text("agenda", "2026", "--lang", "en")
    for line in [
      "Tue 21 Apr 2026  08:00–11:30     fixed   Meeting · Office · Hall",
      "Tue 21 Apr 2026  13:30–17:00     fixed   Meeting · Office · Hall",
      "8–10 June 2026   from 07:30      fixed   Training · Office",
      "Wed 2 Sep 2026   in the morning  fixed   Rally · Office",
      "Mon 14 Dec 2026  by 17:00        fixed   Due: Report · Office",
    ] {
      #expect(english.contains(line), "\(english)")
    }
    for words in ["từ 07:30", "buổi sáng", "trước 17:00", "13:30–17:00", "Hội trường"] {
      #expect(try Self.text("agenda", "2026", "--lang", "vi").contains(words))
      #expect(try Self.text("year", "2026", "--lang", "vi").contains(words))
    }
  }

  @Test("A spreadsheet has hours and place, and takes a run with hours as a run")
  func csv() throws {
    let csv = try Self.text("agenda", "2026", "--lang", "en", "--format", "csv")
    #expect(csv.contains(",hop.2026.t1330,13:30–17:00,Hall,"))
    #expect(csv.contains("2026-06-08,2026-06-10,fixed,Training,Office,,,,,lop.2026,from 07:30,"))
    #expect(!csv.contains("every day"))
    let rollover = try Self.text("rollover", "2027", "--lang", "en", "--format", "csv")
    #expect(rollover.contains("2026-06-08,2026-06-10,Monday,2027-06-08,2027-06-10,Tuesday"))
    #expect(!rollover.contains("every day"))
  }

  @Test("Of what is known by its month only, programs and spreadsheets learn that the day is none")
  func months() throws {
    let scratch = try Self.folder()
    try scratch.write(
      "events.yaml",
      """
      - { id: thang, title: { vi: Hội sách, en: Book fair }, when: month 4, lead: vp }
      - { id: quy, title: { vi: Kiểm tra, en: Inspection }, when: quarter 2, lead: vp }
      - { id: ngay, title: { vi: Họp, en: Meeting }, when: 21/4, lead: vp }

      """)
    let run = { (arguments: [String]) in
      try CommandLineTool.run(
        ["agenda", "2026", "--programme", scratch.path, "--today", "2026-01-05"] + arguments)
    }
    for waiting in [[], ["--waiting"]] {
      let json = try run(["--format", "json", "--lang", "en"] + waiting)
      let rows = try #require(
        try JSONSerialization.jsonObject(with: Data(json.standardOutput)) as? [[String: Any]])
      let times = rows.map { "\($0["id"] ?? ""): \($0["time"] ?? "none")" }.sorted()
      let open = ["quy: second quarter of 2026", "thang: April 2026"]
      #expect(times == (waiting.isEmpty ? ["ngay: none"] : []) + open)
    }
    let csv = try run(["--format", "csv", "--lang", "vi"]).text
    #expect(csv.contains(",Khoảng thời gian"))
    #expect(csv.contains(",tháng 4/2026"))
  }

  @Test("The reasons of a day begin with its hours and its place")
  func why() throws {
    let text = try Self.text("why", "hop", "2026", "--lang", "en")
    #expect(text.contains("Tuesday, 21 April 2026 · 08:00–11:30 · Hall · fixed"))
    #expect(text.contains("Tuesday, 21 April 2026 · 13:30–17:00 · Hall · fixed"))
  }
}
