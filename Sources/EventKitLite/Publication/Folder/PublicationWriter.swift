public import CivilTime
public import SafeFiles

/// Puts a publication into a folder, file by file, so that every file is whole at every moment.
///
/// The order is what makes a crash harmless, and the next run completes what one has interrupted:
/// 1. The ledger is forced to the disk: no feed ever holds a revision that the ledger does not know.
/// 2. The feeds and pages are written beside their places, forced to the disk and renamed. Files
///    that have not changed keep their bytes and times.
/// 3. What nginx has to be told of them follows, `nginx-etags.conf`, and the manifest.
/// 4. Files of an earlier publication that no longer belong are removed.
public struct PublicationWriter: Sendable {
  /// What writing did.
  public struct Report: Sendable, Hashable {
    /// How many files the publication has.
    public fileprivate(set) var files = 0
    /// How many of them were new or changed.
    public fileprivate(set) var written = 0
    /// How many files of an earlier publication were removed.
    public fileprivate(set) var removed = 0
    /// The size of all files together, in bytes.
    public fileprivate(set) var bytes = 0
  }

  /// The folder of the publication.
  public let directory: String
  /// The ledger's file.
  public let ledgerPath: String

  private var folder: PublicationFolder { PublicationFolder(path: directory) }
  private var pendingPath: String { folder.pendingPath }

  /// Creates a writer.
  public init(directory: String, ledgerPath: String) {
    self.directory = directory
    self.ledgerPath = ledgerPath
  }

