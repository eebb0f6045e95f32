internal import CivilTime

/// Writes a document again, line by line: repaired lines in the place of old ones, all others as they
/// were, folded and ended as they should be.
struct LintRewriter {
  private let subject: LintSubject
  private let repairs: [LintRepairs]
  private let additions: [LintAddition]
  private let profile: LintProfile
  /// What takes the place of the line that begins at a byte.
  private var replaced: [Int: [Property]] = [:]
  /// What is put after the line that begins at a byte.
  private var added: [Int: [Property]] = [:]

  /// - Parameter found: the rules that find something. When all of them are content with lines that are
  ///   written again, no component is looked at.
  init(_ subject: LintSubject, profile: LintProfile, found: some Sequence<Diagnostic.Code>) {
    self.subject = subject
    self.profile = profile
    repairs = LintRepairs.all.filter { Self.isMeant($0.rule, profile) }
    additions = LintAddition.all.filter { Self.isMeant($0.rule, profile) }
    guard !found.allSatisfy(LintRepairs.isByRewriting) else { return }
    for root in subject.roots { plan(root, calendar: nil) }
  }

  private static func isMeant(_ rule: String, _ profile: LintProfile) -> Bool {
    LintRule.named(rule).map { $0.profile <= profile } ?? false
  }

  // MARK: Planning

  private mutating func plan(_ component: LintComponent, calendar: LintCalendar?) {
    let calendar = component.name == .calendar ? LintCalendar(component) : calendar
    var component = component
    var touched = Set<Int>()
    for repair in repairs { make(repair, in: &component, calendar, &touched) }
    dropRepetitions(in: &component, &touched)
    if !touched.isEmpty {
      for line in touched { replaced[line] = [] }
      for property in component.properties where touched.contains(property.line.offset) {
        replaced[property.line.offset]?.append(property.property)
      }
    }
    for addition in additions {
      for line in addition.lines(component) {
        added[line.after.offset, default: []].append(line.property)
      }
    }
    for inner in component.components { plan(inner, calendar: calendar) }
  }

  /// Makes a repair in all lines of a component.
  private func make(
    _ repair: LintRepairs, in component: inout LintComponent, _ calendar: LintCalendar?,
    _ touched: inout Set<Int>
  ) {
    let scope = LintScope(calendar: calendar, parent: component)
    var repaired: [LintProperty]?
    var lines = Set<Int>()
    for (index, property) in component.properties.enumerated() {
      guard let new = repair.repair(property, scope) else {
        repaired?.append(property)
        continue
      }
      lines.insert(property.line.offset)
      if repaired == nil { repaired = Array(component.properties[..<index]) }
      repaired? += new.map { property.replaced(by: $0) }
    }
    // What nobody reads any more is not repaired.
    guard let repaired, repaired.count <= Self.mostProperties else { return }
    component.properties = repaired
    touched.formUnion(lines)
  }

  private static let mostProperties = ICalendarReader.Limits().propertiesPerComponent

  /// Drops properties that may stand once and say the same a second time.
  private func dropRepetitions(in component: inout LintComponent, _ touched: inout Set<Int>) {
    let once = CardinalityTables.once[component.name] ?? []
    func isSingle(_ name: PropertyName) -> Bool {
      once.contains(name) || profile == .clients && LintNames.vendorsOwn.contains(name)
    }
    guard !component.repetitions(among: isSingle).isEmpty else { return }
    var seen = Set<Property>()
    let repeated = component.properties.indices.filter { index in
      let property = component.properties[index]
      return isSingle(property.name) && !seen.insert(property.property).inserted
    }
    guard !repeated.isEmpty else { return }
    for index in repeated { touched.insert(component.properties[index].line.offset) }
    let dropped = Set(repeated)
    component.properties = component.properties.enumerated()
      .filter { !dropped.contains($0.offset) }.map(\.element)
  }

  // MARK: Writing

  /// The document's new bytes.
  func rewritten() -> [UInt8] {
    let document = subject.document
    var writer = LineWriter(capacity: document.bytes.count + document.bytes.count / 16)
    for line in document.lines.content {
      switch line.kind {
      case .property:
        if let properties = replaced[line.start.offset] {
          for property in properties { writer.write(property) }
        } else {
          writer.write(line: document.text(of: line).span)
        }
      case .begin(let name): writer.write(.begin, of: name)
      case .end(let name): writer.write(.end, of: name)
      case .unsound: writer.write(line: kept(line, isFirst: writer.count == 0).span)
      }
      for new in added[line.start.offset] ?? [] { writer.write(new) }
    }
    let bytes = writer.takeBytes()
    // A second mark belongs to its line, and would not if it were the first.
    return bytes.starts(with: byteOrderMark) ? byteOrderMark + bytes : bytes
  }

  /// A line without sense as it is written again: without control characters, unless it would then be
  /// taken for a fold of the line before.
  private func kept(_ line: DocumentLines.Content, isFirst: Bool) -> [UInt8] {
    let text = subject.document.text(of: line)
    guard !isFirst, text.first == 0x20 || text.first == 0x09 else { return text }
    return subject.document.rawText(of: line)
  }
}

extension LintProperty {
  /// Another property in the place of this one.
  fileprivate func replaced(by property: Property) -> LintProperty {
    LintProperty(property, line: line, valueOffset: valueOffset)
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
