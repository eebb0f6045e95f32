import EventKitLite
import Foundation
import Testing

@testable import ProgrammeSite

@Suite("Pages")
struct SiteTests {
  private static let programme = """
    id: reading
    title: { vi: Đọc sách, en: Reading }
    horizon: 2026..2028
    domain: reading.example.org

    """
  private static let units = """
    - { id: library, aliases: [old-library], name: { vi: Thư viện, en: Library } }
    - { id: office, name: { vi: Văn phòng, en: Office }, until: 2026-06-30, succeeded-by: [library] }
    - { id: all-units, name: { vi: Các đơn vị, en: All units }, group: [library, office] }

    """
  private static let events = """
    - id: book-day
      aliases: [day-of-books]
      title: { vi: Ngày Sách, en: Book Day }
      when: 21/4
      lead: [library]
    - id: fair
      title: { vi: "Hội \\"chợ\\" <sách>", en: Fair }
      when: undated
      lead: [office]

    """

  private func publication(
    url: String? = nil, units: String = units, events: String = events,
    announcements: String = "[]\n", results: String = "[]\n", after ledger: Ledger = Ledger(),
    at moment: String = "2026-03-01T02:00:00Z"
  ) throws -> Publication {
    let head = url.map { "url: \($0)\n" } ?? ""
    let programme = try Programme(files: [
      "programme.yaml": Array((Self.programme + head).utf8), "units.yaml": Array(units.utf8),
      "events.yaml": Array(events.utf8), "announcements.yaml": Array(announcements.utf8),
      "results.yaml": Array(results.utf8),
    ])
    return try Publication(
      of: programme, ledger: ledger, now: try #require(Timestamp(moment)))
  }

  private func pages(_ publication: Publication) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Site(of: publication).files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test("Every unit, event and year has its pages in each language, former ids among them")
  func addresses() throws {
    let paths = Set(pages(try publication()).keys)
    let own = [
      "index.html", "don-vi/library.html", "don-vi/old-library.html", "don-vi/office.html",
      "don-vi/all-units.html", "viec/book-day.html", "viec/day-of-books.html", "viec/fair.html",
      "nam/2026.html", "nam/2026-poster.html", "nam/2027.html", "nam/2027-poster.html",
      "nam/2028.html", "nam/2028-poster.html",
    ]
    #expect(paths == Set(own + own.map { "en/" + $0 } + ["site.css", "site.js"]))
  }

  @Test("A page at a former id names the one that stands, and no other page does")
  func canonical() throws {
    let made = pages(try publication())
    let named = made.compactMapValues { page in
      page.firstMatch(of: /<link rel="canonical" href="([^"]+)">/).map { String($0.1) }
    }
    let former = [
      "don-vi/old-library.html": "../don-vi/library.html",
      "viec/day-of-books.html": "../viec/book-day.html",
    ]
    #expect(named == former.merging(former.map { ("en/" + $0, $1) }) { old, _ in old })
  }

  @Test(
    "Variants of an event stand on its page with their days, and their own addresses lead there")
  func variants() throws {
    let events = """
      - { id: course, title: { vi: Lớp học, en: Course }, when: 1/3, lead: office }
      - id: evening
        title: { vi: Lớp tối, en: Evening class }
        when: 5/3
        part-of: course
        lead: library

      """
    let made = pages(try publication(events: events))
    let whole = try #require(made["en/viec/course.html"])
    let listed = try #require(whole.components(separatedBy: "class=\"variants\"").dropFirst().first)
    #expect(listed.contains("Evening class") && listed.contains("5 March 2027"))
    #expect(listed.contains("don-vi/library.html") && listed.contains("events/evening.2027.en.ics"))
    let own = try #require(made["en/viec/evening.html"])
    #expect(own.contains("<link rel=\"canonical\" href=\"../viec/course.html\">"))
    #expect(own.contains("<h1>Course</h1>"))
  }

  @Test("Pages are a pure function of the publication, and their today is the ledger's last day")
  func pure() throws {
    let first = try publication()
    #expect(Site(of: first).files == Site(of: first).files)
    // Nothing changes on a later day, so nothing is new on the pages.
    let later = try publication(after: first.ledger, at: "2026-09-01T02:00:00Z")
    #expect(pages(later) == pages(first))
  }

