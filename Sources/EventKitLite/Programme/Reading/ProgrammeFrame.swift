internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// What `programme.yaml` says: the programme without its units, events and announcements, and the
/// file that holds its holidays.
struct ProgrammeFrame: FileEntry {
  /// The programme, whose holidays are its own observances only.
  let programme: Programme
  /// Where it names the file of holidays, if it does.
  let holidays: HolidaysName?

  /// A file's name, and where it was written.
  struct HolidaysName {
    let name: String
    let node: YAMLNode
  }

  init?(_ root: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: root,
        keys: [
          "id", "title", "short", "url", "issuer", "horizon", "year-begins", "time-zone",
          "at-lasts", "domain", "language", "languages", "holidays",
          "weekend", "cancelled", "categories", "basis", "targets", "clauses", "no-duty",
          "observance-groups",
          "observances", "withdrawn-feeds", "withdrawn", "corrected", "silence",
        ], required: ["id", "title", "horizon", "domain"])
    else { return nil }
    // Texts are read in them.
    file.languages = Self.languages(fields, in: &file)
    let id: Programme.ID? = file.id(fields["id"])
    let title = file.localized(fields["title"])
    let horizon = file.years(fields["horizon"])
    let domain = Self.domainName(fields["domain"], in: &file)
    var own = PublicHolidays()
    own.groups = file.entries(fields["observance-groups"])
    own.observances = file.entries(fields["observances"])
    programme = Programme(
      id: id ?? "", title: title ?? LocalizedText(), short: file.localized(fields["short"]),
      url: Self.webAddress(fields["url"], in: &file),
      issuer: file.reference(fields["issuer"], to: Programme.Unit.self),
      horizon: horizon ?? Programme.years,
      yearBegins: Self.yearBegins(fields["year-begins"], in: &file),
      timeZone: Self.timeZone(fields["time-zone"], in: &file),
      lengthOfStart: file.number(fields["at-lasts"], in: 5...1439) ?? 60,
      domain: domain ?? "",
      languages: file.languages,
      weekend: file.weekend(fields["weekend"]) ?? WorkingDays.officeWeekend,
      cancellation: file.choice(fields["cancelled"], Programme.CancellationStyle.self) ?? .notice,
      categories: file.entries(fields["categories"]), basis: file.entries(fields["basis"]),
      targets: file.entries(fields["targets"]), clauses: Self.clauses(fields["clauses"], in: &file),
      exemptions: file.entries(fields["no-duty"]), holidays: own,
      withdrawnFeeds: file.entries(fields["withdrawn-feeds"]),
      withdrawnEvents: file.entries(fields["withdrawn"]),
      correctedEvents: file.entries(fields["corrected"]),
      silences: file.entries(fields["silence"]))
    holidays = Self.holidaysName(fields["holidays"], in: &file)
  }

  private static func holidaysName(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> HolidaysName? {
    guard let node, let name = file.text(node) else { return nil }
    if name == ShippedHolidays.name { return HolidaysName(name: name, node: node) }
    if [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix) {
      return HolidaysName(name: name, node: node)
    }
    file.report(.badValue, at: node, .noYAMLName(name))
    return nil
  }

  /// `[vi, en]`, or one; what older files say is the first of both.
  private static func languages(
    _ fields: FieldReader.Fields, in file: inout FieldReader
  ) -> Programme.Languages {
    let main = file.choice(fields["language"], among: Language.supported, by: \.tag)
    guard let node = fields["languages"] else {
      return main.map(Programme.Languages.init(allWith:)) ?? .standard
    }
    if let main = fields["language"] {
      file.report(.badValue, at: main, .languageBesideLanguages, hint: .leaveKeyOut)
    }
    return languages(node, in: &file) ?? .standard
  }

  /// `[vi, en]`, or one; `nil` after it has been reported why there are none.
  static func languages(_ node: YAMLNode, in file: inout FieldReader) -> Programme.Languages? {
    let items = file.oneOrMore(node)
    if case .sequence(let items) = node.content, items.isEmpty {
      file.report(.badValue, at: node, .noLanguages, hint: .writeLanguages)
    }
    var languages: [Language] = []
    for item in items {
      // A list without its brackets is one text.
      if let text = item.scalar, text.contains(",") {
        file.report(.badValue, at: item, .notLanguage(text), hint: .writeLanguages)
        continue
      }
      guard let language = file.choice(item, among: Language.supported, by: \.tag) else { continue }
      if languages.contains(language) {
        file.report(.badValue, at: item, .listedTwice(language.tag))
      } else {
        languages.append(language)
      }
    }
    return languages.count == items.count ? Programme.Languages(languages) : nil
  }

  /// A day that every year has, `1/9`.
  private static func yearBegins(_ node: YAMLNode?, in file: inout FieldReader) -> MonthDay {
    // A list of one day is a form of `when`, and no day.
    guard let node, file.text(node) != nil, let day = WhenGrammar.monthDay(&file, node) else {
      return .newYear
    }
    if day.isLeapDay { file.report(.yearsBeginOn(day), at: node) }
    return day
  }

  /// The clauses of the plan, each once.
  private static func clauses(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> [Programme.Clause] {
    let rows: [(row: Programme.Clause, node: YAMLNode)] = file.rows(node)
    var known: Set<String> = []
    return rows.compactMap { clause, node in
      if known.insert(clause.id).inserted { return clause }
      file.report(.badValue, at: node, .listedTwice(clause.id))
      return nil
    }
  }

  private static func timeZone(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> Programme.TimeZone {
    guard let node, let name = file.text(node) else { return .vietNam }
    if let zone = Programme.TimeZone(named: name) { return zone }
    file.report(
      .badValue, at: node, .noTimeZone(name),
      hint: .timeZones(Programme.TimeZone.names(near: name)))
    return .vietNam
  }

  private static func webAddress(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> String? {
    guard let node, let text = file.text(node) else { return nil }
    if let address = WebAddress(text) { return address.text }
    file.report(.noWebAddress(text), at: node)
    return nil
  }

  private static func domainName(
    _ node: YAMLNode?, in file: inout FieldReader
  ) -> String? {
    guard let node, let text = file.text(node) else { return nil }
    if Programme.isDomain(text) { return text }
    file.report(.noDomain(text), at: node)
    return nil
  }
}

extension Programme.Category: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(of: node, keys: ["id", "name", "color"], required: ["id", "name"])
    else { return nil }
    let color = file.text(fields["color"])
    if let color, let node = fields["color"], CalendarColor(color) == nil {
      file.report(
        .badValue, at: node, .noColour(color),
        hint: .didYouMean(color.lowercased(), among: CalendarColor.names) ?? .writeColour)
    }
    guard let id: ID = file.id(fields["id"]), let name = file.localized(fields["name"]) else {
      return nil
    }
    self.init(id: id, name: name, color: color)
  }
}

extension Programme.LegalBasis: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node,
        keys: ["id", "number", "signed", "issuer", "title", "verified", "source", "note"],
        required: ["id", "title"])
    else { return nil }
    let id: ID? = file.id(fields["id"])
    let title = file.localized(fields["title"])
    self.init(
      id: id ?? "", number: file.text(fields["number"]), signed: file.date(fields["signed"]),
      issuer: file.text(fields["issuer"]), title: title ?? LocalizedText(),
      verification: file.choice(fields["verified"], Verification.self),
      source: file.text(fields["source"]),
      note: file.localized(fields["note"]), location: file.location(fields["id"] ?? node))
    if id == nil || title == nil { return nil }
  }
}

