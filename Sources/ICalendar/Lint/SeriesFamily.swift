/// A series or a single entry, and the entries that replace its instances.
struct SeriesFamily: Sendable {
  let main: LintComponent
  fileprivate(set) var overrides: [LintComponent] = []

  /// The families in which something is excepted or replaced; those with several entries of one name
  /// are another rule's concern.
  static func families(of calendar: LintComponent) -> [SeriesFamily] {
    var families: [SeriesFamily] = []
    var indexes: [Key: Int] = [:]
    var several = Set<Int>()
    let entries = calendar.components.filter { [.event, .task, .journal].contains($0.name) }
    for entry in entries where !entry.has(.recurrenceID) {
      guard let key = key(of: entry) else {
        // One without a name stands alone.
        families.append(SeriesFamily(main: entry))
        continue
      }
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

  private struct Key: Hashable {
    let kind: ComponentName
    let uid: String
  }

  private static func key(of entry: LintComponent) -> Key? {
    guard let uid = entry.first(.uid)?.value, !uid.isEmpty else { return nil }
    return Key(kind: entry.name, uid: uid)
  }

  /// Whether the entry takes place more than once.
  var repeats: Bool { main.has(.recurrenceRule) || main.has(.recurrenceDates) }

  var exceptions: [ListedDate] { main.all(.exceptionDates).flatMap(\.dates) }

  /// The instances that other entries replace.
  var replaced: [ListedDate] {
    overrides.flatMap { $0.first(.recurrenceID)?.dates.prefix(1) ?? [] }
  }
}
