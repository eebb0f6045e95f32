/// The `TEXT` values of iCalendar: what people wrote, and how it stands on the wire.
///
/// The corresponding value type is `TEXT` (RFC 5545, section 3.3.11).
public enum ICalendarText {
  /// The text as a value on the wire: in NFC, with `\`, `;`, `,` and newlines escaped.
  ///
  /// Every kind of line break becomes `\n`. Other control characters are dropped; RFC 5545 has no
  /// way to write them, and some clients stop reading at them. Tabs stay.
  public static func escaped(_ text: String) -> String {
    let (text, needsEscapes) = ordinary(text)
    guard needsEscapes else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 8 + 8)
    appendEscaped(Array(text.utf8), to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The text in NFC, with LF as its only line break, and without other control characters; and
  /// whether it has anything to escape.
  ///
  /// Composing comes before escaping: a combining mark that begins a line must not join the `n`.
  static func ordinary(_ text: String) -> (text: String, needsEscapes: Bool) {
    let traits = TextTraits(of: text)
    if traits.isOrdinary { return (text, traits.needsEscapes) }
    let composed = withoutControls(withPlainNewlines(text), keepingNewlines: true).composed
    return (composed, TextTraits(of: composed).needsEscapes)
  }

  /// Appends an ordinary text with its escapes.
  static func appendEscaped(_ text: [UInt8], to output: inout [UInt8]) {
    var written = 0
    var index = text.span.firstIndex(from: 0) { isEscaped($0) }
    while index < text.count {
      output.append(contentsOf: text[written..<index])
      output.append(backslash)
      // What follows the backslash begins the next run, unless it is written otherwise.
      written = index
      if text[index] == newline {
        output.append(UInt8(ascii: "n"))
        written += 1
      }
      index = text.span.firstIndex(from: index + 1) { isEscaped($0) }
    }
    output.append(contentsOf: text[written...])
  }

  /// Which bytes are escaped: `\`, `;`, `,` and LF.
  @inline(__always)
  static func isEscaped<Word: FixedWidthInteger & UnsignedInteger>(_ bytes: Word) -> Word {
    ByteTest.isEqual(bytes, UInt8(ascii: "\\")) | ByteTest.isEqual(bytes, UInt8(ascii: ";"))
      | ByteTest.isEqual(bytes, UInt8(ascii: ",")) | ByteTest.isEqual(bytes, UInt8(ascii: "\n"))
  }

  /// The text that a value on the wire stands for.
  ///
  /// A backslash before anything that is not escaped by RFC 5545 stays, as does one at the end.
  public static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(backslash) else { return value }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var follows = false
    for byte in value.utf8 {
      guard follows else {
        if byte == backslash { follows = true } else { bytes.append(byte) }
        continue
      }
      follows = false
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): bytes.append(newline)
      case backslash, UInt8(ascii: ";"), UInt8(ascii: ","): bytes.append(byte)
      default: bytes += [backslash, byte]
      }
    }
    if follows { bytes.append(backslash) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A list of texts as one value on the wire: each escaped, commas between them.
  public static func escaped(list texts: [String]) -> String {
    texts.count == 1 ? escaped(texts[0]) : texts.map(escaped).joined(separator: ",")
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
}
