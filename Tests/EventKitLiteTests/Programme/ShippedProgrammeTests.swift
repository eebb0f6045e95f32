import EventKitLite
import TestSupport
import Testing

@Suite("The plan of Đắk Nông, held against what was taken from it by hand")
struct ShippedProgrammeTests {
  /// The items of the plan. Two fall on the same days at the same place by the same units: they are
  /// one, which has the other's id besides.
  private static func items() throws -> Set<ProgrammeEvent.ID> {
    let first: [ProgrammeEvent.ID] = try ShippedFiles.slugs("plan-items")
    let others: [ProgrammeEvent.ID] = try ShippedFiles.slugs("plan-items-additions")
    #expect(first.count == 47 && others.count == 18)
    return Set(first + others).subtracting([banners])
  }

  private static let banners: ProgrammeEvent.ID = "bang-ron-khau-hieu"
  private static let greatDays: ProgrammeEvent.ID = "cac-ngay-le-lon"

  @Test("All 65 items of the plan are events, and nothing else is")
  func everyItem() throws {
    let events = try ShippedFiles.programme().events
    #expect(Set(events.map(\.id)) == (try Self.items()))
    #expect(events.filter { !$0.aliases.isEmpty }.map(\.id) == [Self.greatDays])
    #expect(events.flatMap(\.aliases) == [Self.banners])
  }

  @Test("All units and groups of the plan are there")
  func everyUnit() throws {
    let programme = try ShippedFiles.programme()
    let slugs: [Programme.Unit.ID] =
      try ShippedFiles.slugs("units") + ShippedFiles.slugs("units-additions")
    #expect(slugs.count == 50 + 59)
    for slug in slugs { #expect(programme.units[slug] != nil, "\(slug)") }
  }

  @Test("Every duty that was read in the plan is in the files, with its clauses and its mark")
  func everyDuty() throws {
    let programme = try ShippedFiles.programme()
    let rows = try ShippedFiles.rows("duties").filter { $0["item"] != Self.banners.rawValue }
    #expect(rows.count == 346)
    // The plan's words say two more: V.9 gives the Association the criterion itself, and V.2.a names
    // the localities.
    #expect(programme.events.map(\.duties.count).reduce(0, +) == rows.count + 2)
    for row in rows {
      let event = try #require(programme.event(ProgrammeEvent.ID(row["item"] ?? "")))
      let duty = event.duties.first {
        $0.unit.rawValue == row["unit"] && $0.role.rawValue == row["role"]
      }
      #expect(duty?.clause == row["clause"]?.split(separator: "; ").map(String.init), "\(row)")
      #expect((duty?.verification == .inferred) == (row["mark"] == "I"), "\(row)")
    }
  }

  @Test("What a unit reads of a month tells its events apart in the first twelve letters")
  func shortTitles() throws {
    for language in [Language.vietnamese, .english] {
      let shorts = try ShippedFiles.programme().events.map { $0.short?[language] ?? "" }
      #expect(shorts.allSatisfy { !$0.isEmpty && $0.count <= 28 })
      #expect(Set(shorts.map { $0.prefix(12).lowercased() }).count == shorts.count)
    }
  }

  @Test("Every item has a date or is listed as waiting, every year", arguments: ShippedFiles.years)
  func nothingIsHidden(year: Int) throws {
    let schedule = try ShippedFiles.programme().schedule()
    let present = Set(
      (schedule.events + schedule.waiting).filter { $0.year == year }.map(\.event.id))
    let milestones: Set<ProgrammeEvent.ID> = ["moc-2025", "moc-2030"]
    let others = milestones.filter { $0 != ProgrammeEvent.ID("moc-\(year)") }
    #expect(present == (try Self.items().subtracting(others)))
  }

  @Test(
    "The Lifelong Learning Week is announced where the Ministry has announced it",
    arguments: [
      (2023, "2023-10-02..2023-10-08", ScheduledEvent.Status.announced),
      (2024, "2024-10-01..2024-10-07", .announced), (2025, "2025-10-01..2025-10-07", .announced),
      (2026, "2026-10-01..2026-10-07", .expected), (2027, "2027-10-01..2027-10-07", .expected),
      (2028, "2028-10-02..2028-10-08", .expected), (2029, "2029-10-01..2029-10-07", .expected),
      (2030, "2030-10-01..2030-10-07", .expected),
    ])
  func week(year: Int, days: String, status: ScheduledEvent.Status) throws {
    let week = try ShippedFiles.programme()
      .scheduled("tuan-le-huong-ung-hoc-tap-suot-doi", in: year)
    #expect(week.timing?.span.description == days)
    #expect(week.status == status)
    #expect(week.units(.lead) == ["so-gddt"])
    #expect((week.awaited?.by == "bo-gddt") == (status == .expected))
  }

  @Test(
    "The days that the plan fixes are on those days", arguments: ShippedFiles.years,
    [
      ("ngay-sach-va-van-hoa-doc-viet-nam", "04-21"), ("ngay-sach-va-ban-quyen-the-gioi", "04-23"),
      ("ngay-quoc-te-bao-tang", "05-18"), ("ngay-di-san-van-hoa-viet-nam", "11-23"),
      ("bao-cao-nam-ubnd-tinh", "12-14"),
    ] as [(ProgrammeEvent.ID, String)])
  func fixedDays(year: Int, event: (id: ProgrammeEvent.ID, day: String)) throws {
    let scheduled = try ShippedFiles.programme().scheduled(event.id, in: year)
    #expect(scheduled.timing?.span.description == "\(year)-\(event.day)")
    #expect(scheduled.status == .fixed)
  }

  @Test("The milestones are the last days of 2025 and 2030")
  func milestones() throws {
    let programme = try ShippedFiles.programme()
    #expect(programme.days(of: "moc-2025") == ["2025-12-31"])
    #expect(programme.days(of: "moc-2030") == ["2030-12-31"])
  }

  @Test("The targets of section II.2 are all there")
  func targets() throws {
    let programme = try ShippedFiles.programme()
    #expect(programme.targets.allSatisfy { $0.clause.contains { $0.hasPrefix("II.2.") } })
    let share = { (id: Programme.Target.ID) in programme.targets.first { $0.id == id }?.byYear }
    #expect(share("thu-vien-tinh-dich-vu") == [2025: "60%", 2030: "80%"])
  }

  // MARK: Succession

  private static let bookDay: ProgrammeEvent.ID = "ngay-sach-va-van-hoa-doc-viet-nam"

  @Test(
    "Information and Communications leads 21 April until it ends, Culture alone after it",
    arguments: [
      (2023, ["so-tttt", "so-vhttdl"]), (2024, ["so-tttt", "so-vhttdl"]), (2025, ["so-vhttdl"]),
      (2026, ["so-vhttdl"]), (2030, ["so-vhttdl"]),
    ] as [(Int, [Programme.Unit.ID])])
  func bookDayLeads(year: Int, leads: [Programme.Unit.ID]) throws {
    #expect(
      Set(try ShippedFiles.programme().scheduled(Self.bookDay, in: year).units(.lead))
        == Set(leads))
  }

