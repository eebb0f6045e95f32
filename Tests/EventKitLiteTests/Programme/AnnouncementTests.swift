import EventKitLite
import Testing

@Suite("Announcements: what is decided for a year")
struct AnnouncementTests {
  private static let week = "{ announced-by: bo-gddt, expected: 1/10..7/10, ask-from: 15/9 }"

  private func scheduled(
    _ announcements: String, when: String = week, in year: Int = 2025
  ) throws -> ScheduledEvent {
    try ProgrammeFolder(when: when, announcements: announcements).programme().scheduled(in: year)
  }

  @Test("Announced dates take the place of the expected ones, in their year only")
  func announced() throws {
    let text = "- { event: viec, year: 2025, dates: 2025-10-02..2025-10-08, document: 12/CV }\n"
    let event = try scheduled(text)
    #expect(event.status == .announced)
    #expect(event.timing?.span.description == "2025-10-02..2025-10-08")
    #expect(event.awaited == nil)
    #expect(event.identity == "viec.2025")
    #expect(try scheduled(text, in: 2026).status == .expected)
  }

  @Test("Days are taken as people write them, with their years")
  func slashes() throws {
    let event = try scheduled(
      """
      - { event: viec, year: 2025, dates: 2/10/2025..08/10/2025, window: 1/10/2025..2025-10-31,
          opening: 2/10/2025 08:00, signed: 6/9/2025 }
      """)
    #expect(event.timing?.span.description == "2025-10-02..2025-10-08")
    #expect(event.window?.description == "2025-10-01..2025-10-31")
    #expect(event.opening?.description == "2025-10-02 08:00")
    let signed = event.reasons.compactMap { reason -> CalendarDate? in
      if case .announcement(let announcement) = reason { announcement.signed } else { nil }
    }
    #expect(signed.map(\.description) == ["2025-09-06"])
  }

  @Test(
    "An announcement dates what had no date",
    arguments: ["undated", "{ season: summer }", "{ announced-by: bo-gddt }", "5/5"])
  func datesTheUndated(when: String) throws {
    let event = try scheduled("- { event: viec, year: 2025, dates: 2025-06-09 }\n", when: when)
    #expect(event.status == .announced)
    #expect(event.timing?.span.description == "2025-06-09")
  }

  @Test("A move takes the place of the announcement, and the last word counts")
  func moved() throws {
    let event = try scheduled(
      """
      - { event: viec, year: 2025, dates: 2025-10-01..2025-10-07 }
      - { event: viec, year: 2025, kind: moved, dates: 2025-10-08..2025-10-14 }
      - { event: viec, year: 2025, kind: moved, dates: 2025-11-03 }
      """)
    #expect(event.status == .announced)
    #expect(event.timing?.span.description == "2025-11-03")
    #expect(event.identity == "viec.2025")
    let reported = event.reasons.filter { if case .announcement = $0 { true } else { false } }
    #expect(reported.count == 3)
  }

  @Test("Of several corrections the last one counts alone")
  func correctedTwice() throws {
    let first = "- { event: viec, year: 2025, dates: 2025-10-01, theme: { en: A } }\n"
    let second = "- { event: viec, year: 2025, kind: corrected, theme: { en: B } }\n"
    let third = "- { event: viec, year: 2025, kind: corrected, dates: 2025-10-03 }\n"
    #expect(try scheduled(first).theme?[.english] == "A")
    let corrected = try scheduled(first + second)
    #expect(corrected.theme?[.english] == "B" && corrected.status == .expected)
    let last = try scheduled(first + second + third)
    #expect(last.theme == nil && last.timing?.span.description == "2025-10-03")
  }

  @Test("A cancelled event keeps its days and its name")
  func cancelled() throws {
    let event = try scheduled(
      """
      - { event: viec, year: 2025, dates: 2025-10-01..2025-10-07 }
      - { event: viec, year: 2025, kind: cancelled, document: 13/CV }
      """)
    #expect(event.status == .cancelled)
    #expect(event.timing?.span.description == "2025-10-01..2025-10-07")
    #expect(event.identity == "viec.2025")
  }

  @Test("New dates bring a cancelled event back")
  func heldAfterAll() throws {
    let event = try scheduled(
      """
      - { event: viec, year: 2025, kind: cancelled }
      - { event: viec, year: 2025, kind: moved, dates: 2025-12-01 }
      """)
    #expect(event.status == .announced)
    #expect(event.timing?.span.description == "2025-12-01")
  }

  @Test("A correction takes the place of all that was announced, which is still reported")
  func corrected() throws {
    let event = try scheduled(
      """
      - { event: viec, year: 2025, dates: 2025-10-01..2025-10-07, theme: { vi: A } }
      - { event: viec, year: 2025, kind: cancelled }
      - { event: viec, year: 2025, kind: corrected, dates: 2025-10-08, document: 12/CV }
      """)
    #expect(event.status == .announced)
    #expect(event.timing?.span.description == "2025-10-08")
    #expect(event.theme == nil)
    #expect(event.identity == "viec.2025")
    let reported = event.reasons.filter { if case .announcement = $0 { true } else { false } }
    #expect(reported.count == 3)
  }

  @Test("A correction without dates goes back to what the plan expects")
  func withdrawn() throws {
    let text = """
      - { event: viec, year: 2025, dates: 2025-11-01, theme: { vi: A } }
      - { event: viec, year: 2025, kind: corrected, note: { vi: Nhập nhầm } }
      """
    let event = try scheduled(text)
    #expect(event.status == .expected)
    #expect(event.timing?.span.description == "2025-10-01..2025-10-07")
    #expect(event.awaited?.by == "bo-gddt")
    #expect(event.theme == nil)
    #expect(try scheduled(text, when: "21/4").status == .fixed)
  }

