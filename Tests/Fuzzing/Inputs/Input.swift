/// Something to read, made from a seed so that whatever it brings to light can be repeated.
public struct Input: Sendable, Hashable {
  /// What it is to be read as.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An iCalendar document.
    case calendar = "ics"
    /// A calendar as JSON.
    case jcal
    /// The files of a programme one after the other, each below a line with its name.
    case programme = "yaml"
    /// A ledger.
    case ledger = "jsonl"
  }

  /// What it is to be read as.
  public let kind: Kind
  /// What it is called in reports: its kind, and the seed and number that it is made from.
  public let name: String
  /// The document.
  public let bytes: [UInt8]

  /// Takes a document that is there already.
  public init(_ kind: Kind, name: String, bytes: [UInt8]) {
    self.kind = kind
    self.name = name
    self.bytes = bytes
  }

  /// Makes one of the endless inputs of a kind.
  ///
  /// - Parameters:
  ///   - number: which one. Each depends on nothing but the kind, the seed and its number.
  ///   - material: what is mutated.
  public init(_ kind: Kind, seed: UInt64, number: Int, from material: Material) {
    var dice = Dice(kind, seed: seed, number: number, material: material)
    let isBomb = kind == .calendar && dice.chance(2)
    let sound = dice.pick(isBomb ? material.bombs : material.documents(of: kind)) ?? []
    let mutations = Mutation.all.filter { $0.kinds.contains(kind) }
    let total = mutations.reduce(0) { $0 + $1.weight }
    var bytes = sound
    // Most have few faults: one with many is refused before anything of interest is read.
    var rounds = dice.number(0...3)
    while dice.chance(40) { rounds += 1 }
    for _ in 0..<rounds {
      var place = dice.number(0...max(0, total - 1))
      for mutation in mutations {
        place -= mutation.weight
        guard place < 0 else { continue }
        mutation.change(&bytes, &dice)
        break
      }
      bytes = Array(bytes.prefix(Self.longest))
    }
    self.init(kind, name: "\(kind.rawValue):\(seed):\(number)", bytes: bytes)
  }

  /// Longer ones take long, and bring to light what shorter ones do.
  private static let longest = 200_000
}