  @Test("Who follows a department that has ended is not left behind", arguments: ShippedFiles.years)
  func endedDepartment(year: Int) throws {
    let schedule = try ShippedFiles.programme().schedule(for: year, unit: "so-tttt")
    #expect(schedule.events.contains { $0.event.id == Self.bookDay })
  }

  @Test("A successor's feed does not claim its predecessor's past")
  func successorsPast() throws {
    let programme = try ShippedFiles.programme()
    let early = programme.schedule(for: 2023...2024, unit: "so-khcn")
    #expect(!early.events.contains { $0.event.id == Self.bookDay })
    // What was the department's own in Book Day went to Culture, its seat among the departments to
    // Technology.
    let late = programme.schedule(for: 2026, unit: "so-khcn")
    #expect(late.events.first { $0.event.id == Self.bookDay }?.units(.lead) == ["so-vhttdl"])
    #expect(late.events.contains { $0.event.id == "bao-cao-nam-ubnd-tinh" })
  }

  @Test(
    "A district's calendar holds its communes' events from 1 July 2025 on",
    arguments: [
      ("ubnd-gia-nghia", 3), ("ubnd-dak-glong", 4), ("ubnd-cu-jut", 3), ("ubnd-dak-mil", 4),
      ("ubnd-krong-no", 4), ("ubnd-dak-song", 4), ("ubnd-dak-rlap", 3), ("ubnd-tuy-duc", 3),
    ] as [(Programme.Unit.ID, Int)])
  func districts(district: Programme.Unit.ID, communes: Int) throws {
    let programme = try ShippedFiles.programme()
    let unit = try #require(programme.units[district])
    #expect(unit.until?.description == "2025-06-30")
    #expect(unit.successors.count == communes)
    let after = try #require(CalendarDate(2025, 7, 1))
    let horizonEnd = try #require(CalendarDate(2030, 12, 31))
    let days = try #require(DateSpan(after, through: horizonEnd))
    let whole = Schedule(of: programme, in: days)
    let own = Set(whole.limited(toUnit: district).events.map(\.identity))
    for commune in unit.successors {
      let theirs = whole.limited(toUnit: commune.unit).events.map(\.identity)
      #expect(theirs.contains("tuan-le-huong-ung-hoc-tap-suot-doi.2026"))
      #expect(own.isSuperset(of: theirs))
    }
  }

  @Test("Communes have nothing to do before they exist")
  func communesBefore() throws {
    let programme = try ShippedFiles.programme()
    let communes = programme.units.all.filter { $0.id.rawValue.hasPrefix("ubnd-xa-") }
    #expect(communes.count == 25)
    for commune in communes {
      #expect(programme.schedule(for: 2023...2024, unit: commune.id).events.isEmpty)
    }
  }

  @Test("The check says that 21 April has two leads, and that it rests on unverified papers")
  func check() throws {
    let programme = try ShippedFiles.programme()
    let findings = ProgrammeCheck(programme, today: try Samples.day("2026-11-23")).findings
    let codes = Set(findings.map(\.code))
    #expect(codes.isSuperset(of: [.twoLeads, .expectedPassed]))
    #expect(
      findings.allSatisfy {
        $0.message.exactly(.vietnamese) != nil && $0.message.exactly(.english) != nil
      })
    #expect(findings.allSatisfy { $0.location != nil })
  }
}
