import EventKitLite
import Testing

@Suite("Deadlines on days off")
struct DeadlineWordsTests {
  @Test(
    "An announced hour of a deadline is told as the hour by which, and one of an event as its start",
    arguments: [
      ("{ by: 14/12, at: \"16:00\" }", "Noted: by 17:00", "Ghi nhận: trước 17:00"),
      ("14/12", "Noted: from 17:00", "Ghi nhận: từ 17:00"),
    ])
  func announcedHour(when: String, english: String, vietnamese: String) throws {
    let folder = try ProgrammeFolder(
      when: when, announcements: "- { event: viec, year: 2026, at: \"17:00\" }\n")
    let programme = try folder.programme()
    let reasons = try programme.scheduled(in: 2026).reasons
    for (language, words) in [(Language.english, english), (.vietnamese, vietnamese)] {
      #expect(reasons.map { $0.text(in: language, of: programme) }.contains(words))
    }
  }

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
