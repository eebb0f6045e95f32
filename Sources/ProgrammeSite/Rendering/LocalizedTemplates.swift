internal import EventKitLite
internal import Mustache
internal import Sheets
internal import Synchronization

/// A finished part of pages: `{{name}}` puts it in as it is.
struct Fragment: Sendable {
  var parts: [SharedBytes] = []

  /// Parts one behind the other; `nil` of none.
  static func joined(_ fragments: [Fragment]) -> Fragment? {
    fragments.isEmpty ? nil : Fragment(parts: fragments.flatMap(\.parts))
  }
}

/// Templates in one language.
///
/// Mustache takes its time for each tag, and lists have many items that differ in their words alone.
/// So the template of an item is filled by it only once for each set of names that items have; the
/// words are then put into what came out.
struct LocalizedTemplates: Sendable {
  private let library: MustacheLibrary
  private let outlines = Outlines()

  init(_ library: MustacheLibrary) { self.library = library }

  /// A part of pages from fields that are texts, flags and finished parts.
  func fragment(_ name: String, _ fields: Fields) -> Fragment {
    let outline = outlines.known(for: "\(name) \(fields.pattern)") {
      let (values, names) = fields.withPlaceholders
      return Outline(library.render(values, withTemplate: name) ?? "", names)
    }
    return outline.filled(with: fields)
  }

  /// A list of such parts; `nil` of an empty one.
  func list(_ name: String, _ items: [Fields]) -> Fragment? {
    Fragment.joined(items.map { fragment(name, $0) })
  }

  /// A whole page, from fields of every kind.
  func page(_ name: String, _ fields: Fields) -> [SharedBytes] {
    var fragments: [Fragment] = []
    let values = fields.withPlaceholders(for: &fragments)
    let outline = Outline(library.render(values, withTemplate: name) ?? "")
    return outline.filled { fragments.indices.contains($0) ? fragments[$0] : Fragment() }
  }
}

/// A page or a part of one with places left open: what stands between them, and the number of what
/// comes behind each.
struct Outline: Sendable {
  private let pieces: [(text: SharedBytes, number: Int?)]
  private let names: [String]

  /// Stands around a number where something is left open. Texts cannot have it, since escaped it is
  /// shown by its own number, and templates that have it are refused.
  static let mark: Unicode.Scalar = "\u{FFFF}"

  /// What Mustache puts in where something is left open.
  static func placeholder(_ number: Int) -> MustacheTemplate? {
    try? MustacheTemplate(string: "\(mark)\(number)\(mark)")
  }

  init(_ text: String, _ names: [String] = []) {
    let bytes = Array(text.utf8)
    var pieces: [(text: SharedBytes, number: Int?)] = []
    var start = 0
    var open: SharedBytes?
    for place in bytes.indices where bytes.hasMark(at: place) {
      if let text = open {
        pieces.append((text, Int(String(decoding: bytes[start..<place], as: UTF8.self))))
        open = nil
      } else {
        open = SharedBytes(Array(bytes[start..<place]))
      }
      start = place + 3
    }
    pieces.append((SharedBytes(Array(bytes[start...])), nil))
    self.pieces = pieces
    self.names = names
  }

  /// The whole, in parts.
  func filled(_ fragment: (Int) -> Fragment) -> [SharedBytes] {
    pieces.flatMap { piece in [piece.text] + (piece.number.map { fragment($0).parts } ?? []) }
  }

  /// The part with its words, in one where no finished parts are among them.
  func filled(with fields: Fields) -> Fragment {
    var parts: [SharedBytes] = []
    var bytes: [UInt8] = []
    for piece in pieces {
      bytes += piece.text.bytes
      guard let number = piece.number, names.indices.contains(number) else { continue }
      switch fields[names[number]] {
      case let text as PageText: bytes += Markup.escaped(text.renderText).utf8
      case let fragment as Fragment:
        parts.append(SharedBytes(bytes))
        parts += fragment.parts
        bytes = []
      default: break
      }
    }
    parts.append(SharedBytes(bytes))
    return Fragment(parts: parts)
  }
}

/// The outlines that have been made.
private final class Outlines: Sendable {
  private let known = Mutex<[String: Outline]>([:])

  func known(for key: String, _ make: () -> Outline) -> Outline {
    if let outline = known.withLock({ $0[key] }) { return outline }
    let outline = make()
    known.withLock { $0[key] = outline }
    return outline
  }
}

extension [UInt8] {
  /// Whether U+FFFF stands at a place.
  fileprivate func hasMark(at place: Int) -> Bool {
    self[place] == 0xEF && place + 2 < count && self[place + 1] == 0xBF && self[place + 2] == 0xBF
  }
}