  @Test("An event that nobody announces can be moved and cancelled for a year, and says so")
  func fixed() throws {
    let moved = try scheduled(
      "- { event: viec, year: 2025, kind: moved, dates: 2025-04-22 }\n", when: "21/4")
    #expect(moved.status == .announced)
    #expect(moved.timing?.span.description == "2025-04-22")
    let programme = try ProgrammeFolder(when: "21/4").programme()
    #expect(
      moved.reasons.prefix(2).map { $0.text(in: .english, of: programme) }
        == ["Rule: every year, 21 April", "Moved: 22 April 2025"])
    let cancelled = try scheduled(
      "- { event: viec, year: 2025, kind: cancelled }\n", when: "21/4")
    #expect(cancelled.status == .cancelled)
    #expect(cancelled.timing?.span.description == "2025-04-21")
    #expect([moved, cancelled].map(\.identity) == ["viec.2025", "viec.2025"])
  }

  @Test("A theme alone changes neither dates nor status")
  func themeOnly() throws {
    let event = try scheduled(
      "- { event: viec, year: 2025, theme: { vi: Đọc sách, en: Reading } }\n", when: "18/5")
    #expect(event.status == .fixed)
    #expect(event.timing?.span.description == "2025-05-18")
    #expect(event.theme?[.english] == "Reading")
    #expect(try scheduled("[]", when: "18/5").theme == nil)
  }

  @Test("A week announced over New Year belongs to the year it is announced for")
  func overNewYear() throws {
    let text = "- { event: viec, year: 2025, dates: 2025-12-29..2026-01-04 }\n"
    let programme = try ProgrammeFolder(when: "undated", announcements: text).programme()
    for year in [2025, 2026] {
      let events = programme.schedule(for: year).events
      #expect(events.map(\.identity) == ["viec.2025"])
    }
  }

  @Test(
    "An announcement that cannot be meant is refused at its place",
    arguments: [
      ("year: 2025, dates: 2025-10-07..2025-10-01", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 2025-02-29", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 1/10..7/10", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 2028-10-01", "1:37 programme/bad-value"),
      ("year: 2031, dates: 2031-10-01", "1:3 programme/outside-horizon"),
      ("year: soon", "1:24 programme/bad-value"),
      ("year: 2025, kind: moved", "1:3 programme/missing-key"),
      ("year: 2025, kind: canceled", "1:36 programme/bad-value"),
      ("year: 2025, kind: cancelled, dates: 2025-10-01", "1:54 programme/bad-value"),
      ("year: 2025, dates: 31/9/2025", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 7/10/2025..1/10/2025", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 1/10/25", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 1/10/2025..", "1:37 programme/no-such-day"),
      ("year: 2025, dates: 1.10.2025", "1:37 programme/no-such-day"),
      ("year: 2025, signed: yesterday", "1:38 programme/no-such-day"),
      ("dates: 2025-10-01", "1:3 programme/missing-key"),
    ])
  func refused(keys: String, expected: String) throws {
    let folder = try ProgrammeFolder(
      when: "21/4", announcements: "- { event: viec, \(keys) }\n")
    #expect(folder.problems() == ["announcements.yaml:\(expected)"])
  }

  @Test("A second announcement of a year must say that it is a move or a cancellation")
  func second() throws {
    let text = "- { event: viec, year: 2025, dates: 2025-10-01 }\n"
    let folder = try ProgrammeFolder(when: "21/4", announcements: text + text)
    #expect(folder.problems() == ["announcements.yaml:2:3 programme/second-announcement"])
    #expect(folder.printed().contains("add 'kind: moved' for new dates"))
  }

  @Test(
    "Dates may follow on a theme or a remark, and a theme on dates",
    arguments: [
      ("theme: { vi: A }", "dates: 2025-10-01", true),
      ("note: { vi: A }", "dates: 2025-10-01", true),
      ("dates: 2025-10-01", "theme: { vi: A }", true),
      ("dates: 2025-10-01", "note: { vi: A }", true),
      ("theme: { vi: A }", "theme: { vi: B }", false),
      ("kind: cancelled", "dates: 2025-10-01", false),
      ("dates: 2025-10-01", "kind: corrected, dates: 2025-10-02", true),
    ])
  func additions(first: String, second: String, isFine: Bool) throws {
    let text = [first, second].map { "- { event: viec, year: 2025, \($0) }\n" }.joined()
    let folder = try ProgrammeFolder(when: "21/4", announcements: text)
    #expect(
      folder.problems()
        == (isFine ? [] : ["announcements.yaml:2:3 programme/second-announcement"]))
  }

  @Test("An announcement for an event that does not exist names the nearest one")
  func unknownEvent() throws {
    let text = "- { event: vieec, year: 2025 }\n"
    let folder = try ProgrammeFolder(when: "21/4", announcements: text)
    #expect(folder.problems() == ["announcements.yaml:1:12 programme/unknown-event"])
    #expect(folder.printed().contains("did you mean 'viec'?"))
  }

  @Test("A programme that has announced nothing needs no file, and an empty one is fine")
  func nothingYet() throws {
    for text in [nil, "", "# nothing yet\n", "[]\n"] {
      #expect(try ProgrammeFolder(when: "21/4", announcements: text).problems() == [])
    }
  }
}
