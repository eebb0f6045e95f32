internal import CivilTime

/// The codes of what is wrong with a document, all in the area `icalendar`.
enum ICalendarCode: String, CaseIterable {
  // Limits.
  case tooLarge = "too-large"
  case tooDeep = "too-deep"
  case tooManyProperties = "too-many-properties"
  case longLine = "long-line"
  case tooManyProblems = "too-many-problems"
  // Lines.
  /// The document is in UTF-16.
  case utf16 = "utf-16"
  case invalidUTF8 = "invalid-utf-8"
  case controlCharacter = "control-character"
  /// A line has no name, or no colon after it.
  case notAProperty = "not-a-property"
  case badParameter = "bad-parameter"
  case openQuote = "open-quote"
  // Components.
  case badComponentName = "bad-component-name"
  /// A property stands before the first `BEGIN` or after the last `END`.
  case outsideComponent = "outside-component"
  case unmatchedEnd = "unmatched-end"
  case missingEnd = "missing-end"
  case notOneCalendar = "not-one-calendar"
  // What is let through.
  case byteOrderMark = "byte-order-mark"
  case lineEnds = "line-ends"
  case finalLineBreak = "final-line-break"
  case emptyLine = "empty-line"
  /// A fold cuts a character's bytes apart.
  case splitCharacter = "split-character"
  /// `BEGIN` or `END` has parameters, or blanks after the name.
  case decoratedBoundary = "decorated-boundary"

  /// What is reported, once a document, about a deviation that is let through.
  var warning: LocalizedText? {
    switch self {
    case .byteOrderMark: .byteOrderMark
    case .lineEnds: .linesEndInLF
    case .finalLineBreak: .lastLineWithoutEnd
    case .emptyLine: .emptyLine
    case .splitCharacter: .characterCutByFold
    default: nil
    }
  }
}

extension Diagnostic {
  /// A diagnostic of the reader.
  static func icalendar(
    _ code: ICalendarCode, _ message: LocalizedText, severity: Severity = .error,
    at location: SourceLocation, sourceLine: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, Code("icalendar/\(code.rawValue)"), message, at: location, sourceLine: sourceLine)
  }
}
