import Foundation
import Testing

@Suite("eventctl agenda --waiting")
struct WaitingTests {
  private func waiting(_ arguments: String...) throws -> CommandLineTool.Outcome {
    try CommandLineTool.run(
      ["agenda", "--waiting", "--year", "2026", "--today", "2026-11-24"] + arguments)
  }

  @Test("It says what must be announced, by whom, since when, and how late that is")
  func table() throws {
    let vi = try waiting()
    #expect(
      vi.text.contains("2026  15/9/2026   dự kiến            Tuần lễ học tập suốt đời"))
    let words = vi.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("chờ Bộ GDĐT · 1–7/10/2026 · quá hạn 70 ngày · ngày dự kiến đã qua"))
    let en = try waiting("--lang", "en")
    for words in ["waiting for MOET", "70 days overdue", "lead: Culture, Sports"] {
      #expect(en.text.contains(words))
    }
    for outcome in [vi, en] { #expect(outcome.lines.allSatisfy { $0.count <= 80 }) }
    #expect(!vi.text.contains("Ngày Quốc tế Bảo tàng"))
  }

  @Test("Every event without a date is there, and so is every expected one")
  func complete() throws {
    struct Row: Decodable {
      let id: String
      let status: String
      let announcers: [String]
      let daysOverdue: Int?
    }
    struct Event: Decodable {
      let id: String
      let status: String
    }
    let rows = try JSONDecoder().decode(
      [Row].self, from: Data(waiting("--format", "json").standardOutput))
    let all = try JSONDecoder().decode(
      [Event].self,
      from: Data(
        CommandLineTool.run("agenda", "--year", "2026", "--format", "json").standardOutput))
    let open = all.filter { ["waiting", "expected"].contains($0.status) }
    #expect(rows.map(\.id).sorted() == open.map(\.id).sorted())
    #expect(rows.count > 20)
    #expect(rows.allSatisfy { !$0.announcers.isEmpty })
    #expect(rows.first?.daysOverdue == 70)
  }

  @Test("Documents and spreadsheets get a cell for each answer")
  func files() throws {
    let csv = try waiting("--format", "csv")
    #expect(csv.standardOutput.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(csv.text.contains("\r\n2026,2026-09-15,70,dự kiến,Tuần lễ hưởng ứng học tập suốt đời,"))
    let markdown = try waiting("--format", "markdown", "--lang", "en")
    let bars = markdown.lines.filter { !$0.isEmpty }.map { $0.count { $0 == "|" } }
    #expect(Set(bars) == [12])
  }

  @Test("Nothing to announce is said, and is no mistake")
  func nothing() throws {
    let outcome = try waiting("--unit", "bao-dak-nong", "--lang", "en", "--status", "fixed")
    #expect(outcome.status == 0)
    #expect(outcome.text == "There are no events.\n")
  }
}
