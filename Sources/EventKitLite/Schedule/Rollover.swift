public import CivilTime
internal import ICalendar
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
    // What single units have like everybody else on days of their own is told once.
    let around = programme.schedule(for: (near - 2)...(near + 1), after: past).withoutRests()
    let all = around.events + around.waiting
    let after = all.filter { $0.year == year }
    let before = all.filter { $0.year == near - 1 && $0.timing != nil }
    let slots = SlotPairs(before, after)
    let paired = after.map { ($0, slots.counterpart(of: $0)) }
    let kept = Set(paired.compactMap { $0.1?.identity })
    let planned = Set(after.map(\.event.id))
    let keys = Set(after.map(\.key))
    let workingDays = UnitWorkingDays(programme)
    let items =
      paired.map { after, before in
        Item(
          before: before, after: after,
          isNew: before == nil && !(after.isSeries && slots.has(after)),
          in: year, of: programme, workingDays)
      }
      // What has other days in the new year is not gone: its rows above say which.
      + before.filter { event in
        !kept.contains(event.identity)
          && (!planned.contains(event.event.id) || event.item != nil && !keys.contains(event.key))
      }
      .map { Item(before: $0, after: nil, isNew: false, in: year, of: programme, workingDays) }
    self.programme = programme
    cycle = programme.year(year)
    self.items = items.filter { $0.before != nil || $0.after != nil }.sorted { a, b in
      (a.after == nil ? 1 : 0, a.first, a.key, a.second)
        < (b.after == nil ? 1 : 0, b.first, b.key, b.second)
    }
    unannounced = programme.schedule(for: year, after: past).unannounced.filter { $0.year == year }
    endingUnits = programme.units.all
      .filter { unit in
        unit.until.map { [near - 1, near].contains(programme.year(of: $0).number) } ?? false
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

/// The times of two years by what is the same of them in every year: slots, not rows, are compared.
private struct SlotPairs {
  private let before: [String: [ScheduledEvent]]
  private let after: [String: [ScheduledEvent]]
  private let byEvent: [ProgrammeEvent.ID: [ScheduledEvent]]

  init(_ before: [ScheduledEvent], _ after: [ScheduledEvent]) {
    self.before = Dictionary(grouping: before, by: \.key)
    self.after = Dictionary(grouping: after, by: \.key)
    byEvent = Dictionary(grouping: before, by: \.event.id)
  }

  /// Whether the event had days in the year before.
  func has(_ event: ScheduledEvent) -> Bool { before[event.key]?.isEmpty == false }

  /// The time in the year before that a time of the new one goes on with: of a single day the day
  /// that its slot stood for, of a series a series.
  func counterpart(of event: ScheduledEvent) -> ScheduledEvent? {
    let candidates = Self.likest(event, in: before[event.key] ?? [])
    if let slot = event.slot {
      let days = candidates.flatMap(\.slots)
      guard
        let day = Self.day(
          of: days, like: slot,
          among: Self.likest(event, in: after[event.key] ?? []).flatMap(\.slots),
          event.event.when)
      else {
        // What was held once and has several days now is the same event.
        return candidates.first { $0.slot == nil && !$0.isSeries }
      }
      return candidates.first { $0.slot == day }
        ?? candidates.first { $0.slots.contains(day) }?.onOneDay(day)
    }
    if let whole = candidates.first(where: { $0.slot == nil }) { return whole }
    // What had many days and has one now, or none, is the same event.
    let others = candidates.isEmpty ? byEvent[event.event.id] ?? [] : candidates
    return event.isSeries || candidates.isEmpty
      ? (others.count == 1 ? others[0] : nil) : others.first
  }

  /// Those of the same session and the same unit; where there are none, those that come nearest.
  private static func likest(
    _ event: ScheduledEvent, in sessions: [ScheduledEvent]
  ) -> [ScheduledEvent] {
    // A later session that begins at another hour goes on with the later one that there was.
    let same = sessions.filter { $0.session == event.session }
    let candidates = same.isEmpty ? sessions : same
    let own = candidates.filter { $0.ownUnit == event.ownUnit }
    return own.isEmpty ? candidates.filter { $0.ownUnit == nil } : own
  }

  /// The day of another year that a day of a rule goes on with.
  ///
  /// - Parameters:
  ///   - days: the slots of that year.
  ///   - others: the slots of the day's own year.
  private static func day(
    of days: [CalendarDate], like slot: CalendarDate, among others: [CalendarDate],
    _ rule: DateRule
  ) -> CalendarDate? {
    if rule.countsMoons {
      // The same day of the same lunar month.
      guard let lunar = try? LunarDate(slot) else { return nil }
      return days.first { day in
        (try? LunarDate(day)).map {
          ($0.day, $0.month, $0.isLeap) == (lunar.day, lunar.month, lunar.isLeap)
        } ?? false
      }
    }
    if rule.countsWeekdays {
      let distance = { (day: CalendarDate) in
        abs(CalendarDate.daysOfYear(from: day, to: slot))
      }
      let near = days.filter { $0.weekday == slot.weekday && distance($0) <= 15 }
      // An added day can be on another day of the week.
      return near.min { distance($0) < distance($1) }
        ?? days.first { ($0.month, $0.day) == (slot.month, slot.day) }
    }
    let ofMonth = Set(days).filter { $0.month == slot.month }.sorted()
    if let same = ofMonth.first(where: { $0.day == slot.day }) { return same }
    // The first Friday is on another date; it stays the first of its month.
    let own = Set(others).filter { ($0.year, $0.month) == (slot.year, slot.month) }.sorted()
    guard own.count == ofMonth.count, let place = own.firstIndex(of: slot) else { return nil }
    return ofMonth[place]
  }
}

extension ScheduledEvent {
  /// The days of its rule that it has.
  fileprivate var slots: [CalendarDate] {
    if let slot { return [slot] }
    return isSeries ? timing?.dates ?? [] : []
  }

  /// One day of a series.
  fileprivate func onOneDay(_ day: CalendarDate) -> ScheduledEvent {
    var one = self
    one.timing = .days(DateSpan(day))
    return one
  }
}

extension CalendarDate {
  /// How many days later in its year a day is than another in its own, across New Year the shorter
  /// way.
  fileprivate static func daysOfYear(from day: CalendarDate, to other: CalendarDate) -> Int {
    let days = other.dayOfYear - day.dayOfYear
    return days > 182 ? days - 365 : days < -182 ? days + 365 : days
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

  /// Whether it names days of every week, or of every few weeks.
  fileprivate var countsWeekdays: Bool {
    all.contains { rule in
      switch rule {
      case .weekly: true
      case .recurrence(let rule, _): rule.frequency == .weekly
      default: false
      }
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
