internal import CivilTime

/// Reads JSON (RFC 8259) in one pass, with a limit to what is nested.
struct JSONParser {
  /// What is wrong, and where.
  struct Problem: Error {
    let offset: Int
    let message: LocalizedText
  }

  /// The most arrays and objects inside one another.
  static let deepest = 128

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the bytes hold.
  mutating func document() throws(Problem) -> JSONNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipBlanks()
    let node = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else {
      throw problem(.contentAfterEnd)
    }
    return node
  }

  private mutating func value(depth: Int) throws(Problem) -> JSONNode {
    guard depth < Self.deepest else {
      throw problem(.jsonNestedTooDeep)
    }
    let start = index
    switch next {
    case UInt8(ascii: "["): return JSONNode(.array(try array(depth: depth)), at: start)
    case UInt8(ascii: "{"): return JSONNode(.object(try object(depth: depth)), at: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
    case UInt8(ascii: "t") where takes("true"): return JSONNode(.boolean(true), at: start)
    case UInt8(ascii: "f") where takes("false"): return JSONNode(.boolean(false), at: start)
    case UInt8(ascii: "n") where takes("null"): return JSONNode(.null, at: start)
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte):
      return JSONNode(.number(try number()), at: start)
    default: throw problem(.jsonValueExpected)
    }
  }

  private mutating func array(depth: Int) throws(Problem) -> [JSONNode] {
    index += 1
    var elements: [JSONNode] = []
    skipBlanks()
    if take("]") { return [] }
    while true {
      skipBlanks()
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return elements }
      guard take(",") else { throw problem(.expected(",", or: "]")) }
    }
  }

  private mutating func object(depth: Int) throws(Problem) -> [JSONNode.Member] {
    index += 1
    var members: [JSONNode.Member] = []
    skipBlanks()
    if take("}") { return [] }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else {
        throw problem(.jsonNameExpected)
      }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw problem(.expected(":")) }
      skipBlanks()
      members.append(JSONNode.Member(name: name, value: try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return members }
      guard take(",") else { throw problem(.expected(",", or: "}")) }
    }
  }

  private mutating func number() throws(Problem) -> String {
    let start = index
    _ = take("-")
    let isZero = next == UInt8(ascii: "0")
    guard digits() > 0, !isZero || index == start + (bytes[start] == UInt8(ascii: "-") ? 2 : 1)
    else { throw problem(.notAJSONNumber) }
    if take("."), digits() == 0 { throw problem(.digitExpected) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw problem(.digitExpected) }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = next, isDigit(byte) { index += 1 }
    return index - start
  }

  // MARK: Strings

  private mutating func string() throws(Problem) -> String {
    index += 1
    var text: [UInt8] = []
    var start = index
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw problem(.controlCharacterNotEscaped)
      }
      index += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      text += bytes[start..<index - 1]
      text += Array(String(try escaped()).utf8)
      start = index
    }
    text += bytes[start..<index]
    guard take("\"") else { throw problem(.stringWithoutEnd) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(Problem) -> Unicode.Scalar {
    guard let byte = next else { throw problem(.stringWithoutEnd) }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw problem(.unknownEscape)
    }
  }

  private mutating func codePoint() throws(Problem) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Two halves make one character beyond the first 65 536.
    let after = index
    guard first < 0xDC00, takes("\\u") else { return "\u{FFFD}" }
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      index = after
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.first != UInt8(ascii: "+"),
      digits.utf8.first != UInt8(ascii: "-"), let number = UInt32(digits, radix: 16)
    else { throw problem(.fourDigitsExpected) }
    index += 4
    return number
  }

  // MARK: Bytes

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func takes(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private func problem(_ message: LocalizedText) -> Problem {
    Problem(offset: index, message: message)
  }
}
