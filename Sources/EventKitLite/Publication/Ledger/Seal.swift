/// What a line of the ledger is sealed with: the SHA-256 of its bytes (FIPS 180-4).
///
/// Every line names the seals of the lines that it follows, so the last one stands for all of them.
/// `head -c … | sha256sum` finds the same.
public struct Seal: Sendable, Hashable, CustomStringConvertible {
  private let words: SIMD8<UInt32>

  /// The seal of some bytes.
  package init(of bytes: ArraySlice<UInt8>) {
    var digest = SHA256()
    digest.add(bytes)
    words = digest.finished()
  }

  /// Reads 64 hexadecimal digits, as ``description`` writes them.
  init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Reads 64 hexadecimal digits in ASCII.
  init?(_ digits: ArraySlice<UInt8>) {
    guard digits.count == Self.length else { return nil }
    var words = SIMD8<UInt32>()
    for (place, digit) in digits.enumerated() {
      guard let value = Self.value(of: digit) else { return nil }
      words[place / 8] = words[place / 8] << 4 | value
    }
    self.words = words
  }

  /// How many digits a seal has.
  static let length = 64

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  /// 64 hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(Self.length)
    for place in words.indices {
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(words[place] >> UInt32(shift) & 0xF)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
