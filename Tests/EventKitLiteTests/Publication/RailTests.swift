import EventKitLite
import TestSupport
import Testing

@Suite("Publication: a plan stops at what people hardly mean")
struct RailTests {
  private static func events(_ count: Int) -> String {
    (0..<count).map {
      ProgrammeFolder.event("viec-\($0)", when: "\($0 % 28 + 1)/\($0 / 28 + 6)")
    }.joined()
  }

  private func refused(
    _ story: Story, _ folder: ProgrammeFolder, on day: String = "2026-03-01",
    accepting accepted: Publication.Plan.Acceptance = .init()
  ) throws -> [Diagnostic.Code] {
    try story.plan(folder, on: day).obstacles(accepting: accepted).map(\.code)
  }

  @Test(
    "More than five events and more than a fifth of those to come are a question",
    arguments: [
      (30, 24, false), (30, 23, true), (29, 24, false), (7, 2, false), (7, 1, true), (6, 1, false),
    ])
  func withdrawals(before: Int, after: Int, isStopped: Bool) throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(before)), on: "2026-01-05")
    let folder = try ProgrammeFolder(events: Self.events(after))
    #expect(try refused(story, folder) == (isStopped ? [.massWithdrawal] : []))
    let plan = try story.plan(folder, on: "2026-03-01")
    #expect(plan.withdrawn.count == before - after)
    guard isStopped else { return }
    #expect(throws: InvalidDocument.self) { try Publication(carryingOut: plan) }
    #expect(try refused(story, folder, accepting: .init(withdrawn: before - after + 1)) != [])
    #expect(try refused(story, folder, accepting: .init(withdrawn: before - after)) == [])
    // The files can say it, too.
    let named = (after..<before).map { "  - { event: viec-\($0), reason: { vi: Thôi } }\n" }
    let declared = try ProgrammeFolder(
      events: Self.events(after),
      programme: ProgrammeFolder.programme + "withdrawn:\n" + named.joined())
    #expect(try refused(story, declared) == [])
    let publication = try story.carryOut(story.plan(declared, on: "2026-03-01"))
    let notes = try publication.value("DESCRIPTION", of: "viec-\(after).2026", in: "all")
    #expect(notes?.contains("Thôi") == true)
  }

  @Test("Series that have begun are withdrawn like any other, and so is a programme of series")
  func series() throws {
    let events = { (count: Int) in
      (0..<count).map { ProgrammeFolder.event("viec-\($0)", when: "{ weekly: monday }") }.joined()
    }
    var story = Story()
    try story.publish(ProgrammeFolder(events: events(10)), on: "2026-01-02")
    for (left, count) in [(2, 8), (0, 10)] {
      let folder = try ProgrammeFolder(events: left == 0 ? "[]" : events(left))
      let plan = try story.plan(folder, on: "2026-06-02")
      #expect(plan.withdrawn.count == count)
      #expect(plan.obstacles().map(\.code) == [.massWithdrawal])
    }
    // Other days, or days that are called off, are no withdrawal.
    let moved = try ProgrammeFolder(
      events: events(10).replacing("monday", with: "tuesday"))
    #expect(try story.plan(moved, on: "2026-06-02").withdrawn.isEmpty)
  }

  @Test("A programme without any event left is a question, however few there were")
  func noEvents() throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(2)), on: "2026-01-05")
    let empty = try ProgrammeFolder(events: "[]")
    #expect(try refused(story, empty) == [.massWithdrawal])
    #expect(try refused(story, empty, accepting: .init(withdrawn: 2)) == [])
  }

  @Test("Years that are cut off are a question, and years that are over are none")
  func horizon() throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(2)), on: "2026-01-05")
    for (horizon, isStopped) in [
      ("2023..2029", true), ("2026..2030", false), ("2023..2031", false),
    ] {
      let folder = try ProgrammeFolder(
        events: Self.events(2),
        programme: ProgrammeFolder.programme.replacing("2023..2030", with: horizon))
      #expect(try refused(story, folder) == (isStopped ? [.horizonShrinks] : []), "\(horizon)")
      #expect(try refused(story, folder, accepting: .init(horizon: true)) == [])
    }
  }

  @Test(
    "A clock may be a day behind what was published, and not a second more",
    arguments: [(0, false), (86_400, false), (86_401, true)])
  func clock(behind: Int, isStopped: Bool) throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(2)), on: "2026-01-05")
    let last = try Samples.instant("2026-01-05T02:00:00Z")
    let moment = try #require(Timestamp(secondsSince1970: last.secondsSince1970 - behind))
    let plan = try Publication.Plan(
      for: ProgrammeFolder(events: Self.events(3)).programme(), after: story.ledger(), at: moment)
    #expect(plan.obstacles().map(\.code) == (isStopped ? [.clockBack] : []))
    #expect(plan.obstacles(accepting: .init(clock: true)).isEmpty)
    #expect(plan.moment == last)
  }

  @Test("The entry of a day that a series had is moved or called off, and not new")
  func actsOfDays() throws {
    var story = Story()
    let event = ProgrammeFolder.event("viec", when: "{ weekly: monday }")
    try story.publish(ProgrammeFolder(events: event), on: "2026-01-05")
    for (said, act) in [
      ("kind: cancelled", Publication.Plan.Change.Act.cancelled),
      ("kind: moved, dates: 2026-03-10", .moved), ("place: { vi: Phòng 2 }", .new),
    ] {
      let folder = try ProgrammeFolder(
        events: event,
        announcements: "- { event: viec, year: 2026, day: 2026-03-09, \(said) }\n")
      let changes = try story.plan(folder, on: "2026-02-02").changes
      let day = changes.first { $0.entry.subject == .event("viec.2026.20260309@thu.example.vn") }
      #expect(day?.act == act, "\(said)")
    }
  }

  @Test("A plan tells an event that gets other days from one that gets other words")
  func acts() throws {
    var story = Story()
    let event = ProgrammeFolder.event("viec", when: "1/6")
    try story.publish(ProgrammeFolder(events: event), on: "2026-01-05")
    for (changed, act) in [
      (event.replacing("1/6", with: "2/6"), Publication.Plan.Change.Act.moved),
      (event.replacing("Việc", with: "Nhầm"), .changed),
    ] {
      let plan = try story.plan(ProgrammeFolder(events: changed), on: "2026-03-01")
      #expect(
        plan.changes.filter { $0.event == "viec" }.map(\.act) == Array(repeating: act, count: 5))
    }
  }

  @Test("Another domain or another programme's ledger is refused, whatever is accepted")
  func identity() throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(2)), on: "2026-01-05")
    for (old, new) in [("thu.example.vn", "khac.example.vn"), ("id: thu\n", "id: khac\n")] {
      let folder = try ProgrammeFolder(
        events: Self.events(2), programme: ProgrammeFolder.programme.replacing(old, with: new))
      let error = #expect(throws: InvalidDocument.self) {
        try story.plan(folder, on: "2026-03-01")
      }
      #expect(error?.diagnostics.map(\.code) == [.foreignLedger])
    }
  }

  @Test("An event that is cancelled by an announcement is not taken away")
  func cancelled() throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(7)), on: "2026-01-05")
    let off = (0..<7).map { "- { event: viec-\($0), year: 2026, kind: cancelled }\n" }.joined()
    let folder = try ProgrammeFolder(events: Self.events(7), announcements: off)
    let plan = try story.plan(folder, on: "2026-03-01")
    #expect(plan.withdrawn == [] && plan.obstacles() == [])
    #expect(plan.changes.map(\.act) == Array(repeating: .cancelled, count: 7))
  }

  // MARK: Another id

  @Test("An event with another id looks renamed; with an alias it goes on under its UIDs")
  func renamed() throws {
    var story = Story()
    let other = ProgrammeFolder.event("khac", when: "1/12")
    let old = ProgrammeFolder.event("cu", when: "21/4")
    try story.publish(ProgrammeFolder(events: old + other), on: "2026-01-05")
    let new = old.replacing("id: cu\n", with: "id: moi\n")
    let plan = try story.plan(ProgrammeFolder(events: new + other), on: "2026-03-01")
    #expect(plan.renamed.map(\.old) == ["cu"] && plan.renamed.map(\.new) == ["moi"])
    let publication = try Publication(carryingOut: plan)
    let warning = try #require(publication.warnings.first { $0.code == .renamedEvent })
    #expect(warning.hint?[.english].contains("aliases: [cu]") == true)
    let alias = new.replacing("id: moi\n", with: "id: moi\n  aliases: [cu]\n")
    let same = try story.plan(ProgrammeFolder(events: alias + other), on: "2026-03-01")
    #expect(same.isEmpty && same.renamed.isEmpty)
    // A year that was never published under the old id has the new one.
    let longer = try ProgrammeFolder(
      events: alias + other,
      programme: ProgrammeFolder.programme.replacing("2023..2030", with: "2023..2031"))
    let next = try story.publish(longer, on: "2026-03-01")
    #expect(try next.value("DTSTART", of: "cu.2030", in: "all") == "20300421")
    #expect(try next.value("DTSTART", of: "moi.2031", in: "all") == "20310421")
  }

  @Test("An alias that another event has, and the withdrawal of one that is there, are mistakes")
  func badNames() throws {
    let events = Self.events(2).replacing("id: viec-1\n", with: "id: viec-1\n  aliases: [viec-0]\n")
    #expect(try ProgrammeFolder(events: events).diagnostics().map(\.code) == [.duplicateID])
    let programme =
      ProgrammeFolder.programme + "withdrawn: [{ event: viec-0, reason: { vi: Thôi } }]\n"
    let folder = try ProgrammeFolder(events: Self.events(2), programme: programme)
    #expect(folder.diagnostics().map(\.code) == [.badValue])
    let unknown = try ProgrammeFolder(
      events: Self.events(2), programme: ProgrammeFolder.programme + "corrected: [viec-9]\n")
    #expect(unknown.diagnostics().map(\.code) == ["programme/unknown-event"])
  }

  // MARK: Plans that are kept

  @Test("A plan's file does what it says, and nothing where that would be something else")
  func record() throws {
    var story = Story()
    try story.publish(ProgrammeFolder(events: Self.events(3)), on: "2026-01-05")
    let folder = try ProgrammeFolder(events: Self.events(2))
    let plan = try story.plan(folder, on: "2026-03-01")
    let record = try Publication.Plan.Record(plan.record().bytes)
    #expect(record.differences(from: plan).isEmpty)
    #expect(record.differences(from: try story.plan(folder, on: "2026-03-02")).isEmpty)
    let other = try story.plan(ProgrammeFolder(events: Self.events(1)), on: "2026-03-01")
    #expect(Set(record.differences(from: other).map(\.code)) == [.planDiffers])
    try story.publish(ProgrammeFolder(events: Self.events(4)), on: "2026-03-02")
    let late = try story.plan(folder, on: "2026-03-03")
    #expect(record.differences(from: late).map(\.code) == [.planDiffers])
    #expect(throws: InvalidDocument.self) { try Publication.Plan.Record(Array("{}".utf8)) }
  }

  @Test(
    "A moment before the first publication is not put back",
    arguments: [("2026-01-05T01:59:59Z", false), ("2026-01-05T02:00:00Z", true)])
  func beforeAll(moment: String, isPossible: Bool) throws {
    var story = Story()
    let folder = try ProgrammeFolder(events: Self.events(2))
    try story.publish(folder, on: "2026-01-05")
    let putBack = {
      try Publication.Plan(
        puttingBack: Samples.instant(moment), for: folder.programme(), after: story.ledger(),
        at: Samples.instant("2026-02-02T02:00:00Z"))
    }
    if isPossible {
      #expect(try putBack().isEmpty)
    } else {
      let error = #expect(throws: InvalidDocument.self) { try putBack() }
      #expect(error?.diagnostics.map(\.code) == [.nothingStood])
    }
  }

  @Test("What stood then comes back with numbers that rise")
  func puttingBack() throws {
    var story = Story()
    let good = try story.publish(
      ProgrammeFolder(
        events: Self.events(3) + ProgrammeFolder.event("tuan", when: "{ weekly: [friday] }")),
      on: "2026-01-05")
    let bad = try ProgrammeFolder(
      events: Self.events(3).replacing("Việc", with: "Nhầm")
        + ProgrammeFolder.event("la", when: "{ weekly: [monday] }")
        + ProgrammeFolder.event("them", when: "3/3"))
    try story.publish(bad, on: "2026-02-01")
    let plan = try Publication.Plan(
      puttingBack: Samples.instant("2026-01-31T17:00:00Z"), for: bad.programme(),
      after: story.ledger(), at: Samples.instant("2026-02-02T02:00:00Z"))
    let back = try story.carryOut(plan)
    #expect(try back.days("so-gddt") == good.days("so-gddt"))
    for (uid, lines) in try good.lines("all") {
      let now = try #require(try back.lines("all")[uid])
      let isSame = { (line: String) in
        !["DTSTAMP", "SEQUENCE", "LAST-MODIFIED"].contains { line.hasPrefix($0) }
      }
      #expect(lines.filter(isSame) == now.filter(isSame))
      #expect(now.contains("SEQUENCE:0") == (lines == now))
    }
    // A series that came since is told its end; a single event just goes.
    #expect(try back.value("SUMMARY", of: "la.2026", in: "all") == "[Hủy] Việc la")
    #expect(try back.value("SUMMARY", of: "them.2027", in: "all") == nil)
  }

  @Test("The schedule for programs says what is put back, and not what the files say")
  func puttingBackJSON() throws {
    var story = Story()
    let correction = "- { event: viec-1, year: 2025, kind: corrected, dates: 2025-05-20 }\n"
    let weekly = ProgrammeFolder.event("tuan", when: "{ weekly: [friday] }")
    let good = try story.publish(ProgrammeFolder(events: Self.events(3) + weekly), on: "2026-01-05")
    let bad = try ProgrammeFolder(
      events: Self.events(2).replacing("Việc", with: "Nhầm")
        + weekly.replacing("friday", with: "monday")
        + ProgrammeFolder.event("them", when: "3/3"),
      programme: ProgrammeFolder.programme.replacing("2030", with: "2028")
        + "corrected: [viec-0]\n",
      announcements: correction)
    let accepted = Publication.Plan.Acceptance(horizon: true)
    try story.publish(bad, on: "2026-02-01", accepting: accepted)
    let plan = try Publication.Plan(
      puttingBack: Samples.instant("2026-01-31T17:00:00Z"), for: bad.programme(),
      after: story.ledger(), at: Samples.instant("2026-02-02T02:00:00Z"))
    let back = try story.carryOut(plan)
    let shown = { (publication: Publication) in
      publication.schedule.events.map {
        "\($0.identity) \($0.title(in: .vietnamese)) \($0.timing?.dates ?? [])"
      }.sorted()
    }
    #expect(shown(back) == shown(good))
    // Only what is over is over: of the rest it says that it was put back, and to which day.
    for event in back.schedule.events {
      let isOver = try #require(event.timing).span.last < Samples.day("2026-02-02")
      for reason in event.reasons {
        switch reason {
        case .kept: #expect(isOver, "\(event.identity)")
        case .putBack(let day, _, _):
          #expect(try !isOver && day == Samples.day("2026-02-01"), "\(event.identity)")
        default: break
        }
      }
    }
    let task = try #require(back.schedule.events.first { $0.identity == "viec-0.2027" })
    let words = try task.reasons.first?.text(in: .english, of: bad.programme()) ?? ""
    #expect(
      words.hasPrefix(
        "Put back as it was published at the end of Sunday, 1 February 2026; the files"))
    #expect(words.hasSuffix("1 June 2027"))
    let file = try #require(back.files.first { $0.path == "programme.json" })
    #expect(file.bytes == back.schedule.json())
    // The next publication follows the files again.
    let next = try story.publish(bad, on: "2026-02-03", accepting: accepted)
    #expect(next.schedule.events.contains { $0.event.id == "them" })
  }
}
