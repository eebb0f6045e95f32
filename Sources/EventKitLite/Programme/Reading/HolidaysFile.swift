internal import CivilTime
internal import VietnameseCalendar

/// What `holidays.yaml` holds: days off and observances, and the documents they rest on.
struct HolidaysFile: FileEntry {
  let holidays: PublicHolidays
  let basis: [Programme.LegalBasis]

  init?(_ root: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: root,
        keys: [
          "id", "title", "begins", "substitute", "basis", "groups", "observances", "closures",
          "swaps",
        ],
        required: ["id"])
    else { return nil }
    _ = file.slug(fields["id"])
    _ = file.localized(fields["title"])
    var holidays = PublicHolidays()
    holidays.begins = file.bound(fields["begins"])
    holidays.substitute =
      file.choice(fields["substitute"], PublicHolidays.Substitute.self) ?? .none
    holidays.groups = file.entries(fields["groups"])
    holidays.observances = file.entries(fields["observances"])
    holidays.closures = file.entries(fields["closures"])
    holidays.swaps = file.entries(fields["swaps"])
    self.holidays = holidays
    basis = file.entries(fields["basis"])
  }
}

extension PublicHolidays.Observance: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node,
        keys: [
          "id", "title", "short", "when", "day-off", "substitute", "expected-closure", "disputed",
          "groups",
          "basis", "from", "until", "verified", "source", "note",
        ], required: ["id", "title", "when"])
    else { return nil }
    let id = file.slug(fields["id"])
    let title = file.localized(fields["title"])
    let short = file.localized(fields["short"])
    let isDayOff = file.flag(fields["day-off"]) ?? false
    let substitute = file.choice(fields["substitute"], PublicHolidays.Substitute.self)
    let closures = file.mappings(fields["expected-closure"]).compactMap {
      PublicHolidays.ExpectedClosure($0, in: &file)
    }
    let dispute = fields["disputed"].flatMap { PublicHolidays.Dispute($0, in: &file) }
    let groups = file.references(fields["groups"], to: PublicHolidays.Group.self).map(\.rawValue)
    let basis = file.references(fields["basis"], to: Programme.LegalBasis.self).map(\.rawValue)
    let from = file.bound(fields["from"])
    let until = file.bound(fields["until"], isLast: true)
    if let from, let until, until < from, let node = fields["until"] {
      file.report(.badValue, at: node, .endsBeforeItBegins(until, from))
    }
    let verification = file.choice(fields["verified"], Verification.self)
    _ = file.text(fields["source"])
    let note = file.localized(fields["note"])
    var days: YearlyDays?
    switch WhenGrammar.dateRule(&file, fields["when"]) {
    case .yearly(let yearly): days = yearly
    case nil: break
    default:
      file.report(
        .badWhen, at: fields["when"] ?? node, .observanceNotYearly, hint: .writeDayOfYear)
    }
    guard let id, let title, let days else { return nil }
    self.init(
      id: id, title: title, short: short, days: days, isDayOff: isDayOff, substitute: substitute,
      expectedClosures: closures, dispute: dispute, groups: groups, basis: basis, from: from,
      until: until, verification: verification, note: note,
      location: file.location(fields["id"] ?? node))
  }
}

extension PublicHolidays.ExpectedClosure: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(of: node, keys: ["before", "after", "or", "from", "until"])
    else { return nil }
    // What may be decided instead has no alternatives of its own.
    var alternatives: [PublicHolidays.ExpectedClosure] = []
    for other in file.mappings(fields["or"]) {
      guard let fields = file.fields(of: other, keys: ["before", "after"]) else { continue }
      alternatives.append(Self(fields, in: &file))
    }
    self.init(fields, alternatives: alternatives, in: &file)
  }

  private init(
    _ fields: FieldReader.Fields, alternatives: [Self] = [], in file: inout FieldReader
  ) {
    let first = file.year(fields["from"])
    let last = file.year(fields["until"])
    if let first, let last, last < first, let node = fields["until"] {
      file.report(.badValue, at: node, .lastYearBeforeFirst(last, first))
    }
    self.init(
      before: file.number(fields["before"], in: 0...10) ?? 0,
      after: file.number(fields["after"], in: 0...10) ?? 0, alternatives: alternatives,
      firstYear: first, lastYear: last)
  }
}

extension PublicHolidays.Dispute: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(of: node, keys: ["off", "worked"], required: ["off", "worked"]),
      let off = file.localized(fields["off"]), let worked = file.localized(fields["worked"])
    else { return nil }
    self.init(off: off, worked: worked)
  }
}

extension PublicHolidays.Group: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard let fields = file.fields(of: node, keys: ["id", "name"], required: ["id", "name"]) else {
      return nil
    }
    guard let id = file.slug(fields["id"]), let name = file.localized(fields["name"]) else {
      return nil
    }
    self.init(id: id, name: name)
  }
}

extension PublicHolidays.Closure: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node,
        keys: [
          "holiday", "year", "dates", "statutory", "substitute-for", "document", "verified",
          "source", "note",
        ],
        required: ["holiday", "year", "dates"])
    else { return nil }
    let document = file.text(fields["document"])
    let verification = file.choice(fields["verified"], Verification.self)
    _ = file.text(fields["source"])
    _ = file.localized(fields["note"])
    let holiday = file.slug(fields["holiday"])
    let year = file.year(fields["year"])
    let dates = file.span(fields["dates"])
    let statutory = file.span(fields["statutory"])
    let substituteFor = file.date(fields["substitute-for"])
    guard let holiday, let year, let dates else { return nil }
    if let statutory, let node = fields["statutory"],
      !(dates.contains(statutory.first) && dates.contains(statutory.last))
    {
      file.report(.badValue, at: node, .statutoryDaysOutside(statutory, dates))
    }
    self.init(
      holiday: holiday, year: year, dates: dates, statutory: statutory,
      substituteFor: substituteFor, document: document, verification: verification)
  }
}

extension PublicHolidays.Swap: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard
      let fields = file.fields(
        of: node, keys: ["off", "work", "document", "verified", "source", "note"],
        required: ["off", "work"])
    else { return nil }
    let document = file.text(fields["document"])
    let verification = file.choice(fields["verified"], Verification.self)
    _ = file.text(fields["source"])
    _ = file.localized(fields["note"])
    let dayOff = file.date(fields["off"])
    let workingDay = file.date(fields["work"])
    guard let dayOff, let workingDay else { return nil }
    self.init(
      dayOff: dayOff, workingDay: workingDay, document: document, verification: verification)
  }
}

extension PublicHolidays {
  /// Adds another file's days; of two observances or groups with one id, the one already here stays.
  mutating func merge(_ other: PublicHolidays) {
    let knownGroups = Set(groups.map(\.id))
    groups += other.groups.filter { !knownGroups.contains($0.id) }
    let known = Set(observances.map(\.id))
    observances = other.observances.filter { !known.contains($0.id) } + observances
    closures += other.closures
    swaps += other.swaps
    substitute = other.substitute
    begins = other.begins
  }
}

extension FieldReader {
  /// A mapping, or each of a list of them.
  fileprivate mutating func mappings(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    if case .mapping = node.content { return [node] }
    return items(of: node)
  }

  /// A day, or a year that stands for its first day or its last.
  fileprivate mutating func bound(_ node: YAMLNode?, isLast: Bool = false) -> CalendarDate? {
    guard let text = node?.scalar, text.utf8.count <= 4, Int(digits: text) != nil else {
      return date(node)
    }
    return year(node).flatMap { CalendarDate($0, isLast ? 12 : 1, isLast ? 31 : 1) }
  }
}
