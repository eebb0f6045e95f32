internal import CivilTime

/// The zones that two calendars define, compared by what takes place by them.
struct ZoneComparison {
  private let pairs: [(old: Component?, new: Component?)]
  private let scope: CalendarDifference.Scope
  /// The names of those by which clocks are set otherwise than before.
  let changed: Set<String>

  init(
    from old: EventCalendar, to new: EventCalendar, _ comparison: EntryComparison,
    by scope: CalendarDifference.Scope
  ) {
    let (before, after) = (old.timeZones, new.timeZones)
    let oldByName = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newByName = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    let names = (before + after).map(\.id).filter { seen.insert($0).inserted }
    pairs = names.map { (oldByName[$0]?.component, newByName[$0]?.component) }
    self.scope = scope
    changed = Set(
      names.filter { name in
        oldByName[name] != newByName[name]
          && !Self.areAlike(
            comparison.old.zones.rules(named: name), comparison.new.zones.rules(named: name))
      })
  }

  /// Whether clocks are set alike in all times that people plan.
  private static func areAlike(_ old: TimeZoneRules?, _ new: TimeZoneRules?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return old.offset(at: years.lowerBound) == new.offset(at: years.lowerBound)
      && old.changes(in: years) == new.changes(in: years)
  }

  /// 1970 to 2099.
  private static let years = 0..<4_102_444_800

  /// What is otherwise.
  ///
  /// - Parameter moved: how many entries take place at other moments by each zone.
  func entries(
    _ comparison: EntryComparison, moved: [String: Int]
  ) -> [CalendarDifference.Entry] {
    pairs.compactMap { pair in
      switch pair {
      case (nil, nil): return nil
      case (let old?, nil): return CalendarDifference.Entry(old, [.removed])
      case (nil, let new?): return CalendarDifference.Entry(new, [.added])
      case (let old?, let new?):
        let changes: [CalendarDifference.Change]
        switch scope {
        case .properties: changes = comparison.changes(from: old, to: new)
        case .effects:
          // Clocks that no entry goes by are nobody's concern.
          let count = moved[new[text: .timeZoneID] ?? ""] ?? 0
          changes = count > 0 ? [.clocks(entries: count)] : []
        }
        return changes.isEmpty ? nil : CalendarDifference.Entry(new, changes)
      }
    }
  }
}

extension TimeZones {
  /// The zones in which a calendar's times are written, its own definitions before others.
  init(usedIn calendar: EventCalendar, otherwise others: TimeZones) {
    self = others
    let defined = Dictionary(
      calendar.timeZones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard !defined.isEmpty else { return }
    var account = ChangeAccount()
    for component in calendar.component.components where component.name != .timeZone {
      for property in component.properties {
        guard let name = property[.timeZoneID]?.value, own[name] == nil, let zone = defined[name]
        else { continue }
        own[name] = TimeZoneRules(
          zone, through: CalendarDate(2199, 12, 31), paying: &account)
      }
    }
  }
}
