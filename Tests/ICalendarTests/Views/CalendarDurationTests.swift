import ICalendar
import Testing

@Suite("Durations")
struct CalendarDurationTests {
  @Test(
    "Parts of one sign are kept as they are, and others are added up",
    arguments: [
      (CalendarDuration(), "PT0S"), (CalendarDuration(days: -5), "-P5D"),
      (CalendarDuration(hours: 25), "PT25H"), (CalendarDuration(hours: -25), "-PT25H"),
      (CalendarDuration(days: 1, hours: 25), "P1DT25H"),
      (CalendarDuration(days: -1, hours: -25), "-P1DT25H"),
      (CalendarDuration(days: 1, hours: -1), "PT23H"),
      (CalendarDuration(days: -1, hours: 1), "-PT23H"),
      (CalendarDuration(days: -2, hours: 1), "-P1DT23H"),
      (CalendarDuration(days: 1, hours: -24), "PT0S"),
    ])
  func signs(duration: CalendarDuration, text: String) {
    #expect(duration.description == text)
    #expect(CalendarDuration(text) == duration)
  }

  @Test(
    "From hours to seconds the way is over minutes",
    arguments: [
      (1, 0, 5, "PT1H0M5S"), (1, 0, 0, "PT1H"), (0, 0, 5, "PT5S"), (0, 2, 0, "PT2M"),
      (1, 2, 0, "PT1H2M"), (0, 2, 3, "PT2M3S"), (1, 2, 3, "PT1H2M3S"),
    ])
  func clock(hours: Int, minutes: Int, seconds: Int, text: String) {
    let duration = CalendarDuration(hours: hours, minutes: minutes, seconds: seconds)
    #expect(duration.description == text)
    #expect(CalendarDuration(text) == duration)
  }
}
