internal import CivilTime

/// Alarms (RFC 5545, section 3.6.6; RFC 9074).
enum AlarmLints {
  static let all: [LintCheck] = [
    LintCheck(
      "incomplete-alarm", .error, .rfc, .standard("RFC 5545, section 3.6.6"), .alarmIncomplete,
      .component([.alarm]) { alarm, _, report in
        let action = alarm.first(.action)?.value.uppercased() ?? ""
        for name in needs[action] ?? [] where !alarm.has(name) { report.report(alarm, "\(name)") }
      }),
    LintCheck(
      "half-a-repetition", .error, .rfc, .standard("RFC 5545, section 3.6.6"),
      .repeatWithoutDuration,
      .component([.alarm]) { alarm, _, report in
        if alarm.has(.repeatCount) != alarm.has(.duration) { report.report(alarm) }
      }),
    LintCheck(
      "bad-trigger", .error, .rfc, .standard("RFC 5545, section 3.8.6.3"), .triggerUnreadable,
      .property([.trigger]) { property, _, report in
        let isAbsolute = property.valueType == "DATE-TIME"
        let isGood =
          isAbsolute
          ? property.dates.first?.time.isUTC == true : CalendarDuration(property.unblanked) != nil
        if !isGood { report.report(property, detail: property.value.shown) }
      }),
    LintCheck(
      "trigger-without-end", .error, .rfc, .standard("RFC 5545, section 3.8.6.3"),
      .alarmCountsFromMissingEnd,
      .component([.event, .task]) { entry, _, report in
        guard !entry.has(.end), !entry.has(.duration), !entry.has(.due) else { return }
        for alarm in entry.components(.alarm) {
          guard let trigger = alarm.first(.trigger),
            trigger[.related]?.value.uppercased() == "END"
          else { continue }
          report.report(trigger, detail: trigger.value.shown)
        }
      }),
    LintCheck(
      "bad-related", .error, .rfc, .standard("RFC 5545, section 3.2.14"), .relatedMisused,
      .property([.trigger]) { property, _, report in
        guard let related = property[.related]?.value.uppercased() else { return }
        let isGood = ["START", "END"].contains(related) && property.valueType != "DATE-TIME"
        if !isGood { report.report(parameter: .related, of: property, related.shown) }
      }),
    LintCheck(
      "alarm", .warning, .clients,
      .reasonAlarm, .alarmInFeed,
      .component([.alarm]) { alarm, _, report in report.report(alarm) }),
    LintCheck(
      "absolute-alarm", .warning, .clients, .reasonAbsoluteAlarm,
      .alarmAtFixedTime,
      .property([.trigger]) { property, _, report in
        if property.valueType == "DATE-TIME" {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "alarm-action", .warning, .clients, .reasonAlarmAction,
      .alarmNotDisplayed,
      .property([.action]) { property, _, report in
        if property.value.uppercased() != "DISPLAY" {
          report.report(property, detail: property.value.shown)
        }
      }),
  ]

  private static let needs: [String: [PropertyName]] = [
    "DISPLAY": [.description],
    "EMAIL": [.description, .summary, .attendee],
  ]
}
