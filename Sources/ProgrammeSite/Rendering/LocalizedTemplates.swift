internal import EventKitLite
internal import Mustache

/// Templates in one language, and the parts of pages that are made once and stand in many.
struct LocalizedTemplates: Sendable {
  /// A part of pages that is made once: `{{name}}` puts it in as it is.
  typealias Fragment = MustacheTemplate

  private let library: MustacheLibrary
  private var fragments: [SharedBytes] = []

  init(_ library: MustacheLibrary) { self.library = library }

  /// Stands around the number of a fragment in a page that is not yet put together. Texts cannot
  /// have it: escaped, it is shown by its number.
  private static let mark: Character = "\u{FFFF}"

  private func text(_ name: String, _ fields: Fields) -> String {
    library.render(fields, withTemplate: name) ?? ""
  }

  /// Makes a part of pages.
  mutating func fragment(_ name: String, _ fields: Fields) -> Fragment? {
    fragments.append(SharedBytes(Array(text(name, fields).utf8)))
    return try? MustacheTemplate(string: "\(Self.mark)\(fragments.count - 1)\(Self.mark)")
  }

  /// A whole page, in parts.
  func page(_ name: String, _ fields: Fields) -> [SharedBytes] {
    var parts: [SharedBytes] = []
    let text = Array(text(name, fields).utf8)
    var rest = text[...]
    // The mark is three bytes, and every second one ends a number.
    let mark = Array(String(Self.mark).utf8)
    while let start = rest.firstRange(of: mark) {
      parts.append(SharedBytes(Array(rest[..<start.lowerBound])))
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: mark) else { break }
      let number = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self))
      if let number, fragments.indices.contains(number) { parts.append(fragments[number]) }
      rest = rest[end.upperBound...]
    }
    parts.append(SharedBytes(Array(rest)))
    return parts
  }
}
