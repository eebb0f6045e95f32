internal import CivilTime

/// What is wrong with a document in JSON: with the JSON itself, or with the jCal in it.
extension LocalizedText {
  // MARK: jCal

  static let notAJCalComponent = LocalizedText(
    vi: "thành phần là danh sách gồm tên, các thuộc tính và các thành phần con",
    en: "a component is a list of its name, its properties and its components")
  static func cannotStand(_ name: ComponentName, in holder: ComponentName) -> LocalizedText {
    LocalizedText(
      vi: "\(name) không thể nằm trong \(holder)", en: "\(name) cannot stand in \(holder)")
  }

  static let notAJCalProperty = LocalizedText(
    vi: "thuộc tính là danh sách gồm tên, các tham số, kiểu và các giá trị",
    en: "a property is a list of its name, its parameters, its type and its values")
  static let notAJCalParameter = LocalizedText(
    vi: "tham số là một chuỗi hoặc danh sách chuỗi",
    en: "a parameter is a string or a list of strings")
  static let typeIsNoParameter = LocalizedText(
    vi: "kiểu ghi ở vị trí thứ ba của thuộc tính, không ghi thành tham số VALUE",
    en: "the type stands in a property's third place, not as a parameter VALUE")
  static func notAJCalValue(_ type: String) -> LocalizedText {
    LocalizedText(
      vi: "giá trị kiểu '\(type.shown)' không viết như thế này trong jCal",
      en: "a value of type '\(type.shown)' is not written like this in jCal")
  }
  static let controlCharacterInJCal = LocalizedText(
    vi: "giá trị có ký tự điều khiển, iCalendar không ghi được",
    en: "the value has a control character, which iCalendar cannot hold")

  // MARK: JSON

  static let contentAfterEnd = LocalizedText(
    vi: "còn nội dung sau phần kết thúc", en: "something follows the end")
  static let jsonNestedTooDeep = LocalizedText(
    vi: "lồng nhau quá nhiều tầng", en: "too much is nested")
  static let jsonValueExpected = LocalizedText(
    vi: "cần có một giá trị JSON", en: "a JSON value is expected")
  static let jsonNameExpected = LocalizedText(
    vi: "cần có tên trong ngoặc kép", en: "a name in quotes is expected")
  static let notAJSONNumber = LocalizedText(
    vi: "đây không phải là số", en: "this is not a number")
  static let digitExpected = LocalizedText(vi: "cần có chữ số", en: "a digit is expected")
  static let fourDigitsExpected = LocalizedText(
    vi: "cần có bốn chữ số", en: "four digits are expected")
  static let controlCharacterNotEscaped = LocalizedText(
    vi: "ký tự điều khiển phải được viết bằng dấu \\",
    en: "a control character has to be escaped")
  static let stringWithoutEnd = LocalizedText(
    vi: "chuỗi không kết thúc", en: "the string has no end")
  static let unknownEscape = LocalizedText(
    vi: "không có cách viết này sau dấu \\", en: "there is no such escape")

  static func expected(_ mark: String) -> LocalizedText {
    LocalizedText(vi: "cần có '\(mark)'", en: "'\(mark)' is expected")
  }

  static func expected(_ mark: String, or other: String) -> LocalizedText {
    LocalizedText(
      vi: "cần có '\(mark)' hoặc '\(other)'", en: "'\(mark)' or '\(other)' is expected")
  }
}
