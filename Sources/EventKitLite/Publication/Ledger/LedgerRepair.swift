public import CivilTime

extension Ledger {
  /// What has been done to a damaged ledger's file.
  public struct Repair: Sendable, Hashable {
    /// The file as it is now; the sound lines of the old one are in it, byte for byte.
    public let bytes: [UInt8]
    /// What was done, in sentences; none where nothing was wrong.
    public let deeds: [LocalizedText]
    /// Whether it only took out what was not a line, or not a whole one.
    let isOnlyShorter: Bool
  }

  /// Repairs a ledger's file as far as that is safe.
  ///
  /// Doubled lines, lines in the wrong order, branches that nobody has merged, another spelling and what
  /// does not belong to it can be told from what was published, because every line is sealed and names
  /// those that it follows. A line that was changed or is missing cannot be made up again.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - identity: whose ledger it is, for a first line that is missing.
  ///   - heads: the last lines of ledgers by which something is published, as manifests name them:
  ///     where one is the last sound line, what comes after it was never published.
  ///   - name: what the file is called, for messages.
  /// - Throws: `InvalidDocument` that says what cannot be repaired.
  public static func repairing(
    _ bytes: [UInt8], of identity: Identity?, published heads: Set<String> = [],
    named name: String? = nil
  ) throws(InvalidDocument) -> Repair {
    let heads = Set(heads.compactMap { Seal($0) })
    var repair = LedgerRepair(of: identity, published: heads, named: name)
    let repaired = try repair.repaired(bytes)
    return Repair(
      bytes: repaired, deeds: repair.deeds.map(\.words),
      isOnlyShorter: repair.deeds.allSatisfy(\.isOnlyShortening))
  }
}

/// Repairs the file of a ledger.
struct LedgerRepair {
  /// Something that was done.
  enum Deed: Hashable {
    case respelled
    case tookOutMarks
    case tookOutDoubled(Int)
    case tookOutForeign(Int)
    case tookOutUnpublished(Int)
    case tookOutTorn
    case putInOrder(Int)
    case sealed(Int)
    case ended(Int)
    case opened
    case merged

    /// Whether it takes out what was not a line, or not a whole one.
    var isOnlyShortening: Bool {
      switch self {
      case .tookOutForeign, .tookOutTorn: true
      default: false
      }
    }
  }

  private(set) var deeds: [Deed] = []
  private let identity: Ledger.Identity?
  private let published: Set<Seal>
  private let name: String?

  private typealias Numbered = LedgerReader.Numbered

  /// A line that is as it was written.
  fileprivate struct Sound {
    let bytes: ArraySlice<UInt8>
    let line: LedgerLine
    let seal: Seal
    let number: Int
  }

  /// A line that is not.
  fileprivate struct Bad {
    let number: Int
    let kind: LedgerReader.Damage.Kind
    /// Whether there is so little of it that it never was one.
    let isNoLine: Bool
  }

  /// A line of a ledger has two seals at least.
  fileprivate static let shortestLine = 160

  init(of identity: Ledger.Identity?, published: Set<Seal>, named name: String?) {
    self.identity = identity
    self.published = published
    self.name = name
  }

  /// The file as it should be.
  mutating func repaired(_ bytes: [UInt8]) throws(InvalidDocument) -> [UInt8] {
    var bytes = bytes
    let recoded = LedgerReader.recoded(bytes)
    let isRecoded = recoded != nil
    if let recoded {
      bytes = recoded
      deeds.append(.respelled)
    }
    let (lines, rest) = LedgerReader.split(bytes)
    let texts = withoutMarks(lines)
    let first = texts.first?.bytes ?? rest
    if FirstFormLine.isLikely(first), !first.isEmpty {
      return try firstForm(texts, rest, isRecoded: isRecoded)
    }
    var sound: [Sound] = []
    var bad: [Bad] = []
    var edited: [(reading: LedgerLine.Reading, text: Numbered)] = []
    for text in texts { try read(text, &sound, &bad, &edited) }
    try readLast((number: (lines.last?.number ?? 0) + 1, bytes: rest), &sound, &bad)
    bad += sealAgain(edited, &sound)
    try restoreOpening(&sound)
    let (order, lost) = placed(sound)
    return try file(of: order, without: bad, lost)
  }

  private func refusal(_ bad: [Bad]) -> InvalidDocument {
    InvalidDocument(
      bad.sorted { $0.number < $1.number }
        .map { LedgerReader.Damage(kind: $0.kind, line: $0.number).diagnostic(in: name) })
  }

  // MARK: Lines

  /// The lines without their carriage returns and without the marks of a conflict.
  private mutating func withoutMarks(_ lines: [Numbered]) -> [Numbered] {
    var texts = lines.filter { !LedgerReader.isConflictMark($0.bytes) }
    if texts.count < lines.count { deeds.append(.tookOutMarks) }
    for place in texts.indices where texts[place].bytes.last == UInt8(ascii: "\r") {
      texts[place].bytes.removeLast()
      note(.respelled)
    }
    return texts.filter { !$0.bytes.isEmpty }
  }

