import CivilTime
import ICalendar
import LibicalProof
import TestSupport
import Testing

@Suite("The gate")
struct GateTests {
  /// A way to spoil a document after it was written, and the code that must be found.
  enum Tampering: CaseIterable {
    case eventTakenOut, eventAdded, eventTwice, day, lastDay, time, zone, title, letterCase,
      composition, notes
    case status, sequence, rule, ruleTakenOut, exception, uid

    var code: String {
      switch self {
      case .eventTakenOut, .uid: "gate/missing-event"
      case .eventAdded, .eventTwice: "gate/extra-event"
      case .day, .lastDay, .time, .zone: "gate/different-date"
      case .title, .letterCase, .composition: "gate/different-title"
      case .notes: "gate/different-notes"
      case .status: "gate/different-status"
      case .sequence: "gate/different-sequence"
      case .rule, .ruleTakenOut, .exception: "gate/different-recurrence"
      }
    }

    func apply(to calendar: inout EventCalendar) throws {
      var events = calendar.events
      let date = try Samples.day("2027-04-20")
      switch self {
      case .eventTakenOut: events.removeLast()
      case .eventAdded: events.append(Event(uid: "new@x", on: DateSpan(date), stamp: Samples.stamp))
      case .eventTwice: events.append(events[0])
      case .day: events[0].start = .day(date)
      case .lastDay: events[0].end = .day(date.adding(days: 5))
      case .time: events[1].start = .zoned(LocalDateTime(date, .midnight), zone: "Asia/Ho_Chi_Minh")
      case .zone:
        events[1].component[raw: .start] = "20270417T010000Z"
      case .title: events[0].title = "Ngày Sách và Văn hóa đọc Việt  Nam"
      case .letterCase: events[0].title = "Ngày sách và Văn hóa đọc Việt Nam"
      case .composition:
        let property = Property(.summary, value: "Nga\u{300}y Sách và Văn hóa đọc Việt Nam")
        events[0].component.set(property)
      case .notes: events[0].notes = nil
      case .status: events[0].status = .confirmed
      case .sequence: events[0].sequence += 1
      case .rule: events[1].recurrenceRuleText = "FREQ=WEEKLY;BYDAY=SU"
      case .ruleTakenOut: events[1].recurrenceRule = nil
      case .exception: events[1].exceptions = []
      case .uid: events[0].uid = "other@x"
      }
      calendar.events = events
    }
  }

  @Test("Every kind of tampering is found", arguments: Tampering.allCases)
  func tampering(_ tampering: Tampering) throws {
    let events = try [Samples.bookDay(), Self.weekly()]
    var calendar = Samples.calendar(events: events)
    #expect(LibicalReader.disagreements(between: calendar.serialized(), and: events) == [])
    try tampering.apply(to: &calendar)
    let found = LibicalReader.disagreements(between: calendar.serialized(), and: events)
    #expect(found.map(\.code.name).contains(tampering.code))
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test("A cut body, a page and nothing at all do not pass")
  func notCalendars() throws {
    let event = try Samples.bookDay()
    let bytes = Samples.calendar(events: [event]).serialized()
    for spoilt in [[], Array("<html></html>".utf8), Array(bytes.prefix(bytes.count / 2))] {
      #expect(LibicalReader.disagreements(between: spoilt, and: [event]).containsError)
    }
  }

  @Test("An event and the instance that replaces one of its dates are told apart")
  func overriddenInstance() throws {
    let series = try Self.weekly()
    var instance = series
    instance.recurrenceRule = nil
    instance.exceptions = []
    instance.recurrenceID = series.start
    instance.title = "Mở cửa muộn"
    let bytes = Samples.calendar(events: [instance, series]).serialized()
    #expect(LibicalReader.disagreements(between: bytes, and: [series, instance]) == [])
    let found = LibicalReader.disagreements(between: bytes, and: [series])
    #expect(found.map(\.code.name) == ["gate/extra-event"])
  }

  @Test("The order in which a rule names its days makes no difference")
  func orderOfWeekdays() throws {
    var event = try Self.weekly()
    event.recurrenceRuleText = "FREQ=WEEKLY;BYDAY=SU,SA,WE"
    let bytes = Samples.calendar(events: [event]).serialized()
    #expect(LibicalReader.disagreements(between: bytes, and: [event]) == [])
  }

  static func weekly() throws -> Event {
    let eight = try #require(TimeOfDay(8, 0))
    let start = LocalDateTime(try Samples.day("2027-04-17"), eight)
    let end = LocalDateTime(start.date, try #require(TimeOfDay(11, 30)))
    var event = Event(
      uid: "mo-cua.2027@example.vn", from: .zoned(start, zone: "Asia/Ho_Chi_Minh"),
      to: .zoned(end, zone: "Asia/Ho_Chi_Minh"), stamp: Samples.stamp)
    event.title = "Mở cửa cuối tuần"
    event.stamp = try Samples.instant("2026-11-23T04:00:00Z")
    event.recurrenceRuleText = "FREQ=WEEKLY;INTERVAL=1;UNTIL=20271231T000000Z;WKST=MO;BYDAY=SA,SU"
    event.exceptions = [.day(try Samples.day("2027-05-01"))]
    return event
  }
}
