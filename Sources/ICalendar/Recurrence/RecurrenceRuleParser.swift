public import CivilTime

extension RecurrenceRule {
  /// Reads a rule from iCalendar text, `FREQ=MONTHLY;BYDAY=-1FR` (RFC 5545, section 3.3.10).
  ///
  /// Names and words may be in small letters and parts in any order. Everything else that the
  /// standard does not allow is refused: `BYMONTH=13`, `INTERVAL=0`, `COUNT` beside `UNTIL`, a part
  /// twice, `BYWEEKNO` outside yearly rules, unknown parts.
  ///
  /// - Throws: `InvalidDocument` with every problem; the column counts inside `text`.
  public init(parsing text: String) throws(InvalidDocument) {
    let reading = Self.read(text)
    guard let rule = reading.rule, !reading.diagnostics.containsError else {
      throw InvalidDocument(reading.diagnostics)
    }
    self = rule
  }

  /// Reads as much of a rule as can be trusted, for readers that go on after an error.
  ///
  /// There is a rule when every part could be read, even if the standard does not let the parts
  /// stand together; a part that is not understood could mean any other dates, so then there is
  /// none.
  ///
  /// - Returns: the rule, and what was found on the way.
  public static func read(_ text: String) -> Reading {
    var parser = RecurrenceRuleParser(text)
    let rule = parser.parse()
    return Reading(rule: rule, diagnostics: parser.diagnostics)
  }

  /// What was read of a rule's text.
  public struct Reading: Sendable, Hashable {
    /// The rule; `nil` when a part of it could not be read.
    public let rule: RecurrenceRule?
    /// What is wrong with the text; columns count inside it.
    public let diagnostics: [Diagnostic]

    /// Creates what was read.
    public init(rule: RecurrenceRule?, diagnostics: [Diagnostic] = []) {
      self.rule = rule
      self.diagnostics = diagnostics
    }
  }

  /// The longest text that is read, in bytes; a rule that lists all there is to list stays under it.
  public static let maximumLength = 16_384
}

/// Takes one rule's text apart.
private struct RecurrenceRuleParser {
  typealias Part = RecurrenceRule.Part

  let text: String
  private(set) var diagnostics: [Diagnostic] = []
  private var names: [Part: Substring] = [:]
  private var values: [Part: Substring] = [:]
  private var isReadable = true
  private var gregorian = true

  init(_ text: String) { self.text = text }

