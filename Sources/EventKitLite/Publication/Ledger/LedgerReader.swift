public import CivilTime
internal import SafeFiles

/// Reads a ledger's file, and tells of everything in it that is not as it was written.
struct LedgerReader {
  /// What is there; where something is wrong, as far as it can be read.
  private(set) var ledger = Ledger()
  /// What is wrong, in the order of the lines.
  private(set) var damage: [Damage] = []
  /// The lines, whole and in the order of the file.
  private(set) var lines: [Line] = []
  /// The lines of a ledger of the first form.
  private(set) var firstFormLines: [FirstFormReader.Line] = []

  /// A line of the file that can be read.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
    let line: LedgerLine
    let seal: Seal
  }

  /// Something in a ledger's file that is not as it was written.
  struct Damage: Hashable {
    let kind: Kind
    /// The line, counted from 1.
    let line: Int

    enum Kind: Hashable, CaseIterable {
      /// A line that nobody can read.
      case unreadable
      /// A line with another content than it was sealed with.
      case edited
      /// Lines that this one follows are not there.
      case gap
      /// Lines that this one follows come after it.
      case outOfOrder
      /// The line stands in the file twice.
      case doubled
      /// A line that cannot follow from what was before it.
      case impossible
      /// Two lines follow the same one and no merge brings them together.
      case forked
      /// The marks that a version control system leaves between two texts.
      case conflictMarks
      /// The right content with other bytes: line ends, a byte order mark, another spelling of JSON.
      case respelled
      /// The first line is not a ledger's.
      case headless
      /// A later version of the program has written it.
      case newer
    }
  }

  init(_ bytes: [UInt8]) {
    var bytes = bytes
    if let decoded = Self.recoded(bytes) {
      bytes = decoded
      report(.respelled, 1)
    }
    let texts = Self.split(bytes)
    let first = texts.lines.first?.bytes ?? texts.rest
    let number = (texts.lines.last?.number ?? 0) + 1
    if FirstFormLine.isLikely(first), !texts.rest.isEmpty || !texts.lines.isEmpty {
      readFirstForm(texts.lines, texts.rest, number)
    } else {
      var reading = texts.lines
      read(&reading)
      if !texts.rest.isEmpty { readLast(texts.rest, number) }
    }
    finish()
  }

  private mutating func report(_ kind: Damage.Kind, _ line: Int) {
    damage.append(Damage(kind: kind, line: line))
  }

  // MARK: Bytes

  typealias Numbered = (number: Int, bytes: ArraySlice<UInt8>)

  /// The lines that have an end, without the blank ones, and what comes after the last end.
  static func split(_ bytes: [UInt8]) -> (lines: [Numbered], rest: ArraySlice<UInt8>) {
    var lines: [Numbered] = []
    var start = 0
    var number = 0
    let span = bytes.span
    for place in 0..<span.count where span[place] == UInt8(ascii: "\n") {
      number += 1
      if place > start { lines.append((number, bytes[start..<place])) }
      start = place + 1
    }
    return (lines, bytes[start...])
  }

  /// UTF-8 without a mark before it, where the bytes are something else.
  static func recoded(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      isLittle
        ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
        : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  // MARK: Lines

  private mutating func read(_ texts: inout [Numbered]) {
    var isRespelled = damage.contains { $0.kind == .respelled }
    var waiting: [(reading: LedgerLine.Reading, number: Int)] = []
    var scanner = LedgerLineScanner()
    for place in texts.indices {
      let number = texts[place].number
      if texts[place].bytes.last == UInt8(ascii: "\r") {
        texts[place].bytes.removeLast()
        if !isRespelled { report(.respelled, number) }
        isRespelled = true
      }
      let bytes = texts[place].bytes
      if Self.isConflictMark(bytes) {
        report(.conflictMarks, number)
        continue
      }
      do throws(LedgerLine.Problem) {
        let reading = try LedgerLine.Reading(bytes, by: &scanner)
        if reading.isRespelled {
          if !isRespelled { report(.respelled, number) }
          isRespelled = true
        } else if !reading.isSound {
          report(.edited, number)
        }
        if take(reading, number, bytes) { continue }
        waiting.append((reading, number))
      } catch {
        report(error == .newer ? .newer : .unreadable, number)
        if error == .newer { return }
      }
    }
    place(waiting)
  }

  /// Takes in a line whose predecessors are there, or that can be told at once to be wrong.
  ///
  /// - Returns: whether nothing more is to be done about it.
  private mutating func take(
    _ reading: LedgerLine.Reading, _ number: Int, _ bytes: ArraySlice<UInt8>
  ) -> Bool {
    if ledger.chain.contains(reading.seal) {
      report(.doubled, number)
      return true
    }
    let isOpening = if case .opening = reading.line.record { true } else { false }
    if isOpening != (ledger.chain.count == 0) {
      report(.headless, number)
      // What follows can still be looked at.
      guard !isOpening else { return true }
    } else if !reading.line.parents.allSatisfy(ledger.chain.contains) {
      return false
    }
    if !ledger.canFollow(reading.line) { report(.impossible, number) }
    ledger.append(reading.line, sealedAs: reading.seal)
    lines.append(Line(number: number, bytes: bytes, line: reading.line, seal: reading.seal))
    return true
  }

  /// Lines that stand before what they follow, or that follow something that is not there.
  private mutating func place(_ waiting: [(reading: LedgerLine.Reading, number: Int)]) {
    let known = Set(waiting.map(\.reading.seal))
    var rest = waiting
    while let place = rest.firstIndex(where: { isReady($0.reading) }) {
      let next = rest.remove(at: place)
      report(.outOfOrder, next.number)
      _ = take(next.reading, next.number, next.reading.line.sealed.bytes.dropLast())
    }
    for (reading, number) in rest
    where !reading.line.parents.allSatisfy({ ledger.chain.contains($0) || known.contains($0) }) {
      report(.gap, number)
    }
  }

  private func isReady(_ reading: LedgerLine.Reading) -> Bool {
    reading.line.parents.allSatisfy(ledger.chain.contains)
  }

  static func isConflictMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { bytes.starts(with: $0.utf8) }
  }

  /// Takes in what stands behind the last line end, if it is a whole line; the beginning of one is what
  /// a crash leaves behind, and anything else is no ledger's.
  private mutating func readLast(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    if let reading = try? LedgerLine.Reading(bytes), reading.isSound, isReady(reading) {
      ledger.file.lacksLineEnd = true
      _ = take(reading, number, bytes)
    } else if LedgerLine.isBeginning(bytes) {
      ledger.file.isTorn = true
    } else {
      report(.unreadable, number)
    }
  }

  private mutating func finish() {
    damage.sort { $0.line < $1.line }
    guard damage.isEmpty, ledger.chain.heads.count > 1 else { return }
    let place = lines.first { line in
      lines.contains { $0.number < line.number && $0.line.parents == line.line.parents }
    }
    report(.forked, place?.number ?? 1)
  }

  // MARK: The first form

  private mutating func readFirstForm(
    _ texts: [Numbered], _ rest: ArraySlice<UInt8>, _ number: Int
  ) {
    ledger.file.isFirstForm = true
    var texts = texts.map { text -> Numbered in
      (text.number, text.bytes.last == UInt8(ascii: "\r") ? text.bytes.dropLast() : text.bytes)
    }
    if !rest.isEmpty {
      // The last line may be whole without its end.
      if FirstFormLine(rest) != nil {
        texts.append((number, rest))
      } else if FirstFormLine.isLikely(LedgerLine.withoutNothing(rest)) {
        ledger.file.isTorn = true
      } else {
        report(.unreadable, number)
      }
    }
    let reading = FirstFormReader(texts)
    damage += reading.damage
    firstFormLines = reading.lines
    for line in reading.lines {
      if !ledger.canFollow(LedgerLine(.entry(line.entry), after: [], at: line.entry.moment)) {
        report(.impossible, line.number)
      }
      ledger.append(line.entry)
    }
  }
}

