internal import CivilTime

// The entries of units.yaml, events.yaml, announcements.yaml and results.yaml.

extension Programme.Unit: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node,
        keys: [
          "id", "name", "short", "level", "group", "clause", "from", "until", "succeeded-by",
          "part-of", "informed", "weekend", "verified", "source", "note", "aka", "aliases",
        ], required: ["id", "name"])
    else { return nil }
    let id = Self.id(fields["id"], in: &file)
    let name = file.title(fields["name"])
    let (from, until) = file.bounds(fields)
    let successors: [Successor] = file.rows(fields["succeeded-by"], named: \.unit)
    if !successors.isEmpty, fields["until"] == nil, let node = fields["succeeded-by"] {
      file.report(.badSuccession, at: node, .successorsWithoutEnd, hint: .writeLastDay)
    }
    if fields["group"] != nil, let value = fields["level"] {
      file.report(.badValue, at: value, .groupHasNo("level"), hint: .giveToMembers)
    }
    self.init(
      id: id ?? "", name: name ?? LocalizedText(), short: file.localized(fields["short"]),
      level: file.choice(fields["level"], Level.self),
      members: fields["group"].map { file.rows($0, named: \.unit) },
      clause: file.texts(fields["clause"]),
      from: from, until: until, successors: successors,
      partOf: file.reference(fields["part-of"], to: Programme.Unit.self),
      isInformed: file.flag(fields["informed"]) ?? false, weekend: file.weekend(fields["weekend"]),
      verification: file.choice(fields["verified"], Verification.self),
      source: file.text(fields["source"]),
      note: file.localized(fields["note"]), alsoKnownAs: file.localizedList(fields["aka"]),
      aliases: Self.aliases(fields["aliases"], in: &file),
      location: file.location(fields["id"] ?? node))
    if id == nil || name == nil { return nil }
  }

  /// The id of a unit's feed: any slug but those of the programme's own feeds.
  private static func id(_ node: YAMLNode?, in file: inout FieldReader) -> ID? {
    let id: ID? = file.id(node)
    if let id, let node, let problem = Diagnostic.reserved(id) {
      file.report(problem, at: node)
    }
    return id
  }

  /// The ids that a unit had before.
  private static func aliases(_ node: YAMLNode?, in file: inout FieldReader) -> [ID] {
    guard let node else { return [] }
    var ids: [ID] = []
    for item in file.items(of: node) { if let id = id(item, in: &file) { ids.append(id) } }
    return ids
  }
}

extension ProgrammeEvent: FileEntry {
  /// The keys whose values can be our reading instead of the plan's words.
  private static let inferable =
    WhenQualifiers.keys + [
      "title", "short", "text", "aka", "when", "years", "since", "times", "each", "clause", "basis",
      "category",
    ] + Programme.Duty.Role.allCases.map(\.key) + [
      "remind", "audience", "activities", "place", "note",
    ]

  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node,
        keys: Self.inferable + ["participants", "part-of", "id", "inferred", "aliases"],
        required: ["id", "title", "when"])
    else { return nil }
    let id = Self.id(fields["id"], in: &file)
    let title = file.title(fields["title"])
    let known = file.references.count
    let when = WhenQualifiers.add(
      to: WhenGrammar.dateRule(&file, fields["when"]), &file, fields, without: ["place"])
    if let id { file.hold(referencesFrom: known, for: id.rawValue) }
    let inferred = file.oneOrMore(fields["inferred"]).compactMap {
      file.choice($0, among: Self.inferable, by: \.self)
    }
    let duties = Programme.Duty.all(fields, on: when, inferred: inferred, in: &file)
    let place = Self.place(fields["place"], in: &file)
    Self.findDays(of: when, fields, in: &file)
    self.init(
      id: id ?? "", title: title ?? LocalizedText(), short: file.title(fields["short"]),
      text: file.title(fields["text"]), alsoKnownAs: file.localizedList(fields["aka"]),
      aliases: fields["aliases"].map { file.items(of: $0) }?.compactMap {
        Self.id($0, in: &file)
      } ?? [],
      when: when ?? .undated, years: file.yearSet(fields["years"]),
      since: file.number(fields["since"], in: CalendarDate.years),
      times: Self.times(of: when, fields, in: &file),
      clause: file.texts(fields["clause"]),
      basis: file.references(fields["basis"], to: Programme.LegalBasis.self),
      categories: file.references(fields["category"], to: Programme.Category.self), duties: duties,
      reminders: Self.reminders(of: when, fields["remind"], in: &file),
      audience: file.localized(fields["audience"]),
      activities: file.localizedList(fields["activities"]),
      partOf: file.reference(fields["part-of"], to: ProgrammeEvent.self),
      place: place.text, placeOf: place.unit, inferred: inferred,
      note: file.localized(fields["note"]), location: file.location(fields["id"] ?? node))
    // A rule that cannot be read must not stop other entries from naming the event.
    if id == nil { return nil }
  }

  /// The id of an event: any slug but that with which the UIDs of days off begin.
  private static func id(_ node: YAMLNode?, in file: inout FieldReader) -> ID? {
    let id: ID? = file.id(node)
    if let id, let node, let problem = Diagnostic.reserved(id) { file.report(problem, at: node) }
    return id
  }

  /// So many days before a deadline, each once: `remind: [14, 3]`.
  private static func reminders(
    of when: DateRule?, _ node: YAMLNode?, in file: inout FieldReader
  ) -> [Int] {
    guard let node else { return [] }
    if let when, !when.isDeadline {
      file.report(.badValue, at: node, .remindersWithoutDeadline, hint: .leaveRemindersOut)
    }
    var all: [Int] = []
    for node in file.oneOrMore(node) {
      guard let days = file.number(node, in: 1...366) else { continue }
      if all.contains(days) { file.report(.badValue, at: node, .listedTwice("\(days)")) }
      all.append(days)
    }
    return all
  }

  /// Says of `{day}` in texts that the event has no day with a name to put there.
  private static func findDays(
    of when: DateRule?, _ fields: FieldReader.Fields, in file: inout FieldReader
  ) {
    guard let when, !when.all.contains(where: \.isOnGroup) else { return }
    for key in ["title", "short", "text"] {
      guard let node = fields[key] else { continue }
      var texts = [node]
      if case .mapping(let entries) = node.content { texts = entries.map(\.value) }
      for text in texts where text.scalar?.contains("{day}") ?? false {
        file.report(.badValue, at: text, .dayOfNoObservance, hint: .writeDayOrGroup)
      }
    }
  }

  /// A place in words, or `{ unit: bao-tang-tinh }`.
  private static func place(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> (text: LocalizedText?, unit: Programme.Unit.ID?) {
    guard let node, case .mapping(let entries) = node.content,
      entries.contains(where: { $0.key.scalar == "unit" })
    else { return (file.localized(node), nil) }
    let fields = file.fields(of: node, keys: ["unit"])
    return (nil, file.reference(fields?["unit"], to: Programme.Unit.self))
  }

  /// How often something without a day takes place: `times: 2`, `each: quarter`.
  private static func times(
    of when: DateRule?, _ fields: FieldReader.Fields, in file: inout FieldReader
  ) -> Times? {
    guard let node = fields["times"] ?? fields["each"] else { return nil }
    let count = file.number(fields["times"], in: 1...366)
    let each = file.choice(fields["each"], Times.Interval.self)
    switch when?.unqualified {
    case nil, .undated, .vague, .month, .announced(_, expected: nil, _), .season(_, expected: nil):
      return Times(count ?? 1, each: each ?? .year)
    default:
      file.report(.badValue, at: node, .timesOfDatedEvent, hint: .leaveTimesOut)
      return nil
    }
  }
}

