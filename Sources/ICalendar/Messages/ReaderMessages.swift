internal import CivilTime

/// What is wrong with a document as it is read: its bytes, lines and components.
extension LocalizedText {
  // MARK: Lines

  static let notAProperty = LocalizedText(
    vi: "dòng không phải là thuộc tính: cần có tên và dấu hai chấm",
    en: "the line is not a property: a name and a colon are expected")
  static let noColonAfterParameters = LocalizedText(
    vi: "không có dấu hai chấm sau các tham số", en: "no colon follows the parameters")
  static let malformedParameter = LocalizedText(
    vi: "tham số phải có dạng TÊN=GIÁ-TRỊ", en: "a parameter has the form NAME=VALUE")
  static let notUTF8Here = LocalizedText(
    vi: "văn bản ở đây không phải là UTF-8", en: "the text is not UTF-8 here")

  static func controlCharacter(_ byte: UInt8) -> LocalizedText {
    LocalizedText(
      vi: "có ký tự điều khiển, mã ASCII \(byte)",
      en: "there is a control character, \(byte) in ASCII")
  }

  // MARK: Components

  static let boundaryWithMoreThanName = LocalizedText(
    vi: "BEGIN và END chỉ có tên, không có gì khác", en: "BEGIN and END have nothing but a name")
  static let notAComponentName = LocalizedText(
    vi: "đây không phải là tên thành phần", en: "this is not a component's name")

  static func outsideOfComponents(_ property: PropertyName) -> LocalizedText {
    LocalizedText(
      vi: "\(property) nằm ngoài mọi thành phần",
      en: "\(property) is outside of any component")
  }

  static func endWithoutBegin(_ component: ComponentName) -> LocalizedText {
    LocalizedText(
      vi: "END:\(component) không có BEGIN:\(component)",
      en: "END:\(component) without a BEGIN:\(component)")
  }

  static func notEnded(_ component: ComponentName, begunInLine line: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(component), mở ở dòng \(line), chưa được đóng",
      en: "\(component), begun in line \(line), is not ended")
  }

  // MARK: What is let through

  static let byteOrderMark = LocalizedText(
    vi: "có dấu BOM ở đầu, một số chương trình không đọc được",
    en: "there is a byte order mark, some clients refuse the document for it")
  static let linesEndInLF = LocalizedText(
    vi: "các dòng kết thúc bằng LF, không phải CR LF", en: "lines end in LF and not in CR LF")
  static let characterCutByFold = LocalizedText(
    vi: "dòng bị ngắt giữa một ký tự, một số chương trình hiển thị sai",
    en: "a fold cuts a character's bytes apart, some clients show rubbish")

  // MARK: Limits

  static let documentInUTF16 = LocalizedText(
    vi: "tài liệu dùng UTF-16, phải là UTF-8",
    en: "the document is in UTF-16, it has to be in UTF-8")

  static func documentTooLarge(_ bytes: Int, limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "tài liệu dài \(bytes) byte, chỉ cho phép \(limit) byte",
      en: "the document has \(bytes) bytes, \(limit) are allowed")
  }

  static func componentTooLarge(limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "một thành phần dài hơn \(limit) byte", en: "a component has more than \(limit) bytes")
  }

  static func lineTooLong(limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "dòng dài hơn \(limit) byte", en: "the line has more than \(limit) bytes")
  }

  static func nestedTooDeep(limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "có hơn \(limit) thành phần lồng nhau",
      en: "there are more than \(limit) components inside one another")
  }

  static func tooManyProperties(in component: ComponentName, limit: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(component) có hơn \(limit) thuộc tính",
      en: "\(component) has more than \(limit) properties")
  }

  static func tooManyProblems(limit: Int) -> LocalizedText {
    LocalizedText(vi: "có hơn \(limit) lỗi", en: "there are more than \(limit) problems")
  }

  // MARK: What a document holds

  static let noCalendar = LocalizedText(
    vi: "tài liệu không có lịch nào", en: "the document holds no calendar")
  static let notICalendar = LocalizedText(
    vi: "đây không phải là tệp iCalendar: không có BEGIN:VCALENDAR",
    en: "this is not an iCalendar file: nothing begins with BEGIN:VCALENDAR")

  static func notOneCalendar(_ components: String) -> LocalizedText {
    LocalizedText(
      vi: "tài liệu không phải là một lịch, mà là: \(components)",
      en: "the document is not one calendar, but: \(components)")
  }

  static func notOneComponent(_ name: ComponentName) -> LocalizedText {
    LocalizedText(vi: "văn bản không phải là một \(name)", en: "the text is not one \(name)")
  }
}
