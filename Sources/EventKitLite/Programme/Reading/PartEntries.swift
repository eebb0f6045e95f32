internal import CivilTime

// Who belongs to whom, follows whom, and has which part in what.

extension Programme.Unit.Member: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    if node.scalar != nil {
      guard let unit = file.reference(node, to: Programme.Unit.self) else { return nil }
      self.init(unit)
      return
    }
    guard let fields = file.fields(of: node, keys: ["unit", "from", "until"], required: ["unit"]),
      let unit = file.reference(fields["unit"], to: Programme.Unit.self)
    else { return nil }
    let (from, until) = file.bounds(fields)
    self.init(unit, from: from, until: until)
  }
}

extension Programme.Unit.Successor: FileEntry {
  init?(_ node: YAMLNode, in file: inout FieldReader) {
    if node.scalar != nil {
      guard let unit = file.reference(node, to: Programme.Unit.self) else { return nil }
      self.init(unit)
      return
    }
    guard
      let fields = file.fields(
        of: node, keys: ["unit", "clause", "verified"], required: ["unit"]),
      let unit = file.reference(fields["unit"], to: Programme.Unit.self)
    else { return nil }
    self.init(
      unit, clause: file.texts(fields["clause"]),
      verification: file.choice(fields["verified"], Verification.self))
  }
}

extension FieldReader {
  /// The first and the last day of something that there is for a time.
  mutating func bounds(_ fields: Fields) -> (from: CalendarDate?, until: CalendarDate?) {
    let (from, until) = (date(fields["from"]), date(fields["until"]))
    if let from, let until, until < from, let node = fields["until"] {
      report(.badSuccession, at: node, .ends(until, beforeItBegins: from))
    }
    return (from, until)
  }
}

/// The duties of one row: `{ unit: [a, b], role: join, clause: V.2.c }`.
private struct DutyRow: FileEntry {
  let duties: [(duty: Programme.Duty, node: YAMLNode)]
  /// Where the row says on which days of the event it holds.
  let turns: YAMLNode?

  init?(_ node: YAMLNode, in file: inout FieldReader) {
    if let unit = node.scalar {
      file.report(.wrongType, at: node, .expectedKeys(found: node.kind), hint: .writePart(unit))
      return nil
    }
    guard
      let fields = file.fields(
        of: node, keys: ["unit", "role", "clause", "verified", "from", "until", "on", "note"],
        required: ["unit", "role"])
    else { return nil }
    let role = file.choice(fields["role"], Programme.Duty.Role.self)
    let clause = file.texts(fields["clause"])
    let verification = file.choice(fields["verified"], Verification.self)
    let (from, until) = file.bounds(fields)
    turns = fields["on"]
    let days = Self.days(turns, in: &file)
    let note = file.localized(fields["note"])
    guard let role else { return nil }
    duties = file.oneOrMore(fields["unit"]).compactMap { node in
      file.reference(node, to: Programme.Unit.self).map { unit in
        let duty = Programme.Duty(
          role: role, unit: unit, clause: clause, verification: verification, from: from,
          until: until, turns: days, note: note)
        return (duty, node)
      }
    }
  }

  /// The days on which turns are taken: only days, as hours and places are the event's.
  private static func days(_ node: YAMLNode?, in file: inout FieldReader) -> DateRule? {
    guard let node, let rule = WhenGrammar.dateRule(&file, node, as: .turns) else { return nil }
    let saysMore = rule.all.contains { rule in
      guard case .qualified(_, let said) = rule else { return false }
      return said.details != Details() || said.shift != nil
    }
    if saysMore { file.report(.badWhen, at: node, .turnsAreDays, hint: .writeTurns) }
    return rule
  }
}

extension DateRule {
  /// Whether it has days among which turns can choose: of a month nobody knows the day.
  fileprivate var hasTurns: Bool {
    if case .month = unqualified { false } else { namesDays }
  }
}

extension Programme.Duty {
  /// Who has a part in an event: the rows under `participants`, and those listed under their parts.
  ///
  /// - Parameters:
  ///   - when: when the event is, if that could be read.
  ///   - inferred: the keys whose values are a reading.
  static func all(
    _ fields: FieldReader.Fields, on when: DateRule?, inferred: [String],
    in file: inout FieldReader
  ) -> [Programme.Duty] {
    var found: [(duty: Programme.Duty, node: YAMLNode)] = []
    for role in Role.allCases {
      let isInferred = inferred.contains(role.key)
      for node in file.oneOrMore(fields[role.key]) {
        guard let unit = file.reference(node, to: Programme.Unit.self) else { continue }
        let duty = Programme.Duty(
          role: role, unit: unit, verification: isInferred ? .inferred : nil)
        found.append((duty, node))
      }
    }
    let rows: [(row: DutyRow, node: YAMLNode)] = file.rows(fields["participants"])
    found += rows.flatMap(\.row.duties)
    if let when, !when.hasTurns {
      for node in rows.compactMap(\.row.turns) {
        file.report(.badValue, at: node, .turnsWithoutDays, hint: .leaveKeyOut)
      }
    }
    var duties: [Programme.Duty] = []
    for (duty, node) in found {
      if duties.contains(where: { $0.role == duty.role && $0.unit == duty.unit }) {
        file.report(.badValue, at: node, .listedTwice(duty.unit.rawValue))
      } else {
        duties.append(duty)
      }
    }
    return duties
  }
}