extension Programme.Target: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    // Years are keys here; those that an entry has are allowed, whatever they are.
    var years: [Int: YAMLNode] = [:]
    if case .mapping(let entries) = node.content {
      for entry in entries {
        guard let key = entry.key.scalar, key.utf8.count == 4, let year = Int(digits: key) else {
          continue
        }
        years[year] = entry.value
      }
    }
    guard
      let fields = file.fields(
        of: node,
        keys: ["id", "clause", "unit", "measure", "target", "note"] + years.keys.map(String.init),
        required: ["id", "measure"])
    else { return nil }
    let id: ID? = file.id(fields["id"])
    let measure = file.localized(fields["measure"])
    var byYear: [Int: String] = [:]
    for (year, value) in years { byYear[year] = file.text(value) }
    self.init(
      id: id ?? "", clause: file.texts(fields["clause"]),
      unit: file.reference(fields["unit"], to: Programme.Unit.self),
      measure: measure ?? LocalizedText(), byYear: byYear, overall: file.text(fields["target"]),
      note: file.localized(fields["note"]), location: file.location(fields["id"] ?? node))
    if id == nil || measure == nil { return nil }
  }
}

extension Programme.Clause: FileEntry {
  /// `V.2.c`, or `{ id: closing, name: … }` of one without a number.
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    if node.scalar != nil {
      guard let id = file.text(node) else { return nil }
      self.init(id, location: file.location(node))
      return
    }
    guard let fields = file.fields(of: node, keys: ["id", "name"], required: ["id"]),
      let id = file.text(fields["id"])
    else { return nil }
    self.init(id, name: file.localized(fields["name"]), location: file.location(node))
  }
}

extension Programme.Exemption: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(of: node, keys: ["clause", "unit", "reason"], required: ["reason"])
    else { return nil }
    let clauses = file.texts(fields["clause"])
    let units = file.references(fields["unit"], to: Programme.Unit.self)
    if clauses.isEmpty, units.isEmpty, !file.diagnostics.containsError {
      file.report(.missingKey, at: node, .neitherClauseNorUnit)
    }
    guard let reason = file.localized(fields["reason"]) else { return nil }
    self.init(clauses: clauses, units: units, reason: reason, location: file.location(node))
  }
}

extension Programme.Silence: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node, keys: ["code", "event", "unit", "basis", "reason"], required: ["code", "reason"])
    else { return nil }
    let code = file.text(fields["code"])
    let reason = file.localized(fields["reason"])
    let subject =
      file.reference(fields["event"], to: ProgrammeEvent.self)?.rawValue ?? file.reference(
        fields["unit"], to: Programme.Unit.self)?.rawValue
      ?? file.reference(fields["basis"], to: Programme.LegalBasis.self)?.rawValue
    if let code, let node = fields["code"],
      !Self.codes.contains(Diagnostic.Code(code))
    {
      file.report(
        .badValue, at: node, .noFinding(code),
        hint: .didYouMean(code, among: Self.codes.map(\.name)))
      return nil
    }
    guard let code, let reason else { return nil }
    self.init(
      code: Diagnostic.Code(code), subject: subject, reason: reason, location: file.location(node))
  }
}

extension Programme.WithdrawnFeed: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard let id: Programme.Unit.ID = file.id(node) else { return nil }
    self.init(id: id, location: file.location(node))
  }
}

extension Programme.WithdrawnEvent: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(of: node, keys: ["event", "reason"], required: ["event", "reason"])
    else { return nil }
    // The event is not there any more, so it is looked up nowhere.
    guard let event: ProgrammeEvent.ID = file.id(fields["event"]),
      let reason = file.localized(fields["reason"])
    else { return nil }
    self.init(event: event, reason: reason, location: file.location(fields["event"] ?? node))
  }
}

extension Programme.CorrectedEvent: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard let event = file.reference(node, to: ProgrammeEvent.self) else { return nil }
    self.init(event: event, location: file.location(node))
  }
}
