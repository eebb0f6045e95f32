#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes files so that a crash at any moment leaves the old content or the new, whole.
///
/// Foundation offers no file that is forced to the disk before it takes another's place, so this
/// one file calls the system.
enum DurableFile {
  /// Puts bytes into a file: beside it under another name, forced to the disk, renamed over it.
  ///
  /// A file that has these bytes already is left alone, with its time of modification.
  ///
  /// - Returns: whether anything was written.
  @discardableResult
  static func replace(_ path: String, with bytes: [UInt8]) throws(WriteFailure) -> Bool {
    if case .success(let old) = TextFile.bytes(at: path, limit: .max), old == bytes { return false }
    try createDirectory(of: path)
    let temporary = "\(path).\(getpid()).tmp"
    do throws(WriteFailure) {
      try write(bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
      guard unsafe rename(temporary, path) == 0 else { throw WriteFailure(path) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    return true
  }

  /// Adds bytes to the end of a file and forces them to the disk before it returns.
  static func append(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    guard !bytes.isEmpty else { return }
    try createDirectory(of: path)
    try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_APPEND)
  }

  /// Removes a file that does not belong any more; one that is gone already is fine.
  static func remove(_ path: String) throws(WriteFailure) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw WriteFailure(path) }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, flags: Int32
  ) throws(WriteFailure) {
    let file = unsafe open(path, flags | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw WriteFailure(path) }
    var written = 0
    var failure: WriteFailure?
    while written < bytes.count, failure == nil {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe systemWrite(file, rest.baseAddress, rest.count)
      }
      if count > 0 { written += count } else if errno != EINTR { failure = WriteFailure(path) }
    }
    if failure == nil, fsync(file) != 0 { failure = WriteFailure(path) }
    if close(file) != 0, failure == nil { failure = WriteFailure(path) }
    if let failure { throw failure }
  }

  private static func createDirectory(of path: String) throws(WriteFailure) {
    var missing: [String] = []
    var directory = parent(of: path)
    while !directory.isEmpty, unsafe access(directory, F_OK) != 0 {
      missing.append(directory)
      directory = parent(of: directory)
    }
    for directory in missing.reversed() {
      guard unsafe mkdir(directory, 0o755) == 0 || errno == EEXIST else {
        throw WriteFailure(directory)
      }
    }
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

}

/// `write`, outside of the type whose own `write` would hide it.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}

/// A file that could not be written, and the system's reason.
public struct WriteFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// The system's number for the reason (`errno`).
  public let code: Int32

  init(_ path: String) {
    self.path = path
    code = errno
  }

  /// The path and the system's words for the reason.
  public var description: String {
    let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "\(path): \(words)"
  }
}
