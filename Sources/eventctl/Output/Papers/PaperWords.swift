import EventKitLite
import Sheets

/// How an event reads in the tables of offices.
struct PaperWords {
  let programme: Programme
  let language: Language
  let units: UnitLabels

  init(_ programme: Programme, in language: Language) {
    self.programme = programme
    self.language = language
    units = UnitLabels(programme, in: language)
  }

  func words(_ text: LocalizedText) -> String { text[language] }

  /// What the programme is called on paper.
  var name: String { (programme.short ?? programme.title)[language] }

  /// When it is, each thing to know on a line of its own: hours, days, the lunar day.
  func when(_ event: ScheduledEvent) -> String {
    if let state = notHeld(event) { return state }
    guard let days = days(event) else {
      return words(event.awaited?.by == nil ? .paperNoDay : .paperWaiting)
    }
    let hours = lastHour(event) == nil ? event.hours(in: language)?.capitalisedFirst : nil
    return [hours, marked(days, event)].compactMap(\.self).joined(separator: "\n")
  }

  /// That it does not take place, where that is so: `Không tổ chức`.
  func notHeld(_ event: ScheduledEvent) -> String? {
    switch event.status {
    case .cancelled: words(.paperCancelled)
    case .postponed: words(.paperPostponed)
    case .waiting, .fixed, .expected, .announced: nil
    }
  }

  /// A time with what is to know of its day: that it is only expected, and the lunar day.
  func marked(_ time: String, _ event: ScheduledEvent) -> String {
    let time = event.status == .expected ? words(.expectedDays(time)) : time
    guard event.isCountedByMoon, !event.lunarDays.isEmpty else { return time }
    return "\(time)\n\(words(.lunarToo(event.lunarDays)))"
  }

  /// The hour by which something has to be done; `nil` of what is no deadline or has no hour.
  func lastHour(_ event: ScheduledEvent) -> TimeOfDay? {
    event.isDeadline ? session(event)?.from : nil
  }

  private func days(_ event: ScheduledEvent) -> String? {
    if let time = event.vagueTime(in: language) { return time.capitalisedFirst }
    guard let timing = event.timing else { return nil }
    let dates = timing.dates
    if event.isDeadline {
      guard dates.count <= Self.mostDates else {
        let rule = bare(event.event.when).text(in: language, of: programme).capitalisedFirst
        return lastHour(event).map { words(.atHour(rule, $0)) } ?? rule
      }
      return deadlines(event, on: dates)
    }
    if let run = timing.run {
      return words(run.count == 1 ? .paperDay(run.first) : .paperDays(run.first, run.last))
    }
    guard dates.count > Self.mostDates else {
      return dates.map { words(.paperDay($0)) }.joined(separator: "; ")
    }
    return event.repetition(in: language, of: programme)?.capitalisedFirst
      ?? words(.paperDays(timing.span.first, timing.span.last))
  }

  /// A deadline's rule without what stands beside it: its hour, and which working day counts.
  private func bare(_ rule: DateRule) -> DateRule {
    guard case .deadline(let days, let includesDay, _) = rule.unqualified else { return rule }
    return .deadline(days, includesDay: includesDay)
  }

  /// Days by which something has to be done, as the plan says them: before a day, or on it at the
  /// latest.
  private func deadlines(_ event: ScheduledEvent, on dates: [CalendarDate]) -> String {
    if let hour = lastHour(event) { return words(.byHour(hour, on: dates)) }
    guard case .deadline(_, false, _) = event.event.when.unqualified else {
      return words(.byDays(dates))
    }
    return words(.beforeDays(dates.map { $0.adding(days: 1) }))
  }

  /// As many days of a series stand in a cell one by one.
  private static let mostDates = 6

  /// What must be handed in, by whom and to whom.
  func product(_ event: ScheduledEvent) -> String {
    let reporters = units.all(.report, in: event)
    guard !reporters.isEmpty else { return "" }
    return words(.reportBy(reporters, to: units.all(.receive, in: event)))
  }

  /// What else there is to know: who must announce it, the working day that counts, the place.
  func note(_ event: ScheduledEvent) -> String {
    var lines: [String] = []
    if event.isUnannounced, let by = event.awaited?.by {
      lines.append(words(.announcedBy(units.all([by]))))
    }
    if let day = event.workingDay { lines.append(words(.workingDay(words(.paperDay(day))))) }
    if let place = event.place { lines.append(words(.placeIs(place))) }
    if let theme = event.theme { lines.append(words(.themeIs(theme))) }
    return lines.joined(separator: "; ")
  }

  /// Units that take part: those who run a share of their own, and those who join.
  func others(_ event: ScheduledEvent) -> String {
    [units.all(.host, in: event), units.all(.join, in: event)].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// A document in full: kind, number, day, issuer and subject (Decree 30/2020/NĐ-CP, Appendix I,
  /// II.5.b).
  func fullCitation(of basis: Programme.LegalBasis) -> String {
    let letters =
      (basis.number ?? "").split(separator: "/").last?.prefix { $0 != "-" && !$0.isNumber } ?? ""
    return words(
      .fullCitation(
        kind: LocalizedText.documentKind(String(letters)), number: basis.number,
        signed: basis.signed,
        issuer: basis.issuerName(in: programme), title: basis.title))
  }

  /// The session of a day, where it is one.
  func session(_ event: ScheduledEvent) -> DateRule.Session? { event.hours?.sessions.first }

  /// The columns in which a workbook has days and hours as such.
  var typed: [Sheet.Field<ScheduledEvent>] { typed({ $0 }, days: \.possibleDays) }

  /// The same of rows that are more than an event.
  func typed<Row>(
    _ event: @escaping (Row) -> ScheduledEvent, days: @escaping (Row) -> DateSpan?
  ) -> [Sheet.Field<Row>] {
    [
      Sheet.Field("first", words(.firstDay), .date, for: .workbook) { .day(days($0)?.first) },
      Sheet.Field("last", words(.lastDay), .date, for: .workbook) { .day(days($0)?.last) },
      Sheet.Field("from-hour", words(.paperFromHour), .hours, for: .workbook) { row in
        .time(event(row).isDeadline ? nil : session(event(row))?.from)
      },
      Sheet.Field("to-hour", words(.paperToHour), .hours, for: .workbook) { row in
        .time(lastHour(event(row)) ?? session(event(row))?.to)
      },
      Sheet.Field("state", words(.status), .status, for: .workbook) { row in
        .text(event(row).status.name(in: language))
      },
    ]
  }
}
