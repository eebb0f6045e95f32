import CivilTime
import TestSupport
import Testing

@testable import ICalendar

@Suite("Instants cost steps for changes of clocks, not for occurrences")
struct InstantStepTests {
  @Test(
    "It is looked up once between two changes how a clock stands",
    arguments: [("DAILY", 3652), ("HOURLY", 87_000), ("DAILY;BYHOUR=1,2,3", 10_948)])
  func lookups(text: String, least: Int) throws {
    let rules = try #require(TimeZones.system.rules(named: "Europe/Berlin"))
    let first = try #require(LocalDateTime("2020-01-01T02:00"))
    let last = try #require(LocalDateTime("2030-01-01T00:00"))
    let moments = RuleMoments(
      try RecurrenceRule(parsing: "FREQ=" + text), from: first,
      on: WallClock(.zone("Europe/Berlin"), rules), in: first..<last, calendar: nil, budget: 1000)
    var (iterator, clock) = (moments.makeIterator(), SteadyClock(rules))
    var count = 0
    while let moment = iterator.next() {
      let wall = clock.wall(ofMoment: moment.moment)
      _ = clock.moment(ofWall: wall + 86_400)
      count += 1
    }
    #expect(count >= least)
    // Twenty changes in ten years, and a few times of the hours at each.
    #expect(iterator.lookups <= 42)
    #expect(clock.lookups <= 150)
  }
}
