/// Finds the word that somebody meant, for "did you mean …?".
package enum Suggestion {
  /// The candidate nearest to `word`, when it is near enough to be a slip of the finger.
  ///
  /// Distance is the least number of inserted, deleted, replaced or swapped neighbouring characters
  /// (optimal string alignment). A third of the word's length, at least one, is near enough. Among
  /// equals one that begins with the word wins, then the first in alphabetical order, so that messages
  /// do not change between runs.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().prefix(longestWord))
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, isOther: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let others = Array(candidate.lowercased().prefix(longestWord))
      guard abs(others.count - letters.count) <= limit else { continue }
      let found = (distance(letters, others), others.starts(with: letters) ? 0 : 1, candidate)
      if found.0 <= limit, best.map({ found < $0 }) ?? true { best = found }
    }
    return best?.candidate
  }

  /// Words are compared up to here, so that a hostile name costs no more than a long one.
  private static let longestWord = 64

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j + 1], row[j]) + 1
        cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
