/// Writes the lines of a document: each folded at 75 octets and ended by CR LF (RFC 5545,
/// section 3.1).
///
/// ```swift
/// var writer = LineWriter()
/// writer.write(property)
/// return writer.takeBytes()
/// ```
struct LineWriter {
  private var output: ByteBuffer
  /// A line that may be too long for one piece; kept from line to line.
  private var line = ByteBuffer()
  private let names = KnownNames()

  /// Creates a writer with room for some bytes.
  init(capacity: Int = 0) { output = ByteBuffer(capacity: capacity) }

  /// How many bytes have been written.
  var count: Int { output.count }

  /// Takes what has been written.
  mutating func takeBytes() -> [UInt8] { output.takeBytes() }

  /// Takes what has been written so far; more is going to be.
  mutating func takeChunk() -> [UInt8] { output.removeBytes(from: 0) }

  /// Writes a property.
  mutating func write(_ property: Property) {
    line.removeAll()
    if property.fewestValueBytes < LineFolding.longestLine {
      let start = output.count
      property.appendLine(to: &output, names: names)
      if output.count - start <= LineFolding.longestLine { return output.appendLineBreak() }
      line.append(output.removeBytes(from: start))
    } else {
      property.appendLine(to: &line, names: names)
    }
    line.withBytes { LineFolding.append($0, to: &output) }
  }

  /// Writes a line that is complete and escaped.
  mutating func write(line text: String) { text.withBytes { write(line: $0) } }

  /// Writes a line that is complete and escaped.
  mutating func write(line bytes: borrowing Span<UInt8>) {
    LineFolding.append(bytes, to: &output)
  }

  /// Writes the first line of a component, or its last.
  ///
  /// - Parameters:
  ///   - boundary: `BEGIN:` or `END:`.
  ///   - spelled: the line as it was read, if that is not the word and the name.
  mutating func write(_ boundary: Boundary, of name: ComponentName, spelled: String? = nil) {
    if let spelled { return write(line: spelled) }
    line.removeAll()
    line.append(boundary.word)
    name.coded.withBytes(in: names.components) { line.append($0) }
    line.withBytes { LineFolding.append($0, to: &output) }
  }

  /// Which of a component's two boundaries a line is.
  enum Boundary {
    case begin
    case end

    fileprivate var word: [UInt8] { self == .begin ? Self.beginWord : Self.endWord }

    private static let beginWord = Array("BEGIN:".utf8)
    private static let endWord = Array("END:".utf8)
  }
}
