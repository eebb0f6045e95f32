internal import CivilTime

/// Reads a document in one pass, whole or in the chunks that it comes in: finds its lines, unfolds
/// them, and hands out its parts.
///
/// Both ways to read use it, so that they agree on every document:
///
/// ```swift
/// var parser = DocumentParser(limits: limits, file: file)
/// for chunk in chunks {
///   parser.append(chunk)
///   while parser.readLines() {}
/// }
/// parser.end()
/// while parser.readLines() {}
/// ```
struct DocumentParser {
  let limits: ICalendarReader.Limits
  let file: String?

  /// The document, or what has come of it and has not been read yet.
  var bytes: [UInt8]
  /// Where the line that is being read begins in ``bytes``, and its number.
  var lineStart = 0
  var lineNumber = 1
  /// The lines before this byte have come whole, with what follows their last line break.
  var wholeLines = 0
  /// Whether all bytes have come.
  var isAtEnd: Bool
  /// A folded line, put together; kept from line to line.
  var unfolded = ByteBuffer()
  /// How many bytes a line without end may have before it is measured the next time.
  var nextMeasure = 0
  var lineParser = LineParser()

  private(set) var isRefused = false
  private var parts: [ICalendarPart] = []
  private var open: [OpenComponent] = []
  /// The values of all open components, those of an inner one behind those of the outer ones.
  private var values = ByteBuffer()
  private var hasBegun = false
  /// How many bytes have been read since something was handed out.
  private var heldBytes = 0
  private var problemCount = 0
  /// What is said once for a document however often it is met.
  private var said: Set<ICalendarCode> = []

  /// Prepares to read a whole document.
  init(_ bytes: [UInt8], limits: ICalendarReader.Limits, file: String?) {
    self.bytes = bytes
    self.limits = limits
    self.file = file
    isAtEnd = true
    wholeLines = bytes.count
    if bytes.count > limits.bytes {
      refuse(
        .tooLarge, en: "the document has \(bytes.count) bytes, \(limits.bytes) are allowed",
        vi: "tài liệu dài \(bytes.count) byte, cho phép \(limits.bytes)")
    }
  }

  /// Prepares to read a document that comes in chunks.
  init(limits: ICalendarReader.Limits, file: String?) {
    bytes = []
    self.limits = limits
    self.file = file
    isAtEnd = false
  }

  // MARK: Parts

  /// Reads lines, of those that have come whole, until there is something to hand out.
  ///
  /// - Returns: `false` when there is no line left; the last time, what is left open has been closed.
  mutating func readLines() -> Bool {
    // Held once for many lines: holding it costs as much as reading some bytes.
    let bytes = bytes
    while readLine(of: bytes) {
      if !parts.isEmpty { return true }
    }
    return false
  }

  private mutating func readLine(of bytes: [UInt8]) -> Bool {
    guard !isRefused, hasBegun || begin() else { return false }
    guard lineStart < wholeLines else {
      if isAtEnd { finish() } else { refuseEndlessLine() }
      return false
    }
    let line = nextLine(from: lineStart, in: bytes)
    if !isRefused { take(line, of: bytes) }
    heldBytes += line.next - lineStart
    if heldBytes > limits.bytes { refuseLargeComponent() }
    lineStart = line.next
    lineNumber += line.breaks
    nextMeasure = 0
    return true
  }

  /// What has been read since this was asked last.
  mutating func takeParts() -> [ICalendarPart] {
    guard !parts.isEmpty else { return [] }
    defer { parts = [] }
    return parts
  }

