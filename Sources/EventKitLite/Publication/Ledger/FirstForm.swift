internal import CivilTime
internal import FoundationEssentials

/// A line of the ledger's first form, which was written until version 0.1: words in two languages,
/// sealed with a short digest over the line and the digest of the line before.
///
/// It is read for good, and taken over at the next publication with the same names, numbers and
/// moments.
struct FirstFormLine: Decodable {
  private let uid: String?
  private let feed: String?
  private let sequence: Int
  private let created: String
  private let stamp: String
  private let at: String
  private let feeds: String
  let digest: String
  private let vi: String
  private let en: String

  /// Reads a line; `nil` when it is none of this form.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let line = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = line
  }

  /// Whether a line looks like one of this form, whatever has happened to it.
  static func isLikely(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.begins(as: beginning) }

  /// Its members were in the order of the alphabet.
  private static let beginning = #"{"at":"#

  /// Whether it stands where its digest says that it does.
  func follows(_ chain: String) -> Bool { digest == seal(after: chain) }

  /// What it says; `nil` when it says nothing sensible.
  var entry: Ledger.Entry? {
    guard (uid == nil) != (feed == nil), sequence >= 0, let created = Timestamp(created),
      let stamp = Timestamp(stamp), let at = Timestamp(at)
    else { return nil }
    let content = LocalizedText([.vietnamese: vi, .english: en])
    let facts = uid.map { Ledger.Facts(reading: content, uid: $0) }
    // An event that is none was never published.
    if let facts, facts == nil { return nil }
    return Ledger.Entry(
      subject: uid.map(Ledger.Subject.event) ?? .feed(Feed.ID(feed ?? "")),
      revision: Ledger.Revision(sequence: sequence, created: created, stamp: stamp), moment: at,
      feeds: feeds.split(separator: " ").map { Feed.ID(String($0)) }, content: content,
      facts: facts ?? nil)
  }

  /// What the digest must be.
  private func seal(after chain: String) -> String {
    var digest = ContentDigest()
    for part in [
      chain, uid ?? "", feed ?? "", String(sequence), created, stamp, at, feeds, vi, en,
    ] {
      digest.add(part.utf8)
      digest.add(CollectionOfOne(0))
    }
    return digest.hexadecimal
  }
}

/// The lines of a ledger of the first form, which only one order can be right for.
struct FirstFormReader {
  /// A line that follows another, or none.
  struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
    let entry: Ledger.Entry
    let digest: String
    /// The place of the line that it follows; `nil` for the first.
    let parent: Int?
  }

  /// The lines whose places are known, in the order of the file.
  private(set) var lines: [Line] = []
  /// What is wrong with others.
  private(set) var damage: [LedgerReader.Damage] = []

  /// How many predecessors are tried for all lines that do not follow the one before them.
  private static let mostTries = 2000

  init(_ texts: [LedgerReader.Numbered]) {
    var known: Set<String> = []
    var tries = Self.mostTries
    for (number, bytes) in texts {
      if LedgerReader.isConflictMark(bytes) {
        report(.conflictMarks, number)
        continue
      }
      guard let line = FirstFormLine(bytes), let entry = line.entry else {
        report(.unreadable, number)
        continue
      }
      if known.contains(line.digest) {
        report(.doubled, number)
        continue
      }
      guard let parent = parent(of: line, &tries) else {
        report(.edited, number)
        continue
      }
      if parent != lines.count - 1 { report(.forked, number) }
      known.insert(line.digest)
      lines.append(
        Line(
          number: number, bytes: bytes, entry: entry, digest: line.digest,
          parent: parent < 0 ? nil : parent))
    }
  }

  private mutating func report(_ kind: LedgerReader.Damage.Kind, _ line: Int) {
    damage.append(LedgerReader.Damage(kind: kind, line: line))
  }

  /// The place of the line that one follows, -1 where it is the first.
  private func parent(of line: FirstFormLine, _ tries: inout Int) -> Int? {
    for place in stride(from: lines.count - 1, through: -1, by: -1) where tries > 0 {
      tries -= place == lines.count - 1 ? 0 : 1
      if line.follows(place < 0 ? "" : lines[place].digest) { return place }
    }
    return nil
  }

  /// The places of the lines that nothing follows.
  var ends: [Int] {
    let parents = Set(lines.compactMap(\.parent))
    return lines.indices.filter { !parents.contains($0) }
  }

  /// The lines from the first to one of them.
  func path(to end: Int) -> [Line] {
    var path: [Line] = []
    var place: Int? = end
    while let next = place {
      path.append(lines[next])
      place = lines[next].parent
    }
    return path.reversed()
  }
}

extension ArraySlice<UInt8> {
  /// Whether it has the same beginning as a text, as far as both go.
  func begins(as text: String) -> Bool { zip(self, text.utf8).allSatisfy { $0 == $1 } }
}
