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

  static func showsInFeeds(of count: Int, _ units: String) -> LocalizedText {
    LocalizedText(
      vi: "Sẽ hiện trong lịch của \(count) đơn vị: \(units)",
      en: "Will show in the \(count == 1 ? "feed of 1 unit" : "feeds of \(count) units"): \(units)")
  }

  static let showsInNoFeed = LocalizedText(
    vi: "Không hiện trong lịch của đơn vị nào: chưa đơn vị nào được giao việc này",
    en: "Will show in no unit's feed: nobody has a part in it")

  static func showsNotInFeeds(of count: Int, _ units: String) -> LocalizedText {
    LocalizedText(
      vi: "Không hiện trong lịch của \(count) đơn vị có việc khác cùng loại: \(units)",
      en: """
        Will not show in the \(count == 1 ? "feed of 1 unit that has" : "feeds of \(count) units that have") \
        other events of the same category: \(units)
        """)
  }

  static let daysAreOver = LocalizedText(
    vi: "Ngày này đã qua: lịch đã xuất bản giữ nguyên",
    en: "These days are over: what was published stays as it is")

  // MARK: Results

  static func insteadOf(_ result: Programme.Result, by unit: String) -> LocalizedText {
    let before = LocalizedText.result(result, by: unit)
    return LocalizedText(
      vi: "thay cho kết quả đã ghi: \(before[.vietnamese])",
      en: "in place of what was entered before: \(before[.english])")
  }

  static func ownResultsStay(_ units: String) -> LocalizedText {
    LocalizedText(
      vi: "giữ nguyên kết quả đã báo cáo riêng: \(units)",
      en: "what was reported for these alone stays: \(units)")
  }

  static let resultNotAsked = LocalizedText(
    vi: "đơn vị này không phải báo cáo việc này; kết quả vẫn được ghi",
    en: "nothing is due from this unit; the result is entered all the same")

  static let nobodyMissing = LocalizedText(
    vi: "các đơn vị đều đã báo cáo", en: "all units have reported")

  static func stillMissing(_ units: String) -> LocalizedText {
    LocalizedText(vi: "còn thiếu: \(units)", en: "still missing: \(units)")
  }

  // MARK: Publishing

  static func howToPublish(_ command: String) -> LocalizedText {
    LocalizedText(
      vi: "Gửi tới người theo dõi: \(command)", en: "To tell subscribers: \(command)")
  }
}
