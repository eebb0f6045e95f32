public import CivilTime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that could not be written, and the system's reason.
///
/// What stood there before is still there, whole.
public struct WriteFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// The system's number for the reason (`errno`); `EWOULDBLOCK` when somebody else has the lock.
  public let code: Int32

  /// What stands in the way, where that is no reason of the system's.
  private let obstacle: Obstacle?

  private enum Obstacle: Hashable { case foreignFiles([String]), linkedFolder }

  /// Creates the failure of a file for one of the system's reasons.
  public init(path: String, code: Int32) { self.init(path: path, code: code, obstacle: nil) }

  private init(path: String, code: Int32, obstacle: Obstacle?) {
    self.path = path
    self.code = code
    self.obstacle = obstacle
  }

  /// The failure of a folder that holds files of somebody else's under names of ours.
  ///
  /// - Parameter names: the names, as they are seen from the folder; at least one.
  package static func foreignFiles(_ names: [String], in folder: String) -> WriteFailure {
    WriteFailure(path: folder, code: EEXIST, obstacle: .foreignFiles(names))
  }

  /// The failure of a folder that would lead out of a publication.
  package static func linkedFolder(_ path: String) -> WriteFailure {
    WriteFailure(path: path, code: ELOOP, obstacle: .linkedFolder)
  }

  /// The failure of a place where a folder must be and something else is.
  package static func notAFolder(_ path: String) -> WriteFailure {
    WriteFailure(path: path, code: ENOTDIR)
  }

  static func locked(_ path: String) -> WriteFailure { WriteFailure(path: path, code: EWOULDBLOCK) }

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// The path and the reason, in English.
  public var description: String {
    obstacle == nil ? "\(path): \(reason[.english])" : diagnostic.message[.english]
  }

  /// The failure as it is reported to people, in both languages, with what to do about it:
  /// `publish/locked` when another run has the lock, `publish/foreign-files` and
  /// `publish/linked-folder` when a publication would reach what is not its own, else
  /// `file/unwritable`.
  public var diagnostic: Diagnostic {
    switch obstacle {
    case .foreignFiles(let names):
      return Diagnostic(
        .error, .foreignFiles, .foreignFiles(names, in: path), hint: .moveForeignFiles)
    case .linkedFolder:
      return Diagnostic(.error, .linkedFolder, .folderIsALink(path), hint: .replaceLink)
    case nil: break
    }
    if code == EWOULDBLOCK {
      return Diagnostic(.error, .locked, .anotherRunUses(path), hint: .waitForOtherRun)
    }
    // What went to a stream before is there, and perhaps not whole.
    if path == StandardStream.outputName {
      return Diagnostic(.error, .unwritable, .cannotWriteToOutput(because: reason))
    }
    return Diagnostic(
      .error, .unwritable, .cannotWrite(path, because: reason), hint: .nothingWasLost)
  }

  private var reason: LocalizedText { .reason(code) }
}
