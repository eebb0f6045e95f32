public import CivilTime
public import VietnameseCalendar

extension Rollover {
  /// Something about an event's days that is unlike the year before, or that a planner should know.
  public enum Change: Sendable, Hashable {
    /// It had no date the year before, or was not held.
    case added
    /// It is not held in the new year.
    case ended(Int)
    /// It is held in the new year and has no date there any more.
    case undated(Int)
    /// It is not held in the new year, by an announcement.
    case cancelled
    /// It is put off in the new year, by an announcement, and has no days yet.
    case postponed
    /// It begins on another day of the week.
    case weekday(from: Weekday, to: Weekday)
    /// It begins in another week (ISO 8601).
    case week(from: Int, to: Int)
    /// It begins so many days later in the year; earlier for negative numbers.
    case shifted(days: Int)
    /// Its days are counted by the moon, and these are the lunar dates.
    case lunar(first: LunarDate, last: LunarDate)
    /// The day is off, or these days of several are holidays.
    case daysOff([CalendarDate], [WorkingDays.Cause], WorkingDays.State)
    /// Working days are swapped in the same week.
    case swapped(PublicHolidays.Swap)
    /// The working day that counts, a move off a day off, or the days on which it is closed.
    case because(ScheduledEvent.Reason)
    /// It is at other hours than the year before; `nil` stands for whole days.
    case hours(from: LocalizedText?, to: LocalizedText?)
    /// It is in another place; `nil` where none is said.
    case place(from: LocalizedText?, to: LocalizedText?)
    /// Other units have a part in it.
    case units(leaving: [Programme.Unit.ID], coming: [Programme.Unit.ID])
  }
}

extension Rollover.Item {
  /// Compares an event's days; one that has no date in the new year has no `after`.
  ///
  /// - Parameters:
  ///   - isNew: whether there was nothing like it the year before.
  ///   - year: the new year.
  init(
    before: ScheduledEvent?, after: ScheduledEvent?, isNew: Bool, in year: Int,
    of programme: Programme, _ workingDays: UnitWorkingDays
  ) {
    self.before = before
    self.after = after?.timing == nil ? nil : after
    guard let after else {
      changes = [.ended(year)]
      return
    }
    switch after.status {
    case .cancelled:
      changes = [.cancelled]
      return
    case .postponed:
      changes = [.postponed]
      return
    case .waiting, .fixed, .expected, .announced: break
    }
    guard after.timing != nil else {
      changes = [.undated(year)]
      return
    }
    // Beside a year that the programme does not cover, everything would be new.
    let isNew = isNew && programme.horizon.contains(after.year - 1)
    // What is to be said of the days is said once, of their first session; why a session is on
    // another day than that of its rule stands beside each.
    let ofDays =
      (after.session != nil ? [] : Self.moon(after) + Self.daysOff(after, workingDays))
      + Self.reasons(after)
    changes =
      (isNew ? [.added] : [])
      + (before.map { before in
        (after.session == nil ? Self.shift(from: before, to: after) : [])
          + Self.hours(from: before, to: after) + Self.place(from: before, to: after)
          + (after.session == nil ? Self.units(from: before, to: after) : [])
      } ?? []) + ofDays
  }

  private static func hours(
    from before: ScheduledEvent, to after: ScheduledEvent
  ) -> [Rollover.Change] {
    guard before.hours != after.hours else { return [] }
    return [.hours(from: before.localizedHours, to: after.localizedHours)]
  }

  private static func place(
    from before: ScheduledEvent, to after: ScheduledEvent
  ) -> [Rollover.Change] {
    before.place == after.place ? [] : [.place(from: before.place, to: after.place)]
  }

  private static func shift(
    from before: ScheduledEvent, to after: ScheduledEvent
  ) -> [Rollover.Change] {
    guard let old = before.oneRun, let new = after.oneRun else { return [] }
    var changes: [Rollover.Change] = []
    if old.first.weekday != new.first.weekday {
      changes.append(.weekday(from: old.first.weekday, to: new.first.weekday))
    }
    if old.first.isoWeek != new.first.isoWeek {
      changes.append(.week(from: old.first.isoWeek, to: new.first.isoWeek))
    }
    let years = after.year - before.year
    if let same = CalendarDate(old.first.year + years, old.first.month, old.first.day),
      same != new.first
    {
      changes.append(.shifted(days: same.days(until: new.first)))
    }
    return changes
  }

  private static func units(
    from before: ScheduledEvent, to after: ScheduledEvent
  ) -> [Rollover.Change] {
    let (old, new) = (before.participants.map(\.holder.unit), after.participants.map(\.holder.unit))
    let leaving = old.filter { !new.contains($0) }
    let coming = new.filter { !old.contains($0) }
    return leaving.isEmpty && coming.isEmpty ? [] : [.units(leaving: leaving, coming: coming)]
  }

  private static func moon(_ event: ScheduledEvent) -> [Rollover.Change] {
    guard event.isCountedByMoon, let span = event.timing?.span,
      let first = try? LunarDate(span.first),
      let last = try? LunarDate(span.last)
    else { return [] }
    return [.lunar(first: first, last: last)]
  }

  private static func daysOff(
    _ event: ScheduledEvent, _ unitWorkingDays: UnitWorkingDays
  ) -> [Rollover.Change] {
    // An observance that is itself the day off is where it belongs, and weekly hours fall on
    // weekends on purpose.
    guard let span = event.oneRun, event.occasion?.isDayOff != true else { return [] }
    var changes: [Rollover.Change] = []
    let workingDays = unitWorkingDays.of(event.units(.lead).first)
    // A week has a weekend; a single day on one is news, unless a working day is named for it.
    let off = workingDays.days(in: span).filter { day in
      span.count > 1 ? day.kind.isHoliday : !day.kind.isWorking && event.workingDay == nil
    }
    if !off.isEmpty {
      var causes: [WorkingDays.Cause] = []
      for cause in off.flatMap(\.kind.causes) where !causes.contains(cause) { causes.append(cause) }
      changes.append(
        .daysOff(
          off.map(\.date), causes,
          WorkingDays.State(of: off)))
    }
    if let swap = workingDays.swap(inWeeksOf: span) { changes.append(.swapped(swap)) }
    return changes
  }

  private static func reasons(_ event: ScheduledEvent) -> [Rollover.Change] {
    event.reasons.compactMap { reason in
      switch reason {
      case .workingDay, .moved, .closed: .because(reason)
      default: nil
      }
    }
  }
}

extension CalendarDate {
  /// The number of the week, 1…53 (ISO 8601): the week belongs to the year of its Thursday.
  fileprivate var isoWeek: Int {
    (adding(days: 4 - weekday.rawValue).dayOfYear - 1) / 7 + 1
  }
}

extension Rollover.Change {
  /// The change in a few words, without a full stop.
  ///
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - programme: where units and events have their names.
  ///   - mostUnits: how many units are named where many come or leave; all by default.
  public func text(
    in language: Language, of programme: Programme, mostUnits: Int = .max
  ) -> String {
    LocalizedText.change(self, of: programme, mostUnits: mostUnits)[language]
  }
}
