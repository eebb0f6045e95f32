import CivilTime
import EventKitLite
import Foundation
import Testing

@Suite("Programmes without a disk")
struct InMemoryTests {
  /// The files of the shipped programme by the names that its folder sees.
  private static func shipped() throws -> [String: [UInt8]] {
    try Dictionary(
      uniqueKeysWithValues: ShippedFiles.names.map { name in
        let bytes = try Data(contentsOf: URL(filePath: "\(ShippedFiles.calendars)/\(name)"))
        let seen = name.hasPrefix("dak-nong/") ? String(name.dropFirst(9)) : "../\(name)"
        return (seen, [UInt8](bytes))
      })
  }

  @Test("Bytes are read as the folder that holds them")
  func sameAsFolder() throws {
    let programme = try Programme(files: Self.shipped())
    let folder = try ShippedFiles.programme()
    #expect(programme.schedule().json() == folder.schedule().json())
    #expect(programme.holidays.closures == folder.holidays.closures)
    #expect(programme.events.first?.location?.file == "events.yaml")
    #expect(programme.problems() == [] && folder.problems() == [])
  }

  @Test("The file of holidays is found by any way of writing its path")
  func holidays() throws {
    var files = try Self.shipped()
    let bytes = files.removeValue(forKey: "../viet-nam/holidays.yaml")
    for name in ["./..//viet-nam/holidays.yaml", "../dak-nong/../viet-nam/holidays.yaml"] {
      files[name] = bytes
      let found = try Programme(files: files).holidays.observances.isEmpty == false
      #expect(found, "\(name)")
      files[name] = nil
    }
    files["viet-nam/holidays.yaml"] = bytes
    do throws(InvalidDocument) {
      _ = try Programme(files: files)
      Issue.record("the file is somewhere else")
    } catch {
      #expect(error.diagnostics.first?.code.name == "file/not-found")
    }
  }

  @Test("Mistakes are those of a folder, under the names that were given")
  func mistakes() throws {
    let events = ProgrammeFolder.event("viec", when: "31/11", lead: "khong-co")
    let folder = try ProgrammeFolder(events: events)
    let files = [
      "programme.yaml": ProgrammeFolder.programme, "units.yaml": ProgrammeFolder.units,
      "events.yaml": events,
    ].mapValues { Array($0.utf8) }
    do throws(InvalidDocument) {
      _ = try Programme(files: files)
      Issue.record("nothing is wrong")
    } catch {
      let printed = error.diagnostics.map { $0.rendered(in: .english) }.joined(separator: "\n")
      #expect(printed == folder.printed())
      #expect(printed.hasPrefix("events.yaml:3:9: error: 31/11 is not a day"))
    }
  }

  @Test("A file that is missing is named, and all of them when there is none")
  func missing() {
    do throws(InvalidDocument) {
      _ = try Programme(files: [:])
      Issue.record("nothing is wrong")
    } catch {
      #expect(
        error.diagnostics.map { $0.message[.english] } == [
          "there is no file 'programme.yaml'", "there is no file 'units.yaml'",
          "there is no file 'events.yaml'",
        ])
    }
  }

  @Test("A file that is too large is refused, as on a disk")
  func tooLarge() throws {
    var files = try Self.shipped()
    files["units.yaml"] = [UInt8](repeating: 0x20, count: 4 * 1024 * 1024 + 1)
    do throws(InvalidDocument) {
      _ = try Programme(files: files)
      Issue.record("nothing is wrong")
    } catch {
      #expect(error.diagnostics.map(\.code.name) == ["file/too-large"])
    }
  }
}

@Suite("Programmes made of values")
struct ProgrammeValuesTests {
  private static func programme(
    _ events: [ProgrammeEvent] = [], units: [Programme.Unit] = [],
    horizon: ClosedRange<Int> = 2026...2027,
    domain: String = "p.example.org", url: String? = nil, announcements: [Announcement] = []
  ) -> Programme {
    Programme(
      id: "p", title: LocalizedText(en: "P"), url: url, horizon: horizon, domain: domain,
      units: units, events: events, announcements: announcements)
  }

  private static func event(
    _ id: ProgrammeEvent.ID, _ when: DateRule, lead: Programme.Unit.ID? = nil
  ) -> ProgrammeEvent {
    ProgrammeEvent(
      id: id, title: LocalizedText(en: "\(id)"), when: when,
      duties: lead.map { [Programme.Duty(role: .lead, unit: $0)] } ?? [])
  }

