/// The next occurrence of each of many sources, the earliest in front: a binary heap.
struct OccurrenceHeap: Sendable {
  private var entries: [(found: PlacedOccurrence, source: Int)] = []

  /// The earliest occurrence.
  var first: PlacedOccurrence? { entries.first?.found }
  /// Where it comes from.
  var firstSource: Int? { entries.first?.source }

  /// Adds an occurrence.
  mutating func insert(_ found: PlacedOccurrence, from source: Int) {
    entries.append((found, source))
    var place = entries.count - 1
    while place > 0, isBefore(place, (place - 1) / 2) {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Puts the next occurrence of the same source in place of the earliest, or nothing.
  mutating func replaceFirst(with next: PlacedOccurrence?) {
    guard let last = entries.last, let source = firstSource else { return }
    if let next {
      entries[0] = (next, source)
    } else {
      entries[0] = last
      entries.removeLast()
    }
    var place = 0
    while true {
      var smallest = place
      for child in [2 * place + 1, 2 * place + 2] where child < entries.count {
        if isBefore(child, smallest) { smallest = child }
      }
      guard smallest != place else { return }
      entries.swapAt(place, smallest)
      place = smallest
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (entries[a].found.position, entries[a].source) < (entries[b].found.position, entries[b].source)
  }
}
