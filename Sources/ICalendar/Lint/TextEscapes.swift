/// Looks for what is wrong with the escapes of a `TEXT`, byte by byte.
enum TextEscapes {
  /// The first of some marks that no backslash protects.
  static func bareMark(in value: String, among marks: StaticString) -> Int? {
    let wanted = Array(marks.description.utf8)
    return first(in: value) { byte, before in before == nil && wanted.contains(byte) }
  }

  /// The first backslash that protects nothing.
  static func strayBackslash(in value: String) -> Int? {
    var found: Int?
    if let escaped = first(
      in: value,
      where: { byte, before in before != nil && !"\\;,nN".utf8.contains(byte) })
    {
      found = escaped - 1
    }
    guard found == nil, value.utf8.last == backslash else { return found }
    // An odd number of them at the end: the last one protects nothing.
    let trailing = value.utf8.reversed().prefix { $0 == backslash }.count
    return trailing % 2 == 1 ? value.utf8.count - 1 : nil
  }

  /// The first backslash before a comma or a semicolon.
  static func escapedMark(in value: String) -> Int? {
    let mark = first(in: value) { byte, before in
      before != nil && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";"))
    }
    return mark.map { $0 - 1 }
  }

  /// The first thing that looks like an HTML tag.
  static func tag(in value: String) -> Int? {
    guard value.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let text = value.lowercased()
    let tags = ["<br", "<p>", "<p ", "</", "<a ", "<b>", "<i>", "<html", "<div", "<span", "<ul"]
    return tags.compactMap { tag in text.firstByteOffset(of: tag) }.min()
  }

  /// The offset of the first byte that passes; `before` is the backslash that protects it.
  @inline(__always)
  private static func first(
    in value: String, where passes: (_ byte: UInt8, _ before: UInt8?) -> Bool
  ) -> Int? {
    value.withBytes { bytes in
      var isProtected = false
      for offset in bytes.indices {
        let byte = bytes[offset]
        if passes(byte, isProtected ? backslash : nil) { return offset }
        isProtected = byte == backslash && !isProtected
      }
      return nil
    }
  }

  private static let backslash = UInt8(ascii: "\\")
}

extension String {
  /// Where a text begins in this one, in bytes.
  func firstByteOffset(of word: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(word.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return bytes.indices.dropLast(wanted.count - 1).first { index in
      bytes[index] == first && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }
}
