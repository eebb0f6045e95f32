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
  /// Whether the file's last line was cut short by a crash and has been left out.
  public private(set) var isTorn = false
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

    init(_ entry: Entry) {
      uid = entry.uid
      sequence = entry.revision.sequence
      created = entry.revision.created.description
      stamp = entry.revision.stamp.description
      vi = entry.content.vi ?? ""
      en = entry.content.en ?? ""
      digest = Self.digest([uid, String(sequence), created, stamp, vi, en])
    }

    /// What the digest must be.
    var digestOfRest: String { Self.digest([uid, String(sequence), created, stamp, vi, en]) }

    private static func digest(_ parts: [String]) -> String {
      var digest = ContentDigest()
      for part in parts {
        digest.add(part.utf8)
        digest.add(CollectionOfOne(0))
      }
      return digest.hexadecimal
    }
  }

  /// Reads a ledger's file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: its name, for messages.
  ///
  /// A last line that a crash has cut short is left out: no feed was written after it.
  ///
  /// - Throws: ``InvalidDocument`` that names the first line that is damaged.
  public init(_ bytes: [UInt8], file: String? = nil) throws(InvalidDocument) {
    let decoder = JSONDecoder()
    var number = 0
    // A line is written together with its end; one without it was never finished.
    let last = bytes.last == UInt8(ascii: "\n") || bytes.isEmpty ? nil : bytes.count
    var position = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      position += text.count + 1
      if text.isEmpty { continue }
      if let last, position > last {
        isTorn = true
        break
      }
      guard let line = try? decoder.decode(Line.self, from: Data(text)),
        let created = Timestamp(line.created), let stamp = Timestamp(line.stamp),
        line.digest == line.digestOfRest
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
  public var pendingBytes: [UInt8] { Self.bytes(of: entries.suffix(pending)) }

  /// The whole file, for when its end was torn.
  var bytes: [UInt8] { Self.bytes(of: entries[...]) }

  private static func bytes(of entries: ArraySlice<Entry>) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return entries.flatMap { entry in
      // A structure of texts and numbers always encodes.
      [UInt8]((try? encoder.encode(Line(entry))) ?? Data()) + [UInt8(ascii: "\n")]
    }
  }
}

extension Diagnostic.Code {
  /// A line of the ledger cannot be read, or does not match its digest.
  public static let damagedLedger = Self("ledger/damaged")
}
