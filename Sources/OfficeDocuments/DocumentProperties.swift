package import CivilTime

/// What a document says about itself: what programs show under *Properties*, and what screen readers
/// and searches go by.
package struct DocumentProperties: Sendable, Hashable {
  /// The title, also without an office program: what a screen reader says first.
  package var title: String
  /// What it is about.
  package var subject: String
  /// Who made it: an office rather than a person.
  package var creator: String
  /// The language of its text, by which programs spell and read aloud.
  package var language: Language
  /// When it was made. Without it the document has no time, so that equal input gives equal bytes.
  package var created: Timestamp?

  /// Creates properties.
  package init(
    title: String, subject: String = "", creator: String = "", language: Language,
    created: Timestamp? = nil
  ) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.language = language
    self.created = created
  }
}