extension DateRule {
  /// Whether it is held on the days of a group of observances, which have names.
  fileprivate var isOnGroup: Bool { if case .onGroup = self { true } else { false } }
}

extension Announcement: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node,
        keys: [
          "event", "year", "kind", "day", "unit", "dates", "hours", "at", "place", "window",
          "opening", "document", "signed", "theme", "note", "verified", "source",
        ], required: ["event", "year"])
    else { return nil }
    let event = file.reference(fields["event"], to: ProgrammeEvent.self)
    let year = file.year(fields["year"])
    let kind = file.choice(fields["kind"], Kind.self) ?? .announced
    let dates = file.span(fields["dates"])
    if kind == .moved, fields["dates"] == nil {
      file.report(.missingKey, at: node, .moveWithoutDates)
    }
    if kind == .cancelled, let node = fields["dates"] {
      file.report(.badValue, at: node, .cancellationWithDates, hint: .leaveKeyOut)
    }
    if kind == .postponed, let node = fields["dates"] {
      file.report(.badValue, at: node, .postponementWithDates, hint: .moveInstead)
    }
    if let dates, let year, let node = fields["dates"] {
      file.mustBeCovered(.announced(dates, for: year), at: node)
    }
    self.init(
      event: event ?? "", year: year ?? 0, kind: kind, day: file.date(fields["day"]),
      unit: file.reference(fields["unit"], to: Programme.Unit.self), dates: dates,
      hours: HoursReading.hours(&file, fields), place: file.localized(fields["place"]),
      window: file.span(fields["window"]), opening: Self.opening(fields["opening"], in: &file),
      document: file.text(fields["document"]), signed: file.date(fields["signed"]),
      theme: file.localized(fields["theme"]), note: file.localized(fields["note"]),
      verification: file.choice(fields["verified"], Verification.self),
      source: file.text(fields["source"]),
      location: file.location(node))
    if event == nil || year == nil { return nil }
  }

  /// `2027-10-01`, or `2027-10-01 08:00`.
  private static func opening(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> Announcement.Opening? {
    guard let node, let text = file.text(node) else { return nil }
    if let opening = Announcement.Opening(text) { return opening }
    file.report(.badValue, at: node, .notAnOpening(text), hint: .writeOpening)
    return nil
  }
}

extension Announcement.Opening: CustomStringConvertible, LosslessStringConvertible {
  /// `2027-10-01 08:00`.
  public var description: String { time.map { "\(day) \($0)" } ?? "\(day)" }

  /// Reads a day with or without an hour behind it: `2027-10-01 08:00`, `1/10/2027 8h`.
  public init?(_ description: String) {
    let parts = description.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let days = try? DayPhrase.rule(first).rule,
      case .once(let span) = days, span.count == 1
    else { return nil }
    guard parts.count == 2 else {
      self.init(on: span.first)
      return
    }
    guard let time = HoursReading.time(parts[1]) else { return nil }
    self.init(on: span.first, at: time)
  }
}

extension Programme.Result: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node, keys: ["event", "cycle", "unit", "day", "on", "document", "note"],
        required: ["event", "cycle", "unit", "on"])
    else { return nil }
    let event = file.reference(fields["event"], to: ProgrammeEvent.self)
    let cycle = file.year(fields["cycle"])
    let unit = file.reference(fields["unit"], to: Programme.Unit.self)
    let day = file.date(fields["day"])
    let on = file.date(fields["on"])
    let document = file.text(fields["document"])
    let note = file.localized(fields["note"])
    guard let event, let cycle, let unit, let on else { return nil }
    self.init(
      event: event, cycle: cycle, unit: unit, day: day, on: on, document: document, note: note,
      location: file.location(node))
  }
}
