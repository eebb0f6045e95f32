internal import CivilTime

/// A remark without the place that is named in it: `Địa điểm: Thư viện tỉnh`.
///
/// The place is a line, an item or a sentence of its own, as tables printed from a programme have it.
struct PlacedRemark {
  /// Where it is; `nil` where the remark does not say so.
  private(set) var place: String?
  /// Whatever else it says, as it was written.
  private(set) var rest: String

  /// Reads a remark.
  init(_ text: String) {
    rest = text
    var kept: [String] = []
    for item in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
      var sentences = Self.sentences(of: item.trimmingSpaces())
      if place == nil, let found = sentences.firstIndex(where: { Self.place(in: $0) != nil }) {
        place = Self.place(in: sentences.remove(at: found))
      }
      if !sentences.isEmpty { kept.append(sentences.joined(separator: " ")) }
    }
    if place != nil { rest = kept.joined(separator: "; ") }
  }

  /// What stands behind a label.
  private static func place(in sentence: String) -> String? {
    let sentence = TimeItems.withoutBullet(sentence)
    guard let colon = sentence.firstIndex(of: ":"),
      labels.contains(sentence[..<colon].description.plainWords.joined(separator: " "))
    else { return nil }
    var place = String(sentence[sentence.index(after: colon)...]).trimmingSpaces()
    while let last = place.last, ".,;".contains(last) { place.removeLast() }
    return place.isEmpty ? nil : place
  }

  private static let labels: Set = [
    "dia diem", "dia diem to chuc", "noi to chuc", "place", "location", "venue",
  ]

  /// The sentences, each with the dot at its end. The dot of `TP. Gia Nghĩa` ends none.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      words.append(word)
      guard word.last == ".", word.count > 3, word.contains(where: \.isLowercase) else { continue }
      sentences.append(words.joined(separator: " "))
      words = []
    }
    return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
  }
}
