import EventKitLite
import TestSupport
import Testing

@Suite("Publication: units change, events go, addresses stay")
struct FeedChangesTests {
  private static let moments = [
    "2026-01-01T00:00:00Z", "2026-02-02T00:00:00Z", "2026-03-03T00:00:00Z", "2026-12-12T00:00:00Z",
  ]

  /// Publishes one state of a programme after the other, the ledger carried along as its file.
  private func publish(
    _ folders: [ProgrammeFolder], at moments: [String] = moments
  ) throws -> [Publication] {
    var file: [UInt8] = []
    return try zip(folders, moments).map { folder, moment in
      let publication = try Publication(
        of: folder.programme(), ledger: Ledger(file), now: Samples.instant(moment))
      file += publication.ledger.pendingBytes
      return publication
    }
  }

  private func events(_ publication: Publication, _ path: String) throws -> [String: [String]] {
    let file = try #require(publication.files.first { $0.path == path }, "\(path)")
    return FeedParts(file.bytes).events
  }

  private static let day = ProgrammeFolder.event("viec", when: "21/4")
  private static let other = ProgrammeFolder.event("khac", when: "18/5")
  private static let uid = "viec.2026@thu.example.vn"

  // MARK: Months

  @Test("A month is in the feeds of its units only; its day is in all of them, under the same name")
  func month() throws {
    let announced = "- { event: viec, year: 2026, dates: 2026-05-20, document: 1/QD }"
    let whens = ["month 5", "month 5"]
    let folders = try zip(whens, [nil, announced]).map {
      try ProgrammeFolder(
        events: ProgrammeFolder.event("viec", when: $0) + Self.other, announcements: $1)
    }
    let publications = try publish(folders)
    let month = try #require(try events(publications[0], "feeds/so-gddt.ics")[Self.uid])
    #expect(month.contains("SUMMARY:Tháng 5: Việc viec"))
    #expect(month.contains("STATUS:TENTATIVE"))
    #expect(month.contains("DTSTART;VALUE=DATE:20260501"))
    #expect(try events(publications[0], "feeds/all.ics")[Self.uid] == nil)
    for feed in ["so-gddt", "all"] {
      let day = try #require(try events(publications[1], "feeds/\(feed).ics")[Self.uid])
      #expect(day.contains("SUMMARY:Việc viec"))
      #expect(day.contains("STATUS:CONFIRMED"))
      #expect(day.contains("DTSTART;VALUE=DATE:20260520"))
    }
  }

  // MARK: Events that go

  @Test(
    "An event that is taken out, or loses its date, stays under its name and says that it is off",
    arguments: [other, other + ProgrammeFolder.event("viec", when: "undated")])
  func withdrawn(events left: String) throws {
    let folders = try [Self.day + Self.other, left, left].map { try ProgrammeFolder(events: $0) }
    let publications = try publish(folders)
    for (path, mark) in [
      ("feeds/so-gddt.ics", "[Hủy] Việc"), ("feeds/all.en.ics", "[Cancelled] Task"),
    ] {
      let lines = try #require(try events(publications[1], path)[Self.uid])
      #expect(lines.contains("SUMMARY:\(mark) viec"))
      #expect(lines.contains("STATUS:CONFIRMED"))
      #expect(lines.contains("TRANSP:TRANSPARENT"))
      #expect(lines.contains("SEQUENCE:1"))
      #expect(lines.contains("DTSTART;VALUE=DATE:20260421"))
    }
    #expect(publications[2].files == publications[1].files)
  }

  @Test("What was expected is not called expected any more when it is off")
  func withdrawnExpectation() throws {
    let when = "{ announced-by: bo-gddt, expected: 1/10..7/10 }"
    let folders = try [ProgrammeFolder.event("viec", when: when), Self.other].map {
      try ProgrammeFolder(events: $0)
    }
    let lines = try events(try publish(folders)[1], "feeds/all.ics")[Self.uid]
    #expect(lines?.contains("SUMMARY:[Hủy] Việc viec") == true)
  }

