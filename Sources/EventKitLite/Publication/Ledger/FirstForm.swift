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
  static func isLikely(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: #"{"at":"#.utf8)
  }

  /// What it says; `nil` when it says nothing sensible.
  var entry: Ledger.Entry? {
    guard (uid == nil) != (feed == nil), sequence >= 0, let created = Timestamp(created),
      let stamp = Timestamp(stamp), let at = Timestamp(at)
    else { return nil }
    let content = LocalizedText([.vietnamese: vi, .english: en])
    return Ledger.Entry(
      subject: uid.map(Ledger.Subject.event) ?? .feed(Feed.ID(feed ?? "")),
      revision: Ledger.Revision(sequence: sequence, created: created, stamp: stamp), moment: at,
      feeds: feeds.split(separator: " ").map { Feed.ID(String($0)) }, content: content,
      facts: uid.flatMap { Ledger.Facts(reading: content, uid: $0) })
  }

  /// What the digest must be.
  func seal(after chain: String) -> String {
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
