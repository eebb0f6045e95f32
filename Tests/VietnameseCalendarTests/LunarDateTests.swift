import CivilTime
import Testing
import VietnameseCalendar

@Suite("Lunar: days of the lunar calendar")
struct LunarDateTests {
  @Test("Every day from 1900 to 2199 comes back as itself, and days follow each other")
  func roundTrip() throws {
    var previous: LunarDate?
    var mistakes = 0
    for date in LunarDate.supported.days {
      let lunar = try LunarDate(date)
      let back = try LunarDate(
        year: lunar.year, month: lunar.month, day: lunar.day, isLeap: lunar.isLeap)
      if back != lunar || back.date != date || lunar.date != date { mistakes += 1 }
      if let previous, lunar.day != previous.day + 1, lunar.day != 1 || previous.day < 29 {
        mistakes += 1
      }
      previous = lunar
    }
    #expect(mistakes == 0)
    #expect(previous?.description == "30/12/2199 âm lịch")
    #expect(LunarDate.supported.description == "1900-01-31..2200-02-14")
  }

  @Test(
    "Days outside of the supported years are refused by name",
    arguments: [
      "1900-01-30", "2200-02-15", "0001-01-01", "9999-12-31",
    ])
  func refusesDaysOutside(text: String) throws {
    let date = try #require(CalendarDate(text))
    let error = #expect(throws: LunarDateError.self) { try LunarDate(date) }
    #expect(error?.diagnostic.code == .lunarYearOutOfRange)
    #expect(error?.diagnostic.message[.english].contains(text) ?? false)
  }

  @Test(
    "What does not exist is refused with what does",
    arguments: [
      (2027, 3, 30, false, Diagnostic.Code.noSuchLunarDay, "chỉ có ngày 1 đến ngày 29"),
      (
        2024, 12, 30, false, .noSuchLunarDay,
        "giao thừa là ngày 29 tháng Chạp: thứ Ba, 28/1/2025"
      ), (2024, 12, 31, false, .noSuchLunarDay, "chỉ có ngày 1 đến ngày 29"),
      (2023, 12, 31, false, .noSuchLunarDay, "chỉ có ngày 1 đến ngày 30"),
      (2025, 6, 30, true, .noSuchLunarDay, "chỉ có ngày 1 đến ngày 29"),
      (2026, 1, 31, false, .noSuchLunarDay, "chỉ có ngày 1 đến ngày 30"),
      (2026, 1, 0, false, .noSuchLunarDay, "chỉ có ngày 1 đến ngày 30"),
      (2026, 1, -5, false, .noSuchLunarDay, "chỉ có ngày 1 đến ngày 30"),
      (2026, 13, 32, false, .noSuchLunarMonth, "chỉ có tháng 1 đến tháng 12"),
      (2026, 0, 1, true, .noSuchLunarMonth, "chỉ có tháng 1 đến tháng 12"),
      (2025, 5, 1, true, .noSuchLeapMonth, "tháng nhuận của năm 2025 là tháng 6"),
      (2026, 5, 1, true, .noSuchLeapMonth, "năm 2026 không có tháng nhuận"),
      (0, 1, 1, false, .lunarYearOutOfRange, "chọn một năm từ 1900 đến 2199"),
      (99_999, 1, 1, false, .lunarYearOutOfRange, "chọn một năm từ 1900 đến 2199"),
      (.min, .max, .min, true, .lunarYearOutOfRange, "chọn một năm từ 1900 đến 2199"),
    ])
  func refusesWhatDoesNotExist(
    year: Int, month: Int, day: Int, isLeap: Bool, code: Diagnostic.Code, hint: String
  ) {
    let error = #expect(throws: LunarDateError.self) {
      try LunarDate(year: year, month: month, day: day, isLeap: isLeap)
    }
    #expect(error?.diagnostic.code == code)
    #expect(error?.diagnostic.hint?[.vietnamese] == hint)
  }

  @Test("The message prints like a compiler's, in either language")
  func messages() throws {
    let error = #expect(throws: LunarDateError.self) {
      try LunarDate(year: 2027, month: 3, day: 30)
    }
    #expect(
      error?.description
        == "error: lunar month 3 of 2027 has 29 days, there is no day 30 (its days are 1 to 29) "
        + "[lunar/no-such-day]")
    let placed = error?.diagnostic(at: SourceLocation(line: 3, column: 9), sourceLine: "  when: x")
    #expect(
      placed?.rendered(in: .vietnamese)
        == "<text>:3:9: lỗi: tháng 3 năm 2027 âm lịch có 29 ngày, không có ngày 30 "
        + "(chỉ có ngày 1 đến ngày 29) [lunar/no-such-day]\n    when: x\n          ^")
  }

  @Test(
    "Days are spoken as Vietnamese speak them",
    arguments: [
      (2027, 1, 1, false, "mùng 1 tháng Giêng năm Đinh Mùi", "1/1/2027 âm lịch"),
      (2026, 7, 15, false, "rằm tháng Bảy năm Bính Ngọ", "15/7/2026 âm lịch"),
      (2025, 12, 23, false, "23 tháng Chạp năm Ất Tỵ", "23/12/2025 âm lịch"),
      (2023, 2, 5, true, "mùng 5 tháng Hai nhuận năm Quý Mão", "5/2/2023 nhuận âm lịch"),
      (2033, 11, 10, true, "mùng 10 tháng Mười một nhuận năm Quý Sửu", "10/11/2033 nhuận âm lịch"),
      (2026, 4, 11, false, "11 tháng Tư năm Bính Ngọ", "11/4/2026 âm lịch"),
    ])
  func words(
    year: Int, month: Int, day: Int, isLeap: Bool, spoken: String, short: String
  ) throws {
    let date = try LunarDate(year: year, month: month, day: day, isLeap: isLeap)
    #expect(date.name[.vietnamese] == spoken)
    #expect(date.description == short)
    // Both can be read again.
    #expect(try LunarExpression(parsing: spoken).date(near: year) == date)
    #expect(try LunarExpression(parsing: short).date(near: 1950) == date)
  }

  @Test("English names count days and months")
  func english() throws {
    let date = try LunarDate(year: 2023, month: 2, day: 21, isLeap: true)
    #expect(date.name[.english] == "21st day of the 2nd leap lunar month, year Quý Mão")
    #expect(date.yearlyDay.name[.english] == "21st day of the 2nd leap lunar month")
  }

  @Test(
    "Years say how far they can be relied on",
    arguments: [
      (1900, LunarCertainty.proleptic), (1967, .proleptic), (1968, .settled), (2053, .settled),
      (2054, .predicted), (2199, .predicted),
    ])
  func certainty(year: Int, certainty: LunarCertainty) throws {
    #expect(try LunarYear(year).certainty == certainty)
    #expect(try LunarDate(year: year, month: 1, day: 1).certainty == certainty)
    #expect((certainty.note == nil) == (certainty == .settled))
  }

  @Test("Lunar years meet without a gap, and months with them")
  func yearsMeet() throws {
    for number in 1900..<2199 {
      let year = try LunarYear(number)
      #expect(year.lastDay.adding(days: 1) == (try LunarYear(number + 1)).newYear)
      #expect(year.months.map(\.length).reduce(0, +) == year.dayCount)
      #expect(year.months == year.months.sorted())
    }
  }
}
