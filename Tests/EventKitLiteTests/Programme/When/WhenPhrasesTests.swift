import EventKitLite
import Testing

@Suite("when: phrases in both languages")
struct WhenPhrasesTests {
  @Test(
    "A day of every year",
    arguments: [
      ("21/4", "21/4"), (" 21 / 4 ", "21/4"), ("02/09", "2/9"), ("29/2", "29/2"),
      ("21/4 hằng năm", "21/4"), ("21/4 hàng năm", "21/4"), ("21/4 every year", "21/4"),
      ("21/4 dương lịch", "21/4"), ("21 tháng 4", "21/4"), ("ngày 21 tháng 4", "21/4"),
      ("ngày 21 tháng 4 hằng năm", "21/4"), ("21 tháng tư", "21/4"), ("ngày 5 tháng năm", "5/5"),
      ("20 tháng mười một", "20/11"), ("22 tháng mười hai", "22/12"), ("1 thang 10", "1/10"),
      ("NGÀY 21/4", "21/4"), ("ngày 21/4", "21/4"), ("21 april", "21/4"), ("April 21", "21/4"),
      ("21st of April", "21/4"), ("the 2nd of september", "2/9"), ("1 tháng 1", "1/1"),
      ("1 tháng 12", "1/12"), ("Tết dương lịch", "1/1"),
      // The lunar calendar, in the ways of LunarExpression
      ("10/3 âm lịch", "10/3L"), ("10-3 ÂL", "10/3L"), ("mùng 10 tháng 3", "10/3L"),
      ("rằm tháng Giêng", "15/1L"), ("ram thang gieng", "15/1L"), ("23 tháng Chạp", "23/12L"),
      ("mùng 3 Tết", "3/1L"), ("mùng 5 tháng 2 nhuận", "5/2NL"), ("Trung thu", "15/8L"),
      ("giỗ Tổ Hùng Vương hằng năm", "10/3L"), ("10 tháng Giêng", "10/1L"),
      ("giao thừa", "E12L"), ("Giao Thừa", "E12L"), ("30 Tết", "30/12L"),
      ("ngày 21 tháng 4 âm lịch", "21/4L"),
      // The last day
      ("last day of 2", "E2"), ("last day of february", "E2"), ("Last day of month 2", "E2"),
      ("ngày cuối tháng 2", "E2"), ("ngày cuối cùng của tháng 2", "E2"),
      ("last day of 12 âm lịch", "E12L"), ("ngày cuối tháng 12 âm lịch", "E12L"),
      ("ngày cuối tháng Chạp", "E12L"), ("last day of the year", "31/12"),
      // A weekday of a month
      ("first monday of april", "1MO/4"), ("First Monday of April", "1MO/4"),
      ("the last friday of november", "-1FR/11"), ("last friday of 11", "-1FR/11"),
      ("second sunday in may", "2SU/5"), ("2nd sunday of may", "2SU/5"),
      ("thứ Hai đầu tiên của tháng 9", "1MO/9"), ("thứ hai đầu tiên tháng 9", "1MO/9"),
      ("thu hai dau tien cua thang 9", "1MO/9"), ("thứ 2 đầu tiên của tháng 9", "1MO/9"),
      ("thứ Sáu cuối cùng của tháng 11", "-1FR/11"), ("Chủ nhật thứ hai của tháng 5", "2SU/5"),
      ("CN thứ 2 của tháng 5", "2SU/5"), ("thứ Năm thứ năm của tháng 10", "5TH/10"),
      // A weekday by a day
      ("saturday nearest 15/5", "SA nearest 15/5"), ("Saturday nearest to 15/5", "SA nearest 15/5"),
      ("monday after 5/9", "MO after 5/9"), ("the first monday after 5/9", "MO after 5/9"),
      ("friday before 1/5", "FR before 1/5"), ("thứ Hai sau 5/9", "MO after 5/9"),
      ("thứ Sáu sau ngày 5/9", "FR after 5/9"), ("thứ Sáu trước 1/5", "FR before 1/5"),
      ("thứ Bảy gần 15/5 nhất", "SA nearest 15/5"), ("thứ Bảy gần nhất 15/5", "SA nearest 15/5"),
      ("thứ Hai đầu tiên sau ngày 5/9", "MO after 5/9"),
      ("monday after easter", "MO after easter+0"),
      ("sunday after rằm tháng Giêng", "SU after 15/1L"),
      // Easter
      ("easter", "easter+0"), ("Easter - 2", "easter-2"), ("easter+39", "easter+39"),
      ("easter + 39", "easter+39"), ("lễ Phục sinh", "easter+0"), ("Phục sinh - 2", "easter-2"),
      ("le phuc sinh + 49", "easter+49"),
      // Working days
      ("last working day of 3", "wd-1/3"), ("first working day of september", "wd1/9"),
      ("5th working day of 3", "wd5/3"), ("ngày làm việc cuối cùng của tháng 3", "wd-1/3"),
      ("ngày làm việc đầu tiên tháng 9", "wd1/9"), ("ngày làm việc thứ 5 của tháng 3", "wd5/3"),
    ])
  func day(phrase: String, code: String) throws {
    #expect(try WhenSample.rule(phrase) == code)
    #expect(try WhenSample.rule("\"\(phrase)\"") == code)
  }