  @Test("A strict programme withdraws by STATUS:CANCELLED")
  func strictWithdrawal() throws {
    let programme = ProgrammeFolder.programme + "cancelled: strict\n"
    let folders = try [Self.day, Self.other].map {
      try ProgrammeFolder(events: $0, programme: programme)
    }
    let lines = try events(try publish(folders)[1], "feeds/all.ics")[Self.uid]
    #expect(lines?.contains("STATUS:CANCELLED") == true)
  }

  @Test(
    "Thirty days after its last day a withdrawn or cancelled event goes",
    arguments: [
      ("2026-05-21T16:59:59Z", true),  // 21 May in Viet Nam
      ("2026-05-21T17:00:00Z", false),  // 22 May
    ])
  func expiry(moment: String, isShown: Bool) throws {
    let cancelled = "- { event: viec, year: 2026, kind: cancelled }\n"
    let endings = [
      try ProgrammeFolder(events: Self.other),
      try ProgrammeFolder(events: Self.day + Self.other, announcements: cancelled),
    ]
    for ending in endings {
      let start = try ProgrammeFolder(events: Self.day + Self.other)
      let moments = [Self.moments[0], "2026-04-20T00:00:00Z", moment]
      let last = try publish([start, ending, ending], at: moments)[2]
      for path in ["feeds/all.ics", "feeds/so-gddt.en.ics"] {
        #expect(try events(last, path).keys.contains(Self.uid) == isShown)
      }
      #expect(last.files.contains { $0.path == "events/viec.2026.ics" } == isShown)
    }
  }

  @Test("What has taken place stays as it was when its entry goes, and when its year does")
  func takenPlace() throws {
    let later = ProgrammeFolder.programme.replacing("2023..2030", with: "2025..2030")
    let folders = [
      try ProgrammeFolder(events: Self.day + Self.other),
      try ProgrammeFolder(events: Self.other),
      try ProgrammeFolder(events: Self.other, programme: later),
    ]
    let publications = try publish(
      folders, at: [Self.moments[0], "2026-04-22T00:00:00Z", Self.moments[3]])
    let feeds = try publications.map { try events($0, "feeds/so-gddt.ics") }
    for year in 2023...2026 {
      let uid = "viec.\(year)@thu.example.vn"
      #expect(feeds[1][uid] == feeds[0][uid])
      #expect(feeds[2][uid] == feeds[0][uid])
    }
    #expect(feeds[1]["viec.2027@thu.example.vn"]?.contains("SUMMARY:[Hủy] Việc viec") == true)
  }

  @Test(
    "What is taken out on its own day is marked, and from the next day on stays as it was",
    arguments: [("2026-04-21T16:59:59Z", true), ("2026-04-21T17:00:00Z", false)])
  func takenOutOnItsDay(moment: String, isMarked: Bool) throws {
    let folders = [
      try ProgrammeFolder(events: Self.day + Self.other), try ProgrammeFolder(events: Self.other),
    ]
    let last = try publish(folders, at: [Self.moments[0], moment])[1]
    let event = try #require(try events(last, "feeds/so-gddt.ics")[Self.uid])
    #expect(event.contains("SUMMARY:[Hủy] Việc viec") == isMarked)
  }

  @Test("An event that comes back has its old name and the next number")
  func comesBack() throws {
    let folders = try [Self.day + Self.other, Self.other, Self.day + Self.other, Self.other].map {
      try ProgrammeFolder(events: $0)
    }
    let publications = try publish(folders, at: Self.moments)
    let lines = try #require(try events(publications[2], "feeds/all.ics")[Self.uid])
    #expect(lines.contains("SUMMARY:Việc viec"))
    #expect(lines.contains("SEQUENCE:2"))
    #expect(lines.contains("CREATED:20260101T000000Z"))
  }

  @Test("A unit that loses its part loses the event, and nobody else sees a change")
  func losesItsPart() throws {
    let both = ProgrammeFolder.event("viec", when: "21/4", lead: "[so-gddt, so-vhttdl]")
    let folders = try [both + Self.other, Self.day + Self.other].map {
      try ProgrammeFolder(events: $0)
    }
    let publications = try publish(folders)
    #expect(try events(publications[0], "feeds/so-vhttdl.ics").keys.contains(Self.uid))
    #expect(try !events(publications[1], "feeds/so-vhttdl.ics").keys.contains(Self.uid))
  }

