internal import CivilTime
internal import ICalendar

/// What a unit is told at the beginning of a quarter: which of its duties still have no day, and which
/// targets it has to reach that year.
///
/// Nothing without a day stands in a calendar; this entry is how it reaches whoever must act.
struct WaitingNotice {
  /// The unit or group.
  let unit: Programme.Unit.ID
  /// The first working day of the quarter.
  let day: CalendarDate
  /// The quarter, `2027q2`.
  let quarter: String
  /// What has no day, in the order of the schedule.
  let waiting: [ScheduledEvent]
  /// What is to be reached by the end of the year.
  let targets: [Programme.Target]

  /// The local part of its UID.
  var name: String { "\(Self.prefix)\(quarter).\(unit)" }

  /// No event's id begins with it.
  static let prefix = "_waiting."

  /// The notices of the quarters that begin on a day or after it, within the programme's years.
  static func all(of schedule: Schedule, from first: CalendarDate) -> [WaitingNotice] {
    let programme = schedule.programme
    let waiting = schedule.waiting.filter { $0.timing == nil }
    let index = UnitIndex(programme, waiting)
    let quarters = Quarter.all(in: programme.horizonDays)
      .filter { $0.days.last >= first }
      .map { (quarter: $0, targets: targets(of: programme, on: $0.days.first)) }
    return programme.units.all.flatMap { unit -> [WaitingNotice] in
      let own = index.places(of: unit.id).map { waiting[$0] }
        .filter { $0.parts.actors.contains(unit.id) }
      let workingDays = programme.workingDays(of: unit.id)
      return quarters.compactMap { quarter, targets in
        let due = targets[unit.id] ?? []
        guard !own.isEmpty || !due.isEmpty,
          let day = workingDays.first(onOrAfter: quarter.days.first), day >= first,
          quarter.days.contains(day)
        else { return nil }
        let year = programme.year(of: day)
        let open = own.filter { $0.cycle == year && !$0.hasPassed(before: quarter.days.first) }
        guard !open.isEmpty || !due.isEmpty else { return nil }
        return WaitingNotice(
          unit: unit.id, day: day, quarter: quarter.name, waiting: open, targets: due)
      }
    }
  }

  /// The targets of the year of a day, by who has to reach them: whom the plan names, and who is
  /// meant by it that day.
  private static func targets(
    of programme: Programme, on day: CalendarDate
  ) -> [Programme.Unit.ID: [Programme.Target]] {
    let year = programme.year(of: day).number
    return programme.targets.filter { $0.byYear[year] != nil }.reduce(into: [:]) { all, target in
      guard let named = target.unit else { return }
      let holders = programme.units.holders(
        of: named, during: DateSpan(day), clauses: target.clause)
      guard !holders.isEmpty else { return }
      for unit in Set([named] + holders.flatMap { [$0.unit] + $0.groups }) {
        all[unit, default: []].append(target)
      }
    }
  }

  // MARK: Texts

  func title(in language: Language) -> String {
    (waiting.isEmpty
      ? LocalizedText.targets(targets.count) : LocalizedText.withoutDay(waiting.count))[language]
  }

  /// The duties by name with whom to ask, six at most and how many more there are, then the targets.
  func lines(of programme: Programme, in language: Language) -> [String] {
    let labels = UnitLabels(programme, in: language)
    var lines: [String] = []
    if !waiting.isEmpty {
      lines.append(LocalizedText.withoutDayIn(programme.year(of: day))[language])
      lines += waiting.prefix(Self.mostNames).map { event in
        let asked = event.announcers(in: programme)
        let who =
          asked == [unit] ? LocalizedText.setsItsDay[language] : labels.some(asked)
        return "– " + event.shortTitle(in: language) + (who.isEmpty ? "" : " (\(who))")
      }
      let more = waiting.count - Self.mostNames
      if more > 0 { lines.append("– " + LocalizedText.moreDuties(more)[language]) }
    }
    let year = programme.year(of: day).number
    lines += targets.map { target in
      "\(LocalizedText.targetOf(programme.year(year))[language]): \(target.measure[language]): \(target.byYear[year] ?? "")"
    }
    return lines
  }

  private static let mostNames = 6
}

extension ScheduledEvent {
  /// Whether the part of the year that it is planned for lies before a day.
  fileprivate func hasPassed(before day: CalendarDate) -> Bool {
    possibleDays.map { $0.last < day } ?? false
  }
}

/// Three months of the calendar.
private struct Quarter {
  let name: String
  let days: DateSpan

  static func all(in span: DateSpan) -> [Quarter] {
    (span.first.year...span.last.year).flatMap { year in
      (1...4).compactMap { number in
        guard let first = CalendarDate(year, number * 3 - 2, 1),
          let last = CalendarDate(year, number * 3, 1)?.wholeMonth.last,
          let days = DateSpan(first, through: last), days.overlaps(span)
        else { return nil }
        return Quarter(name: "\(year)q\(number)", days: days)
      }
    }
  }
}
