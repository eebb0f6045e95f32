/// Which entries of one family belong together, one by one: those of the same instance, first the ones that
/// say the same and then the others in their order.
struct EntryPairing {
  /// The entries as they were, each with what it is now.
  let before: [(component: Component, now: Component?)]
  /// The entries that are new.
  let added: [Component]

  init(
    _ old: [Component], _ oldValues: ComparedValues, _ new: [Component], _ newValues: ComparedValues
  ) {
    var partners = [Int?](repeating: nil, count: old.count)
    var isFree = [Bool](repeating: true, count: new.count)
    func join<Key: Hashable>(_ key: (Component, ComparedValues) -> Key) {
      var waiting: [Key: [Int]] = [:]
      for index in new.indices.reversed() where isFree[index] {
        waiting[key(new[index], newValues), default: []].append(index)
      }
      for index in old.indices where partners[index] == nil {
        guard let other = waiting[key(old[index], oldValues)]?.popLast() else { continue }
        partners[index] = other
        isFree[other] = false
      }
    }
    // Where there is one of each, it does not matter what they say.
    if old.count > 1 || new.count > 1 { join { EntryContent($0, $1) } }
    join { $1.values(.recurrenceID, in: $0).min() }
    before = zip(old, partners).map { ($0, $1.map { new[$0] }) }
    added = zip(new, isFree).filter(\.1).map(\.0)
  }
}

/// All that an entry says but for its revision, in whatever order.
private struct EntryContent: Hashable {
  private let values: [PropertyName: Set<String>]
  private let inner: [EntryContent: Int]

  init(_ component: Component, _ values: ComparedValues) {
    self.values = values.byName(in: component).filter {
      $0.key == .recurrenceID || !EntryComparison.bookkeeping.contains($0.key)
    }
    inner = component.components.reduce(into: [:]) { $0[EntryContent($1, values), default: 0] += 1 }
  }
}
