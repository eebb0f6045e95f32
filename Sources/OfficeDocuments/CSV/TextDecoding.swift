/// How bytes become text.
enum TextDecoding {
  /// The text in UTF-8 of bytes in UTF-16 that begin with their mark; `nil` for others, and where a
  /// half of a pair stands alone.
  static func utf8(fromUTF16 bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2) else {
      return nil
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    return Array(text.utf8)
  }
}

extension TextDecoding {
  /// Where a byte stands that is no text in UTF-8: the first that is not, or a NUL.
  static func firstNoText(in bytes: [UInt8]) -> Int? {
    let zero = bytes.firstIndex(of: 0)
    if String(validating: bytes, as: UTF8.self) != nil { return zero }
    var decoder = UTF8()
    var place = 0
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place += UTF8.width(scalar)
    }
    return min(place, zero ?? place, bytes.count - 1)
  }
}
