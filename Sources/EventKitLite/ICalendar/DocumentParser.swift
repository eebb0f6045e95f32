/// Reads a document in one pass: finds its lines, unfolds them, and builds components.
struct DocumentParser {
  let bytes: [UInt8]
  let limits: ICalendarReader.Limits
  let file: String?

  var roots: [Component] = []
  var problems: [Diagnostic] = []
  var lineParser = LineParser()

  /// Where the line that is being read begins, and its number.
  var lineStart = 0
  var lineNumber = 1

  private var open: [OpenComponent] = []
  /// A folded line, put together; kept from line to line.
  private var unfolded: [UInt8] = []
  /// What is said once for a document however often it is met.
  private var said: Set<ICalendarCode> = []
  private var isRefused = false

  init(_ bytes: [UInt8], limits: ICalendarReader.Limits, file: String?) {
    self.bytes = bytes
    self.limits = limits
    self.file = file
  }

  mutating func parse() {
    guard bytes.count <= limits.bytes else {
      return refuse(
        .tooLarge, en: "the document has \(bytes.count) bytes, \(limits.bytes) are allowed",
        vi: "tài liệu dài \(bytes.count) byte, cho phép \(limits.bytes)")
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      return refuse(
        .utf16, en: "the document is in UTF-16, it has to be in UTF-8",
        vi: "tài liệu dùng UTF-16, phải là UTF-8")
    }
    // Once for the whole document is several times faster than once for each text.
    lineParser.isKnownUTF8 = String(validating: bytes, as: UTF8.self) != nil
    var position = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      sayOnce(.byteOrderMark)
      position = 3
    }
    while position < bytes.count, !isRefused {
      lineStart = position
      let line = nextLine(from: position)
      if !isRefused { take(line) }
      position = line.next
      lineNumber += line.breaks
    }
    finish()
  }

  // MARK: Lines

  /// A line after unfolding: a range of the document, or the buffer.
  private struct Line {
    /// Its bytes in the document, when they stand together there.
    var range: Range<Int>
    var isInBuffer = false
    /// Where the next line begins.
    var next: Int
    /// How many line breaks lie between this line's start and the next one's.
    var breaks: Int
  }

  /// Finds the end of the line, beyond folds, and gathers its pieces if there is more than one.
  private mutating func nextLine(from start: Int) -> Line {
    let first = endOfPiece(from: start)
    guard first.isBroken || isFold(at: first.next) else {
      if first.end - start > limits.lineLength { refuseLongLine() }
      return Line(
        range: start..<first.end, next: first.next, breaks: first.next > first.end ? 1 : 0)
    }
    unfolded.removeAll(keepingCapacity: true)
    var piece = first
    var from = start
    var breaks = 0
    while true {
      append(from..<piece.end, withoutControls: piece.isBroken)
      if piece.next > piece.end { breaks += 1 }
      if unfolded.count > limits.lineLength {
        refuseLongLine()
        break
      }
      guard isFold(at: piece.next) else { break }
      from = piece.next + 1
      if from < bytes.count, bytes[from] & 0xC0 == 0x80 {
        sayOnce(.splitCharacter, line: breaks)
      }
      piece = endOfPiece(from: from)
    }
    return Line(
      range: 0..<unfolded.count, isInBuffer: true, next: piece.next, breaks: breaks)
  }

  private func isFold(at index: Int) -> Bool {
    index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09) && index > 0
      && bytes[index - 1] == 0x0A
  }

  /// What stands before the next line break.
  private struct Piece {
    var end: Int
    /// Where the line break ends; the same as `end` when there is none.
    var next: Int
    /// Whether there are control characters in it.
    var isBroken = false
  }

  private mutating func endOfPiece(from start: Int) -> Piece {
    var piece = Piece(end: start, next: start)
    while true {
      piece.end = Self.endOfText(bytes.span, from: piece.end)
      piece.next = piece.end
      guard piece.end < bytes.count else {
        if piece.end > start { sayOnce(.finalLineBreak) }
        break
      }
      if bytes[piece.end] == 0x0A {
        sayOnce(.lineEnds)
        piece.next += 1
        break
      }
      if bytes[piece.end] == 0x0D, piece.end + 1 < bytes.count, bytes[piece.end + 1] == 0x0A {
        piece.next += 2
        break
      }
      piece.isBroken = true
      piece.end += 1
    }
    return piece
  }

  /// The next control character that is no tab; a line break is one.
  private static func endOfText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F, byte != 0x09 { break }
      index += 1
    }
    return index
  }

  private mutating func append(_ range: Range<Int>, withoutControls: Bool) {
    guard withoutControls else { return unfolded.append(contentsOf: bytes[range]) }
    for index in range where !isRefused {
      let byte = bytes[index]
      if (byte < 0x20 && byte != 0x09) || byte == 0x7F {
        report(
          .controlCharacter, .error, offset: unfolded.count,
          en: "there is a control character, \(byte) in ASCII",
          vi: "có ký tự điều khiển, mã ASCII \(byte)")
      } else {
        unfolded.append(byte)
      }
    }
  }

  // MARK: Components

  private mutating func take(_ line: Line) {
    guard !line.range.isEmpty else {
      return sayOnce(.emptyLine)
    }
    let source = line.isInBuffer ? unfolded : bytes
    switch lineParser.parse(source, line.range) {
    case .property(let property): add(property)
    case .begin(let name): begin(name)
    case .end(let name): end(name)
    case .nothing: break
    }
    for problem in lineParser.takeProblems() {
      report(
        problem.code, problem.severity, offset: problem.offset, length: problem.length,
        en: problem.en, vi: problem.vi)
    }
  }

  private mutating func add(_ property: Property) {
    guard let top = open.indices.last else {
      return report(
        .outsideComponent, offset: 0, en: "\(property.name) stands outside of any component",
        vi: "\(property.name) nằm ngoài mọi thành phần")
    }
    open[top].properties.append(property)
    if open[top].properties.count > limits.propertiesPerComponent {
      refuse(
        .tooManyProperties,
        en: "\(open[top].name) has more than \(limits.propertiesPerComponent) properties",
        vi: "\(open[top].name) có hơn \(limits.propertiesPerComponent) thuộc tính")
    }
  }

  private mutating func begin(_ name: ComponentName) {
    guard open.count < limits.depth else {
      return refuse(
        .tooDeep, en: "there are more than \(limits.depth) components inside one another",
        vi: "có hơn \(limits.depth) thành phần lồng nhau")
    }
    var component = OpenComponent(name: name, line: lineNumber)
    // Neighbours are alike: make room for as much as the last one had.
    if let last = open.last?.components.last {
      component.properties.reserveCapacity(last.properties.count)
    }
    open.append(component)
  }

  private mutating func end(_ name: ComponentName) {
    guard let match = open.lastIndex(where: { $0.name == name }) else {
      return report(
        .unmatchedEnd, offset: 0, en: "END:\(name) without a BEGIN:\(name)",
        vi: "END:\(name) không có BEGIN:\(name)")
    }
    while open.count > match + 1 { closeTop(isMissingEnd: true) }
    closeTop(isMissingEnd: false)
  }

  private mutating func closeTop(isMissingEnd: Bool) {
    guard let top = open.popLast() else { return }
    if isMissingEnd {
      report(
        .missingEnd, offset: 0, en: "\(top.name), begun in line \(top.line), is not ended",
        vi: "\(top.name), mở ở dòng \(top.line), chưa được đóng")
    }
    if let outer = open.indices.last {
      open[outer].positions.append(open[outer].properties.count)
      open[outer].components.append(top.component)
    } else {
      roots.append(top.component)
    }
  }

  private mutating func finish() {
    lineStart = bytes.count
    while !open.isEmpty, !isRefused { closeTop(isMissingEnd: true) }
    if isRefused { roots = [] }
  }

  // MARK: Problems

  private mutating func report(
    _ code: ICalendarCode, _ severity: Diagnostic.Severity = .error, offset: Int, length: Int = 1,
    en: String, vi: String
  ) {
    // Finding a place costs the line's length, which a hostile document makes long.
    guard !isRefused else { return }
    let place = place(ofOffset: offset, length: length)
    add(
      .icalendar(
        code, severity, en: en, vi: vi, at: place.location, sourceLine: place.text))
  }

  private mutating func sayOnce(_ code: ICalendarCode, line: Int = 0) {
    guard said.insert(code).inserted, let text = code.warning else { return }
    let location = SourceLocation(file: file, line: lineNumber + line, column: 1)
    add(.icalendar(code, .warning, en: text.en, vi: text.vi, at: location))
  }

  private mutating func refuseLongLine() {
    refuse(
      .longLine, en: "the line has more than \(limits.lineLength) bytes",
      vi: "dòng dài hơn \(limits.lineLength) byte")
  }

  private mutating func refuse(_ code: ICalendarCode, en: String, vi: String) {
    isRefused = true
    problems.append(
      .icalendar(
        code, en: en, vi: vi, at: SourceLocation(file: file, line: lineNumber, column: 1)))
  }

  private mutating func add(_ problem: Diagnostic) {
    guard !isRefused else { return }
    if problems.count >= limits.problems {
      refuse(
        .tooManyProblems, en: "there are more than \(limits.problems) problems",
        vi: "có hơn \(limits.problems) lỗi")
    } else {
      problems.append(problem)
    }
  }
}

/// A component whose `END` has not been met yet.
private struct OpenComponent {
  let name: ComponentName
  let line: Int
  var properties: [Property] = []
  var components: [Component] = []
  /// How many properties had been met before each inner component.
  var positions: [Int] = []

  var component: Component {
    let isUsual = positions.allSatisfy { $0 == properties.count }
    return Component(
      name: name, properties: properties, components: components,
      propertiesBeforeComponents: isUsual ? [] : positions)
  }
}
