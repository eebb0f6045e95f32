/// One way to damage a document.
struct Mutation: Sendable {
  /// What is done.
  let name: String
  /// What it is done to.
  let kinds: Set<Input.Kind>
  /// How often, beside others.
  let weight: Int
  let change: @Sendable (inout [UInt8], inout Dice) -> Void

  init(
    _ name: String, _ kinds: Set<Input.Kind> = Set(Input.Kind.allCases), weight: Int = 2,
    _ change: @escaping @Sendable (inout [UInt8], inout Dice) -> Void
  ) {
    self.name = name
    self.kinds = kinds
    self.weight = weight
    self.change = change
  }

  /// Every way there is.
  static let all = bytes + lines + components + trees
}

extension Mutation {
  /// Blind ones: whatever the bytes mean.
  static let bytes = [
    Mutation("another byte", weight: 3) { bytes, dice in
      guard !bytes.isEmpty else { return }
      bytes[dice.number(0...bytes.count - 1)] = dice.byte()
    },
    Mutation("a bit") { bytes, dice in
      guard !bytes.isEmpty else { return }
      bytes[dice.number(0...bytes.count - 1)] ^= 1 << UInt8(dice.number(0...7))
    },
    Mutation("a word put in", weight: 8) { bytes, dice in
      bytes.insert(contentsOf: dice.word(), at: dice.place(in: bytes.count))
    },
    Mutation("a word in the place of something", weight: 4) { bytes, dice in
      bytes.replaceSubrange(dice.stretch(of: bytes.count), with: dice.word())
    },
    Mutation("a stretch taken out", weight: 4) { bytes, dice in
      bytes.removeSubrange(dice.stretch(of: bytes.count))
    },
    Mutation("a stretch written twice", weight: 3) { bytes, dice in
      let copy = bytes[dice.stretch(of: bytes.count)]
      bytes.insert(contentsOf: copy, at: dice.place(in: bytes.count))
    },
    Mutation("a stretch written many times", weight: 1) { bytes, dice in
      let copy = bytes[dice.stretch(of: bytes.count)]
      let copies = Array(repeating: copy, count: dice.number(2...60)).joined()
      bytes.insert(contentsOf: copies, at: dice.place(in: bytes.count))
    },
    Mutation("the end cut off") { bytes, dice in
      bytes.removeLast(bytes.count - dice.place(in: bytes.count))
    },
    Mutation("another number", weight: 8) { bytes, dice in
      guard let digits = dice.run(in: bytes, where: { (0x30...0x39).contains($0) }) else { return }
      bytes.replaceSubrange(digits, with: Array((dice.pick(Dictionaries.numbers) ?? "").utf8))
    },
    Mutation("a digit", weight: 6) { bytes, dice in
      guard let digits = dice.run(in: bytes, where: { (0x30...0x39).contains($0) }) else { return }
      bytes[dice.number(digits.lowerBound...digits.upperBound - 1)] = UInt8(
        0x30 + dice.number(0...9))
    },
    Mutation("another document behind it", weight: 1) { bytes, dice in
      guard let other = dice.pick(dice.material.documents(of: dice.kind)) else { return }
      bytes = bytes.prefix(dice.place(in: bytes.count)) + other.suffix(dice.place(in: other.count))
    },
  ]
}

extension Dice {
  /// A run of bytes of some sort, beginning at a random place; `nil` where there is none soon.
  mutating func run(in bytes: [UInt8], where isWanted: (UInt8) -> Bool) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    let first = number(0...bytes.count - 1)
    guard var start = bytes[first...].firstIndex(where: isWanted) else { return nil }
    while start > 0, isWanted(bytes[start - 1]) { start -= 1 }
    let end = bytes[start...].firstIndex { !isWanted($0) } ?? bytes.count
    return start..<end
  }
}
