import EventKitLite
import Testing

@Suite("Deadlines on days off")
struct DeadlineWordsTests {
  @Test(
    "The working day that counts is named for the side it lies on",
    arguments: [
      ("previous", "2024-12-13", "last working day"), ("next", "2024-12-16", "next working day"),
    ])
  func words(direction: String, expected: String, words: String) throws {
    // 14 December 2024 is a Saturday.
    let folder = try ProgrammeFolder(when: "{ before: 15/12, working-day: \(direction) }")
    let schedule = try folder.programme().schedule(for: 2024)
    let event = try #require(schedule.events.first)
    #expect(event.timing?.span.description == "2024-12-14")
    #expect(event.workingDay?.description == expected)
    let now = try #require(Timestamp("2024-01-01T00:00:00Z"))
    let title = schedule.calendar(stamp: now, in: .english).events.first?.title
    #expect(title?.contains(words) == true)
  }
}
