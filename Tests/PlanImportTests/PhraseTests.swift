import CivilTime
import EventKitLite
import Testing

@testable import PlanImport

/// The phrases that offices, schools and libraries wrote, spelled as they did; the letters are those of
/// the sources in the tables of facts.
@Suite("Words for a time")
struct PhraseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let plan: ClosedRange<Int>
    let when: String
    let year: Int?
    var hours: String?
    var isInferred = false
    var month: PlanMonth?

    var testDescription: String { text }

    init(
      _ text: String, of plan: Int, _ when: String, in year: Int?, hours: String? = nil,
      isInferred: Bool = false, month: PlanMonth? = nil
    ) {
      self.init(
        text, of: plan...plan, when, in: year, hours: hours, isInferred: isInferred, month: month)
    }

    /// - Parameter plan: the years of a school year.
    init(
      _ text: String, of plan: ClosedRange<Int>, _ when: String, in year: Int?,
      hours: String? = nil, isInferred: Bool = false, month: PlanMonth? = nil
    ) {
      self.text = text
      self.plan = plan
      self.when = when
      self.year = year
      self.hours = hours
      self.isInferred = isInferred
      self.month = month
    }

    var context: TimeContext {
      let isSchool = plan.count == 2
      let first = CalendarDate(plan.lowerBound, isSchool ? 8 : 1, 1)
      let last = CalendarDate(plan.upperBound, isSchool ? 7 : 12, 31)
      var context = TimeContext(
        period: first.flatMap { first in last.flatMap { DateSpan(first, through: $0) } })
      context.month = month
      return context
    }
  }

  @Test(
    "A day",
    arguments: [
      Case("15/01", of: 2027, "15/1", in: 2027),
      Case("ngày 21-8", of: 2018, "21/8", in: 2018),
      Case("( ngày 6/9)", of: 2019...2020, "6/9", in: 2019),
      Case("Thứ 2 14/7", of: 2025, "14/7", in: 2025),
      Case("Thứ 3 (12/11/2019)", of: 2019, "12/11", in: 2019),
      Case("THỨ NĂM, NGÀY 05/3", of: 2026, "5/3", in: 2026),
      Case("* Thứ Hai: 24/3", of: 2025, "24/3", in: 2025),
      Case("Ngày 15 (Thứ 3)", of: 2019, "15/1", in: 2019, month: PlanMonth(1)),
      Case("21/4/2027", of: 2027, "21/4", in: 2027),
      Case("ngày 05 tháng 02 năm 2027", of: 2027, "5/2", in: 2027),
      Case("29 tháng 6", of: 2027, "29/6", in: 2027),
      Case("2027-04-21", of: 2027, "21/4", in: 2027),
      Case("21.4.2027", of: 2027, "21/4", in: 2027),
      Case("15", of: 2027, "15/4", in: 2027, month: PlanMonth(4)),
      Case("10/1", of: 2026...2027, "10/1", in: 2027),
      Case("Mon 3 May 2027", of: 2027, "3/5", in: 2027),
      Case("Thu 6 May 2027", of: 2027, "6/5", in: 2027),
      Case("Thu, 6 May", of: 2027, "6/5", in: 2027),
      Case("thu 5, ngay 6/5", of: 2027, "6/5", in: 2027),
      Case("Wednesday 21 Sept 2027", of: 2027, "21/9", in: 2027, isInferred: true),
    ])
  func day(_ phrase: Case) { check(phrase) }

  @Test(
    "About a day, in a week of a month, at the end of the group's month: read, and marked",
    arguments: [
      Case("Dịp 2/9", of: 2027, "2/9", in: 2027, isInferred: true),
      Case("Nhân dịp kỷ niệm ngày 20/11", of: 2027, "20/11", in: 2027, isInferred: true),
      Case("Dịp lễ 30/4-01/5", of: 2027, "30/4..1/5", in: 2027, isInferred: true),
      Case("Tuần đầu tháng 6", of: 2027, "month 6", in: 2027, isInferred: true),
      Case("tuần đầu tiên của tháng 9", of: 2027, "month 9", in: 2027, isInferred: true),
      Case("Tuần thứ 3 của tháng 11", of: 2027, "month 11", in: 2027, isInferred: true),
      Case("Tuần cuối tháng 5", of: 2027, "month 5", in: 2027, isInferred: true),
      Case("First week of June", of: 2027, "month 6", in: 2027, isInferred: true),
      Case("Cuối tháng", of: 2027, "late september", in: 2027, month: PlanMonth(9)),
      Case("đầu tháng", of: 2027, "early march", in: 2027, month: PlanMonth(3)),
    ])
  func about(_ phrase: Case) { check(phrase) }

  @Test(
    "Hours of twelve, and days of each week, in English",
    arguments: [
      Case("Saturday 15 May 2027, 6 pm - 11 pm", of: 2027, "15/5", in: 2027, hours: "18:00-23:00"),
      Case("April 21–23, 2027", of: 2027, "21/4..23/4", in: 2027),
      Case("April 21 - May 2", of: 2027, "21/4..2/5", in: 2027),
      Case("15 May, 9.30am", of: 2027, "15/5", in: 2027, hours: "09:30"),
      Case("15 May, 12:15 pm", of: 2027, "15/5", in: 2027, hours: "12:15"),
      Case("15 May, 12 am", of: 2027, "15/5", in: 2027, hours: "00:00"),
      Case("15 May, 6–9 pm", of: 2027, "15/5", in: 2027, hours: "18:00-21:00"),
      Case(
        "Every Thursday, 17:00-20:00", of: 2027, "{ weekly: [thursday] }", in: 2027,
        hours: "17:00-20:00"),
      Case("Mỗi thứ Bảy", of: 2027, "{ weekly: [saturday] }", in: 2027),
      Case("TBC", of: 2027, "undated", in: nil),
    ])
  func english(_ phrase: Case) { check(phrase) }

  @Test(
    "From a day to a day, both of them in it",
    arguments: [
      Case("Từ ngày 14/07/2025 đến ngày 20/07/2025", of: 2025, "14/7..20/7", in: 2025),
      Case("từ ngày 29/9/2014 đến hết ngày 5/10/2014", of: 2014, "29/9..5/10", in: 2014),
      Case(
        "từ ngày 19 tháng 4 năm 2023 đến ngày 23 tháng 04 năm 2023", of: 2023, "19/4..23/4",
        in: 2023),
      Case("15/8/16 đến 20/8/16", of: 2016...2017, "15/8..20/8", in: 2016),
      Case("10/10/16đến 15/10/16", of: 2016...2017, "10/10..15/10", in: 2016),
      Case("Từ 05 - 31/8", of: 2019...2020, "5/8..31/8", in: 2019),
      Case("Từ 09/9- 14/9", of: 2019...2020, "9/9..14/9", in: 2019),
      Case("05-16/9/2022", of: 2022...2023, "5/9..16/9", in: 2022),
      Case("16 – 29/01/2023", of: 2022...2023, "16/1..29/1", in: 2023),
      Case("(12-23/12/2016)", of: 2016...2017, "12/12..23/12", in: 2016),
      Case("từ ngày 1 đến ngày 7-10-2018", of: 2018, "1/10..7/10", in: 2018),
      Case("từ ngày 2-8/10/2017", of: 2017, "2/10..8/10", in: 2017),
      Case("18/02-05/03/2023", of: 2022...2023, "18/2..5/3", in: 2023),
      Case("21/12–09/01", of: 2026...2027, "21/12..9/1", in: 2026),
      Case("18/12/2023 ÷ 24/12/2023", of: 2023...2024, "18/12..24/12", in: 2023),
      Case("Tuần 13 (24/3/2025 - 30/3/2025)", of: 2025, "24/3..30/3", in: 2025),
      Case("21/4/2027 – 25/4/2027", of: 2027, "21/4..25/4", in: 2027),
      Case("21/12–09/01", of: 2026, "21/12..9/1", in: 2026),
      Case("28/12/2026 - 03/01", of: 2026, "28/12..3/1", in: 2026),
      Case("28/12 – 03/01/2027", of: 2026, "28/12..3/1", in: 2026),
      Case("5 - 10", of: 2027, "5/4..10/4", in: 2027, month: PlanMonth(4)),
    ])
  func span(_ phrase: Case) { check(phrase) }

  @Test(
    "Several days",
    arguments: [
      Case("Hai ngày 03 và 04/02/2017", of: 2017, "[3/2, 4/2]", in: 2017),
      Case(
        "03 buổi, ngày 30/12/2020; ngày 03/02/2021, ngày 11/02/2021", of: 2021,
        "[2020-12-30, 2021-02-03, 2021-02-11]", in: nil),
      Case("15/3; 15/9", of: 2027, "[15/3, 15/9]", in: 2027),
      Case("15/3\n15/9", of: 2027, "[15/3, 15/9]", in: 2027),
      Case("- 15/3\n- 15/9", of: 2027, "[15/3, 15/9]", in: 2027),
      Case("- Đợt 1: 15/3\n- Đợt 2: từ 01/9 đến 15/9", of: 2027, "[15/3, 1/9..15/9]", in: 2027),
      Case("ngày 10, 15 và 20/5", of: 2027, "[10/5, 15/5, 20/5]", in: 2027),
      Case(
        "Sáng 28/8; chiều 30/8", of: 2027,
        "[{ day: 28/8, hours: morning }, { day: 30/8, hours: afternoon }]", in: 2027),
    ])
  func list(_ phrase: Case) { check(phrase) }

  @Test(
    "Months and parts of the year, which have no day",
    arguments: [
      Case("8/2019", of: 2019, "month 8", in: 2019),
      Case("04/2027", of: 2027, "month 4", in: 2027),
      Case("T12/2026", of: 2026, "month 12", in: 2026),
      Case("T9/2026", of: 2026...2027, "month 9", in: 2026),
      Case("Tháng 9/2022", of: 2022...2023, "month 9", in: 2022),
      Case("4–5/2027", of: 2026...2027, "month 4..month 5", in: 2027),
      Case("8/2016 (2 tuần)", of: 2016...2017, "month 8", in: 2016),
      Case("Tháng 4", of: 2027, "month 4", in: 2027),
      Case("Tháng 4, 5 và 6", of: 2027, "[month 4, month 5, month 6]", in: 2027),
      Case("Từ tháng 9 đến tháng 11", of: 2027, "month 9..month 11", in: 2027),
      Case("Đầu tháng 9/2023", of: 2023...2024, "early september", in: 2023),
      Case("đầu tháng 10 hàng năm", of: 2027, "early october", in: nil),
      Case("giữa tháng 5", of: 2027, "mid-may", in: 2027),
      Case("cuối tháng 12", of: 2027, "late december", in: 2027),
      Case("Quý II/2026", of: 2026, "quarter 2", in: 2026),
      Case("Quý I, III", of: 2027, "[quarter 1, quarter 3]", in: 2027),
      Case("Quý I và Quý III", of: 2027, "[quarter 1, quarter 3]", in: 2027),
      Case("6 tháng cuối năm 2026", of: 2026, "half 2", in: 2026),
      Case("9 tháng năm 2026", of: 2026, "month 1..month 9", in: 2026),
      Case("Cả năm", of: 2027, "all year", in: 2027),
      Case("Thường xuyên trong năm", of: 2027, "all year", in: 2027),
      Case("Hằng năm", of: 2027, "undated", in: nil),
      Case("Cuối năm", of: 2027, "late year", in: 2027),
      Case("Tuần 2 tháng 4", of: 2027, "month 4", in: 2027, isInferred: true),
    ])
  func month(_ phrase: Case) { check(phrase) }

  @Test(
    "Rhythms",
    arguments: [
      Case(
        "01 tháng 01 lần, vào ngày 15 hàng tháng", of: 2019, "{ monthly: 15 }", in: 2019),
      Case("Hàng tuần / Hàng tháng", of: 2026, "undated", in: 2026),
      Case("Theo học kỳ", of: 2026, "undated", in: 2026),
      Case("Thứ Bảy hằng tuần", of: 2027, "{ weekly: [saturday] }", in: 2027),
      Case("thứ Hai đầu tiên của tháng 9", of: 2027, "first monday of 9", in: 2027),
      Case("ngày 10 và 25 hằng tháng", of: 2027, "{ monthly: [10, 25] }", in: 2027),
      Case(
        "Hằng tuần, vào thứ Bảy, Chủ nhật, trừ 6/2, 7/2, 1/5", of: 2027,
        "{ weekly: [saturday, sunday], except: [6/2, 7/2, 1/5] }", in: 2027),
      Case(
        "Every week, on Saturday, Sunday, except 6 February, 7 February and 1 May", of: 2027,
        "{ weekly: [saturday, sunday], except: [6/2, 7/2, 1/5] }", in: 2027),
      Case(
        "07:00–07:45\nHằng tuần, vào thứ Hai, từ 5/9/2027, đến hết ngày 30/5/2028, trừ ngày lễ",
        of: 2027...2028,
        "{ weekly: [monday], from: 2027-09-05, until: 2028-05-30, except: holidays }", in: 2027,
        hours: "07:00-07:45"),
      Case(
        "2 tuần một lần, vào thứ Tư, từ 08/09/2027", of: 2027,
        "{ weekly: [wednesday], every: 2, starting: 2027-09-08 }", in: 2027),
      Case(
        "Hằng tuần, vào thứ Bảy, từ 11/9/2027 đến hết ngày 30/5/2028, trừ 1/1", of: 2027...2028,
        "{ weekly: [saturday], from: 2027-09-11, until: 2028-05-30, except: 1/1 }", in: 2027),
      Case(
        "Thứ Sáu cuối cùng hằng tháng, trừ 30/4", of: 2027,
        "{ monthly: last friday, except: 30/4 }",
        in: 2027),
      Case(
        "từ 7/1/2027, 14:00–15:30\n2 tuần một lần, vào thứ Năm, trừ 2/9", of: 2027,
        "{ weekly: [thursday], every: 2, starting: 2027-01-07, except: 2/9 }", in: 2027,
        hours: "14:00-15:30", month: PlanMonth(1, year: 2027)),
      // Nothing says from when weeks are counted: the group's month is no answer.
      Case(
        "14:00–15:30\n2 tuần một lần, vào thứ Năm", of: 2027, "undated", in: 2027,
        month: PlanMonth(1)),
      Case(
        "The last Friday of every month, except 30 April and 28 May", of: 2027,
        "{ monthly: last friday, except: [30/4, 28/5] }", in: 2027),
      Case(
        "Every 2 weeks, on Thursday, from 7 January 2027 until 30 May 2027, except 4 February",
        of: 2027,
        "{ weekly: [thursday], every: 2, starting: 2027-01-07, until: 2027-05-30, except: 4/2 }",
        in: 2027),
      Case(
        "Every week, on Monday, until 30 May 2027", of: 2027,
        "{ weekly: [monday], until: 2027-05-30 }", in: 2027),
      Case("Hằng tháng, vào thứ Năm đầu tiên", of: 2027, "{ monthly: first thursday }", in: 2027),
      Case("Every month, on the last Friday", of: 2027, "{ monthly: last friday }", in: 2027),
      Case(
        "Thứ Hai hằng tuần trừ ngày lễ", of: 2027,
        "{ weekly: [monday], except: holidays }", in: 2027),
    ])
  func rhythm(_ phrase: Case) { check(phrase) }

  @Test(
    "Deadlines: before a day, or on it at the latest",
    arguments: [
      Case("trước ngày 15/12 hằng năm", of: 2027, "{ before: 15/12 }", in: nil),
      Case("trước ngày 31-5-2018", of: 2018, "{ before: 31/5 }", in: 2018),
      Case("Trước ngày 15/12/2027", of: 2027, "{ before: 15/12 }", in: 2027),
      Case("trễ nhất vào ngày 03/9/2020", of: 2020, "{ by: 3/9 }", in: 2020),
      Case("Hạn chót … 10/08/2017", of: 2017, "{ by: 10/8 }", in: 2017),
      Case("Hạn chót nộp hồ sơ: 10/08/2017", of: 2017, "{ by: 10/8 }", in: 2017),
      Case(
        "trước 17:00\nChậm nhất ngày 14/12/2027", of: 2027, "{ by: 14/12 }", in: 2027,
        hours: "17:00",
        month: PlanMonth(12)),
      Case("by 17:00\nBy 14 December 2027", of: 2027, "{ by: 14/12 }", in: 2027, hours: "17:00"),
      Case("chậm nhất 25/11", of: 2027, "{ by: 25/11 }", in: 2027),
      Case("đến hết ngày 30/6", of: 2027, "{ by: 30/6 }", in: 2027),
      Case("Đến hết năm 2026", of: 2026, "{ by: 31/12 }", in: 2026),
      Case("Đến năm 2030", of: 2026, "undated", in: nil),
      Case("Hoàn thành trước 30/6", of: 2027, "{ before: 30/6 }", in: 2027),
      Case("Hoàn thành trong quý II", of: 2027, "{ by: quarter 2 }", in: 2027),
      Case("trước 17h00 ngày 14/12", of: 2027, "{ by: 14/12 }", in: 2027, hours: "17:00"),
      Case(
        "trước ngày 20 hàng tháng", of: 2027, "{ before: { monthly: 20 } }", in: 2027),
    ])
  func deadline(_ phrase: Case) { check(phrase) }

  @Test("After is not six: `sau` is no `sáu`", arguments: ["Sau Tết", "Sau ngày 21/4/2027"])
  func after(text: String) {
    let reading = TimeReading(text, in: Case(text, of: 2027, "", in: nil).context)
    #expect(reading.when == "undated")
    #expect(!reading.doubts.contains { if case .otherCount = $0 { true } else { false } })
    #expect(reading.keepsWords || !reading.doubts.isEmpty)
  }

  @Test(
    "What is announced: by whom, where that is said",
    arguments: [
      ("20 ngày sau khi Tỉnh uỷ ban hành", "tỉnh uỷ ban hành"),
      ("đột xuất khi có yêu cầu", "khi có yêu cầu"), ("sẽ có văn bản riêng", ""),
      ("Khi có hướng dẫn", "hướng dẫn"), ("Theo thông báo", ""), ("Chờ thông báo", ""),
      ("Theo kế hoạch của Sở Giáo dục và Đào tạo", "của sở giáo dục và đào tạo"),
    ])
  func announced(text: String, who: String) {
    let reading = TimeReading(text, in: Case(text, of: 2027, "", in: nil).context)
    #expect(reading.announcer == who)
    #expect(reading.when == "undated")
    #expect(reading.keepsWords)
    #expect(reading.doubts.isEmpty)
  }

  @Test(
    "Hours",
    arguments: [
      Case("(8h30)", of: 2025, "undated", in: 2025, hours: "08:30"),
      Case("07h30", of: 2019, "undated", in: 2019, hours: "07:30"),
      Case("08h30:", of: 2025, "undated", in: 2025, hours: "08:30"),
      Case("7 giờ 30’", of: 2026, "undated", in: 2026, hours: "07:30"),
      Case("20 giờ, ngày 01/02/2021", of: 2021, "1/2", in: 2021, hours: "20:00"),
      Case("Sáng 28/8", of: 2019...2020, "28/8", in: 2019, hours: "morning"),
      Case("( chiều 28/9 )", of: 2019...2020, "28/9", in: 2019, hours: "afternoon"),
      Case("(ngày)", of: 2022, "undated", in: 2022),
      Case("(cả ngày)", of: 2026, "undated", in: 2026),
      Case("7h30 - 11h30 ngày 5/3", of: 2027, "5/3", in: 2027, hours: "07:30-11:30"),
      Case("từ 8h00 đến 17h00 ngày 21/4/2027", of: 2027, "21/4", in: 2027, hours: "08:00-17:00"),
      Case("21/4/2027, 07h30", of: 2027, "21/4", in: 2027, hours: "07:30"),
      Case("Tháng 4, 8h00", of: 2027, "month 4", in: 2027),
    ])
  func hours(_ phrase: Case) {
    // Of "(ngày)" alone nothing but the whole day is said.
    check(phrase)
  }

  @Test(
    "Lunar days, also beside the solar one",
    arguments: [
      Case("ngày mồng 03 tháng Giêng năm Tân Sửu", of: 2021, "3/1 âm lịch", in: 2021),
      Case(
        "từ mùng 4 đến ngày 10 tháng giêng âm lịch", of: 2017, "4/1 âm lịch..10/1 âm lịch", in: 2017
      ),
      Case("Từ ngày 6 - 10 tháng Giêng", of: 2027, "6/1 âm lịch..10/1 âm lịch", in: 2027),
      Case("20 tháng Chạp", of: 2021, "20/12 âm lịch", in: 2021),
      Case(
        "từ tháng 1 đến tháng 3 Âm lịch", of: 2027,
        "1/1 âm lịch..last day of 3 âm lịch", in: 2027),
      Case("mồng ngày 20 tháng Giêng", of: 2021, "20/1 âm lịch", in: 2021),
      Case(
        "ngày 14/02/2021 (tức ngày mồng 03 tháng Giêng năm Tân Sửu)", of: 2021, "3/1 âm lịch",
        in: 2021),
      Case("16/4/2027 (10/3 âm lịch)", of: 2027, "10/3 âm lịch", in: 2027),
      Case("ngay 10/3 am lich", of: 2027, "10/3 âm lịch", in: 2027),
      Case("10/3 âm lịch (16/4/2027)", of: 2027, "10/3 âm lịch", in: 2027),
      Case(
        "9/2/2027 – 15/2/2027 (4/1 – 10/1 âm lịch)", of: 2027, "4/1 âm lịch..10/1 âm lịch", in: 2027
      ),
      Case("rằm tháng 7", of: 2027, "15/7 âm lịch", in: 2027),
      Case("giao thừa", of: 2027, "last day of 12 âm lịch", in: 2027),
    ])
  func lunar(_ phrase: Case) { check(phrase) }

  @Test(
    "What is expected is our reading",
    arguments: [
      Case("21/4/2027 (dự kiến)", of: 2027, "21/4", in: 2027, isInferred: true),
      Case("Dự kiến tháng 4", of: 2027, "month 4", in: 2027, isInferred: true),
    ])
  func tentative(_ phrase: Case) { check(phrase) }

  private func check(_ phrase: Case) {
    let reading = TimeReading(phrase.text, in: phrase.context)
    #expect(reading.when == phrase.when, "\(reading)")
    #expect(reading.year == phrase.year, "\(reading)")
    #expect(reading.isInferred == phrase.isInferred, "\(reading)")
    let hours: String? =
      switch reading.hours {
      case .part(let part): part.rawValue
      case .sessions(let sessions): sessions.map(\.description).joined(separator: ", ")
      case nil: nil
      }
    #expect(hours == phrase.hours, "\(reading)")
    #expect(DateRule(form: reading.when) != nil)
  }

  // MARK: What is told

  @Test(
    "What is doubtful is told",
    arguments: [
      ("Thứ 2 15/7/2025", TimeDoubt.otherWeekday(.monday, CalendarDate("2025-07-15")!)),
      ("15/8/16 đến 20/8/16", .shortYear(16, meant: 2016)),
      ("Ba ngày 03 và 04/02/2017", .otherCount(said: 3, found: 2)),
      ("31/11", .noSuchDay("31/11")),
      ("20/4/2025 - 14/4/2025", .lastBeforeFirst("20/4/2025–14/4/2025")),
      ("Tuần 22 ÷ 24", .countedWeeks(22...24)),
      ("Dự kiến tuần 23", .countedWeeks(23...23)),
      ("Hàng tuần / Hàng tháng", .rhythmWithoutDay),
      ("Theo học kỳ", .rhythmWithoutDay),
      ("Đến năm 2030", .target(2030)),
      ("Tháng 4, 8h00", .hoursLeftOut),
      (
        "16/4/2027 (11/3 âm lịch)",
        .otherLunarDay(CalendarDate("2027-04-16")!, is: CalendarDate("2027-04-17")!)
      ),
      ("21/12–09/01", .crossesNewYear(DateSpan("2025-12-21..2026-01-09")!)),
      ("Tuần 2 tháng 4", .weekOfMonth),
      ("khi trời mát", .notUnderstood("khi trời mát")),
      ("21 tháng tư đen", .notUnderstood("21 tháng tư đen")),
      ("9/27", .notUnderstood("9/27")),
      ("15/1/2031", .outsideHorizon(2031)),
    ])
  func doubts(text: String, doubt: TimeDoubt) {
    var context = Case(text, of: 2025, "", in: nil).context
    context.horizon = 2010...2030
    let reading = TimeReading(text, in: context)
    #expect(reading.doubts.contains(doubt), "\(reading)")
    #expect(reading.keepsWords || reading.when != "undated", "\(reading)")
  }

  @Test("A day without a year needs that of the plan")
  func year() {
    for text in ["21/4", "Tháng 4", "Quý II", "10/3 âm lịch", "từ 5/4 đến 7/4", "trước ngày 15/12"]
    {
      #expect(TimeReading(text, in: TimeContext()).doubts == [.noYear], "\(text)")
    }
    for text in ["21/4/2027", "Tháng 4/2027", "Quý II/2027", "trước ngày 15/12 hằng năm"] {
      #expect(TimeReading(text, in: TimeContext()).doubts == [], "\(text)")
    }
  }

  @Test("A weekday is a day of the week that the plan is for")
  func weekOfPlan() {
    let week = DateSpan("2025-07-14..2025-07-20")
    let context = TimeContext(period: week, week: week)
    #expect(TimeReading("Thứ Tư", in: context).when == "16/7")
    #expect(TimeReading("Thứ 2\n14/7", in: context).when == "14/7")
  }
}
