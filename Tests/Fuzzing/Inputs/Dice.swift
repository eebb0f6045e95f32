import TestInputs

/// Decides what is done to an input, and with what.
struct Dice {
  let kind: Input.Kind
  let material: Material
  private var random: SplitMix

  init(_ kind: Input.Kind, seed: UInt64, number: Int, material: Material) {
    self.kind = kind
    self.material = material
    var first = SplitMix(seed: seed)
    let place = Input.Kind.allCases.firstIndex(of: kind) ?? 0
    // Neighbours in number have nothing in common.
    random = SplitMix(
      seed: first.next() ^ UInt64(truncatingIfNeeded: number) &* 0xD129_0A1F_9A5B_21C3
        &+ UInt64(place) &* 0xA24B_AED4_963E_E407)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &random) }

  mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &random)
  }

  /// A place in or at the end of what has a length.
  mutating func place(in count: Int) -> Int { number(0...count) }

  /// A stretch of what has a length, mostly a short one.
  mutating func stretch(of count: Int) -> Range<Int> {
    guard count > 0 else { return 0..<0 }
    let start = number(0...count - 1)
    let longest = chance(90) ? 40 : count
    return start..<min(count, start + number(1...longest))
  }

  /// A word of the dictionary of the input's kind.
  mutating func word() -> [UInt8] { Array((pick(Dictionaries.words(of: kind)) ?? "").utf8) }

  /// A value that something of the input's kind can have, or nearly.
  mutating func value() -> [UInt8] {
    if kind == .calendar || kind == .jcal, chance(25) { return Array(rule().utf8) }
    return Array((pick(Dictionaries.values(of: kind)) ?? "").utf8)
  }

  /// A rule of recurrence, whether the standard allows it or not.
  mutating func rule() -> String {
    var parts = ["FREQ=" + (pick(Dictionaries.frequencies) ?? "")]
    for _ in 0..<number(0...4) {
      guard let part = pick(Dictionaries.ruleParts) else { continue }
      let values = (0...(chance(80) ? number(0...3) : number(0...60))).map { _ in
        part.values.isEmpty ? "\(number(part.range))" : pick(part.values) ?? ""
      }
      parts.append("\(part.name)=\(part.isList ? values.joined(separator: ",") : values[0])")
    }
    return parts.joined(separator: ";")
  }
}
