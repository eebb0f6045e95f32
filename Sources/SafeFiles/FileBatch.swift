internal import FoundationEssentials

/// Files that are written together: beside their places, forced to the disk, then renamed.
///
/// To force each of some thousand files means as many waits for the disk; to write all of them and
/// force the file system means one. Nothing that is there changes before ``putInPlace()``, and a
/// batch that ends without it removes its temporary files. Those that a crash leaves behind are
/// found by ``leftovers(in:)``.
package struct FileBatch: ~Copyable {
  /// Up to this number, files are forced one by one: forcing a file system also waits for whatever
  /// other programs have written to it.
  private static let mostForcedAlone = 32

  /// A public file's own permissions, and what a file and a folder get that are there already.
  private static let publicFile: UInt16 = 0o644
  private static let readableByAll: UInt16 = 0o444
  private static let openToAll: UInt16 = 0o555
  /// A mask of permissions may take away even our own.
  private static let ownFile: UInt16 = 0o600

  private struct Replacement {
    let temporary: String
    let path: String
  }

  /// Whether everybody may read the files, whatever the process's mask of permissions, and reach the
  /// folders that they stand in.
  private let isPublic: Bool
  private var waiting: [Replacement] = []
  private var count = 0
  /// The folders that files stand in or will.
  private var known: Set<String> = []
  /// The folders that get new names, which must be forced too.
  private var folders: Set<String> = []

  package init(isPublic: Bool) { self.isPublic = isPublic }

  deinit { for file in waiting { try? SystemFile.remove(file.temporary) } }

  /// Writes bytes beside a file, unless the file has them already.
  ///
  /// - Returns: whether the file is going to change.
  package mutating func stage(_ bytes: [UInt8], for path: String) throws(WriteFailure) -> Bool {
    try stage(parts: [bytes], for: path)
  }

  /// Writes bytes that come in parts, one after the other, beside a file, unless the file has them
  /// already.
  ///
  /// A file that is replaced keeps its permissions, its group and its owner, as far as this process
  /// may give them; a public one is readable in any case.
  ///
  /// - Returns: whether the file is going to change.
  package mutating func stage(
    parts: [[UInt8]], for path: String
  ) throws(WriteFailure) -> Bool {
    let folder = SystemFile.parent(of: path)
    if isPublic, known.insert(folder).inserted {
      try SystemFile.addPermissions(Self.openToAll, to: folder)
    }
    let old = try Self.compare(path, with: parts)
    if isPublic, old?.isSame == true {
      try SystemFile.addPermissions(Self.readableByAll, to: path)
    }
    if old?.isSame == true { return false }
    if folders.insert(folder).inserted { try prepare(folder) }
    let name = "\(Self.prefix)\(String(UInt64.random(in: 0...(.max)), radix: 36))\(Self.suffix)"
    let temporary = "\(folder)/\(name)"
    do throws(WriteFailure) {
      var file = try SystemFile(temporary, for: .creating)
      waiting.append(Replacement(temporary: temporary, path: path))
      count += 1
      let new = try file.status()
      if let owner = old?.status.owner, owner != new.owner { try file.setOwner(owner) }
      let permissions =
        (old?.status.permissions ?? (isPublic ? 0 : new.permissions))
        | (isPublic ? Self.publicFile : old == nil ? Self.ownFile : 0)
      if permissions != new.permissions || old != nil { try file.setPermissions(permissions) }
      try file.write(Array(parts.joined()))
      if count > Self.mostForcedAlone { try file.handOver() } else { try file.force() }
      try file.close()
    } catch {
      // People know the file by its own name.
      throw WriteFailure(path: path, code: error.code)
    }
    return true
  }

  /// Waits until all bytes are on the disk, where nothing uses them yet.
  package func force() throws(WriteFailure) {
    var forced: Set<UInt64> = []
    for folder in folders.sorted() {
      if count <= Self.mostForcedAlone {
        try SystemFile.forceFolder(folder)
        continue
      }
      let folder = try SystemFile(folder, for: .reading)
      if forced.insert(try folder.status().identity.device).inserted {
        try folder.forceFileSystem()
      }
    }
  }

  /// Gives the files their places, one after the other, and forces the folders' names to the disk.
  package mutating func putInPlace() throws(WriteFailure) {
    waiting.reverse()
    while let next = waiting.last {
      try SystemFile.rename(next.temporary, to: next.path)
      waiting.removeLast()
    }
    for folder in folders.sorted() { try SystemFile.forceFolder(folder) }
  }

  private mutating func prepare(_ folder: String) throws(WriteFailure) {
    for made in try SystemFile.makeFolder(folder) {
      if isPublic { try SystemFile.addPermissions(Self.openToAll, to: made) }
      folders.insert(SystemFile.parent(of: made))
    }
  }

  /// What stands in a file's place, or `nil` where nothing does.
  private static func compare(
    _ path: String, with parts: [[UInt8]]
  ) throws(WriteFailure) -> (isSame: Bool, status: SystemFile.Status)? {
    do throws(WriteFailure) {
      let file = try SystemFile(path, for: .comparing)
      let status = try file.requireFile()
      return (try file.holds(parts), status)
    } catch {
      if error.isMissing { return nil }
      // What cannot be read can still be replaced.
      guard error.isForbidden, let status = SystemFile.status(of: path), status.isFile else {
        throw error
      }
      return (false, status)
    }
  }

  // MARK: What crashes leave behind

  private static let prefix = ".eventctl-"
  private static let suffix = ".tmp"

  /// Removes the temporary files in a folder, to be called under its lock.
  package static func clearLeftovers(in folder: String) throws(WriteFailure) {
    for path in leftovers(in: folder) { try SystemFile.remove(path) }
  }

  /// The temporary files in a folder, known by their names alone; those of a run that is still
  /// going on are among them.
  package static func leftovers(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.map { "\(folder)/\($0)" }
  }
}