  @Test("Where the publication is served is claimed only where somebody has said it")
  func address() throws {
    let silent = try #require(pages(try publication())["don-vi/library.html"])
    #expect(!silent.contains("webcal:") && !silent.contains("<svg"))
    #expect(silent.contains("url:"))
    let served = try #require(
      pages(try publication(url: "https://a.example/b/"))["en/don-vi/library.html"])
    for link in [
      "href=\"webcal://a.example/b/feeds/library.en.ics\"",
      "r?cid=webcal%3A%2F%2Fa.example%2Fb%2Ffeeds%2Flibrary.en.ics\"",
      "addfromweb?url=https%3A%2F%2Fa.example%2Fb%2Ffeeds%2Flibrary.en.ics&amp;name=Library\"",
      "value=\"https://a.example/b/feeds/library.en.ics\"", "<svg",
    ] {
      #expect(served.contains(link), "\(link)")
    }
  }

  @Test("Texts of the programme are escaped, in titles and in lists")
  func escaped() throws {
    let all = pages(try publication())
    for path in ["viec/fair.html", "index.html", "don-vi/office.html"] {
      let page = try #require(all[path])
      #expect(page.contains("Hội &quot;chợ&quot; &lt;sách&gt;") && !page.contains("<sách>"))
    }
  }

  @Test(
    "An event's page says who by clause and how sure that is; a unit's what it only should know")
  func parts() throws {
    let units =
      Self.units
        + """
        - { id: desk, name: { vi: Quầy, en: Desk }, part-of: library }
        - { id: club, name: { vi: Câu lạc bộ, en: Club } }

        """
    let events = """
      - id: book-day
        title: { vi: Ngày Sách, en: Book Day }
        text: { vi: Trưng bày sách., en: Show books. }
        when: 21/4
        participants:
          - { unit: library, role: lead, clause: [V.1, III.2], verified: inferred,
              note: { vi: Lời riêng, en: Own remark } }
          - { unit: club, role: informed }

      """
    let made = pages(try publication(units: units, events: events))
    let page = try #require(made["en/viec/book-day.html"])
    for words in ["Show books.", "section V.1; III.2", "(inferred)", "Own remark", "Informed"] {
      #expect(page.contains(words), "\(words)")
    }
    let informed = try #require(made["en/don-vi/club.html"])
    #expect(informed.contains("<h2>To know of, with nothing to do</h2>"))
    #expect(informed.contains("../viec/book-day.html"))
    let office = try #require(made["en/don-vi/library.html"])
    #expect(office.contains("feeds/library.with-parts.en.ics"))
    #expect(office.contains("desk.html") && !office.contains("To know of"))
    let desk = try #require(made["en/don-vi/desk.html"])
    #expect(desk.contains("<dt>Part of</dt>") && !desk.contains("with-parts"))
  }

  @Test("An event that is taken out keeps its page, which says so and has its history")
  func former() throws {
    let first = try publication()
    let shorter = Self.events.split(separator: "- id: fair")[0]
    let without = try publication(
      events: String(shorter).replacing("book-day", with: "other-day").replacing(
        "aliases: [day-of-books]\n  ", with: ""),
      after: first.ledger, at: "2026-03-02T02:00:00Z")
    let page = try #require(pages(without)["en/viec/book-day.html"])
    #expect(page.contains("This is no longer in the programme."))
    #expect(page.contains("2 Mar 2026") && page.contains("1 Mar 2026"))
  }

  @Test("A unit that has ended names who follows it, and goes on with what they do of its duties")
  func ended() throws {
    let events = Self.events.replacing("lead: [library]", with: "lead: [office]")
    let page = try #require(
      pages(try publication(events: events, at: "2026-07-01T02:00:00Z"))["en/don-vi/office.html"])
    #expect(page.contains("This unit ended on 30 Jun 2026."))
    #expect(page.contains("href=\"../don-vi/library.html\">Library</a>"))
    #expect(page.contains("Book Day"))
    // It does not lead what its successor leads now.
    #expect(page.contains("<span class=\"part\">Lead, now: Library</span>"))
    let seasons = page.split(separator: "class=\"season\"")
    #expect(seasons[1].contains("<span class=\"part\">Lead</span>"))
    #expect(!seasons[2].contains("<span class=\"part\">Lead</span>"))
  }

  private static let other = """
    - { id: other, title: { vi: Khác, en: Other }, when: 1/6, lead: [library] }

    """

  @Test("What is taken out before its day stands on every list, cancelled, as in calendars")
  func takenOut() throws {
    let first = try publication(events: Self.events + Self.other)
    let fair = "- id: fair" + Self.events.split(separator: "- id: fair")[1]
    let without = try publication(
      events: fair + Self.other, after: first.ledger, at: "2026-03-02T02:00:00Z")
    for path in ["don-vi/library.html", "nam/2026.html"] {
      let entries = try page(path, of: without).split(separator: "<div class=\"entry ")
        .filter { $0.contains("Book Day") }
      #expect(entries.count == 1, "\(path)")
      #expect(entries[0].hasPrefix("cancelled\"") && entries[0].contains(">cancelled<"), "\(path)")
    }
    #expect(try page("nam/2026-poster.html", of: without).contains("Book Day (cancelled)"))
    #expect(
      try page("viec/book-day.html", of: without).contains(
        "<strong>Tue 21 Apr 2026</strong>: Not in the programme any more since Monday, 2 March 2026"
      ))
  }

  /// What a page says of an event's history, the newest first.
  private func history(_ event: String, of publication: Publication) throws -> [String] {
    try page("viec/\(event).html", of: publication).split(separator: "id=\"history\"")[1]
      .split(separator: "\n").filter { $0.hasPrefix("<li><time") }
      .map { String($0.split(separator: "</time> ")[1]) }
  }

  @Test("The history says what readers see, in their words")
  func wordsOfHistory() throws {
    let first = try publication(at: "2025-12-01T02:00:00Z")
    let published = ["published <small>(2026–2028)</small></li>"]
    #expect(try history("book-day", of: first) == published)
    // Nobody sees an event's own address, nor that a unit has got another id.
    for (url, units, events) in [
      ("https://a.example/", Self.units, Self.events),
      (nil, Self.withOtherID(Self.units), Self.withOtherID(Self.events)),
    ] {
      let later = try publication(
        url: url, units: units, events: events, after: first.ledger, at: "2025-12-02T02:00:00Z")
      #expect(later.ledger.pending > 0)
      #expect(try history("book-day", of: later) == published)
    }
    let weekly = try publication(events: Self.weekly, at: "2025-12-01T02:00:00Z")
    let tuesday = try publication(
      events: Self.weekly.replacing("monday", with: "tuesday"), after: weekly.ledger,
      at: "2025-12-02T02:00:00Z")
    let words = try history("club", of: tuesday)[0]
    #expect(words.contains("now repeats: every week, on Tuesday"))
    #expect(!words.contains("rule") && !words.contains("FREQ") && !words.contains("description"))
    let off = try publication(
      events: Self.weekly,
      announcements:
        "- { event: club, year: 2026, kind: cancelled, day: 2026-03-16, document: 1/CV }\n",
      after: weekly.ledger, at: "2026-03-02T02:00:00Z")
    let lines = try history("club", of: off)
    #expect(lines.filter { $0.hasPrefix("published") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("cancelled") })
  }

  @Test("A month lists what goes on from the month before; a poster says the hours, too")
  func goingOn() throws {
    let events = """
      - id: drive
        title: { vi: Đợt, en: Drive }
        when: 28/3..3/5
        lead: [library]
      - id: talk
        title: { vi: Nói chuyện, en: Talk }
        when: 21/4
        hours: "08:00-11:30"
        lead: [library]

      """
    let published = try publication(events: events)
    let months = try page("nam/2026.html", of: published).split(separator: "class=\"of-month\"")
      .dropFirst()
    #expect(months.indices.filter { months[$0].contains("Drive") }.map { $0 } == [3, 4, 5])
    let poster = try page("nam/2026-poster.html", of: published)
    #expect(poster.split(separator: "> Drive").count == 4)
    #expect(poster.contains("<b>Tue 21 Apr, 08:00–11:30</b> Talk"))
  }

  @Test(
    "What is due and not reported stands on the pages of the event and of those who are missing")
  func openResults() throws {
    let events = """
      - id: report
        title: { vi: Báo cáo, en: Report }
        when: { by: 14/12 }
        report: [all-units]

      """
    let row = "- { event: report, cycle: 2026, unit: office, on: 2026-05-01 }\n"
    let units = Self.units.replacing(", until: 2026-06-30, succeeded-by: [library]", with: "")
    let published = { (results: String, moment: String) throws -> Publication in
      try publication(units: units, events: events, results: results, at: moment)
    }
    let late = try published(row, "2026-12-20T02:00:00Z")
    let section = try #require(
      page("don-vi/library.html", of: late).components(separatedBy: "Due and not reported").last)
    #expect(section.contains("<span class=\"when\">14 Dec 2026</span>"))
    #expect(section.contains("<a href=\"../viec/report.html\">Report</a>"))
    #expect(
      try page("viec/report.html", of: late).contains(
        "<span class=\"what\">Report\n<span class=\"more\">Library</span>"))
    #expect(try !page("don-vi/office.html", of: late).contains("Due and not reported"))
    // Before the day nothing is said, and nothing at all where nobody keeps results.
    for (results, moment) in [
      (row, "2026-12-13T02:00:00Z"), ("[]\n", "2026-12-20T02:00:00Z"),
    ] {
      let made = pages(try published(results, moment))
      #expect(made.values.allSatisfy { !$0.contains("Due and not reported") })
    }
  }

  @Test("A unit that is taken out of the files keeps its page, as its calendar is kept")
  func formerUnit() throws {
    let first = try publication()
    let fewer = Self.units.replacing(
      "- { id: all-units, name: { vi: Các đơn vị, en: All units }, group: [library, office] }",
      with: "")
    let page = try #require(
      pages(try publication(units: fewer, after: first.ledger))["en/don-vi/all-units.html"])
    #expect(page.contains("This unit is no longer in the programme"))
    #expect(page.contains("<h1>All units"))
  }

  private static let weekly = """
    - { id: club, title: { vi: CLB, en: Club }, when: { weekly: monday }, lead: [library] }
    - id: fair
      title: { vi: Hội, en: Fair }
      when: { announced-by: library, ask-from: 1/2 }
      lead: [office]

    """

  private func page(_ path: String, of publication: Publication) throws -> String {
    try #require(pages(publication)["en/\(path)"])
  }

  @Test(
    "What is called off is said above the next time, until its day is over",
    arguments: [("2026-03-01", true), ("2026-04-21", true), ("2026-04-22", false)])
  func calledOff(day: String, isSaid: Bool) throws {
    let off = """
      - { event: book-day, year: 2026, kind: cancelled, document: 1/CV, note: { vi: Bão, en: A storm } }
      - { event: book-day, year: 2027, kind: postponed }

      """
    let page = try page(
      "viec/book-day.html", of: publication(announcements: off, at: "\(day)T02:00:00Z"))
    let said = "<strong>Tue 21 Apr 2026</strong>: Cancelled: document 1/CV; A storm"
    #expect(page.contains(said) == isSaid)
    // What nobody has given a reason for has its state, and the next time is what is not off.
    #expect(
      page.contains("data-last=\"2027-04-21\"><strong>Wed 21 Apr 2027</strong>: Postponed</p>"))
    let parts = page.split(separator: "id=\"coming\"")
    #expect(parts[0].contains("Postponed") && parts[1].contains("Friday, 21 April 2028"))
  }

  @Test(
    "What repeats is told once, by its next day, which may be today",
    arguments: [("2026-03-08", "9 Mar"), ("2026-03-09", "9 Mar"), ("2026-03-10", "16 Mar")])
  func nextDay(day: String, next: String) throws {
    let published = try publication(events: Self.weekly, at: "\(day)T02:00:00Z")
    let index = try page("index.html", of: published)
    #expect(index.contains(">Mon \(next) 2026</time>"))
    #expect(index.split(separator: "href=\"viec/club.html\"").count == 2)
    let number = next.prefix { $0.isNumber }
    let club = try page("viec/club.html", of: published)
    #expect(club.contains(">Monday, \(number) March 2026</time>"))
    #expect(club.contains("<p>every week, on Monday</p>"))
  }

  @Test(
    "Who has to be asked is overdue from the day after, for all years in one line",
    arguments: [
      ("2026-02-01", nil), ("2026-02-02", "1 day overdue"), ("2026-03-04", "31 days overdue"),
    ]
      as [(String, String?)])
  func overdue(day: String, said: String?) throws {
    let index = try page(
      "index.html", of: publication(events: Self.weekly, at: "\(day)T02:00:00Z"))
    #expect(index.contains("<span class=\"when\">2026, 2027</span>"))
    #expect(index.contains("Ask: Library · from 1 Feb 2026"))
    #expect(index.contains("overdue") == (said != nil))
    if let said { #expect(index.contains("<strong>\(said)</strong>")) }
  }

  @Test(
    "A unit has this year and the next; before and beyond the horizon those that are nearest",
    arguments: [
      ("2024-05-05", [2026, 2027]), ("2027-01-01", [2027, 2028]), ("2028-12-31", [2028]),
      ("2031-05-05", [2028]),
    ])
  func seasons(day: String, years: [Int]) throws {
    let page = try page("don-vi/library.html", of: publication(at: "\(day)T02:00:00Z"))
    let found = (2026...2028).filter { page.contains(">Year \($0)</a></h2>") }
    #expect(found == years)
  }

  @Test("A day's change of all years is one line, the newest first; many new entries are counted")
  func history() throws {
    let first = try publication()
    let named = Self.events.replacing("en: Book Day", with: "en: Day of Books")
    let second = try publication(events: named, after: first.ledger, at: "2026-03-02T02:00:00Z")
    let renamed = "renamed from “Book Day” to “Day of Books”"
    let lines = try page("viec/book-day.html", of: second).split(separator: "id=\"history\"")[1]
      .split(separator: "\n").filter { $0.hasPrefix("<li>") }
    #expect(lines.count == 2)
    #expect(
      lines.first?.contains("2 Mar 2026</time> \(renamed) <small>(2026–2028)</small>") == true)
    #expect(try page("index.html", of: second).contains("Day of Books (2026–2028): \(renamed)"))
    let many = (1...12).map {
      "- { id: e\($0), title: { vi: V, en: E }, when: \($0)/5, lead: [library] }\n"
    }.joined()
    #expect(try page("index.html", of: publication(events: many)).contains("36 entries: published"))
  }

  @Test("What happened more than sixty days before the last change is not new any more")
  func lately() throws {
    let first = try publication()
    let named = Self.events.replacing("en: Book Day", with: "en: Day of Books")
    for (day, isNew) in [("2026-04-30", true), ("2026-05-01", false)] {
      let index = try page(
        "index.html", of: publication(events: named, after: first.ledger, at: "\(day)T02:00:00Z"))
      #expect(index.contains("<time datetime=\"2026-03-01\">") == isNew, "\(day)")
    }
  }

  /// The same files with another id for the library.
  private static func withOtherID(_ text: String) -> String {
    text.replacing("id: library, aliases: [old-library]", with: "id: books, aliases: [library]")
      .replacing("[library", with: "[books").replacing(
        "aliases: [books]", with: "aliases: [library]")
  }

  @Test("A unit that has got another id has one page under each, and neither is a former unit's")
  func otherID() throws {
    let first = try publication()
    let files = Site(
      of: try publication(
        units: Self.withOtherID(Self.units), events: Self.withOtherID(Self.events),
        after: first.ledger,
        at: "2026-03-03T02:00:00Z")
    ).files
    #expect(Set(files.map(\.path)).count == files.count)
    for id in ["books", "library"] {
      let file = try #require(files.first { $0.path == "en/don-vi/\(id).html" })
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(page.contains("<h1>Library") && !page.contains("no longer in the programme"))
    }
  }

  @Test(
    "A template of somebody's own changes its part and nothing else, with a mark of its bytes or not"
  )
  func ownPart() throws {
    let publication = try publication()
    let before = pages(publication)
    for mark in ["", "\u{FEFF}"] {
      let folder = try TemporaryFolder()
      try folder.write(mark + "<p>ours</p></body></html>", to: "foot.mustache")
      let files = Site(of: publication, templates: try Templates(folder: folder.path)).files
      #expect(files.map(\.path) == Site(of: publication).files.map(\.path))
      for file in files {
        let (now, old) = (
          String(decoding: file.bytes, as: UTF8.self), try #require(before[file.path])
        )
        let isPage = file.path.hasSuffix(".html")
        let body = String(old.split(separator: "</main>")[0])
        #expect(now == (isPage ? body + "<p>ours</p></body></html>" : old), "\(file.path)")
      }
    }
  }

  @Test("A unit that will end is not said to have ended", arguments: [("30", false), ("01", true)])
  func willEnd(day: String, hasEnded: Bool) throws {
    let moment = hasEnded ? "2026-07-01T02:00:00Z" : "2026-06-30T02:00:00Z"
    let page = try page("don-vi/office.html", of: publication(at: moment))
    #expect(page.contains("This unit ended on 30 Jun 2026.") == hasEnded)
  }
}
