import EventKitLite

/// What `eventctl publish` says of a publication.
extension LocalizedText {
  static let eventsHeading = LocalizedText(vi: "Sự kiện", en: "Events")
  static let feedsHeading = LocalizedText(vi: "Lịch", en: "Feeds")
  static let filesHeading = LocalizedText(vi: "Tệp", en: "Files")
  static let sizeHeading = LocalizedText(vi: "Dung lượng", en: "Size")
  static let warningsHeading = LocalizedText(vi: "Cảnh báo", en: "Warnings")
  static let timeHeading = LocalizedText(vi: "Thời gian chạy", en: "Time")

  static func number(_ number: Int) -> LocalizedText {
    LocalizedText(vi: "\(number)", en: "\(number)")
  }

  static func files(_ count: Int, written: Int, removed: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) (\(written) mới hoặc thay đổi, \(removed) đã bỏ)",
      en: "\(count) (\(written) new or changed, \(removed) removed)")
  }

  static func bytes(_ count: Int, in folder: String) -> LocalizedText {
    LocalizedText(vi: "\(count) byte trong \(folder)/", en: "\(count) bytes in \(folder)/")
  }

  static func waitingItems(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) việc (eventctl agenda --waiting)",
      en: "\(count) (eventctl agenda --waiting)")
  }

  static func warningsToSee(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) (eventctl check)", en: "\(count) (eventctl check)")
  }

  static func seconds(_ seconds: String) -> LocalizedText {
    LocalizedText(vi: "\(seconds) giây", en: "\(seconds) s")
  }
}
