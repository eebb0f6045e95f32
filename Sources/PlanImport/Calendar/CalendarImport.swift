package import CivilTime
internal import EventKitLite
package import ICalendar

extension PlanImporter {
  /// Reads the events and tasks of calendar files: an entry for each.
  ///
  /// Days are those of the programme's zone, each with its year. Of a series the rule is kept where a
  /// programme can say it, else its words.
  ///
  /// - Throws: `InvalidDocument` where there is no event and no task.
  package func draft(of calendars: [EventCalendar]) throws(InvalidDocument) -> PlanDraft {
    var reader = CalendarImport(self)
    for calendar in calendars { reader.read(calendar) }
    guard !reader.draft.tables.allSatisfy({ $0.rows == 0 }) else {
      throw InvalidDocument([Diagnostic(.error, .noPlanTable, .noEntries(file))])
    }
    return reader.draft
  }
}

/// Goes through the entries of calendars.
private struct CalendarImport {
  private let plan: PlanImporter
  private let names: UnitNames
  private var ids: DraftIDs
  private(set) var draft: PlanDraft
  /// The number of the entry that is read.
  private var number = 0

  init(_ plan: PlanImporter) {
    self.plan = plan
    names = UnitNames(of: plan.programme)
    ids = DraftIDs(besides: plan.programme)
    draft = PlanDraft(file: plan.file, language: plan.programme.language)
  }

  mutating func read(_ calendar: EventCalendar) {
    let entries = calendar.entries
    let zones = TimeZones(of: calendar)
    // What replaces an instance stands in the series' place on its day.
    let replaced = Dictionary(
      grouping: entries.filter { $0.recurrenceID != nil }, by: \.uid
    ).mapValues { $0.compactMap(\.recurrenceID) }
    let before = draft.events.count
    var left = 0
    for entry in entries {
      number += 1
      if entry.isCancelled {
        report(.note, .leftOut, .cancelledEvent, words: entry.title)
        left += 1
      } else if entry.kind == .journal {
        report(.warning, .leftOut, .journalLeftOut, words: entry.title)
        left += 1
      } else {
        add(entry, besides: entry.recurrenceID == nil ? replaced[entry.uid] ?? [] : [], zones)
      }
    }
    draft.tables.append(
      PlanDraft.Table(
        name: calendar.name ?? "", rows: entries.count, read: entries.count - left, reported: left,
        entries: draft.events.count - before))
  }

  private mutating func add(
    _ entry: EventCalendar.Entry, besides replaced: [EventTime], _ zones: TimeZones
  ) {
    let title = RowLines.title(entry.title ?? "")
    let name = title.short.isEmpty ? entry.uid.onOneLine : title.short
    var event = DraftEvent(id: ids.id(for: name), title: name, when: "undated")
    if title.isCut, let whole = entry.title { event.notes.append(whole.onOneLine) }
    addTime(to: &event, entry, replaced, zones)
    event.place = entry.location.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    if let notes = entry.notes?.onOneLine, !notes.isEmpty { event.notes.append(notes) }
    if let organizer = entry.component.first(.organizer)?[.commonName]?.value,
      case let units = names.units(named: organizer), units.count == 1
    {
      event.leads = units
    }
    if entry.event?.status == .tentative { event.inferred.append("when") }
    addCategory(to: &event, entry.categories)
    draft.events.append(event)
  }

  private mutating func addCategory(to event: inout DraftEvent, _ names: [String]) {
    guard let first = plan.programme.categories.first else { return }
    let found = names.compactMap { plan.programme.category(named: $0) }.first
    event.category = plan.category ?? found ?? first.id
    if plan.category == nil, found == nil { event.inferred.append("category") }
  }

  // MARK: Times

  /// The time on the clocks of the programme.
  private func local(_ time: EventTime, _ zones: TimeZones) -> LocalDateTime {
    (time.converted(to: plan.programme.timeZone.name, in: zones) ?? time).wallClock
  }

