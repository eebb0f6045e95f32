internal import CivilTime
internal import VietnameseCalendar

/// Days of the programme that a planner should look at: days off, weeks with swapped days, and two
/// events of one unit on the same day.
///
/// Only what lies ahead is looked at, this year's rest and the next year: nobody can plan the past,
/// and later years' decisions are not made.
struct DayConflicts {
  let findings: [ProgrammeCheck.Finding]

  init(_ programme: Programme, today: CalendarDate) {
    guard let end = CalendarDate(today.year + 1, 12, 31),
      let ahead = DateSpan(today, through: end)
    else {
      findings = []
      return
    }
    let events = Schedule(of: programme, in: ahead).events.filter { event in
      // Weekly hours fall on weekends on purpose, and a cancelled event disturbs nobody.
      if case .days = event.timing { event.status != .cancelled } else { false }
    }
    findings =
      Self.daysOff(events, programme) + Self.movedWeeks(events, programme)
      + Self.sameDays(events, programme)
  }

  private static func daysOff(
    _ events: [ScheduledEvent], _ programme: Programme
  ) -> [ProgrammeCheck.Finding] {
    events.compactMap { event in
      guard case .days(let span) = event.timing, span.count == 1, event.workingDay == nil else {
        return nil
      }
      let kind = programme.workingDays(of: event.units(.lead).first).kind(of: span.first)
      // An observance that is itself the day off is where it belongs.
      guard !kind.isWorking, event.occasion?.isDayOff != true else { return nil }
      return ProgrammeCheck.Finding(
        .note, .onDayOff, about: event.event.id, at: event.event.location,
        .onDayOff(
          event.localizedTitle, span.first, .causes(kind.causes),
          isProvisional: kind.isProvisional))
    }
  }

  private static func movedWeeks(
    _ events: [ScheduledEvent], _ programme: Programme
  ) -> [ProgrammeCheck.Finding] {
    events.compactMap { event in
      guard let span = event.timing?.span,
        let swap = programme.holidays.swap(inWeeksOf: span)
      else { return nil }
      return ProgrammeCheck.Finding(
        .note, .movedWeek, about: event.event.id, at: event.event.location,
        .inSwappedWeek(event.localizedTitle, span, swap))
    }
  }

  private static func sameDays(
    _ events: [ScheduledEvent], _ programme: Programme
  ) -> [ProgrammeCheck.Finding] {
    var findings: [ProgrammeCheck.Finding] = []
    for (index, event) in events.enumerated() {
      guard let span = event.timing?.span else { continue }
      // Events are in the order of their first days, so the search ends with the span.
      for other in events[(index + 1)...].prefix(while: {
        ($0.timing?.span.first ?? .latest) <= span.last
      }) {
        let shared = Set(event.units(.lead)).intersection(other.units(.lead)).sorted()
        guard let unit = shared.first, other.event.id != event.event.id,
          let day = other.timing?.span.first
        else { continue }
        findings.append(
          ProgrammeCheck.Finding(
            .note, .sameDay, about: event.event.id, at: event.event.location,
            .twoOnOneDay(
              .label(of: unit, in: programme), day, event.localizedTitle, other.localizedTitle)))
      }
    }
    return findings
  }
}

extension PublicHolidays {
  /// The first swap that touches the weeks, Monday to Sunday, in which some days lie.
  func swap(inWeeksOf days: DateSpan) -> Swap? {
    let monday = days.first.adding(days: 1 - days.first.weekday.rawValue)
    let sunday = days.last.adding(days: 7 - days.last.weekday.rawValue)
    guard let weeks = DateSpan(monday, through: sunday) else { return nil }
    return swaps.first { weeks.contains($0.dayOff) || weeks.contains($0.workingDay) }
  }
}
