import EventKitLite
import Foundation
import TestSupport
import Testing

/// What subscribers read of an event: its title, and a text of at most 600 characters.
@Suite("Texts of entries")
struct EventTextTests {
  private static let units = """
    - { id: so-gddt, name: { vi: Sở Giáo dục, en: Education }, short: { vi: Sở GD, en: Edu } }
    - { id: so-vhttdl, name: { vi: Sở Văn hóa, en: Culture } }
    - { id: bo-gddt, name: { vi: Bộ Giáo dục, en: Ministry } }
    - { id: cac-so, group: [so-gddt, so-vhttdl], name: { vi: Các sở, en: Departments } }
    - { id: a, name: { vi: Đơn vị A, en: Unit A } }
    - { id: b, name: { vi: Đơn vị B, en: Unit B } }
    - { id: c, name: { vi: Đơn vị C, en: Unit C } }
    - { id: d, name: { vi: Đơn vị D, en: Unit D } }
    - { id: e, name: { vi: Đơn vị E, en: Unit E } }
    - { id: nhom, group: [a, b], name: { vi: Nhóm AB, en: Group AB } }

    """
  private static let basis = """
    basis:
      - { id: ke-hoach, title: { vi: Kế hoạch, en: Plan } }
      - { id: qd, number: 1520/QĐ-TTg, signed: 2022-12-09, title: { vi: Quyết định, en: Decision } }
      - { id: nd, number: 145/NĐ-CP, title: { vi: Nghị định, en: Decree } }

    """

  private static func programme(
    _ keys: String, when: String = "21/4", head: String = "", announcements: String? = nil
  ) throws -> Programme {
    let event = """
      - id: viec
        title: { vi: Việc dài của chương trình, en: Long task of the programme }
        when: \(when)
      \(keys.split(separator: "\n").map { "  \($0)\n" }.joined())
      """
    return try ProgrammeFolder(
      events: event, units: units,
      programme: """
        id: thu
        title: { vi: Chương trình thử, en: Trial programme }
        horizon: 2026..2027
        domain: thu.example.vn
        observance-groups:
          - { id: ngay-le, name: { vi: Ngày lễ, en: Major days } }
        observances:
          - id: quoc-khanh
            title: { vi: Quốc khánh, en: National Day }
            short: { vi: 2/9, en: 2 Sept }
            when: 2/9
            groups: [ngay-le]

        """ + basis + head, announcements: announcements
    ).programme()
  }

  /// The event of 2026 as a calendar has it.
  private static func event(
    _ programme: Programme, in language: Language
  ) throws -> Event {
    let stamp = try Samples.instant("2026-01-01T00:00:00Z")
    let calendar = programme.schedule(for: 2026).calendar(stamp: stamp, in: language)
    return try #require(calendar.events.first)
  }

  private static func lines(_ programme: Programme, in language: Language) throws -> [String] {
    try #require(try event(programme, in: language).notes).split(separator: "\n").map(String.init)
  }

  // MARK: Titles

