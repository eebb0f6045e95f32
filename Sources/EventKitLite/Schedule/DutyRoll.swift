internal import CivilTime

/// Who has a part in events: worked out once for equal duties and all days between which nothing
/// changes about units, since the units of a large programme stay the same for years.
struct DutyRoll {
  private struct Key: Hashable {
    let duties: [Programme.Duty]
    let period: Programme.Units.Period
  }

  private let programme: Programme
  private var known: [Key: ScheduledEvent.Parts] = [:]

  init(_ programme: Programme) { self.programme = programme }

  /// Who has a part in an event during some days.
  mutating func parts(of event: ProgrammeEvent, during days: DateSpan) -> ScheduledEvent.Parts {
    let key = Key(duties: event.duties, period: programme.units.period(of: days))
    if let known = known[key] { return known }
    let parts = programme.parts(of: event, during: days)
    known[key] = parts
    return parts
  }
}

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
    for duty in event.duties.sorted(by: { $0.role < $1.role }) {
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
      let names = units.names(of: duty.unit, during: days, clauses: duty.clause)
      for unit in names {
        // Whoever has a part of its own is not named again for that of another.
        if unit != duty.unit, parts.duties.contains(where: { $0.unit == unit }) { continue }
        if named.insert(NamedDuty(role: duty.role, unit: unit)).inserted {
          parts.duties.append(duty.of(unit))
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

/// What the duties of units that have ended were: their calendars go on with what others have to do
/// of it.
struct EndedUnits: Sendable {
  private let events: [Programme.Unit.ID: Set<ProgrammeEvent.ID>]

  init(_ programme: Programme) {
    var events: [Programme.Unit.ID: Set<ProgrammeEvent.ID>] = [:]
    let ended = Dictionary(
      grouping: programme.units.all.filter { !$0.successors.isEmpty }, by: \.until)
    var roll = DutyRoll(programme)
    for (until, units) in ended {
      guard let until else { continue }
      let ids = Set(units.map(\.id))
      for event in programme.events {
        for unit in roll.parts(of: event, during: DateSpan(until)).calendars
        where ids.contains(unit) {
          events[unit, default: []].insert(event.id)
        }
      }
    }
    self.events = events
  }

  /// Whether a unit had a part in an event on its last day.
  func had(_ unit: Programme.Unit.ID, in event: ProgrammeEvent.ID) -> Bool {
    events[unit]?.contains(event) ?? false
  }
}
