import CivilTime
import Foundation
import Testing
import VietnameseCalendar

@Suite("Lunar: days of either calendar, as people write them")
struct WrittenDateTests {
  @Test(
    "A day with a year is Gregorian unless it says that it is lunar",
    arguments: [
      ("2027-02-06", "2027-02-06"), ("6/2/2027", "2027-02-06"), ("6-2-2027", "2027-02-06"),
      ("06.02.2027", "2027-02-06"), ("2027/2/6", "2027-02-06"),
      ("ngày 6 tháng 2 năm 2027", "2027-02-06"), ("6 tháng 2 2027", "2027-02-06"),
      ("6/2 năm 2027", "2027-02-06"), ("ngày sáu tháng Hai năm 2027", "2027-02-06"),
      ("31 tháng Một năm 2027", "2027-01-31"), ("6/2/2027 dương lịch", "2027-02-06"),
      ("dương lịch 6/2", "2026-02-06"), ("6/2 DL", "2026-02-06"), ("28/2/2027", "2027-02-28"),
      ("29/2/2028", "2028-02-29"), ("31/12/9999", "9999-12-31"), ("1/1/100", "0100-01-01"),
      ("Tết dương lịch", "2026-01-01"), ("tết tây 2027", "2027-01-01"),
      ("6/2/2027 âm lịch", "2027-03-13"), ("2027-02-06 ÂL", "2027-03-13"),
      ("mùng 6 tháng 2 năm 2027", "2027-03-13"), ("6/2 năm Đinh Mùi", "2027-03-13"),
      ("10/3", "2026-04-26"), ("10-3", "2026-04-26"), ("ngày 10 tháng 3", "2026-04-26"),
      ("29/2", "2026-04-16"),
    ])
  func calendars(text: String, expected: String) throws {
    #expect(try CalendarDate(written: text, near: 2026).description == expected)
    let plain = text.decomposedStringWithCanonicalMapping.uppercased()
    #expect(try CalendarDate(written: plain, near: 2026).description == expected)
  }

