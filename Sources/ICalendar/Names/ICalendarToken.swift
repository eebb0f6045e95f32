/// The names of iCalendar – of components, properties and parameters – as text: which are possible,
/// and when two are the same (RFC 5545, sections 2 and 3.1).
package enum ICalendarToken {
  /// Whether the bytes can be a name without being taken for something else.
  static func isValid(_ bytes: some Sequence<UInt8>) -> Bool {
    var isEmpty = true
    for byte in bytes {
      guard isNameByte(byte) else { return false }
      isEmpty = false
    }
    return !isEmpty
  }

  /// Whether a byte can stand in a name. More than RFC 5545 allows: what cannot be mistaken for the
  /// end of the name or of the line.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: "="), UInt8(ascii: "\""):
      false
    default: true
    }
  }

  /// Whether two names are the same but for the case of ASCII letters.
  static func areEqual(_ a: String, _ b: String) -> Bool {
    guard a.utf8.count == b.utf8.count else { return false }
    var others = b.utf8.makeIterator()
    for byte in a.utf8 {
      guard let other = others.next(), byte == other || upper(byte) == upper(other) else {
        return false
      }
    }
    return true
  }

  /// Hashes a name without its case.
  static func hash(_ name: String, into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(upper(byte)) }
    hasher.combine(0 as UInt8)
  }

  /// The name in capitals, but for letters beyond ASCII, whose case tells names apart.
  static func upper(_ name: String) -> String {
    String(decoding: name.utf8.map { upper($0) }, as: UTF8.self)
  }

  /// The name in small letters, but for those beyond ASCII.
  static func lower(_ name: String) -> String {
    String(
      decoding: name.utf8.map {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
  }

  /// The byte as a capital, if it is an ASCII letter.
  package static func upper(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte
  }
}
