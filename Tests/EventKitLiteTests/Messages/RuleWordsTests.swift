import Testing

@testable import EventKitLite

@Suite("Rules in words")
struct RuleWordsTests {
  private func words(_ rule: DateRule) -> [String] {
    let programme = Programme(
      id: "doc", title: LocalizedText(vi: "Đọc", en: "Reading"), horizon: 2026...2027,
      domain: "doc.example.org")
    return Language.supported.map { rule.text(in: $0, of: programme) }
  }

  @Test(
    "A deadline says its last day, and what happens when that is a day off",
    arguments: [
      (
        15, 12, DateRule.Direction.previous,
        "trước ngày 15/12 hằng năm (chậm nhất ngày 14/12; trùng ngày nghỉ thì tính ngày làm việc liền trước)",
        "before 15 December every year (at the latest on 14 December; if that is a day off, the working day before)"
      ),
      (
        1, 1, .next,
        "trước ngày 1/1 hằng năm (chậm nhất ngày 31/12; trùng ngày nghỉ thì tính ngày làm việc liền sau)",
        "before 1 January every year (at the latest on 31 December; if that is a day off, the working day after)"
      ),
      (
        1, 3, nil, "trước ngày 1/3 hằng năm (chậm nhất ngày cuối tháng 2)",
        "before 1 March every year (at the latest on the last day of February)"
      ),
      (
        29, 2, nil, "trước ngày 29/2 hằng năm (chậm nhất ngày 28/2)",
        "before 29 February every year (at the latest on 28 February)"
      ),
    ])
  func deadlines(
    day: Int, month: Int, direction: DateRule.Direction?, vietnamese: String, english: String
  ) throws {
    let before = try #require(MonthDay(day: day, month: month))
    #expect(
      words(.deadline(.yearly(YearlyDays(.fixed(before))), workingDay: direction))
        == [vietnamese, english])
  }

  @Test("A deadline before a day that moves has the day before as its last")
  func movingDeadline() throws {
    let rule = try #require(NthWeekday(1, .monday, of: 4))
    #expect(
      words(.deadline(.yearly(YearlyDays(.weekday(rule))))) == [
        "trước ngày thứ Hai đầu tiên của tháng 4 hằng năm (chậm nhất ngày liền trước)",
        "before the first Monday of April every year (at the latest on the day before)",
      ])
  }

  @Test(
    "Days of the week are counted from either end of the month",
    arguments: [
      (1, "thứ Hai đầu tiên của tháng 4", "the first Monday of April"),
      (2, "thứ Hai thứ hai trong tháng 4", "the second Monday of April"),
      (3, "thứ Hai thứ ba trong tháng 4", "the third Monday of April"),
      (4, "thứ Hai thứ tư trong tháng 4", "the fourth Monday of April"),
      (5, "thứ Hai thứ năm trong tháng 4", "the fifth Monday of April"),
      (-1, "thứ Hai cuối cùng của tháng 4", "the last Monday of April"),
      (-2, "thứ Hai thứ hai tính từ cuối tháng 4", "the second-to-last Monday of April"),
    ])
  func weekdays(ordinal: Int, vietnamese: String, english: String) throws {
    let day = DayRule.weekday(try #require(NthWeekday(ordinal, .monday, of: 4)))
    #expect(Language.supported.map { day.text(in: $0) } == [vietnamese, english])
  }

  @Test("A lunar day is called lunar once in English, and a year of expected days once in each")
  func lunarAndExpected() throws {
    let vuLan = DayRule.lunar(try LunarDay(month: 7, day: 15))
    #expect(vuLan.text(in: .english) == "the 15th day of the 7th lunar month")
    let days = YearlyDays(
      .fixed(try #require(MonthDay(day: 1, month: 10))),
      through: .fixed(try #require(MonthDay(day: 7, month: 10))))
    #expect(
      words(.season(.autumn, expected: .yearly(days))) == [
        "mùa thu hằng năm; dự kiến từ 1/10 đến 7/10",
        "every autumn; expected from 1 October to 7 October",
      ])
  }

  @Test("What becomes of a day off stands behind the rule", arguments: DateRule.Shift.allCases)
  func shifts(shift: DateRule.Shift) throws {
    let day = try #require(MonthDay(day: 21, month: 4))
    let rule = DateRule.yearly(YearlyDays(.fixed(day)))
    let texts = words(rule.qualified { $0.shift = shift })
    #expect(texts[0].hasPrefix("hằng năm, 21/4; "))
    #expect(texts[1].hasPrefix("every year, 21 April; "))
  }

  @Test(
    "A recurrence rule is written in words and not in its own letters",
    arguments: [
      ("FREQ=DAILY", "hằng ngày", "every day"),
      (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "2 tuần một lần, vào thứ Ba, thứ Sáu",
        "every 2 weeks, on Tuesday, Friday"
      ),
      (
        "FREQ=MONTHLY;BYDAY=1MO,-1FR", "hằng tháng, vào thứ Hai đầu tiên, thứ Sáu cuối cùng",
        "every month, on the first Monday, the last Friday"
      ),
      (
        "FREQ=MONTHLY;BYMONTHDAY=15,-1", "hằng tháng, ngày 15, ngày cuối tháng",
        "every month, on the 15th day of the month, the last day of the month"
      ),
      (
        "FREQ=YEARLY;BYMONTH=4,10;COUNT=3", "hằng năm, tháng 4, tháng 10, 3 lần",
        "every year, in April, October, 3 times"
      ),
      ("FREQ=DAILY;COUNT=1", "hằng ngày, 1 lần", "every day, once"),
      (
        "FREQ=YEARLY;BYYEARDAY=100,-2",
        "hằng năm, ngày thứ 100 trong năm, ngày thứ 2 tính từ cuối năm",
        "every year, on the 100th day of the year, the second-to-last day of the year"
      ),
      (
        "FREQ=YEARLY;BYWEEKNO=20,-1;WKST=SU",
        "hằng năm, tuần 20, tuần cuối năm, tuần bắt đầu từ Chủ nhật",
        "every year, in week 20, the last week of the year, weeks beginning on Sunday"
      ),
      (
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1",
        "hằng tháng, vào thứ Hai, thứ Ba, trong đó chỉ lấy lần thứ 1, lần cuối",
        "every month, on Monday, Tuesday, of these only the first, the last"
      ),
      (
        "FREQ=WEEKLY;UNTIL=20261231", "hằng tuần, đến hết ngày 31/12/2026",
        "every week, until 31 December 2026"
      ),
      ("FREQ=WEEKLY;WKST=SU", "hằng tuần", "every week"),
      (
        "RSCALE=VIETNAMESE;FREQ=YEARLY;SKIP=BACKWARD;BYMONTHDAY=30;BYMONTH=12",
        "hằng năm, theo âm lịch, tháng 12, ngày 30, tháng không có ngày đó thì lấy ngày liền trước",
        "every year, in the Vietnamese lunar calendar, in month 12, on the 30th day of the month, on the day before where there is no such day"
      ),
      (
        "FREQ=HOURLY;INTERVAL=6;BYMINUTE=30", "6 giờ một lần, lúc 30 phút",
        "every 6 hours, at minute 30"
      ),
    ])
  func repetitions(rule: String, vietnamese: String, english: String) throws {
    #expect(words(.recurrence(try RecurrenceRule(parsing: rule))) == [vietnamese, english])
  }

  @Test("The days of a year say how they repeat, without hours and without the year's end")
  func recurringDays() throws {
    let folder = try ProgrammeFolder(when: "{ weekly: [saturday], hours: \"08:00-17:00\" }")
    guard case .recurring(let days) = try folder.programme().scheduled(in: 2026).timing else {
      Issue.record("It does not repeat")
      return
    }
    #expect(days.text(in: .vietnamese) == "hằng tuần, vào thứ Bảy")
    #expect(days.text(in: .english) == "every week, on Saturday")
  }

  @Test(
    "The days of a year say from when to when they are, where that is not the whole year",
    arguments: [
      // The whole year, with the days that the rule has in it.
      (
        "FREQ=WEEKLY;BYDAY=SA", "2026-01-03", "2026-12-31", "hằng tuần, vào thứ Bảy",
        "every week, on Saturday"
      ),
      (
        "FREQ=MONTHLY;BYMONTHDAY=15", "2026-01-15", "2026-12-31", "ngày 15 hằng tháng",
        "the 15th of every month"
      ),
      (
        "FREQ=WEEKLY;BYDAY=SA", "2026-01-03", "2026-12-26", "hằng tuần, vào thứ Bảy",
        "every week, on Saturday"
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-01-06", "2026-12-31", "2 tuần một lần, vào thứ Ba",
        "every 2 weeks, on Tuesday"
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-01-13", "2026-12-31", "2 tuần một lần, vào thứ Ba",
        "every 2 weeks, on Tuesday"
      ),
      (
        "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=8", "2026-05-08", "2026-12-31",
        "hằng năm, tháng 5, ngày 8", "every year, in May, on the 8th day of the month"
      ),
      // A part of it.
      (
        "FREQ=WEEKLY;BYDAY=SA", "2026-01-10", "2026-12-31", "hằng tuần, vào thứ Bảy, từ 10/1/2026",
        "every week, on Saturday, from 10 January 2026"
      ),
      (
        "FREQ=WEEKLY;BYDAY=SA", "2026-01-03", "2026-12-25",
        "hằng tuần, vào thứ Bảy, đến hết ngày 25/12/2026",
        "every week, on Saturday, until 25 December 2026"
      ),
      (
        "FREQ=MONTHLY;BYMONTHDAY=15", "2026-09-15", "2026-10-31",
        "ngày 15 hằng tháng, từ 15/9/2026 đến hết ngày 31/10/2026",
        "the 15th of every month, from 15 September 2026 until 31 October 2026"
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-01-20", "2026-12-31",
        "2 tuần một lần, vào thứ Ba, từ 20/1/2026",
        "every 2 weeks, on Tuesday, from 20 January 2026"
      ),
      ("FREQ=DAILY;INTERVAL=10", "2026-01-10", "2026-12-31", "10 ngày một lần", "every 10 days"),
      (
        "FREQ=DAILY;INTERVAL=10", "2026-01-11", "2026-12-31", "10 ngày một lần, từ 11/1/2026",
        "every 10 days, from 11 January 2026"
      ),
      (
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1", "2026-02-01", "2026-12-31",
        "2 tháng một lần, ngày 1", "every 2 months, on the first day of the month"
      ),
      (
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1", "2026-03-01", "2026-12-31",
        "2 tháng một lần, ngày 1, từ 1/3/2026",
        "every 2 months, on the first day of the month, from 1 March 2026"
      ),
    ])
  func partOfTheYear(
    rule: String, first: String, last: String, vietnamese: String, english: String
  ) throws {
    let (first, last) = (try RuleTable.date(first), try RuleTable.date(last))
    let days = try Self.days(of: rule, from: first, to: last)
    #expect(Language.supported.map { days.text(in: $0) } == [vietnamese, english])
  }

  @Test(
    "The days of a year say which of them are left out, by their number where they are many",
    arguments: [
      (0, "", ""), (1, ", trừ 10/1", ", except 10 January"),
      (2, ", trừ 10/1, 17/1", ", except 10 January and 17 January"),
      (
        6, ", trừ 10/1, 17/1, 24/1, 31/1, 7/2, 14/2",
        ", except 10 January, 17 January, 24 January, 31 January, 7 February and 14 February"
      ),
      (7, ", trừ 7 ngày", ", except 7 days"),
    ])
  func exceptions(count: Int, vietnamese: String, english: String) throws {
    let first = try RuleTable.date("2026-01-03")
    let except = (0..<count).map { first.adding(days: 7 * ($0 + 1)) }
    let days = try Self.days(
      of: "FREQ=WEEKLY;BYDAY=SA", from: first, to: try RuleTable.date("2026-12-31"), except: except)
    #expect(days.text(in: .vietnamese) == "hằng tuần, vào thứ Bảy\(vietnamese)")
    #expect(days.text(in: .english) == "every week, on Saturday\(english)")
  }

  /// The days of a rule as a schedule has them.
  private static func days(
    of text: String, from first: CalendarDate, to last: CalendarDate, except: [CalendarDate] = []
  ) throws -> ScheduledEvent.RecurringDays {
    var rule = try RecurrenceRule(parsing: text)
    rule.end = .until(.day(last))
    let dates = Array(rule.days(from: first, in: DateSpan(first, through: last)))
    return try #require(
      ScheduledEvent.RecurringDays(rule: rule, dates: dates, except: Set(except)))
  }

  @Test(
    "English numbers end as they are spoken",
    arguments: [
      (1, "first"), (5, "fifth"), (6, "6th"), (11, "11th"), (12, "12th"), (13, "13th"),
      (21, "21st"), (22, "22nd"), (23, "23rd"), (30, "30th"), (111, "111th"), (-1, "last"),
      (-3, "third-to-last"), (-31, "31st-to-last"),
    ])
  func ordinals(number: Int, expected: String) {
    #expect(LocalizedText.englishOrdinal(number) == expected)
  }

  @Test("What a reader of the plan concluded is named in words and not by its key")
  func inferred() throws {
    let programme = try ProgrammeFolder().programme()
    let keys = [
      "title", "aka", "when", "shift", "years", "clause", "basis", "category", "lead", "with",
      "report", "to", "audience", "activities", "place", "note",
    ]
    let said = { (key: String) in
      let text = LocalizedText.reason(.inferred([key]), of: programme)
      return Language.supported.map { text[$0].split(separator: ": ").last.map(String.init) }
    }
    for key in keys { #expect(said(key)[0] != key, "\(key)") }
    for key in ["aka", "when", "shift", "with", "report", "to"] {
      #expect(said(key)[1] != key, "\(key)")
    }
    let both = LocalizedText.reason(.inferred(["when", "lead"]), of: programme)
    #expect(both[.vietnamese].hasSuffix(": thời gian, đơn vị chủ trì"))
    #expect(both[.english].hasSuffix(": time, lead"))
  }
}