  mutating func parse() -> RecurrenceRule? {
    guard text.utf8.count <= RecurrenceRule.maximumLength else {
      diagnostics.append(
        Diagnostic(.error, .ruleTooLong, .ruleTooLong(limit: RecurrenceRule.maximumLength)))
      return nil
    }
    for piece in text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      readPart(trimmed(Substring(piece)))
    }
    guard let frequency = word(.frequency, RecurrenceRule.Frequency.init) else {
      if names[.frequency] == nil {
        report(.missingFrequency, .ruleWithoutFrequency, at: text[...], hint: .suchAsWeekly)
      }
      return nil
    }
    var rule = RecurrenceRule(frequency)
    rule.rscale = calendarName()
    gregorian = rule.isGregorian
    rule.interval = number(.interval) ?? 1
    rule.end = end()
    rule.weekStart = word(.weekStart) { Weekday(code: $0) } ?? .monday
    rule.skip = word(.skip, RecurrenceRule.Skip.init) ?? .omit
    rule.seconds = numbers(.seconds)
    rule.minutes = numbers(.minutes)
    rule.hours = numbers(.hours)
    rule.daysOfMonth = numbers(.daysOfMonth)
    rule.daysOfYear = numbers(.daysOfYear)
    rule.weeksOfYear = numbers(.weeksOfYear)
    rule.setPositions = numbers(.setPositions)
    rule.weekdays = weekdays()
    rule.months = months()
    guard isReadable else { return nil }
    for breach in rule.forbiddenCombinations {
      report(breach.code, breach.message, at: values[breach.part] ?? text[...], hint: breach.hint)
    }
    return rule
  }

  // MARK: Parts

  /// The text without blanks around it, which are not allowed and cannot be misunderstood.
  private mutating func trimmed(_ text: Substring) -> Substring {
    let inner = text.withoutBlanksAround
    if inner.isEmpty { return text }
    if inner.utf8.count < text.utf8.count {
      report(.malformedPart, .blankInRule, at: text)
    }
    return inner
  }

  private mutating func readPart(_ piece: Substring) {
    guard !piece.isEmpty else {
      // A trailing semicolon is common in the wild and cannot be misunderstood.
      let severity: Diagnostic.Severity = text.isEmpty ? .error : .warning
      report(.malformedPart, .emptyPart, at: piece, severity: severity)
      return
    }
    guard let equals = piece.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      isReadable = false
      report(.malformedPart, .notNameAndValue(shown(piece)), at: piece)
      return
    }
    let name = piece[..<equals]
    guard let part = Part(rawValue: name.uppercased()) else {
      isReadable = false
      let near = Suggestion.nearest(to: shown(name), among: Part.allCases.map(\.rawValue))
      report(.unknownPart, .unknownPart(shown(name)), at: name, hint: .meant(near))
      return
    }
    let value = piece[piece.utf8.index(after: equals)...]
    guard names.updateValue(name, forKey: part) == nil else {
      isReadable = false
      report(.duplicatePart, .partTwice(part), at: name)
      return
    }
    guard !value.isEmpty else {
      isReadable = false
      report(.malformedPart, .partWithoutValue(part), at: piece)
      return
    }
    values[part] = value
  }

  private mutating func end() -> RecurrenceRule.End {
    if let until = values[.until], names[.count] != nil {
      report(.countAndUntil, .countAndUntil, at: until)
    }
    let until = values[.until].flatMap { text in
      let until = RecurrenceRule.Until(text)
      if until == nil { unreadable(.until, text, expected: .dateAsUntil) }
      return until
    }
    return RecurrenceRule.End(count: number(.count), until: until)
  }

  private mutating func calendarName() -> String? {
    guard let text = values[.rscale] else { return nil }
    let isName = text.utf8.allSatisfy { byte in
      let letter = byte | 0x20
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    if isName { return text.uppercased() }
    unreadable(.rscale, text, expected: .nameOfCalendar)
    return nil
  }

  private mutating func word<Value>(_ part: Part, _ make: (String) -> Value?) -> Value? {
    guard let text = values[part] else { return nil }
    if let value = make(text.uppercased()) { return value }
    let words =
      switch part {
      case .frequency: RecurrenceRule.Frequency.allCases.map(\.rawValue)
      case .skip: RecurrenceRule.Skip.allCases.map(\.rawValue)
      default: Weekday.allCases.map(\.code)
      }
    unreadable(part, text, expected: .oneOf(words))
    return nil
  }

  private mutating func number(_ part: Part) -> Int? {
    values[part].flatMap { number($0, of: part) }
  }

  private mutating func numbers(_ part: Part) -> [Int] {
    list(part) { parser, text in parser.number(text, of: part) }
  }

  private mutating func weekdays() -> [RecurrenceRule.DayOfWeek] {
    list(.weekdays) { parser, text in
      guard let weekday = Weekday(code: Substring(text.unicodeScalars.suffix(2))) else {
        parser.unreadable(.weekdays, text, expected: .codesOfWeekdays)
        return nil
      }
      let ordinal = Substring(text.unicodeScalars.dropLast(2))
      if ordinal.isEmpty { return .every(weekday) }
      return parser.number(ordinal, of: .weekdays).map { .nth($0, weekday) }
    }
  }

  private mutating func months() -> [RecurrenceRule.Month] {
    list(.months) { parser, text in
      let isLeap = (text.utf8.last ?? 0) | 0x20 == UInt8(ascii: "l")
      let digits = isLeap ? Substring(text.utf8.dropLast()) : text
      return parser.number(digits, of: .months).map { RecurrenceRule.Month($0, isLeap: isLeap) }
    }
  }

  // MARK: Values

  private mutating func list<Value: Hashable>(
    _ part: Part, _ read: (inout Self, Substring) -> Value?
  ) -> [Value] {
    guard let text = values[part] else { return [] }
    var found: [Value] = []
    var seen = Set<Value>()
    for piece in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let piece = trimmed(Substring(piece))
      guard let value = read(&self, piece) else { continue }
      if seen.insert(value).inserted {
        found.append(value)
      } else {
        report(.duplicateValue, .valueTwice("\(value)", in: part), at: piece, severity: .warning)
      }
    }
    return found
  }

  /// Reads a number with its sign, when the part allows one, and in its range.
  private mutating func number(_ text: Substring, of part: Part) -> Int? {
    let sign = text.utf8.first
    let signed = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    let digits = signed ? Substring(text.utf8.dropFirst()) : text
    // Counts of ten digits exist ("for ever"); nothing else is as long.
    let isLong = digits.utf8.count > 9 && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let magnitude = isLong ? Int(digits) : Int(digits: digits)
    if let magnitude, !signed || part.numbers(gregorian: gregorian).signed {
      let number = sign == UInt8(ascii: "-") ? -magnitude : magnitude
      if part.allows(number, gregorian: gregorian) { return number }
    }
    isReadable = false
    let breach = part.outOfRange(shown(text), gregorian: gregorian)
    report(breach.code, breach.message, at: text)
    return nil
  }

  // MARK: Reporting

  private mutating func unreadable(_ part: Part, _ text: Substring, expected: LocalizedText) {
    isReadable = false
    report(.unknownValue, .takes(part, expected, not: shown(text)), at: text)
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: LocalizedText, at part: Substring,
    hint: LocalizedText? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    // Nobody reads on after so many, and hostile text must not buy much work with few bytes.
    guard diagnostics.count < (severity == .error ? 100 : 50) else { return }
    let scalars = text.unicodeScalars
    let column = scalars.distance(from: scalars.startIndex, to: part.startIndex) + 1
    let location = SourceLocation(line: 1, column: column, length: part.unicodeScalars.count)
    diagnostics.append(
      Diagnostic(severity, code, message, at: location, sourceLine: text, hint: hint))
  }

  /// What a message quotes: enough to recognise, whatever somebody wrote.
  private func shown(_ text: Substring) -> String { String(text.unicodeScalars.prefix(40)) }
}
