/// A document as the linter sees it: its bytes, and its components with where their lines begin.
///
/// ``ICalendarReader`` is the judge of what a document says; its components do not remember their
/// lines though, so the lines are cut once more, by the reader's own ``LineParser``.
struct LintDocument: Sendable {
  let bytes: [UInt8]
  let file: String?
  let roots: [LintComponent]
  /// How many components there are.
  let componentCount: Int
  /// How many lines are neither a property nor the beginning or end of a component.
  let nonsenseCount: Int
  /// All lines in their order, where they are going to be written again.
  let lines: [Line]

  /// A line, and what it is.
  struct Line: Sendable {
    enum Content: Sendable {
      case property(Property)
      case begin(ComponentName)
      case end(ComponentName)
      /// Without sense, or with errors in it.
      case unsound
    }

    let content: Content
    let source: LogicalLines.Line

    var start: LineStart { source.start }
  }

  /// The deepest nesting that is looked at: the reader's limit.
  static let deepest = ICalendarReader.Limits().depth

  /// - Parameter keepsLines: whether ``lines`` are wanted.
  init(_ bytes: [UInt8], file: String?, keepsLines: Bool = false) {
    self.bytes = bytes
    self.file = file
    var builder = Builder()
    var parser = LineParser()
    var lines: [Line] = []
    for line in LogicalLines(bytes) {
      let text = line.text(in: bytes)
      guard !text.isEmpty else { continue }
      let parsed = parser.parse(text.span)
      let isSound = parser.takeProblems().allSatisfy { $0.severity != .error }
      if keepsLines {
        lines.append(Line(content: isSound ? .init(parsed, of: text) : .unsound, source: line))
      }
      builder.take(parsed, of: text, at: line.start)
    }
    self.lines = lines
    builder.close(to: 0)
    roots = builder.roots
    componentCount = builder.componentCount
    nonsenseCount = builder.nonsenseCount
  }

  /// Puts components together in the way that the reader does.
  private struct Builder {
    var roots: [LintComponent] = []
    var componentCount = 0
    var nonsenseCount = 0
    private var open: [LintComponent] = []
    /// How many components are open beyond the deepest level.
    private var ignored = 0

    mutating func take(_ line: LineParser.Line, of text: [UInt8], at start: LineStart) {
      switch line {
      case .property(let property):
        guard let top = open.indices.last, ignored == 0 else { return }
        open[top].properties.append(
          LintProperty(
            property: property.property(in: text.span), line: start,
            valueOffset: property.valueStart))
      case .begin(let boundary):
        componentCount += 1
        guard open.count < LintDocument.deepest else {
          ignored += 1
          return
        }
        if let unended = open.firstIndex(where: { !$0.name.canHold(boundary.name) }) {
          close(to: unended)
        }
        open.append(LintComponent(name: boundary.name, line: start))
      case .end(let boundary):
        guard ignored == 0 else {
          ignored -= 1
          return
        }
        if let match = open.lastIndex(where: { $0.name == boundary.name }) { close(to: match) }
      case .nothing: nonsenseCount += 1
      }
    }

    mutating func close(to depth: Int) {
      while open.count > depth, let top = open.popLast() {
        if let outer = open.indices.last {
          open[outer].components.append(top)
        } else {
          roots.append(top)
        }
      }
    }
  }
}

extension LintDocument.Line.Content {
  fileprivate init(_ line: LineParser.Line, of text: [UInt8]) {
    switch line {
    case .property(let property): self = .property(property.property(in: text.span))
    case .begin(let boundary): self = .begin(boundary.name)
    case .end(let boundary): self = .end(boundary.name)
    case .nothing: self = .unsound
    }
  }
}

/// The content lines of a document, each over as many physical lines as it is folded into.
struct LogicalLines: Sequence, IteratorProtocol {
  struct Line: Sendable {
    let start: LineStart
    /// The physical lines in the document, without their line breaks.
    let pieces: [Range<Int>]

    /// The bytes after unfolding, without control characters.
    func text(in bytes: [UInt8]) -> [UInt8] {
      var text: [UInt8] = []
      text.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
      for piece in pieces {
        for byte in bytes[piece] where (byte >= 0x20 && byte != 0x7F) || byte == 0x09 {
          text.append(byte)
        }
      }
      return text
    }
  }

  private var lines: PhysicalLines
  private var ahead: PhysicalLines.Line?

  init(_ bytes: [UInt8]) {
    lines = PhysicalLines(bytes)
    ahead = lines.next()
  }

  mutating func next() -> Line? {
    guard let first = ahead else { return nil }
    var pieces = [first.range]
    ahead = lines.next()
    // As for the reader, empty lines belong to the line before them, and a fold goes on with it.
    while let line = ahead, line.isFold || line.range.isEmpty {
      if line.isFold { pieces.append((line.range.lowerBound + 1)..<line.range.upperBound) }
      ahead = lines.next()
    }
    return Line(
      start: LineStart(offset: first.range.lowerBound, number: first.number), pieces: pieces)
  }
}

/// The lines of a document as they were sent, cut where the reader cuts: at CR LF and at LF.
struct PhysicalLines: Sequence, IteratorProtocol {
  struct Line {
    let range: Range<Int>
    let number: Int
    /// Whether it goes on with the line before.
    let isFold: Bool
    /// How many bytes its line break has: 2 for CR LF, 0 at the end of the document.
    let lengthOfBreak: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark belongs to no line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    let lineFeed = Self.lineFeed(bytes.span, from: start)
    var end = lineFeed
    var lengthOfBreak = 0
    if lineFeed < bytes.count {
      lengthOfBreak = 1
      if end > start, bytes[end - 1] == 0x0D { (end, lengthOfBreak) = (end - 1, 2) }
    }
    position = end + lengthOfBreak
    number += 1
    let isFold = number > 1 && end > start && (bytes[start] == 0x20 || bytes[start] == 0x09)
    return Line(
      range: start..<end, number: number, isFold: isFold, lengthOfBreak: lengthOfBreak)
  }

  private static func lineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }
}
