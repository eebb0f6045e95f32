internal import CivilTime

/// Exceptions and replaced instances, held against the series that they are of (RFC 5545, sections
/// 3.8.4.4 and 3.8.5.1).
enum ExceptionLints {
  static let all: [LintCheck] = [
    LintCheck(
      "dangling-exception", .warning, .rfc, .standard("RFC 5545, sections 3.8.4.4 and 3.8.5.1"),
      .exceptionWithoutInstance,
      .component([.calendar]) { calendar, _, report in
        var search = InstanceSearch(calendar)
        for series in SeriesFamily.families(of: calendar) where series.repeats {
          for date in search.missed(by: series) { report.report(date) }
        }
      }),
    LintCheck(
      "exception-without-series", .warning, .rfc,
      .standard("RFC 5545, sections 3.8.4.4 and 3.8.5.1"), .exceptionWithoutSeries,
      .component([.calendar]) { calendar, _, report in
        for series in SeriesFamily.families(of: calendar) where !series.repeats {
          for date in series.exceptions + series.replaced { report.report(date) }
        }
      }),
    LintCheck(
      "replaced-exception", .warning, .rfc, .standard("RFC 5545, section 3.8.5.1"),
      .exceptionReplaced,
      .component([.calendar]) { calendar, _, report in
        var search = InstanceSearch(calendar)
        for series in SeriesFamily.families(of: calendar) {
          for date in search.replacedExceptions(of: series) { report.report(date) }
        }
      }),
    LintCheck(
      "series-in-instance", .warning, .rfc, .standard("RFC 5545, section 3.8.4.4"),
      .instanceHasRule,
      .component([.event, .task, .journal]) { entry, _, report in
        guard entry.has(.recurrenceID) else { return }
        for property in entry.properties where ofSeries.contains(property.name) {
          report.report(named: property)
        }
      }),
  ]

  private static let ofSeries: Set<PropertyName> = [
    .recurrenceRule, .recurrenceDates, .exceptionDates, .exceptionRule,
  ]
}

/// A series or a single entry, and the entries that replace its instances.
struct SeriesFamily: Sendable {
  let main: LintComponent
  fileprivate(set) var overrides: [LintComponent] = []

  /// The families in which something is excepted or replaced; those with several entries of one name
  /// are another rule's concern.
  static func families(of calendar: LintComponent) -> [SeriesFamily] {
    var families: [SeriesFamily] = []
    var indexes: [[String]: Int] = [:]
    var several = Set<Int>()
    let entries = calendar.components.filter { [.event, .task, .journal].contains($0.name) }
    for entry in entries where !entry.has(.recurrenceID) {
      guard let key = key(of: entry) else { continue }
      if let index = indexes[key] {
        several.insert(index)
      } else {
        indexes[key] = families.count
        families.append(SeriesFamily(main: entry))
      }
    }
    for entry in entries where entry.has(.recurrenceID) {
      if let index = key(of: entry).flatMap({ indexes[$0] }) {
        families[index].overrides.append(entry)
      }
    }
    return families.enumerated().filter { index, family in
      !several.contains(index) && !(family.overrides.isEmpty && !family.main.has(.exceptionDates))
    }.map(\.element)
  }

  private static func key(of entry: LintComponent) -> [String]? {
    guard let uid = entry.first(.uid)?.value, !uid.isEmpty else { return nil }
    return [entry.name.spelling.uppercased(), uid]
  }

  /// Whether the entry takes place more than once.
  var repeats: Bool { main.has(.recurrenceRule) || main.has(.recurrenceDates) }

  var exceptions: [ListedDate] { main.all(.exceptionDates).flatMap(\.dates) }

  /// The instances that other entries replace.
  var replaced: [ListedDate] {
    overrides.flatMap { $0.first(.recurrenceID)?.dates.prefix(1) ?? [] }
  }
}
