internal import CivilTime

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What keeps a file from being written, and the system's reasons.
extension LocalizedText {
  static func anotherRunUses(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "một lượt chạy eventctl khác đang dùng '\(path)'",
      en: "another run of eventctl is using '\(path)'")
  }

  static var waitForOtherRun: LocalizedText {
    LocalizedText(
      vi: "chờ lượt ấy kết thúc rồi chạy lại; khóa tự mất cùng tiến trình nên không phải xóa tệp "
        + "nào",
      en: "wait for it to end and run this again; the lock ends with its process, so there is no "
        + "file to remove")
  }

  static func cannotWrite(_ path: String, because reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "không ghi được '\(path)': \(reason[.vietnamese])",
      en: "cannot write '\(path)': \(reason[.english])")
  }

  static func cannotWriteToOutput(because reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "không ghi được ra đầu ra chuẩn: \(reason[.vietnamese])",
      en: "cannot write to standard output: \(reason[.english])")
  }

  static var nothingWasLost: LocalizedText {
    LocalizedText(
      vi: "dữ liệu cũ còn nguyên; khắc phục rồi chạy lại",
      en: "nothing was lost; repair this and run it again")
  }

  /// The first three names say which kind of files it is.
  static func foreignFiles(_ names: [String], in folder: String) -> LocalizedText {
    let first = names.prefix(3).joined(separator: ", ")
    let rest = names.count - 3
    return LocalizedText(
      vi: "thư mục '\(folder)' có tệp không phải do lần xuất bản nào ghi ra: \(first)"
        + (rest > 0 ? " và \(rest) tệp khác" : ""),
      en: "the folder '\(folder)' holds files that no publication has put there: \(first)"
        + (rest > 0 ? " and \(rest) more" : ""))
  }

  static var moveForeignFiles: LocalizedText {
    LocalizedText(
      vi:
        "chọn thư mục khác, hoặc chuyển các tệp ấy đi; nếu manifest.json bị mất thì khôi phục nó, "
        + "hoặc xóa các tệp ấy: lần xuất bản sẽ ghi lại theo sổ",
      en: "choose another folder, or move them away; if manifest.json was lost, restore it, or "
        + "remove them: they are written again from the ledger")
  }

  static func folderIsALink(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "thư mục '\(path)' là liên kết tượng trưng, có thể dẫn ra ngoài thư mục xuất bản",
      en: "the folder '\(path)' is a symbolic link, which may lead out of the publication")
  }

  static var replaceLink: LocalizedText {
    LocalizedText(
      vi: "xóa liên kết ấy rồi chạy lại; chỉ chính thư mục xuất bản mới được là liên kết",
      en: "remove the link and run this again; only the publication's own folder may be one")
  }

  /// One of the system's reasons (`errno`): in words of ours where the system's, which are in one
  /// language only, say less.
  static func reason(_ code: Int32) -> LocalizedText {
    switch code {
    case ENOSPC: LocalizedText(vi: "đĩa đã đầy", en: "the disk is full")
    case EDQUOT: LocalizedText(vi: "đã hết hạn mức đĩa", en: "the disk quota is used up")
    case ENOENT:
      LocalizedText(vi: "không có thư mục chứa nó", en: "its folder does not exist")
    case EIO: LocalizedText(vi: "ổ đĩa bị lỗi khi ghi", en: "the disk reported an error")
    case EINVAL:
      LocalizedText(vi: "hệ thống không nhận tên hoặc cách ghi này", en: "the system refuses it")
    case EMFILE:
      LocalizedText(vi: "có quá nhiều tệp đang mở", en: "too many files are open")
    case EFBIG:
      LocalizedText(
        vi: "tệp lớn hơn mức được phép", en: "the file is larger than the limit for files")
    case EROFS: LocalizedText(vi: "ổ đĩa chỉ cho đọc", en: "the disk is mounted read-only")
    case EACCES: LocalizedText(vi: "không có quyền ghi", en: "there is no permission to write")
    case EPERM: LocalizedText(vi: "hệ thống không cho phép", en: "the system does not permit it")
    case ENAMETOOLONG: LocalizedText(vi: "tên quá dài", en: "the name is too long")
    case EISDIR: LocalizedText(vi: "đó là một thư mục", en: "it is a folder")
    case ENOTDIR: LocalizedText(vi: "đó không phải là thư mục", en: "it is not a folder")
    case ELOOP:
      LocalizedText(
        vi: "đó là liên kết tượng trưng, không phải tệp", en: "it is a symbolic link and no file")
    case ENXIO: LocalizedText(vi: "đó không phải là tệp thường", en: "it is not an ordinary file")
    case EWOULDBLOCK:
      LocalizedText(vi: "một lượt chạy khác đang dùng", en: "another run is using it")
    default:
      LocalizedText(
        vi: "hệ thống báo \"\(WriteFailure.words(for: code))\"", en: WriteFailure.words(for: code))
    }
  }
}
