import EventKitLite
import Testing

/// Rules of every kind, as people read them and as files spell them.
struct RuleTable {
  struct Row {
    let rule: DateRule
    let vi: String
    let en: String
    let form: String
    let key: String

    init(_ rule: DateRule, _ vi: String, _ en: String, form: String, key: String) {
      self.rule = rule
      self.vi = vi
      self.en = en
      self.form = form
      self.key = key
    }
  }

  static func rows() throws -> [Row] {
    try singleDays() + runs() + workingDaysAndWeeks() + partsOfTheYear() + deadlines()
      + waiting() + repeated()
  }

  /// A programme whose names the rules use.
  static func programme() throws -> Programme {
    let group = PublicHolidays.Group(
      id: "ngay-le", name: LocalizedText(vi: "Ngày lễ", en: "Major days"))
    let events = [
      ("nam-hoc", "Năm học", "School year"), ("khai-giang", "Lễ khai giảng", "the school opening"),
    ]
    return Programme(
      id: "doc", title: LocalizedText(vi: "Đọc", en: "Reading"), horizon: 2026...2027,
      domain: "doc.example.org",
      units: [.init(id: "so", name: LocalizedText(vi: "Sở Văn hóa", en: "Department of Culture"))],
      events: events.map { id, vi, en in
        ProgrammeEvent(
          id: Programme.Identifier(id), title: LocalizedText(vi: vi, en: en), when: .undated)
      },
      holidays: PublicHolidays(groups: [group]))
  }

  // MARK: Values

