import CivilTime
import Foundation
import Testing

@testable import VietnameseCalendar

@Suite("Lunar: the dates that are known")
struct LunarTruthTests {
  @Test("Every month from 1968 to 2099 is the one computed from JPL's DE405")
  func everyMonthOfTheTruthTable() throws {
    let file = try #require(
      Bundle.module.url(
        forResource: "lunar-months-1968-2099", withExtension: "csv", subdirectory: "Fixtures"))
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    let expected = rows.map { String($0.filter { $0 != "\r" }) }
    let computed = try (1968...2099).flatMap { year in try LunarYear(year).months }.map {
      "\($0.year),\($0.number),\($0.isLeap ? 1 : 0),\($0.firstDay),\($0.length)"
    }
    #expect(expected.count == 1633)
    #expect(computed == expected)
  }

  @Test("Tết and the leap month are those of the almanac", arguments: Self.newYears)
  func newYear(year: Int, day: String, leapMonth: Int) throws {
    let lunarYear = try LunarYear(year)
    #expect(lunarYear.newYear.description == day)
    #expect(lunarYear.leapMonth ?? 0 == leapMonth)
  }

  @Test("The days that offices keep fall where the almanac has them", arguments: Self.feasts)
  func feast(year: Int, days: [String]) throws {
    for (monthDay, expected) in zip(Self.feastDays, days) {
      let found = try LunarDate(year: year, month: monthDay.month, day: monthDay.day)
      #expect(found.date.description == expected)
      #expect(try LunarDate(found.date) == found)
    }
  }

  @Test(
    "Tết is Viet Nam's where China's New Year is another day",
    arguments: [
      (1968, "1968-01-29"), (1969, "1969-02-16"), (1985, "1985-01-21"), (2007, "2007-02-17"),
      (2030, "2030-02-02"), (2053, "2053-02-18"), (2148, "2148-01-21"), (2153, "2153-01-24"),
    ])
  func differsFromChina(year: Int, day: String) throws {
    #expect(try LunarYear(year).newYear.description == day)
  }

  @Test(
    "Leap months follow UTC+7 where China's are others",
    arguments: [
      (1917, 3), (1922, 6), (1938, 8), (1984, nil), (1985, 2), (1987, 7), (2033, 11), (2147, nil),
      (2148, 1), (2023, 2), (2024, nil), (2025, 6), (2028, 5),
    ] as [(Int, Int?)])
  func leapMonths(year: Int, month: Int?) throws {
    let lunarYear = try LunarYear(year)
    #expect(lunarYear.leapMonth == month)
    #expect(lunarYear.months.count == (month == nil ? 12 : 13))
    #expect(lunarYear.months.first { $0.isLeap }?.number == month)
  }

  /// Lunar year, Tết, leap month or 0.
  static let newYears: [(Int, String, Int)] = [
    (2000, "2000-02-05", 0), (2001, "2001-01-24", 4), (2002, "2002-02-12", 0),
    (2003, "2003-02-01", 0), (2004, "2004-01-22", 2), (2005, "2005-02-09", 0),
    (2006, "2006-01-29", 7), (2007, "2007-02-17", 0), (2008, "2008-02-07", 0),
    (2009, "2009-01-26", 5), (2010, "2010-02-14", 0), (2011, "2011-02-03", 0),
    (2012, "2012-01-23", 4), (2013, "2013-02-10", 0), (2014, "2014-01-31", 9),
    (2015, "2015-02-19", 0), (2016, "2016-02-08", 0), (2017, "2017-01-28", 6),
    (2018, "2018-02-16", 0), (2019, "2019-02-05", 0), (2020, "2020-01-25", 4),
    (2021, "2021-02-12", 0), (2022, "2022-02-01", 0), (2023, "2023-01-22", 2),
    (2024, "2024-02-10", 0), (2025, "2025-01-29", 6), (2026, "2026-02-17", 0),
    (2027, "2027-02-06", 0), (2028, "2028-01-26", 5), (2029, "2029-02-13", 0),
    (2030, "2030-02-02", 0), (2031, "2031-01-23", 3), (2032, "2032-02-11", 0),
    (2033, "2033-01-31", 11), (2034, "2034-02-19", 0), (2035, "2035-02-08", 0),
    (2036, "2036-01-28", 6), (2037, "2037-02-15", 0), (2038, "2038-02-04", 0),
    (2039, "2039-01-24", 5), (2040, "2040-02-12", 0), (2041, "2041-02-01", 0),
    (2042, "2042-01-22", 2), (2043, "2043-02-10", 0), (2044, "2044-01-30", 7),
    (2045, "2045-02-17", 0), (2046, "2046-02-06", 0), (2047, "2047-01-26", 5),
    (2048, "2048-02-14", 0), (2049, "2049-02-02", 0), (2050, "2050-01-23", 3),
  ]

  /// Tết, Nguyên tiêu, Giỗ Tổ, Phật đản, Đoan ngọ, Vu lan, Sân khấu, Trung thu, Ông Táo.
  static let feastDays: [(month: Int, day: Int)] = [
    (1, 1), (1, 15), (3, 10), (4, 15), (5, 5), (7, 15), (8, 12), (8, 15), (12, 23),
  ]

  /// Lunar year, and the days of ``feastDays`` in it.
  static let feasts: [(Int, [String])] = [
    (
      2023,
      [
        "2023-01-22", "2023-02-05", "2023-04-29", "2023-06-02", "2023-06-22",
        "2023-08-30", "2023-09-26", "2023-09-29", "2024-02-02",
      ]
    ),
    (
      2024,
      [
        "2024-02-10", "2024-02-24", "2024-04-18", "2024-05-22", "2024-06-10",
        "2024-08-18", "2024-09-14", "2024-09-17", "2025-01-22",
      ]
    ),
    (
      2025,
      [
        "2025-01-29", "2025-02-12", "2025-04-07", "2025-05-12", "2025-05-31",
        "2025-09-06", "2025-10-03", "2025-10-06", "2026-02-10",
      ]
    ),
    (
      2026,
      [
        "2026-02-17", "2026-03-03", "2026-04-26", "2026-05-31", "2026-06-19",
        "2026-08-27", "2026-09-22", "2026-09-25", "2027-01-30",
      ]
    ),
    (
      2027,
      [
        "2027-02-06", "2027-02-20", "2027-04-16", "2027-05-20", "2027-06-09",
        "2027-08-16", "2027-09-12", "2027-09-15", "2028-01-19",
      ]
    ),
    (
      2028,
      [
        "2028-01-26", "2028-02-09", "2028-04-04", "2028-05-09", "2028-05-28",
        "2028-09-03", "2028-09-30", "2028-10-03", "2029-02-06",
      ]
    ),
    (
      2029,
      [
        "2029-02-13", "2029-02-27", "2029-04-23", "2029-05-27", "2029-06-16",
        "2029-08-24", "2029-09-19", "2029-09-22", "2030-01-26",
      ]
    ),
    (
      2030,
      [
        "2030-02-02", "2030-02-16", "2030-04-12", "2030-05-16", "2030-06-05",
        "2030-08-13", "2030-09-09", "2030-09-12", "2031-01-16",
      ]
    ),
    (
      2031,
      [
        "2031-01-23", "2031-02-06", "2031-04-01", "2031-06-04", "2031-06-24",
        "2031-09-01", "2031-09-28", "2031-10-01", "2032-02-04",
      ]
    ),
  ]
}
