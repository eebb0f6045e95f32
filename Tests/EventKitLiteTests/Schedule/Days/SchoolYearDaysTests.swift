import EventKitLite
import TestSupport
import Testing

@Suite("Days of years that are not the calendar's")
struct SchoolYearDaysTests {
  private func folder(
    _ when: String, _ beginning: String, horizon: String = "2023..2030", events: String = ""
  ) throws -> ProgrammeFolder {
    try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when) + events,
      programme: CycleYearTests.programme(beginning, horizon: horizon))
  }

  /// The runs of an event in a year; single days of a series are runs of one day.
  private static func runs(_ programme: Programme, in year: Int? = nil) -> [DateSpan] {
    programme.schedule().events.filter { $0.event.id == "viec" && (year ?? $0.year) == $0.year }
      .compactMap(\.timing).flatMap { timing -> [DateSpan] in
        if case .days(let span) = timing { [span] } else { timing.dates.map { DateSpan($0) } }
      }.sorted()
  }

  @Test(
    "A rule without a year gives its days that lie in the school year",
    arguments: [
      ("1/9", 2026, "2026-09-01"), ("31/8", 2026, "2027-08-31"), ("20/11", 2026, "2026-11-20"),
      ("5/9", 2026, "2026-09-05"), ("31/5", 2026, "2027-05-31"), ("1/1", 2026, "2027-01-01"),
      ("31/12", 2026, "2026-12-31"), ("1/1 âm lịch", 2026, "2027-02-06"),
      ("giao thừa", 2026, "2027-02-05"), ("last friday of 5", 2026, "2027-05-28"),
      ("first monday of 9", 2026, "2026-09-07"), ("29/2", 2026, ""), ("29/2", 2027, "2028-02-29"),
      ("1/2..29/2", 2026, "2027-02-01..2027-02-28"), ("1/2..29/2", 2027, "2028-02-01..2028-02-29"),
      ("5/9..31/5", 2026, "2026-09-05..2027-05-31"), ("28/12..3/1", 2026, "2026-12-28..2027-01-03"),
      ("easter", 2026, "2027-03-28"), ("easter - 46", 2026, "2027-02-10"),
      ("first working day of 9", 2026, "2026-09-01"), ("last working day of 8", 2026, "2027-08-31"),
      ("month 9", 2026, "2026-09-01"), ("month 7", 2026, "2027-07-01"),
      ("month 12..28/2", 2026, "2026-12-01..2027-02-28"),
      ("week of 1/10", 2026, "2026-09-28..2026-10-04"), ("week 3", 2026, "2027-01-18..2027-01-24"),
      ("week 40", 2026, "2026-09-28..2026-10-04"), ("weeks 1..2", 2026, "2027-01-04..2027-01-17"),
      ("tuesday of week 3", 2026, "2027-01-19"), ("2027-05-04", 2026, "2027-05-04"),
      ("2026-05-04", 2026, ""), ("2026-05-04", 2025, "2026-05-04"), ("2027-09-01", 2026, ""),
      ("[31/3, 30/6, 30/9, 31/12]", 2026, "2026-09-30 2026-12-31 2027-03-31 2027-06-30"),
      ("{ by: 31/5 }", 2026, "2027-05-31"), ("{ on: ngay-le }", 2026, "2026-09-02 2027-05-01"),
      (
        "{ monthly: [31] }", 2026,
        "2026-10-31 2026-12-31 2027-01-31 2027-03-31 2027-05-31 2027-07-31 2027-08-31"
      ),
      ("{ rrule: FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3 }", 2026, "2026-09-01 2026-10-01 2026-11-01"),
      ("{ rrule: FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31 }", 2026, "2027-05-31"),
      ("{ day: 1/10..7/10, when-sunday: 2/10..8/10 }", 2028, "2028-10-02..2028-10-08"),
      ("{ day: 14/5, when-sunday: 15/5 }", 2027, "2028-05-15"),
      ("{ day: 31/5, years: [2026] }", 2026, "2027-05-31"),
      ("{ day: 31/5, years: [2026] }", 2027, ""),
      ("{ day: 31/5, years: every 2 from 2024 }", 2028, "2029-05-31"),
      ("{ day: 31/5, years: every 2 from 2024 }", 2027, ""),
      ("{ day: 31/5, also: [20/11] }", 2026, "2026-11-20 2027-05-31"),
      ("{ monthly: 15, within: 20/8..15/10 }", 2026, "2026-09-15 2026-10-15"),
      ("{ monthly: 15, within: 1/12..15/2 }", 2026, "2026-12-15 2027-01-15 2027-02-15"),
      ("{ monthly: 15, except: [month 10, month 12..month 8] }", 2026, "2026-09-15 2026-11-15"),
    ])
  func school(when: String, year: Int, expected: String) throws {
    let runs = Self.runs(try folder(when, "1/9").programme(), in: year)
    #expect(runs.map(\.description).joined(separator: " ") == expected)
  }

  @Test(
    "What crosses the boundary is of the year in which the day lies that its rule names",
    arguments: [
      // A run belongs to the year in which it begins.
      ("28/8..3/9", 2026, "2027-08-28..2027-09-03"), ("31/8..1/9", 2025, "2026-08-31..2026-09-01"),
      // 1 September 2026 is a Tuesday; the Saturday by it lies before it.
      ("saturday nearest 1/9", 2026, "2026-08-29"), ("monday after 31/8", 2025, "2026-09-07"),
      // The last day before the year begins is a deadline of the year.
      ("{ before: 1/9 }", 2026, "2026-08-31"), ("week of 1/9", 2026, "2026-08-31..2026-09-06"),
      // 1 September 2029 is a Saturday.
      ("{ day: 1/9, shift: before }", 2029, "2029-08-31"),
      // 31 August 2030 is one too, in the year before.
      ("{ day: 31/8, shift: after }", 2029, "2030-09-02"),
      // Week 35 of 2028 has its Thursday on the last day of the year, that of 2027 on its second, and
      // that of 2026 on 27 August.
      ("week 35", 2027, "2027-08-30..2027-09-05 2028-08-28..2028-09-03"), ("week 35", 2026, ""),
    ])
  func boundary(when: String, year: Int, expected: String) throws {
    let runs = Self.runs(try folder(when, "1/9").programme(), in: year)
    #expect(runs.map(\.description).joined(separator: " ") == expected)
  }

  @Test(
    "Years begin on any day",
    arguments: [
      ("1/7", "1/7", 2026, "2026-07-01"), ("1/7", "30/6", 2026, "2027-06-30"),
      ("1/7", "26/1", 2026, "2027-01-26"), ("1/7", "25/4", 2026, "2027-04-25"),
      ("1/7", "month 7", 2026, "2026-07-01"), ("1/4", "1/4", 2026, "2026-04-01"),
      ("1/4", "31/3", 2026, "2027-03-31"), ("1/4", "29/2", 2027, "2028-02-29"),
      ("1/4", "giao thừa", 2026, "2027-02-05"),
      // Two Easters lie in one such year, and none in the next: 5 April 2026, 28 March 2027, 16 April
      // 2028. A day counted from Easter is of Easter's year.
      ("1/4", "easter - 2", 2026, "2026-04-03 2027-03-26"), ("1/4", "easter - 2", 2027, ""),
      ("15/8", "14/8", 2026, "2027-08-14"), ("15/8", "15/8", 2026, "2026-08-15"),
      ("15/8", "month 8", 2026, "2027-08-02"), ("15/8", "last day of 8", 2026, "2026-08-31"),
      // The first working day of August 2027 is the 2nd.
      ("15/8", "first working day of 8", 2026, "2027-08-02"),
      ("31/12", "31/12", 2026, "2026-12-31"), ("31/12", "30/12", 2026, "2027-12-30"),
      ("1/1", "31/5", 2026, "2026-05-31"),
    ])
  func otherYears(beginning: String, when: String, year: Int, expected: String) throws {
    let runs = Self.runs(try folder(when, beginning).programme(), in: year)
    #expect(runs.map(\.description).joined(separator: " ") == expected)
  }

  @Test("A weekly series goes through the school year and ends with it")
  func weekly() throws {
    let event = try folder("{ weekly: [monday] }", "1/9").programme().scheduled(in: 2026)
    #expect(event.timing?.span.description == "2026-09-07..2027-08-30")
    #expect(event.timing?.dates.count == 52)
    guard case .recurring(let days)? = event.timing else {
      Issue.record("no series")
      return
    }
    #expect(days.rule.description == "FREQ=WEEKLY;UNTIL=20270831;BYDAY=MO")
    #expect(days.endsWithItsYear)
    // Nothing is said of its beginning and end: it is all the year.
    #expect(days.text(in: .english) == "every week, on Monday")
    let part = try folder("{ weekly: [monday], within: 5/9..31/5 }", "1/9").programme()
      .scheduled(in: 2026)
    guard case .recurring(let shorter)? = part.timing else {
      Issue.record("no series")
      return
    }
    #expect(!shorter.endsWithItsYear)
    #expect(shorter.text(in: .english) == "every week, on Monday, until 31 May 2027")
  }

  @Test("What counts from another event belongs to that event's year, over New Year too")
  func relative() throws {
    let base = ProgrammeFolder.event("goc", when: "20/12")
    let programme = try folder("{ days: 20, of: goc }", "1/9", events: base).programme()
    #expect(programme.days(in: 2026) == ["2027-01-09"])
    let opening = ProgrammeFolder.event("goc", when: "5/9")
    let before = try folder("{ days: -30, of: goc }", "1/9", events: opening).programme()
    #expect(before.days(in: 2026) == ["2026-08-06"])
    let weeks = try folder("week 20 of goc", "1/9", events: opening).programme()
    #expect(weeks.days(in: 2026) == ["2027-01-11..2027-01-17"])
    let term = ProgrammeFolder.event("goc", when: "5/9..31/5")
    let within = try folder("{ monthly: 1, within: goc }", "1/9", events: term).programme()
    #expect(Self.runs(within, in: 2026).map(\.first.month) == [10, 11, 12, 1, 2, 3, 4, 5])
  }

  @Test(
    "To ask for a day is in time: the last such day before the one that is expected",
    arguments: [
      ("expected: 5/9, ask-from: 1/8", "2026-08-01"),
      ("expected: 27/6, ask-from: 1/4", "2027-04-01"),
      ("expected: 1/1 âm lịch, ask-from: 1/12", "2026-12-01"), ("ask-from: 15/9", "2026-09-15"),
      ("ask-from: 1/3", "2027-03-01"),
    ])
  func askFrom(keys: String, expected: String) throws {
    let programme = try folder("{ announced-by: bo-gddt, \(keys) }", "1/9").programme()
    #expect(try programme.scheduled(in: 2026).awaited?.askFrom?.description == expected)
  }

  @Test(
    "Quarters and halves stay the calendar's, and parts of the year are the school year's",
    arguments: [
      ("quarter 1", "first quarter of 2027"), ("quarter 2", "second quarter of 2027"),
      ("quarter 3", "third quarter of 2027"), ("quarter 4", "fourth quarter of 2026"),
      ("half 1", "first half of 2027"), ("half 2", "second half of 2026"),
      ("all year", "all of 2026–2027"), ("mid-september", "mid-September 2026"),
      ("cuối tháng 8", "late August 2027"), ("đầu năm", "early 2026–2027"),
    ])
  func vague(when: String, expected: String) throws {
    let event = try folder(when, "1/9").programme().scheduled(in: 2026)
    #expect(event.vagueTime(in: .english) == expected)
  }

  @Test("What has no day is sorted through the school year")
  func sorted() throws {
    let whens = ["quarter 3", "quarter 1", "late december", "half 2", "quarter 4", "all year"]
    let folder = try ProgrammeFolder(
      events: whens.enumerated().map { ProgrammeFolder.event("e\($0)", when: $1) }.joined(),
      programme: CycleYearTests.programme("1/9"))
    let waiting = try folder.programme().schedule(for: 2026).waiting
    #expect(
      waiting.map { $0.vagueTime(in: .english) } == [
        "all of 2026–2027", "second half of 2026", "fourth quarter of 2026", "late December 2026",
        "first quarter of 2027", "third quarter of 2027",
      ])
  }

  // MARK: The same days as those of the calendar's years

  private static let rules = [
    "20/11", "1/9", "31/8", "1/1", "31/12", "29/2", "1/2..29/2", "5/9..31/5", "28/12..3/1",
    "20/8..5/9", "1/1 âm lịch", "giao thừa", "10/3 âm lịch", "30/12 âm lịch", "15/7 âm lịch",
    "23/12 âm lịch..7/1 âm lịch", "last friday of 5", "fifth monday of 3", "last day of 2",
    "saturday nearest 15/5", "monday after 5/9", "first working day of 9", "last working day of 8",
    "week of 1/10", "week 3", "week 45",
    "week 53", "weeks 10..12", "friday of week 20", "month 7", "month 9..month 11", "month 4..30/6",
    "2026-05-04", "2026-08-30..2026-09-02", "{ weekly: [monday, thursday] }",
    "{ weekly: [tuesday], every: 2, starting: 2020-01-07 }", "{ weekly: working days }",
    "{ monthly: [10, 31] }", "{ monthly: [first friday, last monday] }", "{ monthly: rằm }",
    "{ monthly: last working day }", "{ rrule: FREQ=MONTHLY;BYDAY=2TU }",
    "{ rrule: FREQ=YEARLY;BYWEEKNO=20;BYDAY=WE }", "[31/3, 30/6, 30/9, 31/12]",
    "[5/9, { day: 20/11, also: [18/5] }]", "{ by: 31/5 }", "{ before: 15/12 }",
    "{ by: { monthly: 20 } }", "{ on: ngay-le }", "{ days: -30, of: goc }",
    "{ days: 20, of: cuoi-nam }", "{ days: 5 working, of: goc }",
    "{ weekly: [monday], within: 5/9..31/5 }",
    "{ weekly: [monday], except: [month 1, goc] }",
    "{ monthly: 15, from: 2022-03-01, until: 2027-10-31 }",
    "{ day: 15/5, shift: after }", "{ monthly: 10, shift: before }",
    "{ day: 1/10..7/10, when-sunday: 2/10..8/10 }", "{ announced-by: bo-gddt, expected: 27/6 }",
    "{ season: summer, expected: 1/6..15/8 }", "week 4 of goc",
    "{ weekly: [friday], hours: \"08:00-09:00\" }",
  ]

  @Test(
    "School years have together the days of the calendar's years, each once", arguments: rules)
  func sameDays(when: String) throws { try compare(when, "1/9") }

  @Test(
    "So have other years", arguments: Sweep.of(rules, sample: 9), ["1/7", "1/4", "15/8"])
  func sameDays(when: String, beginning: String) throws { try compare(when, beginning) }

  // Where years begin in spring, Easter itself lies on both sides of their first day.
  @Test(
    "So it is with feasts", arguments: ["easter", "easter - 46", "easter + 39"],
    ["1/9", "1/7", "15/8"])
  func feasts(when: String, beginning: String) throws { try compare(when, beginning) }

  private func compare(_ when: String, _ beginning: String) throws {
    let others =
      ProgrammeFolder.event("goc", when: "25/10") + ProgrammeFolder.event("cuoi-nam", when: "20/12")
    let school = try folder(when, beginning, horizon: "2020..2030", events: others).programme()
    let civil = try folder(when, "1/1", horizon: "2018..2033", events: others).programme()
    let years = try #require(
      DateSpan(school.year(2020).span.first, through: school.year(2030).span.last))
    let expected = Self.runs(civil).filter { years.contains($0.first) }
    #expect(!expected.isEmpty || when == "week 53")
    #expect(Self.runs(school) == expected)
    // And each year has those that begin in it.
    let events = school.schedule().events.filter { $0.event.id == "viec" }
    #expect(events.allSatisfy { $0.timing?.dates.first.map($0.cycle.contains) == true })
  }
}