  @Test(
    "The title is the short one where there is one, and a deadline says that it is one",
    arguments: [
      ("21/4", "", "Việc dài của chương trình", "Long task of the programme"),
      ("21/4", "short: { vi: Việc, en: Task }", "Việc", "Task"),
      ("{ by: 14/12 }", "", "Hạn việc dài của chương trình", "Due: Long task of the programme"),
      (
        "{ by: 14/12 }", "short: { vi: Báo cáo năm, en: Annual report }", "Hạn báo cáo năm",
        "Due: Annual report"
      ),
      (
        "{ by: 14/12 }", "short: { vi: Hạn nộp báo cáo, en: Report deadline }", "Hạn nộp báo cáo",
        "Report deadline"
      ),
      // A name keeps its capitals.
      (
        "{ by: 14/12 }", "short: { vi: UBND tỉnh duyệt, en: Due day }", "Hạn UBND tỉnh duyệt",
        "Due day"
      ),
      (
        "{ by: 14/12 }", "short: { vi: Đắk Nông báo cáo, en: Report }", "Hạn Đắk Nông báo cáo",
        "Due: Report"
      ),
      (
        "{ by: 14/12 }", "short: { vi: Nộp UBND tỉnh, en: Report }", "Hạn nộp UBND tỉnh",
        "Due: Report"
      ),
      (
        "{ on: ngay-le }", "short: { vi: \"{day} · Băng rôn\", en: \"{day}: banners\" }",
        "2/9 · Băng rôn", "2 Sept: banners"
      ),
      (
        "{ on: ngay-le }", "short: { vi: Băng rôn, en: Banners }", "2/9: Băng rôn",
        "2 Sept: Banners"
      ),
      (
        "{ on: ngay-le }", "", "Quốc khánh: Việc dài của chương trình",
        "National Day: Long task of the programme"
      ),
    ])
  func titles(when: String, keys: String, vietnamese: String, english: String) throws {
    let programme = try Self.programme(keys, when: when)
    #expect(try Self.event(programme, in: .vietnamese).title == vietnamese)
    #expect(try Self.event(programme, in: .english).title == english)
  }

  private static let week = "{ announced-by: bo-gddt, expected: 1/10..7/10 }"
  private static let announced =
    "- { event: viec, year: 2026, dates: 2026-10-01..2026-10-07 }\n"
  private static let moved =
    announced + "- { event: viec, year: 2026, kind: moved, dates: 2026-11-03 }\n"

  @Test("A move is marked for thirty days after it was published, and then the mark goes")
  func movedMark() throws {
    func folder(_ announcements: String) throws -> ProgrammeFolder {
      try ProgrammeFolder(when: Self.week, announcements: announcements)
    }
    var story = Story()
    try story.publish(folder(Self.announced), on: "2026-05-01")
    let moved = try story.publish(folder(Self.moved), on: "2026-05-11")
    #expect(try moved.value("SUMMARY", of: "viec.2026", in: "all") == "[Dời] Việc viec")
    #expect(try story.plan(folder(Self.moved), on: "2026-06-10").isEmpty)
    let later = try story.publish(folder(Self.moved), on: "2026-06-11")
    #expect(try later.value("SUMMARY", of: "viec.2026", in: "all") == "Việc viec")
    #expect(try later.value("SEQUENCE", of: "viec.2026", in: "all") == "2")
    #expect(later.plan.changes.map(\.entry.eventID) == ["viec"])
    for language in Language.supported {
      let words = later.plan.changes.flatMap { $0.words(in: language) }
      #expect(words.count == 1 && words[0].contains("30"), "\(words)")
    }
    // The line that says what has changed stays.
    #expect(try later.value("DESCRIPTION", of: "viec.2026", in: "all")?.hasPrefix("Dời từ") == true)
    #expect(try story.plan(folder(Self.moved), on: "2026-09-01").isEmpty)
  }

  @Test("A mark stays with what is over, and nothing that is over gets one")
  func movedMarkOfThePast() throws {
    let folder = try ProgrammeFolder(when: Self.week, announcements: Self.moved)
    var story = Story()
    let published = try story.publish(folder, on: "2026-10-20")
    #expect(try published.value("SUMMARY", of: "viec.2026", in: "all") == "[Dời] Việc viec")
    #expect(try story.plan(folder, on: "2027-03-01").isEmpty)
    var late = Story()
    let over = try late.publish(folder, on: "2026-11-04")
    #expect(try over.value("SUMMARY", of: "viec.2026", in: "all") == "Việc viec")
  }

  // MARK: Texts

