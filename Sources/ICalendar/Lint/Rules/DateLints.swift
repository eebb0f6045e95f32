internal import CivilTime

/// Dates, times and durations, each for itself.
enum DateLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-date", .error, .rfc, .standard("RFC 5545, sections 3.3.4 and 3.3.5"), .noSuchDateOrTime,
      .property(LintNames.times + stamps) { property, _, report in
        var offset = 0
        for piece in property.value.split(separator: ",", omittingEmptySubsequences: false) {
          if !isTime(piece, property) {
            report.report(
              property, offset: offset, length: max(1, piece.utf8.count),
              detail: String(piece).shown)
          }
          offset += piece.utf8.count + 1
        }
      }),
    LintCheck(
      "date-type", .error, .rfc, .standard("RFC 5545, section 3.2.20"), .valueTypeDiffers,
      .property(LintNames.times) { property, _, report in
        let isDay = property.valueType == "DATE"
        guard property.valueType != "PERIOD", let time = property.property.time,
          time.isAllDay != isDay
        else { return }
        report.report(
          property, detail: "\(property.name):\(property.value.shown)",
          hint: isDay ? nil : .addDateType)
      }),
    LintCheck(
      "bad-duration", .error, .rfc, .standard("RFC 5545, section 3.3.6"), .notADuration,
      .property([.duration, .legacyRefreshInterval]) { property, _, report in
        if CalendarDuration(property.value) == nil {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "negative-duration", .error, .rfc, .standard("RFC 5545, section 3.8.2.5"), .durationBelowZero,
      .property([.duration]) { property, _, report in
        if CalendarDuration(property.value)?.isNegative == true {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "bad-period", .error, .rfc, .standard("RFC 5545, section 3.3.9"), .notAPeriod,
      .property([.freeBusy, .recurrenceDates]) { property, _, report in
        guard property.name == .freeBusy || property.valueType == "PERIOD" else { return }
        for piece in property.value.split(separator: ",") where !isPeriod(piece) {
          return report.report(property, detail: String(piece).shown)
        }
      }),
    LintCheck(
      "floating-time", .warning, .clients, .reasonFloatingTime,
      .timeWithoutZone,
      .property([.start, .end, .due]) { property, scope, report in
        guard let parent = scope.parent, LintNames.entries.contains(parent.name),
          property.property.time?.isFloating == true
        else { return }
        report.report(property, detail: "\(property.name):\(property.value.shown)")
      }),
  ]

  private static let stamps: [PropertyName] = [
    .stamp, .created, .lastModified, .completed, LintNames.acknowledged,
  ]

  private static func isTime(_ piece: Substring, _ property: LintProperty) -> Bool {
    if property.valueType == "PERIOD" { return true }
    return WireTime.time(String(piece), zone: nil) != nil
  }

  private static func isPeriod(_ piece: Substring) -> Bool {
    let parts = piece.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = WireTime.time(String(parts[0]), zone: nil) else {
      return false
    }
    if let end = WireTime.time(String(parts[1]), zone: nil) {
      return !start.isAllDay && !end.isAllDay
    }
    return !start.isAllDay && CalendarDuration(String(parts[1])).map { !$0.isNegative } ?? false
  }
}
