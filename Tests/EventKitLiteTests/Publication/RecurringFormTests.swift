import EventKitLite
import TestSupport
import Testing

@Suite("The recurring form: one series for what comes every year")
struct RecurringFormTests {
  static let stamp = "2026-11-23T04:00:00Z"

  static func calendar(
    _ schedule: Schedule, _ form: Schedule.CalendarForm = .recurring,
    in language: Language = .english,
    ledger: Ledger = Ledger(), alarms: [AlarmLead] = []
  ) throws -> EventCalendar {
    let stamp = try Samples.instant(Self.stamp)
    return schedule.calendar(
      stamp: stamp, in: language, ledger: ledger, form: form, alarms: alarms)
  }

  private func series(
    _ when: String, announcements: String? = nil
  ) throws -> EventCalendar {
    let folder = try ProgrammeFolder(when: when, announcements: announcements)
    return try Self.calendar(folder.programme().schedule())
  }

  // MARK: Rules

  @Test(
    "A day of every year is one series with a yearly rule, from its first day to its last",
    arguments: [
      ("21/4", "2023-04-21", "FREQ=YEARLY;COUNT=8;BYMONTHDAY=21;BYMONTH=4"),
      ("1/10..7/10", "2023-10-01", "FREQ=YEARLY;COUNT=8;BYMONTHDAY=1;BYMONTH=10"),
      ("28/12..3/1", "2023-12-28", "FREQ=YEARLY;COUNT=8;BYMONTHDAY=28;BYMONTH=12"),
      ("29/2", "2024-02-29", "FREQ=YEARLY;COUNT=2;BYMONTHDAY=29;BYMONTH=2"),
      ("last friday of 11", "2023-11-24", "FREQ=YEARLY;COUNT=8;BYDAY=-1FR;BYMONTH=11"),
      ("fifth sunday of march", "2024-03-31", "FREQ=YEARLY;COUNT=4;BYDAY=5SU;BYMONTH=3"),
      ("{ before: 15/12 }", "2023-12-14", "FREQ=YEARLY;COUNT=8;BYMONTHDAY=14;BYMONTH=12"),
      ("{ before: 1/3 }", "2023-02-28", "FREQ=YEARLY;COUNT=8;BYMONTHDAY=-1;BYMONTH=2"),
      ("{ before: 1/1 }", "2023-12-31", "FREQ=YEARLY;COUNT=7;BYMONTHDAY=-1;BYMONTH=12"),
      (
        "{ announced-by: bo-gddt, expected: 5/5 }", "2023-05-05",
        "FREQ=YEARLY;COUNT=8;BYMONTHDAY=5;BYMONTH=5"
      ),
      (
        "{ season: summer, expected: 1/6..31/8 }", "2023-06-01",
        "FREQ=YEARLY;COUNT=8;BYMONTHDAY=1;BYMONTH=6"
      ),
      ("{ weekly: [saturday] }", "2023-01-07", "FREQ=WEEKLY;COUNT=417;BYDAY=SA"),
      ("{ rrule: FREQ=MONTHLY;BYDAY=1MO }", "2023-01-02", "FREQ=MONTHLY;COUNT=96;BYDAY=1MO"),
    ])
  func rule(when: String, start: String, rule: String) throws {
    let events = try series(when).events
    #expect(events.map(\.recurrenceRuleText) == [rule])
    #expect(events.first?.start == .day(try Samples.day(start)))
    #expect(events.first?.uid == "viec@thu.example.vn")
    #expect(events.first?.exceptions == [])
  }

  @Test("Opening hours end at an instant, and keep their zone")
  func hours() throws {
    let events = try series("{ weekly: [sunday], hours: \"08:00-11:30\" }").events
    #expect(events.map(\.recurrenceRuleText) == ["FREQ=WEEKLY;UNTIL=20301229T010000Z;BYDAY=SU"])
    let eight = LocalDateTime(try Samples.day("2023-01-01"), try #require(TimeOfDay(8, 0)))
    #expect(events.first?.start == .zoned(eight, zone: "Asia/Ho_Chi_Minh"))
  }

  @Test(
    "What no rule says stays one event a year",
    arguments: [
      "10/3 âm lịch", "5/5/2026", "{ announced-by: bo-gddt }", "undated",
      "{ before: first monday of april }",
      "{ rrule: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, starting: 2026-01-06 }",
      "{ rrule: FREQ=MONTHLY;COUNT=3 }",
    ])
  func dated(when: String) throws {
    let folder = try ProgrammeFolder(when: when)
    let schedule = try folder.programme().schedule()
    #expect(try Self.calendar(schedule) == Self.calendar(schedule, .dated))
  }

  @Test("A span that 29 February makes longer is longer in leap years only")
  func leapSpan() throws {
    let calendar = try series("28/2..1/3")
    #expect(calendar.mains.map { $0.days?.count } == [2])
    #expect(
      calendar.overrides.map { $0.days?.description } == [
        "2024-02-28..2024-03-01", "2028-02-28..2028-03-01",
      ])
  }

