public import CivilTime

extension Programme {
  /// The units and groups of a programme, and the answers to "who is that on this day?".
  public struct Units: Sendable, Hashable {
    /// All units and groups, in the order of the file.
    public let all: [Unit]
    private let index: [Unit.ID: Int]
    /// The days after which duties may have other holders, in order.
    private let changes: [CalendarDate]

    /// Creates the registry; of two units with one id the first counts.
    public init(_ units: [Unit]) {
      all = units
      index = Dictionary(
        units.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first }
      )
      changes = Set(
        units.compactMap(\.until)
          + units.flatMap { unit in
            (unit.members ?? []).flatMap { [$0.until, $0.from?.adding(days: -1)] }
          }.compactMap(\.self)
      ).sorted()
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
    /// Groups are replaced by their members, and units and groups that have ended by their
    /// successors; who has ended without one holds nothing. A unit that ends within the days is named
    /// together with its successors. Nobody is named twice, and nobody as a successor who holds the
    /// duty anyway.
    ///
    /// - Parameters:
    ///   - id: the unit or group as the plan names it.
    ///   - days: the days on which the duty is done.
    ///   - clauses: the clauses on which the duty rests: some successors take over only these.
    public func holders(
      of id: Unit.ID, during days: DateSpan, clauses: [String] = []
    ) -> [Holder] {
      // Round by round, whoever holds it without a succession comes first; heirs stand where the one
      // stood whom they follow.
      var found: [(path: [Int], holder: Holder)] = []
      var seen: Set<Unit.ID> = []
      var round = [Step(unit: id, groups: [], predecessors: [], path: [])]
      while !round.isEmpty {
        var heirs: [Step] = []
        var pending = Array(round.reversed())
        while let step = pending.popLast() {
          // Files have no longer chains; units made in code may.
          guard let place = index[step.unit], seen.insert(step.unit).inserted,
            step.groups.count + step.predecessors.count <= 2 * ConsistencyCheck.longestChain
          else { continue }
          // A span lends the unit; a copy of it costs more than all that is asked of it.
          let units = all.span
          let until = units[place].until
          if until.map({ $0 < days.last }) ?? false {
            // Its seat in a group is one thing, whatever clauses of its own it leaves to others.
            let heirsOf =
              step.groups.isEmpty
              ? units[place].successors(to: clauses) : units[place].successorsInGroups
            heirs += heirsOf.enumerated().map {
              step.to(successor: $0.element.unit, at: $0.offset)
            }
          }
          guard until.map({ $0 >= days.first }) ?? true else { continue }
          if !(units[place].members ?? []).isEmpty {
            pending += units[place].members(during: days).enumerated().reversed().map {
              step.to(member: $0.element, at: $0.offset)
            }
          } else {
            found.append((step.path, step.holder))
          }
        }
        round = heirs
      }
      return found.sorted { $0.path.lexicographicallyPrecedes($1.path) }.map(\.holder)
    }

    /// A place on the way from whom the plan names to whoever holds the duty.
    private struct Step {
      let unit: Unit.ID
      let groups: [Unit.ID]
      let predecessors: [Unit.ID]
      let path: [Int]

      var holder: Holder { Holder(unit: unit, groups: groups, predecessors: predecessors) }

      func to(member: Unit.ID, at place: Int) -> Step {
        Step(
          unit: member, groups: groups + [unit], predecessors: predecessors, path: path + [place])
      }

      func to(successor: Unit.ID, at place: Int) -> Step {
        Step(
          unit: successor, groups: groups, predecessors: predecessors + [unit], path: path + [place]
        )
      }
    }

    /// What the plan's name for a duty stands for on some days: a unit or group that exists, or those
    /// that have followed it, in order; each with the day after which it has followed, and its own
    /// last.
    func names(
      of id: Unit.ID, during days: DateSpan, clauses: [String]
    ) -> [(unit: Unit.ID, from: CalendarDate?, until: CalendarDate?)] {
      var names: [(Unit.ID, CalendarDate?, CalendarDate?)] = []
      var seen: Set<Unit.ID> = []
      var pending: [(id: Unit.ID, from: CalendarDate?)] = [(id, nil)]
      while let (next, from) = pending.popLast() {
        guard let unit = self[next], seen.insert(next).inserted else { continue }
        if unit.until.map({ $0 >= days.first }) ?? true { names.append((next, from, unit.until)) }
        if let until = unit.until, until < days.last {
          pending += unit.successors(to: clauses).reversed().map {
            ($0.unit, until.adding(days: 1))
          }
        }
      }
      return names
    }

    /// How many changes lie before some days, and before the last of them: where both are equal,
    /// duties have the same holders.
    struct Period: Hashable {
      let before: Int
      let within: Int
    }

    func period(of days: DateSpan) -> Period {
      Period(
        before: changes.count { $0 < days.first }, within: changes.count { $0 < days.last })
    }

    /// A unit and the offices that it is part of, at once or by way of others.
    func offices(of id: Unit.ID) -> [Unit.ID] {
      var offices = [id]
      // Files have no circles; units made in code may.
      while let last = offices.last, let office = self[last]?.partOf, !offices.contains(office) {
        offices.append(office)
      }
      return offices
    }

    /// Every unit that comes after this one: its successors, theirs, and so on, nearest first.
    public func descendants(of id: Unit.ID) -> [Unit.ID] {
      var found: [Unit.ID] = []
      // Two units can have the same successors, and these again: each is followed once.
      var seen: Set<Unit.ID> = [id]
      var next = self[id]?.successors.map(\.unit) ?? []
      while !next.isEmpty {
        let fresh = next.filter { seen.insert($0).inserted }
        found += fresh
        next = fresh.flatMap { self[$0]?.successors.map(\.unit) ?? [] }
      }
      return found
    }
  }
}
