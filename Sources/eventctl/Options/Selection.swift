import ArgumentParser
import EventKitLite

/// A part of a programme's schedule: some days, a unit, a category, an event.
struct Selection {
  var year: Int?
  var from: CalendarDate?
  var to: CalendarDate?
  var unit: Programme.Unit.ID?
  var category: Programme.Category.ID?
  var event: ProgrammeEvent.ID?

  /// The schedule that was asked for.
  ///
  /// - Parameter whole: whether no year at all means the whole horizon rather than this year.
  func schedule(
    of programme: Programme, today: CalendarDate, whole: Bool = false
  ) throws -> Schedule {
    let span = try span(of: programme, today: today, whole: whole)
    var schedule = Schedule(of: programme, in: span)
    if let unit {
      guard programme.units[unit] != nil else {
        throw Console.unknown("unit", unit, among: programme.units.all.map(\.id))
      }
      schedule = schedule.limited(toUnit: unit)
    }
    if let category {
      guard programme.category(category) != nil else {
        throw Console.unknown("category", category, among: programme.categories.map(\.id))
      }
      schedule = schedule.limited(toCategory: category)
    }
    if let event {
      guard programme.event(event) != nil else {
        throw Console.unknown("event", event, among: programme.events.map(\.id))
      }
      schedule = schedule.limited(toEvent: event)
    }
    return schedule
  }

  private func span(
    of programme: Programme, today: CalendarDate, whole: Bool
  ) throws -> DateSpan {
    let (first, last) = (programme.horizon.lowerBound, programme.horizon.upperBound)
    let start = CalendarDate(first, 1, 1) ?? .earliest
    let end = CalendarDate(last, 12, 31) ?? .latest
    let asked: DateSpan?
    if from != nil || to != nil {
      asked = DateSpan(from ?? min(start, to ?? start), through: to ?? max(end, from ?? end))
    } else if whole, year == nil {
      asked = DateSpan(start, through: end)
    } else {
      asked = DateSpan(year: year ?? today.year)
    }
    guard let asked, asked.first.year <= last, asked.last.year >= first else {
      throw Console.misuse(
        "the programme runs from \(first) to \(last) (choose another --year, or extend its horizon)"
      )
    }
    return asked
  }
}
