import EventKitLite
import TestSupport
import Testing

@Suite("Days: anchor, slot, days, decided days")
struct SlotTests {
  /// The dates of an event in a cycle year, as `d/m` one after the other; those of other years with
  /// their year.
  private func dates(_ when: String, in year: Int, events: String = "") throws -> String {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: when) + events)
    let programme = try folder.programme()
    return programme.schedule().events.filter { $0.event.id == "viec" && $0.year == year }
      .compactMap(\.timing).flatMap { timing -> [DateSpan] in
        if case .days(let span) = timing { [span] } else { timing.dates.map { DateSpan($0) } }
      }
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
      .map { span in
        let text = { (day: CalendarDate) in
          "\(day.day)/\(day.month)" + (day.year == year ? "" : "/\(day.year)")
        }
        return span.count == 1
          ? text(span.first) : "\(text(span.first))–\(text(span.last))"
      }.joined(separator: " ")
  }

  @Test(
    "Every form names its days",
    arguments: [
      // Ends that a month lacks are its last day; a day by itself is never moved.
      ("1/2..29/2", 2027, "1/2–28/2"), ("1/2..29/2", 2028, "1/2–29/2"), ("29/2", 2027, ""),
      ("29/2", 2028, "29/2"), ("28/12..3/1", 2026, "28/12–3/1/2027"),
      ("23/12 âm lịch..30/12 âm lịch", 2027, "30/1–5/2"), ("giao thừa", 2027, "5/2"),
      ("giao thừa", 2025, "28/1"), ("last day of 2", 2028, "29/2"),
      ("month 4..30/6", 2027, "1/4–30/6"), ("tháng 2..tháng 2", 2028, "1/2–29/2"),
      // Weekdays by a day: never more than three away, never the day itself.
      ("saturday nearest 15/5", 2027, "15/5"), ("saturday nearest 15/5", 2028, "13/5"),
      ("monday after 5/9", 2027, "6/9"), ("monday after 6/9", 2027, "13/9"),
      ("monday before 6/9", 2027, "30/8"),
      // Weeks from Monday to Sunday; week 1 has the first Thursday.
      ("week of 1/10", 2027, "27/9–3/10"), ("week 1", 2026, "29/12/2025–4/1"),
      ("week 53", 2026, "28/12–3/1/2027"), ("week 53", 2027, ""),
      ("easter", 2027, "28/3"), ("easter - 2", 2027, "26/3"), ("easter + 39", 2027, "6/5"),
      // Working days: 30 April 2027 is a Friday, and off only where holidays say so.
      ("last working day of 5", 2027, "31/5"), ("last working day of 10", 2027, "29/10"),
      ("first working day of 5", 2027, "3/5"),
      ("[31/3, 30/6, 30/9, 31/12]", 2027, "31/3 30/6 30/9 31/12"),
      ("[31/3, 31/3..2/4]", 2027, "31/3 31/3–2/4"), ("[21/4, third wednesday of 4]", 2027, "21/4"),
      (
        "{ monthly: [10, 31] }", 2027,
        "10/1 31/1 10/2 10/3 31/3 10/4 10/5 31/5 10/6 10/7 31/7 10/8 31/8 10/9 10/10 31/10 10/11 10/12 31/12"
      ),
      (
        "{ monthly: last day }", 2028,
        "31/1 29/2 31/3 30/4 31/5 30/6 31/7 31/8 30/9 31/10 30/11 31/12"
      ),
      ("{ day: 1/10..7/10, when-sunday: 2/10..8/10 }", 2028, "2/10–8/10"),
      ("{ day: 1/10..7/10, when-sunday: 2/10..8/10 }", 2027, "1/10–7/10"),
      ("{ day: 21/4, also: [18/5, 21/4] }", 2027, "21/4 18/5"),
      ("{ by: 14/12 }", 2027, "14/12"), ("{ before: 15/12 }", 2027, "14/12"),
      ("{ before: 1/1 }", 2027, "31/12/2026"),
      (
        "{ before: { monthly: 1 } }", 2027,
        "31/12/2026 31/1 28/2 31/3 30/4 31/5 30/6 31/7 31/8 30/9 31/10 30/11"
      ),
    ])
  func forms(when: String, year: Int, expected: String) throws {
    #expect(try dates(when, in: year) == expected)
  }

  @Test("A fortnight keeps its rhythm over New Year")
  func fortnight() throws {
    let when = "{ weekly: [tuesday], every: 2, starting: 2026-01-06 }"
    let all = try [2026, 2027].map { try dates(when, in: $0).split(separator: " ") }
    #expect(all[0].last == "22/12")
    #expect(all[1].first == "5/1")
    let days = try ProgrammeFolder(when: when).programme().schedule().events
      .flatMap { $0.timing?.dates ?? [] }
    #expect(days.first?.description == "2026-01-06")
    #expect(zip(days, days.dropFirst()).allSatisfy { $0.days(until: $1) == 14 })
  }

  @Test(
    "Bounds, terms and exceptions choose by the day that the form names",
    arguments: [
      ("{ monthly: 15, within: 5/9..31/5 }", "15/1 15/2 15/3 15/4 15/5 15/9 15/10 15/11 15/12"),
      ("{ monthly: 15, from: 2027-03-15, until: 2027-05-15 }", "15/3 15/4 15/5"),
      ("{ monthly: 15, from: 2027-03-16, until: 2027-05-14 }", "15/4"),
      (
        "{ monthly: [10, 25], except: [month 8, 1/1..31/5, 25/12] }",
        "10/6 25/6 10/7 25/7 10/9 25/9 10/10 25/10 10/11 25/11 10/12"
      ),
      ("{ monthly: 15, within: hoc-ky }", "15/9 15/10"),
      (
        "{ monthly: 15, except: [hoc-ky, month 1, month 2, month 3, month 4, month 5, month 6] }",
        "15/7 15/8 15/11 15/12"
      ),
      // It would move out of the bounds, but is named inside of them.
      ("{ day: 1/5, within: 1/5..31/5, shift: before }", "30/4"),
    ])
  func chosen(when: String, expected: String) throws {
    let term = ProgrammeFolder.event("hoc-ky", when: "5/9..31/10")
    #expect(try dates(when, in: 2027, events: term) == expected)
  }

  @Test(
    "Each day of a series moves by itself off a day off, and one that is there already stays one")
  func shiftedSeries() throws {
    // 15 May and 15 August 2027 are Saturday and Sunday.
    #expect(
      try dates("{ monthly: 15, shift: before }", in: 2027)
        == "15/1 15/2 15/3 15/4 14/5 15/6 15/7 13/8 15/9 15/10 15/11 15/12")
    // Saturday's goes to Friday, which the series has; but 1 May goes out of the month.
    let programme = try ProgrammeFolder(
      when: "{ weekly: [friday, saturday], shift: before, within: month 5 }"
    ).programme()
    let days = programme.schedule().events.filter { $0.year == 2027 }
    #expect(days.map { $0.timing?.dates.map(\.day) } == [[30], [7, 14, 21, 28]])
    #expect(days[0].identity == "viec.2027.20270501")
    #expect(
      try dates("{ monthly: 15, shift: skip }", in: 2027)
        == "15/1 15/2 15/3 15/4 15/6 15/7 15/9 15/10 15/11 15/12")
  }

  @Test("What moves or is added keeps the name of its slot; the rest is one series")
  func slots() throws {
    let programme = try ProgrammeFolder(
      when: "{ monthly: 15, shift: before, also: [20/3] }"
    ).programme()
    let events = programme.schedule().events.filter { $0.year == 2027 }
    #expect(
      Set(events.map(\.identity))
        == ["viec.2027", "viec.2027.20270320", "viec.2027.20270515", "viec.2027.20270815"])
    // 20 March 2027 is a Saturday and moves as the others do.
    let added = events.first { $0.slot?.month == 3 }
    #expect(added?.timing?.span.description == "2027-03-19")
    let series = try #require(events.first { $0.slot == nil })
    guard case .recurring(let days)? = series.timing else {
      Issue.record("no series")
      return
    }
    #expect(days.exceptions.map(\.description) == ["2027-05-15", "2027-08-15"])
    #expect(days.dates.count == 10)
  }

  @Test("What no recurrence rule says is published day by day, under the names of its days")
  func withoutRule() throws {
    let programme = try ProgrammeFolder(when: "{ monthly: rằm }").programme()
    let events = programme.schedule().events.filter { $0.year == 2027 }
    #expect(events.count == 12)
    for event in events {
      let day = try #require(event.timing?.span.first)
      #expect(try LunarDate(day).day == 15)
      #expect(event.identity == "viec.2027.\(day.basicDescription)")
    }
  }

  @Test("Of an event of several times there is one deadline for each")
  func offsets() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("hop", when: "{ monthly: [first friday, third friday] }")
        + ProgrammeFolder.event("viec", when: "{ days: -3, of: hop }"))
    let programme = try folder.programme()
    let meetings = programme.schedule().events.filter { $0.event.id == "hop" && $0.year == 2027 }
      .flatMap { $0.timing?.dates ?? [] }
    let tasks = programme.schedule().events.filter { $0.event.id == "viec" && $0.year == 2027 }
    #expect(tasks.compactMap { $0.timing?.span.first } == meetings.map { $0.adding(days: -3) })
    #expect(Set(tasks.map(\.identity)).count == 24)
  }

  @Test("Weeks of an event are counted from the week that it begins in")
  func weeksOfEvent() throws {
    let year = ProgrammeFolder.event("nam-hoc", when: "5/9..31/12")
    // 5 September 2027 is a Sunday: week 1 is 30 August to 5 September.
    #expect(try dates("week 1 of nam-hoc", in: 2027, events: year) == "30/8–5/9")
    #expect(try dates("weeks 2..3 of nam-hoc", in: 2027, events: year) == "6/9–19/9")
    #expect(try dates("tuesday of week 4 of nam-hoc", in: 2027, events: year) == "21/9")
  }

  @Test("A month is one entry on its first working day, expected, until a day is announced")
  func month() throws {
    let waiting = try ProgrammeFolder(when: "month 5").programme().scheduled(in: 2027)
    #expect(waiting.status == .expected)
    #expect(waiting.isMonth)
    #expect(waiting.timing?.span.description == "2027-05-03")
    #expect(waiting.vagueTime(in: .vietnamese) == "tháng 5/2027")
    #expect(!waiting.hasPassedUnannounced(on: try Samples.day("2027-05-31")))
    #expect(waiting.hasPassedUnannounced(on: try Samples.day("2027-06-01")))
    let announced = try ProgrammeFolder(
      when: "month 5",
      announcements: "- { event: viec, year: 2027, dates: 2027-05-19, document: 1/QD }"
    ).programme().scheduled(in: 2027)
    #expect(announced.identity == waiting.identity)
    #expect(!announced.isMonth)
    #expect(announced.status == .announced)
  }

  @Test("An event is held in its years, and counts them in its title")
  func years() throws {
    let event = """
      - id: viec
        title: { vi: "Kỷ niệm {n} năm", en: "{n} years" }
        when: 3/2
        lead: so-gddt
        since: 1930
        years: every 5 from 2025

      """
    let events = try ProgrammeFolder(events: event).programme().schedule().events
    #expect(events.map(\.year) == [2025, 2030])
    #expect(events.map { $0.title(in: .vietnamese) } == ["Kỷ niệm 95 năm", "Kỷ niệm 100 năm"])
  }
}
