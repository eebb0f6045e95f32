public import CivilTime

/// Whose dates somebody still has to announce.
extension ScheduledEvent {
  /// Whether its dates are still to be announced: there are none, or they are only expected.
  ///
  /// What counts from another event is dated by that event's announcement, and nobody is expected to
  /// announce what is a reading of the plan.
  public var isUnannounced: Bool {
    switch status {
    case .waiting: true
    case .expected: event.when.bases.isEmpty && !reasons.contains(.reading)
    case .fixed, .announced, .postponed, .cancelled: false
    }
  }

  /// Who must announce the dates at the end of the event's year: the unit that the plan names, or
  /// its successors; the units that lead the event where the plan names nobody.
  public func announcers(in programme: Programme) -> [Programme.Unit.ID] {
    guard let by = awaited?.by else { return units(.lead) }
    return programme.units.holders(of: by, during: DateSpan(cycle.span.last)).map(\.unit)
  }

  /// For how many days its dates should have been asked for: 0 on the day from which on they should
  /// be, `nil` before it and where the plan names no such day.
  public func daysOverdue(on today: CalendarDate) -> Int? {
    guard isUnannounced, let askFrom = awaited?.askFrom, askFrom <= today else { return nil }
    return askFrom.days(until: today)
  }

  /// Whether its expected days have passed without an announcement.
  public func hasPassedUnannounced(on today: CalendarDate) -> Bool {
    guard isUnannounced, let span = possibleDays else { return false }
    return span.last < today
  }
}

extension Schedule {
  /// What somebody still has to announce: the events without a date and those that are only
  /// expected, by the day from which on to ask for them; those without such a day last, by year.
  public var unannounced: [ScheduledEvent] {
    (events + waiting).filter(\.isUnannounced).enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      let (askX, askY) = (x.awaited?.askFrom ?? .latest, y.awaited?.askFrom ?? .latest)
      return (askX, x.year, a.offset) < (askY, y.year, b.offset)
    }.map(\.element)
  }
}
