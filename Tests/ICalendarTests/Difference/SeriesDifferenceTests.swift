import ICalendar
import Testing

@Suite("Differences of series are those of what takes place")
struct SeriesDifferenceTests {
  private static let series = "DTSTART:20260601T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4"

  private static func instance(_ id: String, _ lines: String) -> String {
    DifferenceSample.event("RECURRENCE-ID:\(id)\n\(lines)")
  }

  private func changes(_ old: String, _ new: String) throws -> [String] {
    try DifferenceSample.difference(old, new).chapters(in: .english).flatMap { chapter in
      chapter.changes.filter { !$0.contains("[diff/") }.map { "\(chapter.name): \($0)" }
    }
  }

  private static let plain = DifferenceSample.event(series)
  private static let cancelled =
    plain + "\n"
    + instance("20260608T100000Z", "DTSTART:20260608T100000Z\nDURATION:PT1H\nSTATUS:CANCELLED")
  private static let moved =
    plain + "\n" + instance("20260608T100000Z", "DTSTART:20260610T140000Z\nDURATION:PT1H")
  private static let excepted = DifferenceSample.event(series + "\nEXDATE:20260608T100000Z")

  @Test("An instance that is cancelled, moved or excepted is named by its day")
  func instances() throws {
    #expect(
      try changes(Self.plain, Self.cancelled) == [
        "S: Monday, 8 June 2026, 10:00–11:00 UTC: cancelled"
      ])
    #expect(
      try changes(Self.plain, Self.excepted) == [
        "S: Monday, 8 June 2026, 10:00–11:00 UTC: cancelled"
      ])
    #expect(try changes(Self.cancelled, Self.excepted) == [])
    #expect(
      try changes(Self.plain, Self.moved) == [
        "S: Monday, 8 June 2026, 10:00–11:00 UTC: moved to"
          + " Wednesday, 10 June 2026, 14:00–15:00 UTC"
      ])
    #expect(
      try changes(Self.cancelled, Self.moved) == [
        "S: Wednesday, 10 June 2026, 14:00–15:00 UTC: added"
      ])
    #expect(
      try changes(Self.moved, Self.cancelled) == [
        "S: Wednesday, 10 June 2026, 14:00–15:00 UTC: cancelled"
      ])
    #expect(
      try changes(Self.cancelled, Self.plain) == [
        "S: Monday, 8 June 2026, 10:00–11:00 UTC: added"
      ])
  }

  @Test("In Vietnamese, too")
  func vietnamese() throws {
    let text = { (old: String, new: String) in
      try DifferenceSample.difference(old, new).text(in: .vietnamese)
    }
    #expect(
      try text(Self.plain, Self.cancelled) == "S: thứ Hai, 8/6/2026, 10:00–11:00 UTC: hủy")
    #expect(
      try text(Self.plain, Self.moved)
        == "S: thứ Hai, 8/6/2026, 10:00–11:00 UTC: dời sang thứ Tư, 10/6/2026, 14:00–15:00 UTC")
  }

  @Test("One more instance is named; a rule that says the same days is not")
  func added() throws {
    let more = Self.series.replacing("COUNT=4", with: "COUNT=5")
    #expect(
      try changes(Self.plain, DifferenceSample.event(more)) == [
        "S: Monday, 29 June 2026, 10:00–11:00 UTC: added"
      ])
    let until = Self.series.replacing("COUNT=4", with: "UNTIL=20260622T100000Z")
    #expect(try changes(Self.plain, DifferenceSample.event(until)) == [])
    let dates = Self.series.replacing(
      "RRULE:FREQ=WEEKLY;COUNT=4", with: "RDATE:20260608T100000Z,20260615T100000Z,20260622T100000Z")
    #expect(try changes(Self.plain, DifferenceSample.event(dates)) == [])
  }

  @Test("A series that is moved whole says by how much, also over changes of clocks")
  func shifted() throws {
    let berlin = { (hour: String) in
      DifferenceSample.event(
        "DTSTART;TZID=Europe/Berlin:20260105T\(hour)0000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY")
    }
    #expect(try changes(berlin("10"), berlin("09")) == ["S: every time: one hour earlier"])
    #expect(
      try changes(
        Self.plain, DifferenceSample.event(Self.series.replacing("0601T10", with: "0602T10")))
        == ["S: every time: one day later"])
    #expect(
      try changes(
        Self.plain, DifferenceSample.event(Self.series.replacing("PT1H", with: "PT2H"))) == [
          "S: every time: rescheduled, the first from Monday, 1 June 2026, 10:00–11:00 UTC"
            + " to Monday, 1 June 2026, 10:00–12:00 UTC"
        ])
  }

  @Test("A repeating event in UTC and in a zone is the same as long as clocks stay")
  func zones() throws {
    let event = { (start: String) in DifferenceSample.event(start + "\nRRULE:FREQ=MONTHLY;COUNT=6")
    }
    #expect(
      try changes(
        event("DTSTART:20260105T090000Z"), event("DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T160000"))
        == [])
    #expect(
      try changes(
        event("DTSTART:20260105T090000Z"), event("DTSTART;TZID=Europe/Berlin:20260105T100000")) == [
          "S: 3 times, from Sunday, 5 April 2026 to Friday, 5 June 2026: one hour earlier"
        ])
  }

  @Test("Other rules of a zone say which events move and by how much")
  func zoneRules() throws {
    let zone = { (offset: String) in
      """
      BEGIN:VTIMEZONE
      TZID:Local
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:\(offset)
      TZOFFSETTO:\(offset)
      END:STANDARD
      END:VTIMEZONE

      """
    }
    let (old, new) = (zone("+0700"), zone("+0800"))
    let single = DifferenceSample.event("DTSTART;TZID=Local:20260601T100000\nDURATION:PT1H")
    let series = DifferenceSample.event("DTSTART;TZID=Local:20260601T100000\nRRULE:FREQ=DAILY")
    #expect(
      try DifferenceSample.difference(old + single, new + single).text(in: .english) == """
        Zone Local: defined differently, which moves 1 entry
        S: Monday, 1 June 2026, 10:00–11:00: one hour earlier, because zone Local is now defined \
        differently
        """)
    #expect(
      try DifferenceSample.difference(old + series, new + series).text(in: .vietnamese) == """
        Múi giờ Local: được định nghĩa khác, 1 mục đổi thời điểm
        S: mọi lần: sớm hơn 1 giờ, vì múi giờ Local nay được định nghĩa khác
        """)
    let task = "BEGIN:VTODO\nUID:t\nSUMMARY:T\nDUE;TZID=Local:20260601T100000\nEND:VTODO"
    #expect(
      try changes(old + task, new + task).last
        == "T: Monday, 1 June 2026, 10:00: one hour earlier, because zone Local is now defined"
        + " differently")
    // Nobody goes by it.
    let floating = DifferenceSample.event("DTSTART:20260601T100000")
    #expect(try DifferenceSample.difference(old + floating, new + floating).isEmpty)
    // The same clocks, in other words.
    let daylight = old.replacing("STANDARD", with: "DAYLIGHT").replacing("1970", with: "1960")
    #expect(try DifferenceSample.difference(old + single, daylight + single).isEmpty)
  }

  /// A series of five days, and the entry of its third with such a state.
  private static func daily(_ status: String, _ id: String = ":20260603T090000Z") -> String {
    DifferenceSample.event("DTSTART:20260601T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5")
      + "\n"
      + DifferenceSample.event(
        "DTSTART:20260603T110000Z\nDURATION:PT1H\nRECURRENCE-ID\(id)\(status)")
  }

  @Test(
    "The state of an instance is told of that instance, as that of an event alone is",
    arguments: [
      ":20260603T090000Z", ";RANGE=THISANDFUTURE:20260603T090000Z",
      // It meets no instance.
      ":20260603T093000Z",
    ])
  func states(id: String) throws {
    let minute = id.hasSuffix("3000Z") ? "30" : "00"
    let name = "S (instance of Wednesday, 3 June 2026, 09:\(minute) UTC)"
    let tentative = Self.daily("\nSTATUS:TENTATIVE", id)
    let confirmed = Self.daily("\nSTATUS:CONFIRMED\nSEQUENCE:1", id)
    #expect(
      try DifferenceSample.difference(tentative, confirmed).text(in: .english)
        == "\(name): status changed from “TENTATIVE” to “CONFIRMED”")
    let record = try #require(
      try DifferenceSample.difference(tentative, confirmed).records(in: .english).first)
    #expect((record.change, record.name) == ("field", "STATUS"))
    #expect((record.from, record.to) == ("TENTATIVE", "CONFIRMED"))
    #expect(
      try changes(Self.daily("", id), tentative) == ["\(name): status added: “TENTATIVE”"])
    // A higher SEQUENCE is needed, as for an event alone.
    let same = try DifferenceSample.difference(
      tentative, confirmed.replacing("\nSEQUENCE:1", with: ""))
    #expect(same.entries.flatMap(\.findings).map(\.code) == ["diff/sequence-not-raised"])
    let alone = try DifferenceSample.difference(
      DifferenceSample.event("DTSTART:20260603T110000Z\nSTATUS:TENTATIVE"),
      DifferenceSample.event("DTSTART:20260603T110000Z\nSTATUS:CONFIRMED"))
    #expect(alone.entries.flatMap(\.findings).map(\.code) == ["diff/sequence-not-raised"])
  }

  @Test("A new entry of an instance may say no more than its state")
  func newState() throws {
    let plain = DifferenceSample.event("DTSTART:20260601T090000Z\nRRULE:FREQ=DAILY;COUNT=5")
    let tentative = Self.instance(
      "20260603T090000Z", "DTSTART:20260603T090000Z\nSTATUS:TENTATIVE")
    #expect(
      try changes(plain, plain + "\n" + tentative) == [
        "S (instance of Wednesday, 3 June 2026, 09:00 UTC): status added: “TENTATIVE”"
      ])
    let task = { (lines: String) in
      (plain + "\n" + Self.instance("20260603T090000Z", "DTSTART:20260603T090000Z" + lines))
        .replacing("VEVENT", with: "VTODO")
    }
    #expect(
      try changes(task("\nSTATUS:NEEDS-ACTION"), task("\nSTATUS:COMPLETED")) == [
        "S (instance of Wednesday, 3 June 2026, 09:00 UTC): "
          + "status changed from “NEEDS-ACTION” to “COMPLETED”"
      ])
  }

  @Test("Of a series that is cancelled whole an instance may be taken up again")
  func reinstated() throws {
    let series = DifferenceSample.event(
      "DTSTART:20260601T090000Z\nRRULE:FREQ=DAILY;COUNT=5\nSTATUS:CANCELLED")
    let held =
      series + "\n"
      + Self.instance("20260603T090000Z", "DTSTART:20260603T090000Z\nSTATUS:CONFIRMED")
    let name = "S (instance of Wednesday, 3 June 2026, 09:00 UTC)"
    #expect(try changes(series, held) == ["\(name): no longer cancelled"])
    #expect(
      try changes(held, held.replacing("CONFIRMED", with: "CANCELLED")) == ["\(name): cancelled"])
    #expect(try changes(held, series) == ["\(name): cancelled"])
    // What had been cancelled before it does not come back with it.
    let off = held.replacing("CONFIRMED", with: "CANCELLED")
    let before = off.replacing("COUNT=5\nSTATUS:CANCELLED", with: "COUNT=5")
    #expect(try changes(before, off) == ["S: cancelled"])
    #expect(try changes(before, series) == ["S: cancelled"])
  }

  @Test("What an instance is called otherwise is told of that instance only")
  func instanceTitles() throws {
    let renamed =
      Self.plain + "\n"
      + Self.instance("20260608T100000Z", "DTSTART:20260608T100000Z\nDURATION:PT1H\nLOCATION:Kho")
    #expect(
      try changes(Self.plain, renamed) == [
        "S (instance of Monday, 8 June 2026, 10:00 UTC): location added: “Kho”"
      ])
    #expect(
      try changes(Self.plain, renamed.replacing("SUMMARY:S", with: "SUMMARY:T")).sorted() == [
        "T (instance of Monday, 8 June 2026, 10:00 UTC): location added: “Kho”",
        "T: renamed from “S” to “T”",
      ])
  }

  @Test("Many instances are counted, with the rule")
  func many() throws {
    let daily = "DTSTART:20260601T100000Z\nRRULE:FREQ=DAILY;UNTIL=20260831T100000Z"
    let workdays = daily + ";BYDAY=MO,TU,WE,TH,FR"
    #expect(
      try DifferenceSample.changes(daily, workdays) == [
        "cancelled 26 times, from Saturday, 6 June 2026 to Sunday, 30 August 2026",
        "recurrence rule changed from “FREQ=DAILY;UNTIL=20260831T100000Z”"
          + " to “FREQ=DAILY;UNTIL=20260831T100000Z;BYDAY=MO,TU,WE,TH,FR”",
      ])
  }

  @Test("Beyond the years that are compared, rules are compared as values")
  func beyond() throws {
    let leap = "DTSTART;VALUE=DATE:20260301\nRRULE:FREQ=YEARLY"
    // 2100 has no 29 February, and is too far away for anybody to count.
    #expect(
      try DifferenceSample.changes(leap, leap + ";COUNT=200") == [
        "recurrence rule changed from “FREQ=YEARLY” to “FREQ=YEARLY;COUNT=200”"
      ])
    // One date that a rule without end leaves out is named, however far away it is.
    #expect(
      try DifferenceSample.changes(leap, leap + "\nEXDATE;VALUE=DATE:20900301") == [
        "Wednesday, 1 March 2090: cancelled"
      ])
  }

  @Test("Rules that cannot be read are compared as they are written")
  func unreadableRules() throws {
    let start = "DTSTART:20260601T100000Z\nRRULE:"
    #expect(try DifferenceSample.changes(start + "FREQ=A;X=1", start + "X=1;FREQ=a") == [])
    #expect(try DifferenceSample.changes(start + "FREQ=A", start + "FREQ=B").count == 1)
  }

  @Test("Tasks are due on another day, both named, and repeat like events")
  func tasks() throws {
    let task = { (lines: String) in "BEGIN:VTODO\nUID:t\nSUMMARY:T\n\(lines)\nEND:VTODO" }
    #expect(
      try changes(task("DUE;VALUE=DATE:20260601"), task("DUE;VALUE=DATE:20260603")) == [
        "T: now due on Wednesday, 3 June 2026, before on Monday, 1 June 2026"
      ])
    #expect(
      try changes(task("DUE;VALUE=DATE:20260601"), task("PERCENT-COMPLETE:5")).first
        == "T: no longer due, before on Monday, 1 June 2026")
    let weekly = "DTSTART;VALUE=DATE:20260601\nRRULE:FREQ=WEEKLY;COUNT=3"
    #expect(
      try changes(task(weekly), task(weekly + "\nEXDATE;VALUE=DATE:20260608")) == [
        "T: Monday, 8 June 2026: cancelled"
      ])
    let journal = { (lines: String) in task(lines).replacing("VTODO", with: "VJOURNAL") }
    #expect(
      try changes(journal(weekly), journal(weekly + "\nEXDATE;VALUE=DATE:20260608")) == [
        "T: Monday, 8 June 2026: cancelled"
      ])
    // Nothing repeats without a start, so the rule itself is what differs.
    let due = "DUE:20260601T100000Z\nRRULE:FREQ=DAILY;COUNT="
    #expect(try changes(task(due + "2"), task(due + "3")).count == 1)
  }

  @Test("Rules that never come to anything, or to far too much, end in bounded steps")
  func bombs() throws {
    let start = "DTSTART:20260101T000000Z\n"
    let rules = [
      "RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31",
      "RRULE:FREQ=MINUTELY;BYSETPOS=400;BYDAY=MO",
    ]
    for rule in rules {
      #expect(try DifferenceSample.changes(start + rule, start + rule + "\nX-A:1").count == 1)
      #expect(try !DifferenceSample.changes(start + rule, start + "X-B:1").isEmpty)
    }
  }
}