extension Ledger {
  /// Whether a line can come after what is there: numbers rise by one at most, and moments do not
  /// go back, unless a line says that the clock had been wrong.
  fileprivate func canFollow(_ line: LedgerLine) -> Bool {
    guard case .entry(let entry) = line.record else { return true }
    // Lines of another branch are older than what stands before them in the file.
    let isOfBranch = chain.heads.count > 1 || chain.head != line.parents.first
    guard isOfBranch && !file.isFirstForm || entry.moment >= lastMoment ?? entry.moment else {
      return false
    }
    // What is taken over has the numbers under which it was published.
    if entry.moment == lastAdoption { return true }
    guard let highest = highestSequence(of: entry.subject) else {
      return isOfBranch && !file.isFirstForm || entry.revision.sequence == 0
    }
    return entry.revision.sequence <= highest + 1
  }
}

extension Ledger {
  /// Reads the ledger in a file; one that is not there yet is empty.
  ///
  /// - Throws: `InvalidDocument` when the file cannot be read or is damaged.
  public init(contentsOf path: String) throws(InvalidDocument) {
    if let bytes = try TextFile.bytesIfThere(at: path) {
      try self.init(bytes, file: path)
    } else {
      self.init()
    }
  }

  /// Reads a ledger's lines.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: its name, for messages.
  ///
  /// A last line that a crash has cut short is left out: no feed was written after it.
  ///
  /// - Throws: `InvalidDocument` that names the first line that is damaged.
  public init(_ bytes: [UInt8], file: String? = nil) throws(InvalidDocument) {
    let reader = LedgerReader(bytes)
    if let first = reader.damage.first { throw InvalidDocument([first.diagnostic(in: file)]) }
    self = reader.ledger
  }

