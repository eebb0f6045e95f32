/// Cuts one unfolded line into a name, parameters and a value (RFC 5545, section 3.1).
struct LineParser {
  enum Line {
    case property(Property)
    case begin(ComponentBoundary)
    case end(ComponentBoundary)
    case nothing
  }

  /// A problem and its place in the unfolded line, in bytes.
  struct Problem {
    let code: ICalendarCode
    var severity = Diagnostic.Severity.error
    let offset: Int
    var length = 1
    let en: String
    let vi: String
  }

  private var problems: [Problem] = []
  private var names = RecentNames()
  private var parameters = RecentParameters()

  mutating func takeProblems() -> [Problem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
  }

  /// Reads the line that stands in this range, without control characters and not empty.
  mutating func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Line {
    let nameEnd = Self.endOfName(bytes.span, range)
    guard nameEnd < range.upperBound, nameEnd > range.lowerBound,
      bytes[nameEnd] == colon || bytes[nameEnd] == semicolon
    else {
      problems.append(
        Problem(
          code: .notAProperty, offset: nameEnd - range.lowerBound,
          en: "the line is not a property: a name and a colon are expected",
          vi: "dòng không phải là thuộc tính: cần có tên và dấu hai chấm"))
      return .nothing
    }
    var valueStart = nameEnd + 1
    var found: [Parameter] = []
    if bytes[nameEnd] == semicolon {
      guard let end = Self.endOfParameters(bytes.span, nameEnd..<range.upperBound) else {
        problems.append(
          Problem(
            code: bytes[nameEnd..<range.upperBound].contains(quote) ? .openQuote : .notAProperty,
            offset: nameEnd - range.lowerBound,
            en: "no colon follows the parameters", vi: "không có dấu hai chấm sau các tham số"))
        return .nothing
      }
      found = readParameters(bytes, nameEnd..<end, line: range)
      valueStart = end + 1
    }
    if let boundary = boundary(bytes, range.lowerBound..<nameEnd) {
      return component(boundary, bytes, valueStart..<range.upperBound, found, line: range)
    }
    let name =
      PropertyName(knownBytes: bytes.span, in: range.lowerBound..<nameEnd)
      ?? names.name(text(bytes, range.lowerBound..<nameEnd, line: range))
    let value = text(bytes, valueStart..<range.upperBound, line: range)
    return .property(Property(name: name, parameters: found, checkedValue: value))
  }

  // MARK: Pieces

  private static func endOfName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, ICalendarToken.isNameByte(bytes[index]) { index += 1 }
    return index
  }

  /// The colon that is not in quotes, or `nil`.
  private static func endOfParameters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var isQuoted = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ":"), !isQuoted { return index }
      index += 1
    }
    return nil
  }

  private mutating func readParameters(
    _ bytes: [UInt8], _ range: Range<Int>, line: Range<Int>
  ) -> [Parameter] {
    if let known = parameters.find(bytes, range) { return known }
    var found: [Parameter] = []
    var start = range.lowerBound + 1
    let before = problems.count
    while start <= range.upperBound {
      var isQuoted = false
      let end =
        bytes[start..<range.upperBound].firstIndex { byte in
          if byte == quote { isQuoted.toggle() }
          return byte == semicolon && !isQuoted
        } ?? range.upperBound
      let nameEnd = Self.endOfName(bytes.span, start..<end)
      if nameEnd > start, nameEnd < end, bytes[nameEnd] == UInt8(ascii: "=") {
        let name = ParameterName(token: text(bytes, start..<nameEnd, line: line))
        let value = text(bytes, (nameEnd + 1)..<end, line: line)
        found.append(Parameter(name: name, checkedWireText: value))
      } else {
        problems.append(
          Problem(
            code: .badParameter, offset: start - line.lowerBound, length: max(1, end - start),
            en: "a parameter has the form NAME=value", vi: "tham số phải có dạng TÊN=giá-trị"))
      }
      start = end + 1
    }
    if problems.count == before { parameters.remember(bytes, range, found) }
    return found
  }

  /// The text of a range; bytes that are no UTF-8 are a problem and become U+FFFD.
  private mutating func text(_ bytes: [UInt8], _ range: Range<Int>, line: Range<Int>) -> String {
    let slice = bytes[range]
    // Nearly all lines are ASCII, and validating costs more than finding that out.
    let firstBeyondASCII = bytes.span.extracting(range).firstIndex(from: 0) { $0 }
    if firstBeyondASCII == range.count { return String(decoding: slice, as: UTF8.self) }
    if let text = String(validating: slice, as: UTF8.self) { return text }
    let valid = Self.lengthOfValidUTF8(slice)
    problems.append(
      Problem(
        code: .invalidUTF8, offset: range.lowerBound - line.lowerBound + valid,
        en: "the text is not UTF-8 here", vi: "văn bản ở đây không phải là UTF-8"))
    return String(decoding: slice, as: UTF8.self)
  }

  private static func lengthOfValidUTF8(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }

  // MARK: BEGIN and END

  private enum Boundary { case begin, end }

  private func boundary(_ bytes: [UInt8], _ range: Range<Int>) -> Boundary? {
    func spells(_ word: StaticString) -> Bool {
      var index = range.lowerBound
      for letter in word.description.utf8 {
        guard ICalendarToken.upper(bytes[index]) == letter else { return false }
        index += 1
      }
      return true
    }
    switch (range.count, ICalendarToken.upper(bytes[range.lowerBound])) {
    case (5, UInt8(ascii: "B")): return spells("BEGIN") ? .begin : nil
    case (3, UInt8(ascii: "E")): return spells("END") ? .end : nil
    default: return nil
    }
  }

  private mutating func component(
    _ boundary: Boundary, _ bytes: [UInt8], _ range: Range<Int>, _ parameters: [Parameter],
    line: Range<Int>
  ) -> Line {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    if end < range.upperBound || !parameters.isEmpty {
      problems.append(
        Problem(
          code: .decoratedBoundary, severity: .warning, offset: 0,
          en: "BEGIN and END have nothing but a name", vi: "BEGIN và END chỉ có tên, không gì khác")
      )
    }
    let name = ComponentName(token: text(bytes, range.lowerBound..<end, line: line))
    let word = boundary == .begin ? "BEGIN:" : "END:"
    let isUsual = end == line.upperBound && bytes[line].starts(with: word.utf8)
    if !ICalendarToken.isValid(bytes[range.lowerBound..<end]) {
      problems.append(
        Problem(
          code: .badComponentName, offset: range.lowerBound - line.lowerBound,
          length: max(1, end - range.lowerBound), en: "this is not a component's name",
          vi: "đây không phải là tên thành phần"))
    }
    let found = ComponentBoundary(
      name: name, line: isUsual ? nil : String(decoding: bytes[line], as: UTF8.self))
    return boundary == .begin ? .begin(found) : .end(found)
  }
}

private let colon = UInt8(ascii: ":")
private let semicolon = UInt8(ascii: ";")
private let quote = UInt8(ascii: "\"")
