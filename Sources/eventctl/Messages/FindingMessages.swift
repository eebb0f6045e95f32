import EventKitLite

/// How findings are counted.
extension LocalizedText {
  static func lintSummary(errors: Int, warnings: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(errors) lỗi, \(warnings) cảnh báo",
      en: "\(errors.counting("error")), \(warnings.counting("warning"))")
  }

  static func checkSummary(warnings: Int, notes: Int, silenced: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(warnings) cảnh báo, \(notes) ghi chú, \(silenced) mục đã tắt cảnh báo",
      en: "\(warnings.counting("warning")), \(notes.counting("note")), \(silenced) silenced")
  }
}

extension Int {
  /// The number and an English noun: `1 error`, `2 errors`.
  fileprivate func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
