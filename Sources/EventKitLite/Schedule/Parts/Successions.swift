internal import CivilTime

/// Who follows whom, where it does not work out: nobody follows, or not on the day after, or nobody
/// has checked it.
///
/// Unknown successors, circles and successors of a unit without a last day are mistakes in the files
/// and never get here.
struct Successions {
  let findings: [ProgrammeCheck.Finding]

  init(_ programme: Programme) {
    findings = programme.units.all.flatMap { unit -> [ProgrammeCheck.Finding] in
      guard let until = unit.until else { return [] }
      if unit.successors.isEmpty { return [Self.nobodyFollows(unit, until)] }
      let heirs = unit.successors.compactMap { programme.units[$0.unit] }
      return heirs.compactMap { Self.comesTooLate($0, after: unit, until) }
        + heirs.compactMap { Self.hasEnded($0, after: unit, until) }
        + [Self.unverified(unit, until)].compactMap(\.self)
    }
  }

  private static func nobodyFollows(
    _ unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding {
    ProgrammeCheck.Finding(
      .warning, .unverifiedSuccession, about: unit.id, at: unit.location,
      .namesNoSuccessor(unit.name, until))
  }

  private static func comesTooLate(
    _ heir: Programme.Unit, after unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding? {
    guard let from = heir.from, from > until.adding(days: 1) else { return nil }
    return ProgrammeCheck.Finding(
      .warning, .successionGap, about: unit.id, at: unit.location,
      .successorComesLate(heir.name, from, after: unit.name, until), hint: .repairUntilOrFrom)
  }

  private static func hasEnded(
    _ heir: Programme.Unit, after unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding? {
    guard let end = heir.until, end <= until else { return nil }
    return ProgrammeCheck.Finding(
      .warning, .endedSuccessor, about: unit.id, at: unit.location,
      .successorHasEnded(heir.name, end, after: unit.name, until), hint: .nameLivingSuccessor)
  }

  private static func unverified(
    _ unit: Programme.Unit, _ until: CalendarDate
  ) -> ProgrammeCheck.Finding? {
    guard let mark = unit.verification, !mark.isCertain else { return nil }
    return ProgrammeCheck.Finding(
      .note, .unverifiedSuccession, about: unit.id, at: unit.location,
      .successionNotCertain(unit.name, until, mark))
  }
}
