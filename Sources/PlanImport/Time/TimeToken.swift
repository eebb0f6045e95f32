internal import CivilTime

/// A word, a number or a sign of what stands in a cell for time.
struct TimeToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A run of letters in lower case without marks.
    case word(String)
    /// A run of one to nine digits, and how many there are.
    case number(Int, digits: Int)
    /// Any other character.
    case sign(Character)
  }

  let kind: Kind
  /// The word as it is written, in lower case: `tới` is not `tối`.
  let written: String
  /// Whether nothing stands between it and the one before it.
  let isGlued: Bool

  var word: String? { if case .word(let word) = kind { word } else { nil } }
  var number: Int? { if case .number(let number, _) = kind { number } else { nil } }
  var digits: Int { if case .number(_, let digits) = kind { digits } else { 0 } }
  var sign: Character? { if case .sign(let sign) = kind { sign } else { nil } }

  /// The tokens of a text; blanks and line breaks only part them.
  static func tokens(of text: String) -> [TimeToken] {
    let scalars = Array(text.composed.lowercased().unicodeScalars)
    var tokens: [TimeToken] = []
    var (position, end) = (0, -1)
    while position < scalars.count {
      let first = scalars[position]
      guard !first.properties.isWhitespace else {
        position += 1
        continue
      }
      let run = scalars[position...].prefix {
        first.isDigit ? $0.isDigit : first.isLetter && $0.isLetter
      }
      let written = String(String.UnicodeScalarView(run.isEmpty ? [first] : run))
      let kind: Kind =
        if first.isDigit {
          written.utf8.count <= 9
            ? .number(Int(written) ?? 0, digits: written.utf8.count) : .word(written)
        } else if first.isLetter {
          .word(written.folded)
        } else {
          .sign(Character(first))
        }
      tokens.append(TimeToken(kind: kind, written: written, isGlued: end == position))
      position += max(1, run.count)
      end = position
    }
    return tokens
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is a letter, or a mark on one.
  fileprivate var isLetter: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}

/// A place in a cell's words, which goes on and comes back where a way of reading fails.
struct TimeCursor: Sendable {
  let tokens: [TimeToken]
  var position = 0

  init(_ text: String) { tokens = TimeToken.tokens(of: text) }

  var isAtEnd: Bool { position >= tokens.count }
  var next: TimeToken? { ahead(0) }

  /// The token so many places further on.
  func ahead(_ count: Int) -> TimeToken? {
    tokens.indices.contains(position + count) ? tokens[position + count] : nil
  }

  /// Goes past any of some phrases, given in small letters without marks, longer ones first.
  mutating func take(_ phrases: [[String]]) -> Bool {
    for phrase in phrases where stands(phrase) {
      position += phrase.count
      return true
    }
    return false
  }

  /// Goes past one of some words that differ by their marks from others, `tối` from `tới`.
  mutating func take(written words: String...) -> Bool {
    guard let word = next?.written, words.contains(word) else { return false }
    position += 1
    return true
  }

  /// Goes past one of some words.
  mutating func take(word words: String...) -> Bool {
    guard let word = next?.word, words.contains(word) else { return false }
    position += 1
    return true
  }

  /// Goes past one of some signs.
  mutating func take(sign signs: Character...) -> Bool {
    guard let sign = next?.sign, signs.contains(sign) else { return false }
    position += 1
    return true
  }

  /// Goes past a number.
  mutating func takeNumber(_ range: ClosedRange<Int> = 0...999_999_999) -> Int? {
    guard let number = next?.number, range.contains(number) else { return nil }
    position += 1
    return number
  }

  /// Goes past a year of four digits.
  mutating func takeYear() -> Int? {
    guard next?.digits == 4 else { return nil }
    return takeNumber(1900...2199)
  }

  /// Goes past a word with a value.
  mutating func take<Value>(_ table: [String: Value]) -> Value? {
    guard let word = next?.word, let value = table[word] else { return nil }
    position += 1
    return value
  }

  /// Goes past what only sets words apart: brackets, commas, colons, stars.
  mutating func skipSigns() {
    while let sign = next?.sign, Self.soft.contains(sign) { position += 1 }
  }

  /// Whether these words stand next.
  func stands(_ phrase: [String]) -> Bool {
    phrase.count <= tokens.count - position
      && zip(phrase, tokens[position...]).allSatisfy { $0 == $1.word }
  }

  private static let soft: Set<Character> = [
    "(", ")", "[", "]", ",", ":", "*", ".", ";", "“", "”", "\"", "'", "’", "•", "+", "…", "_",
  ]
}

/// Phrases as they look without marks, longer ones before those that they begin with.
func phrases(_ texts: String...) -> [[String]] {
  texts.map { $0.folded.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
}
