public import CivilTime

/// Which clause of the plan asks whom for what: the matrix of a programme, and what is missing in it.
///
/// ```swift
/// let coverage = Coverage(of: programme)
/// for row in coverage.rows where row.clause == "V.2.c" { print(row.event ?? "–", row.unit ?? "–") }
/// for finding in coverage.findings { print(finding) }
/// ```
public struct Coverage: Sendable {
  /// A clause that gives something to somebody.
  public struct Row: Sendable, Hashable {
    /// The clause, as the files spell it; empty where a part rests on none.
    public let clause: String
    /// The event; `nil` for a target.
    public let event: ProgrammeEvent.ID?
    /// The target; `nil` for an event.
    public let target: Programme.Target.ID?
    /// The unit or group; `nil` where an event cites the clause for itself.
    public let unit: Programme.Unit.ID?
    /// The group through which the plan means the unit; `nil` where it names it.
    public let memberOf: Programme.Unit.ID?
    /// The unit's part; `nil` for a target.
    public let role: Programme.Duty.Role?
    /// How sure we are of it; the plan says so where there is nothing.
    public let verification: Verification?
    /// A remark of those who plan.
    public let note: LocalizedText?
  }

  /// The rows: clauses in the order of the plan, events and units in that of the files, each group
  /// followed by its members.
  public let rows: [Row]
  /// What is missing, in the order of the files.
  public let findings: [Diagnostic]

  /// The clauses of the plan that an event or a target cites, in its order.
  public let coveredClauses: [String]
  /// The clauses of the plan that nothing cites and that need nothing, in its order.
  public let exemptClauses: [String]

  /// Whether each clause and each unit has what it must have.
  public var isComplete: Bool { findings.isEmpty }

  /// Looks at a programme.
  public init(of programme: Programme) {
    let rows = Self.rows(of: programme)
    let order = Dictionary(
      (programme.clauses.map(\.id) + rows.map(\.clause).filter { !$0.isEmpty }).enumerated().map {
        ($0.element, $0.offset)
      }, uniquingKeysWith: min)
    self.rows = rows.enumerated().sorted { a, b in
      (order[a.element.clause] ?? .max, a.offset) < (order[b.element.clause] ?? .max, b.offset)
    }.map(\.element)
    let gaps = CoverageGaps(programme.schedule())
    coveredClauses = gaps.covered
    exemptClauses = gaps.exempt
    findings = (gaps.findings + gaps.unitsWithoutDuty).map(\.diagnostic).inReadingOrder()
  }

  private static func rows(of programme: Programme) -> [Row] {
    programme.events.flatMap { event -> [Row] in
      let cited = Set(event.duties.flatMap(\.clause))
      return event.clause.filter { !cited.contains($0) }.map { clause in
        Row(
          clause: clause, event: event.id, target: nil, unit: nil, memberOf: nil, role: nil,
          verification: nil, note: nil)
      }
        + event.duties.flatMap { duty in
          (duty.clause.isEmpty ? [""] : duty.clause).flatMap { clause in
            parties(duty.unit, in: programme).map { unit, group in
              Row(
                clause: clause, event: event.id, target: nil, unit: unit, memberOf: group,
                role: duty.role, verification: duty.verification, note: duty.note)
            }
          }
        }
    }
      + programme.targets.flatMap { target -> [Row] in
        (target.clause.isEmpty ? [""] : target.clause).flatMap { clause in
          let named = target.unit.map { parties($0, in: programme) } ?? [(nil, nil)]
          return named.map { unit, group in
            Row(
              clause: clause, event: nil, target: target.id, unit: unit, memberOf: group,
              role: nil, verification: nil, note: target.note)
          }
        }
      }
  }

  /// A unit or a group with its members, and theirs, each once.
  private static func parties(
    _ id: Programme.Unit.ID, in programme: Programme
  ) -> [(Programme.Unit.ID?, Programme.Unit.ID?)] {
    var found: [(Programme.Unit.ID?, Programme.Unit.ID?)] = []
    var seen: Set<Programme.Unit.ID> = []
    var pending: [(Programme.Unit.ID, Programme.Unit.ID?)] = [(id, nil)]
    while let (next, group) = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append((next, group))
      pending += (programme.units[next]?.members ?? []).reversed().map { ($0.unit, next) }
    }
    return found
  }
}
