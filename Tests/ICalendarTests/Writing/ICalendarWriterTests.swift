import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Writing iCalendar")
struct ICalendarWriterTests {
  @Test("A calendar with one event is written byte for byte as documented")
  func goldenCalendar() throws {
    let calendar = Samples.calendar(events: [try Samples.bookDay()])
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//EventKitLite//eventctl 0.1//VI
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      NAME:Thư viện tỉnh
      X-WR-CALNAME:Thư viện tỉnh
      DESCRIPTION:Lịch sự kiện\\, cập nhật mỗi ngày
      X-WR-CALDESC:Lịch sự kiện\\, cập nhật mỗi ngày
      X-WR-TIMEZONE:Asia/Ho_Chi_Minh
      SOURCE;VALUE=URI:https://example.vn/feeds/thu-vien.ics
      URL:https://example.vn/
      REFRESH-INTERVAL;VALUE=DURATION:PT12H
      X-PUBLISHED-TTL:PT12H
      COLOR:teal
      X-APPLE-CALENDAR-COLOR:#008080
      BEGIN:VTIMEZONE
      TZID:Asia/Ho_Chi_Minh
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0700
      TZOFFSETTO:+0700
      TZNAME:+07
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:ngay-sach.2027@example.vn
      DTSTAMP:20261123T040000Z
      SEQUENCE:2
      CREATED:20261123T040000Z
      LAST-MODIFIED:20261123T040000Z
      SUMMARY:Ngày Sách và Văn hóa đọc Việt Nam
      DTSTART;VALUE=DATE:20270421
      DTEND;VALUE=DATE:20270423
      TRANSP:TRANSPARENT
      STATUS:TENTATIVE
      CATEGORIES:Thư viện,Sách\\, báo
      DESCRIPTION:Trưng bày sách\\; đọc\\, kể chuyện\\nXem: https://exampl
       e.vn/ngay-sach
      URL:https://example.vn/ngay-sach
      X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
      X-MICROSOFT-CDO-BUSYSTATUS:FREE
      END:VEVENT
      END:VCALENDAR

      """
    let wire = Array(expected.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(calendar.text == String(decoding: wire, as: UTF8.self))
    #expect(Array(calendar.text.utf8) == calendar.serialized())
  }

  @Test("A feed assembled from rendered events has the bytes of one written whole")
  func assemblingEqualsWriting() throws {
    var other = try Samples.bookDay()
    other.uid = "khac.2027@example.vn"
    let events = [try Samples.bookDay(), other]
    let assembled = Samples.calendar(events: []).serialized(
      adding: events.map { $0.rendered() })
    #expect(assembled == Samples.calendar(events: events).serialized())
  }

  // MARK: Chunks

  @Test("Chunks put together are the document, each of whole lines and none of them large")
  func chunks() throws {
    var random = RandomText(seed: 64)
    let events = try (0..<500).map { try GeneratedEvent.make(number: $0, from: &random) }
    let calendar = Samples.calendar(events: events)
    var chunks: [[UInt8]] = []
    calendar.write { chunks.append($0) }
    #expect(chunks.count > 3)
    #expect(chunks.flatMap(\.self) == calendar.serialized())
    #expect(chunks.allSatisfy { $0.suffix(2) == [0x0D, 0x0A] && $0.count < 100_000 })

    chunks = []
    Samples.calendar(events: []).write(adding: events) { chunks.append($0) }
    #expect(chunks.flatMap(\.self) == calendar.serialized())
    chunks = []
    ICalendarWriter.write(calendar.component) { chunks.append($0) }
    #expect(chunks.flatMap(\.self) == calendar.serialized())
    var text = ""
    print(calendar, terminator: "", to: &text)
    #expect(text == calendar.text)
  }

  @Test("Events are made when they are written, and no more of them once the sink has failed")
  func failingSink() throws {
    struct Full: Error {}
    var made = 0
    let day = try DateSpan(Samples.day("2027-04-21"))
    let events = (0..<100_000).lazy.map { number in
      made += 1
      return Event(uid: "\(number)", on: day, stamp: Samples.stamp)
    }
    var room = 3
    #expect(throws: Full.self) {
      try Samples.calendar(events: []).write(adding: events) { _ in
        room -= 1
        if room == 0 { throw Full() }
      }
    }
    #expect((500..<10_000).contains(made))
  }

  @Test("A document is copied part by part, with what is taken out and put in on the way")
  func parts() throws {
    let calendar = Samples.calendar(events: [try Samples.bookDay()])
    let parts = Array(ICalendarReader().parts(of: [calendar.serialized()]))
    #expect(parts.flatMap { ICalendarWriter.bytes(of: $0) } == calendar.serialized())
    let without = parts.filter { $0.event == nil }.flatMap { ICalendarWriter.bytes(of: $0) }
    #expect(without == Samples.calendar(events: []).serialized())
    let own: [ICalendarPart] = [
      .begin(ComponentBoundary(.calendar)), .component(Component(.event)),
      .end(ComponentBoundary(.calendar)),
    ]
    #expect(
      String(decoding: own.flatMap { ICalendarWriter.bytes(of: $0) }, as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
  }
}
