internal import CivilTime

/// How lunar days and months are spoken, and how far they can be relied on.
extension LocalizedText {
  /// `tháng Giêng`, `tháng Hai nhuận`, `tháng Chạp`; the number must be 1 to 12.
  static func lunarMonth(_ number: Int, isLeap: Bool) -> LocalizedText {
    LocalizedText(
      vi: "tháng \(months[number - 1])\(isLeap ? " nhuận" : "")",
      en: "the \(ordinal(number))\(isLeap ? " leap" : "") lunar month")
  }

  /// `mùng 10 tháng Ba`, `rằm tháng Bảy`, `23 tháng Chạp`.
  static func lunarDay(_ day: LunarDay) -> LocalizedText {
    let month = lunarMonth(day.month, isLeap: day.isLeap)
    let vi =
      switch day.day {
      case ...10: "mùng \(day.day)"
      case 15: "rằm"
      default: "\(day.day)"
      }
    return LocalizedText(
      vi: "\(vi) \(month[.vietnamese])", en: "\(ordinal(day.day)) day of \(month[.english])")
  }

  /// `mùng 1 tháng Giêng năm Đinh Mùi`.
  static func lunarDate(_ date: LunarDate) -> LocalizedText {
    let day = date.yearlyDay.name
    let year = date.lunarYear.name
    return LocalizedText(
      vi: "\(day[.vietnamese]) năm \(year)", en: "\(day[.english]), year \(year)")
  }

  static var carriedBack: LocalizedText {
    LocalizedText(
      vi: "tính ngược theo quy tắc hiện hành, có thể khác lịch dùng trước năm 1968",
      en: "today's rules carried back; calendars used before 1968 may differ")
  }

  static var predicted: LocalizedText {
    LocalizedText(
      vi: "dự báo, có thể lệch một ngày tùy tốc độ tự quay của Trái Đất",
      en: "predicted; the Earth's rotation may yet move it by a day")
  }

  private static let months = [
    "Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp",
  ]

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
