/// The next occurrence of each of many sources, the earliest in front: a binary heap.
struct OccurrenceHeap: Sendable {
  private var entries: [(found: PositionedOccurrence, source: Int)] = []

  /// The earliest occurrence.
  var first: PositionedOccurrence? { entries.first?.found }
  /// Where it comes from.
  var firstSource: Int? { entries.first?.source }

  /// Adds an occurrence.
  mutating func insert(_ found: PositionedOccurrence, from source: Int) {
    entries.append((found, source))
    var index = entries.count - 1
    while index > 0, isBefore(index, (index - 1) / 2) {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// Puts the next occurrence of the same source in place of the earliest, or nothing.
  mutating func replaceFirst(with next: PositionedOccurrence?) {
    guard let last = entries.last, let source = firstSource else { return }
    if let next {
      entries[0] = (next, source)
    } else {
      entries[0] = last
      entries.removeLast()
    }
    var index = 0
    while true {
      var smallest = index
      for child in [2 * index + 1, 2 * index + 2] where child < entries.count {
        if isBefore(child, smallest) { smallest = child }
      }
      guard smallest != index else { return }
      entries.swapAt(index, smallest)
      index = smallest
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (entries[a].found.position, entries[a].source) < (entries[b].found.position, entries[b].source)
  }
}
