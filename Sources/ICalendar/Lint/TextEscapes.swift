/// Looks for what is wrong with the escapes of a `TEXT`.
enum TextEscapes {
  /// The first semicolon, or comma, that no backslash protects.
  ///
  /// - Parameter isList: whether commas stand between the texts of a list.
  static func bareMark(in value: String, isList: Bool) -> Int? {
    value.withBytes { bytes in
      var index = 0
      while index < bytes.count {
        index = bytes.firstIndex(from: index) { word in
          let found =
            ByteTest.isEqual(word, backslash) | ByteTest.isEqual(word, UInt8(ascii: ";"))
          return isList ? found : found | ByteTest.isEqual(word, UInt8(ascii: ","))
        }
        guard index < bytes.count, bytes[index] == backslash else { break }
        index += 2
      }
      return index < bytes.count ? index : nil
    }
  }

  /// The first backslash that protects nothing.
  static func strayBackslash(in value: String) -> Int? {
    firstBackslash(in: value) { $0.map { !"\\;,nN".utf8.contains($0) } ?? true }
  }

  /// The first backslash before a comma or a semicolon.
  static func escapedMark(in value: String) -> Int? {
    firstBackslash(in: value) { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }

  /// The first backslash before a byte that passes; `nil` stands for the end.
  private static func firstBackslash(
    in value: String, before passes: (_ byte: UInt8?) -> Bool
  ) -> Int? {
    value.withBytes { bytes in
      var index = bytes.firstIndex(from: 0) { ByteTest.isEqual($0, backslash) }
      while index < bytes.count {
        if passes(index + 1 < bytes.count ? bytes[index + 1] : nil) { return index }
        // What a backslash protects is none itself.
        index = bytes.firstIndex(from: index + 2) { ByteTest.isEqual($0, backslash) }
      }
      return nil
    }
  }

  /// The first thing that looks like an HTML tag.
  static func tag(in value: String) -> Int? {
    let isPlain = value.withBytes { bytes in
      bytes.firstIndex(from: 0) { ByteTest.isEqual($0, UInt8(ascii: "<")) } == bytes.count
    }
    if isPlain { return nil }
    let text = value.lowercased()
    let tags = ["<br", "<p>", "<p ", "</", "<a ", "<b>", "<i>", "<html", "<div", "<span", "<ul"]
    return tags.compactMap { tag in text.firstByteOffset(of: tag) }.min()
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
