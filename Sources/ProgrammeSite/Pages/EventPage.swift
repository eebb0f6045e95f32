internal import CivilTime
internal import EventKitLite

/// Everything about one event: when through the years, who, why, what became of it.
struct EventPage {
  private let id: ProgrammeEvent.ID
  private let context: SiteContext
  private let event: ProgrammeEvent?
  /// The event's years, those without a date among them.
  private let occurrences: [ScheduledEvent]

  init(of id: ProgrammeEvent.ID, _ context: SiteContext) {
    self.id = id
    self.context = context
    event = context.facts.event(id)
    occurrences = context.facts.occurrences[event?.id ?? id] ?? []
  }

  private var language: Language { context.language }
  private var programme: Programme { context.programme }

  var parts: [SharedBytes] {
    var fields: Fields = [
      "isFormer": event == nil,
      "parts": [Fields](), "activities": [String](), "basis": [Fields](), "names": [String](),
      "categories": [String](), "variants": [Fields](),
    ]
    fields["occurrences"] = context.templates.list("occurrence", occurrences.map(year))
    if let event { fields["variants"] = (context.facts.variants[event.id] ?? []).map(variant) }
    fields["open"] = context.templates.list("open", OpenLines(context).lines(of: event?.id ?? id))
    fields["reasons"] = context.templates.list("reason", reasons(aboutUnits: false))
    fields["successions"] = context.templates.list("reason", reasons(aboutUnits: true))
    fields["history"] = context.templates.list("change", history)
    if let event { add(event, to: &fields) }
    if event == nil {
      let withdrawn = programme.withdrawnEvents.first { $0.event == id }
      fields["reason"] = (withdrawn?.reason).map(context.say)
    }
    fields["next"] = next.map(coming)
    fields["called"] = occurrences.filter(isCalledOff).map(calledOff)
    return context.page("event", at: .event(id), titled: title, fields)
  }

  /// Whether somebody who looks up a day must see at once that it is off.
  private func isCalledOff(_ event: ScheduledEvent) -> Bool {
    event.status.isOff && isToCome(event)
  }

  private func isToCome(_ event: ScheduledEvent) -> Bool {
    event.timing.map { $0.span.last >= context.today } ?? false
  }

  private func calledOff(_ event: ScheduledEvent) -> Fields {
    var fields: Fields = [
      "days": context.days(of: event), "state": context.say(.status(event.status)),
    ]
    fields["last"] = event.timing?.span.last.description
    let word = event.reasons.last { reason in
      switch reason {
      case .announcement, .takenOut: true
      default: false
      }
    }
    fields["why"] = word?.text(in: language, of: programme)
    return fields
  }

  private func coming(_ event: ScheduledEvent) -> Fields {
    let next = context.nextDay(of: event)
    var fields: Fields = [
      "days": next?.longText(in: language) ?? event.longDays(in: language)
        ?? context.days(of: event),
      "status": event.status.rawValue, "state": context.say(.status(event.status)),
      "surroundings": event.surroundings(in: language),
    ]
    fields["first"] = (next ?? event.timing?.span.first)?.description
    fields["last"] = event.timing?.span.last.description
    if next != nil {
      fields["rule"] = event.repetition(in: language, of: programme)
    }
    fields["hours"] = event.hours(in: language)
    fields["place"] = event.place.map(context.say)
    fields["theme"] = event.theme.map(context.say)
    return fields
  }

  private var title: String {
    // What is held on several days is not called by one of them.
    if let shown, event == nil || shown.occasion == nil { return shown.title(in: language) }
    if let event { return context.say(event.title) }
    return context.facts.history[id]?.last?.entry.facts.map { context.say($0.title) }
      ?? id.rawValue
  }

  /// The next time that it takes place.
  private var next: ScheduledEvent? {
    occurrences.first { !$0.status.isOff && isToCome($0) }
  }

  /// What the page shows of title and units: the next time, or the last that there was.
  private var shown: ScheduledEvent? {
    next ?? occurrences.last { $0.timing != nil } ?? occurrences.last
  }

  // MARK: What it is

  private func add(_ event: ProgrammeEvent, to fields: inout Fields) {
    fields["categories"] = event.categories.compactMap { programme.category($0) }.map {
      context.say($0.name)
    }
    fields["names"] = event.alsoKnownAs[language]
    fields["audience"] = event.audience.map(context.say)
    fields["activities"] = event.activities[language]
    fields["text"] = shown?.text(in: language)
    fields["clause"] = context.say(programme.names(ofClauses: event.clauses, separator: "; "))
    fields["note"] = event.note.map(context.say)
    fields["hasFacts"] =
      !event.clauses.isEmpty || !event.categories.isEmpty || event.note != nil
      || !event.alsoKnownAs[language].isEmpty
    fields["parts"] = roles(of: event)
    fields["basis"] = event.basis.compactMap { programme.basis($0) }.map(document)
  }

  private func document(_ basis: Programme.LegalBasis) -> Fields {
    var fields: Fields = ["citation": basis.citation(in: language)]
    if basis.number != nil { fields["title"] = context.say(basis.title) }
    fields["issuer"] = basis.issuerName(in: programme).map(context.say)
    fields["note"] = basis.note.map(context.say)
    fields["source"] = basis.source
    fields["mark"] = context.say(.mark(of: basis.verification))
    return fields
  }

  // MARK: Who

