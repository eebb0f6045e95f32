internal import CivilTime
internal import ICalendar

/// Looks through a document for what libical must not see, in one pass and without memory.
///
/// libical 3.0.16 needs more than a minute for a line of 30 MB (it measures the line again for
/// every 80 bytes), stops reading at a NUL, and frees nested components by recursion.
struct LibicalScreen {
  /// The most bytes of a document; a feed has less than one million.
  static let mostBytes = 32_000_000
  /// The most bytes between two line breaks.
  static let longestLine = 65_536
  /// The most bytes of a line after unfolding.
  static let longestUnfoldedLine = 1_000_000
  /// The most components inside one another.
  static let deepest = 64

  /// What keeps a document from being read, or `nil`.
  static func problem(in bytes: [UInt8]) -> Diagnostic? {
    guard bytes.count <= mostBytes else {
      return .gate(
        .tooLarge, en: "the document has more than \(mostBytes) bytes, libical is not asked",
        vi: "tài liệu dài hơn \(mostBytes) byte, không đưa cho libical")
    }
    var screen = LibicalScreen()
    for byte in bytes {
      if let problem = screen.take(byte) { return problem }
    }
    return nil
  }

  private var line = 1
  private var length = 0
  private var unfoldedLength = 0
  private var depth = 0
  private var isAfterBreak = false
  /// The first bytes of the unfolded line in capitals, as many as `BEGIN:` has.
  private var word: UInt64 = 0
  private var wordLength = 0

  private mutating func take(_ byte: UInt8) -> Diagnostic? {
    if byte == 0 { return problem(.nul, en: "there is a NUL byte", vi: "có byte NUL") }
    if byte == UInt8(ascii: "\n") {
      line += 1
      length = 0
      isAfterBreak = true
      return nil
    }
    if isAfterBreak {
      isAfterBreak = false
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { return nil }
      (unfoldedLength, word, wordLength) = (0, 0, 0)
    }
    guard byte != UInt8(ascii: "\r") else { return nil }
    length += 1
    unfoldedLength += 1
    if length > Self.longestLine || unfoldedLength > Self.longestUnfoldedLine {
      return problem(.longLine, en: "the line is too long", vi: "dòng quá dài")
    }
    if wordLength < 6 { return takeWord(byte) }
    return nil
  }

  /// Counts `BEGIN` and `END` however they are folded and spelled.
  private mutating func takeWord(_ byte: UInt8) -> Diagnostic? {
    // A parameter between the name and the colon makes no difference to libical.
    let isEnd = byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
    word = word << 8 | UInt64(isEnd ? UInt8(ascii: ":") : ICalendarToken.upper(byte))
    wordLength += 1
    if wordLength == 6, word == Self.begin { depth += 1 }
    if wordLength == 4, word == Self.end { depth = max(0, depth - 1) }
    guard depth > Self.deepest else { return nil }
    return problem(
      .tooDeep, en: "there are more than \(Self.deepest) components inside one another",
      vi: "có hơn \(Self.deepest) thành phần lồng nhau")
  }

  private func problem(_ code: GateCode, en: String, vi: String) -> Diagnostic {
    .gate(code, en: en, vi: vi, at: SourceLocation(line: line, column: 1))
  }

  private static let begin = packed("BEGIN:")
  private static let end = packed("END:")

  private static func packed(_ text: StaticString) -> UInt64 {
    text.description.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
