import EventKitLite
import TestSupport
import Testing

@Suite("Publication: school years")
struct SchoolYearPublicationTests {
  private static let events =
    [
      "20/11", "31/5", "15/8", "{ weekly: [monday], hours: \"07:00-07:30\" }", "1/1 âm lịch",
      "28/8..3/9", "{ announced-by: bo-gddt, expected: 27/6 }", "{ monthly: last working day }",
      "{ before: 1/1 }", "[31/3, 30/9]",
    ].enumerated().map { ProgrammeFolder.event("e\($0)", when: $1) }.joined()

  private func folder(
    _ beginning: String, horizon: String = "2026..2029", events: String = Self.events
  ) throws -> ProgrammeFolder {
    try ProgrammeFolder(
      events: events, programme: CycleYearTests.programme(beginning, horizon: horizon))
  }

  @Test("What is published twice is the same, whenever in the school year that is")
  func twice() throws {
    var story = Story()
    let first = try story.publish(folder("1/9"), on: "2026-09-01")
    for day in ["2026-09-01", "2026-12-31", "2027-01-01", "2027-08-31", "2027-09-01", "2028-03-01"]
    {
      let again = try story.publish(folder("1/9"), on: day)
      #expect(again.plan.isEmpty, "\(day)")
      #expect(again.files == first.files, "\(day)")
      #expect(again.plan.kept.isEmpty, "\(day)")
    }
  }

  @Test("UIDs and files have the number of the year")
  func names() throws {
    var story = Story()
    let publication = try story.publish(folder("1/9"), on: "2026-09-01")
    #expect(try publication.value("DTSTART", of: "e1.2026", in: "all") == "20270531")
    #expect(try publication.value("DTSTART", of: "e4.2026", in: "all") == "20270206")
    #expect(try publication.value("DTSTART", of: "e9.2026.31-03", in: "all") == "20270331")
    let schedule = publication.plan.schedule
    let handouts = schedule.handouts(stamp: try Samples.instant("2026-09-01T00:00:00Z"))
    #expect(handouts.map(\.name).contains("e1.2026"))
  }

  @Test("The recurring form has the same days", arguments: ["1/9", "1/7", "1/4"])
  func recurring(beginning: String) throws {
    let schedule = try folder(beginning).programme().schedule()
    let dated = try RecurringFormTests.calendar(schedule, .dated)
    let recurring = try RecurringFormTests.calendar(schedule, .recurring)
    #expect(try dated.shown() == recurring.shown())
    // It is shorter, also for a day in the second of the calendar's years.
    #expect(recurring.mains.count { $0.uid.hasPrefix("e1@") || $0.uid.hasPrefix("e1.") } == 1)
    #expect(recurring.events.count < dated.events.count)
  }

  // MARK: Years that begin otherwise from now on

  /// The days of all events from a day on, with titles.
  private func coming(
    _ publication: Publication, from day: String, through last: String
  ) throws -> [CalendarDate: [String]] {
    let (day, last) = (try Samples.day(day), try Samples.day(last))
    return try publication.days("all").filter { $0.key >= day && $0.key <= last }
  }

  private static let changes = [
    ("1/1", "1/9"), ("1/1", "1/7"), ("1/9", "1/1"), ("1/8", "1/9"), ("1/9", "1/8"),
  ].flatMap { before, after in
    ["2026-11-26", "2027-02-10", "2027-06-15", "2027-08-31", "2027-09-01"].map {
      (before: before, after: after, today: $0)
    }
  }

  @Test(
    "When years begin with another day from now on, no day to come is lost, and the past stays",
    arguments: Sweep.of(changes, sample: 9))
  func change(before first: String, after second: String, today: String) throws {
    var story = Story()
    let before = try story.publish(folder(first), on: "2026-01-05")
    let after = try story.publish(folder(second), on: today)
    // Both have all days of these two years and a half.
    let last = "2029-08-31"
    let expected = try coming(before, from: today, through: last)
    let shown = try coming(after, from: today, through: last)
    #expect(!expected.isEmpty)
    for (day, titles) in expected {
      #expect(Set(titles).isSubset(of: shown[day] ?? []), "\(day): \(titles)")
    }
    // What is over has its day and is nowhere else.
    let yesterday = try Samples.day(today).adding(days: -1).description
    let past = try coming(before, from: "2026-09-01", through: yesterday)
    let kept = try coming(after, from: "2026-09-01", through: yesterday)
    for (day, titles) in past {
      #expect(Set(titles).isSubset(of: kept[day] ?? []), "\(day): \(titles)")
    }
    let again = try story.publish(folder(second), on: today)
    #expect(again.plan.isEmpty && again.files == after.files)
  }

