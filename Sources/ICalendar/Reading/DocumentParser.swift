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
  private let limits: ICalendarReader.Limits
  private let file: String?

  /// The document, or what has come of it and has not been read yet.
  private var bytes: [UInt8]
  /// Where the line that is being read begins in ``bytes``, and its number.
  private var lineStart = 0
  private var lineNumber = 1
  /// The lines before this byte have come whole, with what follows their last line break.
  private var wholeLines = 0
  /// Whether all bytes have come.
  private var isAtEnd: Bool
  /// A folded line, put together; kept from line to line.
  private var unfolded = ByteBuffer()
  /// How many bytes a line without end may have before it is measured the next time.
  private var nextMeasure = 0
  private var lineParser = LineParser()

  private(set) var isRefused = false
  private var parts: [ICalendarPart] = []
  private var open: [OpenComponent] = []
  /// How many properties the last component had that was closed so deep.
  private var lastPropertyCounts: [Int] = []
  /// The values of all open components, one behind the other as they came.
  private var values = ByteBuffer()
  private var hasBegun = false
  /// How many bytes have been read since something was handed out.
  private var heldBytes = 0
  private var problemCount = 0
  /// Whether any component has begun. Before that nothing says that this is a calendar, so the
  /// problems wait: their excerpts may be of a file that is none of a reader's business.
  private var isCalendar = false
  private var waiting: [Diagnostic] = []
  /// What is said once for a document however often it is met.
  private var said: Set<ICalendarCode> = []
  /// The document's lines and where its components stand, when somebody asks for them. Such a document
  /// is handed out whole, and read to its end however many problems it has.
  private(set) var lines: DocumentLines?
  private(set) var places: [ComponentPlaces] = []

  /// Prepares to read a whole document.
  ///
  /// - Parameter keepsPlaces: whether ``lines`` and ``places`` are wanted.
  init(
    _ bytes: [UInt8], limits: ICalendarReader.Limits, file: String?, keepsPlaces: Bool = false
  ) {
    self.bytes = bytes
    self.limits = limits
    self.file = file
    lines = keepsPlaces ? DocumentLines() : nil
    isAtEnd = true
    wholeLines = bytes.count
    if bytes.count > limits.bytes {
      refuse(.tooLarge, .documentTooLarge(bytes.count, limit: limits.bytes))
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
    let firstPhysical = lines?.physical.count ?? 0
    let line = nextLine(from: lineStart, in: bytes)
    if !isRefused, let kind = take(line, of: bytes) {
      let place = place
      lines?.add(kind, from: firstPhysical, at: place)
    }
    heldBytes += line.next - lineStart
    if heldBytes > limits.bytes { refuseLargeComponent() }
    lineStart = line.next
    lineNumber += line.breaks
    nextMeasure = 0
    return true
  }

  /// Where the line that is being read begins.
  private var place: LineStart { LineStart(offset: lineStart, number: lineNumber) }

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
      refuse(.utf16, .documentInUTF16)
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      sayOnce(.byteOrderMark)
      lineStart = 3
    }
    return true
  }

  private mutating func finish() {
    if !isCalendar { judge() }
    while !open.isEmpty, !isRefused { closeTop(with: nil) }
  }

  private mutating func handOut(_ part: ICalendarPart) {
    guard !isRefused else { return }
    parts.append(part)
    heldBytes = 0
  }

  // MARK: Components

  /// Puts a line where it belongs.
  ///
  /// - Returns: what it is; `nil` for an empty one.
  private mutating func take(_ line: UnfoldedLine, of bytes: [UInt8]) -> DocumentLines.Kind? {
    guard !line.range.isEmpty else {
      sayOnce(.emptyLine)
      return nil
    }
    let content =
      line.isInBuffer
      ? unfolded.withBytes { lineParser.parse($0, isASCII: line.isASCII) }
      : lineParser.parse(bytes.span.extracting(line.range), isASCII: line.isASCII)
    var isSound = true
    for problem in lineParser.takeProblems() {
      if problem.severity == .error { isSound = false }
      report(
        problem.code, problem.message, severity: problem.severity, offset: problem.offset,
        length: problem.length)
    }
    switch content {
    case .property(let property):
      add(property, of: line, in: bytes)
      return isSound ? .property : .unsound
    case .begin(let boundary):
      begin(boundary)
      return isSound ? .begin(boundary.name) : .unsound
    case .end(let boundary):
      end(boundary)
      return isSound ? .end(boundary.name) : .unsound
    case .nothing: return .unsound
    }
  }

  private mutating func add(
    _ property: PropertyLine, of line: UnfoldedLine, in bytes: [UInt8]
  ) {
    guard !isRefused else { return }
    guard let top = open.indices.last else {
      return report(.outsideComponent, .outsideOfComponents(property.head.name), offset: 0)
    }
    guard open[top].propertyCount < limits.propertiesPerComponent else {
      let name = open[top].boundary.name
      return refuse(
        .tooManyProperties, .tooManyProperties(in: name, limit: limits.propertiesPerComponent))
    }
    let start = values.count
    keepValue(of: property, in: line, of: bytes)
    let first = open[top].firstValue
    guard let range = WireText.ByteRange(start: start - first, end: values.count - first) else {
      return refuseLargeComponent()
    }
    var kept = Property(property.head, range: range)
    if open[top].isInParts {
      open[top].propertyCount += 1
      kept.settle(in: values.removeBytes(from: start))
      handOut(.property(kept))
    } else {
      open[top].append(kept)
      if lines != nil {
        open[top].places.properties.append(
          PropertyPlace(line: place, valueOffset: property.valueStart))
      }
    }
  }

  private mutating func keepValue(
    of property: PropertyLine, in line: UnfoldedLine, of bytes: [UInt8]
  ) {
    if let repaired = property.repaired {
      values.append(repaired)
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
      return refuse(.tooDeep, .nestedTooDeep(limit: limits.depth))
    }
    if !isCalendar { judge(isCalendar: true) }
    let isInParts = open.isEmpty && boundary.name == .calendar && lines == nil
    if isInParts { handOut(.begin(boundary)) }
    let outer = open.indices.last
    let whole = outer.flatMap { open[$0].isInParts ? nil : $0 }
    var component = OpenComponent(
      boundary: boundary, isInParts: isInParts,
      firstValue: whole.map { open[$0].firstValue } ?? values.count,
      places: ComponentPlaces(line: place))
    // Neighbours are alike.
    if lastPropertyCounts.count == open.count { lastPropertyCounts.append(0) }
    component.contents.properties.reserveCapacity(lastPropertyCounts[open.count])
    open.append(component)
  }

  private mutating func end(_ boundary: ComponentBoundary) {
    guard let match = open.indices.last(where: { open[$0].boundary.name == boundary.name }) else {
      return report(.unmatchedEnd, .endWithoutBegin(boundary.name), offset: 0)
    }
    while open.count > match + 1 { closeTop(with: nil) }
    closeTop(with: boundary)
  }

  /// Closes the innermost component, by its `END` if there is one.
  private mutating func closeTop(with end: ComponentBoundary?) {
    guard !isRefused, var top = open.popLast() else { return }
    let name = top.boundary.name
    if end == nil {
      report(.missingEnd, .notEnded(name, begunInLine: top.places.line.number), offset: 0)
    }
    if top.isInParts { return handOut(.end(end ?? ComponentBoundary(name))) }
    lastPropertyCounts[open.count] = top.contents.properties.count
    if let outer = open.indices.last, !open[outer].isInParts {
      open[outer].contents.append(top.contents.component(from: top.boundary, to: end))
      if lines != nil { open[outer].places.components.append(top.places) }
    } else {
      top.contents.settle(in: values.removeBytes(from: top.firstValue))
      if lines != nil { places.append(top.places) }
      handOut(.component(top.contents.component(from: top.boundary, to: end)))
    }
  }

  // MARK: Problems

  private mutating func report(
    _ code: ICalendarCode, _ message: LocalizedText, severity: Diagnostic.Severity = .error,
    offset: Int, length: Int = 1
  ) {
    // Finding a location costs the line's length, which a hostile document makes long.
    guard !isRefused, !said.contains(.tooManyProblems) else { return }
    let found = LineLocator(bytes: bytes, start: lineStart, number: lineNumber)
      .location(ofOffset: offset, length: length, file: file)
    add(
      .icalendar(
        code, message, severity: severity, at: found.location, sourceLine: found.text))
  }

  private mutating func sayOnce(_ code: ICalendarCode, line: Int = 0) {
    guard said.insert(code).inserted, let message = code.warning else { return }
    let location = SourceLocation(file: file, line: lineNumber + line, column: 1)
    add(.icalendar(code, message, severity: .warning, at: location))
  }

  /// Stops reading.
  private mutating func refuse(_ code: ICalendarCode, _ message: LocalizedText) {
    guard !isRefused else { return }
    if !isCalendar {
      // One error is enough.
      waiting = waiting.filter { $0.severity != .error }
      judge()
    }
    isRefused = true
    sayLimit(code, message)
  }

  private mutating func sayLimit(_ code: ICalendarCode, _ message: LocalizedText) {
    parts.append(
      .problem(
        .icalendar(
          code, message, at: SourceLocation(file: file, line: lineNumber, column: 1))))
  }

  private mutating func add(_ problem: Diagnostic) {
    guard !isRefused else { return }
    guard problemCount < limits.problems else {
      if lines != nil, isCalendar {
        guard said.insert(.tooManyProblems).inserted else { return }
        return sayLimit(.tooManyProblems, .tooManyProblems(limit: limits.problems))
      }
      if isCalendar {
        return refuse(.tooManyProblems, .tooManyProblems(limit: limits.problems))
      }
      judge()
      return isRefused = true
    }
    problemCount += 1
    if isCalendar { parts.append(.problem(problem)) } else { waiting.append(problem) }
  }

  /// Hands out the problems that have waited, when a component begins; errors of what turns out to
  /// be no calendar become a single one, without an excerpt.
  private mutating func judge(isCalendar: Bool = false) {
    self.isCalendar = isCalendar
    let isForeign = !isCalendar && waiting.containsError
    for problem in waiting where !isForeign || problem.severity != .error {
      parts.append(.problem(problem))
    }
    if isForeign {
      parts.append(
        .problem(
          .icalendar(
            .notOneCalendar, .notICalendar, at: SourceLocation(file: file, line: 1, column: 1))))
    }
    waiting = []
  }
}

