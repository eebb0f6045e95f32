import EventKitLite

/// One event whose dates somebody still has to announce, as tables and other programs get it.
struct WaitingRow: Encodable {
  let id: ProgrammeEvent.ID
  let year: Int
  let title: String
  let status: String
  let expectedFirst: String?
  let expectedLast: String?
  let announcers: [Programme.Unit.ID]
  let isAnnouncerNamed: Bool
  let lead: [Programme.Unit.ID]
  let askFrom: String?
  let daysOverdue: Int?
  let hasPassed: Bool

  init(
    _ event: ScheduledEvent, of programme: Programme, on today: CalendarDate, in language: Language
  ) {
    id = event.event.id
    year = event.year
    title = event.title(in: language)
    status = event.status.rawValue
    expectedFirst = event.timing?.span.first.description
    expectedLast = event.timing?.span.last.description
    announcers = event.announcers(in: programme)
    isAnnouncerNamed = event.awaited?.by != nil
    lead = event.units(.lead)
    askFrom = event.awaited?.askFrom?.description
    daysOverdue = event.daysOverdue(on: today)
    hasPassed = event.hasPassedUnannounced(on: today)
  }
}

/// What must still be announced, by whom and since when, as a table of words.
struct WaitingTable {
  private let programme: Programme
  private let today: CalendarDate
  private let language: Language

  init(_ programme: Programme, on today: CalendarDate, in language: Language) {
    self.programme = programme
    self.today = today
    self.language = language
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// For people at a terminal: four columns.
  func compact(_ events: [ScheduledEvent]) -> Table {
    Table(
      header: [
        say("Năm", "Year"), say("Hỏi từ", "Ask since"), say("Trạng thái", "Status"),
        say("Việc · ai thông báo", "Event · who announces it"),
      ],
      rows: events.map { event in
        [
          String(event.year), event.awaited?.askFrom?.shortText ?? "–",
          event.status.name(in: language),
          ([event.title(in: language), announcer(event)] + remarks(event))
            .joined(separator: " · "),
        ]
      })
  }

  /// For documents and spreadsheets: everything that fits a cell.
  func full(_ events: [ScheduledEvent]) -> Table {
    Table(
      header: [
        say("Năm", "Year"), say("Hỏi từ ngày", "Ask since"), say("Quá hạn (ngày)", "Days overdue"),
        say("Trạng thái", "Status"), say("Sự kiện", "Event"),
        say("Dự kiến từ ngày", "Expected from"), say("Dự kiến đến ngày", "Expected to"),
        say("Đơn vị phải thông báo", "Must announce it"), say("Chủ trì", "Lead"),
        say("Mục", "Clause"), "ID",
      ],
      rows: events.map { event in
        [
          String(event.year), event.awaited?.askFrom?.description ?? "",
          event.daysOverdue(on: today).map(String.init) ?? "", event.status.name(in: language),
          event.title(in: language), event.timing?.span.first.description ?? "",
          event.timing?.span.last.description ?? "", names(event.announcers(in: programme)),
          names(event.units(.lead)), event.event.clause.joined(separator: "; "), event.identity,
        ]
      })
  }

  /// The unit that must announce it; where the plan names none it is for the lead to say.
  private func announcer(_ event: ScheduledEvent) -> String {
    let units = event.announcers(in: programme)
    if event.awaited?.by != nil { return say("chờ ", "waiting for ") + names(units) }
    return units.isEmpty
      ? say("chưa có đơn vị chủ trì", "nobody leads it") : say("chủ trì: ", "lead: ") + names(units)
  }

  private func remarks(_ event: ScheduledEvent) -> [String] {
    var remarks: [String] = []
    if let span = event.timing?.span { remarks.append(span.text(in: language)) }
    if let days = event.daysOverdue(on: today), days > 0 {
      remarks.append(say("quá \(days) ngày", "\(days) \(days == 1 ? "day" : "days") overdue"))
    }
    if event.hasPassedUnannounced(on: today) {
      remarks.append(say("ngày dự kiến đã qua", "the expected days have passed"))
    }
    return remarks
  }

  private func names(_ units: [Programme.Unit.ID]) -> String {
    programme.labels(of: units, in: language)
  }
}
