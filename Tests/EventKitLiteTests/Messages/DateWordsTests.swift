import TestSupport
import Testing

@testable import EventKitLite

@Suite("Days in messages: English names the month, so that nobody takes it for the day")
struct DateWordsTests {
  private func day() throws -> CalendarDate { try Samples.day("2026-02-03") }

  private func texts(_ text: LocalizedText) -> [String] { Language.supported.map { text[$0] } }

  @Test("Days that are in the wrong order")
  func order() throws {
    let later = try day().adding(days: 1)
    #expect(
      texts(.lastBeforeFirst(try day())) == [
        "ngày cuối 3/2/2026 đứng trước ngày đầu",
        "the last day, 3 February 2026, is before the first",
      ])
    #expect(
      texts(.ends(try day(), beforeItBegins: later)) == [
        "kết thúc 3/2/2026 trước khi bắt đầu 4/2/2026",
        "it ends on 3 February 2026, before it begins on 4 February 2026",
      ])
  }

  @Test("Days of another year, and days that only end in the year")
  func years() throws {
    #expect(
      texts(.dates(DateSpan(try day()), doNotBeginIn: CycleYear(2027))) == [
        "ngày 3/2/2026 không thuộc năm 2027", "3 February 2026 is not in 2027",
      ])
    let span = try #require(DateSpan("2026-12-31..2027-01-01"))
    #expect(
      texts(.dates(span, doNotBeginIn: CycleYear(2027)))[1]
        == "31 December 2026 – 1 January 2027 does not begin in 2027")
  }

  @Test("Why an event is on its day")
  func reasons() throws {
    let programme = Programme(
      id: "doc", title: LocalizedText(vi: "Đọc", en: "Reading"), horizon: 2026...2027,
      domain: "doc.example.org",
      events: [
        ProgrammeEvent(
          id: "sach", title: LocalizedText(vi: "Ngày Sách", en: "Book Day"), when: .undated)
      ])
    let day = try day()
    let words = { (reason: ScheduledEvent.Reason) in
      texts(.reason(reason, of: programme))
    }
    #expect(
      words(.counted(days: -5, working: false, from: "sach", on: day))[0]
        == "Trước Ngày Sách (3/2/2026) 5 ngày")
    #expect(
      words(.counted(days: 5, working: true, from: "sach", on: day))[0]
        == "Sau Ngày Sách (3/2/2026) 5 ngày làm việc")
  }
}