// MARK: Chunks, physical lines, and what they unfold to (RFC 5545, section 3.1)

extension DocumentParser {
  // MARK: Chunks

  /// Takes more of the document.
  mutating func append(_ chunk: some Sequence<UInt8>) {
    guard !isRefused else { return }
    bytes.removeSubrange(..<lineStart)
    wholeLines = max(0, wholeLines - lineStart)
    lineStart = 0
    let known = bytes.count
    bytes.append(contentsOf: chunk)
    // A line is whole when a byte of the next one has come: no blank, which would go on with it,
    // and no line break, which may have a blank behind it.
    var index = bytes.count - 1
    while index > 0, index >= known {
      if bytes[index - 1] == 0x0A, !isBlank(at: index), !isLineBreak(at: index) {
        wholeLines = index
        return
      }
      index -= 1
    }
  }

  /// Says that all of the document has come.
  mutating func end() {
    guard !isAtEnd else { return }
    isAtEnd = true
    wholeLines = bytes.count
  }

  /// Refuses a line that is too long before its end has come: nobody should have to keep it.
  private mutating func refuseEndlessLine() {
    let pending = bytes.count - lineStart
    if pending > limits.bytes { return refuseLargeComponent() }
    // Every problem in the part that is read shows as much of its line as it does in the whole.
    let measured = pending - LineLocator.longestShown
    guard measured > limits.lineLength, measured >= nextMeasure else { return }
    nextMeasure = 2 * measured
    if unfoldedLength(of: lineStart..<(lineStart + measured)) > limits.lineLength {
      _ = nextLine(from: lineStart, in: bytes)
    }
  }

