import EventKitLite
import TestSupport
import Testing

@Suite("What speaks against an announcement")
struct AnnouncementReviewTests {
  private static let week = "{ announced-by: bo-gddt, expected: 1/10..7/10, ask-from: 15/9 }"

  private func findings(
    _ announcement: Announcement, when: String = week, already: String? = nil, keys: String = ""
  ) throws -> [String] {
    let event = ProgrammeFolder.event("viec", when: when) + keys
    let folder = try ProgrammeFolder(events: event, announcements: already)
    let review = AnnouncementReview(
      of: announcement, in: try folder.programme(), today: try Samples.day("2026-06-01"))
    #expect(review.findings.allSatisfy { $0.isInBothLanguages })
    return review.findings.map { "\($0.severity) \($0.code)" }
  }

  private func announcement(
    _ kind: Announcement.Kind = .announced, _ dates: String? = nil, in year: Int = 2026,
    document: String? = "1/CV", theme: String? = nil
  ) -> Announcement {
    Announcement(
      of: "viec", in: year, kind, dates: dates.flatMap { DateSpan($0) }, document: document,
      theme: theme.map { LocalizedText(vi: $0) })
  }

  @Test(
    "Days that the plan expects may be announced, and a day more or less",
    arguments: [
      "2026-10-01..2026-10-07", "2026-10-02..2026-10-08", "2026-10-07", "2026-09-25..2026-10-01",
    ])
  func window(dates: String) throws {
    #expect(try findings(announcement(.announced, dates)) == [])
  }