  static func fixed(_ text: String) throws -> DayRule { .fixed(try #require(MonthDay(text))) }

  static func nth(_ ordinal: Int, _ weekday: Weekday, of month: Int) throws -> DayRule {
    .weekday(try #require(NthWeekday(ordinal, weekday, of: month)))
  }

  static func lunar(_ day: Int, _ month: Int, isLeap: Bool = false) throws -> DayRule {
    .lunar(try LunarDay(month: month, day: day, isLeap: isLeap))
  }

  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func yearly(_ from: String, _ through: String? = nil) throws -> DateRule {
    .yearly(YearlyDays(try fixed(from), through: try through.map(fixed)))
  }

  static func once(_ text: String) throws -> DateRule { .once(try #require(DateSpan(text))) }

  static func hours(_ from: String, _ to: String) throws -> DateRule.Hours {
    let (from, to) = (try #require(TimeOfDay(from)), try #require(TimeOfDay(to)))
    return try #require(DateRule.Hours(from: from, to: to))
  }

  // MARK: Days

  private static func singleDays() throws -> [Row] {
    [
      Row(
        try yearly("30/6"), "hằng năm, 30/6", "every year, 30 June", form: "30/6", key: "30-06"),
      Row(
        .yearly(YearlyDays(try nth(1, .monday, of: 9))),
        "hằng năm, thứ Hai đầu tiên của tháng 9", "every year, the first Monday of September",
        form: "first monday of 9", key: "1mon-09"),
      Row(
        .yearly(YearlyDays(try nth(-1, .friday, of: 11))),
        "hằng năm, thứ Sáu cuối cùng của tháng 11", "every year, the last Friday of November",
        form: "last friday of 11", key: "lfri-11"),
      Row(
        .yearly(YearlyDays(try nth(-2, .sunday, of: 12))),
        "hằng năm, Chủ nhật thứ hai tính từ cuối tháng 12",
        "every year, the second-to-last Sunday of December",
        form: "second-to-last sunday of 12", key: "l2sun-12"),
      Row(
        .yearly(YearlyDays(try lunar(10, 3))), "hằng năm, mùng 10 tháng Ba âm lịch",
        "every year, the 10th day of the 3rd lunar month", form: "10/3 âm lịch", key: "al-10-03"),
      Row(
        .yearly(YearlyDays(try lunar(5, 2, isLeap: true))),
        "hằng năm, mùng 5 tháng Hai nhuận âm lịch",
        "every year, the 5th day of the 2nd leap lunar month", form: "5/2 nhuận âm lịch",
        key: "aln-05-02"),
      Row(
        .yearly(YearlyDays(.lastDay(ofMonth: 2))), "hằng năm, ngày cuối cùng của tháng 2",
        "every year, the last day of February", form: "last day of 2", key: "ld-02"),
      Row(
        .yearly(YearlyDays(.lastLunarDay(ofMonth: 12))), "hằng năm, giao thừa",
        "every year, the eve of Tết", form: "last day of 12 âm lịch", key: "al-ld-12"),
      Row(
        .yearly(YearlyDays(.lastLunarDay(ofMonth: 1))),
        "hằng năm, ngày cuối cùng của tháng Giêng âm lịch",
        "every year, the last day of the 1st lunar month", form: "last day of 1 âm lịch",
        key: "al-ld-01"),
      Row(
        .yearly(YearlyDays(.easter(plus: 0))), "hằng năm, Chủ nhật Phục sinh",
        "every year, Easter Sunday", form: "easter", key: "easter"),
      Row(
        .yearly(YearlyDays(.easter(plus: -2))), "hằng năm, thứ Sáu Tuần Thánh",
        "every year, Good Friday", form: "easter - 2", key: "easter-minus-2"),
      Row(
        .yearly(YearlyDays(.easter(plus: 2))), "hằng năm, ngày thứ 2 sau Chủ nhật Phục sinh",
        "every year, the 2nd day after Easter Sunday", form: "easter + 2", key: "easter-plus-2"),
      Row(
        .yearly(YearlyDays(.easter(plus: -40))), "hằng năm, ngày thứ 40 trước Chủ nhật Phục sinh",
        "every year, the 40th day before Easter Sunday", form: "easter - 40",
        key: "easter-minus-40"),
      Row(
        .yearly(YearlyDays(.near(.saturday, .nearest, try fixed("15/5")))),
        "hằng năm, thứ Bảy gần ngày 15/5 nhất", "every year, the Saturday nearest 15 May",
        form: "saturday nearest 15/5", key: "sat-nearest-15-05"),
      Row(
        .yearly(YearlyDays(.near(.monday, .after, try fixed("5/9")))),
        "hằng năm, thứ Hai đầu tiên sau ngày 5/9", "every year, the first Monday after 5 September",
        form: "monday after 5/9", key: "mon-after-05-09"),
      Row(
        .yearly(YearlyDays(.near(.friday, .before, try lunar(15, 1)))),
        "hằng năm, thứ Sáu cuối cùng trước rằm tháng Giêng âm lịch",
        "every year, the last Friday before the 15th day of the 1st lunar month",
        form: "friday before 15/1 âm lịch", key: "fri-before-al-15-01"),
      Row(
        try once("2027-03-18"), "một lần, 18/3/2027", "once, 18 March 2027", form: "2027-03-18",
        key: "20270318"),
    ]
  }

  private static func runs() throws -> [Row] {
    [
      Row(
        try yearly("1/10", "7/10"), "hằng năm, từ 1/10 đến 7/10",
        "every year, from 1 October to 7 October", form: "1/10..7/10", key: "01-10-07-10"),
      Row(
        .yearly(YearlyDays(try fixed("1/2"), through: .lastDay(ofMonth: 2))),
        "hằng năm, từ 1/2 đến ngày cuối cùng của tháng 2",
        "every year, from 1 February to the last day of February", form: "1/2..last day of 2",
        key: "01-02-ld-02"),
      Row(
        .yearly(YearlyDays(try lunar(23, 12), through: try fixed("7/2"))),
        "hằng năm, từ 23 tháng Chạp âm lịch đến 7/2",
        "every year, from the 23rd day of the 12th lunar month to 7 February",
        form: "23/12 âm lịch..7/2 dương lịch", key: "al-23-12-07-02"),
      Row(
        .yearly(YearlyDays(try lunar(23, 12), through: try lunar(7, 1))),
        "hằng năm, từ 23 tháng Chạp âm lịch đến mùng 7 tháng Giêng âm lịch",
        "every year, from the 23rd day of the 12th lunar month to the 7th day of the 1st lunar month",
        form: "23/12 âm lịch..7/1 âm lịch", key: "al-23-12-al-07-01"),
      Row(
        try once("2025-10-01..2025-10-07"), "một lần, 1–7/10/2025", "once, 1–7 October 2025",
        form: "2025-10-01..2025-10-07", key: "20251001-20251007"),
      Row(
        .between(.month(4), try yearly("30/6")), "hằng năm, từ tháng 4 đến 30/6",
        "every year, from April to 30 June", form: "month 4..30/6", key: "month-4-30-06"),
      Row(
        .between(.month(4), .month(6)), "hằng năm, từ tháng 4 đến hết tháng 6",
        "every year, from April to the end of June", form: "month 4..month 6",
        key: "month-4-month-6"),
      Row(
        .between(try yearly("1/7"), .relative(days: -11, to: "khai-giang")),
        "hằng năm, từ 1/7 đến 11 ngày trước Lễ khai giảng",
        "every year, from 1 July to 11 days before the school opening",
        form: "\"1/7..{ days: -11, of: khai-giang }\"", key: "01-07-11d-before-khai-giang"),
      Row(
        .between(try once("2026-07-01"), .relative(days: -1, to: "khai-giang")),
        "từ 1/7/2026 đến 1 ngày trước Lễ khai giảng",
        "from 1 July 2026 to 1 day before the school opening",
        form: "\"2026-07-01..{ days: -1, of: khai-giang }\"",
        key: "20260701-1d-before-khai-giang"),
    ]
  }

  private static func workingDaysAndWeeks() throws -> [Row] {
    [
      Row(
        .workingDay(-1, ofMonth: 3), "hằng năm, ngày làm việc cuối cùng của tháng 3",
        "every year, the last working day of March", form: "last working day of 3", key: "lwd-03"),
      Row(
        .workingDay(1, ofMonth: 9), "hằng năm, ngày làm việc đầu tiên của tháng 9",
        "every year, the first working day of September", form: "first working day of 9",
        key: "1wd-09"),
      Row(
        .workingDay(-2, ofMonth: 12), "hằng năm, ngày làm việc thứ hai tính từ cuối tháng 12",
        "every year, the second-to-last working day of December",
        form: "second-to-last working day of 12", key: "l2wd-12"),
      Row(
        .weeks(Weeks(.holding(try fixed("1/10")))), "hằng năm, tuần có ngày 1/10",
        "every year, the week of 1 October", form: "week of 1/10", key: "week-of-01-10"),
      Row(
        .weeks(Weeks(.holding(try fixed("1/10")), weekday: .tuesday)),
        "hằng năm, thứ Ba tuần có ngày 1/10", "every year, the Tuesday of the week of 1 October",
        form: "tuesday of week of 1/10", key: "tue-week-of-01-10"),
      Row(
        .weeks(Weeks(.ofYear(20...20))), "hằng năm, tuần 20", "every year, week 20",
        form: "week 20", key: "week-20"),
      Row(
        .weeks(Weeks(.ofYear(22...24))), "hằng năm, tuần 22 đến 24",
        "every year, weeks 22 to 24", form: "weeks 22..24", key: "weeks-22-24"),
      Row(
        .weeks(Weeks(.of("nam-hoc", 10...10))), "tuần 10 của “Năm học”",
        "week 10 of “School year”", form: "week 10 of nam-hoc", key: "week-10-of-nam-hoc"),
      Row(
        .weeks(Weeks(.of("nam-hoc", 4...4), weekday: .tuesday)), "thứ Ba tuần 4 của “Năm học”",
        "the Tuesday of week 4 of “School year”", form: "tuesday of week 4 of nam-hoc",
        key: "tue-week-4-of-nam-hoc"),
      Row(
        .weeks(Weeks(.of("nam-hoc", 4...6), weekday: .tuesday)),
        "các thứ Ba tuần 4 đến 6 của “Năm học”", "the Tuesdays of weeks 4 to 6 of “School year”",
        form: "tuesday of weeks 4..6 of nam-hoc", key: "tue-weeks-4-6-of-nam-hoc"),
    ]
  }

  private static func partsOfTheYear() throws -> [Row] {
    [
      Row(
        .month(4), "trong tháng 4 hằng năm", "every year, in April", form: "month 4",
        key: "month-4"),
      Row(
        .vague(.quarter(2)), "quý II hằng năm", "every year, in the second quarter of the year",
        form: "quarter 2", key: "quarter-2"),
      Row(
        .vague(.quarter(4)), "quý IV hằng năm", "every year, in the fourth quarter of the year",
        form: "quarter 4", key: "quarter-4"),
      Row(
        .vague(.half(1)), "sáu tháng đầu năm, hằng năm",
        "every year, in the first half of the year", form: "half 1", key: "half-1"),
      Row(
        .vague(.half(2)), "sáu tháng cuối năm, hằng năm",
        "every year, in the second half of the year", form: "half 2", key: "half-2"),
      Row(
        .vague(.allYear), "cả năm", "all year", form: "all year",
        key: "all-year"),
      Row(
        .vague(.partOfMonth(.early, 9)), "đầu tháng 9 hằng năm", "every year, in early September",
        form: "early september", key: "early-september"),
      Row(
        .vague(.partOfMonth(.mid, 5)), "giữa tháng 5 hằng năm", "every year, in mid-May",
        form: "mid-may", key: "mid-may"),
      Row(
        .vague(.partOfMonth(.late, 12)), "cuối tháng 12 hằng năm", "every year, in late December",
        form: "late december", key: "late-december"),
      Row(
        .vague(.partOfYear(.early)), "đầu năm, hằng năm",
        "every year, at the beginning of the year", form: "early year", key: "early-year"),
      Row(
        .vague(.partOfYear(.mid)), "giữa năm, hằng năm", "every year, in the middle of the year",
        form: "mid-year", key: "mid-year"),
      Row(
        .vague(.partOfYear(.late)), "cuối năm, hằng năm", "every year, at the end of the year",
        form: "late year", key: "late-year"),
    ]
      + [
        (DateRule.Season.spring, "mùa xuân"), (.summer, "mùa hè"), (.autumn, "mùa thu"),
        (.winter, "mùa đông"),
      ].map { season, name in
        Row(
          .season(season), "\(name) hằng năm", "every \(season.rawValue)",
          form: "{ season: \(season.rawValue) }", key: "season-\(season.rawValue)")
      }
  }

  // MARK: Deadlines, and what waits

  private static func deadlines() throws -> [Row] {
    [
      Row(
        .deadline(try yearly("15/12")), "trước ngày 15/12 hằng năm (chậm nhất ngày 14/12)",
        "before 15 December every year (at the latest on 14 December)", form: "{ before: 15/12 }",
        key: "before-15-12"),
      Row(
        .deadline(try yearly("15/12"), workingDay: .previous),
        "trước ngày 15/12 hằng năm (chậm nhất ngày 14/12; trùng ngày nghỉ thì tính ngày làm việc liền trước)",
        "before 15 December every year (at the latest on 14 December; if that is a day off, the working day before)",
        form: "{ before: 15/12, working-day: previous }", key: "before-15-12"),
      Row(
        .deadline(try yearly("15/12"), includesDay: true), "chậm nhất ngày 15/12 hằng năm",
        "by 15 December every year", form: "{ by: 15/12 }", key: "by-15-12"),
      Row(
        .deadline(try yearly("15/12"), includesDay: true, workingDay: .next),
        "chậm nhất ngày 15/12 hằng năm (trùng ngày nghỉ thì tính ngày làm việc liền sau)",
        "by 15 December every year (if that is a day off, the working day after)",
        form: "{ by: 15/12, working-day: next }", key: "by-15-12"),
      Row(
        .deadline(try yearly("1/10", "7/10")), "trước ngày 1/10 hằng năm (chậm nhất ngày 30/9)",
        "before 1 October every year (at the latest on 30 September)",
        form: "{ before: 1/10..7/10 }", key: "before-01-10-07-10"),
      Row(
        .deadline(try yearly("1/10", "7/10"), includesDay: true), "chậm nhất ngày 7/10 hằng năm",
        "by 7 October every year", form: "{ by: 1/10..7/10 }", key: "by-01-10-07-10"),
      Row(
        .deadline(try once("2026-03-01")), "trước ngày 1/3/2026 (chậm nhất ngày 28/2/2026)",
        "before 1 March 2026 (at the latest on 28 February 2026)", form: "{ before: 2026-03-01 }",
        key: "before-20260301"),
      Row(
        .deadline(.month(4)), "trước tháng 4 hằng năm (chậm nhất ngày 31/3)",
        "before April every year (at the latest on 31 March)", form: "{ before: month 4 }",
        key: "before-month-4"),
      Row(
        .deadline(.month(4), includesDay: true), "chậm nhất hết tháng 4 hằng năm",
        "by the end of April every year", form: "{ by: month 4 }", key: "by-month-4"),
      Row(
        .deadline(.yearly(YearlyDays(.lastDay(ofMonth: 12))), includesDay: true),
        "chậm nhất ngày cuối cùng của tháng 12 hằng năm",
        "by the last day of December every year", form: "{ by: last day of 12 }",
        key: "by-ld-12"),
      Row(
        .deadline(.yearly(YearlyDays(.lastLunarDay(ofMonth: 12)))),
        "trước giao thừa hằng năm (chậm nhất ngày liền trước)",
        "before the eve of Tết every year (at the latest on the day before)",
        form: "{ before: last day of 12 âm lịch }", key: "before-al-ld-12"),
      Row(
        .deadline(.yearly(YearlyDays(try lunar(10, 3)))),
        "trước ngày mùng 10 tháng Ba âm lịch hằng năm (chậm nhất ngày liền trước)",
        "before the 10th day of the 3rd lunar month every year (at the latest on the day before)",
        form: "{ before: 10/3 âm lịch }", key: "before-al-10-03"),
      Row(
        .deadline(.monthly([.day(15)])), "trước ngày 15 hằng tháng (chậm nhất ngày 14)",
        "before the 15th of every month (at the latest on the 14th)",
        form: "{ before: { monthly: 15 } }", key: "before-m15"),
      Row(
        .deadline(.monthly([.day(1)])), "trước ngày 1 hằng tháng (chậm nhất ngày liền trước)",
        "before the 1st of every month (at the latest on the day before)",
        form: "{ before: { monthly: 1 } }", key: "before-m1"),
      Row(
        .deadline(.monthly([.workingDay(-1)]), includesDay: true),
        "chậm nhất ngày làm việc cuối cùng hằng tháng", "by the last working day of every month",
        form: "{ by: { monthly: last working day } }", key: "by-mlwd"),
      Row(
        .deadline(.weekly(WeeklyDays(.friday)), includesDay: true), "chậm nhất thứ Sáu hằng tuần",
        "by Friday every week", form: "{ by: { weekly: [friday] } }", key: "by-w-fri"),
      Row(
        .deadline(.list([try yearly("31/3"), try yearly("30/9")])),
        "trước các ngày 31/3 và 30/9 hằng năm (chậm nhất ngày liền trước)",
        "before 31 March and 30 September every year (at the latest on the day before)",
        form: "{ before: [31/3, 30/9] }", key: "before-31-03-30-09"),
      Row(
        .deadline(.weeks(Weeks(.ofYear(20...20))), includesDay: true),
        "chậm nhất hết tuần 20 hằng năm", "by the end of week 20 every year",
        form: "{ by: week 20 }", key: "by-week-20"),
    ]
  }

  private static func waiting() throws -> [Row] {
    [
      Row(
        .announced(by: "so"), "do Sở Văn hóa thông báo từng năm",
        "announced each year by the Department of Culture", form: "{ announced-by: so }",
        key: "announced-by-so"),
      Row(
        .announced(by: "so", expected: try yearly("21/4"), askFrom: MonthDay("15/3")),
        "do Sở Văn hóa thông báo từng năm; dự kiến 21/4",
        "announced each year by the Department of Culture; expected 21 April",
        form: "{ announced-by: so, expected: 21/4, ask-from: 15/3 }",
        key: "announced-by-so-expected-21-4-ask-from-1"),
      Row(
        .announced(by: "so", expected: .month(4)),
        "do Sở Văn hóa thông báo từng năm; dự kiến trong tháng 4",
        "announced each year by the Department of Culture; expected in April",
        form: "{ announced-by: so, expected: month 4 }", key: "announced-by-so-expected-month-4"),
      Row(
        .season(.summer, expected: try yearly("1/6", "31/8")),
        "mùa hè hằng năm; dự kiến từ 1/6 đến 31/8",
        "every summer; expected from 1 June to 31 August",
        form: "{ season: summer, expected: 1/6..31/8 }", key: "season-summer-expected-1-6-31-8"),
      Row(
        .undated, "kế hoạch không ghi thời gian", "the plan gives no date", form: "undated",
        key: "undated"),
      Row(
        .relative(days: -30, to: "khai-giang"), "30 ngày trước Lễ khai giảng",
        "30 days before the school opening", form: "{ days: -30, of: khai-giang }",
        key: "30d-before-khai-giang"),
      Row(
        .relative(days: 1, to: "khai-giang"), "1 ngày sau Lễ khai giảng",
        "1 day after the school opening", form: "{ days: 1, of: khai-giang }",
        key: "1d-after-khai-giang"),
      Row(
        .relative(days: -5, working: true, to: "khai-giang"),
        "5 ngày làm việc trước Lễ khai giảng", "5 working days before the school opening",
        form: "{ days: -5 working, of: khai-giang }", key: "5wd-before-khai-giang"),
      Row(
        .onGroup("ngay-le"), "vào các ngày của nhóm “Ngày lễ”",
        "on the days of the group “Major days”", form: "{ on: ngay-le }", key: "on-ngay-le"),
      Row(
        .onGroup("ngay-le", substitutes: true),
        "vào các ngày của nhóm “Ngày lễ” và ngày nghỉ bù",
        "on the days of the group “Major days” and the days off in their place",
        form: "{ on: ngay-le, substitutes: true }", key: "on-ngay-le-substitutes-true"),
    ]
  }
}
