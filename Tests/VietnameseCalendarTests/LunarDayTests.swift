import CivilTime
import Testing
import VietnameseCalendar

@Suite("Lunar: days that come round every year")
struct LunarDayTests {
  @Test(
    "A Gregorian year has the day once, twice or never",
    arguments: [
      (1, 12, 2024, ["2024-01-11", "2024-12-31"]), (1, 12, 2025, []),
      (1, 12, 2027, ["2027-01-08", "2027-12-28"]), (10, 3, 2026, ["2026-04-26"]),
      (23, 12, 2026, ["2026-02-10"]), (15, 1, 2030, ["2030-02-16"]),
      // Regular month 2 only, although 2023 has a leap month 2.
      (5, 2, 2023, ["2023-02-24"]),
      // A last month of 30 days, and one of 29: absent, not moved.
      (30, 12, 2024, ["2024-02-09"]), (30, 12, 2025, []),
    ])
  func datesInGregorianYear(day: Int, month: Int, year: Int, expected: [String]) throws {
    let found = try LunarDay(month: month, day: day).dates(inGregorianYear: year)
    #expect(found.map(\.description) == expected)
  }

  @Test("An absent day says why")
  func absences() throws {
    let lastDay = try LunarDay(month: 12, day: 30)
    let missing = try lastDay.absences(inGregorianYear: 2025)
    #expect(missing.map(\.code) == [.noSuchLunarDay])
    #expect(missing.map(\.severity) == [.warning])
    #expect(
      missing.first?.message[.vietnamese]
        == "tháng Chạp năm Giáp Thìn (2024 âm lịch) chỉ có 29 ngày")
    #expect(try lastDay.absences(inGregorianYear: 2024).isEmpty)

    let first = try LunarDay(month: 12, day: 1).absences(inGregorianYear: 2025)
    #expect(first.map(\.code) == [.lunarDayOutsideYear])
    #expect(first.map(\.severity) == [.note])
    #expect(first.first?.hint?[.english] == "it falls on 2024-12-31 and 2026-01-19")
    #expect(try LunarDay(month: 12, day: 1).absences(inGregorianYear: 2024).isEmpty)

    let leap = try LunarDay(month: 6, day: 5, isLeap: true)
    #expect(try leap.absences(inGregorianYear: 2026).map(\.code) == [.noSuchLeapMonth])
    #expect(try leap.absences(inGregorianYear: 2025).isEmpty)
    #expect(try leap.dates(inGregorianYear: 2025).map(\.description) == ["2025-07-29"])
  }

  @Test("Over all years the Gregorian filter loses no day and finds none twice")
  func filterIsComplete() throws {
    for (month, day) in [(1, 1), (3, 10), (11, 15), (11, 30), (12, 1), (12, 23), (12, 30)] {
      let lunarDay = try LunarDay(month: month, day: day)
      let byGregorianYear = try LunarDay.gregorianYears.flatMap {
        try lunarDay.dates(inGregorianYear: $0)
      }
      let byLunarYear = LunarYear.supported.compactMap { try? lunarDay.inLunarYear($0).date }
      let inside = byLunarYear.filter { LunarDay.gregorianYears.contains($0.year) }
      #expect(byGregorianYear == inside)
    }
  }

  @Test("30 Chạp is missing in some years, 29 in none")
  func missingYears() throws {
    let lastDay = try LunarDay(month: 12, day: 30)
    #expect(!lastDay.existsEveryYear)
    #expect(
      lastDay.missingYears(in: 2020...2032) == [
        2021, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031,
      ])
    #expect(try LunarDay(month: 12, day: 29).existsEveryYear)
    #expect(try LunarDay(month: 12, day: 29).missingYears().isEmpty)
    #expect(try LunarDay(month: 2, day: 1, isLeap: true).missingYears(in: 2020...2024).count == 4)
    #expect(lastDay.missingYears(in: 1...5).isEmpty)
  }

  @Test("A day that some years lack comes with a warning")
  func caveats() throws {
    let lastDay = try LunarDay(parsing: "30 Tết")
    #expect(lastDay.caveat?.code == .lunarDayNotEveryYear)
    #expect(
      lastDay.caveat?.rendered(in: .vietnamese)
        == "cảnh báo: không phải năm nào cũng có 30 tháng Chạp (ngày cuối năm âm lịch là ngày "
        + "liền trước mùng 1 tháng Giêng) [lunar/not-every-year]")
    #expect(try LunarDay(month: 8, day: 30).caveat != nil)
    #expect(try LunarDay(month: 2, day: 1, isLeap: true).caveat != nil)
    #expect(try LunarDay(month: 12, day: 29).caveat == nil)
  }

  @Test("Years outside of the table are refused", arguments: [1900, 2200, 0, 99_999, .min])
  func refusesYears(year: Int) throws {
    let day = try LunarDay(month: 1, day: 1)
    #expect(throws: LunarDateError.self) { try day.dates(inGregorianYear: year) }
    #expect(throws: LunarDateError.self) { try day.absences(inGregorianYear: year) }
  }

  @Test(
    "A day that no year has is refused", arguments: [(0, 1), (13, 1), (1, 0), (1, 31), (13, 32)])
  func refusesDays(month: Int, day: Int) {
    #expect(throws: LunarDateError.self) { try LunarDay(month: month, day: day) }
  }
}
