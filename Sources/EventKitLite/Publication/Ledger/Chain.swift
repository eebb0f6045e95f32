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
      var branchesOf: [Subject: Set<Int>] = [:]
      var entries: [Subject: [Int]] = [:]
      for place in links.indices {
        guard let entry = links[place].entry else { continue }
        let numbers = branches.indices.filter { branches[$0].count > place && branches[$0][place] }
        guard !numbers.isEmpty, numbers.count < branches.count else { continue }
        branchesOf[subjects[entry], default: []].formUnion(numbers)
        entries[subjects[entry], default: []].append(entry)
      }
      return branchesOf.filter { $0.value.count > 1 }.keys.flatMap { entries[$0] ?? [] }.sorted()
    }

    /// Of each place up to that of a line, whether its line is this one or has led to it.
    private func ancestors(of seal: Seal) -> [Bool] {
      guard let last = places[seal] else { return [] }
      var found = [Bool](repeating: false, count: last + 1)
      found[last] = true
      // What a line follows stands before it.
      for place in found.indices.reversed() where found[place] {
        for parent in links[place].parents { found[parent] = true }
      }
      return found
    }
  }
}
