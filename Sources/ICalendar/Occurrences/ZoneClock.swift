package import CivilTime

/// How the clocks of one time zone stand against UTC: a list of the moments at which they change.
///
/// The list reaches as far as whoever made it was asked for; after its end nothing changes.
package struct ZoneClock: Sendable, Hashable {
  /// A change of clocks.
  package struct Change: Sendable, Hashable {
    /// When it happens, in seconds since 1970-01-01T00:00Z.
    package let moment: Int
    /// Seconds ahead of UTC before and after it.
    let before: Int
    let after: Int

    /// The first second on the wall clock that is certain to be counted from the new offset. What
    /// clocks show twice is the first time, and what they never show is counted as if they had not
    /// been changed (RFC 5545, section 3.3.5): in both cases the old offset holds.
    var wallEnd: Int { moment + max(before, after) }
  }

  /// The offset before the first change.
  let firstOffset: Int
  /// The changes, in order.
  package let changes: [Change]

  /// Creates a clock; changes are put in order, and each begins with the offset of the one before.
  init(firstOffset: Int, onsets: [(moment: Int, offset: Int)]) {
    self.firstOffset = firstOffset
    var changes: [Change] = []
    var offset = firstOffset
    for onset in onsets.sorted(by: { $0.moment < $1.moment }) where onset.offset != offset {
      changes.append(Change(moment: onset.moment, before: offset, after: onset.offset))
      offset = onset.offset
    }
    self.changes = changes
  }

  /// Seconds ahead of UTC at a moment.
  package func offset(at moment: Int) -> Int {
    let next = changes.partitionIndex { $0.moment > moment }
    return next == 0 ? firstOffset : changes[next - 1].after
  }

  /// Seconds ahead of UTC when clocks show these seconds since 1970-01-01T00:00.
  func offset(atWall wall: Int) -> Int {
    let next = changes.partitionIndex { $0.wallEnd > wall }
    return next == 0 ? firstOffset : changes[next - 1].after
  }
}

extension Array {
  /// The first index from which on the elements fulfil a condition, by halving.
  func partitionIndex(where isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: A calendar's own definition

extension ZoneClock {
  /// The most changes that are worked out for a zone: two a year for five thousand years.
  static let mostChanges = 10_000

  /// Reads a zone that a calendar brings along (RFC 5545, section 3.6.5); `nil` when it says of no
  /// moment how its clocks stand.
  ///
  /// - Parameter end: the day up to which changes are wanted.
  package init?(_ zone: TimeZoneDefinition, through end: CalendarDate) {
    var onsets: [(moment: Int, offset: Int)] = []
    var earliest: (moment: Int, offset: Int)?
    for part in zone.component.components where part.name == .standard || part.name == .daylight {
      guard let start = part.first(.start)?.time?.wallClock,
        let before = part[raw: .offsetFrom].flatMap({ UTCOffset.seconds($0) }),
        let after = part[raw: .offsetTo].flatMap({ UTCOffset.seconds($0) })
      else { continue }
      for wall in Self.onsets(of: part, from: start, offset: before, through: end) {
        onsets.append((wall.seconds - before, after))
        if onsets.count >= Self.mostChanges { break }
      }
      let first = start.seconds - before
      if earliest.map({ first < $0.moment }) ?? true { earliest = (first, before) }
    }
    guard let earliest else { return nil }
    self.init(firstOffset: earliest.offset, onsets: onsets)
  }

  /// The moments at which a part of a zone begins to hold, on the clock that holds before.
  private static func onsets(
    of part: Component, from start: LocalDateTime, offset: Int, through end: CalendarDate
  ) -> RecurrenceSet.Occurrences {
    var set = RecurrenceSet(start: start)
    set.rules = part.all(.recurrenceRule).compactMap { RecurrenceRule.read($0.value).rule }
    set.extraDates = Set(part.all(.recurrenceDates).flatMap(\.times).map(\.wallClock))
    let upper = LocalDateTime(end.adding(days: 1), .midnight)
    return set.occurrences(
      in: min(start, set.extraDates.min() ?? start, upper)..<upper,
      localTime: { $0.local(secondsAheadOfUTC: offset) }, budget: 10_000)
  }
}
