extension PropertyName {
  /// Finds the known name that these bytes spell exactly, without making a string of them.
  init?(knownBytes bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    var slot = Self.slot(
      count: range.count, first: bytes[range.lowerBound], last: bytes[range.upperBound - 1],
      middle: bytes[range.lowerBound + range.count / 2])
    while true {
      let code = Self.slots[slot]
      guard code != Self.free else { return nil }
      let name = Self.spellings[Int(code)]
      if name.count == range.count, Self.equals(name.span, bytes, from: range.lowerBound) {
        self.init(code: code)
        return
      }
      slot = (slot + 1) & 0xFF
    }
  }

  private static func equals(
    _ name: borrowing Span<UInt8>, _ bytes: borrowing Span<UInt8>, from start: Int
  ) -> Bool {
    for index in name.indices where name[index] != bytes[start + index] { return false }
    return true
  }

  private static func slot(count: Int, first: UInt8, last: UInt8, middle: UInt8) -> Int {
    (count &* 7 &+ Int(first) &* 3 &+ Int(last) &* 31 &+ Int(middle) &* 17) & 0xFF
  }

  private static let free: UInt8 = 0xFF

  /// The known names as bytes, in their order.
  static let spellings = order.map { Array($0.utf8) }

  /// A table with a fifth of its places taken; a name stands at its slot or just after it.
  private static let slots: [UInt8] = {
    var slots = [UInt8](repeating: free, count: 256)
    for (code, name) in spellings.enumerated() {
      var slot = slot(
        count: name.count, first: name[0], last: name[name.count - 1], middle: name[name.count / 2])
      while slots[slot] != free { slot = (slot + 1) & 0xFF }
      slots[slot] = UInt8(code)
    }
    return slots
  }()
}
