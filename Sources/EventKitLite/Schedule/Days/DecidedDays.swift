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
    let inForce = announcements.inForce
    for announcement in inForce {
      if let day = announcement.day {
        decide(announcement, on: day)
      } else {
        decide(announcement)
      }
    }
    // What is said of a day or a unit stays, whatever is said of all afterwards.
    for announcement in inForce.sorted(by: { $0.narrowness < $1.narrowness })
    where announcement.narrowness > 0 {
      for index in outcomes.indices where outcomes[index].isCovered(by: announcement) {
        outcomes[index].details = outcomes[index].details.adding(announcement.details)
      }
    }
    // What a correction replaces is told, and does not count.
    for replaced in announcements where !inForce.contains(replaced) {
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
        reasons: first?.reasons.filter { !$0.isDoubt } ?? [],
        isDeadline: first?.isDeadline ?? false, details: first?.details ?? Details())
      // What is held once is still named by the day of its rule.
      if outcome.repeatedDays == nil, planned.count == 1 { outcome.decidedDay = planned[0].anchor }
      outcome.movedFrom =
        outcomes.count == 1 ? outcomes[0].daysBefore(announcement, to: dates) : nil
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
        outcomes[index].movedFrom = outcomes[index].daysBefore(announcement, to: dates)
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
    case .days(let span)?
    where span.count > 1 && details.hours?.sessions.isEmpty == false && !isDeadline:
      ScheduledEvent.RecurringDays(daily: span)
    default: nil
    }
  }

  /// The days by which announcements can name it.
  var slots: [CalendarDate] { repeatedDays?.dates ?? anchor.map { [$0] } ?? [] }

  /// The day that names it, where it is not one of many.
  fileprivate var anchor: CalendarDate? { slot ?? decidedDay ?? timing?.span.first }

  /// Whether it is the one day that a slot names.
  func isOf(_ day: CalendarDate) -> Bool {
    if case .recurring? = timing { return false }
    return anchor == day
  }

  /// The days that an announcement moves to others; `nil` where it moves nothing, and where nobody
  /// had named days before.
  fileprivate func daysBefore(_ announcement: Announcement, to dates: DateSpan) -> DateSpan? {
    guard announcement.kind == .moved, !isMonth, let span = timing?.run, span != dates else {
      return nil
    }
    return span
  }

  /// Whether an announcement speaks of it.
  fileprivate func isCovered(by announcement: Announcement) -> Bool {
    announcement.day.map(isOf) ?? true
  }

  /// Takes over what an announcement says beside the days.
  fileprivate mutating func take(_ announcement: Announcement) {
    switch announcement.kind {
    case .cancelled: (status, awaited) = (.cancelled, nil)
    case .postponed: (status, awaited) = (.postponed, nil)
    case .announced, .moved, .corrected: break
    }
    details = details.adding(announcement.details)
    reasons.append(.announcement(announcement))
  }
}

extension Announcement {
  /// How little it is about: the whole year, a day, a unit's year, a unit's day.
  fileprivate var narrowness: Int { (unit == nil ? 0 : 2) + (day == nil ? 0 : 1) }
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
    case .expectation, .noDate, .reading: true
    default: false
    }
  }

  fileprivate var isAnnouncement: Bool { if case .announcement = self { true } else { false } }
}
