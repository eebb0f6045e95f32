internal import CivilTime

/// Zones: their definitions, and the times that name them (RFC 5545, sections 3.2.19 and 3.6.5).
enum TimeZoneLints {
  static let all: [LintCheck] = [
    LintCheck(
      "undefined-zone", .error, .rfc, .standard("RFC 5545, section 3.2.19"), .zoneNotDefined,
      .property(LintNames.times + [.trigger]) { property, scope, report in
        guard let zone = property[.timeZoneID]?.value, let calendar = scope.calendar,
          !zone.hasPrefix("/"), calendar.zones[zone] == nil
        else { return }
        report.report(
          parameter: .timeZoneID, of: property, zone.shown,
          hint: .meant(Suggestion.nearest(to: zone, among: calendar.zones.keys.prefix(100))))
      }),
    LintCheck(
      "offset-as-zone", .warning, .rfc, .standard("RFC 5545, section 3.2.19"), .zoneNamedByOffset,
      .property(LintNames.times + [.trigger]) { property, scope, report in
        guard let zone = property[.timeZoneID]?.value, scope.calendar?.zones[zone] == nil,
          let seconds = ZoneOffsetName.seconds(in: zone),
          TimeZones.system.knownRules(named: zone) == nil
        else { return }
        report.report(
          parameter: .timeZoneID, of: property,
          "\(zone.shown), \(UTCOffset.extendedText(seconds))")
      }),
    LintCheck(
      "ended-zone", .warning, .rfc, .standard("RFC 5545, section 3.6.5"), .zoneEndsBeforeEvents,
      .component([.calendar]) { calendar, _, report in
        for (id, last, used) in ZoneReach.ended(in: calendar) {
          report.report(id, detail: "\(id.text.shown): \(last) < \(used)")
        }
      }),
    LintCheck(
      "zone-on-utc", .error, .rfc, .standard("RFC 5545, section 3.2.19"), .zoneOnUTC,
      .property(LintNames.times) { property, _, report in
        guard property[.timeZoneID] != nil, property.property.times.contains(where: \.isUTC) else {
          return
        }
        report.report(property, detail: property.value.shown)
      }),
    LintCheck(
      "zone-on-day", .error, .rfc, .standard("RFC 5545, section 3.2.19"), .zoneOnDay,
      .property(LintNames.times) { property, _, report in
        guard property[.timeZoneID] != nil, property.property.times.contains(where: \.isAllDay)
        else { return }
        report.report(property, detail: property.value.shown)
      }),
    LintCheck(
      "duplicate-zone", .error, .rfc, .standard("RFC 5545, section 3.6.5"), .zoneTwice,
      .component([.calendar]) { calendar, _, report in
        var seen = Set<String>()
        for zone in calendar.components(.timeZone) {
          guard let id = zone.first(.timeZoneID), !seen.insert(id.text).inserted else { continue }
          report.report(id, detail: id.text.shown)
        }
      }),
    LintCheck(
      "empty-zone", .error, .rfc, .standard("RFC 5545, section 3.6.5"), .zoneWithoutRules,
      .component([.timeZone]) { zone, _, report in
        if zone.components(.standard).isEmpty, zone.components(.daylight).isEmpty {
          report.report(zone, zone.first(.timeZoneID)?.text.shown)
        }
      }),
    LintCheck(
      "bad-offset", .error, .rfc, .standard("RFC 5545, section 3.3.14"), .notAnOffset,
      .property([.offsetFrom, .offsetTo]) { property, _, report in
        if !isOffset(property.value) { report.report(property, detail: property.value.shown) }
      }),
    LintCheck(
      "zone-start", .error, .rfc, .standard("RFC 5545, section 3.6.5"), .zoneStartNotLocal,
      .component([.standard, .daylight]) { rule, _, report in
        guard let start = rule.first(.start), let time = start.property.time, !time.isFloating
        else { return }
        report.report(start, detail: start.value.shown)
      }),
    LintCheck(
      "zone-dates", .error, .rfc, .standard("RFC 5545, section 3.6.5"), .zoneDatesNotLocal,
      .property([.recurrenceDates]) { property, scope, report in
        guard let parent = scope.parent?.name, parent == .standard || parent == .daylight else {
          return
        }
        if property.valueType == "PERIOD" {
          return report.report(property, detail: property.value.shown)
        }
        for date in property.dates where !date.time.isFloating { report.report(date) }
      }),
    LintCheck(
      "offset-with-seconds", .warning, .clients, .reasonOffsetWithSeconds,
      .offsetWithSeconds,
      .property([.offsetFrom, .offsetTo]) { property, _, report in
        if isOffset(property.value), property.value.utf8.count == 7 {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "zone-of-library", .warning, .clients, .reasonZoneOfLibrary,
      .zoneWithLibraryPrefix,
      .property([.timeZoneID]) { property, _, report in
        if property.value.contains("freeassociation") {
          report.report(property, detail: property.value.shown)
        }
      }),
    LintCheck(
      "no-zone", .warning, .clients, .reasonNoZone,
      .calendarWithoutZone,
      .component([.calendar]) { calendar, _, report in
        if calendar.components(.timeZone).isEmpty { report.report(calendar) }
      }),
  ]

  /// Whether a text is `+0700` or `-013015`; there is no `-0000`.
  private static func isOffset(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 7, "+-".utf8.contains(bytes[0]),
      bytes.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    let pairs = stride(from: 1, to: bytes.count, by: 2).map { index in
      Int(bytes[index] & 0x0F) * 10 + Int(bytes[index + 1] & 0x0F)
    }
    let isNegativeZero = bytes[0] == UInt8(ascii: "-") && pairs.allSatisfy { $0 == 0 }
    return pairs[0] < 24 && pairs.dropFirst().allSatisfy { $0 < 60 } && !isNegativeZero
  }
}
