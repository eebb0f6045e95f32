public import CivilTime

extension Programme {
  /// The languages that a programme is written and published in, the most important one first.
  ///
  /// ```swift
  /// let museum = Programme.Languages(.english)
  /// let province = Programme.Languages(.vietnamese, .english)
  /// ```
  ///
  /// A text that says no language is in the first, and so are the feeds whose addresses name none.
  /// Whatever leaves the programme comes in these languages and in no other.
  public struct Languages: Sendable, Hashable {
    /// The first: that of texts which say none.
    public let first: Language
    /// The languages in order, each once.
    public let all: [Language]

    /// Vietnamese and English: what a programme has that names no languages.
    public static let standard = Languages(.vietnamese, .english)

    /// Creates the languages of a programme; one that is given twice counts once.
    ///
    /// The library's own words are written in `Language.supported`; in any other language they
    /// come in English.
    public init(_ first: Language, _ others: Language...) {
      self.init(first, others)
    }

    private init(_ first: Language, _ others: [Language]) {
      self.first = first
      all = others.reduce(into: [first]) { all, language in
        if !all.contains(language) { all.append(language) }
      }
    }

    /// The languages in the order of a list; `nil` of an empty one.
    package init?(_ languages: [Language]) {
      guard let first = languages.first else { return nil }
      self.init(first, languages)
    }

    /// All that messages are written in, one of them first.
    package init(allWith first: Language) { self.init(first, Language.supported) }

    /// The only language; `nil` where there are several.
    public var only: Language? { all.count == 1 ? first : nil }

    /// Whether it is one of these.
    public func contains(_ language: Language) -> Bool { all.contains(language) }

    /// The language itself where it is one of these, else the first: in what the programme's texts
    /// come for somebody who asks for a language.
    public func nearest(to language: Language) -> Language {
      contains(language) ? language : first
    }

    /// What can be made for any language, made for these.
    func text(_ make: (Language) -> String) -> LocalizedText {
      LocalizedText(Dictionary(uniqueKeysWithValues: all.map { ($0, make($0)) }))
    }

    /// A text of somebody else's in these languages, and as it is where it is written in none of
    /// them.
    func own(_ text: LocalizedText) -> LocalizedText {
      let own = all.reduce(into: [:]) { $0[$1] = text.exactly($1) }
      return own.isEmpty ? text : LocalizedText(own)
    }
  }

  /// The first of its languages: that of texts which say none, and of the main feeds.
  public var language: Language { languages.first }
}
