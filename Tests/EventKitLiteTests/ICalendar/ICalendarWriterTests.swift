import EventKitLite
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
}
