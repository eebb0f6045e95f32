/// Keeps runs of the program apart that would change files in the same folders.
///
/// It is the system's own lock (`flock`) on the folders themselves. So it ends with the process that
/// holds it, however that ends; it needs no permission to write and leaves no file behind; and no
/// file that is replaced takes it along. It keeps the programs of one machine apart: of folders that
/// machines share, only one of them should be the writer.
package enum FolderLock {
  /// How often a folder that somebody else holds is tried each second.
  private static let triesPerSecond = 20

  /// Does work while no other run holds any of the folders.
  ///
  /// What the work changes must be read inside of it, too.
  ///
  /// - Parameters:
  ///   - folders: the folders; those that are missing are made, and removed again if they are empty
  ///     at the end. Naming one twice does no harm.
  ///   - openToAll: those of them that everybody may reach when they have to be made, whatever the
  ///     process's mask of permissions.
  ///   - patience: how many seconds to wait for a run that holds one of them.
  ///   - work: what to do.
  /// - Throws: ``WriteFailure`` when a folder cannot be had in time, or what the work throws.
  package static func holding<Result>(
    _ folders: [String], openToAll: [String] = [], patience: Int = 10, _ work: () throws -> Result
  ) throws -> Result {
    var made: [String] = []
    defer { for folder in made.reversed() { SystemFile.removeEmptyFolder(folder) } }
    for folder in folders {
      let new = try SystemFile.makeFolder(folder)
      made += new
      guard openToAll.contains(folder) else { continue }
      for folder in new { try SystemFile.addPermissions(0o755, to: folder) }
    }
    // Everybody takes them in the same order, so no two can wait for each other.
    var places: [SystemFile.Identity: String] = [:]
    for folder in folders {
      places[try SystemFile(folder, for: .reading).status().identity] = folder
    }
    let order = places.sorted { $0.key < $1.key }.map(\.value)
    return try holding(
      order[...], tries: max(1, patience * triesPerSecond), making: &made, work)
  }

  private static func holding<Result>(
    _ folders: ArraySlice<String>, tries: Int, making made: inout [String],
    _ work: () throws -> Result
  ) throws -> Result {
    guard let first = folders.first else { return try work() }
    let folder = try locked(first, tries: tries, making: &made)
    return try withExtendedLifetime(folder) { _ in
      try holding(folders.dropFirst(), tries: tries, making: &made, work)
    }
  }

  private static func locked(
    _ path: String, tries: Int, making made: inout [String]
  ) throws(WriteFailure) -> SystemFile {
    for attempt in 1...tries {
      made += try SystemFile.makeFolder(path)
      let folder = try SystemFile(path, for: .reading)
      // Somebody may have removed the folder while we waited for it.
      if folder.lock(), SystemFile.status(of: path)?.identity == (try folder.status().identity) {
        return folder
      }
      if attempt < tries { SystemFile.pause(milliseconds: UInt32(1000 / triesPerSecond)) }
    }
    throw WriteFailure.locked(path)
  }
}
