public import CivilTime
public import VietnameseCalendar

extension Rollover {
  /// Something about an event's days that is unlike the year before, or that a planner should know.
  public enum Change: Sendable, Hashable {
    /// It had no date the year before, or was not held.
    case added
    /// It has no date any more, or is not held.
    case ended
    /// It is not held in the new year, by an announcement.
    case cancelled
    /// It begins on another day of the week.
    case weekday(from: Weekday, to: Weekday)
    /// It begins in another week (ISO 8601).
    case week(from: Int, to: Int)
    /// It begins so many days later in the year; earlier for negative numbers.
    case shifted(days: Int)
    /// Its days are counted by the moon, and these are the lunar dates.
    case lunar(first: LunarDate, last: LunarDate)
    /// The day is off, or these days of several are holidays.
    case daysOff([CalendarDate], [WorkingDays.Cause], isProvisional: Bool)
    /// Working days are swapped in the same week.
    case swapped(PublicHolidays.Swap)
    /// The working day that counts, a move off a day off, or the days on which it is closed.
    case because(ScheduledEvent.Reason)
    /// Other units have a part in it.
    case units(leaving: [Programme.Unit.ID], coming: [Programme.Unit.ID])
  }
}

extension Rollover.Item {
  /// Compares an event's days.
  init(before: ScheduledEvent?, after: ScheduledEvent?, in programme: Programme) {
    self.before = before
    self.after = after
    guard let after else {
      changes = [.ended]
      return
    }
    guard after.status != .cancelled else {
      changes = [.cancelled]
      return
    }
    // Beside a year that the programme does not cover, everything would be new.
    let isNew = before == nil && programme.horizon.contains(after.year - 1)
    changes =
      (isNew ? [.added] : [])
      + (before.map { Self.shift(from: $0, to: after) + Self.units(from: $0, to: after) } ?? [])
      + Self.moon(after) + Self.daysOff(after, programme) + Self.reasons(after)
  }

  private static func shift(
    from before: ScheduledEvent, to after: ScheduledEvent
  ) -> [Rollover.Change] {
    guard case .days(let old) = before.timing, case .days(let new) = after.timing else { return [] }
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
    let isLunar =
      event.occasion?.days.from.isLunar == true
      || event.reasons.contains { if case .lunar = $0 { true } else { false } }
    guard isLunar, let span = event.timing?.span, let first = try? LunarDate(span.first),
      let last = try? LunarDate(span.last)
    else { return [] }
    return [.lunar(first: first, last: last)]
  }

  private static func daysOff(
    _ event: ScheduledEvent, _ programme: Programme
  ) -> [Rollover.Change] {
    // An observance that is itself the day off is where it belongs, and weekly hours fall on
    // weekends on purpose.
    guard case .days(let span) = event.timing, event.occasion?.isDayOff != true else { return [] }
    var changes: [Rollover.Change] = []
    let workingDays = programme.workingDays(of: event.units(.lead).first)
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
          // A weekend is one whatever is decided.
          isProvisional: off.contains { $0.kind.isProvisional && $0.kind.isHoliday }))
    }
    if let swap = programme.holidays.swap(inWeeksOf: span) { changes.append(.swapped(swap)) }
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
  public func text(in language: Language, of programme: Programme) -> String {
    let vi = language == .vietnamese
    switch self {
    case .added: return vi ? "năm trước không có ngày" : "without a date the year before"
    case .ended: return vi ? "không còn trong năm nay" : "not in this year any more"
    case .cancelled: return vi ? "đã hủy" : "cancelled"
    case .weekday(let from, let to):
      return "\(from.name(in: language)) → \(to.name(in: language))"
    case .week(let from, let to):
      return vi ? "tuần \(from) → tuần \(to)" : "week \(from) → week \(to)"
    case .shifted(let days):
      let count = abs(days)
      if vi { return "\(days > 0 ? "muộn" : "sớm") hơn năm trước \(count) ngày" }
      return
        "\(count) \(count == 1 ? "day" : "days") \(days > 0 ? "later" : "earlier") than the year before"
    case .lunar(let first, let last):
      return ScheduledEvent.Reason.lunar(first: first, last: last).text(in: language, of: programme)
        .lowercasedFirst
    case .daysOff(let days, let causes, let isProvisional):
      let mark = isProvisional ? (vi ? " (tạm tính)" : " (provisional)") : ""
      guard let first = days.first, let last = days.last, days.count > 1 else {
        return causes.map { $0.text(in: language) }.joined(separator: "; ") + mark
      }
      let span = DateSpan(first, through: last)?.text(in: language) ?? ""
      let holidays = causes.holidays(in: language).joined(separator: ", ")
      return vi
        ? "\(days.count) ngày nghỉ lễ, \(span): \(holidays)\(mark)"
        : "\(days.count) days off, \(span): \(holidays)\(mark)"
    case .swapped(let swap):
      return vi
        ? "tuần có hoán đổi ngày làm việc (nghỉ \(swap.dayOff.shortText), làm bù \(swap.workingDay.shortText))"
        : "working days are swapped that week (\(swap.dayOff.longText(in: language)) is off, \(swap.workingDay.longText(in: language)) is worked)"
    case .because(let reason): return reason.text(in: language, of: programme).lowercasedFirst
    case .units(let leaving, let coming):
      let (old, new) = (
        leaving.names(in: language, programme), coming.names(in: language, programme)
      )
      if leaving.isEmpty { return (vi ? "thêm đơn vị: " : "joined by: ") + new }
      if coming.isEmpty { return (vi ? "thôi tham gia: " : "no longer: ") + old }
      return vi ? "đơn vị thay đổi: \(old) → \(new)" : "other units: \(old) → \(new)"
    }
  }
}

extension [WorkingDays.Cause] {
  /// The holidays behind some days off, each once; weekly days off are none.
  fileprivate func holidays(in language: Language) -> [String] {
    var names: [String] = []
    for cause in self {
      let name: String? =
        switch cause {
        case .weekend: nil
        case .holiday(let observance, _), .expected(let observance),
          .compensation(let observance, _):
          observance.title[language]
        case .closure, .swappedOff, .swappedIn: cause.text(in: language)
        }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension [Programme.Unit.ID] {
  /// Three names at most, and how many more there are.
  fileprivate func names(in language: Language, _ programme: Programme) -> String {
    let more = count - 3
    let rest = language == .vietnamese ? " và \(more) đơn vị" : " and \(more) more"
    return prefix(3).map { programme.units[$0]?.label(in: language) ?? $0.rawValue }
      .joined(separator: ", ") + (more > 0 ? rest : "")
  }
}

extension String {
  /// The text with a small letter at its beginning, for use within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
