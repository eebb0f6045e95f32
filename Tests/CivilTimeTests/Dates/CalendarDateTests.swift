import CivilTime
import Foundation
import TestSupport
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

  @Test("Foundation counts the same days, weekdays and months")
  func foundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    // Before that day, Foundation counts by the Julian calendar.
    let reform = try #require(CalendarDate(1582, 10, 15)).dayNumber
    var random = SplitMix(seed: 1582)
    for _ in 0..<2000 {
      let number = Int.random(in: reform...CalendarDate.latest.dayNumber, using: &random)
      let ours = try #require(CalendarDate(dayNumber: number))
      let day = Date(timeIntervalSince1970: Double(number) * 86_400)
      let theirs = calendar.dateComponents([.year, .month, .day, .weekday], from: day)
      #expect(theirs.year == ours.year && theirs.month == ours.month && theirs.day == ours.day)
      // Foundation's weeks begin with 1 for Sunday.
      #expect(theirs.weekday == ours.weekday.rawValue % 7 + 1)
      #expect(calendar.ordinality(of: .day, in: .year, for: day) == ours.dayOfYear)
      #expect(
        calendar.range(of: .day, in: .month, for: day)?.count
          == CalendarDate.length(ofMonth: ours.month, year: ours.year))
    }
  }

  @Test("The first and the last day have numbers, and the days beyond them are none")
  func ends() {
    #expect(CalendarDate(dayNumber: CalendarDate.earliest.dayNumber) == .earliest)
    #expect(CalendarDate(dayNumber: CalendarDate.latest.dayNumber) == .latest)
    #expect(CalendarDate(dayNumber: CalendarDate.earliest.dayNumber - 1) == nil)
    #expect(CalendarDate(dayNumber: CalendarDate.latest.dayNumber + 1) == nil)
    #expect(CalendarDate.earliest.dayOfYear == 1 && CalendarDate.latest.dayOfYear == 365)
    #expect(CalendarDate.latest.basicDescription == "99991231")
    #expect(CalendarDate.earliest.basicDescription == "00010101")
  }
}
