/// Repairs the escapes of a text without reading it, so that what was right stays as it was.
enum TextRepairs {
  /// The value with a backslash before each bare mark and before each stray backslash.
  static func escaped(_ value: String, marks: StaticString) -> String {
    let bytes = Array(value.utf8)
    let wanted = Array(marks.description.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == backslash {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if "\\;,nN".utf8.contains(next) {
          result += [byte, next]
          index += 2
          continue
        }
        result.append(backslash)
      } else if wanted.contains(byte) {
        result.append(backslash)
      }
      result.append(byte)
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value without the backslashes before commas and semicolons.
  static func withoutEscapedMarks(_ value: String) -> String {
    var result: [UInt8] = []
    var isProtected = false
    for byte in value.utf8 {
      if isProtected, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { result.removeLast() }
      result.append(byte)
      isProtected = byte == backslash && !isProtected
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a mark follows an escaped letter, which composing would tear from its backslash.
  static func hasMarkAfterEscape(_ value: String) -> Bool {
    var isProtected = false
    var wasProtected = false
    for scalar in value.unicodeScalars {
      if wasProtected, scalar.properties.canonicalCombiningClass != .notReordered { return true }
      wasProtected = isProtected
      isProtected = scalar == "\\" && !isProtected
    }
    return false
  }

  private static let backslash = UInt8(ascii: "\\")
}
