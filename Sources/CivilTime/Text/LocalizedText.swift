/// A text in Vietnamese, in English, or in both.
///
/// ```swift
/// let title = LocalizedText(vi: "Ngày Quốc tế Bảo tàng", en: "International Museum Day")
/// title[.english]   // "International Museum Day"
/// ```
///
/// A text is always in Unicode's composed form (NFC): the one that calendar programs compare and
/// search by.
public struct LocalizedText: Sendable, Hashable {
  /// The Vietnamese text, if there is one.
  public let vi: String?
  /// The English text, if there is one.
  public let en: String?

  /// Creates a text from its two languages; each is normalised to NFC.
  public init(vi: String? = nil, en: String? = nil) {
    self.vi = vi?.composed
    self.en = en?.composed
  }

  /// The text in one language, or in the other where this one is missing; empty when both are.
  public subscript(language: Language) -> String {
    exactly(language) ?? vi ?? en ?? ""
  }

  /// The text in just this language, or `nil` where it has not been written.
  public func exactly(_ language: Language) -> String? {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}

extension LocalizedText: Codable {
  /// Reads `{"vi": "…", "en": "…"}`; a language may be missing, and each is normalised to NFC.
  public init(from decoder: any Decoder) throws {
    let languages = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      vi: try languages.decodeIfPresent(String.self, forKey: .vi),
      en: try languages.decodeIfPresent(String.self, forKey: .en))
  }
}

/// A list of short texts, such as the activities of a day, in Vietnamese, English or both.
public struct LocalizedList: Sendable, Hashable {
  /// The Vietnamese entries.
  public let vi: [String]
  /// The English entries.
  public let en: [String]

  /// Creates a list from its two languages; each entry is normalised to NFC.
  public init(vi: [String] = [], en: [String] = []) {
    self.vi = vi.map(\.composed)
    self.en = en.map(\.composed)
  }

  /// The entries in one language, or in the other where this one has none.
  public subscript(language: Language) -> [String] {
    switch language {
    case .vietnamese: vi.isEmpty ? en : vi
    case .english: en.isEmpty ? vi : en
    }
  }

  /// Whether there is no entry in either language.
  public var isEmpty: Bool { vi.isEmpty && en.isEmpty }
}

extension LocalizedList: Codable {
  private enum CodingKeys: String, CodingKey { case vi, en }

  /// Reads `{"vi": ["…"], "en": ["…"]}`; a language may be missing, and each entry is normalised to
  /// NFC.
  public init(from decoder: any Decoder) throws {
    let languages = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      vi: try languages.decodeIfPresent([String].self, forKey: .vi) ?? [],
      en: try languages.decodeIfPresent([String].self, forKey: .en) ?? [])
  }

  /// Writes the languages that have entries.
  public func encode(to encoder: any Encoder) throws {
    var languages = encoder.container(keyedBy: CodingKeys.self)
    if !vi.isEmpty { try languages.encode(vi, forKey: .vi) }
    if !en.isEmpty { try languages.encode(en, forKey: .en) }
  }
}
