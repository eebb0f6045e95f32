internal import CivilTime

/// Collects findings: at most so many of a rule, then it only counts.
struct LintReporter {
  private(set) var findings: [Diagnostic] = []
  /// The index, in the list of rules, of the one whose check is running.
  var rule = 0
  private let rules: [LintRule]
  private var counts: [Int]
  private let bytes: [UInt8]
  private let file: String?
  private let mostPerRule: Int

  init(_ subject: LintSubject, rules: [LintRule], mostPerRule: Int) {
    bytes = subject.bytes
    file = subject.document.file
    self.rules = rules
    counts = [Int](repeating: 0, count: rules.count)
    self.mostPerRule = mostPerRule
  }

  /// Counts a finding; whether the rule has had all that are listed, so that what would be said
  /// about it need not be worked out.
  private mutating func isFull() -> Bool {
    counts[rule] += 1
    return counts[rule] > mostPerRule
  }

  /// Reports a breach of the current rule.
  ///
  /// - Parameters:
  ///   - line: where the line begins.
  ///   - offset: the byte in the unfolded line.
  ///   - detail: what stands there, the same in every language.
  mutating func report(
    at line: LineStart, offset: @autoclosure () -> Int = 0, length: Int = 1,
    _ detail: @autoclosure () -> String? = nil, hint: @autoclosure () -> LocalizedText? = nil
  ) {
    guard !isFull() else { return }
    let found = LineLocator(bytes: bytes, start: line.offset, number: line.number)
      .location(ofOffset: offset(), length: length, file: file)
    add(
      found.location, sourceLine: found.text, rules[rule].summary.adding(detail()), hint: hint())
  }

  /// Reports a breach of the current rule, and why it is one.
  mutating func report(
    at line: LineStart, offset: Int = 0, length: Int = 1, reason: @autoclosure () -> LocalizedText,
    hint: @autoclosure () -> LocalizedText? = nil
  ) {
    guard !isFull() else { return }
    let found = LineLocator(bytes: bytes, start: line.offset, number: line.number)
      .location(ofOffset: offset, length: length, file: file)
    add(found.location, sourceLine: found.text, rules[rule].summary.because(reason()), hint: hint())
  }

  /// Reports a breach at a byte of a physical line.
  mutating func report(in line: DocumentLines.Physical, at index: Int, length: Int = 1) {
    guard !isFull() else { return }
    let column = 1 + bytes[line.range.lowerBound..<index].count { $0 & 0xC0 != 0x80 }
    let shown = bytes[line.range].prefix(4096)
    add(
      SourceLocation(file: file, line: line.number, column: column, length: length),
      sourceLine: String(decoding: shown, as: UTF8.self), rules[rule].summary, hint: nil)
  }

  /// Reports a breach by the value of a property.
  mutating func report(
    _ property: LintProperty, offset: Int = 0, length: Int? = nil,
    detail: @autoclosure () -> String? = nil, hint: @autoclosure () -> LocalizedText? = nil
  ) {
    guard counts[rule] < mostPerRule else { return counts[rule] += 1 }
    report(
      at: property.line, offset: property.valueOffset + offset,
      length: length ?? max(1, min(72, property.value.utf8.count - offset)), detail(), hint: hint())
  }

  /// Reports a breach by the value of a property, and why it is one.
  mutating func report(
    _ property: LintProperty, offset: Int, length: Int, reason: @autoclosure () -> LocalizedText,
    hint: @autoclosure () -> LocalizedText?
  ) {
    guard counts[rule] < mostPerRule else { return counts[rule] += 1 }
    report(
      at: property.line, offset: property.valueOffset + offset, length: length, reason: reason(),
      hint: hint())
  }

  /// Reports a breach by what stands behind a parameter's equals sign.
  mutating func report(
    parameter index: Int, of property: LintProperty, offset: Int = 0, length: Int? = nil,
    _ detail: @autoclosure () -> String? = nil, hint: @autoclosure () -> LocalizedText? = nil
  ) {
    guard counts[rule] < mostPerRule else { return counts[rule] += 1 }
    let text = property.property.parameters[index].wireText
    report(
      at: property.line, offset: property.offset(ofParameter: index) + offset,
      length: length ?? max(1, min(72, text.unicodeScalars.count)), detail(), hint: hint())
  }

  /// Reports a breach by what stands behind the equals sign of a parameter that the property has.
  mutating func report(
    parameter name: ParameterName, of property: LintProperty,
    _ detail: @autoclosure () -> String? = nil, hint: @autoclosure () -> LocalizedText? = nil
  ) {
    let index = property.property.parameters.firstIndex { $0.name == name }
    if let index { report(parameter: index, of: property, detail(), hint: hint()) }
  }

  /// Reports a breach by a date of a list.
  mutating func report(
    _ date: ListedDate, detail: @autoclosure () -> String? = nil
  ) {
    report(
      date.property, offset: date.offset, length: max(1, date.text.utf8.count),
      detail: detail() ?? "\(date.property.name):\(date.text.shown)")
  }

  /// Reports a breach by the name of a property.
  mutating func report(
    named property: LintProperty, hint: @autoclosure () -> LocalizedText? = nil
  ) {
    let name = property.name.spelling
    report(at: property.line, length: name.utf8.count, name.shown, hint: hint())
  }

  /// Reports a breach by a component.
  mutating func report(_ component: LintComponent, _ detail: @autoclosure () -> String? = nil) {
    let name = component.name.spelling
    report(at: component.line, length: 6 + name.utf8.count, detail() ?? name.shown)
  }

  private mutating func add(
    _ location: SourceLocation, sourceLine: String?, _ message: LocalizedText,
    hint: LocalizedText?
  ) {
    let rule = rules[rule]
    findings.append(
      Diagnostic(
        rule.severity, rule.code, message, at: location, sourceLine: sourceLine, hint: hint))
  }

  /// How often each of the rules that found something did, and where first.
  typealias Summary = [Diagnostic.Code: (count: Int, first: SourceLocation?)]

  /// What was found, rule by rule.
  var summary: Summary {
    var summary: Summary = [:]
    for (rule, count) in zip(rules, counts) where count > 0 { summary[rule.code] = (count, nil) }
    for finding in findings where summary[finding.code]?.first == nil {
      summary[finding.code]?.first = finding.location
    }
    return summary
  }

  /// What is said at the end about rules that found more than is listed.
  var remarks: [Diagnostic] {
    zip(rules, counts).filter { $1 > mostPerRule }.map { rule, count in
      let more = count - mostPerRule
      return Diagnostic(.note, rule.code, .moreOfThese(more))
    }
  }
}

extension LocalizedText {
  /// The text with something after a colon that is the same in every language.
  fileprivate func adding(_ detail: String?) -> LocalizedText {
    guard let detail, !detail.isEmpty else { return self }
    return map { "\($0): \(detail)" }
  }
}

extension String {
  /// As much of the text as a message quotes, without what would move a terminal's cursor.
  var shown: String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(60).filter { $0.value >= 0x20 }))
  }
}