  /// The parts as the plan gives them: who by which clause, how sure that is, and what planners remark.
  private func roles(of event: ProgrammeEvent) -> [Fields] {
    Programme.Duty.Role.allCases.compactMap { role -> Fields? in
      let duties = event.duties.filter { $0.role == role }
      guard !duties.isEmpty else { return nil }
      // Units of which the same is said stand in one row.
      var rows: [[Programme.Duty]] = []
      for duty in duties {
        if let last = rows.last?.last, last.saysTheSame(as: duty) {
          rows[rows.count - 1].append(duty)
        } else {
          rows.append([duty])
        }
      }
      return ["role": context.say(.role(role)), "rows": rows.map(row)]
    }
  }

  private func row(of duties: [Programme.Duty]) -> Fields {
    var fields: Fields = ["units": duties.map(unit)]
    guard let duty = duties.first else { return fields }
    if !duty.clause.isEmpty {
      fields["clause"] = context.say(programme.names(ofClauses: duty.clause, separator: "; "))
    }
    fields["mark"] =
      context.say(
        .term(from: duty.from, until: duty.until, on: duty.turns, of: programme))
      + context.say(.mark(of: duty.verification))
    fields["note"] = duty.note.map(context.say)
    return fields
  }

  /// A unit or a group as the plan names it, with whoever has its part now.
  private func unit(of duty: Programme.Duty) -> Fields {
    let days = shown.map { $0.timing?.span ?? DateSpan($0.cycle.span.last) }
    let present =
      days.map { days in
        duty.lasts(into: days)
          ? programme.units.holders(of: duty.unit, during: days, clauses: duty.clause) : []
      } ?? []
    let others = present.map(\.unit).filter { $0 != duty.unit }.map { context.unit($0) }
    var fields = context.unit(duty.unit)
    if programme.units[duty.unit]?.isGroup == true {
      fields["members"] = others
      fields["count"] = others.isEmpty ? nil : context.say(.members(others.count))
    } else {
      fields["successors"] = others
    }
    return fields
  }

  // MARK: When

  private func year(_ event: ScheduledEvent) -> Fields { year(event, under: title) }

  /// - Parameter title: what stands over it.
  private func year(_ event: ScheduledEvent, under title: String) -> Fields {
    var fields: Fields = [
      "year": event.cycle.label, "days": event.longDays(in: language) ?? "–",
      "status": event.status.rawValue, "state": context.say(.status(event.status)),
    ]
    if event.timing != nil { fields["link"] = context.link(to: .year(event.year)) }
    fields["first"] = event.timing?.span.first.description
    fields["last"] = event.timing?.span.last.description
    fields["hours"] = event.hours(in: language)
    if event.hasPassedUnannounced(on: context.today) {
      fields["state"] = context.say(.expectedDaysPassed)
    }
    fields["details"] =
      ([
        event.ownTitle(in: language, beside: title), event.theme.map(context.say),
        event.place.map(context.say),
      ].compactMap(\.self) + event.surroundings(in: language)).joined(separator: " · ")
    let file = Feed.handoutPath(
      of: event.identity.cycleName, in: language, of: programme.language)
    if context.facts.paths.contains(file) { fields["file"] = context.root(from: 1) + file }
    return fields
  }

  /// A variant with its days, and whose calendars have it.
  private func variant(_ event: ProgrammeEvent) -> Fields {
    let years = context.facts.occurrences[event.id] ?? []
    let title = context.say(event.title)
    let units = event.duties.filter { $0.role != .informed }.map(\.unit)
    var fields: Fields = [
      "id": event.id.rawValue, "title": title,
      "units": units.enumerated().map { place, unit in
        var fields = context.unit(unit)
        fields["separator"] = place + 1 < units.count ? "; " : ""
        return fields
      },
    ]
    fields["text"] = event.text.map(context.say)
    fields["dates"] = context.templates.list("occurrence", years.map { year($0, under: title) })
    return fields
  }

  // MARK: Why

  /// Every reason once, with the years for which it holds where these are not all.
  ///
  /// - Parameter isAboutUnits: whether those are meant that tell who has taken over from whom.
  private func reasons(aboutUnits isAboutUnits: Bool) -> [Fields] {
    var order: [String] = []
    var years: [String: Set<CycleYear>] = [:]
    for event in occurrences {
      for reason in event.reasons where reason.isAboutUnits == isAboutUnits {
        if reason.isToldElsewhere { continue }
        let text = reason.text(in: language, of: programme)
        if years[text] == nil { order.append(text) }
        years[text, default: []].insert(event.cycle)
      }
    }
    let all = Set(occurrences.map(\.cycle))
    return order.map { text in
      var fields: Fields = ["reason": text]
      if let some = years[text], some != all {
        fields["years"] = LocalizedText.list(Array(some))[language]
      }
      return fields
    }
  }

  // MARK: What became of it

  private var history: [Fields] {
    HistoryLines(context).ofEvent(context.facts.history[event?.id ?? id] ?? [])
  }
}

extension ScheduledEvent {
  /// What it is called, where that is not what the page is called.
  fileprivate func ownTitle(in language: Language, beside title: String) -> String? {
    let own = self.title(in: language)
    return own == title ? nil : own
  }
}

extension Programme.Duty {
  /// Whether all that is said of it beside the unit is said of another, too.
  fileprivate func saysTheSame(as other: Programme.Duty) -> Bool {
    clause == other.clause && from == other.from && until == other.until && turns == other.turns
      && verification == other.verification && note == other.note
  }
}

extension ScheduledEvent.Reason {
  /// Whether it tells who has taken over from whom.
  fileprivate var isAboutUnits: Bool { if case .succession = self { true } else { false } }

  /// Whether the page has it in another place: the plan's clauses, the documents, and on top that it
  /// is off.
  fileprivate var isToldElsewhere: Bool {
    switch self {
    case .clause, .basis, .takenOut: true
    default: false
    }
  }
}
