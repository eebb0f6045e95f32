internal import CivilTime

/// Why a file for office programs is not read, and what to do about it.
extension LocalizedText {
  static func emptyFile(_ file: String) -> LocalizedText {
    LocalizedText(vi: "tệp '\(file)' trống", en: "the file '\(file)' is empty")
  }

  static func notRead(_ file: String, _ format: OfficeFailure.Format) -> LocalizedText {
    let name: LocalizedText =
      switch format {
      case .old:
        LocalizedText(
          vi: "tệp Word hoặc Excel kiểu cũ (.doc, .xls)",
          en: "a file of Word or Excel of before 2007 (.doc, .xls)")
      case .openDocument:
        LocalizedText(vi: "tệp OpenDocument (.odt, .ods)", en: "an OpenDocument file (.odt, .ods)")
      case .binaryWorkbook:
        LocalizedText(vi: "tệp Excel nhị phân (.xlsb)", en: "a binary workbook (.xlsb)")
      case .pdf: LocalizedText(vi: "tệp PDF", en: "a PDF file")
      case .richText: LocalizedText(vi: "tệp RTF", en: "an RTF file")
      case .html: LocalizedText(vi: "trang HTML", en: "an HTML page")
      case .xml: LocalizedText(vi: "tệp XML", en: "an XML file")
      case .picture: LocalizedText(vi: "tệp ảnh", en: "a picture")
      case .zip64: LocalizedText(vi: "tệp nén ZIP64", en: "an archive in the ZIP64 form")
      case .other:
        LocalizedText(
          vi: "tệp nén không chứa văn bản Word hay bảng tính Excel",
          en: "an archive that holds neither a document nor a workbook")
      }
    return LocalizedText(
      vi: "'\(file)' là \(name[.vietnamese]), eventctl không đọc được loại này",
      en: "'\(file)' is \(name[.english]), which is not read")
  }

  static func saveAnew(_ format: OfficeFailure.Format) -> LocalizedText {
    switch format {
    case .pdf, .picture:
      LocalizedText(
        vi: "dùng bản .docx hoặc .xlsx gốc của văn bản",
        en: "take the .docx or .xlsx it was made of")
    default:
      LocalizedText(
        vi: "mở bằng Word, Excel hoặc LibreOffice rồi lưu lại thành .docx, .xlsx hoặc .csv",
        en: "open it in Word, Excel or LibreOffice and save it as .docx, .xlsx or .csv")
    }
  }

  static func locked(_ file: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(file)' được khóa bằng mật khẩu",
      en: "the file '\(file)' is locked with a password")
  }

  static var unlock: LocalizedText {
    LocalizedText(
      vi: "mở tệp, bỏ mật khẩu rồi lưu lại", en: "open it, take the password off and save it")
  }

  static func brokenPackage(_ file: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(file)' bị hỏng hoặc chưa tải về đủ",
      en: "the file '\(file)' is broken or was not received whole")
  }

  static var fetchAgain: LocalizedText {
    LocalizedText(
      vi: "tải hoặc chép lại tệp; nếu Word, Excel mở được thì lưu lại một bản khác",
      en: "get it again; if Word or Excel opens it, save it anew")
  }

  static func ambiguousPart(_ part: String, of file: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(file)' có thành phần trùng tên hoặc tên không hợp lệ: '\(part)'",
      en: "the file '\(file)' has a part whose name is not valid or not its own: '\(part)'")
  }

  static func missingPart(_ part: String, of file: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(file)' thiếu thành phần '\(part)'",
      en: "the file '\(file)' lacks its part '\(part)'")
  }

  static func brokenXML(_ part: String, of file: String) -> LocalizedText {
    LocalizedText(
      vi: "thành phần '\(part)' của tệp '\(file)' không phải là XML đúng quy cách",
      en: "the part '\(part)' of the file '\(file)' is not well-formed XML")
  }

  static func documentType(_ part: String, of file: String) -> LocalizedText {
    LocalizedText(
      vi:
        "thành phần '\(part)' của tệp '\(file)' khai báo DTD, điều không có trong tệp Word hay Excel",
      en:
        "the part '\(part)' of the file '\(file)' declares a document type, which no office program "
        + "does")
  }

  static func externalPart(_ part: String, of file: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp '\(file)' để thành phần '\(part)' ở ngoài tệp",
      en: "the file '\(file)' keeps its part '\(part)' outside")
  }

  static var saveAgain: LocalizedText {
    LocalizedText(
      vi: "mở bằng Word, Excel hoặc LibreOffice rồi lưu lại một bản khác",
      en: "open it in Word, Excel or LibreOffice and save it anew")
  }

  static func tooLarge(_ file: String, _ measure: OfficeFailure.Measure) -> LocalizedText {
    let limits = OfficeLimits()
    let what: LocalizedText =
      switch measure {
      case .bytes:
        LocalizedText(vi: "hơn \(limits.bytes) byte", en: "more than \(limits.bytes) bytes")
      case .unpackedBytes:
        LocalizedText(
          vi: "giải nén ra quá \(limits.unpackedBytes) byte, hoặc nén quá mức thường thấy",
          en: "more than \(limits.unpackedBytes) bytes when it is unpacked, or packed tighter than "
            + "documents are")
      case .parts:
        LocalizedText(vi: "hơn \(limits.parts) thành phần", en: "more than \(limits.parts) parts")
      case .cells: LocalizedText(vi: "hơn \(limits.cells) ô", en: "more than \(limits.cells) cells")
      case .nesting:
        LocalizedText(
          vi: "lồng nhau quá \(XMLReader.deepest) cấp",
          en: "nested more than \(XMLReader.deepest) deep")
      }
    return LocalizedText(
      vi: "tệp '\(file)' quá lớn: \(what[.vietnamese])",
      en: "the file '\(file)' is too large: \(what[.english])")
  }

  static var makeSmaller: LocalizedText {
    LocalizedText(
      vi: "chép bảng cần đọc sang một tệp mới", en: "copy the table that is wanted into a new file")
  }
}
