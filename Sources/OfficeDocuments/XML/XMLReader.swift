/// Reads XML (1.0, with namespaces) from bytes in UTF-8, one thing after another.
///
/// It takes what office programs write and refuses the rest: declarations of document types with
/// their entities above all, by which a small file becomes a large one or reads others (XML External
/// Entity).
struct XMLReader {
  /// What comes next.
  enum Event: Equatable {
    /// An element begins. One that is empty ends right after.
    case start(Element)
    case end
    case text(String)
  }

  /// An element's name and attributes.
  struct Element: Equatable {
    let namespace: Namespace
    /// The name without its prefix.
    let name: String
    fileprivate let attributes: [Attribute]

    /// The value of an attribute, whatever its prefix.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The value of an attribute of a namespace.
    subscript(name: String, namespace: Namespace) -> String? {
      attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
  }

  fileprivate struct Attribute: Equatable {
    let namespace: Namespace
    let name: String
    let value: String
  }

  /// The vocabularies that are read, in the addresses of both editions of ECMA-376.
  enum Namespace: Equatable {
    case word, sheet, relationships, references, compatibility
    case other
    /// An attribute without a prefix.
    case none
  }

  /// Why the bytes are not read further.
  enum Failure: Error, Equatable {
    case malformed, declaresDocumentType, tooDeep
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The elements that are open, by their names as written, and what their prefixes stood for before.
  private var open: [(name: ArraySlice<UInt8>, prefixes: [ArraySlice<UInt8>: Namespace]?)] = []
  private var prefixes: [ArraySlice<UInt8>: Namespace] = [:]
  private var isEmptyElement = false
  private var hasRoot = false

  /// Begins to read.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next event, or `nil` at the end of the document.
  mutating func next() throws(Failure) -> Event? {
    if isEmptyElement {
      isEmptyElement = false
      close()
      return .end
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        if let text = try text() { return .text(text) }
        continue
      }
      guard place + 1 < bytes.count else { throw .malformed }
      switch bytes[place + 1] {
      case UInt8(ascii: "?"): try skip("<?", to: "?>")
      case UInt8(ascii: "!"):
        if isAt("<!--") {
          try skip("<!--", to: "-->")
        } else if isAt("<![CDATA[") {
          return .text(try section())
        } else {
          throw isAt("<!DOCTYPE") ? .declaresDocumentType : .malformed
        }
      case UInt8(ascii: "/"):
        try end()
        return .end
      default: return .start(try start())
      }
    }
    guard open.isEmpty, hasRoot else { throw .malformed }
    return nil
  }

  // MARK: Text

  /// The text up to the next element; `nil` where only blanks stand outside the root.
  private mutating func text() throws(Failure) -> String? {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    let text = try Self.text(bytes[start..<place], isAttribute: false)
    if open.isEmpty {
      guard text.utf8.allSatisfy({ Self.isBlank($0) }) else { throw .malformed }
      return nil
    }
    return text
  }

  private mutating func section() throws(Failure) -> String {
    let start = place + 9
    try skip("<![CDATA[", to: "]]>")
    guard !open.isEmpty, let text = String(validating: bytes[start..<place - 3], as: UTF8.self)
    else { throw .malformed }
    return text
  }

