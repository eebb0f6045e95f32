public import CivilTime

extension Programme {
  /// The units and groups of a programme, and the answers to "who is that on this day?".
  public struct Units: Sendable, Hashable {
    /// All units and groups, in the order of the file.
    public let all: [Unit]
    private let index: [Unit.ID: Int]
    /// The last days of those that end, in order.
    private let ends: [CalendarDate]

    /// Creates the registry; of two units with one id the first counts.
    public init(_ units: [Unit]) {
      all = units
      index = Dictionary(
        units.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first }
      )
      ends = units.compactMap(\.until).sorted()
    }

    /// The unit or group with this id.
    public subscript(id: Unit.ID) -> Unit? { index[id].map { all[$0] } }

    /// Somebody who holds a duty, and how the duty came to it.
    public struct Holder: Sendable, Hashable {
      /// The unit, or a group that has no members of its own.
      public let unit: Unit.ID
      /// The groups through which the plan means it, outermost first.
      public let groups: [Unit.ID]
      /// The ended units whose duty it took over, earliest first.
      public let predecessors: [Unit.ID]
    }

    /// Who holds a duty that the plan gives to a unit or group, during some days.
    ///
    /// Groups are replaced by their members, and units that have ended by their successors. A unit
    /// that ends within the days is named together with its successors. Nobody is named twice.
    ///
    /// - Parameters:
    ///   - id: the unit or group as the plan names it.
    ///   - days: the days on which the duty is done.
    public func holders(of id: Unit.ID, during days: DateSpan) -> [Holder] {
      var found: [Holder] = []
      var seen: Set<Unit.ID> = []
      collect(id, days, groups: [], predecessors: [], seen: &seen, into: &found)
      return found
    }

    /// How many units have ended before some days, and before the last of them: where both are
    /// equal, duties have the same holders.
    struct Period: Hashable {
      let before: Int
      let within: Int
    }

    func period(of days: DateSpan) -> Period {
      Period(before: ends.count { $0 < days.first }, within: ends.count { $0 < days.last })
    }

    private func collect(
      _ id: Unit.ID, _ days: DateSpan, groups: [Unit.ID],
      predecessors: [Unit.ID],
      seen: inout Set<Unit.ID>, into found: inout [Holder]
    ) {
      // Files have no longer chains; units made in code may.
      guard let place = index[id], seen.insert(id).inserted,
        groups.count + predecessors.count <= 2 * ConsistencyCheck.longestChain
      else { return }
      // A span lends the unit; a copy of it costs more than all that is asked of it.
      let units = all.span
      if let members = units[place].members, !members.isEmpty {
        for member in members {
          collect(
            member, days, groups: groups + [id], predecessors: predecessors, seen: &seen,
            into: &found
          )
        }
        return
      }
      let until = units[place].until
      let ended = until.map { $0 < days.last } ?? false
      let exists = until.map { $0 >= days.first } ?? true
      if exists || units[place].successors.isEmpty {
        found.append(Holder(unit: id, groups: groups, predecessors: predecessors))
      }
      guard ended else { return }
      for successor in units[place].successors {
        collect(
          successor, days, groups: groups, predecessors: predecessors + [id], seen: &seen,
          into: &found)
      }
    }

    /// Every unit that comes after this one: its successors, theirs, and so on, nearest first.
    public func descendants(of id: Unit.ID) -> [Unit.ID] {
      var found: [Unit.ID] = []
      // Two units can have the same successors, and these again: each is followed once.
      var seen: Set<Unit.ID> = [id]
      var next = self[id]?.successors ?? []
      while !next.isEmpty {
        let fresh = next.filter { seen.insert($0).inserted }
        found += fresh
        next = fresh.flatMap { self[$0]?.successors ?? [] }
      }
      return found
    }
  }
}
