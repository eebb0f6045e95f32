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
  static let binaryNotEncoded = LocalizedText(
    vi: "VALUE=BINARY cần ENCODING=BASE64",
    en: "VALUE=BINARY needs ENCODING=BASE64")
}
