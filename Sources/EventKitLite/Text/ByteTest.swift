/// Tests of bytes that are arithmetic and no jumps: the top bit of each byte of the result is the
/// answer, what the other bits say means nothing.
///
/// Loops of them over single bytes become vector instructions, sixteen bytes and more at a time;
/// loops of `==` and `<` do not, because the compiler makes jumps of those.
enum ByteTest {
  /// The top bit.
  static let yes: UInt8 = 0x80

  /// Which bytes of a word are this one. In a word of several bytes the lowest answer is right; one
  /// above it can be wrong (Henry S. Warren, "Hacker's Delight", section 6-1).
  @inline(__always)
  static func isEqual<Word: FixedWidthInteger & UnsignedInteger>(
    _ bytes: Word, _ byte: UInt8
  ) -> Word {
    let ones = Word.max / 0xFF
    let difference = bytes ^ (ones &* Word(truncatingIfNeeded: byte))
    return (difference &- ones) & ~difference
  }
}

extension Span<UInt8> {
  /// Eight bytes as a word, the first in its lowest eight bits. The compiler makes one load of it.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    let bytes = extracting(index..<(index &+ 8))
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }

  /// The first place, from a start on, of a byte for which a test says yes; the end if there is none.
  ///
  /// - Parameter test: a test made of those in ``ByteTest``; also asked for one byte in a word.
  @inline(__always)
  func firstIndex(from start: Int, where test: (UInt64) -> UInt64) -> Int {
    let yes = UInt64.max / 0xFF &* UInt64(ByteTest.yes)
    var index = start
    while index &+ 8 <= count {
      let found = test(word(at: index)) & yes
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, test(UInt64(self[index])) & UInt64(ByteTest.yes) == 0 { index &+= 1 }
    return index
  }
}
