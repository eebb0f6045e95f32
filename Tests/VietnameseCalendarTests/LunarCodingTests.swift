import CivilTime
import TestSupport
import Testing
import VietnameseCalendar

@Suite("Lunar: stored values")
struct LunarCodingTests {
  private func holds<Value: Codable & Equatable>(_ value: Value, _ json: String) throws {
    #expect(try stored(value) == json)
    #expect(try restored(Value.self, from: json) == value)
  }

  @Test("Lunar days and names are stored as their texts")
  func texts() throws {
    try holds(try LunarDate(year: 2027, month: 3, day: 10), #""10/3/2027 âm lịch""#)
    try holds(
      try LunarDate(year: 2023, month: 2, day: 5, isLeap: true), #""5/2/2023 nhuận âm lịch""#)
    try holds(try LunarDay(month: 3, day: 10), #""10/3 âm lịch""#)
    try holds(try LunarDay(month: 2, day: 5, isLeap: true), #""5/2 nhuận âm lịch""#)
    try holds(try LunarYear(2027).name, #""Đinh Mùi""#)
    try holds(
      [LunarCertainty.proleptic, .settled, .predicted], #"["proleptic","settled","predicted"]"#)
  }

  @Test("Every day from the first to the last of the table is read again from what it writes")
  func everyDay() throws {
    // A step that meets every day of the month and every month of the year.
    var day = LunarDate.supported.first
    while day <= LunarDate.supported.last {
      let lunar = try LunarDate(day)
      #expect(LunarDate(lunar.description) == lunar)
      #expect(LunarDay(lunar.yearlyDay.description) == lunar.yearlyDay)
      day = day.adding(days: 37)
    }
    let last = try LunarDate(LunarDate.supported.last)
    #expect(LunarDate(last.description) == last)
  }

  @Test(
    "Only the written form is read, not every way that people write a day",
    arguments: [
      "10/3", "10-3 âm lịch", "10/3 ÂL", "10/3 Âm lịch", "mùng 10 tháng 3", "10/03 âm lịch",
      " 10/3 âm lịch", "10/3/2027 âm lịch", "31/1 âm lịch", "10/13 âm lịch", "",
    ])
  func strictDays(text: String) {
    #expect(LunarDay(text) == nil)
    #expect(
      refusal(of: "\"\(text)\"", as: LunarDay.self)
        == "'\(text)' is not a lunar day such as 10/3 âm lịch")
  }

  @Test(
    "A lunar date has its year in digits, and exists",
    arguments: [
      "10/3 âm lịch", "10/3/27 âm lịch", "10/3 âm lịch năm Đinh Mùi", "30/3/2027 âm lịch",
      "5/2/2024 nhuận âm lịch", "1/1/1899 âm lịch", "1/1/2200 âm lịch", "10/3/2027", "",
    ])
  func strictDates(text: String) {
    #expect(LunarDate(text) == nil)
    #expect(
      refusal(of: "\"\(text)\"", as: LunarDate.self)
        == "'\(text)' is not a lunar date such as 10/3/2027 âm lịch")
  }

  @Test("Other words are refused with what was expected")
  func words() {
    #expect(
      refusal(of: #""Giáp Sửu""#, as: SexagenaryName.self)
        == "'Giáp Sửu' is not a name of the cycle of sixty such as Đinh Mùi")
    #expect(
      refusal(of: #""certain""#, as: LunarCertainty.self)
        == "'certain' is not one of proleptic, settled, predicted")
  }

  @Test("A month is made by its number, or refused")
  func months() throws {
    #expect(
      try LunarMonth(year: 2025, number: 6, isLeap: true) == LunarYear(2025).month(6, isLeap: true))
    #expect(throws: LunarDateError.self) { try LunarMonth(year: 2024, number: 6, isLeap: true) }
    #expect(throws: LunarDateError.self) { try LunarMonth(year: 2024, number: 13) }
    #expect(throws: LunarDateError.self) { try LunarMonth(year: 2200, number: 1) }
  }
}
