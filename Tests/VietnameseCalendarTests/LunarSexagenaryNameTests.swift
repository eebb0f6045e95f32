import CivilTime
import Testing
import VietnameseCalendar

@Suite("Lunar: names of the cycle of sixty")
struct LunarSexagenaryNameTests {
  @Test(
    "Years",
    arguments: [
      (4, "Giáp Tý"), (1900, "Canh Tý"), (1945, "Ất Dậu"), (1968, "Mậu Thân"), (1975, "Ất Mão"),
      (1984, "Giáp Tý"), (2000, "Canh Thìn"), (2024, "Giáp Thìn"), (2025, "Ất Tỵ"),
      (2026, "Bính Ngọ"), (2027, "Đinh Mùi"), (2044, "Giáp Tý"),
    ])
  func years(year: Int, name: String) {
    #expect(SexagenaryName(lunarYear: year).description == name)
  }

  @Test(
    "Days",
    arguments: [
      ("2000-01-01", "Mậu Ngọ"), ("1949-10-01", "Giáp Tý"), ("1970-01-01", "Tân Tỵ"),
      ("2024-02-10", "Giáp Thìn"),
    ])
  func days(text: String, name: String) throws {
    #expect(SexagenaryName(day: try #require(CalendarDate(text))).description == name)
  }

  @Test(
    "Months begin with the branch Dần, leap months have the name before",
    arguments: [
      (2024, 1, "Bính Dần"), (2024, 12, "Đinh Sửu"), (2025, 1, "Mậu Dần"), (2025, 6, "Quý Mùi"),
      (2026, 1, "Canh Dần"), (2027, 1, "Nhâm Dần"),
    ])
  func months(year: Int, month: Int, name: String) throws {
    #expect(try LunarYear(year).month(month).sexagenaryName.description == name)
    let leap = try LunarYear(2025).month(6, isLeap: true)
    #expect(leap.sexagenaryName.description == "Quý Mùi")
  }

  @Test("All sixty are read again, in capitals and without marks")
  func reading() {
    for index in 0..<60 {
      let name = SexagenaryName(index: index)
      #expect(SexagenaryName(name.description) == name)
      #expect(SexagenaryName(name.description.uppercased()) == name)
    }
    #expect(Set((0..<60).map { SexagenaryName(index: $0).description }).count == 60)
    #expect(SexagenaryName("giap ty")?.description == "Giáp Tý")
    #expect(SexagenaryName("at ty")?.description == "Ất Tỵ")
    #expect(SexagenaryName("Quí Mẹo")?.description == "Quý Mão")
    // There is no Kỷ Tý, so a slip of the tone mark is no doubt.
    #expect(SexagenaryName("Kỷ Tý")?.description == "Kỷ Tỵ")
    #expect(SexagenaryName("Ất Tị")?.description == "Ất Tỵ")
  }

  @Test(
    "A pair that never meets, or is no pair, is refused",
    arguments: [
      "Giáp Sửu", "Ất Tý Sửu", "Giáp", "", "Mùi Đinh", "Kỷ Sưu Tý", "con mèo",
    ])
  func refuses(text: String) {
    #expect(SexagenaryName(text) == nil)
  }

  @Test(
    "The nearest year of a name, on either side",
    arguments: [
      ("Đinh Mùi", 2026, 2027), ("Đinh Mùi", 1970, 1967), ("Giáp Tý", 2026, 2044),
      ("Giáp Tý", 2010, 1984), ("Bính Ngọ", 2026, 2026), ("Bính Ngọ", 1996, 2026),
    ])
  func nearest(name: String, year: Int, expected: Int) throws {
    let name = try #require(SexagenaryName(name))
    #expect(name.lunarYear(nearest: year) == expected)
  }

  @Test("Absurd years do not overflow", arguments: [Int.min, .max])
  func absurdYears(year: Int) throws {
    let name = SexagenaryName(lunarYear: year)
    #expect(abs(name.lunarYear(nearest: year)) < 10_100)
    #expect((0..<60).contains(SexagenaryName(month: year, ofLunarYear: year).index))
    let expression = try LunarExpression(parsing: "1/1 năm Giáp Tý")
    #expect(throws: LunarDateError.self) { try expression.date(near: year) }
  }
}
