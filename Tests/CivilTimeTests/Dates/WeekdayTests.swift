import CivilTime
import Testing

@Suite("Days of the week")
struct WeekdayTests {
  @Test("The week begins on Monday, and Sunday is its seventh day")
  func week() {
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
    #expect(Weekday.allCases.first == .monday && Weekday.allCases.last == .sunday)
    #expect(Weekday.monday < .sunday && !(Weekday.monday < .monday))
    #expect(Weekday(rawValue: 0) == nil && Weekday(rawValue: 8) == nil)
  }

  @Test(
    "Each day is read again from its name and from its two letters", arguments: Weekday.allCases)
  func names(day: Weekday) {
    #expect(Weekday(name: day.name) == day)
    #expect(Weekday(code: day.code) == day)
    #expect(Weekday(code: day.code.lowercased()) == day)
    #expect(day.name.uppercased().hasPrefix(day.code))
  }

  @Test(
    "Other names are refused", arguments: ["", "Monday", "mon", "monday ", "thứ Hai", "montag"])
  func otherNames(text: String) {
    #expect(Weekday(name: text) == nil)
  }

  @Test("Other letters are refused", arguments: ["", "M", "MON", "1MO", "XX", " MO"])
  func otherCodes(text: String) {
    #expect(Weekday(code: text) == nil)
  }

  @Test(
    "Counting on goes round the week, in both directions",
    arguments: [
      (0, Weekday.monday), (1, .tuesday), (6, .sunday), (7, .monday), (-1, .sunday), (-7, .monday),
      (-8, .sunday), (Int.max, .monday.advanced(by: Int.max % 7)),
      (Int.min, .monday.advanced(by: Int.min % 7)),
    ])
  func advancing(days: Int, expected: Weekday) {
    #expect(Weekday.monday.advanced(by: days) == expected)
  }
}