  @Test(
    "A span of days",
    arguments: [
      ("1/10..7/10", "1/10..7/10"), ("1/10 .. 7/10", "1/10..7/10"), ("28/12..3/1", "28/12..3/1"),
      ("1/2..29/2", "1/2..29/2"), ("từ 1/10 đến 7/10", "1/10..7/10"),
      ("từ ngày 1/10 đến hết ngày 7/10", "1/10..7/10"),
      ("từ ngày 1 đến ngày 7 tháng 10", "1/10..7/10"), ("from 1/10 to 7/10", "1/10..7/10"),
      ("1 to 7 october", "1/10..7/10"), ("1-7 tháng 10", "1/10..7/10"),
      ("1/10 – 7/10", "1/10..7/10"), ("1/10 - 7/10", "1/10..7/10"), ("1/10 ÷ 7/10", "1/10..7/10"),
      ("1/10-7/10", "1/10..7/10"), ("05 - 31/8", "5/8..31/8"), ("Từ 05 - 31/8", "5/8..31/8"),
      ("2-8/10", "2/10..8/10"), ("16 – 29/01", "16/1..29/1"), ("từ ngày 2-8/10", "2/10..8/10"),
      ("từ 1/10 đến 7/10 hằng năm", "1/10..7/10"), ("21 tháng 4..23 tháng 4", "21/4..23/4"),
      ("10/10đến 15/10", "10/10..15/10"),
      // Months at the ends
      ("month 4..30/6", "1/4..30/6"), ("tháng 4..tháng 6", "1/4..E6"), ("1/8..tháng 9", "1/8..E9"),
      ("april to june", "1/4..E6"), ("từ tháng 4 đến hết tháng 6", "1/4..E6"),
      ("15/7..last day of 2", "15/7..E2"), ("từ ngày 5 đến hết tháng 8", "5/8..E8"),
      ("tháng Giêng..tháng Chạp", "1/1L..E12L"), ("tháng 1 âm lịch..tháng 3 âm lịch", "1/1L..E3L"),
      // The lunar calendar
      ("23/12 âm lịch..7/1 âm lịch", "23/12L..7/1L"), ("23/12 âm lịch..giao thừa", "23/12L..E12L"),
      ("23/12 âm lịch..7/1 dương lịch", "23/12L..7/1"),
      ("6 - 10 tháng Giêng", "6/1L..10/1L"), ("từ mùng 4 đến mùng 10 tháng Giêng", "4/1L..10/1L"),
      ("từ mùng 4 đến ngày 10 tháng giêng âm lịch", "4/1L..10/1L"),
      ("2-8/10 âm lịch", "2/10L..8/10L"), ("1/1 âm lịch..last day of 1 âm lịch", "1/1L..E1L"),
      // Other days at the ends
      ("first monday of 9..last friday of 9", "1MO/9..-1FR/9"),
      ("easter - 2..easter", "easter-2..easter+0"),
      ("thứ Hai sau 5/9..31/5", "MO after 5/9..31/5"),
      ("first working day of 9..30/9", "<wd1/9> to <30/9>"),
      ("monday of week 2 of hoc-ky-1..31/12", "<MO weeks 2-2 of hoc-ky-1> to <31/12>"),
    ])
  func span(phrase: String, code: String) throws {
    #expect(try WhenSample.rule(phrase) == code)
  }

