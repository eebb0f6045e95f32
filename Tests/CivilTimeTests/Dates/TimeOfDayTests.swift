import CivilTime
import Testing

@Suite("Times of day")
struct TimeOfDayTests {
  @Test("Every second of a day is read again from what it writes")
  func everySecond() {
    let wrong = (0..<86_400).filter { second in
      guard let time = TimeOfDay(secondsAfterMidnight: second) else { return true }
      return TimeOfDay(time.description) != time
        || TimeOfDay(time.hour, time.minute, time.second) != time
    }
    #expect(wrong == [])
    #expect(TimeOfDay(secondsAfterMidnight: -1) == nil)
    #expect(TimeOfDay(secondsAfterMidnight: 86_400) == nil)
  }

  @Test(
    "What no clock shows is refused",
    arguments: [
      (24, 0, 0), (23, 60, 0), (23, 59, 60), (-1, 0, 0), (0, -1, 0), (0, 0, -1), (.max, .max, .max),
    ])
  func refused(hour: Int, minute: Int, second: Int) {
    #expect(TimeOfDay(hour, minute, second) == nil)
  }

  @Test(
    "Hours may have one digit, and seconds may be there",
    arguments: [
      ("8:00", "08:00"), ("08:00", "08:00"), ("08:00:30", "08:00:30"), ("08:00:00", "08:00"),
      ("0:00", "00:00"), ("23:59:59", "23:59:59"),
    ])
  func read(text: String, expected: String) {
    #expect(TimeOfDay(text)?.description == expected)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "", ":", "8", "8:0", "8:000", "008:00", "24:00", "23:60", "8:00:0", "8:00:60", "8:00:00:00",
      "8h00", " 8:00", "-8:00", "８:00", "8:00 ",
    ])
  func unreadable(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("The form of iCalendar always has six digits")
  func basic() throws {
    #expect(TimeOfDay.midnight.basicDescription == "000000")
    #expect(try #require(TimeOfDay(8, 5)).basicDescription == "080500")
    #expect(try #require(TimeOfDay(23, 59, 59)).basicDescription == "235959")
  }
}
