internal import CivilTime
internal import SafeFiles

/// A ledger's file, and what is published by it.
package struct LedgerFile: Sendable {
  /// The file.
  package let path: String
  /// The folder of the publication.
  package let directory: String
  /// Another manifest of what is published, where the folder does not hold it.
  package let manifest: String?

  /// Creates the place of a ledger.
  package init(_ path: String, publishedIn directory: String, against manifest: String? = nil) {
    self.path = path
    self.directory = directory
    self.manifest = manifest
  }

  private var writer: PublicationWriter {
    PublicationWriter(directory: directory, ledgerPath: path)
  }

  /// The file's bytes; none where there is no file.
  private func bytes() throws(InvalidDocument) -> [UInt8] {
    try TextFile.bytesIfThere(at: path) ?? []
  }

  /// What is published, and where that was found.
  private func published() throws(InvalidDocument) -> [(
    manifest: Publication.Manifest, place: String
  )] {
    let own = "\(directory)/\(Publication.Manifest.name)"
    let folder = Publication.Manifest(contentsOf: own)
    // A ledger must not be cut down to what a disk has failed to tell.
    if let problem = folder.problem { throw InvalidDocument([problem]) }
    var found = [(manifest: folder, place: directory)]
    if let manifest { found.append((try Publication.Manifest(required: manifest), manifest)) }
    return found.filter { !$0.manifest.entries.isEmpty }
  }

  /// The last lines of the ledgers by which it was published.
  private func heads() throws(InvalidDocument) -> Set<String> {
    Set(try published().compactMap(\.manifest.source?.head))
  }

  /// Keeps other runs away from the ledger alone: nothing is written into the folder.
  private func exclusively<Result>(_ work: () throws -> Result) throws -> Result {
    try FolderLock.holding([SystemFile.parent(of: path)], work)
  }

  // MARK: Looking

  /// What is in the file, and whether it is as it was written.
  package struct Report: Sendable, Hashable {
    /// What could be read of it.
    package let ledger: Ledger
    /// What is wrong.
    package let findings: [Diagnostic]
    /// Where it was looked whether the ledger knows what is published.
    package let places: [String]
    /// What repairing would do, if anything is damaged and can be repaired.
    package let remedy: [LocalizedText]
  }

  /// Looks at the file, and at what is published by it.
  ///
  /// - Throws: `InvalidDocument` when it cannot be read at all.
  package func report(for identity: Ledger.Identity) throws(InvalidDocument) -> Report {
    let bytes = try bytes()
    let reader = LedgerReader(bytes)
    let ledger = reader.ledger
    var findings = reader.damage.map { $0.diagnostic(in: path) }
    let repair = findings.isEmpty ? nil : try? repaired(bytes, for: identity)
    findings += try standing(ledger, for: identity).filter {
      reader.damage.isEmpty || $0.code != .ledgerBehind
    }
    if let torn = ledger.tornLine { findings.append(torn) }
    return Report(
      ledger: ledger, findings: findings, places: try published().map(\.place),
      remedy: repair?.deeds ?? [])
  }

  /// Whether it is the right ledger, and knows what is published.
  private func standing(
    _ ledger: Ledger, for identity: Ledger.Identity
  ) throws(InvalidDocument) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let known = ledger.identity, known != identity {
      return [.foreign(path, of: known, not: identity)]
    }
    for (manifest, place) in try published() {
      if let source = manifest.source, source.isForeign(to: identity, ledger) {
        findings.append(.foreign(place, of: source.identity, not: identity))
      } else if !ledger.knows(manifest) {
        findings.append(Ledger.behind(in: place, file: path))
      }
    }
    return findings
  }

  // MARK: Changing

  private func repaired(
    _ bytes: [UInt8], for identity: Ledger.Identity
  ) throws(InvalidDocument) -> Ledger.Repair {
    try Ledger.repairing(bytes, of: identity, published: heads(), named: path)
  }

  /// What was done to the file.
  package struct Change: Sendable, Hashable {
    /// What was done, in sentences; none where nothing had to be.
    package let deeds: [LocalizedText]
    /// The copy of the file as it was before.
    package let copy: String?
  }

  /// Repairs the file, and keeps the old one beside it.
  ///
  /// - Parameters:
  ///   - identity: whose ledger it is.
  ///   - isDryRun: whether only to say what would be done.
  package func repair(for identity: Ledger.Identity, isDryRun: Bool) throws -> Change {
    try exclusively {
      let bytes = try bytes()
      let repair = try repaired(bytes, for: identity)
      let ledger = LedgerReader(repair.bytes).ledger
      let problems = try standing(ledger, for: identity)
      // What is not known is not in the file; where more is wrong, that is repaired first.
      if repair.isOnlyShorter || problems.contains(where: { $0.code == .foreignLedger }),
        !problems.isEmpty
      {
        throw InvalidDocument(problems)
      }
      return try put(repair.bytes, for: bytes, repair.deeds, isDryRun)
    }
  }

  /// Brings moments back that lie in the future.
  package func setBack(
    for identity: Ledger.Identity, to now: Timestamp, isDryRun: Bool
  ) throws -> Change {
    try exclusively {
      let bytes = try bytes()
      var ledger = try Ledger(bytes, file: path)
      guard ledger.begin(as: identity) else { throw foreign(ledger, identity) }
      guard let count = ledger.setBack(to: now) else { return Change(deeds: [], copy: nil) }
      return try put(
        ledger.file(after: bytes), for: bytes, [.clockSetBack(to: now, count)], isDryRun)
    }
  }

  /// Takes over what is published in the folder.
  package func adopt(
    for programme: Programme, at now: Timestamp, isDryRun: Bool
  ) throws -> Change {
    try exclusively {
      let bytes = try bytes()
      var ledger = try Ledger(bytes, file: path)
      let folder = try PublishedFolder(directory, of: programme)
      guard
        let adoption = try ledger.adopt(folder, as: programme.ledgerIdentity, at: now)
      else { return Change(deeds: [], copy: nil) }
      return try put(ledger.file(after: bytes), for: bytes, adoption.deeds, isDryRun)
    }
  }

  /// Merges one ledger's file into another, as a merge driver does.
  ///
  /// - Returns: whether the other has changed.
  package static func merge(
    _ theirs: String, into ours: String, of identity: Ledger.Identity?
  ) throws -> Bool {
    try FolderLock.holding([SystemFile.parent(of: ours)]) {
      let files = try [ours, theirs].map { path in
        try TextFile.bytes(at: path, limit: .max).mapError { InvalidDocument([$0.diagnostic]) }
          .get()
      }
      let merged = try Ledger.merging(
        files[0], with: files[1], of: identity, names: (ours, theirs))
      try FileBatch.clearLeftovers(in: SystemFile.parent(of: ours))
      return try DurableFile.replace(ours, with: merged)
    }
  }

  private func foreign(_ ledger: Ledger, _ identity: Ledger.Identity) -> InvalidDocument {
    InvalidDocument(ledger.identity.map { [.foreign(path, of: $0, not: identity)] } ?? [])
  }

  /// Puts the new file into the place of the old one, of which a copy stays.
  private func put(
    _ bytes: [UInt8], for old: [UInt8], _ deeds: [LocalizedText], _ isDryRun: Bool
  ) throws(WriteFailure) -> Change {
    guard bytes != old, !deeds.isEmpty, !isDryRun else { return Change(deeds: deeds, copy: nil) }
    try FileBatch.clearLeftovers(in: SystemFile.parent(of: path))
    var copy: String?
    if !old.isEmpty {
      let name = try copyPath(of: old)
      try DurableFile.replace(name, with: old)
      copy = name
    }
    try DurableFile.replace(path, with: bytes)
    return Change(deeds: deeds, copy: copy)
  }

  /// Where the old file is kept: a copy that is there already is somebody's last resort, but one that
  /// holds the same is that of a run which was interrupted.
  private func copyPath(of old: [UInt8]) throws(WriteFailure) -> String {
    var number = 1
    while true {
      let name = "\(path).damaged\(number == 1 ? "" : "-\(number)")"
      guard try SystemFile.existing(name, isLinkFollowed: false) != nil else { return name }
      if (try? SystemFile.isFile(name, holding: old)) == true { return name }
      number += 1
    }
  }
}

extension Ledger {
  /// The whole file, with the lines that are not in it yet.
  ///
  /// - Parameter bytes: the file as it is.
  func file(after bytes: [UInt8]) -> [UInt8] {
    if file.isFirstForm { return pendingBytes }
    let end = UInt8(ascii: "\n")
    let whole = isTorn ? Array(bytes[..<(bytes.lastIndex(of: end).map { $0 + 1 } ?? 0)]) : bytes
    return whole + (file.lacksLineEnd ? [end] : []) + pendingBytes
  }
}

extension Publication.Manifest.Source {
  /// Whether it is the publication of another programme than a ledger's.
  func isForeign(to identity: Ledger.Identity, _ ledger: Ledger) -> Bool {
    // A programme's id may have changed since.
    self.identity != identity && !(domain == identity.domain && ledger.knows(head: head))
  }
}
