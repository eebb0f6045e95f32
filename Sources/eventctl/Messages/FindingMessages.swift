import EventKitLite

/// How findings are counted.
extension LocalizedText {
  static func lintSummary(errors: Int, warnings: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(errors) lỗi, \(warnings) cảnh báo",
      en: "\(errors.counting("error")), \(warnings.counting("warning"))")
  }
}

extension Int {
  /// The number and an English noun: `1 error`, `2 errors`.
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
