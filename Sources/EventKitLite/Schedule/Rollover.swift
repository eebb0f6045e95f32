public import CivilTime
internal import VietnameseCalendar

/// What a year of a programme looks like beside the year before: which days fall otherwise, what must
/// be announced, who takes over from whom, which documents are in doubt, which targets are due.
///
/// ```swift
/// let rollover = Rollover(of: programme, to: 2027)
/// for item in rollover.items { print(item.title(in: .english), item.changes) }
/// for event in rollover.unannounced { print(event.event.id, event.announcers(in: programme)) }
/// ```
public struct Rollover: Sendable, Hashable {
  /// One event of the two years, or one of its days where it is held on several.
  public struct Item: Sendable, Hashable {
    /// The event in the year before; `nil` where it was not held or had no date.
    public let before: ScheduledEvent?
    /// The event in the new year; `nil` where it is not held or has no date.
    public let after: ScheduledEvent?
    /// What is different, or needs an eye.
    public let changes: [Rollover.Change]

    /// What the event is called.
    public func title(in language: Language) -> String {
      (after ?? before)?.title(in: language) ?? ""
    }
  }

  /// A target whose value is to be reached by the end of the year.
  public struct DueTarget: Sendable, Hashable {
    /// The target.
    public let target: Programme.Target
    /// The value to reach, as the plan writes it.
    public let value: String
    /// Who has to reach it at the year's end: a group as it stands in the plan, or the unit's
    /// successors.
    public let units: [Programme.Unit.ID]
  }

  /// The programme.
  public let programme: Programme
  /// The new year.
  public let cycle: CycleYear
  /// The events that have a date in one of the two years, by the days of the new year; those that
  /// are not held any more come last.
  public let items: [Item]
  /// What somebody still has to announce in the new year, by the day from which on to ask for it.
  public let unannounced: [ScheduledEvent]
  /// The units whose last day lies in one of the two years, by that day.
  public let endingUnits: [Programme.Unit]
  /// The documents on which events of the new year rest and which nobody has verified.
  public let doubtfulBases: [Programme.LegalBasis]
  /// The targets that are due by the end of the new year.
  public let targets: [DueTarget]

  /// Compares a year with the one before.
  ///
  /// - Parameters:
  ///   - programme: the programme.
  ///   - year: the new year; outside of the programme's horizon there is nothing in it.
  ///   - past: what is over and was published, and so stays as it was.
  public init(of programme: Programme, to year: Int, after past: PublishedPast? = nil) {
    // A cycle year's days can reach over both of its ends.
    let near = min(max(year, CalendarDate.years.lowerBound), CalendarDate.years.upperBound)
    let around = programme.schedule(for: (near - 2)...(near + 1), after: past)
    let all = around.events + around.waiting
    let after = all.filter { $0.year == year }
    let before = all.filter { $0.year == near - 1 && $0.timing != nil }
    let slots = SlotPairs(before)
    let paired = after.map { ($0, slots.counterpart(of: $0)) }
    let kept = Set(paired.compactMap { $0.1?.identity })
    let planned = Set(after.map(\.event.id))
    let keys = Set(after.map(\.key))
    let workingDays = UnitWorkingDays(programme)
    let items =
      paired.map { Item(before: $1, after: $0, in: year, of: programme, workingDays) }
      // What has other days in the new year is not gone: its rows above say which.
      + before.filter { event in
        !kept.contains(event.identity)
          && (!planned.contains(event.event.id) || event.item != nil && !keys.contains(event.key))
      }
      .map { Item(before: $0, after: nil, in: year, of: programme, workingDays) }
    self.programme = programme
    cycle = programme.year(year)
    self.items = items.filter { $0.before != nil || $0.after != nil }.sorted { a, b in
      (a.after == nil ? 1 : 0, a.first, a.key, a.second)
        < (b.after == nil ? 1 : 0, b.first, b.key, b.second)
    }
    unannounced = programme.schedule(for: year, after: past).unannounced.filter { $0.year == year }
    endingUnits = programme.units.all
      .filter { unit in
        unit.until.map { (year - 1...year).contains(programme.year(of: $0).number) } ?? false
      }
      .sorted { ($0.until ?? .latest) < ($1.until ?? .latest) }
    let cited = Set(after.flatMap(\.event.basis))
    doubtfulBases = programme.basis.filter { basis in
      cited.contains(basis.id) && basis.verification?.isCertain == false
    }
    targets = programme.targets.compactMap { target in
      target.byYear[year].map {
        DueTarget(target: target, value: $0, units: programme.holders(of: target, in: year))
      }
    }
  }
}

extension Rollover {
  /// The number of the new year.
  public var year: Int { cycle.number }
}

extension Rollover.Item {
  /// The order of items: by the first day, then as the file and the group of days have them.
  fileprivate var first: CalendarDate {
    (after ?? before)?.timing?.span.first ?? .latest
  }

  fileprivate var key: String { (after ?? before)?.key ?? "" }

  /// Where it stands in its day.
  fileprivate var second: Int { (after ?? before)?.secondOfDay ?? -1 }
}

extension ScheduledEvent {
  /// What is the same for an event in every year, whatever its days are.
  fileprivate var key: String {
    [event.id.rawValue, occasion?.id, item, "\(ordinal)", session.map { _ in "later" }]
      .map { $0 ?? "" }.joined(separator: " ")
  }
}

/// The times of a year by what is the same of them in every year: slots, not rows, are compared.
private struct SlotPairs {
  private var byKey: [String: [ScheduledEvent]] = [:]
  private var byEvent: [ProgrammeEvent.ID: [ScheduledEvent]] = [:]

  init(_ events: [ScheduledEvent]) {
    for event in events {
      byKey[event.key, default: []].append(event)
      byEvent[event.event.id, default: []].append(event)
    }
  }

  /// The time in that year that a time of the next one goes on with.
  func counterpart(of event: ScheduledEvent) -> ScheduledEvent? {
    let sessions = byKey[event.key] ?? []
    let same = sessions.filter { $0.session == event.session }
    // A later session that begins at another hour goes on with the later one that there was.
    let candidates = same.isEmpty ? sessions : same
    guard let slot = event.slot else {
      return candidates.first { $0.slot == nil }
        // What had many days and has one now, or none, is the same event.
        ?? candidates.first ?? byEvent[event.event.id].flatMap { $0.count == 1 ? $0[0] : nil }
    }
    if event.event.when.countsMoons, let lunar = try? LunarDate(slot) {
      // The same day of the same lunar month.
      let same = candidates.filter { candidate in
        candidate.slot.flatMap { try? LunarDate($0) }.map {
          ($0.day, $0.month, $0.isLeap) == (lunar.day, lunar.month, lunar.isLeap)
        } ?? false
      }
      return same.first
    }
    // The same day of the year; where the days differ from year to year, that of the same month.
    return candidates.first { $0.slot?.month == slot.month && $0.slot?.day == slot.day }
      ?? candidates.first { $0.slot?.month == slot.month } ?? candidates.first { $0.slot == nil }
  }
}

extension DateRule {
  /// Whether it names days of every lunar month.
  fileprivate var countsMoons: Bool {
    all.contains { rule in
      guard case .monthly(let days) = rule else { return false }
      return days.contains { if case .lunar = $0 { true } else { false } }
    }
  }
}

extension Programme {
  fileprivate func holders(of target: Programme.Target, in year: Int) -> [Programme.Unit.ID] {
    guard let id = target.unit, let unit = units[id] else { return [] }
    guard !unit.isGroup else { return [id] }
    return units.holders(of: id, during: DateSpan(self.year(year).span.last)).map(\.unit)
  }
}
