import EventKitLite
import Sheets

/// What must still be announced, by whom and since when.
struct WaitingSheet {
  private let programme: Programme
  private let today: CalendarDate
  private let language: Language
  private let units: UnitLabels
  private let showsIDs: Bool

  init(
    _ programme: Programme, on today: CalendarDate, in language: Language, ids: Bool = false
  ) {
    showsIDs = ids
    self.programme = programme
    self.today = today
    self.language = language
    units = UnitLabels(programme, in: language)
  }

  /// The sheet of events without certain dates.
  func sheet(of events: [ScheduledEvent], for readers: Sheet.Readers) -> Sheet {
    Sheet(in: language, of: events, fields: screen + document + data, for: readers)
  }

  private typealias Field = Sheet.Field<ScheduledEvent>

  private func heading(_ text: LocalizedText) -> String { text[language] }

  private var screen: [Field] {
    [
      Field("cycle", heading(.year), .number, for: .screen) {
        .number($0.year, as: $0.cycle.label)
      },
      Field("ask", heading(.askFrom), .date, for: .screen) {
        .text($0.awaited?.askFrom?.compactText(in: language) ?? "–")
      },
      Field("state", heading(.status), .status, for: .screen) {
        .text($0.status.name(in: language))
      },
      Field("event", heading(.eventAndAnnouncer), for: .screen) { event in
        .text(
          ([event.shortTitle(in: language), announcer(event)] + remarks(event))
            .joined(separator: " · "))
      },
    ]
  }

  private var document: [Field] {
    [
      Field("year", heading(.year), .number, for: [.document, .data]) {
        .number($0.year, as: $0.cycle.label)
      },
      Field("askFrom", heading(.askFromDay), .date, for: [.document, .data]) {
        .day($0.awaited?.askFrom)
      },
      Field("daysOverdue", heading(.daysOverdueHeading), .number, for: [.document, .data]) {
        .number($0.daysOverdue(on: today))
      },
      Field("status", heading(.status), .status, for: [.document, .data]) {
        .text($0.status.rawValue, as: $0.status.name(in: language))
      },
      Field("title", heading(.event), for: [.document, .data]) { .text($0.title(in: language)) },
      Field("expectedFirst", heading(.expectedFrom), .date, for: [.document, .data]) {
        .day($0.timing?.span.first)
      },
      Field("expectedLast", heading(.expectedTo), .date, for: [.document, .data]) {
        .day($0.timing?.span.last)
      },
      Field("announcers", heading(.mustAnnounce), .units, for: [.document, .data]) { event in
        let announcers = event.announcers(in: programme)
        return .list(announcers.map(\.rawValue), as: units.all(announcers))
      },
      Field("lead", heading(.lead), .units, for: [.document, .data]) {
        .list($0.units(.lead).map(\.rawValue), as: units.all(.lead, in: $0))
      },
      Field("clause", heading(.clause), .code, for: [.document, .data]) {
        .list($0.event.clauses)
      },
      Field("identity", "ID", .code, for: .document) { .text($0.identity) },
      .vagueTime(in: language),
    ]
  }

  private var data: [Field] {
    [
      Field("id", for: .data) { .text($0.event.id.rawValue) },
      Field("isAnnouncerNamed", for: .data) { .flag($0.awaited?.by != nil) },
      Field("hasPassed", for: .data) { .flag($0.hasPassedUnannounced(on: today)) },
    ]
  }

  /// The unit that must announce it; where the plan names none it is for the lead to say.
  private func announcer(_ event: ScheduledEvent) -> String {
    let announcers = event.announcers(in: programme)
    let text: LocalizedText =
      event.awaited?.by != nil
      ? .waitingFor(units.some(announcers))
      : announcers.isEmpty ? .nobodyLeads : .leadIs(units.some(announcers))
    return text[language]
  }

  private func remarks(_ event: ScheduledEvent) -> [String] {
    var remarks: [String] = []
    if let days = event.vagueTime(in: language) ?? event.timing?.span.text(in: language) {
      remarks.append(days)
    }
    if let times = event.times(in: language) { remarks.append(times) }
    if let days = event.daysOverdue(on: today), days > 0 {
      remarks.append(LocalizedText.overdue(days)[language])
    }
    if event.hasPassedUnannounced(on: today) {
      remarks.append(LocalizedText.expectedDaysPassed[language])
    }
    if showsIDs { remarks.append(event.event.id.rawValue) }
    return remarks
  }
}
