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

  /// Creates the failure of a file for one of the system's reasons.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  static func locked(_ path: String) -> WriteFailure { WriteFailure(path: path, code: EWOULDBLOCK) }

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// The path and the reason, in English.
  public var description: String { "\(path): \(reason[.english])" }

  /// The failure as it is reported to people, in both languages, with what to do about it:
  /// `publish/locked` when another run has the lock, else `file/unwritable`.
  public var diagnostic: Diagnostic {
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