  @Test("Days before another event cross 29 February in leap years, and the series says so")
  func relative() throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("goc", when: "21/4")
        + ProgrammeFolder.event("viec", when: "{ days: -60, from: goc }"))
    let schedule = try folder.programme().schedule().limited(toEvent: "viec")
    let calendar = try Self.calendar(schedule)
    #expect(
      calendar.mains.map(\.recurrenceRuleText) == [
        "FREQ=YEARLY;COUNT=8;BYMONTHDAY=20;BYMONTH=2"
      ])
    #expect(calendar.overrides.map { $0.start?.date.description } == ["2024-02-21", "2028-02-21"])
  }

  // MARK: Years that differ

  @Test("A moved year is an instance of its own that says which day it replaces")
  func moved() throws {
    let calendar = try series(
      "21/4",
      announcements: "- { event: viec, year: 2025, kind: moved, dates: 2025-05-09..2025-05-10 }\n")
    let override = try #require(calendar.overrides.first)
    #expect(calendar.events.count == 2)
    #expect(override.uid == calendar.mains.first?.uid)
    #expect(override.recurrenceID == .day(try Samples.day("2025-04-21")))
    #expect(override.days?.description == "2025-05-09..2025-05-10")
    #expect(override.recurrenceRuleText == nil)
    #expect(override.notes != calendar.mains.first?.notes)
  }

  @Test("A move into another year keeps to its own place in the series")
  func movedFar() throws {
    let calendar = try series(
      "21/4", announcements: "- { event: viec, year: 2025, kind: moved, dates: 2026-04-21 }\n")
    #expect(calendar.overrides.map(\.recurrenceID) == [.day(try Samples.day("2025-04-21"))])
    #expect(try calendar.occurrences(in: DateSpan(Samples.day("2026-04-21"))).count == 2)
  }

  @Test("A cancelled year stays in sight and does not ring", arguments: ["notice", "strict"])
  func cancelled(style: String) throws {
    let folder = try ProgrammeFolder(
      events: ProgrammeFolder.event("viec", when: "21/4"),
      programme: ProgrammeFolder.programme + "cancelled: \(style)\n",
      announcements: "- { event: viec, year: 2026, kind: cancelled }\n")
    let schedule = try folder.programme().schedule()
    let leads = try [#require(AlarmLead("7d@09:00"))]
    let calendar = try Self.calendar(schedule, alarms: leads)
    let override = try #require(calendar.overrides.first)
    #expect(override.title == "[Cancelled] Task viec")
    #expect(override.status == (style == "strict" ? .cancelled : .confirmed))
    #expect(override.alarms == [])
    #expect(calendar.mains.first?.alarms.map { $0.offset?.description } == ["-P6DT15H"])
    #expect(try calendar.shown() == Self.calendar(schedule, .dated, alarms: leads).shown())
  }

  @Test("Days that one year does not have are exceptions, and its own days stay beside the series")
  func exceptions() throws {
    let calendar = try series(
      "{ weekly: [saturday] }",
      announcements: "- { event: viec, year: 2025, dates: 2025-06-02..2025-06-06 }\n")
    #expect(calendar.events.map(\.uid) == ["viec@thu.example.vn", "viec.2025@thu.example.vn"])
    let exceptions = try #require(calendar.events.first?.exceptions)
    #expect(exceptions.count == 52)
    #expect(exceptions.allSatisfy { $0.isAllDay && $0.date.year == 2025 })
  }

  @Test("Years whose notes name other days off are no series")
  func differentNotes() throws {
    let schedule = try ShippedFiles.programme().schedule().limited(toEvent: "mo-cua-ngoai-gio")
    try #require(schedule.events.count == 8)
    #expect(try Self.calendar(schedule) == Self.calendar(schedule, .dated))
  }

  @Test("A series is made only where it is shorter")
  func shorter() throws {
    let themes = (2024...2030).map {
      "- { event: viec, year: \($0), theme: { en: Theme of \($0) } }\n"
    }.joined()
    #expect(
      try series("21/4", announcements: themes).events.allSatisfy { $0.recurrenceRuleText == nil })
    let one = try ProgrammeFolder(when: "21/4").programme().schedule(for: 2027)
    #expect(try Self.calendar(one) == Self.calendar(one, .dated))
  }

  @Test("The series of an observance has a name of its own, which no year can have")
  func occasions() throws {
    let folder = try ProgrammeFolder(when: "{ on: ngay-le }")
    let schedule = try folder.programme().schedule()
    let uids = try Self.calendar(schedule).events.map(\.uid)
    #expect(Set(uids) == ["viec.on.quoc-khanh@thu.example.vn", "viec.on.lao-dong@thu.example.vn"])
    #expect(try Set(uids).isDisjoint(with: Self.calendar(schedule, .dated).events.map(\.uid)))
  }

  @Test("The revision of a series rises with that of any of its years")
  func revision() throws {
    func publish(_ title: String, _ theme: String?, _ ledger: Ledger) throws -> Publication {
      let folder = try ProgrammeFolder(
        events: "- { id: viec, title: { en: \(title) }, when: 21/4, lead: so-gddt }\n",
        announcements: theme.map { "- { event: viec, year: 2026, theme: { en: \($0) } }\n" })
      let programme = try folder.programme()
      let moment = try Samples.instant("2026-02-02T02:02:02Z")
      let publication = try Publication(of: programme, ledger: ledger, now: moment)
      let past = PublishedPast(publication.ledger, before: CalendarDate(2026, 2, 2) ?? .latest)
      let calendar = try Self.calendar(
        programme.schedule(after: past), ledger: publication.ledger)
      // A theme for one year, then a title for the five that are not over.
      #expect(Set(calendar.events.map(\.sequence)) == [theme == nil ? 0 : title == "A" ? 1 : 6])
      #expect(calendar.events.allSatisfy { $0.stamp == moment && $0.created == moment })
      return publication
    }
    let first = try publish("A", nil, Ledger())
    let second = try publish("A", "B", first.ledger)
    _ = try publish("C", "B", second.ledger)
  }

  // MARK: The shipped plan

  @Test("Both forms show the same on every day, in both languages", arguments: Language.supported)
  func wholePlan(language: Language) throws {
    let schedule = try ShippedFiles.programme().schedule()
    let dated = try Self.calendar(schedule, .dated, in: language)
    let recurring = try Self.calendar(schedule, in: language)
    #expect(try recurring.shown() == dated.shown())
    #expect(recurring.events.count < dated.events.count * 3 / 4)
    #expect(try recurring.verified() == recurring.serialized())
    #expect(recurring.events.allSatisfy { $0.component.first(.recurrenceDates) == nil })
  }

  @Test("Both forms show the same of every event")
  func everyEvent() throws {
    let schedule = try ShippedFiles.programme().schedule()
    for event in schedule.programme.events {
      let own = schedule.limited(toEvent: event.id)
      let (dated, recurring) = (try Self.calendar(own, .dated), try Self.calendar(own))
      #expect(try recurring.shown() == dated.shown(), "\(event.id)")
    }
  }

  @Test("Both forms show the same in each year, and in spans that begin and end within one")
  func spans() throws {
    let programme = try ShippedFiles.programme()
    var spans = ShippedFiles.years.compactMap { DateSpan(year: $0) }
    spans += [
      "2024-04-21..2027-04-20", "2023-12-31..2026-01-01", "2025-02-28..2029-10-03",
      "2024-10-05..2025-10-02",
    ].compactMap { DateSpan($0) }
    try #require(spans.count == 12)
    for span in spans {
      let schedule = Schedule(of: programme, in: span)
      #expect(
        try Self.calendar(schedule).shown() == Self.calendar(schedule, .dated).shown(), "\(span)")
    }
  }

  @Test("Both forms show the same to every unit and in every category", .timeLimit(.minutes(10)))
  func scopes() throws {
    let programme = try ShippedFiles.programme()
    let schedule = programme.schedule()
    let scopes =
      programme.units.all.map { schedule.limited(toUnit: $0.id) }
      + programme.categories.map { schedule.limited(toCategory: $0.id) }
    for scope in scopes {
      #expect(
        try Self.calendar(scope).shown() == Self.calendar(scope, .dated).shown(),
        "\(scope.unit?.rawValue ?? scope.category?.rawValue ?? "")")
    }
  }

  // MARK: Generated programmes

  @Test(
    "Both forms show the same of generated programmes, and libical reads both",
    arguments: Sweep.of(1...40, sample: 8))
  func generated(seed: Int) throws {
    var generator = ProgrammeGenerator(seed: UInt64(seed))
    let folder = try ProgrammeFolder(
      events: generator.events(), announcements: generator.announcements())
    let programme = try folder.programme()
    let leads = try [#require(AlarmLead("30d")), #require(AlarmLead("0d@08:00"))]
    let whole = DateSpan("2023-01-01..2030-12-31")
    for span in [whole, generator.span()] {
      let schedule = Schedule(of: programme, in: try #require(span))
      for language in Language.supported {
        let recurring = try Self.calendar(schedule, in: language, alarms: leads)
        let dated = try Self.calendar(schedule, .dated, in: language, alarms: leads)
        #expect(try recurring.shown() == dated.shown())
        #expect(recurring.events.count <= dated.events.count)
        for event in dated.events + recurring.events where event.recurrenceRuleText == nil {
          guard event.alarms.isEmpty else {
            #expect(event.status != .cancelled)
            #expect(try #require(event.days).last >= Samples.day("2026-11-23"))
            continue
          }
          // Instances of what comes every week are silent, too.
          guard event.recurrenceID == nil, let last = event.days?.last else { continue }
          let isCancelled = ["[Cancelled]", "[Hủy]"].contains { event.title?.hasPrefix($0) == true }
          #expect(try isCancelled || last < Samples.day("2026-11-23"))
        }
        // Two calendars without a series would be the same for nothing.
        #expect(
          span != whole
            || recurring.events.contains { $0.recurrenceRuleText?.contains("YEARLY") == true })
        #expect(throws: Never.self) { try recurring.verified() }
        #expect(throws: Never.self) { try dated.verified() }
      }
    }
  }
}