  // MARK: Feeds that go

  private static let oldUnit = "- { id: cu, name: { vi: Sở Cũ, en: Old Department } }\n"

  @Test("A feed whose unit is gone from the files stays, and a warning says what to do")
  func lostFeed() throws {
    let event = ProgrammeFolder.event("viec", when: "21/4", lead: "[so-gddt, cu]")
    let start = try ProgrammeFolder(
      events: event + Self.other, units: ProgrammeFolder.units + Self.oldUnit)
    let without = try ProgrammeFolder(events: Self.day + Self.other)
    let publications = try publish([start, without, without])
    let feed = try events(publications[1], "feeds/cu.ics")
    // It goes on with what it held, and is not filled with what it never had.
    #expect(feed.keys.sorted() == (2023...2030).map { "viec.\($0)@thu.example.vn" })
    #expect(publications[1].warnings.map(\.code) == [.lostFeed])
    #expect(publications[1].warnings[0].message.exactly(.english)?.contains("'cu'") == true)
    #expect(publications[2].files == publications[1].files)
  }

  @Test("A feed that was published by mistake can be taken back")
  func withdrawnFeed() throws {
    let start = try ProgrammeFolder(
      events: Self.day, units: ProgrammeFolder.units + Self.oldUnit)
    let without = try ProgrammeFolder(
      events: Self.day, programme: ProgrammeFolder.programme + "withdrawn-feeds: [cu]\n")
    let publications = try publish([start, without, without])
    #expect(publications[0].files.contains { $0.path == "feeds/cu.ics" })
    #expect(!publications[1].files.contains { $0.path == "feeds/cu.ics" })
    #expect(publications[1].warnings.isEmpty)
    #expect(publications[2].ledger.pending == 0)
  }

