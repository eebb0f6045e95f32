internal import CivilTime

/// How lunar days and months are spoken.
enum LunarWords {
  /// `tháng Giêng`, `tháng Hai nhuận`, `tháng Chạp`; the number must be 1 to 12.
  static func month(_ number: Int, isLeap: Bool) -> LocalizedText {
    LocalizedText(
      vi: "tháng \(months[number - 1])\(isLeap ? " nhuận" : "")",
      en: "the \(ordinal(number))\(isLeap ? " leap" : "") lunar month")
  }

  /// `mùng 1`, `rằm`, `23`.
  static func day(_ day: Int) -> LocalizedText {
    let vi =
      switch day {
      case ...10: "mùng \(day)"
      case 15: "rằm"
      default: "\(day)"
      }
    return LocalizedText(vi: vi, en: "\(ordinal(day)) day")
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
