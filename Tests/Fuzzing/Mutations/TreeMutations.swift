import EventKitLite

extension Mutation {
  /// Those of JSON and of YAML in brackets: a value, whole, with all that is in it.
  static let trees: [Mutation] = {
    let kinds: Set<Input.Kind> = [.jcal, .ledger, .programme]
    return [
      Mutation("a value taken out", kinds, weight: 5) { bytes, dice in
        guard let value = dice.tree(in: bytes) else { return }
        bytes.removeSubrange(value)
      },
      Mutation("a value written twice", kinds, weight: 4) { bytes, dice in
        guard let value = dice.tree(in: bytes) else { return }
        bytes.insert(contentsOf: [UInt8(ascii: ",")] + bytes[value], at: value.upperBound)
      },
      Mutation("a value in another's place", kinds, weight: 6) { bytes, dice in
        guard let value = dice.tree(in: bytes), let other = dice.tree(in: bytes) else { return }
        bytes.replaceSubrange(value, with: Array(bytes[other]))
      },
      Mutation("a value inside itself", kinds, weight: 1) { bytes, dice in
        guard let value = dice.tree(in: bytes) else { return }
        let depth = dice.number(1...200)
        bytes.replaceSubrange(
          value,
          with: Array(repeating: UInt8(ascii: "["), count: depth) + bytes[value]
            + Array(repeating: UInt8(ascii: "]"), count: depth))
      },
      Mutation("another string", kinds, weight: 10) { bytes, dice in
        guard let value = dice.tree(in: bytes), bytes[value.lowerBound] == UInt8(ascii: "\"") else {
          return
        }
        let quote = [UInt8(ascii: "\"")]
        bytes.replaceSubrange(value, with: quote + dice.value() + quote)
      },
    ]
  }()
}

extension Dice {
  /// A string, list or object: from a bracket or a quotation mark to the one that ends it.
  mutating func tree(in bytes: [UInt8]) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    let openings: Set = [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\"")]
    let from = number(0...bytes.count - 1)
    guard let first = bytes[from...].firstIndex(where: { openings.contains($0) }) else {
      return nil
    }
    var (depth, isString, place) = (0, false, first)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\") where isString: place += 1
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += isString ? 0 : 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= isString ? 0 : 1
      default: break
      }
      if depth <= 0, !isString { return first..<min(place + 1, bytes.count) }
      place += 1
    }
    return nil
  }
}

/// Seals the lines of a ledger again, as if they had been written as they are.
///
/// Without that nearly every fault would be found by the seal alone, and nothing behind it be reached.
enum LedgerSeals {
  private static let head = Array(#","seal":""#.utf8)
  private static let tail = Array(#""}"#.utf8)

  static func renew(_ bytes: inout [UInt8]) {
    var renewed: [String: String] = [:]
    Lines.change(&bytes) { lines in
      for index in lines.indices {
        let length = head.count + 64 + tail.count
        guard lines[index].count > length, lines[index].ends(with: tail) else { continue }
        var text = String(decoding: lines[index].dropLast(length), as: UTF8.self)
        for (old, new) in renewed where text.contains(old) { text = text.replacing(old, with: new) }
        let old = String(decoding: lines[index].dropLast(tail.count).suffix(64), as: UTF8.self)
        let content = Array(text.utf8)
        let seal = Seal(of: content[...]).description
        if seal != old { renewed[old] = seal }
        lines[index] = content + head + Array(seal.utf8) + tail
      }
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
