/// What is proposed in place of a word that nobody knows.
extension LocalizedText {
  package static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(vi: "có phải là '\(word)'?", en: "did you mean '\(word)'?")
  }

  /// "did you mean …?" for the nearest of some names, if one is near.
  package static func didYouMean(
    _ word: String, among names: some Sequence<String>
  ) -> LocalizedText? {
    Suggestion.nearest(to: word, among: names).map { didYouMean($0) }
  }
}
