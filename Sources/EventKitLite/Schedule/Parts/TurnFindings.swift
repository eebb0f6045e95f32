internal import CivilTime

/// Where turns leave days to nobody or to two, or are never taken.
struct TurnFindings {
  let findings: [ProgrammeCheck.Finding]

  init(_ programme: Programme, by resolver: DateResolver) {
    let years = programme.horizon.clamped(to: CalendarDate.years)
    findings = programme.events.flatMap { event -> [ProgrammeCheck.Finding] in
      guard event.duties.contains(where: { $0.turns != nil }) else { return [] }
      return TurnsOfEvent(event, in: Array(years), of: programme, by: resolver).findings
    }
  }
}

/// The turns of one event through all years.
private struct TurnsOfEvent {
  private let event: ProgrammeEvent
  private let programme: Programme
  /// The days of the event, in order, with who leads on them.
  private let leads: [(day: CalendarDate, leads: [Programme.Unit.ID])]
  /// The duties whose turns never come.
  private let idle: [Programme.Duty]

  init(
    _ event: ProgrammeEvent, in years: [Int], of programme: Programme, by resolver: DateResolver
  ) {
    self.event = event
    self.programme = programme
    var leads: [CalendarDate: [Programme.Unit.ID]] = [:]
    var idle = event.duties.filter { $0.turns != nil }
    for year in years {
      guard let turns = resolver.turns(of: event, in: year) else { continue }
      let days = resolver.outcomes(of: event, in: year).filter { $0.unit == nil }
        .flatMap { outcome in outcome.status == .cancelled ? [] : outcome.turnDays }
      for day in Set(days) {
        leads[day] = event.duties.filter { duty in
          duty.role == .lead && turns.has(duty, on: day)
            && !programme.units.holders(
              of: duty.unit, during: DateSpan(day), clauses: duty.clause
            ).isEmpty
        }.map(\.unit)
        idle.removeAll { turns.has($0, on: day) }
      }
    }
    self.leads = leads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    // An event without any day has a finding of its own.
    self.idle = leads.isEmpty ? [] : idle
  }

  var findings: [ProgrammeCheck.Finding] {
    let unled = leads.filter(\.leads.isEmpty).map(\.day)
    let twice = leads.filter { $0.leads.count > 1 }
    let led = event.units(.lead)
    return [
      // Whom nobody leads at all is told without days.
      led.isEmpty || unled.isEmpty
        ? nil
        : finding(.noLead, .nobodyLeads(event.title, on: unled), hint: .giveTurns),
      twice.first.map { first in
        finding(
          .twoLeads,
          .severalLead(
            event.title, first.leads.map { .label(of: $0, in: programme) }, on: twice.map(\.day)),
          hint: .giveTurns)
      },
    ].compactMap(\.self)
      + idle.compactMap { duty in
        duty.turns.map { turns in
          finding(
            .idleTurn,
            .turnNeverComes(
              event.title, .label(of: duty.unit, in: programme),
              .rule(turns, everyYear: false, of: programme)), hint: .writeDayOfEvent)
        }
      }
  }

  private func finding(
    _ code: Diagnostic.Code, _ message: LocalizedText, hint: LocalizedText
  ) -> ProgrammeCheck.Finding {
    ProgrammeCheck.Finding(
      .warning, code, about: event.id, at: event.location, message, hint: hint)
  }
}
