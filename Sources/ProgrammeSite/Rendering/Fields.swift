internal import Mustache

/// What a template is filled with, by names: texts, flags, lists, other fields, and finished parts.
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
    case let texts as [String]: PageList(items: texts.map(PageText.init))
    case let list as [Fields]: PageList(items: list)
    default: value
    }
  }

  // MARK: Places left open

  /// Which names have something to show: fields with the same ones fill a template in the same way.
  var pattern: String {
    values.filter { Self.isShown($0.value) }.keys.sorted().joined(separator: " ")
  }

  private static func isShown(_ value: any Sendable) -> Bool {
    switch value {
    case let text as PageText: !text.isNull
    case let flag as Bool: flag
    default: true
    }
  }

  /// The fields with texts and finished parts left open, and the names of these by their numbers.
  var withPlaceholders: (fields: Fields, names: [String]) {
    var fields = self
    var names: [String] = []
    for (name, value) in values where value is PageText || value is Fragment {
      guard Self.isShown(value) else { continue }
      fields.values[name] = Outline.placeholder(names.count)
      names.append(name)
    }
    return (fields, names)
  }

  /// The fields with finished parts left open, those in lists and in other fields among them.
  func withPlaceholders(for fragments: inout [Fragment]) -> Fields {
    var fields = self
    for (name, value) in values {
      switch value {
      case let fragment as Fragment:
        fields.values[name] = Outline.placeholder(fragments.count)
        fragments.append(fragment)
      case let inner as Fields:
        fields.values[name] = inner.withPlaceholders(for: &fragments)
      case let list as PageList<Fields>:
        fields.values[name] = PageList(
          items: list.items.map { $0.withPlaceholders(for: &fragments) })
      default: break
      }
    }
    return fields
  }
}

extension Fields: MustacheParent, MustacheCustomRenderable {
  func child(named name: String) -> Any? { values[name] }

  /// They are no text.
  var renderText: String { "" }

  var isNull: Bool { false }
}

/// A list that a template goes through; as a text it is nothing.
struct PageList<Item: Sendable>: Sendable, MustacheSequence, MustacheTransformable,
  MustacheCustomRenderable
{
  let items: [Item]

  func makeIterator() -> IndexingIterator<[Item]> { items.makeIterator() }

  func transform(_ name: String) -> Any? { name == "empty" ? items.isEmpty : nil }

  var renderText: String { "" }

  var isNull: Bool { false }
}

/// A text that a template shows, escaped.
struct PageText: Sendable, MustacheCustomRenderable, MustacheParent {
  let renderText: String

  /// An empty text is nothing to show.
  var isNull: Bool { renderText.isEmpty }

  /// It has no parts; without this answer Mustache would look for some by reflection.
  func child(named name: String) -> Any? { nil }
}
