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
  /// What has no day, beginning with what the unit does most of, and how it does each; what it only
  /// receives comes last.
  let waiting: [(event: ScheduledEvent, role: Programme.Duty.Role)]
  /// What is to be reached by the end of the year.
  let targets: [Programme.Target]

  /// The local parts that its UID may have, the unit's own first: a renamed unit has one for each id.
  func names(in programme: Programme) -> [String] {
    let ids = [unit] + (programme.units[unit]?.aliases ?? [])
    return ids.map { "\(Self.prefix)\(quarter).\($0)" }
  }

  /// No event's id begins with it.
  static let prefix = "_waiting."

  /// The notices of the quarters that begin on a day or after it, within the programme's years.
  static func all(of schedule: Schedule, from first: CalendarDate) -> [WaitingNotice] {
    let programme = schedule.programme
    let waiting = schedule.waiting.filter { $0.timing == nil }
    let index = UnitIndex(programme, waiting)
    let roles = waiting.map(\.roles)
    let workingDays = UnitWorkingDays(programme)
    let quarters = Quarter.all(in: programme.horizonDays)
      .filter { $0.days.last >= first }
      .map { (quarter: $0, targets: targets(of: programme, on: $0.days.first)) }
    return programme.units.all.flatMap { unit -> [WaitingNotice] in
      // What is its own comes before what it shares.
      let own = index.places(of: unit.id)
        .map { (place: $0, role: roles[$0][unit.id] ?? .informed) }
        .filter { waiting[$0.place].parts.actors.contains(unit.id) || $0.role == .receive }
        .sorted { ($0.role, $0.place) < ($1.role, $1.place) }
        .map { (event: waiting[$0.place], role: $0.role) }
      let days = workingDays.of(unit.id)
      return quarters.compactMap { quarter, targets in
        let due = targets[unit.id] ?? []
        guard !own.isEmpty || !due.isEmpty,
          let day = days.first(onOrAfter: quarter.days.first), day >= first,
          quarter.days.contains(day)
        else { return nil }
        let year = programme.year(of: day)
        let open = own.filter {
          $0.event.cycle == year && !$0.event.hasPassed(before: quarter.days.first)
        }
        guard !open.isEmpty || !due.isEmpty, unit.until.map({ $0 >= day }) ?? true else {
          return nil
        }
        return WaitingNotice(
          unit: unit.id, day: day, quarter: quarter.name,
          waiting: open.turned(by: (quarter.number - 1) * mostNames), targets: due)
      }
    }
  }

  /// The targets of the year of a day, by who has to reach them: whom the plan names, and who is
  /// meant by it that day.
  private static func targets(
    of programme: Programme, on day: CalendarDate
  ) -> [Programme.Unit.ID: [Programme.Target]] {
    let year = programme.year(of: day).number
    let due = programme.targets.filter { $0.value(in: year, of: programme) != nil }
    return due.reduce(into: [:]) { all, target in
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
      lines += waiting.prefix(Self.mostNames).map { event, role in
        // Groups are named as the plan names them; the plan names who announces, or else who leads.
        let leads = event.duties.filter { $0.role == .lead }.map(\.unit)
        let asked = event.awaited?.by == nil ? leads : event.announcers(in: programme)
        let isOwn = asked == [unit] || event.awaited?.by == nil && role == .lead
        let who = [
          role == .receive ? LocalizedText.receivesIt[language] : "",
          isOwn ? LocalizedText.setsItsDay[language] : labels.some(asked),
        ].filter { !$0.isEmpty }.joined(separator: "; ")
        return "– " + event.shortTitle(in: language) + (who.isEmpty ? "" : " (\(who))")
      }
      let more = waiting.count - Self.mostNames
      if more > 0 { lines.append("– " + LocalizedText.moreDuties(more)[language]) }
    }
    let year = programme.year(of: day).number
    lines += targets.map { target in
      let value = target.value(in: year, of: programme) ?? ""
      let remark = target.byYear[year] == nil ? " (\(LocalizedText.withoutYear[language]))" : ""
      return
        "\(LocalizedText.targetOf(programme.year(year))[language]): \(target.measure[language]): \(value)\(remark)"
    }
    return lines
  }

  private static let mostNames = 6
}

extension Programme.Target {
  /// What is to be reached by the end of a year; what names no year, by the end of the last.
  fileprivate func value(in year: Int, of programme: Programme) -> String? {
    byYear[year] ?? (byYear.isEmpty && year == programme.horizon.upperBound ? overall : nil)
  }
}

extension ScheduledEvent {
  /// Whether the part of the year that it is planned for lies before a day.
  fileprivate func hasPassed(before day: CalendarDate) -> Bool {
    if case .season(let season, _) = event.when.unqualified, timing == nil,
      let last = season.lastMonth
    {
      return cycle.civilYear(of: nil) == day.year && last < day.month
    }
    return possibleDays.map { $0.last < day } ?? false
  }
}

extension DateRule.Season {
  /// The last month in which something of the season is held; `nil` of winter, which has none within
  /// a year.
  fileprivate var lastMonth: Int? {
    switch self {
    case .spring: 4
    case .summer: 8
    case .autumn: 11
    case .winter: nil
    }
  }
}

extension Array {
  /// The elements from a place on, those before it behind them.
  fileprivate func turned(by count: Int) -> [Element] {
    guard !isEmpty else { return self }
    let place = count % self.count
    return Array(self[place...] + self[..<place])
  }
}

/// Three months of the calendar.
private struct Quarter {
  let name: String
  /// Which of the year's, from 1.
  let number: Int
  let days: DateSpan

  static func all(in span: DateSpan) -> [Quarter] {
    (span.first.year...span.last.year).flatMap { year in
      (1...4).compactMap { number in
        guard let first = CalendarDate(year, number * 3 - 2, 1),
          let last = CalendarDate(year, number * 3, 1)?.wholeMonth.last,
          let days = DateSpan(first, through: last), days.overlaps(span)
        else { return nil }
        return Quarter(name: "\(year)q\(number)", number: number, days: days)
      }
    }
  }
}
