internal import CivilTime

/// Whom an event reaches in a year: whose calendars show it, and whose do not although they have
/// events of the same kind.
///
/// ```swift
/// if let reach = Reach(of: "book-day", in: 2027, of: programme) {
///   print(reach.reached.count, "units see it,", reach.missed.count, "do not")
/// }
/// ```
///
/// Units stand here by themselves, and of groups only those without members of their own: "the
/// schools". Who has ended before its days is left out, because whoever follows is there.
public struct Reach: Sendable, Hashable {
  /// The units whose calendars show it, in the order of their parts, the lead first.
  public let reached: [Programme.Unit.ID]
  /// The units that have other events of its categories in their calendars in that year and no part
  /// in this one, in the order of the files.
  public let missed: [Programme.Unit.ID]

  /// Looks who has a part in an event; `nil` where no calendar can show it, because it has no day in
  /// that year.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - year: the cycle year.
  ///   - unit: the only unit to ask about, for what is decided for one unit and misses nobody else.
  ///   - programme: the programme.
  public init?(
    of event: ProgrammeEvent.ID, in year: Int, unit: Programme.Unit.ID? = nil,
    of programme: Programme
  ) {
    // The days of a cycle year can lie in a neighbouring one.
    let schedule = programme.schedule(for: (year - 1)...(year + 1))
    let own = schedule.events.filter { $0.event.id == event && $0.year == year }
    let spans = own.compactMap(\.timing?.span)
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max(),
      let days = DateSpan(first, through: last)
    else { return nil }
    let units = programme.units
    func isMeant(_ id: Programme.Unit.ID) -> Bool {
      units[id].map { ($0.members ?? []).isEmpty && $0.exists(during: days) } ?? false
    }
    var seen: Set<Programme.Unit.ID> = []
    let shown = own.flatMap(\.involvedUnits).filter { isMeant($0) && seen.insert($0).inserted }
    guard unit == nil else {
      reached = shown.filter { $0 == unit }
      missed = []
      return
    }
    reached = shown
    // Who is only informed has a part in it, though its calendar may not show that.
    let concerned = seen.union(own.flatMap { $0.participants.map(\.holder.unit) })
    let categories = Set(own.flatMap(\.event.categories))
    let others = Set(
      (schedule.events + schedule.waiting).filter {
        $0.event.id != event && $0.year == year
          && !categories.isDisjoint(with: $0.event.categories)
      }.flatMap(\.involvedUnits))
    missed = units.all.map(\.id).filter {
      others.contains($0) && !concerned.contains($0) && isMeant($0)
    }
  }
}

extension Programme.Unit {
  /// Whether there is such a unit on any of some days.
  fileprivate func exists(during days: DateSpan) -> Bool {
    from.map { $0 <= days.last } ?? true && until.map { $0 >= days.first } ?? true
  }
}
