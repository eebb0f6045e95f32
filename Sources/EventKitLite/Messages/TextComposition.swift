internal import CivilTime

/// How texts in several languages are put together out of others.
extension LocalizedText {
  /// The same words in every language: a name that has no translation, such as an id.
  static func untranslated(_ text: String) -> LocalizedText { inEachLanguage { _ in text } }

  /// What can be made for any language, made for those that messages are written in.
  static func inEachLanguage(_ text: (Language) -> String) -> LocalizedText {
    LocalizedText(
      Dictionary(
        Language.supported.map { ($0, text($0)) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The text with something in its place, `{name}`; the same where there is nothing to put there.
  func filling(_ name: String, with value: LocalizedText?) -> LocalizedText {
    guard let value else { return self }
    return [self, value].merged { $0[0].replacing("{\(name)}", with: $0[1]) }
  }

  /// One text after the other.
  static func + (a: LocalizedText, b: LocalizedText) -> LocalizedText { [a, b].joined() }
}

extension CalendarDate {
  /// The day without its weekday: `3/2/2026`, and in English, where that could be a day of March,
  /// `3 February 2026`.
  func text(in language: Language) -> String { DateSpan(self).text(in: language) }
}

extension [LocalizedText] {
  /// One text after the other, in the languages of messages and in all that any text has.
  func joined(separator: String = "") -> LocalizedText {
    merged { $0.joined(separator: separator) }
  }

  /// What is made of the texts in each of these languages.
  func merged(_ text: ([String]) -> String) -> LocalizedText {
    let languages = reduce(into: Set(Language.supported)) { $0.formUnion($1.languages) }
    return LocalizedText(
      Dictionary(
        languages.map { language in (language, text(map { $0[language] })) },
        uniquingKeysWith: { first, _ in first }))
  }
}
