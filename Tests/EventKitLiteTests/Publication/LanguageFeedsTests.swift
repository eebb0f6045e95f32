import CivilTime
import EventKitLite
import Foundation
import TestSupport
import Testing

@Suite("Publication: nothing leaves in a language that the programme does not have")
struct LanguageFeedsTests {
  /// A programme that uses every kind of text, each in both languages.
  private static let programme = """
    id: thu
    title: { vi: Chương trình bảo tàng, en: Programme of the museum }
    short: { vi: Bảo tàng, en: Museum }
    horizon: 2026..2027
    domain: thu.example.vn
    LANGUAGES
    holidays: nghi.yaml
    issuer: bao-tang
    categories:
      - { id: xem, name: { vi: Tham quan, en: Tours } }
    basis:
      - { id: ke-hoach, number: 1/P, title: { vi: Kế hoạch, en: The plan }, note: { vi: Bản gốc, en: Original } }
    targets:
      - { id: khach, measure: { vi: Số khách, en: Visitors }, unit: bao-tang, "2026": "40" }
    silence:
      - { code: check/two-leads, event: dem, reason: { vi: Luân phiên, en: In turns } }
    WITHDRAWN

    """

  private static let holidays = """
    id: nghi
    substitute: next
    groups: [{ id: le, name: { vi: Ngày lễ, en: Feasts } }]
    observances:
      - { id: nam-moi, title: { vi: Tết Dương lịch, en: Old calendar's day }, when: 1/1, day-off: true, groups: [le] }
      - { id: tet, title: { vi: Tết Nguyên đán, en: Lunar feast }, when: 1/1 âm lịch, day-off: true, expected-closure: { before: 1, after: 4 } }
      - { id: van-hoa, title: { vi: Ngày văn hóa, en: Culture day }, when: 24/11, day-off: true, groups: [le], disputed: { off: { vi: luật mới, en: a law }, worked: { vi: chưa có nghị định, en: no decree } } }
    closures:
      - { holiday: nam-moi, year: 2026, dates: 2026-01-01..2026-01-02, document: 12/P }
    swaps:
      - { off: 2026-01-02, work: 2026-01-10, document: 12/P }

    """

  private static let units = """
    - { id: bao-tang, name: { vi: Bảo tàng tỉnh, en: Provincial museum }, short: { vi: Bảo tàng, en: House }, aka: { vi: [Nhà cổ], en: [Old house] } }
    - { id: hoi, name: { vi: Hội bạn, en: Friends }, until: 2026-06-30, succeeded-by: [quy] }
    - { id: quy, name: { vi: Quỹ bảo tàng, en: Trust of the museum }, from: 2026-07-01 }
    - { id: truong-a, name: { vi: Trường A, en: School A }, weekend: [sunday] }
    - { id: truong-b, name: { vi: Trường B, en: School B } }
    - { id: cac-truong, group: [truong-a, truong-b], name: { vi: Các trường, en: Schools } }
    - { id: vang, name: { vi: Phòng vắng, en: Empty room } }

    """

