/// Reads a document as its bytes arrive: takes chunks, gives back what has become whole.
///
/// ```swift
/// var reader = ICalendarStreamReader()
/// for chunk in chunks {
///   for part in reader.read(chunk) { … }
/// }
/// for part in reader.finish() { … }
/// ```
///
/// Chunks may be cut anywhere, inside a line break or a character too. Kept in memory is one
/// component of a calendar and no more, so that a document may be larger than memory; places and
/// problems are those that ``ICalendarReader/read(_:)`` finds in the whole document, and so are the
/// limits.
///
/// For loops over chunks there is ``ICalendarReader/parts(of:)->ICalendarParts<Chunks>``.
public struct ICalendarStreamReader: Sendable {
  private var parser: DocumentParser

  /// Creates a reader for one document.
  public init(_ reader: ICalendarReader = ICalendarReader()) {
    parser = DocumentParser(limits: reader.limits, file: reader.file)
  }

  /// Whether reading has stopped at a limit; the last part was the problem that says so.
  public var isRefused: Bool { parser.isRefused }

  /// Takes the next bytes, and gives the parts that end in them.
  public mutating func read(_ chunk: some Sequence<UInt8>) -> [ICalendarPart] {
    parser.append(chunk)
    return readLines()
  }

  /// Says that there are no more bytes, and gives the parts that are left.
  public mutating func finish() -> [ICalendarPart] {
    parser.end()
    return readLines()
  }

  private mutating func readLines() -> [ICalendarPart] {
    while parser.readLines() {}
    return parser.takeParts()
  }
}