  @Test(
    "What changed comes first: by which letter, and of which day",
    arguments: [
      (week, "", ["Dự kiến; ngày chính thức do Bộ Giáo dục thông báo."]),
      (
        week, announced.replacing(" }", with: ", document: 5201/BGDĐT, signed: 2026-09-09 }"),
        ["Thời gian theo văn bản 5201/BGDĐT ngày 9/9/2026."]
      ),
      (week, announced, []),
      (week, moved, ["Dời từ 1–7/10/2026 sang 3/11/2026."]),
      (
        week,
        moved.replacing("11-03 }", with: "11-03, document: Công văn 7/UBND, signed: 2026-09-09 }"),
        ["Dời từ 1–7/10/2026 sang 3/11/2026 theo Công văn 7/UBND ngày 9/9/2026."]
      ),
      (
        "21/4", "- { event: viec, year: 2026, kind: cancelled, document: 6/BGDĐT }\n",
        ["Đã hủy theo văn bản 6/BGDĐT."]
      ),
      (
        "21/4", "- { event: viec, year: 2026, kind: postponed, signed: 2026-04-01 }\n",
        ["Tạm hoãn, chưa có ngày mới theo thông báo ngày 1/4/2026."]
      ),
      ("21/4", "", []), ("month 6", "", ["Mới biết tháng; chưa ấn định ngày."]),
    ])
  func news(when: String, announcements: String, expected: [String]) throws {
    let programme = try Self.programme(
      "short: { vi: Việc, en: Task }", when: when,
      announcements: announcements.isEmpty ? nil : announcements)
    let lines = try Self.lines(programme, in: .vietnamese)
    #expect(lines == expected + ["Việc dài của chương trình"])
  }

