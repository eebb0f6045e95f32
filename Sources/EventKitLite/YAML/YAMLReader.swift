internal import CYaml
public import CivilTime
internal import ICalendar

/// Reads YAML through libyaml's events into nodes that know their places.
///
/// This is the only file that touches the YAML parser. Decision record 0009 says why it stands on
/// the events and not on Yams' node tree: end positions for carets, no hidden expansion of aliases,
/// and a third of the time.
@safe
struct YAMLReader: ~Copyable {
  // libyaml keeps a pointer from the parser to itself, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let lineOffset: Int
  private var depth = 0

  /// Deeper nesting is refused: programme files need five levels.
  static let deepest = 32

  /// What stopped the reading, and where (from 1).
  struct Problem: Error {
    let code: Diagnostic.Code
    let message: LocalizedText
    let line: Int
    let column: Int
    var hint: LocalizedText?
    /// Where what could not be finished begins: the line of an open bracket.
    var start: Int?
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - lineOffset: added to every line, for a part taken out of a longer text.
  /// - Returns: the root, or `nil` when the text holds nothing but comments.
  static func read(_ bytes: [UInt8], lineOffset: Int = 0) throws(Problem) -> YAMLNode? {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Problem) in
      var reader = YAMLReader(lineOffset: lineOffset)
      return unsafe try reader.document(in: buffer)
    }
  }

  private init(lineOffset: Int) {
    self.lineOffset = lineOffset
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe yaml_parser_initialize(parser)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  private mutating func document(
    in buffer: UnsafeBufferPointer<UInt8>
  ) throws(Problem) -> YAMLNode? {
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    _ = try next()  // the stream's start
    guard try next() == .documentStart else { return nil }
    let root = try node(from: try next())
    _ = try next()  // the document's end
    guard try next() == .streamEnd else {
      throw Problem(
        code: .yamlSeveralDocuments, message: .secondDocument,
        line: unsafe Int(parser.pointee.mark.line) + 1 + lineOffset, column: 1)
    }
    return root
  }

  // MARK: Events as values

  private enum Event: Equatable {
    case streamEnd
    case documentStart
    case scalar(YAMLNode)
    case sequenceStart(line: Int, column: Int)
    case mappingStart(line: Int, column: Int)
    case end
    case other
  }

  private mutating func next() throws(Problem) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    let line = unsafe Int(event.start_mark.line) + 1 + lineOffset
    let column = unsafe Int(event.start_mark.column) + 1
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let data = unsafe event.data.scalar
      try unsafe refuse(data.anchor != nil || data.tag != nil, line, column)
      let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
      let endsOnLine = unsafe event.end_mark.line == event.start_mark.line
      let length = unsafe endsOnLine ? Int(event.end_mark.column) + 1 - column : 1
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      try refuseUnreadable(text, line, column)
      return .scalar(
        YAMLNode(
          content: .scalar(text),
          line: line, column: column, length: max(1, length),
          isPlain: unsafe data.style == YAML_PLAIN_SCALAR_STYLE))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      try unsafe refuse(start.anchor != nil || start.tag != nil, line, column)
      return .sequenceStart(line: line, column: column)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      try unsafe refuse(start.anchor != nil || start.tag != nil, line, column)
      return .mappingStart(line: line, column: column)
    case YAML_ALIAS_EVENT:
      try refuse(true, line, column)
      return .other
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func refuse(_ present: Bool, _ line: Int, _ column: Int) throws(Problem) {
    guard present else { return }
    throw Problem(
      code: .yamlNotPlain, message: .notPlainYAML, line: line, column: column,
      hint: .writeOutOrQuote)
  }

  /// Escapes such as `"\e"` write characters that the file itself could not hold.
  private func refuseUnreadable(_ text: String, _ line: Int, _ column: Int) throws(Problem) {
    guard text.unicodeScalars.contains(where: \.isUnreadable) else { return }
    throw Problem(
      code: .yamlEncoding, message: .controlCharacter, line: line, column: column,
      hint: .removeEscape)
  }

  // MARK: Nodes from events

  private mutating func node(from event: Event) throws(Problem) -> YAMLNode {
    switch event {
    case .scalar(let node): return node
    case .sequenceStart(let line, let column):
      try descend(line, column)
      var items: [YAMLNode] = []
      var event = try next()
      while event != .end {
        items.append(try node(from: event))
        event = try next()
      }
      depth -= 1
      return YAMLNode(content: .sequence(items), line: line, column: column, length: 1)
    case .mappingStart(let line, let column):
      try descend(line, column)
      var entries: [YAMLNode.Entry] = []
      var event = try next()
      while event != .end {
        let key = try node(from: event)
        entries.append(.init(key: key, value: try node(from: try next())))
        event = try next()
      }
      depth -= 1
      return YAMLNode(content: .mapping(entries), line: line, column: column, length: 1)
    case .streamEnd, .documentStart, .end, .other:
      return YAMLNode(content: .scalar(""), line: 1 + lineOffset, column: 1, length: 1)
    }
  }

  private mutating func descend(_ line: Int, _ column: Int) throws(Problem) {
    depth += 1
    guard depth > Self.deepest else { return }
    throw Problem(
      code: .yamlTooDeep, message: .nestedDeeper(than: Self.deepest), line: line, column: column)
  }

  private func problem() -> Problem {
    let said = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let around = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let line = unsafe Int(parser.pointee.problem_mark.line) + 1 + lineOffset
    return Problem(
      code: .yamlSyntax, message: .notYAML(said, while: around), line: line,
      column: unsafe Int(parser.pointee.problem_mark.column) + 1, hint: .remedy(for: said),
      start: around == nil ? nil : unsafe Int(parser.pointee.context_mark.line) + 1 + lineOffset)
  }
}

extension Diagnostic.Code {
  /// The text breaks YAML's grammar.
  public static let yamlSyntax = Self("yaml/syntax")
  /// The text uses anchors, aliases or tags.
  public static let yamlNotPlain = Self("yaml/not-plain")
  /// The text is nested deeper than any programme needs.
  public static let yamlTooDeep = Self("yaml/too-deep")
  /// The file holds more than one document.
  public static let yamlSeveralDocuments = Self("yaml/several-documents")
  /// The file is not UTF-8, or holds control characters.
  public static let yamlEncoding = Self("yaml/encoding")
  /// A comment begins right behind a blank and has none itself, so that it has probably cut a text off.
  public static let gluedComment = Self("yaml/glued-comment")
  /// A key stands twice in one group.
  public static let yamlDuplicateKey = Self("yaml/duplicate-key")
}
