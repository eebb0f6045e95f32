import EventKitLite
import TestSupport
import Testing

/// The shipped holidays against the decisions of each year.
@Suite("Working days")
struct WorkingDaysTests {
  private let days: WorkingDays

  init() throws {
    days = try Programme(directory: ShippedData.programme).workingDays()
  }

  /// Every weekday off and every weekend worked, as the decisions of the years name them.
  private static let decided: [Int: (off: [String], worked: [String])] = [
    2023: (
      [
        "2023-01-02", "2023-01-20", "2023-01-23..2023-01-26", "2023-05-01..2023-05-03",
        "2023-09-01", "2023-09-04",
      ], []
    ),
    2024: (
      [
        "2024-01-01", "2024-02-08..2024-02-09", "2024-02-12..2024-02-14", "2024-04-18",
        "2024-04-29..2024-05-01", "2024-09-02..2024-09-03",
      ], ["2024-05-04"]
    ),
    2025: (
      [
        "2025-01-01", "2025-01-27..2025-01-31", "2025-04-07", "2025-04-30..2025-05-02",
        "2025-09-01..2025-09-02",
      ], ["2025-04-26"]
    ),
    2026: (
      [
        "2026-01-01..2026-01-02", "2026-02-16..2026-02-20", "2026-04-27",
        "2026-04-30..2026-05-01", "2026-08-31..2026-09-02",
      ], ["2026-01-10", "2026-08-22"]
    ),
  ]

  @Test("Each day of a decided year is worked or not as its decisions say", arguments: 2023...2026)
  func decidedYears(year: Int) throws {
    let decision = try #require(Self.decided[year])
    let off = try Set(decision.off.flatMap { try #require(DateSpan($0)).days })
    let worked = try Set(decision.worked.map { try #require(CalendarDate($0)) })
    for entry in days.days(in: try #require(DateSpan(year: year))) {
      let (day, kind) = (entry.date, entry.kind)
      let isWeekend = day.weekday == .saturday || day.weekday == .sunday
      #expect(kind.isWorking == (isWeekend ? worked.contains(day) : !off.contains(day)), "\(day)")
      #expect((kind.state == .settled) == !Self.isCultureDay(day), "\(day)")
      #expect(kind.isWorking == days.isWorkingDay(day), "\(day)")
      #expect(kind.isWorking || !kind.causes.isEmpty, "\(day) is off without a cause")
    }
  }

  /// 24/11 is disputed since 2026.
  private static func isCultureDay(_ day: CalendarDate) -> Bool {
    day.year >= 2026 && (day.month, day.day) == (11, 24)
  }

  @Test("A year without decisions answers expectantly where they matter", arguments: 2027...2030)
  func undecidedYears(year: Int) throws {
    let tet = try LunarYear(year).newYear
    // Whatever is decided, the last day of the old lunar year and the first three are off.
    for offset in -1...2 {
      let day = tet.adding(days: offset)
      let kind = days.kind(of: day)
      #expect(!kind.isWorking)
      // The first day is off by law, and a weekend is one whatever is decided.
      let isSettled = offset == 0 || days.weekend.contains(day.weekday)
      #expect(kind.state == (isSettled ? .settled : .expected), "\(day)")
    }
    let hungVuong = try LunarDate(year: year, month: 3, day: 10).date
    #expect(days.kind(of: hungVuong).isHoliday)
  }

  @Test(
    "Each statutory day on a weekly day off is compensated on a working day", arguments: 2027...2030
  )
  func compensation(year: Int) throws {
    let span = try #require(DateSpan(year: year))
    let daysOfYear = days.days(in: span)
    let compensations = daysOfYear.flatMap(\.kind.causes).count { cause in
      if case .substitute = cause { true } else { false }
    }
    let holidaysOnWeekends = daysOfYear.count { day in
      let isWeekend = day.date.weekday == .saturday || day.date.weekday == .sunday
      return isWeekend && day.kind.isHoliday
    }
    #expect(compensations == holidaysOnWeekends)
    // Eleven statutory days a year, whatever the weekday they fall on (Labour Code, article 112).
    let weekdaysOff = daysOfYear.count { day in
      !day.kind.isWorking && day.date.weekday != .saturday && day.date.weekday != .sunday
    }
    #expect(weekdaysOff == 11)
  }

  @Test(
    "The last working day before 15 December",
    arguments: [
      (2023, "2023-12-14"), (2024, "2024-12-13"), (2025, "2025-12-12"), (2026, "2026-12-14"),
      (2027, "2027-12-14"), (2028, "2028-12-14"), (2029, "2029-12-14"), (2030, "2030-12-13"),
    ])
  func lastWorkingDay(year: Int, expected: String) throws {
    let last = try #require(CalendarDate(year, 12, 14))
    #expect(days.last(onOrBefore: last) == CalendarDate(expected))
  }

  @Test("Adding n working days and counting them agree")
  func addingAndCountingAgree() throws {
    let start = try #require(CalendarDate("2025-12-31"))
    for count in [1, 2, 5, 20, 21, 60, 250] {
      let end = try #require(days.adding(count, to: start))
      let span = try #require(DateSpan(start.adding(days: 1), through: end))
      #expect(days.count(in: span) == count)
      #expect(days.isWorkingDay(end))
      // From a working day, going back the same number comes home.
      #expect(days.adding(-count, to: end) == start)
    }
  }

  @Test("A museum that closes on Mondays works on weekends and is not swapped")
  func ownWeekend() throws {
    let museum = WorkingDays(days.holidays, weekend: [.monday])
    #expect(museum.isWorkingDay(try #require(CalendarDate("2026-08-23"))))
    #expect(!museum.isWorkingDay(try #require(CalendarDate("2026-08-24"))))
    // A swap between a Monday and a Saturday is none of its business.
    #expect(museum.isWorkingDay(try #require(CalendarDate("2026-08-22"))))
    #expect(!museum.isWorkingDay(try #require(CalendarDate("2026-09-02"))))
  }

  @Test("Somebody who never works finds no working day, and the search ends")
  func neverWorking() {
    let nobody = WorkingDays(days.holidays, weekend: Set(Weekday.allCases))
    #expect(nobody.first(onOrAfter: .earliest) == nil)
    #expect(nobody.adding(3, to: .latest) == nil)
  }
}
