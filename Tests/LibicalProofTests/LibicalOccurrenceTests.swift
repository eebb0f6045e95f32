import CivilTime
import ICalendar
import LibicalProof
import TestSupport
import Testing

@Suite("libical's expansion beside ours")
struct LibicalOccurrenceTests {
  @Test("Generated rules have the same dates in libical, where it can be asked", arguments: 0..<8)
  func generatedRules(seed: Int) throws {
    var generator = RuleGenerator(seed: 7000 + seed)
    let events = try (0..<150).map { try Self.event(number: $0, from: &generator) }
    let span = try #require(DateSpan("2000-01-01..2011-12-31"))
    let bytes = Samples.calendar(events: events).serialized()
    let reading = LibicalReader.read(bytes, checksRestrictions: false, occurrencesIn: span)
    #expect(reading.problems == [])
    var (compared, instances) = (0, 0)
    for event in events {
      guard case .starts(let starts)? = reading.occurrences[event.uid] else { continue }
      let meant = try Samples.calendar(events: [event]).occurrences(in: span).map(\.start)
        .filter { span.contains($0.date) }
      #expect(
        starts == meant, "\(event.recurrenceRuleText ?? "") from \(String(describing: event.start))"
      )
      compared += 1
      instances += starts.count
    }
    // Comparing nothing would prove nothing.
    #expect(compared > 25)
    #expect(instances > 2000)
    #expect(LibicalReader.disagreements(between: bytes, and: events, in: span) == [])
  }

  /// An event with a generated rule, in whole days, UTC, floating or in a zone with daylight saving.
  private static func event(
    number: Int, from generator: inout RuleGenerator
  ) throws -> Event {
    let local = try generator.start()
    var rule = generator.rule(from: local)
    // Lists in order, and no calendar said, or libical could be asked about very few.
    rule.hours.sort()
    rule.minutes.sort()
    rule.seconds = Array(rule.seconds.prefix(1))
    if number % 8 != 0 { (rule.rscale, rule.skip) = (nil, .omit) }
    let start: EventTime =
      switch number % 4 {
      case 0: .day(local.date)
      case 1: .utc(Timestamp(utc: local))
      case 2: .floating(local)
      default: .zoned(local, zone: "Europe/Berlin")
      }
    var event =
      start.isAllDay
      ? Event(uid: "\(number)@x", on: DateSpan(local.date), stamp: Samples.stamp)
      : Event(uid: "\(number)@x", from: start, stamp: Samples.stamp)
    if start.isAllDay { (rule.hours, rule.minutes, rule.seconds) = ([], [], []) }
    if case .until = rule.end {
      let instant = Timestamp(utc: LocalDateTime(local.date.adding(days: 900), local.time))
      rule.end =
        switch start {
        case .day: .until(.day(local.date.adding(days: 900)))
        case .floating: .until(.floating(instant.local()))
        default: .until(.utc(instant))
        }
    }
    event.recurrenceRule = rule
    return event
  }

  @Test(
    "What libical must not be asked, or is known to get wrong, is not compared, and says why",
    arguments: [
      ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", .subDaily), ("FREQ=HOURLY", .subDaily),
      ("RSCALE=CHINESE;FREQ=YEARLY", .otherCalendar),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", .otherCalendar),
      ("FREQ=YEARLY;BYWEEKNO=-46,-11", .weekNumbers),
      ("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1", .positions),
      ("FREQ=MONTHLY;BYMONTHDAY=6,27,-26;BYSETPOS=2", .positions),
      ("FREQ=MONTHLY;BYDAY=MO;BYHOUR=8,9;BYSETPOS=1", .positions),
      ("FREQ=DAILY;BYMONTHDAY=-1", .daysFromMonthEnd),
      ("FREQ=YEARLY;BYMONTHDAY=1", .daysOfEveryMonth),
      ("FREQ=YEARLY;BYYEARDAY=100;BYMONTH=4", .yearDaysInMonths),
      ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", .weeksOfInterval),
      ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU", .weeksOfInterval),
      ("FREQ=DAILY;BYHOUR=9,8", .unorderedTimes), ("FREQ=DAILY;UNTIL=20270101", .formOfUntil),
      ("FREQ=DAILY;UNTIL=20270101T000000Z", .formOfUntil),
      ("FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", .rare),
      ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", .rare),
      ("FREQ=YEARLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=30", .rare), ("FREQ=YEARLY;INTERVAL=99", .rare),
      ("FREQ=DAILY;BYHOUR=0,6,12,18;BYMINUTE=0,20,40", .tooMany),
    ] as [(String, ReadBackOccurrences.Reason)])
  func notComparable(rule: String, reason: ReadBackOccurrences.Reason) throws {
    var event = Event(uid: "1@x", from: .floating(try moment("2026-04-21")), stamp: Samples.stamp)
    event.recurrenceRuleText = rule
    #expect(try occurrences(of: [event]) == .notComparable(reason))
  }

  @Test("What a document says beyond a rule and its dates is not compared, and says why")
  func notComparableDocuments() throws {
    let start = EventTime.floating(try moment("2026-04-21"))
    var event = Event(uid: "1@x", from: start, stamp: Samples.stamp)
    event.recurrenceRuleText = "FREQ=DAILY"
    #expect(try occurrences(of: [event, event]) == .notComparable(.notOneSeries))
    var changed = event
    changed.component.properties.append(
      Property(try #require(PropertyName("EXRULE")), value: "FREQ=WEEKLY"))
    #expect(try occurrences(of: [changed]) == .notComparable(.exceptionRule))
    changed = Event(uid: "1@x", from: start, stamp: Samples.stamp)
    let range = Parameter(try #require(ParameterName("RANGE")), "THISANDFUTURE")
    changed.component.set(Property(.recurrenceID, [range], value: "20260422T090000"))
    #expect(try occurrences(of: [event, changed]) == .notComparable(.changesAllAfter))
    changed = event
    changed.component.set(Property(.exceptionDates, value: "20260422T090000Z"))
    #expect(try occurrences(of: [changed]) == .notComparable(.mixedForms))
    changed.component.remove(.start)
    #expect(try occurrences(of: [changed]) == .notComparable(.noStart))
    changed = Event(
      uid: "1@x", from: .zoned(try moment("2026-04-21"), zone: "Nowhere/../etc"),
      stamp: Samples.stamp)
    changed.recurrenceRuleText = "FREQ=DAILY;UNTIL=20260501T000000Z"
    #expect(try occurrences(of: [changed]) == .notComparable(.unknownZone))
  }

  @Test("Further dates, exceptions and replaced instances count in libical's expansion too")
  func sets() throws {
    let start = EventTime.zoned(try moment("2026-10-20"), zone: "Europe/Berlin")
    var series = Event(uid: "1@x", from: start, stamp: Samples.stamp)
    series.recurrenceRuleText = "FREQ=WEEKLY;UNTIL=20261103T080000Z"
    series.exceptions = [.day(try Samples.day("2026-10-27"))]
    let zone = [Parameter(.timeZoneID, "Europe/Berlin")]
    series.component.set(
      Property(.recurrenceDates, zone, value: "20261105T090000,20261106T090000"))
    var moved = Event(
      uid: "1@x", from: .zoned(try moment("2026-11-07"), zone: "Europe/Berlin"),
      stamp: Samples.stamp)
    moved.recurrenceID = .zoned(try moment("2026-11-06"), zone: "Europe/Berlin")
    func starts(_ days: String) throws -> [EventTime] {
      try moments(days).map { .zoned($0, zone: "Europe/Berlin") }
    }
    // What replaces an excepted date is held all the same.
    var held = Event(
      uid: "1@x", from: .zoned(try moment("2026-10-28"), zone: "Europe/Berlin"),
      stamp: Samples.stamp)
    held.recurrenceID = .zoned(try moment("2026-10-27"), zone: "Europe/Berlin")
    let span = try #require(DateSpan(year: 2026))
    let days = "2026-10-20 2026-11-03 2026-11-05 2026-11-07"
    for (events, expected) in [
      ([series, moved], try starts(days)),
      (
        [series, moved, held], try starts("2026-10-20 2026-10-28 2026-11-03 2026-11-05 2026-11-07")
      ),
    ] {
      #expect(try occurrences(of: events) == .starts(expected))
      let bytes = Samples.calendar(events: events).serialized()
      #expect(LibicalReader.disagreements(between: bytes, and: events, in: span) == [])
    }
  }

  @Test("As many instances as a rule and a document may have are compared, and one more is not")
  func limits() throws {
    let first = try Samples.day("2000-01-01")
    let events = (0..<6).map { number in
      var event = Event(uid: "\(number)@x", on: DateSpan(first), stamp: Samples.stamp)
      event.recurrenceRuleText = "FREQ=DAILY"
      return event
    }
    let bytes = Samples.calendar(events: events).serialized()
    for (days, compared) in [(10_000, 5), (10_001, 0)] {
      let found = LibicalReader.read(bytes, occurrencesIn: DateSpan(first, days: days)).occurrences
      let counts = found.values.compactMap { occurrences -> Int? in
        if case .starts(let starts) = occurrences { starts.count } else { nil }
      }
      #expect(counts == Array(repeating: days, count: compared))
      #expect(found.values.count { $0 == .notComparable(.tooMany) } == events.count - compared)
    }
  }

  @Test("An event on other days than was meant is found even where its rule is the same")
  func otherOccurrences() throws {
    var event = Event(uid: "1@x", on: DateSpan(try Samples.day("2026-04-21")), stamp: Samples.stamp)
    event.recurrenceRuleText = "FREQ=WEEKLY;COUNT=4"
    var other = event
    other.component.set(Property(.recurrenceDates, [Parameter(.value, "DATE")], value: "20260501"))
    let span = try #require(DateSpan(year: 2026))
    for (written, meant) in [(other, event), (event, other)] {
      let bytes = Samples.calendar(events: [written]).serialized()
      #expect(LibicalReader.disagreements(between: bytes, and: [meant]) == [])
      let found = LibicalReader.disagreements(between: bytes, and: [meant], in: span)
      #expect(found.map(\.code.name) == ["gate/different-occurrences"])
      #expect(found.first?.description.contains("2026-05-01") == true)
    }
  }

  private func occurrences(of events: [Event]) throws -> ReadBackOccurrences? {
    let span = try #require(DateSpan("2026-01-01..2030-12-31"))
    let bytes = Samples.calendar(events: events).serialized()
    return LibicalReader.read(bytes, occurrencesIn: span).occurrences["1@x"]
  }
}
