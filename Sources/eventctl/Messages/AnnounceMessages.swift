import EventKitLite

/// What `eventctl announce` says of an announcement and of what it changes.
extension LocalizedText {
  static let before = LocalizedText(vi: "trước", en: "before")
  static let now = LocalizedText(vi: "nay", en: "now")
  static let themeLabel = LocalizedText(vi: "chủ đề", en: "theme")
  static let uid = LocalizedText(vi: "UID", en: "UID")

  static func unchanged(_ uid: String) -> LocalizedText {
    LocalizedText(vi: "\(uid) (giữ nguyên)", en: "\(uid) (unchanged)")
  }

  static let daysAreOver = LocalizedText(
    vi: "Ngày này đã qua: lịch đã xuất bản giữ nguyên",
    en: "These days are over: what was published stays as it is")

  static func howToPublish(_ command: String) -> LocalizedText {
    LocalizedText(
      vi: "Gửi tới người theo dõi: \(command)", en: "To tell subscribers: \(command)")
  }
}