  @Test(
    "Days that have none in common with the plan's time are doubted",
    arguments: [
      (week, "2026-10-08"), (week, "2026-09-30"),
      ("{ season: summer, expected: 1/6..31/8 }", "2026-05-31"),
      ("{ season: summer }", "2026-12-01"), ("{ season: winter }", "2026-03-01"),
      ("{ season: spring, expected: 23/12 âm lịch..7/1 âm lịch }", "2026-03-08"),
    ])
  func outsideWindow(when: String, dates: String) throws {
    #expect(
      try findings(announcement(.announced, dates), when: when)
        == ["warning announce/outside-window"])
  }

  @Test(
    "A season has the months that people call by it",
    arguments: [
      ("summer", "2026-05-31"), ("summer", "2026-08-31"), ("winter", "2026-01-15"),
      ("winter", "2026-12-01"), ("spring", "2026-01-20"), ("autumn", "2026-08-20"),
    ])
  func season(season: String, date: String) throws {
    #expect(
      try findings(announcement(.announced, date), when: "{ season: \(season) }") == [])
  }

  @Test("A day of the plan or of nobody may be announced all year, and in no other year")
  func outsideYear() throws {
    for when in ["21/4", "undated", "{ before: 15/12 }"] {
      #expect(try findings(announcement(.announced, "2026-01-01"), when: when) == [])
      #expect(try findings(announcement(.announced, "2026-12-30..2027-01-03"), when: when) == [])
      #expect(
        try findings(announcement(.announced, "2027-01-01"), when: when)
          == ["warning announce/outside-year"])
    }
  }

  @Test("Dates need a document, and a theme or a cancellation none")
  func document() throws {
    #expect(
      try findings(announcement(.announced, "2026-10-01", document: nil))
        == ["warning announce/no-document"])
    #expect(try findings(announcement(document: nil, theme: "A")) == [])
    #expect(try findings(announcement(.cancelled, document: nil)) == [])
  }

  @Test("Nothing can have been signed after today", arguments: ["2026-06-01", "2026-06-02"])
  func signed(day: String) throws {
    let draft = Announcement(
      of: "viec", in: 2026, .cancelled, signed: try Samples.day(day), verification: .source)
    #expect(
      try findings(draft) == (day == "2026-06-01" ? [] : ["error announce/signed-later"]))
  }

  @Test("Without an event or a year of the programme there is nothing to say it of")
  func unknown() throws {
    #expect(
      try findings(Announcement(of: "vieec", in: 2026, .cancelled))
        == ["error programme/unknown-event"])
    #expect(
      try findings(announcement(.cancelled, in: 2031)) == ["error programme/outside-horizon"])
    #expect(
      try findings(announcement(.cancelled, in: 2027), keys: "  years: 2023..2026\n")
        == ["error announce/not-held"])
    #expect(
      try findings(announcement(.cancelled, in: 2026), when: "29/2")
        == ["error announce/not-held"])
    #expect(try findings(announcement(.announced, "2026-03-01"), when: "29/2") == [])
  }

  @Test(
    "Many days can be cancelled, and not moved",
    arguments: ["{ on: ngay-le }", "{ weekly: [saturday] }", "{ rrule: \"FREQ=MONTHLY\" }"])
  func manyDays(when: String) throws {
    #expect(
      try findings(announcement(.moved, "2026-10-01"), when: when) == ["error announce/many-days"])
    #expect(try findings(announcement(.cancelled), when: when) == [])
  }

  private static let dated = "- { event: viec, year: 2026, dates: 2026-10-02 }\n"
  private static let cancelled = "- { event: viec, year: 2026, kind: cancelled }\n"
  private static let theme = "- { event: viec, year: 2026, theme: { vi: A } }\n"
  private static let remark = "- { event: viec, year: 2026, note: { vi: A } }\n"

  @Test(
    "What follows on what was announced must say how",
    arguments: [
      (dated, .announced, "2026-10-03", ["error programme/second-announcement"]),
      (dated, .moved, "2026-10-03", []), (dated, .corrected, "2026-10-03", []),
      (dated, .moved, "2026-10-02", ["error announce/nothing-changes"]),
      (dated, .corrected, nil, ["warning announce/drops-dates"]),
      (cancelled, .announced, "2026-10-03", ["error programme/second-announcement"]),
      (cancelled, .moved, "2026-10-03", []),
      (cancelled, .cancelled, nil, ["error announce/nothing-changes"]),
      (theme, .announced, "2026-10-03", []), (remark, .announced, "2026-10-03", []),
      (
        dated + "- { event: viec, year: 2026, kind: corrected, note: { vi: A } }\n", .announced,
        "2026-10-03", []
      ),
      (nil, .corrected, "2026-10-03", ["error announce/nothing-before"]),
      (nil, .moved, "2026-10-03", []),
    ] as [(String?, Announcement.Kind, String?, [String])])
  func following(
    already: String?, kind: Announcement.Kind, dates: String?, expected: [String]
  ) throws {
    #expect(try findings(announcement(kind, dates), already: already) == expected)
  }

  @Test(
    "A day of a series that is moved onto another of its days is doubted",
    arguments: [
      // 8 and 15 June 2026 are Mondays.
      ("2026-06-09", nil, nil, []), ("2026-06-15", nil, nil, ["warning announce/onto-own-day"]),
      ("2026-06-13..2026-06-16", nil, nil, ["warning announce/onto-own-day"]),
      ("2026-06-15", "14:00", nil, []),
      ("2026-06-15", "08:00", nil, ["warning announce/onto-own-day"]),
      (
        "2026-06-15", nil, "- { event: viec, year: 2026, kind: cancelled, day: 2026-06-15 }\n", []
      ),
      (
        "2026-06-17", nil,
        "- { event: viec, year: 2026, kind: moved, day: 2026-06-15, dates: 2026-06-17 }\n",
        ["warning announce/onto-own-day"]
      ),
    ] as [(String, String?, String?, [String])])
  func ontoOwnDay(dates: String, hours: String?, already: String?, expected: [String]) throws {
    let draft = Announcement(
      of: "viec", in: 2026, .moved, day: try Samples.day("2026-06-08"), dates: DateSpan(dates),
      hours: hours.flatMap { DateRule.Hours([$0]) }, document: "1/CV")
    let found = try findings(
      draft, when: "{ weekly: monday, at: \"08:00\" }", already: already)
    #expect(found == expected)
  }

  @Test("Doubtful hours and days around an event are told before they are entered")
  func doubtfulDetails() throws {
    let hours = Announcement(of: "viec", in: 2026, hours: DateRule.Hours(["14:00-13:00"]))
    #expect(try findings(hours, when: "21/4") == ["warning check/long-hours"])
    #expect(try findings(hours, when: "21/4..23/4") == [])
    let window = Announcement(of: "viec", in: 2026, window: DateSpan("2026-09-01"))
    #expect(try findings(window, when: "21/4") == ["warning check/far-window"])
    #expect(try findings(window, when: "21/8") == [])
  }

  @Test("What is over can be corrected, whoever had decided its days")
  func correctingThePast() throws {
    // It is June.
    #expect(try findings(announcement(.corrected, "2026-04-22"), when: "21/4") == [])
    #expect(try findings(announcement(.corrected, "2026-04-22"), when: "31/5") == [])
    #expect(
      try findings(announcement(.corrected, "2026-04-22"), when: "1/6")
        == ["error announce/nothing-before"])
  }

  @Test("What has no date cannot be moved", arguments: ["undated", "{ season: summer }"])
  func nothingToMove(when: String) throws {
    #expect(
      try findings(announcement(.moved, "2026-06-09"), when: when)
        == ["error announce/nothing-before"])
  }

  @Test("A theme can come after the dates, and not after a theme")
  func themes() throws {
    #expect(try findings(announcement(theme: "B"), already: Self.dated) == [])
    #expect(
      try findings(announcement(theme: "B"), already: Self.theme)
        == ["error programme/second-announcement"])
  }
}
