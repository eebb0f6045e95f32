internal import Mustache
internal import Sheets

/// How texts are escaped in pages.
///
/// Mustache's own way goes by characters: a quotation mark with a combining mark is one character,
/// passes it, and ends an attribute. Ours goes by scalars.
struct PageContent: MustacheContentType {
  /// What makes a template, or a part of one, be filled in this way.
  static let pragma: String = {
    MustacheContentTypes.register(PageContent(), named: "PAGE")
    return "{{% CONTENT_TYPE: PAGE}}"
  }()

  func escapeText(_ text: String) -> String {
    // A part that is made once is read as a template again, in which braces would be tags.
    Markup.escaped(text).replacing("{", with: "&#123;")
  }
}
