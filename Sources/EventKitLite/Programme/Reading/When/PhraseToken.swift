internal import CivilTime

/// A word, a number or a sign of a phrase that says when something is.
package struct PhraseToken: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A run of letters, folded: no marks, lower case.
    case word(String)
    /// A run of one to nine digits.
    case number(Int)
    /// Anything else: one character, or the two dots of a span.
    case sign(String)
  }

  package let kind: Kind
  /// Where it begins in the text, in Unicode scalars.
  package let offset: Int
  /// How many scalars it has.
  package let length: Int
  /// Whether nothing stands between it and the one before it.
  package let isGlued: Bool

  /// Where it ends.
  package var end: Int { offset + length }

  /// The word, if it is one.
  package var word: String? { if case .word(let word) = kind { word } else { nil } }
  /// The number, if it is one.
  package var number: Int? { if case .number(let number) = kind { number } else { nil } }

  /// The sign, if it is one.
  package var sign: String? { if case .sign(let sign) = kind { sign } else { nil } }
  /// How many digits it has; none of what is no number.
  package var digits: Int { number == nil ? 0 : length }

  /// The tokens of a text; blanks only part them.
  static func tokens(of text: [Unicode.Scalar]) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    var position = 0
    while position < text.count {
      guard !text[position].properties.isWhitespace else {
        position += 1
        continue
      }
      let (kind, length) = next(in: text, at: position)
      tokens.append(
        PhraseToken(
          kind: kind, offset: position, length: length, isGlued: tokens.last?.end == position))
      position += length
    }
    return tokens
  }

  private static func next(in text: [Unicode.Scalar], at position: Int) -> (Kind, length: Int) {
    func run(while belongs: (Unicode.Scalar) -> Bool) -> String {
      String(String.UnicodeScalarView(text[position...].prefix(while: belongs)))
    }
    let first = text[position]
    if first.isASCIIDigit {
      let digits = run(while: \.isASCIIDigit)
      return (Int(digits: digits).map(Kind.number) ?? .sign(digits), digits.utf8.count)
    }
    if first.isLetter {
      let word = run(while: \.isLetter)
      return (.word(word.folded), word.unicodeScalars.count)
    }
    if first == ".", position + 1 < text.count, text[position + 1] == "." {
      return (.sign(".."), 2)
    }
    return (.sign(String(Character(first))), 1)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is a letter, or a mark on one.
  fileprivate var isLetter: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}
