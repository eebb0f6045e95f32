internal import CivilTime

/// Compares the entries of two calendars, those of one `UID` together, by what they bring about.
struct FamilyComparison {
  typealias Entry = CalendarDifference.Entry
  typealias Change = CalendarDifference.Change

  private let entry: EntryComparison
  private let scope: CalendarDifference.Scope
  private let calendars: [any RecurrenceCalendar]
  /// How many instances may still be worked out.
  private var left = ComparedSeries.mostOfAll
  /// The zones whose clocks are set otherwise, and how many entries that moves.
  private(set) var movedByZone: [String: Int]

  /// - Parameter zones: the zones that the one calendar defines otherwise than the other.
  init(
    _ entry: EntryComparison, by scope: CalendarDifference.Scope, otherZones zones: Set<String>,
    calendars: [any RecurrenceCalendar]
  ) {
    self.entry = entry
    self.scope = scope
    self.calendars = calendars
    movedByZone = Dictionary(uniqueKeysWithValues: zones.map { ($0, 0) })
  }

  // MARK: Families that belong together

  mutating func entries(from old: [ComparedFamily], to new: [ComparedFamily]) -> [Entry] {
    let oldByName = Self.indexed(old)
    let newByName = Self.indexed(new)
    var entries: [Entry] = []
    var removed: [ComparedFamily] = []
    for family in old {
      if let other = newByName[family.name] {
        entries += compare(family, new[other])
      } else {
        removed.append(family)
      }
    }
    let added = new.filter { oldByName[$0.name] == nil }
    var byContent: [String: [ComparedFamily]] = [:]
    for family in added.reversed() {
      if scope == .effects, let content = content(of: family, entry.new) {
        byContent[content, default: []].append(family)
      }
    }
    var renamed: Set<String> = []
    for family in removed {
      guard let content = content(of: family, entry.old),
        let other = byContent[content]?.popLast()
      else {
        entries += Self.entries(family, .removed)
        continue
      }
      renamed.insert(other.uid)
      entries += compare(family, other)
    }
    for family in added where !renamed.contains(family.uid) {
      entries += Self.entries(family, .added)
    }
    return entries
  }

