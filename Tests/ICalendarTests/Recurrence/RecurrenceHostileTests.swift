import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Recurrence: rules meant to hang an engine")
struct RecurrenceHostileTests {
  @Test(
    "A rule without instances is found out", .timeLimit(.minutes(10)),
    arguments: [
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=WEEKLY;BYSETPOS=8;BYDAY=MO,TU", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
      "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6;BYDAY=MO", "FREQ=YEARLY;BYDAY=53MO;BYMONTHDAY=1",
      "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1", "FREQ=YEARLY;BYSETPOS=366;BYMONTH=1;BYDAY=MO",
      "FREQ=SECONDLY;INTERVAL=60;BYSECOND=5", "FREQ=SECONDLY;INTERVAL=3600;BYMINUTE=59",
      "FREQ=HOURLY;INTERVAL=24;BYHOUR=3", "FREQ=MINUTELY;INTERVAL=18;BYHOUR=3,7,22;BYMINUTE=23,25",
      "FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
      "FREQ=SECONDLY;BYSETPOS=2;BYSECOND=1", "FREQ=WEEKLY;INTERVAL=20871;BYMONTH=2",
      "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2", "FREQ=MONTHLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=30",
      "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L", "FREQ=MONTHLY;INTERVAL=999999999;BYMONTHDAY=20",
    ])
  func endsWithoutInstances(text: String) throws {
    let rule = try RecurrenceRule(parsing: text)
    var search = rule.occurrences(from: try moment("2026-04-21")).makeIterator()
    #expect(search.next() == nil)
    #expect(search.diagnostic == nil)
    #expect(search.next() == nil)
  }

  @Test("A rule has 16,384 bytes at most", arguments: [16_383, 16_384, 16_385])
  func length(bytes: Int) {
    let text = "FREQ=DAILY;BYHOUR=" + String(repeating: "0", count: bytes)
    let codes = RecurrenceRule.read(String(text.prefix(bytes))).diagnostics.map(\.code)
    #expect(codes == (bytes > 16_384 ? [.ruleTooLong] : []))
  }

  @Test("What cannot be found out in time is given up and says so")
  func budget() throws {
    let start = try moment("2026-04-21")
    let rule = try RecurrenceRule(parsing: "FREQ=SECONDLY;INTERVAL=604800;BYDAY=MO")
    var search = rule.occurrences(from: start, budget: 1000).makeIterator()
    #expect(search.next() == nil)
    #expect(search.diagnostic?.code == .budgetExceeded)
    #expect(throws: InvalidDocument.self) {
      try rule.occurrences(from: start, budget: 1000).found()
    }
    // In a set the other moments are still given.
    var set = RecurrenceSet(start: start, rules: [rule])
    set.extraDates = [try moment("2026-05-01")]
    #expect(Array(set.occurrences(budget: 1000)).count == 2)
    #expect(throws: InvalidDocument.self) { try set.occurrences(budget: 1000).found() }
  }

  @Test(
    "A window far from the start costs no walk there",
    arguments: [
      ("FREQ=SECONDLY", "2526-04-21T09:00", 60),
      ("FREQ=SECONDLY;INTERVAL=7", "2526-04-21T09:00:05", 8),
      ("FREQ=MINUTELY;INTERVAL=5;BYMINUTE=0", "2526-04-21T09:00", 1), ("FREQ=DAILY", "", 1),
      ("FREQ=SECONDLY;COUNT=100000000", "", 0), ("FREQ=DAILY;COUNT=182622", "", 1),
      ("FREQ=DAILY;COUNT=182621", "", 0), ("FREQ=SECONDLY;COUNT=2000000000;BYDAY=MO", "", 0),
    ])
  func jumps(text: String, first: String, count: Int) throws {
    let window = try moment("2526-04-21")..<moment("2526-04-21T09:01")
    let rule = try RecurrenceRule(parsing: text)
    let found = try rule.occurrences(from: moment("2026-04-21"), in: window, budget: 200_000)
      .found()
    #expect(found.count == count)
    if !first.isEmpty { #expect(try found.first == moment(first)) }
  }

  @Test("A count is kept before a window, whatever the rule", arguments: 0..<4)
  func countBeforeWindow(seed: Int) throws {
    let texts = [
      "FREQ=SECONDLY;INTERVAL=7;COUNT=40000", "FREQ=SECONDLY;INTERVAL=5;BYMINUTE=3,9;COUNT=5000",
      "FREQ=DAILY;BYHOUR=1,9,22;BYSETPOS=1,-1;COUNT=31", "FREQ=HOURLY;INTERVAL=5;COUNT=40",
    ]
    let start = try moment("2026-04-21")
    let rule = try RecurrenceRule(parsing: texts[seed])
    let all = try rule.occurrences(from: start).found()
    guard case .count(let count) = rule.end else { return }
    #expect(all.count == count)
    for place in [1, count / 3, count / 2, count - 2] {
      let window = all[place]..<LocalDateTime(.latest, .midnight)
      #expect(try rule.occurrences(from: start, in: window).found() == Array(all[place...]))
    }
  }
}
