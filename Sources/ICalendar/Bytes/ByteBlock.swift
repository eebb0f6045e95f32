/// Sixteen bytes: a vector register.
typealias ByteBlock = SIMD16<UInt8>

/// The answers to a question about sixteen bytes.
typealias ByteAnswers = SIMDMask<SIMD16<Int8>>

// Each is one to three vector instructions. Comparing with `<=` is; with `==` it is a loop of jumps.
extension ByteBlock {
  /// Which bytes are this one.
  @inline(__always)
  func isEqual(_ byte: UInt8) -> ByteAnswers { (self ^ byte) .<= ByteBlock(repeating: 0) }

  /// Which bytes are met when one counts up from one byte to another, beyond FF to 00 if need be.
  @inline(__always)
  func isBetween(_ first: UInt8, _ last: UInt8) -> ByteAnswers {
    (self &- first) .<= ByteBlock(repeating: last &- first)
  }
}

extension ByteAnswers {
  /// Whether one of them is yes.
  @inline(__always)
  var hasYes: Bool {
    let bytes = ByteBlock(repeating: 0).replacing(with: ByteTest.yes, where: self)
    var found: UInt8 = 0
    for index in 0..<16 { found |= bytes[index] }
    return found != 0
  }
}
