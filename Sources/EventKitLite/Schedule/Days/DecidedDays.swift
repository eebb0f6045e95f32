internal import CivilTime

/// What announcements make of the days of an event in a cycle: for everybody, or for one unit.
///
/// An announcement covers the whole cycle, or one day of it by its slot: the day that the rule names,
/// however often it has been moved since. What is said adds up field by field; of the days, the last
/// that covers a slot counts.
struct DecidedDays {
  /// How the days stand.
  private(set) var outcomes: [DateResolver.Outcome]
  /// How they stood before anything was announced.
  private let planned: [DateResolver.Outcome]

  init(_ planned: [DateResolver.Outcome], _ announcements: [Announcement]) {
    self.planned = planned
    outcomes = planned
    for announcement in announcements.inForce {
      if let day = announcement.day {
        decide(announcement, on: day)
      } else {
        decide(announcement)
      }
    }
    // What a correction replaces is told, and does not count.
    for replaced in announcements where !announcements.inForce.contains(replaced) {
      for index in outcomes.indices where outcomes[index].isCovered(by: replaced) {
        let place = outcomes[index].reasons.firstIndex { $0.isAnnouncement }
        outcomes[index].reasons.insert(
          .announcement(replaced), at: place ?? outcomes[index].reasons.endIndex)
      }
    }
  }

  /// An announcement for the whole cycle.
  private mutating func decide(_ announcement: Announcement) {
    if let dates = announcement.dates {
      let first = outcomes.first ?? planned.first
      var outcome = DateResolver.Outcome(
        status: .announced, timing: .days(dates),
        reasons: first?.reasons.filter { !$0.isDoubt } ?? [])
      if let first { outcome.takeDetails(of: first) }
      outcomes = [outcome]
    }
    for index in outcomes.indices { outcomes[index].take(announcement) }
  }

  /// An announcement for one day.
  private mutating func decide(_ announcement: Announcement, on day: CalendarDate) {
    standAlone(day)
    for index in outcomes.indices where outcomes[index].isOf(day) {
      if let dates = announcement.dates {
        outcomes[index].status = .announced
        outcomes[index].timing = .days(dates)
        outcomes[index].workingDay = nil
        outcomes[index].awaited = nil
        outcomes[index].reasons.removeAll(where: \.isDoubt)
      }
      outcomes[index].decidedDay = day
      outcomes[index].take(announcement)
    }
  }

  /// Takes a day out of the series that has it, and puts it beside it.
  private mutating func standAlone(_ day: CalendarDate) {
    for index in outcomes.indices.reversed() {
      guard let days = outcomes[index].repeatedDays, days.dates.contains(day) else { continue }
      var single = outcomes[index]
      single.timing = .days(DateSpan(day))
      single.slot = day
      outcomes.insert(single, at: index + 1)
      if let rest = days.without(day) {
        outcomes[index].timing = .recurring(rest)
      } else {
        outcomes.remove(at: index)
      }
    }
  }
}

extension DateResolver.Outcome {
  /// The days, where each of them is held by itself: those of a series, and of a run with hours.
  fileprivate var repeatedDays: ScheduledEvent.RecurringDays? {
    switch timing {
    case .recurring(let days)?: days
    case .days(let span)? where span.count > 1 && hours?.sessions.isEmpty == false && !isDeadline:
      ScheduledEvent.RecurringDays(daily: span)
    default: nil
    }
  }

  /// Whether it is the one day that a slot names.
  func isOf(_ day: CalendarDate) -> Bool {
    if let named = slot ?? decidedDay { return named == day }
    if case .days(let span)? = timing { return span.first == day }
    return false
  }

  /// Whether an announcement speaks of it.
  fileprivate func isCovered(by announcement: Announcement) -> Bool {
    announcement.day.map(isOf) ?? true
  }

  /// What goes on when the days are other ones.
  fileprivate mutating func takeDetails(of other: Self) {
    (isDeadline, hours, place) = (other.isDeadline, other.hours, other.place)
    (theme, window, opening) = (other.theme, other.window, other.opening)
  }

  /// Takes over what an announcement says beside the days.
  fileprivate mutating func take(_ announcement: Announcement) {
    switch announcement.kind {
    case .cancelled: (status, awaited) = (.cancelled, nil)
    case .postponed: (status, awaited) = (.postponed, nil)
    case .announced, .moved, .corrected: break
    }
    hours = announcement.hours ?? hours
    place = announcement.place ?? place
    theme = announcement.theme ?? theme
    window = announcement.window ?? window
    opening = announcement.opening ?? opening
    reasons.append(.announcement(announcement))
  }
}

extension ScheduledEvent.RecurringDays {
  /// The series without one of its days; `nil` when nothing is left.
  fileprivate func without(_ day: CalendarDate) -> Self? {
    Self(
      rule: rule, dates: (dates + exceptions).sorted(), except: Set(exceptions).union([day]))
  }
}

extension ScheduledEvent.Reason {
  /// Whether an announcement settles it.
  fileprivate var isDoubt: Bool {
    switch self {
    case .expectation, .noDate: true
    default: false
    }
  }

  fileprivate var isAnnouncement: Bool { if case .announcement = self { true } else { false } }
}
