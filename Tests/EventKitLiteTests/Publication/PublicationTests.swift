import EventKitLite
import LibicalProof
import TestSupport
import Testing

@Suite("Publication: one value, the same bytes")
struct PublicationTests {
  @Test("Every feed is whole and holds each event once", .timeLimit(.minutes(10)))
  func everyFeed() throws {
    let publication = try ShippedFiles.publication()
    let programme = try ShippedFiles.programme()
    // Everything and the days off beside them, and offices with their parts.
    let offices = Set(programme.units.all.compactMap(\.partOf))
    let scopes = 2 + programme.categories.count + programme.units.all.count + offices.count
    let feeds = publication.files.filter { $0.path.hasPrefix("feeds/") }
    #expect(feeds.count == 2 * scopes)
    #expect(publication.feedCount == feeds.count)
    #expect(Set(publication.files.map(\.path)).count == publication.files.count)
    for file in feeds {
      let reading = LibicalReader.read(file.bytes, checksRestrictions: false)
      #expect(reading.problems.isEmpty, "\(file.path)")
      #expect(reading.events.count == file.events && file.events > 0, "\(file.path)")
      #expect(Set(reading.events.map(\.uid)).count == reading.events.count, "\(file.path)")
      #expect(reading.events.allSatisfy { !($0.title ?? "").isEmpty }, "\(file.path)")
    }
  }

