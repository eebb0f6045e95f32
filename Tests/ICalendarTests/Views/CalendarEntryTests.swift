import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("What events, tasks, journal entries and free/busy times have in common")
struct CalendarEntryTests {
  @Test("The guide's first snippet writes a calendar that breaks no standard")
  func firstSnippet() throws {
    let day = try Samples.day("2027-04-21")
    let now = try Samples.instant("2026-11-23T04:00:00Z")
    var event = Event(uid: "ngay-sach.2027@example.vn", on: DateSpan(day), stamp: now)
    event.title = "Ngày Sách và Văn hóa đọc Việt Nam"
    event.status = .tentative
    let calendar = EventCalendar(
      productID: "-//Example//EN", name: "Library", timeZones: [.vietNam], events: [event])
    #expect(Linter(profile: .rfc).lint(calendar.serialized()).findings.map(\.description) == [])
  }

  @Test("Every entry that is made has a stamp, and so breaks no standard")
  func stamps() throws {
    let stamp = try Samples.instant("2026-11-23T04:00:00Z")
    let start = EventTime.utc(stamp)
    let end = EventTime.utc(try Samples.instant("2026-11-23T05:00:00Z"))
    let entries: [any CalendarEntry] = [
      Event(uid: "a", on: DateSpan(try Samples.day("2027-04-21")), stamp: stamp),
      Event(uid: "b", from: start, stamp: stamp),
      Event(uid: "c", from: start, to: end, stamp: stamp),
      Todo(uid: "d", stamp: stamp), Todo(uid: "e", due: start, stamp: stamp),
      Journal(uid: "f", stamp: stamp),
      Journal(uid: "g", on: try Samples.day("2027-04-21"), stamp: stamp),
      FreeBusy(uid: "h", stamp: stamp),
    ]
    #expect(entries.allSatisfy { $0.stamp == stamp })
    var calendar = EventCalendar(productID: "-//Example//EN")
    calendar.component.components = entries.map(\.component)
    let findings = Linter(profile: .rfc).lint(calendar.serialized()).findings
    #expect(findings.map(\.description) == [])
  }

  @Test("A rule that can be read is a value beside its text")
  func rule() throws {
    var event = Event(uid: "a", on: DateSpan(try Samples.day("2027-04-17")), stamp: Samples.stamp)
    #expect(event.recurrenceRule == nil && event.recurrenceRuleText == nil)
    event.recurrenceRuleText = "byday=SA;freq=weekly;INTERVAL=1"
    #expect(event.recurrenceRule?.weekdays == [.every(.saturday)])
    #expect(event.recurrenceRuleText == "byday=SA;freq=weekly;INTERVAL=1")
    event.recurrenceRule?.weekdays.append(.every(.sunday))
    #expect(event.recurrenceRuleText == "FREQ=WEEKLY;BYDAY=SA,SU")
    event.recurrenceRule = nil
    #expect(event.component.first(.recurrenceRule) == nil)
  }

  @Test("A rule that cannot be read is kept as text, and changing something else does not touch it")
  func unreadableRule() throws {
    var todo = Todo(uid: "a", stamp: Samples.stamp)
    todo.recurrenceRuleText = "FREQ=FORTNIGHTLY"
    #expect(todo.recurrenceRule == nil)
    todo.title = "Gửi báo cáo"
    #expect(todo.recurrenceRuleText == "FREQ=FORTNIGHTLY")
  }

  @Test("A rule that the standard does not allow is given, and says what is wrong with it")
  func forbiddenRule() throws {
    var event = Event(uid: "a", on: DateSpan(try Samples.day("2027-04-17")), stamp: Samples.stamp)
    event.recurrenceRuleText = "FREQ=DAILY;BYWEEKNO=3"
    #expect(event.recurrenceRule?.weeksOfYear == [3])
    #expect(
      event.recurrenceRule?.diagnostics.map(\.code.name) == ["recurrence/part-not-allowed"])
  }
}
