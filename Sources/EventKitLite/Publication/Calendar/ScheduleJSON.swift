internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

extension Schedule {
  /// The schedule for other programs: JSON in UTF-8 (RFC 8259), `programme.json` of a publication.
  ///
  /// Every event of the span's years is in it, with its days, its status, its units and the reasons
  /// in words; what has no date stands under `waiting`, with who must give one and since when to
  /// ask. Texts are in the programme's languages, days are written as in ISO 8601, and names of
  /// members never change their meaning: <doc:ExportForms> lists them, and so does the JSON Schema
  /// `schedule.schema.json`. Members are in alphabetical order, so that the same schedule gives the
  /// same bytes.
  public func json() -> [UInt8] {
    var text = JSONText(languages: programme.languages.all)
    ScheduleJSON(schedule: self).write(to: &text)
    return text.bytes + [UInt8(ascii: "\n")]
  }
}

/// What ``Schedule/json()`` writes, each object's members in the order of their names.
private struct ScheduleJSON {
  let schedule: Schedule

  private var programme: Programme { schedule.programme }

  func write(to json: inout JSONText) {
    let all = schedule.events + schedule.waiting
    json.object { json in
      json.name("basis")
      json.object { json in
        for id in Set(all.flatMap(\.event.basis)).sorted() {
          guard let basis = programme.basis(id) else { continue }
          json.name(id.rawValue)
          write(basis, to: &json)
        }
      }
      json.name("categories")
      json.object { json in
        for id in Set(all.flatMap(\.event.categories)).sorted() {
          json.member(id.rawValue, programme.category(id)?.name)
        }
      }
      json.member("category", schedule.category?.rawValue)
      json.member("event", schedule.event?.rawValue)
      json.name("events")
      json.array { json in for event in schedule.events { write(event, to: &json) } }
      json.name("programme")
      writeHeader(to: &json)
      json.name("span")
      json.object { json in
        json.member("first", schedule.span.first.description)
        json.member("last", schedule.span.last.description)
      }
      json.name("targets")
      json.array { json in
        for target in programme.targets where schedule.unit.map({ $0 == target.unit }) ?? true {
          write(target, to: &json)
        }
      }
      json.member("unit", schedule.unit?.rawValue)
      json.name("units")
      json.object { json in
        for unit in parties(mentionedIn: all) {
          json.name(unit.id.rawValue)
          write(unit, to: &json)
        }
      }
      json.name("version")
      json.add(2)
      json.name("waiting")
      json.array { json in for event in schedule.waiting { write(event, to: &json) } }
    }
  }

  /// The units and groups that entries name. Whoever has a part in an event is named by the plan,
  /// belongs to a group that is, or has come after one that was.
  private func parties(mentionedIn events: [ScheduledEvent]) -> [Programme.Unit] {
    var parties: [Programme.Unit.ID: Programme.Unit] = [:]
    var next = Set(events.compactMap(\.awaited?.by))
    for event in events { for duty in event.event.duties { next.insert(duty.unit) } }
    while let id = next.popFirst() {
      guard parties[id] == nil, let unit = programme.units[id] else { continue }
      parties[id] = unit
      next.formUnion((unit.members ?? []).map(\.unit) + unit.successors.map(\.unit))
      if let office = unit.partOf { next.insert(office) }
    }
    return parties.values.sorted { $0.id < $1.id }
  }

  private func writeHeader(to json: inout JSONText) {
    json.object { json in
      json.member("address", programme.url)
      json.name("firstYear")
      json.add(programme.horizon.lowerBound)
      json.member("id", programme.id.rawValue)
      json.member("language", programme.language.tag)
      json.name("lastYear")
      json.add(programme.horizon.upperBound)
      json.member("short", programme.short)
      json.member("timeZone", programme.timeZone.name)
      json.member("title", programme.title)
      let beginning = programme.yearBegins
      json.member("yearBegins", beginning == .newYear ? nil : beginning.description)
    }
  }

  private func write(_ unit: Programme.Unit, to json: inout JSONText) {
    json.object { json in
      json.member("members", unit.members?.map(\.unit))
      json.member("name", unit.name)
      json.member("partOf", unit.partOf?.rawValue)
      json.member("short", unit.short)
      json.member("successors", unit.successors.isEmpty ? nil : unit.successors.map(\.unit))
      json.member("until", unit.until?.description)
    }
  }

  private func write(_ basis: Programme.LegalBasis, to json: inout JSONText) {
    json.object { json in
      json.member("number", basis.number)
      json.member("signed", basis.signed?.description)
      json.member("title", basis.title)
      json.member("verified", basis.verification?.rawValue)
    }
  }

