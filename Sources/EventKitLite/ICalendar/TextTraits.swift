/// What a text needs before it can be written, found in one pass over its bytes.
struct TextTraits {
  /// Whether it has bytes that are escaped in a `TEXT`.
  let needsEscapes: Bool
  /// Whether it is in NFC and has no control characters but LF for sure: when all of it is ASCII,
  /// precomposed Latin letters, and the dashes, quotation marks and dots of print, as nearly all
  /// Vietnamese text is.
  let isOrdinary: Bool

  /// How many bytes are looked at together: as many as a vector register holds.
  private static let blockSize = 16

  /// Blanks for a whole block.
  private static let blanks = [UInt8](repeating: UInt8(ascii: " "), count: blockSize)

  init(of text: String) {
    // Two bytes before the text and a block behind it, so that every byte has two before it and
    // stands in a whole block.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2 + Self.blockSize)
    bytes.append(UInt8(ascii: " "))
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: Self.blanks)
    self.init(ofPadded: bytes.span)
  }

  private init(ofPadded bytes: borrowing Span<UInt8>) {
    var escapes: UInt8 = 0
    var flaws: UInt8 = 0
    var start = 0
    while start &+ Self.blockSize &+ 2 <= bytes.count {
      let block = bytes.extracting(start..<(start &+ Self.blockSize &+ 2))
      for index in 0..<Self.blockSize {
        let byte = block[index &+ 2]
        escapes |= ICalendarText.isEscaped(byte)
        flaws |= Self.isFlaw(byte, after: block[index], block[index &+ 1])
      }
      start &+= Self.blockSize
    }
    needsEscapes = escapes & ByteTest.yes != 0
    isOrdinary = flaws & ByteTest.yes == 0
  }

  /// Whether a byte of UTF-8 is none of an ordinary text's, knowing the two before it.
  @inline(__always)
  private static func isFlaw(_ byte: UInt8, after second: UInt8, _ first: UInt8) -> UInt8 {
    // 00–1F but LF, and 7F.
    let isControl =
      ByteTest.isEqual(byte & 0xE0, 0) & ~ByteTest.isEqual(byte, 0x0A)
      | ByteTest.isEqual(byte, 0x7F)
    // U+0080–U+00BF, where control characters are; and from CC on, where U+0300 begins, all but E1
    // and E2.
    let isFar =
      ByteTest.isEqual(byte, 0xC2)
      | byte & ~(byte &+ (0xFF - 0xCB)) & ~ByteTest.isEqual((byte &- 0xE1) & 0xFE, 0)
    // After E1, all but U+1E00–U+1EFF.
    let isNotLatin = ByteTest.isEqual(first, 0xE1) & ~ByteTest.isEqual(byte & 0xFC, 0xB8)
    // After E2, all but U+2010–U+2027: further on are separators of lines.
    let fromDash = byte &- 0x90
    let isNotPrint =
      ByteTest.isEqual(first, 0xE2) & ~ByteTest.isEqual(byte, 0x80)
      | ByteTest.isEqual(second, 0xE2) & (fromDash | (fromDash &+ 0x68))
    return isControl | isFar | isNotLatin | isNotPrint
  }
}
