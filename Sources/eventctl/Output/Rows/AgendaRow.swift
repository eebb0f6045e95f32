import EventKitLite

/// One event of an agenda, as tables and other programs get it.
struct AgendaRow: Encodable {
  let id: ProgrammeEvent.ID
  let year: Int
  let first: String?
  let last: String?
  let repeats: String?
  let status: String
  let title: String
  let theme: String?
  let lead: [Programme.Unit.ID]
  let with: [Programme.Unit.ID]
  let report: [Programme.Unit.ID]
  let categories: [Programme.Category.ID]
  let awaits: Programme.Unit.ID?
  let workingDay: String?
  let lunarFirst: String?
  let lunarLast: String?

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
    workingDay = event.workingDay?.description
    lunarFirst = (event.timing?.span.first).flatMap { try? LunarDate($0) }?.description
    lunarLast = (event.timing?.span.last).flatMap { try? LunarDate($0) }?.description
  }
}

/// An agenda as a table of words.
struct AgendaTable {
  private let programme: Programme
  private let language: Language
  private let showsLunar: Bool

  init(_ programme: Programme, in language: Language, lunar: Bool = false) {
    self.programme = programme
    self.language = language
    showsLunar = lunar
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// For people at a terminal: four columns.
  func compact(_ events: [ScheduledEvent]) -> Table {
    Table(
      header: [say("Ngày", "Days")] + (showsLunar ? [say("Âm lịch", "Lunar")] : [])
        + [say("Trạng thái", "Status"), say("Sự kiện", "Event")],
      rows: events.map { event in
        let leads = names(event.units(.lead))
        let title = event.title(in: language) + (leads.isEmpty ? "" : " · \(leads)")
        return [days(event)] + (showsLunar ? [lunarDays(event)] : [])
          + [event.status.name(in: language), title + workingDay(event)]
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
        if event.status == .cancelled { text += " · " + event.status.name(in: language) }
        if let by = event.awaited?.by {
          text += " · " + say("chờ ", "waiting for ") + names([by])
        }
        return [String(event.year), text]
      })
  }

  private func names(_ units: [Programme.Unit.ID]) -> String {
    programme.labels(of: units, in: language)
  }

  /// The working day that counts for a deadline on a day off.
  private func workingDay(_ event: ScheduledEvent) -> String {
    guard let day = event.workingDay else { return "" }
    let name = "\(day.weekday.shortName(in: language)) \(day.shortText)"
    if event.isWorkingDayLater {
      return say(" · ngày làm việc kế tiếp \(name)", " · next working day \(name)")
    }
    return say(" · ngày làm việc cuối \(name)", " · last working day \(name)")
  }

  /// `15/1`, or `23/12–7/1`; a leap month has a plus sign.
  private func lunarDays(_ event: ScheduledEvent) -> String {
    guard case .days(let span) = event.timing, let first = try? LunarDate(span.first),
      let last = try? LunarDate(span.last)
    else { return "" }
    let text = { (date: LunarDate) in "\(date.day)/\(date.month)\(date.isLeap ? "+" : "")" }
    return first == last ? text(first) : "\(text(first))–\(text(last))"
  }

  private func days(_ event: ScheduledEvent) -> String {
    guard let timing = event.timing else { return "" }
    switch timing {
    case .recurring(let days):
      return days.weekdays.map { $0.shortName(in: language) }.joined(separator: ", ")
    case .days(let span) where span.count == 1:
      return "\(span.first.weekday.shortName(in: language)) \(span.first.shortText)"
    case .days(let span):
      return span.text(in: language)
    }
  }
}

extension ScheduledEvent.RecurringDays {
  /// The days of the week on which it is held, as far as the first dates tell.
  var weekdays: [Weekday] { Set(dates.prefix(14).map(\.weekday)).sorted() }
}
