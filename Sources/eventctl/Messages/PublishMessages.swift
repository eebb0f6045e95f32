import EventKitLite

/// What `eventctl publish` says of a publication.
extension LocalizedText {
  static let eventsHeading = LocalizedText(vi: "Sự kiện", en: "Events")
  static let feedsHeading = LocalizedText(vi: "Lịch", en: "Feeds")
  static let filesHeading = LocalizedText(vi: "Tệp", en: "Files")
  static let sizeHeading = LocalizedText(vi: "Dung lượng", en: "Size")
  static let waitingHeading = LocalizedText(vi: "Chưa có thời gian", en: "Waiting")
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
    let tenths = (count + 50_000) / 100_000
    guard tenths >= 10 else {
      return LocalizedText(
        vi: "\(count) byte trong \(folder)/", en: "\(count) bytes in \(folder)/")
    }
    return LocalizedText(
      vi: "\(tenths / 10),\(tenths % 10) MB trong \(folder)/",
      en: "\(tenths / 10).\(tenths % 10) MB in \(folder)/")
  }

  static func waitingItems(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) việc (eventctl agenda --waiting)",
      en: "\(count) without a date (eventctl agenda --waiting)")
  }

  static func warningsToSee(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) (eventctl check)", en: "\(count) (eventctl check)")
  }

  static func seconds(_ seconds: String) -> LocalizedText {
    LocalizedText(vi: "\(seconds.replacing(".", with: ",")) giây", en: "\(seconds) s")
  }
}
