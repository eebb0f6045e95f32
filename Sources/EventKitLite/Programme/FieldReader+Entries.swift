internal import CivilTime

/// The entries of `units.yaml`, `events.yaml` and `announcements.yaml`.
extension FieldReader {
  mutating func unit(_ node: YAMLNode) -> Programme.Unit? {
    guard
      let fields = fields(
        of: node,
        keys: [
          "id", "name", "short", "level", "group", "clause", "from", "until", "succeeded-by",
          "weekend", "verified", "source", "note", "aka", "aliases",
        ], required: ["id", "name"])
    else { return nil }
    let id = feedID(fields["id"])
    let name = localized(fields["name"])
    let from = date(fields["from"])
    let until = date(fields["until"])
    let successors = references(.unit, fields["succeeded-by"])
    if let from, let until, until < from, let node = fields["until"] {
      report(
        .badSuccession, at: node,
        vi: "kết thúc \(until.shortText) trước khi bắt đầu \(from.shortText)",
        en: "it ends on \(until.shortText), before it begins on \(from.shortText)")
    }
    if !successors.isEmpty, fields["until"] == nil, let node = fields["succeeded-by"] {
      report(
        .badSuccession, at: node, vi: "có đơn vị kế tục mà thiếu 'until'",
        en: "it has successors and no 'until'",
        hint: LocalizedText(
          vi: "ghi ngày hoạt động cuối cùng", en: "say the last day of its existence"))
    }
    if fields["group"] != nil {
      for key in ["until", "succeeded-by", "from", "level"] {
        guard let value = fields[key] else { continue }
        report(
          .badValue, at: value, vi: "nhóm không có '\(key)'", en: "a group has no '\(key)'",
          hint: LocalizedText(
            vi: "ghi ở từng đơn vị trong nhóm", en: "give it to the group's members"))
      }
    }
    let unit = Programme.Unit(
      id: id ?? "", name: name ?? LocalizedText(), short: localized(fields["short"]),
      level: choice(fields["level"], Programme.Unit.Level.self),
      members: fields["group"].map { references(.unit, $0) }, clause: texts(fields["clause"]),
      from: from, until: until, successors: successors, weekend: weekend(fields["weekend"]),
      verification: choice(fields["verified"], Verification.self), source: text(fields["source"]),
      note: localized(fields["note"]), alsoKnownAs: localizedList(fields["aka"]),
      aliases: aliases(fields["aliases"]),
      location: location(fields["id"] ?? node))
    return id == nil || name == nil ? nil : unit
  }

  /// The id of a unit's feed: any slug but that of the common feed.
  private mutating func feedID(_ node: YAMLNode?) -> Programme.Unit.ID? {
    let id = slug(node)
    if id == Programme.Unit.everybody, let node {
      report(
        .badID, at: node, vi: "'all' là địa chỉ của lịch chung",
        en: "'all' is the address of the common feed",
        hint: LocalizedText(vi: "chọn mã khác", en: "choose another id"))
    }
    return id
  }

  /// The ids that a unit had before.
  private mutating func aliases(_ node: YAMLNode?) -> [Programme.Unit.ID] {
    guard let node else { return [] }
    var ids: [Programme.Unit.ID] = []
    for item in items(of: node) { if let id = feedID(item) { ids.append(id) } }
    return ids
  }

  mutating func event(_ node: YAMLNode) -> ProgrammeEvent? {
    guard
      let fields = fields(
        of: node,
        keys: [
          "id", "title", "aka", "when", "shift", "years", "clause", "basis", "category", "lead",
          "with",
          "report", "to", "audience", "activities", "place", "inferred", "note",
        ], required: ["id", "title", "when"])
    else { return nil }
    let id = slug(fields["id"])
    let title = localized(fields["title"])
    var when = dateRule(fields["when"])
    if let shift = shift(fields["shift"]) { when = when.map { .shifted($0, by: shift) } }
    var duties: [Programme.Duty] = []
    for role in Programme.Duty.Role.allCases {
      duties += references(.unit, fields[role.rawValue]).map {
        Programme.Duty(role: role, unit: $0)
      }
    }
    let event = ProgrammeEvent(
      id: id ?? "", title: title ?? LocalizedText(), alsoKnownAs: localizedList(fields["aka"]),
      when: when ?? .undated, years: years(fields["years"]), clause: texts(fields["clause"]),
      basis: references(.basis, fields["basis"]),
      categories: references(.category, fields["category"]), duties: duties,
      audience: localized(fields["audience"]), activities: localizedList(fields["activities"]),
      place: localized(fields["place"]), inferred: texts(fields["inferred"]),
      note: localized(fields["note"]), location: location(fields["id"] ?? node))
    // A rule that cannot be read must not stop other entries from naming the event.
    return id == nil ? nil : event
  }

  mutating func announcement(_ node: YAMLNode) -> Announcement? {
    guard
      let fields = fields(
        of: node,
        keys: [
          "event", "year", "kind", "dates", "document", "signed", "theme", "note", "verified",
          "source",
        ], required: ["event", "year"])
    else { return nil }
    let event = reference(.event, fields["event"])
    let year = year(fields["year"])
    let kind = choice(fields["kind"], Announcement.Kind.self) ?? .announced
    let dates = span(fields["dates"])
    if kind == .moved, fields["dates"] == nil {
      report(
        .missingKey, at: node, vi: "thông báo dời ngày thiếu khóa 'dates'",
        en: "a move needs the key 'dates'")
    }
    if kind == .cancelled, let node = fields["dates"] {
      report(
        .badValue, at: node, vi: "thông báo hủy không có ngày mới",
        en: "a cancellation has no new dates",
        hint: LocalizedText(vi: "bỏ khóa này", en: "leave this key out"))
    }
    if let dates, let year, abs(dates.first.year - year) > 1, let node = fields["dates"] {
      report(
        .badValue, at: node, vi: "ngày \(dates.text(in: .vietnamese)) không thuộc năm \(year)",
        en: "\(dates.text(in: .english)) does not belong to the year \(year)")
    }
    let announcement = Announcement(
      event: event ?? "", year: year ?? 0, kind: kind, dates: dates,
      document: text(fields["document"]), signed: date(fields["signed"]),
      theme: localized(fields["theme"]), note: localized(fields["note"]),
      verification: choice(fields["verified"], Verification.self), source: text(fields["source"]),
      location: location(node))
    return event == nil || year == nil ? nil : announcement
  }
}
