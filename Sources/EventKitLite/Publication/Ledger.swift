internal import FoundationEssentials

/// What has been published under which name, revision by revision.
///
/// The ledger is why an unchanged event keeps its bytes and a changed one a rising `SEQUENCE`: a
/// revision's number and its moment are looked up here, never made up at the time of writing. It is
/// a text file, `published.jsonl`, one revision a line, only ever added to.
public struct Ledger: Sendable, Hashable {
  /// The marks of a revision.
  public struct Revision: Sendable, Hashable {
    /// `SEQUENCE`: 0 for the first revision (RFC 5545, section 3.8.7.4).
    public let sequence: Int
    /// `CREATED`: when the event was first published.
    public let created: Timestamp
    /// `DTSTAMP` and `LAST-MODIFIED`: when this revision was first published.
    public let stamp: Timestamp
  }

  /// One line of the ledger.
  public struct Entry: Sendable, Hashable {
    /// The event's name for good.
    public let uid: String
    /// The marks of the revision.
    public let revision: Revision
    /// The event's content lines in each language, without the marks of the revision.
    public let content: LocalizedText
  }

  /// The revisions, oldest first.
  public private(set) var entries: [Entry] = []
  /// How many of the entries are not in the file yet.
  public private(set) var pending = 0
  private var latest: [String: Int] = [:]

  /// Creates an empty ledger.
  public init() {}

  /// The last revision of an event.
  public func latest(_ uid: String) -> Entry? { latest[uid].map { entries[$0] } }

  /// The revision under which a content is published now: the one it already has, or a new one.
  public mutating func revision(
    of uid: String, content: LocalizedText, at now: Timestamp
  ) -> Revision {
    if let known = latest(uid) {
      if known.content == content { return known.revision }
      let next = Revision(
        sequence: known.revision.sequence + 1, created: known.revision.created,
        // A clock that was set back must not make a change look older than what it changes.
        stamp: max(now, known.revision.stamp))
      append(Entry(uid: uid, revision: next, content: content))
      pending += 1
      return next
    }
    let first = Revision(sequence: 0, created: now, stamp: now)
    append(Entry(uid: uid, revision: first, content: content))
    pending += 1
    return first
  }

  private mutating func append(_ entry: Entry) {
    latest[entry.uid] = entries.count
    entries.append(entry)
  }

  // MARK: The file

  /// What a line of the file looks like.
  private struct Line: Codable {
    let uid: String
    let sequence: Int
    let created: String
    let stamp: String
    let digest: String
    let vi: String
    let en: String
  }

  /// Reads a ledger's file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: its name, for messages.
  /// - Throws: ``InvalidDocument`` that names the first line that is damaged.
  public init(_ bytes: [UInt8], file: String? = nil) throws(InvalidDocument) {
    let decoder = JSONDecoder()
    var number = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if text.isEmpty { continue }
      guard let line = try? decoder.decode(Line.self, from: Data(text)),
        let created = Timestamp(line.created), let stamp = Timestamp(line.stamp),
        line.digest == Self.digest(line.vi, line.en)
      else {
        throw InvalidDocument([
          Diagnostic(
            .error, .damagedLedger,
            LocalizedText(
              vi: "dòng này của sổ xuất bản bị hỏng", en: "this line of the ledger is damaged"),
            at: SourceLocation(file: file, line: number, column: 1),
            hint: LocalizedText(
              vi: "lấy lại tệp từ bản lưu; đừng sửa tay",
              en: "restore the file from a backup; it is not meant to be edited"))
        ])
      }
      append(
        Entry(
          uid: line.uid,
          revision: Revision(sequence: line.sequence, created: created, stamp: stamp),
          content: LocalizedText(vi: line.vi, en: line.en)))
    }
  }

  /// The lines that are not in the file yet, ready to be added to its end.
  public var pendingBytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return entries.suffix(pending).flatMap { entry in
      let vi = entry.content.vi ?? ""
      let en = entry.content.en ?? ""
      let line = Line(
        uid: entry.uid, sequence: entry.revision.sequence,
        created: entry.revision.created.description, stamp: entry.revision.stamp.description,
        digest: Self.digest(vi, en), vi: vi, en: en)
      // A structure of texts and numbers always encodes.
      return [UInt8]((try? encoder.encode(line)) ?? Data()) + [UInt8(ascii: "\n")]
    }
  }

  private static func digest(_ vi: String, _ en: String) -> String {
    var digest = ContentDigest()
    digest.add(vi.utf8)
    digest.add(CollectionOfOne(0))
    digest.add(en.utf8)
    return digest.hexadecimal
  }
}

extension Diagnostic.Code {
  /// A line of the ledger cannot be read, or does not match its digest.
  public static let damagedLedger = Self("ledger/damaged")
}
