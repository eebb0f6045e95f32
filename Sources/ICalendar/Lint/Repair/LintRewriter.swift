internal import CivilTime

/// Writes a document again, line by line: repaired lines in the place of old ones, all others as they
/// were, folded and ended as they should be.
struct LintRewriter {
  private let document: LintDocument
  /// What takes the place of the line that begins at a byte.
  private var replacements: [Int: [Property]] = [:]
  /// What is put after the line that begins at a byte.
  private var additions: [Int: [Property]] = [:]

  init(_ document: LintDocument, profile: LintProfile) {
    self.document = document
    let repairs = LintRepairs.all.filter { Self.isMeant($0.rule, profile) }
    for root in document.roots { plan(root, calendar: nil, repairs, profile) }
  }

  private static func isMeant(_ rule: String, _ profile: LintProfile) -> Bool {
    LintRule.named(rule).map { $0.profile <= profile } ?? false
  }

  // MARK: Planning

  private mutating func plan(
    _ component: LintComponent, calendar: LintCalendar?, _ repairs: [LintRepairs],
    _ profile: LintProfile
  ) {
    let calendar = component.name == .calendar ? LintCalendar(component) : calendar
    let scope = LintScope(calendar: calendar, parent: component)
    for property in component.properties {
      var lines = [property.property]
      for repair in repairs {
        lines = lines.flatMap { line in
          repair.repair(LintProperty(property: line, line: property.line), scope) ?? [line]
        }
      }
      if lines != [property.property] || !isSame(lines[0], property.property) {
        replacements[property.line.offset] = lines
      }
    }
    dropRepetitions(component, profile)
    if component.name == .calendar, !component.has(.version), component.has(.productID) {
      additions[component.line.offset] = [Property(name: .version, checkedValue: "2.0")]
    }
    for inner in component.components { plan(inner, calendar: calendar, repairs, profile) }
  }

  /// Whether two properties are the same byte by byte; to Swift, composed and decomposed letters
  /// are equal.
  private func isSame(_ a: Property, _ b: Property) -> Bool {
    a.value.utf8.elementsEqual(b.value.utf8)
  }

  /// Drops properties that may stand once and say the same a second time.
  private mutating func dropRepetitions(_ component: LintComponent, _ profile: LintProfile) {
    var once = CardinalityTables.rows[component.name]?.once ?? []
    if profile == .clients { once.formUnion(LintNames.vendorsOwn) }
    var seen = Set<Property>()
    for property in component.properties
    where once.contains(property.name) && !seen.insert(property.property).inserted {
      replacements[property.line.offset] = []
    }
  }

  // MARK: Writing

  /// The document's new bytes.
  func rewritten() -> [UInt8] {
    var writer = LineWriter(capacity: document.bytes.count + document.bytes.count / 16)
    var parser = LineParser()
    for line in LogicalLines(document.bytes) {
      let text = line.text(in: document.bytes)
      guard !text.isEmpty else { continue }
      let parsed = parser.parse(text.span)
      let isSound = parser.takeProblems().allSatisfy { $0.severity != .error }
      switch (isSound, parsed) {
      case (true, .property(let property)):
        for new in replacements[line.start.offset] ?? [property.property(in: text.span)] {
          writer.write(new)
        }
      case (true, .begin(let line)): writer.write(.begin, of: line.name)
      case (true, .end(let line)): writer.write(.end, of: line.name)
      default: writer.write(line: text.span)
      }
      for new in additions[line.start.offset] ?? [] {
        writer.write(new)
      }
    }
    return writer.takeBytes()
  }
}
