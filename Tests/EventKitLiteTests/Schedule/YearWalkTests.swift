import EventKitLite
import TestSupport
import Testing

@Suite("check: every event through every year")
struct YearWalkTests {
  private static let codes: Set = [
    "check/nowhere", "check/missing-day", "check/uneven-years", "check/long-run",
    "check/reversed-run", "check/days-outside", "check/leaves-month", "check/clipped-run",
  ]

  private func findings(_ when: String) throws -> [Diagnostic] {
    let programme = try ProgrammeFolder(when: when).programme()
    return ProgrammeCheck(programme, today: try Samples.day("2026-01-01")).findings
      .filter { Self.codes.contains($0.code.name) }
  }

  @Test(
    "Nothing is nowhere, and no run surprises anybody",
    arguments: [
      ("21/4", []), ("28/12..3/1", []), ("month 4..30/6", []), ("1/6..31/8", []),
      ("{ rrule: \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\" }", ["check/nowhere"]),
      ("[31/3, fifth monday of 2]", ["check/nowhere"]), ("29/2", ["check/missing-day"]),
      ("fifth monday of april", ["check/missing-day"]), ("{ monthly: 31 }", ["check/missing-day"]),
      ("{ monthly: 28 }", []), ("{ monthly: fifth friday }", ["check/uneven-years"]),
      ("{ monthly: first friday }", []), ("{ weekly: friday }", []),
      ("7/10..1/10", ["check/reversed-run"]), ("1/10..7/9", ["check/reversed-run"]),
      ("2/1..20/12", ["check/long-run"]), ("1/1..3/4", ["check/long-run"]), ("1/1..1/4", []),
      ("{ season: summer, expected: 1/5..31/8 }", []), ("1/1..tháng 12", []),
      ("{ day: 1/5, shift: before }", ["check/leaves-month"]), ("{ day: 2/5, shift: after }", []),
      ("1/2..29/2", ["check/clipped-run"]), ("1/2..28/2", []),
      ("{ announced-by: bo-gddt, expected: 28/2..29/2 }", ["check/clipped-run"]),
      ("{ before: 1/1 }", ["check/days-outside"]), ("undated", []), ("quý II", []), ("month 2", []),
    ] as [(String, [String])])
  func walk(when: String, expected: [String]) throws {
    #expect(try findings(when).map(\.code.name) == expected)
  }

  @Test("A run that others lie within, or outside of, is as long as it is")
  func period() throws {
    for use in ["within: viec", "except: viec"] {
      let folder = try ProgrammeFolder(
        events: ProgrammeFolder.event("viec", when: "5/9..31/12")
          + ProgrammeFolder.event("chao-co", when: "{ weekly: monday, \(use) }"))
      let check = ProgrammeCheck(
        try folder.programme(), today: try Samples.day("2026-01-01"))
      #expect(!check.findings.contains { $0.code == .longRun }, "\(use)")
    }
  }

  @Test(
    "For a leap day, and a day 30 of the last lunar month, the last day is offered",
    arguments: [
      ("29/2", "write last day of 2"), ("{ by: 29/2 }", "write last day of 2"),
      ("[29/2, 31/3]", nil), ("{ before: 29/2 }", "write last day of 2"),
      ("30/12 âm lịch", "write last day of 12 âm lịch"), ("fifth monday of april", nil),
    ] as [(String, String?)])
  func lastDays(when: String, hint: String?) throws {
    #expect(try findings(when).first { $0.code == .missingDay }?.hint?[.english] == hint)
  }

  @Test("A finding names its years, and a run the wrong way round is written the right way")
  func words() throws {
    let clipped = try #require(try findings("1/2..29/2").first)
    #expect(clipped.message[.english].contains("2023, 2025–2027, 2029, 2030"))
    let reversed = try #require(try findings("7/10..1/10").first)
    #expect(reversed.hint?[.english] == "write 1/10..7/10")
    #expect(reversed.message[.vietnamese].contains("361 ngày"))
  }

  @Test("Findings of one kind are told one by one up to a hundred, then counted")
  func capped() throws {
    let events = (0..<105).map { ProgrammeFolder.event("viec-\($0)", when: "29/2", lead: "") }
      .joined().replacing("  lead: \n", with: "")
    let programme = try ProgrammeFolder(events: events).programme()
    let findings = ProgrammeCheck(programme, today: try Samples.day("2026-01-01")).findings
    #expect(findings.count { $0.code.name == "check/missing-day" } == 100)
    let more = findings.filter { $0.code.name == "check/more" }
    #expect(
      more.contains { $0.message[.english].hasPrefix("5 more findings of check/missing-day (105") })
  }
}