  /// Puts bytes into a single file in the same careful way, making the folders above it.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) {
    try DurableFile.replace(path, with: bytes)
  }

  /// Does work while no other run uses the ledger or writes into the folder: the system's lock
  /// (`flock`) is held on both folders.
  ///
  /// A ledger that is read outside of it may be out of date when the publication is written.
  ///
  /// ```swift
  /// try writer.exclusively {
  ///   let standing = try writer.standing(for: programme.ledgerIdentity)
  ///   let publication = try Publication(of: programme, ledger: standing.ledger, now: now)
  ///   try writer.write(publication, after: standing)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - patience: how many seconds to wait for a run that is going on.
  ///   - work: reading the ledger, making the publication, and writing it.
  /// - Throws: `WriteFailure` when the other run does not end in time, or what the work throws.
  public func exclusively<Result>(
    patience: Int = 10, _ work: () throws -> Result
  ) throws -> Result {
    try FolderLock.holding(
      [SystemFile.parent(of: ledgerPath), directory], openToAll: [directory], patience: patience,
      work)
  }

  /// Reads the ledger; a file that is not there yet is an empty one.
  ///
  /// - Throws: `InvalidDocument` when it is damaged.
  public func ledger() throws(InvalidDocument) -> Ledger { try Ledger(contentsOf: ledgerPath) }

  /// What was published before.
  public struct Standing: Sendable, Hashable {
    /// The ledger; empty while it has no file.
    public let ledger: Ledger
    /// The entity tags of the files in the folder, which need not be read back again.
    public let proven: Set<String>
    /// The list of the files in the folder, which stays what it is while the folder is locked.
    let manifest: Publication.Manifest
  }

  /// Reads what was published before: the ledger, which is empty while it has no file, and the
  /// entity tags of the files in the folder, which need not be read back again.
  ///
  /// - Parameters:
  ///   - identity: whose publication it is.
  ///   - manifest: the manifest of what is published, where the folder does not hold it.
  ///   - isBeginningAnew: whether the ledger need not know what is published in the folder.
  /// - Throws: `InvalidDocument` when the ledger is damaged, when it or the folder is another
  ///   programme's, or when the ledger does not know what is published in the folder: publishing by
  ///   it would give out revisions that subscribers have seen already; or when the folder's
  ///   `manifest.json` is damaged or somebody else's.
  public func standing(
    for identity: Ledger.Identity, against manifest: String? = nil, isBeginningAnew: Bool = false
  ) throws(InvalidDocument) -> Standing {
    let ledger = try ledger()
    if let known = ledger.identity, known != identity {
      throw InvalidDocument([.foreign(ledgerPath, of: known, not: identity)])
    }
    let own: Publication.Manifest
    do throws(WriteFailure) {
      own = try folder.manifest()
    } catch {
      throw InvalidDocument([error.diagnostic])
    }
    var published = [(own, directory)]
    if let manifest { published.append((try .init(required: manifest), manifest)) }
    for (manifest, place) in published {
      if let source = manifest.source, source.isForeign(to: identity, ledger) {
        throw InvalidDocument([.foreign(place, of: source.identity, not: identity)])
      }
      if !isBeginningAnew, !ledger.knows(manifest) {
        throw InvalidDocument([Ledger.behind(in: place, file: ledgerPath)])
      }
    }
    return Standing(
      ledger: ledger, proven: Set(own.entries.values.map(\.etag)), manifest: own)
  }

  /// Looks whether a publication may be written into the folder, and changes nothing.
  ///
  /// - Parameters:
  ///   - publication: the publication.
  ///   - standing: what stands in the folder, where it has been read already.
  /// - Throws: `WriteFailure` when a folder inside is a symbolic link (`publish/linked-folder`), when
  ///   it is no folder or may not be written to, when a file's place is taken by something that is no
  ///   file (`file/unwritable`), or when there are files under the publication's names that no publication has put there, unless they have the
  ///   same bytes (`publish/foreign-files`).
  public func examine(
    _ publication: Publication, after standing: Standing? = nil
  ) throws(WriteFailure) {
    try folder.require(
      roomFor: publication.files + NginxTags(publication.files).files, after: standing?.manifest)
  }

  /// Writes a publication; call it from within ``exclusively(patience:_:)``.
  ///
  /// Everybody may read the files and reach the folders, whatever the process's mask of permissions.
  /// A file that is replaced keeps further permissions, its group and its owner, as far as this
  /// process may give them.
  ///
  /// - Parameters:
  ///   - publication: the publication.
  ///   - standing: what stands in the folder, where it has been read since the folder was locked.
  /// - Throws: `WriteFailure` as ``examine(_:after:)`` does, before anything is written, or for the first
  ///   file that cannot be written; each file then holds what it held before, or what it was to
  ///   hold.
  public func write(
    _ publication: Publication, after standing: Standing? = nil
  ) throws(WriteFailure) -> Report {
    let tags = NginxTags(publication.files)
    let files = publication.files + tags.files
    let earlier = try folder.require(roomFor: files, after: standing?.manifest)
    try append(to: publication.ledger)
    try clearAway(publication, earlier)
    var report = Report()
    let manifest = Publication.Manifest(of: files, by: publication.ledger)
    var contents = FileBatch(isPublic: true)
    for file in publication.files {
      if try contents.stage(parts: file.sharedParts, for: "\(directory)/\(file.path)") {
        report.written += 1
      }
      report.files += 1
      report.bytes += file.size
    }
    var lists = FileBatch(isPublic: true)
    for file in tags.files {
      _ = try lists.stage(parts: file.sharedParts, for: "\(directory)/\(file.path)")
    }
    _ = try lists.stage(
      manifest.bytes, for: "\(directory)/\(Publication.Manifest.name)")
    try contents.force()
    try lists.force()
    if manifest.paths != earlier.paths {
      // After a crash this says what the manifest, old or new, does not name.
      try DurableFile.replace(pendingPath, with: earlier.merging(manifest).bytes)
    }
    let obsolete = earlier.paths.subtracting(manifest.paths).sorted()
    // From here on the tags that nginx knows are not those of the files that it finds.
    try DurableFile.remove(obsolete.filter(NginxTags.isMark).map { "\(directory)/\($0)" })
    try contents.putInPlace()
    try lists.putInPlace()
    report.removed = try DurableFile.remove(obsolete.map { "\(directory)/\($0)" })
    try DurableFile.remove([pendingPath])
    return report
  }

  /// Forces the ledger's new lines to the disk; one of the first form is written as a whole.
  private func append(to ledger: Ledger) throws(WriteFailure) {
    if ledger.file.isFirstForm {
      try FileBatch.clearLeftovers(in: SystemFile.parent(of: ledgerPath))
      try DurableFile.replace(ledgerPath, with: ledger.pendingBytes)
    } else {
      let end: [UInt8] = ledger.file.lacksLineEnd ? [UInt8(ascii: "\n")] : []
      let lines = ledger.pendingBytes.isEmpty ? [] : end + ledger.pendingBytes
      try DurableFile.append(lines, to: ledgerPath, isTorn: ledger.isTorn)
    }
  }

  /// Removes what interrupted runs have left under temporary names.
  private func clearAway(
    _ publication: Publication, _ earlier: Publication.Manifest
  ) throws(WriteFailure) {
    var leftovers = FileBatch.leftovers(in: directory)
    for folder in PublicationFolder.folders(of: publication.files.map(\.path) + earlier.paths) {
      leftovers += FileBatch.leftovers(in: "\(directory)/\(folder)")
    }
    for path in leftovers { try SystemFile.remove(path) }
  }
}
