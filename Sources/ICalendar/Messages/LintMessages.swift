internal import CivilTime

/// What the linter says about its findings as such, whatever the rule.
extension LocalizedText {
  /// "Did you mean …?", where there is something to mean.
  static func meant(_ word: String?) -> LocalizedText? {
    word.map { LocalizedText(vi: "có phải là \($0)?", en: "did you mean \($0)?") }
  }

  /// The text with a reason after a colon.
  func because(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(self[.vietnamese]): \(reason[.vietnamese])",
      en: "\(self[.english]): \(reason[.english])")
  }

  static func moreOfThese(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "còn \(count) chỗ như vậy nữa", en: "there are \(count) more of these")
  }

  static func repaired(_ count: Int, _ what: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "đã sửa \(count) chỗ: \(what[.vietnamese])",
      en: "repaired \(count) of these: \(what[.english])")
  }

  static let addDateType = LocalizedText(vi: "thêm ;VALUE=DATE", en: "add ;VALUE=DATE")
  static let libicalNotAsked = LocalizedText(
    vi: "chưa kiểm tra, tệp có quá nhiều thành phần hoặc lỗi",
    en: "not asked, the file has too many components or errors")

  // MARK: The table of rules
}
