import EventKitLite

/// What `eventctl lunar` calls the parts of a day and of a year.
extension LocalizedText {
  static let gregorian = LocalizedText(vi: "Dương lịch", en: "Gregorian")
  static let sexagenary = LocalizedText(vi: "Can chi", en: "Can chi")
  static let solarTerm = LocalizedText(vi: "Tiết khí", en: "Solar term")
  static let remark = LocalizedText(vi: "Lưu ý", en: "Note")
  static let monthHeading = LocalizedText(vi: "Tháng", en: "Month")
  static let firstOfMonth = LocalizedText(vi: "Mùng một", en: "First day")
  static let lengthInDays = LocalizedText(vi: "Số ngày", en: "Days")

  static func sexagenaryNames(day: String, month: String, year: String) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(day), tháng \(month), năm \(year)",
      en: "day \(day), month \(month), year \(year)")
  }

  static func readAsLastMonth(
    in year: Int, _ other: String, _ name: SexagenaryName
  ) -> LocalizedText {
    LocalizedText(
      vi: """
        Hiểu là tháng Chạp rơi vào năm dương lịch \(year); viết '\(other)' nếu là năm \(name)
        """,
      en: """
        Read as the last lunar month that falls in \(year); write '\(other)' for the lunar year \
        \(name)
        """)
  }

  static func newYearAndLeapMonth(_ newYear: String, _ leapMonth: Int?) -> LocalizedText {
    LocalizedText(
      vi: "Tết: \(newYear)\nTháng nhuận: \(leapMonth.map(String.init) ?? "không")",
      en: "Tết: \(newYear)\nLeap month: \(leapMonth.map(String.init) ?? "none")")
  }
}
