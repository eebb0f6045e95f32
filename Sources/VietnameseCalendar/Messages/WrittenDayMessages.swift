internal import CivilTime

/// What is wrong with a text that should be a day, and how days are written.
extension LocalizedText {
  static func notALunarDay(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)' không phải là một ngày âm lịch", en: "'\(text)' is not a lunar day")
  }

  static var writeLunarDay: LocalizedText {
    LocalizedText(
      vi: "viết như '10/3 âm lịch', 'rằm tháng Bảy', 'mùng 5 tháng 2 nhuận' hoặc 'trung thu 2027'",
      en: "write it like '10/3 âm lịch', 'rằm tháng Bảy', 'mùng 5 tháng 2 nhuận' or "
        + "'trung thu 2027'")
  }

  static func notADay(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "không hiểu '\(text)' là ngày nào", en: "'\(text)' is not understood as a day")
  }

  static var writeDay: LocalizedText {
    LocalizedText(
      vi: "viết ngày dương như '6/2/2027', ngày âm như '10/3', 'rằm tháng Giêng' hoặc "
        + "'trung thu 2027', tháng như '4/2027', năm như '2027'",
      en: "write a Gregorian day like '6/2/2027', a lunar day like '10/3', 'rằm tháng Giêng' or "
        + "'trung thu 2027', a month like '4/2027', a year like '2027'")
  }

  static func ifLunarWrite(_ day: Int, _ month: Int) -> LocalizedText {
    LocalizedText(
      vi: "nếu là ngày âm lịch, hãy viết '\(day)/\(month) âm lịch'",
      en: "if a lunar day is meant, write '\(day)/\(month) âm lịch'")
  }

  static var isGregorian: LocalizedText {
    LocalizedText(
      vi: "đây là ngày dương lịch", en: "it is a day of the Gregorian calendar")
  }

  static var monthOneIsUnclear: LocalizedText {
    LocalizedText(
      vi: "'tháng Một' có thể là tháng Giêng hoặc tháng Mười một, hãy viết rõ",
      en: "'tháng Một' can be month 1 or, as of old, month 11; write 'tháng Giêng' or 'tháng 11'")
  }

  static var daysCountedFromTet: LocalizedText {
    LocalizedText(
      vi: "chỉ nói từ 20 đến 30 Tết và từ mùng 1 đến mùng 10 Tết",
      en: "only the days 20 to 30 before Tết and 1 to 10 after it are counted so")
  }

  static var monthIsMissing: LocalizedText {
    LocalizedText(
      vi: "thiếu tháng: viết như 'rằm tháng Giêng'",
      en: "the month is missing: write it like 'rằm tháng Giêng'")
  }

  static func yearIsCalled(_ year: Int, _ name: SexagenaryName) -> LocalizedText {
    LocalizedText(vi: "năm \(year) là năm \(name)", en: "the year \(year) is \(name)")
  }

  static var yearlyDayHasNoYear: LocalizedText {
    LocalizedText(
      vi: "một ngày lặp lại hằng năm không có năm", en: "a day of every year has no year")
  }

  // MARK: Gregorian days

  static func noGregorianDay(_ day: Int, _ month: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "không có ngày \(day)/\(month)/\(year)", en: "there is no day \(day)/\(month)/\(year)")
  }

  static func gregorianMonthHas(_ days: Int, _ month: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "tháng \(month) năm \(year) có \(days) ngày",
      en: "\(Month.name(month, in: .english)) \(year) has \(days) days")
  }

  /// The same of a day that the lunar calendar may have.
  static func gregorianMonthHas(
    _ days: Int, _ month: Int, _ year: Int, orLunar day: Int
  ) -> LocalizedText {
    let has = gregorianMonthHas(days, month, year)
    let lunar = "\(day)/\(month)/\(year) âm lịch"
    return LocalizedText(
      vi: "\(has[.vietnamese]); nếu là ngày âm lịch, hãy viết '\(lunar)'",
      en: "\(has[.english]); if a lunar day is meant, write '\(lunar)'")
  }

  static func dayBeforeMonth(_ day: Int, _ month: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "viết ngày trước tháng: \(day)/\(month)/\(year)",
      en: "write the day before the month: \(day)/\(month)/\(year)")
  }

  static func noGregorianMonth(_ month: Int, _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "không có tháng \(month)/\(year)", en: "there is no month \(month)/\(year)")
  }

  static func yearsHaveFourDigits(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "'\(text)': năm ghi đủ bốn chữ số", en: "'\(text)': years have four digits")
  }

  static func writeYear(_ year: Int) -> LocalizedText {
    LocalizedText(vi: "viết năm như \(year)", en: "write the year like \(year)")
  }

  static var gregorianMonthsAre: LocalizedText {
    LocalizedText(vi: "tháng từ 1 đến 12", en: "months run from 1 to 12")
  }
}