  private mutating func note(_ deed: Deed) { if !deeds.contains(deed) { deeds.append(deed) } }

  private mutating func read(
    _ text: Numbered, _ sound: inout [Sound], _ bad: inout [Bad],
    _ edited: inout [(reading: LedgerLine.Reading, text: Numbered)]
  ) throws(InvalidDocument) {
    do throws(LedgerLine.Problem) {
      let reading = try LedgerLine.Reading(text.bytes)
      if reading.isSound {
        sound.append(Sound(reading, text))
      } else if reading.isRespelled {
        sound.append(
          Sound(reading, (text.number, reading.line.sealed.bytes.dropLast())))
        note(.respelled)
      } else {
        edited.append((reading, text))
      }
    } catch .newer {
      throw refusal([Bad(number: text.number, kind: .newer, isNoLine: false)])
    } catch {
      if let parts = Self.parted(text) {
        sound += parts
        deeds.append(.ended(text.number))
      } else {
        bad.append(Bad(text, .unreadable))
      }
    }
  }

  /// The sound lines in one of which the end has been lost.
  private static func parted(_ text: Numbered) -> [Sound]? {
    var parts: [Sound] = []
    var rest = text.bytes
    let gap = Array(#""}{""#.utf8)
    while let place = rest.indices.dropLast(3).first(where: { rest[$0...].starts(with: gap) }) {
      guard let part = Sound(of: (text.number, rest[..<(place + 2)])) else { return nil }
      parts.append(part)
      rest = rest[(place + 2)...]
    }
    guard !parts.isEmpty, let last = Sound(of: (text.number, rest)) else { return nil }
    return parts + [last]
  }

  /// What stands behind the last line end.
  private mutating func readLast(
    _ text: Numbered, _ sound: inout [Sound], _ bad: inout [Bad]
  ) throws(InvalidDocument) {
    guard !text.bytes.isEmpty else { return }
    if let last = Sound(of: text) {
      sound.append(last)
      deeds.append(.ended(text.number))
    } else if let last = Sound(of: (text.number, LedgerLine.withoutNothing(text.bytes))) {
      sound.append(last)
      deeds.append(.ended(text.number))
    } else if LedgerLine.isBeginning(text.bytes) {
      deeds.append(.tookOutTorn)
    } else {
      bad.append(Bad(text, .unreadable))
    }
  }

  /// Gives lines back the seals that other lines know them by: their content is proven by that.
  ///
  /// - Returns: the lines that nothing proves.
  private mutating func sealAgain(
    _ edited: [(reading: LedgerLine.Reading, text: Numbered)], _ sound: inout [Sound]
  ) -> [Bad] {
    let known = published.union(sound.flatMap(\.line.parents))
      .union(edited.flatMap(\.reading.line.parents))
    var bad: [Bad] = []
    for (reading, text) in edited {
      let canonical = reading.line.sealed
      guard known.contains(canonical.seal) else {
        bad.append(Bad(text, .edited))
        continue
      }
      let place = sound.firstIndex { $0.number > text.number } ?? sound.count
      sound.insert(
        Sound(
          bytes: canonical.bytes.dropLast(), line: reading.line, seal: canonical.seal,
          number: text.number), at: place)
      deeds.append(.sealed(text.number))
    }
    return bad
  }

  /// Writes the first line again, where it is missing and is known from the line that follows it.
  private mutating func restoreOpening(_ sound: inout [Sound]) throws(InvalidDocument) {
    let openings = sound.filter { $0.line.parents.isEmpty }
    if let other = openings.first(where: { $0.seal != openings[0].seal }) {
      throw refusal([Bad(number: other.number, kind: .headless, isNoLine: false)])
    }
    let line = LedgerLine(.opening(identity), after: [], at: nil)
    let (bytes, seal) = line.sealed
    guard openings.isEmpty, sound.contains(where: { $0.line.parents == [seal] }) else { return }
    sound.insert(Sound(bytes: bytes.dropLast(), line: line, seal: seal, number: 1), at: 0)
    deeds.append(.opened)
  }

  // MARK: Order

  /// The lines, each once and after those that it follows, and what follows something that is not
  /// there.
  private mutating func placed(_ sound: [Sound]) -> (order: [Sound], lost: [Sound]) {
    var order: [Sound] = []
    var seals: Set<Seal> = []
    var waiting: [Seal: [Sound]] = [:]
    var known: Set<Seal> = []
    var late = 0
    for line in sound where known.insert(line.seal).inserted {
      var ready = [line]
      while let next = ready.popLast() {
        if let missing = next.line.parents.first(where: { !seals.contains($0) }) {
          waiting[missing, default: []].append(next)
          continue
        }
        if next.seal != line.seal { late += 1 }
        order.append(next)
        seals.insert(next.seal)
        ready += (waiting.removeValue(forKey: next.seal) ?? []).reversed()
      }
    }
    if known.count < sound.count { deeds.append(.tookOutDoubled(sound.count - known.count)) }
    if late > 0 { deeds.append(.putInOrder(late)) }
    return (order, waiting.values.flatMap(\.self))
  }

  private mutating func file(
    of order: [Sound], without bad: [Bad], _ lost: [Sound]
  ) throws(InvalidDocument) -> [UInt8] {
    if let first = lost.map(\.number).min() {
      throw refusal(bad + [Bad(number: first, kind: .gap, isNoLine: false)])
    }
    var bytes = LedgerMerge.file(order.map(\.bytes))
    let ledger = LedgerReader(bytes).ledger
    let heads = ledger.chain.heads
    let doubtful = bad.filter { !$0.isNoLine }
    // Nobody has seen what was written after the last line that led to a publication.
    guard doubtful.isEmpty || ledger.chain.head.map(published.contains) ?? false else {
      throw refusal(doubtful)
    }
    // Where nothing is a ledger's, the file is something else.
    guard !order.isEmpty || bad.isEmpty else { throw refusal(bad) }
    let foreign = bad.count - doubtful.count
    if foreign > 0 { deeds.append(.tookOutForeign(foreign)) }
    if !doubtful.isEmpty { deeds.append(.tookOutUnpublished(doubtful.count)) }
    if heads.count > 1 {
      bytes += LedgerLine.merge(of: heads, at: ledger.lastMoment).sealed.bytes
      deeds.append(.merged)
    }
    return try checked(bytes)
  }

  /// What cannot follow from what is there is not made right by any order.
  private func checked(_ bytes: [UInt8]) throws(InvalidDocument) -> [UInt8] {
    let damage = LedgerReader(bytes).damage
    guard damage.isEmpty else {
      throw InvalidDocument(damage.map { $0.diagnostic(in: name) })
    }
    return bytes
  }

  // MARK: The first form

  private mutating func firstForm(
    _ texts: [Numbered], _ rest: ArraySlice<UInt8>, isRecoded: Bool
  ) throws(InvalidDocument) -> [UInt8] {
    var texts = texts
    var bad: [Bad] = []
    // In this form digests are over the values, whatever the line ends are.
    if !isRecoded { deeds.removeAll { $0 == .respelled } }
    let number = (texts.last?.number ?? 0) + 1
    if FirstFormLine(rest) != nil {
      texts.append((number, rest))
      deeds.append(.ended(number))
    } else if !rest.isEmpty {
      if FirstFormLine.isLikely(LedgerLine.withoutNothing(rest)) {
        deeds.append(.tookOutTorn)
      } else {
        bad.append(Bad((number, rest), .unreadable))
      }
    }
    let reading = FirstFormReader(texts)
    let lines = Dictionary(texts.map { ($0.number, $0.bytes) }, uniquingKeysWith: { a, _ in a })
    for damage in reading.damage where ![.doubled, .forked].contains(damage.kind) {
      bad.append(Bad((damage.line, lines[damage.line] ?? []), damage.kind))
    }
    let doubled = reading.damage.count { $0.kind == .doubled }
    guard bad.allSatisfy(\.isNoLine), !reading.lines.isEmpty || bad.isEmpty else {
      throw refusal(bad)
    }
    if !bad.isEmpty { deeds.append(.tookOutForeign(bad.count)) }
    if doubled > 0 { deeds.append(.tookOutDoubled(doubled)) }
    let branches = reading.ends.map { end in
      LedgerMerge.file(reading.path(to: end).map(\.bytes))
    }
    guard var bytes = branches.first else { return [] }
    for branch in branches.dropFirst() {
      bytes = try Ledger.merging(bytes, with: branch, of: identity, names: (name, name))
      note(.merged)
    }
    return try checked(bytes)
  }
}

extension LedgerRepair.Sound {
  fileprivate init(_ reading: LedgerLine.Reading, _ text: LedgerReader.Numbered) {
    self.init(bytes: text.bytes, line: reading.line, seal: reading.seal, number: text.number)
  }

  /// A line that is as it was written, or none.
  fileprivate init?(of text: LedgerReader.Numbered) {
    guard let reading = try? LedgerLine.Reading(text.bytes), reading.isSound else { return nil }
    self.init(reading, text)
  }
}

extension LedgerRepair.Bad {
  fileprivate init(_ text: LedgerReader.Numbered, _ kind: LedgerReader.Damage.Kind) {
    self.init(
      number: text.number, kind: kind,
      isNoLine: kind == .unreadable && text.bytes.count < LedgerRepair.shortestLine
        && !LedgerLine.isBeginning(text.bytes) && !FirstFormLine.isLikely(text.bytes))
  }
}
