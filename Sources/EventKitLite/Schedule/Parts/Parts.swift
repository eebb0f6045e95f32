package import CivilTime

extension ScheduledEvent {
  /// Who has a part in an event on some days.
  struct Parts: Sendable, Hashable {
    /// The units, each once and in its strongest role.
    var participants: [ScheduledEvent.Participant] = []
    /// The duties as the plan gives them: a group is one, and whoever has ended gives way to those
    /// that have followed.
    var duties: [Programme.Duty] = []
    /// The units and groups whose calendars have it, those that have ended and gone on in others
    /// among them.
    var calendars: [Programme.Unit.ID] = []
    /// Those of them that are only informed.
    var informed: Set<Programme.Unit.ID> = []
    /// Those of them that have something to do.
    var actors: [Programme.Unit.ID] = []
    /// What the plan calls somebody that has been followed by others.
    var successions: [ScheduledEvent.Reason] = []
  }
}

extension ScheduledEvent.Parts {
  /// The same for what a single unit has apart from the others.
  func limited(to unit: Programme.Unit.ID?) -> Self {
    guard let unit else { return self }
    return limited { $0 == unit }
  }

  /// The same with some of the units only.
  func limited(to isMeant: (Programme.Unit.ID) -> Bool) -> Self {
    var parts = self
    parts.participants.removeAll { !isMeant($0.holder.unit) }
    parts.duties = parts.participants.map {
      Programme.Duty(role: $0.role, unit: $0.holder.unit)
    }
    return parts
  }
}

extension Programme {
  /// Who has a part in an event during some days.
  func parts(of event: ProgrammeEvent, during days: DateSpan) -> ScheduledEvent.Parts {
    parts(of: event.duties, during: days)
  }

  /// Who has a part in an event during some days, by its duties.
  func parts(of duties: [Duty], during days: DateSpan) -> ScheduledEvent.Parts {
    var parts = ScheduledEvent.Parts()
    var seen: Set<Unit.ID> = []
    var named: Set<NamedDuty> = []
    var inCalendars: Set<Unit.ID> = []
    var acting: Set<Unit.ID> = []
    func add(_ ids: [Unit.ID], as role: Duty.Role, isAsked: Bool = false) {
      for id in ids where role != .informed || isAsked || units[id]?.isInformed ?? false {
        if inCalendars.insert(id).inserted {
          parts.calendars.append(id)
          if role == .informed { parts.informed.insert(id) }
        }
        if role.isActive, acting.insert(id).inserted { parts.actors.append(id) }
      }
    }
    for duty in duties.filter({ $0.lasts(into: days) }).sorted(by: { $0.role < $1.role }) {
      let holders = units.holders(of: duty.unit, during: days, clauses: duty.clause)
      // A group is named even where each member has a stronger part of its own.
      if !holders.isEmpty { add([duty.unit], as: duty.role) }
      for holder in holders {
        // What a group asks for its members have, too.
        let isAsked = holder.groups.contains { units[$0]?.isInformed ?? false }
        add([holder.unit], as: duty.role, isAsked: isAsked)
        add(holder.predecessors + holder.groups, as: duty.role)
        if seen.insert(holder.unit).inserted {
          parts.participants.append(.init(role: duty.role, holder: holder))
        }
      }
      for (unit, from, until) in units.names(of: duty.unit, during: days, clauses: duty.clause) {
        // Whoever has a part of its own is not named again for that of another.
        if unit != duty.unit, parts.duties.contains(where: { $0.unit == unit }) { continue }
        if named.insert(NamedDuty(role: duty.role, unit: unit)).inserted {
          parts.duties.append(
            duty.of(
              unit, from: [duty.from, from].compactMap(\.self).max(),
              until: [duty.until, until].compactMap(\.self).min()))
        }
      }
      if let reason = succession(of: duty, during: days), !parts.successions.contains(reason) {
        parts.successions.append(reason)
      }
    }
    return parts
  }

  private struct NamedDuty: Hashable {
    let role: Duty.Role
    let unit: Unit.ID
  }

  /// That others do what the plan gives to a unit or group which has ended.
  private func succession(of duty: Duty, during days: DateSpan) -> ScheduledEvent.Reason? {
    guard let unit = units[duty.unit], let until = unit.until, until < days.last else { return nil }
    let heirs = unit.successors(to: duty.clause).map(\.unit)
    return heirs.isEmpty ? nil : .succession(of: unit.id, to: heirs)
  }
}

extension ScheduledEvent {
  /// What each unit does, by itself, through a group or before others, and what groups do; the
  /// strongest part counts.
  package var roles: [Programme.Unit.ID: Programme.Duty.Role] {
    participants.reduce(into: [:]) { roles, participant in
      let holder = participant.holder
      for unit in [holder.unit] + holder.groups + holder.predecessors where roles[unit] == nil {
        roles[unit] = participant.role
      }
    }
  }
}

extension Programme.Duty {
  /// Whether there is such a part on any of some days.
  package func lasts(into days: DateSpan) -> Bool {
    from.map { $0 <= days.last } ?? true && until.map { $0 >= days.first } ?? true
  }
}
