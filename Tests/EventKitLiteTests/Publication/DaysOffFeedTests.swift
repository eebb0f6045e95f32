import EventKitLite
import TestSupport
import Testing

/// The calendar of days off: `feeds/ngay-nghi.ics`.
@Suite("The calendar of days off")
struct DaysOffFeedTests {
  private static let holidays = """
    id: thu
    substitute: next
    observances:
      - { id: quoc-khanh, title: { vi: Quốc khánh, en: National Day }, when: 2/9, day-off: true }
      - id: tet
        title: { vi: Tết, en: New Year }
        when: 1/1 âm lịch
        day-off: true
        expected-closure: { before: 1, after: 3 }
      - id: van-hoa
        title: { vi: Văn hóa, en: Culture }
        when: 24/11
        disputed: { off: { vi: Nghị quyết, en: Resolution }, worked: { vi: Luật, en: Code } }

    """

  private static let swap = """
    swaps:
      - { off: 2026-08-31, work: 2026-08-22, document: 12/TB }

    """

  private static func folder(
    _ holidays: String = Self.holidays, horizon: String = "2026..2027", events: String = "[]",
    header: String = "holidays: holidays.yaml"
  ) throws -> ProgrammeFolder {
    let folder = try ProgrammeFolder(
      events: events,
      programme: """
        id: thu
        title: { vi: Chương trình thử, en: Trial programme }
        horizon: \(horizon)
        domain: thu.example.vn
        \(header)

        """)
    try folder.write("holidays.yaml", holidays)
    return folder
  }

  /// The entries of a year in order of their days: name, days, title, status.
  private static func entries(
    _ publication: Publication, in year: Int, _ suffix: String = "ics"
  ) throws -> [String] {
    let lines = try publication.lines("ngay-nghi", suffix)
    return lines.map { uid, lines in
      let value = { (key: String) in Publication.value(key, in: lines) ?? "" }
      let name = uid.prefix { $0 != "@" }.dropFirst("ngay-nghi.".count)
      return "\(value("DTSTART"))–\(value("DTEND")) \(name) \(value("SUMMARY")) \(value("STATUS"))"
    }.filter { $0.hasPrefix("\(year)") }.sorted()
  }