  /// A text with its entities resolved and its line ends as `\n`.
  private static func text(
    _ bytes: ArraySlice<UInt8>, isAttribute: Bool
  ) throws(Failure) -> String {
    let isPlain = bytes.allSatisfy { $0 != UInt8(ascii: "&") && $0 >= 0x20 }
    if isPlain {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
      return text
    }
    var text: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "&"):
        // The longest is a number such as &#x10FFFF;.
        guard let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
          let scalar = scalar(named: bytes[place..<end])
        else { throw .malformed }
        text += UTF8.encode(scalar) ?? .init()
        place = end + 1
      case UInt8(ascii: "\r"):
        if place == bytes.endIndex || bytes[place] != UInt8(ascii: "\n") {
          text.append(isAttribute ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
        }
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        text.append(isAttribute ? UInt8(ascii: " ") : byte)
      case ..<0x20: throw .malformed
      default: text.append(byte)
      }
    }
    guard let text = String(validating: text, as: UTF8.self) else { throw .malformed }
    return text
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let name where name.hasPrefix("#x"):
      let digits = name.dropFirst(2)
      guard digits.utf8.allSatisfy(\.isHexadecimal) else { return nil }
      return UInt32(digits, radix: 16).flatMap(character)
    case let name where name.hasPrefix("#"):
      let digits = name.dropFirst()
      guard digits.utf8.allSatisfy({ $0.isHexadecimal }) else { return nil }
      return UInt32(digits).flatMap(character)
    default: return nil
    }
  }

  /// A character that XML has a place for (XML 1.0, section 2.2).
  private static func character(_ number: UInt32) -> Unicode.Scalar? {
    switch number {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x1_0000...: Unicode.Scalar(number)
    default: nil
    }
  }

  // MARK: Elements

  private mutating func start() throws(Failure) -> Element {
    guard !(open.isEmpty && hasRoot) else { throw .malformed }
    guard open.count < Self.deepest else { throw .tooDeep }
    hasRoot = true
    place += 1
    let name = try self.name()
    var written: [(name: ArraySlice<UInt8>, value: String)] = []
    while true {
      let hadBlank = skipBlanks()
      guard place < bytes.count else { throw .malformed }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        break
      }
      if isAt("/>") {
        place += 2
        isEmptyElement = true
        break
      }
      guard hadBlank, written.count < Self.mostAttributes else { throw .malformed }
      let name = try self.name()
      guard !written.contains(where: { $0.name == name }) else { throw .malformed }
      written.append((name, try value()))
    }
    let element = element(name, written)
    // They are kept for each element that is open.
    guard prefixes.count <= Self.mostPrefixes else { throw .tooDeep }
    return element
  }

  /// Opens an element, with the namespaces that it declares.
  private mutating func element(
    _ name: ArraySlice<UInt8>, _ written: [(name: ArraySlice<UInt8>, value: String)]
  ) -> Element {
    var before: [ArraySlice<UInt8>: Namespace]?
    for (name, value) in written {
      let (prefix, local) = Self.parts(of: name)
      let declared: ArraySlice<UInt8>
      if prefix.elementsEqual("xmlns".utf8) {
        declared = local
      } else if prefix.isEmpty, local.elementsEqual("xmlns".utf8) {
        declared = []
      } else {
        continue
      }
      before = before ?? prefixes
      prefixes[declared] = Namespace(address: value)
    }
    open.append((name, before))
    let (prefix, local) = Self.parts(of: name)
    return Element(
      namespace: prefixes[prefix] ?? .other, name: String(decoding: local, as: UTF8.self),
      attributes: written.map { name, value in
        let (prefix, local) = Self.parts(of: name)
        return Attribute(
          namespace: prefix.isEmpty ? .none : prefixes[prefix] ?? .other,
          name: String(decoding: local, as: UTF8.self), value: value)
      })
  }

  private mutating func end() throws(Failure) {
    place += 2
    let name = try self.name()
    skipBlanks()
    guard open.last?.name == name, isAt(">") else { throw .malformed }
    place += 1
    close()
  }

  private mutating func close() {
    guard let closed = open.popLast() else { return }
    if let before = closed.prefixes { prefixes = before }
  }

  private mutating func name() throws(Failure) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, Self.isInName(bytes[place]) { place += 1 }
    guard place > start else { throw .malformed }
    return bytes[start..<place]
  }

  private mutating func value() throws(Failure) -> String {
    skipBlanks()
    guard isAt("=") else { throw .malformed }
    place += 1
    skipBlanks()
    guard place < bytes.count else { throw .malformed }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .malformed }
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != quote {
      guard bytes[place] != UInt8(ascii: "<") else { throw .malformed }
      place += 1
    }
    guard place < bytes.count else { throw .malformed }
    defer { place += 1 }
    return try Self.text(bytes[start..<place], isAttribute: true)
  }

  private static func parts(
    of name: ArraySlice<UInt8>
  ) -> (prefix: ArraySlice<UInt8>, local: ArraySlice<UInt8>) {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return ([], name) }
    return (name[..<colon], name[(colon + 1)...])
  }

  // MARK: Bytes

  private func isAt(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  /// Skips from a beginning to just behind an end.
  private mutating func skip(_ beginning: String, to end: String) throws(Failure) {
    let end = Array(end.utf8)
    place += beginning.utf8.count
    while place + end.count <= bytes.count {
      if bytes[place] == end[0], bytes[place..<place + end.count].elementsEqual(end) {
        place += end.count
        return
      }
      place += 1
    }
    throw .malformed
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = place
    while place < bytes.count, Self.isBlank(bytes[place]) { place += 1 }
    return place > start
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a byte can stand in a name: letters and digits, some signs, and all beyond ASCII.
  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }

  /// How many elements may be open in each other.
  static let deepest = 256
  /// How many attributes an element may have, namespaces included.
  static let mostAttributes = 256
  /// How many prefixes may stand for namespaces at once.
  static let mostPrefixes = 256
}

extension XMLReader.Namespace {
  /// The namespace of an address, in the transitional edition of ECMA-376 or in the strict one.
  fileprivate init(address: String) {
    let transitional = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    self =
      switch address {
      case transitional + "wordprocessingml/2006/main", strict + "wordprocessingml/main": .word
      case transitional + "spreadsheetml/2006/main", strict + "spreadsheetml/main": .sheet
      case transitional + "package/2006/relationships": .relationships
      case transitional + "officeDocument/2006/relationships",
        strict + "officeDocument/relationships":
        .references
      case transitional + "markup-compatibility/2006": .compatibility
      default: .other
      }
  }
}
