internal import CivilTime

/// Cuts one unfolded line into a name, parameters and a value (RFC 5545, section 3.1).
struct LineParser {
  enum Line {
    case property(PropertyLine)
    case begin(ComponentBoundary)
    case end(ComponentBoundary)
    case nothing
  }

  /// A problem and its offset in the unfolded line, in bytes.
  struct Problem {
    let code: ICalendarCode
    var severity = Diagnostic.Severity.error
    let offset: Int
    var length = 1
    let message: LocalizedText
  }

  private let known = KnownNames()
  private var problems: [Problem] = []
  private var heads = RecentHeads()
  /// Whether the line that is being read is UTF-8.
  private var isText = true

  mutating func takeProblems() -> [Problem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
  }

  /// Reads a line without control characters that is not empty.
  ///
  /// - Parameters:
  ///   - line: the line's bytes, unfolded.
  ///   - isASCII: whether they are known to be ASCII.
  mutating func parse(_ line: borrowing Span<UInt8>, isASCII: Bool = false) -> Line {
    isText = isASCII || line.isUTF8
    let nameEnd = line.firstIndex(from: 0) {
      ByteTest.isEqual($0, colon) | ByteTest.isEqual($0, semicolon)
    }
    let code = known.properties.code(of: line.extracting(..<nameEnd))
    let boundary = code == nil ? Boundary(line.extracting(..<nameEnd)) : nil
    let isNamed = code != nil || boundary != nil || Self.endOfName(line, 0..<line.count) == nameEnd
    guard isNamed, nameEnd > 0, nameEnd < line.count else {
      problems.append(
        Problem(
          code: .notAProperty, offset: Self.endOfName(line, 0..<line.count),
          message: .notAProperty))
      return .nothing
    }
    var end = nameEnd
    if line[nameEnd] == semicolon {
      guard let colon = Self.endOfParameters(line, from: nameEnd) else {
        let isOpen = line.firstIndex(from: nameEnd) { ByteTest.isEqual($0, quote) } < line.count
        problems.append(
          Problem(
            code: isOpen ? .openQuote : .notAProperty, offset: nameEnd,
            message: .noColonAfterParameters))
        return .nothing
      }
      end = colon
    }
    if let boundary {
      let decoration = readParameters(line, nameEnd..<end)
      return component(boundary, line, from: end + 1, isDecorated: !decoration.isEmpty)
    }
    return .property(
      PropertyLine(
        head: head(line, code, nameEnd: nameEnd, end: end), valueStart: end + 1,
        repaired: isText ? nil : text(line, (end + 1)..<line.count)))
  }

  /// What stands before the colon of a property.
  private mutating func head(
    _ line: borrowing Span<UInt8>, _ code: UInt8?, nameEnd: Int, end: Int
  ) -> PropertyHead {
    if let code, nameEnd == end { return PropertyHead(code: code, rest: .nothing) }
    if let known = heads.find(line.extracting(..<end)) { return known }
    let before = problems.count
    let name = code.map(PropertyName.init(code:)) ?? PropertyName(token: text(line, 0..<nameEnd))
    let head = PropertyHead(name, readParameters(line, nameEnd..<end))
    if problems.count == before { heads.remember(line.extracting(..<end), head) }
    return head
  }

  // MARK: Pieces

  private static func endOfName(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, ICalendarToken.isNameByte(line[index]) { index += 1 }
    return index
  }

  /// The colon that is not in quotes, or `nil`.
  private static func endOfParameters(_ line: borrowing Span<UInt8>, from start: Int) -> Int? {
    var isQuoted = false
    for index in start..<line.count {
      let byte = line[index]
      if byte == quote { isQuoted.toggle() }
      if byte == colon, !isQuoted { return index }
    }
    return nil
  }

  private mutating func readParameters(
    _ line: borrowing Span<UInt8>, _ range: Range<Int>
  ) -> [Parameter] {
    var found: [Parameter] = []
    var start = range.lowerBound + 1
    while start <= range.upperBound {
      var isQuoted = false
      var end = start
      while end < range.upperBound, isQuoted || line[end] != semicolon {
        if line[end] == quote { isQuoted.toggle() }
        end += 1
      }
      let nameEnd = Self.endOfName(line, start..<end)
      if nameEnd > start, nameEnd < end, line[nameEnd] == UInt8(ascii: "=") {
        let name = ParameterName(token: text(line, start..<nameEnd))
        found.append(Parameter(name: name, checkedWireText: text(line, (nameEnd + 1)..<end)))
      } else {
        problems.append(
          Problem(
            code: .badParameter, offset: start, length: max(1, end - start),
            message: .malformedParameter))
        // Some programs write semicolons in a value as they are; the line stays as it was.
        if let last = found.popLast() {
          let rest = text(line, (start - 1)..<end)
          found.append(Parameter(name: last.name, checkedWireText: last.wireText + rest))
        }
      }
      start = end + 1
    }
    return found
  }

  /// The text of a range; bytes that are no UTF-8 are a problem and become U+FFFD.
  private mutating func text(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
    let piece = line.extracting(range)
    if !isText, !piece.isUTF8 {
      problems.append(
        Problem(
          code: .invalidUTF8, offset: range.lowerBound + piece.countOfValidUTF8,
          message: .notUTF8Here))
    }
    return String(copying: piece)
  }

  // MARK: BEGIN and END

  private enum Boundary {
    case begin
    case end

    init?(_ name: borrowing Span<UInt8>) {
      var word: UInt64 = 0
      guard name.count == 5 || name.count == 3 else { return nil }
      for index in name.indices { word = word << 8 | UInt64(ICalendarToken.upper(name[index])) }
      switch word {
      case 0x42_4547_494E: self = .begin  // BEGIN
      case 0x45_4E44: self = .end  // END
      default: return nil
      }
    }

    var word: String { self == .begin ? "BEGIN" : "END" }
  }

  private mutating func component(
    _ boundary: Boundary, _ line: borrowing Span<UInt8>, from start: Int, isDecorated: Bool
  ) -> Line {
    var end = line.count
    while end > start, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    if end < line.count || isDecorated {
      problems.append(
        Problem(
          code: .decoratedBoundary, severity: .warning, offset: 0,
          message: .boundaryWithMoreThanName))
    }
    let spelling = line.extracting(start..<end)
    let name =
      known.components.code(of: spelling).map(ComponentName.init(code:))
      ?? ComponentName(token: text(line, start..<end))
    if end == start || Self.endOfName(line, start..<end) < end {
      problems.append(
        Problem(
          code: .badComponentName, offset: start, length: max(1, end - start),
          message: .notAComponentName))
    }
    let isUsual =
      end == line.count && start == boundary.word.utf8.count + 1
      && boundary.word.withBytes { line.extracting(..<$0.count).isEqual(to: $0) }
    let found = ComponentBoundary(name: name, line: isUsual ? nil : String(copying: line))
    return boundary == .begin ? .begin(found) : .end(found)
  }
}

/// A property that a line was found to be; its value is still in the line.
struct PropertyLine {
  let head: PropertyHead
  /// Where the value begins in the line; it goes on to the end.
  let valueStart: Int
  /// The value, repaired, when the line is not UTF-8.
  let repaired: String?
}

private let colon = UInt8(ascii: ":")
private let semicolon = UInt8(ascii: ";")
private let quote = UInt8(ascii: "\"")
