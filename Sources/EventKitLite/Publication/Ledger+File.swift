public import CivilTime
internal import FoundationEssentials
internal import SafeFiles

/// The ledger's file: one JSON object a line, each sealed with a digest over itself and the digest
/// of the line before, so that a line that was changed, lost, doubled or moved is noticed.
extension Ledger {
  /// Reads the ledger in a file; one that is not there yet is empty.
  ///
  /// - Throws: ``InvalidDocument`` when the file cannot be read or is damaged.
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
  /// - Throws: ``InvalidDocument`` that names the first line that is damaged.
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
  public var pendingBytes: [UInt8] { Self.bytes(of: entries.suffix(pending), after: chain) }

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
      vi = entry.content.vi ?? ""
      en = entry.content.en ?? ""
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
        content: LocalizedText(vi: vi, en: en))
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
      .error, .damagedLedger,
      LocalizedText(
        vi: "dòng này của sổ xuất bản bị hỏng, hoặc không nối tiếp dòng trước",
        en: "this line of the ledger is damaged, or does not follow the line before it"),
      at: SourceLocation(file: file, line: line, column: 1),
      hint: LocalizedText(
        vi: "lấy lại tệp từ bản lưu; đừng sửa tay",
        en: "restore the file from a backup; it is not meant to be edited"))
  }

  /// What is said of a ledger that is older than what it should have led to.
  static func behind(_ published: Timestamp, in directory: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, .ledgerBehind,
      LocalizedText(
        vi: "sổ xuất bản '\(file)' kết thúc trước lần xuất bản \(published) trong '\(directory)'",
        en: "the ledger '\(file)' ends before the publication of \(published) in '\(directory)'"),
      hint: LocalizedText(
        vi: "lấy lại bản mới nhất của tệp, hoặc thêm --anew để vẫn xuất bản theo tệp này",
        en: "restore the newest copy, or add --anew to publish by this one all the same"))
  }

  /// The warning about a last line that a crash has cut short.
  public var tornLine: Diagnostic? {
    guard isTorn else { return nil }
    return Diagnostic(
      .warning, .tornLedger,
      LocalizedText(
        vi: "dòng cuối của sổ xuất bản bị ghi dở và đã bỏ đi",
        en: "the ledger's last line was cut short and has been left out"),
      hint: LocalizedText(
        vi: "không phải làm gì: xuất bản sẽ ghi lại dòng đó",
        en: "nothing needs to be done: publishing writes it again"))
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
