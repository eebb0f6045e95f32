internal import CivilTime
internal import ICalendar

/// JSON that is being written, as Foundation's encoder writes it with sorted keys and plain slashes,
/// and much faster.
///
/// Members are written in the order in which they are added: where the same content is to give the
/// same bytes, in the order of their names.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// Whether each part gets a line of its own, or nothing stands between parts.
  private let isIndented: Bool
  /// The languages of texts, by their tags.
  let languages: [Language]
  /// How many objects and arrays are open.
  private var depth = 0

  /// - Parameter languages: those that texts are written in, where they are written in several.
  init(isIndented: Bool = false, languages: [Language] = []) {
    self.isIndented = isIndented
    self.languages = languages.sorted { $0.tag < $1.tag }
  }

  /// Adds a text as a value.
  mutating func add(_ text: String) {
    separate()
    append(text)
  }

  /// Adds a number as a value.
  mutating func add(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Adds texts as an array.
  mutating func add(_ texts: some Sequence<String>) {
    array { for text in texts { $0.add(text) } }
  }

  /// Adds an object whose members are written by a closure.
  mutating func object(_ write: (inout JSONText) -> Void) { enclose("{", "}", write) }

  /// Adds an array whose elements are written by a closure.
  mutating func array(_ write: (inout JSONText) -> Void) { enclose("[", "]", write) }

  /// Begins a member, whose value comes next.
  mutating func name(_ name: String) {
    separate()
    append(name)
    bytes.append(contentsOf: (isIndented ? " :" : ":").utf8)
  }

  /// Adds a member with a text, if there is one.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    add(text)
  }

  private mutating func enclose(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ write: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: opening))
    depth += 1
    write(&self)
    depth -= 1
    if isIndented { beginLine() }
    bytes.append(UInt8(ascii: closing))
  }

  /// Writes what stands before a value or a member: a comma, where it is not the first.
  private mutating func separate() {
    switch bytes.last {
    // Nothing else ends in these: texts end in their quotation marks.
    case nil: return
    case UInt8(ascii: ":"):
      if isIndented { bytes.append(UInt8(ascii: " ")) }
      return
    case UInt8(ascii: "{"), UInt8(ascii: "["): break
    default: bytes.append(UInt8(ascii: ","))
    }
    if isIndented { beginLine() }
  }

  private mutating func beginLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    // Hardly any text needs an escape.
    for place in start + 1..<bytes.count where Self.needsEscape(bytes[place]) {
      bytes.removeSubrange(start...)
      Self.write(text, to: &bytes)
      return
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Writes a text as Foundation does, which has two short escapes more than the ledger.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x08 || $0 == 0x0C }
    var escapes = text.utf8.lazy.filter { $0 == 0x08 || $0 == 0x0C }.makeIterator()
    bytes.append(UInt8(ascii: "\""))
    for part in parts {
      var quoted: [UInt8] = []
      JSONNode.write(String(Substring(part)), to: &quoted)
      bytes += quoted.dropFirst().dropLast()
      if let byte = escapes.next() {
        bytes += [UInt8(ascii: "\\"), byte == 0x08 ? UInt8(ascii: "b") : UInt8(ascii: "f")]
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