  @Test("The text says what to do, when and where, who, and on which basis; and no remark")
  func whole() throws {
    let keys = """
      short: { vi: Việc, en: Task }
      text: { vi: "Trưng bày sách, đọc sách.", en: "Show and read books." }
      aka: { vi: [Tên cũ], en: [Old name] }
      hours: sáng
      place: { vi: Thư viện, en: Library }
      audience: { vi: bạn đọc, en: readers }
      activities: { vi: [Trưng bày], en: [Displays] }
      note: { vi: Lời riêng, en: Own remark }
      clause: [closing, II.1]
      basis: [ke-hoach, qd]
      participants:
        - { unit: so-gddt, role: lead, clause: V.2.c, verified: inferred, note: { vi: Lời riêng, en: Own remark } }
        - { unit: a, role: host, clause: III.1-3 }
        - { unit: [nhom, a], role: join }
        - { unit: b, role: report }
        - { unit: c, role: receive }
        - { unit: d, role: informed }
      """
    let programme = try Self.programme(
      keys, head: "url: https://thu.example.vn/lich/\n",
      announcements: """
        - { event: viec, year: 2026, theme: { vi: Học, en: Learn }, note: { vi: Lời riêng, en: Own remark },
            window: 2026-04-15..2026-04-30 }

        """)
    #expect(
      try Self.lines(programme, in: .vietnamese) == [
        "Việc dài của chương trình", "Trưng bày sách, đọc sách.", "Giờ: buổi sáng",
        "Hoạt động 15–30/4/2026", "Chủ đề: Học", "Địa điểm: Thư viện",
        "Chủ trì: Sở GD · Tổ chức: Đơn vị A · Phối hợp: Nhóm AB · Báo cáo: Đơn vị B"
          + " · Nơi nhận: Đơn vị C",
        "Căn cứ: mục II.1, V.2.c, III.1-3, closing; 1520/QĐ-TTg",
        "https://thu.example.vn/lich/viec/viec.html",
      ])
    #expect(
      try Self.lines(programme, in: .english) == [
        "Long task of the programme", "Show and read books.", "Hours: in the morning",
        "Activities 15–30 April 2026", "Theme: Learn", "Place: Library",
        "Lead: Edu · Held by: Unit A · With: Group AB · To report: Unit B · Received by: Unit C",
        "Basis: section II.1, V.2.c, III.1-3, closing; 1520/QĐ-TTg",
        "https://thu.example.vn/lich/en/viec/viec.html",
      ])
  }

  @Test("Without a sentence the activities are one; the long title is said where nothing has it")
  func sentence() throws {
    let keys =
      "activities: { vi: [Trưng bày sách, Đọc sách, UBND tỉnh họp], en: [Displays, Reading] }"
    let long = try Self.programme(keys)
    #expect(
      try Self.lines(long, in: .vietnamese) == ["Trưng bày sách; đọc sách; UBND tỉnh họp."])
    #expect(try Self.lines(long, in: .english) == ["Displays; reading."])
    let short = try Self.programme(
      "short: { vi: Việc, en: Task }\n"
        + "text: { vi: Làm việc dài của chương trình., en: Do what there is to do. }")
    #expect(try Self.lines(short, in: .vietnamese) == ["Làm việc dài của chương trình."])
    #expect(
      try Self.lines(short, in: .english) == [
        "Long task of the programme", "Do what there is to do.",
      ])
  }

  @Test("{day} in the text is the name of the day on which it is held")
  func dayInText() throws {
    let programme = try Self.programme(
      "short: { vi: \"{day}\", en: \"{day}\" }\ntext: { vi: \"Nhân {day}.\", en: \"On {day}.\" }",
      when: "{ on: ngay-le }")
    #expect(try Self.lines(programme, in: .vietnamese).last == "Nhân Quốc khánh.")
    #expect(try Self.lines(programme, in: .english).last == "On National Day.")
  }

  @Test("Six units are named, those who answer for it before those who join, and others counted")
  func manyUnits() throws {
    let programme = try Self.programme(
      """
      participants:
        - { unit: [a, b, c, d, nhom], role: join }
        - { unit: so-vhttdl, role: report }
        - { unit: [so-gddt, bo-gddt], role: lead }
        - { unit: e, role: informed }
      """)
    #expect(
      try Self.lines(programme, in: .vietnamese) == [
        "Chủ trì: Sở GD; Bộ Giáo dục · Phối hợp: Đơn vị A; Đơn vị B; Đơn vị C"
          + " · Báo cáo: Sở Văn hóa · và 2 đơn vị, nhóm đơn vị khác"
      ])
    #expect(try Self.lines(programme, in: .english).last?.hasSuffix(" · and 2 others") == true)
  }

  @Test("Where there is no room, the basis goes first, then who joins, and never what matters")
  func room() throws {
    let address = "https://thu.example.vn/"
    var seen: Set<[Bool]> = []
    for length in 350...620 {
      let sentence = "Làm " + String(repeating: "việc ", count: length / 5) + "xong."
      let programme = try Self.programme(
        """
        short: { vi: Việc, en: Task }
        text: { vi: "\(sentence)", en: Work. }
        clause: II.1
        participants:
          - { unit: so-gddt, role: lead }
          - { unit: [a, b, c], role: join }
        """, when: Self.week, head: "url: \(address)\n")
      let notes = try #require(try Self.event(programme, in: .vietnamese).notes)
      let lines = notes.split(separator: "\n").map(String.init)
      #expect(notes.count <= 600)
      #expect(lines.first == "Dự kiến; ngày chính thức do Bộ Giáo dục thông báo.")
      #expect(lines.last == "\(address)viec/viec.html")
      let has = ["Căn cứ:", "Phối hợp:", "Chủ trì:"].map(notes.contains)
      seen.insert(has)
      if !lines.contains(sentence) {
        // Cut between two words, which only a sentence as long as this is.
        #expect(has == [false, false, false])
        #expect(lines[2].hasSuffix("việc…") && sentence.hasPrefix(lines[2].dropLast()))
      }
    }
    #expect(
      seen == [
        [true, true, true], [false, true, true], [false, false, true], [false, false, false],
      ])
  }

  @Test("A word that is longer than a text is cut, and the address never is")
  func longWord() throws {
    for count in [500, 590, 600, 10_000] {
      let programme = try Self.programme(
        "text: { vi: \(String(repeating: "ờ", count: count)), en: x }",
        head: "url: https://thu.example.vn/\n")
      let notes = try #require(try Self.event(programme, in: .vietnamese).notes)
      #expect(notes.count <= 600 && notes.hasSuffix("\nhttps://thu.example.vn/viec/viec.html"))
    }
  }

  @Test("What is taken out says so first, in 600 characters at most")
  func withdrawn() throws {
    let other = ProgrammeFolder.event("khac", when: "30/12")
    let long = String(repeating: "việc ", count: 115)
    let event =
      ProgrammeFolder.event("viec", when: "18/5") + "  text: { vi: \"\(long)\", en: Task }\n"
    for url in ["", "url: https://thu.example.vn/\n"] {
      let head = ProgrammeFolder.programme + url
      var story = Story()
      try story.publish(ProgrammeFolder(events: event + other, programme: head), on: "2026-01-05")
      let after = try story.publish(
        ProgrammeFolder(events: other, programme: head), on: "2026-02-01")
      let text = try #require(try after.value("DESCRIPTION", of: "viec.2026", in: "all"))
      let lines = text.replacing("\\,", with: ",").components(separatedBy: "\\n")
      #expect(lines[0].hasPrefix("Việc này không còn trong chương trình"))
      #expect(lines.joined(separator: "\n").count <= 600)
      #expect((lines.last == "https://thu.example.vn/viec/viec.html") == !url.isEmpty)
    }
  }

  // MARK: Readings of the plan

  @Test("A day that is a reading of the plan is tentative until somebody sets it")
  func reading() throws {
    for (when, isTentative) in [("21/4", true), ("{ monthly: 15 }", true), ("undated", nil)] {
      let programme = try Self.programme("inferred: [when]", when: when)
      let schedule = programme.schedule(for: 2026)
      let scheduled = try #require((schedule.events + schedule.waiting).first)
      #expect(scheduled.status == (isTentative == nil ? .waiting : .expected))
      #expect(scheduled.reasons.contains(.reading) == (isTentative != nil))
      guard isTentative != nil else { continue }
      let event = try Self.event(programme, in: .vietnamese)
      #expect(event.status == .tentative && event.title?.hasPrefix("[Dự kiến] ") == true)
      #expect(event.notes?.contains("theo cách hiểu của Kế hoạch") == true)
      // Nobody is expected to announce it.
      #expect(schedule.unannounced.isEmpty)
    }
    let set = try Self.programme(
      "inferred: [when]", announcements: "- { event: viec, year: 2026, dates: 2026-04-21 }\n")
    let event = try Self.event(set, in: .vietnamese)
    #expect(event.status == .confirmed && event.title == "Việc dài của chương trình")
    // Of other keys it is the roles that are a reading, and the day stays certain.
    let roles = try Self.programme("lead: a\ninferred: [lead]")
    #expect(try Self.event(roles, in: .vietnamese).status == .confirmed)
  }

  @Test("Documents are cited with days as each language writes them")
  func citations() throws {
    let document = try #require(try Self.programme("").basis("qd"))
    #expect(document.citation(in: .vietnamese) == "1520/QĐ-TTg (9/12/2022)")
    #expect(document.citation(in: .english) == "1520/QĐ-TTg (9 December 2022)")
  }

  @Test(
    "The name of a day stands only in texts of events that are held on observances",
    arguments: [
      ("when: 21/4, short: \"{day} books\"", ["programme/bad-value"]),
      (
        "when: 21/4, text: { vi: \"Nhân {day}\", en: \"On {day}\" }",
        ["programme/bad-value", "programme/bad-value"]
      ),
      ("when: { on: ngay-le }, short: \"{day} books\"", []),
    ])
  func dayNames(keys: String, codes: [String]) throws {
    let folder = try ProgrammeFolder(
      events: "- { id: e, title: { vi: E, en: E }, lead: so-gddt, \(keys) }\n")
    #expect(folder.diagnostics().map(\.code.name) == codes)
  }
}
