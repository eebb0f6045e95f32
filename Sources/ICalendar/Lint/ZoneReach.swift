internal import CivilTime

/// Until when the definitions of a calendar's zones say how clocks stand.
///
/// After the last change that a definition knows, clocks stay as they are. Where they do not in the
/// world, because a definition lists changes one by one and ends before the events, these are shown an
/// hour off (RFC 5545, section 3.6.5).
enum ZoneReach {
  /// A definition that ends too early.
  typealias Ended = (id: LintProperty, last: CalendarDate, used: CalendarDate)

  /// After so many days without a change, clocks that are changed twice a year have missed one.
  private static let daysOfYear = 366
  /// How many years after its end a definition is held against what the system knows.
  private static let mostYears = 10

  /// The definitions that end before their zone's events do.
  static func ended(in calendar: LintComponent) -> [Ended] {
    let ends = calendar.components(.timeZone).compactMap { zone -> (LintProperty, CalendarDate)? in
      guard let id = zone.first(.timeZoneID), let last = lastChange(of: zone) else { return nil }
      return (id, last)
    }
    guard !ends.isEmpty else { return [] }
    let used = latestUse(in: calendar)
    return ends.compactMap { id, last in
      guard let latest = used[id.text], latest > last, isMissed(id.text, after: last, until: latest)
      else { return nil }
      return (id, last, latest)
    }
  }

  /// Whether clocks are changed between the end of a definition and the last time that is written by
  /// it.
  private static func isMissed(
    _ zone: String, after last: CalendarDate, until latest: CalendarDate
  ) -> Bool {
    guard let known = TimeZones.system.knownRules(named: zone) else {
      return last.days(until: latest) > daysOfYear
    }
    let from = (last.dayNumber + 2) * 86_400
    let end = min(latest, last.adding(days: mostYears * 366)).dayNumber * 86_400
    return from < end && !known.changes(in: from..<end).isEmpty
  }

  /// The day of the last change that a definition knows; `nil` when it has no end, and when it knows of
  /// one kind of time only, were it under two names.
  private static func lastChange(of zone: LintComponent) -> CalendarDate? {
    let (standard, daylight) = (zone.components(.standard), zone.components(.daylight))
    guard !standard.isEmpty, !daylight.isEmpty else { return nil }
    let blocks = standard + daylight
    let offsets = Set(blocks.map { $0.first(.offsetTo).flatMap { UTCOffset.seconds($0.value) } })
    guard offsets.count > 1 else { return nil }
    var last: CalendarDate?
    for block in blocks {
      guard let start = block.time(.start) else { return nil }
      var dates = [start.date] + block.all(.recurrenceDates).flatMap(\.dates).map(\.time.date)
      for rule in block.all(.recurrenceRule) {
        guard let until = WrittenRule(rule).rule?.end.until else { return nil }
        dates.append(until.date)
      }
      last = ([last].compactMap { $0 } + dates).max()
    }
    return last
  }

  /// The last day on which each zone is used; of a series without end, the last there is.
  private static func latestUse(in calendar: LintComponent) -> [String: CalendarDate] {
    var latest: [String: CalendarDate] = [:]
    for entry in calendar.components where LintNames.entries.contains(entry.name) {
      for property in entry.properties where PropertyTable.row(of: property.name)?.type == .time {
        guard let zone = property[.timeZoneID]?.value else { continue }
        for date in property.dates { latest[zone] = max(latest[zone] ?? .earliest, date.time.date) }
      }
      guard let zone = entry.first(.start)?[.timeZoneID]?.value else { continue }
      for property in entry.all(.recurrenceRule) {
        let end = WrittenRule(property).rule?.end
        let last = end == .never ? .latest : end?.until?.date ?? .earliest
        latest[zone] = max(latest[zone] ?? .earliest, last)
      }
    }
    return latest
  }
}