  private static let events = """
    - { id: dem, title: { vi: Đêm bảo tàng, en: Night at the museum }, when: { weekly: [saturday] }, from: 2026-01-10, until: 2027-12-20, hours: "10:00-11:30", place: { vi: Sảnh, en: Hall }, category: xem, lead: [bao-tang, quy], with: [cac-truong, hoi], audience: { vi: Mọi người, en: Everybody }, activities: { vi: [Ngọc, Sơn mài], en: [Jade, Lacquer] }, note: { vi: Mang áo, en: Bring a coat }, aka: { vi: [Đi dạo], en: [A walk] }, basis: [ke-hoach], clause: II.1 }
    - { id: giao-thua, title: { vi: Đón năm mới, en: New year party }, when: 1/1 âm lịch, hours: evening, category: xem, lead: bao-tang, with: [cac-truong], shift: next-working-day }
    - { id: trang, title: { vi: Trung thu, en: Mid-autumn }, when: 15/8 âm lịch, at: "18:00", lead: quy }
    - { id: bao-cao, title: { vi: Báo cáo năm, en: Yearly report }, when: { by: 14/12, at: "17:00" }, lead: bao-tang, report: [cac-truong], to: quy }
    - { id: so-lieu, title: { vi: Số liệu, en: Figures }, when: { before: 25/5 }, lead: bao-tang, shift: previous-working-day }
    - { id: tuan, title: { vi: Tuần ngọc, en: Week of jade }, when: { announced-by: quy, expected: 1/10..7/10, ask-from: 15/9 }, lead: bao-tang, with: [cac-truong] }
    - { id: doi, title: { vi: Ngày dời, en: Moving day }, when: 21/4, lead: bao-tang }
    - { id: huy, title: { vi: Ngày hủy, en: Off day }, when: 22/4, lead: bao-tang }
    - { id: hoan, title: { vi: Ngày hoãn, en: Late day }, when: 23/4, lead: bao-tang }
    - { id: le, title: { vi: Mừng lễ, en: Feasting }, when: { on: le }, lead: bao-tang }
    - { id: sau, title: { vi: Dọn dẹp, en: Tidying }, when: { days: 2, of: doi }, lead: truong-a }
    - { id: thang, title: { vi: Tháng lụa, en: Silk }, when: month 4, lead: bao-tang }
    - { id: xuan, title: { vi: Việc mùa xuân, en: Spring thing }, when: { season: spring }, lead: bao-tang }
    - { id: chua, title: { vi: Chưa biết, en: Some thing }, when: undated, lead: bao-tang, times: 2, each: quarter }
    - { id: giang, title: { vi: Bài giảng, en: Lecture }, when: { monthly: [first friday, 25] }, within: 5/9..31/5, except: [24/12..26/12, holidays], hours: ["09:00-10:00", "14:00-15:00"], lead: bao-tang }
    - { id: ram, title: { vi: Trăng tròn, en: Full moon }, when: { monthly: rằm }, lead: bao-tang }
    - { id: so, title: { vi: Sổ sách, en: Books }, when: last working day of 3, lead: bao-tang }
    - { id: vuon, title: { vi: Ngày vườn, en: Garden }, when: { day: 1/8, when-sunday: 2/8 }, lead: bao-tang }
    - { id: giua, title: { vi: Giữa tháng, en: Half way }, when: mid-may, lead: bao-tang }

    """

  private static let gone = """
    - { id: mat, title: { vi: Việc bỏ, en: Lost thing }, when: { weekly: [monday] }, hours: "08:00-09:00", place: { vi: Phòng, en: Room }, lead: truong-b }
    - { id: mat-ngay, title: { vi: Ngày bỏ, en: Lost day }, when: 1/12, lead: truong-b }

    """

  private static let announcements = """
    - { event: doi, year: 2027, kind: moved, dates: 2027-04-28, document: 3/P, signed: 2026-11-01, theme: { vi: Ngọc cho mọi người, en: Jade for all }, note: { vi: Mái nhà, en: Roof }, window: 2027-04-20..2027-04-30, opening: "2027-04-28 08:00", verified: source }
    - { event: huy, year: 2027, kind: cancelled, document: 4/P, note: { vi: Hết phòng, en: Full } }
    - { event: hoan, year: 2027, kind: postponed, document: 5/P }
    - { event: tuan, year: 2026, dates: 2026-10-02..2026-10-08, document: 6/P, theme: { vi: Sơn mài, en: Lacquer }, place: { vi: Đại sảnh, en: Great hall }, hours: afternoon }
    - { event: dem, year: 2027, day: 2027-01-09, kind: cancelled, document: 7/P }
    - { event: dem, year: 2027, day: 2027-01-16, unit: truong-a, dates: 2027-01-17, kind: moved, document: 8/P }

    """

