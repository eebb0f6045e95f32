import TestSupport
import Testing

@testable import EventKitLite

@Suite("What is due, and what was reported")
struct ResultRowTests {
  private static let row = "- { event: viec, cycle: 2026, unit: so-gddt, on: 2026-12-12 }\n"

  /// The rows of a year as `unit due state`, with how many days late they are.
  private func rows(
    _ results: String? = nil, when: String = "{ before: 15/12 }", keys: String = "report: [cac-so]",
    units: String = ProgrammeFolder.units, announcements: String? = nil, year: Int = 2026,
    today: String = "2026-12-20"
  ) throws -> [String] {
    let programme = try ResultsFileTests.folder(
      results, when: when, keys: keys, units: units, announcements: announcements
    ).programme()
    return try programme.schedule(for: year).results(on: Samples.day(today)).map(Self.text)
  }

  private static func text(_ row: ResultRow) -> String {
    [
      row.unit.rawValue, row.due.map { "\($0)" } ?? "–", row.state.rawValue,
      row.daysLate.map { "+\($0)" },
      row.heirs.isEmpty ? nil : "→ " + row.heirs.map(\.rawValue).joined(separator: " "),
    ].compactMap(\.self).joined(separator: " ")
  }

  @Test(
    "A deadline is ahead, then open on its day, then late, until there is a result",
    arguments: [
      ("2026-12-13", "not-yet-due"), ("2026-12-14", "open"), ("2026-12-15", "overdue +1"),
      ("2027-01-13", "overdue +30"),
    ])
  func states(today: String, state: String) throws {
    #expect(
      try rows(today: today) == ["so-gddt 2026-12-14 \(state)", "so-vhttdl 2026-12-14 \(state)"])
    #expect(
      try rows(Self.row, today: today) == [
        "so-gddt 2026-12-14 reported", "so-vhttdl 2026-12-14 \(state)",
      ])
  }

  @Test("A run is open from its first day to its last, a month through all of it")
  func runs() throws {
    for (when, today, state) in [
      ("1/10..7/10", "2026-09-30", "2026-10-07 not-yet-due"),
      ("1/10..7/10", "2026-10-01", "2026-10-07 open"),
      ("1/10..7/10", "2026-10-07", "2026-10-07 open"),
      ("1/10..7/10", "2026-10-09", "2026-10-07 overdue +2"),
      ("month 4", "2026-04-30", "2026-04-30 open"),
      ("month 4", "2026-05-01", "2026-04-30 overdue +1"),
    ] {
      #expect(try rows(when: when, keys: "report: so-gddt", today: today) == ["so-gddt \(state)"])
    }
  }

  @Test("What came late says by how many days")
  func late() throws {
    let late = Self.row.replacing("2026-12-12", with: "2027-01-03")
    #expect(try rows(late, keys: "report: so-gddt") == ["so-gddt 2026-12-14 reported +20"])
  }

  @Test("Due is a report of anything, a deadline of its lead, and nothing else")
  func roles() throws {
    let keys = "lead: so-gddt\nreport: so-vhttdl\nwith: bo-gddt\nto: bo-gddt"
    #expect(
      try rows(keys: keys, today: "2026-01-01") == [
        "so-gddt 2026-12-14 not-yet-due", "so-vhttdl 2026-12-14 not-yet-due",
      ])
    #expect(
      try rows(when: "21/4", keys: keys, today: "2026-01-01") == [
        "so-vhttdl 2026-04-21 not-yet-due"
      ])
    // Whoever leads and reports has it once.
    #expect(try rows(keys: "lead: so-gddt\nreport: [cac-so]").count == 2)
    #expect(
      try rows(when: "21/4", keys: "lead: so-gddt\nreport: so-gddt", today: "2026-01-01")
        == ["so-gddt 2026-04-21 not-yet-due"])
  }

  @Test("A unit with another part has a row when it has reported all the same")
  func unasked() throws {
    #expect(
      try rows(Self.row, when: "21/4", keys: "lead: so-gddt") == [
        // Nobody is late with what nobody has asked for.
        "so-gddt 2026-04-21 reported"
      ])
    #expect(try rows(when: "21/4", keys: "lead: so-gddt") == [])
  }

  @Test("Nothing is due of what is cancelled or put off, nor of years in which it is not held")
  func off() throws {
    for kind in ["cancelled", "postponed"] {
      #expect(try rows(announcements: "- { event: viec, year: 2026, kind: \(kind) }\n") == [])
    }
    #expect(try rows(keys: "report: so-gddt\nyears: [2025]") == [])
  }

  @Test("A day that was moved is due on its new day")
  func moved() throws {
    let moved = "- { event: viec, year: 2026, kind: moved, dates: 2026-12-18 }\n"
    #expect(
      try rows(keys: "report: so-gddt", announcements: moved) == ["so-gddt 2026-12-18 overdue +2"])
  }

  @Test("A working day after a last day that is off counts; one before it makes nobody late")
  func workingDay() throws {
    // 1 November 2026 is a Sunday.
    #expect(
      try rows(
        when: "{ by: 1/11, working-day: next }", keys: "report: so-gddt", today: "2026-11-03")
        == ["so-gddt 2026-11-02 overdue +1"])
    #expect(
      try rows(
        when: "{ by: 1/11, working-day: previous }", keys: "report: so-gddt", today: "2026-11-01")
        == ["so-gddt 2026-11-01 open"])
  }

  @Test("Without a day it is not reported from the beginning of its year, and never late")
  func undated() throws {
    for (today, state) in [
      ("2025-12-31", "not-yet-due"), ("2026-01-01", "not-reported"),
      ("2028-01-01", "not-reported"),
    ] {
      #expect(
        try rows(when: "undated", keys: "report: so-gddt", today: today) == ["so-gddt – \(state)"])
    }
    #expect(try rows(Self.row, when: "undated", keys: "report: so-gddt") == ["so-gddt – reported"])
  }

  // MARK: Several days

  @Test("Each day of a list is due by itself; a row names its day, or stands for all")
  func list() throws {
    let when = "[{ by: 31/3 }, { by: 30/6 }]"
    let keys = "report: so-gddt"
    let june = Self.row.replacing(", on:", with: ", day: 2026-06-30, on:")
    #expect(
      try rows(june, when: when, keys: keys, today: "2026-04-02") == [
        "so-gddt 2026-03-31 overdue +2", "so-gddt 2026-06-30 reported +165",
      ])
    #expect(
      try rows(Self.row, when: when, keys: keys).allSatisfy { $0.contains("reported") })
  }

  @Test("What repeats is due on each of its days, whether it is a deadline or not")
  func series() throws {
    let keys = "report: so-gddt"
    let march = Self.row.replacing(", on: 2026-12-12", with: ", day: 2026-03-15, on: 2026-03-14")
    let monthly = try rows(march, when: "{ by: { monthly: 15 } }", keys: keys, today: "2026-04-16")
    #expect(monthly.count == 12)
    #expect(
      monthly[1...4] == [
        "so-gddt 2026-02-15 overdue +60", "so-gddt 2026-03-15 reported",
        "so-gddt 2026-04-15 overdue +1", "so-gddt 2026-05-15 not-yet-due",
      ])
    #expect(
      try rows(march, when: "{ monthly: 15 }", keys: keys, today: "2026-04-16") == monthly)
    let weekly = try rows(when: "{ weekly: friday }", keys: keys, today: "2026-01-09")
    #expect(weekly.count == 52)
    #expect(
      weekly.prefix(3) == [
        "so-gddt 2026-01-02 overdue +7", "so-gddt 2026-01-09 open",
        "so-gddt 2026-01-16 not-yet-due",
      ])
    // Whoever only leads what repeats has nothing to report of each day.
    let lead = Self.row.replacing("2026-12-12", with: "2026-03-14")
    #expect(
      try rows(lead, when: "{ monthly: 15 }", keys: "lead: so-gddt", today: "2026-04-16") == [
        "so-gddt 2026-12-15 reported"
      ])
  }

  @Test("A day that was moved is named by its rule's day, and by its new one")
  func movedDay() throws {
    let moved = "- { event: viec, year: 2026, kind: moved, day: 2026-03-15, dates: 2026-03-20 }\n"
    for day in ["2026-03-15", "2026-03-20"] {
      let row = Self.row.replacing(", on: 2026-12-12", with: ", day: \(day), on: 2026-03-19")
      let rows = try rows(
        row, when: "{ by: { monthly: 15 } }", keys: "report: so-gddt", announcements: moved)
      #expect(rows.filter { $0.contains("reported") } == ["so-gddt 2026-03-20 reported"], "\(day)")
    }
  }

  @Test("The later of two rows counts")
  func correction() throws {
    let programme = try ResultsFileTests.folder(
      Self.row + Self.row.replacing("12-12", with: "12-13")
    ).programme()
    let rows = try programme.schedule(for: 2026).results(on: Samples.day("2026-12-20"))
    #expect(rows[0].result?.location?.line == 2)
  }

  @Test("A school year's report is of the year in which it begins, whenever it comes")
  func schoolYear() throws {
    let folder = try ResultsFileTests.folder(
      Self.row.replacing("2026-12-12", with: "2027-06-01"), when: "{ by: 31/5 }",
      keys: "report: so-gddt")
    try folder.write(
      "programme.yaml", ProgrammeFolder.programme + "year-begins: 1/9\n")
    let schedule = try folder.programme().schedule(for: 2026)
    #expect(
      try schedule.results(on: Samples.day("2027-07-01")).map(Self.text) == [
        "so-gddt 2027-05-31 reported +1"
      ])
  }

  // MARK: Units

  @Test("A group's row stands for each of its members")
  func group() throws {
    let group = Self.row.replacing("so-gddt", with: "cac-so")
    #expect(
      try rows(group) == ["so-gddt 2026-12-14 reported", "so-vhttdl 2026-12-14 reported"])
  }

  @Test("What a unit reported itself stands, whenever its group reports for all")
  func groupAndMember() throws {
    let own = Self.row.replacing("12-12", with: "12-01")
    let group = Self.row.replacing("so-gddt", with: "cac-so").replacing("12-12", with: "12-16")
    for results in [own + group, group + own] {
      #expect(
        try rows(results) == ["so-gddt 2026-12-14 reported", "so-vhttdl 2026-12-14 reported +2"])
    }
  }

  @Test("A result of one day stands beside one that is for all days, in either order")
  func dayAndAll() throws {
    let june = Self.row.replacing(", on: 2026-12-12", with: ", day: 2026-06-30, on: 2026-06-29")
    let all = Self.row.replacing("2026-12-12", with: "2026-07-01")
    for results in [june + all, all + june] {
      #expect(
        try rows(results, when: "[{ by: 31/3 }, { by: 30/6 }]", keys: "report: so-gddt") == [
          "so-gddt 2026-03-31 reported +92", "so-gddt 2026-06-30 reported",
        ])
    }
  }

  @Test("What a unit reported before it ended stands when its successor reports again")
  func ownBeforeSuccessor() throws {
    let own = Self.row.replacing("so-gddt, on: 2026-12-12", with: "so-cu, on: 2026-03-30")
    let heir = Self.row.replacing("so-gddt", with: "so-moi")
    for results in [own + heir, heir + own] {
      #expect(
        try rows(results, when: "{ by: 31/3 }", keys: "report: so-cu", units: Self.reorganised)
          == ["so-cu 2026-03-31 reported → so-moi"])
    }
  }

  private static let reorganised = """
    - { id: so-cu, name: { vi: Sở cũ, en: Old }, until: 2026-06-30, succeeded-by: [so-moi] }
    - { id: so-moi, name: { vi: Sở mới, en: New } }

    """

  @Test("Who has followed a unit before the day has it, and what the unit reported before counts")
  func successor() throws {
    let keys = "report: so-cu"
    for (unit, state) in [("so-moi", "reported"), ("so-cu", "reported")] {
      let row = Self.row.replacing("so-gddt", with: unit)
      #expect(
        try rows(row, keys: keys, units: Self.reorganised) == ["so-moi 2026-12-14 \(state)"])
    }
    #expect(
      try rows(keys: keys, units: Self.reorganised) == ["so-moi 2026-12-14 overdue +6"])
  }

  @Test("What a unit left behind is its heir's to report, from the day on which it has followed")
  func leftBehind() throws {
    let (when, keys) = ("{ by: 31/3 }", "report: so-cu")
    #expect(
      try rows(when: when, keys: keys, units: Self.reorganised, today: "2026-06-30") == [
        "so-cu 2026-03-31 overdue +91"
      ])
    #expect(
      try rows(when: when, keys: keys, units: Self.reorganised, today: "2026-07-01") == [
        "so-cu 2026-03-31 overdue +92 → so-moi"
      ])
    let row = Self.row.replacing("so-gddt", with: "so-moi")
    #expect(
      try rows(row, when: when, keys: keys, units: Self.reorganised) == [
        "so-cu 2026-03-31 reported +256 → so-moi"
      ])
    let early = row.replacing("2026-12-12", with: "2026-06-01")
    #expect(
      try rows(early, when: when, keys: keys, units: Self.reorganised)[0].contains("overdue"))
    let programme = try ResultsFileTests.folder(
      nil, when: when, keys: keys, units: Self.reorganised
    ).programme()
    let own = try programme.schedule(for: 2026, unit: "so-moi").open(on: Samples.day("2026-08-01"))
    #expect(own.map(\.units) == [["so-moi"]])
  }

  @Test("Those who have a day of their own have it on that day")
  func ownDay() throws {
    let own = """
      - { event: viec, year: 2026, unit: so-gddt, kind: moved, dates: 2026-12-18, day: 2026-12-14 }

      """
    #expect(
      try rows(announcements: own, today: "2026-12-01") == [
        "so-vhttdl 2026-12-14 not-yet-due", "so-gddt 2026-12-18 not-yet-due",
      ])
  }

  // MARK: What is open

  @Test("Open is what is over or lies in the days asked for, with those who are missing")
  func open() throws {
    let programme = try ResultsFileTests.folder(Self.row).programme()
    let today = try Samples.day("2026-12-20")
    let open = programme.schedule(for: 2025...2027).open(on: today)
    #expect(open.map(\.event.year) == [2025, 2026, 2027])
    #expect(open.map(\.daysLate) == [371, 6, nil])
    #expect(
      open.map(\.units) == [["so-gddt", "so-vhttdl"], ["so-vhttdl"], ["so-gddt", "so-vhttdl"]])
    let own = programme.schedule(for: 2026, unit: "so-gddt").open(on: today)
    #expect(own == [])
    #expect(
      programme.schedule(for: 2026, unit: "cac-so").open(on: today).map(\.units) == [["so-vhttdl"]])
  }

  @Test("What has no day is open once its year is over")
  func openWithoutDay() throws {
    let programme = try ResultsFileTests.folder(nil, when: "undated").programme()
    let open = { (day: String) in
      try programme.schedule(for: 2026).open(on: Samples.day(day)).count
    }
    #expect(try open("2026-12-31") == 0)
    #expect(try open("2027-01-01") == 1)
  }

  @Test("Results are kept from their first year on, and at the latest from last year")
  func firstYear() throws {
    let today = try Samples.day("2026-12-20")
    #expect(try ResultsFileTests.folder(nil).programme().firstYearOfResults(asOf: today) == 2025)
    #expect(
      try ResultsFileTests.folder(Self.row.replacing("2026,", with: "2024,")).programme()
        .firstYearOfResults(asOf: today) == 2024)
    #expect(
      try ResultsFileTests.folder(nil).programme()
        .firstYearOfResults(asOf: Samples.day("2023-02-01")) == 2023)
  }

  // MARK: Calendars

  @Test("No calendar and no ledger knows of results")
  func calendars() throws {
    let now = try Samples.instant("2026-12-20T02:00:00Z")
    let without = try Publication(
      of: ResultsFileTests.folder(nil).programme(), ledger: Ledger(), now: now)
    let with = try Publication(
      of: ResultsFileTests.folder(Self.row).programme(), ledger: Ledger(), now: now)
    #expect(!with.files.isEmpty && with.files == without.files)
    #expect(with.ledger == without.ledger)
  }

  // MARK: What speaks against a result

  @Test(
    "A row that is about nothing is told, and so is a day that has not come or was long before",
    arguments: [
      ("unit: bo-gddt, on: 2026-12-12", "result-in-vain"),
      ("unit: so-gddt, day: 2026-12-20, on: 2026-12-12", "result-in-vain"),
      ("unit: so-gddt, on: 2026-12-21", "result-ahead"),
      ("unit: so-gddt, on: 2024-12-31", "result-too-early"),
      ("unit: so-gddt, on: 2025-01-01", nil),
      ("unit: so-gddt, on: 2026-12-20", nil), ("unit: cac-so, on: 2026-12-20", nil),
      ("unit: so-gddt, day: 2026-12-14, on: 2026-12-20", nil),
    ] as [(String, String?)])
  func check(keys: String, code: String?) throws {
    let folder = try ResultsFileTests.folder("- { event: viec, cycle: 2026, \(keys) }\n")
    let findings = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-12-20"))
      .findings.filter { $0.code.name.contains("result") }
    #expect(findings.map(\.code.name) == [code].compactMap { $0.map { "check/\($0)" } })
    #expect(findings.allSatisfy { $0.location?.line == 1 && $0.isInBothLanguages })
  }

  @Test("A correction is told, with the line that it replaces")
  func corrected() throws {
    let folder = try ResultsFileTests.folder(
      Self.row + Self.row.replacing("12-12", with: "12-13"))
    let findings = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-12-20"))
      .findings.filter { $0.code == .resultCorrected }
    #expect(findings.map { $0.location?.line } == [2])
    #expect(findings.first?.message[.english].contains("line 1") == true)
    #expect(findings.first?.severity == .note)
  }

  @Test(
    "Nothing is entered that cannot be",
    arguments: [
      ("viec", 2026, "so-gddt", nil, "2026-12-12", []),
      ("vieec", 2026, "so-gddt", nil, "2026-12-12", ["programme/unknown-event"]),
      ("viec", 2026, "so-gdt", nil, "2026-12-12", ["programme/unknown-unit"]),
      ("viec", 2031, "so-gddt", nil, "2026-12-12", ["programme/outside-horizon"]),
      ("viec", 2026, "bo-gddt", nil, "2026-12-12", ["done/no-part"]),
      ("viec", 2026, "so-gddt", "2026-12-20", "2026-12-12", ["done/no-such-day"]),
      ("viec", 2026, "so-gddt", nil, "2026-12-21", ["done/in-future"]),
      ("viec", 2026, "so-gddt", nil, "2024-12-31", ["done/too-early"]),
      ("viec", 2026, "so-gddt", nil, "2025-01-01", []),
      ("viec", 2026, "so-vhttdl", nil, "2026-12-10", ["done/nothing-changes"]),
    ] as [(String, Int, String, String?, String, [String])])
  func review(
    event: String, year: Int, unit: String, day: String?, on: String, codes: [String]
  ) throws {
    let programme = try ResultsFileTests.folder(
      "- { event: viec, cycle: 2026, unit: so-vhttdl, on: 2026-12-10 }\n"
    ).programme()
    let review = ResultReview(
      of: Programme.Result(
        of: Programme.Identifier(event), in: year, by: Programme.Identifier(unit),
        day: try day.map(Samples.day), on: try Samples.day(on)), in: programme,
      today: try Samples.day("2026-12-20"))
    #expect(review.findings.map(\.code.name) == codes)
    #expect(review.findings.allSatisfy { $0.isInBothLanguages })
  }

  @Test(
    "Nothing is reported before the programme's year ahead of the event's",
    arguments: [("2025-08-31", ["done/too-early"]), ("2025-09-01", [])])
  func yearBefore(on: String, codes: [String]) throws {
    var programme = try ResultsFileTests.folder(nil).programme()
    programme.yearBegins = try #require(MonthDay(day: 1, month: 9))
    let review = ResultReview(
      of: Programme.Result(of: "viec", in: 2026, by: "so-gddt", on: try Samples.day(on)),
      in: programme, today: try Samples.day("2027-03-01"))
    #expect(review.findings.map(\.code.name) == codes)
  }

  @Test("Of what is due on several days one has to be named; of what is off there is no result")
  func whichDay() throws {
    let codes = { (programme: Programme, day: String?) in
      ResultReview(
        of: Programme.Result(
          of: "viec", in: 2026, by: "so-gddt", day: try day.map(Samples.day),
          on: try Samples.day("2026-12-12")), in: programme, today: try Samples.day("2026-12-20")
      ).findings.map(\.code.name)
    }
    for when in ["{ by: { monthly: 15 } }", "{ monthly: 15 }"] {
      let monthly = try ResultsFileTests.folder(nil, when: when).programme()
      #expect(try codes(monthly, nil) == ["done/which-day"])
      #expect(try codes(monthly, "2026-03-15") == [])
      #expect(try codes(monthly, "2026-03-16") == ["done/no-such-day"])
    }
    let off = try ResultsFileTests.folder(
      nil, announcements: "- { event: viec, year: 2026, kind: cancelled }\n"
    ).programme()
    #expect(try codes(off, nil) == ["done/not-held"])
  }
}

extension Schedule {
  fileprivate func results(on today: CalendarDate) -> [ResultRow] {
    ResultRow.rows(of: programme, in: span, limits: limits, on: today)
  }

  fileprivate func open(on today: CalendarDate) -> [OpenResult] {
    OpenResult.all(of: programme, in: span, limits: limits, on: today)
  }

  private var limits: ResultRow.Limits {
    ResultRow.Limits(unit: unit, category: category, event: event)
  }
}
