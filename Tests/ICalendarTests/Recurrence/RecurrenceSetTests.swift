import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Recurrence: sets, and calendars from outside")
struct RecurrenceSetTests {
  @Test("Start, rules and further dates come in order, once each, less the exceptions")
  func merges() throws {
    var set = RecurrenceSet(start: try moment("2026-04-20"))
    set.rules = [
      try RecurrenceRule(parsing: "FREQ=DAILY;COUNT=4"),
      try RecurrenceRule(parsing: "FREQ=DAILY;INTERVAL=2;COUNT=4"),
    ]
    set.extraDates = Set(try moments("2026-04-18 2026-04-22 2026-05-01"))
    set.exceptions = Set(try moments("2026-04-21 2026-05-01 2030-01-01"))
    #expect(try set.occurrences().found() == moments("2026-04-18 +20 +22 +23 +24 +26"))
    let window = try moment("2026-04-20")..<moment("2026-04-24")
    #expect(try set.occurrences(in: window).found() == moments("2026-04-20 +22 +23"))
  }

  @Test("A start that its rule does not describe is the first instance and is not counted")
  func startOutsideRule() throws {
    let rule = try RecurrenceRule(parsing: "FREQ=WEEKLY;BYDAY=FR;COUNT=2")
    let start = try moment("2026-04-21")
    #expect(try rule.occurrences(from: start).found() == moments("2026-04-24 2026-05-01"))
    var set = RecurrenceSet(start: start, rules: [rule])
    #expect(try set.occurrences().found() == moments("2026-04-21 +24 +05-01"))
    set.exceptions = [start]
    #expect(try set.occurrences().found() == moments("2026-04-24 2026-05-01"))
  }

  @Test(
    "Any calendar that numbers its months expands as the built-in one does", arguments: 300..<303)
  func gregorianFromOutside(seed: Int) throws {
    var generator = RuleGenerator(seed: seed)
    for _ in 0..<200 {
      let start = try generator.start()
      var rule = generator.rule(from: start)
      let end = LocalDateTime(start.date.adding(days: 2000), start.time)
      let expected = rule.occurrences(from: start, in: start..<end).prefix(60)
      rule.rscale = "WALL"
      let found = rule.occurrences(from: start, in: start..<end, calendar: WallCalendar()).prefix(
        60)
      #expect(Array(found) == Array(expected), "\(rule) from \(start)")
    }
  }

  @Test("A rule in a calendar that was not passed in says so instead of guessing")
  func unknownCalendar() throws {
    let rule = try RecurrenceRule(parsing: "RSCALE=VIETNAMESE;FREQ=YEARLY")
    let start = try moment("2026-04-21")
    #expect(Array(rule.occurrences(from: start, calendar: WallCalendar())).isEmpty)
    let error = #expect(throws: InvalidDocument.self) { try rule.occurrences(from: start).found() }
    #expect(error?.diagnostics.first?.code == .unsupportedCalendar)
  }

  @Test(
    "Leap months are met, left out or replaced",
    arguments: [
      ("BYMONTH=2L;BYMONTHDAY=1", [(1, 60), (3, 60)]),
      ("BYMONTH=2L;BYMONTHDAY=1;SKIP=BACKWARD", [(0, 30), (1, 60), (2, 30), (3, 60)]),
      ("BYMONTH=2L;BYMONTHDAY=1;SKIP=FORWARD", [(0, 60), (1, 60), (2, 60), (3, 60)]),
      ("BYMONTH=2;BYMONTHDAY=1", [(0, 30), (1, 30), (2, 30)]),
      ("BYMONTHDAY=-1;BYMONTH=2,2L", [(0, 59), (1, 59), (1, 89)]),
      ("BYYEARDAY=-1", [(0, 359), (1, 389), (2, 359)]),
    ])
  func leapMonths(parts: String, expected: [(year: Int, day: Int)]) throws {
    let rule = try RecurrenceRule(parsing: "RSCALE=ODD;FREQ=YEARLY;\(parts)")
    let found = rule.days(from: .epoch, calendar: OddCalendar()).prefix(expected.count)
    let days = expected.map { OddCalendar.firstDay($0.year) + $0.day }
    #expect(found.map(\.dayNumber) == days)
  }
}

/// The Gregorian calendar, as somebody else would write it.
private struct WallCalendar: RecurrenceCalendar {
  var rscale: String { "WALL" }

  func month(at index: Int) -> RecurrenceMonth? {
    guard index >= 0, let first = CalendarDate(index / 12, index % 12 + 1, 1) else { return nil }
    return RecurrenceMonth(
      year: first.year, number: first.month, firstDay: first.dayNumber,
      length: CalendarDate.length(ofMonth: first.month, year: first.year))
  }

  func monthIndex(containing dayNumber: Int) -> Int? {
    CalendarDate(dayNumber: dayNumber).map { $0.year * 12 + $0.month - 1 }
  }

  func months(ofYear year: Int) -> Range<Int>? { year * 12..<year * 12 + 12 }
}

/// Months of 30 days, twelve to a year from 1970 on, and in odd years a leap month after the second.
private struct OddCalendar: RecurrenceCalendar {
  var rscale: String { "ODD" }

  static func firstDay(_ year: Int) -> Int { (year / 2 * 25 + year % 2 * 12) * 30 }

  func months(ofYear year: Int) -> Range<Int>? {
    guard year >= 0 else { return nil }
    return Self.firstDay(year) / 30..<Self.firstDay(year + 1) / 30
  }

  func month(at index: Int) -> RecurrenceMonth? {
    guard index >= 0, index < 10_000 else { return nil }
    let year = index / 25 * 2 + (index % 25 >= 12 ? 1 : 0)
    let place = index - Self.firstDay(year) / 30
    let isOdd = year % 2 == 1
    return RecurrenceMonth(
      year: year, number: isOdd && place >= 2 ? place : place + 1, isLeap: isOdd && place == 2,
      firstDay: index * 30, length: 30)
  }

  func monthIndex(containing dayNumber: Int) -> Int? { dayNumber >= 0 ? dayNumber / 30 : nil }
}

extension CalendarDate {
  fileprivate static var epoch: CalendarDate { CalendarDate(dayNumber: 0) ?? .earliest }
}
