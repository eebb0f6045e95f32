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
  private var builder: DraftBuilder

  init(_ plan: PlanImporter) { builder = DraftBuilder(plan) }

  var draft: PlanDraft { builder.draft }

  private var programme: Programme { builder.plan.programme }

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
      builder.row = (builder.row ?? 0) + 1
      if entry.isCancelled {
        builder.report(.note, .leftOut, .cancelledEvent, words: entry.title)
        left += 1
      } else if entry.kind == .journal {
        builder.report(.warning, .leftOut, .journalLeftOut, words: entry.title)
        left += 1
      } else {
        add(entry, besides: entry.recurrenceID == nil ? replaced[entry.uid] ?? [] : [], zones)
      }
    }
    builder.draft.tables.append(
      PlanDraft.Table(
        name: calendar.name ?? "", rows: entries.count, read: entries.count - left, reported: left,
        entries: draft.events.count - before))
  }

  private mutating func add(
    _ entry: EventCalendar.Entry, besides replaced: [EventTime], _ zones: TimeZones
  ) {
    let title = entry.title ?? ""
    var event = builder.event(called: title, or: entry.uid, whole: title)
    addTime(to: &event, entry, replaced, zones)
    event.place = entry.location.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    if let notes = entry.notes?.onOneLine, !notes.isEmpty { event.notes.append(notes) }
    if let organizer = entry.component.first(.organizer)?[.commonName]?.value,
      case let units = builder.names.units(named: organizer), units.count == 1
    {
      event.leads = units
    }
    if entry.event?.status == .tentative { event.inferred.append("when") }
    let categories = entry.categories.compactMap { programme.category(named: $0) }
    builder.setCategory(of: &event, to: categories.first)
    builder.draft.events.append(event)
  }

  // MARK: Times

  /// The time on the clocks of the programme.
  private func local(_ time: EventTime, _ zones: TimeZones) -> LocalDateTime {
    (time.converted(to: programme.timeZone.name, in: zones) ?? time).wallClock
  }

  private mutating func addTime(
    to event: inout DraftEvent, _ entry: EventCalendar.Entry, _ replaced: [EventTime],
    _ zones: TimeZones
  ) {
    let isTask = entry.kind == .task
    guard let start = isTask ? entry.end(in: zones) ?? entry.start : entry.start else {
      return builder.report(.note, .noTime, .noTimeSaid, words: event.title)
    }
    let from = local(start, zones)
    var span = DateSpan(from.date)
    if isTask {
      event.rule = .deadline(.once(span), includesDay: true)
      if !start.isAllDay { event.hours = .sessions([DateRule.Session(from: from.time)]) }
    } else if let days = entry.event?.days {
      span = days
      event.rule = .once(span)
    } else {
      event.rule = .once(span)
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
        event.rule = .once(span)
        event.inferred.append("when")
        event.notes.append("\(from) – \(end)")
        builder.report(.note, .hoursLeftOut, .hoursLeftOut, words: "\(from) – \(end)")
      }
    }
    addRule(to: &event, entry, from: span, replaced, zones)
    let mayHaveHours = event.hours.map(event.rule.mayHave) ?? true
    if !mayHaveHours || !programme.horizonDays.overlaps(span) {
      if mayHaveHours {
        let year = programme.year(of: span.first).number
        builder.report(.warning, .yearOutside, .yearOutside(year), words: event.title)
      }
      event.notes.append(event.form)
      (event.rule, event.hours) = (.undated, nil)
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
    var until: CalendarDate?
    if let end = rule.end.until {
      // A moment becomes the day on the programme's clocks.
      until = if case .utc(let instant) = end { local(.utc(instant), zones).date } else { end.date }
      rule.end = RecurrenceRule.End(count: rule.end.count, until: nil)
    }
    let exceptions = Set(((entry.event?.exceptions ?? []) + replaced).map { local($0, zones).date })
    let days = DateRule.recurrence(rule, starting: span.first).qualified { qualifiers in
      (qualifiers.from, qualifiers.until) = (span.first, until)
      qualifiers.except = exceptions.sorted().map { .rule(.once(DateSpan($0))) }
    }
    // Not all that calendars say of a rule can be said in a file.
    guard DateRule(form: days.form) != nil else { return keepWords(of: component, &event) }
    event.rule = days
  }

  /// Keeps a rule in its words, beside no day.
  private mutating func keepWords(of component: Component, _ event: inout DraftEvent) {
    let lines = [PropertyName.recurrenceRule, .exceptionRule, .recurrenceDates].flatMap { name in
      component.all(name).map { "\(name.spelling):\($0.value)" }
    }.joined(separator: " ")
    event.notes.append("\(event.form); \(lines)".onOneLine)
    (event.rule, event.hours) = (.undated, nil)
    builder.report(.warning, .ruleInWords, .ruleInWords(lines), words: event.title)
  }
}

extension ParameterName {
  /// How people call whoever is meant (RFC 5545, section 3.2.2).
  fileprivate static let commonName = ParameterName("CN")
}

extension Property {
  fileprivate subscript(name: ParameterName?) -> Parameter? { name.flatMap { self[$0] } }
}

extension DraftEvent {
  /// The time in the words of files, for people.
  fileprivate var form: String { ([rule.form] + (hours?.keys ?? [])).joined(separator: ", ") }
}
