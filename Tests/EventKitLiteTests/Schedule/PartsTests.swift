import CivilTime
import EventKitLite
import Testing

/// Who has a part in what: participants by clause, groups and members with their days, successions,
/// offices with their parts, and those who are only informed.
@Suite("Parts")
struct PartsTests {
  private static let units = """
    - { id: cu, name: { vi: Sở Cũ, en: Old }, until: 2025-02-28,
        succeeded-by: [{ unit: van-hoa, clause: [V.5.b, V.6] }, cong-nghe] }
    - { id: van-hoa, name: { vi: Văn hóa, en: Culture } }
    - { id: cong-nghe, name: { vi: Công nghệ, en: Technology } }
    - { id: cac-so, group: [cu, van-hoa], name: { vi: Các sở, en: Departments } }
    - { id: thu-vien, name: { vi: Thư viện, en: Library }, part-of: van-hoa }
    - { id: kho-sach, name: { vi: Kho sách, en: Stacks }, part-of: thu-vien }
    - { id: dong, name: { vi: Huyện Đông, en: East }, until: 2025-06-30, succeeded-by: [xa-1, xa-2] }
    - { id: tay, name: { vi: Huyện Tây, en: West }, until: 2025-06-30, succeeded-by: [xa-2] }
    - { id: xa-1, name: { vi: Xã 1, en: Commune 1 } }
    - { id: xa-2, name: { vi: Xã 2, en: Commune 2 } }
    - { id: cac-huyen, group: [dong, tay], name: { vi: Các huyện, en: Districts },
        until: 2025-06-30, succeeded-by: cac-xa }
    - { id: cac-xa, group: [xa-1, xa-2], name: { vi: Các xã, en: Communes } }
    - { id: cac-huyen-cu, group: [dong, xa-2], name: { vi: Nhóm, en: Group } }
    - { id: het, name: { vi: Thư viện huyện, en: District library }, until: 2025-06-30 }
    - { id: hoi, name: { vi: Hội, en: Association } }
    - { id: bao, name: { vi: Báo, en: Newspaper }, informed: true }
    - id: ban
      group: [{ unit: van-hoa, until: 2024-12-31 }, { unit: hoi, from: 2026-01-01 }, cong-nghe]
      name: { vi: Ban, en: Board }

    """

  private static func programme(_ participants: String) throws -> Programme {
    let programme = """
      id: thu
      title: { vi: Thử, en: Trial }
      horizon: 2023..2030
      domain: thu.example.vn

      """
    let events = """
      - id: viec
        title: { vi: Việc, en: Task }
        when: 21/4
        participants: \(participants)

      """
    return try Programme(files: [
      "programme.yaml": Array(programme.utf8), "units.yaml": Array(units.utf8),
      "events.yaml": Array(events.utf8),
    ])
  }

  private static func event(_ participants: String, in year: Int) throws -> ScheduledEvent {
    try #require(try programme(participants).schedule(for: year).events.first)
  }

  /// In how many years a feed has the event.
  private static func years(in feed: String, of publication: Publication) throws -> Int {
    let file = try #require(publication.files.first { $0.path == "feeds/\(feed).ics" })
    return FeedParts(file.bytes).events.keys.filter { $0.hasPrefix("viec.") }.count
  }

  @Test(
    "A successor takes over what its clauses say, and one without clauses what is left",
    arguments: [
      ("V.5.b", 2024, ["cu"]), ("V.5.b", 2026, ["van-hoa"]), ("V.5.b-2", 2026, ["van-hoa"]),
      ("V.6.a", 2026, ["van-hoa"]), ("V.5.bc", 2026, ["cong-nghe"]), ("V.5", 2026, ["cong-nghe"]),
      ("[V.1, V.5.b]", 2026, ["van-hoa"]),
    ])
  func byClause(clause: String, year: Int, holders: [String]) throws {
    let event = try Self.event("[{ unit: cu, role: lead, clause: \(clause) }]", in: year)
    #expect(event.units(.lead).map(\.rawValue) == holders)
    #expect(event.duties.map(\.unit.rawValue) == holders)
  }

