/// Takes findings down: at most so many of a rule, then it only counts.
struct LintReporter {
  private(set) var findings: [Diagnostic] = []
  private let bytes: [UInt8]
  private let file: String?
  private var counts: [Diagnostic.Code: Int] = [:]
  /// The rule whose check is running.
  var rule: LintRule
  let mostPerRule: Int

  init(_ document: LintDocument, first rule: LintRule, mostPerRule: Int) {
    bytes = document.bytes
    file = document.file
    self.rule = rule
    self.mostPerRule = mostPerRule
  }

  /// Whether the rule has had all the findings that are listed, so that places need no finding.
  private mutating func isFull() -> Bool {
    counts[rule.code, default: 0] += 1
    return counts[rule.code, default: 0] > mostPerRule
  }

  /// Takes a breach of the current rule down.
  ///
  /// - Parameters:
  ///   - place: the line.
  ///   - offset: the byte in the unfolded line.
  ///   - detail: what stands there, the same in every language.
  mutating func report(
    at place: LintPlace, offset: Int = 0, length: Int = 1, _ detail: String? = nil,
    hint: LocalizedText? = nil
  ) {
    guard !isFull() else { return }
    var parser = DocumentParser(bytes, limits: .init(), file: file)
    (parser.lineStart, parser.lineNumber) = (place.start, place.line)
    let found = parser.place(ofOffset: offset, length: length)
    add(found.location, sourceLine: found.text, detail: detail, hint: hint)
  }

  /// Takes a breach at a byte of a physical line down.
  mutating func report(in line: PhysicalLines.Line, at index: Int, length: Int = 1) {
    guard !isFull() else { return }
    let column = 1 + bytes[line.range.lowerBound..<index].count { $0 & 0xC0 != 0x80 }
    let shown = bytes[line.range].prefix(4096)
    add(
      SourceLocation(file: file, line: line.number, column: column, length: length),
      sourceLine: String(decoding: shown, as: UTF8.self), detail: nil, hint: nil)
  }

  /// Takes a breach by the value of a property down.
  mutating func report(
    _ property: LintProperty, offset: Int = 0, length: Int? = nil, detail: String? = nil,
    hint: LocalizedText? = nil
  ) {
    let line = property.property.description.utf8.count
    let value = property.value.utf8.count
    report(
      at: property.place, offset: line - value + offset,
      length: length ?? max(1, min(72, value - offset)), detail, hint: hint)
  }

  /// Takes a breach by the name of a property down.
  mutating func report(named property: LintProperty, hint: LocalizedText? = nil) {
    let name = property.name.spelling
    report(at: property.place, length: name.unicodeScalars.count, name.shown, hint: hint)
  }

  /// Takes a breach by a component down.
  mutating func report(_ component: LintComponent, _ detail: String? = nil) {
    report(
      at: component.place, length: 6 + component.name.spelling.unicodeScalars.count,
      detail ?? component.name.spelling.shown)
  }

  private mutating func add(
    _ location: SourceLocation, sourceLine: String?, detail: String?, hint: LocalizedText?
  ) {
    findings.append(
      Diagnostic(
        rule.severity, rule.code, rule.summary.adding(detail), at: location,
        sourceLine: sourceLine, hint: hint))
  }

  /// How often each rule found something, and where first.
  var summary: [Diagnostic.Code: (count: Int, first: SourceLocation?)] {
    var summary: [Diagnostic.Code: (count: Int, first: SourceLocation?)] = [:]
    for finding in findings where summary[finding.code] == nil {
      summary[finding.code] = (counts[finding.code, default: 0], finding.location)
    }
    return summary
  }

  /// What is said at the end about rules that found more than is listed.
  var remarks: [Diagnostic] {
    counts.filter { $0.value > mostPerRule }.sorted { $0.key < $1.key }.map { code, count in
      let more = count - mostPerRule
      return Diagnostic(
        .note, code,
        LocalizedText(vi: "còn \(more) chỗ như vậy nữa", en: "there are \(more) more of these"))
    }
  }
}

extension LocalizedText {
  /// The text with something after a colon that is the same in every language.
  fileprivate func adding(_ detail: String?) -> LocalizedText {
    guard let detail, !detail.isEmpty else { return self }
    return LocalizedText(vi: vi.map { "\($0): \(detail)" }, en: en.map { "\($0): \(detail)" })
  }
}

extension String {
  /// As much of the text as a message quotes, without what would move a terminal's cursor.
  var shown: String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(60).filter { $0.value >= 0x20 }))
  }
}
