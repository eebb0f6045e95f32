internal import CivilTime

/// The `TEXT` values of iCalendar: what people wrote, and how it stands on the wire.
///
/// The corresponding value type is `TEXT` (RFC 5545, section 3.3.11).
public enum ICalendarText {
  /// The text as a value on the wire: in NFC, with `\`, `;`, `,` and newlines escaped.
  ///
  /// Every kind of line break becomes `\n`. Other control characters are dropped; RFC 5545 has no
  /// way to write them, and some clients stop reading at them. Tabs stay.
  public static func escaped(_ text: String) -> String {
    escaped(ordinary: ordinary(text))
  }

  /// The text as a value on the wire, of one that is ordinary.
  static func escaped(ordinary text: String) -> String {
    let isPlain = text.withBytes { $0.firstIndex(from: 0, where: isEscaped) == $0.count }
    if isPlain { return text }
    var escaped = ByteBuffer()
    escaped.append(atMost: 2 * text.utf8.count) { room in
      text.withBytes { writeEscaped($0, to: &room, at: 0) }
    }
    return escaped.text
  }

  /// The text in NFC, with LF as its only line break, and without other control characters.
  ///
  /// Composing comes before escaping: a combining mark that begins a line must not join the `n`.
  static func ordinary(_ text: String) -> String {
    if OrdinaryText.includes(text) { return text }
    return withoutControls(withPlainNewlines(text), keepingNewlines: true).composed
  }

  /// Writes an ordinary text with its escapes; at most each byte is two.
  ///
  /// - Returns: the index behind what it wrote.
  static func writeEscaped(
    _ text: borrowing Span<UInt8>, to room: inout MutableSpan<UInt8>, at start: Int
  ) -> Int {
    var index = 0
    var written = start
    while index < text.count {
      // What has nothing to escape is written sixteen bytes at a time.
      while index &+ 16 <= text.count, !isEscaped(text.block(at: index)).hasYes {
        room.store(text.block(at: index), at: written)
        index &+= 16
        written &+= 16
      }
      var found: UInt64 = 0
      // Then eight, whatever is among them, of which those count that come before what is escaped.
      while found == 0, index < text.count {
        let isWhole = index &+ 8 <= text.count
        let word = isWhole ? text.word(at: index) : text.lastWord(from: index)
        room.store(word, at: written)
        found = isEscaped(word) & ByteTest.anyYes
        let count = found == 0 ? min(8, text.count &- index) : found.trailingZeroBitCount / 8
        index &+= count
        written &+= count
      }
      guard found != 0 else { break }
      written = room.write(backslash, at: written)
      let byte = text[index]
      written = room.write(byte == newline ? letterN : byte, at: written)
      index &+= 1
    }
    return written
  }

  /// Which bytes are escaped: `\`, `;`, `,` and LF.
  @inline(__always)
  private static func isEscaped(_ bytes: ByteBlock) -> ByteAnswers {
    bytes.isEqual(backslash) .| bytes.isEqual(UInt8(ascii: ";"))
      .| bytes.isEqual(UInt8(ascii: ",")) .| bytes.isEqual(newline)
  }

  /// The same of the bytes of a word.
  @inline(__always)
  private static func isEscaped(_ bytes: UInt64) -> UInt64 {
    ByteTest.isEqual(bytes, backslash) | ByteTest.isEqual(bytes, UInt8(ascii: ";"))
      | ByteTest.isEqual(bytes, UInt8(ascii: ",")) | ByteTest.isEqual(bytes, newline)
  }

  /// The text that a value on the wire stands for.
  ///
  /// A backslash before anything that is not escaped by RFC 5545 stays, as does one at the end.
  public static func unescaped(_ value: String) -> String {
    value.withBytes { bytes in
      let isPlain = bytes.firstIndex(from: 0) { ByteTest.isEqual($0, backslash) } == bytes.count
      return isPlain ? value : unescaped(bytes)
    }
  }

  /// The text that the bytes of a value stand for.
  static func unescaped(_ value: borrowing Span<UInt8>) -> String {
    var escape = value.firstIndex(from: 0) { ByteTest.isEqual($0, backslash) }
    // As nearly all are.
    if escape == value.count { return String(copying: value) }
    var text = ByteBuffer(capacity: value.count)
    var start = 0
    while true {
      text.append(value.extracting(start..<escape))
      guard escape < value.count else { return text.text }
      guard escape + 1 < value.count else {
        text.append(backslash)
        return text.text
      }
      let byte = value[escape + 1]
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(newline)
      case backslash, UInt8(ascii: ";"), UInt8(ascii: ","): text.append(byte)
      default:
        text.append(backslash)
        text.append(byte)
      }
      start = escape + 2
      escape = value.firstIndex(from: start) { ByteTest.isEqual($0, backslash) }
    }
  }

  /// A list of texts as one value on the wire: each escaped, commas between them.
  public static func escaped(list texts: [String]) -> String {
    if texts.count == 1 { return escaped(texts[0]) }
    return texts.map { escaped($0) }.joined(separator: ",")
  }

  /// The texts of a list: the value cut at commas that are not escaped.
  public static func unescaped(list value: String) -> [String] {
    var texts: [String] = []
    var current: [UInt8] = []
    var follows = false
    for byte in value.utf8 {
      if byte == UInt8(ascii: ","), !follows {
        texts.append(unescaped(String(decoding: current, as: UTF8.self)))
        current.removeAll(keepingCapacity: true)
      } else {
        current.append(byte)
      }
      follows = byte == backslash && !follows
    }
    texts.append(unescaped(String(decoding: current, as: UTF8.self)))
    return texts
  }

  /// The text without control characters other than tabs, and without newlines unless asked to
  /// keep them. What is left cannot end a line.
  static func withoutControls(_ text: String, keepingNewlines: Bool = false) -> String {
    func isControl(_ byte: UInt8) -> Bool {
      (byte < 0x20 && byte != 0x09 && !(keepingNewlines && byte == newline)) || byte == 0x7F
    }
    guard text.utf8.contains(where: isControl) else { return text }
    return String(decoding: text.utf8.filter { !isControl($0) }, as: UTF8.self)
  }

  /// The text with every line break – CR LF, CR, NEL, and Unicode's line and paragraph separators –
  /// written as LF, because many readers take any of them for the end of a line; and without the
  /// other control characters beyond ASCII, which only terminals understand.
  static func withPlainNewlines(_ text: String) -> String {
    func mayBreak(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0xC2 || byte == 0xE2 }
    guard text.utf8.contains(where: mayBreak) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x80...0x9F: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let newline = UInt8(ascii: "\n")
  private static let letterN = UInt8(ascii: "n")
}
