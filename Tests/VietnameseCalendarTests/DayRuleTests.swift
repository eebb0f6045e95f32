import CivilTime
import Testing
import VietnameseCalendar

@Suite("Rules that name a day of each year")
struct DayRuleTests {
  @Test(
    "The nth weekday of a month, from its start or its end",
    arguments: [
      (1, Weekday.monday, 6, 2026, "2026-06-01"), (1, .sunday, 6, 2026, "2026-06-07"),
      (5, .monday, 6, 2026, "2026-06-29"), (5, .wednesday, 6, 2026, nil),
      (-1, .tuesday, 6, 2026, "2026-06-30"), (-5, .monday, 6, 2026, "2026-06-01"),
      (-5, .wednesday, 6, 2026, nil), (4, .thursday, 11, 2026, "2026-11-26"),
      (5, .thursday, 2, 2024, "2024-02-29"), (5, .thursday, 2, 2025, nil),
      (-1, .friday, 12, 9999, "9999-12-31"), (1, .monday, 1, 1, "0001-01-01"),
      (1, .monday, 1, 0, nil), (1, .monday, 1, 10_000, nil),
    ] as [(Int, Weekday, Int, Int, String?)])
  func nthWeekday(ordinal: Int, weekday: Weekday, month: Int, year: Int, expected: String?) throws {
    let rule = try #require(NthWeekday(ordinal, weekday, of: month))
    #expect(rule.date(in: year)?.description == expected)
    #expect(
      DayRule.weekday(rule).dates(in: year).map(\.description) == (expected.map { [$0] } ?? []))
  }

  @Test(
    "Ordinals and months that do not exist are refused",
    arguments: [(0, 1), (6, 1), (-6, 1), (1, 0), (1, 13), (Int.min, 1), (Int.max, 1), (1, Int.min)])
  func refused(ordinal: Int, month: Int) {
    #expect(NthWeekday(ordinal, .monday, of: month) == nil)
  }

  @Test(
    "A day of the lunar calendar falls into a year once, twice or not at all",
    arguments: [
      (2024, ["2024-01-11", "2024-12-31"]), (2025, []), (2026, ["2026-01-19"]), (1900, []),
      (2201, []), (Int.min, []), (Int.max, []),
    ])
  func lunar(year: Int, expected: [String]) throws {
    let rule = DayRule.lunar(try LunarDay(month: 12, day: 1))
    #expect(rule.isLunar)
    #expect(rule.dates(in: year).map(\.description) == expected)
  }

  @Test("29 February has no day in common years", arguments: [(2024, 1), (2025, 0), (2100, 0)])
  func leapDay(year: Int, count: Int) throws {
    let rule = DayRule.fixed(try #require(MonthDay(day: 29, month: 2)))
    #expect(!rule.isLunar && rule.dates(in: year).count == count)
  }

  @Test(
    "Days that come every year may run into the next, and last at least one day",
    arguments: [
      ("28/12", "3/1", "2026-12-28..2027-01-03"), ("21/4", "21/4", "2026-04-21"),
      ("1/10", "7/10", "2026-10-01..2026-10-07"), ("2/1", "1/1", "2026-01-02..2027-01-01"),
    ])
  func yearly(from: String, through: String, expected: String) throws {
    let days = YearlyDays(
      .fixed(try #require(MonthDay(from))), through: .fixed(try #require(MonthDay(through))))
    #expect(days.spans(in: 2026).map(\.description) == [expected])
    #expect(days.spans(in: 10_000).isEmpty)
  }

  @Test(
    "Days beside an observance are 0 to 10, other numbers the nearest of them",
    arguments: [(-1, 0), (0, 0), (10, 10), (11, 10), (.max, 10), (.min, 0)])
  func expectedClosure(days: Int, taken: Int) {
    let closure = PublicHolidays.ExpectedClosure(before: days, after: days)
    #expect(closure.before == taken && closure.after == taken)
  }
}
