import Testing
import VietnameseCalendar

@Suite("Yearly days: runs and their ends")
struct YearlyDaysTests {
  private static let fixed: [DayRule] = {
    let days = [(1, 1), (31, 1), (28, 2), (29, 2), (1, 3), (30, 6), (1, 7), (28, 12), (31, 12)]
    return days.compactMap { MonthDay(day: $0.0, month: $0.1).map(DayRule.fixed) }
      + [.lastDay(ofMonth: 2), .lastDay(ofMonth: 12)]
  }()

  private static let lunar: [DayRule] = {
    let days = [(1, 1), (30, 1), (15, 1), (29, 6), (30, 6), (1, 7), (23, 12), (30, 12)]
    return days.compactMap { try? LunarDay(month: $0.1, day: $0.0) }.map(DayRule.lunar)
      + [.lastLunarDay(ofMonth: 12)]
  }()

  @Test("No run is longer than the names of its ends say, in any year", arguments: [fixed, lunar])
  func longestRun(days: [DayRule]) throws {
    for from in days {
      for through in days {
        let run = YearlyDays(from, through: through)
        let most = try #require(run.longestRun)
        for year in 1901...2198 {
          for span in run.spans(in: year) {
            #expect(span.count <= most, "\(run) \(year)")
            #expect(span.first.year == year)
          }
        }
      }
    }
  }

  @Test("Every year has a run whose ends every month has, or clips")
  func noGap() {
    for from in Self.fixed {
      for through in Self.fixed where from != through {
        for year in 1900...2199 {
          #expect(YearlyDays(from, through: through).spans(in: year).count == 1)
        }
      }
    }
  }

  @Test("Giao thừa is the day before Tết in every year of the table")
  func newYearsEve() throws {
    let tet = DayRule.lunar(try LunarDay(month: 1, day: 1))
    for year in 1901...2198 {
      #expect(
        DayRule.lastLunarDay(ofMonth: 12).dates(in: year)
          == tet.dates(in: year).map { $0.adding(days: -1) }.filter { $0.year == year })
    }
  }

  @Test(
    "Easter is the day that the churches keep",
    arguments: [
      (1900, 15, 4), (1954, 18, 4), (1981, 19, 4), (2000, 23, 4), (2008, 23, 3), (2011, 24, 4),
      (2024, 31, 3), (2025, 20, 4), (2026, 5, 4), (2027, 28, 3), (2038, 25, 4), (2049, 18, 4),
      (2076, 19, 4), (2199, 14, 4),
    ])
  func easter(year: Int, day: Int, month: Int) {
    #expect(DayRule.easter(plus: 0).dates(in: year).map { [$0.day, $0.month] } == [[day, month]])
  }

  @Test("Easter is a Sunday from 22 March to 25 April, in every year")
  func easterBounds() throws {
    for year in 1583...4099 {
      let days = DayRule.easter(plus: 0).dates(in: year)
      let easter = try #require(days.first)
      #expect(easter.weekday == .sunday)
      #expect((322...425).contains(easter.month * 100 + easter.day))
    }
  }

  @Test("The weekday nearest a day is at most three days away; after and before never the day itself")
  func near() throws {
    for weekday in Weekday.allCases {
      for day in 1...14 {
        let fixed = DayRule.fixed(try #require(MonthDay(day: day, month: 5)))
        let origin = try #require(fixed.dates(in: 2027).first)
        let distance = { (side: DayRule.Side) throws -> Int in
          let found = try #require(DayRule.near(weekday, side, fixed).dates(in: 2027).first)
          #expect(found.weekday == weekday)
          return origin.days(until: found)
        }
        #expect(try (-3...3).contains(distance(.nearest)))
        #expect(try (1...7).contains(distance(.after)))
        #expect(try (-7 ... -1).contains(distance(.before)))
      }
    }
  }
}