  private func write(_ target: Programme.Target, to json: inout JSONText) {
    json.object { json in
      json.name("byYear")
      json.object { json in
        for (year, value) in target.byYear.sorted(by: { $0.key < $1.key }) {
          json.member("\(year)", value)
        }
      }
      json.name("clause")
      json.add(target.clause)
      json.member("id", target.id.rawValue)
      json.member("measure", target.measure)
      json.member("note", target.note)
      json.member("overall", target.overall)
      json.member("unit", target.unit?.rawValue)
    }
  }

  private func write(_ event: ScheduledEvent, to json: inout JSONText) {
    let span = event.timing?.span
    json.object { json in
      json.member("audience", event.event.audience)
      if let awaited = event.awaited {
        json.name("awaits")
        json.object { json in
          json.member("askFrom", awaited.askFrom?.description)
          json.member("by", awaited.by?.rawValue)
        }
      }
      json.member("basis", event.event.basis)
      json.member("categories", event.event.categories)
      json.name("clause")
      json.add(event.event.clauses)
      write("duties", event.event.duties.map { ($0.role, $0.unit) }, to: &json)
      json.member("first", span?.first.description)
      if let hours = event.hours {
        json.name("hours")
        write(hours, isDeadline: event.isDeadline, to: &json)
      }
      json.member("id", event.event.id.rawValue)
      json.member("item", event.item)
      json.member("last", span?.last.description)
      json.member("note", event.event.note)
      json.member("occasion", event.occasion?.id)
      if let opening = event.opening { json.member("opening", "\(opening)") }
      json.member("ownUnit", event.ownUnit?.rawValue)
      json.member("partOf", event.event.partOf?.rawValue)
      json.member("place", event.place)
      json.name("reasons")
      json.array { json in
        for reason in event.reasons where !reason.isReference {
          json.add(.reason(reason, of: programme))
        }
      }
      if case .recurring(let days) = event.timing {
        json.name("repeats")
        json.object { json in
          json.name("dates")
          json.add(days.dates.map(\.description))
          if !days.exceptions.isEmpty {
            json.name("exclusions")
            json.add(days.exceptions.map(\.description))
          }
          json.member("from", event.takenHours?.from.description)
          json.member("rule", days.rule.description)
          json.member("to", event.takenHours?.to?.description)
        }
      }
      json.member("short", event.event.short.map { _ in event.localizedShortTitle })
      json.member("slot", event.slot?.description)
      json.member("status", event.status.rawValue)
      json.member("text", event.localizedText)
      json.member("theme", event.theme)
      json.member("time", event.localizedVagueTime)
      json.member("title", event.localizedTitle)
      json.member("uid", "\(event.identity)@\(programme.domain)")
      write("units", event.participants.map { ($0.role, $0.holder.unit) }, to: &json)
      json.member("window", event.window?.description)
      json.member("workingDay", event.workingDay?.description)
      json.name("year")
      json.add(event.year)
    }
  }

  /// `{ "from": "08:00", "to": "11:30" }`, of a deadline `{ "by": "17:00" }`, or
  /// `{ "part": "morning" }`.
  private func write(_ hours: DateRule.Hours, isDeadline: Bool, to json: inout JSONText) {
    json.object { json in
      switch hours {
      case .part(let part): json.member("part", part.rawValue)
      case .sessions(let sessions) where isDeadline:
        json.member("by", sessions.first?.from.description)
      case .sessions(let sessions):
        json.member("from", sessions.first?.from.description)
        json.member("to", sessions.first?.to?.description)
      }
    }
  }

  /// Units and groups by their part: `lead`, `host`, `join`, `report`, `receive`, `informed`.
  private func write(
    _ name: String, _ parts: [(role: Programme.Duty.Role, unit: Programme.Unit.ID)],
    to json: inout JSONText
  ) {
    json.name(name)
    json.object { json in
      for role in Self.roles where parts.contains(where: { $0.role == role }) {
        json.name(role.rawValue)
        json.add(parts.lazy.filter { $0.role == role }.map { $0.unit.rawValue })
      }
    }
  }

  /// All kinds of parts in the order of their names.
  private static let roles = Programme.Duty.Role.allCases.sorted { $0.rawValue < $1.rawValue }
}

extension JSONText {
  /// Adds a text in each of its languages; one that is missing is taken from another.
  fileprivate mutating func add(_ text: LocalizedText) {
    object { json in
      for language in json.languages { json.member(language.tag, text[language]) }
    }
  }

  fileprivate mutating func member(_ name: String, _ text: LocalizedText?) {
    guard let text else { return }
    self.name(name)
    add(text)
  }

  fileprivate mutating func member<Subject>(
    _ name: String, _ ids: [Programme.Identifier<Subject>]?
  ) {
    guard let ids else { return }
    self.name(name)
    add(ids.lazy.map(\.rawValue))
  }
}

extension ScheduledEvent.Reason {
  /// Whether it is a clause or a document, which entries name by themselves.
  fileprivate var isReference: Bool {
    switch self {
    case .clause, .basis: true
    default: false
    }
  }
}
