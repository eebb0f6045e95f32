extension Span<UInt8> {
  /// The next control character that is no tab – a line break is one – and whether all before it is
  /// known to be ASCII.
  func endOfText(from start: Int) -> (end: Int, isASCII: Bool) {
    var index = start
    var seenBlocks = ByteBlock(repeating: 0)
    while index &+ 16 <= count {
      let block = block(at: index)
      if (block.isBetween(0, 0x1F) .| block.isEqual(0x7F)).hasYes { break }
      seenBlocks |= block
      index &+= 16
    }
    var seen: UInt64 = 0
    func isEnd(_ bytes: UInt64) -> UInt64 {
      seen |= bytes
      return Self.isControl(bytes)
    }
    index = firstIndex(from: index, where: isEnd)
    while index < count, self[index] == 0x09 { index = firstIndex(from: index + 1, where: isEnd) }
    let isASCII = seen & ByteTest.anyYes == 0 && !seenBlocks.isBetween(0x80, 0xFF).hasYes
    return (index, isASCII)
  }

  /// Which bytes are control characters of ASCII, tabs too.
  private static func isControl(_ bytes: UInt64) -> UInt64 {
    let belowBlank = bytes &- 0x2020_2020_2020_2020
    let isDelete = (bytes ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101
    return (belowBlank | isDelete) & ~bytes
  }
}
