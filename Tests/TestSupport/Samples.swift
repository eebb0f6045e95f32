package import CivilTime
package import ICalendar
import Testing

/// Values that several tests start from.
package enum Samples {
  package static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  package static func instant(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

  /// When events are written whose moment does not matter.
  package static let stamp = Timestamp(utc: LocalDateTime(.earliest, .midnight))

  /// An event as the publication makes it: two whole days.
  package static func bookDay() throws -> Event {
    let span = try #require(DateSpan(day("2027-04-21"), through: day("2027-04-22")))
    let now = try instant("2026-11-23T04:00:00Z")
    var event = Event(uid: "ngay-sach.2027@example.vn", on: span, stamp: now)
    // Set in another order than they are written in.
    event.url = "https://example.vn/ngay-sach"
    event.notes = "Trưng bày sách; đọc, kể chuyện\nXem: https://example.vn/ngay-sach"
    event.categories = ["Thư viện", "Sách, báo"]
    event.title = "Ngày Sách và Văn hóa đọc Việt Nam"
    event.status = .tentative
    event.transparency = .transparent
    event.lastModified = now
    event.created = now
    event.sequence = 2
    return event
  }

  package static func calendar(events: [Event]) -> EventCalendar {
    EventCalendar(
      productID: "-//EventKitLite//eventctl 0.1//VI", name: "Thư viện tỉnh",
      description: "Lịch sự kiện, cập nhật mỗi ngày", timeZone: "Asia/Ho_Chi_Minh",
      source: "https://example.vn/feeds/thu-vien.ics", url: "https://example.vn/",
      refreshInterval: CalendarDuration(hours: 12), color: CalendarColor("teal"),
      timeZones: [.vietNam], events: events)
  }

  /// The lines of a document after unfolding, without their line breaks.
  package static func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for line in physicalLines(bytes) {
      if line.first == 0x20, let last = lines.popLast() {
        lines.append(last + line.dropFirst())
      } else {
        lines.append(line)
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines of a document as they were sent, cut at CR LF and nowhere else.
  package static func physicalLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for index in bytes.indices.dropFirst() where bytes[index] == 0x0A && bytes[index - 1] == 0x0D {
      lines.append(Array(bytes[start..<(index - 1)]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }
}
