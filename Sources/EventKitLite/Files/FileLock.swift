/// Keeps runs of the program apart that would change the same files.
///
/// The lock is the system's own (`flock`) and lies on a file, so it ends with the process that
/// holds it, however that ends, and works between machines that share a folder over NFS. A file
/// that exists only to be locked is removed afterwards.
public struct FileLock: ~Copyable {
  /// How often a lock that somebody else has is tried each second.
  private static let triesPerSecond = 20

  private let file: SystemFile
  /// The folders that were made for the file.
  private let madeFolders: [String]

  /// Does work while no other run holds the lock on a file.
  ///
  /// What the work reads must be read inside of it.
  ///
  /// - Parameters:
  ///   - path: the file; an empty one is created where there is none, and removed if it is still
  ///     empty at the end.
  ///   - patience: how many seconds to wait for a run that holds the lock.
  ///   - work: what to do.
  /// - Throws: ``WriteFailure`` when the lock cannot be had, or what the work throws.
  public static func holding<Result>(
    _ path: String, patience: Int = 10, _ work: () throws -> Result
  ) throws -> Result {
    let madeFolders = try SystemFile.makeFolder(SystemFile.parent(of: path))
    let file = try locked(path, tries: max(1, patience * triesPerSecond))
    let lock = FileLock(file: file, madeFolders: madeFolders)
    return try withExtendedLifetime(lock) { _ in try work() }
  }

  deinit {
    guard let status = try? file.status(), status.size == 0,
      SystemFile.status(of: file.path)?.isSame(as: status) == true
    else { return }
    try? SystemFile.remove(file.path)
    for folder in madeFolders.reversed() { SystemFile.removeEmptyFolder(folder) }
  }

  private static func locked(_ path: String, tries: Int) throws(WriteFailure) -> SystemFile {
    for attempt in 1...tries {
      let file = try open(path)
      let status = try file.requireFile()
      // Whoever held the lock before may have removed or replaced the file in the meantime.
      if try file.lock(), SystemFile.status(of: path)?.isSame(as: status) == true { return file }
      if attempt < tries { SystemFile.pause(milliseconds: UInt32(1000 / triesPerSecond)) }
    }
    throw WriteFailure.locked(path)
  }

  /// A file that may only be read can be locked as well, at least against runs on this machine.
  private static func open(_ path: String) throws(WriteFailure) -> SystemFile {
    do throws(WriteFailure) {
      return try SystemFile(path, for: .updating)
    } catch {
      guard error.isForbidden, SystemFile.status(of: path) != nil else { throw error }
      return try SystemFile(path, for: .reading)
    }
  }
}