  @Test(
    "A Gregorian day that does not exist is refused as such, however it is written",
    arguments: [
      "29/2/2027", "29-2-2027", "29.2.2027", "2027-02-29", "2027/2/29", "29/2/2027 dương lịch",
      "ngày 29 tháng 2 năm 2027", "29 tháng Hai 2027", "29/2 năm 2027",
      "ngày hai mươi chín tháng hai năm 2027", "ngay 29 thang 2 nam 2027",
    ])
  func noSuchDay(text: String) {
    let error = #expect(throws: LunarDateError.self) {
      try CalendarDate(written: text, near: 2026)
    }
    #expect(
      error?.description
        == "error: there is no day 29/2/2027 (February 2027 has 28 days; if a lunar day is meant, "
        + "write '29/2/2027 âm lịch') [lunar/no-such-day]")
  }

  @Test(
    "A day that does not exist comes with the likely one",
    arguments: [
      ("2/28/2027", "viết ngày trước tháng: 28/2/2027"),
      ("31/4/2027", "tháng 4 năm 2027 có 30 ngày"),
      (
        "30/2/2027",
        "tháng 2 năm 2027 có 28 ngày; nếu là ngày âm lịch, hãy viết '30/2/2027 âm lịch'"
      ),
      ("0/4/2027", "tháng 4 năm 2027 có 30 ngày"), ("32/1/2027", "tháng 1 năm 2027 có 31 ngày"),
      ("13/13/2027", "tháng từ 1 đến 12"), ("1/0/2027", "tháng từ 1 đến 12"),
      ("2027-02", "tháng âm lịch có 29 hoặc 30 ngày"),
      ("99-02", "tháng âm lịch có 29 hoặc 30 ngày"),
      ("1/1/99999", "chọn một ngày từ 31/1/1900 đến 14/2/2200"),
      ("1/1/0", "chọn một ngày từ 31/1/1900 đến 14/2/2200"),
    ])
  func hints(text: String, hint: String) {
    let error = #expect(throws: LunarDateError.self) {
      try CalendarDate(written: text, near: 2026)
    }
    #expect(error?.diagnostic.code == .noSuchLunarDay)
    #expect(error?.diagnostic.hint?[.vietnamese] == hint)
  }

  @Test(
    "A year in digits is the lunar one after digits, and the Gregorian one after Chạp and Tết",
    arguments: [
      ("23/12/2027 âm lịch", "2028-01-19"), ("23/12 âm lịch 2027", "2028-01-19"),
      ("ngày 23 tháng 12 năm 2027 âm lịch", "2028-01-19"),
      ("23 tháng Chạp năm Đinh Mùi", "2028-01-19"),
      ("23 tháng Chạp năm Đinh Mùi (2027)", "2028-01-19"),
      ("23 tháng Chạp năm 2027", "2027-01-30"), ("23 Chạp 2027", "2027-01-30"),
      ("ông Táo 2027", "2027-01-30"), ("lễ cúng ông Công ông Táo năm 2027", "2027-01-30"),
      ("giao thừa 2027", "2027-02-05"), ("giao thua nam 2027", "2027-02-05"),
      ("đêm giao thừa Đinh Mùi", "2027-02-05"), ("giao thừa năm Đinh Mùi 2027", "2027-02-05"),
      ("29 Tết 2027", "2027-02-05"), ("29 Tết Đinh Mùi", "2027-02-05"),
      ("29 Tết Đinh Mùi 2027", "2027-02-05"), ("30 Tết 2024", "2024-02-09"),
      ("giao thừa 2024", "2024-02-09"), ("20 Tết 2027", "2027-01-27"),
      ("mùng 1 Tết 2027", "2027-02-06"), ("mùng 3 Tết 2027", "2027-02-08"),
      ("mùng 3 Tết Đinh Mùi", "2027-02-08"), ("mong muoi tet 2027", "2027-02-15"),
      ("tết 2027", "2027-02-06"), ("Tết Nguyên đán Đinh Mùi", "2027-02-06"),
      ("Tết Đinh Mùi 2027", "2027-02-06"), ("trung thu 2027", "2027-09-15"),
      ("rằm tháng Giêng 2027", "2027-02-20"), ("15/8 âm lịch 2026", "2026-09-25"),
      ("15/8/2026 âm lịch", "2026-09-25"), ("giỗ Tổ Hùng Vương 2027", "2027-04-16"),
      // In 2024 the last month begins twice, and in 2025 not at all.
      ("mùng 1 tháng Chạp 2024", "2024-01-11"),
    ])
  func years(text: String, expected: String) throws {
    #expect(try CalendarDate(written: text, near: 2026).description == expected)
    #expect(try LunarExpression(parsing: text).date(near: 2026).date.description == expected)
  }

  @Test(
    "Without a year it is the day that falls in the Gregorian year, or else the lunar year's",
    arguments: [
      ("23 tháng Chạp", 2027, "2027-01-30"), ("23/12", 2027, "2027-01-30"),
      ("giao thừa", 2027, "2027-02-05"), ("ông Táo", 2026, "2026-02-10"),
      ("30 Tết", 2024, "2024-02-09"), ("mùng 3 Tết", 2027, "2027-02-08"),
      ("trung thu", 2026, "2026-09-25"), ("1/12", 2024, "2024-01-11"),
      ("1/12", 2025, "2026-01-19"), ("giao thừa", 1901, "1901-02-18"),
      ("1/1", 1900, "1900-01-31"), ("23/12", 1900, "1901-02-11"), ("1/1", 2199, "2199-01-27"),
    ])
  func withoutYear(text: String, year: Int, expected: String) throws {
    #expect(try CalendarDate(written: text, near: year).description == expected)
  }

  @Test(
    "Festivals are known by their names, with and without marks",
    arguments: [
      ("Tết", "1/1"), ("tết âm lịch", "1/1"), ("Nguyên đán", "1/1"), ("vía Thần Tài", "10/1"),
      ("tết nguyên tiêu", "15/1"), ("tết hàn thực", "3/3"), ("giỗ tổ", "10/3"),
      ("ngày giỗ Tổ Hùng Vương", "10/3"), ("lễ Phật đản", "15/4"), ("tết đoan ngọ", "5/5"),
      ("thất tịch", "7/7"), ("lễ Vu lan", "15/7"), ("trung thu", "15/8"),
      ("Tết Trung thu", "15/8"), ("rằm trung thu", "15/8"), ("rằm hạ nguyên", "15/10"),
      ("ông Công ông Táo", "23/12"), ("ông Công", "23/12"), ("đêm 30 Tết", "30/12"),
    ])
  func festivals(text: String, expected: String) throws {
    #expect(try LunarDay(parsing: text).description == expected + " âm lịch")
    let plain = text.folding(options: .diacriticInsensitive, locale: nil)
      .replacing("đ", with: "d").replacing("Đ", with: "D")
    #expect(try LunarDay(parsing: plain).description == expected + " âm lịch")
  }

  @Test("30 Tết of a year without it names the eve that there is")
  func thirtiethOfTet() {
    for text in ["30 Tết 2027", "30 tháng Chạp 2027", "30/12/2026 âm lịch", "30 Tết Đinh Mùi"] {
      let error = #expect(throws: LunarDateError.self) {
        try CalendarDate(written: text, near: 2026)
      }
      #expect(
        error?.description
          == "error: the last lunar month of Bính Ngọ (2026) has 29 days (the eve of Tết is day "
          + "29: Friday, 5 February 2027) [lunar/no-such-day]")
    }
  }

  @Test("Giao thừa is no day of every year, since it is not the same one each year")
  func eve() throws {
    let error = #expect(throws: LunarDateError.self) { try LunarDay(parsing: "giao thừa") }
    #expect(error?.diagnostic.code == .lunarDayNotEveryYear)
    #expect(error?.diagnostic.hint?[.english].contains("the day before mùng 1 tháng Giêng") == true)
    let expression = try LunarExpression(parsing: "giao thừa")
    #expect(expression.isNewYearsEve && expression.year == nil)
    for year in LunarDay.gregorianYears {
      #expect(try expression.date(near: year).date == LunarYear(year).newYear.adding(days: -1))
    }
    #expect(try !LunarExpression(parsing: "30 Tết").isNewYearsEve)
  }

  @Test("A day in no part of the Gregorian year that was named says when it is")
  func outside() {
    let error = #expect(throws: LunarDateError.self) {
      try CalendarDate(written: "mùng 1 tháng Chạp 2025", near: 2026)
    }
    #expect(error?.diagnostic.code == .lunarDayOutsideYear)
    #expect(error?.diagnostic.severity == .error)
    #expect(error?.diagnostic.hint?[.vietnamese] == "rơi vào 31/12/2024 và 19/1/2026")
  }

  @Test(
    "A slip is answered with the likely spelling",
    arguments: [
      ("trug thu 2027", "Trung thu 2027"), ("rằm tháng gieng1", nil),
      ("rằm tháng Giêngg", "rằm tháng Giêng"), ("mugn 3 tết", "mùng 3 tết"),
      ("giao thùa", nil), ("giao thừaa", "giao thừa"), ("10/3 âm lich", nil),
      ("10/3 âm lịhc", "10/3 âm lịch"), ("mùng 3 Tếtt 2027", "mùng 3 Tết 2027"),
      ("xyzxyz", nil), ("10 thnag 3", "10 tháng 3"),
    ] as [(String, String?)])
  func slips(text: String, meant: String?) {
    do throws(LunarDateError) {
      _ = try CalendarDate(written: text, near: 2026)
      #expect(meant == nil)
    } catch {
      #expect(error.diagnostic.code == .notALunarDay)
      #expect(error.diagnostic.message[.vietnamese] == "không hiểu '\(text)' là ngày nào")
      let hint = error.diagnostic.hint?[.english]
      #expect(hint?.hasPrefix("did you mean") == (meant != nil))
      if let meant { #expect(hint == "did you mean '\(meant)'?") }
    }
  }

  @Test(
    "What is no day is refused, and shown what one looks like",
    arguments: [
      "", "2027", "tháng 2", "trung", "trung thu trung thu", "tết tết", "giao thừa 30",
      "rằm tháng Tám dương lịch", "trung thu dương lịch", "6/2/2027 âm lịch dương lịch",
      "6/2/2027 năm 2027", "trung thu 999", "trung thu 2027 2027", "2027 trung thu",
      "2027-02-06-07", "6/2/2027 nhuận dương lịch", "tết dương lịch âm lịch",
    ])
  func nonsense(text: String) {
    let error = #expect(throws: LunarDateError.self) {
      try CalendarDate(written: text, near: 2026)
    }
    #expect(error?.diagnostic.code == .notALunarDay)
    #expect(error?.diagnostic.hint != nil)
  }

  @Test(
    "Days are counted before and after Tết as far as people count them",
    arguments: [
      ("mùng 1 Tết", true), ("mùng 10 Tết", true), ("11 Tết", false), ("19 Tết", false),
      ("20 Tết", true), ("30 Tết", true), ("31 Tết", false), ("0 Tết", false),
    ])
  func daysOfTet(text: String, isRead: Bool) {
    #expect(((try? LunarDay(parsing: text)) != nil) == isRead)
  }

  @Test("A bare number is a year from 1000 on, and a date may begin with a year from 100 on")
  func numbers() {
    let far = #expect(throws: LunarDateError.self) {
      try CalendarDate(written: "trung thu 1000", near: 2026)
    }
    #expect(far?.diagnostic.code == .lunarYearOutOfRange)
    #expect((try? CalendarDate(written: "100-02-06", near: 2026))?.description == "0100-02-06")
    #expect((try? CalendarDate(written: "99-02-06", near: 2026)) == nil)
  }

  @Test("A text of 400 bytes is read, a longer one is not")
  func length() {
    #expect((try? LunarDay(parsing: "10/3" + String(repeating: " ", count: 393) + "al ")) != nil)
    #expect((try? LunarDay(parsing: "10/3" + String(repeating: " ", count: 394) + "al ")) == nil)
  }

  @Test("Every message is written in both languages")
  func languages() throws {
    let texts = [
      "29/2/2027", "2/28/2027", "31/4/2027", "1/13/2027", "1/1/99999", "30 Tết 2027", "32/1",
      "1/13",
      "mùng 1 tháng Chạp 2025", "trug thu", "xyz", "rằm tháng Một", "mùng 15 Tết", "5/2 nhuận 2026",
      "5/2 nhuận 2025", "1/1 năm Đinh Mùi 2026", "1/1/2500 âm lịch", "giao thừa 1900",
    ]
    var found =
      texts.compactMap { text in
        do throws(LunarDateError) {
          _ = try CalendarDate(written: text, near: 2026)
          return nil
        } catch { return error.diagnostic }
      } as [Diagnostic]
    #expect(found.count == texts.count)
    for text in ["giao thừa", "10/3/2027 âm lịch", "10/3", "10/3 dương lịch", "x"] {
      do throws(LunarDateError) {
        _ = try LunarDay(parsing: text)
      } catch { found.append(error.diagnostic) }
    }
    for day in [try LunarDay(month: 12, day: 30), try LunarDay(month: 2, day: 30)] {
      found += [day.caveat].compactMap(\.self) + (try day.absences(inGregorianYear: 2025))
    }
    found += [try LunarDay(month: 2, day: 1, isLeap: true).caveat].compactMap(\.self)
    #expect(throws: LunarDateError.self) { try SolarTerm.rainWater.date(inYear: 1899) }
    for diagnostic in found {
      for text in [diagnostic.message, diagnostic.hint].compactMap(\.self) {
        #expect(text.languages == [.english, .vietnamese], "\(diagnostic)")
        #expect(text.exactly(.vietnamese) != text.exactly(.english), "\(diagnostic)")
      }
    }
    let names =
      SolarTerm.allCases.map(\.name) + [LunarCertainty.proleptic, .predicted].compactMap(\.note)
    #expect(names.count == 26)
    #expect(names.allSatisfy { $0.languages == [.english, .vietnamese] })
  }
}
