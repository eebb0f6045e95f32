import CivilTime
import EventKitLite
import TestSupport
import Testing

/// Whose calendars an event is in, and whose it is not.
@Suite("Reach")
struct ReachTests {
  private static let units = """
    - { id: thu-vien, name: Thư viện tỉnh }
    - { id: bao-tang, name: Bảo tàng tỉnh }
    - { id: truong, group: [], name: Các trường }
    - { id: huyen-a, name: Huyện A, until: 2025-06-30, succeeded-by: [xa-a] }
    - { id: xa-a, name: Xã A, from: 2025-07-01 }
    - { id: huyen, group: [huyen-a, xa-a], name: Cấp huyện }
    - { id: bao, name: Báo }
    - { id: doan, name: Tỉnh đoàn, informed: true }

    """
  private static let events = """
    - id: tuan-le
      title: Tuần lễ
      when: { announced-by: thu-vien, expected: 1/10..7/10 }
      category: [library, museum]
      participants:
        - { unit: truong, role: join }
        - { unit: thu-vien, role: lead }
        - { unit: huyen, role: join }
        - { unit: [bao, doan], role: informed }
    - { id: ngay-sach, title: Ngày sách, when: 21/4, category: library, lead: thu-vien, with: [bao] }
    - { id: bao-tang, title: Ngày bảo tàng, when: 18/5, category: museum, lead: bao-tang, with: [huyen] }
    - { id: tap-huan, title: Tập huấn, when: undated, category: library, lead: xa-a, years: [2027] }

    """

  private static func programme(announcements: String? = nil) throws -> Programme {
    try ProgrammeFolder(events: events, units: units, announcements: announcements).programme()
  }

  private static func reach(
    _ event: ProgrammeEvent.ID, _ year: Int, unit: Programme.Unit.ID? = nil,
    of programme: Programme? = nil
  ) throws -> [[Programme.Unit.ID]]? {
    Reach(of: event, in: year, unit: unit, of: try programme ?? self.programme())
      .map { [$0.reached, $0.missed] }
  }

  @Test("Members stand for their group, the lead first, and whoever follows for who has ended")
  func reached() throws {
    #expect(
      try Self.reach("tuan-le", 2024) == [["thu-vien", "truong", "huyen-a", "doan"], ["bao-tang"]])
    #expect(
      try Self.reach("tuan-le", 2027) == [["thu-vien", "truong", "xa-a", "doan"], ["bao-tang"]])
  }

  @Test("Missed are those with other events of its categories that year and no part in it")
  func missed() throws {
    // What has no day counts too: the commune trains in 2027 and not in 2026.
    #expect(try Self.reach("ngay-sach", 2026)?.last == ["truong", "xa-a", "doan"])
    #expect(
      try Self.reach("bao-tang", 2027) == [["bao-tang", "xa-a"], ["thu-vien", "truong", "doan"]])
  }

  @Test("Who is only informed is not missed, whether or not its calendar has it")
  func informed() throws {
    let both = try #require(try Self.reach("tuan-le", 2027)?.flatMap(\.self))
    #expect(!both.contains("bao"))
    #expect(both.contains("doan"))
  }

  @Test("What has no day, is not held or is not known reaches nobody's calendar")
  func withoutDay() throws {
    #expect(try Self.reach("tap-huan", 2027) == nil)
    #expect(try Self.reach("tap-huan", 2026) == nil)
    #expect(try Self.reach("khong-co", 2027) == nil)
    #expect(try Self.reach("ngay-sach", 2031) == nil)
  }

  @Test("What is decided for one unit reaches that unit, and misses nobody")
  func oneUnit() throws {
    let programme = try Self.programme(
      announcements: """
        - { event: ngay-sach, year: 2027, unit: bao, dates: 2027-04-22, document: 1 }

        """)
    #expect(try Self.reach("ngay-sach", 2027, unit: "bao", of: programme) == [["bao"], []])
    #expect(
      try Self.reach("ngay-sach", 2027, of: programme)
        == [["thu-vien", "bao"], ["truong", "xa-a", "doan"]])
  }

  @Test("The calendars of the shipped plan hold what they are said to, and nothing that they miss")
  func calendars() throws {
    let programme = try ShippedFiles.programme()
    let publication = try ShippedFiles.publication()
    let feeds = Dictionary(
      uniqueKeysWithValues: try programme.units.all.map { unit in
        let file = try #require(publication.files.first { $0.path == "feeds/\(unit.id).ics" })
        return (unit.id, FeedParts(file.bytes).events.keys)
      })
    for year in [2025, 2027] {
      let held = programme.schedule(for: year).events.filter { $0.year == year }
      for event in Set(held.map(\.event.id)) {
        let reach = try #require(Reach(of: event, in: year, of: programme))
        let showing = Set(
          feeds.filter {
            $0.value.contains {
              $0.hasPrefix("\(event).\(year)@")
                || $0.hasPrefix("\(event).\(year).")
            }
          }.keys)
        #expect(showing.isSuperset(of: reach.reached), "\(event) \(year)")
        #expect(showing.isDisjoint(with: reach.missed), "\(event) \(year)")
        // What else has it are calendars of groups, and of those that have ended.
        let others = showing.subtracting(reach.reached).compactMap { programme.units[$0] }
        #expect(
          others.allSatisfy { !($0.members ?? []).isEmpty || $0.until != nil }, "\(event) \(year)")
      }
    }
  }
}
