package import CivilTime

extension Diagnostic.Code {
  /// A folder of templates has a file with a name that no template has.
  package static let unknownTemplate = Self("site/unknown-template")
  /// A template is not well formed, or has what templates may not have.
  package static let invalidTemplate = Self("site/invalid-template")
  /// A template would put a text into a page as it is.
  package static let unescapedTemplate = Self("site/unescaped-template")
}
