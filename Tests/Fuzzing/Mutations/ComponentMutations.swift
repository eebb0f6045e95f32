extension Mutation {
  /// Those of the structure of iCalendar: components, parameters, rules, and copies of an event that
  /// stand in the place of its instances.
  static let components = [
    Mutation("a component taken out", [.calendar], weight: 2) { bytes, dice in
      Lines.change(&bytes) { lines in
        if let block = dice.component(in: lines) { lines.removeSubrange(block) }
      }
    },
    Mutation("a component written twice", [.calendar], weight: 3) { bytes, dice in
      Lines.change(&bytes) { lines in
        guard let block = dice.component(in: lines) else { return }
        lines.insert(
          contentsOf: lines[block],
          at: dice.chance(50) ? block.upperBound : dice.place(in: lines.count))
      }
    },
    Mutation("a component many times", [.calendar], weight: 1) { bytes, dice in
      Lines.change(&bytes) { lines in
        guard let block = dice.component(in: lines) else { return }
        let copies = Array(repeating: lines[block], count: dice.number(2...40)).joined()
        lines.insert(contentsOf: copies, at: block.upperBound)
      }
    },
    Mutation("a component of another document", [.calendar], weight: 4) { bytes, dice in
      guard let other = dice.pick(dice.material.documents(of: .calendar)) else { return }
      let lines = Lines.of(other)
      guard let block = dice.component(in: lines) else { return }
      Lines.change(&bytes) { $0.insert(contentsOf: lines[block], at: dice.place(in: $0.count)) }
    },
    Mutation("lines inside a component of their own", [.calendar], weight: 1) { bytes, dice in
      Lines.change(&bytes) { lines in
        let block = dice.stretch(of: lines.count)
        let name = dice.pick(["VEVENT", "VALARM", "VTIMEZONE", "VCALENDAR", "X-A"]) ?? ""
        lines.insert(Array("END:\(name)\r".utf8), at: block.upperBound)
        lines.insert(Array("BEGIN:\(name)\r".utf8), at: block.lowerBound)
      }
    },
    Mutation("an event in the place of an instance", [.calendar], weight: 5) { bytes, dice in
      Lines.change(&bytes) { lines in
        guard let block = dice.component(in: lines) else { return }
        let isTime = { (line: [UInt8]) in line.starts(with: "DTSTART".utf8) }
        guard let start = lines[block].first(where: isTime) else { return }
        var copy = lines[block].filter { !$0.starts(with: "RRULE".utf8) || dice.chance(10) }
        let range = dice.chance(40) ? ";RANGE=THISANDFUTURE" : ""
        copy.insert(
          Array("RECURRENCE-ID\(range)".utf8) + start.dropFirst(7), at: min(1, copy.count))
        lines.insert(contentsOf: copy, at: block.upperBound)
      }
    },
    Mutation("a rule", [.calendar], weight: 10) { bytes, dice in
      Lines.change(&bytes) { lines in
        let starts = lines.indices.filter { lines[$0].starts(with: "DTSTART".utf8) }
        guard let place = dice.pick(starts) else { return }
        lines.insert(Array("RRULE:\(dice.rule())\r".utf8), at: place + 1)
      }
    },
    Mutation("a parameter", [.calendar], weight: 6) { bytes, dice in
      Lines.change(&bytes) { lines in
        let place = dice.number(0...lines.count - 1)
        guard let end = lines[place].firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else { return }
        lines[place].insert(contentsOf: dice.word(), at: end)
      }
    },
    Mutation("sealed again", [.ledger], weight: 12) { bytes, _ in LedgerSeals.renew(&bytes) },
  ]
}

extension Dice {
  /// The lines of a component, from its beginning to the end of its name.
  mutating func component(in lines: [[UInt8]]) -> Range<Int>? {
    let begins = lines.indices.filter { lines[$0].starts(with: "BEGIN:".utf8) }
    // The outermost one is seldom of interest.
    guard let first = pick(begins.count > 1 && chance(90) ? Array(begins.dropFirst()) : begins)
    else {
      return nil
    }
    let end = Array("END:".utf8) + lines[first].dropFirst(6)
    guard let last = lines[first...].firstIndex(of: end) else { return nil }
    return first..<last + 1
  }
}
