package import CivilTime

/// What is due of an event and was not reported, with those who are still missing.
package struct OpenResult: Sendable, Hashable {
  /// The event; of one that repeats one of its days.
  package let event: ScheduledEvent
  /// The days on which it is planned; `nil` where there are none yet.
  package let days: DateSpan?
  /// The last day on which a result is in time.
  package let due: CalendarDate?
  /// By how many days the results are late; `nil` of what is in time.
  package let daysLate: Int?
  /// The units that have reported nothing, or those that have followed them, each once.
  package let units: [Programme.Unit.ID]
}

extension OpenResult {
  /// What is not reported although its last day is over or lies in some days; without a day, although
  /// its year is over. By the day on which it was due.
  package static func all(
    of programme: Programme, in span: DateSpan, limits: ResultRow.Limits = ResultRow.Limits(),
    on today: CalendarDate
  ) -> [OpenResult] {
    let rows = ResultRow.rows(of: programme, in: span, limits: limits, on: today)
    return all(
      of: rows.filter { row in
        row.isDue && row.result == nil
          && (row.due.map { $0 < today || span.contains($0) }
            ?? (row.event.cycle.span.last < today))
      })
  }

  /// The rows of each event, and of each of its days, in one.
  private static func all(of rows: [ResultRow]) -> [OpenResult] {
    var order: [Key] = []
    var byKey: [Key: [ResultRow]] = [:]
    for row in rows {
      let key = Key(identity: row.event.identity, days: row.days)
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(row)
    }
    return order.compactMap { byKey[$0] }.compactMap(OpenResult.init)
  }

  private struct Key: Hashable {
    let identity: String
    let days: DateSpan?
  }

  private init?(_ rows: [ResultRow]) {
    guard let first = rows.first else { return nil }
    var seen: Set<Programme.Unit.ID> = []
    self.init(
      event: first.event, days: first.days, due: first.due, daysLate: first.daysLate,
      units: rows.flatMap(\.askees).filter { seen.insert($0).inserted })
  }
}

extension Programme {
  /// The first year of which results are kept: the first that has one, and at the latest the one
  /// before today's.
  ///
  /// Whoever begins to keep results in the middle of a programme is not told of all years before.
  package func firstYearOfResults(asOf today: CalendarDate) -> Int {
    let last = year(of: today).number - 1
    return max(horizon.lowerBound, results.map(\.cycle).reduce(last, Swift.min))
  }
}
