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

  /// Which results were asked for.
  func resultLimits(of programme: Programme) throws -> ResultRow.Limits {
    ResultRow.Limits(
      unit: try unit.map { try programme.meant($0) },
      category: try category.map { try programme.meant($0) },
      event: try event.map { try programme.meant($0) })
  }

  /// The days that were asked for.
  func span(
    of programme: Programme, today: CalendarDate, whole: Bool = false
  ) throws -> DateSpan {
    let horizon = programme.horizonDays
    let (start, end) = (horizon.first, horizon.last)
    let meant = year.map(programme.year) ?? programme.year(of: today)
    let asked: DateSpan?
    if from != nil || to != nil {
      asked = DateSpan(from ?? min(start, to ?? start), through: to ?? max(end, from ?? end))
    } else if whole, year == nil {
      asked = horizon
    } else {
      asked = meant.span
    }
    guard let asked, asked.overlaps(horizon) else {
      let outside = asked.map { programme.year(of: $0.first > end ? $0.first : $0.last) }
      throw Console.misuse(
        .year(outside ?? meant, outOf: .horizon(of: programme)), hint: .changeYear)
    }
    return asked
  }
}
