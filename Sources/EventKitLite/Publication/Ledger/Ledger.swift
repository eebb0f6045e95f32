public import CivilTime
internal import FoundationEssentials
internal import SafeFiles

/// What has been published under which name, line by line.
///
/// The ledger is why an unchanged event keeps its bytes and a changed one a rising `SEQUENCE`: a
/// revision's number and its moment are looked up here, never made up at the time of writing. It
/// also knows which feeds hold an event, so whatever stood published at any moment can be made again
/// from the ledger alone (see ``Publication/Edition``). It is a text file, `published.jsonl`, only ever added to.
public struct Ledger: Sendable, Hashable {
  /// The marks of a revision.
  public struct Revision: Sendable, Hashable {
    /// `SEQUENCE`: 0 for the first revision (RFC 5545, section 3.8.7.4).
    public let sequence: Int
    /// `CREATED`: when it was first published.
    public let created: Timestamp
    /// `DTSTAMP` and `LAST-MODIFIED`: when this revision was first published.
    public let stamp: Timestamp
  }

  /// What a line is about.
  public enum Subject: Sendable, Hashable {
    /// An event, by its `UID`.
    case event(String)
    /// The frame of a feed – its name, description and zone –, by the feed's id.
    case feed(Feed.ID)
  }

  /// One line of the ledger: how things stand from its moment on.
  public struct Entry: Sendable, Hashable {
    /// What it is about.
    public let subject: Subject
    /// The marks of the revision; a line that only moves an event between feeds keeps them.
    public let revision: Revision
    /// When the line was written.
    public let moment: Timestamp
    /// The feeds that hold it from now on; none when it is not published any more.
    public let feeds: [Feed.ID]
    /// The content lines in each language, unfolded, without the marks of the revision.
    public let content: LocalizedText
  }

  /// The lines, oldest first; their moments never go back.
  public private(set) var entries: [Entry] = []
  /// How many of the entries are not in the file yet.
  package private(set) var pending = 0
  /// Whether the file's last line was cut short by a crash and has been left out.
  public private(set) var isTorn = false
  /// The digest of the last line in the file: where the chain goes on.
  private var chain = ""
  private var latest: [Subject: Int] = [:]

  /// Creates an empty ledger.
  public init() {}

  /// How things stand with an event or a feed now; `nil` when it was never published.
  public func latest(_ subject: Subject) -> Entry? { latest[subject].map { entries[$0] } }

  /// The lines that hold at a moment, one for each subject, in the order of their first appearance.
  ///
  /// - Parameter moment: the moment, itself included; now when it is left out.
  public func standing(at moment: Timestamp? = nil) -> [Entry] {
    var places: [Subject: Int] = [:]
    var standing: [Entry] = []
    for entry in entries {
      if let moment, entry.moment > moment { break }
      if let place = places[entry.subject] {
        standing[place] = entry
      } else {
        places[entry.subject] = standing.count
        standing.append(entry)
      }
    }
    return standing
  }

  /// The lines about one event or feed, oldest first.
  public func history(of subject: Subject) -> [Entry] { entries.filter { $0.subject == subject } }

  /// The revision under which a content is published at a moment: the one that it has already, or
  /// the next.
  public func revision(
    of subject: Subject, content: LocalizedText, at now: Timestamp
  ) -> Revision {
    guard let known = latest(subject) else {
      return Revision(sequence: 0, created: now, stamp: now)
    }
    if known.content == content { return known.revision }
    return Revision(
      sequence: known.revision.sequence + 1, created: known.revision.created,
      // A clock that was set back must not make a change look older than what it changes.
      stamp: max(now, known.revision.stamp))
  }

  /// Notes how things stand from now on, and adds a line where that is different from before.
  @discardableResult
  mutating func record(
    _ subject: Subject, content: LocalizedText, in feeds: [Feed.ID], at now: Timestamp
  ) -> Entry {
    if let known = latest(subject), known.content == content, known.feeds == feeds { return known }
    let entry = Entry(
      subject: subject, revision: revision(of: subject, content: content, at: now),
      moment: max(now, entries.last?.moment ?? now), feeds: feeds, content: content)
    append(entry)
    pending += 1
    return entry
  }

  /// Adds a line that is in the file already.
  private mutating func append(_ entry: Entry) {
    latest[entry.subject] = entries.count
    entries.append(entry)
  }
}

