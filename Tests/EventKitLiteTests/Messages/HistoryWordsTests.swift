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
      ledger.record(Self.subject, content: step.content, in: step.feeds, at: now)
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
