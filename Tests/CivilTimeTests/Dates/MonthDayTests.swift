import CivilTime
import Testing

@Suite("Days of every year")
struct MonthDayTests {
  @Test("There are 366 of them")
  func all() {
    let days = (-1...32).flatMap { day in (-1...13).compactMap { MonthDay(day: day, month: $0) } }
    #expect(days.count == 366)
    #expect(days.allSatisfy { MonthDay($0.description) == $0 })
    #expect(days.count(where: \.isLeapDay) == 1)
  }

  @Test(
    "A day that no year has is refused",
    arguments: [(31, 11), (30, 2), (32, 1), (0, 1), (1, 0), (1, 13), (-1, 1), (.max, .max)])
  func refused(day: Int, month: Int) {
    #expect(MonthDay(day: day, month: month) == nil)
  }

  @Test(
    "29 February is a day of leap years only",
    arguments: [(2024, true), (2025, false), (1900, false), (2000, true)])
  func leapDay(year: Int, exists: Bool) throws {
    let day = try #require(MonthDay(day: 29, month: 2))
    #expect((day.date(in: year) != nil) == exists)
  }

  @Test("A year that dates do not have has no day", arguments: [0, 10_000, Int.min, Int.max])
  func years(year: Int) throws {
    #expect(try #require(MonthDay(day: 21, month: 4)).date(in: year) == nil)
  }

  @Test(
    "Day before month is read, in one or two digits",
    arguments: [("21/4", "21/4"), ("02/09", "2/9"), ("2/09", "2/9"), ("29/2", "29/2")])
  func read(text: String, expected: String) {
    #expect(MonthDay(text)?.description == expected)
  }

  @Test(
    "What is no day of a year is refused",
    arguments: [
      "", "/", "21/", "/4", "4/21", "021/4", "21/4/2026", "21-4", " 21/4", "+1/4", "２１/4",
    ])
  func unreadable(text: String) {
    #expect(MonthDay(text) == nil)
  }

  @Test("Days are in the order of the year, not of their numbers")
  func order() throws {
    let days = try ["1/12", "31/1", "1/2"].map { try #require(MonthDay($0)) }
    #expect(days.sorted().map(\.description) == ["31/1", "1/2", "1/12"])
  }
}
