import EventKitLite
import Foundation
import TestSupport
import Testing

/// Holidays of other countries, said as data, against the lists that their governments publish.
@Suite("Rules of holidays")
struct HolidayRulesTests {
  /// The holidays of a file of the fixtures.
  private static func holidays(_ name: String) throws -> PublicHolidays {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "yaml", subdirectory: "Fixtures/holidays")
    )
    return try holidays(of: String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  private static func holidays(of text: String) throws -> PublicHolidays {
    let files = [
      "programme.yaml":
        "id: thu\ntitle: T\nhorizon: 2021..2030\ndomain: a.example\nholidays: h.yaml\n",
      "units.yaml": ProgrammeFolder.units, "events.yaml": "[]", "h.yaml": text,
    ]
    return try Programme(files: files.mapValues { Array($0.utf8) }).holidays
  }

  /// The days of a year that are off though they are weekdays, `MM-DD`, with the holidays behind
  /// them; a substitute is marked.
  private static func weekdaysOff(_ holidays: PublicHolidays, in year: Int) throws -> [String] {
    let days = WorkingDays(holidays).days(in: try #require(DateSpan(year: year)))
    #expect(days.allSatisfy { $0.kind.state == .settled })
    return days.filter { $0.kind.isHoliday && $0.date.weekday.rawValue < 6 }.map { day in
      let names = day.kind.causes.map { cause in
        switch cause {
        case .holiday(let holiday, _): holiday.id
        case .substitute(let holiday, let lost, _): "\(holiday.id) for \(lost)"
        default: "?"
        }
      }
      return "\(day.date.description.dropFirst(5)) \(names.joined(separator: ", "))"
    }
  }

  // gov.uk/bank-holidays, England and Wales, 2023 to 2027.
  @Test(
    "Bank holidays in England are those of GOV.UK, with the substitutes of each",
    arguments: [
      (
        2023,
        [
          "01-02 new-year for 2023-01-01", "04-07 good-friday", "04-10 easter-monday",
          "05-01 early-may", "05-08 coronation", "05-29 spring", "08-28 summer",
          "12-25 christmas", "12-26 boxing-day",
        ]
      ),
      (
        2024,
        [
          "01-01 new-year", "03-29 good-friday", "04-01 easter-monday", "05-06 early-may",
          "05-27 spring", "08-26 summer", "12-25 christmas", "12-26 boxing-day",
        ]
      ),
      (
        2025,
        [
          "01-01 new-year", "04-18 good-friday", "04-21 easter-monday", "05-05 early-may",
          "05-26 spring", "08-25 summer", "12-25 christmas", "12-26 boxing-day",
        ]
      ),
      (
        2026,
        [
          "01-01 new-year", "04-03 good-friday", "04-06 easter-monday", "05-04 early-may",
          "05-25 spring", "08-31 summer", "12-25 christmas", "12-28 boxing-day for 2026-12-26",
        ]
      ),
      (
        2027,
        [
          "01-01 new-year", "03-26 good-friday", "03-29 easter-monday", "05-03 early-may",
          "05-31 spring", "08-30 summer", "12-27 christmas for 2027-12-25",
          "12-28 boxing-day for 2027-12-26",
        ]
      ),
    ])
  func england(year: Int, expected: [String]) throws {
    #expect(try Self.weekdaysOff(Self.holidays("england"), in: year) == expected)
  }

  // opm.gov, federal holidays, 2023 to 2027; the day before New Year 2028 is listed under 2028.
  @Test(
    "Federal holidays of the United States are observed on the nearest weekday",
    arguments: [
      (2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
      (2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
      (2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
      (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
      (2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    ])
  func unitedStates(year: Int, expected: String) throws {
    let off = try Self.weekdaysOff(Self.holidays("united-states"), in: year)
    #expect(off.map { $0.prefix(5) }.joined(separator: " ") == expected)
    let juneteenth = try Self.weekdaysOff(Self.holidays("united-states"), in: 2020)
    #expect(!juneteenth.contains { $0.hasSuffix("juneteenth") })
  }

  // The tables of the Book of Common Prayer and of the Roman calendar.
  @Test(
    "A church year follows Easter, and Advent the end of November",
    arguments: [
      (2023, "02-22 04-07 04-09 05-18 05-28 06-08 12-03"),
      (2024, "02-14 03-29 03-31 05-09 05-19 05-30 12-01"),
      (2025, "03-05 04-18 04-20 05-29 06-08 06-19 11-30"),
      (2026, "02-18 04-03 04-05 05-14 05-24 06-04 11-29"),
      (2027, "02-10 03-26 03-28 05-06 05-16 05-27 11-28"),
    ])
  func churchYear(year: Int, expected: String) throws {
    let days = try Self.holidays("church-year").observances.flatMap { $0.spans(in: year) }
    #expect(days.map { $0.first.description.dropFirst(5) }.joined(separator: " ") == expected)
  }

  // 31 October 2026 is a Saturday, 1 November 2026 a Sunday.
  @Test(
    "A holiday on a weekend is made up for as its file says, or as it says itself",
    arguments: [
      ("next", "", "11-02 11-03"), ("previous", "", "10-29 10-30"), ("nearest", "", "10-30 11-02"),
      ("none", "", ""), ("none", "next", "11-02"), ("next", "none", "11-02"),
      ("next", "previous", "10-30 11-02"),
    ])
  func substitutes(file: String, own: String, expected: String) throws {
    let holidays = try Self.holidays(
      of: """
        id: h
        substitute: \(file)
        observances:
          - id: a
            title: A
            when: 31/10
            day-off: true
            \(own.isEmpty ? "" : "substitute: \(own)")
          - { id: b, title: B, when: 1/11, day-off: true }

        """)
    let off = try Self.weekdaysOff(holidays, in: 2026)
    #expect(off.map { $0.prefix(5) }.joined(separator: " ") == expected)
  }

  @Test(
    "A holiday is kept from a day or year on until another, and a second day since a year",
    arguments: [(2006, 0), (2007, 1), (2020, 1), (2021, 2), (2022, 2), (2023, 0)])
  func periods(year: Int, count: Int) throws {
    let holidays = try Self.holidays(
      of: """
        id: h
        observances:
          - id: a
            title: A
            when: second monday of october
            day-off: true
            from: 2007
            until: 2022-12-31
            expected-closure: [{ after: 1, from: 2021 }]

        """)
    let off = WorkingDays(holidays).days(in: try #require(DateSpan(year: year)))
      .filter { $0.kind.isHoliday }
    let monday = try #require(NthWeekday(2, .monday, of: 10)?.date(in: year))
    #expect(off.map(\.date) == (0..<count).map { monday.adding(days: $0) })
  }

  @Test(
    "Mistakes in rules are reported at their place",
    arguments: [
      ("substitute: sometimes", "programme/bad-value"),
      (
        "observances: [{ id: a, title: A, when: 1/1, from: 2022, until: 2021 }]",
        "ends on 2021-12-31"
      ),
      (
        "observances: [{ id: a, title: A, when: 1/1, "
          + "expected-closure: { before: 1, from: 2022, until: 2021 } }]",
        "the last year, 2021, is before the first, 2022"
      ),
      ("observances: [{ id: a, title: A, when: 1/1, disputed: { off: { en: X } } }]", "worked"),
      (
        "closures: [{ holiday: a, year: 2026, dates: 2026-01-01..2026-01-03, "
          + "statutory: 2026-01-03..2026-01-04 }]", "do not lie within"
      ),
      ("begins: soon", "programme/"),
    ])
  func mistakes(line: String, expected: String) {
    do throws(InvalidDocument) {
      let files = [
        "programme.yaml":
          "id: thu\ntitle: T\nhorizon: 2021..2030\ndomain: a.example\nholidays: h.yaml\n",
        "units.yaml": ProgrammeFolder.units, "events.yaml": "[]",
        "h.yaml": "id: h\n\(line)\ngroups: []\n",
      ]
      _ = try Programme(files: files.mapValues { Array($0.utf8) })
      Issue.record("nothing is wrong")
    } catch {
      let printed = error.diagnostics.map { $0.rendered(in: .english) }.joined(separator: "\n")
      #expect(printed.contains(expected), "\(printed)")
      #expect(printed.hasPrefix("h.yaml:2:"))
    }
  }

  // MARK: Those of Viet Nam

  @Test("The holidays of Viet Nam come with the library, and are those of the file")
  func shipped() throws {
    let file = try ShippedFiles.programme().holidays
    let shipped = PublicHolidays.vietnamese
    #expect(shipped.closures == file.closures && shipped.swaps == file.swaps)
    // The province's own observances come after them.
    let ids = shipped.observances.map(\.id)
    #expect(ids == Array(file.observances.map(\.id).prefix(ids.count)) && ids.count > 40)
    #expect(shipped.begins == CalendarDate(2021, 1, 1) && shipped.substitute == .next)
    let day = try #require(CalendarDate("2026-08-22"))
    #expect(WorkingDays.vietnamese.isWorkingDay(day))
  }

  @Test("A programme names the holidays of Viet Nam without having their file")
  func named() throws {
    let files = [
      "programme.yaml":
        "id: thu\ntitle: T\nhorizon: 2021..2030\ndomain: a.example\nholidays: viet-nam\n",
      "units.yaml": ProgrammeFolder.units,
      "events.yaml": ProgrammeFolder.event("viec", when: "{ on: nghi-le }"),
    ]
    let programme = try Programme(files: files.mapValues { Array($0.utf8) })
    #expect(programme.holidays == .vietnamese)
    #expect(programme.basis.contains { $0.id == "blld-2019" })
  }

  @Test(
    "A day is settled, expected or disputed by itself, whatever its year",
    arguments: [
      // Proclaimed, and no adopted text makes it a day off.
      ("2026-11-24", true, .disputed), ("2027-11-24", true, .disputed),
      // It would be made up for on the Monday.
      ("2029-11-26", true, .disputed), ("2029-11-24", false, .settled),
      ("2025-11-24", true, .settled), ("2026-11-23", true, .settled),
      // Tết of 2027 is 6 February, a Saturday: 5 to 11 or 4 to 10 February.
      ("2027-02-03", true, .settled), ("2027-02-04", true, .expected),
      ("2027-02-05", false, .expected), ("2027-02-06", false, .settled),
      ("2027-02-07", false, .settled), ("2027-02-08", false, .expected),
      ("2027-02-09", false, .expected), ("2027-02-10", false, .expected),
      ("2027-02-11", false, .expected), ("2027-02-12", true, .settled),
      // 2 September and a day beside it.
      ("2027-09-01", false, .expected), ("2027-09-02", false, .settled),
      ("2027-09-03", true, .expected), ("2027-09-06", true, .settled),
      // An ordinary Thursday.
      ("2027-03-04", true, .settled),
      // Decided.
      ("2026-02-16", false, .settled), ("2026-08-31", false, .settled),
      ("2026-08-22", true, .settled),
    ] as [(String, Bool, WorkingDays.State)])
  func states(text: String, isWorking: Bool, state: WorkingDays.State) throws {
    let kind = WorkingDays.vietnamese.kind(of: try #require(CalendarDate(text)))
    #expect(kind.isWorking == isWorking)
    #expect(kind.state == state)
    #expect(kind.doubts.isEmpty == (state == .settled))
  }

  @Test("What is disputed is said from both sides")
  func bothSides() throws {
    let day = try #require(CalendarDate("2026-11-24"))
    let reasons = WorkingDays.vietnamese.kind(of: day).reasons(in: .english)
    #expect(reasons.count == 2)
    #expect(reasons.first?.hasPrefix("for a day off: Resolution 80-NQ/TW") == true)
    #expect(reasons.last?.hasPrefix("for a working day: no adopted text was found") == true)
  }

  @Test("A programme that counts a disputed day as off settles it for itself")
  func settledByProgramme() throws {
    let files = [
      "programme.yaml": """
      id: thu
      title: T
      horizon: 2021..2030
      domain: a.example
      holidays: viet-nam
      observances:
        - { id: ngay-van-hoa-viet-nam, title: Culture Day, when: 24/11, day-off: true, from: 2026 }

      """, "units.yaml": ProgrammeFolder.units, "events.yaml": "[]",
    ]
    let days = try Programme(files: files.mapValues { Array($0.utf8) }).workingDays()
    for (text, isWorking) in [("2026-11-24", false), ("2025-11-24", true), ("2029-11-26", false)] {
      let kind = days.kind(of: try #require(CalendarDate(text)))
      #expect(kind.isWorking == isWorking && kind.state == .settled, "\(text)")
    }
  }

  @Test("Days before the data are known to be unknown, weekly days off apart")
  func beforeData() throws {
    let days = WorkingDays.vietnamese
    let begins = try #require(days.holidays.begins)
    let old = days.days(in: try #require(DateSpan("2005-01-01..2020-12-31")))
    for day in old {
      let isWeekend = days.weekend.contains(day.date.weekday)
      let isSwapped = day.kind.causes.contains { if case .swappedIn = $0 { true } else { false } }
      #expect(
        day.kind.doubts == (isWeekend || isSwapped ? [] : [.beforeData(begins)]), "\(day.date)")
    }
    #expect(days.kind(of: begins).state == .settled)
  }

  @Test("Offices with another week take the days of the law out of a closure, and no weekends")
  func otherWeek() throws {
    let museum = WorkingDays(.vietnamese, weekend: [.monday])
    // The closure of Tết 2026 is 14 to 22 February, by law 16 to 20.
    for (text, isWorking) in [
      ("2026-02-14", true), ("2026-02-15", true), ("2026-02-17", false), ("2026-02-20", false),
      ("2026-02-21", true),
    ] {
      let day = try #require(CalendarDate(text))
      #expect(museum.isWorkingDay(day) == isWorking, "\(text)")
      // For an office all nine days are of the holiday.
      #expect(WorkingDays.vietnamese.kind(of: day).isHoliday, "\(text)")
    }
  }

  // The days of 2021 and 2022 as their calendars were published.
  @Test(
    "Weekdays off of the first years of the law are those that were published",
    arguments: [
      (
        2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03"
      ),
      (
        2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02"
      ),
    ])
  func firstYears(year: Int, expected: String) throws {
    let off = try Self.weekdaysOff(.vietnamese, in: year)
    #expect(off.map { $0.prefix(5) }.joined(separator: " ") == expected)
  }

  @Test("A closure counts on a day that is otherwise no day off, and settles a dispute about it")
  func closureOfWorkingDay() throws {
    let text = """
      id: thu
      observances:
        - { id: fair, title: Fair, when: 9/3 }
        - { id: culture, title: Culture, when: 24/11, disputed: { off: Law, worked: Code } }
      closures:
        - { holiday: fair, year: 2027, dates: 2027-03-09, document: 1/TB }
        - { holiday: culture, year: 2027, dates: 2027-11-24, document: 2/TB }
      """
    let days = WorkingDays(try Self.holidays(of: text))
    func kind(_ day: String) throws -> WorkingDays.Kind {
      days.kind(of: try #require(CalendarDate(day)))
    }
    for day in ["2027-03-09", "2027-11-24"] {
      #expect(try kind(day).isHoliday && kind(day).state == .settled, "\(day)")
    }
    // Without a decision the fair is worked, and what is disputed stays so.
    #expect(try kind("2026-03-09").isWorking)
    #expect(try kind("2026-11-24").state == .disputed)
  }
}
