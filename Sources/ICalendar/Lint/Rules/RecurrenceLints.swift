internal import CivilTime

/// The rule of a series (RFC 5545, sections 3.3.10 and 3.8.5.3; RFC 7529).
enum RecurrenceLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-rule", .error, .rfc, .standard("RFC 5545, section 3.3.10; RFC 7529, section 4.1"),
      .unreadableRule,
      .property(rules) { property, _, report in
        let reading = WrittenRule(property)
        if reading.rule == nil { reading.report(.error, property, to: &report) }
      }),
    LintCheck(
      "forbidden-part", .error, .rfc, .standard("RFC 5545, section 3.3.10; RFC 7529, section 4.1"),
      .partForbidden,
      .property(rules) { property, _, report in
        let reading = WrittenRule(property)
        if reading.rule != nil { reading.report(.error, property, to: &report) }
      }),
    LintCheck(
      "rule-form", .warning, .rfc, .standard("RFC 5545, section 3.3.10"), .ruleOfOtherForm,
      .property(rules) { property, _, report in
        WrittenRule(property).report(.warning, property, to: &report)
      }),
    LintCheck(
      "time-part-of-day", .error, .rfc, .standard("RFC 5545, section 3.3.10"), .timePartOfDay,
      .property(rules) { property, scope, report in
        guard scope.parent?.time(.start)?.isAllDay == true else { return }
        for part in WrittenRule.timeParts(of: property.value) {
          report.report(
            property, offset: part.offset, length: part.text.utf8.count, detail: part.text.shown)
        }
      }),
    LintCheck(
      "until-type", .error, .rfc, .standard("RFC 5545, section 3.3.10"), .untilOfOtherForm,
      .property([.recurrenceRule]) { property, scope, report in
        guard let until = WrittenRule(property).rule?.end.until,
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
        guard let until = WrittenRule(property).rule?.end.until,
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
          let rule = WrittenRule(property).rule, rule.isGregorian,
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
        guard let rule = WrittenRule(property).rule, rule.frequency < .daily else {
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

  private static let rules: [PropertyName] = [.recurrenceRule, .exceptionRule]

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

/// A rule as it stands in a property, blanks that mean nothing left out.
struct WrittenRule: Sendable {
  let rule: RecurrenceRule?
  private let diagnostics: [Diagnostic]
  private let offsets: [Int]

  init(_ property: LintProperty) {
    let blanks = WrittenBlanks(in: property.value)
    let reading = RecurrenceRule.read(blanks.text)
    (rule, diagnostics, offsets) = (reading.rule, reading.diagnostics, blanks.offsets)
  }

  /// Reports all that is as serious as this against the text.
  func report(
    _ severity: Diagnostic.Severity, _ property: LintProperty, to report: inout LintReporter
  ) {
    for problem in diagnostics where problem.severity == severity {
      let index = (problem.location?.column ?? 1) - 1
      report.report(
        property, offset: offsets.indices.contains(index) ? offsets[index] : index,
        length: problem.location?.length ?? 1,
        reason: problem.message.map { "\($0) [\(problem.code)]" }, hint: problem.hint)
    }
  }

  /// A part of a rule, and its place in the text.
  struct Part: Sendable {
    let offset: Int
    let text: String
  }

  /// The parts that name hours, minutes or seconds.
  static func timeParts(of text: String) -> [Part] { parts(of: text).filter(isTime) }

  /// The text without the parts that name hours, minutes or seconds; `nil` where there are none, and
  /// where a rule that the standard allows would not be left.
  static func withoutTimeParts(_ text: String) -> String? {
    let parts = parts(of: text)
    let kept = parts.filter { !isTime($0) }
    guard kept.count < parts.count else { return nil }
    let rest = kept.map(\.text).joined(separator: ";")
    let reading = RecurrenceRule.read(rest)
    return reading.rule == nil || reading.diagnostics.containsError ? nil : rest
  }

  private static func parts(of text: String) -> [Part] {
    guard text.utf8.count <= RecurrenceRule.maximumLength else { return [] }
    var offset = 0
    return text.split(separator: ";", omittingEmptySubsequences: false).map { piece in
      defer { offset += piece.utf8.count + 1 }
      return Part(offset: offset, text: String(piece))
    }
  }

  private static func isTime(_ part: Part) -> Bool {
    let name = part.text.prefix { $0 != "=" }.uppercased()
    return ["BYHOUR", "BYMINUTE", "BYSECOND"].contains(name)
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
