import EventKitLite
import Testing

@Suite("Programme files: entries that refer to each other")
struct LongChainsTests {
  @Test("A chain of thousands of relative events is refused and does not exhaust the stack")
  func relativeEvents() throws {
    let chain = (1..<3000).map { "{ days: 0, from: viec-\($0 - 1) }" }
    let entries = (["21/4"] + chain).enumerated().map { index, when in
      "- { id: viec-\(index), title: { vi: A, en: A }, when: \(when), lead: so-gddt }\n"
    }
    let folder = try ProgrammeFolder(events: entries.joined())
    #expect(throws: InvalidDocument.self) { try Programme(directory: folder.path) }
  }

  @Test("A chain has 32 entries at most", arguments: [(31, 0), (32, 0), (33, 1), (34, 1)])
  func longest(count: Int, problems: Int) throws {
    let chain = (1..<count).map { "{ days: 1, from: viec-\($0 - 1) }" }
    let folder = try ProgrammeFolder(
      events: (["21/4"] + chain).enumerated().map {
        ProgrammeFolder.event("viec-\($0.offset)", when: $0.element)
      }.joined())
    #expect(folder.diagnostics().map(\.code) == Array(repeating: .circular, count: problems))
  }

  @Test("A short chain is worked out")
  func shortChain() throws {
    let folder = try ProgrammeFolder(
      events: """
        - { id: a, title: { vi: A, en: A }, when: 21/4, lead: so-gddt }
        - { id: b, title: { vi: B, en: B }, when: { days: 1, from: a }, lead: so-gddt }
        - { id: c, title: { vi: C, en: C }, when: { days: 1, from: b }, lead: so-gddt }

        """)
    let schedule = try folder.programme().schedule(for: 2026)
    #expect(schedule.events.last?.timing?.span.first == CalendarDate(2026, 4, 23))
  }
}
