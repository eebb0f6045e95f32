internal import CivilTime

/// Dates, times and durations, each for itself.
enum DateLints {
  static let all: [LintCheck] = [
    LintCheck(
      "bad-date", .error, .rfc, .standard("RFC 5545, sections 3.3.4 and 3.3.5"), .noSuchDateOrTime,
      .property(LintNames.times + LintNames.instants) { property, _, report in
        let row = PropertyTable.row(of: property.name)
        // A period is no date, but where it may stand.
        guard property.valueType != "PERIOD" || row?.types.contains("PERIOD") != true else {
          return
        }
        guard row?.form == .list else {
          if WireTime.time(property.unblanked, zone: nil) == nil {
            report.report(property, detail: property.value.shown)
          }
          return
        }
        for (offset, piece) in pieces(of: property)
        where WireTime.time(WrittenBlanks.removed(from: piece), zone: nil) == nil {
          report.report(
            property, offset: offset, length: max(1, piece.utf8.count), detail: piece.shown)
        }
      }),
    LintCheck(
      "blank-in-value", .error, .rfc, .standard("RFC 5545, section 3.3"), .blankInValue,
      .property(LintNames.blankless) { property, _, report in
        guard let blanks = WrittenBlanks(in: property.value).first else { return }
        report.report(
          property, offset: blanks.lowerBound, length: blanks.count, detail: property.name.spelling)
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
        if CalendarDuration(property.unblanked) == nil {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "duration-form", .warning, .rfc, .standard("RFC 5545, section 3.3.6"), .durationOfOtherForm,
      .property([.duration, .trigger, .refreshInterval, .legacyRefreshInterval]) {
        property, _, report in
        guard let usual = DurationForm.usual(property.unblanked) else { return }
        report.report(property, detail: property.value.shown, hint: .write(usual))
      }),
    LintCheck(
      "negative-duration", .error, .rfc, .standard("RFC 5545, section 3.8.2.5"), .durationBelowZero,
      .property([.duration]) { property, _, report in
        if CalendarDuration(property.unblanked)?.isNegative == true {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "bad-period", .error, .rfc, .standard("RFC 5545, section 3.3.9"), .notAPeriod,
      .property([.freeBusy, .recurrenceDates]) { property, _, report in
        guard property.name == .freeBusy || property.valueType == "PERIOD" else { return }
        for (offset, piece) in pieces(of: property) where isUTC(piece) == nil {
          report.report(
            property, offset: offset, length: max(1, piece.utf8.count), detail: piece.shown)
        }
      }),
    LintCheck(
      "busy-not-utc", .error, .rfc, .standard("RFC 5545, section 3.8.2.6"), .busyTimeNotInUTC,
      .property([.freeBusy]) { property, _, report in
        for (offset, piece) in pieces(of: property) where isUTC(piece) == false {
          report.report(
            property, offset: offset, length: max(1, piece.utf8.count), detail: piece.shown)
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

  private static func pieces(of property: LintProperty) -> [(offset: Int, text: String)] {
    var offset = 0
    return property.value.split(separator: ",", omittingEmptySubsequences: false).map { piece in
      defer { offset += piece.utf8.count + 1 }
      return (offset, String(piece))
    }
  }

  /// Whether a period is in UTC; `nil` for what is no period.
  private static func isUTC(_ piece: String) -> Bool? {
    let parts = WrittenBlanks.removed(from: piece)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = WireTime.time(String(parts[0]), zone: nil),
      !start.isAllDay
    else { return nil }
    if let end = WireTime.time(String(parts[1]), zone: nil) {
      return end.isAllDay ? nil : start.isUTC && end.isUTC
    }
    guard let duration = CalendarDuration(String(parts[1])), !duration.isNegative else {
      return nil
    }
    return start.isUTC
  }
}

/// Durations that can be understood though the grammar has no way to write them so (RFC 5545, section
/// 3.3.6).
enum DurationForm {
  /// How the duration is written; `nil` for what is written so already and for what is none.
  static func usual(_ text: String) -> String? {
    guard let duration = CalendarDuration(text), !isUsual(text) else { return nil }
    return duration.description
  }

  /// Whether no unit is left out between hours and seconds, and each number is a plain one.
  private static func isUsual(_ text: String) -> Bool {
    let units = text.utf8.filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return [
      "PW", "PD", "PDTH", "PDTHM", "PDTHMS", "PDTM", "PDTMS", "PDTS", "PTH", "PTHM", "PTHMS", "PTM",
      "PTMS", "PTS",
    ].contains { units.elementsEqual($0.utf8) }
  }
}
