internal import CivilTime

/// A start and an end together: `DTEND` of an event, `DUE` of a task.
enum SpanLints {
  static let all: [LintCheck] = [
    LintCheck(
      "end-before-start", .error, .rfc, .standard("RFC 5545, sections 3.8.2.2 and 3.8.2.3"),
      .endNotAfterStart,
      .document { subject, report in
        var search = EndSearch()
        for root in subject.roots {
          search.visit(root) { entry, end, order in
            guard order != .later, !isEmptyDay(entry) else { return }
            report.report(end, detail: "\(end.name):\(end.value.shown)")
          }
        }
      }),
    LintCheck(
      "empty-day", .error, .rfc, .reasonEmptyDay,
      .dayEndsAsItBegins,
      .component(ended) { entry, _, report in
        guard isEmptyDay(entry), let end = EndSearch.end(of: entry) else { return }
        report.report(end, detail: "\(end.name):\(end.value.shown)")
      }),
    LintCheck(
      "end-type", .error, .rfc, .standard("RFC 5545, sections 3.8.2.2 and 3.8.2.3"),
      .endOfOtherForm,
      .component(ended) { entry, _, report in
        guard let start = entry.time(.start), let end = EndSearch.end(of: entry),
          let time = end.property.time,
          start.isAllDay != time.isAllDay || start.isFloating != time.isFloating
        else { return }
        report.report(end, detail: "\(end.name):\(end.value.shown)")
      }),
    LintCheck(
      "end-and-duration", .error, .rfc, .standard("RFC 5545, sections 3.6.1 and 3.6.2"),
      .endAndDuration,
      .component(ended) { entry, _, report in
        if EndSearch.end(of: entry) != nil, let duration = entry.first(.duration) {
          report.report(named: duration)
        }
      }),
    LintCheck(
      "duration-without-start", .error, .rfc, .standard("RFC 5545, section 3.6.2"),
      .durationWithoutStart,
      .component([.task]) { task, _, report in
        if !task.has(.start), let duration = task.first(.duration) {
          report.report(named: duration)
        }
      }),
    LintCheck(
      "duration-of-days", .error, .rfc, .standard("RFC 5545, section 3.8.2.5"), .dayWithPartOfADay,
      .component(ended) { entry, _, report in
        guard entry.time(.start)?.isAllDay == true, let duration = entry.first(.duration),
          let length = CalendarDuration(duration.value), length.seconds != 0
        else { return }
        report.report(duration, detail: duration.value.shown)
      }),
    LintCheck(
      "beyond-calendar", .error, .rfc, .standard("RFC 5545, section 3.3.4"), .endsBeyondCalendar,
      .component([.event, .task, .journal]) { entry, _, report in
        let start = entry.first(.start) ?? (entry.name == .task ? entry.first(.due) : nil)
        guard let start, let time = start.property.time, !isWithinCalendar(entry, from: time) else {
          return
        }
        report.report(entry.first(.duration) ?? start)
      }),
    LintCheck(
      "missing-end", .warning, .clients, .reasonMissingEnd, .eventWithoutEnd,
      .component([.event]) { event, _, report in
        if !event.has(.end) { report.report(event) }
      }),
  ]

  private static let ended: [ComponentName] = [.event, .task]

  /// Whether an entry that says no end ends within the days that there are.
  private static func isWithinCalendar(_ entry: LintComponent, from start: EventTime) -> Bool {
    guard entry.name == .journal || EndSearch.end(of: entry) == nil || !entry.has(.start) else {
      return true
    }
    let written = entry.name == .journal ? nil : entry.first(.duration)
    let duration = written.flatMap { CalendarDuration($0.value, mixingWeeks: true) }
    return EntryLength(
      duration ?? CalendarDuration(days: start.isAllDay ? 1 : 0), ofDays: start.isAllDay
    )
    .fits(from: start)
  }

  private static func isEmptyDay(_ entry: LintComponent) -> Bool {
    guard case .day(let first)? = entry.time(.start),
      case .day(let last)? = EndSearch.end(of: entry)?.property.time
    else { return false }
    return first == last
  }
}
