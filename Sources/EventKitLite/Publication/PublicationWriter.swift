/// Puts a publication into a folder, file by file, so that every file is whole at every moment.
///
/// The order is what makes a crash harmless, and the next run completes what one has interrupted:
/// 1. The ledger is forced to the disk: no feed ever holds a revision that the ledger does not know.
/// 2. The feeds are written beside their places, forced to the disk and renamed. Files that have not
///    changed keep their bytes and times.
/// 3. The manifest follows.
/// 4. Files of an earlier publication that no longer belong are removed.
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

  private var manifestPath: String { "\(directory)/\(Manifest.name)" }

  /// Creates a writer.
  public init(directory: String, ledgerPath: String) {
    self.directory = directory
    self.ledgerPath = ledgerPath
  }

  /// Puts bytes into a single file in the same careful way, making the folders above it.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) {
    try DurableFile.replace(path, with: bytes)
  }

  /// Does work while no other run uses the ledger or writes into the folder.
  ///
  /// A ledger that is read outside of it may be out of date when the publication is written.
  ///
  /// ```swift
  /// try writer.exclusively {
  ///   try writer.write(Publication(of: programme, ledger: writer.ledger(), now: now))
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - patience: how many seconds to wait for a run that is going on.
  ///   - work: reading the ledger, making the publication, and writing it.
  /// - Throws: ``WriteFailure`` when the other run does not end in time, or what the work throws.
  public func exclusively<Result>(
    patience: Int = 10, _ work: () throws -> Result
  ) throws -> Result {
    // Everybody takes the two in this order, so no two can wait for each other.
    try FileLock.holding(ledgerPath, patience: patience) {
      try FileLock.holding("\(directory)/.eventctl.lock", patience: patience, work)
    }
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

  /// The entity tags of the files that were written before: they need not be read back again.
  public func provenTags() -> Set<String> {
    Set(Manifest(contentsOf: manifestPath).entries.values.map(\.etag))
  }

  /// Writes a publication; call it from within ``exclusively(patience:_:)``.
  ///
  /// - Throws: ``WriteFailure`` for the first file that cannot be written; each file then holds
  ///   what it held before, or what it was to hold.
  public func write(_ publication: Publication) throws(WriteFailure) -> Report {
    try DurableFile.append(
      publication.ledger.pendingBytes, to: ledgerPath, isTorn: publication.ledger.isTorn)
    let earlier = try clearAway(makingWayFor: publication)
    var report = Report()
    let manifest = Manifest(publication)
    var feeds = FileBatch(isPublic: true)
    for file in publication.files {
      if try feeds.stage(file.bytes, for: "\(directory)/\(file.path)") { report.written += 1 }
      report.files += 1
      report.bytes += file.size
    }
    // The manifest lies ready before the first feed takes its place: after a crash it says which
    // files may be there that the old one does not name.
    var last = FileBatch(isPublic: true)
    _ = try last.stage(manifest.bytes, for: manifestPath)
    try feeds.force()
    try last.force()
    do throws(WriteFailure) {
      try feeds.putInPlace()
    } catch {
      last.abandon()
      throw error
    }
    try last.putInPlace()
    for path in earlier.paths.subtracting(manifest.paths).sorted() {
      if try DurableFile.remove("\(directory)/\(path)") { report.removed += 1 }
    }
    for path in earlier.pending { _ = try DurableFile.remove(path) }
    return report
  }

  /// Removes what interrupted runs have left under temporary names, and finds out which files are
  /// earlier publications'.
  ///
  /// - Returns: the paths of those files, and the manifests that lay ready when a run was
  ///   interrupted; they must stay until what they name is in order.
  private func clearAway(
    makingWayFor publication: Publication
  ) throws(WriteFailure) -> (paths: Set<String>, pending: [String]) {
    var paths = Manifest(contentsOf: manifestPath).paths
    let pending = FileBatch.leftovers(in: directory)
    for path in pending { paths.formUnion(Manifest(contentsOf: path).paths) }
    paths.remove(Manifest.name)
    let folders = Set(
      (publication.files.map(\.path) + paths).compactMap { path in
        path.firstIndex(of: "/").map { path[..<$0] }
      })
    for folder in folders {
      for path in FileBatch.leftovers(in: "\(directory)/\(folder)", below: true) {
        try SystemFile.remove(path)
      }
    }
    return (paths, pending)
  }
}
