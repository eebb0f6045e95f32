internal import Mustache

/// What a template is filled with, by names: texts, flags, lists, other fields, and parts of pages that
/// are finished.
///
/// A type of ours and not a dictionary: Mustache asks each value what it is, and a plain type answers
/// several times faster.
struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  private var values: [String: any Sendable]

  init(dictionaryLiteral elements: (String, any Sendable)...) {
    values = Dictionary(
      elements.map { ($0, Self.readable($1)) }, uniquingKeysWith: { _, last in last })
  }

  /// What stands under a name; setting it to `nil` leaves it out.
  subscript(name: String) -> (any Sendable)? {
    get { values[name] }
    set { values[name] = newValue.map(Self.readable) }
  }

  private static func readable(_ value: any Sendable) -> any Sendable {
    switch value {
    case let text as String: PageText(renderText: text)
    case let texts as [String]: texts.map(PageText.init)
    default: value
    }
  }
}

extension Fields: MustacheParent {
  func child(named name: String) -> Any? { values[name] }
}

/// A text that a template shows, escaped.
struct PageText: Sendable, MustacheCustomRenderable, MustacheParent {
  let renderText: String

  /// An empty text is nothing to show.
  var isNull: Bool { renderText.isEmpty }

  /// It has no parts; without this answer Mustache would look for some by reflection.
  func child(named name: String) -> Any? { nil }
}
