import EventKitLite

/// One event of an agenda, as tables and other programs get it.
struct AgendaRow: Encodable {
  let id: String
  let year: Int
  let first: String?
  let last: String?
  let repeats: String?
  let status: String
  let title: String
  let theme: String?
  let lead: [String]
  let with: [String]
  let report: [String]
  let categories: [String]
  let awaits: String?

  init(_ event: ScheduledEvent, in language: Language) {
    id = event.event.id
    year = event.year
    first = event.timing?.span.first.description
    last = event.timing?.span.last.description
    if case .recurring(let days) = event.timing {
      repeats = days.rule.description
    } else {
      repeats = nil
    }
    status = event.status.rawValue
    title = event.title(in: language)
    theme = event.theme?[language]
    lead = event.units(.lead)
    with = event.units(.join)
    report = event.units(.report)
    categories = event.event.categories
    awaits = event.awaited?.by
  }
}

/// An agenda as a table of words.
struct AgendaTable {
  private let programme: Programme
  private let language: Language

  init(_ programme: Programme, in language: Language) {
    self.programme = programme
    self.language = language
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// For people at a terminal: four columns.
  func compact(_ events: [ScheduledEvent]) -> Table {
    Table(
      header: [say("Ngày", "Days"), say("Trạng thái", "Status"), say("Sự kiện", "Event")],
      rows: events.map { event in
        let leads = names(event.units(.lead))
        let title = event.title(in: language) + (leads.isEmpty ? "" : " · \(leads)")
        return [days(event), event.status.name(in: language), title]
      })
  }

  /// For documents and spreadsheets: everything that fits a cell.
  func full(_ events: [ScheduledEvent]) -> Table {
    Table(
      header: [
        say("Từ ngày", "From"), say("Đến ngày", "To"), say("Trạng thái", "Status"),
        say("Sự kiện", "Event"), say("Chủ trì", "Lead"), say("Phối hợp", "With"),
        say("Báo cáo", "To report"), say("Chủ đề", "Theme"), say("Mục", "Clause"), "ID",
      ],
      rows: events.map { event in
        [
          event.timing?.span.first.description ?? "", event.timing?.span.last.description ?? "",
          event.status.name(in: language), event.title(in: language),
          names(event.units(.lead)), names(event.units(.join)), names(event.units(.report)),
          event.theme?[language] ?? "", event.event.clause.joined(separator: "; "),
          event.identity,
        ]
      })
  }

  /// The events without a date: whom each waits for, and what it is.
  func waiting(_ events: [ScheduledEvent]) -> Table {
    Table(
      header: [say("Năm", "Year"), say("Chưa có ngày", "No date yet")],
      rows: events.map { event in
        var text = event.title(in: language)
        let leads = names(event.units(.lead))
        if !leads.isEmpty { text += " · \(leads)" }
        if let by = event.awaited?.by {
          text += " · " + say("chờ ", "waiting for ") + names([by])
        }
        return [String(event.year), text]
      })
  }

  private func names(_ units: [Unit.ID]) -> String {
    let shown = units.prefix(4).map { programme.units[$0]?.label(in: language) ?? $0 }
    let more = units.count - shown.count
    return shown.joined(separator: ", ")
      + (more > 0 ? say(" và \(more) đơn vị", " and \(more) more") : "")
  }

  private func days(_ event: ScheduledEvent) -> String {
    guard let timing = event.timing else { return "" }
    switch timing {
    case .recurring(let days):
      let weekdays = Set(days.dates.prefix(14).map(\.weekday)).sorted()
      return weekdays.map { $0.shortName(in: language) }.joined(separator: ", ")
    case .days(let span) where span.count == 1:
      return "\(span.first.weekday.shortName(in: language)) \(span.first.shortText)"
    case .days(let span):
      return span.text(in: language)
    }
  }
}

extension ScheduledEvent.Status {
  /// The status in a word or two.
  func name(in language: Language) -> String {
    let vi = language == .vietnamese
    return switch self {
    case .fixed: vi ? "cố định" : "fixed"
    case .expected: vi ? "dự kiến" : "expected"
    case .announced: vi ? "đã thông báo" : "announced"
    case .waiting: vi ? "chờ ngày" : "waiting"
    case .cancelled: vi ? "hủy" : "cancelled"
    }
  }
}