  private static func indexed(_ families: [ComparedFamily]) -> [ComparedFamily.Name: Int] {
    Dictionary(
      families.indices.map { (families[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What makes an entry the same under another name: its kind, title, start and rule.
  private func content(of family: ComparedFamily, _ values: ComparedValues) -> String? {
    guard let main = family.main, let title = main[text: .summary], !title.isEmpty,
      let start = main[time: .start] ?? main[time: .due]
    else { return nil }
    let rules = values.values(.recurrenceRule, in: main).sorted()
    return ([family.kind.spelling.uppercased(), title, values.moment(start)] + rules)
      .joined(separator: "\n")
  }

  private static func entries(_ family: ComparedFamily, _ change: Change) -> [Entry] {
    family.components.map { Entry($0, [change]) }
  }

  // MARK: One family

  private mutating func compare(_ old: ComparedFamily, _ new: ComparedFamily) -> [Entry] {
    let isRenamed = old.uid != new.uid
    if !isRenamed, old.components == new.components,
      movedByZone.isEmpty || old.zoneNames.isDisjoint(with: movedByZone.keys)
    {
      return []
    }
    guard scope == .effects, let before = old.main, let after = new.main else {
      return compareSingly(old, new)
    }
    var findings: [CalendarDifference.Finding] = isRenamed ? [.newUID(from: old.uid)] : []
    guard old.isSeries || new.isSeries, !areAtOneTime(old, new), let series = series(old, new)
    else {
      var entries = compareSingly(old, new)
      if isRenamed {
        if let index = entries.firstIndex(where: { $0.recurrenceID == nil }) {
          entries[index].findings = findings + entries[index].findings
        } else {
          entries.append(Entry(after, [], findings))
        }
      }
      return entries
    }
    let comparison = SeriesComparison(from: series.old, to: series.new)
    let zone = movedZone(before, after)
    var when = comparison?.changes(zone: zone)
    if let changes = when, let zone, changes.contains(where: \.isShift) {
      movedByZone[zone, default: 0] += 1
    }
    var ignored: Set<PropertyName> = [.recurrenceRule, .recurrenceDates, .exceptionDates]
    if let comparison {
      let needsDates = comparison.isCut && when?.isEmpty ?? true
      if needsDates { ignored = [.recurrenceRule] }
      if comparison.needsRule { ignored.remove(.recurrenceRule) }
    } else if series.old.instances.isEmpty, series.new.instances.isEmpty {
      when = []
    } else {
      ignored = []
    }
    let changes = entry.changes(from: before, to: after, when: when, ignoring: ignored)
    if !isRenamed, changes.contains(where: \.needsSequence) {
      findings += sequenceFinding(before, after)
    }
    findings += leftBehind(old, new, series)
    var entries: [Entry] = []
    if !changes.isEmpty || !findings.isEmpty { entries.append(Entry(after, changes, findings)) }
    return entries + overrides(old, new, telling: changes, hasInstances: comparison != nil)
  }

  /// Whether it need not be worked out that both take place at the same times.
  private func areAtOneTime(_ old: ComparedFamily, _ new: ComparedFamily) -> Bool {
    guard let before = old.main, let after = new.main,
      before[time: .start] == after[time: .start],
      old.overrides.map(\.component) == new.overrides.map(\.component),
      movedByZone.isEmpty || old.zoneNames.union(new.zoneNames).isDisjoint(with: movedByZone.keys)
    else { return false }
    return Self.dates.allSatisfy {
      entry.old.values($0, in: before) == entry.new.values($0, in: after)
    }
  }

  private static let dates: [PropertyName] = [
    .start, .end, .due, .duration, .recurrenceRule, .recurrenceDates, .exceptionDates,
  ]

  /// The zone that both are written in and whose clocks are set otherwise.
  private func movedZone(_ old: Component, _ new: Component) -> String? {
    guard case .zoned(_, let zone)? = old[time: .start] ?? old[time: .due],
      case .zoned(_, zone)? = new[time: .start] ?? new[time: .due], movedByZone[zone] != nil
    else { return nil }
    return zone
  }

  private mutating func series(
    _ old: ComparedFamily, _ new: ComparedFamily
  ) -> (old: ComparedSeries, new: ComparedSeries)? {
    guard left > 0, old.isOrdinary, new.isOrdinary else { return nil }
    let days = old.days + new.days
    guard let first = days.min(), let last = days.max(),
      let span = DateSpan(
        first.adding(days: -40),
        through: last.adding(days: old.goesOn || new.goesOn ? Self.daysBeyond : 40))
    else { return nil }
    let needsGrid = [old, new].contains { family in
      !family.overrides.isEmpty || family.main?.first(.exceptionDates) != nil
    }
    guard
      let before = ComparedSeries(
        old, in: span, zones: entry.old.zones, calendars: calendars, needsGrid: needsGrid),
      let after = ComparedSeries(
        new, in: span, zones: entry.new.zones, calendars: calendars, needsGrid: needsGrid)
    else { return nil }
    left -= before.cost + after.cost
    return (before, after)
  }

  /// How many days beyond all that a series names its rule is followed: ten years.
  private static let daysBeyond = 3660

  /// Compares entry by entry, rules and dates as values.
  private mutating func compareSingly(_ old: ComparedFamily, _ new: ComparedFamily) -> [Entry] {
    let pairing = EntryPairing(old.components, entry.old, new.components, entry.new)
    var entries: [Entry] = []
    for (component, other) in pairing.before {
      guard let other else {
        entries.append(Entry(component, [.removed]))
        continue
      }
      let changes = entry.changes(from: component, to: other)
      for case .instances(_, .shifted(_, let zone?)) in changes {
        movedByZone[zone, default: 0] += 1
      }
      guard !changes.isEmpty else { continue }
      let isTold =
        scope == .effects && old.uid == new.uid && changes.contains(where: \.needsSequence)
      entries.append(Entry(other, changes, isTold ? sequenceFinding(component, other) : []))
    }
    return entries + pairing.added.map { Entry($0, [.added]) }
  }

  // MARK: What replaces instances

  /// What entries of single instances say otherwise, beside what the series does.
  ///
  /// - Parameter hasInstances: whether the series has told which of its instances take place.
  private func overrides(
    _ old: ComparedFamily, _ new: ComparedFamily, telling told: [Change], hasInstances: Bool
  ) -> [Entry] {
    guard let before = old.main, let after = new.main else { return [] }
    let (oldOnes, newOnes) = (byTime(old, entry.old), byTime(new, entry.new))
    let ignored: Set<PropertyName> = [.recurrenceRule, .recurrenceDates, .exceptionDates]
    // Of a series that is cancelled whole no instance is told to be.
    let isTold = hasInstances && !(before.isCancelled && after.isCancelled)
    let times = (old.overrides + new.overrides).map(\.time)
    var seen: Set<String> = []
    return times.compactMap { time in
      let (oldKey, newKey) = (entry.old.moment(time), entry.new.moment(time))
      guard seen.insert(newKey).inserted else { return nil }
      let (was, isNow) = (oldOnes[oldKey], newOnes[newKey])
      if let was, let isNow, was == isNow { return nil }
      var findings: [CalendarDifference.Finding] = []
      if old.uid == new.uid, let was, let isNow,
        entry.changes(from: was, to: isNow).contains(where: \.needsSequence)
      {
        findings = sequenceFinding(was, isNow)
      }
      var changes: [Change] = []
      // One that does not take place says nothing.
      let isOff = [was, isNow].map { $0?.isCancelled == true }
      if isTold ? !isOff.contains(true) : isOff.contains(false) {
        changes = entry.changes(
          from: was ?? before, to: isNow ?? after, when: [], ignoring: ignored
        ).filter { !told.contains($0) }
      }
      guard !changes.isEmpty || !findings.isEmpty else { return nil }
      return Entry(
        kind: new.kind, uid: new.uid, recurrenceID: time,
        title: (isNow ?? after)[text: .summary] ?? new.uid,
        start: (isNow ?? was)?[time: .start] ?? time, changes: changes, findings: findings)
    }
  }

  private func byTime(
    _ family: ComparedFamily, _ values: ComparedValues
  ) -> [String: Component] {
    Dictionary(
      family.overrides.map { (values.moment($0.time), $0.component) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Findings

  private func sequenceFinding(
    _ old: Component, _ new: Component
  ) -> [CalendarDifference.Finding] {
    // What a zone's clocks do to it is no change of its own.
    let isOwn = (Self.dates + [.status]).contains {
      entry.new.values($0, in: old) != entry.new.values($0, in: new)
    }
    let sequences = [old, new].map { Int($0[raw: .sequence] ?? "") ?? 0 }
    guard isOwn, sequences[1] <= sequences[0] else { return [] }
    return [.sequenceNotRaised(from: sequences[0], to: sequences[1])]
  }

  private func leftBehind(
    _ old: ComparedFamily, _ new: ComparedFamily,
    _ series: (old: ComparedSeries, new: ComparedSeries)
  ) -> [CalendarDifference.Finding] {
    let before = ExceptionPlaces(series.old, entry.old)
    let after = ExceptionPlaces(series.new, entry.new)
    func left(_ oldTimes: [EventTime], _ newTimes: [EventTime]) -> [EventTime] {
      let kept = Set(oldTimes.filter { before.meets($0) == true }.map(entry.old.moment))
      return newTimes.filter { after.meets($0) == false && kept.contains(entry.new.moment($0)) }
    }
    let dates = { (family: ComparedFamily) in
      family.main?.all(.exceptionDates).flatMap(\.times) ?? []
    }
    let found: [(PropertyName, [EventTime])] = [
      (.exceptionDates, left(dates(old), dates(new))),
      (.recurrenceID, left(old.overrides.map(\.time), new.overrides.map(\.time))),
    ]
    return found.filter { !$0.1.isEmpty }.map { .exceptionsLeftBehind($0, $1) }
  }
}

/// Where the exceptions of a series may lie.
private struct ExceptionPlaces {
  private let moments: Set<Int>
  private let days: Set<Int>
  private let end: Int
  private let isOfDays: Bool
  private let values: ComparedValues

  init(_ series: ComparedSeries, _ values: ComparedValues) {
    moments = Set(series.grid.map(\.moment))
    days = Set(series.grid.map { floorDivide($0.wall, 86_400) })
    end = series.isComplete ? .max : series.end
    isOfDays = series.start.isAllDay
    self.values = values
  }

  /// Whether an exception meets an instance; `nil` beyond what is known.
  func meets(_ time: EventTime) -> Bool? {
    let place = ComparedSeries.Place(time, time.instant(in: values.zones))
    guard place.moment <= end else { return nil }
    return time.isAllDay || isOfDays
      ? days.contains(floorDivide(place.wall, 86_400)) : moments.contains(place.moment)
  }
}

extension CalendarDifference.Change {
  /// Whether it is of dates or status, which is a revision of its own (RFC 5546, section 2.1.4).
  fileprivate var needsSequence: Bool {
    switch self {
    case .cancelled, .reinstated, .moved, .rescheduled, .due, .instance, .instances: true
    case .field(.recurrenceRule, _, _), .field(.recurrenceDates, _, _),
      .field(.exceptionDates, _, _), .field(.status, _, _):
      true
    default: false
    }
  }

  fileprivate var isShift: Bool {
    if case .instances(_, .shifted) = self { true } else { false }
  }
}
