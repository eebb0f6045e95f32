internal import CivilTime

/// A start and an end together: `DTEND` of an event, `DUE` of a task.
enum SpanLints {
  static let all: [LintCheck] = [
    LintCheck(
      "end-before-start", .error, .rfc, .standard("RFC 5545, sections 3.8.2.2 and 3.8.2.3"),
      .endNotAfterStart,
      .component(ended) { entry, _, report in
        guard let (end, order) = comparison(entry), order != .later, !isEmptyDay(entry) else {
          return
        }
        report.report(end, detail: "\(end.name):\(end.value.shown)")
      }),
    LintCheck(
      "empty-day", .error, .rfc, .reasonEmptyDay,
      .dayEndsAsItBegins,
      .component(ended) { entry, _, report in
        guard isEmptyDay(entry), let end = end(of: entry) else { return }
        report.report(end, detail: "\(end.name):\(end.value.shown)")
      }),
    LintCheck(
      "end-type", .error, .rfc, .standard("RFC 5545, sections 3.8.2.2 and 3.8.2.3"),
      .endOfOtherForm,
      .component(ended) { entry, _, report in
        guard let start = entry.time(.start), let end = end(of: entry),
          let time = end.property.time,
          start.isAllDay != time.isAllDay || start.isFloating != time.isFloating
        else { return }
        report.report(end, detail: "\(end.name):\(end.value.shown)")
      }),
    LintCheck(
      "end-and-duration", .error, .rfc, .standard("RFC 5545, sections 3.6.1 and 3.6.2"),
      .endAndDuration,
      .component(ended) { entry, _, report in
        if end(of: entry) != nil, let duration = entry.first(.duration) {
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
      "missing-end", .warning, .clients, .reasonMissingEnd, .eventWithoutEnd,
      .component([.event]) { event, _, report in
        if !event.has(.end) { report.report(event) }
      }),
  ]

  private static let ended: [ComponentName] = [.event, .task]

  private enum Order { case earlier, same, later }

  private static func end(of entry: LintComponent) -> LintProperty? {
    entry.first(entry.name == .task ? .due : .end)
  }

  /// Where the end lies, when that can be said without the rules of a zone.
  private static func comparison(_ entry: LintComponent) -> (LintProperty, Order)? {
    guard let start = entry.time(.start), let end = end(of: entry), let time = end.property.time
    else { return nil }
    switch (start, time) {
    case (.day(let a), .day(let b)): return (end, order(a, b))
    case (.utc(let a), .utc(let b)): return (end, order(a, b))
    case (.floating(let a), .floating(let b)): return (end, order(a, b))
    case (.zoned(let a, let zone), .zoned(let b, let other)) where zone == other:
      return (end, order(a, b))
    default: return nil
    }
  }

  private static func order<Moment: Comparable>(_ start: Moment, _ end: Moment) -> Order {
    end > start ? .later : end == start ? .same : .earlier
  }

  private static func isEmptyDay(_ entry: LintComponent) -> Bool {
    guard case .day(let first)? = entry.time(.start),
      case .day(let last)? = end(of: entry)?.property.time
    else { return false }
    return first == last
  }
}
