internal import CivilTime

/// Text in HTML and XML.
package enum Markup {
  /// The text as it stands between tags and in quoted attributes.
  ///
  /// Each scalar is looked at by itself, because a quotation mark with a mark that combines is one
  /// character and still ends an attribute. What cannot be seen is shown by its number; XML has no
  /// place for most of it anyway (XML 1.0, section 2.2).
  ///
  /// - Parameter keepsLines: whether line breaks stay, or become blanks.
  package static func escaped(_ text: String, keepingLines keepsLines: Bool = false) -> String {
    // Most texts have nothing to escape.
    if text.unicodeScalars.allSatisfy(\.isPlain) { return text }
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.visible(keepingLines: keepsLines).unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      // Two of them begin what a build server takes for an order.
      case "#" where previous == "#": escaped.append(contentsOf: "&#35;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case _ where scalar.hasNoPlaceInXML:
        escaped.append(contentsOf: scalar.number.unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension Unicode.Scalar {
  /// Whether it stands for itself in markup, and can be seen: most of ASCII, and the letters of Latin
  /// scripts, the Vietnamese among them.
  fileprivate var isPlain: Bool {
    switch self {
    case "&", "<", ">", "\"", "'", "#", "\u{7F}": false
    case " "..."~", "\u{C0}"..."\u{24F}", "\u{1E00}"..."\u{1EFF}", "–", "“", "”", "…", "·": true
    default: false
    }
  }
}