  private func unfoldedLength(of range: Range<Int>) -> Int {
    range.count { index in
      let byte = bytes[index]
      return (byte >= 0x20 && byte != 0x7F || byte == 0x09)
        && !(isBlank(at: index) && index > lineStart && bytes[index - 1] == 0x0A)
    }
  }

  private func isBlank(at index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }

  private func isLineBreak(at index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  // MARK: Lines

  /// Finds the end of the line, beyond folds, and gathers it if there are several
  /// physical lines.
  ///
  /// Empty lines behind it belong to it: when a fold follows them, it goes on with this line.
  private mutating func nextLine(from start: Int, in bytes: [UInt8]) -> UnfoldedLine {
    var physical = physicalLine(from: start)
    var line = UnfoldedLine(
      range: start..<physical.end, isASCII: physical.isASCII, next: physical.next, breaks: 0)
    if !physical.isBroken {
      if physical.end - start > limits.lineLength { refuseLongLine() }
      if !passBreaks(of: physical, in: &line) { return line }
    }
    unfolded.removeAll()
    line.isInBuffer = true
    if !physical.isBroken {
      append(physical, of: bytes)
      physical = continuation(of: line)
    }
    while true {
      append(physical, of: bytes)
      line.range = 0..<unfolded.count
      line.isASCII = line.isASCII && physical.isASCII
      line.next = physical.next
      if isRefused || !passBreaks(of: physical, in: &line) { return line }
      physical = continuation(of: line)
    }
  }

  /// Goes beyond the line break of a physical line and beyond empty lines.
  ///
  /// - Returns: whether a fold follows.
  private mutating func passBreaks(of physical: PhysicalLine, in line: inout UnfoldedLine) -> Bool {
    noteBreak(of: physical)
    guard physical.next > physical.end else { return false }
    line.breaks += 1
    while line.next < bytes.count, isLineBreak(at: line.next) {
      let empty = self.physicalLine(from: line.next)
      guard empty.end == empty.start, !isRefused else { return false }
      sayOnce(.emptyLine, line: line.breaks)
      noteBreak(of: empty)
      line.next = empty.next
      line.breaks += 1
    }
    return line.next < bytes.count && isBlank(at: line.next)
  }

  /// The physical line behind the blank of a fold.
  private mutating func continuation(of line: UnfoldedLine) -> PhysicalLine {
    let start = line.next + 1
    if start < bytes.count, bytes[start] & 0xC0 == 0x80 {
      sayOnce(.splitCharacter, line: line.breaks)
    }
    var physical = physicalLine(from: start)
    physical.isFold = true
    return physical
  }

  /// What stands before the next line break.
  private struct PhysicalLine {
    let start: Int
    var end: Int
    /// Where the line break ends; the same as `end` when there is none.
    var next: Int
    /// Whether a blank stands before it, with which it goes on with the line before.
    var isFold = false
    /// Whether there are control characters in it.
    var isBroken = false
    /// Whether it is known to be ASCII.
    var isASCII = true
  }

  private func physicalLine(from start: Int) -> PhysicalLine {
    var physical = PhysicalLine(start: start, end: start, next: start)
    while true {
      let text = bytes.span.endOfText(from: physical.end)
      physical.end = text.end
      physical.isASCII = physical.isASCII && text.isASCII
      physical.next = physical.end
      guard physical.end < bytes.count else { break }
      if bytes[physical.end] == 0x0A {
        physical.next += 1
        break
      }
      if bytes[physical.end] == 0x0D, physical.end + 1 < bytes.count,
        bytes[physical.end + 1] == 0x0A
      {
        physical.next += 2
        break
      }
      physical.isBroken = true
      physical.end += 1
    }
    return physical
  }

  /// Notes a physical line, each once and in their order.
  private mutating func noteBreak(of physical: PhysicalLine) {
    lines?.addPhysical(
      from: physical.isFold ? physical.start - 1 : physical.start, to: physical.end,
      next: physical.next, isFold: physical.isFold)
    switch physical.next - physical.end {
    case 1: sayOnce(.lineEnds)
    case 0 where physical.end > physical.start: sayOnce(.finalLineBreak)
    default: break
    }
  }

  /// Adds a physical line to the buffer, without its control characters.
  private mutating func append(_ physical: PhysicalLine, of bytes: [UInt8]) {
    if physical.isBroken {
      for index in physical.start..<physical.end where !isRefused { append(bytes[index]) }
    } else {
      unfolded.append(bytes.span.extracting(physical.start..<physical.end))
    }
    if unfolded.count > limits.lineLength { refuseLongLine() }
  }

  private mutating func append(_ byte: UInt8) {
    if byte < 0x20 && byte != 0x09 || byte == 0x7F {
      report(.controlCharacter, .controlCharacter(byte), offset: unfolded.count)
    } else {
      unfolded.append(byte)
      if unfolded.count > limits.lineLength { refuseLongLine() }
    }
  }

  // MARK: Refusals

  private mutating func refuseLongLine() {
    refuse(.longLine, .lineTooLong(limit: limits.lineLength))
  }

  /// Refuses a component that is too large to be kept until it ends.
  private mutating func refuseLargeComponent() {
    refuse(.tooLarge, .componentTooLarge(limit: limits.bytes))
  }
}

/// A line after unfolding: a range of the document, or the buffer.
private struct UnfoldedLine {
  /// Its bytes in the document, when they stand together there.
  var range: Range<Int>
  var isInBuffer = false
  /// Whether it is known to be ASCII.
  var isASCII: Bool
  /// Where the next line begins.
  var next: Int
  /// How many line breaks lie between this line's start and the next one's.
  var breaks: Int
}
