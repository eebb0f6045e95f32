package import CivilTime
package import VietnameseCalendar

extension ScheduledEvent {
  /// A day that an event does not have because it is off: `shift: skip`.
  package struct SkippedDay: Sendable, Hashable {
    package let event: ProgrammeEvent
    /// The cycle year.
    package let cycle: CycleYear
    package let day: CalendarDate
    /// Why it is off.
    package let causes: [WorkingDays.Cause]
  }
}

extension DateResolver {
  /// The days of an event that fall out in a cycle year because they are off, where nobody has
  /// announced other days for the whole year, or called it off.
  func skippedDays(of event: ProgrammeEvent, in year: Int) -> [ScheduledEvent.SkippedDay] {
    guard programme.horizon.contains(year), event.years?.contains(year) ?? true,
      let days = anchorDays(of: event, in: year),
      !announcements(of: event.id, in: year).inForce.contains(where: { announcement in
        announcement.day == nil && announcement.unit == nil
          && (announcement.dates != nil || announcement.kind == .cancelled)
      })
    else { return [] }
    let skipped = days.skipped(by: event.when).map(\.days.first)
    return Set(skipped).sorted().map {
      .init(event: event, cycle: days.cycle, day: $0, causes: days.workingDays.kind(of: $0).causes)
    }
  }
}

extension AnchorDays {
  /// The times that a rule leaves out since they begin on a day off.
  fileprivate func skipped(by rule: DateRule) -> [Slot] {
    switch rule {
    case .list(let rules): return rules.flatMap(skipped)
    case .qualified(let base, var qualifiers):
      guard qualifiers.shift == .skip else {
        // What stands further in is skipped by itself, in the years that are left to it.
        return qualifiers.years?.contains(year) ?? true ? skipped(by: base) : []
      }
      qualifiers.shift = nil
      return plans(of: .qualified(base, qualifiers)).flatMap(\.slots)
        .filter { !workingDays.kind(of: $0.days.first).isWorking }
    default: return []
    }
  }
}

extension Schedule {
  /// The days in the span that events of the schedule would have had on a day off; what repeats is
  /// left out, since it says so of itself.
  package var skippedDays: [ScheduledEvent.SkippedDay] {
    let skipping = programme.events.filter { event in
      (self.event ?? event.id) == event.id && !event.when.fallsOnManyDays
        && event.when.all.contains { rule in
          if case .qualified(_, let qualifiers) = rule { qualifiers.shift == .skip } else { false }
        }
        && category.map(event.categories.contains) ?? true
    }
    guard !skipping.isEmpty else { return [] }
    let resolver = DateResolver(programme)
    let asked = programme.numbersOfYears(of: span)
    // A run may begin in the year before.
    let years = programme.horizon.clamped(
      to: max(asked.lowerBound - 1, 1)...min(asked.upperBound + 1, 9999))
    return skipping.flatMap { event in
      years.flatMap { resolver.skippedDays(of: event, in: $0) }
    }.filter { skipped in
      guard span.contains(skipped.day) else { return false }
      guard let unit else { return true }
      return programme.parts(of: skipped.event, during: DateSpan(skipped.day)).calendars
        .contains(unit)
    }.sorted { $0.day < $1.day }
  }
}

extension Programme {
  /// The days of an event that fall out in a cycle year because they are off.
  package func skippedDays(
    of event: ProgrammeEvent, in year: Int
  ) -> [ScheduledEvent.SkippedDay] {
    DateResolver(self).skippedDays(of: event, in: year)
  }
}

extension ScheduledEvent.SkippedDay {
  /// Which day it is and why it is off: `Sunday, 5 September 2027: weekly day off (Sunday)`.
  package func text(in language: Language) -> String {
    LocalizedText.skipped(day, causes)[language]
  }

  /// The same with the event's title.
  package func titledText(in language: Language) -> String {
    "\(event.counted(event.title, in: cycle.civilYear(of: day))[language]), \(text(in: language))"
  }
}
