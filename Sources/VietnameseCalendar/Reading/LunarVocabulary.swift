internal import CivilTime

/// The words that lunar days are written with, by how they look without marks.
enum LunarVocabulary {
  /// The festivals by the words of their names, longer names before those that they begin with.
  static let festivals: [(words: [String], festival: LunarFestival)] =
    LunarFestival.all.flatMap { festival in
      festival.names.map { name in
        (words: name.folded.split(separator: " ").map(String.init), festival: festival)
      }
    }.sorted { $0.words.count > $1.words.count }

  /// Words that may stand before a day and say nothing of which it is.
  static let beforeDays: Set = [
    "ngay", "hom", "le", "dem", "sang", "trua", "chieu", "toi", "cung",
  ]

  /// The digits' words.
  static let units = [
    "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9,
  ]

  /// The text with another word for the first that no day has; `nil` when there is no such word, or
  /// none near it.
  static func correction(of text: String, in tokens: [LunarToken]) -> String? {
    for case .word(let word) in tokens where spellings[word] == nil && !known.contains(word) {
      let meant = Suggestion.nearest(to: word, among: spellings.keys)
      guard let meant, let spelling = spellings[meant] else { continue }
      let words = text.split(separator: " ").map(String.init)
      return words.map { $0.folded == word ? spelling : $0 }.joined(separator: " ")
    }
    return nil
  }

  private static let known = beforeDays.union(units.keys).union(["muoi", "al", "dl"])

  /// The words by how they look without marks.
  private static let spellings: [String: String] = {
    let words =
      ["mùng", "mồng", "rằm", "tháng", "năm", "Giêng", "Chạp", "nhuận", "âm", "dương", "lịch"]
      + LunarFestival.all.flatMap { $0.names.flatMap { $0.split(separator: " ").map(String.init) } }
      + SexagenaryName.stems + SexagenaryName.branches
    return Dictionary(words.map { ($0.folded, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
