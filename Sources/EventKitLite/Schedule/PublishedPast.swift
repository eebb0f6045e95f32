public import CivilTime
internal import ICalendar

/// What a programme has published, seen from a day: what is over by then stays as it was.
///
/// ```swift
/// let past = PublishedPast(ledger, before: today)
/// let schedule = programme.schedule(for: 2025, after: past)
/// ```
///
/// People have noted in their calendars what was; an edit of the files changes what is to come. So
/// the past of a schedule is what the ledger says of it, and the files have a say in it only for an
/// event that was never published, or where somebody corrects it by name.
public struct PublishedPast: Sendable, Hashable {
  /// Which events' past follows the files all the same.
  public enum Rewriting: Sendable, Hashable {
    /// None.
    case nothing
    /// Those of these ids.
    case events(Set<ProgrammeEvent.ID>)
    /// All.
    case everything
  }

  /// The day: what ends before it is over.
  public let today: CalendarDate
  /// What is put back; everything then stays as it stands published, whatever its day, and the
  /// files have no say in it.
  let puttingBack: PuttingBack?
  private let rewriting: Rewriting
  /// What stands published, by event and cycle year, in the order of days.
  private let entries: [Cycle: [Ledger.Entry]]
  /// What feeds keep of series that go on in others.
  let farewells: [Ledger.Entry]
  /// The events of which anything was ever published.
  private let known: Set<ProgrammeEvent.ID>
  /// When what stands published as moved was first published so, with the days that it has since.
  private let moves: [String: Move]

  /// To which days something was moved, and when that was first published.
  private struct Move: Hashable {
    let days: DateSpan
    let since: Timestamp
  }

  /// For how many days after its publication a move is news.
  private static let daysOfNews = 30

  /// A publication that is put back.
  struct PuttingBack: Hashable {
    /// The day at whose end it stood.
    let day: CalendarDate
    /// The day on which it is put back: what ends before it is over.
    let today: CalendarDate
  }

  /// One cycle year of an event, under the id that it was published with.
  struct Cycle: Hashable {
    let event: ProgrammeEvent.ID
    let year: Int
  }

  /// Reads the past from a ledger.
  ///
  /// - Parameters:
  ///   - ledger: what was published.
  ///   - today: the day from which on things may still change.
  ///   - rewriting: which events' past follows the files all the same.
  public init(
    _ ledger: Ledger, before today: CalendarDate, rewriting: Rewriting = .nothing
  ) {
    self.init(ledger, before: today, rewriting, nil)
  }

  /// All that stands published, as if it were over, where an earlier publication is put back: a
  /// schedule of what subscribers see.
  init(everythingIn ledger: Ledger, _ puttingBack: PuttingBack) {
    self.init(ledger, before: .latest, .nothing, puttingBack)
  }

  private init(
    _ ledger: Ledger, before today: CalendarDate, _ rewriting: Rewriting,
    _ puttingBack: PuttingBack?
  ) {
    self.puttingBack = puttingBack
    self.today = today
    self.rewriting = rewriting
    var entries: [Cycle: [Ledger.Entry]] = [:]
    var known: Set<ProgrammeEvent.ID> = []
    var farewells: [Ledger.Entry] = []
    for entry in ledger.standing() {
      if entry.isFarewell, !entry.feeds.isEmpty, entry.facts?.standing.isHeld == true {
        farewells.append(entry)
      }
      guard case .event = entry.subject, !entry.isDayOff, let facts = entry.facts,
        facts.standing != .notice
      else { continue }
      known.insert(entry.eventID)
      // An event that was cancelled leaves its feeds after a time and is still known as cancelled.
      guard let year = entry.cycle, facts.standing != .withdrawn,
        !entry.feeds.isEmpty || facts.standing == .cancelled
      else { continue }
      entries[Cycle(event: entry.eventID, year: year), default: []].append(entry)
    }
    moves = ledger.entries.reduce(into: [:]) { moves, entry in
      guard let facts = entry.facts, case .event(let uid) = entry.subject else { return }
      if facts.standing != .moved {
        moves[uid] = nil
      } else if moves[uid]?.days != facts.days {
        moves[uid] = Move(days: facts.days, since: entry.moment)
      }
    }
    self.entries = entries.mapValues { cycle in
      cycle.sorted { ($0.firstDay, $0.uid) < ($1.firstDay, $1.uid) }
    }
    self.known = known
    self.farewells = farewells
  }

  /// The same past as a later ledger tells it.
  func told(by ledger: Ledger) -> PublishedPast {
    PublishedPast(ledger, before: today, rewriting: rewriting)
  }

  /// The cycles of which something is published, in order.
  var cycles: [Cycle] {
    entries.keys.sorted { ($0.year, $0.event.rawValue) < ($1.year, $1.event.rawValue) }
  }

  /// The first year of which something is published.
  var firstYear: Int? { entries.keys.map(\.year).min() }

  /// From the first day on which something stands published to the last; `nil` where nothing does.
  var days: DateSpan? {
    let spans = entries.values.joined().compactMap { $0.facts?.days }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return nil
    }
    return DateSpan(first, through: last)
  }

  /// What stands published of a cycle.
  func published(_ cycle: Cycle) -> [Ledger.Entry] { entries[cycle] ?? [] }

  /// Whether anything of an event was ever published, under one of its ids.
  func knows(_ event: ProgrammeEvent) -> Bool {
    known.contains(event.id) || event.aliases.contains(where: known.contains)
  }

  /// Whether an event's past follows the files.
  func isRewritten(_ event: ProgrammeEvent.ID, in programme: Programme) -> Bool {
    if puttingBack != nil { return false }
    return switch rewriting {
    case .everything: true
    case .events(let ids): ids.contains(event) || programme.isCorrected(event)
    case .nothing: programme.isCorrected(event)
    }
  }

  /// Whether what is scheduled, and not over, has been moved to its days, and subscribers have had at
  /// most 30 days to learn it.
  func isNewlyMoved(_ scheduled: ScheduledEvent, in programme: Programme) -> Bool {
    guard scheduled.standing == .moved, let days = scheduled.timing?.span, days.last >= today else {
      return false
    }
    // What has not been published yet is news from now on.
    guard let move = moves["\(scheduled.identity)@\(programme.domain)"], move.days == days else {
      return true
    }
    return programme.day(of: move.since).adding(days: Self.daysOfNews) >= today
  }

  /// The id under which a cycle of an event is published: the one that it had when it was first.
  func name(of event: ProgrammeEvent, in year: Int) -> ProgrammeEvent.ID {
    guard !event.aliases.isEmpty else { return event.id }
    return ([event.id] + event.aliases).first { entries[Cycle(event: $0, year: year)] != nil }
      ?? event.id
  }
}

extension Programme {
  fileprivate func isCorrected(_ event: ProgrammeEvent.ID) -> Bool {
    correctedEvents.contains { $0.event == event }
  }
}
