internal import CivilTime

extension Ledger {
  /// Brings a ledger back whose last lines lie in the future, because the clock had been wrong.
  ///
  /// A line says that moments count anew from now on, and whatever has a stamp of the future gets
  /// another revision: subscribers' programs take the higher `SEQUENCE`, and the stamps return.
  ///
  /// - Parameter now: the right moment.
  /// - Returns: how many events and feeds got a new line; `nil` where nothing lies in the future.
  package mutating func setBack(to now: Timestamp) -> Int? {
    guard let lastMoment, lastMoment > now else { return nil }
    let entries = standing()
    add(.clock, at: now)
    var count = 0
    for entry in entries {
      let revision = entry.revision
      let isStamped = max(revision.stamp, revision.created) > now
      guard isStamped || entry.moment > now else { continue }
      count += 1
      let sequence =
        isStamped
        ? (highestSequence(of: entry.subject) ?? revision.sequence) + 1 : revision.sequence
      add(
        .entry(
          Entry(
            subject: entry.subject,
            revision: Revision(
              sequence: sequence, created: min(revision.created, now),
              stamp: min(revision.stamp, now)), moment: now, feeds: entry.feeds,
            content: entry.content, facts: entry.facts, language: entry.language)), at: now)
    }
    return count
  }
}
