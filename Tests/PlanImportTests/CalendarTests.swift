import CivilTime
import EventKitLite
import Testing

@testable import PlanImport

@Suite("Calendars as drafts")
struct CalendarTests {
  private func draft(_ entries: String) throws -> PlanDraft {
    let text = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//x//x//EN
      \(entries)
      END:VCALENDAR
      """.replacing("\n", with: "\r\n")
    let components = try ICalendarReader(file: "x.ics").components(in: Array(text.utf8))
    return try PlanImporter(into: SamplePlans.programme, from: "x.ics")
      .draft(of: components.compactMap { EventCalendar($0) })
  }

  private func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT", "DTSTAMP:20270101T000000Z"] + lines + ["END:VEVENT"]).joined(separator: "\n")
  }

  @Test("Days, hours in the programme's zone, and hours over midnight")
  func times() throws {
    let draft = try draft(
      [
        event(
          "UID:1", "SUMMARY:Hội sách", "DTSTART;VALUE=DATE:20270421", "DTEND;VALUE=DATE:20270424"),
        event("UID:2", "SUMMARY:Họp", "DTSTART:20270421T010000Z", "DTEND:20270421T023000Z"),
        event("UID:3", "SUMMARY:Đêm", "DTSTART:20270501T150000Z", "DTEND:20270501T180000Z"),
        event(
          "UID:4", "SUMMARY:Dự", "DTSTART:20270601T010000Z", "STATUS:TENTATIVE",
          "ORGANIZER;CN=Thư viện tỉnh:mailto:a@b.vn", "CATEGORIES:Bảo tàng", "LOCATION:Hội trường"),
        event("UID:5", "SUMMARY:Bỏ", "DTSTART:20270601T010000Z", "STATUS:CANCELLED"),
      ].joined(separator: "\n"))
    #expect(
      draft.events.map(\.when) == [
        "2027-04-21..2027-04-23", "2027-04-21", "2027-05-01", "2027-06-01",
      ])
    #expect(
      draft.events.map { $0.hours?.sessions.map(\.description) ?? [] } == [
        [], ["08:00-09:30"], ["22:00-01:00"], ["08:00"],
      ])
    #expect(draft.events[3].leads == ["thu-vien-tinh"])
    #expect(draft.events[3].category == "bao-tang")
    #expect(draft.events[3].inferred == ["when"])
    #expect(draft.events[3].place == "Hội trường")
    #expect(draft.findings.map(\.code) == ["import/left-out"])
    #expect(draft.isUnderstood)
    _ = try SamplePlans.programme(with: draft)
  }

  @Test("A rule is kept with its days, or in words")
  func rules() throws {
    let draft = try draft(
      [
        event(
          "UID:1", "SUMMARY:Giao ban", "DTSTART;TZID=Asia/Ho_Chi_Minh:20270104T080000",
          "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270329T010000Z",
          "EXDATE;TZID=Asia/Ho_Chi_Minh:20270208T080000"),
        event(
          "UID:1", "SUMMARY:Giao ban (dời)", "DTSTART;TZID=Asia/Ho_Chi_Minh:20270112T080000",
          "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20270111T080000"),
        event("UID:2", "SUMMARY:Giờ", "DTSTART:20270104T080000Z", "RRULE:FREQ=HOURLY;COUNT=3"),
      ].joined(separator: "\n"))
    #expect(draft.findings.map(\.code) == ["import/rule-in-words"])
    #expect(draft.events[2].when == "undated")
    #expect(draft.events[2].notes.joined().contains("FREQ=HOURLY"))
    let programme = try SamplePlans.programme(with: draft)
    let schedule = programme.schedule(for: 2027)
    let days = schedule.events.first { $0.event.id == "giao-ban" }?.timing?.dates.map(\.description)
    #expect(
      days == [
        "2027-01-04", "2027-01-18", "2027-01-25", "2027-02-01", "2027-02-15", "2027-02-22",
        "2027-03-01", "2027-03-08", "2027-03-15", "2027-03-22", "2027-03-29",
      ])
  }

  @Test("A task is due on its day, and a calendar without entries is no plan")
  func tasks() throws {
    let draft = try draft(
      "BEGIN:VTODO\nUID:1\nDTSTAMP:20270101T000000Z\nSUMMARY:Báo cáo\nDUE;VALUE=DATE:20271214\nEND:VTODO"
    )
    #expect(draft.events.map(\.when) == ["{ by: 2027-12-14 }"])
    #expect(throws: InvalidDocument.self) { try self.draft("X-A:b") }
  }
}
