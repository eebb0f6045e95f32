import CivilTime
import ICalendar
import LibicalProof
import TestSupport
import Testing

@Suite("Many tasks at libical's door")
struct DoorHammerTests {
  @Test("Readings, expansions, checks and zones from many tasks are those of one task")
  func manyTasks() async throws {
    let event = try GateTests.weekly()
    let bytes = Samples.calendar(events: [event]).serialized()
    let broken = Samples.calendar(events: [event]).text
      .replacing("END:VEVENT", with: "NONSENSE\r\nDTSTART;VALUE=DATE:zz\r\nEND:VEVENT")
    let span = try #require(DateSpan(year: 2027))
    let expected = answers(0, bytes, Array(broken.utf8), [event], span)
    let same = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask { answers(number, bytes, Array(broken.utf8), [event], span) == expected }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(same)
    #expect(expected.problems.count > 1)
    #expect(expected.zones.count == 4)
  }

  private struct Answers: Equatable {
    let disagreements: [Diagnostic]
    let problems: [Diagnostic]
    let occurrences: [String: ReadBackOccurrences]
    let zones: Set<TimeZoneDefinition>
  }

  /// Everything that goes through the door, beginning elsewhere in each task.
  private func answers(
    _ number: Int, _ bytes: [UInt8], _ broken: [UInt8], _ events: [Event], _ span: DateSpan
  ) -> Answers {
    let names = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Ho_Chi_Minh"]
    let zones = names.indices.compactMap { index in
      TimeZoneDefinition.named(names[(index + number) % names.count], in: 2026...2030)
    }
    return Answers(
      disagreements: LibicalReader.disagreements(between: bytes, and: events, in: span),
      problems: LibicalReader.read(broken).problems,
      occurrences: LibicalReader.read(bytes, occurrencesIn: span).occurrences, zones: Set(zones))
  }
}
