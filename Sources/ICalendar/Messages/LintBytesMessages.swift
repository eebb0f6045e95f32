internal import CivilTime

/// What the linter says about bytes, lines and folds.
extension LocalizedText {
  // MARK: Bytes

  static let beginsWithByteOrderMark = LocalizedText(
    vi: "tệp bắt đầu bằng dấu BOM",
    en: "the file begins with a byte order mark")
  static let lineEndsInLF = LocalizedText(
    vi: "dòng kết thúc bằng LF, không phải CR LF",
    en: "a line ends in LF and not in CR LF")
  static let lastLineWithoutEnd = LocalizedText(
    vi: "dòng cuối không có dấu xuống dòng",
    en: "the last line has no line end")
  static let emptyLine = LocalizedText(
    vi: "có dòng trống",
    en: "there is an empty line")
  static let hasControlCharacter = LocalizedText(
    vi: "có ký tự điều khiển",
    en: "there is a control character")
  static let notUTF8 = LocalizedText(
    vi: "văn bản không phải là UTF-8",
    en: "the text is not UTF-8")
  static let blankAtLineEnd = LocalizedText(
    vi: "cuối dòng có khoảng trắng",
    en: "a line ends in a blank")
  static let notComposed = LocalizedText(
    vi: "văn bản không ở dạng dựng sẵn (NFC)",
    en: "the text is not in Unicode's composed form (NFC)")
  static let lineBreakInText = LocalizedText(
    vi: "văn bản có dấu xuống dòng không viết bằng \\n",
    en: "the text has a line break that is not written as \\n")

  // MARK: Folds

  static let lineNotFolded = LocalizedText(
    vi: "dòng dài hơn 75 byte mà không được ngắt thành nhiều dòng",
    en: "a line has more than 75 octets and is not folded")
  static let foldInsideCharacter = LocalizedText(
    vi: "dòng bị ngắt giữa các byte của một ký tự",
    en: "a fold cuts a character's bytes apart")
  static let foldBeforeMark = LocalizedText(
    vi: "dòng bị ngắt giữa chữ và dấu của nó",
    en: "a fold cuts a letter from its mark")
  static let emptyFold = LocalizedText(
    vi: "dòng nối tiếp chỉ có khoảng trắng đầu dòng",
    en: "a line is folded into nothing but its blank")
}
