import ICalendar

/// Something that holds for every input of a kind, whatever stands in it.
public struct Oracle<Subject>: Sendable {
  /// What holds, as a name.
  public let name: String
  /// What does not hold, in words; empty where all is well.
  let objections: @Sendable (Subject) -> [String]

  init(_ name: String, _ objections: @escaping @Sendable (Subject) -> [String]) {
    self.name = name
    self.objections = objections
  }
}

/// What an input has brought to light.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
  /// The input's name.
  public let input: String
  /// What does not hold.
  public let oracle: String
  /// How that shows.
  public let words: String

  /// Creates a finding.
  public init(input: String, oracle: String, words: String) {
    (self.input, self.oracle, self.words) = (input, oracle, words)
  }

  /// One line and what follows.
  public var description: String { "\(input): \(oracle): \(words)" }
}

extension Input {
  /// Everything that does not hold for this input.
  public func findings() -> [Finding] {
    let memory = PeakMemory()
    var found: [Finding] = []
    switch kind {
    case .calendar, .jcal: found = findings(CalendarOracles.all, CalendarSubject(self))
    case .programme: found = findings(ProgrammeOracles.all, ProgrammeFiles(bytes))
    case .ledger: found = findings(LedgerOracles.all, bytes)
    }
    if let words = memory.objection(toReading: bytes.count) {
      found.append(Finding(input: name, oracle: "bounded memory", words: words))
    }
    return found
  }

  private func findings<Subject>(_ oracles: [Oracle<Subject>], _ subject: Subject) -> [Finding] {
    oracles.flatMap { oracle in
      oracle.objections(subject).map {
        Finding(input: name, oracle: oracle.name, words: String($0.prefix(2000)))
      }
    }
  }
}

extension [Diagnostic] {
  /// Those that nobody could do anything with: without a code, or without words in both languages.
  var useless: [String] {
    compactMap { problem in
      let isNamed = problem.code.name.contains("/")
      let isSaid = [.english, .vietnamese].allSatisfy { !problem.rendered(in: $0).isEmpty }
      return isNamed && isSaid ? nil : "a useless diagnostic: \(problem)"
    }
  }
}
