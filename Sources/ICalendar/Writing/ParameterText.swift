internal import CivilTime

/// The values of a parameter as they stand on the wire (RFC 5545, section 3.1; RFC 6868).
enum ParameterText {
  /// One value, with `^`, newlines and double quotes escaped, and in quotes when it has `: ; ,`.
  ///
  /// Other control characters are dropped: nothing on the wire can stand for them.
  static func encoded(_ value: String) -> String {
    encodedAsIs(ICalendarText.withPlainNewlines(value).composed)
  }

  /// A value as it stands on the wire, its letters as they are: jCal must not change how they are composed.
  static func encodedAsIs(_ value: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count + 2)
    var needsQuotes = false
    var previous: UInt8 = 0
    for byte in value.utf8 {
      switch byte {
      case newline: bytes += [caret, UInt8(ascii: "n")]
      case quote: bytes += [caret, UInt8(ascii: "'")]
      case caret: bytes += [caret, caret]
      case ..<0x20 where byte != tab, 0x7F: break
      default:
        needsQuotes = needsQuotes || isSeparator(byte)
        bytes.append(byte)
      }
      previous = byte
    }
    // A blank at either end survives quoting better than it survives other people's trimming.
    needsQuotes = needsQuotes || previous == 0x20 || bytes.first == 0x20
    let text = String(decoding: bytes, as: UTF8.self)
    return needsQuotes ? "\"\(text)\"" : text
  }

  /// The values that a parameter's text stands for.
  static func decoded(_ wireText: String) -> [String] {
    var values: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    var follows = false  // the byte before was a caret
    for byte in wireText.utf8 {
      if follows {
        follows = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"):
          current.append(newline)
          continue
        case UInt8(ascii: "'"):
          current.append(quote)
          continue
        case caret:
          current.append(caret)
          continue
        default: current.append(caret)  // RFC 6868: any other pair stays as it is
        }
      }
      switch byte {
      case caret: follows = true
      case quote: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        values.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
      default: current.append(byte)
      }
    }
    if follows { current.append(caret) }
    values.append(String(decoding: current, as: UTF8.self))
    return values
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let caret = UInt8(ascii: "^")
  private static let tab = UInt8(ascii: "\t")
}
