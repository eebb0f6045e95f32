internal import CivilTime

/// A place in a phrase, which goes on word by word and comes back where a way of reading fails.
package struct PhraseCursor: Sendable {
  package let text: [Unicode.Scalar]
  package let tokens: [PhraseToken]
  package var position = 0

  package init(_ text: String) {
    self.text = Array(text.unicodeScalars)
    tokens = PhraseToken.tokens(of: self.text)
  }

  package var isAtEnd: Bool { position >= tokens.count }
  package var next: PhraseToken? { token(ahead: 0) }

  /// The token so many places further on.
  package func token(ahead count: Int) -> PhraseToken? {
    tokens.indices.contains(position + count) ? tokens[position + count] : nil
  }

  /// Where the next token begins, or where the text ends.
  package var offset: Int { next?.offset ?? text.count }

  /// The text between two places.
  package func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }

  /// A token as it is written, in lower case: `tới` is not `tối`.
  package func written(_ token: PhraseToken) -> String {
    text(token.offset..<token.end).lowercased()
  }

  /// The text from the next token to the end of another.
  package func text(through token: PhraseToken) -> String { text(offset..<max(offset, token.end)) }

  // MARK: Going on

  /// Goes past any of some wordings.
  package mutating func take(_ wording: Wording) -> Bool {
    for way in wording.ways where stands(way) {
      position += way.count
      return true
    }
    return false
  }

  /// Goes past a word of a table.
  package mutating func take<Value>(_ table: WordTable<Value>) -> Value? {
    for entry in table.entries where stands(entry.words) {
      position += entry.words.count
      return entry.value
    }
    return nil
  }

  /// Goes past one of some words, given as they look without marks.
  package mutating func take(word words: String...) -> Bool {
    guard let word = next?.word, words.contains(word) else { return false }
    position += 1
    return true
  }

  /// Goes past one of some signs.
  package mutating func take(sign signs: String...) -> Bool {
    guard case .sign(let sign)? = next?.kind, signs.contains(sign) else { return false }
    position += 1
    return true
  }

  /// Goes past a number in digits.
  package mutating func takeNumber(_ range: ClosedRange<Int> = 0...999_999_999) -> Int? {
    guard let number = next?.number, range.contains(number) else { return nil }
    position += 1
    return number
  }

  /// Goes past a year of four digits.
  package mutating func takeYear() -> Int? {
    guard let token = next, token.length == 4 else { return nil }
    return takeNumber(1...9999)
  }

  /// Goes past an id: letters, digits and hyphens without a blank between them.
  package mutating func takeID() -> (id: String, offset: Int)? {
    guard let first = next else { return nil }
    var last = position
    while last + 1 < tokens.count, tokens[last + 1].isGlued, tokens[last + 1].mayBeInID {
      last += 1
    }
    let id = text(first.offset..<tokens[last].end)
    guard Slug.isValid(id) else { return nil }
    position = last + 1
    return (id, first.offset)
  }

  /// Whether these words stand next, whole.
  package func stands(_ words: [String]) -> Bool {
    guard position + words.count <= tokens.count else { return false }
    for (index, word) in words.enumerated() {
      switch tokens[position + index].kind {
      case .word(let found): if found != word { return false }
      case .number(let found):
        // "6 tháng đầu": few wordings hold a number.
        guard word.utf8.first.map({ $0 < UInt8(ascii: "a") }) == true, String(found) == word else {
          return false
        }
      case .sign: return false
      }
    }
    return true
  }
}

extension PhraseToken {
  fileprivate var mayBeInID: Bool {
    if case .sign(let sign) = kind { sign == "-" } else { true }
  }
}

/// What is wrong with a phrase, and where in it.
struct PhraseProblem: Error {
  let code: Diagnostic.Code
  let message: LocalizedText
  let hint: LocalizedText?
  /// In Unicode scalars from the phrase's start.
  let offset: Int
  let length: Int

  init(
    _ code: Diagnostic.Code, _ message: LocalizedText, hint: LocalizedText? = nil,
    at offset: Int, length: Int
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.offset = offset
    self.length = max(1, length)
  }
}
