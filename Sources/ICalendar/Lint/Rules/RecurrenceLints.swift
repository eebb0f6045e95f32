internal import CivilTime

/// The rule of a series (RFC 5545, sections 3.3.10 and 3.8.5.3; RFC 7529).
enum RecurrenceLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-rule", .error, .rfc, .standard("RFC 5545, section 3.3.10; RFC 7529, section 4.1"),
      .unreadableRule,
      .property([.recurrenceRule]) { property, _, report in
        for problem in RecurrenceRule.read(property.value).diagnostics {
          let location = problem.location
          report.report(
            property, offset: (location?.column ?? 1) - 1, length: location?.length ?? 1,
            reason: problem.message.map { "\($0) [\(problem.code)]" }, hint: problem.hint)
        }
      }),
    LintCheck(
      "until-type", .error, .rfc, .standard("RFC 5545, section 3.3.10"), .untilOfOtherForm,
      .property([.recurrenceRule]) { property, scope, report in
        guard let rule = RecurrenceRule.read(property.value).rule,
          case .until(let until) = rule.end,
          let start = scope.parent?.time(.start)
        else { return }
        let isInZone = scope.parent?.name == .standard || scope.parent?.name == .daylight
        if !fits(until, start, isInZone: isInZone) {
          report.report(property, detail: "UNTIL=\(until)")
        }
      }),
    LintCheck(
      "until-before-start", .warning, .rfc, .standard("RFC 5545, section 3.3.10"),
      .seriesEndsBeforeItBegins,
      .property([.recurrenceRule]) { property, scope, report in
        guard let rule = RecurrenceRule.read(property.value).rule,
          case .until(let until) = rule.end,
          let start = scope.parent?.time(.start), until.date.adding(days: 1) < start.date
        else { return }
        report.report(property, detail: "UNTIL=\(until)")
      }),
    LintCheck(
      "start-not-in-series", .warning, .rfc, .standard("RFC 5545, section 3.8.5.3"),
      .startNotInSeries,
      .property([.recurrenceRule]) { property, scope, report in
        guard let parent = scope.parent, LintNames.entries.contains(parent.name),
          let start = parent.time(.start), !parent.has(.recurrenceDates),
          let rule = RecurrenceRule.read(property.value).rule, rule.isGregorian,
          let first = firstInstance(rule, start), first != start.local
        else { return }
        report.report(property, detail: "\(start.local), \(first)")
      }),
    LintCheck(
      "several-rules", .warning, .rfc, .standard("RFC 5545, section 3.8.5.3"), .severalRules,
      .component(LintNames.entries) { entry, _, report in
        for rule in entry.all(.recurrenceRule).dropFirst() { report.report(named: rule) }
      }),
    LintCheck(
      "frequent-rule", .warning, .clients, .reasonFrequentRule,
      .repeatsWithinADay,
      .property([.recurrenceRule]) { property, scope, report in
        guard let rule = RecurrenceRule.read(property.value).rule, rule.frequency < .daily else {
          return
        }
        report.report(property, detail: "FREQ=\(rule.frequency.rawValue)")
      }),
    LintCheck(
      "rule-of-other-calendar", .warning, .clients,
      .reasonRuleOfOtherCalendar, .ruleInOtherCalendar,
      .property([.recurrenceRule]) { property, _, report in
        guard property.value.utf8.count < 4096, property.value.uppercased().contains("RSCALE=")
        else { return }
        report.report(property, detail: property.value.shown)
      }),
  ]

  private static func fits(
    _ until: RecurrenceRule.Until, _ start: EventTime, isInZone: Bool
  ) -> Bool {
    switch (start, until) {
    case (.day, .day), (.utc, .utc), (.zoned, .utc): true
    case (.floating, .utc): isInZone
    case (.floating, .floating): !isInZone
    default: false
    }
  }

  /// The first moment that the rule describes; `nil` also when the search is long.
  private static func firstInstance(
    _ rule: RecurrenceRule, _ start: EventTime
  ) -> LocalDateTime? {
    var rule = rule
    // How it ends makes no difference to how it begins, and may need a zone.
    rule.end = .never
    if start.isAllDay { (rule.hours, rule.minutes, rule.seconds) = ([], [], []) }
    return try? rule.occurrences(from: start.local, budget: 500).found(atMost: 1).first
  }
}

extension EventTime {
  /// What the clock shows that it is written in; midnight for a day.
  var local: LocalDateTime {
    switch self {
    case .day(let date): LocalDateTime(date, .midnight)
    case .floating(let local), .zoned(let local, _): local
    case .utc(let instant): instant.local()
    }
  }
}
