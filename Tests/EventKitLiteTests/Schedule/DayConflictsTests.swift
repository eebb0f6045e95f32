import EventKitLite
import TestSupport
import Testing

@Suite("check: events that collide with days off or with each other")
struct DayConflictsTests {
  /// The codes of what is found about the days of programme's events, from the beginning of 2026.
  private func codes(_ folder: ProgrammeFolder) throws -> [String] {
    let check = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-01-01"))
    let collisions = ["check/on-day-off", "check/same-day", "check/moved-week"]
    return check.findings.map(\.code.name).filter(collisions.contains)
  }

  private func folder(_ days: (id: String, when: String)..., swap: String? = nil) throws
    -> ProgrammeFolder
  {
    let folder = try ProgrammeFolder(
      events: days.map { ProgrammeFolder.event($0.id, when: $0.when) }.joined(),
      programme: ProgrammeFolder.programme + "holidays: le.yaml\n")
    try folder.write("le.yaml", "id: le\nswaps: [\(swap ?? "")]\n")
    return folder
  }

  @Test(
    "Two events of one lead collide on each day of either, the last included",
    arguments: [
      ("4/10/2027", false), ("5/10/2027", true), ("7/10/2027", true), ("9/10/2027", false),
      ("11/10/2027", false), ("4/10/2027..5/10/2027", true), ("8/10/2027..12/10/2027", true),
    ])
  func sameDay(when: String, collides: Bool) throws {
    let folder = try folder(("viec", "5/10/2027..8/10/2027"), ("khac", when))
    let found = try codes(folder).filter { $0 == "check/same-day" }
    #expect(found == (collides ? ["check/same-day"] : []))
  }

  @Test("What goes on for longer than a month is nothing that others meet")
  func terms() throws {
    for (when, count) in [("1/10/2027..31/10/2027", 1), ("1/10/2027..1/11/2027", 0)] {
      let folder = try folder(("viec", when), ("khac", "5/10/2027"))
      #expect(try codes(folder).count { $0 == "check/same-day" } == count, "\(when)")
    }
  }

  @Test("A day of three events is told once, with their number")
  func threeOnOneDay() throws {
    let folder = try folder(("mot", "5/10/2027"), ("hai", "5/10/2027"), ("ba", "5/10/2027"))
    let check = ProgrammeCheck(try folder.programme(), today: try Samples.day("2026-01-01"))
    let found = check.findings.filter { $0.code.name == "check/same-day" }
    #expect(found.count == 1)
    #expect(found.first?.message[.english].contains("leads 3 events on") == true)
  }

  @Test("However many events a unit leads, a day is told once, and a hundred days")
  func many() throws {
    let one = (0..<400).map { ProgrammeFolder.event("viec-\($0)", when: "5/10/2027") }
    let found = try check(one.joined())
    #expect(found.map(\.code.name) == ["check/same-day"])
    #expect(found.first?.message[.english].contains("leads 400 events on") == true)
    let pairs = (0..<300).map { place in
      let day = CalendarDate.earliest.adding(days: 739_890 + place / 2)
      return ProgrammeFolder.event("viec-\(place)", when: "\(day.day)/\(day.month)/\(day.year)")
    }
    let days = try check(pairs.joined())
    #expect(days.count { $0.code.name == "check/same-day" } == 100)
    let more = days.filter { $0.code.name == "check/more" }.map { $0.message[.english] }
    #expect(more.contains { $0.contains("check/same-day") && $0.contains("50") })
  }

  private func check(_ events: String) throws -> [Diagnostic] {
    let programme = try ProgrammeFolder(events: events).programme()
    let findings = ProgrammeCheck(programme, today: try Samples.day("2026-01-01")).findings
    return findings.filter { ["check/same-day", "check/more"].contains($0.code.name) }
  }

  @Test(
    "A swap concerns the weeks of both of its days, from Monday to Sunday",
    arguments: [
      ("14/8/2026", 0), ("17/8/2026", 1), ("21/8/2026", 1), ("24/8/2026", 0), ("28/8/2026", 0),
      ("31/8/2026", 1), ("4/9/2026", 1), ("7/9/2026", 0), ("14/8/2026..17/8/2026", 1),
    ])
  func movedWeek(when: String, count: Int) throws {
    // Monday, 31 August, is off, and Sunday, 23 August, is worked.
    let folder = try folder(
      ("viec", when), swap: "{ off: 2026-08-31, work: 2026-08-23 }")
    #expect(try codes(folder).count { $0 == "check/moved-week" } == count)
    // Who has other weekly days off has no part in the swap, nor has a term.
    try folder.write(
      "units.yaml",
      ProgrammeFolder.units.replacing("Education }", with: "Education }, weekend: [monday]"))
    #expect(try !codes(folder).contains("check/moved-week"))
    let term = try self.folder(
      ("viec", "1/8/2026..30/9/2026"), swap: "{ off: 2026-08-31, work: 2026-08-23 }")
    #expect(try !codes(term).contains("check/moved-week"))
  }
}
