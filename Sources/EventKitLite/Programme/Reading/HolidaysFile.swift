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
        keys: ["id", "title", "basis", "groups", "observances", "closures", "swaps"],
        required: ["id"])
    else { return nil }
    _ = file.slug(fields["id"])
    _ = file.localized(fields["title"])
    var holidays = PublicHolidays()
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
          "id", "title", "when", "day-off", "expected-closure", "groups", "basis", "from",
          "verified", "source", "note",
        ], required: ["id", "title", "when"])
    else { return nil }
    let id = file.slug(fields["id"])
    let title = file.localized(fields["title"])
    let isDayOff = file.flag(fields["day-off"]) ?? false
    let closure = fields["expected-closure"].flatMap {
      PublicHolidays.ExpectedClosure($0, in: &file)
    }
    let groups = file.references(fields["groups"], to: PublicHolidays.Group.self).map(\.rawValue)
    let basis = file.references(fields["basis"], to: Programme.LegalBasis.self).map(\.rawValue)
    let firstYear = file.year(fields["from"])
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
      id: id, title: title, days: days, isDayOff: isDayOff, expectedClosure: closure,
      groups: groups, basis: basis,
      firstYear: firstYear, verification: verification, note: note,
      location: file.location(fields["id"] ?? node))
  }
}

extension PublicHolidays.ExpectedClosure: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    guard let fields = file.fields(of: node, keys: ["before", "after"]) else { return nil }
    self.init(
      before: file.number(fields["before"], in: 0...10) ?? 0,
      after: file.number(fields["after"], in: 0...10) ?? 0)
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
        of: node, keys: ["holiday", "year", "dates", "document", "verified", "source", "note"],
        required: ["holiday", "year", "dates"])
    else { return nil }
    let document = file.text(fields["document"])
    let verification = file.choice(fields["verified"], Verification.self)
    _ = file.text(fields["source"])
    _ = file.localized(fields["note"])
    let holiday = file.slug(fields["holiday"])
    let year = file.year(fields["year"])
    let dates = file.span(fields["dates"])
    guard let holiday, let year, let dates else { return nil }
    self.init(
      holiday: holiday, year: year, dates: dates, document: document, verification: verification)
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
  }
}