  @Test(
    "An end that is counted from another event",
    arguments: [
      ("1/7..{ days: -11, of: hoc-ky-1 }", "<1/7> to <-11d of hoc-ky-1>"),
      ("tháng 7..{ of: hoc-ky-1, days: -1 }", "<1/7> to <-1d of hoc-ky-1>"),
      ("{ days: +1, of: hoc-ky-1 }..31/5", "<1d of hoc-ky-1> to <31/5>"),
      (
        "{ days: 3 working, of: hoc-ky-1 }..{ days: 9, from: hoc-ky-1 }",
        "<3wd of hoc-ky-1> to <9d of hoc-ky-1>"
      ),
    ])
  func offsetEnd(phrase: String, code: String) throws {
    #expect(try WhenSample.rule("\"\(phrase)\"") == code)
  }

  @Test(
    "Days of one year",
    arguments: [
      ("2025-12-31", "2025-12-31"), ("31/12/2025", "2025-12-31"),
      ("ngày 31 tháng 12 năm 2025", "2025-12-31"), ("31/12 năm 2025", "2025-12-31"),
      ("31 december 2025", "2025-12-31"), ("10/3/2027 âm lịch", "2027-04-16"),
      ("giao thừa 2027", "2027-02-05"), ("2025-10-01..2025-10-07", "2025-10-01..2025-10-07"),
      ("từ ngày 14/07/2025 đến ngày 20/07/2025", "2025-07-14..2025-07-20"),
      ("05-16/9/2026", "2026-09-05..2026-09-16"), ("16 – 29/01/2026", "2026-01-16..2026-01-29"),
      ("18/02-05/03/2026", "2026-02-18..2026-03-05"),
      ("21/12–09/01/2027", "2026-12-21..2027-01-09"),
      ("week of 2026-10-01", "2026-09-28..2026-10-04"), ("monday after 5/9/2026", "2026-09-07"),
      ("thứ Ba của tuần có ngày 1/10/2026", "2026-09-29"),
    ])
  func once(phrase: String, days: String) throws {
    #expect(try WhenSample.rule(phrase) == "once \(days)")
  }

  @Test(
    "A deadline: before a day, or by it",
    arguments: [
      ("trước 15/12", "before 15/12"), ("trước ngày 15/12 hằng năm", "before 15/12"),
      ("before 15/12", "before 15/12"), ("before the first monday of april", "before 1MO/4"),
      ("trước ngày 15 hằng tháng", "before monthly 15"), ("trước tháng 4", "before 1/4..E4"),
      ("trước ngày 31/5/2028", "before once 2028-05-31"),
      ("chậm nhất 3/9", "by 3/9"), ("trễ nhất vào ngày 3/9", "by 3/9"),
      ("hạn chót 10/8", "by 10/8"),
      ("Hạn chót: 10/08/2027", "by once 2027-08-10"), ("đến hết ngày 30/6", "by 30/6"),
      ("đến hết tháng 6", "by 1/6..E6"), ("by 3/9", "by 3/9"), ("no later than 3/9", "by 3/9"),
      ("by last day of 12", "by E12"), ("đến hết năm 2026", "by once 2026-01-01..2026-12-31"),
      ("by quarter 2", "by 1/4..E6"), ("chậm nhất thứ Sáu hằng tuần", "by weekly FR"),
      ("by tháng 9/2026", "by once 2026-09-01..2026-09-30"),
    ])
  func deadline(phrase: String, code: String) throws {
    #expect(try WhenSample.rule("\"\(phrase)\"") == code)
  }

