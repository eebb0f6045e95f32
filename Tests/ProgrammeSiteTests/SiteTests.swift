import EventKitLite
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
    after ledger: Ledger = Ledger(),
    at moment: String = "2026-03-01T02:00:00Z"
  ) throws -> Publication {
    let head = url.map { "url: \($0)\n" } ?? ""
    let programme = try Programme(files: [
      "programme.yaml": Array((Self.programme + head).utf8), "units.yaml": Array(units.utf8),
      "events.yaml": Array(events.utf8),
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

  @Test("A unit that has ended names who follows it, and goes on with what they do")
  func ended() throws {
    let page = try #require(
      pages(try publication(at: "2026-07-01T02:00:00Z"))["en/don-vi/office.html"])
    #expect(page.contains("This unit ended on 30 Jun 2026."))
    #expect(page.contains("href=\"../don-vi/library.html\">Library</a>"))
    #expect(page.contains("Book Day"))
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
}
