/// A text in one language or several.
///
/// ```swift
/// let title = LocalizedText(vi: "Ngày Quốc tế Bảo tàng", en: "International Museum Day")
/// title[.english]   // "International Museum Day"
/// ```
///
/// A text is always in Unicode's composed form (NFC): the one that calendar programs compare and
/// search by.
public struct LocalizedText: Sendable, Hashable {
  private let texts: [Language: String]

  /// Creates a text from its languages; each is normalised to NFC.
  public init(_ texts: [Language: String]) { self.texts = texts.mapValues(\.composed) }

  /// Creates a text from its two languages; each is normalised to NFC.
  public init(vi: String? = nil, en: String? = nil) {
    var texts: [Language: String] = [:]
    texts[.vietnamese] = vi?.composed
    texts[.english] = en?.composed
    self.texts = texts
  }

  /// The text in one language, or in the nearest that it is written in; empty when there is none.
  ///
  /// Near to `fr-CA` is `fr`, and then, to all languages, English, Vietnamese and whatever else
  /// there is, by the order of tags.
  public subscript(language: Language) -> String { texts.nearest(to: language) ?? "" }

  /// The text in just this language, or `nil` where it has not been written.
  public func exactly(_ language: Language) -> String? { texts[language] }

  /// The languages that it is written in, by their tags.
  public var languages: [Language] { texts.keys.sorted { $0.tag < $1.tag } }

  /// The text with something done to it in each language; without those for which nothing is left.
  package func map(_ change: (String) -> String?) -> LocalizedText {
    LocalizedText(texts.compactMapValues(change))
  }
}

extension LocalizedText: Codable {
  /// Reads `{"vi": "…", "en": "…"}`; a language may be `null`, and each text is normalised to NFC.
  public init(from decoder: any Decoder) throws {
    let texts = try decoder.singleValueContainer().decode([Language: String?].self)
    self.init(texts.compactMapValues(\.self))
  }

  /// Writes each text under its language's tag.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}

/// A list of short texts, such as the activities of a day, in one language or several.
public struct LocalizedList: Sendable, Hashable {
  private let lists: [Language: [String]]

  /// Creates a list from its languages; each entry is normalised to NFC.
  public init(_ lists: [Language: [String]]) {
    self.lists = lists.filter { !$0.value.isEmpty }.mapValues { $0.map(\.composed) }
  }

  /// Creates a list from its two languages; each entry is normalised to NFC.
  public init(vi: [String] = [], en: [String] = []) {
    self.init([.vietnamese: vi, .english: en])
  }

  /// The entries in one language, or in the nearest that has some, as `LocalizedText` finds it.
  public subscript(language: Language) -> [String] { lists.nearest(to: language) ?? [] }

  /// The entries in just this language.
  public func exactly(_ language: Language) -> [String] { lists[language] ?? [] }

  /// Whether there is no entry in any language.
  public var isEmpty: Bool { lists.isEmpty }
}

extension LocalizedList: Codable {
  /// Reads `{"vi": ["…"], "en": ["…"]}`; a language may be `null`, and each entry is normalised to
  /// NFC.
  public init(from decoder: any Decoder) throws {
    let lists = try decoder.singleValueContainer().decode([Language: [String]?].self)
    self.init(lists.compactMapValues(\.self))
  }

  /// Writes the languages that have entries.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(lists)
  }
}

extension Dictionary where Key == Language {
  /// What is written in a language, in a wider one, in English, in Vietnamese, or in any other.
  fileprivate func nearest(to language: Language) -> Value? {
    if let found = self[language] { return found }
    for range in language.ranges.dropFirst() {
      if let found = self[range] { return found }
    }
    return self[.english] ?? self[.vietnamese] ?? self.min { $0.key.tag < $1.key.tag }?.value
  }
}
