/// The `TEXT` values of iCalendar: what people wrote, and how it stands on the wire.
///
/// The corresponding value type is `TEXT` (RFC 5545, section 3.3.11).
public enum ICalendarText {
  /// The text as a value on the wire: in NFC, with `\`, `;`, `,` and newlines escaped.
  ///
  /// Every kind of line break becomes `\n`. Other control characters are dropped; RFC 5545 has no
  /// way to write them, and some clients stop reading at them. Tabs stay.
  public static func escaped(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let traits = Traits(of: bytes)
    if traits.isOrdinary {
      if !traits.needsEscapes { return text }
    } else {
      // Composing comes before escaping: a combining mark that begins a line must not join the `n`.
      bytes = Array(
        withoutControls(withPlainNewlines(text), keepingNewlines: true).composed.utf8)
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 8 + 8)
    var copied = 0
    for (index, byte) in bytes.enumerated() where needsEscape(byte) {
      escaped.append(contentsOf: bytes[copied..<index])
      escaped.append(backslash)
      escaped.append(byte == newline ? UInt8(ascii: "n") : byte)
      copied = index + 1
    }
    escaped.append(contentsOf: bytes[copied...])
    return String(decoding: escaped, as: UTF8.self)
  }

  /// What a text needs before it can be written, found in one pass over its bytes.
  private struct Traits {
    var needsEscapes = false
    /// Whether it is in NFC and has no control characters but LF and tabs for sure: when all of it
    /// is ASCII and precomposed Latin letters, as nearly all Vietnamese text is.
    var isOrdinary = true

    init(of bytes: [UInt8]) {
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\n"):
          needsEscapes = true
        case 0x20..<0x7F, 0x09, 0x80...0xBF: break
        case 0xC3...0xCB: break  // U+00C0–U+02FF
        case 0xE1 where (0xB8...0xBB).contains(bytes[index + 1]): break  // U+1E00–U+1EFF
        default:
          isOrdinary = false
          return
        }
      }
    }
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
    texts.map(escaped).joined(separator: ",")
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

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == backslash || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == newline
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let newline = UInt8(ascii: "\n")
}
