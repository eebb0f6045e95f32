import CivilTime
import EventKitLite
import Foundation
import Testing

/// What single units have in their calendars beside events: what waits for a day, targets of the
/// year, and reminders of deadlines.
@Suite("Notices of units")
struct UnitNoticesTests {
  private static let events = """
    - { id: thi, title: { vi: Cuộc thi, en: Contest }, when: undated, lead: so-vhttdl, with: [so-gddt] }
    - id: bao-cao
      title: { vi: Báo cáo hằng năm về việc học, en: Yearly report on learning }
      short: { vi: Báo cáo năm, en: Annual report }
      text: { vi: Gửi báo cáo., en: Send the report. }
      when: { by: 14/12 }
      lead: so-vhttdl
      report: so-gddt
      to: bo-gddt
      remind: [14, 3]

    """
  private static let target = """
    targets:
      - { id: muc-tieu, unit: cac-so, measure: { vi: Dịch vụ, en: Services }, 2027: 60% }

    """

  private func publication(
    events: String = events, programme: String = ProgrammeFolder.programme + target,
    announcements: String? = nil, after ledger: Ledger = Ledger(),
    at moment: String = "2027-02-10T02:00:00Z"
  ) throws -> Publication {
    let folder = try ProgrammeFolder(
      events: events, programme: programme, announcements: announcements)
    return try Publication(
      of: try folder.programme(), ledger: ledger, now: try #require(Timestamp(moment)))
  }

  private func lines(
    _ uid: String, in feed: String, of publication: Publication
  ) throws -> [String]? {
    let file = try #require(publication.files.first { $0.path == "feeds/\(feed).ics" })
    return FeedParts(file.bytes).events["\(uid)@thu.example.vn"]
  }

  @Test(
    "What has no day stands on the first working day of each coming quarter, for those who act",
    arguments: [
      // 1 January 2028 is a Saturday; without holidays Monday the 3rd is worked.
      ("_waiting.2027q2", "20270401"), ("_waiting.2027q3", "20270701"),
      ("_waiting.2028q1", "20280103"), ("_waiting.2030q4", "20301001"),
    ])
  func waiting(name: String, day: String) throws {
    let published = try publication()
    for unit in ["so-vhttdl", "so-gddt"] {
      let entry = try #require(try lines("\(name).\(unit)", in: unit, of: published))
      #expect(entry.contains("DTSTART;VALUE=DATE:\(day)"))
      #expect(entry.contains("SUMMARY:Việc chưa có ngày (1)"))
      #expect(entry.contains("TRANSP:TRANSPARENT"))
    }
    #expect(try lines("\(name).so-gddt", in: "all", of: published) == nil)
    #expect(try lines("\(name).so-gddt", in: "so-vhttdl", of: published) == nil)
    #expect(try lines("\(name).bo-gddt", in: "bo-gddt", of: published) == nil)
  }

  @Test(
    "Whoever only receives what has no day is told of it, and whoever sets the day that it does")
  func receivers() throws {
    let events = """
      - id: du-toan
        title: { vi: Dự toán, en: Budget }
        when: { announced-by: bo-gddt }
        lead: so-vhttdl
        to: [so-gddt, bo-gddt]

      """
    let published = try publication(events: events)
    func said(_ unit: String) throws -> String {
      try #require(try lines("_waiting.2027q2.\(unit)", in: "\(unit).en", of: published)).joined()
    }
    #expect(try said("so-gddt").contains("– Budget (you receive it\\; Ministry of Education)"))
    #expect(try said("bo-gddt").contains("– Budget (you receive it\\; you set it)"))
    #expect(try said("so-vhttdl").contains("– Budget (Ministry of Education)"))
  }

  @Test("A quarter that has begun before the first publication has no notice")
  func past() throws {
    #expect(
      try lines("_waiting.2027q1.so-gddt", in: "so-gddt", of: try publication()) == nil)
    let first = try publication(at: "2027-04-01T02:00:00Z")
    #expect(try lines("_waiting.2027q2.so-gddt", in: "so-gddt", of: first) != nil)
  }

