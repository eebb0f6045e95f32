/// Changes single files so that a crash at any moment leaves the old content or the new, whole.
enum DurableFile {
  /// Puts bytes into a file: beside it under another name, forced to the disk, renamed over it.
  ///
  /// A file that has these bytes already is left alone, with its time of modification; one that has
  /// others keeps its permissions.
  ///
  /// - Returns: whether anything was written.
  @discardableResult
  static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) -> Bool {
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
  static func append(
    _ lines: [UInt8], to path: String, isTorn: Bool = false
  ) throws(WriteFailure) {
    if lines.isEmpty, !isTorn { return }
    let folder = SystemFile.parent(of: path)
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
    // An empty file's name may not be on the disk yet.
    if size == 0 { try SystemFile.forceFolder(folder) }
  }

  /// Removes a file that does not belong any more; one that is gone already is fine, and what is no
  /// file is somebody else's.
  ///
  /// - Returns: whether there was one.
  static func remove(_ path: String) throws(WriteFailure) -> Bool {
    guard let status = SystemFile.status(of: path), status.isFile else { return false }
    try SystemFile.remove(path)
    return true
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