  @Test("The feed of everything is the schedule of the whole horizon, by start and then by name")
  func everything() throws {
    let publication = try ShippedFiles.publication()
    let all = try #require(publication.files.first { $0.path == "feeds/all.ics" })
    let schedule = try ShippedFiles.programme().schedule()
    let read = LibicalReader.read(all.bytes).events
    #expect(
      Set(read.map(\.uid))
        == Set(schedule.events.map { "\($0.identity)@hoc-tap-suot-doi.daknong.vn" }))
    let keys = read.map { "\($0.start?.date.description ?? "") \($0.uid)" }
    #expect(keys == keys.sorted())
    #expect(publication.eventCount == schedule.events.count)
    #expect(publication.schedule == schedule)
  }

  @Test("Each event and year has a file of its own in both languages, with the bytes of feeds")
  func handouts() throws {
    let publication = try ShippedFiles.publication()
    let feed = try #require(publication.files.first { $0.path == "feeds/all.ics" })
    let all = FeedParts(feed.bytes).events
    let files = publication.files.filter { $0.path.hasPrefix("events/") }
    var found: [String: [String]] = [:]
    for file in files where !file.path.hasSuffix(".en.ics") {
      let name = file.path.dropFirst("events/".count).dropLast(".ics".count)
      let events = FeedParts(file.bytes).events
      #expect(events.keys.allSatisfy { $0.hasPrefix("\(name).") || $0.hasPrefix("\(name)@") })
      found.merge(events) { _, second in second }
    }
    #expect(found == all)
    #expect(files.count { $0.path.hasSuffix(".en.ics") } * 2 == files.count)
  }

  @Test("The schedule as JSON is that of the whole programme")
  func scheduleAsJSON() throws {
    let file = try #require(
      try ShippedFiles.publication().files.first { $0.path == "programme.json" })
    #expect(file.bytes == (try ShippedFiles.programme().schedule().json()))
  }

  @Test("The calendar as JSON is the feed of everything")
  func calendarAsJSON() throws {
    let publication = try ShippedFiles.publication()
    let json = try #require(publication.files.first { $0.path == "calendar.json" })
    let feed = try #require(publication.files.first { $0.path == "feeds/all.ics" })
    let components = try JCal.components(in: json.bytes)
    #expect(components.flatMap { ICalendarWriter.bytes(of: $0) } == feed.bytes)
  }

  @Test("Other bytes have another tag, the same bytes the same")
  func entityTags() throws {
    let files = try ShippedFiles.publication().files
    let byTag = Dictionary(grouping: files, by: \.entityTag)
    for same in byTag.values { #expect(Set(same.map(\.bytes)).count == 1) }
    #expect(byTag.count == Set(files.map(\.bytes)).count)
  }

  @Test("Nothing that is published breaks a rule that a calendar program needs")
  func lint() throws {
    for file in try ShippedFiles.publication().files where file.path.hasSuffix(".ics") {
      // What is handed out by itself is no feed.
      let profile: LintProfile = file.path.hasPrefix("feeds/") ? .clients : .rfc
      let findings = Linter(profile: profile).lint(file.bytes).findings
      // Nobody has said where the shipped plan is served.
      let codes = Set(findings.map(\.code)).subtracting(["lint/no-source"])
      #expect(codes == [], "\(file.path)")
    }
  }

  @Test("Where the publication is served is said where somebody has said it, and nowhere else")
  func addresses() throws {
    for url in [nil, "https://hoc.example.vn/lich/"] {
      let folder = try ProgrammeFolder(
        events: ProgrammeFolder.event("viec", when: "21/4"),
        programme: ProgrammeFolder.programme + (url.map { "url: \($0)\n" } ?? ""))
      let files = try publish(folder).files
      for file in files where url == nil && file.path.hasSuffix(".ics") {
        #expect(!Samples.unfolded(file.bytes).contains { $0.contains("://") }, "\(file.path)")
      }
      let pages = url.map { ["\($0)viec/viec.html", "\($0)en/viec/viec.html"] } ?? []
      let texts = ["ics", "en.ics"].map { suffix in
        files.first { $0.path == "feeds/all.\(suffix)" }.map { Samples.unfolded($0.bytes) } ?? []
      }
      #expect(texts.flatMap { $0 }.count { $0.hasPrefix("URL:") } == (url == nil ? 0 : 2 * 9))
      for (page, lines) in zip(pages, texts) {
        #expect(lines.count { $0 == "URL:\(page)" } == 8)
        #expect(lines.count { $0.hasPrefix("DESCRIPTION:") && $0.hasSuffix(page) } == 8)
      }
    }
  }

  @Test("Feeds are as small as Google needs them")
  func sizes() throws {
    let publication = try ShippedFiles.publication()
    #expect(publication.warnings.isEmpty)
    #expect(publication.files.allSatisfy { $0.size == $0.bytes.count })
    let feeds = publication.files.filter { $0.path.hasSuffix(".ics") }
    #expect(feeds.allSatisfy { $0.size < 900_000 && $0.events < 1000 })
  }

  // MARK: Change and no change

  private static let first = "2026-01-01T00:00:00Z"
  private static let later = "2026-02-02T02:02:02Z"

  private func publish(
    _ folder: ProgrammeFolder, _ ledger: Ledger = Ledger(), at moment: String = first
  ) throws -> Publication {
    try Publication(of: folder.programme(), ledger: ledger, now: Samples.instant(moment))
  }

  private static func events(bookTitle: String = "Book Day") -> String {
    """
    - { id: sach, title: { vi: Ngày Sách, en: \(bookTitle) }, when: 21/4, lead: cac-so, \
    category: library }
    - { id: bao-tang, title: { vi: Bảo tàng, en: Museum Day }, when: 18/5, lead: so-vhttdl, \
    category: museum }
    - { id: cho, title: { vi: Chờ, en: Waiting }, when: undated, lead: bo-gddt }

    """
  }

  @Test("Publishing again, even later, gives the same bytes and no new revision")
  func twice() throws {
    let folder = try ProgrammeFolder(events: Self.events())
    let once = try publish(folder)
    let again = try publish(folder, try Ledger(once.ledger.pendingBytes), at: Self.later)
    #expect(again.files == once.files)
    #expect(again.ledger.pending == 0)
    #expect(try publish(folder).files == once.files)
  }

  @Test("A changed title changes that event's lines in each feed that has it, and nothing else")
  func oneChange() throws {
    let before = try publish(ProgrammeFolder(events: Self.events()))
    let after = try publish(
      ProgrammeFolder(events: Self.events(bookTitle: "Book and Reading Day")),
      try Ledger(before.ledger.pendingBytes), at: Self.later)
    // What is over stays as it was.
    #expect(after.ledger.pending == 5)
    #expect(before.files.map(\.path) == after.files.map(\.path))
    for (old, new) in zip(before.files, after.files) where old.path.hasPrefix("feeds/") {
      let (oldParts, newParts) = (FeedParts(old.bytes), FeedParts(new.bytes))
      #expect(oldParts.frame == newParts.frame)
      #expect(oldParts.events.keys == newParts.events.keys)
      for (uid, lines) in oldParts.events {
        let changed = try #require(newParts.events[uid])
        guard uid.hasPrefix("sach."), !["3", "4", "5"].contains(uid.dropFirst(8).prefix(1)) else {
          #expect(changed == lines, "\(uid) in \(new.path)")
          continue
        }
        let names = zip(lines, changed).filter { $0 != $1 }.map { $1.prefix { $0 != ":" } }
        let marks: Set<Substring> = ["SEQUENCE", "LAST-MODIFIED", "DTSTAMP"]
        #expect(Set(names).subtracting(["SUMMARY"]) == marks)
        #expect(names.contains("SUMMARY") == new.path.hasSuffix(".en.ics"), "\(new.path)")
        #expect(lines.contains("SEQUENCE:0") && changed.contains("SEQUENCE:1"))
        #expect(changed.contains("DTSTAMP:20260202T020202Z"))
        #expect(changed.contains("CREATED:20260101T000000Z"))
      }
    }
    let everything = try #require(before.files.first)
    #expect(FeedParts(everything.bytes).events["sach.2025@thu.example.vn"] != nil)
  }

  @Test("Announcing, moving and cancelling keep the name and raise the revision")
  func lifeOfAnEvent() throws {
    let when = "{ announced-by: bo-gddt, expected: 1/10..7/10 }"
    let steps = [
      ("[]\n", "[Dự kiến] Việc viec", "DTSTART;VALUE=DATE:20261001", "STATUS:TENTATIVE"),
      (
        "- { event: viec, year: 2026, dates: 2026-10-02..2026-10-08 }\n", "Việc viec",
        "DTSTART;VALUE=DATE:20261002", "STATUS:CONFIRMED"
      ),
      (
        "- { event: viec, year: 2026, kind: moved, dates: 2026-11-03 }\n", "[Dời] Việc viec",
        "DTSTART;VALUE=DATE:20261103", "STATUS:CONFIRMED"
      ),
      (
        "- { event: viec, year: 2026, kind: cancelled }\n", "[Hủy] Việc viec",
        "DTSTART;VALUE=DATE:20261103", "STATUS:CONFIRMED"
      ),
    ]
    var ledger = Ledger()
    var announcements = ""
    for (sequence, step) in steps.enumerated() {
      if sequence > 0 { announcements += step.0 }
      let folder = try ProgrammeFolder(when: when, announcements: announcements)
      let publication = try publish(folder, ledger)
      ledger = publication.ledger
      let feed = try #require(publication.files.first)
      let lines = try #require(FeedParts(feed.bytes).events["viec.2026@thu.example.vn"])
      #expect(lines.contains("SEQUENCE:\(sequence)"))
      #expect(lines.contains("SUMMARY:\(step.1)"))
      #expect(lines.contains(step.2))
      #expect(lines.contains(step.3))
    }
  }

  @Test("A cancelled event is STATUS:CANCELLED where the programme asks for it")
  func strictCancellation() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4"),
      programme: ProgrammeFolder.programme + "cancelled: strict\n",
      announcements: "- { event: viec, year: 2026, kind: cancelled }\n")
    let feed = try #require(try publish(folder).files.first)
    let lines = try #require(FeedParts(feed.bytes).events["viec.2026@thu.example.vn"])
    #expect(lines.contains("STATUS:CANCELLED"))
  }

  @Test("A unit without events gets one dated notice, whose day does not move")
  func notice() throws {
    let folder = try ProgrammeFolder(
      events: Self.events(),
      units: ProgrammeFolder.units + "- { id: rieng, name: { vi: Riêng, en: Apart } }\n")
    let once = try publish(folder, at: "2026-01-01T18:00:00Z")
    let again = try publish(folder, once.ledger, at: Self.later)
    for publication in [once, again] {
      let feed = try #require(publication.files.first { $0.path == "feeds/rieng.ics" })
      let events = FeedParts(feed.bytes).events
      #expect(Array(events.keys) == ["notice.rieng@thu.example.vn"])
      // Six in the evening in UTC is the next day in Viet Nam.
      #expect(events.values.joined().contains("DTSTART;VALUE=DATE:20260102"))
    }
  }

  @Test(
    "A clock a day behind the ledger counts as its last moment, and one further behind is refused",
    arguments: [("2026-02-01T02:02:02Z", true), ("2026-02-01T02:02:01Z", false)])
  func clockSetBack(moment: String, isTaken: Bool) throws {
    let folder = try ProgrammeFolder(events: Self.events())
    let before = try publish(folder, at: Self.later)
    let changed = try ProgrammeFolder(events: Self.events(bookTitle: "Other"))
    if isTaken {
      let after = try publish(changed, before.ledger, at: moment)
      let entry = try #require(after.ledger.latest(.event("sach.2026@thu.example.vn")))
      #expect(entry.revision.sequence == 1)
      #expect(entry.revision.stamp == (try Samples.instant(Self.later)))
    } else {
      let error = #expect(throws: InvalidDocument.self) {
        try publish(changed, before.ledger, at: moment)
      }
      #expect(error?.diagnostics.map(\.code) == [.clockBack])
    }
    #expect(try publish(folder, before.ledger, at: "1970-01-01T00:00:00Z").files == before.files)
  }

  @Test("A title with a blank at its end is published without it")
  func blankAtTheEnd() throws {
    let folder = try ProgrammeFolder(
      events: "- { id: viec, title: { vi: \"A \" }, when: 21/4, lead: so-gddt }\n")
    do {
      _ = try publish(folder)
    }
  }

  @Test("What is injected into a title stays text")
  func injection() throws {
    let hostile = #"A\nEND:VEVENT\nBEGIN:VEVENT\nUID:x;,\\ b"#
    let folder = try ProgrammeFolder(
      events: "- { id: viec, title: { vi: \"\(hostile)\" }, when: 21/4, lead: so-gddt }\n")
    let feed = try #require(try publish(folder).files.first)
    #expect(FeedParts(feed.bytes).events.count == 8)
    #expect(LibicalReader.read(feed.bytes).events.allSatisfy { $0.title?.hasPrefix("A") == true })
  }
}
