internal import CivilTime
internal import ICalendar

/// Hours that clocks skip on the day that they are meant for, because summer time begins.
///
/// A feed can say them all the same: half past one is then shown as half past two (RFC 5545, section
/// 3.3.5). But whoever wrote the hour may not have thought of that night.
struct SkippedHours {
  let findings: [ProgrammeCheck.Finding]

  init(_ schedule: Schedule, today: CalendarDate) {
    let programme = schedule.programme
    let rules = programme.timeZone.rules
    let begin = max(programme.year(of: today).span.first, programme.horizonDays.first)
    let end = programme.horizonDays.last
    guard begin <= end else {
      findings = []
      return
    }
    let changes = rules.changes(in: (begin.dayNumber - 1) * 86_400..<(end.dayNumber + 2) * 86_400)
    let days = Set(
      changes.filter { $0.after > $0.before }.flatMap { change in
        [change.moment + change.before, change.moment + change.after - 1].compactMap {
          Timestamp(secondsSince1970: $0)?.local().date
        }
      })
    guard !days.isEmpty else {
      findings = []
      return
    }
    // Each year of a series is an event of its own, and all are one finding.
    var order: [ProgrammeEvent.ID] = []
    var skipped: [ProgrammeEvent.ID: (event: ScheduledEvent, times: [LocalDateTime])] = [:]
    for event in schedule.events where event.status != .cancelled && !event.isDeadline {
      guard let timing = event.timing, let sessions = event.hours?.sessions else { continue }
      let times = timing.dates.filter { $0 >= today && days.contains($0) }.flatMap { day in
        sessions.map { LocalDateTime(day, $0.from) }
      }.filter { rules.instants(of: $0).isEmpty }
      guard !times.isEmpty else { continue }
      if skipped[event.event.id] == nil { order.append(event.event.id) }
      skipped[event.event.id, default: (event, [])].times += times
    }
    findings = order.compactMap { id in
      guard let (event, times) = skipped[id], let first = times.first else { return nil }
      return ProgrammeCheck.Finding(
        .warning, .skippedHour, about: id, at: event.event.location,
        .clocksSkip(
          first, of: event.localizedTitle, shown: rules.localTime(at: rules.instant(of: first)),
          more: times.count - 1), hint: .chooseAnotherHour)
    }
  }
}
