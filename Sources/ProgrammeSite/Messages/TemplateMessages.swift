internal import CivilTime

/// What is wrong with templates that somebody has written.
extension LocalizedText {
  static func unknownTemplates(_ paths: [String]) -> LocalizedText {
    let list = paths.map { "'\($0)'" }.joined(separator: ", ")
    return LocalizedText(
      vi: "không có mẫu nào tên như tệp \(list)", en: "no template has the name of \(list)")
  }

  static func knownTemplates(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các tên có được: \(list)", en: "there are: \(list)")
  }

  static func templateIsNotText(_ path: String) -> LocalizedText {
    LocalizedText(vi: "'\(path)' không phải văn bản UTF-8", en: "'\(path)' is no text in UTF-8")
  }

  static let otherSectionClosed = LocalizedText(
    vi: "thẻ đóng không cùng tên với phần đang mở",
    en: "the tag closes another section than the one that is open")

  static let sectionNotClosed = LocalizedText(
    vi: "có phần chưa được đóng", en: "a section is not closed")

  static let tagNotEnded = LocalizedText(
    vi: "thẻ viết sai hoặc chưa đóng", en: "the tag is not well formed, or is not closed")

  static let closeSections = LocalizedText(
    vi: "đóng mọi phần {{#tên}} bằng {{/tên}} và mọi thẻ bằng }}",
    en: "close each {{#name}} with {{/name}} and each tag with }}")

  static func templatesInCircle(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: " → ")
    return LocalizedText(
      vi: "các mẫu gọi lẫn nhau thành vòng: \(list)",
      en: "templates are parts of one another: \(list)")
  }

  static func unknownPart(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có mẫu '\(name)'", en: "there is no template '\(name)'")
  }

  static func unknownWord(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có lời '\(name)'", en: "there is no word '\(name)'")
  }

  static func knownWords(_ words: [String]) -> LocalizedText {
    let list = words.joined(separator: ", ")
    return LocalizedText(
      vi: "các lời có được sau 'say.': \(list)", en: "after 'say.' there are: \(list)")
  }

  static func sectionsTooDeep(_ most: Int) -> LocalizedText {
    LocalizedText(
      vi: "các phần {{#…}} lồng nhau quá \(most) lớp",
      en: "sections lie in one another more than \(most) deep")
  }

  static let takeSectionsApart = LocalizedText(
    vi: "tách bớt thành mẫu khác bằng {{>tên}}", en: "put some into a part of their own, {{>part}}")

  static func notInTemplates(_ scalar: Unicode.Scalar) -> LocalizedText {
    let number = scalar.number
    return LocalizedText(
      vi: "ký tự \(number) không được có trong mẫu", en: "\(number) may not stand in a template")
  }

  static let tagWithoutName = LocalizedText(
    vi: "thẻ không có tên", en: "the tag names nothing")

  static let saveAsUTF8 = LocalizedText(vi: "lưu tệp bằng UTF-8", en: "save it as UTF-8")

  static let takeItAway = LocalizedText(vi: "xóa ký tự này", en: "take it away")

  static let unescapedTag = LocalizedText(
    vi: "thẻ này sẽ đưa nguyên văn bản vào trang, kể cả mã HTML của người khác",
    en: "this tag would put a text into the page as it is, others' HTML with it")

  static let useTwoBraces = LocalizedText(
    vi: "viết {{tên}} với hai dấu ngoặc", en: "write {{name}} with two braces")

  static func tagNotTaken(_ kind: String) -> LocalizedText {
    LocalizedText(
      vi: "mẫu không dùng được thẻ {{\(kind)…}}", en: "templates cannot have the tag {{\(kind)…}}")
  }

  static func functionNotTaken(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "mẫu không dùng được hàm '\(name)', chỉ empty(danh sách)",
      en: "templates cannot have the function '\(name)', only empty(list)")
  }

  static func sectionAsText(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(name)' là danh sách hoặc phần có điều kiện, không phải văn bản",
      en: "'\(name)' is a list or a section and no text")
  }

  static func writeSection(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "viết {{#\(name)}}…{{/\(name)}} quanh những gì cần hiện",
      en: "write {{#\(name)}}…{{/\(name)}} around what is to be shown")
  }

  static let breakCircle = LocalizedText(
    vi: "bỏ một trong các thẻ {{>…}} đó", en: "take one of these {{>…}} out")

  static let nameTemplateFolder = LocalizedText(
    vi: "chỉ ra một thư mục có các mẫu đã sửa; chép mẫu có sẵn từ mã nguồn của eventctl",
    en: "name a folder with changed templates; the built-in ones stand in eventctl's source")

  static func wordAsSection(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(name)' là lời cố định, không phải phần có điều kiện",
      en: "'\(name)' is a fixed word and no section")
  }

  static let takenTags = LocalizedText(
    vi:
      "dùng {{tên}}, {{#tên}}…{{/tên}}, {{^tên}}…{{/tên}}, {{^empty(danh sách)}}, {{>mẫu}}, {{!ghi chú}}",
    en:
      "use {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}, {{^empty(list)}}, {{>part}}, {{!remark}}"
  )
}
