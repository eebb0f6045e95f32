internal import CivilTime

/// A word, a number or a sign of a text that may be a lunar day.
enum LunarToken: Hashable {
  /// A run of letters, folded: no marks, lower case.
  case word(String)
  /// A run of one to nine digits.
  case number(Int)
  /// What stands between day and month: `/`, `-` or `.`.
  case separator
  /// Anything else; no lunar day has it.
  case other

  /// The tokens of a text; spaces, commas and brackets only part them.
  static func tokens(of text: String) -> [LunarToken] {
    // The longest way to write a lunar day has some sixty letters.
    guard text.utf8.count <= 400, !saysMore(text) else { return [.other] }
    var tokens: [LunarToken] = []
    var rest = text.folded[...]
    while let first = rest.first {
      if first.isASCII, first.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        tokens.append(.word(String(word)))
        rest = rest[word.endIndex...]
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        tokens.append(Int(digits: digits).map(LunarToken.number) ?? .other)
        rest = rest[digits.endIndex...]
      } else {
        switch first {
        case " ", "\t", "\u{A0}", ",", "(", ")", ":": break
        case "/", "-", ".", "–": tokens.append(.separator)
        default: tokens.append(.other)
        }
        rest = rest.dropFirst()
      }
    }
    // "ÂL." ends a sentence, and separates nothing.
    if tokens.last == .separator { tokens.removeLast() }
    return tokens
  }

  /// Whether a text with marks has a word that only without them is a number: *sau*, after, and not
  /// *sáu*, six; *từ*, from, and not *tư*, four.
  private static func saysMore(_ text: String) -> Bool {
    let written = text.composed.lowercased()
    guard written != text.folded else { return false }
    return written.split { !$0.isLetter }.contains { $0 == "sau" || $0 == "từ" }
  }
}
