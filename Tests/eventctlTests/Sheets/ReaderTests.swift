import Foundation
import Testing

@Suite("eventctl: tables and sentences as their readers need them")
struct ReaderTests {
  @Test(
    "Documents have headings in the reader's language, and spreadsheets the names that they know",
    arguments: [
      (
        ["expand", "Documentation/Samples/before.ics", "2027"],
        ["Bắt đầu", "Kết thúc", "Múi giờ", "Tiêu đề", "Địa điểm", "Trạng thái", "Thay cho lần"],
        ["Start", "End", "Zone", "Title", "Place", "Status", "In place of"],
        "start,end,zone,title,location,status,recurrence-id,uid,startUTC,endUTC,offset,eventZone,"
          + "kind,due,completed,percentComplete,priority"
      ),
      (
        ["history"],
        [
          "Thời điểm (UTC)", "Loại thay đổi", "UID", "Lịch", "Lần sửa", "Tiêu đề", "Thay đổi",
          "Có trong các lịch",
        ],
        ["When (UTC)", "Kind", "UID", "Feed", "Revision", "Title", "Changes", "In the feeds"],
        "at,kind,uid,feed,sequence,title,changes,feeds"
      ),
    ])
  func headings(command: [String], vi: [String], en: [String], keys: String) throws {
    for (language, headings) in [("vi", vi), ("en", en)] {
      let run = { (format: String) in
        try CommandLineTool.run(command + ["--format", format, "--lang", language]).text
      }
      #expect(try run("csv").hasPrefix("\u{FEFF}\(keys)\r\n"))
      let markdown = try run("markdown").split(separator: "\n").first ?? ""
      let cells = markdown.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cells.starts(with: headings), "\(markdown)")
      let html = try run("html")
      for heading in headings { #expect(html.contains(">\(heading)</th>")) }
    }
  }

  @Test(
    "Sentences keep to the width of the terminal",
    arguments: [
      ["why", "cac-ngay-le-lon", "2027"], ["workdays", "on", "30/4/2026"],
      ["announce", "hoi-bao-xuan", "2027", "--from", "2/2", "--document", "1", "--dry-run"],
      ["rollover", "2027"],
    ], ["vi", "en"])
  func widths(command: [String], language: String) throws {
    for columns in [60, 80, 120] {
      let outcome = try CommandLineTool.run(
        command + ["--lang", language], environment: ["COLUMNS": "\(columns)"])
      #expect(outcome.status == 0)
      #expect(!outcome.text.isEmpty)
      // The entry that would be written is data.
      let lines =
        command[0] == "announce" ? outcome.standardError.split(separator: "\n") : outcome.lines
      #expect(lines.allSatisfy { $0.count <= columns }, "\(outcome.text)")
    }
  }
}