  @Test("Where the school year at hand is not covered, publishing stops")
  func uncovered() throws {
    var story = Story()
    let before = try story.publish(folder("1/1"), on: "2026-01-05")
    let plan = try story.plan(folder("1/9"), on: "2026-03-01")
    let obstacles = plan.obstacles()
    #expect(obstacles.map(\.code.name) == ["publish/horizon-shrinks"])
    #expect(obstacles.first?.message[.english].contains("has lost 2025–2026") == true)
    let after = try story.publish(folder("1/9", horizon: "2025..2029"), on: "2026-03-01")
    let expected = try coming(before, from: "2026-01-01", through: "2029-08-31")
    let shown = try coming(after, from: "2026-01-01", through: "2029-08-31")
    for (day, titles) in expected {
      #expect(Set(titles).isSubset(of: shown[day] ?? []), "\(day): \(titles)")
    }
  }

  @Test("Programs are told with which day years begin, where it is not New Year's Day")
  func json() throws {
    let school = try folder("1/9").programme().schedule(for: 2026).json()
    #expect(String(decoding: school, as: UTF8.self).contains("\"yearBegins\":\"1/9\""))
    let civil = try folder("1/1").programme().schedule(for: 2026).json()
    #expect(!String(decoding: civil, as: UTF8.self).contains("yearBegins"))
  }

  @Test("The day of this spring, which is over, and that of the next stand side by side")
  func sideBySide() throws {
    let event = ProgrammeFolder.event("viec", when: "31/5")
    var story = Story()
    try story.publish(folder("1/1", events: event), on: "2026-01-05")
    let after = try story.publish(folder("1/9", events: event), on: "2026-11-26")
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == "20260531")
    #expect(try after.value("DTSTART", of: "viec.2026.s20270531", in: "all") == "20270531")
    #expect(try after.value("DTSTART", of: "viec.2027", in: "all") == "20280531")
    // The plan tells that the files say otherwise of what is over.
    #expect(after.plan.kept.map { $0.published?.year } == [2026])
    // An edit after that is an edit.
    let moved = ProgrammeFolder.event("viec", when: "30/5")
    let edited = try story.publish(folder("1/9", events: moved), on: "2026-12-01")
    #expect(try edited.value("DTSTART", of: "viec.2026", in: "all") == "20260531")
    #expect(try edited.value("DTSTART", of: "viec.2026.s20270531", in: "all") == "20270530")
  }

  @Test("What was published for a year of the calendar is told to count for a school year now")
  func countedOtherwise() throws {
    let event = ProgrammeFolder.event("viec", when: "31/5")
    var story = Story()
    try story.publish(folder("1/1", horizon: "2025..2029", events: event), on: "2026-01-05")
    let after = try story.publish(
      folder("1/9", horizon: "2025..2029", events: event), on: "2026-11-26")
    let schedule = after.plan.schedule
    let kept = try #require(schedule.events.first { $0.identity == "viec.2026" })
    let reason = try #require(kept.reasons.first?.text(in: .english, of: schedule.programme))
    #expect(reason.hasSuffix("the files now say 31 May 2026, counted for 2025–2026"), "\(reason)")
  }

  @Test("What waits for a day in the new year is still told")
  func waiting() throws {
    let event = ProgrammeFolder.event("viec", when: "{ announced-by: bo-gddt }")
    let programme = { (beginning: String, announcements: String) throws in
      try ProgrammeFolder(
        events: event, programme: CycleYearTests.programme(beginning, horizon: "2026..2029"),
        announcements: announcements)
    }
    let announced = "- { event: viec, year: 2026, dates: 2026-05-30 }\n"
    var story = Story()
    try story.publish(programme("1/1", announced), on: "2026-06-05")
    let corrected = "- { event: viec, year: 2027, dates: 2027-10-01 }\n"
    let after = try story.publish(programme("1/9", corrected), on: "2026-11-26")
    #expect(after.plan.schedule.waiting.contains { $0.year == 2026 })
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == "20260530")
  }
}
