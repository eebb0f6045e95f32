internal import CivilTime

/// What keeps a file or a folder from being read.
extension LocalizedText {
  static func noFile(_ path: String) -> LocalizedText {
    LocalizedText(vi: "không có tệp '\(path)'", en: "there is no file '\(path)'")
  }

  static func notAFile(_ path: String) -> LocalizedText {
    LocalizedText(vi: "'\(path)' không phải là tệp", en: "'\(path)' is not a file")
  }

  static func unreadableFile(_ path: String) -> LocalizedText {
    LocalizedText(vi: "không đọc được tệp '\(path)'", en: "the file '\(path)' cannot be read")
  }

  static var checkPermissions: LocalizedText {
    LocalizedText(vi: "kiểm tra quyền đọc tệp", en: "check its permissions")
  }

  static func fileTooLarge(_ path: String, size: Int, limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(path)' quá lớn (\(size) byte, tối đa \(limit))",
      en: "the file '\(path)' is too large (\(size) bytes, at most \(limit))")
  }

  static func noFolder(_ path: String) -> LocalizedText {
    LocalizedText(vi: "không có thư mục '\(path)'", en: "there is no folder '\(path)'")
  }

  static func notAFolder(_ path: String) -> LocalizedText {
    LocalizedText(vi: "'\(path)' không phải là thư mục", en: "'\(path)' is not a folder")
  }

  static var chooseProgrammeFolder: LocalizedText {
    LocalizedText(
      vi: "chọn thư mục chứa programme.yaml", en: "choose the folder that holds programme.yaml")
  }
}