  @Test(
    "What a file's reader would refuse is a problem of the values",
    arguments: [
      (programme([event("A b", .undated)]), ["programme/bad-id"]),
      (programme(units: [unit("all")]), ["programme/bad-id"]),
      (programme(horizon: 0...3000), ["programme/bad-value"]),
      (programme(domain: "x y"), ["programme/bad-value"]),
      (programme(url: "https://x.example"), ["programme/bad-value"]),
      (programme(url: "x/"), ["programme/bad-value"]),
      (programme(url: "https://x.example/"), []),
      (programme([event("a", .weekly(WeeklyDays(.weekdays([]))))]), ["programme/bad-when"]),
      (programme([event("a", .weekly(WeeklyDays(.monday, .monday)))]), ["programme/bad-when"]),
      (programme([event("a", .weekly(WeeklyDays(.monday)))]), []),
      (programme([event("a", .recurrence(RecurrenceRule(.hourly)))]), ["programme/bad-value"]),
      (
        programme([event("a", .undated), event("b", .relative(days: .min, working: true, to: "a"))]
        ),
        ["programme/bad-value"]
      ),
      (programme([event("a", .undated, lead: "x")]), ["programme/unknown-unit"]),
      (
        programme([event("a", .relative(days: 1, working: false, to: "x"))]),
        ["programme/unknown-event"]
      ),
      (programme([event("a", .onGroup("x"))]), ["programme/unknown-group"]),
      (programme([event("a", .undated), event("a", .undated)]), ["programme/duplicate-id"]),
      (
        programme([event("a", .relative(days: 1, working: false, to: "a"))]), ["programme/circular"]
      ),
      (
        programme(units: [unit("u", ["v"]), unit("v", ["u"])]), ["programme/circular"]
      ),
      (
        programme([event("a", .undated)], announcements: [Announcement(of: "a", in: 2030)]),
        ["programme/outside-horizon"]
      ),
      (programme([event("a", .undated)]), []),
    ].map { Refusal(programme: $0, codes: $1) })
  fileprivate func problems(refusal: Refusal) {
    #expect(refusal.programme.problems().map(\.code.name) == refusal.codes)
  }

  private static func unit(_ id: Programme.Unit.ID, _ members: [Programme.Unit.Member]? = nil)
    -> Programme.Unit
  {
    Programme.Unit(id: id, name: LocalizedText(en: "\(id)"), members: members)
  }

  @Test("A rule that the standard does not allow is a problem of the values")
  func forbiddenRule() {
    var rule = RecurrenceRule(.yearly)
    rule.months = [13]
    let programme = Self.programme([Self.event("a", .recurrence(rule))])
    #expect(!programme.problems().isEmpty)
  }

  @Test("Units that succeed each other in pairs are each followed once, however many steps")
  func pairsOfSuccessors() {
    let steps = 200
    let units = (0..<steps).flatMap { step in
      ["a", "b"].map { name in
        Programme.Unit(
          id: .init("\(name)\(step)"), name: LocalizedText(en: "\(name)\(step)"),
          successors: step + 1 < steps
            ? [.init(.init("a\(step + 1)")), .init(.init("b\(step + 1)"))] : [])
      }
    }
    let found = Programme.Units(units).descendants(of: "a0")
    #expect(found.count == 2 * (steps - 1) && Set(found).count == found.count)
    #expect(found.prefix(3) == ["a1", "b1", "a2"])
  }

  @Test("Years that no calendar has are empty, and stop nothing", arguments: [Int.min, 0, .max])
  func impossibleYears(year: Int) {
    let programme = Self.programme([Self.event("a", .weekly(WeeklyDays(.monday)))])
    #expect(programme.schedule(for: year).events.isEmpty)
    #expect(Rollover(of: programme, to: year).items.isEmpty)
    #expect(!programme.schedule(for: 0...2026).events.isEmpty)
  }

  @Test("A programme that does not fit together has a schedule all the same, and no crash")
  func schedules() {
    let chain = (0..<20_000).map { number in
      Self.event(
        ProgrammeEvent.ID("e\(number)"),
        .relative(days: 1, working: true, to: ProgrammeEvent.ID("e\(number + 1)")))
    }
    let groups = (0..<20_000).map { number in
      Self.unit(Programme.Unit.ID("u\(number)"), [.init(Programme.Unit.ID("u\(number + 1)"))])
    }
    for programme in [
      Self.programme([
        Self.event("a", .relative(days: 1, working: false, to: "b")),
        Self.event("b", .relative(days: .min, working: true, to: "a")),
        Self.event("c", .relative(days: .max, working: false, to: "d"), lead: "nobody"),
        Self.event("d", .weekly(WeeklyDays(.weekdays([])))),
      ]),
      Self.programme(Array(chain.prefix(60))), Self.programme(units: groups),
      Self.programme([Self.event("a", .undated, lead: "u0")], units: groups),
      Self.programme([Self.event("a", .undated)], horizon: .min ... .max),
    ] {
      let schedule = programme.schedule(for: 2026)
      #expect(schedule.events.allSatisfy { $0.year == 2026 })
      for event in schedule.events + schedule.waiting {
        for reason in event.reasons { #expect(!reason.text(in: .english, of: programme).isEmpty) }
      }
      #expect(!schedule.json().isEmpty)
    }
  }

  @Test("Ids that would lead out of a folder are not published")
  func paths() throws {
    let now = try #require(Timestamp("2026-11-23T04:00:00Z"))
    let programme = Self.programme(units: [Self.unit("../../outside")])
    #expect(throws: InvalidDocument.self) {
      try Publication(of: programme, ledger: Ledger(), now: now)
    }
  }

  @Test("Hours that end before they begin end on the next morning")
  func hours() throws {
    let (early, late) = (try #require(TimeOfDay("08:00")), try #require(TimeOfDay("17:00")))
    #expect(DateRule.Hours(from: early, to: late)?.sessions.map(\.endsNextDay) == [false])
    #expect(DateRule.Hours(from: early, to: early) == nil)
    #expect(DateRule.Hours(from: late, to: early)?.sessions.map(\.endsNextDay) == [true])
  }
}

/// A programme and the codes of what is wrong with it; the log names it by what differs, not by
/// everything that a programme holds.
private struct Refusal: CustomTestStringConvertible {
  let programme: Programme
  let codes: [String]

  var testDescription: String {
    let (events, units) = (programme.events, programme.units.all)
    return "\(codes): \(events.map { "\($0.id) \($0.when)" }) \(units.map(\.id))"
  }
}
