import CivilTime
import Testing

@Suite("A day and a time on the wall clock")
struct LocalDateTimeTests {
  @Test(
    "It is read again from what it writes",
    arguments: [
      "2026-04-21T08:00", "2026-04-21T08:00:30", "0001-01-01T00:00", "9999-12-31T23:59:59",
    ])
  func text(text: String) throws {
    #expect(try #require(LocalDateTime(text)).description == text)
  }

  @Test(
    "Other forms are refused",
    arguments: [
      "", "T", "2026-04-21", "08:00", "2026-04-21T", "2026-04-21T8:00", "2026-04-21T8:00:30",
      "2026-04-21T008:00", "2026-04-21T24:00", "2026-02-29T08:00", "2026-04-21 08:00",
      "2026-04-21t08:00", "2026-04-21T08:00Z", "2026-04-21T08:00:00Z", "2026-04-21T08:00+07",
    ])
  func refused(text: String) {
    #expect(LocalDateTime(text) == nil)
  }

  @Test("The form of iCalendar has no marks but the T")
  func basic() throws {
    #expect(
      try #require(LocalDateTime("2026-04-21T08:00")).basicDescription == "20260421T080000")
  }

  @Test("The day counts before the time")
  func order() throws {
    let earlier = try #require(LocalDateTime("2026-04-20T23:00"))
    let later = try #require(LocalDateTime("2026-04-21T01:00"))
    #expect(earlier < later && !(later < earlier) && !(later < later))
  }
}
