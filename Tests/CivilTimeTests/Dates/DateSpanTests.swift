import CivilTime
import Testing

@Suite("Spans of days")
struct DateSpanTests {
  private func span(_ text: String) throws -> DateSpan { try #require(DateSpan(text)) }
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(
    "A span is read again from what it writes",
    arguments: [
      "2026-10-01..2026-10-07", "2026-12-28..2027-01-03", "2026-10-01", "0001-01-01..9999-12-31",
    ])
  func text(text: String) throws {
    #expect(try span(text).description == text)
  }

  @Test(
    "What is no span is refused",
    arguments: [
      "", "..", "2026-10-01..", "..2026-10-01", "2026-10-07..2026-10-01", "2026-10-01.2026-10-07",
      "2026-10-01...2026-10-07", "2026-10-01 .. 2026-10-07", "2026-10-01..2026-10-07..2026-10-09",
      "2026-02-30", "2026-02-28..2026-02-29",
    ])
  func refused(text: String) {
    #expect(DateSpan(text) == nil)
  }

  @Test("A span may be a single day, and cannot end before it begins")
  func order() throws {
    let first = try day("2026-10-01")
    #expect(DateSpan(first, through: first) == DateSpan(first))
    #expect(DateSpan(first).count == 1)
    #expect(DateSpan(first, through: first.adding(days: -1)) == nil)
  }

  @Test(
    "A span has at least one day, and ends with the calendar at the latest",
    arguments: [
      (Int.min, "2026-10-01"), (-1, "2026-10-01"), (0, "2026-10-01"), (1, "2026-10-01"),
      (2, "2026-10-01..2026-10-02"), (Int.max, "2026-10-01..9999-12-31"),
    ])
  func lengths(days: Int, expected: String) throws {
    #expect(DateSpan(try day("2026-10-01"), days: days).description == expected)
  }

  @Test("No days are one day, at both ends of the calendar as well")
  func noDays() {
    for day in [CalendarDate.earliest, .latest] {
      #expect(DateSpan(day, days: 0) == DateSpan(day))
      #expect(DateSpan(day, days: -1) == DateSpan(day))
      #expect(DateSpan(day, days: 0).count == 1)
    }
    #expect(DateSpan(.latest, days: 2) == DateSpan(.latest))
    #expect(DateSpan(.earliest, days: 3_652_059).last == .latest)
    #expect(DateSpan(.earliest, days: 3_652_058).last == CalendarDate.latest.adding(days: -1))
  }

  @Test("A year is a span from its first day to its last", arguments: [1, 2024, 2026, 9999])
  func years(year: Int) throws {
    let whole = try #require(DateSpan(year: year))
    #expect(whole.count == (CalendarDate.isLeap(year: year) ? 366 : 365))
    #expect(whole.first.dayOfYear == 1 && whole.last.dayOfYear == whole.count)
    #expect(DateSpan(year: 0) == nil && DateSpan(year: 10_000) == nil)
  }

  @Test("Both ends belong to a span, and the days beside them do not")
  func ends() throws {
    let week = try span("2026-10-01..2026-10-07")
    #expect(try week.contains(day("2026-10-01")) && week.contains(day("2026-10-07")))
    #expect(try !week.contains(day("2026-09-30")) && !week.contains(day("2026-10-08")))
    #expect(week.count == 7 && Array(week.days).count == 7)
    #expect(Array(week.days).first == week.first && Array(week.days).last == week.last)
    #expect(week.dayAfter.description == "2026-10-08")
    #expect(DateSpan(CalendarDate.latest).dayAfter == .latest)
  }

  @Test(
    "Spans overlap when they share a day, be it their last and first",
    arguments: [
      ("2026-10-07", true), ("2026-10-08", false), ("2026-09-30", false), ("2026-10-01", true),
      ("2026-09-01..2026-12-31", true), ("2026-10-03..2026-10-04", true),
    ])
  func overlaps(text: String, expected: Bool) throws {
    let week = try span("2026-10-01..2026-10-07")
    let other = try span(text)
    #expect(week.overlaps(other) == expected)
    #expect(other.overlaps(week) == expected)
  }

  @Test("A span that is moved keeps its length, as far as the calendar reaches")
  func shifted() throws {
    let week = try span("2026-10-01..2026-10-07")
    #expect(week.shifted(days: -30).description == "2026-09-01..2026-09-07")
    #expect(week.shifted(days: 0) == week)
    #expect(week.shifted(days: .max).description == "9999-12-31")
    #expect(week.shifted(days: .min).description == "0001-01-01..0001-01-07")
  }

  @Test("Spans are in the order of their first days, the shorter of two first")
  func sorting() throws {
    let texts = ["2026-10-02", "2026-10-01..2026-10-07", "2026-10-01"]
    #expect(
      try texts.map(span).sorted().map(\.description) == [
        "2026-10-01", "2026-10-01..2026-10-07", "2026-10-02",
      ])
  }
}