  @Test(
    "Every week and every month",
    arguments: [
      ("every saturday and sunday", "weekly SA,SU"), ("every friday", "weekly FR"),
      ("saturdays", "weekly SA"), ("saturday and sunday every week", "weekly SA,SU"),
      ("thứ Bảy và Chủ nhật hằng tuần", "weekly SA,SU"),
      ("thứ Bảy, Chủ nhật hàng tuần", "weekly SA,SU"),
      ("hằng tuần vào thứ Sáu", "weekly FR"),
      ("thứ Hai đến thứ Sáu hằng tuần", "weekly MO,TU,WE,TH,FR"),
      ("every working day", "weekly working"), ("các ngày làm việc", "weekly working"),
      ("every day", "weekly MO,TU,WE,TH,FR,SA,SU"),
      ("ngày 10 và 25 hằng tháng", "monthly 10,25"), ("ngày 15 hàng tháng", "monthly 15"),
      ("hằng tháng vào ngày 15", "monthly 15"), ("thứ Sáu đầu tiên hằng tháng", "monthly 1FR"),
      ("first friday of every month", "monthly 1FR"), ("rằm hằng tháng", "monthly 15L"),
      ("mùng một và rằm hằng tháng", "monthly 1L,15L"), ("the 15th of every month", "monthly 15"),
      ("ngày 1 và 15 âm lịch hằng tháng", "monthly 1L,15L"),
      ("last working day of every month", "monthly wd-1"),
      ("ngày làm việc cuối cùng hằng tháng", "monthly wd-1"),
      ("ngày cuối tháng hằng tháng", "monthly -1"),
    ])
  func repeated(phrase: String, code: String) throws {
    #expect(try WhenSample.rule(phrase) == code)
  }

  @Test(
    "Weeks, and days of weeks",
    arguments: [
      ("week of 1/10", "week of 1/10"), ("the week of 1/10", "week of 1/10"),
      ("tuần có ngày 1/10", "week of 1/10"), ("week of rằm tháng 8", "week of 15/8L"),
      ("week 20", "weeks 20-20"), ("tuần 20", "weeks 20-20"), ("weeks 20..22", "weeks 20-22"),
      ("week 10 of hoc-ky-1", "weeks 10-10 of hoc-ky-1"),
      ("weeks 22..24 of hoc-ky-1", "weeks 22-24 of hoc-ky-1"),
      ("tuần 22 ÷ 24 của hoc-ky-1", "weeks 22-24 of hoc-ky-1"),
      ("tuần 10 của hoc-ky-1", "weeks 10-10 of hoc-ky-1"),
      ("tuesday of week 4 of hoc-ky-1", "TU weeks 4-4 of hoc-ky-1"),
      ("thứ Ba tuần 4 của hoc-ky-1", "TU weeks 4-4 of hoc-ky-1"),
      ("monday of week 20", "MO weeks 20-20"),
      ("thứ Hai của tuần có ngày 1/10", "MO week of 1/10"),
    ])
  func weeks(phrase: String, code: String) throws {
    #expect(try WhenSample.rule(phrase) == code)
  }

  @Test(
    "Times without a day",
    arguments: [
      ("month 4", "month 4"), ("tháng 4", "month 4"), ("April", "month 4"),
      ("trong tháng 4", "month 4"),
      ("tháng tư hằng năm", "month 4"), ("tháng 1", "month 1"), ("tháng 12", "month 12"),
      ("tháng 9/2026", "month 9 | years 2026"), ("tháng 9 năm 2026", "month 9 | years 2026"),
      ("quarter 2", "quarter 2"), ("quý II", "quarter 2"), ("quý 2", "quarter 2"),
      ("Quý hai", "quarter 2"),
      ("Quý II/2026", "quarter 2 | years 2026"), ("second quarter", "quarter 2"),
      ("half 1", "half 1"),
      ("6 tháng đầu năm", "half 1"), ("6 tháng cuối năm 2026", "half 2 | years 2026"),
      ("nửa cuối năm", "half 2"), ("all year", "year"), ("cả năm", "year"),
      ("thường xuyên trong năm", "year"), ("đầu tháng 9", "early 9"), ("Giữa tháng 5", "mid 5"),
      ("cuối tháng 12", "late 12"), ("mid-may", "mid 5"), ("mid may", "mid 5"),
      ("early september", "early 9"), ("late december", "late 12"), ("end of december", "late 12"),
      ("đầu tháng 10 hàng năm", "early 10"), ("đầu năm", "early year"), ("cuối năm", "late year"),
      ("mid-year", "mid year"), ("late in the year", "late year"), ("undated", "undated"),
      ("chưa có ngày", "undated"),
      ("Undated", "undated"),
    ])
  func withoutDay(phrase: String, code: String) throws {
    #expect(try WhenSample.rule(phrase) == code)
  }
}
