internal import CivilTime
internal import VietnameseCalendar

/// The working days of a programme's units, worked out for its years once: every event asks for them
/// in each of its years.
struct UnitWorkingDays {
  private let programme: Programme
  private let known: [Set<Weekday>: WorkingDays]

  init(_ programme: Programme) {
    self.programme = programme
    let horizon = programme.horizon.clamped(to: Programme.years)
    // Days move, and are counted, into the years beside it.
    let years = (horizon.lowerBound - 1)...(horizon.upperBound + 1)
    let weekends = Set(programme.units.all.compactMap(\.weekend) + [programme.weekend])
    known = Dictionary(
      uniqueKeysWithValues: weekends.map { weekend in
        (weekend, WorkingDays(programme.holidays, weekend: weekend).workedOut(for: years))
      })
  }

  /// The working days of a unit, or of those that have no other weekly days off.
  func of(_ unit: Programme.Unit.ID?) -> WorkingDays {
    let days = programme.workingDays(of: unit)
    return known[days.weekend] ?? days
  }
}
