import CivilTime
import Testing

@Suite("Dates as people write them")
struct DateTextTests {
  @Test(
    "A span repeats neither month nor year that its ends share",
    arguments: [
      ("2026-10-01", "1/10/2026", "1 October 2026"),
      ("2026-10-01..2026-10-07", "1–7/10/2026", "1–7 October 2026"),
      ("2026-09-30..2026-10-01", "30/9–1/10/2026", "30 September – 1 October 2026"),
      (
        "2026-12-28..2027-01-03", "28/12/2026–3/1/2027", "28 December 2026 – 3 January 2027"
      ),
      ("2026-10-01..2027-10-01", "1/10/2026–1/10/2027", "1 October 2026 – 1 October 2027"),
      (
        "0001-01-01..9999-12-31", "1/1/1–31/12/9999", "1 January 1 – 31 December 9999"
      ),
    ])
  func spans(text: String, vi: String, en: String) throws {
    let span = try #require(DateSpan(text))
    #expect(span.text(in: .vietnamese) == vi)
    #expect(span.text(in: .english) == en)
  }

  @Test(
    "A day in words names its weekday",
    arguments: [
      ("2026-04-21", "thứ Ba, 21/4/2026", "Tuesday, 21 April 2026"),
      ("2026-04-26", "Chủ nhật, 26/4/2026", "Sunday, 26 April 2026"),
      ("9999-12-31", "thứ Sáu, 31/12/9999", "Friday, 31 December 9999"),
    ])
  func days(text: String, vi: String, en: String) throws {
    let day = try #require(CalendarDate(text))
    #expect(day.longText(in: .vietnamese) == vi)
    #expect(day.longText(in: .english) == en)
  }

  @Test("A day of every year is written without one")
  func monthDays() throws {
    let day = try #require(MonthDay(day: 21, month: 4))
    #expect(day.text(in: .vietnamese) == "21/4")
    #expect(day.text(in: .english) == "21 April")
  }

  @Test(
    "Weekdays have names and short names",
    arguments: [
      (Weekday.monday, "thứ Hai", "T2", "Monday", "Mon"),
      (.saturday, "thứ Bảy", "T7", "Saturday", "Sat"), (.sunday, "Chủ nhật", "CN", "Sunday", "Sun"),
    ])
  func weekdays(day: Weekday, vi: String, shortVi: String, en: String, shortEn: String) {
    #expect(day.name(in: .vietnamese) == vi && day.shortName(in: .vietnamese) == shortVi)
    #expect(day.name(in: .english) == en && day.shortName(in: .english) == shortEn)
  }
}
