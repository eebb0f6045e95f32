/// What a diagnostic's severities are called.
extension LocalizedText {
  static func severity(_ severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .note: LocalizedText(vi: "ghi chú", en: "note")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    case .error: LocalizedText(vi: "lỗi", en: "error")
    }
  }
}
