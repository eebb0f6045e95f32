internal import CivilTime

/// What the linter says about texts and other values.
extension LocalizedText {
  // MARK: Texts

  static let markNotEscaped = LocalizedText(
    vi: "dấu phẩy hoặc chấm phẩy trong văn bản thiếu dấu \\ phía trước",
    en: "a comma or semicolon in a text has no backslash before it")
  static let strayBackslash = LocalizedText(
    vi: "dấu \\ đứng trước ký tự không cần đến nó",
    en: "a backslash is before a character that is not escaped")
  static let notALanguageTag = LocalizedText(
    vi: "LANGUAGE không phải là mã ngôn ngữ",
    en: "LANGUAGE is not a language tag")
  static let characterUnseen = LocalizedText(
    vi: "có ký tự không nhìn thấy được",
    en: "there is a character that cannot be seen")
  static let notesAreHTML = LocalizedText(
    vi: "phần ghi chú là HTML, không phải văn bản",
    en: "the notes are HTML and not plain text")
  static let notesTooLong = LocalizedText(
    vi: "phần ghi chú dài hơn 8.000 ký tự",
    en: "the notes have more than 8,000 characters")
  static let addressNotInNotes = LocalizedText(
    vi: "dòng cuối của phần ghi chú không phải là URL của sự kiện",
    en: "the last line of the notes is not the event's URL")

  // MARK: Values

  static let unknownStatus = LocalizedText(
    vi: "STATUS không nhận giá trị này ở đây",
    en: "STATUS cannot have this value here")
  static let unknownTransparency = LocalizedText(
    vi: "TRANSP không phải là OPAQUE hay TRANSPARENT",
    en: "TRANSP is neither OPAQUE nor TRANSPARENT")
  static let numberNotAllowed = LocalizedText(
    vi: "thuộc tính không nhận số này",
    en: "this property cannot have this number")
  static let notAPosition = LocalizedText(
    vi: "GEO không phải là vĩ độ và kinh độ",
    en: "GEO is not a latitude and a longitude")
  static let notAnAddress = LocalizedText(
    vi: "đây không phải là địa chỉ: cần có kiểu địa chỉ và dấu hai chấm",
    en: "this is not an address: a scheme and a colon are expected")
  static let addressEscaped = LocalizedText(
    vi: "địa chỉ có dấu \\ trước dấu phẩy hoặc chấm phẩy như trong văn bản",
    en: "a comma or semicolon in an address has a backslash before it, as in a text")
  static let notBase64 = LocalizedText(
    vi: "giá trị không phải là Base64",
    en: "the value is not Base64")
  static let requestStatusWithoutCode = LocalizedText(
    vi: "REQUEST-STATUS không có mã số và lời giải thích, ví dụ 2.0;Success",
    en: "REQUEST-STATUS is not a code and a description, such as 2.0;Success")
  static let binaryNotEncoded = LocalizedText(
    vi: "VALUE=BINARY cần ENCODING=BASE64",
    en: "VALUE=BINARY needs ENCODING=BASE64")

  // MARK: Parameters

  static let parameterValueNotAllowed = LocalizedText(
    vi: "tham số không nhận giá trị này",
    en: "the parameter cannot have this value")
  static let quoteInParameter = LocalizedText(
    vi: "có dấu nháy kép bên trong giá trị của tham số",
    en: "there is a quotation mark inside a parameter's value")
  static let writeQuoteAsCaret = LocalizedText(
    vi: "trong giá trị, dấu nháy kép viết là ^'",
    en: "inside a value, a quotation mark is written ^'")

  static func write(_ text: String) -> LocalizedText {
    LocalizedText(vi: "viết \(text)", en: "write \(text)")
  }
}