/// The ledger's file: one JSON object a line, each sealed with a digest over itself and the digest
/// of the line before, so that a line that was changed, lost, doubled or moved is noticed.
extension Ledger {
  /// Reads the ledger in a file; one that is not there yet is empty.
  ///
  /// - Throws: `InvalidDocument` when the file cannot be read or is damaged.
  public init(contentsOf path: String) throws(InvalidDocument) {
    switch TextFile.bytes(at: path, limit: .max) {
    case .success(let bytes): try self.init(bytes, file: path)
    case .failure(let problem) where problem.diagnostic.code == .fileNotFound: self.init()
    case .failure(let problem): throw InvalidDocument([problem.diagnostic])
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
    self.init()
    let decoder = JSONDecoder()
    var start = bytes.startIndex
    var number = 0
    while start < bytes.endIndex {
      number += 1
      // A line is written together with its end; one without it was never finished.
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        isTorn = true
        return
      }
      if end > start {
        guard let line = try? decoder.decode(Line.self, from: Data(bytes[start..<end])),
          let entry = line.entry, line.digest == line.seal(after: chain), follows(entry)
        else { throw InvalidDocument([Self.damage(file: file, line: number)]) }
        chain = line.digest
        append(entry)
      }
      start = end + 1
    }
  }

  /// Whether an entry can come after what is there.
  private func follows(_ entry: Entry) -> Bool {
    guard entry.moment >= entries.last?.moment ?? entry.moment else { return false }
    guard let known = latest(entry.subject) else { return entry.revision.sequence == 0 }
    return (0...1).contains(entry.revision.sequence - known.revision.sequence)
      && entry.revision.created == known.revision.created
  }

  /// The lines that are not in the file yet, ready to be added to its end.
  package var pendingBytes: [UInt8] { Self.bytes(of: entries.suffix(pending), after: chain) }

  /// The whole file, for when its end was torn.
  var bytes: [UInt8] { Self.bytes(of: entries[...], after: "") }

  private static func bytes(of entries: ArraySlice<Entry>, after chain: String) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var chain = chain
    var bytes: [UInt8] = []
    for entry in entries {
      let line = Line(entry, after: chain)
      chain = line.digest
      // A structure of texts and numbers always encodes.
      bytes += (try? encoder.encode(line)) ?? Data()
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// What a line of the file looks like; an event has a `uid`, a feed's frame a `feed`.
  private struct Line: Codable {
    let uid: String?
    let feed: String?
    let sequence: Int
    let created: String
    let stamp: String
    let at: String
    /// The ids of the feeds with a space between them; ids hold none.
    let feeds: String
    private(set) var digest = ""
    let vi: String
    let en: String

    init(_ entry: Entry, after chain: String) {
      switch entry.subject {
      case .event(let name): (uid, feed) = (name, nil)
      case .feed(let name): (uid, feed) = (nil, name.rawValue)
      }
      sequence = entry.revision.sequence
      created = entry.revision.created.description
      stamp = entry.revision.stamp.description
      at = entry.moment.description
      feeds = entry.feeds.map(\.rawValue).joined(separator: " ")
      vi = entry.content.exactly(.vietnamese) ?? ""
      en = entry.content.exactly(.english) ?? ""
      digest = seal(after: chain)
    }

    var entry: Entry? {
      guard (uid == nil) != (feed == nil), let created = Timestamp(created),
        let stamp = Timestamp(stamp), let at = Timestamp(at)
      else { return nil }
      return Entry(
        subject: uid.map(Subject.event) ?? .feed(Feed.ID(feed ?? "")),
        revision: Revision(sequence: sequence, created: created, stamp: stamp), moment: at,
        feeds: feeds.split(separator: " ").map { Feed.ID(String($0)) },
        content: LocalizedText([.vietnamese: vi, .english: en]))
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

  // MARK: Messages

  private static func damage(file: String?, line: Int) -> Diagnostic {
    Diagnostic(
      .error, .damagedLedger, .ledgerDamaged,
      at: SourceLocation(file: file, line: line, column: 1), hint: .restoreBackup)
  }

  /// The error about a ledger that is older than what it should have led to.
  static func behind(_ published: Timestamp, in directory: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, .ledgerBehind, .ledger(file, endsBefore: published, in: directory),
      hint: .restoreNewest)
  }

  /// The warning about a last line that a crash has cut short.
  package var tornLine: Diagnostic? {
    guard isTorn else { return nil }
    return Diagnostic(.warning, .tornLedger, .lastLineCutShort, hint: .nothingToDo)
  }
}

extension Diagnostic.Code {
  /// A line of the ledger cannot be read, does not match its digest, or is out of its place.
  public static let damagedLedger = Self("ledger/damaged")
  /// The ledger is older than what has been published by it.
  public static let ledgerBehind = Self("ledger/behind")
  /// The ledger's last line was never finished.
  public static let tornLedger = Self("ledger/torn")
}
