/// What a search has cost, and what it may still cost.
///
/// Each step that finds nothing is spent; each occurrence that is given earns as many as any honest rule
/// needs from one to the next. So a search may go on for as long as it finds something, and everything that a
/// calendar's events cost together is less than what they may spend, and what their occurrences earn.
struct SearchAccount: Sendable, Hashable {
  /// How many steps may find nothing.
  let most: Int
  private var owed = 0
  /// How many steps were spent in all.
  private(set) var spent = 0
  /// Whether more was spent than there was.
  private(set) var isExceeded = false

  init(_ most: Int) { self.most = most }

  /// Pays for steps; false once there is nothing left.
  mutating func spend(_ steps: Int = 1) -> Bool {
    spent += steps
    owed += steps
    if owed > most { isExceeded = true }
    return !isExceeded
  }

  /// Takes in what an occurrence earns.
  mutating func earn() { owed = max(0, owed - CalendarExpansion.stepsPerOccurrence) }
}
