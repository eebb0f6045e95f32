import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Recurrence: the edges")
struct RecurrenceEdgeTests {
  @Test(
    "Days that do not exist are moved as SKIP says",
    arguments: [
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31"),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "2026-01-31", "2026-01-31 +02-28 +03-31"),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", "2026-01-31", "2026-01-31 +03-01 +03-31"),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD", "2024-02-29",
        "2024-02-29 2025-03-01 2026-03-01"
      ),
      ("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD", "2024-02-29", "2024-02-29 2025-02-28"),
      // The last but 29th of February is before its first, where it is moved to.
      (
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=-30;SKIP=FORWARD", "2026-01-02",
        "2026-01-02 2026-02-01 2026-03-02 2026-04-01 2026-05-02"
      ),
      // The 31st of April falls on the 1st of May, which is there already.
      (
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD", "2026-04-01",
        "2026-04-01 +05-01 +31 +06-01 +07-01 +31"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;BYHOUR=9,14;SKIP=BACKWARD", "2026-02-01",
        "2026-02-28 +T14:00 2026-03-30 +T14:00 2026-03-31"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD", "2026-01-01",
        "2026-12-31 2027-12-31 2028-12-31"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD", "2026-01-01",
        "2027-01-01 2028-01-01 2028-12-31"
      ),
      // The Gregorian calendar has no leap months: before comes May itself, after comes June.
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L;SKIP=BACKWARD", "2026-01-10",
        "2026-05-10 2027-05-10"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD", "2026-01-10",
        "2026-06-10 2027-06-10"
      ),
      ("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L", "2026-01-10", ""),
    ])
  func skip(text: String, start: String, expected: String) throws {
    let wanted = try moments(expected)
    let rule = try RecurrenceRule(parsing: text)
    let found = try rule.occurrences(from: moment(start)).found(atMost: max(1, wanted.count))
    #expect(found == wanted)
  }

  @Test(
    "Where other engines are known to err",
    arguments: [
      // Positions are counted in the whole first week (python-dateutil counts from the start).
      ("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1", "2026-04-22", "2026-04-27 2026-05-04"),
      // Weeks belong to the calendar year that their days are in.
      (
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2024-01-01",
        "2024-01-01 2024-12-30 2025-12-29 2027-01-04"
      ),
      ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR", "2020-01-01", "2021-01-01 2027-01-01 2032-12-31"),
      // Without BYDAY the weekday is the start's.
      ("FREQ=YEARLY;BYWEEKNO=20", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17"),
      // BYMONTHDAY without BYMONTH is each month's (libical 3 takes the start's month).
      ("FREQ=YEARLY;BYMONTHDAY=1", "2026-04-01", "2026-04-01 +05-01 +06-01"),
      // A plain weekday beside a numbered one adds to it.
      ("FREQ=MONTHLY;BYDAY=MO,1TU", "2026-06-01", "2026-06-01 +02 +08 +15 +22 +29 +07-06 +07"),
      ("FREQ=DAILY;BYMONTHDAY=-1", "2026-01-01", "2026-01-31 +02-28 +03-31"),
      ("FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0,30", "2026-01-01", "2026-01-01 +T09:30 2026-01-02"),
      // A leap second is the last second of the minute.
      ("FREQ=DAILY;BYSECOND=59,60", "2026-01-01", "2026-01-01T09:00:59 2026-01-02T09:00:59"),
    ])
  func knownFaults(text: String, start: String, expected: String) throws {
    let wanted = try moments(expected)
    let found = try RecurrenceRule(parsing: text).occurrences(from: moment(start))
    #expect(Array(found.prefix(wanted.count)) == wanted)
  }

  @Test("A day as the end keeps the whole day, a moment itself")
  func untilIsInclusive() throws {
    let start = try moment("2026-04-21")
    for (end, count) in [("20260423", 3), ("20260423T090000", 3), ("20260423T085959", 2)] {
      let rule = try RecurrenceRule(parsing: "FREQ=DAILY;UNTIL=\(end)")
      #expect(try rule.occurrences(from: start).found().count == count, "\(end)")
    }
    let utc = try RecurrenceRule(parsing: "FREQ=DAILY;UNTIL=20260423T020000Z")
    let vietnam = utc.occurrences(from: start) { $0.local(secondsAheadOfUTC: 7 * 3600) }
    #expect(try vietnam.found().count == 3)
  }

  @Test("The calendar ends with the year 9999")
  func endsWithTheCalendar() throws {
    let start = try moment("9998-12-31")
    for text in ["FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=WEEKLY", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR"] {
      let found = try RecurrenceRule(parsing: text).occurrences(from: start).found()
      #expect(found.last.map { $0.date.year <= 9999 } ?? true)
    }
    let first = LocalDateTime(.earliest, .midnight)
    #expect(
      try RecurrenceRule(parsing: "FREQ=WEEKLY").occurrences(from: first).found(atMost: 2).count
        == 2)
  }

  @Test("All-day rules give days, once each, and ignore hours")
  func allDay() throws {
    let start = try #require(CalendarDate("2026-04-21"))
    let rule = try RecurrenceRule(parsing: "FREQ=WEEKLY;BYHOUR=8,17;UNTIL=20260505T120000Z")
    #expect(
      rule.days(from: start).map(\.description) == ["2026-04-21", "2026-04-28", "2026-05-05"])
    let yearly = try RecurrenceRule(parsing: "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18")
    let year = try #require(DateSpan(year: 2026))
    #expect(yearly.days(from: start, in: year).map(\.description) == ["2026-05-18"])
    let hourly = try RecurrenceRule(parsing: "FREQ=HOURLY;COUNT=30")
    #expect(hourly.days(from: start).map(\.description) == ["2026-04-21", "2026-04-22"])
  }

  @Test(
    "A rule put together against the standard is named, and harmless",
    arguments: [
      { $0.interval = 0 }, { $0.months = [13] }, { $0.daysOfMonth = [99, .min, .max, 0] },
      { $0.weeksOfYear = [.min, .max] }, { $0.hours = [.max] }, { $0.end = .count(.min) },
      { $0.setPositions = [.min, .max, 0] }, { $0.weekdays = [.nth(.min, .monday)] },
      { $0.daysOfYear = [.min, .max] }, { $0.weekdays = [.nth(.max, .monday)] },
      { $0.end = .count(0) }, { $0.interval = .min }, { $0.minutes = [-1] },
    ] as [@Sendable (inout RecurrenceRule) -> Void])
  func wrongNumbers(change: @Sendable (inout RecurrenceRule) -> Void) throws {
    for frequency in RecurrenceRule.Frequency.allCases {
      var rule = RecurrenceRule(frequency)
      change(&rule)
      #expect(!rule.diagnostics.isEmpty)
      #expect(try rule.occurrences(from: moment("2026-04-21")).found(atMost: 3).count <= 3)
    }
    var far = RecurrenceRule(.weekly, interval: .max)
    #expect(try far.occurrences(from: moment("2026-04-21")).found().count == 1)
    far.frequency = .secondly
    #expect(try far.occurrences(from: moment("2026-04-21")).found().count == 1)
  }

  @Test(
    "Weeks are counted from either end of a year of 52 or 53 weeks",
    arguments: [
      ("-1", "2026-12-28 2027-12-27 2028-12-25"), ("52", "2026-12-21 2027-12-27 2028-12-25"),
      ("53", "2026-12-28"), ("-52", "2026-01-05 2027-01-04 2028-01-03"),
      ("1", "2027-01-04 2028-01-03"), ("-2", "2026-12-21 2027-12-20 2028-12-18"),
    ])
  func weeksFromEitherEnd(week: String, expected: String) throws {
    let rule = try RecurrenceRule(parsing: "FREQ=YEARLY;BYWEEKNO=\(week);BYDAY=MO")
    let start: CalendarDate = try #require(CalendarDate("2026-01-02"))
    let span: DateSpan = try #require(DateSpan("2026-01-02..2028-12-31"))
    let days = rule.days(from: start, in: span)
    #expect(days.map(\.description).joined(separator: " ") == expected)
  }

  @Test("Beside week numbers the number of a weekday counts for nothing")
  func numberedWeekdayInWeeks() throws {
    var rule = RecurrenceRule(.yearly)
    rule.weeksOfYear = [20]
    let start = try #require(CalendarDate("2026-01-01"))
    let span = try #require(DateSpan("2026-01-01..2028-12-31"))
    rule.weekdays = [.every(.monday)]
    let every = Array(rule.days(from: start, in: span))
    #expect(every.map(\.description) == ["2026-05-11", "2027-05-17", "2028-05-15"])
    for ordinal in [2, -1] {
      rule.weekdays = [.nth(ordinal, .monday)]
      #expect(Array(rule.days(from: start, in: span)) == every)
    }
  }
}
