/// Names of iCalendar that this library knows, each with a number: its index.
///
/// A known name is kept and compared as that number, and found by its bytes without a string being
/// made of them.
///
/// A class, because tables are handed around and never copied.
final class NameTable: Sendable {
  /// The names, in their order.
  let names: [String]
  /// The same as bytes.
  let spellings: [[UInt8]]
  private let keys: [Key]
  /// For each hash the number of a name; the names of one hash stand one behind the other.
  private let slots: [UInt8]
  /// How many bytes the longest name has.
  let longest: Int

  /// Creates a table of fewer than 255 names.
  init(_ names: [String]) {
    self.names = names
    spellings = names.map { Array($0.utf8) }
    keys = spellings.map { Key(of: $0.span) }
    longest = spellings.map(\.count).max() ?? 0
    var slots = [UInt8](repeating: Self.free, count: 256)
    for (code, key) in keys.enumerated() {
      var slot = key.slot
      while slots[slot] != Self.free { slot = (slot + 1) & 0xFF }
      slots[slot] = UInt8(code)
    }
    self.slots = slots
  }

  /// The number of the name that these bytes spell exactly.
  func code(of bytes: borrowing Span<UInt8>) -> UInt8? {
    let key = Key(of: bytes)
    var slot = key.slot
    while true {
      let code = slots[slot]
      if code == Self.free { return nil }
      if keys[Int(code)] == key {
        if key.count <= 16 { return code }
        let spelling = spellings[Int(code)]
        if bytes.isEqual(to: spelling.span) { return code }
      }
      slot = (slot &+ 1) & 0xFF
    }
  }

  /// The number of a name that may be spelled in any case.
  func code(ofAnyCase text: String) -> UInt8? {
    text.utf8.count <= longest ? code(of: Array(text.uppercased().utf8).span) : nil
  }

  private static let free: UInt8 = 0xFF

  /// What distinguishes names: how long they are, and the bytes at their two ends, all of them when
  /// there are no more than sixteen.
  private struct Key: Equatable {
    let count: Int
    let first: UInt64
    let last: UInt64

    init(of bytes: borrowing Span<UInt8>) {
      count = bytes.count
      if count >= 8 {
        first = bytes.word(at: 0)
        last = bytes.word(at: count &- 8)
      } else {
        var word: UInt64 = 0
        for index in bytes.indices { word = word << 8 | UInt64(bytes[index]) }
        first = word
        last = word
      }
    }

    /// Where to look for the name: the top bits of a product, which all bits take part in.
    var slot: Int {
      let mixed = (first ^ last &* 3 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 56)
    }
  }
}

/// A name of iCalendar as it is kept: the number of a known one, or the letters that it came in.
///
/// Names are compared without regard to case (RFC 5545, section 2). The table of the known ones is
/// not part of a name: each kind of name knows its own, and it is only asked for when it is needed.
enum CodedName: Sendable {
  case known(UInt8)
  indirect case other(String)

  /// Codes a name from a token that has been checked already.
  init(token: String, in table: NameTable) {
    if let code = token.withBytes({ table.code(of: $0) }) {
      self = .known(code)
    } else {
      self = .other(token)
    }
  }

  /// The name as it was spelled.
  func spelling(in table: @autoclosure () -> NameTable) -> String {
    switch self {
    case .known(let code): table().names[Int(code)]
    case .other(let text): text
    }
  }

  /// The name's number, however it is spelled.
  func code(in table: @autoclosure () -> NameTable) -> UInt8? {
    switch self {
    case .known(let code): code
    case .other(let text): table().code(ofAnyCase: text)
    }
  }

  /// Lends the name as it was spelled.
  @inline(__always)
  func withBytes<Result>(
    in table: NameTable, _ body: (borrowing Span<UInt8>) -> Result
  ) -> Result {
    switch self {
    case .known(let code):
      let spelling = table.spellings[Int(code)]
      return body(spelling.span)
    case .other(let text): return text.withBytes(body)
    }
  }

  /// Whether both are spelled in the same bytes.
  func isSpelled(like other: CodedName) -> Bool {
    switch (self, other) {
    case (.known(let a), .known(let b)): a == b
    case (.other(let a), .other(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }

  /// Whether the names are the same but for case.
  func isSame(as other: CodedName, in table: @autoclosure () -> NameTable) -> Bool {
    switch (self, other) {
    case (.known(let a), .known(let b)): a == b
    case (.other(let a), .other(let b)): ICalendarToken.areEqual(a, b)
    case (.known(let code), .other(let text)), (.other(let text), .known(let code)):
      ICalendarToken.areEqual(table().names[Int(code)], text)
    }
  }

  /// Hashes the name without its case.
  func hash(into hasher: inout Hasher, in table: NameTable) {
    if let code = code(in: table) {
      hasher.combine(code)
    } else {
      ICalendarToken.hash(spelling(in: table), into: &hasher)
    }
  }
}
