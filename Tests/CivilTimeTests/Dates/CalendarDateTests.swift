import CivilTime
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "A day that the calendar does not have is refused",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1),
      (2025, 1, 0), (0, 1, 1), (10_000, 1, 1), (2025, 1, -1), (.max, .max, .max), (.min, 1, 1),
    ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year, month, day) == nil)
  }

  @Test("Day numbers and dates are inverse over 800 years")
  func dayNumbersRoundTrip() throws {
    var expected = try #require(CalendarDate(1700, 1, 1))
    for number in expected.dayNumber...(expected.dayNumber + 800 * 366) {
      let date = try #require(CalendarDate(dayNumber: number))
      #expect(date.dayNumber == number)
      #expect(date >= expected)
      expected = date
    }
  }

  @Test(
    "Weekdays agree with the almanac",
    arguments: [
      ("1582-10-15", Weekday.friday), ("1970-01-01", .thursday), ("2024-12-15", .sunday),
      ("2026-04-21", .tuesday), ("0001-01-01", .monday), ("9999-12-31", .friday),
    ])
  func weekdays(text: String, weekday: Weekday) throws {
    #expect(try #require(CalendarDate(text)).weekday == weekday)
  }

  @Test("Adding days stops at the ends of the calendar instead of overflowing")
  func additionSaturates() {
    #expect(CalendarDate.latest.adding(days: 1) == .latest)
    #expect(CalendarDate.earliest.adding(days: .min) == .earliest)
    #expect(CalendarDate.earliest.adding(days: .max) == .latest)
  }

  @Test(
    "Only the ISO form is read",
    arguments: ["2026-4-21", "21/4/2026", "2026-04-21 ", "+026-04-21", "２０２６-04-21", "", "--"])
  func refusesOtherForms(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
