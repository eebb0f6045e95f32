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
  /// - Parameter past: what is over and was published.
  func schedule(
    of programme: Programme, today: CalendarDate, whole: Bool = false, after past: PublishedPast?
  ) throws -> Schedule {
    let span = try span(of: programme, today: today, whole: whole)
    var schedule = Schedule(of: programme, in: span, after: past)
    if let unit {
      schedule = schedule.limited(toUnit: try programme.meant(unit))
    } else {
      schedule = schedule.withoutRests()
    }
    if let category {
      schedule = schedule.limited(toCategory: try programme.meant(category))
    }
    if let event {
      schedule = schedule.limited(toEvent: try programme.meant(event))
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
      let outside = asked.map { $0.first.year > last ? $0.first.year : $0.last.year }
      throw Console.misuse(
        .year(outside ?? year ?? today.year, outOf: programme.horizon), hint: .changeYear)
    }
    return asked
  }
}
