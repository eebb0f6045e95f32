internal import FoundationEssentials

/// Puts a publication into a folder, file by file, so that every file is whole at every moment.
///
/// The ledger is written and forced to the disk first: a feed must never hold a revision that the
/// ledger does not know. Files that have not changed keep their bytes and their times; files of an
/// earlier publication that no longer belong are removed last.
public struct PublicationWriter: Sendable {
  /// What writing did.
  public struct Report: Sendable, Hashable {
    /// How many files the publication has.
    public internal(set) var files = 0
    /// How many of them were new or changed.
    public internal(set) var written = 0
    /// How many files of an earlier publication were removed.
    public internal(set) var removed = 0
    /// The size of all files together, in bytes.
    public internal(set) var bytes = 0
  }

  /// The folder of the publication.
  public let directory: String
  /// The ledger's file.
  public let ledgerPath: String

  /// Creates a writer.
  public init(directory: String, ledgerPath: String) {
    self.directory = directory
    self.ledgerPath = ledgerPath
  }

  /// Puts bytes into a single file in the same careful way, making the folders above it.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) {
    try DurableFile.replace(path, with: bytes)
  }

  /// Reads the ledger; a file that is not there yet is an empty one.
  public func ledger() throws(InvalidDocument) -> Ledger {
    switch TextFile.bytes(at: ledgerPath, limit: .max) {
    case .success(let bytes): return try Ledger(bytes, file: ledgerPath)
    case .failure(let problem):
      if problem.diagnostic.code == .fileNotFound { return Ledger() }
      throw InvalidDocument([problem.diagnostic])
    }
  }

  /// Writes a publication.
  public func write(_ publication: Publication) throws(WriteFailure) -> Report {
    var report = Report()
    if publication.ledger.isTorn {
      try DurableFile.replace(ledgerPath, with: publication.ledger.bytes)
    } else {
      try DurableFile.append(publication.ledger.pendingBytes, to: ledgerPath)
    }
    let manifest = Manifest(publication)
    let earlier = Manifest.read(from: "\(directory)/\(Manifest.name)")
    for file in publication.files {
      let isNew = try DurableFile.replace("\(directory)/\(file.path)", with: file.bytes)
      report.written += isNew ? 1 : 0
      report.files += 1
      report.bytes += file.bytes.count
    }
    try DurableFile.replace("\(directory)/\(Manifest.name)", with: manifest.bytes)
    for path in earlier.paths.subtracting(manifest.paths).sorted() {
      try DurableFile.remove("\(directory)/\(path)")
      report.removed += 1
    }
    return report
  }
}

/// The list of a publication's files, `manifest.json`: what a server sends along and what the next
/// publication may remove.
private struct Manifest {
  static let name = "manifest.json"

  struct Entry: Codable {
    let type: String
    let etag: String
    let size: Int
  }

  let entries: [String: Entry]

  var paths: Set<String> { Set(entries.keys) }

  init(_ publication: Publication) {
    entries = Dictionary(
      publication.files.map { file in
        (
          file.path,
          Entry(
            type: file.mediaType, etag: ContentDigest.hexadecimal(of: file.bytes),
            size: file.bytes.count)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private init(entries: [String: Entry]) { self.entries = entries }

  /// The manifest in a folder; one that is missing or damaged names no file, so nothing is removed.
  static func read(from path: String) -> Manifest {
    guard case .success(let bytes) = TextFile.bytes(at: path, limit: .max),
      let entries = try? JSONDecoder().decode([String: Entry].self, from: Data(bytes))
    else { return Manifest(entries: [:]) }
    // A path that leaves the folder was not written by us.
    return Manifest(
      entries: entries.filter { path, _ in
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
      })
  }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return [UInt8]((try? encoder.encode(entries)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}
