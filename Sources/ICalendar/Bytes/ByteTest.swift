/// Tests of bytes that are arithmetic and no jumps: the top bit of each byte of the result is the
/// answer, what the other bits say means nothing.
///
/// Loops of them over single bytes become vector instructions, sixteen bytes and more at a time;
/// loops of `==` and `<` do not, because the compiler makes jumps of those.
enum ByteTest {
  /// The top bit.
  static let yes: UInt8 = 0x80
  /// The top bit of each byte of a word.
  static let anyYes: UInt64 = 0x8080_8080_8080_8080

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
