internal import CivilTime

/// What a plan asks for and the files do not have: clauses that nothing cites, units without a duty,
/// leads that have ended, parts without a clause.
struct CoverageGaps {
  /// What is missing, units without a duty aside.
  let findings: [ProgrammeCheck.Finding]
  /// Units and groups that have no part in anything, as `check` does not say it.
  let unitsWithoutDuty: [ProgrammeCheck.Finding]

  /// The clauses of the plan that something cites.
  let covered: [String]
  /// The clauses of the plan that nothing cites and an exemption names.
  let exempt: [String]

  /// - Parameter schedule: the schedule of the programme's years.
  init(_ schedule: Schedule) {
    let programme = schedule.programme
    let cited = Citations(programme)
    let busy = Self.unitsWithDuties(programme)
    let idle = programme.units.all.filter { !busy.contains($0.id) }
    let exemptUnits = Set(programme.exemptions.flatMap(\.units))
    covered = programme.clauses.map(\.id).filter(cited.isCited)
    exempt = programme.clauses.map(\.id).filter { !cited.isCited($0) && cited.isExempt($0) }
    findings =
      Self.leadsThatEnded(schedule)
      + (programme.clauses.isEmpty
        ? [] : cited.uncovered + cited.unknown + Self.partsWithoutClause(programme))
      + Self.exemptionsInVain(programme, cited, busy)
    unitsWithoutDuty = idle.filter { !exemptUnits.contains($0.id) }.map { unit in
      ProgrammeCheck.Finding(
        .warning, .idleUnit, about: unit.id, at: unit.location, .hasNoDuty(unit.name),
        hint: .giveDutyOrExempt(unit.id))
    }
  }

  /// The units and groups that have a part in something, or a target: named, through a group, or as a
  /// successor.
  private static func unitsWithDuties(_ programme: Programme) -> Set<Programme.Unit.ID> {
    var busy: Set<Programme.Unit.ID> = []
    var pending =
      programme.events.flatMap { $0.duties.map(\.unit) } + programme.targets.compactMap(\.unit)
    while let next = pending.popLast() {
      guard busy.insert(next).inserted, let unit = programme.units[next] else { continue }
      pending += (unit.members ?? []).map(\.unit) + unit.successors.map(\.unit)
    }
    return busy
  }

  /// Events that nobody leads any more, because whoever did has ended and nobody follows.
  private static func leadsThatEnded(_ schedule: Schedule) -> [ProgrammeCheck.Finding] {
    let programme = schedule.programme
    var told: Set<ProgrammeEvent.ID> = []
    return (schedule.events + schedule.waiting).compactMap { event in
      let leads = event.event.units(.lead)
      guard event.published == nil, event.ownUnit == nil, !leads.isEmpty,
        event.units(.lead).isEmpty, told.insert(event.event.id).inserted
      else { return nil }
      return ProgrammeCheck.Finding(
        .warning, .endedLead, about: event.event.id, at: event.event.location,
        .leadHasEnded(
          event.event.title, leads.compactMap { programme.units[$0]?.name }, event.cycle),
        hint: .nameLeadOrSuccessor)
    }
  }

  private static func partsWithoutClause(_ programme: Programme) -> [ProgrammeCheck.Finding] {
    programme.events.compactMap { event in
      let units = event.duties.filter(\.clause.isEmpty).map(\.unit)
      guard !units.isEmpty else { return nil }
      return ProgrammeCheck.Finding(
        .note, .dutyWithoutClause, about: event.id, at: event.location,
        .partsWithoutClause(event.title, units.map { .label(of: $0, in: programme) }))
    }
  }

  private static func exemptionsInVain(
    _ programme: Programme, _ cited: Citations, _ busy: Set<Programme.Unit.ID>
  ) -> [ProgrammeCheck.Finding] {
    programme.exemptions.flatMap { exemption -> [ProgrammeCheck.Finding] in
      exemption.clauses.filter { !cited.needs(exemptionFor: $0) }.map { clause in
        ProgrammeCheck.Finding(
          .warning, .unusedExemption, about: Programme.Identifier<Programme.Clause>(clause),
          at: exemption.location, .clauseNeedsNoExemption(clause), hint: .removeEntry)
      }
        + exemption.units.filter(busy.contains).map { unit in
          ProgrammeCheck.Finding(
            .warning, .unusedExemption, about: unit, at: exemption.location,
            .unitNeedsNoExemption(.label(of: unit, in: programme)), hint: .removeEntry)
        }
    }
  }
}

/// Which clauses of a plan something cites.
private struct Citations {
  private let programme: Programme
  /// Each clause that is cited, with the first entry that does.
  private let cited: [(clause: String, location: SourceLocation?)]
  private let clauses: Set<String>

  init(_ programme: Programme) {
    self.programme = programme
    var seen: Set<String> = []
    cited =
      (programme.events.flatMap { event in event.clauses.map { ($0, event.location) } }
      + programme.targets.flatMap { target in target.clause.map { ($0, target.location) } })
      .filter { seen.insert($0.0).inserted }
    clauses = Set(programme.clauses.map(\.id))
  }

  /// Whether a clause, or a part of it, is cited.
  func isCited(_ clause: String) -> Bool {
    cited.contains { Programme.Clause.covers(clause, $0.clause) }
  }

  /// Whether the files say why a clause rightly has nothing.
  func isExempt(_ clause: String) -> Bool {
    programme.exemptions.contains { $0.clauses.contains { Programme.Clause.covers($0, clause) } }
  }

  /// Whether a clause is one of the plan's that nothing cites.
  func needs(exemptionFor clause: String) -> Bool {
    !isCited(clause) && clauses.contains { Programme.Clause.covers(clause, $0) }
  }

  /// The clauses of the plan that nothing cites and nothing exempts.
  var uncovered: [ProgrammeCheck.Finding] {
    programme.clauses.filter { !isCited($0.id) && !isExempt($0.id) }.map { clause in
      ProgrammeCheck.Finding(
        .warning, .uncoveredClause, about: Programme.Identifier<Programme.Clause>(clause.id),
        at: clause.location, .nothingCites(clause.id), hint: .citeOrExempt(clause.id))
    }
  }

  /// What is cited and is no clause of the plan, nor a part of one, nor several of them.
  var unknown: [ProgrammeCheck.Finding] {
    cited.filter { cited in
      !clauses.contains {
        Programme.Clause.covers($0, cited.clause) || Programme.Clause.covers(cited.clause, $0)
      }
    }.map { clause, location in
      ProgrammeCheck.Finding(
        .warning, .unknownClause, about: Programme.Identifier<Programme.Clause>(clause),
        at: location, .noClauseOfPlan(clause),
        hint: .didYouMean(clause, among: programme.clauses.map(\.id)))
    }
  }
}
