#if canImport(Glibc)
  internal import CSystem
  internal import Glibc
#elseif canImport(Musl)
  internal import CSystem
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file or folder of the system, closed when it goes out of scope.
///
/// Foundation neither forces files to the disk nor locks them, so this one file calls the system;
/// every call that fails becomes a ``WriteFailure`` here.
package struct SystemFile: ~Copyable {
  /// What a file is opened for.
  package enum Purpose {
    /// To look at what stands there; a symbolic link is an error.
    case comparing
    /// To write a file that must not be there yet.
    case creating
    /// To change a file, which is created when it is missing.
    case updating
    /// To lock or force what may not be changed.
    case reading

    fileprivate var flags: Int32 {
      // A pipe must not make us wait for the one at its other end.
      let common = O_CLOEXEC | O_NONBLOCK
      switch self {
      case .comparing: return common | O_RDONLY | O_NOFOLLOW
      case .creating: return common | O_WRONLY | O_CREAT | O_EXCL
      case .updating: return common | O_RDWR | O_CREAT
      case .reading: return common | O_RDONLY
      }
    }
  }

  /// What the system knows about a file.
  package struct Status {
    package let isFile: Bool
    package let isFolder: Bool
    package let isLink: Bool
    let size: Int
    /// The permissions, such as `0o644`.
    let permissions: UInt16
    /// Whose it is.
    let owner: Owner
    /// Which file it is, under whatever name.
    let identity: Identity

    fileprivate init(_ status: stat) {
      isFile = status.st_mode & S_IFMT == S_IFREG
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      isLink = status.st_mode & S_IFMT == S_IFLNK
      size = Int(status.st_size)
      permissions = UInt16(truncatingIfNeeded: status.st_mode & 0o7777)
      owner = Owner(user: status.st_uid, group: status.st_gid)
      identity = Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino))
    }
  }

  /// The numbers of a file's user and group.
  struct Owner: Hashable {
    let user: UInt32
    let group: UInt32
  }

  /// A file's file system, and its number there.
  struct Identity: Hashable, Comparable {
    let device: UInt64
    let number: UInt64

    static func < (a: Identity, b: Identity) -> Bool {
      (a.device, a.number) < (b.device, b.number)
    }
  }

  let path: String
  private var descriptor: Int32

  package init(_ path: String, for purpose: Purpose) throws(WriteFailure) {
    self.path = path
    descriptor = unsafe open(path, purpose.flags, 0o644)
    guard descriptor >= 0 else { throw WriteFailure(path) }
  }

  deinit { if descriptor >= 0 { _ = systemClose(descriptor) } }

  /// Closes the file; some network file systems report only now that they could not keep it.
  mutating func close() throws(WriteFailure) {
    let closed = systemClose(descriptor)
    descriptor = -1
    guard closed == 0 else { throw WriteFailure(path) }
  }

  func status() throws(WriteFailure) -> Status {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw WriteFailure(path) }
    return Status(status)
  }

  /// Fails for a folder, a pipe or a device.
  @discardableResult
  package func requireFile() throws(WriteFailure) -> Status {
    let status = try status()
    guard status.isFile else {
      throw WriteFailure(path: path, code: status.isFolder ? EISDIR : ENXIO)
    }
    return status
  }

  /// Sets the permissions of a file of our own; some file systems have none and refuse.
  func setPermissions(_ permissions: UInt16) throws(WriteFailure) {
    guard fchmod(descriptor, mode_t(permissions)) == 0 || errno == EPERM || errno == ENOTSUP else {
      throw WriteFailure(path)
    }
  }

  /// Gives a file of our own to somebody, as far as this process may: anybody may give it to a group
  /// that they belong to, and only the superuser to another user.
  func setOwner(_ owner: Owner) throws(WriteFailure) {
    let keepingUser = uid_t.max
    for user in [owner.user, keepingUser] {
      if fchown(descriptor, user, owner.group) == 0 { return }
      guard errno == EPERM || errno == EINVAL || errno == ENOTSUP else { throw WriteFailure(path) }
    }
  }

  func truncate(to size: Int) throws(WriteFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw WriteFailure(path) }
  }

  /// Writes all bytes from an offset on.
  func write(_ bytes: [UInt8], at offset: Int = 0) throws(WriteFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        throw WriteFailure(path: path, code: count == 0 ? EIO : errno)
      }
    }
  }

  /// Reads up to a number of bytes from an offset on; fewer at the end of the file.
  package func read(_ count: Int, at offset: Int) throws(WriteFailure) -> [UInt8] {
    var failure: WriteFailure?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let more = unsafe pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled,
          off_t(offset + filled))
        if more > 0 {
          filled += more
        } else if more == 0 || errno != EINTR {
          if more < 0 { failure = WriteFailure(path) }
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether the file's bytes are these parts, one after the other; a piece of the file is read at a
  /// time.
  func holds(_ parts: [[UInt8]]) throws(WriteFailure) -> Bool {
    guard try status().size == parts.reduce(0, { $0 + $1.count }) else { return false }
    var piece: [UInt8] = []
    // Where the piece ends in the file, and how much of it has been compared.
    var end = 0
    var place = 0
    for part in parts {
      var start = 0
      while start < part.count {
        if place == piece.count {
          piece = try read(1 << 16, at: end)
          guard !piece.isEmpty else { return false }
          end += piece.count
          place = 0
        }
        let count = min(part.count - start, piece.count - place)
        let isSame = unsafe part.withUnsafeBytes { expected in
          unsafe piece.withUnsafeBytes { found in
            guard let new = expected.baseAddress, let old = found.baseAddress else { return false }
            return unsafe memcmp(new + start, old + place, count) == 0
          }
        }
        guard isSame else { return false }
        start += count
        place += count
      }
    }
    // Somebody may have made it longer since.
    guard place == piece.count else { return false }
    return try read(1, at: end).isEmpty
  }

  /// Waits until the file's bytes, or the folder's names, are on the disk.
  func force() throws(WriteFailure) {
    #if canImport(Darwin)
      // There, fsync leaves the bytes in the disk's own memory.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    // Some file systems cannot force a folder, and need not.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw WriteFailure(path) }
  }

  /// Gives the bytes to the disk, so that to force its file system is enough for them.
  func handOver() throws(WriteFailure) {
    #if canImport(Darwin)
      guard fsync(descriptor) == 0 else { throw WriteFailure(path) }
    #endif
  }

  /// Waits until everything that was written to this file's file system is on the disk.
  func forceFileSystem() throws(WriteFailure) {
    #if canImport(Darwin)
      try force()
    #else
      guard syncfs(descriptor) == 0 else { throw WriteFailure(path) }
    #endif
  }

  /// Takes the lock on this file or folder unless somebody else has it; it ends with the process at
  /// the latest.
  ///
  /// A file system that knows no locks keeps nobody out.
  func lock() -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { return true }
    }
    return true
  }
}

