internal import CivilTime
internal import ICalendar
internal import VietnameseCalendar

/// The parts of `programme.yaml` and `holidays.yaml`.
extension FieldReader {
  mutating func basis(_ node: YAMLNode) -> Programme.LegalBasis? {
    guard
      let fields = fields(
        of: node,
        keys: ["id", "number", "signed", "issuer", "title", "verified", "source", "note"],
        required: ["id", "title"])
    else { return nil }
    let id = slug(fields["id"])
    let title = localized(fields["title"])
    let basis = Programme.LegalBasis(
      id: id ?? "", number: text(fields["number"]), signed: date(fields["signed"]),
      issuer: text(fields["issuer"]), title: title ?? LocalizedText(),
      verification: choice(fields["verified"], Verification.self), source: text(fields["source"]),
      note: localized(fields["note"]), location: location(fields["id"] ?? node))
    return id == nil || title == nil ? nil : basis
  }

  mutating func target(_ node: YAMLNode) -> Programme.Target? {
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
      let fields = fields(
        of: node,
        keys: ["id", "clause", "unit", "measure", "target", "note"] + years.keys.map(String.init),
        required: ["id", "measure"])
    else { return nil }
    let id = slug(fields["id"])
    let measure = localized(fields["measure"])
    var byYear: [Int: String] = [:]
    for (year, value) in years { byYear[year] = text(value) }
    let target = Programme.Target(
      id: id ?? "", clause: texts(fields["clause"]), unit: reference(.unit, fields["unit"]),
      measure: measure ?? LocalizedText(), byYear: byYear, overall: text(fields["target"]),
      note: localized(fields["note"]), location: location(fields["id"] ?? node))
    return id == nil || measure == nil ? nil : target
  }

  mutating func category(_ node: YAMLNode) -> Programme.Category? {
    guard
      let fields = fields(of: node, keys: ["id", "name", "color"], required: ["id", "name"])
    else { return nil }
    let color = text(fields["color"])
    if let color, let node = fields["color"], CalendarColor(color) == nil {
      report(
        .badValue, at: node, vi: "CSS không có màu nào tên '\(color)'",
        en: "CSS has no colour named '\(color)'",
        hint: Self.didYouMean(color.lowercased(), CalendarColor.names))
    }
    guard let id = slug(fields["id"]), let name = localized(fields["name"]) else { return nil }
    return Programme.Category(id: id, name: name, color: color)
  }

  mutating func silence(_ node: YAMLNode) -> Programme.Silence? {
    guard
      let fields = fields(
        of: node, keys: ["code", "event", "unit", "basis", "reason"], required: ["code", "reason"])
    else { return nil }
    let code = text(fields["code"])
    let reason = localized(fields["reason"])
    let subject =
      reference(.event, fields["event"]) ?? reference(.unit, fields["unit"])
      ?? reference(.basis, fields["basis"])
    if let code, let node = fields["code"],
      !ProgrammeCheck.codes.contains(Diagnostic.Code(code))
    {
      report(
        .badValue, at: node, vi: "không có cảnh báo nào tên '\(code)'",
        en: "no finding is called '\(code)'",
        hint: Self.didYouMean(code, ProgrammeCheck.codes.map(\.name)))
      return nil
    }
    guard let code, let reason else { return nil }
    return Programme.Silence(
      code: Diagnostic.Code(code), subject: subject, reason: reason, location: location(node))
  }

  mutating func withdrawnFeed(_ node: YAMLNode) -> Programme.WithdrawnFeed? {
    slug(node).map { Programme.WithdrawnFeed(id: $0, location: location(node)) }
  }

  // MARK: Holidays

  mutating func observance(_ node: YAMLNode) -> PublicHolidays.Observance? {
    guard
      let fields = fields(
        of: node,
        keys: [
          "id", "title", "when", "day-off", "expected-closure", "groups", "basis", "from",
          "verified", "source", "note",
        ], required: ["id", "title", "when"])
    else { return nil }
    let id = slug(fields["id"])
    let title = localized(fields["title"])
    let isDayOff = flag(fields["day-off"]) ?? false
    let closure = expectedClosure(fields["expected-closure"])
    let groups = references(.group, fields["groups"])
    let basis = references(.basis, fields["basis"])
    let firstYear = year(fields["from"])
    let verification = choice(fields["verified"], Verification.self)
    _ = text(fields["source"])
    let note = localized(fields["note"])
    var days: YearlyDays?
    switch dateRule(fields["when"]) {
    case .yearly(let yearly): days = yearly
    case nil: break
    default:
      report(
        .badWhen, at: fields["when"] ?? node, vi: "ngày kỷ niệm là ngày lặp lại hằng năm",
        en: "an observance is a day that comes every year",
        hint: LocalizedText(vi: "viết như 21/4", en: "write it as 21/4"))
    }
    guard let id, let title, let days else { return nil }
    return PublicHolidays.Observance(
      id: id, title: title, days: days, isDayOff: isDayOff, expectedClosure: closure,
      groups: groups, basis: basis,
      firstYear: firstYear, verification: verification, note: note,
      location: location(fields["id"] ?? node))
  }

  private mutating func expectedClosure(_ node: YAMLNode?) -> PublicHolidays.ExpectedClosure? {
    guard let node, let fields = fields(of: node, keys: ["before", "after"]) else { return nil }
    return PublicHolidays.ExpectedClosure(
      before: number(fields["before"], in: 0...10) ?? 0,
      after: number(fields["after"], in: 0...10) ?? 0)
  }

  mutating func observanceGroup(_ node: YAMLNode) -> PublicHolidays.Group? {
    guard let fields = fields(of: node, keys: ["id", "name"], required: ["id", "name"]) else {
      return nil
    }
    guard let id = slug(fields["id"]), let name = localized(fields["name"]) else { return nil }
    return PublicHolidays.Group(id: id, name: name)
  }

  mutating func closure(_ node: YAMLNode) -> PublicHolidays.Closure? {
    guard
      let fields = fields(
        of: node, keys: ["holiday", "year", "dates", "document", "verified", "source", "note"],
        required: ["holiday", "year", "dates"])
    else { return nil }
    let document = text(fields["document"])
    let verification = choice(fields["verified"], Verification.self)
    _ = text(fields["source"])
    _ = localized(fields["note"])
    let holiday = slug(fields["holiday"])
    let year = year(fields["year"])
    let dates = span(fields["dates"])
    guard let holiday, let year, let dates else { return nil }
    return PublicHolidays.Closure(
      holiday: holiday, year: year, dates: dates, document: document, verification: verification)
  }

  mutating func swap(_ node: YAMLNode) -> PublicHolidays.Swap? {
    guard
      let fields = fields(
        of: node, keys: ["off", "work", "document", "verified", "source", "note"],
        required: ["off", "work"])
    else { return nil }
    let document = text(fields["document"])
    let verification = choice(fields["verified"], Verification.self)
    _ = text(fields["source"])
    _ = localized(fields["note"])
    let dayOff = date(fields["off"])
    let workingDay = date(fields["work"])
    guard let dayOff, let workingDay else { return nil }
    return PublicHolidays.Swap(
      dayOff: dayOff, workingDay: workingDay, document: document, verification: verification)
  }
}
