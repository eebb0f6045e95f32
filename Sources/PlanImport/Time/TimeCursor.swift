internal import CivilTime
internal import EventKitLite

/// What cells for time need of a cursor beside the words of programme files.
extension PhraseCursor {
  /// A cell's words.
  init(cell text: String) { self.init(text.composed) }

  /// The token so many places further on.
  func ahead(_ count: Int) -> PhraseToken? { token(ahead: count) }

  /// Goes past one of some words that differ by their marks from others, `tối` from `tới`.
  mutating func take(written words: String...) -> Bool {
    guard let token = next, token.word != nil, words.contains(written(token)) else { return false }
    position += 1
    return true
  }

  /// Goes past a year of four digits that a plan can be for.
  mutating func takeYearOfPlan() -> Int? {
    guard next?.digits == 4 else { return nil }
    return takeNumber(1900...2199)
  }

  /// Goes past the number of a month, or of a lunar day, in words.
  mutating func takeNumberInWords() -> Int? {
    take(Words.monthNumbers) ?? takeCountInWords()
  }

  /// Goes past a number in words.
  mutating func takeCountInWords() -> Int? {
    // Six is "sáu"; "sau" is after.
    if let next, written(next) == "sau" { return nil }
    return take(PlanWords.numbers)
  }

  /// Whether any of some wordings stands next.
  func stands(_ wording: Wording) -> Bool { wording.ways.contains { stands($0) } }

  /// Goes past what only sets words apart: brackets, commas, colons, stars.
  mutating func skipSigns() {
    while let sign = next?.sign, Self.soft.contains(sign) { position += 1 }
  }

  private static let soft: Set = [
    "(", ")", "[", "]", ",", ":", "*", ".", "..", ";", "“", "”", "\"", "'", "’", "•", "+", "…", "_",
  ]
}

/// Words that stand in several kinds of phrases of a plan.
enum PlanWords {
  /// Numbers in words; `tư` is none, since it looks like `từ`.
  static let numbers: WordTable<Int> = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
  ]
}