// MARK: Names

extension SystemFile {
  /// What stands under a name, or `nil`; of a symbolic link, what it leads to.
  static func status(of path: String) -> Status? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Status(status) : nil
  }

  /// What stands under a name, or `nil` for nothing; that the system cannot tell is a failure, and
  /// not nothing.
  ///
  /// - Parameter isLinkFollowed: whether it is what a symbolic link leads to, or the link.
  package static func existing(
    _ path: String, isLinkFollowed: Bool = true
  ) throws(WriteFailure) -> Status? {
    var status = stat()
    let result = isLinkFollowed ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    if result == 0 { return Status(status) }
    let failure = WriteFailure(path)
    guard failure.isMissing else { throw failure }
    return nil
  }

  /// Whether something stands under a name, be it a link that leads nowhere, or the system cannot
  /// tell.
  package static func mayExist(_ path: String) -> Bool {
    do throws(WriteFailure) {
      return try existing(path, isLinkFollowed: false) != nil
    } catch {
      return true
    }
  }

  /// The path without any symbolic link in it, from the root on; `nil` when it leads nowhere.
  package static func realPath(of path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Adds permissions to those that a file or folder has; what belongs to somebody else is left as
  /// it is, and so is everything where there are no permissions.
  static func addPermissions(_ permissions: UInt16, to path: String) throws(WriteFailure) {
    guard let old = try existing(path)?.permissions, old | permissions != old else { return }
    guard
      unsafe chmod(path, mode_t(old | permissions)) == 0 || errno == EPERM || errno == ENOTSUP
    else { throw WriteFailure(path) }
  }

  /// Whether two names lead to one file that is there.
  package static func areSame(_ path: String, _ other: String) -> Bool {
    guard let identity = status(of: path)?.identity else { return false }
    return status(of: other)?.identity == identity
  }

  /// Fails unless a file stands under a name, which must be no symbolic link to one.
  package static func requireFile(_ path: String) throws(WriteFailure) {
    guard let status = try existing(path, isLinkFollowed: false) else {
      throw WriteFailure(path: path, code: ENOENT)
    }
    guard !status.isFile else { return }
    throw WriteFailure(
      path: path, code: status.isLink ? ELOOP : status.isFolder ? EISDIR : ENXIO)
  }

  /// Whether a file stands under a name, itself and no link to one, and holds these bytes.
  package static func isFile(_ path: String, holding bytes: [UInt8]) throws(WriteFailure) -> Bool {
    guard try existing(path, isLinkFollowed: false)?.isFile == true else { return false }
    return try SystemFile(path, for: .comparing).holds([bytes])
  }

  /// Fails where this process may not make files in a folder, or not make the folder while it is
  /// missing.
  package static func requireWritableFolder(_ path: String) throws(WriteFailure) {
    guard try existing(path) == nil else {
      guard unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
        throw WriteFailure(path)
      }
      return
    }
    let above = parent(of: path)
    if above != path { try requireWritableFolder(above) }
  }

  /// Waits until a folder's names are on the disk.
  static func forceFolder(_ path: String) throws(WriteFailure) {
    try SystemFile(path, for: .reading).force()
  }

  static func rename(_ old: String, to new: String) throws(WriteFailure) {
    guard systemRename(old, new) == 0 else { throw WriteFailure(new) }
  }

  /// Removes a file; one that is gone already is fine.
  package static func remove(_ path: String) throws(WriteFailure) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw WriteFailure(path) }
  }

  /// Removes a folder if there is nothing in it.
  static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Makes a folder and those above it.
  ///
  /// - Returns: the folders that were missing, the outermost first.
  static func makeFolder(_ path: String) throws(WriteFailure) -> [String] {
    var missing: [String] = []
    var folder = path
    while status(of: folder) == nil {
      missing.append(folder)
      let above = parent(of: folder)
      if above == folder { break }
      folder = above
    }
    guard status(of: folder)?.isFolder != false else {
      throw WriteFailure(path: folder, code: ENOTDIR)
    }
    missing.reverse()
    for folder in missing {
      guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw WriteFailure(folder)
      }
      // A mask of permissions may take away even our own.
      try addPermissions(0o700, to: folder)
    }
    return missing
  }

  /// The folder that a path's last name stands in.
  package static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Does nothing for some milliseconds.
  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}

// MARK: Streams

extension SystemFile {
  /// Writes all bytes to a stream that somebody else opened, whatever stands at its other end.
  static func write(_ bytes: [UInt8], toStream descriptor: Int32, named name: String)
    throws(WriteFailure)
  {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count > 0 {
        written += count
      } else if count < 0, errno == EAGAIN {
        // The other end of a pipe that does not wait has not read yet.
        pause(milliseconds: 1)
      } else if count == 0 || errno != EINTR {
        throw WriteFailure(path: name, code: count == 0 ? EIO : errno)
      }
    }
  }

  /// How many columns a terminal has; `nil` for what is none.
  static func columns(ofTerminal descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Lets writing to a closed pipe, or beyond the limit for files, fail and not end the process.
  static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}

/// `close`, `rename` and `write`, outside of the type whose own would hide them.
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemRename(_ old: String, _ new: String) -> Int32 { unsafe rename(old, new) }

private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, bytes, count)
}

extension WriteFailure {
  /// The reason that the system has just given.
  fileprivate init(_ path: String) { self.init(path: path, code: errno) }

  /// The system's words for a reason.
  static func words(for code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
