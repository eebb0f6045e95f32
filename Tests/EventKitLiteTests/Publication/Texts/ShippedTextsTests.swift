import EventKitLite
import TestSupport
import Testing

/// What the subscribers of the shipped plan read.
@Suite("Texts of the shipped plan")
struct ShippedTextsTests {
  private typealias Feeds = [(path: String, events: [(day: CalendarDate, event: Event)])]

  /// The events of each feed in one language, with their first days; read once for all tests.
  private func feeds(in language: Language) throws -> Feeds {
    try language == .vietnamese ? Self.vietnamese.get() : Self.english.get()
  }

  private static let vietnamese = Result { try read(isEnglish: false) }
  private static let english = Result { try read(isEnglish: true) }

  private static func read(isEnglish: Bool) throws -> Feeds {
    try ShippedFiles.publication().files.compactMap { file in
      guard file.path.hasPrefix("feeds/"), file.path.hasSuffix(".ics"),
        file.path.hasSuffix(".en.ics") == isEnglish
      else { return nil }
      let events = try EventCalendar(reading: file.bytes).events
      return (file.path, events.compactMap { event in event.start.map { ($0.date, event) } })
    }
  }

  @Test("No text is longer than 600 characters", arguments: Language.supported)
  func lengths(language: Language) throws {
    for (path, events) in try feeds(in: language) {
      for (_, event) in events {
        #expect(event.notes.map { $0.count <= 600 } ?? false, "\(path): \(event.uid)")
      }
    }
  }

  @Test("No text holds a planner's remark", arguments: Language.supported)
  func remarks(language: Language) throws {
    let programme = try ShippedFiles.programme()
    let notes: [LocalizedText?] =
      programme.events.flatMap { [$0.note] + $0.duties.map(\.note) }
      + programme.announcements.map(\.note) + programme.basis.map(\.note)
      + programme.units.all.map(\.note) + programme.targets.map(\.note)
    let remarks = Set(notes.compactMap { $0?[language] })
    try #require(remarks.count > 50)
    for (path, events) in try feeds(in: language) where path.hasPrefix("feeds/all") {
      for (_, event) in events {
        let text = event.notes ?? ""
        #expect(!remarks.contains { text.contains($0) }, "\(event.uid)")
      }
    }
  }

  @Test(
    "The first twelve letters tell the entries of a month apart in each calendar",
    arguments: Language.supported)
  func months(language: Language) throws {
    struct Cell: Hashable {
      let month: CalendarDate
      let letters: String
    }
    for (path, events) in try feeds(in: language) {
      var names: [Cell: Set<Substring>] = [:]
      for (day, event) in events where !event.uid.hasPrefix("_") {
        // A mark stands before the title, and says the same of all that have it.
        let title = (event.title ?? "").split(separator: "] ", maxSplits: 1).last ?? ""
        let cell = Cell(
          month: try #require(CalendarDate(day.year, day.month, 1)),
          letters: String(title.prefix(12)).lowercased())
        names[cell, default: []].insert(event.uid.prefix { $0 != "." })
      }
      for (cell, events) in names {
        #expect(events.count == 1, "\(path), \(cell.month): \(cell.letters)")
      }
    }
  }
}
