import CivilTime
import Testing
import VietnameseCalendar

@Suite("Working days of holidays that are made in code")
struct WorkingDaysTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// 2 September, a day off, with a closure of two days and a swap in 2026.
  private func holidays() throws -> PublicHolidays {
    let rule = DayRule.fixed(try #require(MonthDay(day: 2, month: 9)))
    return PublicHolidays(
      observances: [
        .init(
          id: "quoc-khanh", title: LocalizedText(vi: "Quốc khánh", en: "National Day"),
          days: YearlyDays(rule, through: rule), isDayOff: true,
          expectedClosures: [.init(before: 1, alternatives: [.init(after: 1)])])
      ],
      closures: [
        .init(
          holiday: "quoc-khanh", year: 2026,
          dates: try #require(DateSpan("2026-09-01..2026-09-02")), document: "1/QĐ")
      ],
      swaps: [.init(dayOff: try day("2026-08-31"), workingDay: try day("2026-08-22"))],
      substitute: .next)
  }

  @Test(
    "A day is worked or not, with its causes",
    arguments: [
      ("2026-08-21", true, ""),
      ("2026-08-22", true, "swapped: worked in place of Monday, 31 August 2026"),
      ("2026-08-23", false, "weekly day off (Sunday)"),
      ("2026-08-31", false, "swapped: off, worked on Saturday, 22 August 2026 instead"),
      ("2026-09-01", false, "holiday: National Day (1/QĐ)"),
      ("2026-09-02", false, "holiday: National Day (1/QĐ)"), ("2026-09-03", true, ""),
      ("2027-09-01", false, "expected to be off with National Day, until the year's decision"),
      ("2027-09-02", false, "holiday: National Day"),
      (
        "2028-09-04", false,
        "substitute day: National Day (Saturday, 2 September 2028) falls on a weekly day off"
      ),
    ])
  func causes(text: String, isWorking: Bool, causes: String) throws {
    let kind = WorkingDays(try holidays()).kind(of: try day(text))
    #expect(kind.isWorking == isWorking)
    #expect(kind.causes.map { $0.text(in: .english) }.joined(separator: "; ") == causes)
    let open: Set = ["2027-09-01", "2028-09-04"]
    #expect(kind.state == (open.contains(text) ? .expected : .settled))
  }

  @Test(
    "Each cause is said in both languages",
    arguments: [
      ("2026-08-22", "hoán đổi: làm bù cho thứ Hai, 31/8/2026"),
      ("2026-08-23", "ngày nghỉ hằng tuần (Chủ nhật)"),
      ("2026-08-31", "hoán đổi: nghỉ, làm bù thứ Bảy, 22/8/2026"),
      ("2026-09-01", "nghỉ lễ: Quốc khánh (1/QĐ)"),
      ("2027-09-01", "dự kiến nghỉ dịp Quốc khánh, chờ quyết định của năm"),
      ("2027-09-02", "nghỉ lễ: Quốc khánh"),
      ("2028-09-04", "nghỉ bù: Quốc khánh (2/9/2028) trùng ngày nghỉ hằng tuần"),
      ("2025-01-02", "nghỉ theo quyết định: khac (2/QĐ)"),
    ])
  func vietnameseCauses(text: String, causes: String) throws {
    var holidays = try holidays()
    holidays.closures.append(
      .init(
        holiday: "khac", year: 2025, dates: DateSpan(try day("2025-01-02")), document: "2/QĐ"))
    let kind = WorkingDays(holidays).kind(of: try day(text))
    #expect(kind.causes.map { $0.text(in: .vietnamese) }.joined(separator: "; ") == causes)
    #expect(kind.causes.allSatisfy { $0.text(in: .english) != $0.text(in: .vietnamese) })
  }

  @Test(
    "Every holiday on a weekly day off is made up for by a day of its own",
    arguments: [
      // 31 January 2026 is a Saturday.
      ("31/1", "31/1", "2026-02-02"), ("31/1", "1/2", "2026-02-02 2026-02-03"),
      ("1/2", "2/2", "2026-02-03"), ("30/1", "3/2", "2026-02-04 2026-02-05"), ("2/2", "3/2", ""),
    ])
  func compensation(from: String, through: String, expected: String) throws {
    let days = YearlyDays(
      .fixed(try #require(MonthDay(from))), through: .fixed(try #require(MonthDay(through))))
    let title = LocalizedText(vi: "lễ", en: "holiday")
    let working = WorkingDays(
      PublicHolidays(
        observances: [.init(id: "x", title: title, days: days, isDayOff: true)], substitute: .next))
    let made = working.days(in: try #require(DateSpan("2026-01-20..2026-02-20"))).filter { day in
      day.kind.causes.contains { if case .substitute = $0 { true } else { false } }
    }
    #expect(made.map(\.date.description).joined(separator: " ") == expected)
    #expect(made.allSatisfy { !$0.kind.isWorking && $0.kind.isHoliday })
  }

  @Test(
    "Swaps are made for offices that close on Saturday and Sunday, and change no other week",
    arguments: [[.sunday], [.monday, .saturday], []] as [Set<Weekday>])
  func otherWeeks(weekend: Set<Weekday>) throws {
    let days = WorkingDays(try holidays(), weekend: weekend)
    for date in [try day("2026-08-22"), try day("2026-08-31")] {
      let kind = days.kind(of: date)
      #expect(kind.isWorking == !weekend.contains(date.weekday))
      #expect(kind.causes == (kind.isWorking ? [] : [.weekend(date.weekday)]))
    }
  }

  @Test(
    "Days off reach over New Year, from either side",
    arguments: [
      ("2025-12-31", false), ("2026-01-01", false), ("2026-01-02", true), ("2026-12-30", true),
      ("2026-12-31", false), ("2027-01-01", false), ("2027-01-04", false), ("2027-01-05", true),
    ])
  func newYear(text: String, isWorking: Bool) throws {
    var holidays = PublicHolidays(
      observances: [
        .init(
          id: "tet-duong-lich", title: LocalizedText(vi: "Tết Dương lịch", en: "New Year"),
          days: YearlyDays(.fixed(try #require(MonthDay(day: 1, month: 1)))), isDayOff: true,
          expectedClosures: [.init(before: 1)])
      ])
    // What a decision of the old year says of the new one.
    holidays.closures.append(
      .init(
        holiday: "khac", year: 2026,
        dates: try #require(DateSpan("2026-12-31..2027-01-04")), document: "3/QĐ"))
    let days = WorkingDays(holidays)
    #expect(days.isWorkingDay(try day(text)) == isWorking)
    #expect(days.days(in: DateSpan(try day(text))).map(\.kind.isWorking) == [isWorking])
  }

  @Test(
    "An observance is kept from its first year on", arguments: [(2025, 0), (2026, 1), (2027, 1)])
  func firstYear(year: Int, count: Int) throws {
    let days = YearlyDays(.fixed(try #require(MonthDay(day: 24, month: 11))))
    let title = LocalizedText(vi: "lễ", en: "holiday")
    let observance = PublicHolidays.Observance(
      id: "x", title: title, days: days, isDayOff: true, groups: ["a"],
      from: CalendarDate(2026, 1, 1))
    #expect(observance.spans(in: year).count == count)
    let holidays = PublicHolidays(observances: [observance])
    #expect(holidays.observances(inGroup: "a") == [observance])
    #expect(holidays.observances(inGroup: "b") == [])
    let day = try #require(CalendarDate(year, 11, 24))
    // It is on a working day in all of these years.
    #expect(WorkingDays(holidays).isWorkingDay(day) == (count == 0))
  }

  @Test("Each day of a span is listed with what it is")
  func listed() throws {
    let days = WorkingDays(try holidays())
    let span = try #require(DateSpan("2026-08-20..2026-09-05"))
    let listed = days.days(in: span)
    #expect(listed.map(\.date) == Array(span.days))
    #expect(listed.map(\.kind) == span.days.map { days.kind(of: $0) })
    #expect(days.count(in: span) == listed.count { days.isWorkingDay($0.date) })
    #expect(listed.contains(WorkingDays.Day(try day("2026-09-03"), .init(isWorking: true))))
  }

  @Test(
    "Counting skips what is off; zero is the day itself, whatever it is",
    arguments: [
      (0, "2026-09-01"), (1, "2026-09-03"), (2, "2026-09-04"), (3, "2026-09-07"),
      (-1, "2026-08-28"), (-6, "2026-08-22"), (-5, "2026-08-24"),
    ])
  func adding(count: Int, expected: String) throws {
    let days = WorkingDays(try holidays())
    #expect(days.adding(count, to: try day("2026-09-01"))?.description == expected)
  }

  @Test("Who works on no day has no working day to look for")
  func neverWorking() throws {
    let never = WorkingDays(PublicHolidays(), weekend: Set(Weekday.allCases))
    let today = try day("2026-09-01")
    #expect(never.first(onOrAfter: today) == nil && never.last(onOrBefore: today) == nil)
    #expect(never.adding(1, to: today) == nil && never.adding(.min, to: today) == nil)
    #expect(never.adding(0, to: today) == today)
    #expect(!never.isWorkingDay(today) && never.kind(of: today).state == .settled)
  }

  @Test("Beyond the last day of the calendar is no working day, nor before the first")
  func ends() {
    // 9999-12-31 is a Friday, 0001-01-01 a Monday.
    let days = WorkingDays(PublicHolidays())
    #expect(days.first(onOrAfter: .latest) == .latest && days.next(after: .latest) == nil)
    #expect(
      days.last(onOrBefore: .earliest) == .earliest && days.previous(before: .earliest) == nil)
    #expect(days.adding(1, to: .latest) == nil && days.adding(-1, to: .earliest) == nil)
    #expect(days.adding(.max, to: .latest) == nil && days.adding(.min, to: .earliest) == nil)
    let lastDays = WorkingDays(PublicHolidays(), weekend: [.friday])
    #expect(lastDays.first(onOrAfter: .latest) == nil)
  }
}
