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
    let text = Array(text(name, fields).utf8)
    var parts: [SharedBytes] = []
    var start = 0
    var isNumber = false
    for place in text.indices where text.hasMark(at: place) {
      let part = text[start..<place]
      if !isNumber {
        parts.append(SharedBytes(Array(part)))
      } else if let number = Int(String(decoding: part, as: UTF8.self)),
        fragments.indices.contains(number)
      {
        parts.append(fragments[number])
      }
      isNumber.toggle()
      start = place + 3
    }
    parts.append(SharedBytes(Array(text[start...])))
    return parts
  }
}

extension [UInt8] {
  /// Whether U+FFFF stands at a place.
  fileprivate func hasMark(at place: Int) -> Bool {
    self[place] == 0xEF && place + 2 < count && self[place + 1] == 0xBF && self[place + 2] == 0xBF
  }
}
