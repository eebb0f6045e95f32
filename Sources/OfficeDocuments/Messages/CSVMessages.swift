internal import CivilTime

/// What is wrong with a CSV file.
extension LocalizedText {
  static var notUnicode: LocalizedText {
    LocalizedText(
      vi: "tệp CSV này không dùng bảng mã UTF-8 hay UTF-16",
      en: "this is not text in UTF-8 or UTF-16")
  }

  static var saveAsUTF8: LocalizedText {
    LocalizedText(
      vi: "trong Excel chọn \"CSV UTF-8 (Comma delimited)\", hoặc lưu thành .xlsx",
      en: "in Excel choose \"CSV UTF-8 (Comma delimited)\", or save it as .xlsx")
  }

  static var openQuote: LocalizedText {
    LocalizedText(
      vi: "dấu ngoặc kép mở ô này không có dấu đóng",
      en: "the quotation mark that opens this cell is never closed")
  }

  static var closeQuote: LocalizedText {
    LocalizedText(
      vi: "thêm dấu \" ở cuối ô; dấu ngoặc kép bên trong ô viết thành \"\"",
      en: "add a \" at the end of the cell; a quotation mark inside it is written \"\"")
  }
}
