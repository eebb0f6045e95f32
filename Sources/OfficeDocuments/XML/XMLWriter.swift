internal import CivilTime

/// Writes XML (1.0, in UTF-8), so that whatever a text holds, the result is well-formed.
///
/// Texts are in Unicode's composed form. What cannot be seen, for most of which XML has no place, is
/// shown by its number as it is everywhere else, `‹U+0007›`.
struct XMLWriter {
  private var bytes: [UInt8] = []

  /// A whole document.
  static func document(
    _ name: String, _ attributes: KeyValuePairs<String, String?>,
    _ content: (inout XMLWriter) -> Void
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.bytes += #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8
    xml.bytes += "\n".utf8
    xml.element(name, attributes, content)
    return xml.bytes
  }

  /// An element, with those attributes that have a value, in their order.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes += ">".utf8
    content(&self)
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">".utf8
  }

  /// An element in which nothing stands.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, attributes)
    bytes += "/>".utf8
  }

  /// A text.
  mutating func text(_ text: String) { append(text, keepingLines: true) }

  /// An element with a text whose blanks and lines count.
  mutating func preserved(_ name: String, _ text: String) {
    element(name, ["xml:space": "preserve"]) { $0.text(text) }
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    bytes += "<".utf8
    bytes += name.utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes += " ".utf8
      bytes += name.utf8
      bytes += "=\"".utf8
      append(value, keepingLines: false)
      bytes += "\"".utf8
    }
  }

  /// The text, byte for byte but for the signs of XML: these are escaped each by itself, because one
  /// with a mark that combines is another character and still acts.
  private mutating func append(_ text: String, keepingLines keepsLines: Bool) {
    for byte in text.shown(keepingLines: keepsLines).utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
