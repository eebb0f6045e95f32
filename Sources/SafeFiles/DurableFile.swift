/// Changes single files so that a crash at any moment leaves the old content or the new, whole.
package enum DurableFile {
  /// Puts bytes into a file: beside it under another name, forced to the disk, renamed over it.
  ///
  /// A file that has these bytes already is left alone, with its time of modification; one that has
  /// others keeps its permissions and, as far as this process may give it to them, its owner.
  ///
  /// - Returns: whether anything was written.
  @discardableResult
  package static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) -> Bool {
    var batch = FileBatch(isPublic: false)
    guard try batch.stage(bytes, for: path) else { return false }
    try batch.force()
    try batch.putInPlace()
    return true
  }

  /// Adds whole lines to the end of a file and forces them to the disk before it returns.
  ///
  /// When that fails, the file keeps the length that it had.
  ///
  /// - Parameter isTorn: whether a crash has cut the file's last line, which then goes first.
  package static func append(
    _ lines: [UInt8], to path: String, isTorn: Bool = false
  ) throws(WriteFailure) {
    let folder = SystemFile.parent(of: path)
    if lines.isEmpty, !isTorn {
      // A run that was killed may have added lines and not come to forcing them.
      guard try SystemFile.existing(path) != nil else { return }
      try SystemFile(path, for: .reading).force()
      return try SystemFile.forceFolder(folder)
    }
    _ = try SystemFile.makeFolder(folder)
    let file = try SystemFile(path, for: .updating)
    let size = try file.requireFile().size
    let end = isTorn ? try endOfLines(in: file, size: size) : size
    do throws(WriteFailure) {
      if end < size { try file.truncate(to: end) }
      try file.write(lines, at: end)
      try file.force()
    } catch {
      // What remains after a failure here is a torn line, which the next run cuts off.
      try? file.truncate(to: end)
      try? file.force()
      throw error
    }
    guard size == 0 else { return }
    // A mask of permissions may take away even our own, and a new file's name is not on the disk yet.
    try SystemFile.addPermissions(0o600, to: path)
    try SystemFile.forceFolder(folder)
  }

  /// Removes files that do not belong any more, for good; one that is gone already is fine, and what
  /// is not a file is left alone.
  ///
  /// - Returns: how many there were.
  @discardableResult
  package static func remove(_ paths: [String]) throws(WriteFailure) -> Int {
    var folders: Set<String> = []
    var removed = 0
    for path in paths {
      guard let status = try SystemFile.existing(path), status.isFile else { continue }
      try SystemFile.remove(path)
      folders.insert(SystemFile.parent(of: path))
      removed += 1
    }
    for folder in folders { try SystemFile.forceFolder(folder) }
    return removed
  }

  /// Where the last line that has an end ends.
  private static func endOfLines(
    in file: borrowing SystemFile, size: Int
  ) throws(WriteFailure) -> Int {
    var end = size
    while end > 0 {
      let start = max(0, end - 1 << 16)
      let piece = try file.read(end - start, at: start)
      if let last = piece.lastIndex(of: UInt8(ascii: "\n")) { return start + last + 1 }
      end = start
    }
    return 0
  }
}
