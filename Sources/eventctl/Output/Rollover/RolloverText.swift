import EventKitLite

/// How days, units and states read in a rollover.
struct RolloverText {
  let rollover: Rollover
  let language: Language
  let units: UnitLabels

  init(_ rollover: Rollover, in language: Language) {
    self.rollover = rollover
    self.language = language
    units = UnitLabels(rollover.programme, in: language)
  }

  /// What to know about an item beside its days.
  ///
  /// - Parameter mostUnits: how many units are named where many come or leave.
  func remarks(_ item: Rollover.Item, mostUnits: Int = .max) -> [String] {
    let isOneDay = item.after?.timing?.span.count == 1
    var remarks = item.changes.compactMap { change -> String? in
      switch change {
      // The columns show it.
      case .weekday: nil
      case .week where isOneDay: nil
      default: change.text(in: language, of: rollover.programme, mostUnits: mostUnits)
      }
    }
    if let event = item.after, event.status == .expected {
      remarks.insert(event.status.name(in: language), at: 0)
    }
    return remarks
  }

  /// The day before which an announcement is needed: the first of those that are expected.
  func neededBy(_ event: ScheduledEvent) -> String {
    event.timing?.span.first.compactText(in: language) ?? "–"
  }

  /// What the plan says of the time of an event without a date: a season, or nothing.
  func season(_ event: ScheduledEvent) -> String {
    guard case .season(let season, _) = event.event.when.unqualified else {
      return LocalizedText.noTimeGiven[language]
    }
    let name = season.name(in: language).capitalisedFirst
    guard let span = event.timing?.span else { return name }
    return LocalizedText.seasonExpected(name, span.text(in: language))[language]
  }

  /// The state of a fact that is not certain.
  func state(_ verification: Verification?) -> String {
    verification.flatMap(LocalizedText.uncertain)?[language] ?? ""
  }

  func mark(_ verification: Verification?) -> String {
    let state = state(verification)
    return state.isEmpty ? "" : " (\(state))"
  }

  /// The units that take over from one that ends.
  func heirs(_ unit: Programme.Unit) -> String {
    unit.successors.isEmpty
      ? LocalizedText.noSuccessorNamed[language] : units.official(unit.successors.map(\.unit))
  }

  /// The days without the year of their column: `T4 21/4`, `1–7/10`.
  func short(_ event: ScheduledEvent?, in year: CycleYear) -> String {
    guard let event, let timing = event.timing else { return "–" }
    if let time = event.vagueTime(in: language) { return time }
    switch timing.run.map({ .days($0) }) ?? timing {
    case .recurring(let days):
      return days.single.map { short($0, in: year) }
        ?? days.listed(in: language, withYear: !year.contains(days.span.last))
        ?? event.shortDays(in: language)
    case .days(let span) where span.count == 1: return short(span.first, in: year)
    case .days(let span):
      return LocalizedText.yearlessDays(span.first, span.last)[language]
    }
  }

  private func short(_ day: CalendarDate, in year: CycleYear) -> String {
    guard year.contains(day) else { return day.tableText(in: language) }
    return "\(day.weekday.shortName(in: language)) \(day.yearlessText(in: language))"
  }

  /// The days as a letter names them: `Thứ Tư, 21/4/2027`, `1–7/10/2027 (thứ Sáu – thứ Năm)`.
  func long(_ event: ScheduledEvent?) -> String {
    guard let event, let timing = event.timing else { return "–" }
    if let time = event.vagueTime(in: language) { return time.capitalisedFirst }
    let days = long(timing)
    return event.hours(in: language).map { "\(days), \($0)" } ?? days
  }

  private func long(_ timing: ScheduledEvent.Timing) -> String {
    switch timing.run.map({ .days($0) }) ?? timing {
    case .recurring(let days):
      if let day = days.single { return day.longText(in: language).capitalisedFirst }
      if let dates = days.listed(in: language) { return dates }
      guard let weekdays = days.weekdays else {
        return days.text(in: language).capitalisedFirst
      }
      let names = weekdays.map { $0.name(in: language) }.joined(separator: ", ")
      return LocalizedText.everyWeek(names)[language].capitalisedFirst
    case .days(let span) where span.count == 1:
      return span.first.longText(in: language).capitalisedFirst
    case .days(let span):
      let (first, last) = (span.first.weekday, span.last.weekday)
      return
        "\(span.text(in: language)) (\(first.name(in: language)) – \(last.name(in: language)))"
    }
  }

  /// What there is to know, in three sentences.
  var summary: String {
    let year = rollover.cycle
    let programme = rollover.programme
    // What does not take place keeps its days in the table.
    let dated = rollover.items.filter { item in
      item.after.map { ![.cancelled, .postponed].contains($0.status) } ?? false
    }
    var sentences: [LocalizedText] = [
      .yearInNumbers(
        year, dated: dated.count, expected: dated.count { $0.after?.status == .expected },
        undated: rollover.unannounced.count { $0.timing == nil })
    ]
    if programme.horizon.contains(rollover.year - 1) {
      let weekdays = dated.count { item in
        item.changes.contains { if case .weekday = $0 { true } else { false } }
      }
      let off = dated.count { item in
        item.changes.contains { if case .daysOff = $0 { true } else { false } }
      }
      sentences.append(.yearCompared(with: year.later(by: -1), weekdays: weekdays, off: off))
    }
    if rollover.year == programme.horizon.upperBound { sentences.append(.lastYear(year)) }
    let unsettled = programme.workingDays().unsettledDays(in: year.span)
    if !unsettled.isEmpty { sentences.append(.daysOffNotSettled(unsettled.map(\.date), in: year)) }
    return sentences.map { $0[language] }.joined(separator: " ")
  }
}
