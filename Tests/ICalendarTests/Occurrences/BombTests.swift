import CivilTime
import TestSupport
import Testing

@testable import ICalendar

/// Documentation/Limits.md, "What a file can cost": counted in steps and bytes, not in seconds.
@Suite("Calendars that cost more than they look")
struct BombTests {
  private typealias Expansion = CalendarExpansion

  /// What is read of a calendar; nothing of one that is refused, with a word.
  private func calendar(_ bomb: Bomb, of bytes: Int) throws -> EventCalendar {
    let reading = ICalendarReader().read(bomb.document(of: bytes))
    #expect(reading.components.isEmpty == reading.problems.containsError)
    return try #require(EventCalendar(reading.components.first ?? Component(.calendar)))
  }

  /// Windows with the zone from which they are looked at.
  private static let windows = [
    ("2026-01-01..2026-12-31", "America/New_York"), ("9999-12-31", nil),
    ("0001-01-01..9999-12-31", nil),
  ]

  @Test(
    "The steps that find nothing are as many as bytes and occurrences allow",
    arguments: Bomb.all, [1000, 4000])
  func steps(bomb: Bomb, bytes: Int) throws {
    let calendar = try calendar(bomb, of: bytes)
    for (window, zone) in Self.windows {
      let span = try #require(DateSpan(window))
      let found = steps(of: calendar.expansion(in: span, seenFrom: zone, budget: 0))
      #expect(found.steps <= Self.most(for: bytes, found.count), "\(window)")
    }
  }

  private func steps(of expansion: Expansion) -> (steps: Int, count: Int) {
    var iterator = expansion.makeIterator()
    var count = 0
    while count < 500, iterator.next() != nil { count += 1 }
    return (iterator.steps, count)
  }

  private static func most(for bytes: Int, _ count: Int) -> Int {
    Expansion.stepsPerByte * bytes + Expansion.stepsPerOccurrence * count
  }

  @Test("The budget comes on top of that, and no more", arguments: Bomb.all)
  func budget(bomb: Bomb) throws {
    let span = try #require(DateSpan("2026-01-01..2026-12-31"))
    let found = steps(of: try calendar(bomb, of: 2000).expansion(in: span, budget: 200_000))
    #expect(found.steps <= 2 * 200_000 + Self.most(for: 2000, found.count))
  }

  @Test("Whatever was not looked for to the end is told", arguments: Bomb.all)
  func told(bomb: Bomb) throws {
    let calendar = try calendar(bomb, of: 2000)
    let span = try #require(DateSpan("2026-01-01..2026-12-31"))
    let found = calendar.expansion(in: span, budget: 0).found(atMost: 500)
    let more = calendar.expansion(in: span, budget: 500_000).found(atMost: 500)
    // What more steps find was either found with less, or is said to be missing.
    if !found.problems.containsError { #expect(found.occurrences == more.occurrences) }
    #expect(found.problems.withoutBothLanguages == [])
  }

  @Test("Clocks of a calendar's own zones have so many changes and no more", arguments: [3, 300])
  func zones(count: Int) throws {
    let bomb = try #require(
      Bomb.all.first { $0.description == "zones whose clocks change each second" })
    let calendar = try calendar(bomb, of: count * 350)
    let zones = TimeZones(of: calendar)
    let changes = zones.own.values.reduce(0) {
      $0 + $1.changes(in: -70_000_000_000..<300_000_000_000).count
    }
    #expect(changes <= 1_000_000 + 100 * calendar.timeZones.count)
  }

  @Test("Text that comes again with each occurrence is given so often and no more")
  func texts() throws {
    for name in ["a long title of each day", "many properties of each hour"] {
      let bomb = try #require(Bomb.all.first { $0.description == name })
      let calendar = try calendar(bomb, of: 50_000)
      let year = calendar.expansion(in: try #require(DateSpan("2026-01-01..2026-12-31")))
      let found = year.found(showing: 1_000_000)
      #expect((5...200).contains(found.occurrences.count))
      #expect(found.problems.map(\.code) == [.tooManyOccurrences])
      #expect(year.found(showing: 2_000_000_000).occurrences.count == 8760)
    }
  }

  @Test("What the linter looks for costs as many steps, and no budget", arguments: Bomb.all)
  func lint(bomb: Bomb) {
    let bytes = bomb.document(of: 4000)
    let calendars = LintSubject(ICalendarReader().document(bytes)).roots
    for calendar in calendars {
      var search = InstanceSearch(calendar)
      for series in SeriesFamily.families(of: calendar) { _ = search.missed(by: series) }
      #expect(search.steps <= Self.most(for: bytes.count, InstanceSearch.mostInstances))
    }
    #expect(Linter().lint(bytes).findings.count <= 51 * LintRule.all.count)
  }

  @Test("Differences of such calendars end", arguments: Bomb.all)
  func differences(bomb: Bomb) throws {
    let (old, new) = (try calendar(bomb, of: 1000), try calendar(bomb, of: 1200))
    #expect(CalendarDifference(from: old, to: old).isEmpty)
    _ = CalendarDifference(from: old, to: new)
  }
}