  /// The warning about a last line that a crash has cut short.
  package var tornLine: Diagnostic? {
    guard isTorn else { return nil }
    return Diagnostic(.warning, .tornLedger, .lastLineCutShort, hint: .nothingToDo)
  }

  /// The error about a ledger that does not know what it should have led to.
  static func behind(in directory: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, .ledgerBehind, .ledger(file, doesNotKnow: directory), hint: .restoreNewest)
  }
}

extension LedgerReader.Damage {
  /// The error about it.
  func diagnostic(in file: String?) -> Diagnostic {
    let words = kind.words
    return Diagnostic(
      .error, kind.code, words.message,
      at: SourceLocation(file: file, line: line, column: 1), hint: words.hint)
  }
}

extension LedgerReader.Damage.Kind {
  var code: Diagnostic.Code {
    switch self {
    case .unreadable, .edited, .gap, .outOfOrder, .doubled, .impossible, .headless: .damagedLedger
    case .forked: .forkedLedger
    case .conflictMarks: .conflictMarks
    case .respelled: .respelledLedger
    case .newer: .newerLedger
    }
  }
}

extension Diagnostic.Code {
  /// A line of the ledger cannot be read, is not as it was sealed, or is out of its place.
  public static let damagedLedger = Self("ledger/damaged")
  /// The ledger does not know what has been published by it.
  public static let ledgerBehind = Self("ledger/behind")
  /// The ledger's last line was never finished.
  public static let tornLedger = Self("ledger/torn")
  /// Two branches of the ledger stand in one file and nobody has merged them.
  public static let forkedLedger = Self("ledger/forked")
  /// The ledger holds the marks of a merge that was left to people.
  public static let conflictMarks = Self("ledger/conflict-marks")
  /// Another program has written the ledger in another spelling.
  public static let respelledLedger = Self("ledger/respelled")
  /// A later version of the program has written the ledger.
  public static let newerLedger = Self("ledger/newer")
  /// The ledger, or the folder, is another programme's.
  public static let foreignLedger = Self("ledger/foreign")
}
