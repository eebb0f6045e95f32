extension Int {
  /// The number in decimal with leading zeros up to `width` digits; the number must not be negative.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }

  /// Reads one to nine ASCII digits and nothing else: no sign, no space, no other script's digits.
  package init?(digits: some StringProtocol) {
    let bytes = digits.utf8
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = value
  }
}
