import EventKitLite
import Sheets

/// An agenda: what there is day by day, and what has no day yet.
struct AgendaSheet {
  private let programme: Programme
  private let language: Language
  private let showsLunar: Bool
  private let showsIDs: Bool
  private let units: UnitLabels
  /// Series of which only some days are shown, by their names: their rules stay whole.
  private let series: [String: ScheduledEvent]

  /// - Parameter whole: the schedule before it was cut to the days that are shown.
  init(
    _ programme: Programme, in language: Language, lunar: Bool = false, ids: Bool = false,
    of whole: Schedule? = nil
  ) {
    series = Dictionary(
      (whole?.events ?? []).filter { $0.recurring != nil }.map { ($0.identity, $0) },
      uniquingKeysWith: { first, _ in first })
    self.programme = programme
    self.language = language
    showsLunar = lunar
    showsIDs = ids
    units = UnitLabels(programme, in: language)
  }

  /// The sheet of a schedule.
  func sheet(of schedule: Schedule, for readers: Sheet.Readers) -> Sheet {
    Sheet(
      in: language,
      of: [
        (nil, schedule.events), (LocalizedText.noDateYet[language], schedule.waiting),
      ], fields: screen + document + (showsLunar ? lunarDays : []) + data, for: readers)
  }

  private typealias Field = Sheet.Field<ScheduledEvent>

  private func heading(_ text: LocalizedText) -> String { text[language] }

  // MARK: People

  private var screen: [Field] {
    let days = [
      Field("days", heading(.days), .date, for: .screen) { event in
        let days = event.shortDays(in: language)
        return .text(days.isEmpty ? event.cycle.label : days)
      }
    ]
    let lunarDays = [
      Field("lunar-days", heading(.lunar), .date, for: .screen) { .text($0.lunarDays) }
    ]
    return days + (showsLunar ? lunarDays : []) + [
      Field("time", heading(.hours), .hours, for: .screen, isOptional: true) {
        .text($0.hours(in: language))
      },
      Field("state", heading(.status), .status, for: .screen) { event in
        // The group's heading says it of those without a date.
        event.status == .waiting ? .nothing : .text(event.status.name(in: language))
      },
      Field("event", heading(.event), for: .screen) { .text(sentence($0)) },
    ]
  }

  /// What it is, who leads it, where, and what else there is to know of its days.
  private func sentence(_ event: ScheduledEvent) -> String {
    var parts = [event.calendarTitle(in: language), units.some(.lead, in: event)]
    if let place = event.place { parts.append(place[language]) }
    if let day = event.workingDay {
      let name = day.tableText(in: language)
      let text: LocalizedText =
        event.isWorkingDayLater ? .nextWorkingDay(name) : .lastWorkingDay(name)
      parts.append(text[language])
    }
    if let times = event.times(in: language) { parts.append(times) }
    if event.timing == nil, let by = event.awaited?.by {
      parts.append(LocalizedText.waitingFor(units.some([by]))[language])
    }
    // In a column of its own it would take the room of the rest.
    if showsIDs { parts.append(event.event.id.rawValue) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var document: [Field] {
    [
      Field("first", heading(.firstDay), .date, for: [.document, .data]) {
        .day($0.timing?.span.first)
      },
      Field("last", heading(.lastDay), .date, for: [.document, .data]) {
        .day($0.timing?.span.last)
      },
      Field("status", heading(.status), .status, for: [.document, .data]) {
        .text($0.status.rawValue, as: $0.status.name(in: language))
      },
      Field("title", heading(.event), for: [.document, .data]) { .text($0.title(in: language)) },
      role("lead", .lead, .lead), role("with", .with, .join), role("report", .reports, .report),
      Field("theme", heading(.theme), for: [.document, .data]) { .text($0.theme?[language]) },
      Field("clause", heading(.clause), .code, for: [.document, .data]) {
        .list($0.event.clauses)
      },
      Field("identity", "ID", .code, for: .document) { .text($0.identity) },
      Field("hours", heading(.hours), .hours, for: [.document, .data], isOptional: true) {
        .text($0.hours(in: language))
      },
      Field("place", heading(.place), .place, for: [.document, .data], isOptional: true) {
        .text($0.place?[language])
      },
      Field("note", heading(.note), for: [.document, .data], isOptional: true) {
        .text($0.event.note?[language])
      },
      Field("rule", heading(.repetition), .rule, for: [.document, .data], isOptional: true) {
        .text(whole($0).repetition(in: language, of: programme))
      },
      Field("dates", heading(.dates), for: [.document, .data], isOptional: true) {
        $0.recurring.map { .list($0.dates.map(\.description)) } ?? .nothing
      },
      .vagueTime(in: language),
    ]
  }

  /// The event with all its days.
  private func whole(_ event: ScheduledEvent) -> ScheduledEvent {
    event.recurring == nil ? event : series[event.identity] ?? event
  }

  /// In words, because a spreadsheet would take `8/3` for a day of its own calendar.
  private var lunarDays: [Field] {
    [
      Field("lunar-first", heading(.lunarFrom), .date, for: .document) {
        .text($0.lunarSpan?.first.name[language])
      },
      Field("lunar-last", heading(.lunarTo), .date, for: .document) {
        .text($0.lunarSpan?.last.name[language])
      },
    ]
  }

  private func role(_ key: String, _ title: LocalizedText, _ role: Programme.Duty.Role) -> Field {
    Field(key, heading(title), .units, for: [.document, .data]) {
      .list($0.units(role).map(\.rawValue), as: units.all(role, in: $0))
    }
  }

  // MARK: Programs

  private var data: [Field] {
    [
      Field("id", for: .data) { .text($0.event.id.rawValue) },
      Field("short", for: .data) { .text($0.shortTitle(in: language)) },
      Field("year", for: .data) { .number($0.year) },
      Field("repeats", for: .data) { .text(whole($0).recurring?.rule.description) },
      Field("categories", for: .data) { .list($0.event.categories.map(\.rawValue)) },
      Field("awaits", for: .data) { .text($0.awaited?.by?.rawValue) },
      Field("workingDay", for: .data) { .day($0.workingDay) },
      Field("lunarFirst", for: .data) { .text(Self.lunar($0.timing?.span.first)) },
      Field("lunarLast", for: .data) { .text(Self.lunar($0.timing?.span.last)) },
    ]
  }

  private static func lunar(_ day: CalendarDate?) -> String? {
    day.flatMap { try? LunarDate($0) }?.description
  }
}

extension Sheet.Field<ScheduledEvent> {
  /// The month, or another part of the year, of an event of which only that is known: days beside it are
  /// where calendars show it.
  static func vagueTime(in language: Language) -> Self {
    Self(
      "time", LocalizedText.vagueTime[language], .date, for: [.document, .data], isOptional: true
    ) {
      .text($0.vagueTime(in: language))
    }
  }
}
