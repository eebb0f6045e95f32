/// A programme as large as a province's may ever be: 1,200 units, 300 events a year over 8 years.
///
/// Duties come through groups: a unit is in four of 60 groups, each of which has part in five
/// events, so that a unit has 20 events.
struct LargeProgramme {
  private static let units = 1200
  private static let events = 300
  private static let groups = 60
  private static let groupsOfUnit = 4

  func write(to folder: Folder) throws {
    try folder.write([frame], to: "programme/programme.yaml")
    try folder.write(units + groups, to: "programme/units.yaml")
    try folder.write(events, to: "programme/events.yaml")
  }

  private var frame: String {
    """
    id: large
    title: { vi: Chương trình học tập suốt đời của một tỉnh lớn, en: A large province's programme }
    short: { vi: Học tập suốt đời, en: Lifelong learning }
    issuer: unit-0
    horizon: 2023..2030
    time-zone: Asia/Ho_Chi_Minh
    domain: large.example.vn
    language: vi
    categories:
      - { id: library, name: { vi: Thư viện, en: Libraries }, color: steelblue }
      - { id: museum, name: { vi: Bảo tàng, en: Museums }, color: saddlebrown }
    basis:
      - id: plan
        title: { vi: Kế hoạch của Ủy ban nhân dân tỉnh, en: Plan of the People's Committee }
        verified: plan
    """
  }

  private var units: [String] {
    (0..<Self.units).map { number in
      """
      - id: unit-\(number)
        name: { vi: Thư viện và trung tâm văn hóa xã số \(number), en: Library of commune \(number) }
        level: commune
        verified: plan
      """
    }
  }

  private var groups: [String] {
    (0..<Self.groups).map { number in
      let members = (0..<Self.units).filter { unit in
        (0..<Self.groupsOfUnit).contains {
          (unit + $0 * 13 + unit / Self.groups) % Self.groups == number
        }
      }
      return """
        - id: group-\(number)
          group: [\(members.map { "unit-\($0)" }.joined(separator: ", "))]
          name: { vi: Các thư viện của cụm \(number), en: Libraries of district \(number) }
        """
    }
  }

  private var events: [String] {
    (0..<Self.events).map { number in
      let day = 1 + number * 7 % 28
      let month = 1 + number % 12
      return """
        - id: event-\(number)
          title: { vi: Ngày hội đọc sách và học tập suốt đời lần thứ \(number), en: Reading day \(number) }
          when: \(day)/\(month)
          clause: [III.1.a]
          basis: [plan]
          category: \(number % 2 == 0 ? "library" : "museum")
          lead: unit-\(number)
          with: [group-\(number % Self.groups)]
          audience: { vi: "bạn đọc, học sinh, toàn dân", en: "readers, pupils, everyone" }
          activities:
            vi:
              - Trưng bày sách hay, sách đẹp; phục vụ bạn đọc miễn phí
              - Hội thảo, tọa đàm, nói chuyện chuyên đề về văn hóa đọc
            en:
              - Displays of good and beautiful books
              - Seminars and talks about reading
        """
    }
  }
}
