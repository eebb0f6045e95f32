import EventKitLite
import TestSupport
import Testing

@Suite("Publication: what is over stays as it was published")
struct PastTests {
  private static func event(
    _ when: String, title: String = "Việc", lead: String = "so-gddt", extra: String = ""
  ) -> String {
    "- { id: viec, title: { vi: \(title), en: Task }, when: \(when), lead: \(lead)\(extra) }\n"
  }

  private static let other = ProgrammeFolder.event(
    "khac", when: "30/12", lead: "[so-gddt, so-vhttdl]")

  private func folder(_ event: String, announcements: String? = nil) throws -> ProgrammeFolder {
    try ProgrammeFolder(events: event + Self.other, announcements: announcements)
  }

  // MARK: Single days

  @Test("A rule that changes moves what is to come and nothing that is over")
  func rule() throws {
    var story = Story()
    try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    let after = try story.publish(folder(Self.event("19/5")), on: "2026-05-19")
    for year in 2023...2030 {
      let day = year <= 2026 ? "\(year)0518" : "\(year)0519"
      #expect(try after.value("DTSTART", of: "viec.\(year)", in: "so-gddt") == day)
      #expect(
        try after.value("SEQUENCE", of: "viec.\(year)", in: "all") == (year <= 2026 ? "0" : "1"))
    }
    #expect(after.plan.kept.map { $0.published?.year } == [2023, 2024, 2025, 2026])
    #expect(after.plan.kept.allSatisfy { $0.files?.timing?.span.first.day == 19 })
    // What was kept stays kept, and nothing changes when nothing does.
    let again = try story.publish(folder(Self.event("19/5")), on: "2026-11-02")
    #expect(again.files == after.files && again.plan.isEmpty)
  }

  @Test(
    "An event is over on the day after its last one",
    arguments: [("2026-05-18", "20260519"), ("2026-05-19", "20260518")])
  func edge(day: String, start: String) throws {
    var story = Story()
    try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    let after = try story.publish(folder(Self.event("19/5")), on: day)
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == start)
  }

  @Test("A title, a place and a unit that change leave the past alone")
  func texts() throws {
    var story = Story()
    let before = try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    let changed = Self.event(
      "18/5", title: "Khác", lead: "so-vhttdl", extra: ", place: { vi: Nhà }")
    let after = try story.publish(folder(changed), on: "2026-06-01")
    for year in 2023...2026 {
      let uid = "viec.\(year)@thu.example.vn"
      #expect(try after.lines("so-gddt")[uid] == before.lines("so-gddt")[uid])
      #expect(try after.lines("so-vhttdl")[uid] == nil)
    }
    for year in 2027...2030 {
      #expect(try after.value("SUMMARY", of: "viec.\(year)", in: "so-vhttdl") == "Khác")
      #expect(try after.value("SUMMARY", of: "viec.\(year)", in: "so-gddt") == nil)
    }
  }

  @Test("Of a part that is kept the reasons say what the files have in its days now")
  func filesSay() throws {
    func reason(
      _ first: String, _ second: String?, of name: String = "viec.2026"
    ) throws -> String? {
      var story = Story()
      try story.publish(folder(Self.event(first)), on: "2026-01-05")
      let after = try story.publish(folder(second.map { Self.event($0) } ?? ""), on: "2026-03-02")
      let schedule = after.plan.schedule
      let kept = try #require(schedule.events.first { $0.identity == name })
      return kept.reasons.first?.text(in: .english, of: schedule.programme)
    }
    let monday = "{ weekly: monday, hours: \"07:30-09:00\" }"
    let kept = "Stays as it was published (as of 2 March 2026) because it is over; "
    let two = "{ weekly: monday, hours: [\"07:30-09:00\", \"13:30-15:00\"] }"
    for (first, second, name, said) in [
      (
        monday, "{ weekly: monday, hours: \"14:00-15:30\" }", "viec.2026",
        "the files now say 5 January – 23 February 2026, 14:00–15:30"
      ),
      (
        monday, "{ weekly: tuesday, hours: \"07:30-09:00\" }", "viec.2026",
        "the files now say 6 January – 17 February 2026"
      ),
      // The second session is told of the second one.
      (
        two, two.replacing("13:30-15:00", with: "14:00-15:00"), "viec.2026.t1330",
        "the files now say 5 January – 23 February 2026, 14:00–15:00"
      ),
      (monday, nil, "viec.2026", "the files do not have it any more"),
    ] as [(String, String?, String, String)] {
      let told = try reason(first, second, of: name)
      #expect(told == kept + said)
    }
  }

  @Test(
    "What stays although the files have it otherwise is told with what differs, however little",
    arguments: [
      (Self.event("18/5"), nil, []), (Self.event("18/5", title: "Khác"), nil, [.title]),
      (Self.event("19/5"), nil, [.days]),
      (Self.event("18/5", extra: ", text: { vi: Lời }"), nil, [.text]),
      // What subscribers never read is no difference to them.
      (Self.event("18/5", extra: ", note: { vi: Lời }"), nil, []),
      (Self.event("18/5", extra: ", place: { vi: Nhà }"), nil, [.place, .text]),
      (Self.event("18/5", lead: "so-vhttdl"), nil, [.units, .text]),
      (Self.event("18/5", extra: ", with: [so-vhttdl]"), nil, [.units, .text]),
      (
        Self.event("19/5", title: "Khác", lead: "so-vhttdl", extra: ", place: { vi: Nhà }"), nil,
        [.title, .days, .place, .units, .text]
      ),
      (
        Self.event("18/5"), "- { event: viec, year: 2025, kind: cancelled }\n", [.status, .text]
      ),
      ("", nil, []),
    ] as [(String, String?, [Schedule.Kept.Aspect])])
  func differences(
    changed: String, announcements: String?, aspects: [Schedule.Kept.Aspect]
  ) throws {
    var story = Story()
    try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    let kept = try story.publish(folder(changed, announcements: announcements), on: "2026-06-01")
      .plan.kept
    #expect(Set(kept.map(\.event)) == (aspects.isEmpty && !changed.isEmpty ? [] : ["viec"]))
    #expect(kept.allSatisfy { $0.aspects == aspects })
    let years = announcements == nil ? Array(2023...2026) : [2025]
    #expect(kept.isEmpty || kept.compactMap { $0.published?.year } == years)
    #expect(kept.allSatisfy { ($0.files == nil) == changed.isEmpty })
    // It is told as long as the files have it so, and no longer.
    let again = try story.plan(folder(changed, announcements: announcements), on: "2026-06-02")
    #expect(again.kept.map(\.aspects) == kept.map(\.aspects))
    #expect(try story.plan(folder(Self.event("18/5")), on: "2026-06-03").kept.isEmpty)
  }

  @Test("The hours of a series that is over stay, and are told as its days")
  func hoursOfThePast() throws {
    func weekly(_ hours: String) throws -> ProgrammeFolder {
      try folder(Self.event("{ weekly: [saturday], hours: \"\(hours)\" }"))
    }
    var story = Story()
    try story.publish(weekly("08:00-11:00"), on: "2026-01-05")
    let after = try story.publish(weekly("09:00-11:00"), on: "2026-06-01")
    #expect(after.plan.kept.map { $0.published?.year } == [2023, 2024, 2025])
    #expect(after.plan.kept.allSatisfy { $0.aspects == [.days] })
    for year in 2023...2025 {
      #expect(
        try after.value("DTSTART", of: "viec.\(year)", in: "all")?.hasSuffix("T080000") == true)
      let event = after.schedule.events.first { $0.identity == "viec.\(year)" }
      guard case .recurring? = event?.timing else {
        Issue.record("no series in \(year)")
        continue
      }
      #expect(event?.hours?.sessions.map(\.from) == [try #require(TimeOfDay(8, 0))])
    }
  }

  @Test("The past of a new event is published once, and a known event gets no other past")
  func newEvent() throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.other), on: "2026-06-01")
    let new = try story.publish(
      folder(Self.event("18/5", extra: ", years: 2025..2030")), on: "2026-06-02")
    #expect(try new.value("DTSTART", of: "viec.2025", in: "all") == "20250518")
    let more = try story.publish(folder(Self.event("18/5")), on: "2026-06-03")
    #expect(more.plan.isEmpty)
    #expect(more.plan.kept.map { $0.files?.year } == [2023, 2024])
    #expect(more.plan.kept.allSatisfy { $0.published == nil })
  }

  @Test(
    "A run under way keeps its start, and its end may move",
    arguments: [
      ("2/10..9/10", "20261001", "20261010"), ("1/10..2/10", "20261001", "20261004"),
      ("20/9..5/10", "20261001", "20261006"),
    ])
  func underWay(when: String, start: String, end: String) throws {
    var story = Story()
    try story.publish(folder(Self.event("1/10..7/10")), on: "2026-01-05")
    let after = try story.publish(folder(Self.event(when)), on: "2026-10-04")
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == start)
    #expect(try after.value("DTEND", of: "viec.2026", in: "all") == end)
  }

  @Test("A run that is put off while it is under way keeps the days it had and gets others")
  func putOff() throws {
    var story = Story()
    try story.publish(folder(Self.event("1/10..7/10")), on: "2026-01-05")
    let moved = "- { event: viec, year: 2026, kind: moved, dates: 2026-10-20..2026-10-22 }\n"
    let after = try story.publish(
      folder(Self.event("1/10..7/10"), announcements: moved), on: "2026-10-04")
    #expect(try after.value("DTEND", of: "viec.2026", in: "all") == "20261004")
    #expect(try after.value("DTSTART", of: "viec.2026.s20261020", in: "all") == "20261020")
    let later = try story.publish(
      folder(Self.event("1/10..7/10"), announcements: moved), on: "2026-11-04")
    #expect(later.plan.isEmpty)
  }

  @Test("Days that were only expected and have passed take the days that are announced late")
  func lateAnnouncement() throws {
    let expected = Self.event("{ announced-by: bo-gddt, expected: 1/10..7/10 }")
    var story = Story()
    try story.publish(folder(expected), on: "2026-01-05")
    let announced = "- { event: viec, year: 2026, dates: 2026-11-16..2026-11-22 }\n"
    let after = try story.publish(folder(expected, announcements: announced), on: "2026-10-20")
    #expect(try after.value("DTSTART", of: "viec.2026", in: "all") == "20261116")
    #expect(try after.value("SUMMARY", of: "viec.2026", in: "all") == "Việc")
  }

  // MARK: Corrections

  @Test("A correction mends the past once, and later edits leave it alone again")
  func corrected() throws {
    var story = Story()
    try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    let correction = "- { event: viec, year: 2025, kind: corrected, dates: 2025-05-20 }\n"
    let after = try story.publish(
      folder(Self.event("18/5", title: "Khác"), announcements: correction), on: "2026-06-01")
    #expect(try after.value("DTSTART", of: "viec.2025", in: "all") == "20250520")
    #expect(try after.value("SUMMARY", of: "viec.2025", in: "all") == "Khác")
    #expect(try after.value("SUMMARY", of: "viec.2024", in: "all") == "Việc")
    let later = try story.publish(
      folder(Self.event("18/5", title: "Nữa"), announcements: correction), on: "2026-06-02")
    #expect(try later.value("SUMMARY", of: "viec.2025", in: "all") == "Khác")
  }

  @Test("A slip in a title of the past is mended by name: in the command, or in the files")
  func rewriting() throws {
    for isInFiles in [false, true] {
      var story = Story()
      let weekly = ProgrammeFolder.event("tuan", when: "{ weekly: [saturday] }")
      try story.publish(folder(Self.event("18/5", title: "Vịec") + weekly), on: "2026-01-05")
      let fixed = try ProgrammeFolder(
        events: Self.event("18/5") + weekly.replacing("Việc tuan", with: "Tuần") + Self.other,
        programme: ProgrammeFolder.programme + (isInFiles ? "corrected: [viec]\n" : ""))
      let after = try story.publish(
        fixed, on: "2026-06-01", rewriting: isInFiles ? .nothing : .events(["viec"]))
      for year in 2023...2030 {
        #expect(try after.value("SUMMARY", of: "viec.\(year)", in: "all") == "Việc")
      }
      #expect(try after.value("SUMMARY", of: "tuan.2025", in: "all") == "Việc tuan")
      let all = try story.publish(fixed, on: "2026-06-02", rewriting: .everything)
      #expect(try all.value("SUMMARY", of: "tuan.2025", in: "all") == "Tuần")
      // A series that was cut at a day keeps its parts and their names.
      #expect(try all.value("SUMMARY", of: "tuan.2026", in: "all") == "Tuần")
      #expect(try all.value("SUMMARY", of: "tuan.2026.s20260606", in: "all") == "Tuần")
    }
  }

  // MARK: Series

  @Test("A series whose days change is cut at the day of the publication")
  func seriesDays() throws {
    var story = Story()
    let before = try story.publish(
      folder(Self.event("{ weekly: [saturday, sunday] }")), on: "2026-01-05")
    let after = try story.publish(folder(Self.event("{ weekly: [sunday] }")), on: "2026-04-01")
    let (old, new) = (try before.days("so-gddt"), try after.days("so-gddt"))
    let today = try Samples.day("2026-04-01")
    #expect(old.filter { $0.key < today } == new.filter { $0.key < today })
    #expect(
      new.filter { $0.key >= today && $0.value == ["Việc"] }.keys.allSatisfy {
        $0.weekday == .sunday
      })
    #expect(
      try after.value("RRULE", of: "viec.2026", in: "all")?.contains("COUNT=26") == true)
    #expect(try after.value("DTSTART", of: "viec.2026.s20260405", in: "all") == "20260405")
    // The first day that falls away says so, and no day that is still held does.
    #expect(try after.value("DTSTART", of: "viec.2026.end", in: "all") == "20260404")
    #expect(try after.value("SUMMARY", of: "viec.2026.end", in: "all") == "[Hủy] Việc")
    let later = try story.publish(folder(Self.event("{ weekly: [sunday] }")), on: "2026-04-20")
    #expect(later.plan.isEmpty)
    let gone = try story.publish(folder(Self.event("{ weekly: [sunday] }")), on: "2026-05-05")
    #expect(gone.plan.changes.map(\.act) == [.cleared])
  }

  @Test(
    "Another title cuts a series and leaves no day marked; another text does not cut it",
    arguments: [
      ("title", Self.event("{ weekly: [saturday] }", title: "Khác"), true),
      ("place", Self.event("{ weekly: [saturday] }", extra: ", place: { vi: Nhà }"), true),
      ("hours", Self.event("{ weekly: [saturday], hours: \"08:00-11:00\" }"), true),
      ("text", Self.event("{ weekly: [saturday] }", extra: ", text: { vi: Lời }"), false),
    ])
  func seriesTitle(_: String, changed: String, isCut: Bool) throws {
    var story = Story()
    try story.publish(folder(Self.event("{ weekly: [saturday] }")), on: "2026-01-05")
    let after = try story.publish(folder(changed), on: "2026-04-01")
    #expect(try after.lines("all").keys.contains("viec.2026.s20260404@thu.example.vn") == isCut)
    #expect(try !after.lines("all").keys.contains("viec.2026.end@thu.example.vn"))
    #expect(try after.value("SEQUENCE", of: "viec.2026", in: "all") == "1")
  }

  @Test("A series that ends says farewell: held days stay, one entry says that it is off")
  func farewell() throws {
    var story = Story()
    let before = try story.publish(folder(Self.event("{ weekly: [saturday] }")), on: "2026-01-05")
    let after = try story.publish(ProgrammeFolder(events: Self.other), on: "2026-04-01")
    for feed in ["all", "so-gddt"] {
      let today = try Samples.day("2026-04-01")
      #expect(
        try after.days(feed).filter { $0.key < today }
          == before.days(feed).filter { $0.key < today })
      #expect(try after.days(feed).keys.allSatisfy { $0 < today || $0.month == 12 && $0.day == 30 })
      #expect(try after.value("DTSTART", of: "viec.2026.end", in: feed) == "20260404")
      // Of what had not begun a single entry is left, under the same name.
      #expect(try after.value("RRULE", of: "viec.2027", in: feed) == nil)
      #expect(try after.value("SUMMARY", of: "viec.2027", in: feed) == "[Hủy] Việc")
      #expect(try after.value("SEQUENCE", of: "viec.2027", in: feed) == "1")
    }
    let kept = try story.publish(ProgrammeFolder(events: Self.other), on: "2026-05-01")
    #expect(kept.plan.isEmpty)
    let gone = try story.publish(ProgrammeFolder(events: Self.other), on: "2026-05-06")
    #expect(try gone.value("SUMMARY", of: "viec.2027", in: "all") == nil)
    #expect(try gone.value("SUMMARY", of: "viec.2026.end", in: "all") == nil)
    #expect(try gone.value("RRULE", of: "viec.2026", in: "all") != nil)
  }

  @Test("A unit that leaves a series keeps what was, and others see no change")
  func unitLeaves() throws {
    let both = Self.event("{ weekly: [saturday] }", lead: "[so-gddt, so-vhttdl]")
    let one = Self.event("{ weekly: [saturday] }")
    var story = Story()
    let before = try story.publish(folder(both), on: "2026-01-05")
    let after = try story.publish(folder(one), on: "2026-04-01")
    let today = try Samples.day("2026-04-01")
    let days = try after.days("so-vhttdl")
    #expect(
      days.filter { $0.key < today } == (try before.days("so-vhttdl")).filter { $0.key < today })
    #expect(days.keys.allSatisfy { $0 < today || $0.month == 12 })
    #expect(try after.value("SUMMARY", of: "viec.2026.end", in: "so-vhttdl") == "[Hủy] Việc")
    #expect(try after.value("SUMMARY", of: "viec.2026.end", in: "so-gddt") == nil)
    #expect(try after.value("SUMMARY", of: "viec.2027", in: "so-vhttdl") == "[Hủy] Việc")
    #expect(try after.days("so-gddt") == before.days("so-gddt"))
    // Whoever comes back sees a newer revision than the farewell was.
    let back = try story.publish(folder(both), on: "2026-04-10")
    let numbers = try [after, back].map { publication in
      try publication.value("SEQUENCE", of: "viec.2027", in: "so-vhttdl").flatMap { Int($0) } ?? -1
    }
    #expect(numbers[1] > numbers[0])
    #expect(try back.value("RRULE", of: "viec.2027", in: "so-vhttdl") != nil)
  }

  @Test("A unit that joins a series gets what is to come and none of its past")
  func unitJoins() throws {
    let both = Self.event("{ weekly: [saturday] }", lead: "[so-gddt, so-vhttdl]")
    var story = Story()
    let before = try story.publish(folder(Self.event("{ weekly: [saturday] }")), on: "2026-01-05")
    let after = try story.publish(folder(both), on: "2026-04-01")
    let today = try Samples.day("2026-04-01")
    #expect(
      try after.days("so-vhttdl").filter { $0.key < today }
        == before.days("so-vhttdl").filter { $0.key < today })
    #expect(try after.days("so-gddt") == before.days("so-gddt"))
    #expect(try after.value("DTSTART", of: "viec.2026.s20260404", in: "so-vhttdl") == "20260404")
  }

  @Test("Of an event of every year that is taken out one entry is left, for the next year")
  func oneCancellation() throws {
    var story = Story()
    try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    let after = try story.publish(ProgrammeFolder(events: Self.other), on: "2026-06-01")
    let marked = try after.lines("all").filter {
      $0.value.contains { $0.hasPrefix("SUMMARY:[Hủy]") }
    }
    #expect(marked.keys.sorted() == ["viec.2027@thu.example.vn"])
    #expect(try after.lines("all").keys.filter { $0.hasPrefix("viec.") }.count == 5)
  }

  @Test("A title that somebody begins with [Hủy] is only a title")
  func handWrittenMark() throws {
    var story = Story()
    let odd = Self.event("18/5", title: "\"[Hủy] Việc\"")
    try story.publish(folder(odd), on: "2026-01-05")
    let later = try story.publish(folder(odd), on: "2026-12-01")
    #expect(try later.value("SUMMARY", of: "viec.2026", in: "all") == "[Hủy] Việc")
    let gone = try story.publish(ProgrammeFolder(events: Self.other), on: "2026-12-02")
    #expect(try gone.value("SUMMARY", of: "viec.2027", in: "all") == "[Hủy] [Hủy] Việc")
    #expect(gone.plan.changes.filter { $0.event == "viec" }.map(\.act).contains(.withdrawn))
  }

  // MARK: One past

  @Test("A schedule that knows what was published shows the past of the feeds, and says why")
  func onePast() throws {
    var story = Story()
    try story.publish(folder(Self.event("18/5")), on: "2026-01-05")
    try story.publish(folder(Self.event("19/5", title: "Khác")), on: "2026-06-01")
    let programme = try folder(Self.event("19/5", title: "Khác")).programme()
    let past = PublishedPast(try story.ledger(), before: try Samples.day("2026-06-02"))
    let event = try #require(
      programme.schedule(for: 2026, after: past).events.first { $0.event.id == "viec" })
    #expect(event.timing?.span.first == (try Samples.day("2026-05-18")))
    #expect(event.title(in: .vietnamese) == "Việc")
    let words = event.reasons.map { $0.text(in: .vietnamese, of: programme) }
    #expect(words.first?.contains("19/5/2026") == true)
    let next = try #require(
      programme.schedule(for: 2027, after: past).events.first { $0.event.id == "viec" })
    #expect(next.timing?.span.first == (try Samples.day("2027-05-19")))
    // An event that the files have lost is still part of the past.
    let without = try ProgrammeFolder(events: Self.other).programme()
    let left = without.schedule(for: 2025, unit: "so-gddt", after: past).events
    #expect(left.contains { $0.event.id == "viec" && $0.title(in: .vietnamese) == "Việc" })
    #expect(without.schedule(for: 2025, unit: "so-vhttdl", after: past).events.count == 1)
  }

  // MARK: Whatever happens

  @Test(
    "Through any edits nothing past changes, numbers never go back, and every feed is legal",
    arguments: 0..<6)
  func anyEdits(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let rules = [
      "21/4", "18/5", "1/10..7/10", "{ weekly: [saturday] }", "{ weekly: [saturday, sunday] }",
      "{ weekly: [friday], hours: \"08:00-09:30\" }", "undated", "{ before: 15/12 }",
      "{ announced-by: bo-gddt, expected: 1/10..7/10 }",
      "{ rrule: \"FREQ=MONTHLY;BYMONTHDAY=15\" }",
    ]
    let leads = ["so-gddt", "so-vhttdl", "[so-gddt, so-vhttdl]", "cac-so", "bo-gddt"]
    var events: [(when: String, title: String, lead: String)?] = (0..<4).map { _ in
      (rules.randomElement(using: &random) ?? "", "A", leads.randomElement(using: &random) ?? "")
    }
    var story = Story()
    var day = try Samples.day("2026-01-03")
    var last: [Feed] = []
    for _ in 0..<10 {
      let text = events.enumerated().compactMap { place, event in
        event.map {
          "- { id: e\(place), title: { vi: \($0.title) }, when: \($0.when), lead: \($0.lead) }\n"
        }
      }.joined()
      let publication = try story.publish(
        ProgrammeFolder(events: text + Self.other), on: day.description)
      let feeds = try Feed.names.map { try Feed($0, of: publication) }
      for (old, new) in zip(last, feeds) { compare(old, new, on: day) }
      last = feeds
      day = day.adding(days: Int.random(in: 1...60, using: &random))
      let place = Int.random(in: 0..<4, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: events[place] = nil
      case 1: events[place]?.title += "x"
      case 2: events[place]?.lead = leads.randomElement(using: &random) ?? ""
      default:
        events[place] =
          (
            rules.randomElement(using: &random) ?? "", "A",
            leads.randomElement(using: &random) ?? ""
          )
      }
    }
  }

  /// A feed as its readers have it.
  private struct Feed {
    static let names = ["all", "so-gddt", "so-vhttdl", "bo-gddt", "cac-so"]

    let name: String
    let days: [CalendarDate: [String]]
    let lines: [String: [String]]

    init(_ name: String, of publication: Publication) throws {
      self.name = name
      days = try publication.days(name)
      lines = try publication.lines(name)
    }
  }

  private func compare(_ old: Feed, _ new: Feed, on day: CalendarDate) {
    for (date, titles) in old.days where date < day {
      // What is new may add to the past; nothing leaves it.
      var left = new.days[date] ?? []
      for title in titles {
        let place = left.firstIndex(of: title)
        #expect(place != nil, "\(title) on \(date) in \(new.name), published on \(day)")
        if let place { left.remove(at: place) }
      }
    }
    for (uid, lines) in new.lines {
      guard let earlier = old.lines[uid] else { continue }
      let number = { (lines: [String]) in
        lines.first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } ?? -1
      }
      #expect(number(lines) >= number(earlier), "\(uid) \(new.name) \(day)")
      if lines != earlier {
        #expect(number(lines) > number(earlier), "\(uid) \(new.name) \(day)")
      }
    }
  }
}