  @Test("It has holidays, days off in their place, swapped days and what is not settled")
  func year() throws {
    var story = Story()
    let published = try story.publish(Self.folder(Self.holidays + Self.swap), on: "2026-01-05")
    #expect(
      try Self.entries(published, in: 2026) == [
        "20260216–20260221 2026.tet [Dự kiến] Nghỉ: Tết TENTATIVE",
        "20260822–20260823 2026.lam-bu-20260822 Đi làm bù cho thứ Hai\\, 31/8/2026 CONFIRMED",
        "20260831–20260901 2026.nghi-20260831 Nghỉ\\, làm bù thứ Bảy\\, 22/8/2026 CONFIRMED",
        "20260902–20260903 2026.quoc-khanh Nghỉ: Quốc khánh CONFIRMED",
        "20261124–20261125 2026.van-hoa Chưa rõ có được nghỉ: Văn hóa TENTATIVE",
      ])
    // Tết 2027 has a Saturday and a Sunday.
    #expect(
      try Self.entries(published, in: 2027, "en.ics").prefix(2) == [
        "20270205–20270210 2027.tet [Expected] Day off: New Year TENTATIVE",
        "20270210–20270212 2027.bu-tet [Expected] Substitute day off: New Year TENTATIVE",
      ])
    let notes = try #require(
      try published.value("DESCRIPTION", of: "ngay-nghi.2026.van-hoa", in: "ngay-nghi"))
    #expect(notes.contains("Nghị quyết") && notes.contains("Luật"))
    #expect(try story.plan(Self.folder(Self.holidays + Self.swap), on: "2026-01-06").isEmpty)
  }

  @Test("No weekly day off is in it, and no day off in any other feed")
  func apart() throws {
    var story = Story()
    let published = try story.publish(
      Self.folder(horizon: "2021..2030", events: ProgrammeFolder.event("viec", when: "21/4")),
      on: "2026-01-05")
    let days = try published.days("ngay-nghi")
    let working = try Self.folder(horizon: "2021..2030").programme().workingDays()
    let years = try #require(DateSpan("2021-01-01..2030-12-31"))
    let expected = working.days(in: years).filter {
      $0.kind.isHoliday || $0.kind.state == .disputed
    }.map(\.date)
    #expect(Set(days.keys) == Set(expected))
    #expect(try published.lines("all").keys.allSatisfy { $0.hasPrefix("viec.") })
    for file in published.files
    where file.path.hasPrefix("feeds/") && !file.path.contains("ngay-nghi") {
      #expect(FeedParts(file.bytes).events.keys.allSatisfy { !$0.hasPrefix("ngay-nghi.") })
    }
    #expect(!published.files.contains { $0.path.hasPrefix("events/ngay-nghi") })
  }

  @Test("A decision moves a holiday's entry under its name; what is over stays as it was")
  func decision() throws {
    var story = Story()
    try story.publish(Self.folder(), on: "2026-01-05")
    let decided =
      Self.holidays
      + "closures: [{ holiday: tet, year: 2027, dates: 2027-02-04..2027-02-10, document: 9/TB }]\n"
    let after = try story.publish(
      Self.folder(decided.replacing("Quốc khánh", with: "Ngày Độc lập")), on: "2026-10-05")
    #expect(
      try Self.entries(after, in: 2027).first
        == "20270204–20270211 2027.tet Nghỉ: Tết CONFIRMED")
    // What was expected beside it is no day off by itself any more.
    #expect(
      try after.value("SUMMARY", of: "ngay-nghi.2027.bu-tet", in: "ngay-nghi")
        == "[Hủy] Nghỉ bù: Tết")
    #expect(
      try after.value("SUMMARY", of: "ngay-nghi.2026.quoc-khanh", in: "ngay-nghi")
        == "Nghỉ: Quốc khánh")
    #expect(
      try after.value("SUMMARY", of: "ngay-nghi.2027.quoc-khanh", in: "ngay-nghi")
        == "Nghỉ: Ngày Độc lập")
    let rewritten = try story.publish(
      Self.folder(decided.replacing("Quốc khánh", with: "Ngày Độc lập")), on: "2026-10-06",
      rewriting: .everything)
    #expect(
      try rewritten.value("SUMMARY", of: "ngay-nghi.2026.quoc-khanh", in: "ngay-nghi")
        == "Nghỉ: Ngày Độc lập")
  }

  @Test("A day that is no day off any more is called off, and so is the day it was swapped with")
  func calledOff() throws {
    let event = ProgrammeFolder.event("viec", when: "21/4")
    var story = Story()
    try story.publish(Self.folder(Self.holidays + Self.swap, events: event), on: "2026-01-05")
    let after = try story.publish(Self.folder(events: event), on: "2026-06-05")
    for name in ["lam-bu-20260822", "nghi-20260831"] {
      let title = try after.value("SUMMARY", of: "ngay-nghi.2026.\(name)", in: "ngay-nghi")
      #expect(title?.hasPrefix("[Hủy]") == true, "\(name)")
    }
    #expect(after.plan.changes.allSatisfy { $0.entry.isDayOffOrFeed })
    #expect(try story.plan(Self.folder(events: event), on: "2026-06-06").isEmpty)
  }

  @Test(
    "Without its holidays a programme keeps the days off that are over, and looks for no other id")
  func lost() throws {
    var story = Story()
    try story.publish(Self.folder(), on: "2026-10-05")
    // A new event on a day that was off is none that has got another id.
    let left = try Self.folder(
      events: ProgrammeFolder.event("viec", when: "2/9"), header: "weekend: [sunday]")
    let after = try story.publish(left, on: "2026-10-06")
    #expect(
      try after.value("SUMMARY", of: "ngay-nghi.2026.quoc-khanh", in: "ngay-nghi")
        == "Nghỉ: Quốc khánh")
    #expect(
      try after.value("SUMMARY", of: "ngay-nghi.2027.quoc-khanh", in: "ngay-nghi")?
        .hasPrefix("[Hủy]") != false)
    #expect(after.plan.renamed.isEmpty && after.plan.withdrawn.isEmpty)
    let warning = try #require(after.warnings.first { $0.code == .lostFeed })
    #expect(warning.hint?[.english].contains("'holidays'") == true)
    #expect(try story.plan(left, on: "2026-10-07").isEmpty)
  }

  @Test("Days off are no part of the schedule, whatever has been published")
  func schedule() throws {
    var story = Story()
    let folder = try Self.folder(events: ProgrammeFolder.event("viec", when: "21/4"))
    try story.publish(folder, on: "2026-01-05")
    let past = PublishedPast(try story.ledger(), before: try Samples.day("2027-12-31"))
    let schedule = try folder.programme().schedule(after: past)
    #expect(schedule.events.allSatisfy { $0.event.id == "viec" })
  }

  @Test("A holiday over New Year keeps the year's name that it has")
  func newYear() throws {
    var story = Story()
    let holidays = """
      id: thu
      observances:
        - { id: nam-moi, title: Năm mới, when: 1/1, day-off: true }
      closures: [{ holiday: nam-moi, year: 2027, dates: 2026-12-31..2027-01-02 }]

      """
    let published = try story.publish(Self.folder(holidays), on: "2026-01-05")
    #expect(
      try published.value("DTSTART", of: "ngay-nghi.2027.nam-moi", in: "ngay-nghi") == "20261231")
    #expect(try published.value("DTSTART", of: "ngay-nghi.2026.nam-moi", in: "ngay-nghi") != nil)
  }

  @Test("The years of days off are the calendar's, also where those of the programme are not")
  func schoolYears() throws {
    var story = Story()
    let folder = try Self.folder(header: "year-begins: 1/9\nholidays: holidays.yaml")
    let published = try story.publish(folder, on: "2026-01-05")
    #expect(
      try published.value("DTSTART", of: "ngay-nghi.2027.quoc-khanh", in: "ngay-nghi")
        == "20270902")
    #expect(
      try published.value("DTSTART", of: "ngay-nghi.2028.tet", in: "ngay-nghi")?.hasPrefix("2028")
        == true)
    #expect(try story.plan(folder, on: "2026-01-06").obstacles().isEmpty)
    #expect(try story.plan(folder, on: "2027-06-06").isEmpty)
  }

  @Test("A programme without holidays has no such calendar")
  func none() throws {
    var story = Story()
    let published = try story.publish(ProgrammeFolder(when: "21/4"), on: "2026-01-05")
    #expect(!published.files.contains { $0.path.contains("ngay-nghi") })
  }

  @Test("No unit and no event has its name")
  func reserved() throws {
    let unit = try ProgrammeFolder(
      units: ProgrammeFolder.units + "- { id: ngay-nghi, name: { vi: Nghỉ, en: Off } }\n")
    #expect(unit.problems() == ["units.yaml:5:9 programme/bad-id"])
    let event = try ProgrammeFolder(events: ProgrammeFolder.event("ngay-nghi", when: "21/4"))
    #expect(event.problems() == ["events.yaml:1:7 programme/bad-id"])
  }
}

extension Ledger.Entry {
  fileprivate var isDayOffOrFeed: Bool {
    switch subject {
    case .feed(let id): id == .daysOff
    case .event(let uid), .farewell(let uid): uid.hasPrefix("ngay-nghi.")
    }
  }
}