  /// Looks at how the document begins; `false` when too little has come for it.
  private mutating func begin() -> Bool {
    guard isAtEnd || bytes.count >= 3 else { return false }
    hasBegun = true
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      refuse(
        .utf16, en: "the document is in UTF-16, it has to be in UTF-8",
        vi: "tài liệu dùng UTF-16, phải là UTF-8")
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      sayOnce(.byteOrderMark)
      lineStart = 3
    }
    return true
  }

  private mutating func finish() {
    while !open.isEmpty, !isRefused { closeTop(with: nil) }
  }

  private mutating func handOut(_ part: ICalendarPart) {
    guard !isRefused else { return }
    parts.append(part)
    heldBytes = 0
  }

  // MARK: Components

  private mutating func take(_ line: UnfoldedLine, of bytes: [UInt8]) {
    guard !line.range.isEmpty else { return sayOnce(.emptyLine) }
    let content =
      line.isInBuffer
      ? unfolded.withBytes { lineParser.parse($0, isASCII: line.isASCII) }
      : lineParser.parse(bytes.span.extracting(line.range), isASCII: line.isASCII)
    for problem in lineParser.takeProblems() {
      report(
        problem.code, problem.severity, offset: problem.offset, length: problem.length,
        en: problem.en, vi: problem.vi)
    }
    switch content {
    case .property(let property): add(property, of: line, in: bytes)
    case .begin(let boundary): begin(boundary)
    case .end(let boundary): end(boundary)
    case .nothing: break
    }
  }

  private mutating func add(
    _ property: PropertyLine, of line: UnfoldedLine, in bytes: [UInt8]
  ) {
    guard !isRefused else { return }
    guard let top = open.indices.last else {
      return report(
        .outsideComponent, offset: 0, en: "\(property.name) stands outside of any component",
        vi: "\(property.name) nằm ngoài mọi thành phần")
    }
    guard open[top].propertyCount < limits.propertiesPerComponent else {
      let name = open[top].boundary.name
      return refuse(
        .tooManyProperties,
        en: "\(name) has more than \(limits.propertiesPerComponent) properties",
        vi: "\(name) có hơn \(limits.propertiesPerComponent) thuộc tính")
    }
    open[top].propertyCount += 1
    let start = values.count
    keepValue(of: property, in: line, of: bytes)
    let first = open[top].firstValue
    guard let place = WireText.Place(start: start - first, end: values.count - first) else {
      return refuseLargeComponent()
    }
    var kept = Property(name: property.name, parameters: property.parameters, placed: place)
    if open[top].isInParts {
      kept.settle(in: values.removeBytes(from: start))
      handOut(.property(kept))
    } else {
      open[top].contents.properties.append(kept)
    }
  }

  private mutating func keepValue(
    of property: PropertyLine, in line: UnfoldedLine, of bytes: [UInt8]
  ) {
    if let mended = property.mended {
      values.append(mended)
    } else if line.isInBuffer {
      unfolded.withBytes { values.append($0.extracting(property.valueStart...)) }
    } else {
      values.append(bytes.span.extracting(line.range).extracting(property.valueStart...))
    }
  }

  private mutating func begin(_ boundary: ComponentBoundary) {
    // An event that is not ended must not swallow the next one.
    if let unended = open.indices.first(where: { !open[$0].boundary.name.canHold(boundary.name) }) {
      while open.count > unended, !isRefused { closeTop(with: nil) }
    }
    guard !isRefused else { return }
    guard open.count < limits.depth else {
      return refuse(
        .tooDeep, en: "there are more than \(limits.depth) components inside one another",
        vi: "có hơn \(limits.depth) thành phần lồng nhau")
    }
    let isInParts = open.isEmpty && boundary.name == .calendar
    if isInParts { handOut(.begin(boundary)) }
    var component = OpenComponent(
      boundary: boundary, line: lineNumber, isInParts: isInParts, firstValue: values.count)
    // Neighbours are alike: make room for as much as the last one had.
    if let outer = open.indices.last {
      component.contents.properties.reserveCapacity(open[outer].lastPropertyCount)
    }
    open.append(component)
  }

  private mutating func end(_ boundary: ComponentBoundary) {
    guard let match = open.indices.last(where: { open[$0].boundary.name == boundary.name }) else {
      return report(
        .unmatchedEnd, offset: 0, en: "END:\(boundary.name) without a BEGIN:\(boundary.name)",
        vi: "END:\(boundary.name) không có BEGIN:\(boundary.name)")
    }
    while open.count > match + 1 { closeTop(with: nil) }
    closeTop(with: boundary)
  }

  /// Closes the innermost component, by its `END` if there is one.
  private mutating func closeTop(with end: ComponentBoundary?) {
    guard !isRefused, var top = open.popLast() else { return }
    let name = top.boundary.name
    if end == nil {
      report(
        .missingEnd, offset: 0, en: "\(name), begun in line \(top.line), is not ended",
        vi: "\(name), mở ở dòng \(top.line), chưa được đóng")
    }
    if top.isInParts { return handOut(.end(end ?? ComponentBoundary(name))) }
    let text = values.removeBytes(from: top.firstValue)
    for index in top.contents.properties.indices { top.contents.properties[index].settle(in: text) }
    let component = top.contents.component(from: top.boundary, to: end)
    guard let outer = open.indices.last else { return handOut(.component(component)) }
    open[outer].lastPropertyCount = top.propertyCount
    if open[outer].isInParts {
      handOut(.component(component))
    } else {
      open[outer].contents.append(component)
    }
  }

  // MARK: Problems

  mutating func report(
    _ code: ICalendarCode, _ severity: Diagnostic.Severity = .error, offset: Int, length: Int = 1,
    en: String, vi: String
  ) {
    // Finding a place costs the line's length, which a hostile document makes long.
    guard !isRefused else { return }
    let place = LinePlace(bytes: bytes, start: lineStart, number: lineNumber)
      .location(ofOffset: offset, length: length, file: file)
    add(
      .icalendar(
        code, severity, en: en, vi: vi, at: place.location, sourceLine: place.text))
  }

  mutating func sayOnce(_ code: ICalendarCode, line: Int = 0) {
    guard said.insert(code).inserted, let text = code.warning else { return }
    let location = SourceLocation(file: file, line: lineNumber + line, column: 1)
    add(.icalendar(code, .warning, en: text.en, vi: text.vi, at: location))
  }

  /// Stops reading.
  mutating func refuse(_ code: ICalendarCode, en: String, vi: String) {
    guard !isRefused else { return }
    isRefused = true
    parts.append(
      .problem(
        .icalendar(
          code, en: en, vi: vi, at: SourceLocation(file: file, line: lineNumber, column: 1))))
  }

  private mutating func add(_ problem: Diagnostic) {
    guard !isRefused else { return }
    guard problemCount < limits.problems else {
      return refuse(
        .tooManyProblems, en: "there are more than \(limits.problems) problems",
        vi: "có hơn \(limits.problems) lỗi")
    }
    problemCount += 1
    parts.append(.problem(problem))
  }
}

/// A component whose `END` has not been met yet.
private struct OpenComponent {
  let boundary: ComponentBoundary
  let line: Int
  /// Whether its contents are handed out as they come.
  let isInParts: Bool
  /// Where its values begin among those of all open components.
  let firstValue: Int
  var contents = ComponentContents()
  var propertyCount = 0
  /// How many properties the last component in it had.
  var lastPropertyCount = 0
}
