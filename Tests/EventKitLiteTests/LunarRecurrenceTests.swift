import EventKitLite
import TestSupport
import Testing

@Suite("Lunar recurrence")
struct LunarRecurrenceTests {
  @Test("Rules that count in the lunar calendar are expanded: Giỗ Tổ and a leap month's day")
  func lunar() throws {
    #expect(
      try starts(
        "DTSTART;VALUE=DATE:20240418\n"
          + "RRULE:RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10",
        in: "2024-01-01..2028-12-31")
        == ["20240418", "20250407", "20260426", "20270416", "20280404"])
    // Tết 2030, 2007 and 1968 are not China's.
    #expect(
      try starts(
        "DTSTART;VALUE=DATE:20070217\nRRULE:RSCALE=VIETNAMESE;FREQ=YEARLY",
        in: "2027-01-01..2030-12-31") == ["20270206", "20280126", "20290213", "20300202"])
    // Month 6 was doubled in 2025.
    #expect(
      try starts(
        "DTSTART;VALUE=DATE:20250725\n"
          + "RRULE:RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=1;COUNT=2",
        in: "2025-01-01..2199-12-31"
      ).count == 2)
    #expect(
      try problems(
        "DTSTART;VALUE=DATE:20250725\nRRULE:RSCALE=HEBREW;FREQ=YEARLY", in: "2026-01-01")
        == ["recurrence/unsupported-calendar"])
  }

  @Test("The lunar calendar's months follow each other without a gap")
  func lunarMonths() throws {
    let calendar = VietnameseRecurrenceCalendar()
    var index = 0
    while let month = calendar.month(at: index) {
      #expect(calendar.monthIndex(containing: month.firstDay) == index)
      #expect(calendar.monthIndex(containing: month.firstDay + month.length - 1) == index)
      #expect(calendar.months(ofYear: month.year)?.contains(index) == true)
      if let next = calendar.month(at: index + 1) {
        #expect(month.firstDay + month.length == next.firstDay)
      }
      index += 1
    }
    #expect(index > 3700)
    #expect(calendar.months(ofYear: 1899) == nil && calendar.month(at: -1) == nil)
  }

  @Test("A calendar that is not given is reported, and its rule gives nothing more")
  func missingCalendar() throws {
    let calendar = try calendar("DTSTART;VALUE=DATE:20240418\nRRULE:RSCALE=VIETNAMESE;FREQ=YEARLY")
    let expansion = calendar.expansion(in: try span("2026-01-01..2026-12-31"))
    #expect(expansion.found().problems.map(\.code.name) == ["recurrence/unsupported-calendar"])
  }

  private func calendar(_ lines: String) throws -> EventCalendar {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    return try EventCalendar(reading: Array(text.utf8))
  }

  private func span(_ text: String) throws -> DateSpan { try #require(DateSpan(text)) }

  private func starts(_ lines: String, in window: String) throws -> [String] {
    try calendar(lines)
      .occurrences(in: span(window), calendars: [VietnameseRecurrenceCalendar()])
      .map { Property(.start, $0.start).value }
  }

  private func problems(_ lines: String, in window: String) throws -> [String] {
    try calendar(lines)
      .expansion(in: span(window), calendars: [VietnameseRecurrenceCalendar()])
      .found().problems.map(\.code.name)
  }
}
