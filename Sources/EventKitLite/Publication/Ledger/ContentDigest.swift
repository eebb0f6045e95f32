/// A short fingerprint of bytes, to notice change and damage.
///
/// It is FNV-1a in 128 bits (RFC 9923): no protection against somebody who wants two contents to
/// look alike, and none is needed, because everybody who can write a ledger can write its digests.
struct ContentDigest {
  /// The fingerprint of all bytes so far.
  private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(UInt128(byte), bytes: 1) }
  }

  /// Adds a fingerprint.
  mutating func add(_ other: UInt128) {
    add(other, bytes: 16)
  }

  /// Adds the lowest bytes of a number, the lowest first.
  private mutating func add(_ number: UInt128, bytes: Int) {
    let prime: UInt128 = (1 << 88) + 0x13b
    for place in 0..<bytes { value = (value ^ (number >> (8 * place) & 0xFF)) &* prime }
  }

  /// The fingerprint of all bytes so far, 32 digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(32)
    for half in [UInt64(truncatingIfNeeded: value >> 64), UInt64(truncatingIfNeeded: value)] {
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(digits[Int(half >> UInt64(shift) & 0xF)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