  @Test("A renamed unit's old address carries the same calendar as the new one")
  func alias() throws {
    let start = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4", lead: "cu") + Self.other,
      units: ProgrammeFolder.units + Self.oldUnit)
    let renamed = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4", lead: "moi") + Self.other,
      units: ProgrammeFolder.units
        + "- { id: moi, name: { vi: Sở Mới, en: New Department }, aliases: [cu] }\n",
      programme: ProgrammeFolder.programme + "url: https://thu.example.vn/\n")
    let last = try publish([start, renamed])[1]
    #expect(last.warnings.isEmpty)
    for suffix in ["ics", "en.ics"] {
      let (old, new) = (
        last.files.first { $0.path == "feeds/cu.\(suffix)" },
        last.files.first { $0.path == "feeds/moi.\(suffix)" }
      )
      #expect(old?.bytes == new?.bytes)
      #expect(old?.events == 8)
      let source = Samples.unfolded(old?.bytes ?? []).first { $0.hasPrefix("SOURCE") }
      #expect(source?.hasSuffix("/feeds/moi.\(suffix)") == true)
    }
  }

  @Test("What was taken out before a unit was renamed stands under both of its addresses")
  func aliasOfWithdrawn() throws {
    let units = { (entry: String) in ProgrammeFolder.units + entry + "\n" }
    let joint = { (lead: String) in ProgrammeFolder.event("viec", when: "21/4", lead: lead) }
    let before = units(Self.oldUnit)
    let after = units("- { id: moi, name: { vi: Sở Mới, en: New Department }, aliases: [cu] }")
    let folders = [
      try ProgrammeFolder(events: joint("cu") + Self.other, units: before),
      try ProgrammeFolder(events: Self.other, units: before),
      try ProgrammeFolder(events: Self.other, units: after),
    ]
    let last = try publish(folders)[2]
    let feeds = try ["feeds/cu.ics", "feeds/moi.ics"].map { try events(last, $0) }
    #expect(feeds[0] == feeds[1])
    #expect(feeds[1][Self.uid]?.contains("SUMMARY:[Hủy] Việc viec") == true)
  }

  @Test(
    "A name that is taken cannot be another unit's former one, and a unit's feed cannot be taken back",
    arguments: [
      ("- { id: moi, name: { vi: M }, aliases: [so-gddt] }\n", "", "programme/duplicate-id"),
      ("- { id: moi, name: { vi: M }, aliases: [all] }\n", "", "programme/bad-id"),
      ("- { id: moi, name: { vi: M }, aliases: [\"a b\"] }\n", "", "programme/bad-id"),
      ("- { id: moi, name: { vi: M }, aliases: [moi] }\n", "", "programme/duplicate-id"),
      ("- { id: moi, name: { vi: M }, aliases: cu }\n", "", "programme/wrong-type"),
      ("", "withdrawn-feeds: [so-gddt]\n", "programme/bad-value"),
      (
        "- { id: moi, name: { vi: M }, aliases: [cu] }\n", "withdrawn-feeds: [cu]\n",
        "programme/bad-value"
      ),
      ("", "withdrawn-feeds: { cu: 1 }\n", "programme/wrong-type"),
    ])
  func names(units: String, programme: String, code: String) throws {
    let folder = try ProgrammeFolder(
      units: ProgrammeFolder.units + units, programme: ProgrammeFolder.programme + programme)
    #expect(folder.diagnostics().map(\.code.name) == [code])
  }

  @Test("A feed of a unit that has ended names its successors and holds what they do of its duties")
  func succession() throws {
    let units =
      ProgrammeFolder.units + """
        - { id: cu, name: { vi: Sở Cũ, en: Old }, until: 2025-02-28, succeeded-by: [so-gddt] }

        """
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4", lead: "cu") + Self.other, units: units)
    let publication = try publish([folder])[0]
    let file = try #require(publication.files.first { $0.path == "feeds/cu.ics" })
    let parts = FeedParts(file.bytes)
    let name = try #require(parts.frame.first { $0.hasPrefix("NAME:") })
    #expect(name == "NAME:Sở Cũ → Sở Giáo dục – Chương trình thử")
    #expect(parts.frame.contains { $0.hasPrefix("DESCRIPTION:") && $0.contains("28/2/2025") })
    let years = { (id: String) in parts.events.keys.filter { $0.hasPrefix("\(id).") }.count }
    #expect(years("viec") == 8)
    #expect(years("khac") == 0)
  }

  // MARK: The past

  @Test("Every feed of every past publication comes back to the byte from the last ledger")
  func history() throws {
    let folders = try [
      Self.day, Self.day + Self.other, Self.other,
      ProgrammeFolder.event("khac", when: "19/5", lead: "so-vhttdl"),
    ].map { try ProgrammeFolder(events: $0) }
    let publications = try publish(folders)
    let ledger = try #require(publications.last?.ledger)
    for (publication, moment) in zip(publications, Self.moments) {
      let edition = Publication.Edition(of: ledger, at: try Samples.instant(moment))
      #expect(edition == publication.edition)
      for file in publication.files where file.path.hasPrefix("feeds/") {
        let feed = try #require(
          edition.feeds.first {
            file.path.contains("/\($0.rawValue.split(separator: ".").last ?? "").")
          })
        let language = file.path.hasSuffix(".en.ics") ? Language.english : .vietnamese
        #expect(edition.bytes(of: feed, in: language) == file.bytes, "\(file.path) \(moment)")
      }
    }
  }

  @Test("The moment of a feed never goes back, also when what was new leaves it again")
  func lastModified() throws {
    let folders = try [Self.day, Self.day + Self.other, Self.day].map {
      try ProgrammeFolder(events: $0)
    }
    let moments = [Self.moments[0], Self.moments[1], "2027-12-12T00:00:00Z"]
    let publications = try publish(folders, at: moments)
    let feed = try publications.map { publication in
      try #require(publication.files.first { $0.path == "feeds/so-gddt.ics" }?.lastModified)
    }
    #expect(feed == (try moments.map(Samples.instant)))
  }
}
