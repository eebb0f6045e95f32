/// Texts as they stand in a YAML file.
package enum YAMLScalar {
  /// A text as a scalar of one line: plain where no reader could take it for anything else,
  /// otherwise in double quotes (YAML 1.2.2, sections 7.3.1 and 7.3.3).
  package static func text(of text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.append(contentsOf: ["\\", scalar])
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      // A build server that keeps the log of `--dry-run` would take two of them for an order.
      case "#" where quoted.last == "#": quoted.append(contentsOf: escaped(scalar).unicodeScalars)
      case _ where scalar.isUnseen: quoted.append(contentsOf: escaped(scalar).unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The scalar by its number, so that whoever edits the file sees it.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (sign, length) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
    return sign + String(repeating: "0", count: length - digits.utf8.count) + digits
  }

  /// Whether a text can stand without quotes: it begins with a letter or a digit, holds nothing that
  /// has a meaning in YAML, and is no number, truth value or null to a reader that knows types.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isWordLike, text.last != " ",
      text.unicodeScalars.allSatisfy({ $0.isWordLike || punctuation.contains($0) })
    else { return false }
    return text.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !words.contains(text.lowercased()) && !looksLikeNumber(text)
  }

  private static let punctuation = Set<Unicode.Scalar>(" -–—/.();+%“”‘’…".unicodeScalars)
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  /// `0x1F`, `0o17`, `1e5` and the like: digits with the letters of numbers between them.
  private static func looksLikeNumber(_ text: String) -> Bool {
    text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
      && text.unicodeScalars.allSatisfy {
        "0123456789abcdefoxABCDEFOX.+-_".unicodeScalars.contains($0)
      }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of its own, no mark that combines with another.
  fileprivate var isWordLike: Bool {
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }
}
