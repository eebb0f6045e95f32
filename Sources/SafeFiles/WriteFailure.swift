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
    code == EWOULDBLOCK
      ? Diagnostic(
        .error, .locked,
        LocalizedText(
          vi: "một lượt eventctl khác đang dùng '\(path)'",
          en: "another run of eventctl is using '\(path)'"),
        hint: LocalizedText(
          vi: "chờ lượt ấy kết thúc rồi chạy lại; khóa tự mất cùng tiến trình nên không phải xóa "
            + "tệp nào",
          en: "wait for its end and run this again; the lock ends with its process, so there is no "
            + "file to remove"))
      : Diagnostic(
        .error, .unwritable,
        LocalizedText(
          vi: "không ghi được '\(path)': \(reason[.vietnamese])",
          en: "cannot write '\(path)': \(reason[.english])"),
        hint: LocalizedText(
          vi: "không mất gì cả; khắc phục rồi chạy lại",
          en: "nothing was lost; mend this and run it again"))
  }

  private var reason: LocalizedText {
    Self.reasons[code] ?? LocalizedText(en: Self.words(for: code))
  }

  /// Reasons that deserve better words than the system's, which are in one language only.
  private static let reasons: [Int32: LocalizedText] = [
    ENOSPC: LocalizedText(vi: "đĩa đã đầy", en: "the disk is full"),
    EDQUOT: LocalizedText(vi: "đã hết hạn mức đĩa", en: "the disk quota is used up"),
    EFBIG: LocalizedText(
      vi: "tệp lớn hơn mức được phép", en: "the file is larger than the limit for files"),
    EROFS: LocalizedText(vi: "ổ đĩa chỉ cho đọc", en: "the disk is mounted read-only"),
    EACCES: LocalizedText(vi: "không có quyền ghi", en: "there is no permission to write"),
    EPERM: LocalizedText(vi: "hệ thống không cho phép", en: "the system does not permit it"),
    ENAMETOOLONG: LocalizedText(vi: "tên quá dài", en: "the name is too long"),
    EISDIR: LocalizedText(vi: "đó là một thư mục", en: "it is a folder"),
    ENOTDIR: LocalizedText(vi: "đó không phải là thư mục", en: "it is not a folder"),
    ELOOP: LocalizedText(
      vi: "đó là liên kết tượng trưng, không phải tệp", en: "it is a symbolic link and no file"),
    ENXIO: LocalizedText(vi: "đó không phải là tệp thường", en: "it is not an ordinary file"),
    EWOULDBLOCK: LocalizedText(vi: "đang có lượt khác dùng", en: "another run is using it"),
  ]
}
