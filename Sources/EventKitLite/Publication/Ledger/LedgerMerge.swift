public import CivilTime

extension Ledger {
  /// Brings two branches of a ledger together, as two people have published on them.
  ///
  /// The lines of both are kept to the byte, and a line follows that names the last ones of both. What
  /// both branches have published gets a number higher than either at the next publication. Where one
  /// of them has all lines of the other, it is the result; and the order of the two does not matter.
  ///
  /// ```swift
  /// let merged = try Ledger.merging(ours, with: theirs)
  /// ```
  ///
  /// - Parameters:
  ///   - ours: the bytes of one file.
  ///   - theirs: the bytes of the other.
  ///   - identity: whose ledgers they are, where they are in the first form and do not say so.
  ///   - names: what the two files are called, for messages.
  /// - Throws: `InvalidDocument` when one of them is damaged, or when they are two programmes'.
  public static func merging(
    _ ours: [UInt8], with theirs: [UInt8], of identity: Identity? = nil,
    names: (ours: String?, theirs: String?) = (nil, nil)
  ) throws(InvalidDocument) -> [UInt8] {
    try LedgerMerge(
      Branch(ours, named: names.ours), Branch(theirs, named: names.theirs), of: identity
    ).bytes
  }

  /// One side of a merge.
  struct Branch {
    let name: String?
    let reader: LedgerReader

    /// Reads a side that must not be damaged; a last line that was cut short is left out.
    init(_ bytes: [UInt8], named name: String?) throws(InvalidDocument) {
      self.name = name
      reader = LedgerReader(bytes)
      guard reader.damage.isEmpty else {
        throw InvalidDocument(reader.damage.map { $0.diagnostic(in: name) })
      }
    }

    private init(_ reader: LedgerReader, named name: String?) {
      self.reader = reader
      self.name = name
    }

    /// The side in the form in which ledgers are written now.
    func carriedOver(to identity: Identity) -> Branch {
      guard reader.ledger.file.isFirstForm else { return self }
      return Branch(LedgerReader(reader.ledger.carriedOver(to: identity)), named: name)
    }

    /// The lines as they are, each with its end.
    var bytes: [UInt8] { LedgerMerge.file(reader.lines.map(\.bytes)) }

    /// Whose ledger the first line says that it is.
    var opening: LedgerReader.Line? { reader.lines.first }
  }

  /// The file of a ledger of the first form, written in this one.
  func carriedOver(to identity: Identity) -> [UInt8] {
    var ledger = self
    _ = ledger.begin(as: identity)
    return ledger.pendingBytes
  }
}

/// Two branches of a ledger, brought together.
struct LedgerMerge {
  /// The file.
  let bytes: [UInt8]

  init(
    _ ours: Ledger.Branch, _ theirs: Ledger.Branch, of identity: Ledger.Identity?
  ) throws(InvalidDocument) {
    var (ours, theirs) = (ours, theirs)
    let sides = [ours.reader, theirs.reader]
    if sides.contains(where: \.ledger.file.isFirstForm) {
      if let longer = Self.longer(ours.reader, theirs.reader) {
        bytes = longer
        return
      }
      guard let identity = sides.compactMap(\.ledger.identity).first ?? identity else {
        throw InvalidDocument([
          Diagnostic(.error, .foreignLedger, .ledgerOfNobody, hint: .nameProgramme)
        ])
      }
      ours = ours.carriedOver(to: identity)
      theirs = theirs.carriedOver(to: identity)
    }
    if let first = ours.opening, let second = theirs.opening, first.seal != second.seal {
      throw InvalidDocument([Self.foreign(ours, theirs)])
    }
    let (mine, other) = (ours.reader.ledger.chain, theirs.reader.ledger.chain)
    if other.heads.allSatisfy(mine.contains) {
      bytes = ours.bytes
    } else if mine.heads.allSatisfy(other.contains) {
      bytes = theirs.bytes
    } else {
      bytes = Self.united(ours.reader, theirs.reader)
    }
  }

  /// Of two ledgers of the first form, the one that goes on where the other ends.
  private static func longer(_ ours: LedgerReader, _ theirs: LedgerReader) -> [UInt8]? {
    guard ours.isOfFirstForm, theirs.isOfFirstForm else { return nil }
    if ours.ledger.entries.starts(with: theirs.ledger.entries) { return ours.firstFormBytes }
    return theirs.ledger.entries.starts(with: ours.ledger.entries) ? theirs.firstFormBytes : nil
  }

  /// All lines of both, and one that follows them.
  private static func united(_ ours: LedgerReader, _ theirs: LedgerReader) -> [UInt8] {
    // Whoever merges gets the same file.
    let sides = [ours, theirs].sorted { $0.headName < $1.headName }
    let known = sides[0].ledger.chain
    let lines = sides[0].lines + sides[1].lines.filter { !known.contains($0.seal) }
    let merge = LedgerLine.merge(
      of: sides.flatMap(\.ledger.chain.heads), at: sides.compactMap(\.ledger.lastMoment).max())
    return file(lines.map(\.bytes)) + merge.sealed.bytes
  }

  /// Lines with their ends.
  static func file(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func foreign(_ ours: Ledger.Branch, _ theirs: Ledger.Branch) -> Diagnostic {
    guard let first = ours.identity, let second = theirs.identity, first != second else {
      return Diagnostic(.error, .foreignLedger, .ledgersWithoutBeginning, hint: .mergeTheRightFiles)
    }
    return Diagnostic(
      .error, .foreignLedger,
      .foreign(theirs.name ?? "published.jsonl", of: second, not: first), hint: .mergeTheRightFiles)
  }
}

extension Ledger.Branch {
  /// Whose ledger the first line says that it is.
  fileprivate var identity: Ledger.Identity? {
    if case .opening(let identity) = opening?.line.record { identity } else { nil }
  }
}

extension LedgerLine {
  /// The line that brings branches together, the same whoever writes it.
  static func merge(of heads: [Seal], at moment: Timestamp?) -> LedgerLine {
    LedgerLine(
      .merge, after: Set(heads).sorted { $0.description < $1.description }, at: moment ?? .beginning
    )
  }
}

extension Timestamp {
  /// The first instant there is.
  static let beginning = Timestamp(utc: LocalDateTime(.earliest, .midnight))
}

extension LedgerReader {
  fileprivate var headName: String {
    ledger.chain.heads.map(\.description).sorted().joined(separator: " ")
  }

  /// Whether it is in the first form, or so short that it may be in any.
  fileprivate var isOfFirstForm: Bool { ledger.file.isFirstForm || ledger.lineCount == 0 }

  /// The lines of the first form, each with its end.
  fileprivate var firstFormBytes: [UInt8] { LedgerMerge.file(firstFormLines.map(\.bytes)) }
}
