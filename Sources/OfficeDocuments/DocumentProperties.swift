package import CivilTime

/// What a document says about itself: what programs show under *Properties*, and what screen readers
/// and searches go by.
package struct DocumentProperties: Sendable, Hashable {
  /// The title, also without an office program: what a screen reader says first.
  package var title: String
  /// Who made it: an office rather than a person.
  package var creator: String
  /// The language of its text, by which programs spell and read aloud.
  package var language: Language

  /// Creates properties. There is no time among them, so that equal input gives equal bytes.
  package init(title: String, creator: String = "", language: Language) {
    self.title = title
    self.creator = creator
    self.language = language
  }
}
