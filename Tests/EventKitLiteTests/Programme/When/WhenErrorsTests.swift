import EventKitLite
import Testing

@Suite("when: every mistake is named at its place")
struct WhenErrorsTests {
  /// The value of `when` begins in line 3, column 9.
  @Test(
    "A mistake has its line, column and code",
    arguments: [
      // Days that are none
      ("31/11", "9 programme/no-such-day"), ("30/2", "9 programme/no-such-day"),
      ("32/1", "9 programme/no-such-day"), ("0/5", "9 programme/no-such-day"),
      ("4/21", "9 programme/no-such-day"), ("1/13", "9 programme/no-such-day"),
      ("29/2/2025", "9 programme/no-such-day"), ("1/10..31/11", "15 programme/no-such-day"),
      ("\"1/10..31/11\"", "9 programme/no-such-day"),
      ("1/10 ..  31/11", "18 programme/no-such-day"), ("31/6..30/9", "9 programme/no-such-day"),
      // Text that is no form
      ("someday", "9 programme/bad-when"), ("2025-02-30", "9 programme/no-such-day"),
      ("2025-1x-30", "9 programme/bad-when"),
      ("2025-2-3", "9 programme/bad-when"), ("21-4", "9 programme/bad-when"),
      ("21/4/26x", "9 programme/bad-when"), ("1/2/3/4", "9 programme/bad-when"),
      ("1/10..", "15 programme/bad-when"), ("1/10..7/10..9/10", "15 programme/bad-when"),
      ("1/10 - 7", "9 programme/bad-when"), ("sixth monday of april", "9 programme/bad-when"),
      ("first monday at april", "9 programme/bad-when"), ("first monday", "9 programme/bad-when"),
      ("first monday of 13", "25 programme/bad-when"), ("2025", "9 programme/bad-when"),
      ("first monday of 0", "9 programme/bad-when"),
      ("first monday of april 2026", "9 programme/bad-when"),
      ("first monday of april or may", "9 programme/bad-when"),
      ("that first monday of april", "9 programme/bad-when"),
      ("2025-10-07..2025-10-01", "9 programme/bad-when"),
      ("21/4..2025-04-23", "9 programme/bad-when"), ("true", "9 programme/bad-when"),
      // Other kinds of nodes
      ("", "8 programme/wrong-type"), ("\"\"", "9 programme/wrong-type"),
      ("[]", "9 programme/bad-when"), ("[21/4, [1/5]]", "16 programme/bad-when"),
      ("{}", "9 programme/bad-when"),
      ("{ date: 21/4 }", "9 programme/bad-when"),
      // Deadlines
      ("{ before: 31/11 }", "19 programme/no-such-day"),
      ("{ before: undated }", "19 programme/bad-when"),
      ("{ before: 31/12/2035 }", "19 programme/outside-horizon"),
      ("{ before: 15/12, after: 1/1 }", "26 programme/unknown-key"),
      ("{ before: 15/12, before: 1/1 }", "26 yaml/duplicate-key"),
      // Announcements
      ("{ announced-by: bo-gdt }", "25 programme/unknown-unit"),
      ("{ announced-by: bo-gddt, expected: undated }", "44 programme/bad-when"),
      ("{ announced-by: bo-gddt, expected: { season: summer } }", "44 programme/bad-when"),
      ("{ announced-by: bo-gddt, expected: { announced-by: bo-gddt } }", "44 programme/bad-when"),
      ("{ announced-by: bo-gddt, expected: 31/9 }", "44 programme/no-such-day"),
      ("{ announced-by: bo-gddt, ask-from: 2025-09-15 }", "44 programme/bad-when"),
      ("{ announced-by: bo-gddt, ask-from: 31/9 }", "44 programme/no-such-day"),
      ("{ announced-by: { id: bo-gddt } }", "25 programme/wrong-type"),
      // Weekly
      ("{ weekly: [saturday, sunnday] }", "30 programme/bad-value"),
      ("{ weekly: 7 }", "19 programme/bad-value"),
      ("{ weekly: friday, hours: 08:00-08:00 }", "34 programme/bad-value"),
      ("{ weekly: friday, hours: 08:00 }", "34 programme/bad-value"),
      ("{ weekly: friday, hours: 08:00-25:00 }", "34 programme/bad-value"),
      // Rules
      ("{ rrule: FREQ=HOURLY }", "18 programme/bad-value"),
      ("{ rrule: [] }", "18 programme/wrong-type"),
      // Relative
      ("{ days: -30 }", "9 programme/missing-key"),
      ("{ days: many, from: khac }", "17 programme/bad-value"),
      ("{ days: 1.5, from: khac }", "17 programme/bad-value"),
      ("{ days: 99999999999999999999, from: khac }", "17 programme/bad-value"),
      ("{ days: 3661, from: khac }", "17 programme/bad-value"),
      ("{ days: 1, from: khach }", "26 programme/unknown-event"),
      // Groups and seasons
      ("{ on: ngay-le-lon }", "15 programme/unknown-group"),
      ("{ season: monsoon }", "19 programme/bad-value"),
      ("{ season: summer, expected: undated }", "37 programme/bad-when"),
    ])
  func place(when: String, expected: String) throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when) + ProgrammeFolder.event("khac", when: "1/1")
    )
    #expect(folder.problems() == ["events.yaml:3:\(expected)"])
  }

  @Test(
    "A rule that RFC 5545 does not know is refused with its own code",
    arguments: ["FREQ=SOMETIMES", "BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;COUNT=0", ";"])
  func badRule(rule: String) throws {
    let problems = try ProgrammeFolder(when: "{ rrule: \"\(rule)\" }").problems()
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.hasPrefix("events.yaml:3:18 recurrence/") })
  }

  @Test(
    "A slip of the finger gets the word that was meant",
    arguments: [
      ("frist monday of april", "first"), ("first mondey of april", "monday"),
      ("first monday of aprl", "april"), ("undatted", "undated"), ("{ befor: 15/12 }", "before"),
      ("{ anounced-by: bo-gddt }", "announced-by"), ("{ announced-by: bo-gdt }", "bo-gddt"),
      ("{ announced-by: bo-gddt, expect: 1/1 }", "expected"), ("{ weekly: satuday }", "saturday"),
      ("{ on: ngay-lee }", "ngay-le"), ("{ season: sumer }", "summer"),
      ("{ days: 1, from: viecc }", "viec"),
    ])
  func suggestion(when: String, word: String) throws {
    let folder = try ProgrammeFolder(when: when)
    #expect(folder.printed().contains("(did you mean '\(word)'?)"))
    #expect(folder.printed(in: .vietnamese).contains("(có phải là '\(word)'?)"))
  }

  @Test(
    "A day that does not exist says what the month has",
    arguments: [
      ("31/11", "November has 30 days"), ("30/2", "February has at most 29 days"),
      ("29/2/2027", "February has 28 days"), ("2027-04-31", "April has 30 days"),
      ("2027-02-29", "February has 28 days"),
      ("2027-13-01", "the day comes before the month: 13/1"),
      ("2027-13-40", "months run from 1 to 12"),
      ("4/21", "the day comes before the month: 21/4"), ("31/13", "months run from 1 to 12"),
    ])
  func dayHints(when: String, hint: String) throws {
    #expect(try ProgrammeFolder(when: when).printed().contains("(\(hint))"))
  }

  @Test("A day that does not exist, year first, is written as people say it")
  func isoDays() throws {
    let folder = try ProgrammeFolder(when: "2027-04-31")
    #expect(folder.printed().contains("error: 2027-04-31 is not a day (April has 30 days) ["))
    #expect(
      folder.printed(in: .vietnamese).contains("không có ngày 31/4/2027 (tháng 4 có 30 ngày) ["))
  }

  @Test("A key that no form of 'when' has is named, with those that there are")
  func unknownForm() throws {
    let folder = try ProgrammeFolder(when: "{ shift: keep, deadline: 15/12 }")
    let forms =
      "day, before, by, announced-by, weekly, monthly, rrule, days, on, season"
    #expect(folder.printed().contains("'when' has no key 'deadline' (use one of: \(forms)) ["))
    #expect(
      folder.printed(in: .vietnamese)
        .contains("'when' không có khóa 'deadline' (dùng một trong: \(forms)) ["))
    #expect(
      try ProgrammeFolder(when: "{ shift: keep }").printed()
        .contains("these keys are no form of 'when' (use one of: \(forms)) ["))
  }

  @Test("A weekly event without a weekday is a mistake")
  func emptyWeek() throws {
    let folder = try ProgrammeFolder(when: "{ weekly: [] }")
    do {
      #expect(folder.problems().map { $0.split(separator: " ").first } == ["events.yaml:3:19"])
    }
  }

  // MARK: Circles

  @Test(
    "Events that count from each other in a circle are refused, each circle once",
    arguments: [
      (["a": "a"], ["a → a"]), (["a": "b", "b": "a"], ["a → b → a"]),
      (["a": "b", "b": "c", "c": "d", "d": "b"], ["b → c → d → b"]),
      (["a": "b", "b": "a", "c": "d", "d": "c", "e": "a"], ["a → b → a", "c → d → c"]),
    ])
  func circles(from: [String: String], expected: [String]) throws {
    let entries = from.sorted { $0.key < $1.key }.map { id, base in
      ProgrammeFolder.event(id, when: "{ days: 1, from: \(base) }")
    }
    let folder = try ProgrammeFolder(events: entries.joined())
    let found = folder.diagnostics()
    #expect(found.map(\.code.name) == expected.map { _ in "programme/circular" })
    #expect(
      found.map { $0.message[.english] }
        == expected.map { "these events count from each other in a circle: \($0)" })
    #expect(
      found.allSatisfy {
        $0.hint?[.english] == "name another event here, or in another event of the circle"
      })
    // Each at the name of the next event.
    #expect(found.allSatisfy { $0.location?.column == 26 })
  }
}
