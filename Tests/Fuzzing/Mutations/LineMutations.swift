extension Mutation {
  /// Those of lines: most of what people and programs do wrong.
  static let lines = [
    Mutation("a line taken out", weight: 5) { bytes, dice in
      Lines.change(&bytes) { lines in lines.remove(at: dice.number(0...lines.count - 1)) }
    },
    Mutation("a line written twice", weight: 4) { bytes, dice in
      Lines.change(&bytes) { lines in
        let line = lines[dice.number(0...lines.count - 1)]
        lines.insert(line, at: dice.place(in: lines.count))
      }
    },
    Mutation("two lines in each other's place", weight: 3) { bytes, dice in
      Lines.change(&bytes) { lines in
        lines.swapAt(dice.number(0...lines.count - 1), dice.number(0...lines.count - 1))
      }
    },
    Mutation("a line many times", weight: 1) { bytes, dice in
      Lines.change(&bytes) { lines in
        let place = dice.number(0...lines.count - 1)
        let copies = Array(repeating: lines[place], count: dice.number(2...100))
        lines.insert(contentsOf: copies, at: place)
      }
    },
    Mutation("a line of another document", weight: 4) { bytes, dice in
      guard let other = dice.pick(dice.material.documents(of: dice.kind)),
        let line = dice.pick(Lines.of(other))
      else { return }
      Lines.change(&bytes) { $0.insert(line, at: dice.place(in: $0.count)) }
    },
    Mutation("a known line", [.calendar], weight: 14) { bytes, dice in
      let line = dice.chance(20) ? "RRULE:" + dice.rule() : dice.pick(Dictionaries.lines) ?? ""
      Lines.change(&bytes) { $0.insert(Array("\(line)\r".utf8), at: dice.place(in: $0.count)) }
    },
    Mutation("a known field", [.programme], weight: 10) { bytes, dice in
      let line = dice.pick(Dictionaries.fields) ?? ""
      Lines.change(&bytes) { $0.insert(Array(line.utf8), at: dice.place(in: $0.count)) }
    },
    Mutation("another value", [.calendar, .programme], weight: 14) { bytes, dice in
      Lines.change(&bytes) { lines in
        let place = dice.number(0...lines.count - 1)
        guard let colon = lines[place].firstIndex(of: UInt8(ascii: ":")) else { return }
        let blank = dice.kind == .programme ? [UInt8(ascii: " ")] : []
        lines[place] = Array(lines[place][...colon]) + blank + dice.value()
        if dice.kind == .calendar { lines[place].append(UInt8(ascii: "\r")) }
      }
    },
    Mutation("another indentation", [.programme, .calendar], weight: 3) { bytes, dice in
      Lines.change(&bytes) { lines in
        let place = dice.number(0...lines.count - 1)
        if dice.chance(50) {
          lines[place].insert(contentsOf: Array(repeating: 0x20, count: dice.number(1...3)), at: 0)
        } else {
          lines[place] = Array(lines[place].drop { $0 == 0x20 })
        }
      }
    },
    Mutation("a fold", [.calendar], weight: 3) { bytes, dice in
      bytes.insert(contentsOf: Array("\r\n ".utf8), at: dice.place(in: bytes.count))
    },
    Mutation("line ends without CR", [.calendar, .ledger], weight: 1) { bytes, dice in
      bytes.removeAll { $0 == 0x0D }
    },
    Mutation("line ends with CR", weight: 1) { bytes, _ in
      bytes = Array(
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: [
          0x0D, 0x0A,
        ]))
    },
  ]
}

/// A document as lines, each with whatever stands before its LF.
enum Lines {
  static func of(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// Changes a document that has lines, which is every one.
  static func change(_ bytes: inout [UInt8], by change: (inout [[UInt8]]) -> Void) {
    var lines = of(bytes)
    change(&lines)
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
