internal import CivilTime

/// Looks for the instances that exceptions name, as far as it is worth the work.
///
/// What cannot be said for sure – a rule that nobody can read, a search that would be long, a zone
/// that nobody knows – is no finding.
struct InstanceSearch {
  /// How many series of a calendar are looked at.
  static let mostSeries = 1000
  /// How many instances of all of them together.
  static let mostInstances = 100_000
  /// How many searches may be given up.
  static let mostGivenUp = 4
  /// How many definitions of zones are read.
  static let mostZones = 50

  private var zones = TimeZones()
  private var definitions: [String: LintComponent] = [:]
  private var seriesLeft = mostSeries
  private var instancesLeft = mostInstances
  /// How many steps have found nothing.
  private(set) var steps = 0

  init(_ calendar: LintComponent) {
    for zone in calendar.components(.timeZone).prefix(Self.mostZones) {
      if let id = zone.first(.timeZoneID)?.text, definitions[id] == nil { definitions[id] = zone }
    }
  }

  /// The exceptions and replaced instances of a series that are none of its instances.
  mutating func missed(by series: SeriesFamily) -> [ListedDate] {
    let named = series.exceptions + series.replaced
    guard let first = named.map(\.time.date).min(), let last = named.map(\.time.date).max(),
      let days = DateSpan(first.adding(days: -1), through: last.adding(days: 1)),
      seriesLeft > 0, instancesLeft > 0, let event = event(of: series.main)
    else { return [] }
    seriesLeft -= 1
    learnZones(of: named.map(\.property) + series.main.properties)
    let calendar = EventCalendar(productID: "", events: [event])
    var instances = MomentSet()
    // Each has what a series has for its own, and no more.
    var found = calendar.expansion(in: days, zones: zones, budget: 0).makeIterator()
    defer { steps += found.steps }
    while let instance = found.next() {
      instancesLeft -= 1
      guard instancesLeft > 0 else { return [] }
      instances.insert(instance.start, at: instance.startInstant)
    }
    guard !found.problems.containsError else {
      // A search that is given up has cost as much as many that find something.
      instancesLeft -= Self.mostInstances / Self.mostGivenUp
      return []
    }
    return named.filter { !instances.contains($0.time, at: $0.time.instant(in: zones)) }
  }

  /// The replaced instances of a series that are among its exceptions.
  mutating func replacedExceptions(of series: SeriesFamily) -> [ListedDate] {
    let (exceptions, replaced) = (series.exceptions, series.replaced)
    guard !exceptions.isEmpty, !replaced.isEmpty else { return [] }
    learnZones(of: (exceptions + replaced).map(\.property))
    var excepted = MomentSet()
    for date in exceptions { excepted.insert(date.time, at: date.time.instant(in: zones)) }
    return replaced.filter { excepted.contains($0.time, at: $0.time.instant(in: zones)) }
  }

  /// The series with nothing but what makes its instances.
  private func event(of main: LintComponent) -> Event? {
    guard main.time(.start) != nil,
      main.all(.recurrenceRule).allSatisfy({ WrittenRule($0).rule?.isGregorian == true })
    else { return nil }
    let kept: Set<PropertyName> = [.uid, .start, .recurrenceRule, .recurrenceDates]
    return Event(
      Component(
        .event, properties: main.properties.map(\.property).filter { kept.contains($0.name) })
    )
  }

  /// Reads the calendar's own definitions of the zones that properties name.
  private mutating func learnZones(of properties: [LintProperty]) {
    for property in properties {
      guard let name = property[.timeZoneID]?.value,
        let zone = definitions.removeValue(forKey: name),
        let definition = TimeZoneDefinition(zone.component)
      else { continue }
      if let rules = TimeZoneRules(definition) { zones.own[name] = rules }
    }
  }
}
