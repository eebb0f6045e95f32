/// Whether a text can be written as it is, found in one pass over its bytes.
enum OrdinaryText {
  /// How many bytes are looked at together: as many as two vector registers hold.
  private static let blockSize = 32

  /// Whether a text is in NFC and has no control characters but LF for sure: when all of it is
  /// ASCII, precomposed Latin letters, and the dashes, quotation marks and dots of print, as nearly
  /// all Vietnamese text is.
  static func includes(_ text: String) -> Bool { text.withBytes { includes($0) } }

  private static func includes(_ bytes: borrowing Span<UInt8>) -> Bool {
    var flaws: UInt8 = 0
    var index = 0
    // Every byte is looked at together with the two behind it.
    if bytes.count >= blockSize &+ 2 {
      while index < bytes.count &- 2 {
        // The last block overlaps what has been looked at.
        index = min(index, bytes.count &- 2 &- blockSize)
        let block = bytes.extracting(index..<(index &+ blockSize &+ 2))
        for offset in 0..<blockSize {
          flaws |= isFlaw(block[offset], before: block[offset &+ 1], block[offset &+ 2])
        }
        index &+= blockSize
      }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x20 >= 0x5F {
        flaws |= isFlaw(
          byte, before: index &+ 1 < bytes.count ? bytes[index &+ 1] : 0,
          index &+ 2 < bytes.count ? bytes[index &+ 2] : 0)
      }
      index &+= 1
    }
    return flaws & ByteTest.yes == 0
  }

  /// Whether a byte of UTF-8 is none of an ordinary text's, knowing the two behind it.
  @inline(__always)
  private static func isFlaw(_ byte: UInt8, before next: UInt8, _ third: UInt8) -> UInt8 {
    // From E3 on, which includes 00–1F when one counts on beyond FF, but not LF; and 7F.
    let isControl =
      isBetween(byte, 0xE3, 0x1F) & ~(((byte ^ 0x0A) & 0x7F) &- 1) | (byte &+ 1) & ~byte
    // U+0080–U+00BF, where control characters are; and from CC on, where U+0300 begins, all but E1
    // and E2.
    let isFar = isBetween(byte, 0xC0, 0xC2) | isBetween(byte, 0xCC, 0xE0)
    // After E1, all but U+1E00–U+1EFF.
    let fromLatin = next &- 0xB8
    let isNotLatin = ByteTest.isEqual(byte, 0xE1) & (fromLatin | (3 &- fromLatin))
    // After E2, all but U+2010–U+2027: further on are separators of lines.
    let fromDash = third &- 0x90
    let isNotPrint =
      ByteTest.isEqual(byte, 0xE2) & (~(next &- 0x81) | fromDash | (0x17 &- fromDash))
    return isControl | isFar | isNotLatin | isNotPrint
  }

  /// Whether a byte is met when one counts up from one byte to another, beyond FF to 00 if need be;
  /// they must be fewer than 80 (hexadecimal) apart.
  @inline(__always)
  private static func isBetween(_ byte: UInt8, _ first: UInt8, _ last: UInt8) -> UInt8 {
    (byte &- (last &+ 1)) & ~(byte &- first)
  }
}
