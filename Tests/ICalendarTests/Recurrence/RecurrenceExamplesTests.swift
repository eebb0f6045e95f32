import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Recurrence: the examples of RFC 5545, section 3.8.5.3")
struct RecurrenceExamplesTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let title: String
    let start: String
    let rule: String
    /// The first instances, or all of them when `count` is their number.
    let first: String
    let count: Int?

    init(_ title: String, _ start: String, _ rule: String, _ first: String, count: Int? = nil) {
      (self.title, self.start, self.rule) = (title, start, rule)
      (self.first, self.count) = (first, count)
    }

    var testDescription: String { title }
  }

  @Test("The standard's own examples come out as printed", arguments: examples)
  func example(_ example: Example) throws {
    let rule = try RecurrenceRule(parsing: example.rule)
    let expected = try moments(example.first)
    let found = try rule.occurrences(from: moment(example.start), localTime: newYork)
      .found(atMost: 1000)
    #expect(Array(found.prefix(expected.count)) == expected)
    if let count = example.count { #expect(found.count == count) }
    #expect(try RecurrenceRule(parsing: rule.description) == rule)
  }

  /// New York in winter; the examples' ends in UTC lie there.
  private func newYork(_ instant: Timestamp) -> LocalDateTime {
    instant.local(secondsAheadOfUTC: -5 * 3600)
  }

  static let examples: [Example] = [
    Example(
      "each day, ten times", "1997-09-02", "FREQ=DAILY;COUNT=10",
      "1997-09-02 +03 +04 +05 +06 +07 +08 +09 +10 +11", count: 10),
    Example(
      "each day until Christmas Eve", "1997-09-02", "FREQ=DAILY;UNTIL=19971224T000000Z",
      "1997-09-02 +03 +04", count: 113),
    Example(
      "every other day", "1997-09-02", "FREQ=DAILY;INTERVAL=2",
      "1997-09-02 +04 +06 +08 +10 +12 +14 +16 +18 +20 +22 +24 +26 +28 +30 +10-02"),
    Example(
      "every tenth day, five times", "1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=5",
      "1997-09-02 +12 +22 +10-02 +12", count: 5),
    Example(
      "each January day for three years, by year", "1998-01-01",
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "1998-01-01 +02 +03", count: 93),
    Example(
      "each January day for three years, by day", "1998-01-01",
      "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "1998-01-01 +02 +03", count: 93),
    Example(
      "each week, ten times", "1997-09-02", "FREQ=WEEKLY;COUNT=10",
      "1997-09-02 +09 +16 +23 +30 +10-07 +14 +21 +28 +11-04", count: 10),
    Example(
      "each week until Christmas Eve", "1997-09-02", "FREQ=WEEKLY;UNTIL=19971224T000000Z",
      "1997-09-02 +09 +16", count: 17),
    Example(
      "every other week, weeks from Sunday", "1997-09-02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      "1997-09-02 +16 +30 +10-14 +28 +11-11 +25 +12-09 +23 1998-01-06 +20 +02-03 +17"),
    Example(
      "Tuesdays and Thursdays for five weeks", "1997-09-02",
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      "1997-09-02 +04 +09 +11 +16 +18 +23 +25 +30 +10-02", count: 10),
    Example(
      "three days of every other week until Christmas Eve", "1997-09-01",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      "1997-09-01 +03 +05 +15 +17 +19 +29 +10-01 +03 +13 +15 +17 +27 +29 +31 +11-10 +12 +14 +24 "
        + "+26 +28 +12-08 +10 +12 +22", count: 25),
    Example(
      "Tuesdays and Thursdays of every other week, eight times", "1997-09-02",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      "1997-09-02 +04 +16 +18 +30 +10-02 +14 +16", count: 8),
    Example(
      "first Friday of the month, ten times", "1997-09-05", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      "1997-09-05 +10-03 +11-07 +12-05 1998-01-02 +02-06 +03-06 +04-03 +05-01 +06-05", count: 10),
    Example(
      "first Friday of the month until Christmas Eve", "1997-09-05",
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09-05 +10-03 +11-07 +12-05", count: 4),
    Example(
      "first and last Sunday of every other month", "1997-09-07",
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "1997-09-07 +28 +11-02 +30 1998-01-04 +25 +03-01 +29 +05-03 +31", count: 10),
    Example(
      "last Monday but one, six times", "1997-09-22", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      "1997-09-22 +10-20 +11-17 +12-22 1998-01-19 +02-16", count: 6),
    Example(
      "last day of the month but two", "1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3",
      "1997-09-28 +10-29 +11-28 +12-29 1998-01-29 +02-26"),
    Example(
      "the 2nd and the 15th, ten times", "1997-09-02", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "1997-09-02 +15 +10-02 +15 +11-02 +15 +12-02 +15 1998-01-02 +15", count: 10),
    Example(
      "first and last day of the month, ten times", "1997-09-30",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "1997-09-30 +10-01 +31 +11-01 +30 +12-01 +31 1998-01-01 +31 +02-01", count: 10),
    Example(
      "the 10th to the 15th, every 18 months", "1997-09-10",
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "1997-09-10 +11 +12 +13 +14 +15 1999-03-10 +11 +12 +13", count: 10),
    Example(
      "each Tuesday of every other month", "1997-09-02", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      "1997-09-02 +09 +16 +23 +30 +11-04 +11 +18 +25 1998-01-06 +13 +20 +27 +03-03 +10 +17 +24 +31"),
    Example(
      "June and July, ten times", "1997-06-10", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      "1997-06-10 +07-10 1998-06-10 +07-10 1999-06-10 +07-10 2000-06-10 +07-10 2001-06-10 +07-10",
      count: 10),
    Example(
      "January to March of every other year", "1997-03-10",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      "1997-03-10 1999-01-10 +02-10 +03-10 2001-01-10 +02-10 +03-10 2003-01-10 +02-10 +03-10",
      count: 10),
    Example(
      "days 1, 100 and 200 of every third year", "1997-01-01",
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      "1997-01-01 +04-10 +07-19 2000-01-01 +04-09 +07-18 2003-01-01 +04-10 +07-19 2006-01-01",
      count: 10),
    Example(
      "20th Monday of the year", "1997-05-19", "FREQ=YEARLY;BYDAY=20MO",
      "1997-05-19 1998-05-18 1999-05-17"),
    Example(
      "Monday of week 20", "1997-05-12", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
      "1997-05-12 1998-05-11 1999-05-17"),
    Example(
      "Thursdays in March", "1997-03-13", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      "1997-03-13 +20 +27 1998-03-05 +12 +19 +26 1999-03-04 +11 +18 +25"),
    Example(
      "Thursdays in June to August", "1997-06-05", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      "1997-06-05 +12 +19 +26 +07-03 +10 +17 +24 +31 +08-07 +14 +21 +28 1998-06-04"),
    Example(
      "Friday the 13th", "1997-09-02", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      "1998-02-13 +03-13 +11-13 1999-08-13 2000-10-13"),
    Example(
      "Saturday after the first Sunday", "1997-09-13",
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "1997-09-13 +10-11 +11-08 +12-13 1998-01-10 +02-07 +03-07 +04-11 +05-09 +06-13"),
    Example(
      "election day in the United States", "1996-11-05",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "1996-11-05 2000-11-07 2004-11-02"),
    Example(
      "third of Tuesday, Wednesday and Thursday", "1997-09-04",
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04 +10-07 +11-06", count: 3),
    Example(
      "last working day but one", "1997-09-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997-09-29 +10-30 +11-27 +12-30 1998-01-29 +02-26 +03-30"),
    Example(
      "every three hours until five", "1997-09-02", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T220000Z",
      "1997-09-02 +T12:00 +T15:00", count: 3),
    Example(
      "every 15 minutes, six times", "1997-09-02", "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
      "1997-09-02 +T09:15 +T09:30 +T09:45 +T10:00 +T10:15", count: 6),
    Example(
      "every hour and a half, four times", "1997-09-02", "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
      "1997-09-02 +T10:30 +T12:00 +T13:30", count: 4),
    Example(
      "every 20 minutes from nine to five, by day", "1997-09-02",
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
      "1997-09-02 +T09:20 +T09:40 +T10:00 +T10:20"),
    Example(
      "every 20 minutes from nine to five, by minute", "1997-09-02",
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
      "1997-09-02 +T09:20 +T09:40 +T10:00 +T10:20"),
    Example(
      "weeks from Monday", "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      "1997-08-05 +10 +19 +24", count: 4),
    Example(
      "weeks from Sunday", "1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      "1997-08-05 +17 +19 +31", count: 4),
    Example(
      "30 February is passed over", "2007-01-15", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      "2007-01-15 +30 +02-15 +03-15 +30", count: 5),
  ]
}
