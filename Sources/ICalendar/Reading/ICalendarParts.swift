public import CivilTime

/// The parts of a document that comes in chunks, with the problems among them: a sequence that
/// leaves broken lines out and goes on.
///
/// Made by ``ICalendarReader/parts(of:)->ICalendarParts<Chunks>``.
public struct ICalendarParts<Chunks: Sequence>: Sequence where Chunks.Element: Sequence<UInt8> {
  fileprivate let chunks: Chunks
  fileprivate let reader: ICalendarReader

  /// Starts to read.
  public func makeIterator() -> Iterator {
    Iterator(chunks: chunks.makeIterator(), reader: ICalendarStreamReader(reader))
  }

  /// The parts of a document that must be well-formed, which is less than valid; see
  /// ``ICalendarReader``.
  public var wellFormed: WellFormed { WellFormed(parts: makeIterator()) }

  /// Reads a chunk when the parts of the last one are used up.
  public struct Iterator: IteratorProtocol {
    fileprivate var chunks: Chunks.Iterator
    fileprivate var reader: ICalendarStreamReader
    private var parts: ArraySlice<ICalendarPart> = []
    private var isAtEnd = false

    fileprivate init(chunks: Chunks.Iterator, reader: ICalendarStreamReader) {
      self.chunks = chunks
      self.reader = reader
    }

    /// The next part, or `nil` at the end.
    public mutating func next() -> ICalendarPart? {
      while parts.isEmpty, !isAtEnd {
        if !reader.isRefused, let chunk = chunks.next() {
          parts = reader.read(chunk)[...]
        } else {
          isAtEnd = true
          parts = reader.finish()[...]
          if let problem = (chunks as? any FailingChunks)?.problem {
            parts.append(.problem(problem))
          }
        }
      }
      return parts.popFirst()
    }
  }

  /// Gives parts as long as there is no error, then reads on only to find all of them.
  ///
  /// ```swift
  /// var parts = ICalendarReader().parts(of: chunks).wellFormed
  /// while let part = try parts.next() { … }
  /// ```
  public struct WellFormed {
    fileprivate var parts: Iterator
    private var gate = ErrorGate()

    fileprivate init(parts: Iterator) { self.parts = parts }

    /// The next part, or `nil` at the end of a well-formed document.
    ///
    /// - Throws: `InvalidDocument` with every problem of the document, when one is an error.
    public mutating func next() throws(InvalidDocument) -> ICalendarPart? {
      while let part = parts.next() {
        if gate.lets(part) { return part }
      }
      try gate.finish()
      return nil
    }
  }
}

extension ICalendarParts: Sendable where Chunks: Sendable {}
extension ICalendarParts.Iterator: Sendable where Chunks.Iterator: Sendable {}
extension ICalendarParts.WellFormed: Sendable where Chunks.Iterator: Sendable {}

extension ICalendarReader {
  /// Reads a document that comes in chunks, a part at a time.
  ///
  /// ```swift
  /// for part in ICalendarReader().parts(of: chunks) {
  ///   if let event = part.event { print(event.title ?? "") }
  /// }
  /// ```
  ///
  /// What can be read is read, as by ``read(_:)``; problems are among the parts. Of a document that
  /// must be well-formed, ask for ``ICalendarParts/wellFormed``.
  ///
  /// - Parameter chunks: the bytes, cut anywhere. They are asked for when they are needed.
  public func parts<Chunks: Sequence>(of chunks: Chunks) -> ICalendarParts<Chunks>
  where Chunks.Element: Sequence<UInt8> {
    ICalendarParts(chunks: chunks, reader: self)
  }

  /// Reads a file a part at a time, so that it may be larger than memory.
  ///
  /// ```swift
  /// for part in ICalendarReader().parts(contentsOf: "all.ics") {
  ///   if let event = part.event { print(event.title ?? "") }
  /// }
  /// ```
  ///
  /// A file that cannot be read is a problem among the parts, the last one: `file/not-found` or
  /// `file/unreadable`.
  ///
  /// - Parameter path: the file's path, which is also its name in problems when ``file`` is `nil`.
  public func parts(contentsOf path: String) -> ICalendarParts<FileChunks> {
    ICalendarReader(limits: limits, file: file ?? path).parts(of: FileChunks(path: path))
  }
}

/// Lets parts through until an error is among them.
struct ErrorGate: Sendable {
  private var problems: [Diagnostic] = []

  mutating func lets(_ part: ICalendarPart) -> Bool {
    if case .problem(let problem) = part { problems.append(problem) }
    return !problems.containsError
  }

  func finish() throws(InvalidDocument) {
    if problems.containsError { throw InvalidDocument(problems) }
  }
}
