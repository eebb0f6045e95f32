import EventKitLite

/// Why an output cannot be written where it was asked for.
extension LocalizedText {
  static func isProgrammeFile(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' là tệp của chương trình, không ghi đè",
      en: "'\(path)' is one of the programme's own files and is not overwritten")
  }

  static func isProgrammeFolder(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(path)' là thư mục của chương trình, không xuất kết quả vào đó",
      en: "'\(path)' is a programme's own folder, and results do not go there")
  }

  static let chooseAnotherFile = LocalizedText(vi: "chọn tệp khác", en: "choose another file")
}
