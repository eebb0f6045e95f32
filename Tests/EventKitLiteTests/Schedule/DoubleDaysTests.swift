import EventKitLite
import TestSupport
import Testing

@Suite("check: what is said twice, taken away in vain, or counted from nothing")
struct DoubleDaysTests {
  private static let codes: Set = [
    "check/repeated-day", "check/idle-exception", "check/undated-base", "check/nowhere",
    "check/missing-day", "check/unit-without-events",
  ]

  /// The horizon is 2023 to 2030.
  private static func findings(_ when: String, others: String = "") throws -> [String] {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when) + others
        + ProgrammeFolder.event("so", when: "30/1", lead: "so-vhttdl")
        + ProgrammeFolder.event("bo", when: "30/1", lead: "bo-gddt")
        + ProgrammeFolder.event("cac", when: "30/1", lead: "cac-so"))
    let findings = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-01-01"))
      .findings.filter { Self.codes.contains($0.code.name) }
    #expect(findings.allSatisfy { $0.isInBothLanguages })
    return findings.map { "\($0.severity) \($0.code.name): \($0.message[.english])" }
  }

  @Test(
    "A day that a rule has twice is told, with the years where it is so in some only",
    arguments: [
      (
        "{ day: 18/5, also: [18/5] }",
        "warning check/repeated-day: Task viec: 'also' adds 18/5, which it has already"
      ),
      (
        "{ monthly: 10, also: 10/3 }",
        "warning check/repeated-day: Task viec: 'also' adds 10/3, which it has already"
      ),
      (
        "{ day: 18/5, also: [20/5, 20/5] }",
        "warning check/repeated-day: Task viec: 'also' adds 20/5, which it has already"
      ),
      (
        "{ day: 18/5, also: 18/5/2026 }",
        "warning check/repeated-day: Task viec: 'also' adds 2026-05-18, which it has already"
      ),
      (
        "{ weekly: monday, also: 18/5 }",
        "note check/repeated-day: Task viec: 'also' adds 18/5, which it has already (2026)"
      ),
      (
        "[1/1, 1/1/2026]",
        "warning check/repeated-day: Task viec: the list has the days of 2026-01-01 in another entry "
          + "too"
      ),
      (
        "[5/10, 1/10..7/10]",
        "warning check/repeated-day: Task viec: the list has the days of 5/10 in another entry too"
      ),
      (
        "[{ monthly: 10 }, 10/3]",
        "warning check/repeated-day: Task viec: the list has the days of 10/3 in another entry too"
      ),
      (
        "[Trung thu, 25/9]",
        "note check/repeated-day: Task viec: the list has the days of 25/9 in another entry too (2026)"
      ),
      (
        "[21/4, first friday of 4, { day: 21/4, from: 2026-01-01 }]",
        "warning check/repeated-day: Task viec: the list has the days of { day: 21/4, from: "
          + "2026-01-01 } in another entry too"
      ),
    ])
  func twice(when: String, told: String) throws {
    #expect(try Self.findings(when) == [told])
  }

  @Test(
    "An exception that takes nothing away, or all, is told",
    arguments: [
      (
        "{ weekly: friday, except: { weekly: monday } }",
        [
          "warning check/idle-exception: Task viec: 'except' leaves out { weekly: [monday] }, on which "
            + "it falls in no year of the programme"
        ]
      ),
      (
        "{ day: 18/5, except: [19/5, 18/5/2026] }",
        [
          "warning check/idle-exception: Task viec: 'except' leaves out 19/5, on which it falls in no year of the programme"
        ]
      ),
      (
        "{ day: 18/5, except: { weekly: monday } }",
        ["warning check/missing-day: Task viec: 'except' leaves out all of its days (2026)"]
      ),
      (
        "{ day: 18/5, except: 18/5 }",
        [
          "warning check/nowhere: Task viec: 'except' leaves out all of its days"
        ]
      ),
      ("{ monthly: 10, except: month 8 }", []), ("{ monthly: 10, except: 10/8/2026 }", []),
      ("{ weekly: sunday, except: [18/5] }", []), ("{ monthly: 10, except: holidays }", []),
      ("{ day: 1/10..7/10, also: 20/11 }", []), ("[1/10..7/10, 7/10..9/10]", []),
      (
        "{ monthly: 10, also: 11/3, except: 11/8 }",
        [
          "warning check/idle-exception: Task viec: 'except' leaves out 11/8, on which it falls in no year of the programme"
        ]
      ),
    ] as [(String, [String])])
  func exceptions(when: String, told: [String]) throws {
    #expect(try Self.findings(when) == told)
  }

  @Test(
    "What counts from an event without a day is told, and what to do",
    arguments: [
      ("undated", "", true), ("month 4", "", true), ("quý II", "", true), ("21/4", "", false),
      ("{ announced-by: bo-gddt }", "", false),
      ("{ day: month 4, years: [2026] }", " (2026)", true),
      ("{ announced-by: bo-gddt, expected: 21/4 }", "", false),
    ])
  func undated(base: String, years: String, isTold: Bool) throws {
    let message =
      "warning check/undated-base: Task viec: it counts from Task goc, which has no date\(years)"
    #expect(
      try Self.findings(
        "{ days: 3, of: goc }", others: ProgrammeFolder.event("goc", when: base))
        == (isTold ? [message] : []))
  }

  @Test("A unit of a group, or of many events, none of which has a day, is told so")
  func idleUnits() throws {
    let events = (1...4).map { ProgrammeFolder.event("e\($0)", when: "29/2/2024", lead: "cac-so") }
    let units = ProgrammeFolder.units
    let programme = ProgrammeFolder.programme.replacing("2023..2030", with: "2024..2030")
    let folder = try ProgrammeFolder(
      events: events.joined().replacing("29/2/2024", with: "{ day: 29/2, except: 29/2 }"),
      units: units, programme: programme)
    let told = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-01-01"))
      .findings.filter { $0.code == .idleUnit }.map { $0.message[.english] }
    let tail =
      ": its events have no day in 2024–2030: Task e1; Task e2; Task e3; …"
    #expect(
      told == [
        "Education" + tail, "Culture" + tail,
        "Ministry of Education: it has no event in the programme", "Departments" + tail,
      ])
  }
}
