import CivilTime
import Foundation
import Testing
import VietnameseCalendar

@Suite("Lunar: reading what people write")
struct LunarParsingTests {
  @Test(
    "The usual ways to write a day of every year",
    arguments: [
      ("10/3 âm lịch", "10/3 âm lịch"), ("10/3 ÂL", "10/3 âm lịch"), ("10/3 al", "10/3 âm lịch"),
      ("10/03 AL.", "10/3 âm lịch"), ("10-3 âm", "10/3 âm lịch"), ("15/1 âm", "15/1 âm lịch"),
      ("10.3 (âm lịch)", "10/3 âm lịch"), ("(ÂL) 10/3", "10/3 âm lịch"),
      ("âm lịch: 10/3", "10/3 âm lịch"), ("ngày 10/3 âm lịch", "10/3 âm lịch"),
      ("mùng 10 tháng 3", "10/3 âm lịch"), ("mồng 10 tháng Ba", "10/3 âm lịch"),
      ("Mồng Mười tháng Ba âm lịch", "10/3 âm lịch"), ("mung muoi thang ba", "10/3 âm lịch"),
      ("MÙNG 10/3", "10/3 âm lịch"), ("ngày 10 tháng 3 âm lịch", "10/3 âm lịch"),
      ("rằm tháng Giêng", "15/1 âm lịch"), ("rằm tháng giêng âm lịch", "15/1 âm lịch"),
      ("ram thang gieng", "15/1 âm lịch"), ("rằm Giêng", "15/1 âm lịch"),
      ("rằm tháng 7", "15/7 âm lịch"), ("Ngày rằm tháng Bảy", "15/7 âm lịch"),
      ("23 tháng Chạp", "23/12 âm lịch"), ("hai mươi ba tháng chạp", "23/12 âm lịch"),
      ("hăm ba tháng Chạp", "23/12 âm lịch"), ("23 Chạp", "23/12 âm lịch"),
      ("30 Tết", "30/12 âm lịch"), ("ba mươi Tết", "30/12 âm lịch"), ("28 tết", "28/12 âm lịch"),
      ("mùng 3 Tết", "3/1 âm lịch"), ("mùng một Tết", "1/1 âm lịch"),
      ("mùng 5 tháng 5", "5/5 âm lịch"), ("mùng năm tháng năm", "5/5 âm lịch"),
      ("mùng 5 tháng 2 nhuận", "5/2 nhuận âm lịch"), ("5/2 nhuận", "5/2 nhuận âm lịch"),
      ("5/2 âm lịch nhuận", "5/2 nhuận âm lịch"), ("mung 5 thang hai nhuan", "5/2 nhuận âm lịch"),
      ("rằm tháng Mười", "15/10 âm lịch"), ("rằm tháng Mười một", "15/11 âm lịch"),
      ("rằm tháng mười hai", "15/12 âm lịch"), ("mười bốn tháng tư âm lịch", "14/4 âm lịch"),
      ("mười lăm tháng tám ÂL", "15/8 âm lịch"), ("ba mươi tháng chín ÂL", "30/9 âm lịch"),
      ("  rằm   tháng\u{A0}7 ", "15/7 âm lịch"),
    ])
  func yearlyDays(text: String, expected: String) throws {
    #expect(try LunarDay(parsing: text).description == expected)
    // Composed or decomposed is the same text.
    #expect(
      try LunarDay(parsing: text.decomposedStringWithCanonicalMapping).description == expected)
    #expect(try LunarDay(parsing: text.uppercased()).description == expected)
  }

  @Test(
    "A year may be named by number, by name, or by both",
    arguments: [
      ("mùng 1 tháng Giêng năm 2027", "2027-02-06"), ("1/1 âm lịch năm Đinh Mùi", "2027-02-06"),
      ("1/1 năm dinh mui", "2027-02-06"), ("mùng 1 Tết Đinh Mùi", "2027-02-06"),
      ("mùng 1 tháng Giêng năm Đinh Mùi (2027)", "2027-02-06"), ("1/1/2027 âm lịch", "2027-02-06"),
      ("ngày 10 tháng 3 năm 2026 âm lịch", "2026-04-26"), ("10-3-2026 AL", "2026-04-26"),
      ("mùng 5 tháng 2 nhuận năm Quí Mẹo", "2023-03-26"), ("5/2/2023 nhuận", "2023-03-26"),
      ("rằm tháng năm năm 2027", "2027-06-19"), ("rằm tháng Mười năm Đinh Mùi", "2027-11-12"),
      ("1/1 năm Giáp Tý", "2044-01-30"), ("1/1 năm At Ty", "2025-01-29"),
      ("mùng mười tháng ba", "2026-04-26"),
    ])
  func withYear(text: String, expected: String) throws {
    let expression = try LunarExpression(parsing: text)
    #expect(try expression.date(near: 2026).date.description == expected)
  }

  @Test(
    "Digits alone are lunar only for those who know it",
    arguments: [
      "10/3", "ngày 10 tháng 3", "10 tháng Ba", "10-3-2026", "10/3 năm 2026",
    ])
  func digitsAlone(text: String) throws {
    let error = #expect(throws: LunarDateError.self) { try LunarExpression(parsing: text) }
    #expect(error?.diagnostic.hint?[.english].contains("10/3 âm lịch") ?? false)
    let assumed = try LunarExpression(parsing: text, assumingLunar: true)
    #expect(assumed.day.description == "10/3 âm lịch")
  }

  @Test(
    "A month or day that no year has is refused as such",
    arguments: [
      ("32/13 âm lịch", Diagnostic.Code.noSuchLunarMonth), ("32/1 âm lịch", .noSuchLunarDay),
      ("0/1 ÂL", .noSuchLunarDay), ("1/0 ÂL", .noSuchLunarMonth), ("31/1 ÂL", .noSuchLunarDay),
      ("rằm tháng 13", .noSuchLunarMonth), ("999999999/1 âm", .noSuchLunarDay),
    ])
  func noSuchDay(text: String, code: Diagnostic.Code) {
    let error = #expect(throws: LunarDateError.self) { try LunarDay(parsing: text) }
    #expect(error?.diagnostic.code == code)
  }

  @Test(
    "What is no lunar day is refused, and shown what one looks like",
    arguments: [
      "", " ", "âm lịch", "rằm", "mùng", "tháng Giêng", "mùng 1", "/", "10/", "/3 âm lịch",
      "10//3 âm lịch", "10/3 dương lịch", "10/3 DL", "10/3 âm lịch sáng", "rằm tháng Bảy tháng Tám",
      "1234567890/3 âm lịch", "-1/3 âm lịch", "１０/３ âm lịch", "10/3 âm lịch năm", "mùng 15 Tết",
      "10/3 âm lịch năm Giáp Sửu", "1/1 năm Đinh Mùi 2026", "rằm tháng Một", "10/3 nhuận nhuận",
      "10/3/2027/1 âm lịch", "abc", "🎉", "10/3 âm lịch\n11/3 âm lịch", "năm 2027",
      "1/1 năm 2027 năm 2027", "mười mươi tháng Chạp",
      // After, and from: without marks they look like six and four.
      "sau Tết", "từ Tết",
    ])
  func nonsense(text: String) {
    let error = #expect(throws: LunarDateError.self) { try LunarExpression(parsing: text) }
    #expect(error?.diagnostic.code == .notALunarDay)
    #expect(error?.diagnostic.hint != nil)
  }

  @Test("An endless text is refused, and shown in part")
  func endless() {
    let text = "10/3 âm lịch" + String(repeating: " ", count: 1_000_000)
    let error = #expect(throws: LunarDateError.self) { try LunarExpression(parsing: text) }
    #expect(error.map { $0.description.count < 300 } ?? false)
  }

  @Test("A day of every year has no year, and a date far away no date")
  func yearsInTheWrongPlace() throws {
    #expect(throws: LunarDateError.self) { try LunarDay(parsing: "10/3/2027 âm lịch") }
    let expression = try LunarExpression(parsing: "10/3/99999 âm lịch")
    #expect(throws: LunarDateError.self) { try expression.date(near: 2026) }
    let leap = try LunarExpression(parsing: "mùng 5 tháng 2 nhuận năm 2024")
    #expect(throws: LunarDateError.self) { try leap.date(near: 2026) }
  }
}
