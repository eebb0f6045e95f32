/// Whether a text can be written as it is, found in one pass over its bytes.
enum OrdinaryText {
  /// Whether a text is in NFC and has no control characters but LF for sure: when all of it is
  /// ASCII, precomposed Latin letters, and the dashes, quotation marks and dots of print, as nearly
  /// all Vietnamese text is.
  static func includes(_ text: String) -> Bool { text.withBytes { includes($0) } }

  private static func includes(_ bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    if bytes.count >= 18 {
      var flaws = ByteAnswers(repeating: false)
      while index < bytes.count &- 2 {
        // The last block overlaps what has been looked at.
        index = min(index, bytes.count &- 18)
        let text = bytes.extracting(index..<(index &+ 18))
        flaws = flaws .| isFlaw(text.block(at: 0), before: text.block(at: 1), text.block(at: 2))
        index &+= 16
      }
      if flaws.hasYes { return false }
    }
    while index < bytes.count, bytes[index] &- 0x20 < 0x5F { index &+= 1 }
    while index < bytes.count {
      let block = bytes.block(from: index, filledWith: 0x20)
      let next = bytes.block(from: index &+ 1, filledWith: 0x20)
      let third = bytes.block(from: index &+ 2, filledWith: 0x20)
      if isFlaw(block, before: next, third).hasYes { return false }
      index &+= 16
    }
    return true
  }

  /// Which bytes of UTF-8 are none of an ordinary text's, knowing the two behind each.
  @inline(__always)
  private static func isFlaw(
    _ bytes: ByteBlock, before next: ByteBlock, _ third: ByteBlock
  ) -> ByteAnswers {
    // From E3 on, and from 00 to 1F, but not LF; and 7F.
    let isControl = bytes.isBetween(0xE3, 0x1F) .& .!bytes.isEqual(0x0A) .| bytes.isEqual(0x7F)
    // U+0080–U+00BF, where control characters are; and from CC on, where U+0300 begins, all but E1
    // and E2.
    let isFar = bytes.isEqual(0xC2) .| bytes.isBetween(0xCC, 0xE0)
    // After E1, all but U+1E00–U+1EFF.
    let isNotLatin = bytes.isEqual(0xE1) .& .!next.isBetween(0xB8, 0xBB)
    // After E2, all but U+2010–U+2027: further on are separators of lines.
    let isPrint = next.isEqual(0x80) .& third.isBetween(0x90, 0xA7)
    return isControl .| isFar .| isNotLatin .| bytes.isEqual(0xE2) .& .!isPrint
  }
}