  @Test("In the days in which a unit ends it is named together with its successor")
  func within() throws {
    let programme = try Self.programme("[{ unit: cu, role: lead, clause: V.5.b }]")
    let first = try #require(CalendarDate(2025, 2, 28))
    let days = try #require(DateSpan(first, through: first.adding(days: 1)))
    #expect(
      programme.units.holders(of: "cu", during: days, clauses: ["V.5.b"]).map(\.unit)
        == ["cu", "van-hoa"])
    #expect(
      programme.units.holders(of: "cu", during: DateSpan(first), clauses: ["V.5.b"]).map(\.unit)
        == ["cu"])
  }

  @Test("Whoever holds a duty anyway is no successor to it, and nobody is named twice")
  func once() throws {
    let event = try Self.event("{ unit: cac-huyen-cu, role: join }", in: 2026)
    #expect(event.participants.map(\.holder.unit) == ["xa-1", "xa-2"])
    #expect(event.participants.map(\.holder.predecessors) == [["dong"], []])
    #expect(event.duties.map(\.unit) == ["cac-huyen-cu"])
    let reasons = event.reasons.filter { if case .succession = $0 { true } else { false } }
    #expect(reasons.isEmpty)
  }

  @Test("A seat in a group goes to whoever takes over the rest, whatever clauses others take")
  func seats() throws {
    let event = try Self.event("{ unit: cac-so, role: join, clause: V.5.b }", in: 2026)
    #expect(event.participants.map(\.holder.unit) == ["cong-nghe", "van-hoa"])
    #expect(event.duties.map(\.unit) == ["cac-so"])
  }

  @Test("A group that has ended gives way to the group that follows it, each member once")
  func groups() throws {
    let before = try Self.event("{ unit: cac-huyen, role: join }", in: 2025)
    #expect(before.participants.map(\.holder.unit) == ["dong", "tay"])
    let after = try Self.event("{ unit: cac-huyen, role: join }", in: 2026)
    #expect(after.participants.map(\.holder.unit) == ["xa-1", "xa-2"])
    #expect(after.duties.map(\.unit) == ["cac-xa"])
    #expect(after.involves("cac-huyen") && after.involves("cac-xa"))
    #expect(after.reasons.contains(.succession(of: "cac-huyen", to: ["cac-xa"])))
  }

  @Test("A group whose members end goes on with their successors")
  func members() throws {
    let event = try Self.event("{ unit: dong, role: join }", in: 2026)
    #expect(event.participants.map(\.holder.unit) == ["xa-1", "xa-2"])
  }

  @Test(
    "Members belong to a group on the days that are said",
    arguments: [
      (2024, ["van-hoa", "cong-nghe"]), (2025, ["cong-nghe"]), (2026, ["hoi", "cong-nghe"]),
    ])
  func membership(year: Int, members: [String]) throws {
    let event = try Self.event("{ unit: ban, role: join }", in: year)
    #expect(event.participants.map(\.holder.unit.rawValue) == members)
  }

  @Test("Who has ended without a successor has no part in anything after it")
  func ended() throws {
    let participants = "[{ unit: het, role: lead }, { unit: hoi, role: join }]"
    #expect(try Self.event(participants, in: 2025).units(.lead) == ["het"])
    let after = try Self.event(participants, in: 2026)
    #expect(after.units(.lead).isEmpty && !after.involves("het"))
    #expect(after.duties.map(\.unit) == ["hoi"])
  }

  @Test("A part that ends by its row is taken over by nobody, and one begins with its day")
  func terms() throws {
    let participants = """
      [{ unit: dong, role: join, until: 2025-06-30 }, { unit: hoi, role: lead },
       { unit: bao, role: host, from: 2026-01-01 }]
      """
    #expect(try Self.event(participants, in: 2025).duties.map(\.unit) == ["hoi", "dong"])
    let after = try Self.event(participants, in: 2026)
    #expect(after.duties.map(\.unit) == ["hoi", "bao"])
    #expect(!after.involves("xa-1") && !after.involves("dong"))
    #expect(
      try Self.programme(participants).schedule(for: 2026, unit: "dong").events.isEmpty)
  }

  @Test("Whoever is only informed has it in its calendar where it asks, and everybody in the whole")
  func informed() throws {
    let participants = "[{ unit: van-hoa, role: lead }, { unit: [hoi, bao], role: informed }]"
    let programme = try Self.programme(participants)
    let publication = try Publication(
      of: programme, ledger: Ledger(), now: try #require(Timestamp("2026-01-05T02:00:00Z")))
    #expect(try Self.years(in: "all", of: publication) == 8)
    #expect(try Self.years(in: "bao", of: publication) == 8)
    #expect(try Self.years(in: "hoi", of: publication) == 0)
    let event = try Self.event(participants, in: 2026)
    #expect(event.units(.informed) == ["hoi", "bao"])
  }

  @Test(
    "An office's calendar with its parts has what these and their parts have, and its own has not")
  func offices() throws {
    let programme = try Self.programme("{ unit: kho-sach, role: host }")
    let publication = try Publication(
      of: programme, ledger: Ledger(), now: try #require(Timestamp("2026-01-05T02:00:00Z")))
    for (feed, years) in [
      ("kho-sach", 8), ("van-hoa", 0), ("thu-vien", 0), ("van-hoa.with-parts", 8),
      ("thu-vien.with-parts", 8),
    ] {
      #expect(try Self.years(in: feed, of: publication) == years, "\(feed)")
    }
    let paths = publication.files.map(\.path)
    #expect(paths.contains("feeds/van-hoa.with-parts.ics"))
    #expect(paths.contains("feeds/van-hoa.with-parts.en.ics"))
    #expect(!paths.contains("feeds/kho-sach.with-parts.ics"))
  }

  @Test(
    "A calendar of a unit that has ended goes on with what others do of its duties, and no more")
  func heirs() throws {
    let programme = try Self.programme("{ unit: van-hoa, role: lead, clause: V.5.b }")
    #expect(programme.schedule(for: 2026, unit: "cu").events.isEmpty)
    let own = try Self.programme("{ unit: cu, role: lead, clause: V.5.b }")
    #expect(own.schedule(for: 2026, unit: "cu").events.count == 1)
    #expect(own.schedule(for: 2026, unit: "van-hoa").events.count == 1)
    #expect(own.schedule(for: 2026, unit: "cong-nghe").events.isEmpty)
  }

  @Test("A part says its clauses, how sure it is, and a remark")
  func rows() throws {
    let row =
      "{ unit: [hoi, bao], role: receive, clause: [V.9, I.2], verified: inferred, note: Vì }"
    let duties = try #require(try Self.programme(row).events.first).duties
    #expect(
      duties
        == ["hoi", "bao"].map {
          Programme.Duty(
            role: .receive, unit: $0, clause: ["V.9", "I.2"], verification: .inferred,
            note: LocalizedText(vi: "Vì"))
        })
  }

  @Test(
    "Parts that cannot be meant are refused at their place",
    arguments: [
      ("{ unit: hoi }", "programme/missing-key"), ("{ role: lead }", "programme/missing-key"),
      ("{ unit: hoi, role: with }", "programme/bad-value"),
      ("[{ unit: hoi, role: lead }, { unit: hoi, role: lead }]", "programme/bad-value"),
      ("{ unit: ho, role: lead }", "programme/unknown-unit"), ("hoi", "programme/wrong-type"),
      ("{ unit: hoi, role: lead, verified: yes }", "programme/bad-value"),
      ("{ unit: hoi, role: lead, until: 30/2/2026 }", "programme/no-such-day"),
      (
        "{ unit: hoi, role: lead, from: 2026-02-01, until: 2026-01-31 }", "programme/bad-succession"
      ),
    ])
  func refusals(participants: String, code: String) {
    let found = #expect(throws: InvalidDocument.self) { try Self.programme(participants) }
    #expect(found?.diagnostics.map(\.code.name) == [code])
  }
}
