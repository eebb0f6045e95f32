extension Ledger {
  /// The seals of a ledger's lines, and which lines follow which.
  ///
  /// As a rule every line follows the one before it. Where two people have published on branches of
  /// their own, two lines follow the same one, and a later one, a merge, follows both.
  struct Chain: Sendable, Hashable {
    private struct Link: Sendable, Hashable {
      let parents: [Int]
      /// Which of the ledger's entries it is, if it is one.
      let entry: Int?
    }

    private var places: [Seal: Int] = [:]
    private var links: [Link] = []
    /// The lines that nothing follows: one, while nothing has to be merged.
    private(set) var heads: [Seal] = []

    /// The seal of the one line that nothing follows.
    var head: Seal? { heads.count == 1 ? heads.first : nil }

    /// How many lines there are.
    var count: Int { links.count }

    /// Whether there is a line with this seal.
    func contains(_ seal: Seal) -> Bool { places[seal] != nil }

    /// Adds a line after others, which are there.
    mutating func add(_ seal: Seal, after parents: [Seal], entry: Int?) {
      places[seal] = links.count
      links.append(Link(parents: parents.compactMap { places[$0] }, entry: entry))
      heads.removeAll { parents.contains($0) }
      heads.append(seal)
    }

    /// What two branches have both touched: the places of the entries about it.
    ///
    /// - Parameters:
    ///   - parents: the last lines of the branches.
    ///   - subjects: what each of the entries is about.
    func divided<Subject: Hashable>(by parents: [Seal], _ subjects: [Subject]) -> [Int] {
      let branches = parents.map(ancestors)
      guard let first = branches.first else { return [] }
      let common = branches.dropFirst().reduce(first) { $0.intersection($1) }
      var branchesOf: [Subject: Set<Int>] = [:]
      var entries: [Subject: [Int]] = [:]
      for (number, branch) in branches.enumerated() {
        for entry in branch.subtracting(common).compactMap({ links[$0].entry }) {
          branchesOf[subjects[entry], default: []].insert(number)
          entries[subjects[entry], default: []].append(entry)
        }
      }
      return branchesOf.filter { $0.value.count > 1 }.keys.flatMap { entries[$0] ?? [] }.sorted()
    }

    /// The places of a line and of all that led to it.
    private func ancestors(of seal: Seal) -> Set<Int> {
      var found: Set<Int> = []
      var waiting = places[seal].map { [$0] } ?? []
      while let place = waiting.popLast() {
        if found.insert(place).inserted { waiting += links[place].parents }
      }
      return found
    }
  }
}
