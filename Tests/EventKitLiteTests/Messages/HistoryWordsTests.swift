import TestSupport
import Testing

@testable import EventKitLite

@Suite("What was published, in words")
struct HistoryWordsTests {
  private typealias Step = (content: LocalizedText, feeds: [Feed.ID])

  private static let subject = Ledger.Subject.event("viec.2027@thu.example.vn")

  private func content(vi: String, en: String) -> LocalizedText {
    LocalizedText([.vietnamese: vi, .english: en]).map {
      "UID:viec.2027@thu.example.vn\nSUMMARY:\($0)\nDTSTART;VALUE=DATE:20270421"
    }
  }

  private func words(
    _ steps: [Step], in language: Language
  ) throws -> [String] {
    var ledger = Ledger()
    let now = try #require(Timestamp("2026-11-26T01:00:00Z"))
    for step in steps {
      ledger.record(
        Self.subject, content: step.content, facts: Ledger.Facts(reading: step.content, uid: ""),
        in: step.feeds, at: now)
    }
    #expect(ledger.entries.count == steps.count)
    return try #require(PublicationHistory(of: ledger).changes.last).words(in: language)
  }

  @Test("What is new, and what is taken out of every calendar, says just that")
  func ends() throws {
    let text = content(vi: "Sách", en: "Book")
    let all: Step = (text, ["all"])
    #expect(try words([all], in: .vietnamese) == ["xuất bản"])
    #expect(try words([all], in: .english) == ["published"])
    #expect(try words([all, (text, [])], in: .vietnamese) == ["gỡ khỏi mọi lịch"])
    #expect(try words([all, (text, [])], in: .english) == ["taken out of every calendar"])
  }

  @Test("What moves between calendars names those that it comes to and those that it leaves")
  func feeds() throws {
    let text = content(vi: "Sách", en: "Book")
    let steps: [Step] = [(text, ["all", "a"]), (text, ["all", "b", "c"])]
    #expect(try words(steps, in: .vietnamese) == ["thêm vào b, c", "bỏ khỏi a"])
    #expect(try words(steps, in: .english) == ["added to b, c", "removed from a"])
  }

  @Test(
    "A mark that comes or goes before the title says what happened, and is no new name",
    arguments: [
      ("", "[Hủy] ", "", "[Cancelled] ", "đã hủy", "cancelled"),
      ("[Dự kiến] ", "[Hủy] ", "[Expected] ", "[Cancelled] ", "đã hủy", "cancelled"),
      ("[Hủy] ", "", "[Cancelled] ", "", "không hủy nữa", "no longer cancelled"),
      (
        "[Dự kiến] ", "", "[Expected] ", "", "đã có ngày chính thức", "the dates are official now"
      ),
      (
        "", "[Dự kiến] ", "", "[Expected] ", "ngày trở lại là dự kiến",
        "the dates are only expected again"
      ),
    ])
  func marks(
    viBefore: String, viAfter: String, enBefore: String, enAfter: String, vi: String, en: String
  ) throws {
    let old = content(vi: viBefore + "Sách", en: enBefore + "Book")
    let noted = content(vi: viAfter + "Sách", en: enAfter + "Book")
      .map { $0 + "\nDESCRIPTION:X" }
    #expect(try words([(old, ["all"]), (noted, ["all"])], in: .vietnamese) == [vi])
    #expect(try words([(old, ["all"]), (noted, ["all"])], in: .english) == [en])
    let renamed = content(vi: viAfter + "Vở", en: enAfter + "Copybook")
    #expect(
      try words([(old, ["all"]), (renamed, ["all"])], in: .english)
        == [en, "renamed from “Book” to “Copybook”"])
  }

  @Test("A new title with the mark that it had is a new name and nothing else")
  func sameMark() throws {
    let steps: [Step] = [
      (content(vi: "[Hủy] A", en: "[Cancelled] A"), ["all"]),
      (content(vi: "[Hủy] B", en: "[Cancelled] B"), ["all"]),
    ]
    #expect(
      try words(steps, in: .english) == ["renamed from “A” to “B”"])
  }

  @Test("A text that changed in another language only is named by that language")
  func otherLanguage() throws {
    let steps: [Step] = [
      (content(vi: "Sách", en: "Book"), ["all"]), (content(vi: "Sách", en: "Books"), ["all"]),
    ]
    #expect(try words(steps, in: .vietnamese) == ["bản tiếng Anh thay đổi"])
    let vietnamese: [Step] = [
      (content(vi: "Sách", en: "Book"), ["all"]), (content(vi: "Ngày Sách", en: "Book"), ["all"]),
    ]
    #expect(try words(vietnamese, in: .english) == ["the Vietnamese text changed"])
  }
}