  /// A programme's texts in some languages: as they are given, or in one language without its name.
  private static func said(_ text: String, in languages: [String]) -> String {
    guard languages.count == 1 else { return text }
    let pair = /\{ vi: (\[[^\]]*\]|[^,\]}]*), en: (\[[^\]]*\]|[^\]}]*?) \}/
    return text.replacing(pair) { languages == ["vi"] ? $0.output.1 : $0.output.2 }
  }

  private static func folder(_ languages: [String], isLater: Bool = false) throws -> ProgrammeFolder
  {
    let reason =
      "withdrawn:\n  - { event: mat, reason: { vi: Phòng đóng cửa, en: The room is shut } }"
    let header = programme.replacing(
      "LANGUAGES", with: "languages: [\(languages.joined(separator: ", "))]"
    ).replacing("WITHDRAWN", with: isLater ? reason : "")
    let folder = try ProgrammeFolder(
      events: said(isLater ? events : events + gone, in: languages),
      units: said(units, in: languages), programme: said(header, in: languages),
      announcements: isLater ? said(announcements, in: languages) : nil)
    // Days off are everybody's, so they stay in both languages.
    try folder.write("nghi.yaml", holidays)
    return folder
  }

  /// Each made once.
  private static let english = Result { try tell(["en"]) }
  private static let vietnamese = Result { try tell(["vi"]) }
  private static let both = Result { try tell(["vi", "en"]) }

  private static func story(_ languages: [String]) throws -> Story {
    switch languages {
    case ["en"]: try english.get()
    case ["vi"]: try vietnamese.get()
    default: try both.get()
    }
  }

  /// A year of publications: as planned, announced and with events taken out, and long after.
  private static func tell(_ languages: [String]) throws -> Story {
    var story = Story()
    try story.publish(folder(languages), on: "2026-03-02")
    let accepted = Publication.Plan.Acceptance(withdrawn: 2)
    for day in ["2026-11-20", "2026-11-20", "2027-06-01"] {
      try story.publish(folder(languages, isLater: true), on: day, accepting: accepted)
    }
    return story
  }

  private static func text(_ file: Publication.File) -> String {
    Samples.unfolded(file.bytes).joined(separator: "\r\n")
  }

  /// The letters of a text that English does not have.
  private static func foreignLetters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value > 0x7F && $0.properties.isAlphabetic }))
  }

  /// Everything that a story handed out, and its ledger.
  private static func everything(_ story: Story) throws -> [(name: String, text: String)] {
    story.publications.flatMap(\.files).map { ($0.path, text($0)) }
      + (try story.ledger().entries.map { entry in
        let all = entry.content.languages.compactMap(entry.content.exactly)
        let titles = entry.facts?.title
        return (
          "ledger", (all + (titles?.languages.compactMap { titles?.exactly($0) } ?? [])).joined()
        )
      })
  }

  @Test("In English only there is not a letter of Vietnamese, in feeds, files of events and ledger")
  func english() throws {
    let other = try Self.everything(Self.story(["vi"]))
    #expect(other.contains { !Self.foreignLetters($0.text).isEmpty })
    let story = try Self.story(["en"])
    for (name, text) in try Self.everything(story) {
      let foreign = Self.foreignLetters(text)
      #expect(foreign.isEmpty, "\(name): \(foreign.prefix(40))")
      let isOther = text.contains("\"vi\"") || text.contains("//VI")
      #expect(!isOther, "\(name)")
    }
    let paths = try #require(story.publications.last).files.map(\.path)
    let marked = paths.filter { $0.hasSuffix(".vi.ics") || $0.hasSuffix(".en.ics") }
    #expect(marked == [])
    #expect(paths.contains("feeds/all.ics") && paths.contains("feeds/category/xem.ics"))
  }

  /// Words of the program's own that no Vietnamese sentence has.
  private static let words: Set<Substring> = [
    "the", "of", "and", "until", "from", "day", "days", "year", "month", "week", "working", "not",
    "holiday", "expected", "moved", "cancelled", "postponed", "lead", "place", "hours", "rule",
    "lunar", "provisional", "theme", "morning", "evening", "before", "every", "in", "on", "for",
  ]

  /// The words, in small letters, that people read in the calendars of a story.
  private static func said(_ story: Story) -> Set<Substring> {
    var words: Set<Substring> = []
    for file in story.publications.flatMap(\.files) where file.path.hasSuffix(".ics") {
      for line in text(file).split(separator: "\r\n") {
        guard let colon = line.firstIndex(of: ":"),
          [
            "SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "LOCATION",
            "CATEGORIES",
          ].contains(line[..<colon].prefix { $0 != ";" })
        else { continue }
        words.formUnion(
          line[colon...].replacing("\\n", with: " ").lowercased().split { !$0.isLetter })
      }
    }
    return words
  }

  @Test("In Vietnamese only there is not a word of English")
  func vietnamese() throws {
    let story = try Self.story(["vi"])
    #expect(try Self.said(Self.story(["en"])).intersection(Self.words).count > 20)
    #expect(Self.said(story).isDisjoint(with: Self.words))
    for publication in story.publications {
      let isOther = publication.files.contains {
        let text = Self.text($0)
        return text.contains("\"en\"") || text.contains("//EN\r\n") || $0.path.contains(".en.")
      }
      #expect(!isOther)
    }
  }

  @Test("One language alone reads as the same language beside another", arguments: ["vi", "en"])
  func alone(language: String) throws {
    let both = try #require(try Self.story(["vi", "en"]).publications.last)
    let alone = try #require(try Self.story([language]).publications.last)
    let suffix = language == "vi" ? ".ics" : ".en.ics"
    let years = /\\, year \p{Lu}\p{L}* \p{Lu}\p{L}*/
    let feeds = alone.files.filter { $0.path.hasSuffix(".ics") }
    #expect(feeds.count > 30)
    for file in feeds {
      let path = file.path.replacing(".ics", with: suffix)
      let other = try #require(both.files.first { $0.path == path }, "\(path)")
      // The feed's own address, and the names of lunar years, which are Vietnamese.
      let expected = Self.text(other).replacing(".en.ics\r\n", with: ".ics\r\n")
      #expect(
        Self.text(file) == (language == "en" ? expected.replacing(years, with: "") : expected))
    }
  }

  @Test("Published twice nothing changes", arguments: [["en"], ["vi"], ["vi", "en"]])
  func twice(languages: [String]) throws {
    let publications = try Self.story(languages).publications
    #expect(publications[2].plan.isEmpty)
    #expect(publications[1].files.map(\.bytes) == publications[2].files.map(\.bytes))
  }

  // MARK: Other languages later

  private static func small(_ languages: String, _ title: String) throws -> ProgrammeFolder {
    try ProgrammeFolder(
      events: "- { id: viec, title: \(title), when: 1/6, lead: so }\n",
      units: "- { id: so, name: S }\n",
      programme: "id: thu\ntitle: T\nhorizon: 2025..2027\ndomain: thu.example.vn\n\(languages)\n")
  }

  @Test("A language that comes later gets feeds of its own, and what is over is not made anew")
  func added() throws {
    var story = Story()
    try story.publish(Self.small("languages: [en]", "Task"), on: "2026-08-01")
    let wider = try Self.small("languages: [en, vi]", "{ vi: Việc, en: Task }")
    let publication = try story.publish(wider, on: "2026-09-01")
    #expect(publication.feedCount == 4)
    let changed = publication.plan.changes.compactMap { $0.entry.facts?.days.first.year }
    #expect(changed == [2027])
    #expect(publication.plan.kept == [])
    let feed = try publication.lines("all", "vi.ics")
    #expect(feed["viec.2026@thu.example.vn"]?.contains("SUMMARY:Task") == true)
    #expect(feed["viec.2027@thu.example.vn"]?.contains("SUMMARY:Việc") == true)
    let main = try publication.lines("all")
    #expect(main["viec.2027@thu.example.vn"]?.contains("SUMMARY:Task") == true)
    let again = try story.plan(wider, on: "2026-09-02")
    #expect(again.isEmpty)
  }

  @Test("A language that goes takes its feeds along, and what is over is still as it was")
  func dropped() throws {
    var story = Story()
    let both = try Self.small("languages: [en, vi]", "{ vi: Việc, en: Task }")
    try story.publish(both, on: "2026-08-01")
    let alone = try Self.small("languages: [en]", "Task")
    let publication = try story.publish(
      alone, on: "2026-09-01", accepting: .init(languages: true))
    #expect(publication.plan.kept == [])
    let changed = publication.plan.changes.compactMap { $0.entry.facts?.days.first.year }
    #expect(changed == [2027])
    let paths = publication.files.map(\.path)
    #expect(!paths.contains { $0.contains(".vi.") } && publication.feedCount == 2)
    let main = try publication.lines("all")
    #expect(main["viec.2026@thu.example.vn"]?.contains("SUMMARY:Task") == true)
    #expect(main["viec.2027@thu.example.vn"]?.contains("SUMMARY:Task") == true)
    #expect(try story.plan(alone, on: "2026-09-02").isEmpty)
  }

  @Test("Series and alarms of exported files are in the programme's language, too")
  func alarms() throws {
    let programme = try Self.folder(["en"], isLater: true).programme()
    let lead = try #require(AlarmLead("30d@09:00"))
    let calendar = programme.schedule().calendar(
      stamp: try Samples.instant("2026-01-01T00:00:00Z"), in: .vietnamese, form: .recurring,
      alarms: [lead])
    #expect(calendar.text.contains("BEGIN:VALARM"))
    #expect(Self.foreignLetters(calendar.text).isEmpty)
  }

  @Test(
    "Feeds that go, or change their language, are a question",
    arguments: [
      ("", "languages: [vi]", true), ("", "languages: [en]", true), ("", "language: en", true),
      ("", "languages: [en, vi]", true), ("", "languages: [vi, en]", false),
      ("languages: [en]", "languages: [vi, en]", true),
      ("languages: en", "languages: [en, vi]", false),
      ("languages: en", "languages: vi", true), ("languages: vi", "languages: [vi]", false),
    ])
  func changed(before: String, after: String, isStopped: Bool) throws {
    var story = Story()
    try story.publish(Self.small(before, "T"), on: "2026-08-01")
    let plan = try story.plan(Self.small(after, "T"), on: "2026-08-02")
    #expect(plan.obstacles().map(\.code) == (isStopped ? [.languagesChange] : []))
    #expect(plan.obstacles(accepting: .init(languages: true)) == [])
    // Once it is published so, it is no question any more.
    _ = try story.carryOut(plan, accepting: .init(languages: true))
    #expect(try story.plan(Self.small(after, "T"), on: "2026-08-03").obstacles() == [])
  }

  @Test("A plan's file names languages only where they are accepted")
  func record() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for (accepted, text) in [
      (Publication.Plan.Acceptance(), #"{"clock":false,"horizon":false}"#),
      (
        .init(withdrawn: 3, languages: true),
        #"{"clock":false,"horizon":false,"languages":true,"withdrawn":3}"#
      ),
    ] {
      let bytes = try encoder.encode(accepted)
      #expect(String(decoding: bytes, as: UTF8.self) == text)
      #expect(try JSONDecoder().decode(Publication.Plan.Acceptance.self, from: bytes) == accepted)
    }
  }

  @Test("A calendar that is asked for in another language comes in the first")
  func calendar() throws {
    let programme = try Self.small("languages: [en]", "Task").programme()
    let stamp = try Samples.instant("2026-01-01T00:00:00Z")
    let schedule = programme.schedule(for: 2026)
    #expect(
      schedule.calendar(stamp: stamp, in: .vietnamese)
        == schedule.calendar(stamp: stamp, in: .english))
    #expect(schedule.handouts(stamp: stamp, in: .vietnamese) == schedule.handouts(stamp: stamp))
    #expect(String(decoding: schedule.json(), as: UTF8.self).contains(#""title":{"en":"Task"}"#))
  }
}