  private mutating func addTime(
    to event: inout DraftEvent, _ entry: EventCalendar.Entry, _ replaced: [EventTime],
    _ zones: TimeZones
  ) {
    let isTask = entry.kind == .task
    guard let start = isTask ? entry.end(in: zones) ?? entry.start : entry.start else {
      return report(.note, .noTime, .noTimeSaid, words: event.title)
    }
    let from = local(start, zones)
    var span = DateSpan(from.date)
    if isTask {
      event.when = "{ by: \(span) }"
      if !start.isAllDay { event.hours = .sessions([DateRule.Session(from: from.time)]) }
    } else if let days = entry.event?.days {
      span = days
      event.when = span.description
    } else {
      event.when = span.description
      let end = local(entry.end(in: zones) ?? start, zones)
      if end.date <= from.date.adding(days: 1), end.date == from.date || end.time <= from.time {
        event.hours =
          end == from
          ? .sessions([DateRule.Session(from: from.time)])
          : DateRule.Hours(from: from.time, to: end.time)
      } else if let days = DateSpan(
        from.date, through: end.time == .midnight ? end.date.adding(days: -1) : end.date)
      {
        // Hours of a programme hold on each day.
        span = days
        event.when = span.description
        event.inferred.append("when")
        event.notes.append("\(from) – \(end)")
        report(.note, .hoursLeftOut, .hoursLeftOut, words: "\(from) – \(end)")
      }
    }
    addRule(to: &event, entry, from: span, replaced, zones)
    let form = event.form
    if DateRule(form: form) == nil || !plan.programme.horizonDays.overlaps(span) {
      if DateRule(form: form) != nil {
        let year = plan.programme.year(of: span.first).number
        report(.warning, .yearOutside, .yearOutside(year), words: event.title)
      }
      event.notes.append(form)
      (event.when, event.hours) = ("undated", nil)
    }
  }

  private mutating func addRule(
    to event: inout DraftEvent, _ entry: EventCalendar.Entry, from span: DateSpan,
    _ replaced: [EventTime], _ zones: TimeZones
  ) {
    let component = entry.component
    guard let text = component[raw: .recurrenceRule] else {
      if !component.all(.recurrenceDates).isEmpty { keepWords(of: component, &event) }
      return
    }
    guard entry.kind == .event, var rule = try? RecurrenceRule(parsing: text),
      rule.frequency >= .daily, rule.hours.isEmpty, rule.minutes.isEmpty, rule.seconds.isEmpty,
      span.count == 1, component.all(.recurrenceDates).isEmpty,
      component.all(.recurrenceRule).count == 1, component.all(.exceptionRule).isEmpty
    else { return keepWords(of: component, &event) }
    var keys: [String] = []
    if let until = rule.end.until {
      // A moment becomes the day on the programme's clocks.
      let last: CalendarDate =
        if case .utc(let instant) = until { local(.utc(instant), zones).date } else { until.date }
      rule.end = RecurrenceRule.End(count: rule.end.count, until: nil)
      keys.append("until: \(last)")
    }
    keys.insert("rrule: \"\(rule)\"", at: 0)
    keys.insert("starting: \(span.first)", at: 1)
    keys.append("from: \(span.first)")
    let exceptions = (entry.event?.exceptions ?? []) + replaced
    let days = Set(exceptions.map { local($0, zones).date }).sorted()
    if !days.isEmpty { keys.append("except: [\(days.map(\.description).joined(separator: ", "))]") }
    let when = "{ \(keys.joined(separator: ", ")) }"
    guard DateRule(form: when) != nil else { return keepWords(of: component, &event) }
    event.when = when
  }

  /// Keeps a rule in its words, beside no day.
  private mutating func keepWords(of component: Component, _ event: inout DraftEvent) {
    let lines = [PropertyName.recurrenceRule, .exceptionRule, .recurrenceDates].flatMap { name in
      component.all(name).map { "\(name.spelling):\($0.value)" }
    }.joined(separator: " ")
    let day = ([event.when] + (event.hours?.importedKeys ?? [])).joined(separator: " ")
    event.notes.append("\(day); \(lines)".onOneLine)
    (event.when, event.hours) = ("undated", nil)
    report(.warning, .ruleInWords, .ruleInWords(lines), words: event.title)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: LocalizedText,
    words: String?
  ) {
    draft.findings.append(
      ImportFinding(
        severity: severity, code: code, message: message, hint: nil, table: nil, row: number,
        words: words?.onOneLine))
  }
}

extension ParameterName {
  /// How people call whoever is meant (RFC 5545, section 3.2.2).
  fileprivate static let commonName = ParameterName("CN")
}

extension Property {
  fileprivate subscript(name: ParameterName?) -> Parameter? { name.flatMap { self[$0] } }
}