  @Test("A notice says who sets the day, and to whoever sets it that it does")
  func who() throws {
    let published = try publication()
    let own = try #require(
      try lines("_waiting.2027q2.so-vhttdl", in: "so-vhttdl.en", of: published))
    #expect(own.contains { $0.contains("– Contest (you set it)") })
    let other = try #require(
      try lines("_waiting.2027q2.so-gddt", in: "so-gddt.en", of: published))
    #expect(other.contains { $0.contains("– Contest (Culture)") })
  }

  @Test("Targets stand in the notices of their year, of the group and of its members")
  func targets() throws {
    let published = try publication(events: "[]")
    for unit in ["cac-so", "so-gddt"] {
      let entry = try #require(try lines("_waiting.2027q3.\(unit)", in: unit, of: published))
      #expect(entry.contains("SUMMARY:Mục tiêu của năm (1)"))
      #expect(entry.contains { $0.contains("Dịch vụ: 60%") })
      #expect(try lines("_waiting.2028q3.\(unit)", in: unit, of: published) == nil)
    }
  }

  @Test(
    "A unit that gets another id keeps the notices that it had, and gets new ones under the new id")
  func renamed() throws {
    let first = try publication(at: "2027-04-01T02:00:00Z")
    let folder = try ProgrammeFolder(
      events: Self.events.replacing("so-gddt", with: "so-giao-duc"),
      units: ProgrammeFolder.units.replacing("so-gddt", with: "so-giao-duc")
        .replacing("id: so-giao-duc", with: "id: so-giao-duc, aliases: [so-gddt]"),
      programme: (ProgrammeFolder.programme + Self.target).replacing(
        "so-gddt", with: "so-giao-duc"))
    let second = try Publication(
      of: try folder.programme(), ledger: first.ledger,
      now: try #require(Timestamp("2027-05-10T02:00:00Z")))
    for feed in ["so-gddt", "so-giao-duc"] {
      let (kept, before) = (
        try lines("_waiting.2027q3.so-gddt", in: feed, of: second),
        try lines("_waiting.2027q3.so-gddt", in: "so-gddt", of: first)
      )
      #expect(kept == before)
      #expect(try lines("_waiting.2027q3.so-giao-duc", in: feed, of: second) == nil)
    }
  }

  @Test("Six duties are named and the others counted, in 600 characters")
  func many() throws {
    let events = (1...30).map { number in
      ProgrammeFolder.event("viec-\(number)", when: "undated")
    }.joined()
    let published = try publication(events: events)
    let entry = try #require(
      try lines("_waiting.2027q2.so-gddt", in: "so-gddt", of: published))
    #expect(entry.contains("SUMMARY:Việc chưa có ngày (30)"))
    let text = try #require(entry.first { $0.hasPrefix("DESCRIPTION:") })
    #expect(text.contains("– và 24 việc khác") && text.count <= 620)
    #expect(text.components(separatedBy: "– Việc viec-").count == 7)
  }

  @Test("When nothing waits any more the notice goes without a word, and what was shown stays")
  func goes() throws {
    let first = try publication(at: "2027-04-01T02:00:00Z")
    let announced = "- { event: thi, year: 2027, dates: 2027-08-01..2027-08-02 }\n"
    let second = try publication(
      announcements: announced, after: first.ledger, at: "2027-05-10T02:00:00Z")
    #expect(
      try lines("_waiting.2027q2.so-gddt", in: "so-gddt", of: second)
        == (try lines("_waiting.2027q2.so-gddt", in: "so-gddt", of: first)))
    let third = try lines("_waiting.2027q3.so-gddt", in: "so-gddt", of: second)
    // The target of the year still waits.
    #expect(third?.contains("SUMMARY:Mục tiêu của năm (1)") == true)
    let without = try publication(
      programme: ProgrammeFolder.programme, announcements: announced, after: first.ledger,
      at: "2027-05-10T02:00:00Z")
    #expect(try lines("_waiting.2027q3.so-gddt", in: "so-gddt", of: without) == nil)
    #expect(without.plan.obstacles().isEmpty)
  }

  @Test(
    "A deadline is told of so many days before, on the working day on or before that",
    arguments: [
      // 14 December 2027 is a Tuesday; three days before it is a Saturday.
      ("_remind.bao-cao.2027.14", "20271130"), ("_remind.bao-cao.2027.3", "20271210"),
    ])
  func reminders(name: String, day: String) throws {
    let published = try publication()
    for unit in ["so-vhttdl", "so-gddt"] {
      let entry = try #require(try lines(name, in: unit, of: published))
      #expect(entry.contains("DTSTART;VALUE=DATE:\(day)"))
      #expect(entry.contains("SUMMARY:Báo cáo năm · hạn 14/12"))
      #expect(entry.contains("TRANSP:TRANSPARENT"))
    }
    #expect(try lines(name, in: "bo-gddt", of: published) == nil)
    #expect(try lines(name, in: "all", of: published) == nil)
    let english = try #require(try lines(name, in: "so-gddt.en", of: published))
    #expect(english.contains("SUMMARY:Annual report · due 14 Dec"))
    #expect(english.contains { $0.contains("Send the report.") })
  }

  @Test(
    "Reminders of what is no deadline, or twice the same, are refused",
    arguments: [
      ("when: 14/12, remind: 3", "programme/bad-value"),
      ("when: undated, remind: [14, 3]", "programme/bad-value"),
      ("when: { by: 14/12 }, remind: [3, 3]", "programme/bad-value"),
      ("when: { by: 14/12 }, remind: 0", "programme/bad-value"),
      ("when: { by: 14/12 }, remind: soon", "programme/bad-value"),
    ])
  func refusals(keys: String, code: String) throws {
    let folder = try ProgrammeFolder(
      events: "- { id: e, title: { vi: E, en: E }, lead: so-gddt, \(keys) }\n")
    #expect(folder.diagnostics().map(\.code.name) == [code])
  }

  @Test("A deadline that is called off has no reminders")
  func calledOff() throws {
    let first = try publication()
    let second = try publication(
      announcements: "- { event: bao-cao, year: 2027, kind: cancelled }\n", after: first.ledger,
      at: "2027-03-10T02:00:00Z")
    #expect(try lines("_remind.bao-cao.2027.14", in: "so-gddt", of: second) == nil)
    #expect(try lines("_remind.bao-cao.2028.14", in: "so-gddt", of: second) != nil)
  }

  @Test("Publishing again changes nothing")
  func again() throws {
    let first = try publication()
    let second = try publication(after: first.ledger, at: "2027-02-11T02:00:00Z")
    #expect(second.files == first.files)
  }
}
